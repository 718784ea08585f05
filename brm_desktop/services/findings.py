"""What the note of one meeting holds, as values: promises, decisions, agenda points, observations."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from brm_desktop.domain.agenda import decided_under, read_point
from brm_desktop.domain.commitments import WHOSE, Commitment, Direction, Origin
from brm_desktop.domain.identifiers import (
    AgendaPointId,
    CommitmentId,
    DecisionId,
    ObservationId,
    PartnerId,
    PersonId,
)
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Decision, Meeting, Observation
from brm_desktop.interchange.records import AgendaRecord, CommitmentRecord, MeetingRecord
from brm_desktop.services.finding_ids import finding_id

HER_NOTE = "note"
"""The source of a record that was read from a note written here."""


@dataclass(frozen=True, slots=True)
class Owners:
    """Who owes a promise: `first` of those named, the `others` by name, whether the user is meant."""

    me: PersonId | None
    mine: bool
    first: PersonId | None
    others: tuple[str, ...]


class Naming(Protocol):
    """Who is meant by the names in a note."""

    def owners(self, names: tuple[str, ...], record: MeetingRecord) -> Owners:
        """Who owes, of the names in a note."""

    def name_of(self, name: str, record: MeetingRecord) -> str:
        """The whole name of somebody a note names, or the name as written."""


class Earlier(Protocol):
    """The promises of the meetings before."""

    def same_as(self, promise: CommitmentRecord, meeting: Meeting) -> Commitment | None:
        """The promise of an earlier meeting that this one repeats, as it is now; None if it is new."""


@dataclass(slots=True)
class Findings:
    """What notes hold. `repeated` are promises of earlier meetings that a note lists again, as they are now."""

    commitments: list[Commitment] = field(default_factory=list)
    repeated: dict[str, Commitment] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)
    agenda: list[AgendaPoint] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)

    def add(self, other: "Findings") -> None:
        """Add what another note holds."""
        self.commitments += other.commitments
        self.repeated |= other.repeated
        self.decisions += other.decisions
        self.agenda += other.agenda
        self.observations += other.observations

    def ids(self) -> Mapping[str, list[str]]:
        """The ids of all records, by table."""
        return {
            "commitment": [*(c.id for c in self.commitments), *self.repeated],
            "decision": [d.id for d in self.decisions],
            "agenda_point": [a.id for a in self.agenda],
            "observation": [o.id for o in self.observations],
        }


def findings_of(
    record: MeetingRecord,
    meeting: Meeting,
    naming: Naming,
    *,
    before: Mapping[str, Commitment],
    earlier: Earlier,
    past: bool,
) -> Findings:
    """What the note of `meeting` holds.

    `before` are promises stored from it earlier: what became of them stays. `earlier` are those of the meetings before.
    """
    seen: Counter[str] = Counter()
    partner_id = meeting.partner_ids[0] if meeting.partner_ids else None
    found = Findings()
    for promise in record.commitments:
        repeated = earlier.same_as(promise, meeting)
        if repeated is not None:
            found.repeated[repeated.id] = repeated
            continue
        owners = naming.owners(promise.owners, record)
        commitment = _commitment(promise, meeting, owners, seen)
        existing = before.get(commitment.id)
        found.commitments.append(commitment if existing is None else _with_history(commitment, existing))
    for decided in record.decisions:
        found.decisions.append(
            Decision(
                id=DecisionId(finding_id(meeting.id, "decision", decided.text, seen)),
                text=decided.text,
                decided_on=meeting.day,
                meeting_id=meeting.id,
                partner_id=partner_id,
                decided_by=naming.name_of(decided.decided_by, record),
                line=decided.line,
            )
        )
    settled_under = decided_under(
        ((p.line, p.text) for p in record.agenda if not p.for_next),
        (d.line for d in record.decisions),
        note=record.note,
    )
    for position, point in enumerate(record.agenda):
        # What her own note asks to decide waits until something is decided beneath it; old minutes leave nothing open.
        undecided = (
            record.source == HER_NOTE and read_point(point.text).asks_decision and point.text not in settled_under
        )
        found.agenda.append(
            _agenda_point(
                point,
                meeting,
                position=position,
                seen=seen,
                past=past,
                waits=point.for_next or undecided,
                left_open=undecided and not point.for_next,
            )
        )
    for noted in record.observations:
        found.observations.append(
            Observation(
                id=ObservationId(finding_id(meeting.id, noted.kind.value, noted.text, seen)),
                kind=noted.kind,
                text=noted.text,
                noted_on=meeting.day,
                partner_id=partner_id,
                meeting_id=meeting.id,
                private=noted.private,
                line=noted.line,
            )
        )
    return found


def _commitment(promise: CommitmentRecord, meeting: Meeting, owners: Owners, seen: Counter[str]) -> Commitment:
    mine = promise.mine if promise.mine is not None else owners.mine
    owner = owners.me if mine else owners.first
    return Commitment(
        id=CommitmentId(finding_id(meeting.id, "commitment", promise.text, seen)),
        direction=Direction.I_OWE if mine else Direction.THEY_OWE,
        text=promise.text,
        asked_on=meeting.day,
        partner_id=meeting.partner_ids[0] if meeting.partner_ids else None,
        owner_id=owner,
        with_names=owners.others,
        to_id=None if mine else owners.me,
        due=promise.due,
        origin=Origin.OWNED if mine or owner else Origin.UNOWNED,
        meeting_id=meeting.id,
        line=promise.line,
        kept_on=meeting.day if promise.done else None,
        private=promise.private,
        doubt=promise.doubt,
    )


def _with_history(commitment: Commitment, existing: Commitment) -> Commitment:
    """What the file says now, with what became of the promise here."""
    moved = bool(existing.renegotiations)
    if existing.given_away(commitment):
        commitment = replace(commitment, **{name: getattr(existing, name) for name in WHOSE})
    return replace(
        commitment,
        due=existing.due if moved else commitment.due,
        kept_on=existing.kept_on or commitment.kept_on,
        withdrawn_on=existing.withdrawn_on,
        withdrawn_why=existing.withdrawn_why,
        renegotiations=existing.renegotiations,
        nudges=existing.nudges,
        waits_for=existing.waits_for,
        goal_id=existing.goal_id,
        good=existing.good,
        supply_confirmed=existing.supply_confirmed,
        owner_id=commitment.owner_id or existing.owner_id,
    )


def _agenda_point(
    point: AgendaRecord,
    meeting: Meeting,
    *,
    position: int,
    seen: Counter[str],
    past: bool,
    waits: bool,
    left_open: bool,
) -> AgendaPoint:  # fmt: skip
    written = read_point(point.text)
    partner_id: PartnerId | None = meeting.partner_ids[0] if meeting.partner_ids else None
    return AgendaPoint(
        id=AgendaPointId(finding_id(meeting.id, "agenda", written.words, seen)),
        text=written.words,
        partner_id=partner_id,
        meeting_id=None if waits else meeting.id,
        asks_decision=written.asks_decision,
        private=point.private,
        state=AgendaState.DISCUSSED if past and not waits else AgendaState.OPEN,
        position=position,
        line=point.line,
        left_open_at=(meeting.id,) if left_open else (),
    )
