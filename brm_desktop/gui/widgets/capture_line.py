"""The line at the top of Today into which a promise or a note is jotted, with what was recognised shown beneath."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, icons
from brm_desktop.gui.theme.text import Run, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import CAPTURE_LINE_HEIGHT, ICON, RADIUS_CARD
from brm_desktop.gui.widgets.keys import shown_key
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit

_RECOGNISED_HEIGHT = 20
_ICON_MIDDLE = 20
_TEXT_LEFT = 38
_KEY_RIGHT = 12


class CaptureEdit(LineEdit):
    """The field itself, with a plus before it and its key at the right until something is typed."""

    left_by_escape = Signal()

    def __init__(self, parent: QWidget | None = None, *, key: str = "Ctrl+J") -> None:
        super().__init__(parent, height=CAPTURE_LINE_HEIGHT)
        self._key = shown_key(key)
        self._radius = RADIUS_CARD
        # What she is to type must show as it is typed: "->" is not an arrow here.
        self.setFont(fonts.font("body", literal=True))
        key_room = round(fonts.width(self._key, "key")) + px(_KEY_RIGHT) + px(8)
        self.setTextMargins(px(_TEXT_LEFT) - 2, 0, key_room, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.left_by_escape.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        centre = QPointF(px(_ICON_MIDDLE), self.height() / 2)
        icons.paint(painter, "plus", centre, colour=colour("accent"), size=px(ICON))
        if not self.text():
            room = QRectF(0, 0, self.width() - px(_KEY_RIGHT), self.height())
            draw_text(painter, room, self._key, role="key", colour="ink3", align="right")
        painter.end()


class CaptureLine(QWidget):
    """36 px of field and 20 px beneath for what was recognised, always there, so that the page does not jump.

    `submitted` comes with Enter and the text; the caller clears the line when the text has been kept.
    Qt Designer: promote a QWidget.
    """

    submitted = Signal(str)
    changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = CaptureEdit(self)
        self.recognised = Label(self, role="second", colour="ink2")
        self.edit.textChanged.connect(self.changed)
        self.edit.returnPressed.connect(self._submit)
        self.edit.left_by_escape.connect(self.left)
        self.edit.setAccessibleName("Jot a promise or a note")
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_placeholder(self, words: str) -> None:
        """An example of what can be typed."""
        self.edit.setPlaceholderText(words)

    def show_recognised(self, *runs: Run) -> None:
        """What the line will become ("I owe · Finance · by Thu 26"); nothing takes it away."""
        self.recognised.set_runs(*runs)
        self.edit.setAccessibleDescription(self.recognised.text())

    def clear(self) -> None:
        """Empties the field and what was recognised."""
        self.edit.clear()
        self.show_recognised()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.edit.setFocus(event.reason())

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(CAPTURE_LINE_HEIGHT) + px(_RECOGNISED_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.edit.setGeometry(0, 0, self.width(), px(CAPTURE_LINE_HEIGHT))
        left = px(_TEXT_LEFT)
        self.recognised.setGeometry(left, px(CAPTURE_LINE_HEIGHT) + 2, self.width() - left, px(_RECOGNISED_HEIGHT) - 2)

    def _submit(self) -> None:
        if self.edit.text().strip():
            self.submitted.emit(self.edit.text())
