"""Sync over the real store, in ratios to the bare work: taking 100,000 changes in, exporting them, noting them."""

import gzip
import hashlib
import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from brm_desktop.domain.commitments import Direction
from brm_desktop.services.sync import taking
from brm_desktop.services.sync.values import silent
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage.database import open_store
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import sealing
from brm_desktop.sync.folder.memory import FileMemory, Status
from brm_desktop.sync.format.reading import fingerprint, read_file
from brm_desktop.sync.merging import text
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.words import Words

COUNT = 100_000
IMPORT_LIMIT = 3.0
EXPORT_LIMIT = 2.0
AGAIN_LIMIT = 10.0
CAPTURE_LIMIT = 1.5
MEMORY_LIMIT = 100.0
MERGE_LIMIT = 2.0
WAIT_LIMIT = 100.0
PREVIEWED = 10_000
_RUNS = 3
_ROWS = 10_400
_EDITED = 30
_WRITES = 400


def measure() -> list[Figure]:
    """Every figure of SYNC 2.12 that takes a whole store."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        open_store(folder / "template").close()
        full = folder / "full.brmsync"
        _made(folder / "source", COUNT)
        found = [*_exporting(folder / "source", full), *_importing(folder, full), _memory(folder, full)]
        small = folder / "small.brmsync"
        _made(folder / "small", PREVIEWED)
        _exported(folder / "small", small)
        return [*found, _previewing(folder, small), _capturing(folder), _merging()]


def _made(folder: Path, count: int) -> None:
    """A store whose log holds about `count` changes: records made at once, then edited in many seals."""
    chance = random.Random(3)
    words = Words(chance, size=5_000)
    database = open_store(folder)
    with database.write() as work:
        ids = [f"{chance.getrandbits(128):032x}" for _ in range(_ROWS * count // COUNT)]
        work.exec_driver_sql(
            "INSERT INTO commitment (id, direction, origin, text, asked_on, due_first, due_last, withdrawn_why, good) "
            f"VALUES (?, '{Direction.I_OWE.value}', 'owned', ?, '2026-11-20', '2026-12-02', '2026-12-02', ?, ?)",
            [(one, words.phrase(6), words.phrase(4), words.phrase(5)) for one in ids],
        )
        sealing.seal(work)
    for _ in range(_EDITED):
        _edit(database.write, chance.sample(ids, k=len(ids) // 15), words)
    database.close()


def _edit(write: Any, ids: list[str], words: Words) -> None:
    with write() as work:
        work.exec_driver_sql("UPDATE commitment SET good = ? WHERE id = ?", [(words.phrase(5), one) for one in ids])
        sealing.seal(work)


def _exported(folder: Path, path: Path) -> int:
    workspace = Workspace(folder)
    done = workspace.sync.export(path, full=True)
    workspace.close()
    return int(done.changes)


def _exporting(folder: Path, path: Path) -> list[Figure]:
    workspace = Workspace(folder)
    changes = workspace.sync.export(path, full=True).changes
    objects = [json.loads(line) for line in _lines(path)]
    ours, bare = [], []
    for _ in range(_RUNS):
        bare.append(_seconds(lambda: gzip.compress("\n".join(json.dumps(one) for one in objects).encode(), 6)))
        ours.append(_seconds(lambda: workspace.sync.export(path, full=True)))
    workspace.close()
    how = f"{changes:,} changes, {median(ours):.2f} s against {median(bare):.2f} s"
    return [Figure("Full export of a store", median(ours) / median(bare), limit=EXPORT_LIMIT, how=how)]


def _lines(path: Path) -> list[bytes]:
    return gzip.decompress(path.read_bytes()).split(b"\n")[2:-2]


def _importing(folder: Path, path: Path) -> list[Figure]:
    """Into an empty store, as the folder does it: read, verified, applied, tables written. Then the same file again."""
    ours, bare, again = [], [], []
    for number in range(_RUNS):
        bare.append(_seconds(lambda n=number: _raw(path, folder / f"raw-{n}.sqlite3")))  # type: ignore[misc]
        with _store(folder) as workspace:
            ours.append(_seconds(lambda w=workspace: _taken(w, path)))  # type: ignore[misc]
            again.append(_seconds(lambda w=workspace: w.sync.look(path).close()))  # type: ignore[misc]
    how = f"{median(ours):.2f} s against {median(bare):.2f} s"
    first = Figure("Import of 100,000 changes", median(ours) / median(bare), limit=IMPORT_LIMIT, how=how)
    how = f"{path.stat().st_size / 1e6:.1f} MB"
    return [first, Figure("The same file again", median(again) * 1000, unit="ms", limit=AGAIN_LIMIT, how=how)]


@contextmanager
def _store(folder: Path) -> Iterator[Workspace]:
    shutil.copytree(folder / "template", folder / "target")
    workspace = Workspace(folder / "target")
    try:
        yield workspace
    finally:
        workspace.close()
        shutil.rmtree(folder / "target")


def _taken(workspace: Workspace, path: Path) -> None:
    """What an exchange does with one file; an import by hand applies it once more before, to show what it does."""
    session = workspace.sync._session
    memory = FileMemory(path.name, 0, fingerprint(path).sha256, Status.TAKEN, session.wall, session.wall)
    with read_file(path) as bundle:
        source = taking.Source("", memory)
        taken = taking.take_bundle(session, bundle, source, agreed=taking.Agreed(), tell=silent)
    assert taken.added > 1_000, taken


def _raw(path: Path, target: Path) -> None:
    """Gunzip, SHA-256, JSON, one insert with key and cell index, and one statement that folds."""
    content = gzip.decompress(path.read_bytes())
    hashlib.sha256(content).hexdigest()
    rows = []
    for line in content.split(b"\n")[2:-2]:
        one = json.loads(line)
        rows.append((one["d"], one["s"], one["h"], one["t"], one["r"], one["f"], json.dumps(one["v"])))
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE c (d, s, h, t, r, f, v, PRIMARY KEY (d, s)) WITHOUT ROWID")
    connection.execute("CREATE INDEX cell ON c (t, r, f)")
    connection.executemany("INSERT INTO c VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("CREATE TABLE shown AS SELECT t, r, f, max(h), v FROM c GROUP BY t, r, f")
    connection.execute("COMMIT")
    connection.close()


def _previewing(folder: Path, path: Path) -> Figure:
    """The longest that a preview keeps another program from storing something."""
    with _store(folder) as workspace, _storing(folder / "target") as waits:
        taken = _seconds(lambda: workspace.sync.look(path).close())
    how = f"{len(waits)} others stored meanwhile, {taken:.2f} s in all"
    return Figure("Waiting for a preview of 10,000 changes", max(waits) * 1000, unit="ms", limit=WAIT_LIMIT, how=how)


@contextmanager
def _storing(folder: Path) -> Iterator[list[float]]:
    """How long each of many small writes took to begin, while the block runs."""
    waits: list[float] = []
    done = threading.Event()

    def store() -> None:
        database = open_store(folder)
        while not done.wait(0.003):
            waits.append(_seconds(lambda: _begin(database.write)))
        database.close()

    thread = threading.Thread(target=store)
    thread.start()
    try:
        yield waits
    finally:
        done.set()
        thread.join()


def _begin(write: Any) -> None:
    with write():
        return


def _capturing(folder: Path) -> Figure:
    """Ordinary writes of one record each, in transactions of their own, with noting switched on and without."""
    plain: list[float] = []
    noted: list[float] = []
    for _ in range(_RUNS):
        for samples, on in ((plain, False), (noted, True)):
            with _store(folder) as workspace:
                if on:
                    workspace.sync.export(folder / "begin.brmsync")
                samples.append(_seconds(lambda w=workspace: _write_some(w)))  # type: ignore[misc]
    how = f"{_WRITES} writes, {median(noted):.2f} s against {median(plain):.2f} s"
    return Figure("Noting changes on ordinary writes", median(noted) / median(plain), limit=CAPTURE_LIMIT, how=how)


def _write_some(workspace: Workspace) -> None:
    for number in range(_WRITES):
        with workspace.database.write() as work:
            _write(work, f"{number % 50:032x}", str(number))


def _write(work: Work, row_id: str, words: str) -> None:
    work.exec_driver_sql(
        "INSERT INTO commitment (id, direction, origin, text, asked_on) VALUES (?, 'i_owe', 'owned', ?, '2026-11-20') "
        "ON CONFLICT (id) DO UPDATE SET text = excluded.text",
        (row_id, words),
    )


def _memory(folder: Path, path: Path) -> Figure:
    """What an import and an export add to a process at their peak, as the system counts it; in a fresh process."""
    command = [sys.executable, "-m", "tests.benchmarks.sync_import", str(folder), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    return Figure("Memory for an import and an export", float(done.stdout), unit="MB", limit=MEMORY_LIMIT)


def _grown(folder: Path, path: Path) -> float:
    with _store(folder) as workspace:
        workspace.sync.page()
        with _watching() as peak:
            _taken(workspace, path)
            workspace.sync.export(folder / "again.brmsync", full=True)
    return peak[0]


@contextmanager
def _watching() -> Iterator[list[float]]:
    """The growth of the process in MB while the block runs, looked at every few milliseconds."""
    before, peak, done = _resident(), [0.0], threading.Event()

    def watch() -> None:
        while not done.wait(0.005):
            peak[0] = max(peak[0], _resident() - before)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield peak
    finally:
        done.set()
        thread.join()


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def _merging() -> Figure:
    """A note of 10 KB that both sides changed in several places, one of them the same."""
    chance = random.Random(8)
    lines: list[str] = []
    words = Words(chance, size=5_000)
    while sum(len(line) + 1 for line in lines) < 10_000:
        lines.append(words.phrase(9))
    one, other = list(lines), list(lines)
    for place in chance.sample(range(len(lines)), k=10):
        one[place] = words.phrase(9)
    for place in chance.sample(range(len(lines)), k=10):
        other[place] = f"{lines[place]} {words.phrase(2)}"
    texts = ["\n".join(version) for version in (lines, one, other)]
    taken = median([_seconds(lambda: text.merge(*texts), clock=time.process_time) for _ in range(50)])
    return Figure("Merging a note of 10 KB", taken * 1000, unit="ms", limit=MERGE_LIMIT)


def _seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    began = clock()
    work()
    return clock() - began


if __name__ == "__main__":
    print(_grown(Path(sys.argv[1]), Path(sys.argv[2])))
