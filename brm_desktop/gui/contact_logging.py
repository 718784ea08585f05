"""Notes that the sponsor of a partner was met just now, wherever L is pressed."""

from brm_desktop.domain.partners import Partner
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.undoing import do_step


def log_contact(desk: Desk, partner: Partner, *, sponsor: str) -> None:
    """Store a contact with the sponsor, or with the partner where there is none, and offer to undo it."""
    people = () if partner.sponsor_id is None else (partner.sponsor_id,)
    do_step(
        desk,
        lambda workspace: workspace.meetings.log_contact(partner_id=partner.id, people=people),
        f"Contact logged: {sponsor or partner.name}",
    )
