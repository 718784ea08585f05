"""How the cells of the table of partners are painted, and which columns fit a width.

Sizes are those of the picture of the page at 1280 pixels; below it the least important columns go, and no word is cut.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.models import partner_words as words
from brm_desktop.gui.models.partner_table import ROW_ROLE, PartnerColumn, PartnerTableModel
from brm_desktop.gui.theme.text import Run, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ColourRole, TypeRole
from brm_desktop.gui.views.today.words import day_words, time_words
from brm_desktop.gui.widgets.contact_bar import paint_contact
from brm_desktop.gui.widgets.level_steps import paint_level_steps, steps_at
from brm_desktop.gui.widgets.maturity_scale import paint_maturity
from brm_desktop.gui.widgets.row_table import CellPainter, Column
from brm_desktop.gui.widgets.rows import Index, RowState, draw_two_lines
from brm_desktop.gui.widgets.sparkline import paint_sparkline

if TYPE_CHECKING:
    from brm_desktop.services.partners import PartnerRow


def _row(index: Index) -> "PartnerRow":
    found: PartnerRow = index.data(ROW_ROLE)
    return found


def _model(index: Index) -> PartnerTableModel:
    model = index.model()
    assert isinstance(model, PartnerTableModel)
    return model


def _inset(area: QRectF, left: float, *, wide: float = 0) -> QRectF:
    """A piece of a cell that begins `left` pixels (at 100 %) after its start."""
    start = area.left() + px(left)
    width = px(wide) if wide else max(0.0, area.right() - start)
    return QRectF(start, area.top(), min(width, max(0.0, area.right() - start)), area.height())


def _two_lines(
    painter: QPainter,
    area: QRectF,
    *,
    first: str,
    second: str | tuple[Run, ...],
    role: TypeRole = "name",
    shade: ColourRole = "ink",
    second_shade: ColourRole = "ink2",
    figures: bool = False,
) -> None:
    """Two lines that stand a little higher than in a list, as these rows are 58 px high."""
    draw_two_lines(
        painter, area.adjusted(0, -1, 0, -1), first=first, second=second, first_role=role, first_colour=shade,
        second_colour=second_shade, figures=figures,
    )  # fmt: skip


def _paint_partner(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row = _row(index)
    second: ColourRole = "ink2" if row.sponsor else "ink3"
    _two_lines(painter, area, first=row.partner.name, second=row.sponsor or "no sponsor yet", second_shade=second)


def _paint_relationship(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    partner = _row(index).partner
    steps = steps_at(area.left(), area.center().y())
    paint_level_steps(painter, steps, now=int(partner.level or 0), target=int(partner.target_level or 0))
    target = words.target_name(partner)
    by = f", {words.short_month(partner.target_on)}" if partner.target_on is not None else ""
    second = (Run(f"→ {target}", "accent"), Run(by, "ink2")) if target else (Run("no target yet", "ink3"),)
    first: ColourRole = "ink" if partner.level is not None else "ink3"
    _two_lines(painter, _inset(area, 32), first=words.level_name(partner), second=second, role="body", shade=first)


def _paint_maturities(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    partner = _row(index).partner
    figures = words.maturity_figures(partner)
    if partner.demand is None and partner.supply is None:
        draw_text(painter, area, figures, role="second", colour="ink3")
        return
    scale = QRectF(area.left() + px(1), area.center().y() - px(6), px(84), px(12))
    paint_maturity(
        painter,
        scale,
        demand=None if partner.demand is None else float(partner.demand),
        supply=None if partner.supply is None else float(partner.supply),
        background=colour(state.fill),
    )
    draw_text(painter, _inset(area, 92), figures, role="second", colour="ink2", figures=True)


def _paint_satisfaction(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    pulses = _row(index).pulses
    if not pulses:
        draw_text(painter, area, "not asked", role="second", colour="ink3")
        return
    draw_text(painter, area, f"{pulses[-1]:.1f}", role="name", figures=True)
    line = _inset(area, 31, wide=52)
    line = QRectF(line.left(), area.center().y() - px(10), line.width(), px(20))
    paint_sparkline(painter, line, values=[float(value) for value in pulses[-6:]])


def _paint_last_met(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row, today = _row(index), _model(index).today
    days = row.contact.days(today)
    if not row.sponsor or days is None:
        draw_text(painter, area, "not yet" if row.sponsor else words.NOTHING, role="second", colour="ink3")
        return
    upper = QRectF(area.left(), area.center().y() - px(17), area.width(), px(20))
    shade: ColourRole = "soon" if row.contact.gone_quiet(today) else "ink"
    wide = draw_text(painter, upper, f"{days} d", colour=shade, figures=True)
    rest = QRectF(upper.left() + wide + px(3), upper.top(), upper.width() - wide - px(3), upper.height())
    draw_text(painter, rest, f"of {row.contact.cadence_days}", role="second", colour="ink2", figures=True)
    bar = QRectF(area.left(), area.center().y() + px(4), px(64), px(8))
    paint_contact(painter, bar, days=days, cadence=row.contact.cadence_days)


def _paint_count(painter: QPainter, area: QRectF, count: int) -> None:
    shade: ColourRole = "ink" if count else "ink3"
    draw_text(painter, area, str(count) if count else words.NOTHING, colour=shade, align="right", figures=True)


def _paint_i_owe(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    _paint_count(painter, area, _row(index).i_owe)


def _paint_they_owe(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    _paint_count(painter, area, _row(index).they_owe)


def _paint_next_meeting(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    meeting, model = _row(index).next_meeting, _model(index)
    if meeting is None:
        draw_text(painter, area, "none", role="second", colour="ink3")
        return
    day, time = day_words(meeting.day, model.today), time_words(meeting, model.clock)
    _two_lines(painter, area, first=day, second=time or "all day", figures=True)


def _paint_posture(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row = _row(index)
    found = row.misfit is not None
    misfit = Run(words.misfit_words(row.misfit), "ink" if found else "ink3", 500 if found else 400)
    first: ColourRole = "ink" if row.partner.posture is not None else "ink3"
    _two_lines(painter, area, first=words.posture_word(row.partner), second=(misfit,), role="body", shade=first)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A column's width at 1280 pixels, the least it can do with, and when it goes: the lowest `worth` first."""

    width: int
    least: int
    worth: int
    painter: CellPainter
    right: bool = False
    indent: int = 0


