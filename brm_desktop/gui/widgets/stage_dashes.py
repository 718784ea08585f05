"""The stage of an initiative as five dashes, filled as far as it has come."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import Gauge

DASHES = 5
_WIDTH = 7
_HEIGHT = 4
_GAP = 2


def paint_stage(painter: QPainter, area: QRectF, *, stage: int) -> None:
    """`stage` counts from 0 (not begun) to 5."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for place in range(DASHES):
        left = area.left() + place * (px(_WIDTH) + px(_GAP))
        dash = lines.snapped(painter, QRectF(left, area.center().y() - px(_HEIGHT) / 2, px(_WIDTH), px(_HEIGHT)))
        painter.setBrush(colour("ink2" if place < stage else "line2"))
        painter.drawRoundedRect(dash, 1.8, 1.8)


class StageDashes(Gauge):
    """43 x 12 px. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=43, height=12)
        self._stage = 0

    def show_stage(self, stage: int, *, words: str) -> None:
        """`words` is read aloud, such as "Delivering, stage 4 of 5"."""
        self._stage = stage
        self.say(words)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        paint_stage(painter, area, stage=self._stage)
