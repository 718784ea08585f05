"""The geometry of a radar: where axes, levels and names stand. Nothing is painted here.

A few names stand around the outline; when they would collide they form two columns with thin lines to their axes.
"""

from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Align, Paragraph
from brm_desktop.gui.theme.theme import px

LEVELS = 4
NAME_LINES = 2
_NAME_ROOM = 90
_ABOVE = 42
_NAME_GAP = 7
_COLUMN_GAP = 26
_SMALLEST = 30
_UPRIGHT = 0.2


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name with its place; `leader` is where the thin line from its axis ends, None if it stands at the axis."""

    area: QRectF
    lines: tuple[str, ...]
    align: Align
    elided: bool
    leader: QPointF | None = None


@dataclass(frozen=True, slots=True)
class RadarGeometry:
    """Axes around a centre, the first one upward, then with the clock."""

    centre: QPointF
    radius: float
    axes: int
    names: tuple[PlacedName, ...]

    def place(self, axis: int, level: float) -> QPointF:
        """The point of an axis at a level from 0 (centre) to 4 (outline); beyond is held."""
        away = min(max(level, 0.0), float(LEVELS)) / LEVELS * self.radius
        across, down = direction(axis, self.axes)
        return QPointF(self.centre.x() + across * away, self.centre.y() + down * away)


def direction(axis: int, axes: int) -> tuple[float, float]:
    """The unit step along an axis, right and down."""
    angle = 2 * pi * axis / axes
    return sin(angle), -cos(angle)


def measure(names: tuple[str, ...], area: QRectF) -> RadarGeometry:
    """Names around the outline if they fit there, else in columns at both sides."""
    centre = area.center()
    radius = max(px(_SMALLEST), min(area.width() / 2 - px(_NAME_ROOM), area.height() / 2 - px(_ABOVE)))
    around = tuple(_around(name, axis, len(names), centre=centre, radius=radius) for axis, name in enumerate(names))
    if _all_fit(around, area):
        return RadarGeometry(centre, radius, len(names), around)
    radius = max(px(_SMALLEST), min(area.width() / 2 - px(_NAME_ROOM + _COLUMN_GAP), area.height() / 2 - px(10)))
    return RadarGeometry(centre, radius, len(names), _in_columns(names, area, radius=radius))


def _around(name: str, axis: int, axes: int, *, centre: QPointF, radius: float) -> PlacedName:
    across, down = direction(axis, axes)
    anchor = QPointF(centre.x() + across * (radius + px(_NAME_GAP)), centre.y() + down * (radius + px(_NAME_GAP)))
    text = Paragraph(name, width=px(_NAME_ROOM) - px(_NAME_GAP) + 2, role="hint", most_lines=NAME_LINES)
    wide, high = text.natural_width + 1, float(text.height)
    if abs(across) < _UPRIGHT:
        top = anchor.y() - high if down < 0 else anchor.y()
        return PlacedName(QRectF(anchor.x() - wide / 2, top, wide, high), text.lines, "centre", text.elided)
    left = anchor.x() if across > 0 else anchor.x() - wide
    area = QRectF(left, anchor.y() - high / 2, wide, high)
    return PlacedName(area, text.lines, "left" if across > 0 else "right", text.elided)


def _all_fit(names: tuple[PlacedName, ...], area: QRectF) -> bool:
    room = area.adjusted(-2, -2, 2, 2)
    inside = all(room.contains(name.area) for name in names)
    areas = [name.area.adjusted(1, 0, -1, 0) for name in names]
    return inside and not any(
        first.intersects(second) for place, first in enumerate(areas) for second in areas[place + 1 :]
    )


def _in_columns(names: tuple[str, ...], area: QRectF, *, radius: float) -> tuple[PlacedName, ...]:
    placed: dict[int, PlacedName] = {}
    right = [axis for axis in range(len(names)) if direction(axis, len(names))[0] >= -1e-9]
    if len(right) > (len(names) + 1) // 2:
        right.pop()
    left = [axis for axis in reversed(range(len(names))) if axis not in right]
    for column, at_right in ((right, True), (left, False)):
        heights = _spread(column, len(names), area, radius=radius)
        for axis, middle in zip(column, heights, strict=True):
            placed[axis] = _column_name(names[axis], middle, area, radius=radius, at_right=at_right)
    return tuple(placed[axis] for axis in range(len(names)))


def _spread(column: list[int], axes: int, area: QRectF, *, radius: float) -> list[float]:
    """Heights next to those of the axes, one line apart, within the area."""
    step = min(float(fonts.line_height("hint")), area.height() / max(1, len(column)))
    wanted = [area.center().y() + direction(axis, axes)[1] * radius for axis in column]
    down, up = list(wanted), list(wanted)
    for place in range(1, len(column)):
        down[place] = max(down[place], down[place - 1] + step)
        back = len(column) - 1 - place
        up[back] = min(up[back], up[back + 1] - step)
    # Pushed down and pushed up by the same rule: between the two the names lie even around the middle.
    middles = [(low + high) / 2 for low, high in zip(down, up, strict=True)]
    limit = area.top() + step / 2
    return [max(middle, limit + place * step) for place, middle in enumerate(middles)]


def _column_name(name: str, middle: float, area: QRectF, *, radius: float, at_right: bool) -> PlacedName:
    away = radius + px(_COLUMN_GAP)
    edge = area.center().x() + (away if at_right else -away)
    room = area.right() - edge if at_right else edge - area.left()
    text = Paragraph(name.replace("\n", " "), width=max(room, 1.0), role="hint", most_lines=1)
    high, wide = float(fonts.line_height("hint")), text.natural_width + 1
    box = QRectF(edge if at_right else edge - wide, middle - high / 2, wide, high)
    leader = QPointF(edge + (-px(3) if at_right else px(3)), middle)
    return PlacedName(box, text.lines, "left" if at_right else "right", text.elided, leader)
