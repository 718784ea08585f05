"""Which page shows what full-text search found."""

from typing import TYPE_CHECKING

from brm_desktop.gui.navigation import CommitmentsFor, Place, Step

if TYPE_CHECKING:
    from brm_desktop.services.palette import Found


def step_of(found: "Found") -> Step | None:
    """The page of a record: its own, or the meeting it was noted in, else its partner's. None when there is none."""
    hit = found.hit
    if hit.kind == "person":
        return Step(Place.PERSON, hit.record_id)
    if hit.kind == "commitment":
        return Step(Place.COMMITMENTS, CommitmentsFor(commitment_id=hit.record_id))
    if found.meeting_id is not None:
        return Step(Place.MEETINGS, found.meeting_id)
    if found.partner_id is not None:
        return Step(Place.PARTNER, found.partner_id)
    return None
