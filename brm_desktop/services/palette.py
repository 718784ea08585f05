"""What the palette knows by name: partners with their next meeting, people. Matching is `domain.palette_matching`'s."""

import difflib
from dataclasses import dataclass

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.identifiers import CommitmentId, MeetingId, PartnerId, PersonId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.palette_matching import fold
from brm_desktop.domain.partners import Partner
from brm_desktop.services.meetings import has_ended
from brm_desktop.services.naming import Names
from brm_desktop.storage import belonging, search
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work
from brm_desktop.storage.search import Hit

HITS = 40
_MEETINGS_AHEAD = 400
_ALIKE = 0.72
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class KnownPartner:
    """A partner with what its commands need."""

    partner: Partner
    sponsor: str
    next_meeting: Meeting | None


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person with the words beside the name."""

    person_id: PersonId
    name: str
    role: str
    partner: str
    partner_id: PartnerId | None


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that is found by name."""

    partners: tuple[KnownPartner, ...]
    people: tuple[KnownPerson, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A record that full-text search found, with its partner if there is one, and itself where it is such a record."""

    hit: Hit
    partner_id: PartnerId | None
    partner: str
    meeting_id: MeetingId | None = None
    meeting: Meeting | None = None
    commitment: Commitment | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for some words. `closest` is set when nothing was: the nearest there is."""

    found: tuple[Found, ...]
    closest: Found | None = None


class Palette:
    """What the palette asks the store."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def known(self) -> Known:
        """Partners in her own order and people by name."""
        with self._database.read() as work:
            names = Names(work)
            partners = partner_store.every(work)
            names.look_up(partner.sponsor_id for partner in partners)
            coming = self._coming(work)
            return Known(
                partners=tuple(
                    KnownPartner(partner, names.person_name(partner.sponsor_id), coming.get(partner.id))
                    for partner in partners
                ),
                people=tuple(
                    KnownPerson(
                        person_id=person.id,
                        name=person.name,
                        role=person.role,
                        partner=names.partner(person.partner_id),
                        partner_id=person.partner_id,
                    )
                    for person in person_store.every(work)
                    if not person.me
                ),
            )

    def _coming(self, work: Work) -> dict[PartnerId, Meeting]:
        found: dict[PartnerId, Meeting] = {}
        for meeting in meeting_store.between(
            work, since=self._clock.today(), newest_first=False, limit=_MEETINGS_AHEAD
        ):
            if not meeting.cancelled and not has_ended(meeting, self._clock):
                for partner_id in meeting.partner_ids:
                    found.setdefault(partner_id, meeting)
        return found

    def find(self, words: str) -> Answer:
        """The records that hold all of `words`; when there are none, the one that is nearest."""
        with self._database.read() as work:
            if hits := search.search(work, words, limit=HITS):
                return Answer(_placed(work, hits))
            nearest = _nearest(work, words)
            return Answer((), _placed(work, (nearest,))[0] if nearest else None)


def _placed(work: Work, hits: tuple[Hit, ...]) -> tuple[Found, ...]:
    names = Names(work)
    meetings = meeting_store.by_id(work, [hit.record_id for hit in hits if hit.kind == "meeting"])
    promises = commitment_store.by_id(work, [CommitmentId(hit.record_id) for hit in hits if hit.kind == "commitment"])
    found = []
    for hit in hits:
        partner_id = belonging.partner_of(work, hit.kind, hit.record_id)
        found.append(
            Found(
                hit=hit,
                partner_id=partner_id,
                partner=names.partner(partner_id),
                meeting_id=belonging.meeting_of(work, hit.kind, hit.record_id),
                meeting=meetings.get(hit.record_id),
                commitment=promises.get(CommitmentId(hit.record_id)),
            )
        )
    return tuple(found)


def _nearest(work: Work, words: str) -> Hit | None:
    """What holds as many of the words as can be, from the first on; else a name spelt almost like them."""
    parts = words.split()[:_MOST_WORDS]
    shorter = [" ".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]
    for fewer in (*shorter, *sorted(parts[1:], key=len, reverse=True)):
        if hits := search.search(work, fewer, limit=1):
            return hits[0]
    return _spelt_alike(work, words)


def _spelt_alike(work: Work, words: str) -> Hit | None:
    wanted = fold(words).strip()
    names: dict[str, Hit] = {}
    for partner in partner_store.every(work):
        names.setdefault(fold(partner.name), Hit("partner", partner.id, partner.name, "", ()))
    for person in person_store.every(work):
        hit = Hit("person", person.id, person.name, "", ())
        for part in (person.name, *person.name.split()):
            names.setdefault(fold(part), hit)
    near = difflib.get_close_matches(wanted, names, n=1, cutoff=_ALIKE)
    return names[near[0]] if near else None
