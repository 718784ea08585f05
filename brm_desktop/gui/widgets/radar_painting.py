"""Paints a radar on the screen or on paper: rings, names, and up to four series."""

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import dot, ring
from brm_desktop.gui.widgets.radar_geometry import LEVELS, PlacedName, RadarGeometry, measure
from brm_desktop.gui.widgets.strokes import dashed_pen, fine, solid_pen

Values = tuple[float | None, ...]

DOT = 2.9
_FILL = 0.0706
_OTHERS = 3.4


@dataclass(frozen=True, slots=True)
class Shape:
    """Named axes and up to four series, each with one level from 1 to 4, or None, for every axis; () is no series.

    `others` is how others answered. `claimed` are the places of axes whose level stands without evidence.
    """

    axes: tuple[str, ...]
    now: Values = ()
    previous: Values = ()
    target: Values = ()
    others: Values = ()
    claimed: frozenset[int] = frozenset()

    def spoken(self) -> str:
        """Every axis with all that is known of it."""
        if not any((self.now, self.previous, self.target, self.others)):
            return f"Nothing rated yet. {len(self.axes)} axes: {', '.join(map(_plain, self.axes))}."
        return " ".join(self._axis_in_words(axis) for axis in range(len(self.axes)))

    def _axis_in_words(self, axis: int) -> str:
        said = []
        for name, values in (
            ("", self.now), ("before", self.previous), ("target", self.target), ("others say", self.others)
        ):  # fmt: skip
            value = values[axis] if axis < len(values) else None
            if value is not None:
                said.append(f"{name} {value:.1f}".strip())
            elif name == "" and self.now:
                said.append("not rated")
        if axis in self.claimed:
            said.append("without evidence")
        return f"{_plain(self.axes[axis])}: {', '.join(said) or 'not rated'}."


@dataclass(frozen=True, slots=True)
class RadarInks:
    """The colours of one radar."""

    paper: QColor
    spoke: QColor
    outline: QColor
    ink: QColor
    past: QColor
    wanted: QColor
    names: QColor
    rings: QColor


def screen_inks() -> RadarInks:
    """The colours of the theme in force."""
    return RadarInks(
        paper=colour("paper"), spoke=colour("line"), outline=colour("line2"), ink=colour("ink"),
        past=colour("control"), wanted=colour("accent"), names=colour("ink2"), rings=colour("ink3"),
    )  # fmt: skip


def print_inks() -> RadarInks:
    """Black on white, the same in both themes (DESIGN 2.1)."""
    caption = colour("print_caption")
    return RadarInks(
        paper=colour("print_paper"), spoke=caption.lighter(180), outline=caption.lighter(150),
        ink=colour("print_ink"), past=caption, wanted=colour("print_accent"), names=colour("print_second"),
        rings=caption,
    )  # fmt: skip


def paint_radar(painter: QPainter, area: QRectF, shape: Shape, *, inks: RadarInks | None = None) -> RadarGeometry:
    """Draws the radar with its names into `area` and says where everything stands.

    Fewer than three axes have no shape: nothing is drawn.
    """
    geometry = measure(shape.axes, area) if len(shape.axes) >= 3 else RadarGeometry(area.center(), 0, 0, ())
    if geometry.axes:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_all(painter, geometry, shape, inks or screen_inks())
        painter.restore()
    return geometry


def _paint_all(painter: QPainter, geometry: RadarGeometry, shape: Shape, inks: RadarInks) -> None:
    _paint_rings(painter, geometry, inks)
    for axis, name in enumerate(geometry.names):
        _paint_name(painter, geometry, axis, name, inks)
    _fill(painter, geometry, shape.now, inks)
    _paint_series(painter, geometry, shape.target, dashed_pen(inks.wanted, fine(1.5), dash=fine(7.5), gap=fine(1.5)))
    _paint_series(painter, geometry, shape.previous, dashed_pen(inks.past, fine(1.4), dash=fine(2.8), gap=fine(1.4)))
    _paint_series(painter, geometry, shape.others, solid_pen(inks.past, fine(1)))
    _paint_series(painter, geometry, shape.now, solid_pen(inks.ink, fine(2)))
    _paint_ring_labels(painter, geometry, inks)
    for axis, value in _known(geometry, shape.others):
        paint_other(painter, geometry.place(axis, value), inks)
    for axis, value in _known(geometry, shape.now):
        place = geometry.place(axis, value)
        if axis in shape.claimed:
            ring(painter, place, outer=fine(3.6), width=fine(1.6), edge=inks.ink, hole=inks.paper)
        else:
            dot(painter, place, fine(DOT), inks.ink)


