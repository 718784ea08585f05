"""What a key press costs in a long note, beside a bare QTextEdit with the same text (DESIGN 9.8).

`measure()` is for the benchmark runner; `python -m tests.benchmarks.key_presses` prints the figures.
"""

import statistics
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from time import thread_time

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.domain.notes.grammar import NoteContext
from brm_desktop.domain.notes.renewals import OpenPromises
from brm_desktop.gui.editor.note_editor import NoteEditor
from brm_desktop.gui.editor.reading import NoteReader
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import theme
from tests.benchmarks.figures import Figure

LINES = 2_000
KEYS = 540
WIDTH, HEIGHT = 752, 600
_DAY = date(2026, 11, 23)
_KINDS = (
    "## Point {n} of the agenda",
    "The batch failed twice in the night, on {n} and the day after.",
    "-> Root cause and fix date number {n} for the close batch by Wed",
    "<- Owen names a data owner for cost centre {n} by Fri",
    "Helena asked for figure {n} again, and was not amused.",
    "Decision: no change to account {n} until 15 January (Helena)",
    "I will bring the yearly value of idea {n} to the next meeting.",
    "Late a second time; Mei-Lin has half of mapping {n} already.",
)
_TYPED = (
    "Late a second time. Mei-Lin already has half of the cost-centre mapping.\n"
    "-> Licence and cloud cost forecast, on her mapping, by 30 Nov\n"
    "Five ideas wait. She wants to rank them herself, with FP&A numbers.\n"
    "I will bring effort and yearly value for each of the five by Thu\n"
)


@dataclass(frozen=True, slots=True)
class TypingFigures:
    """Milliseconds of the UI thread for one key, painting included: median and 95th percentile, ours and bare.

    It is the time of the thread itself: waiting for a processor that others use is not counted.
    """

    median: float
    p95: float
    bare_median: float
    bare_p95: float

    @property
    def times_bare(self) -> float:
        """How many times the bare editor's p95 ours is."""
        return self.p95 / self.bare_p95


def long_note(lines: int = LINES) -> str:
    """A note of so many lines, of all kinds."""
    return "\n".join(_KINDS[number % len(_KINDS)].format(n=number) for number in range(lines))


def reader() -> NoteReader:
    """A reader with people and thirty open promises."""
    names = tuple(f"Person{n} Family{n}" for n in range(60))
    context = NoteContext(day=_DAY, me=("Nora Lindqvist",), attendees=("Owen Clarke", "Helena Brandt"), people=names)
    promises = [
        Commitment(
            id=CommitmentId(f"c{n}"),
            direction=Direction.I_OWE,
            text=f"Deliver forecast number {n}",
            asked_on=_DAY,
            due=Due.on(_DAY + timedelta(days=n)),
        )
        for n in range(30)
    ]
    return NoteReader(context, OpenPromises(promises))


def measure(*, lines: int = LINES, keys: int = KEYS) -> TypingFigures:
    """Type in the middle of a long note, in both editors, and time each key with the painting it causes."""
    ours = NoteEditor()
    bare = QTextEdit()
    bare.setAcceptRichText(False)
    bare.setFont(fonts.font("note"))
    bare.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    note = long_note(lines)
    ours.open_note(note, reader())
    bare.setPlainText(note)
    _type(bare, lines, keys // 4)
    plain, own = _type(bare, lines, keys), _type(ours, lines, keys)
    return TypingFigures(
        median=statistics.median(own), p95=_p95(own), bare_median=statistics.median(plain), bare_p95=_p95(plain)
    )


def _type(editor: QTextEdit, lines: int, keys: int) -> list[float]:
    editor.resize(WIDTH, HEIGHT)
    editor.show()
    cursor = QTextCursor(editor.document().findBlockByNumber(lines // 2))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    taken = [_press(editor, _TYPED[number % len(_TYPED)]) for number in range(keys)]
    editor.close()
    return taken


def _press(editor: QTextEdit, letter: str) -> float:
    began = thread_time()
    if letter == "\n":
        QTest.keyClick(editor, Qt.Key.Key_Return)
    else:
        QTest.keyClicks(editor, letter)
    QApplication.processEvents()
    return (thread_time() - began) * 1000


def _p95(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.95) - 1]


def figures() -> list[Figure]:
    """For the runner of all benchmarks."""
    _dress()
    found = measure()
    middle = f"median {found.median:.2f}"
    against = f"{found.p95:.2f} ms against {found.bare_p95:.2f} ms"
    return [
        Figure(f"A key in a note of {LINES:,} lines, p95", found.p95, "ms", limit=4.0, how=middle),
        Figure("The same against a bare text field", found.times_bare, limit=2.0, how=against),
    ]


def _dress() -> None:
    existing = QApplication.instance()
    theme().install(existing if isinstance(existing, QApplication) else QApplication([]))


def main() -> int:
    """Prints the figures; returns the exit code."""
    for figure in figures():
        print(f"{figure.what}: {figure.words} ({figure.how})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
