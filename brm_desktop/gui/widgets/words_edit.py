"""A field for a sentence or two: the look of an input, several lines, plain text whatever is pasted."""

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.line_edit import paint_field

_LINES = 2
_AROUND = 8


class PlainWords(QPlainTextEdit):
    """The text itself. Tab leaves it, Ctrl Enter belongs to the dialog around it."""

    focused = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        quiet_scroll_bars(self)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()


class WordsEdit(QWidget):
    """Two lines high, more scroll. Qt Designer: promote a QWidget."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong = False
        self.edit = PlainWords(self)
        self.edit.focused.connect(self.update)
        self.edit.textChanged.connect(self.changed)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_AROUND) + 2, px(_AROUND), px(4), px(_AROUND))
        column.addWidget(self.edit)

    @property
    def words(self) -> str:
        """What was typed, on one line."""
        return " ".join(self.edit.toPlainText().split())

    def set_name(self, name: str) -> None:
        """What is read aloud for the field."""
        self.edit.setAccessibleName(name)

    def set_words(self, words: str) -> None:
        """Replaces the text."""
        self.edit.setPlainText(words)

    def set_error(self, message: str) -> None:
        """Shows that something is missing; the message stands in a label beneath and is read aloud."""
        self._wrong = bool(message)
        self.edit.setAccessibleDescription(message)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(240), _LINES * fonts.line_height("body") + 2 * px(_AROUND))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_field(painter, QRectF(self.rect()), focused=self.edit.hasFocus(), wrong=self._wrong)
        painter.end()
