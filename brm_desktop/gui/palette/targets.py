"""Which page shows what full-text search found."""

from typing import TYPE_CHECKING

from brm_desktop.gui.navigation import Place, Step

if TYPE_CHECKING:
    from brm_desktop.services.palette import Found


def step_of(found: "Found") -> Step | None:
    """The page of a record: the meeting it was noted in, else its partner. None when it belongs to neither."""
    if found.meeting_id is not None:
        return Step(Place.MEETINGS, found.meeting_id)
    if found.partner_id is not None:
        return Step(Place.PARTNER, found.partner_id)
    return None
