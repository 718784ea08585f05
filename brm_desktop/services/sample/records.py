"""From the sample's files to records, as of today."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from brm_desktop.domain.assessments import GrowthAction
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.maturity import MaturityRating
from brm_desktop.domain.meetings import AgendaPoint, Decision, Meeting, Observation, ObservationKind
from brm_desktop.domain.notes.grammar import LineKind, NoteContext, read_note
from brm_desktop.domain.partners import Goal, Need, Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.relationship import LevelEntry, RelationshipEvent, WhoForWhat
from brm_desktop.services.sample import growth, meetings, partners, promises, relationships
from brm_desktop.services.sample.days import SampleDays
from brm_desktop.services.sample.drafts import Draft, drafts
from brm_desktop.services.sample.identities import Identities

_OBSERVED = {kind.value: kind for kind in ObservationKind}


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
    levels: list[LevelEntry] = field(default_factory=list)
    events: list[RelationshipEvent] = field(default_factory=list)
    ratings: list[MaturityRating] = field(default_factory=list)
    who_for_what: list[WhoForWhat] = field(default_factory=list)
    rounds: list[growth.Round] = field(default_factory=list)
    actions: list[GrowthAction] = field(default_factory=list)


def read(folder: Path, name: str) -> dict[str, Any]:
    """What a file of the sample says."""
    return tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))


def build(folder: Path, clock: Clock, *, me: Person | None) -> SampleRecords:
    """The records as of today. `me` is the user if she has said who she is; else the sample brings its own."""
    company = read(folder, "company")
    days = SampleDays(reference=company["reference"], now=clock.now(), zone=clock.zone)
    records = SampleRecords()
    if me is None:
        records.people.append(me := partners.user(company["user"]))
    records.people += [partners.colleague(w, organisation=company["provider"]) for w in company["colleagues"]]
    for position, name in enumerate(company["partners"]):
        builder = _PartnerBuilder(read(folder, name), days, records, me)
        builder.add_partner(position, organisation=company["organisation"])
        builder.add_promises()
        builder.add_meetings()
    _add_growth(read(folder, "growth"), days, records, me)
    return records


def _add_growth(written: dict[str, Any], days: SampleDays, records: SampleRecords, me: Person) -> None:
    records.rounds += growth.rounds(written, days, _known(records))
    for commitment, action in growth.plan(written, days, me=me.id):
        records.commitments.append(commitment)
        records.actions.append(action)


def _known(records: SampleRecords) -> Iterator[growth.Known]:
    """What her evidence may name: decisions, kept promises and what was noticed."""
    partner = {one.id: one.name for one in records.partners}
    for decided in records.decisions:
        if decided.partner_id:
            yield growth.Known(
                "decision", decided.id, decided.text, "Decision", partner[decided.partner_id], decided.decided_on
            )
    for made in records.commitments:
        if made.kept_on and made.partner_id:
            yield growth.Known(
                "commitment", made.id, made.text, "Commitment kept", partner[made.partner_id], made.kept_on
            )
    for seen in records.observations:
        if seen.partner_id:
            kind = seen.kind.value.capitalize()
            yield growth.Known("observation", seen.id, seen.text, kind, partner[seen.partner_id], seen.noted_on)


class _PartnerBuilder:
    """Adds what one partner's file says to the records of the company."""

    def __init__(self, written: dict[str, Any], days: SampleDays, records: SampleRecords, me: Person) -> None:
        self._written = written
        self._days = days
        self._records = records
        self._me = me.id
        self._ids = Identities(written["name"])
        self._drafts = drafts(written, days)

    def add_partner(self, position: int, *, organisation: str) -> None:
        written, days, records, ids = self._written, self._days, self._records, self._ids
        partner = partners.partner(written, days, ids, position=position)
        records.partners.append(relationships.with_cards(partner, written, days))
        records.people += [partners.person(w, ids, organisation=organisation) for w in written["people"]]
        records.goals += [partners.goal(w, days, ids, position=i) for i, w in enumerate(written["goals"])]
        records.needs += [partners.need(w, days, ids, position=i) for i, w in enumerate(written["needs"])]
        sponsor = written["sponsor"]
        pulses = [partners.pulse(on, worth, days, ids, sponsor=sponsor) for on, worth in written["pulses"]]
        records.pulses += relationships.with_views(pulses, written, days, ids)
        records.levels += relationships.level_entries(written, days, ids)
        records.events += relationships.events(written, days, ids)
        records.ratings += relationships.ratings(written, days, ids)
        records.who_for_what += relationships.who_for_what(written, ids)

    def add_promises(self) -> None:
        """Promises, and after them the other lines that the file gives by day, which both go into the notes."""
        for written in self._written["promises"]:
            draft = self._called(written["in"]) if "in" in written else self._latest(written["asked"])
            made = promises.promise(
                written, draft, self._days, self._ids, me=self._me, sponsor=self._written["sponsor"]
            )
            self._records.commitments.append(made)
        for on, line in self._written["said"]:
            self._latest(on).add(self._days.in_words(line))

    def _called(self, key: str) -> Draft:
        return next(draft for draft in self._drafts if draft.key == key)

    def _latest(self, on: date) -> Draft:
        """The last meeting of a series up to a written day."""
        return [draft for draft in self._drafts if draft.open and draft.on <= on][-1]

    def add_meetings(self) -> None:
        for draft in self._drafts:
            self._records.meetings.append(meetings.meeting(draft, self._days, self._ids, me=self._me))
            self._records.agenda += meetings.planned_points(draft, self._days, self._ids)
            self._add_lines(draft)

    def _add_lines(self, draft: Draft) -> None:
        """The records that lines of the note are; the promises among them are there already."""
        records, days, ids = self._records, self._days, self._ids
        context = NoteContext(day=days.moved(draft.on), attendees=tuple(draft.written["present"]))
        for line in read_note(draft.note, context):
            if line.kind is LineKind.DECISION:
                records.decisions.append(meetings.decision(draft, line, days, ids))
            elif line.kind in (LineKind.AGENDA, LineKind.NEXT_TIME):
                carried = line.kind is LineKind.NEXT_TIME
                records.agenda.append(meetings.point_of_note(draft, line, days, ids, carried=carried))
            elif line.kind.value in _OBSERVED:
                kind = _OBSERVED[line.kind.value]
                records.observations.append(meetings.observation(draft, line, days, ids, kind=kind))
