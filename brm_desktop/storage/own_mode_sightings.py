"""Where failure modes of the user's own are seen: one row for a mode and a partner."""

from brm_desktop.domain.identifiers import OwnModeId, PartnerId, stable_id
from brm_desktop.domain.sightings import OwnModeSighting
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_SIGHTINGS = Mapper(OwnModeSighting, tables.own_mode_sighting)


def sighting_id(own_mode_id: OwnModeId, partner_id: PartnerId) -> str:
    """The identifier of the row, the same on every device."""
    return stable_id("own_mode_sighting", own_mode_id, partner_id)


def of_partner(work: Work, partner_id: PartnerId) -> dict[OwnModeId, OwnModeSighting]:
    """What is seen with a partner."""
    found = rows.values(work, _SIGHTINGS, tables.own_mode_sighting.c.partner_id == partner_id)
    return {sighting.own_mode_id: sighting for sighting in found}


def save(work: Work, sighting: OwnModeSighting) -> None:
    """Store what is seen, also where it was taken back before."""
    rows.save(work, tables.own_mode_sighting, [_SIGHTINGS.row(sighting) | {"deleted_at": None}])


def remove(work: Work, sighting_row: str) -> int:
    """Put a sighting into the bin. Returns how many went."""
    return rows.bin_rows(work, tables.own_mode_sighting, tables.own_mode_sighting.c.id == sighting_row)
