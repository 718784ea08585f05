"""Today: what is next, what was promised, who has gone quiet (DESIGN 7.1). Rows are painted in `rows`.

What the keys do to a promise, a meeting or a partner is in `actions`, "Worth a thought" in `thought_section`, how wide
the columns are in `columns`.
"""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.commitment_lists import end_of_week
from brm_desktop.domain.dates.format import format_day_long
from brm_desktop.domain.dates.words import WEEKDAY_NAMES
from brm_desktop.domain.sentences import Target
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.today import Ui_Today
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.navigation import BriefFor, CommitmentsFor, Place
from brm_desktop.gui.settled_layout import settle_layout
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.jotting import Jotting
from brm_desktop.gui.views.today import words
from brm_desktop.gui.views.today.actions import TodayActions
from brm_desktop.gui.views.today.columns import arrange
from brm_desktop.gui.views.today.rows import CommitmentDelegate, MeetingDelegate, QuietDelegate, WrapUpDelegate
from brm_desktop.gui.views.today.thought_section import THOUGHT_HINTS, ThoughtSection
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList

if TYPE_CHECKING:
    from brm_desktop.gui.widgets.empty_state import EmptyState
    from brm_desktop.services.commitments import CommitmentRow
    from brm_desktop.services.today import TodayPage

_MOVE = Hint("↑ ↓", "move")
_NEXT = Hint("Tab", "next section")


