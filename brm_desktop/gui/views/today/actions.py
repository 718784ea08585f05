"""What can be done to Today's rows, each with its way back. It knows the services, not the widgets."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.meetings import Meeting
from brm_desktop.gui.contact_logging import log_contact
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.undoing import KEPT_STAYS_MS, do_step

if TYPE_CHECKING:
    from brm_desktop.services.commitments import CommitmentRow
    from brm_desktop.services.today import QuietRow


class TodayActions(QObject):
    """Acts on the store and says what happened."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def keep(self, row: "CommitmentRow") -> None:
        """Mark a promise as kept; its row stays for a moment, so that a slip is seen."""
        commitment = row.commitment

        do_step(
            self._desk,
            lambda workspace: workspace.commitments.keep(commitment.id),
            f"Kept: {commitment.text}",
            failed=self._not_kept,
            shown_after_ms=KEPT_STAYS_MS,
        )

    def wrap_up(self, meeting: Meeting) -> None:
        """Show what came out of a meeting, and put it into its place."""
        from brm_desktop.gui.dialogs.wrap_up import open_wrap_up

        open_wrap_up(self._desk, self._window(), meeting.id)

    def new_meeting(self) -> None:
        """Ask for a new meeting, planned or beginning now."""
        from brm_desktop.gui.dialogs.new_meeting import NewMeetingDialog

        NewMeetingDialog(self._desk, self._window()).open()

    def log_contact(self, row: "QuietRow") -> None:
        """Note that the sponsor was met just now."""
        log_contact(self._desk, row.partner, sponsor=row.sponsor)

    def remove_sample(self) -> None:
        """Take the sample company out; what she wrote herself stays."""

        def removed(_: object) -> None:
            self._desk.changes.everything.emit()
            self._desk.notices.toast("The sample data is removed")

        self._desk.run(lambda workspace: workspace.sample.remove(), removed)

    def new_partner(self) -> None:
        """Ask for a partner, then show it."""
        from brm_desktop.gui.dialogs.new_partner import NewPartnerDialog

        dialog = NewPartnerDialog(self._desk, self._window())
        dialog.added.connect(self._show_partner)
        dialog.open()

    def _show_partner(self, partner_id: str) -> None:
        self._desk.navigate(Place.PARTNER, partner_id)

    def _window(self) -> QWidget:
        page = self.parent()
        assert isinstance(page, QWidget)
        return page.window()

    def _not_kept(self, error: BaseException) -> None:
        self._desk.changes.commitments.emit()
        self._desk.notices.report(error)
