"""From records to facts: the one place that decides what the partner may see and what is for the user alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from brm_desktop.domain.brief.facts import (
    AgendaFact,
    DecisionFact,
    GoalFact,
    MeetingFact,
    NeedFact,
    ObservationFact,
    PartnerFacts,
    PersonFact,
    PersonInsight,
    PrivateFacts,
    PrivateLine,
    PromiseFact,
    PulseFact,
)
from brm_desktop.domain.brief.words import without_markup
from brm_desktop.domain.commitments import Commitment, Direction
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Decision, Meeting, Observation, Presence
from brm_desktop.domain.partners import Goal, Need, Partner, posture_misfit
from brm_desktop.domain.people import Person
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.reliability import reliability

LOOK_BACK: Final = timedelta(days=30)
"""What was kept or decided is shown at least this far back, and in any case since the meeting before."""


@dataclass(frozen=True, slots=True)
class BriefRecords:
    """The records of one partner, as the store has them.

    `meeting` is the one the brief is for (None: none is planned), `met_before` the day of the one before it. `people`
    are the partner's and those invited. `commitments` are all that are open and those closed or passed in the last 90
    days. `agenda` are the open points of the meeting and those that wait for the next one. `lines` are private lines of
    notes that are no records of their own. `zone` is the user's time zone, None the machine's.
    """

    partner: Partner
    today: date
    meeting: Meeting | None = None
    met_before: date | None = None
    people: tuple[Person, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    agenda: tuple[AgendaPoint, ...] = ()
    decisions: tuple[Decision, ...] = ()
    observations: tuple[Observation, ...] = ()
    goals: tuple[Goal, ...] = ()
    needs: tuple[Need, ...] = ()
    pulses: tuple[Pulse, ...] = ()
    lines: tuple[PrivateLine, ...] = ()
    zone: tzinfo | None = None
    names: dict[PersonId, str] = field(default_factory=dict)
    """Names of people who are not in `people` but owe something or decided it."""

    @property
    def since(self) -> date:
        """From which day on "since last time" counts."""
        month_ago = self.today - LOOK_BACK
        return min(self.met_before, month_ago) if self.met_before else month_ago

    def name_of(self, person_id: PersonId | None) -> str:
        """The person's name, "" when nobody or somebody unknown is meant."""
        if person_id is None:
            return ""
        known = next((person.name for person in self.people if person.id == person_id), "")
        return known or self.names.get(person_id, "")


def partner_facts(records: BriefRecords) -> PartnerFacts:
    """What the partner may see: every record that is marked private stays out, and counts for nothing."""
    shared = tuple(c for c in records.commitments if not c.private)
    ours = tuple(c for c in shared if c.direction is Direction.I_OWE)
    theirs = tuple(c for c in shared if c.direction is Direction.THEY_OWE)
    return PartnerFacts(
        partner=records.partner.name,
        today=records.today,
        since=records.since,
        meeting=_meeting(records),
        people=_people(records),
        ours=_promises(ours, records),
        theirs=_promises(theirs, records),
        our_reliability=reliability(shared, records.today, side=Direction.I_OWE),
        their_reliability=reliability(shared, records.today, side=Direction.THEY_OWE),
        agenda=_agenda(records),
        decided=tuple(_decided(d) for d in records.decisions if records.since <= d.decided_on <= records.today),
        observations=tuple(
            ObservationFact(o.kind, without_markup(o.text), o.noted_on)
            for o in records.observations
            if not o.private and o.closed_on is None
        ),
        goals=tuple(GoalFact(g.text, g.measure, g.by) for g in sorted(records.goals, key=lambda g: g.position)),
        needs=_needs(records, shared),
    )


def private_facts(records: BriefRecords) -> PrivateFacts:
    """What is for the user alone."""
    partner = records.partner
    return PrivateFacts(
        sponsor=records.name_of(partner.sponsor_id),
        people=tuple(_insight(person) for person in _at_the_table(records) if not person.me),
        level=partner.level,
        own_level=partner.own_level,
        target_level=partner.target_level,
        target_on=partner.target_on,
        posture=partner.posture,
        misfit=posture_misfit(partner),
        demand=partner.demand,
        supply=partner.supply,
        value_potential=partner.value_potential,
        what_they_measure=partner.what_they_measure,
        why_i_am_here=partner.why_i_am_here,
        pulses=_pulses(records),
        lines=(*_private_records(records), *records.lines),
    )


