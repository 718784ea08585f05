"""How long the import of all real minutes takes, against reading, parsing and indexing the same text."""

import tempfile
import time
from pathlib import Path

from markdown_it import MarkdownIt

from brm_desktop.domain.clock import Clock
from brm_desktop.services.imports.planning import make_plan
from brm_desktop.services.imports.reading import read_paths
from brm_desktop.services.imports.writing import write_plan
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage.connections import connect, make_file
from tests.benchmarks.figures import Figure, median

LIMIT = 3.0
_RUNS = 3
_WARM = (make_plan, read_paths, write_plan)  # imported here, so that no run pays for it


def measure(minutes: Path) -> list[Figure]:
    """The ratio over the median of a few runs, the two ways in turn."""
    files = sorted(minutes.rglob("*.md"))
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(_RUNS):
        with tempfile.TemporaryDirectory() as folder:
            bare.append(_bare(files, Path(folder)))
        with tempfile.TemporaryDirectory() as folder:
            ours.append(_ours(minutes, Path(folder)))
    how = f"{len(files)} files, {median(ours):.1f} s against {median(bare):.1f} s"
    return [Figure("Import of all real minutes", median(ours) / median(bare), limit=LIMIT, how=how)]


def _ours(minutes: Path, folder: Path) -> float:
    workspace = Workspace(folder, clock=Clock())
    began = time.perf_counter()
    workspace.imports.apply(workspace.imports.preview([minutes]))
    taken = time.perf_counter() - began
    workspace.close()
    return taken


def _bare(files: list[Path], folder: Path) -> float:
    make_file(folder / "bare.sqlite3")
    connection = connect(folder / "bare.sqlite3", read_only=False)
    connection.execute(
        "CREATE VIRTUAL TABLE note USING fts5(title, body, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4')"
    )
    parser = MarkdownIt()
    began = time.perf_counter()
    connection.execute("BEGIN")
    for file in files:
        text = file.read_bytes().decode("utf-8", errors="replace")
        parser.parse(text)
        connection.execute("INSERT INTO note (title, body) VALUES (?, ?)", (file.stem, text))
    connection.execute("COMMIT")
    taken = time.perf_counter() - began
    connection.close()
    return taken
