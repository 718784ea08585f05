"""Writing the note of a meeting: what stands beside it, saving it, bringing it back after a crash, who was there.

What the lines become is in `note_findings`. Drafts are kept by `storage.drafts`; the window writes them on a thread of
its own, because the disk may take its time while she types.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AgendaPointId, MeetingId, PartnerId, PersonId, new_id
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Attendance, Decision, Meeting, Presence
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.notes.grammar import NoteContext, Span
from brm_desktop.domain.notes.recovered import new_spans
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.services.commitments import CommitmentRow, commitment_rows
from brm_desktop.services.note_findings import note_context, open_before, partner_of
from brm_desktop.services.note_history import keep_before_change
from brm_desktop.settings import Settings
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.drafts import Drafts
from brm_desktop.storage.rows import Work
from brm_desktop.sync.merging.text import merge

_LAST_DECISIONS = 3
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who was there or sent regrets."""

    person_id: PersonId
    name: str
    present: bool


@dataclass(frozen=True, slots=True)
class Recovered:
    """Words that were written but not saved: the whole text, which characters of it are new, until when it goes."""

    text: str
    spans: tuple[Span, ...]
    written_at: datetime


@dataclass(frozen=True, slots=True)
class SavedNote:
    """A note that was saved: when, and the text that the record has now."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class CapturePage:
    """Everything the page shows. `promises` are those of earlier meetings, `others` who may be added."""

    meeting: Meeting
    partner: Partner | None
    seats: tuple[Seat, ...]
    agenda: tuple[AgendaPoint, ...]
    open: tuple[CommitmentRow, ...]
    promises: tuple[Commitment, ...]
    decisions: tuple[Decision, ...]
    others: tuple[str, ...]
    context: NoteContext
    recovered: Recovered | None
    drafts: Drafts


class Capture:
    """What the user can do while she writes."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self.drafts = Drafts(database.path.parent)

    def page(self, meeting_id: MeetingId) -> CapturePage:
        """A meeting opened for writing.

        Raises:
            NotFound: there is none of this id.
        """
        with self._database.read() as work:
            meeting = _one(work, meeting_id)
            circle, context = note_context(work, meeting, self._settings())
            partner_id = partner_of(meeting)
            promises = open_before(work, meeting)
            seated = {seat.person_id for seat in meeting.attendance}
            return CapturePage(
                meeting=meeting,
                partner=next((partner for partner in circle.partners if partner.id == partner_id), None),
                seats=_seats(work, meeting),
                agenda=_agenda(work, meeting),
                open=commitment_rows(work, promises, self._clock.today()),
                promises=promises,
                decisions=_last_decisions(work, meeting),
                others=tuple(
                    person.name
                    for person in circle.others
                    if person.id not in seated and person.partner_id == partner_id
                ),
                context=context,
                recovered=self._recovered(meeting),
                drafts=self.drafts,
            )

    def save_note(self, meeting_id: MeetingId, text: str, *, since: str | None = None) -> SavedNote:
        """Put the text into the record; a draft that says the same is not needed any more.

        It was written over `since`, the record as the writer last knew it. What was changed in the record meanwhile,
        by an import or elsewhere, is merged with it: neither side is lost. Without `since` it replaces what is there.

        Raises:
            WriteFailed: the store could not be written. The draft stays.
            NotFound: the meeting has gone.
        """
        with self._database.write() as work:
            meeting = _one(work, meeting_id)
            stored = text
            if since is not None and meeting.note not in (since, text):
                stored = merge(since, meeting.note, text).text
            if meeting.note != stored:
                keep_before_change(work, meeting, stored, at=self._clock.now())
                meeting_store.save(work, [replace(meeting, note=stored)])
        self.drafts.remove(meeting_id, holding=text)
        return SavedNote(self._clock.now(), stored)

    def discard_draft(self, meeting_id: MeetingId) -> None:
        """Do without what was recovered."""
        self.drafts.remove(meeting_id)

    def unsaved_note(self) -> MeetingId | None:
        """The meeting of the latest draft that says anything the record does not, None if there is none."""
        with self._database.read() as work:
            for draft in reversed(self.drafts.every()):
                meeting = meeting_store.get(work, draft.meeting_id)
                if meeting is not None and meeting.note != draft.text:
                    return meeting.id
        return None

    def start_unplanned(self, partner_id: PartnerId) -> MeetingId:
        """A meeting that begins now, with those who came to the last one.

        Raises:
            NotFound: there is no such partner.
        """
        with self._database.write() as work:
            partner = next((p for p in partner_store.every(work) if p.id == partner_id), None)
            if partner is None:
                raise NotFound("There is no such partner", f"No partner has the id {partner_id}.")
            now = self._clock.now()
            meeting = Meeting(
                id=MeetingId(new_id()),
                title=f"Meeting with {partner.name}",
                day=self._clock.today(),
                start=now,
                partner_ids=(partner_id,),
                attendance=self._came_last(work, partner_id),
            )
            meeting_store.save(work, [meeting])
        return meeting.id

    def partners(self) -> tuple[Partner, ...]:
        """Whom an unplanned meeting may be with, in her own order."""
        with self._database.read() as work:
            return partner_store.every(work)

    def toggle_presence(self, meeting_id: MeetingId, person_id: PersonId) -> tuple[Seat, ...]:
        """Whether somebody came, turned round. Returns all seats."""
        with self._database.write() as work:
            meeting = _one(work, meeting_id)
            seats = tuple(_turned(seat) if seat.person_id == person_id else seat for seat in meeting.attendance)
            changed = replace(meeting, attendance=seats)
            meeting_store.save(work, [changed])
            return _seats(work, changed)

    def add_person(self, meeting_id: MeetingId, name: str) -> tuple[Seat, ...]:
        """Somebody else was there: one of the partner's people, somebody known, or somebody new. Returns all seats.

        Raises:
            InvalidInput: the name is empty or no name.
        """
        wanted = " ".join(name.split())
        if not wanted or len(wanted) > _LONGEST_NAME:
            raise InvalidInput("A person needs a name", f"Type a name of at most {_LONGEST_NAME} letters.")
        with self._database.write(step=f"Added: {wanted}") as work:
            meeting = _one(work, meeting_id)
            person = _called(work, wanted, partner_of(meeting)) or _new_person(work, wanted, partner_of(meeting))
            seats = tuple(seat for seat in meeting.attendance if seat.person_id != person.id)
            changed = replace(meeting, attendance=(*seats, Attendance(person.id)))
            meeting_store.save(work, [changed])
            return _seats(work, changed)

    def mark_point(self, point_id: AgendaPointId, meeting_id: MeetingId, *, discussed: bool) -> None:
        """Note that an agenda point was discussed, or was not after all."""
        state = AgendaState.DISCUSSED if discussed else AgendaState.OPEN
        with self._database.write() as work:
            points = [point for point in _agenda(work, _one(work, meeting_id)) if point.id == point_id]
            meeting_store.save_agenda(work, [replace(p, state=state, meeting_id=meeting_id) for p in points])

    def _recovered(self, meeting: Meeting) -> Recovered | None:
        draft = self.drafts.read(meeting.id)
        if draft is None:
            return None
        if draft.text == meeting.note:
            self.drafts.remove(meeting.id, holding=draft.text)
            return None
        return Recovered(draft.text, new_spans(meeting.note, draft.text), draft.written_at)

    def _came_last(self, work: Work, partner_id: PartnerId) -> tuple[Attendance, ...]:
        before = meeting_store.between(work, partner_id=partner_id, until=self._clock.today(), limit=5)
        last = next((meeting for meeting in before if meeting.attendance and not meeting.cancelled), None)
        return tuple(Attendance(person_id) for person_id in last.present) if last is not None else ()


