"""Days since the last contact against the cadence; the part beyond the cadence is in the colour for soon."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import Gauge

_HEIGHT = 3
_GAP = 1.2


def paint_contact(painter: QPainter, area: QRectF, *, days: int, cadence: int, quiet: bool = False) -> None:
    """A bar of 3 px across the middle of `area`. `quiet` draws the days within the cadence in grey (Today)."""
    line = QRectF(area.left(), area.center().y() - px(_HEIGHT) / 2, area.width(), px(_HEIGHT))
    whole = lines.snapped(painter, line)
    within: QColor = colour("line2" if quiet else "ink2")
    if cadence <= 0 or days <= cadence:
        share = 0.0 if cadence <= 0 else max(0, days) / cadence
        _piece(painter, whole, colour("line2"))
        if share > 0:
            _piece(painter, QRectF(whole.left(), whole.top(), whole.width() * share, whole.height()), within)
        return
    split = whole.left() + whole.width() * cadence / days
    _piece(painter, QRectF(whole.left(), whole.top(), split - whole.left() - _GAP / 2, whole.height()), within)
    beyond = QRectF(split + _GAP / 2, whole.top(), whole.right() - split - _GAP / 2, whole.height())
    _piece(painter, beyond, colour("soon"))


def _piece(painter: QPainter, area: QRectF, fill: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(area, 1.5, 1.5)


class ContactBar(Gauge):
    """64 x 8 px. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=64, height=8)
        self._days = 0
        self._cadence = 0
        self._quiet = False

    def show_contact(self, days: int, cadence: int, *, words: str, quiet: bool = False) -> None:
        """`words` is read aloud, such as "41 days since the sponsor was met, every 21 agreed"."""
        self._days, self._cadence, self._quiet = days, cadence, quiet
        self.say(words)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        paint_contact(painter, area, days=self._days, cadence=self._cadence, quiet=self._quiet)
