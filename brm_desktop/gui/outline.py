"""The outline of a page, painted before there is anything to show: sidebar, title, headings with their lines."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import HINT_LINE_HEIGHT, PAGE_MARGIN, RADIUS, RADIUS_CARD, RAIL_WIDTH, SIDEBAR_WIDTH

_TOP = 20
_CAPTURE_TOP = 84
_CAPTURE_HEIGHT = 36
_SECTIONS = ((138, "Next meetings"), (375, "Commitments this week"))
_COLUMN = 656


def paint_outline(painter: QPainter, area: QRect, *, title: str, narrow: bool) -> None:
    """Draws what every page of this size has in the same place; with a `title`, what Today has."""
    wide = px(RAIL_WIDTH if narrow else SIDEBAR_WIDTH)
    painter.fillRect(0, 0, wide, area.height(), colour("desk"))
    lines.vertical(painter, 0, area.height(), x=wide - 1, colour=colour("line"))
    field = QRectF(px(8 if narrow else 12), 16, wide - px(17 if narrow else 25), px(30))
    lines.box(painter, field, radius=px(RADIUS), fill=colour("raised"), edge=colour("line2"))
    foot = area.height() - px(HINT_LINE_HEIGHT)
    lines.horizontal(painter, wide, area.width(), y=foot, colour=colour("line"))
    if title:
        _paint_today(painter, QRectF(wide + px(PAGE_MARGIN), 0, area.width() - wide - 2 * px(PAGE_MARGIN), foot), title)


def _paint_today(painter: QPainter, page: QRectF, title: str) -> None:
    left, width = page.left(), page.width()
    draw_text(painter, QRectF(left, _TOP, width, px(28)), title, role="page_title")
    capture = QRectF(left, _CAPTURE_TOP, width, px(_CAPTURE_HEIGHT))
    lines.box(painter, capture, radius=px(RADIUS_CARD), fill=colour("raised"), edge=colour("line2"))
    for top, words in _SECTIONS:
        draw_text(painter, QRectF(left, top, width, px(24)), words, role="heading")
        lines.horizontal(painter, left, left + min(width, px(_COLUMN)), y=top + px(28), colour=colour("line"))