def _one(work: Work, meeting_id: MeetingId) -> Meeting:
    meeting = meeting_store.get(work, meeting_id)
    if meeting is None:
        raise NotFound("There is no such meeting", f"No meeting has the id {meeting_id}; it may be in the bin.")
    return meeting


def _seats(work: Work, meeting: Meeting) -> tuple[Seat, ...]:
    people = person_store.by_id(work, [seat.person_id for seat in meeting.attendance])
    return tuple(
        Seat(seat.person_id, people[seat.person_id].name, present=seat.presence is Presence.PRESENT)
        for seat in meeting.attendance
        if seat.person_id in people and not people[seat.person_id].me
    )


def _agenda(work: Work, meeting: Meeting) -> tuple[AgendaPoint, ...]:
    """The points of the meeting, then those that wait for the next one; while it is not over they are its own."""
    own = meeting_store.agenda(work, meeting.id)
    partner_id = partner_of(meeting)
    waiting = meeting_store.waiting_points(work, partner_id) if partner_id is not None else ()
    come_along = () if meeting.wrapped_up_at is not None else waiting
    return tuple(point for point in (*own, *come_along) if point.state is not AgendaState.DROPPED)


def _last_decisions(work: Work, meeting: Meeting) -> tuple[Decision, ...]:
    partner_id = partner_of(meeting)
    if partner_id is None:
        return ()
    found = meeting_store.decisions(work, partner_id=partner_id, limit=4 * _LAST_DECISIONS)
    earlier = [d for d in found if d.meeting_id != meeting.id and d.decided_on <= meeting.day]
    return tuple(earlier[:_LAST_DECISIONS])


def _turned(seat: Attendance) -> Attendance:
    presence = Presence.ABSENT if seat.presence is Presence.PRESENT else Presence.PRESENT
    return replace(seat, presence=presence)


def _called(work: Work, name: str, partner_id: PartnerId | None) -> Person | None:
    wanted = fold_name(name)
    every = [p for p in person_store.every(work) if fold_name(p.name) == wanted or wanted in map(fold_name, p.aliases)]
    near = [person for person in every if person.partner_id == partner_id]
    return next(iter(near or every), None)


def _new_person(work: Work, name: str, partner_id: PartnerId | None) -> Person:
    person = Person(id=PersonId(new_id()), name=name, partner_id=partner_id)
    person_store.save(work, [person])
    return person
