"""Relationship level as four rising steps: filled up to now, outlined in accent up to the target, grey beyond.

The same steps, larger, are the mark of the product.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.widgets.gauge import Gauge

STEPS = 4
_LOWEST = 0.34
_LOWEST_OF_MARK = 12 / 39


def paint_level_steps(
    painter: QPainter,
    area: QRectF,
    *,
    now: int,
    target: int,
    filled: ColourRole = "ink",
    lowest: float = _LOWEST,
) -> None:
    """Fills `area` with the steps. `now` and `target` count from 0 (none) to 4; `lowest` is the share of the first."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = lines.snapped(painter, area)
    gap = round(whole.width() / 12)
    wide = (whole.width() - gap * (STEPS - 1)) / STEPS
    for step in range(STEPS):
        high = whole.height() * (lowest + (1 - lowest) * step / (STEPS - 1))
        bar = QRectF(whole.left() + step * (wide + gap), whole.bottom() - high, wide, high)
        _paint_step(painter, bar, step=step, now=now, target=target, filled=colour(filled))


def _paint_step(painter: QPainter, bar: QRectF, *, step: int, now: int, target: int, filled: QColor) -> None:
    radius = bar.width() * 0.22
    if now <= step < target:
        thick = max(1.0, bar.width() / 4.6)
        painter.setPen(QPen(colour("accent"), thick))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = thick / 2
        painter.drawRoundedRect(bar.adjusted(inset, inset, -inset, -inset), radius, radius)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(filled if step < now else colour("line2"))
    painter.drawRoundedRect(bar, radius, radius)


class LevelSteps(Gauge):
    """22 x 14 px in tables, 18 x 12 px in the sidebar. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 22, height: int = 14) -> None:
        super().__init__(parent, width=width, height=height)
        self._now = 0
        self._target = 0

    def show_level(self, now: int, target: int, *, words: str) -> None:
        """`words` is read aloud, such as "Order Taker, target Advisor by June 2027"."""
        self._now, self._target = now, target
        self.say(words)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        paint_level_steps(painter, area, now=self._now, target=self._target)


class Mark(Gauge):
    """The mark of the product, 41 x 39 px, on empty states and the first run. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 41, height: int = 39) -> None:
        super().__init__(parent, width=width, height=height)
        self.say("BRM Desktop")

    def paint(self, painter: QPainter, area: QRectF) -> None:
        paint_level_steps(painter, area, now=2, target=3, lowest=_LOWEST_OF_MARK)


def steps_at(left: float, middle: float, *, width: float = 22, height: float = 14) -> QRectF:
    """The area for steps that start at `left` and are centred on `middle`, at the present text size."""
    return QRectF(QPointF(left, middle - px(height) / 2), QPointF(left + px(width), middle + px(height) / 2))
