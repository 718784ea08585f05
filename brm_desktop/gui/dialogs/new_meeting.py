"""A new meeting, planned or beginning now; and the same fields for a meeting that is to be changed or postponed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import MeetingId, PartnerId
from brm_desktop.domain.moments import Moment
from brm_desktop.domain.names.book import fold_name
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.new_meeting import Ui_NewMeeting
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.widgets.card import Dialog

if TYPE_CHECKING:
    from brm_desktop.domain.meetings import Meeting
    from brm_desktop.services.planning import LastTime, MeetingPlan, PlannedMeeting, PlanningChoices
    from brm_desktop.services.workspace import Workspace

_NOW, _PLANNED = 0, 1
_BEGIN, _ARRANGE, _CHANGE = "Begin", "Arrange", "Save"


class NewMeetingDialog(Dialog):
    """Asks for a partner first: three letters and Enter begin a meeting. `stored` brings the id of what was stored."""

    stored = Signal(str)

    def __init__(
        self, desk: Desk, window: QWidget, *, partner_id: str = "", planned: "PlannedMeeting | None" = None
    ) -> None:
        super().__init__(window, title="New meeting" if planned is None else "Change the meeting")
        self._desk = desk
        self._planned = planned
        self._wanted_partner = partner_id
        self._choices: PlanningChoices | None = None
        self._last: LastTime | None = None
        self._asked_for = ""
        self._under_way = False
        self.form = Ui_NewMeeting()
        self.form.setupUi(self.content)
        self.form.partner_field.says_new = False
        points = self.form.points_field
        points.set_name("To speak about, a point a line")
        points.edit.setPlaceholderText("“decide:” before a point says that it asks for a decision")
        points.setFixedHeight(points.sizeHint().height() + 2 * fonts.line_height("body"))
        self.add_cancel()
        self.save_button = self.add_action(_BEGIN, kind="primary", key="Enter")
        self._connect()
        self._show_mode()
        desk.run(lambda workspace: workspace.planning.choices(), self._show_choices, owner=self)

    def open(self) -> None:
        """Shows the dialog with the caret in the first field that is asked for."""
        super().open()
        first = self.form.partner_field if self._planned is None else self.form.when_field
        first.setFocus(Qt.FocusReason.TabFocusReason)
        first.selectAll()

    @property
    def begins_now(self) -> bool:
        """Whether the meeting begins now, without a plan."""
        return self._planned is None and self.form.mode_control.place() == _NOW

    def _connect(self) -> None:
        form = self.form
        form.mode_control.setVisible(self._planned is None)
        form.mode_control.chosen.connect(self._mode_chosen)
        form.partner_field.settled.connect(self._partner_settled)
        form.partner_field.textEdited.connect(self._clear_errors)
        form.when_field.textEdited.connect(self._clear_errors)
        form.partner_field.returnPressed.connect(self._after_partner)
        for field in (form.when_field, form.people_field, form.title_field, form.place_field):
            field.returnPressed.connect(self._save)
        self.save_button.clicked.connect(self._save)

    def _show_choices(self, choices: "PlanningChoices") -> None:
        self._choices = choices
        form = self.form
        form.partner_field.offer([partner.name for partner in choices.partners])
        form.when_field.use(self._desk.clock.today(), choices.order)
        wanted = next((partner.name for partner in choices.partners if partner.id == self._wanted_partner), "")
        if self._planned is not None:
            self._show_plan(self._planned)
        elif wanted:
            form.partner_field.show_name(wanted)
        self._offer_people()
        if form.partner_field.text():
            form.partner_field.settle()

    def _show_plan(self, planned: "PlannedMeeting") -> None:
        form, plan = self.form, planned.plan
        form.partner_field.show_name(planned.partner.name if planned.partner is not None else "")
        form.when_field.show_moment(Moment(plan.day, plan.at))
        form.people_field.show_names(plan.people)
        form.title_field.setText(plan.title)
        form.place_field.setText(plan.place)
        form.points_field.set_words("\n".join(plan.points))

    def _offer_people(self) -> None:
        """The partner's people first."""
        if self._choices is None:
            return
        partner_id = self._partner_id()
        people = sorted(self._choices.people, key=lambda person: person.partner_id != partner_id)
        self.form.people_field.offer([person.name for person in people])

    def _mode_chosen(self, _place: int) -> None:
        self._show_mode()
        self.form.partner_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_mode(self) -> None:
        form, now = self.form, self.begins_now
        for part in (form.when_part, form.place_part, form.points_part):
            part.setVisible(not now)
        for error in (form.partner_error, form.when_error):
            error.setVisible(bool(error.text()))
        words = _CHANGE if self._planned is not None else _BEGIN if now else _ARRANGE
        self.save_button.setText(words)
        self.save_button.set_key("Enter" if now else "Ctrl+Enter")

    def _partner_id(self) -> PartnerId | None:
        typed = fold_name(self.form.partner_field.known_name)
        every = self._choices.partners if self._choices is not None else ()
        return next((partner.id for partner in every if fold_name(partner.name) == typed), None)

    def _partner_settled(self, _name: str) -> None:
        partner_id = self._partner_id()
        if partner_id is None or partner_id == self._asked_for:
            return
        self._asked_for = partner_id
        self._offer_people()
        if self._planned is None:
            self._desk.run(lambda workspace: workspace.planning.last_time(partner_id), self._show_last_time, owner=self)

    def _show_last_time(self, last: "LastTime") -> None:
        """Who came last time is proposed, as long as she has not said anything else."""
        before, self._last = self._last, last
        form = self.form
        if form.people_field.names == (before.people if before is not None else ()):
            form.people_field.show_names(last.people)
        if form.place_field.text().strip() == (before.place if before is not None else ""):
            form.place_field.setText(last.place)
        form.title_field.setPlaceholderText(f"Talk with {form.partner_field.known_name}")

    def _after_partner(self) -> None:
        """Enter begins a meeting at once; a planned one is asked when."""
        if self.begins_now:
            self._save()
        else:
            self.form.when_field.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear_errors(self) -> None:
        form = self.form
        for field, label in ((form.partner_field, form.partner_error), (form.when_field, form.when_error)):
            label.setText("")
            label.hide()
            if field is form.partner_field:
                field.set_error("")

    def _refuse(self, words: str, *, when: bool) -> None:
        form = self.form
        field, label = (form.when_field, form.when_error) if when else (form.partner_field, form.partner_error)
        field.set_error(words)
        label.setText(words)
        label.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _plan(self) -> "MeetingPlan | None":
        """What the fields say; None when one of them means nothing, which is then said."""
        from brm_desktop.services.planning import MeetingPlan

        form = self.form
        moment = form.when_field.moment
        if moment is None:
            self._refuse(form.when_field.accessibleDescription() or "Say a day and a time: “fri 10:30”.", when=True)
            return None
        minutes = self._planned.plan.minutes if self._planned is not None else self._last.minutes if self._last else 45
        name = form.partner_field.known_name
        return MeetingPlan(
            title=form.title_field.text().strip() or (f"Talk with {name}" if name else "Meeting"),
            day=moment.day,
            at=moment.at,
            minutes=minutes,
            partner_id=self._partner_id(),
            people=form.people_field.names,
            place=form.place_field.text(),
            points=tuple(form.points_field.edit.toPlainText().split("\n")),
        )

    def _save(self) -> None:
        if self._under_way or self._choices is None:
            return
        form = self.form
        form.partner_field.settle()
        if form.partner_field.name and self._partner_id() is None:
            self._refuse(f"No partner is called “{form.partner_field.known_name}”. Ctrl 2 has all of them.", when=False)
            return
        if self.begins_now:
            self._begin()
            return
        plan = self._plan()
        if plan is None:
            return
        self._under_way = True
        planned = self._planned

        def call(workspace: "Workspace") -> "Meeting":
            return workspace.planning.arrange(plan) if planned is None else workspace.planning.change(
                planned.meeting.id, plan
            )  # fmt: skip

        words = Moment(plan.day, plan.at).words(self._desk.clock.today())
        do_step(self._desk, call, lambda meeting: f"{meeting.title}: {words}", self._done, failed=self._failed)

    def _begin(self) -> None:
        self._under_way = True
        partner_id, title = self._partner_id(), self.form.title_field.text()
        people = self.form.people_field.names if self._asked_for == (partner_id or "") and self._last else ()
        self._desk.run(
            lambda workspace: workspace.planning.begin_now(partner_id, title=title, people=people),
            self._begun,
            failed=self._failed,
            owner=self,
        )

    def _begun(self, meeting: "Meeting") -> None:
        self.accept()
        self.stored.emit(meeting.id)
        self._desk.changes.meetings.emit()
        self._desk.navigate(Place.CAPTURE, meeting.id)

    def _done(self, meeting: "Meeting") -> None:
        self.accept()
        self.stored.emit(meeting.id)

    def _failed(self, error: BaseException) -> None:
        self._under_way = False
        if isinstance(error, InvalidInput):
            self._refuse(f"{error.title}. {error.detail}", when=True)
        else:
            self._desk.notices.report(error)


def change_meeting(desk: Desk, window: QWidget, meeting_id: MeetingId) -> None:
    """Ask for another plan of a meeting; its agenda comes along."""
    desk.run(
        lambda workspace: workspace.planning.get(meeting_id),
        lambda planned: NewMeetingDialog(desk, window, planned=planned).open(),
        owner=window,
    )
