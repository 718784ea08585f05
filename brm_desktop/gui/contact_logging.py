"""Notes that the sponsor of a partner was met just now, wherever L is pressed, and takes it back on request."""

from typing import TYPE_CHECKING

from brm_desktop.domain.partners import Partner
from brm_desktop.gui.desk import Desk

if TYPE_CHECKING:
    from brm_desktop.domain.meetings import Meeting
    from brm_desktop.services.workspace import Workspace


def log_contact(desk: Desk, partner: Partner, *, sponsor: str) -> None:
    """Store a contact with the sponsor, or with the partner where there is none, and offer to undo it."""
    people = () if partner.sponsor_id is None else (partner.sponsor_id,)

    def store(workspace: "Workspace") -> "Meeting":
        return workspace.meetings.log_contact(partner_id=partner.id, people=people)

    def stored(meeting: "Meeting") -> None:
        desk.changes.meetings.emit()
        desk.notices.toast(f"Contact logged: {sponsor or partner.name}", undo=lambda: _take_back(desk, meeting))

    desk.run(store, stored)


def _take_back(desk: Desk, meeting: "Meeting") -> None:
    desk.run(lambda workspace: workspace.bin.put("meeting", meeting.id), lambda _: desk.changes.meetings.emit())
