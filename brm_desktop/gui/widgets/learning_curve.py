"""Demand and supply on the learning curve through three levels of maturity; the thick piece between them is the gap.

The curve itself is in maturity_curve.py, the small scale of tables in maturity_scale.py.
"""

from dataclasses import dataclass
from math import hypot, sqrt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.widgets.gauge import ring
from brm_desktop.gui.widgets.label_places import LabelPlaces
from brm_desktop.gui.widgets.maturity_curve import HIGHEST, LOWEST, STICKING_POINT, Curve
from brm_desktop.gui.widgets.strokes import dashed_pen, fine, solid_pen

LEVEL_NAMES = ("Efficiency", "Effectiveness", "Transformation")
_WIDTH = 496
_NARROWEST = 380
_HEIGHT = 258
_FOOT = 30
_MARK = 6.5
_SQUARE = 12
_SAME = 0.05
_MARGIN = 0.1


@dataclass(frozen=True, slots=True)
class Maturity:
    """Demand and supply from 1.0 to 3.9, None is not rated. `former` are earlier pairs, oldest first."""

    demand: float | None = None
    supply: float | None = None
    former: tuple[tuple[float | None, float | None], ...] = ()

    @property
    def gap_words(self) -> str:
        """The gap as its label says it; "" unless both are rated."""
        if self.demand is None or self.supply is None:
            return ""
        gap = round(self.demand - self.supply, 1)
        if abs(gap) < _SAME:
            return "no gap"
        return f"gap {gap:.1f}" if gap > 0 else f"supply ahead {-gap:.1f}"

    def spoken(self) -> str:
        """The whole picture in a sentence or two."""
        if self.demand is None and self.supply is None:
            return "Not rated yet. Three levels: efficiency, effectiveness, transformation; sticking point at 2.5."
        rated = [
            f"{side} {'not rated' if value is None else f'{value:.1f}, {_space_of(value)}'}"
            for side, value in (("demand", self.demand), ("supply", self.supply))
        ]
        parts = [*rated, *([self.gap_words] if self.gap_words else [])]
        former = [f"{_figure(demand)} and {_figure(supply)}" for demand, supply in self.former]
        before = f" Before, oldest first: {'; '.join(former)}." if former else ""
        words = "; ".join(parts)
        return f"{words[0].upper()}{words[1:]}. Sticking point at 2.5.{before}"


def _shown(level: float) -> float:
    """The marks of the lowest and the highest level stay whole within the picture."""
    return min(max(level, LOWEST + _MARGIN), HIGHEST - _MARGIN)


def _space_of(value: float) -> str:
    return "in the strategic space" if value >= STICKING_POINT else "in the tactical space"


def _figure(value: float | None) -> str:
    return "not rated" if value is None else f"{value:.1f}"


class LearningCurve(QWidget):
    """496 x 258 px, wider where there is room. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maturity = Maturity()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_maturity(self._maturity)

    def show_maturity(self, maturity: Maturity) -> None:
        """Replaces the marks; without any the curve is drawn alone."""
        self._maturity = maturity
        self.setAccessibleName("Demand and supply")
        self.setAccessibleDescription(maturity.spoken())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_learning_curve(painter, QRectF(self.rect()), self._maturity)
        painter.end()


def paint_learning_curve(painter: QPainter, area: QRectF, maturity: Maturity) -> None:
    """The whole picture with its words."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    curve = Curve(area.adjusted(0, 0, 0, -px(_FOOT)))
    _paint_ground(painter, curve)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(solid_pen(colour("control"), fine(1.6)))
    painter.drawPath(curve.piece())
    _Marks(painter, curve, maturity).paint()


def _paint_ground(painter: QPainter, curve: Curve) -> None:
    area = curve.area
    line, sticking = colour("line"), curve.height(STICKING_POINT)
    tactical = QRectF(area.left(), sticking - 0.5, area.width(), area.bottom() - sticking + 0.5)
    painter.fillRect(lines.snapped(painter, tactical), colour("hover"))
    for level in (2, 3, 4):
        lines.horizontal(painter, area.left(), area.right(), y=curve.height(level), colour=line)
    lines.horizontal(painter, area.left(), area.right(), y=area.bottom(), colour=colour("line2"))
    _paint_dashes(painter, area.left(), area.right(), middle=sticking)
    for number, name in enumerate(LEVEL_NAMES, start=1):
        room = _level_name(curve, number)
        draw_text(painter, room, str(number), role="key", colour="ink3", figures=True)
        draw_text(painter, room.adjusted(fine(14.7), 0, 0, 0), name, colour="ink2")
    for words, room in _space_words(curve):
        draw_text(painter, room, words, role="hint", colour="ink3", weight=500, align="right")
    below = QRectF(area.left() + px(10), area.bottom() + px(13) - px(7), area.width() - px(18), px(14))
    draw_text(painter, below, "asked for by the business", role="hint", colour="ink3")
    draw_text(painter, below, "delivered by IT", role="hint", colour="ink3", align="right")


