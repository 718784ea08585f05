"""The outline of the window, painted before anything else is there: sidebar, bars where words will stand, hairlines.

It needs no fonts, no theme and none of Qt's larger name spaces, so that a start shows it at once.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from brm_desktop.gui.theme import tokens

_CAPTURE_TOP = 84
_SECTION_TOPS = (138, 375)
_COLUMN = 656
_BAR = 9


@dataclass(frozen=True, slots=True)
class Outline:
    """How it is painted: `dark` as the theme will be, `scale` the text size, `full` with the bars of Today."""

    dark: bool
    scale: float = 1.0
    full: bool = True

    def paint(self, painter: QPainter, area: QRect, *, narrow: bool) -> None:
        """Fills the whole of `area`."""
        painter.fillRect(area, self._colour("paper"))
        wide = self._px(tokens.RAIL_WIDTH if narrow else tokens.SIDEBAR_WIDTH)
        painter.fillRect(0, 0, wide, area.height(), self._colour("desk"))
        painter.fillRect(wide - 1, 0, 1, area.height(), self._colour("line"))
        painter.fillRect(wide, area.height() - self._px(tokens.HINT_LINE_HEIGHT), area.width(), 1, self._colour("line"))
        if self.full:
            margin = tokens.PAGE_MARGIN
            self._paint_today(painter, QRect(wide + margin, 0, area.width() - wide - 2 * margin, area.height()))

    def _paint_today(self, painter: QPainter, page: QRect) -> None:
        left, width = page.left(), page.width()
        self._bar(painter, left, 30, 238)
        self._bar(painter, left, 56, 420)
        painter.fillRect(
            left, self._px(_CAPTURE_TOP), width, self._px(tokens.CAPTURE_LINE_HEIGHT), self._colour("raised")
        )
        for top in _SECTION_TOPS:
            self._bar(painter, left, top + 8, 96)
            painter.fillRect(left, self._px(top + 28), min(width, self._px(_COLUMN)), 1, self._colour("line"))

    def _bar(self, painter: QPainter, left: int, top: int, width: int) -> None:
        painter.fillRect(left, self._px(top), self._px(width), self._px(_BAR), self._colour("line"))

    def _colour(self, role: tokens.ColourRole) -> QColor:
        return QColor(tokens.COLOURS[role][1 if self.dark else 0])

    def _px(self, length: float) -> int:
        return round(length * self.scale)
