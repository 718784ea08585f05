"""The ring of two accent pixels around a control that was reached by keyboard.

A widget cannot paint outside itself, so the ring is a transparent widget laid around it in the same parent.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import FOCUS_GAP, FOCUS_WIDTH, RADIUS

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def by_keyboard(event: QFocusEvent) -> bool:
    """Whether the focus came by Tab, Shift Tab or a shortcut, so that it has to be shown."""
    return event.reason() in _KEYBOARD


class FocusRing(QWidget):
    """Lies around one control, moves with it and never takes the mouse."""

    def __init__(self, control: QWidget, *, radius: float = RADIUS) -> None:
        super().__init__(control.parentWidget())
        self._control = control
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        control.installEventFilter(self)
        self._settle()
        self.setVisible(control.isVisible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isValid(self) and watched is self._control:
            if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
                self._settle()
            elif event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
                self.setVisible(event.type() == QEvent.Type.Show)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = px(self._radius) + FOCUS_GAP + FOCUS_WIDTH / 2
        area = QRectF(self.rect())
        lines.box(painter, area, radius=radius, edge=colour("accent"), width=FOCUS_WIDTH)
        painter.end()

    def _settle(self) -> None:
        room = FOCUS_GAP + FOCUS_WIDTH
        self.setGeometry(self._control.geometry().adjusted(-room, -room, room, room))
        self.raise_()


_shown: FocusRing | None = None


def show_ring(control: QWidget, event: QFocusEvent, *, radius: float = RADIUS) -> None:
    """Call from focusInEvent: shows the ring when the keyboard brought the focus."""
    hide_ring()
    if by_keyboard(event) and control.parentWidget() is not None:
        global _shown
        _shown = FocusRing(control, radius=radius)


def hide_ring() -> None:
    """Call from focusOutEvent."""
    global _shown
    if _shown is not None and isValid(_shown):
        _shown.hide()
        _shown.deleteLater()
    _shown = None
