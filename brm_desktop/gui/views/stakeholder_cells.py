"""How the people of a partner are painted: columns, and the two pictures with the word beside each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.models.stakeholders import HEADS, ROW_ROLE
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.influence_dots import paint_influence
from brm_desktop.gui.widgets.row_table import Column
from brm_desktop.gui.widgets.rows import Index, RowState
from brm_desktop.gui.widgets.stance_dots import paint_stance

if TYPE_CHECKING:
    from brm_desktop.services.partners import PersonRow

_WIDTHS = (158, 190, 170, 110, 98, 0)
_NARROW_WIDTHS = (138, 150, 150, 104, 88, 0)
_NARROW_BELOW = 1000


def _after(area: QRectF, left: float) -> QRectF:
    return QRectF(area.left() + px(left), area.top(), max(0.0, area.width() - px(left)), area.height())


def _paint_stance(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row: PersonRow = index.data(ROW_ROLE)
    person = row.person
    if person.stance is None and person.stance_wanted is None:
        draw_text(painter, area, "not known", role="second", colour="ink3")
        return
    now, wanted = int(person.stance or 0), int(person.stance_wanted or 0)
    dots = QRectF(area.left(), area.center().y() - px(6), px(46), px(12))
    paint_stance(painter, dots, now=now, wanted=wanted, background=colour(state.fill))
    draw_text(painter, _after(area, 58), person.stance.word if person.stance is not None else "not known")


def _paint_influence(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row: PersonRow = index.data(ROW_ROLE)
    influence = row.person.influence
    if influence is None:
        draw_text(painter, area, "not known", role="second", colour="ink3")
        return
    dots = QRectF(area.left(), area.center().y() - px(6), px(24), px(12))
    paint_influence(painter, dots, level=int(influence))
    draw_text(painter, _after(area, 34), influence.word)


def columns_for(width: float) -> tuple[Column, ...]:
    """The columns for a table whose text is `width` logical pixels wide; the last one takes what is left."""
    widths = _NARROW_WIDTHS if width < px(_NARROW_BELOW) else _WIDTHS
    painters = (None, None, _paint_stance, _paint_influence, None, None)
    return tuple(
        Column(head, width=wide, painter=painter) for head, wide, painter in zip(HEADS, widths, painters, strict=True)
    )
