"""Stance as five points from Blocker to Champion: a filled dot is now, a ring in accent is wanted."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import Gauge, dot, ring

POINTS = 5
_PITCH = 10
_INSET = 3


def paint_stance(painter: QPainter, area: QRectF, *, now: int, wanted: int, background: QColor | None = None) -> None:
    """`now` and `wanted` count from 1 (Blocker) to 5 (Champion); 0 is not known."""
    middle = lines.centred(painter, area.center().y())
    first = area.left() + px(_INSET)
    places = [QPointF(first + px(_PITCH) * point, middle) for point in range(POINTS)]
    lines.axis(painter, places[0].x(), places[-1].x(), middle=middle, colour=colour("line2"))
    for place in places:
        dot(painter, place, px(19) / 10, colour("line2"))
    if 1 <= wanted <= POINTS and wanted != now:
        hole = background or colour("paper")
        ring(painter, places[wanted - 1], outer=px(45) / 10, width=1.6, edge=colour("accent"), hole=hole)
    if 1 <= now <= POINTS:
        dot(painter, places[now - 1], px(4), colour("ink"))


class StanceDots(Gauge):
    """46 x 12 px. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=46, height=12)
        self._now = 0
        self._wanted = 0

    def show_stance(self, now: int, wanted: int, *, words: str) -> None:
        """`words` is read aloud, such as "Sceptic, wanted Supporter"."""
        self._now, self._wanted = now, wanted
        self.say(words)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        paint_stance(painter, area, now=self._now, wanted=self._wanted)