def _paint_dashes(painter: QPainter, left: float, right: float, *, middle: float) -> None:
    ratio = abs(painter.deviceTransform().m11()) or 1.0
    thick = lines.device_pixels(ratio) / ratio
    y = lines.centred(painter, middle)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(dashed_pen(colour("ink3"), thick, dash=5, gap=1))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.restore()


def _level_name(curve: Curve, number: int) -> QRectF:
    high = fonts.line_height("body")
    middle = curve.height(number) - fine(21)
    wide = fine(14.7) + fonts.width(LEVEL_NAMES[number - 1], "body") + 1
    return QRectF(curve.area.left() + px(10), middle - high / 2, wide, high)


def _space_words(curve: Curve) -> list[tuple[str, QRectF]]:
    high, sticking = fonts.line_height("hint"), curve.height(STICKING_POINT)
    found = []
    for words, away in (("strategic space", -10.7), ("tactical space", 12.0)):
        wide = fonts.width(words, "hint", weight=500) + 1
        right = curve.area.right() - fine(8.3)
        found.append((words, QRectF(right - wide, sticking + fine(away) - high / 2, wide, high)))
    return found


def _paint_former(painter: QPainter, curve: Curve, *, demand: float | None, supply: float | None) -> None:
    if supply is not None:
        _paint_square(painter, curve.place(supply), side=fine(5), fill="control")
    if demand is not None:
        hole = colour("hover" if demand < STICKING_POINT else "paper")
        ring(painter, curve.place(demand), outer=fine(3), width=fine(1.3), edge=colour("control"), hole=hole)


def _paint_square(painter: QPainter, centre: QPointF, *, side: float, fill: ColourRole) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill))
    square = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    painter.drawRoundedRect(square, side / 5, side / 5)


def _around(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)


