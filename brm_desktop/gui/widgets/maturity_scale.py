"""Demand (hollow circle) and supply (filled square) on one scale of maturity; the thick piece between is the gap."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import Gauge, ring

LOWEST = 1.0
HIGHEST = 3.4
_INSET = 5


def paint_demand_sign(painter: QPainter, centre: QPointF, *, background: QColor) -> None:
    """The hollow circle of demand, also used in column heads."""
    ring(painter, centre, outer=px(49) / 10, width=1.7, edge=colour("ink"), hole=background)


def paint_supply_sign(painter: QPainter, centre: QPointF) -> None:
    """The filled square of supply, also used in column heads."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("ink"))
    half = px(8) / 2
    painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 1, 1)


def paint_maturity(
    painter: QPainter,
    area: QRectF,
    *,
    demand: float | None,
    supply: float | None,
    background: QColor | None = None,
) -> None:
    """Levels from 1.0 to 3.4, values outside stand at the ends; None is not rated and not drawn."""
    left, right = area.left() + px(_INSET), area.right() - px(_INSET)
    middle = lines.centred(painter, area.center().y())

    def place(value: float) -> QPointF:
        share = (min(max(value, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST)
        return QPointF(left + share * (right - left), middle)

    lines.axis(painter, left, right, middle=middle, colour=colour("line2"))
    for level in (1, 2, 3):
        lines.vertical(painter, middle - px(3), middle + px(3), x=place(level).x(), colour=colour("line2"))
    if demand is not None and supply is not None:
        painter.setPen(QPen(colour("ink"), 2))
        painter.drawLine(place(supply), place(demand))
    if supply is not None:
        paint_supply_sign(painter, place(supply))
    if demand is not None:
        paint_demand_sign(painter, place(demand), background=background or colour("paper"))


class MaturityScale(Gauge):
    """84 x 12 px. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=84, height=12)
        self._demand: float | None = None
        self._supply: float | None = None

    def show_maturity(self, demand: float | None, supply: float | None, *, words: str) -> None:
        """`words` is read aloud, such as "Demand 2.1, supply 1.5"."""
        self._demand, self._supply = demand, supply
        self.say(words)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        paint_maturity(painter, area, demand=self._demand, supply=self._supply)
