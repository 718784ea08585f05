"""Lucide icons, recoloured and rendered sharp. Pixmaps are kept by name, colour, size and ratio.

They are dropped when the theme changes.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from brm_desktop import resources
from brm_desktop.gui.theme.tokens import ICON

STROKE = 1.75


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    text = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


@lru_cache(maxsize=512)
def _rendered(name: str, colour: str, device_size: int) -> QPixmap:
    # QtSvg is only loaded when the first icon is drawn.
    from PySide6.QtSvg import QSvgRenderer

    drawing = _drawing(name).replace("currentColor", colour)
    pixmap = QPixmap(device_size, device_size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, device_size, device_size))
    painter.end()
    return pixmap


def forget() -> None:
    """Drops every rendered icon; the drawings themselves are kept."""
    _rendered.cache_clear()


def pixmap(name: str, colour: QColor, *, size: float = ICON, ratio: float = 1.0) -> QPixmap:
    """The icon `name` (a file in resources/icons without its ending), `size` logical pixels at a device ratio.

    Raises FileNotFoundError for a name that is not bundled.
    """
    made = QPixmap(_rendered(name, colour.name(), max(1, round(size * ratio))))
    made.setDevicePixelRatio(ratio)
    return made


def paint(painter: QPainter, name: str, centre: QPointF, *, colour: QColor, size: float = ICON) -> None:
    """Draws an icon around `centre`, on whole device pixels."""
    to_device = painter.deviceTransform()
    # Not the ratio of the device: a widget may be rendered into a picture of another one.
    image = pixmap(name, colour, size=size, ratio=abs(to_device.m11()) or 1.0)
    corner = to_device.map(QPointF(centre.x() - size / 2, centre.y() - size / 2))
    whole = QPointF(round(corner.x()), round(corner.y()))
    painter.drawPixmap(to_device.inverted()[0].map(whole), image)


def icon(name: str, colour: QColor, *, size: float = ICON) -> QIcon:
    """A QIcon for the few places where Qt draws it itself, with renderings for 1, 1.5, 2 and 3 device pixels."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0, 3.0):
        made.addPixmap(pixmap(name, colour, size=size, ratio=ratio))
    return made
