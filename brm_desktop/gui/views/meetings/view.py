"""Meetings: all of them by date, and the one that is selected as a reading page (DESIGN 7.15).

How rows are painted is in `meetings_table` and `meetings_rows`, what the keys do to a meeting in `meetings_actions`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.meetings import Ui_Meetings
from brm_desktop.gui.models.meeting_pages import PAGE_LENGTH, MeetingPagesModel
from brm_desktop.gui.models.meeting_words import spoken_line
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.meetings.actions import MeetingActions, more_menu
from brm_desktop.gui.views.meetings.filters import MeetingFilters
from brm_desktop.gui.views.meetings.hints import hints_for
from brm_desktop.gui.views.meetings.saying import MeetingSaying
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.empty_state import EmptyState
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.services.meeting_list import Group, MeetingLine, MeetingReading, MeetingsPage, Narrowing
    from brm_desktop.services.workspace import Workspace

LIST_WIDTH = 392
READ_AFTER_MS = 60
_LIST_MARGIN = 10
_LIST_SHARE = 0.45


class MeetingsView(View):
    """The page of all meetings. Its argument is the id of the meeting to show, or None."""

    place = Place.MEETINGS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Meetings()
        self.form.setupUi(self)
        self.model = MeetingPagesModel(lambda line: spoken_line(line, desk.clock), self)
        self.act = MeetingActions(desk, self)
        self.said = MeetingSaying(self.act, self.form.reading_pane, self._reading, self)
        self._page: MeetingsPage | None = None
        self._narrowing: Narrowing | None = None
        self._wanted: MeetingId | None = None
        self._shown: MeetingId | None = None
        self._read: Task[MeetingReading] | None = None
        self.filters = MeetingFilters(desk, self.form, self)
        self.filters.changed.connect(self.reload)
        self._read_pause = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._read_pause.timeout.connect(self._read_current)
        self._build_list()
        self._build_empty_states()
        self._build_reading()
        self._build_keys()
        changes = desk.changes
        self.reload_on(changes.partners, changes.people, changes.meetings, changes.commitments)
        self._fit()

    def _build_list(self) -> None:
        form = self.form
        form.meeting_table.use_clock(self.desk.clock)
        form.meeting_table.setModel(self.model)
        form.meeting_table.opened.connect(self._go_into)
        form.meeting_table.current_changed.connect(self._current_changed)
        form.meeting_table.verticalScrollBar().rangeChanged.connect(self._fit)
        self.model.page_wanted.connect(self._ask_page)
        form.partner_filter.chosen.connect(self.reload)
        form.person_filter.chosen.connect(self.reload)
        form.find_edit.returnPressed.connect(self._leave_find)
        form.new_button.clicked.connect(self.act.new)

    def _build_empty_states(self) -> None:
        self._none = EmptyState(self)
        self._none.say(
            "No meetings yet", "A meeting holds your note, and the promises and decisions that came out of it."
        )
        self._first_button = self._none.add_action("New meeting", kind="primary", key="Ctrl+N")
        self._first_button.clicked.connect(self.act.new)
        self._nothing = EmptyState(self)
        self._clear_button = self._nothing.add_action("Show all of them")
        self._clear_button.clicked.connect(self._clear)
        for state in (self._none, self._nothing):
            self.form.empty_layout.addWidget(state)
        self.form.empty_layout.addStretch(1)
        self.form.empty_place.hide()

    def _build_reading(self) -> None:
        pane = self.form.reading_pane
        pane.use_clock(self.desk.clock)
        pane.link_wanted.connect(self.act.ask_for_link)
        pane.all_wanted.connect(self._show_all)
        pane.more_wanted.connect(self._show_menu)
        pane.form.edit_button.clicked.connect(self._edit)
        pane.form.prepare_button.clicked.connect(self._prepare)
        pane.form.outcomes_list.ticked.connect(self._keep)

    def _build_keys(self) -> None:
        for key, act in (
            ("P", self._prepare),
            ("W", self._wrap_up),
            ("E", self._edit),
            ("K", self._keep),
            ("M", self._change_plan),
            ("H", self._show_history),
            ("L", self.form.partner_filter.open_menu),
            ("F", self.form.partner_filter.open_menu),
            *self.said.keys(),
            ("N", self.act.new),
            ("Del", self._delete),
            ("/", self.filters.open_find),
            ("Ctrl+F", self.filters.open_find),
        ):
            self.add_key(key, act)
        pane = self.form.reading_pane.form
        self.watch_focus(
            self.form.meeting_table, pane.outcomes_list, pane.agenda_list, pane.reader, self.form.find_edit
        )

    # What is shown

    def reload(self) -> None:
        if isinstance(self.argument, str) and self.argument:
            self._wanted, self.argument = MeetingId(self.argument), None
        wanted = self._wanted or self._shown
        filters = self.filters
        partner_id, person_id, words = filters.partner_id, filters.person_id, filters.words

        def call(workspace: "Workspace") -> "tuple[MeetingsPage, Narrowing]":
            from brm_desktop.services.meeting_list import Narrowing

            narrowing = Narrowing(partner_id=partner_id, person_id=person_id, words=words)
            return workspace.meeting_list.page(narrowing, wanted=wanted), narrowing

        self.ask(call, self._show)

    def show_for(self, argument: object) -> None:
        if isinstance(argument, str) and argument and argument != self._shown:
            self._wanted = MeetingId(argument)
            self.filters.clear()
            self._stale = True
        super().show_for(argument)

    def words_of_place(self) -> str:
        return "Meetings"

    def first_focus(self) -> QWidget:
        if self._page is None:
            return self
        if self.model.rowCount():
            return self.form.meeting_table
        return self._clear_button if self._page is not None and self._page.whole else self._first_button

    def close_layer(self) -> bool:
        """Esc: the find line first, then from the reading page back to the list."""
        if self.filters.is_finding:
            self.filters.close_find()
            self.form.meeting_table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reload()
            return True
        focus = self.window().focusWidget()
        if focus is not None and self.form.reading_pane.isAncestorOf(focus):
            self.form.meeting_table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _show(self, answer: "tuple[MeetingsPage, Narrowing]") -> None:
        page, narrowing = answer
        wanted = self._wanted or self._shown
        had_focus = self._holds_focus()
        before = self.form.meeting_table.currentIndex().row()
        same_list = self._page is not None and narrowing == self._narrowing
        scroll = self.form.meeting_table.verticalScrollBar().value()
        self._page, self._narrowing = page, narrowing
        self.filters.fill(page.partners)
        self.model.show_groups(page.counts)
        self.form.meeting_table.lay_out_heads()
        self._show_what_is_empty(page)
        row = self.model.row_of(*page.wanted) if page.wanted is not None else -1
        asked_for, self._wanted = self._wanted is not None, None
        self.form.meeting_table.select_row(row if row >= 0 else before if same_list else 0)
        if same_list and not asked_for:
            self.form.meeting_table.verticalScrollBar().setValue(scroll)
        if wanted is not None and row >= 0:
            self._read_meeting(wanted)
        if had_focus:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _holds_focus(self) -> bool:
        """Whether the focus is in the list, or waits where rows are to come."""
        focus = self.window().focusWidget()
        if focus in (self.form.meeting_table, self._first_button, self._clear_button):
            return True
        return self._page is None and focus in (self, None)

    def _show_what_is_empty(self, page: "MeetingsPage") -> None:
        shown = sum(count.count for count in page.counts)
        form = self.form
        form.filters.setVisible(bool(page.whole))
        form.meeting_table.setVisible(shown > 0)
        form.empty_place.setVisible(not shown)
        self._none.setVisible(not page.whole)
        self._nothing.setVisible(bool(page.whole) and not shown)
        self._nothing.say("No meeting like that", f"None of the {page.whole:,} meetings passes the filters.")
        if not shown:
            self._show_reading(None)

    def _ask_page(self, group: "Group", number: int) -> None:
        narrowing = self._narrowing
        if narrowing is None:
            return

        def arrived(rows: "tuple[MeetingLine, ...]") -> None:
            if narrowing is self._narrowing:
                self.model.put_page(group, number, rows)
                if self._current() is not None and self._current_id() != self._shown:
                    self._read_current()

        self.desk.run(
            lambda workspace: workspace.meeting_list.rows(
                group, narrowing, start=number * PAGE_LENGTH, limit=PAGE_LENGTH
            ),
            arrived,
            owner=self,
        )

    def _current_changed(self, index: QModelIndex) -> None:
        # Moving through the list with a held key reads only the meeting where it stops.
        self._read_pause.start()

    def _read_current(self) -> None:
        self._read_pause.stop()
        meeting_id = self._current_id()
        if meeting_id is not None:
            self._read_meeting(meeting_id)

    def _read_meeting(self, meeting_id: MeetingId) -> None:
        if self._read is not None:
            self._read.cancel()
        self._read = self.desk.run(
            lambda workspace: workspace.meeting_list.read(meeting_id), self._show_reading, owner=self
        )

    def _show_reading(self, reading: "MeetingReading | None") -> None:
        self._shown = reading.row.meeting.id if reading is not None else None
        self.form.reading_pane.show_reading(reading)
        self.hints_changed.emit()

    def _current(self) -> "MeetingLine | None":
        return self.model.line(self.form.meeting_table.currentIndex().row())

    def _current_id(self) -> MeetingId | None:
        line = self._current()
        return line.glance.id if line is not None else None

    def _reading(self) -> "MeetingReading | None":
        """What is shown, as long as it is what is selected."""
        reading = self.form.reading_pane.reading
        return reading if reading is not None and reading.row.meeting.id == self._current_id() else None

    # What the keys do

    def _go_into(self, _index: QModelIndex) -> None:
        self.form.reading_pane.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _prepare(self) -> None:
        if (line := self._current()) is not None:
            self.act.prepare(line)

    def _edit(self) -> None:
        if (meeting_id := self._current_id()) is not None:
            self.desk.navigate(Place.CAPTURE, meeting_id)

    def _wrap_up(self) -> None:
        if (meeting_id := self._current_id()) is not None:
            self.act.wrap_up(meeting_id)

    def _keep(self, _index: QModelIndex | None = None) -> None:
        row = self.form.reading_pane.current_promise()
        if row is not None and self.form.reading_pane.form.outcomes_list.hasFocus():
            self.act.keep(row.commitment)

    def _change_plan(self) -> None:
        if (meeting_id := self._current_id()) is not None:
            self.act.change_plan(meeting_id)

    def _show_history(self) -> None:
        if (meeting_id := self._current_id()) is not None:
            self.act.show_history(meeting_id)

    def _delete(self) -> None:
        if (line := self._current()) is not None:
            self.act.delete(line)

    def _show_all(self) -> None:
        if (meeting_id := self._current_id()) is not None:
            self.act.show_all(meeting_id)

    def _show_menu(self) -> None:
        reading = self._reading()
        if reading is None:
            return
        button = self.form.reading_pane.form.more_button
        menu = more_menu(self, reading, {
            "E": self._edit, "P": self._prepare, "W": self._wrap_up, "M": self._change_plan, "H": self._show_history,
            "Y": self.said.ask_posture, "Del": self._delete, "": self._cancel,
        })  # fmt: skip
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _cancel(self) -> None:
        if (line := self._current()) is not None:
            self.act.cancel(line)

    def _leave_find(self) -> None:
        self.form.meeting_table.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear(self) -> None:
        self.filters.clear()
        self.reload()
        self.form.meeting_table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys and layout

    def hints(self) -> tuple[Hint, ...]:
        return hints_for(self.window().focusWidget(), self.form, has_rows=self.model.rowCount() > 0)

    def state_hint(self) -> StateHint:
        if self._page is None or self._narrowing is None:
            return StateHint()
        shown = sum(count.count for count in self._page.counts)
        return StateHint(f"{shown:,} of {self._page.whole:,}", "") if shown < self._page.whole else StateHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *_range: int) -> None:
        # With large letters the list leaves the note its room.
        self.form.list_pane.setFixedWidth(min(px(LIST_WIDTH), max(LIST_WIDTH, round(self.width() * _LIST_SHARE))))
        # The bar takes its room from the margin, so that nothing moves when it comes.
        bar = self.form.meeting_table.verticalScrollBar()
        taken = min(_LIST_MARGIN, bar.sizeHint().width()) if bar.maximum() else 0
        self.form.table_layout.setContentsMargins(0, 0, _LIST_MARGIN - taken, 0)
