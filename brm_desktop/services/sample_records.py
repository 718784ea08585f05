"""From the sample's files to records: people first, then each partner with its meetings and what came out of them."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment, Direction, Renegotiation
from brm_desktop.domain.identifiers import (
    AgendaPointId,
    CommitmentId,
    DecisionId,
    GoalId,
    MeetingId,
    NeedId,
    ObservationId,
    PartnerId,
    PersonId,
    PulseId,
    stable_id,
)
from brm_desktop.domain.meetings import (
    AgendaPoint,
    AgendaState,
    Attendance,
    Channel,
    Decision,
    Meeting,
    Observation,
    ObservationKind,
    Presence,
)
from brm_desktop.domain.note_grammar import LineKind, NoteContext, NoteLine, read_note
from brm_desktop.domain.partners import Goal, Level, Need, Partner, PartnerKind, Posture
from brm_desktop.domain.people import DecisionRole, Influence, Person, Stance
from brm_desktop.domain.pulses import Pulse
from brm_desktop.services.sample_days import SampleDays
from brm_desktop.services.sample_meetings import Draft, drafts, promise_line

_WRITTEN_AHEAD = timedelta(days=7)
_SETTLED_AFTER = timedelta(days=28)
_WRAPPED_UP_AFTER = timedelta(minutes=10)
_KINDS = {kind.value: kind for kind in ObservationKind}


@dataclass(slots=True)
class SampleRecords:
    """Everything the sample is made of."""

    partners: list[Partner] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    pulses: list[Pulse] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    agenda: list[AgendaPoint] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)


def sample_id(*parts: str) -> str:
    """The identifier of a record of the sample: the same on every installation."""
    return stable_id("sample", *parts)


def read_company(folder: Path) -> dict[str, Any]:
    """What `company.toml` says."""
    return tomllib.loads((folder / "company.toml").read_text(encoding="utf-8"))


def build(folder: Path, clock: Clock, *, me: Person | None) -> SampleRecords:
    """The records as of today. `me` is the user if she has said who she is; else the sample brings its own."""
    company = read_company(folder)
    days = SampleDays(reference=company["reference"], today=clock.today(), zone=clock.zone)
    records = SampleRecords()
    if me is None:
        records.people.append(me := _user(company["user"]))
    for position, name in enumerate(company["partners"]):
        written = tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))
        _PartnerBuilder(written, days, records, me).build(position)
    return records


def _user(written: dict[str, Any]) -> Person:
    name = written["name"]
    return Person(
        id=PersonId(sample_id("person", name)), name=name, role=written["role"], emails=(written["email"],), me=True
    )


class _PartnerBuilder:
    """Adds the records of one partner's file to those of the company."""

    def __init__(self, written: dict[str, Any], days: SampleDays, records: SampleRecords, me: Person) -> None:
        self._written = written
        self._days = days
        self._records = records
        self._me = me
        self._name: str = written["name"]
        self._id = PartnerId(sample_id("partner", self._name))
        self._drafts = drafts(written, days)

    def build(self, position: int) -> None:
        self._records.partners.append(self._partner(position))
        self._records.people += [self._person(written) for written in self._written["people"]]
        self._records.goals += [self._goal(*numbered) for numbered in enumerate(self._written["goals"])]
        self._records.needs += [self._need(*numbered) for numbered in enumerate(self._written["needs"])]
        self._records.pulses += [self._pulse(given_on, worth) for given_on, worth in self._written["pulses"]]
        for written in self._written["promises"]:
            self._records.commitments.append(self._promise(written))
        for on, line in self._written["said"]:
            self._latest(on).add(self._days.in_words(line))
        for draft in self._drafts:
            self._records.meetings.append(self._meeting(draft))
            self._add_lines(draft)
            self._add_planned(draft)

    def _person_id(self, name: str) -> PersonId:
        return PersonId(sample_id("person", name))

    def _commitment_id(self, key: str) -> CommitmentId:
        return CommitmentId(sample_id("commitment", self._name, key))

    def _meeting_id(self, draft: Draft) -> MeetingId:
        return MeetingId(sample_id("meeting", self._name, draft.key))

    def _partner(self, position: int) -> Partner:
        written = self._written
        return Partner(
            id=self._id,
            name=self._name,
            kind=PartnerKind(written["kind"]),
            sponsor_id=self._person_id(written["sponsor"]),
            covered_since=self._days.moved(written["covered_since"]),
            cadence_days=written["cadence"],
            level=Level(written["level"]),
            own_level=Level(written["own_level"]),
            target_level=Level(written["target"]),
            target_on=self._days.moved(written["target_on"]),
            demand=Decimal(written["demand"]),
            supply=Decimal(written["supply"]),
            posture=Posture(written["posture"]),
            value_potential=written["value_potential"],
            what_they_measure=written["what_they_measure"],
            why_i_am_here=written["why_i_am_here"],
            goals_agreed_on=self._days.moved(written["goals_agreed_on"]),
            position=position,
        )

    def _person(self, written: dict[str, Any]) -> Person:
        return Person(
            id=self._person_id(written["name"]),
            name=written["name"],
            partner_id=self._id,
            role=written["role"],
            organisation="Larkfield Group",
            emails=(written["email"],),
            stance=Stance(written["stance"]),
            stance_wanted=Stance(written["wanted"]),
            influence=Influence(written["influence"]),
            decision_role=DecisionRole(written["decision_role"]),
            it_literacy=written["literacy"],
            cares_about=written["cares"],
            private_note=written.get("note", ""),
        )

    def _goal(self, position: int, written: dict[str, Any]) -> Goal:
        return Goal(
            id=self._goal_id(written["text"]),
            partner_id=self._id,
            text=written["text"],
            measure=self._days.in_words(written["measure"]),
            by=self._days.moved(written["by"]) if "by" in written else None,
            position=position,
        )

    def _goal_id(self, text: str) -> GoalId:
        return GoalId(sample_id("goal", self._name, text))

    def _need(self, position: int, written: dict[str, Any]) -> Need:
        return Need(
            id=NeedId(sample_id("need", self._name, written["text"])),
            partner_id=self._id,
            text=written["text"],
            state=self._days.in_words(written.get("state", "")),
            commitment_id=self._commitment_id(written["promise"]) if "promise" in written else None,
            position=position,
        )

    def _pulse(self, given_on: date, worth: str) -> Pulse:
        return Pulse(
            id=PulseId(sample_id("pulse", self._name, given_on.isoformat())),
            partner_id=self._id,
            given_on=self._days.moved(given_on),
            satisfaction=Decimal(worth),
            given_by=self._person_id(self._written["sponsor"]),
        )

    def _promise(self, written: dict[str, Any]) -> Commitment:
        """The promise, which is also written into the note of the meeting it was made in."""
        key = written.get("key", written["text"])
        text = self._days.in_words(written["text"])
        owner = written.get("by", "")
        moves = tuple(self._move(move) for move in written.get("moves", ()))
        due = self._days.moved_due(written["due"])
        draft = self._made_in(written)
        asked_on = self._days.moved(draft.on)
        first_due = moves[0].before if moves else due
        draft.add_promise(key, promise_line(text=text, owner=owner, due=first_due, asked_on=asked_on))
        return Commitment(
            id=self._commitment_id(key),
            direction=Direction.THEY_OWE if owner else Direction.I_OWE,
            text=text,
            asked_on=asked_on,
            partner_id=self._id,
            owner_id=self._person_id(owner) if owner else self._me.id,
            to_id=self._me.id if owner else self._person_id(self._written["sponsor"]),
            due=due,
            good=written.get("good", ""),
            meeting_id=self._meeting_id(draft),
            line=draft.promises[key],
            waits_for=self._commitment_id(written["waits_for"]) if "waits_for" in written else None,
            goal_id=self._goal_id(written["goal"]) if "goal" in written else None,
            kept_on=self._days.moved(written["kept"]) if "kept" in written else None,
            renegotiations=moves,
        )

    def _move(self, written: dict[str, Any]) -> Renegotiation:
        return Renegotiation(
            made_on=self._days.moved(written["on"]),
            before=self._days.moved_due(written["from"]),
            after=self._days.moved_due(written["to"]),
            agreed_with=written["with"],
            why=self._days.in_words(written["why"]),
        )

    def _made_in(self, written: dict[str, Any]) -> Draft:
        if "in" in written:
            return next(draft for draft in self._drafts if draft.key == written["in"])
        return self._latest(written["asked"])

    def _latest(self, on: date) -> Draft:
        """The last meeting of a series up to a written day."""
        return [draft for draft in self._drafts if draft.open and draft.on <= on][-1]

    def _meeting(self, draft: Draft) -> Meeting:
        written = draft.written
        start, end = (self._days.moment(draft.on, part) for part in written["time"].split("-"))
        past = draft.on < self._days.reference
        made = written.get("brief_made")
        return Meeting(
            id=self._meeting_id(draft),
            title=written["title"],
            day=self._days.moved(draft.on),
            start=start,
            end=end,
            zone=getattr(self._days.zone, "key", ""),
            channel=Channel(written.get("channel", "meeting")),
            place=written.get("place", ""),
            partner_ids=(self._id,),
            attendance=self._attendance(written),
            note="\n".join(draft.lines).strip("\n") + "\n" if draft.lines else "",
            purpose=self._days.in_words(written.get("purpose", "")),
            wrapped_up_at=end + _WRAPPED_UP_AFTER if past and written.get("wrapped_up", True) else None,
            brief_made_at=self._days.moment(made, "16:00") if made else None,
            topics=tuple(written.get("topics", ())) if isinstance(written.get("topics"), list) else (),
        )

    def _attendance(self, written: dict[str, Any]) -> tuple[Attendance, ...]:
        present = [Attendance(self._person_id(name)) for name in written["present"]]
        absent = [Attendance(self._person_id(name), Presence.ABSENT) for name in written.get("absent", ())]
        return (*present, *absent, Attendance(self._me.id))

    def _add_lines(self, draft: Draft) -> None:
        """The records that the other lines of the note are."""
        context = NoteContext(day=self._days.moved(draft.on), attendees=tuple(draft.written["present"]))
        for line in read_note("\n".join(draft.lines), context):
            if line.kind is LineKind.DECISION:
                self._records.decisions.append(self._decision(draft, line))
            elif line.kind in (LineKind.AGENDA, LineKind.NEXT_TIME):
                self._records.agenda.append(self._point(draft, line))
            elif line.kind.value in _KINDS:
                self._records.observations.append(self._observation(draft, line))

    def _decision(self, draft: Draft, line: NoteLine) -> Decision:
        return Decision(
            id=DecisionId(sample_id("decision", self._name, draft.key, line.text)),
            text=line.text,
            decided_on=self._days.moved(draft.on),
            meeting_id=self._meeting_id(draft),
            partner_id=self._id if draft.written.get("decisions_of_partner", True) else None,
            decided_by=(line.owners[0].name or line.owners[0].written) if line.owners else "",
            line=line.line,
        )

    def _point(self, draft: Draft, line: NoteLine) -> AgendaPoint:
        for_next_time = line.kind is LineKind.NEXT_TIME
        fresh = draft.on > self._days.reference - _SETTLED_AFTER
        return AgendaPoint(
            id=AgendaPointId(sample_id("agenda", self._name, draft.key, line.text)),
            text=line.text,
            partner_id=self._id,
            meeting_id=None if for_next_time and fresh else self._meeting_id(draft),
            state=AgendaState.OPEN if for_next_time and fresh else AgendaState.DISCUSSED,
            position=line.line,
            line=line.line,
        )

    def _observation(self, draft: Draft, line: NoteLine) -> Observation:
        closed = draft.on + _SETTLED_AFTER
        return Observation(
            id=ObservationId(sample_id("observation", self._name, draft.key, line.text)),
            kind=_KINDS[line.kind.value],
            text=line.text,
            noted_on=self._days.moved(draft.on),
            partner_id=self._id,
            meeting_id=self._meeting_id(draft),
            closed_on=self._days.moved(closed) if closed <= self._days.reference else None,
            line=line.line,
        )

    def _add_planned(self, draft: Draft) -> None:
        for position, written in enumerate(draft.written.get("agenda", ())):
            text = self._days.in_words(written["text"])
            point = AgendaPoint(
                id=AgendaPointId(sample_id("agenda", self._name, draft.key, written["text"])),
                text=text,
                partner_id=self._id,
                meeting_id=self._meeting_id(draft),
                detail=self._days.in_words(written.get("detail", "")),
                asks_decision=written.get("asks", False),
                position=position,
            )
            self._records.agenda.append(point)
