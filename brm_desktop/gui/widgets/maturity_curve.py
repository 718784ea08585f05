"""The learning curve as geometry: the place of a level from 1.0 to 4.0, and the pieces of the curve.

It is a parabola of degree 1.6 to both sides of the sticking point, where it lies level (DESIGN 7.3).
"""

from dataclasses import dataclass
from math import copysign

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

STICKING_POINT = 2.5
LOWEST = 1.0
HIGHEST = 4.0
_DEGREE = 1.6
_CENTRE = 302 / 496
_HALF = 155.6 / 496
_ENDS = (1.03, 3.95)
_PIECES = 64


@dataclass(frozen=True, slots=True)
class Curve:
    """The curve in the area between the highest line and the axis."""

    area: QRectF

    def height(self, level: float) -> float:
        """The height of a level."""
        share = (level - LOWEST) / (HIGHEST - LOWEST)
        return self.area.bottom() - share * self.area.height()

    def place(self, level: float) -> QPointF:
        """The point of the curve at a level; levels beyond the drawn curve stand at its ends."""
        held = min(max(level, _ENDS[0]), _ENDS[1])
        away = (held - STICKING_POINT) / (HIGHEST - STICKING_POINT)
        aside = abs(away) ** (1 / _DEGREE) * self.area.width() * _HALF
        centre = self.area.left() + self.area.width() * _CENTRE
        return QPointF(centre + (aside if away >= 0 else -aside), self.height(held))

    def piece(self, low: float = LOWEST, high: float = HIGHEST) -> QPainterPath:
        """The curve between two levels."""
        start, end = _along(max(low, _ENDS[0])), _along(min(high, _ENDS[1]))
        points = QPolygonF()
        for step in range(_PIECES + 1):
            along = start + (end - start) * step / _PIECES
            points.append(self.place(STICKING_POINT + copysign(abs(along) ** _DEGREE, along)))
        path = QPainterPath()
        path.addPolygon(points)
        return path


def _along(level: float) -> float:
    """Even steps of this are even steps to the side, so that the curve is smooth where it lies level."""
    return copysign(abs(level - STICKING_POINT) ** (1 / _DEGREE), level - STICKING_POINT)
