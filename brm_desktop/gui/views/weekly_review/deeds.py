"""What the keys of the weekly review do to a stop. Each deed that was done is said with `done`, by its name."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.errors import BrmError
from brm_desktop.domain.meetings import AgendaState
from brm_desktop.gui.contact_logging import log_contact
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import CommitmentsFor, Place
from brm_desktop.gui.undoing import do_step

if TYPE_CHECKING:
    from brm_desktop.domain.commitments import Commitment
    from brm_desktop.gui.dialogs.renegotiate import NewDate, RenegotiateDialog
    from brm_desktop.services.commitment_pages import CommitmentDetail
    from brm_desktop.services.commitments import CommitmentRow
    from brm_desktop.services.weekly_review import Stop


class ReviewDeeds(QObject):
    """Acts on the store or opens what asks; a dialog that is left without an answer leaves the stop where it is."""

    done = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._moving: RenegotiateDialog | None = None
        self._promise: Commitment | None = None

    def do(self, name: str, stop: "Stop") -> None:
        """Do what `name` says with a stop."""
        row, meeting, point = stop.commitment, stop.meeting, stop.point
        if name == "open":
            self._open(stop)
        elif row is not None:
            {"keep": self._keep, "move": self._read_for_date, "message": self._ask_message}[name](row)
        elif name == "contact" and stop.quiet is not None:
            log_contact(self._desk, stop.quiet.partner, sponsor=stop.quiet.sponsor)
            self.done.emit(name)
        elif name == "meet" and stop.quiet is not None:
            self._propose_meeting(stop.quiet.partner.id)
        elif name == "wrap" and meeting is not None:
            self._wrap_up(meeting.meeting.id)
        elif point is not None:
            state = AgendaState.DROPPED if name == "drop" else AgendaState.DISCUSSED
            words = f"{state.value.capitalize()}: {point.point.text}"
            self._step(name, lambda workspace: workspace.planning.settle_point(point.point.id, state), words)

    def _step(self, name: str, change: Any, words: str) -> None:
        do_step(self._desk, change, words, lambda _: self.done.emit(name))

    def _keep(self, row: "CommitmentRow") -> None:
        promise = row.commitment
        self._step("keep", lambda workspace: workspace.commitments.keep(promise.id), f"Kept: {promise.text}")

    def _open(self, stop: "Stop") -> None:
        if stop.commitment is not None:
            target = CommitmentsFor(commitment_id=stop.commitment.commitment.id)
            self._desk.navigate(Place.COMMITMENTS, target)
        elif stop.meeting is not None:
            self._desk.navigate(Place.MEETINGS, stop.meeting.meeting.id)
        elif stop.partner_id is not None:
            self._desk.navigate(Place.PARTNER, stop.partner_id)

    def _propose_meeting(self, partner_id: str) -> None:
        from brm_desktop.gui.dialogs.new_meeting import NewMeetingDialog

        dialog = NewMeetingDialog(self._desk, self._page.window(), partner_id=partner_id)
        dialog.stored.connect(self._met)
        dialog.open()

    def _met(self, _meeting_id: str) -> None:
        self.done.emit("meet")

    def _wrap_up(self, meeting_id: Any) -> None:
        from brm_desktop.gui.dialogs.wrap_up import open_wrap_up

        open_wrap_up(self._desk, self._page.window(), meeting_id, then=self._wrapped_up)

    def _wrapped_up(self) -> None:
        self.done.emit("wrap")

    # A message, and a new date

    def _ask_message(self, row: "CommitmentRow") -> None:
        commitment_id = row.commitment.id
        self._desk.run(lambda workspace: workspace.commitment_pages.detail(commitment_id), self._copy, owner=self)

    def _copy(self, detail: "CommitmentDetail") -> None:
        from brm_desktop.gui.models.commitment_story import sentence

        words = sentence(detail)
        if not words:
            self._desk.notices.toast("This promise is private; no message is made of it")
            return
        QGuiApplication.clipboard().setText(words)
        self._desk.notices.toast("Message copied")
        self.done.emit("message")

    def _read_for_date(self, row: "CommitmentRow") -> None:
        commitment_id = row.commitment.id
        self._desk.run(lambda workspace: workspace.commitment_pages.detail(commitment_id), self._ask_date, owner=self)

    def _ask_date(self, detail: "CommitmentDetail") -> None:
        from brm_desktop.gui.dialogs.renegotiate import RenegotiateDialog, ToMove
        from brm_desktop.gui.views.due_reading import DueReading
        from brm_desktop.services.notes import date_order

        promise, clock = detail.commitment, self._desk.clock
        other = detail.other.name if detail.other is not None and not detail.other.me else ""
        reading = DueReading(clock.today, lambda: date_order(self._desk.settings))
        what = ToMove(text=promise.text, dues=(promise.due,), other=other, private=promise.private)
        self._promise = promise
        self._moving = RenegotiateDialog(
            self._page.window(), what, names=[other] if other else [], reading=reading, today=clock.today()
        )
        self._moving.agreed.connect(self._move)
        self._moving.open()

    def _move(self, agreed: "NewDate") -> None:
        dialog, promise = self._moving, self._promise
        if dialog is None or promise is None:
            return

        def moved(_: object) -> None:
            dialog.accept()
            self.done.emit("move")

        do_step(
            self._desk,
            lambda workspace: workspace.commitments.move(
                promise.id, to=agreed.to, agreed_with=agreed.agreed_with, why=agreed.why
            ),
            f"Moved: {promise.text}",
            moved,
            failed=self._not_moved,
        )

    def _not_moved(self, error: BaseException) -> None:
        if isinstance(error, BrmError) and self._moving is not None:
            self._moving.show_refused(error)
        else:
            self._desk.notices.report(error)
