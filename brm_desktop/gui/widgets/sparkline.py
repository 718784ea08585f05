"""The course of satisfaction as a small curve that ends in a dot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme.theme import colour
from brm_desktop.gui.widgets.gauge import Gauge, dot

_DOT = 2.4


def paint_sparkline(
    painter: QPainter, area: QRectF, *, values: Sequence[float], lowest: float = 1.0, highest: float = 5.0
) -> None:
    """Values oldest first, on the fixed scale from `lowest` to `highest`; a single value is a dot."""
    if not values:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = area.adjusted(1, _DOT, -_DOT, -_DOT)
    step = inner.width() / max(1, len(values) - 1)

    def place(index: int, value: float) -> QPointF:
        share = (min(max(value, lowest), highest) - lowest) / (highest - lowest)
        left = inner.right() if len(values) == 1 else inner.left() + index * step
        return QPointF(left, inner.bottom() - share * inner.height())

    course = QPolygonF([place(index, value) for index, value in enumerate(values)])
    painter.setPen(QPen(colour("ink2"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(course)
    dot(painter, course.last(), _DOT, colour("ink2"))


class Sparkline(Gauge):
    """52 x 20 px in tables, 70 x 20 px on the partner page. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 52, height: int = 20) -> None:
        super().__init__(parent, width=width, height=height)
        self._values: tuple[float, ...] = ()
        self._range = (1.0, 5.0)

    def show_values(self, values: Sequence[float], *, words: str, lowest: float = 1.0, highest: float = 5.0) -> None:
        """`words` is read aloud, such as "3.1 of 5, down 0.5 since May"."""
        self._values = tuple(values)
        self._range = (lowest, highest)
        self.say(words)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        lowest, highest = self._range
        paint_sparkline(painter, area, values=self._values, lowest=lowest, highest=highest)
