"""One line from anywhere: what was recognised while it is typed, and storing it."""

from collections.abc import Callable
from dataclasses import dataclass

from brm_desktop.domain.agenda import read_point
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment, Direction, Origin
from brm_desktop.domain.dates.parsing import write_due
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import (
    AgendaPointId,
    CommitmentId,
    DecisionId,
    MeetingId,
    ObservationId,
    PartnerId,
    new_id,
)
from brm_desktop.domain.meetings import (
    AgendaPoint,
    Attendance,
    Channel,
    Decision,
    Meeting,
    Observation,
    ObservationKind,
)
from brm_desktop.domain.notes.grammar import LineKind, NoteLine
from brm_desktop.domain.notes.jotting import Jotting, read_jotting
from brm_desktop.domain.notes.owners import OwnerName
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.services.naming import partner_called
from brm_desktop.services.notes import PROMISES, Circle
from brm_desktop.settings import Settings
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

_LONGEST = 10_000
_TITLE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a typed line would become: `kind` in words ("I owe", "Contact", "Note"), with what was understood."""

    kind: str
    partner: str
    person: str
    due: str
    doubts: tuple[str, ...]
    jotting: Jotting
    partner_id: PartnerId | None
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Jotted:
    """What was stored: the table and id of the record."""

    kind: str
    record_id: str
    recognised: Recognised


_WORDS = {
    LineKind.I_OWE: "I owe",
    LineKind.THEY_OWE: "They owe",
    LineKind.ACTION: "Action",
    LineKind.DECISION: "Decision",
    LineKind.NEXT_TIME: "For next time",
    LineKind.AGENDA: "For next time",
    LineKind.PRIVATE: "Private note",
}


class Jot:
    """Reads and stores single lines."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings

    def recognise(self, typed: str, *, partner: str = "") -> Recognised:
        """What the line would become, without storing anything. `partner` is a name that overrules the line."""
        with self._database.read() as work:
            return self._recognise(work, typed, partner)

    def log(self, typed: str, *, partner: str = "") -> Jotted:
        """Store the line as what it is.

        Raises:
            InvalidInput: the line is empty or far too long.
            NotFound, Ambiguous: `partner` names none, or several.
        """
        if not typed.strip():
            raise InvalidInput("There is nothing to log", "Type a promise (-> or <-), a contact, or a note.")
        if len(typed) > _LONGEST:
            raise InvalidInput("The line is too long", f"A line has at most {_LONGEST} characters; use a meeting note.")
        with self._database.write(step=f"Noted: {' '.join(typed.split())[:60]}") as work:
            recognised = self._recognise(work, typed, partner)
            kind, record_id = self._store(work, recognised)
        return Jotted(kind=kind, record_id=record_id, recognised=recognised)

    def _recognise(self, work: Work, typed: str, partner: str) -> Recognised:
        given = partner_called(work, partner) if partner else None
        circle = Circle(work, partner_id=given.id if given else None)
        context = circle.context(self._settings(), self._clock.today())
        jotting = read_jotting(typed[:_LONGEST], context)
        named = given or next((p for p in circle.partners if p.name.casefold() == jotting.partner.casefold()), None)
        if given is None and named is not None:
            circle = Circle(work, partner_id=named.id)
            jotting = read_jotting(typed[:_LONGEST], circle.context(self._settings(), self._clock.today()))
        people = _people(jotting, circle)
        found = named or _partner_of(people, circle)
        line = jotting.line
        return Recognised(
            kind=_kind(jotting),
            partner=found.name if found else "",
            person=", ".join(person.name for person in people),
            due=write_due(line.due, self._clock.today()) if line and line.due else "",
            doubts=line.doubts if line else (),
            jotting=jotting,
            partner_id=found.id if found else None,
            people=people,
        )

    def _store(self, work: Work, found: Recognised) -> tuple[str, str]:
        line = found.jotting.line
        if line is None or line.kind is LineKind.PRIVATE:
            return self._store_meeting(work, found)
        if line.kind in PROMISES:
            return self._store_commitment(work, found, line)
        if line.kind is LineKind.DECISION:
            return self._store_decision(work, found, line)
        if line.kind in (LineKind.NEXT_TIME, LineKind.AGENDA):
            written = read_point(line.text)
            point = AgendaPoint(
                id=AgendaPointId(new_id()),
                text=written.words,
                partner_id=found.partner_id,
                private=line.private,
                asks_decision=written.asks_decision,
            )
            meeting_store.save_agenda(work, [point])
            return "agenda_point", point.id
        noted = Observation(
            id=ObservationId(new_id()),
            kind=ObservationKind(line.kind.value),
            text=line.text,
            noted_on=self._clock.today(),
            partner_id=found.partner_id,
            private=line.private,
        )
        meeting_store.save_observations(work, [noted])
        return "observation", noted.id

    def _store_meeting(self, work: Work, found: Recognised) -> tuple[str, str]:
        contact, now = found.jotting.contact, self._clock.now()
        words = contact.words if contact else found.jotting.text
        title = words[:_TITLE_LENGTH].strip() or "Contact"
        meeting = Meeting(
            id=MeetingId(new_id()),
            title=title[0].upper() + title[1:],
            day=self._clock.today(),
            start=now,
            channel=contact.channel if contact else Channel.NOTE,
            partner_ids=(found.partner_id,) if found.partner_id else (),
            attendance=tuple(Attendance(person.id) for person in found.people) if contact else (),
            note=found.jotting.text,
            wrapped_up_at=now,
        )
        meeting_store.save(work, [meeting])
        return "meeting", meeting.id

    def _store_commitment(self, work: Work, found: Recognised, line: NoteLine) -> tuple[str, str]:
        circle = Circle(work, partner_id=found.partner_id)
        mine = line.kind is LineKind.I_OWE or (
            line.kind is LineKind.ACTION and circle.me is not None and circle.me in found.people
        )
        owner = circle.me if mine else next(iter(found.people), None)
        to = _person(line.to, circle) if mine else circle.me
        commitment = Commitment(
            id=CommitmentId(new_id()),
            direction=Direction.I_OWE if mine else Direction.THEY_OWE,
            text=line.text,
            asked_on=self._clock.today(),
            partner_id=found.partner_id,
            owner_id=owner.id if owner else None,
            with_names=tuple(person.name for person in found.people[1:]) if not mine else (),
            to_id=to.id if to else None,
            due=line.due,
            origin=Origin.OWNED if owner or mine else Origin.UNOWNED,
            private=line.private,
            doubt="; ".join(line.doubts),
        )
        commitment_store.save(work, [commitment])
        return "commitment", commitment.id

    def _store_decision(self, work: Work, found: Recognised, line: NoteLine) -> tuple[str, str]:
        decision = Decision(
            id=DecisionId(new_id()),
            text=line.text,
            decided_on=self._clock.today(),
            partner_id=found.partner_id,
            decided_by=", ".join(owner.name or owner.written for owner in line.owners),
        )
        meeting_store.save_decisions(work, [decision])
        return "decision", decision.id


def _kind(jotting: Jotting) -> str:
    if jotting.contact is not None:
        return "Contact"
    if jotting.line is None:
        return "Note"
    return _WORDS.get(jotting.line.kind, jotting.line.kind.value.capitalize())


def _person(owner: OwnerName | None, circle: Circle) -> Person | None:
    return circle.person(owner.name) if owner is not None else None


def _people(jotting: Jotting, circle: Circle) -> tuple[Person, ...]:
    """Whom the line names: those met, those who owe, or to whom it was promised."""
    if jotting.contact is not None:
        named = [circle.person(name) for name in jotting.contact.names]
    elif jotting.line is not None:
        owners = jotting.line.owners or ((jotting.line.to,) if jotting.line.to else ())
        named = [_person(owner, circle) for owner in owners]
    else:
        named = []
    return tuple(person for person in named if person is not None)


def _partner_of(people: tuple[Person, ...], circle: Circle) -> Partner | None:
    belongs = {person.partner_id for person in people if person.partner_id is not None}
    if len(belongs) != 1:
        return None
    return next((partner for partner in circle.partners if partner.id in belongs), None)
