"""Pens and signs that several pictures of a course share: dashes, soft risers, lengths finer than a pixel."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from brm_desktop.gui.theme.theme import px


def fine(length: float) -> float:
    """A length of DESIGN at the present text size, not rounded to whole pixels: for marks and distances of curves."""
    return px(length * 100) / 100


def solid_pen(colour: QColor, width: float) -> QPen:
    """A line with round joins and ends."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def dashed_pen(colour: QColor, width: float, *, dash: float, gap: float) -> QPen:
    """A broken line; `dash` and `gap` in logical pixels, ends cut straight so that they stay exact."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setDashPattern([dash / width, gap / width])
    return pen


def add_riser(path: QPainterPath, end: QPointF) -> None:
    """Continues a path to `end` as a soft step that leaves and arrives level."""
    start = path.currentPosition()
    middle = (start.x() + end.x()) / 2
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