def _meeting(records: BriefRecords) -> MeetingFact | None:
    meeting = records.meeting
    if meeting is None:
        return None
    return MeetingFact(
        title=meeting.title,
        day=meeting.day,
        start=_clock(meeting.start, records.zone),
        end=_clock(meeting.end, records.zone),
        place=meeting.place,
        purpose=meeting.purpose,
    )


def _clock(moment: datetime | None, zone: tzinfo | None) -> time | None:
    return moment.astimezone(zone).time() if moment else None


def _at_the_table(records: BriefRecords) -> list[Person]:
    """Those invited, in the order of the invitation; without a meeting the sponsor. The user comes last."""
    by_id = {person.id: person for person in records.people}
    if records.meeting is not None:
        invited = [a.person_id for a in records.meeting.attendance if a.presence is Presence.PRESENT]
    else:
        invited = [records.partner.sponsor_id] if records.partner.sponsor_id else []
    found = [by_id[person_id] for person_id in dict.fromkeys(invited) if person_id in by_id]
    return sorted(found, key=lambda person: person.me)


def _people(records: BriefRecords) -> tuple[PersonFact, ...]:
    """Names and roles; the user's own role stands in the footer."""
    return tuple(PersonFact(one.name, "" if one.me else one.role) for one in _at_the_table(records))


def _promises(commitments: Iterable[Commitment], records: BriefRecords) -> tuple[PromiseFact, ...]:
    """The newest first, so that of many without a date the old ones are those that a short list leaves out."""
    return tuple(
        PromiseFact(
            text=without_markup(c.text).removesuffix("."),
            status=c.status(records.today),
            owner=records.name_of(c.owner_id),
            good=without_markup(c.good),
            due=c.due,
            days_late=c.days_late(records.today),
            kept_on=c.kept_on,
        )
        for c in sorted(commitments, key=lambda c: c.asked_on, reverse=True)
        if c.withdrawn_on is None and (c.kept_on is None or records.since <= c.kept_on <= records.today)
    )


def _agenda(records: BriefRecords) -> tuple[AgendaFact, ...]:
    meeting_id = records.meeting.id if records.meeting else None
    shown = [p for p in records.agenda if not p.private and p.state is AgendaState.OPEN]
    return tuple(
        AgendaFact(
            without_markup(p.text),
            without_markup(p.detail),
            asks_decision=p.asks_decision,
            carried=p.meeting_id != meeting_id,
        )
        for p in sorted(shown, key=lambda p: p.position)
    )


def _decided(decision: Decision) -> DecisionFact:
    return DecisionFact(without_markup(decision.text), decision.decided_on, decision.decided_by)


def _needs(records: BriefRecords, shared: tuple[Commitment, ...]) -> tuple[NeedFact, ...]:
    answers = {c.id for c in shared if not c.closed}
    return tuple(
        NeedFact(need.text, need.state, moving=bool(need.state) or need.commitment_id in answers)
        for need in sorted(records.needs, key=lambda need: need.position)
    )


def _insight(person: Person) -> PersonInsight:
    return PersonInsight(
        name=person.name,
        role=person.role,
        stance=person.stance,
        stance_wanted=person.stance_wanted,
        influence=person.influence,
        decision_role=person.decision_role,
        it_literacy=person.it_literacy,
        cares_about=person.cares_about,
        note=person.private_note,
    )


def _pulses(records: BriefRecords) -> tuple[PulseFact, ...]:
    newest_first = sorted(records.pulses, key=lambda pulse: pulse.given_on, reverse=True)
    return tuple(PulseFact(p.given_on, p.satisfaction, records.name_of(p.given_by), p.note) for p in newest_first)


def _private_records(records: BriefRecords) -> list[PrivateLine]:
    promises = [
        PrivateLine(c.text, c.direction.words, c.asked_on) for c in records.commitments if c.private and not c.closed
    ]
    points = [PrivateLine(p.text, "agenda") for p in records.agenda if p.private and p.state is AgendaState.OPEN]
    noticed = [
        PrivateLine(o.text, o.kind.value, o.noted_on) for o in records.observations if o.private and o.closed_on is None
    ]
    return promises + points + noticed
