"""What is drawn on the page for the yearly talk: the radar, its legend, and levels on a line. Black on white."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from brm_desktop.domain.assessment_levels import CompetencyRow
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.gauge import dot, ring
from brm_desktop.gui.widgets.radar import Series, Shape, paint_radar, print_inks
from brm_desktop.gui.widgets.radar_painting import paint_other
from brm_desktop.gui.widgets.strokes import dashed_pen, solid_pen

_TYPE = 8.2 / 11
"""Names on the radar are 11 px on the screen and 8.2 pt on paper, whatever the text size of the application is."""


def paint_shape(painter: QPainter, area: QRectF, shape: Shape) -> None:
    """The radar in an area in points."""
    scale = _TYPE / (px(100) / 100)
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    paint_radar(painter, QRectF(0, 0, area.width() / scale, area.height() / scale), shape, inks=print_inks())


def paint_swatch(painter: QPainter, area: QRectF, series: Series) -> None:
    """A line of the legend."""
    inks = print_inks()
    pens = {
        "now": solid_pen(inks.ink, 1.5),
        "previous": dashed_pen(inks.past, 1.1, dash=2.2, gap=1.3),
        "target": dashed_pen(inks.wanted, 1.2, dash=5, gap=1.4),
        "others": solid_pen(inks.past, 0.8),
    }
    painter.setPen(pens[series])
    middle = area.center().y()
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
    if series == "others":
        paint_other(painter, area.center(), inks)


def paint_level_line(painter: QPainter, area: QRectF, row: CompetencyRow) -> None:
    """A competency on the line from 1 to 4, as on the screen (DESIGN section 3)."""
    inks = print_inks()
    middle, left, right = area.center().y(), area.left() + 4, area.right() - 4

    def place(level: object) -> QPointF:
        share = (float(str(level)) - 1) / 3
        return QPointF(left + share * (right - left), middle)

    painter.setPen(QPen(inks.outline, 0.5))
    painter.drawLine(QPointF(left, middle), QPointF(right, middle))
    for level in range(1, 5):
        painter.drawLine(place(level) + QPointF(0, -2.2), place(level) + QPointF(0, 2.2))
    if row.previous is not None:
        ring(painter, place(row.previous), outer=2.7, width=0.9, edge=inks.past, hole=inks.paper)
    if row.now is not None and row.target is not None and row.gap:
        painter.setPen(dashed_pen(inks.wanted, 1.2, dash=3.2, gap=1))
        painter.drawLine(place(row.now), place(row.target))
    if row.target is not None:
        ring(painter, place(row.target), outer=3.9, width=1.4, edge=inks.wanted, hole=inks.paper)
    if row.now is not None and row.claimed:
        ring(painter, place(row.now), outer=3.3, width=1.3, edge=inks.ink, hole=inks.paper)
    elif row.now is not None:
        dot(painter, place(row.now), 3.3, inks.ink)
