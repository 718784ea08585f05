"""Whether what reads other people's text takes time in proportion to it: twice the input, about twice the time."""

import time
from collections.abc import Callable
from datetime import date

from brm_desktop.domain.notes.grammar import NoteContext, read_line, read_note
from tests.benchmarks.figures import Figure

_CONTEXT = NoteContext(day=date(2026, 11, 23), attendees=("Kate Goldenring", "Omar Haddad"))
_PIECES = ("a", "by Fri ", "(a) ", "[[", "@x ", "Kate, ", "*", "_ ", "- ", " by", "1/2 ", ": ")
_LINES = "- [ ] Kate: send the report by Friday\nprose in between\n"
_LIMIT = 3.0


def measure() -> list[Figure]:
    """The worst of all odd lines, and a note of many lines."""
    worst = max(_PIECES, key=_line_ratio)
    lines = _ratio(lambda size: lambda: read_note(_LINES * size, _CONTEXT), 2_000)
    return [
        Figure("A line twice as long", _line_ratio(worst), "x", limit=_LIMIT, how=f"the worst of {len(_PIECES)}"),
        Figure("A note of twice as many lines", lines, "x", limit=_LIMIT, how="4,000 against 2,000 lines"),
    ]


def _line_ratio(piece: str) -> float:
    return _ratio(lambda size: lambda: read_line("- [ ] " + piece * (size // len(piece)), _CONTEXT), 100_000)


def _ratio(work: Callable[[int], Callable[[], object]], size: int) -> float:
    return _seconds(work(2 * size)) / max(_seconds(work(size)), 0.002)


def _seconds(work: Callable[[], object]) -> float:
    best = 1e9
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best
