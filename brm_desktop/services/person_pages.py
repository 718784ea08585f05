"""The page of all people, and the page of one: who they are, when they were met, what either side owes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from brm_desktop.domain.cadence import Contact, cadence_in_force
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import CommitmentId, PartnerId, PersonId
from brm_desktop.domain.partners import DEFAULT_CADENCE_DAYS, Partner
from brm_desktop.domain.people import Person
from brm_desktop.services.commitments import CommitmentRow, commitment_rows
from brm_desktop.services.contacts import last_met
from brm_desktop.services.people import People
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage import person_records as rows
from brm_desktop.storage.database import Database
from brm_desktop.storage.person_records import Seat

if TYPE_CHECKING:
    from brm_desktop.services.imports.outcome import PossiblePair

__all__ = ["PeoplePage", "PersonPage", "PersonPages", "PersonSummary", "Seat", "cadence_of"]

_SEATS_SHOWN = 40
_PROMISES_SHOWN = 60


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """A person in the list of all."""

    person: Person
    partner: str
    sponsor: bool
    contact: Contact


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Everybody but the user, by name, the partners they may be at, and who may be the same."""

    day: date
    rows: tuple[PersonSummary, ...]
    partners: tuple[Partner, ...]
    duplicates: "tuple[PossiblePair, ...]"


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person. `merged` are those who stand behind this one; `sponsor_of` names partners."""

    day: date
    person: Person
    partner: Partner | None
    partners: tuple[Partner, ...]
    sponsor_of: tuple[str, ...]
    contact: Contact
    meeting_count: int
    meetings: tuple[Seat, ...]
    promises: tuple[CommitmentRow, ...]
    merged: tuple[Person, ...]


def cadence_of(person: Person, partners: Mapping[PartnerId, Partner]) -> int:
    """How often a person is to be met, in days: as set for the person, else as their partner, else the default."""
    partner = partners.get(person.partner_id) if person.partner_id is not None else None
    return cadence_in_force(partner.cadence_days if partner else DEFAULT_CADENCE_DAYS, person.cadence_days)


class PersonPages:
    """Reads people."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def everybody(self) -> PeoplePage:
        """The list of all, with those who may be the same."""
        duplicates = People(self._database).duplicates()
        with self._database.read() as work:
            partners = {partner.id: partner for partner in partner_store.every(work, archived=True)}
            people = [person for person in person_store.every(work) if not person.me]
            met = last_met(work, (person.id for person in people), self._clock)
        sponsors = {partner.sponsor_id for partner in partners.values()}
        summaries = tuple(
            PersonSummary(
                person=person,
                partner=partners[person.partner_id].name if person.partner_id in partners else "",
                sponsor=person.id in sponsors,
                contact=Contact(met.get(person.id), cadence_of(person, partners)),
            )
            for person in sorted(people, key=lambda person: person.name.casefold())
        )
        shown = tuple(partner for partner in partners.values() if not partner.archived)
        return PeoplePage(self._clock.today(), summaries, shown, duplicates)

    def page(self, person_id: PersonId) -> PersonPage:
        """One person, or who stands for them now.

        Raises:
            NotFound: there is none of this id, or they were erased.
        """
        today = self._clock.today()
        with self._database.read() as work:
            person = person_store.by_id(work, [person_id]).get(person_id)
            if person is None or person.erased:
                raise NotFound("This person is not here any more", "They were erased or deleted.")
            ids = rows.ids_of(work, person.id)
            partners = {partner.id: partner for partner in partner_store.every(work, archived=True)}
            wanted = rows.promises(work, ids, limit=_PROMISES_SHOWN)
            promised = commitment_store.by_id(work, wanted)
            ordered = tuple(promised[CommitmentId(one)] for one in wanted if one in promised)
            others = [person_store.get(work, one) for one in ids if one != person.id]
            return PersonPage(
                day=today,
                person=person,
                partner=partners.get(person.partner_id) if person.partner_id is not None else None,
                partners=tuple(partner for partner in partners.values() if not partner.archived),
                sponsor_of=tuple(p.name for p in partners.values() if p.sponsor_id in ids),
                contact=Contact(last_met(work, [person.id], self._clock).get(person.id), cadence_of(person, partners)),
                meeting_count=rows.count_seats(work, ids),
                meetings=rows.seats(work, ids, limit=_SEATS_SHOWN),
                promises=commitment_rows(work, ordered, today),
                merged=tuple(other for other in others if other is not None),
            )