class _Marks:
    """The two marks, the piece between them, and their words where nothing else stands."""

    def __init__(self, painter: QPainter, curve: Curve, maturity: Maturity) -> None:
        self._painter = painter
        self._curve = curve
        self._maturity = maturity
        self._places = LabelPlaces(curve.area)
        self._demand, self._supply = self._apart()

    def paint(self) -> None:
        """Marks first, the older ones below, then the words in the order of their weight."""
        self._paint_gap()
        for demand, supply in self._maturity.former:
            _paint_former(self._painter, self._curve, demand=demand, supply=supply)
        self._paint_rings()
        self._keep_free()
        self._name_marks()
        self._name_gap()
        self._name_sticking_point()

    def _paint_gap(self) -> None:
        maturity = self._maturity
        if maturity.demand is None or maturity.supply is None:
            return
        low, high = sorted((_shown(maturity.demand), _shown(maturity.supply)))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = solid_pen(colour("ink"), fine(3))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawPath(self._curve.piece(low, high))

    def _paint_rings(self) -> None:
        hole, sticking = colour("paper"), self._curve.place(STICKING_POINT)
        ring(self._painter, sticking, outer=fine(4.2), width=fine(1.7), edge=colour("control"), hole=hole)
        if self._supply is not None:
            _paint_square(self._painter, self._supply, side=fine(_SQUARE), fill="ink")
        if self._demand is not None:
            ring(self._painter, self._demand, outer=fine(_MARK), width=fine(2), edge=colour("ink"), hole=hole)

    def _apart(self) -> tuple[QPointF | None, QPointF | None]:
        """Both places. Marks that would cover one another leave the curve: demand to the left, supply to the right."""
        maturity = self._maturity
        demand = None if maturity.demand is None else self._curve.place(_shown(maturity.demand))
        supply = None if maturity.supply is None else self._curve.place(_shown(maturity.supply))
        if demand is None or supply is None:
            return demand, supply
        room, between = fine(2 * _MARK + 2), hypot(demand.x() - supply.x(), demand.y() - supply.y())
        if between >= room:
            return demand, supply
        aside = sqrt(room**2 - between**2) / 2
        slope = QPointF(aside * 0.7, aside * 0.72)
        return self._inside(demand - slope), self._inside(supply + slope)

    def _inside(self, mark: QPointF) -> QPointF:
        area, room = self._curve.area, fine(_MARK) + 0.5
        return QPointF(mark.x(), min(max(mark.y(), area.top() + room), area.bottom() - room))

    def _keep_free(self) -> None:
        for number in (1, 2, 3):
            self._places.take(_level_name(self._curve, number).adjusted(0, px(4), px(8), -px(4)))
            top = self._curve.height(number)
            self._places.avoid(QRectF(self._curve.area.left(), top, self._curve.area.width(), 1))
        for _, room in _space_words(self._curve):
            self._places.take(room)
        self._places.take_line(self._curve.piece(), around=1.5)
        sticking = self._curve.height(STICKING_POINT)
        self._places.take(QRectF(self._curve.area.left(), sticking - 1, self._curve.area.width(), 2))
        for mark in (self._demand, self._supply):
            if mark is not None:
                self._places.take(_around(mark, fine(_MARK) + 1))

    def _name_marks(self) -> None:
        maturity = self._maturity
        if self._demand is not None and maturity.demand is not None:
            self._name_mark(self._demand, "Demand ", f"{maturity.demand:.1f}", left=True)
        if self._supply is not None and maturity.supply is not None:
            self._name_mark(self._supply, "Supply ", f"{maturity.supply:.1f}", left=False)

    def _name_mark(self, mark: QPointF, word: str, figure: str, *, left: bool) -> None:
        first = fonts.width(word, "body")
        wide = first + fonts.width(figure, "body", weight=600, figures=True) + 1
        high, away = fine(13), fine(11.3 if left else 12.4)
        shifts = (0, -6, 6, -12, 12, -20, 20, -28, 28)
        before = [(mark.x() - away - wide - fine(aside), shift) for aside in (0, 8, 16) for shift in shifts]
        after = [(mark.x() + away + fine(aside), shift) for aside in (0, 8, 16) for shift in shifts]
        sides = [*before, *after] if left else [*after, *before]
        spots = [QRectF(side, mark.y() + fine(shift) - high / 2, wide, high) for side, shift in sides]
        if left:
            # "Demand" and its figure have nothing below the line: beside their mark they may come closer to the curve.
            spots.insert(0, spots[0].adjusted(0, fine(1.5), 0, -fine(1.5)))
        area = self._places.place(spots)
        if area is not None:
            draw_text(self._painter, area, word, colour="ink2")
            draw_text(self._painter, area.adjusted(first, 0, 0, 0), figure, weight=600, figures=True)

    def _name_gap(self) -> None:
        words, maturity = self._maturity.gap_words, self._maturity
        if not words or maturity.demand is None or maturity.supply is None:
            return
        middle = self._curve.place((maturity.demand + maturity.supply) / 2)
        wide, high = fonts.width(words, "hint", weight=500, figures=True) + 1, float(fonts.line_height("hint"))
        rises = (-1, 6, 14, 22, 30, 38, 46, -12, -20)
        rights = (middle.x() + fine(13.5), middle.x() + fine(44))
        spots = [QRectF(right, middle.y() + fine(y) - high / 2, wide, high) for y in rises for right in rights]
        spots += [QRectF(middle.x() - fine(12) - wide, middle.y() + fine(y) - high / 2, wide, high) for y in rises]
        area = self._places.place(spots)
        if area is not None:
            draw_text(self._painter, area, words, role="hint", colour="ink2", weight=500, figures=True)

    def _name_sticking_point(self) -> None:
        words, point = "sticking point", self._curve.place(STICKING_POINT)
        wide, high = fonts.width(words, "hint") + 1, float(fonts.line_height("hint"))
        right, left = point.x() + fine(4.2), point.x() - fine(8) - wide
        spots = [QRectF(right, point.y() + fine(y) - high / 2, wide, high) for y in (13, 20)]
        spots += [QRectF(left, point.y() + fine(y) - high / 2, wide, high) for y in (-11, -18)]
        area = self._places.place(spots)
        if area is not None:
            draw_text(self._painter, area, words, role="hint", colour="ink3")
