"""Influence as three dots: one is low, two medium, three high."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import Gauge, dot

DOTS = 3
_SIZE = 6
_PITCH = 9


def paint_influence(painter: QPainter, area: QRectF, *, level: int) -> None:
    """`level` counts from 0 (not known) to 3 (high)."""
    for place in range(DOTS):
        centre = QPointF(area.left() + px(_SIZE) / 2 + px(_PITCH) * place, area.center().y())
        dot(painter, centre, px(_SIZE) / 2, colour("ink2" if place < level else "line2"))


class InfluenceDots(Gauge):
    """24 x 12 px. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=24, height=12)
        self._level = 0

    def show_influence(self, level: int, *, words: str) -> None:
        """`words` is read aloud, such as "Medium influence"."""
        self._level = level
        self.say(words)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        paint_influence(painter, area, level=self._level)
