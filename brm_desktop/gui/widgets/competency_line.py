"""A competency on the line from 1 to 4: grey ring before, filled dot now, accent ring target, dashes in between."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import Gauge, dot, ring
from brm_desktop.gui.widgets.strokes import fine

LOWEST = 1.0
HIGHEST = 4.0
_INSET = 4
_NOW_RADIUS = 4.7
_TARGET_RADIUS = 5.5
_DIAMOND = 3.2
_BELOW = 11.0


def paint_competency(
    painter: QPainter,
    area: QRectF,
    *,
    before: float | None,
    now: float | None,
    target: float | None,
    background: QColor | None = None,
    claimed: bool = False,
    others: Sequence[float] = (),
) -> None:
    """Averages from 1.0 to 4.0; None is not rated and not drawn.

    The dot of a level that is only `claimed` is hollow; `others` are how others see it, as hollow diamonds.
    """
    hole = background or colour("paper")
    left, right = area.left() + px(_INSET), area.right() - px(_INSET)
    middle = lines.centred(painter, area.center().y())

    def place(value: float) -> QPointF:
        share = (min(max(value, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST)
        return QPointF(left + share * (right - left), middle)

    lines.axis(painter, left, right, middle=middle, colour=colour("line2"))
    for level in (1, 2, 3, 4):
        lines.vertical(painter, middle - px(3), middle + px(3), x=place(level).x(), colour=colour("line2"))
    if before is not None:
        ring(painter, place(before), outer=fine(4), width=fine(1.4), edge=colour("control"), hole=hole)
    if now is not None and target is not None:
        _paint_way(painter, place(now), place(target))
    if target is not None:
        ring(painter, place(target), outer=fine(_TARGET_RADIUS), width=fine(2), edge=colour("accent"), hole=hole)
    if now is not None and claimed:
        ring(painter, place(now), outer=fine(_NOW_RADIUS), width=fine(1.8), edge=colour("ink"), hole=hole)
    elif now is not None:
        dot(painter, place(now), fine(_NOW_RADIUS), colour("ink"))
    for other in others:
        _paint_diamond(painter, place(other), hole)


def _paint_diamond(painter: QPainter, centre: QPointF, hole: QColor) -> None:
    """How somebody else sees it: beneath the line, so that it hides no other mark."""
    half, middle = fine(_DIAMOND), centre + QPointF(0, fine(_BELOW))
    corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
    painter.setPen(QPen(colour("ink2"), fine(1.2)))
    painter.setBrush(hole)
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))


def _paint_way(painter: QPainter, start: QPointF, end: QPointF) -> None:
    pen = QPen(colour("accent"), fine(2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([3.2, 0.8])
    painter.setPen(pen)
    forward = 1 if end.x() >= start.x() else -1
    painter.drawLine(QPointF(start.x() + forward * fine(_NOW_RADIUS), start.y()), end)


class CompetencyLine(Gauge):
    """140 x 14 px. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 140) -> None:
        super().__init__(parent, width=width, height=14)
        self._before: float | None = None
        self._now: float | None = None
        self._target: float | None = None

    def show_competency(self, *, before: float | None, now: float | None, target: float | None, words: str) -> None:
        """`words` is read aloud, such as "2.4 now, 2.0 before, target 3.2"."""
        self._before, self._now, self._target = before, now, target
        self.say(words)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        paint_competency(painter, area, before=self._before, now=self._now, target=self._target)