def _paint_rings(painter: QPainter, geometry: RadarGeometry, inks: RadarInks) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(inks.spoke, 1))
    for axis in range(geometry.axes):
        painter.drawLine(geometry.centre, geometry.place(axis, LEVELS))
    for level in range(1, LEVELS + 1):
        painter.setPen(QPen(inks.outline if level == LEVELS else inks.spoke, 1))
        painter.drawPolygon(QPolygonF([geometry.place(axis, level) for axis in range(geometry.axes)]))


def _paint_name(painter: QPainter, geometry: RadarGeometry, axis: int, name: PlacedName, inks: RadarInks) -> None:
    if name.leader is not None:
        painter.setPen(QPen(inks.outline, 0.6))
        painter.drawLine(geometry.place(axis, LEVELS), name.leader)
    high = name.area.height() / max(1, len(name.lines))
    for number, line in enumerate(name.lines):
        room = QRectF(name.area.left(), name.area.top() + number * high, name.area.width(), high)
        draw_text(painter, room, line, role="hint", colour=inks.names, align=name.align)


def _fill(painter: QPainter, geometry: RadarGeometry, values: Values, inks: RadarInks) -> None:
    known = _known(geometry, values)
    # A shape with a hole in it has no area.
    if len(known) < geometry.axes:
        return
    soft = QColor(inks.ink)
    soft.setAlphaF(_FILL)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    painter.drawPolygon(QPolygonF([geometry.place(axis, value) for axis, value in known]))


def _paint_series(painter: QPainter, geometry: RadarGeometry, values: Values, pen: QPen) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    for run in _runs(geometry, values):
        if len(run) == geometry.axes:
            painter.drawPolygon(QPolygonF(run))
        else:
            painter.drawPolyline(QPolygonF(run))


def _runs(geometry: RadarGeometry, values: Values) -> list[list[QPointF]]:
    """The unbroken pieces of a series around the circle; a whole circle is one piece."""
    rated = dict(_known(geometry, values))
    axes = geometry.axes
    gap = next((axis for axis in range(axes) if axis not in rated), None)
    order = range(axes) if gap is None else [(gap + step) % axes for step in range(axes)]
    pieces = groupby(order, key=lambda axis: axis in rated)
    return [[geometry.place(axis, rated[axis]) for axis in piece] for known, piece in pieces if known]


def _known(geometry: RadarGeometry, values: Values) -> list[tuple[int, float]]:
    return [(axis, value) for axis, value in enumerate(values[: geometry.axes]) if value is not None]


def _paint_ring_labels(painter: QPainter, geometry: RadarGeometry, inks: RadarInks) -> None:
    high = fonts.line_height("hint")
    for level in range(1, LEVELS):
        top = geometry.place(0, level)
        room = QRectF(top.x() + fine(5), top.y() + fine(6.5) - high / 2, px(14), high)
        draw_text(painter, room, str(level), role="hint", colour=inks.rings, figures=True)


def paint_other(painter: QPainter, centre: QPointF, inks: RadarInks) -> None:
    """Others' answers are small standing diamonds, hollow, so that they are never taken for her own."""
    half = fine(_OTHERS)
    painter.setPen(QPen(inks.ink, fine(1.3)))
    painter.setBrush(inks.paper)
    corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))


def _plain(name: str) -> str:
    return " ".join(name.split())
