"""The toast: one thing that happened out of sight, for five seconds, with Undo and its key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import FOCUS_WIDTH, RADIUS, RADIUS_CARD, TOAST_MS
from brm_desktop.gui.widgets.focus_ring import by_keyboard
from brm_desktop.gui.widgets.keys import shown_key
from brm_desktop.gui.widgets.label import Label

_WIDTH = 352
_HEIGHT = 40
_FROM_EDGE = 16


class ToastButton(QAbstractButton):
    """Undo, in the link colour of the toast, with its key."""

    focused = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._keyboard = False
        self._key = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, text: str, key: str) -> None:
        """Text and key; an empty text hides the button."""
        self.setText(text)
        self._key = shown_key(key)
        self.setAccessibleDescription(self._key)
        self.setVisible(bool(text))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = fonts.width(self.text(), "name") + px(7) + fonts.width(self._key, "key")
        return QSize(round(wide) + 1, px(28))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = by_keyboard(event)
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.hasFocus() and self._keyboard:
            lines.box(painter, area, radius=px(RADIUS), edge=colour("toast_link"), width=FOCUS_WIDTH)
        wide = draw_text(painter, area, self.text(), role="name", colour="toast_link")
        faded = QColor(colour("toast_text"))
        faded.setAlphaF(0.75)
        behind = QRectF(wide + px(7), 0, area.width(), area.height())
        draw_text(painter, behind, self._key, role="key", colour=faded)
        painter.end()


class ToastFace(QWidget):
    """What a toast looks like: words and Undo on the dark card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(self, colour="toast_text", role="body")
        self._button = ToastButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)

    def say(self, words: str, *, undo: str = "Undo", key: str = "Ctrl+Z") -> None:
        """Sets the words; an empty `undo` leaves the button away."""
        self._label.setText(words)
        self._button.show_words(undo, key if undo else "")
        self.setAccessibleName(words)

    @property
    def words(self) -> str:
        """What it says, or said last."""
        return self._label.text()

    @property
    def button(self) -> QAbstractButton:
        """The Undo button."""
        return self._button

    def sizeHint(self) -> QSize:
        natural = self._label.sizeHint().width() + self._button.sizeHint().width() + 56
        return QSize(max(px(_WIDTH), natural), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.box(painter, QRectF(self.rect()), radius=px(RADIUS_CARD), fill=colour("toast"))
        painter.end()


class Toast(ToastFace):
    """Floats at the bottom left of `parent`. One at a time: a new message replaces the old one.

    It stays while the pointer or the focus is on it. `undone` is emitted when Undo is pressed; the key itself
    belongs to the window's action.
    """

    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._on_undo: Callable[[], None] | None = None
        self._above = 0
        self._button.clicked.connect(self._undo)
        self._button.focused.connect(self._held)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOAST_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def show_message(
        self, words: str, *, on_undo: Callable[[], None] | None = None, undo: str = "Undo", key: str = "Ctrl+Z"
    ) -> None:
        """Shows `words` for five seconds; without `on_undo` and with an empty `undo` there is no button."""
        self._on_undo = on_undo
        self.say(words, undo=undo, key=key)
        self._settle()
        self.show()
        self.raise_()
        self._timer.start()

    def rest_above(self, height: int) -> None:
        """Keep off a line of this height at the foot of the page."""
        self._above = height
        self._settle()

    def is_counting(self) -> bool:
        """Whether the five seconds are running."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start()

    def _settle(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.rect()
        size = self.sizeHint()
        width = min(size.width(), room.width() - 2 * _FROM_EDGE)
        top = room.height() - self._above - size.height() - _FROM_EDGE
        self.setGeometry(_FROM_EDGE, top, width, size.height())

    def _held(self, focused: bool) -> None:
        if focused:
            self._timer.stop()
        elif self.isVisible():
            self._timer.start()

    def _undo(self) -> None:
        self.hide()
        self._timer.stop()
        self.undone.emit()
        if self._on_undo is not None:
            self._on_undo()
