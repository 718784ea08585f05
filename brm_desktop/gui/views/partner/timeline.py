"""The timeline of a partner: what happened, newest first, under its months. Edits of fields are no events."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.domain.dates.words import WEEKDAY_NAMES
from brm_desktop.domain.timeline import EventKind, Month, MonthCount, TimelineEvent, TimelineFilter
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index
from brm_desktop.gui.models.timeline_pages import HEAD_ROLE, PAGE_LENGTH, TimelineModel, month_words
from brm_desktop.gui.navigation import CommitmentsFor, Place
from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON_SECOND, ROW_BLEED, ColourRole
from brm_desktop.gui.views.partner.tab import PartnerTab
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.row_table import Column, RowTable
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace

_FILTERS = tuple(TimelineFilter)
_ROW, _HEAD = 34, 38
_DAY_WIDTH, _KIND_WIDTH = 66, 96
_SHADES: dict[EventKind, ColourRole] = {EventKind.LATE: "late", EventKind.KEPT: "kept"}
_ICONS = {
    EventKind.MEETING: "calendar", EventKind.MOVED: "calendar-clock", EventKind.LATE: "clock",
    EventKind.KEPT: "check", EventKind.WITHDRAWN: "x", EventKind.DECISION: "flag", EventKind.PULSE: "trending-up",
    EventKind.LEVEL: "target", EventKind.MATURITY: "radar", EventKind.EVENT: "info",
}  # fmt: skip


def day_of_month(event: TimelineEvent) -> str:
    """The day inside its month: "Thu 12"."""
    return f"{WEEKDAY_NAMES[event.day.weekday()][:3]} {event.day.day}"


def spoken_event(event: TimelineEvent) -> str:
    """An event read aloud."""
    lead = "Private, " if event.private else ""
    parts = (f"{lead}{event.kind.words}", event.text, event.detail, day_of_month(event))
    return ", ".join(part for part in parts if part)


class TimelineTable(RowTable):
    """Rows under heads of months, painted where they are seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, row_height=_ROW)
        self.horizontalHeader().hide()
        self.setAccessibleName("Timeline")

    def lay_out_heads(self) -> None:
        """Call when the months have changed: heads are higher than rows."""
        model = self.model()
        self.set_row_height(_ROW)
        self.set_columns([Column("Event", painter=self._paint)])
        if isinstance(model, TimelineModel):
            for row in model.heads:
                self.verticalHeader().resizeSection(row, px(_HEAD))

    def hover(self, row: int) -> None:
        model = self.model()
        super().hover(-1 if isinstance(model, TimelineModel) and model.head(row) is not None else row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.note_key(event)
            self.select_first()
            self.scrollToTop()
            return
        super().keyPressEvent(event)

    def select_first(self) -> None:
        """The newest event."""
        model = self.model()
        if model is not None and model.rowCount() > 1:
            self.setCurrentIndex(model.index(1, 0))

    def _select_first(self) -> None:
        if not self.currentIndex().isValid():
            self.select_first()

    def _paint(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        head = index.data(HEAD_ROLE)
        event = index.data(VALUE_ROLE)
        if head is not None:
            _paint_head(painter, area, head)
        elif event is not None:
            _paint_event(painter, area, event)
        else:
            bar = QRectF(area.left() + px(_DAY_WIDTH), area.center().y() - px(3), px(260), px(6))
            lines.box(painter, bar, radius=px(3), fill=colour("hover"))


def _paint_head(painter: QPainter, area: QRectF, head: MonthCount) -> None:
    bottom = area.bottom() - px(1)
    text = QRectF(area.left(), bottom - px(26), area.width(), px(20))
    wide = draw_text(painter, text, month_words(head.month), role="heading")
    text.setLeft(area.left() + wide + px(8))
    draw_text(painter, text, f"{head.count:,}", colour="ink3", figures=True)
    lines.horizontal(painter, area.left(), area.right(), y=bottom, colour=colour("line"))


def _paint_event(painter: QPainter, area: QRectF, event: TimelineEvent) -> None:
    draw_text(painter, area, day_of_month(event), colour="ink2", figures=True)
    left = area.left() + px(_DAY_WIDTH)
    shade = _SHADES.get(event.kind, "ink2")
    name = _ICONS.get(event.kind) or ("arrow-up-right" if event.mine else "arrow-down-left")
    centre = QPointF(left + px(ICON_SECOND) / 2, area.center().y())
    icons.paint(painter, name, centre, colour=colour(shade), size=px(ICON_SECOND))
    kind = QRectF(left + px(22), area.top(), px(_KIND_WIDTH) - px(26), area.height())
    draw_text(painter, kind, event.kind.words, role="second", colour=shade, weight=500 if shade == "late" else 0)
    room = QRectF(left + px(_KIND_WIDTH), area.top(), 0, area.height())
    room.setRight(area.right())
    if event.private:
        lock = QPointF(room.left() + px(7), area.center().y())
        icons.paint(painter, "lock", lock, colour=colour("ink3"), size=px(ICON_SECOND))
        room.setLeft(room.left() + px(20))
    detail = min(fonts.width(event.detail, "second"), room.width() * 0.5)
    text = QRectF(room.left(), room.top(), max(0.0, room.width() - detail - px(16)), room.height())
    draw_text(painter, text, event.text)
    behind = QRectF(room.right() - detail, room.top(), detail, room.height())
    draw_text(painter, behind, event.detail, role="second", colour="ink2", align="right")


class TimelineTab(PartnerTab):
    """The tab. F filters, Enter opens what is behind an event."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.model = TimelineModel(spoken_event, self)
        self.table = TimelineTable(self)
        self.table.setModel(self.model)
        self.filter = FilterButton(self, label="Show", values=[shown.value for shown in _FILTERS])
        row = QHBoxLayout()
        row.setContentsMargins(ROW_BLEED, 0, ROW_BLEED, 0)
        row.addWidget(self.filter)
        row.addStretch(1)
        place = QHBoxLayout()
        place.setContentsMargins(ROW_BLEED, px(12), ROW_BLEED, 0)
        place.addWidget(self.empty)
        self.column.addLayout(row)
        self.column.addLayout(place)
        self.hold(self.table)
        self.keys = {"F": self.filter.open_menu}
        self.filter.chosen.connect(self._filtered)
        self.table.opened.connect(self._open)
        self.model.page_wanted.connect(self._ask_page)
        self.watch_focus(self.table, self.filter)

    @property
    def shown(self) -> TimelineFilter:
        """What the timeline is narrowed to."""
        return _FILTERS[self.filter.place]

    def reload(self, *, another: bool) -> None:
        if another:
            self.filter.choose(0)
            self.model.show_months(())
        self._read()

    def _filtered(self, _place: int) -> None:
        self._read()

    def _read(self) -> None:
        partner_id, shown = self.partner_id, self.shown
        if partner_id is not None:
            self.ask(lambda workspace: workspace.timeline.months(partner_id, shown), self._show)

    def _show(self, months: tuple[MonthCount, ...]) -> None:
        self.keep_focus()
        row, scrolled = self.table.currentIndex().row(), self.table.verticalScrollBar().value()
        self.model.show_months(months)
        self.table.lay_out_heads()
        self.table.setVisible(bool(months))
        self.empty.setVisible(not months)
        self._say_what_is_empty()
        if months and row > 0:
            row = min(row, self.model.rowCount() - 1)
            self.table.setCurrentIndex(self.model.index(row if self.model.head(row) is None else row + 1, 0))
            self.table.verticalScrollBar().setValue(scrolled)
        elif months:
            self.table.select_first()
        self.rows_came()

    def _say_what_is_empty(self) -> None:
        name = self.page.partner.name if self.page is not None else "this partner"
        if self.shown is TimelineFilter.EVERYTHING:
            self.empty.say(
                f"Nothing has happened with {name} yet",
                "Meetings that were held, promises, decisions and what the sponsor says appear here by themselves.",
            )
        else:
            turns = self.shown is TimelineFilter.RELATIONSHIP
            title = "Nothing about the relationship yet" if turns else f"No {self.shown.value} yet"
            self.empty.say(title, "Backspace on the filter shows everything again.")

    def _ask_page(self, month: Month, number: int) -> None:
        partner_id, shown = self.partner_id, self.shown
        if partner_id is None:
            return

        def read(workspace: "Workspace") -> tuple[TimelineEvent, ...]:
            return workspace.timeline.page(partner_id, shown, month, start=number * PAGE_LENGTH, limit=PAGE_LENGTH)

        def arrived(events: tuple[TimelineEvent, ...]) -> None:
            if (partner_id, shown) == (self.partner_id, self.shown):
                self.model.put_page(month, number, events)

        self.desk.run(read, arrived, owner=self)

    def _open(self, index: QModelIndex) -> None:
        event = self.model.event_at(index.row())
        if event is None:
            return
        if event.kind is EventKind.MEETING or (event.kind is EventKind.DECISION and event.meeting_id):
            self.desk.navigate(Place.MEETINGS, event.meeting_id)
        elif event.kind in TimelineFilter.PROMISES.kinds:
            self.desk.navigate(Place.COMMITMENTS, CommitmentsFor(commitment_id=event.record_id))
        elif event.kind in TimelineFilter.RELATIONSHIP.kinds:
            self.relationship_wanted.emit()

    def hints(self) -> tuple[Hint, ...]:
        shown = (Hint("↑ ↓", "move"), Hint("Enter", "open")) if self.model.rowCount() else ()
        return (*shown, Hint("F", "filter"))

    def first_focus(self) -> QWidget:
        return self.table if self.model.rowCount() else self.filter
