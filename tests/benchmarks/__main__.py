"""Measure everything that has a figure to reach: `python -m tests.benchmarks [--only NAME] [--write]`."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import commitments as commitment_list
from tests.benchmarks import (
    evidence,
    generator,
    importing,
    insights,
    linearity,
    paging,
    report,
    searching,
    starting,
    sync_files,
    sync_import,
)
from tests.benchmarks.figures import Figure

_MINUTES = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "minutes"
_NAMES = (
    "import",
    "start",
    "search",
    "pages",
    "commitments",
    "insights",
    "evidence",
    "typing",
    "linearity",
    "sync-files",
    "sync-import",
)
_SMALL = 1


def main(arguments: list[str] | None = None) -> int:
    """Measure what the command line names, all by default; 1 when a figure is above its limit."""
    given = _parser().parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        stores = _Stores(given.stores or Path(folder))
        tasks: dict[str, Callable[[], list[Figure]]] = {
            "import": _import,
            "start": lambda: starting.measure(stores.of_size(given.size), runs=given.runs),
            "search": lambda: searching.measure(stores.of_size(given.size)),
            "pages": lambda: paging.measure(stores.of_size(given.size), stores.of_size(_SMALL)),
            "commitments": lambda: commitment_list.measure(stores.of_size(given.size)),
            "insights": lambda: insights.measure(stores.of_size(given.size)),
            "evidence": lambda: evidence.measure(stores.of_size(given.size)),
            "typing": _typing,
            "linearity": linearity.measure,
            "sync-files": sync_files.measure,
            "sync-import": sync_import.measure,
        }
        figures = [figure for name, task in tasks.items() if name in (given.only or _NAMES) for figure in task()]
    print(report.as_text(figures))
    if given.write:
        meetings = given.size * generator.MEETINGS_IN_TEN_YEARS
        commitments = meetings * generator.COMMITMENTS_A_MEETING
        report.write(figures, size=given.size, meetings=meetings, commitments=commitments)
    return 0 if all(figure.kept for figure in figures) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure, and print ratios.")
    parser.add_argument("--only", action="append", choices=_NAMES, help="measure this only (may be given again)")
    parser.add_argument(
        "--size", type=int, default=10, help="of the store, times ten years of a real user (default 10)"
    )
    parser.add_argument("--runs", type=int, default=9, help="of each start (default 9)")
    parser.add_argument("--stores", type=Path, help="keep the stores in this folder, and use what is there")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    return parser


class _Stores:
    """The stores to measure on, made when they are first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of_size(self, size: int) -> Path:
        """The store of this size."""
        store = self._folder / f"size-{size}"
        if not store.exists():
            print(f"Making a store of size {size} …", file=sys.stderr)
            generator.make(store, size=size)
        return store


def _typing() -> list[Figure]:
    from tests.benchmarks import key_presses

    return key_presses.figures()


def _import() -> list[Figure]:
    if not _MINUTES.is_dir():
        print("The real minutes are not beside this checkout: their import is not measured.", file=sys.stderr)
        return []
    return importing.measure(_MINUTES.resolve())


if __name__ == "__main__":
    sys.exit(main())