class TodayView(View):
    """The page the window opens with. `sidebar_read` brings what the sidebar shows, read along with the page."""

    place = Place.TODAY
    sidebar_read = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Today()
        self.form.setupUi(self)
        self.page: TodayPage | None = None
        self.actions_of_rows = TodayActions(desk, self)
        self.jotting = Jotting(desk, self.form.capture_line, self)
        self.thought_section = ThoughtSection(self, self.form)
        self._empty: EmptyState | None = None
        self._make_lists()
        self._dress()
        self._connect()
        changes = desk.changes
        self.reload_on(changes.partners, changes.people, changes.meetings, changes.commitments)
        self._show_page(None)

    def _make_lists(self) -> None:
        clock, form = self.desk.clock, self.form
        self.meetings = RowValues[Any](lambda row: words.spoken_meeting(row, clock), self)
        self.i_owe = RowValues[Any](lambda row: words.spoken_commitment(row, clock.today()), self)
        self.they_owe = RowValues[Any](lambda row: words.spoken_commitment(row, clock.today()), self)
        self.wrap_ups = RowValues[Any](lambda row: words.spoken_wrap_up(row, clock), self)
        self.quiet = RowValues[Any](lambda row: words.spoken_quiet(row, clock.today()), self)
        self.owe_delegates = (CommitmentDelegate(clock, form.i_owe_list), CommitmentDelegate(clock, form.they_owe_list))
        _set_up(form.meetings_list, self.meetings, MeetingDelegate(clock, form.meetings_list))
        _set_up(form.i_owe_list, self.i_owe, self.owe_delegates[0])
        _set_up(form.they_owe_list, self.they_owe, self.owe_delegates[1])
        _set_up(form.wrap_up_list, self.wrap_ups, WrapUpDelegate(clock, form.wrap_up_list))
        _set_up(form.quiet_list, self.quiet, QuietDelegate(clock, form.quiet_list))
        form.quiet_list.set_lined(True)
        left = (form.meetings_list, form.i_owe_list, form.they_owe_list, form.wrap_up_list)
        self.lists = (*left, form.thoughts_list, form.quiet_list)
        for before, after in zip((form.capture_line.edit, *self.lists[:-1]), self.lists, strict=True):
            QWidget.setTabOrder(before, after)

    def _dress(self) -> None:
        form = self.form
        quiet_scroll_bars(form.scroll_area)
        for widget in (form.scroll_area.viewport(), form.content):
            widget.setAutoFillBackground(False)
        form.capture_line.set_placeholder("Jot a promise or a note:   -> Finance licence forecast by Thu")
        form.capture_line.setFixedHeight(px(54))
        form.sample_button.setAccessibleName("Remove the sample data")

    def _connect(self) -> None:
        form, act = self.form, self.actions_of_rows
        form.meetings_list.opened.connect(self._open_note)
        form.meetings_list.button_pressed.connect(self._open_brief)
        for view in (form.i_owe_list, form.they_owe_list):
            view.ticked.connect(self._keep)
            view.button_pressed.connect(self._keep)
            view.opened.connect(self._open_commitment)
        form.wrap_up_list.button_pressed.connect(self._wrap_up)
        form.wrap_up_list.opened.connect(self._open_partner_of_wrap_up)
        form.quiet_list.opened.connect(self._open_quiet_partner)
        form.scroll_area.verticalScrollBar().rangeChanged.connect(self._arrange)
        self.thought_section.shown.connect(self._arrange)
        form.sentence_label.followed.connect(self._follow)
        form.sample_button.clicked.connect(act.remove_sample)
        form.new_button.clicked.connect(act.new_meeting)
        form.capture_line.left.connect(self._leave_capture_line)
        self.add_key("P", self._prepare)
        self.add_key("K", self._keep_current)
        self.add_key("W", self._wrap_up_current)
        self.add_key("L", self._log_contact)
        self.add_key("N", self._new_partner_when_empty)
        self.watch_focus(*self.lists, form.capture_line.edit)

    # What is shown

    def reload(self) -> None:
        self.ask(lambda workspace: workspace.today.page(), self._show_page)

    def words_of_place(self) -> str:
        return "Today"

    def first_focus(self) -> QWidget:
        if not self.is_filled:
            return self
        return next((view for view in self.lists if view.isVisibleTo(self)), self.form.capture_line.edit)

    def jot(self) -> None:
        self.form.capture_line.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_page(self, page: "TodayPage | None") -> None:
        """The rows; without a page the frame of the page, so that the first paint has its shape."""
        had_focus = self.focused_list()
        waited_for_rows = self.page is None and self.has_focus_at(self)
        self.page = page
        form = self.form
        day = page.day if page is not None else self.desk.clock.today()
        form.title_label.setText(format_day_long(day).removesuffix(f" {day.year}"))
        form.sentence_label.show_sentence(page.sentence if page is not None else ())
        has_sample = page is not None and page.has_sample
        form.sample_label.setVisible(has_sample)
        form.sample_button.setVisible(has_sample)
        self._show_meetings(page)
        self._show_commitments(page)
        self._show_others(page)
        self._show_empty(page)
        if page is not None:
            self.sidebar_read.emit(page.sidebar)
            self.thought_section.ask()
            self._keep_focus(had_focus, waited_for_rows=waited_for_rows)
            settle_layout(*self.lists)

    def _show_meetings(self, page: "TodayPage | None") -> None:
        self.meetings.show_values(page.next_meetings if page is not None else ())
        self.form.meetings_list.setVisible(bool(self.meetings.values))
        self.form.meetings_none.setVisible(page is not None and not self.meetings.values)
        self._select_first(self.form.meetings_list)

    def _show_commitments(self, page: "TodayPage | None") -> None:
        for delegate in self.owe_delegates:
            delegate.kept.clear()
        form = self.form
        rows = {
            self.i_owe: form.i_owe_list.currentIndex().row(),
            self.they_owe: form.they_owe_list.currentIndex().row(),
        }
        self.i_owe.show_values(page.i_owe if page is not None else ())
        self.they_owe.show_values(page.they_owe if page is not None else ())
        form.i_owe_head.show_count(page.i_owe_count if page is not None else 0)
        form.they_owe_head.show_count(page.they_owe_count if page is not None else 0)
        for view, none, model in (
            (form.i_owe_list, form.i_owe_none, self.i_owe),
            (form.they_owe_list, form.they_owe_none, self.they_owe),
        ):
            if rows[model] >= 0:
                view.select_row(rows[model])
            view.setVisible(bool(model.values))
            none.setVisible(page is not None and not model.values)
            view.viewport().update()

    def _show_others(self, page: "TodayPage | None") -> None:
        form = self.form
        self.wrap_ups.show_values(page.not_wrapped_up if page is not None else ())
        self.quiet.show_values(page.quiet if page is not None else ())
        form.wrap_up_section.setVisible(bool(self.wrap_ups.values))
        form.quiet_section.setVisible(bool(self.quiet.values))
        form.quiet_heading.set_count(len(self.quiet.values))
        self._arrange()

    def _show_empty(self, page: "TodayPage | None") -> None:
        empty = page is not None and page.empty
        self.form.columns.setVisible(not empty)
        self.form.empty_place.setVisible(empty)
        if page is not None and empty and self._empty is None:
            from brm_desktop.gui.views.today.empty import quiet_day

            self._empty = quiet_day(
                WEEKDAY_NAMES[page.day.weekday()],
                new_partner=self.actions_of_rows.new_partner,
                bring_in=self._bring_in,
                parent=self.form.empty_place,
            )
            self.form.empty_rows.addWidget(self._empty, 1000)
            self.form.empty_rows.addStretch(1)

    def _select_first(self, view: RowList) -> None:
        if not view.currentIndex().isValid():
            view.select_row(0)

    def _keep_focus(self, before: RowList | None, *, waited_for_rows: bool) -> None:
        """After a reload the focus stays in its list, or goes to the first one when that list has gone."""
        if not self.isVisible() or self.window().focusWidget() is self.form.capture_line.edit:
            return
        if before is not None and before.isVisibleTo(self):
            self._select_first(before)
        elif before is not None or waited_for_rows:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # What the keys do

    def _prepare(self) -> None:
        self._open_brief(self.form.meetings_list.currentIndex())

    def _open_note(self, index: QModelIndex) -> None:
        row = self.meetings.value(index)
        if row is not None:
            self.desk.navigate(Place.CAPTURE, row.meeting.id)

    def _open_brief(self, index: QModelIndex, _button: str = "") -> None:
        row = self.meetings.value(index)
        if row is not None and row.meeting.partner_ids:
            self.desk.navigate(Place.BRIEF, BriefFor(row.meeting.partner_ids[0], row.meeting.id))

    def _keep_current(self) -> None:
        focus = self.focused_list()
        if focus in (self.form.i_owe_list, self.form.they_owe_list) and focus is not None:
            self._keep(focus.currentIndex())

    def _keep(self, index: QModelIndex, _button: str = "") -> None:
        which = 0 if index.model() is self.i_owe else 1
        model, delegate = (self.i_owe, self.they_owe)[which], self.owe_delegates[which]
        view = (self.form.i_owe_list, self.form.they_owe_list)[which]
        row: CommitmentRow | None = model.value(index)
        if row is None or row.commitment.id in delegate.kept:
            return
        delegate.kept.add(row.commitment.id)
        view.viewport().update()
        self.actions_of_rows.keep(row)

    def _wrap_up_current(self) -> None:
        view = self.form.wrap_up_list
        if self.wrap_ups.values:
            self._wrap_up(view.currentIndex() if view.currentIndex().isValid() else self.wrap_ups.index(0, 0))

    def _wrap_up(self, index: QModelIndex, _button: str = "") -> None:
        row = self.wrap_ups.value(index)
        if row is not None:
            self.actions_of_rows.wrap_up(row.row.meeting)

    def _log_contact(self) -> None:
        view = self.form.quiet_list
        row = self.quiet.value(view.currentIndex() if view.currentIndex().isValid() else self.quiet.index(0, 0))
        if row is not None:
            self.actions_of_rows.log_contact(row)

    def _new_partner_when_empty(self) -> None:
        if self.page is not None and self.page.empty:
            self.actions_of_rows.new_partner()

    def _open_commitment(self, index: QModelIndex) -> None:
        model = index.model()
        row = model.value(index) if isinstance(model, RowValues) else None
        if row is not None:
            self.desk.navigate(Place.COMMITMENTS, CommitmentsFor(commitment_id=row.commitment.id))

    def _open_partner_of_wrap_up(self, index: QModelIndex) -> None:
        row = self.wrap_ups.value(index)
        if row is not None and row.row.meeting.partner_ids:
            self.desk.navigate(Place.PARTNER, row.row.meeting.partner_ids[0])

    def _open_quiet_partner(self, index: QModelIndex) -> None:
        row = self.quiet.value(index)
        if row is not None:
            self.desk.navigate(Place.PARTNER, row.partner.id)

    def _follow(self, target: Target) -> None:
        """A number in the sentence leads to the list it counts."""
        if target is Target.REVIEW:
            self.desk.navigate(Place.REVIEW, None)
            return
        if target is Target.MEETINGS:
            self.form.meetings_list.setFocus(Qt.FocusReason.TabFocusReason)
            return
        today = self.page.day if self.page is not None else self.desk.clock.today()
        until = end_of_week(today) if target is Target.THIS_WEEK else today - timedelta(days=1)
        self.desk.navigate(Place.COMMITMENTS, CommitmentsFor(due_until=until))

    def _leave_capture_line(self) -> None:
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_in(self) -> None:
        self.desk.open_import(())

    # Keys and layout

    def focused_list(self) -> RowList | None:
        """The section that has the focus."""
        return next((view for view in self.lists if self.has_focus_at(view)), None)

    def hints(self) -> tuple[Hint, ...]:
        form, focus = self.form, self.focused_list()
        if self.has_focus_at(form.capture_line.edit):
            return (Hint("Enter", "save"), Hint("Esc", "leave"), Hint("Tab", "next section"))
        keys = {
            form.meetings_list: (Hint("Enter", "write the note"), Hint("P", "prepare")),
            form.i_owe_list: (Hint("Enter", "open"), Hint("K", "mark kept")),
            form.they_owe_list: (Hint("Enter", "open"), Hint("K", "mark kept")),
            form.wrap_up_list: (Hint("Enter", "open the partner"), Hint("W", "wrap up")),
            form.thoughts_list: THOUGHT_HINTS,
            form.quiet_list: (Hint("Enter", "open the partner"), Hint("L", "log a contact")),
        }
        if focus is None:
            return (_NEXT, Hint("Ctrl+J", "jot a line"))
        others = tuple(
            hint
            for hint, model, view in (
                (Hint("P", "prepare"), self.meetings, form.meetings_list),
                (Hint("W", "wrap up"), self.wrap_ups, form.wrap_up_list),
                (Hint("L", "log a contact"), self.quiet, form.quiet_list),
            )
            if model.values and view is not focus
        )
        return (_MOVE, *keys[focus], *others, _NEXT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *_range: int) -> None:
        right_is_empty = not self.quiet.values and self.thought_section.is_empty
        arrange(self, self.form, right_is_empty=right_is_empty)


def _set_up(view: RowList, model: RowValues[Any], delegate: RowDelegate) -> None:
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.set_lined(False)
    view.fit_to_rows()
