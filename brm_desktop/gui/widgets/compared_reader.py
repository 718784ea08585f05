"""Two versions of a note read together: what is gone, what is new, and the words that differ. Never markup."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.notes.versions import Change, ComparedLine
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.widgets.note_reader import NoteReader

MOST_LINES = 600
_LINE = 20
_SIGNS = {Change.SAME: "\u2002 ", Change.GONE: "− ", Change.NEW: "+ "}
_COLOURS: dict[Change, ColourRole] = {Change.SAME: "ink2", Change.GONE: "ink2", Change.NEW: "ink"}


class ComparedReader(NoteReader):
    """Qt Designer: promote a QTextBrowser. None among the lines stands for lines that are the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ComparedLine | None, ...] = ()

    def show_compared(self, lines: tuple[ComparedLine | None, ...]) -> None:
        """Another comparison."""
        self._lines = lines
        self._fill()

    def _fill(self) -> None:
        self.start_anew()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        layout = QTextBlockFormat()
        layout.setLineHeight(px(_LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        layout.setLeftMargin(px(16))
        layout.setTextIndent(-px(16))
        for place, line in enumerate(self._lines[:MOST_LINES]):
            if place:
                cursor.insertBlock(layout)
            else:
                cursor.setBlockFormat(layout)
            _insert(cursor, line)
        cursor.endEditBlock()
        self.updateGeometry()

    def _dress_again(self) -> None:
        self._fill()


def _insert(cursor: QTextCursor, line: ComparedLine | None) -> None:
    if line is None:
        cursor.insertText("  …", _look("ink3"))
        return
    shade = _COLOURS[line.change]
    cursor.insertText(_SIGNS[line.change], _look(shade, strong=line.change is not Change.SAME))
    for part in line.parts:
        look = _look(shade)
        if part.differs and line.change is not Change.SAME:
            look.setBackground(colour("late_soft" if line.change is Change.GONE else "kept_soft"))
            look.setFontStrikeOut(line.change is Change.GONE)
        cursor.insertText(part.text[:2000], look)


def _look(shade: ColourRole, *, strong: bool = False) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(fonts.font("body", weight=600 if strong else 0))
    look.setForeground(colour(shade))
    return look
