"""How the palette's rows are painted: group words, and entries with their matched letters standing out."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.palette.entries import Head, Row, Shown
from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.text import Run, draw_runs, draw_text, is_elided, one_line
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON, PALETTE_ROW_HEIGHT
from brm_desktop.gui.widgets.keys import shown_key
from brm_desktop.gui.widgets.level_steps import paint_level_steps, steps_at
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import RowState, paint_row_background

HEAD_HEIGHT = 31
_TEXT_AT = 28
_GAP = 10


class PaletteRows(RowValues[Row]):
    """Entries under the words of their groups; only entries can be selected."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(index.data(VALUE_ROLE), Head):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


class PaletteDelegate(RowDelegate):
    """34 px an entry, 31 px the words above a group. The palette has the focus as a whole, so no row is inactive."""

    row_height = PALETTE_ROW_HEIGHT
    bleed = 12

    def height_of(self, index: Index) -> int:
        return px(HEAD_HEIGHT if isinstance(index.data(VALUE_ROLE), Head) else self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        is_entry = isinstance(index.data(VALUE_ROLE), Shown)
        state = RowState(selected=selected, hovered=hovered and is_entry, lined=False)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(painter, QRectF(option.rect), state, bleed=self.bleed)
        self.paint_row(painter, self.area_of(option), index, state)
        painter.restore()

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row = index.data(VALUE_ROLE)
        if isinstance(row, Head):
            words = area.adjusted(0, px(3), 0, 0)
            draw_text(painter, words, row.spoken, role="second", colour="ink3")
        elif isinstance(row, Shown):
            self._paint_entry(painter, area, row, chosen=state.selected)

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        row = index.data(VALUE_ROLE)
        if not isinstance(row, Shown):
            return ""
        room = area.width() - px(_TEXT_AT)
        whole = f"{row.entry.title}  {row.entry.detail}"
        return whole if is_elided(whole, "body", room) else ""

    def _paint_entry(self, painter: QPainter, area: QRectF, row: Shown, *, chosen: bool) -> None:
        entry = row.entry
        if entry.levels is not None:
            now, target = entry.levels
            paint_level_steps(
                painter, steps_at(area.left(), area.center().y() - 1, width=18, height=12), now=now, target=target
            )
        else:
            centre = QPointF(area.left() + px(ICON) / 2, area.center().y() - 1)
            icons.paint(painter, entry.icon, centre, colour=colour("accent" if chosen else "ink2"), size=px(ICON))
        key = shown_key(entry.key)
        right = area.right()
        if key:
            right -= draw_text(painter, area, key, role="key", colour="ink3", align="right", literal=True) + px(_GAP)
        room = QRectF(area.left() + px(_TEXT_AT), area.top(), right - area.left() - px(_TEXT_AT), area.height() - 1)
        wide = draw_runs(painter, room, title_runs(row), role="body")
        rest = room.adjusted(wide + px(_GAP), 0, 0, 0)
        if entry.detail and rest.width() > px(24):
            draw_text(painter, rest, entry.detail, role="second", colour="ink2")


def title_runs(row: Shown) -> tuple[Run, ...]:
    """The title with what was typed in 600."""
    title, at = row.entry.title, 0
    runs: list[Run] = []
    for start, end in row.spans:
        runs += [Run(one_line(title[at:start]), "ink"), Run(one_line(title[start:end]), "ink", 600)]
        at = end
    runs.append(Run(one_line(title[at:]), "ink"))
    return tuple(run for run in runs if run.text)
