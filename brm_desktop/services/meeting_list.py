"""The page of all meetings: its groups, its rows in pages, and one meeting read calmly."""

from dataclasses import dataclass, replace

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment, Status
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.meetings import AgendaPoint, Decision
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.notes.blocks import Reading
from brm_desktop.domain.notes.grammar import LineKind, NoteContext, read_note
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.interchange.note_reading import MOST_CHARACTERS, in_pieces, read_for_reading, shown
from brm_desktop.services.commitments import CommitmentRow, commitment_rows
from brm_desktop.services.meetings import MeetingRow, meeting_rows
from brm_desktop.services.naming import Names
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meeting_pages
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.meeting_pages import Glance, Group, Narrowing

__all__ = ["Glance", "Group", "GroupCount", "MeetingLine", "MeetingList", "MeetingReading", "MeetingsPage", "Narrowing"]

PAGE_LENGTH = 60
_RECORDED = frozenset({LineKind.I_OWE, LineKind.THEY_OWE, LineKind.ACTION, LineKind.DECISION})


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A row of the list with the names of its partners."""

    glance: Glance
    partners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupCount:
    """A group of the list and how many meetings it has."""

    group: Group
    count: int


@dataclass(frozen=True, slots=True)
class MeetingsPage:
    """The frame of the list. `wanted` is the group and place of the meeting that was asked for, None if not listed."""

    counts: tuple[GroupCount, ...]
    whole: int
    partners: tuple[Partner, ...]
    wanted: tuple[Group, int] | None = None


@dataclass(frozen=True, slots=True)
class MeetingReading:
    """One meeting to be read: what came out of it with its present state, what is on its agenda, then the note."""

    row: MeetingRow
    commitments: tuple[CommitmentRow, ...]
    decisions: tuple[Decision, ...]
    agenda: tuple[AgendaPoint, ...]
    waiting: tuple[AgendaPoint, ...]
    note: Reading


class MeetingList:
    """Reads the list and single meetings."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def page(self, narrowing: Narrowing, *, wanted: MeetingId | None = None) -> MeetingsPage:
        """How many meetings each group has, what can be filtered by, and where `wanted` stands."""
        now, today = self._clock.now(), self._clock.today()
        with self._database.read() as work:
            counts = tuple(
                GroupCount(group, meeting_pages.count(work, group, narrowing, now=now, today=today)) for group in Group
            )
            place = None
            for group in Group if wanted is not None else ():
                found = meeting_pages.place_of(work, wanted, group, narrowing, now=now, today=today)  # type: ignore[arg-type]
                if found >= 0:
                    place = (group, found)
            whole = sum(count.count for count in counts)
            if narrowing != Narrowing():
                whole = sum(meeting_pages.count(work, group, Narrowing(), now=now, today=today) for group in Group)
            return MeetingsPage(
                counts=counts,
                whole=whole,
                partners=partner_store.every(work),
                wanted=place,
            )

    def people(self) -> tuple[Person, ...]:
        """Whom she met most often, by name: those the list can be filtered by."""
        with self._database.read() as work:
            found = person_store.by_id(work, meeting_pages.people_met(work))
        return tuple(sorted({person.id: person for person in found.values()}.values(), key=lambda p: p.name.casefold()))

    def rows(
        self, group: Group, narrowing: Narrowing, *, start: int, limit: int = PAGE_LENGTH
    ) -> tuple[MeetingLine, ...]:
        """The rows of a group from place `start`."""
        now, today = self._clock.now(), self._clock.today()
        with self._database.read() as work:
            found = meeting_pages.page(work, group, narrowing, now=now, today=today, start=start, limit=limit)
            names = Names(work)
            return tuple(
                MeetingLine(glance=glance, partners=tuple(names.partner(p) for p in glance.partner_ids))
                for glance in found
            )

    def read(self, meeting_id: MeetingId) -> MeetingReading:
        """One meeting with what belongs to it.

        Raises:
            NotFound: there is none of this id.
        """
        with self._database.read() as work:
            meeting = meeting_store.get(work, meeting_id)
            if meeting is None:
                raise NotFound("This meeting is not here any more", "It may have been deleted; the bin keeps it.")
            commitments = commitment_store.of_meeting(work, meeting_id)
            decisions = meeting_store.decisions(work, meeting_id=meeting_id)
            partner_id = meeting.partner_ids[0] if meeting.partner_ids else None
            waiting = meeting_store.waiting_points(work, partner_id) if partner_id is not None else ()
            note = meeting.note
            light = replace(meeting, note=note[:MOST_CHARACTERS])
            return MeetingReading(
                row=meeting_rows(work, (light,))[0],
                commitments=_in_order(commitment_rows(work, commitments, self._clock.today())),
                decisions=decisions,
                agenda=meeting_store.agenda(work, meeting_id),
                waiting=waiting,
                note=read_for_reading(note, left_out=_lines_of_records(note, commitments, decisions)),
            )

    def whole_note(self, meeting_id: MeetingId) -> tuple[str, ...]:
        """All lines of a note as they are written, none longer than a layout can take.

        Raises:
            NotFound: there is none of this id.
        """
        with self._database.read() as work:
            meeting = meeting_store.get(work, meeting_id)
        if meeting is None:
            raise NotFound("This meeting is not here any more", "It may have been deleted; the bin keeps it.")
        return tuple(piece for line in shown(meeting.note).split("\n") for piece in in_pieces(line))


def _in_order(found: tuple[CommitmentRow, ...]) -> tuple[CommitmentRow, ...]:
    return tuple(row for row in found if row.status is not Status.WITHDRAWN)


def _lines_of_records(
    note: str, commitments: tuple[Commitment, ...], decisions: tuple[Decision, ...]
) -> frozenset[int]:
    """The lines that stand above the note as records. A line without its record stays where it is written."""
    if len(note) > MOST_CHARACTERS or not (commitments or decisions):
        return frozenset()
    texts = {fold_name(c.text) for c in commitments} | {fold_name(d.text) for d in decisions}
    day = commitments[0].asked_on if commitments else decisions[0].decided_on
    found = read_note(note, NoteContext(day=day))
    return frozenset(line.line for line in found if line.kind in _RECORDED and fold_name(line.text) in texts)
