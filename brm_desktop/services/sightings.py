"""Failure modes of the user's own, marked where she sees them: nothing is found by itself here."""

from dataclasses import dataclass

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import OwnModeId, PartnerId
from brm_desktop.domain.models.own_modes import OwnFailureMode
from brm_desktop.domain.sightings import OwnModeSighting
from brm_desktop.services.relationships.pages import active_partner
from brm_desktop.storage import own_failure_modes as mode_store
from brm_desktop.storage import own_mode_sightings as rows
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work


@dataclass(frozen=True, slots=True)
class OwnModeRow:
    """A failure mode of her own, and where it is seen with the partner; None where it is not."""

    mode: OwnFailureMode
    sighting: OwnModeSighting | None


class Sightings:
    """What can be marked with a partner."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of(self, partner_id: PartnerId) -> tuple[OwnModeRow, ...]:
        """All failure modes of her own in her order, seen with this partner or not."""
        with self._database.read() as work:
            seen = rows.of_partner(work, partner_id)
            return tuple(OwnModeRow(mode, seen.get(mode.id)) for mode in mode_store.every(work))

    def see(self, own_mode_id: OwnModeId, partner_id: PartnerId, words: str = "") -> OwnModeSighting:
        """Mark one as seen with the partner; again with other words changes the words and keeps the day.

        Raises:
            NotFound: there is no such failure mode.
        """
        name = self._name(own_mode_id)
        with self._database.write(step=f"Seen here: {name}") as work:
            active_partner(work, partner_id)
            before = rows.of_partner(work, partner_id).get(own_mode_id)
            sighting = OwnModeSighting(
                id=rows.sighting_id(own_mode_id, partner_id),
                own_mode_id=own_mode_id,
                partner_id=partner_id,
                seen_on=before.seen_on if before is not None else self._clock.today(),
                words=" ".join(words.split()),
            )
            rows.save(work, sighting)
        return sighting

    def not_seen(self, own_mode_id: OwnModeId, partner_id: PartnerId) -> None:
        """Take the mark back.

        Raises:
            NotFound: there is no such failure mode, or it was not marked.
        """
        name = self._name(own_mode_id)
        with self._database.write(step=f"Not seen here: {name}") as work:
            if not rows.remove(work, rows.sighting_id(own_mode_id, partner_id)):
                raise NotFound(f"“{name}” is not marked here", "There is nothing to take back.")

    def _name(self, own_mode_id: OwnModeId) -> str:
        with self._database.read() as work:
            return _one(work, own_mode_id).name


def _one(work: Work, own_mode_id: OwnModeId) -> OwnFailureMode:
    found = next((mode for mode in mode_store.every(work) if mode.id == own_mode_id), None)
    if found is None:
        raise NotFound("This failure mode is not there any more", "It may be in the bin. Nothing was changed.")
    return found
