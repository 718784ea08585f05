"""The figures as a table on the screen, and in docs/benchmarks.md."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.benchmarks.figures import Figure, machine

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"

_HEAD = """# Benchmarks

`python3 dev.py bench` measures, `python3 dev.py bench --write` also writes this page. Ratios are given because seconds
depend on the machine; the two sides of a ratio are measured in turn, on the same machine, in the same run.

The store is made by `tests/benchmarks/generator.py`: ten years of a real user are size 1 (2,000 meetings, 10,000
promises, 300 people, notes of 2 KB); the figures below are for size {size}: {meetings:,} meetings, {commitments:,}
promises. The same seed and day give the same store.

Measured on {day}: {machine}.

| what | found | at most | |
| --- | ---: | ---: | --- |
"""

_FOOT = """
- **Import**: preview and writing of all real minutes into a new store, against reading the files, parsing them with
  markdown-it-py and inserting the same text into an FTS5 table of the same kind.
- **Start**: from before the process is made until the first paint, and until Today's rows are painted, against the
  first paint of a `QMainWindow` with one label. Medians of whole processes that take turns.
- **Search**: all that is typed, letter by letter from the second on, against the bare FTS5 statement that ranks the
  newest 2,000 hits.
- **Pages**: processor time of the UI thread from the key press until the page is filled and painted, each page built
  anew. Typing: the longest single pass of the event loop.
- **Commitments**: all promises of the store in one list; processor time of the UI thread for a frame while scrolling by
  wheel, pages and jumps, and of both threads from a filter change until its first rows are painted.
- **Evidence**: the first offers for each line of the self-assessment, against the same statements through `sqlite3`
  with every row fetched; processor time of one thread, in turn.
- **Insights**: all rules for 15 partners with the records behind what they find, against the same statements through
  `sqlite3` with every row fetched; processor time of one thread, in turn.
- **Sync files**: a file of 100,000 changes. Writing against `json.dumps` of the same objects and gzip; reading,
  verifying and handing over against gunzip, SHA-256 and `json.loads` of each line. Processor time.
"""


def as_text(figures: Sequence[Figure]) -> str:
    """Aligned lines for the terminal."""
    width = max(len(figure.what) for figure in figures)
    return "\n".join(
        f"{figure.what:{width}}  {figure.words:>10}  {_limit(figure):18} {figure.how}".rstrip() for figure in figures
    )


def _limit(figure: Figure) -> str:
    if figure.limit is None:
        return ""
    return f"{'within' if figure.kept else 'ABOVE'} {figure.limit_words}"


def write(figures: Sequence[Figure], *, size: int, meetings: int, commitments: int) -> None:
    """Write the page."""
    head = _HEAD.format(
        size=size, meetings=meetings, commitments=commitments, day=date.today().isoformat(), machine=machine()
    )
    rows = [f"| {figure.what} | {figure.words} | {figure.limit_words} | {figure.how} |" for figure in figures]
    DOCUMENT.write_text(head + "\n".join(rows) + "\n" + _FOOT, encoding="utf-8")
