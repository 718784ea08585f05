"""The meetings of a partner: the list of the page of meetings, narrowed to one partner. Enter opens it there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.meeting_pages import PAGE_LENGTH, MeetingPagesModel
from brm_desktop.gui.models.meeting_words import spoken_line
from brm_desktop.gui.navigation import BriefFor, Place
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.views.meetings.table import MeetingTable
from brm_desktop.gui.views.partner.tab import PartnerTab
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.services.meeting_list import Group, MeetingLine, MeetingsPage, Narrowing
    from brm_desktop.services.workspace import Workspace


class MeetingsTab(PartnerTab):
    """Next ones first, then those that were."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.model = MeetingPagesModel(lambda line: spoken_line(line, desk.clock), self)
        self.table = MeetingTable(self)
        self.table.setAccessibleName("Meetings of this partner")
        self.table.use_clock(desk.clock)
        self.table.setModel(self.model)
        self._narrowing: Narrowing | None = None
        place = QHBoxLayout()
        place.setContentsMargins(ROW_BLEED, px(12), ROW_BLEED, 0)
        place.addWidget(self.empty)
        self.column.addLayout(place)
        self.hold(self.table)
        self.keys = {"P": self._prepare, "E": self._edit}
        self.table.opened.connect(self._open)
        self.table.current_changed.connect(self._changed)
        self.model.page_wanted.connect(self._ask_page)
        self.watch_focus(self.table)

    def reload(self, *, another: bool) -> None:
        partner_id = self.partner_id
        if another:
            self.model.show_groups(())

        def read(workspace: "Workspace") -> "tuple[Narrowing, MeetingsPage]":
            from brm_desktop.services.meeting_list import Narrowing

            narrowing = Narrowing(partner_id=partner_id)
            return narrowing, workspace.meeting_list.page(narrowing)

        self.ask(read, self._show)

    def _show(self, answer: "tuple[Narrowing, MeetingsPage]") -> None:
        self.keep_focus()
        self._narrowing, page = answer
        row = self.table.currentIndex().row()
        self.model.show_groups(page.counts)
        self.table.lay_out_heads()
        shown = self.model.rowCount() > 0
        self.table.setVisible(shown)
        self.empty.setVisible(not shown)
        name = self.page.partner.name if self.page is not None else ""
        self.empty.say(f"No meetings with {name} yet", "Ctrl N plans one, or begins one now.")
        if shown:
            self.table.select_row(max(1, row))
        self.rows_came()

    def _ask_page(self, group: "Group", number: int) -> None:
        narrowing = self._narrowing
        if narrowing is None:
            return

        def arrived(rows: "tuple[MeetingLine, ...]") -> None:
            if narrowing is self._narrowing:
                self.model.put_page(group, number, rows)

        self.desk.run(
            lambda workspace: workspace.meeting_list.rows(
                group, narrowing, start=number * PAGE_LENGTH, limit=PAGE_LENGTH
            ),
            arrived,
            owner=self,
        )

    def _current(self) -> "MeetingLine | None":
        return self.model.line(self.table.currentIndex().row())

    def _changed(self, _index: QModelIndex) -> None:
        self.hints_changed.emit()

    def _open(self, _index: QModelIndex) -> None:
        if (line := self._current()) is not None:
            self.desk.navigate(Place.MEETINGS, line.glance.id)

    def _prepare(self) -> None:
        line, partner_id = self._current(), self.partner_id
        if line is not None and partner_id is not None:
            self.desk.navigate(Place.BRIEF, BriefFor(partner_id, line.glance.id))

    def _edit(self) -> None:
        if (line := self._current()) is not None:
            self.desk.navigate(Place.CAPTURE, line.glance.id)

    def hints(self) -> tuple[Hint, ...]:
        if not self.model.rowCount():
            return ()
        return (Hint("↑ ↓", "move"), Hint("Enter", "open"), Hint("P", "prepare"), Hint("E", "edit note"))

    def first_focus(self) -> QWidget:
        return self.table if self.model.rowCount() else self
