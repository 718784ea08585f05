"""What the note of a stored meeting holds, read in the light of the store, and put into its place.

Doing it twice is doing it once: records are found again by their words, and what became of them stays. What is done
with them in the wrap-up is in `wrap_up`; the reading of files is in `imports`.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.identifiers import CommitmentId, MeetingId, PartnerId
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Decision, Meeting, ObservationKind
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.notes.grammar import LineKind, NoteContext, NoteLine, read_note
from brm_desktop.domain.notes.owners import OwnerName
from brm_desktop.domain.notes.renewals import OpenPromises, Renewal
from brm_desktop.interchange.records import (
    AgendaRecord,
    CommitmentRecord,
    DecisionRecord,
    MeetingRecord,
    ObservationRecord,
)
from brm_desktop.services.finding_ids import finding_id
from brm_desktop.services.findings import HER_NOTE, Findings, Owners, findings_of
from brm_desktop.services.notes import PROMISES, Circle
from brm_desktop.settings import Settings
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage.rows import Work

_MINE = {LineKind.I_OWE: True, LineKind.THEY_OWE: False, LineKind.ACTION: None}
_OBSERVED = {
    LineKind.DEMAND: ObservationKind.DEMAND,
    LineKind.VALUE: ObservationKind.VALUE,
    LineKind.ISSUE: ObservationKind.ISSUE,
    LineKind.CHANGE: ObservationKind.CHANGE,
}


@dataclass(frozen=True, slots=True)
class NoteFindings:
    """What a note holds. `found.repeated` are promises of earlier meetings it renews, with their new date.

    `renewals` says of these, by id, how the date moved. `lines` are the recognised lines.
    """

    meeting: Meeting
    found: Findings
    renewals: dict[CommitmentId, Renewal]
    lines: tuple[NoteLine, ...]


def note_context(work: Work, meeting: Meeting, settings: Settings) -> tuple[Circle, NoteContext]:
    """Who may be meant in the note of a meeting: those who were there, the partner's people, everybody."""
    circle = Circle(work, partner_id=partner_of(meeting))
    context = circle.context(settings, meeting.day)
    there = {seat.person_id for seat in meeting.attendance}
    names = tuple(person.name for person in circle.others if person.id in there)
    near = tuple(name for name in context.attendees if name not in names)
    return circle, replace(context, attendees=names or context.attendees, people=(*near, *context.people))


def partner_of(meeting: Meeting) -> PartnerId | None:
    """The partner a meeting is about: the first."""
    return meeting.partner_ids[0] if meeting.partner_ids else None


def open_before(work: Work, meeting: Meeting) -> tuple[Commitment, ...]:
    """The promises open with the partner that were made before this meeting."""
    partner_id = partner_of(meeting)
    if partner_id is None:
        return ()
    found = commitment_store.select_by(work, partner_id=partner_id, only_open=True)
    return tuple(c for c in found if c.meeting_id != meeting.id and c.asked_on <= meeting.day)


def read_findings(work: Work, meeting: Meeting, settings: Settings, *, today: date) -> NoteFindings:
    """What the note of `meeting` holds; nothing is stored."""
    circle, context = note_context(work, meeting, settings)
    lines = read_note(meeting.note, context)
    record = _record(meeting, lines)
    stored = commitment_store.of_meeting(work, meeting.id)
    own = frozenset(fold_name(commitment.text) for commitment in stored)
    renewed = _Renewed(open_before(work, meeting), lines, circle, context, own=own)
    found = findings_of(
        record,
        meeting,
        _CircleNaming(circle),
        before={commitment.id: commitment for commitment in stored},
        earlier=renewed,
        past=meeting.day <= today,
    )
    by_line = {line.line: line for line in lines}
    found.commitments = [_with_recipient(commitment, by_line, circle) for commitment in found.commitments]
    return NoteFindings(meeting, found, renewed.renewals, lines)


def store_findings(work: Work, holds: NoteFindings) -> None:
    """Put what a note holds into its place; what a former reading found and the note says no more goes to the bin."""
    found = holds.found
    keep = {name: [*ids, *_still_said(work, holds, name)] for name, ids in found.ids().items()}
    meeting_store.clear_findings(work, [holds.meeting.id], keep)
    meeting_store.bin_points(work, _waiting_no_more(work, holds))
    meeting_store.save_decisions(work, found.decisions)
    meeting_store.save_agenda(work, _with_state(work, holds))
    meeting_store.save_observations(work, found.observations)
    commitment_store.save(work, [*found.commitments, *found.repeated.values()])


def _still_said(work: Work, holds: NoteFindings, name: str) -> list[str]:
    """Records of the meeting that came from no line; in minutes that were read from a file also those still listed."""
    meeting_id = holds.meeting.id
    stored: Iterable[Commitment | Decision | AgendaPoint] = ()
    if name == "commitment":
        stored = commitment_store.of_meeting(work, meeting_id)
    elif name == "decision":
        stored = meeting_store.decisions(work, meeting_id=meeting_id)
    elif name == "agenda_point":
        stored = meeting_store.agenda(work, meeting_id)
    said = fold_name(holds.meeting.note)
    taken = {line.line for line in holds.lines}
    return [
        item.id
        for item in stored
        if item.line is None or (holds.meeting.source and item.line not in taken and fold_name(item.text) in said)
    ]


