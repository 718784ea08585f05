"""How a section of the brief looks in the list where it is ticked: box, title, and where its content comes from."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.models.brief_choices import CHOICE_ROLE, ChoiceRow
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import Index, RowState
from brm_desktop.gui.widgets.ticks import paint_box

_BOX = 14
_TEXT_LEFT = 26
_PADDING = 0
_TITLE = 19
_SOURCE = 16


class ChoiceDelegate(RowDelegate):
    """Paints the rows; the whole row can be pressed to tick it."""

    row_height = 36

    def button_areas(self, area: QRectF, index: Index) -> Sequence[tuple[str, QRectF]]:
        return (("tick", area),)

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        return ""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row = index.data(CHOICE_ROLE)
        if not isinstance(row, ChoiceRow):
            return
        top = area.top() + px(_PADDING)
        box = QRectF(area.left(), top + (px(_TITLE) - px(_BOX)) / 2, px(_BOX), px(_BOX))
        paint_box(painter, box, checked=row.shown)
        left = area.left() + px(_TEXT_LEFT)
        title = QRectF(left, top, area.right() - left, px(_TITLE))
        draw_text(painter, title, row.title, colour="ink" if row.shown else "ink2")
        source = QRectF(left, title.bottom() - 1, area.right() - left, px(_SOURCE))
        draw_text(painter, source, row.source, role="second", colour="ink3")
