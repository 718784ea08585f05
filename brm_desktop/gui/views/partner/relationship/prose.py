"""A few paragraphs on a page: read as text, written in place, and a question while there are none."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.words_edit import WordsEdit

_LINES = 5
_AROUND = 8
# A menu of the field itself, or another window in front: she comes back to it.
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class _Paragraphs(WordsEdit):
    """Several lines that stay lines."""

    def sizeHint(self) -> QSize:
        return QSize(px(240), _LINES * fonts.line_height("body") + 2 * px(_AROUND))


class Prose(QWidget):
    """`committed` brings the words when she leaves them; Esc leaves without. Qt Designer: promote a QWidget."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._editable = True
        self.label = Label(self, wrap=True)
        self.editor = _Paragraphs(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.label)
        column.addWidget(self.editor)
        self.editor.hide()
        self.editor.edit.installEventFilter(self)
        self._question = ""

    @property
    def is_open(self) -> bool:
        """Whether the words are being written."""
        return not self.editor.isHidden()

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read."""
        return bool(self._words)

    def set_question(self, question: str) -> None:
        """What is asked while there are no words; also what the field is called."""
        self._question = question
        self.editor.set_name(question)
        self.show_words(self._words)

    def set_editable(self, editable: bool) -> None:
        """Whether the words may be written."""
        self._editable = editable
        self.setCursor(Qt.CursorShape.IBeamCursor if editable else Qt.CursorShape.ArrowCursor)

    def show_words(self, words: str) -> None:
        """What is stored; while she writes, what she writes stays."""
        self._words = words
        self.label.setText(words or self._question)
        self.label.set_colour("ink" if words else "ink2")

    def open(self) -> None:
        """Write."""
        if not self._editable or self.is_open:
            return
        self.editor.edit.setPlainText(self._words)
        self.label.hide()
        self.editor.show()
        self.editor.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self, *, keep: bool) -> bool:
        """Back to reading, with what was written or without. False when nothing was open."""
        if not self.is_open:
            return False
        written = self.editor.edit.toPlainText().strip()
        self.editor.hide()
        self.label.show()
        if keep and written != self._words:
            self.show_words(written)
            self.committed.emit(written)
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in _STAYS:
            self.close_editor(keep=True)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        done = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if done and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.close_editor(keep=True)
            return True
        return False