def _waiting_no_more(work: Work, holds: NoteFindings) -> list[str]:
    """Points that wait for the next meeting because a former reading of this note said so, and this one does not."""
    partner_id = partner_of(holds.meeting)
    waiting = meeting_store.waiting_points(work, partner_id) if partner_id is not None else ()
    found = {point.id for point in holds.found.agenda}
    return [
        point.id
        for point in waiting
        if point.id not in found and point.id == finding_id(holds.meeting.id, "agenda", point.text, Counter())
    ]


def _with_state(work: Work, holds: NoteFindings) -> list[AgendaPoint]:
    """The agenda points with what became of them; a heading that names a planned point is that point, discussed."""
    planned = {fold_name(p.text): p for p in meeting_store.agenda(work, holds.meeting.id) if p.line is None}
    known = meeting_store.points_by_id(work, [point.id for point in holds.found.agenda])
    points = []
    for point in holds.found.agenda:
        before = planned.get(fold_name(point.text)) if point.meeting_id is not None else None
        if before is not None:
            points.append(replace(before, state=point.state) if before.state is AgendaState.OPEN else before)
        elif point.id in known and known[point.id].state is not AgendaState.OPEN:
            points.append(known[point.id])
        else:
            points.append(_with_past(point, known.get(point.id), holds.meeting.id))
    return points


def _with_past(point: AgendaPoint, before: AgendaPoint | None, meeting_id: MeetingId) -> AgendaPoint:
    """The point as the note has it, with the other meetings that left it open."""
    if before is None:
        return point
    elsewhere = tuple(other for other in before.left_open_at if other != meeting_id)
    return replace(point, left_open_at=(*elsewhere, *point.left_open_at))


def _record(meeting: Meeting, lines: tuple[NoteLine, ...]) -> MeetingRecord:
    """The lines as a file would state them."""
    return MeetingRecord(
        source=HER_NOTE,
        key=meeting.id,
        title=meeting.title,
        day=meeting.day,
        note=meeting.note,
        agenda=tuple(
            AgendaRecord(line.text, line.line, for_next=line.kind is LineKind.NEXT_TIME, private=line.private)
            for line in lines
            if line.kind in (LineKind.AGENDA, LineKind.NEXT_TIME)
        ),
        decisions=tuple(
            DecisionRecord(line.text, line.line, decided_by=", ".join(_name(owner) for owner in line.owners))
            for line in lines
            if line.kind is LineKind.DECISION
        ),
        commitments=tuple(_promise(line) for line in lines if line.kind in PROMISES),
        observations=tuple(
            ObservationRecord(_OBSERVED[line.kind], line.text, line.line, private=line.private)
            for line in lines
            if line.kind in _OBSERVED
        ),
    )


def _promise(line: NoteLine) -> CommitmentRecord:
    return CommitmentRecord(
        text=line.text,
        line=line.line,
        owners=tuple(_name(owner) for owner in line.owners),
        mine=_MINE[line.kind],
        due=line.due,
        done=line.done,
        private=line.private,
        doubt=" ".join(line.doubts),
    )


def _name(owner: OwnerName) -> str:
    return owner.name or owner.written


def _with_recipient(commitment: Commitment, lines: dict[int, NoteLine], circle: Circle) -> Commitment:
    """A promise of her own with the one it was made to."""
    line = lines.get(commitment.line) if commitment.line is not None else None
    if line is None or line.to is None or commitment.to_id is not None:
        return commitment
    to = circle.person(line.to.name)
    return replace(commitment, to_id=to.id) if to is not None else commitment


class _CircleNaming:
    """Names of a note against those who may be meant. Nobody is made up: an unknown name stays words."""

    def __init__(self, circle: Circle) -> None:
        self._circle = circle

    def owners(self, names: tuple[str, ...], record: MeetingRecord) -> Owners:
        """Who owes, of the names in a note."""
        me = self._circle.me.id if self._circle.me else None
        people = [self._circle.person(name) for name in names]
        known = people[0] if people else None
        first = known.id if known is not None else None
        others = names[1:] if known is not None or not names else names
        return Owners(me=me, mine=first is not None and first == me, first=first, others=others)

    def name_of(self, name: str, record: MeetingRecord) -> str:
        """The whole name of somebody a note names, or the name as written."""
        return name


class _Renewed:
    """The open promises of earlier meetings that lines of this note renew."""

    def __init__(
        self, earlier: tuple[Commitment, ...], lines: tuple[NoteLine, ...], circle: Circle, context: NoteContext, *,
        own: frozenset[str],
    ) -> None:  # fmt: skip
        self._lines = {line.line: line for line in lines}
        self._by_id = {commitment.id: commitment for commitment in earlier}
        self._open = OpenPromises(earlier)
        self._circle = circle
        self._me = context.me
        self._own = own
        self.renewals: dict[CommitmentId, Renewal] = {}

    def same_as(self, promise: CommitmentRecord, meeting: Meeting) -> Commitment | None:
        """The promise a line renews, with the date it moved to; None if the line makes a new one."""
        if fold_name(promise.text) in self._own:
            return None
        line = self._lines[promise.line]
        renewal = self._open.renewed_by(line, me=self._me)
        if renewal is None or renewal.commitment_id in self.renewals:
            return None
        self.renewals[renewal.commitment_id] = renewal
        commitment = self._by_id[renewal.commitment_id]
        if not renewal.moves or renewal.after is None:
            return commitment
        sponsor = self._circle.sponsor.name if self._circle.sponsor else ""
        agreed = line.to.name if line.to is not None else line.owners[0].name if line.owners else ""
        return commitment.moved(
            to=renewal.after, on=meeting.day, agreed_with=agreed or sponsor, why=f"Agreed in “{meeting.title}”"
        )
