"""The shape of competencies on a radar, and its legend. Painting is in radar_painting.py."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import columns_of_figures, draw_text, plain_tooltip
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.radar_geometry import RadarGeometry
from brm_desktop.gui.widgets.radar_painting import (
    RadarInks,
    Shape,
    paint_other,
    paint_radar,
    print_inks,
    screen_inks,
)
from brm_desktop.gui.widgets.strokes import dashed_pen, fine, solid_pen

__all__ = ["LegendEntry", "Radar", "RadarInks", "RadarLegend", "Shape", "paint_radar", "print_inks", "screen_inks"]

Series = Literal["now", "previous", "target", "others"]

_WIDTH = 400
_HEIGHT = 306
_SMALLEST = 240
_SWATCH = 21
_AFTER_SWATCH = 5
_BETWEEN = 13
_LEGEND_HEIGHT = 20


class Radar(QWidget):
    """400 x 306 px, larger where there is room. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = Shape(axes=())
        self._geometry: RadarGeometry | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_shape(self, shape: Shape, *, words: str = "") -> None:
        """Replaces the shape; `words` is its name read aloud, such as "Shape, now against May"."""
        self._shape = shape
        self._geometry = None
        self.setAccessibleName(words or "Shape of your competencies")
        self.setAccessibleDescription(shape.spoken())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_SMALLEST), px(_SMALLEST))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tooltip(self.name_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def name_at(self, point: QPointF) -> str:
        """The whole name under a point if it is shown shortened; "" otherwise."""
        if self._geometry is None:
            return ""
        for whole, name in zip(self._shape.axes, self._geometry.names, strict=False):
            if name.elided and name.area.contains(point):
                return " ".join(whole.split())
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._geometry = paint_radar(painter, QRectF(self.rect()), self._shape)
        painter.end()


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of a radar with its words, such as "now, May 2026"."""

    series: Series
    words: str


class RadarLegend(QWidget):
    """One line of 20 px that goes on in the next where it is too long. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LegendEntry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_series(self, *entries: LegendEntry) -> None:
        """Replaces the entries."""
        self._entries = entries
        self.setAccessibleName("; ".join(entry.words for entry in entries))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH), self.heightForWidth(px(_WIDTH)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), px(_LEGEND_HEIGHT))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = {top for _, (_, top) in self._places(width)}
        return max(1, len(lines)) * px(_LEGEND_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for entry, (left, top) in self._places(self.width()):
            middle = top + px(_LEGEND_HEIGHT) / 2
            _paint_swatch(painter, entry.series, QPointF(left, middle))
            start = left + fine(_SWATCH + _AFTER_SWATCH)
            room = QRectF(start, top, self.width() - start, px(_LEGEND_HEIGHT))
            draw_text(painter, room, entry.words, role="second", colour="ink2", figures=True)
        painter.end()

    def _places(self, width: int) -> list[tuple[LegendEntry, tuple[float, float]]]:
        found: list[tuple[LegendEntry, tuple[float, float]]] = []
        left, top = 0.0, 0.0
        for entry in self._entries:
            wide = _entry_width(entry)
            if left > 0 and left + wide > width + 1:
                left, top = 0.0, top + px(_LEGEND_HEIGHT)
            found.append((entry, (left, top)))
            left += wide + px(_BETWEEN)
        return found


def _entry_width(entry: LegendEntry) -> float:
    return fine(_SWATCH + _AFTER_SWATCH) + fonts.width(entry.words, "second", figures=columns_of_figures(entry.words))


def _paint_swatch(painter: QPainter, series: Series, start: QPointF) -> None:
    end = QPointF(start.x() + fine(_SWATCH), start.y())
    if series == "now":
        pen = solid_pen(colour("ink"), fine(2))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    elif series == "target":
        pen = dashed_pen(colour("accent"), fine(1.5), dash=fine(7.5), gap=fine(1.5))
    elif series == "previous":
        pen = dashed_pen(colour("control"), fine(1.4), dash=fine(2.8), gap=fine(1.4))
    else:
        pen = solid_pen(colour("control"), fine(1))
    painter.setPen(pen)
    painter.drawLine(start, end)
    if series == "others":
        paint_other(painter, (start + end) / 2, screen_inks())