_PLANS: dict[PartnerColumn, _Plan] = {
    PartnerColumn.PARTNER: _Plan(142, 118, 9, _paint_partner),
    PartnerColumn.RELATIONSHIP: _Plan(212, 204, 7, _paint_relationship),
    PartnerColumn.MATURITY: _Plan(154, 154, 0, _paint_maturities),
    PartnerColumn.SATISFACTION: _Plan(96, 96, 2, _paint_satisfaction),
    PartnerColumn.LAST_MET: _Plan(96, 96, 8, _paint_last_met),
    PartnerColumn.I_OWE: _Plan(46, 46, 5, _paint_i_owe, right=True),
    PartnerColumn.THEY_OWE: _Plan(62, 62, 4, _paint_they_owe, right=True),
    PartnerColumn.NEXT_MEETING: _Plan(98, 98, 6, _paint_next_meeting, indent=14),
    PartnerColumn.POSTURE: _Plan(118, 118, 3, _paint_posture),
}


def columns_for(width: float) -> tuple[PartnerColumn, ...]:
    """The columns that fit `width` logical pixels of text, in their order; the least important go first."""
    shown = list(PartnerColumn)
    while len(shown) > 2 and sum(px(_PLANS[column].least) for column in shown) > width:
        shown.remove(min(shown, key=lambda column: _PLANS[column].worth))
    return tuple(shown)


def shared_width(columns: tuple[PartnerColumn, ...], width: float) -> tuple[Column, ...]:
    """The columns with their widths: as in the picture, what is left over going to names, levels and postures."""
    scale = px(100) / 100
    wanted = {column: _PLANS[column].width for column in columns}
    spare = int(width / scale) - sum(wanted.values())
    if spare < 0:
        wanted = {column: _PLANS[column].least for column in columns}
        spare = max(0, int(width / scale) - sum(wanted.values()))
    growing = [c for c in (PartnerColumn.PARTNER, PartnerColumn.RELATIONSHIP, PartnerColumn.POSTURE) if c in wanted]
    for place, column in enumerate(growing):
        wanted[column] += spare // len(growing) + (place < spare % len(growing))
    return tuple(_column(column, wanted[column]) for column in columns)


def _column(column: PartnerColumn, width: int) -> Column:
    plan = _PLANS[column]
    return Column(
        column.value, width=width, align="right" if plan.right else "left", sortable=True, painter=plan.painter,
        indent=plan.indent,
    )  # fmt: skip
