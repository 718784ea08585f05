"""One tick per promise closed in the last 90 days, oldest first; late ones are red and taller."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import Gauge

_TICK = 3
_PITCH = 5
_LATE_HEIGHT = 14
_KEPT_HEIGHT = 9
_KEPT_STRENGTH = 0.75


def paint_promises(painter: QPainter, area: QRectF, *, kept_on_time: Sequence[bool]) -> None:
    """The newest promises that fit into `area`, oldest of them first."""
    room = max(0, int((area.width() + px(_PITCH - _TICK)) // px(_PITCH)))
    shown = list(kept_on_time)[len(kept_on_time) - min(room, len(kept_on_time)) :]
    soft = QColor(colour("kept"))
    soft.setAlphaF(_KEPT_STRENGTH)
    top = area.center().y() - px(_LATE_HEIGHT) / 2
    for place, on_time in enumerate(shown):
        left = area.left() + place * px(_PITCH)
        tick = QRectF(left, top, px(_TICK), px(_LATE_HEIGHT))
        if on_time:
            tick = QRectF(left, top + px(3), px(_TICK), px(_KEPT_HEIGHT))
        painter.fillRect(lines.snapped(painter, tick), soft if on_time else colour("late"))


class PromiseStrip(Gauge):
    """14 px high, 5 px a promise. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=0, height=_LATE_HEIGHT)
        self._kept_on_time: tuple[bool, ...] = ()

    def show_promises(self, kept_on_time: Sequence[bool], *, words: str) -> None:
        """`words` is read aloud, such as "17 of 19 kept on time"."""
        self._kept_on_time = tuple(kept_on_time)
        self._width = len(self._kept_on_time) * _PITCH
        self.updateGeometry()
        self.say(words)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        paint_promises(painter, area, kept_on_time=self._kept_on_time)
