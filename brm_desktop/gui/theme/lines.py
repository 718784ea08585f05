"""Lines and boxes that sit exactly on device pixels at every scale factor (DESIGN 2.3 and 9.6)."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def device_pixels(ratio: float) -> int:
    """The thickness of a hairline: one device pixel up to 149 %, two to 249 %, then as many as the ratio."""
    if ratio < 1.5:
        return 1
    return 2 if ratio < 2.5 else round(ratio)


def _ratio(painter: QPainter) -> float:
    return abs(painter.deviceTransform().m11()) or 1.0


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """The rectangle moved to whole device pixels, in the painter's own coordinates."""
    to_device = painter.deviceTransform()
    mapped = to_device.mapRect(rect)
    left, top = round(mapped.left()), round(mapped.top())
    whole = QRectF(left, top, round(mapped.right()) - left, round(mapped.bottom()) - top)
    return to_device.inverted()[0].mapRect(whole)


def centred(painter: QPainter, y: float) -> float:
    """The height next to `y` on which a hairline can be centred exactly; round marks on an axis stand there."""
    to_device = painter.deviceTransform()
    half = device_pixels(_ratio(painter)) / 2
    on_device = to_device.map(QPointF(0, y)).y()
    return to_device.inverted()[0].map(QPointF(0, round(on_device - half) + half)).y()


def axis(painter: QPainter, left: float, right: float, *, middle: float, colour: QColor) -> None:
    """A hairline centred on `middle`, as `centred` gives it."""
    ratio = _ratio(painter)
    horizontal(painter, left, right, y=middle - device_pixels(ratio) / ratio / 2, colour=colour)


def horizontal(painter: QPainter, left: float, right: float, *, y: float, colour: QColor) -> None:
    """A hairline whose upper edge is at `y`, from `left` to `right`, filled with the exact colour."""
    thickness = device_pixels(_ratio(painter))
    _fill(painter, QPointF(left, y), QPointF(right, y), colour, down=thickness)


def vertical(painter: QPainter, top: float, bottom: float, *, x: float, colour: QColor) -> None:
    """A hairline whose left edge is at `x`, from `top` to `bottom`, filled with the exact colour."""
    thickness = device_pixels(_ratio(painter))
    _fill(painter, QPointF(x, top), QPointF(x, bottom), colour, across=thickness)


def _fill(painter: QPainter, start: QPointF, end: QPointF, colour: QColor, *, across: int = 0, down: int = 0) -> None:
    to_device = painter.deviceTransform()
    first, last = to_device.map(start), to_device.map(end)
    left, top = round(first.x()), round(first.y())
    whole = QRectF(left, top, across or round(last.x()) - left, down or round(last.y()) - top)
    smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(to_device.inverted()[0].mapRect(whole), colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)


def box(
    painter: QPainter,
    rect: QRectF,
    *,
    radius: float,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 0.0,
) -> None:
    """A rounded box on device pixels. `width` 0 is a hairline edge; any other is in logical pixels, inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = snapped(painter, rect)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, radius, radius)
        return
    ratio = _ratio(painter)
    thickness = max(1, round(width * ratio)) / ratio if width else device_pixels(ratio) / ratio
    inset = thickness / 2
    pen = QPen(edge, thickness)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    inner = max(0.0, radius - inset)
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), inner, inner)
