"""A competency over time: one dot a round on four lines, the target at the right, others beside her own."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import dot, ring
from brm_desktop.gui.widgets.radar_painting import paint_other, screen_inks
from brm_desktop.gui.widgets.strokes import dashed_pen, fine, solid_pen

_HEIGHT = 132
_LEFT, _RIGHT, _TOP, _BOTTOM = 16, 20, 14, 24
_LABEL_GAP = 8
_FIGURE_ABOVE = 20
_FIGURE_BELOW = 5
_LEAST_ABOVE_DAYS = 1.4


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """A level of a day, 1 to 4. `rater` is "" for her own, and `hollow` says that it is only claimed."""

    day: date
    level: float
    rater: str = ""
    hollow: bool = False


class LevelCourse(QWidget):
    """As wide as there is room, 132 px high. Every level stands beside its dot; nothing is said by the line alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[CoursePoint, ...] = ()
        self._target: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_course(self, points: tuple[CoursePoint, ...], target: float | None) -> None:
        """Replaces the rounds, in any order."""
        self._points = tuple(sorted(points, key=lambda point: point.day))
        self._target = target
        said = [
            f"{point.level:.1f}{f' says {point.rater}' if point.rater else ''} on "
            f"{point.day.day} {MONTH_NAMES[point.day.month - 1]} {point.day.year}"
            for point in self._points
        ]
        wanted = f"; target {target:.1f}" if target is not None else ""
        self.setAccessibleName(f"Over time: {', '.join(said) or 'not rated yet'}{wanted}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(px(_LEFT), px(_TOP), -px(_RIGHT), -px(_BOTTOM))
        self._paint_levels(painter, area)
        own = [point for point in self._points if not point.rater]
        self._paint_target(painter, area, own)
        painter.setPen(solid_pen(colour("ink"), fine(1.6)))
        painter.drawPolyline(QPolygonF([self._place(area, point) for point in own]))
        for point in self._points:
            self._paint_point(painter, area, point, newest=bool(own) and point is own[-1])
        self._paint_days(painter, area)
        painter.end()

    def _paint_levels(self, painter: QPainter, area: QRectF) -> None:
        for level in range(1, 5):
            height = _height(area, level)
            lines.horizontal(painter, area.left(), area.right(), y=height, colour=colour("line"))
            room = QRectF(0, height - px(8), px(_LEFT) - px(5), px(16))
            draw_text(painter, room, str(level), role="hint", colour="ink3", align="right", figures=True)

    def _paint_target(self, painter: QPainter, area: QRectF, own: list[CoursePoint]) -> None:
        if self._target is None:
            return
        end = QPointF(area.right() + px(8), _height(area, self._target))
        if own:
            painter.setPen(dashed_pen(colour("accent"), fine(1.5), dash=fine(5), gap=fine(2)))
            painter.drawLine(self._place(area, own[-1]), end)
        ring(painter, end, outer=5.5, width=2, edge=colour("accent"), hole=colour("raised"))

    def _paint_point(self, painter: QPainter, area: QRectF, point: CoursePoint, *, newest: bool) -> None:
        centre = self._place(area, point)
        if point.rater:
            paint_other(painter, centre, screen_inks())
            return
        if point.hollow:
            ring(painter, centre, outer=4.4, width=1.8, edge=colour("ink"), hole=colour("raised"))
        else:
            dot(painter, centre, 4.2, colour("ink"))
        # The dashes to a target above leave the newest dot where its figure would stand.
        rises = newest and self._target is not None and self._target > point.level
        below = rises and point.level >= _LEAST_ABOVE_DAYS
        top = centre.y() + px(_FIGURE_BELOW) if below else centre.y() - px(_FIGURE_ABOVE)
        room = QRectF(centre.x() - px(20), top, px(40), px(14))
        figure = f"{point.level:.1f}"
        draw_text(painter, room, figure, role="hint", colour="ink", weight=500, align="centre", figures=True)

    def _paint_days(self, painter: QPainter, area: QRectF) -> None:
        """Months under their dots, those left out that would run into the one before; the last one always stands."""
        own = [point for point in self._points if not point.rater] or list(self._points)
        taken = self.width() + 1.0
        for point in reversed(own):
            words = f"{MONTH_NAMES[point.day.month - 1][:3]} {point.day.year % 100:02d}"
            wide = fonts.width(words, "hint", figures=True)
            left = min(self._place(area, point).x() - wide / 2, self.width() - wide)
            if left + wide + px(_LABEL_GAP) > taken:
                continue
            room = QRectF(max(0.0, left), self.height() - px(15), wide + 1, px(14))
            draw_text(painter, room, words, role="hint", colour="ink3", figures=True)
            taken = left

    def _place(self, area: QRectF, point: CoursePoint) -> QPointF:
        days = [found.day for found in self._points]
        span = (days[-1] - days[0]).days
        share = (point.day - days[0]).days / span if span else 0.5
        inset = px(10)
        left = area.left() + inset
        return QPointF(left + share * (area.width() - 2 * inset), _height(area, point.level))


def _height(area: QRectF, level: float) -> float:
    return area.bottom() - (level - 1) / 3 * area.height()
