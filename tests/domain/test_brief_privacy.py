"""Nothing private can reach a page meant for others."""

import dataclasses
import types
import typing
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.brief import facts as brief_facts
from brm_desktop.domain.brief.building import build_brief
from brm_desktop.domain.brief.facts import PartnerFacts, PersonInsight, PrivateFacts, PrivateLine, PulseFact
from brm_desktop.domain.brief.for_me import build_brief_for_me
from brm_desktop.domain.brief.sources import BriefRecords, partner_facts, private_facts
from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import AgendaPointId, CommitmentId, MeetingId, ObservationId, PartnerId, PersonId
from brm_desktop.domain.meetings import AgendaPoint, Attendance, Meeting, Observation, ObservationKind
from brm_desktop.domain.partners import Goal, Level, Misfit, Need, Partner, Posture
from brm_desktop.domain.people import DecisionRole, Influence, Person, Stance
from brm_desktop.domain.pulses import Pulse
from tests.domain.brief_samples import SENDER, TODAY, finance, finance_private

PRIVATE_TYPES = {
    Stance, Influence, DecisionRole, Level, Posture, Misfit, PrivateFacts, PersonInsight, PulseFact, PrivateLine,
    Person, Partner, Commitment, Meeting, Observation, AgendaPoint, Goal, Need, Pulse,
}  # fmt: skip
PRIVATE_WORDS = ("stance", "influence", "private", "level", "posture", "note", "cares", "pulse", "literacy", "insight")


def types_within(kind: object) -> set[object]:
    """Every type that a value of `kind` can hold."""
    found: set[object] = set()
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        if one in found:
            continue
        found.add(one)
        waiting.extend(typing.get_args(one))
        if isinstance(one, type) and dataclasses.is_dataclass(one):
            waiting.extend(typing.get_type_hints(one, include_extras=True).values())
    return found


def test_no_private_type_can_be_reached_from_what_the_partner_may_see() -> None:
    reached = types_within(PartnerFacts)
    assert brief_facts.PromiseFact in reached
    assert not reached & PRIVATE_TYPES
    assert types.NoneType in reached and object not in reached and typing.Any not in reached


def test_no_field_of_what_the_partner_may_see_is_named_for_something_private() -> None:
    names = {
        field.name
        for kind in types_within(PartnerFacts)
        if isinstance(kind, type) and dataclasses.is_dataclass(kind)
        for field in dataclasses.fields(kind)
    }
    allowed = names - {"noted_on"}
    assert not [name for name in allowed if any(word in name for word in PRIVATE_WORDS)]


SECRET = "Xyzzy"


def records(secret: str) -> BriefRecords:
    """Records in which everything that is private reads `secret`."""
    helena, owen, me = PersonId("h"), PersonId("o"), PersonId("m")
    finance_id, meeting_id = PartnerId("f"), MeetingId("t")

    def promise(key: str, direction: Direction, *, private: bool) -> Commitment:
        return Commitment(
            id=CommitmentId(key),
            direction=direction,
            text=secret if private else f"open {key}",
            asked_on=TODAY - timedelta(days=9),
            due=Due.on(TODAY - timedelta(days=2)),
            owner_id=owen,
            private=private,
            doubt=secret,
        )

    return BriefRecords(
        partner=Partner(
            id=finance_id,
            name="Finance",
            sponsor_id=helena,
            level=Level.ORDER_TAKER,
            posture=Posture.TACTICAL,
            value_potential=secret,
            what_they_measure=secret,
            why_i_am_here=secret,
        ),
        today=TODAY,
        meeting=Meeting(
            id=meeting_id,
            title="Review",
            day=TODAY,
            note=f"%% {secret}",
            attendance=(Attendance(me), Attendance(helena), Attendance(owen)),
        ),
        people=(
            Person(id=me, name="Nora Lindqvist", me=True, private_note=secret),
            Person(id=helena, name="Helena Brandt", stance=Stance.BLOCKER, cares_about=secret, private_note=secret),
            Person(id=owen, name="Owen Clarke", influence=Influence.HIGH, private_note=secret),
        ),
        commitments=(
            promise("a", Direction.I_OWE, private=True),
            promise("b", Direction.THEY_OWE, private=True),
            promise("c", Direction.I_OWE, private=False),
            promise("d", Direction.THEY_OWE, private=False),
        ),
        agenda=(
            AgendaPoint(id=AgendaPointId("1"), text=secret, detail=secret, private=True, asks_decision=True),
            AgendaPoint(id=AgendaPointId("2"), text="open point", meeting_id=meeting_id),
        ),
        observations=tuple(
            Observation(id=ObservationId(kind.value), kind=kind, text=secret, noted_on=TODAY, private=True)
            for kind in ObservationKind
        ),
        lines=(PrivateLine(secret, "note"),),
    )


def test_everything_marked_private_stays_out_of_the_facts_for_the_partner() -> None:
    facts = partner_facts(records(SECRET))
    assert SECRET not in repr(facts)
    assert [promise.text for promise in facts.theirs] == ["open d"]
    assert (facts.our_reliability.total, facts.their_reliability.total) == (1, 1)


@given(st.text(alphabet="αβγ", min_size=3))
def test_whatever_is_private_stays_off_the_page(secret: str) -> None:
    facts = partner_facts(records(secret))
    assert secret not in repr(build_brief(facts))


def test_the_first_page_for_me_is_the_page_for_the_partner() -> None:
    shared = build_brief(finance(), sender=SENDER)
    mine = build_brief_for_me(finance(), finance_private(), sender=SENDER)
    assert mine.sections == shared.sections
    assert (mine.title, mine.who, mine.purpose) == (shared.title, shared.who, shared.purpose)
    assert not shared.private and mine.private and mine.page_count == 2


def test_private_lines_of_every_kind_stand_on_the_private_page() -> None:
    kept_back = records(SECRET)
    mine = build_brief_for_me(partner_facts(kept_back), private_facts(kept_back))
    lines = next(one for one in mine.only_me if one.heading == "Private lines")
    assert [row.right.split(",")[0] for row in lines.rows] == [
        "I owe", "They owe", "agenda", "demand", "value", "issue", "change", "note",
    ]  # fmt: skip
    assert SECRET not in repr(mine.sections)


def test_the_user_herself_is_at_the_table_last_and_not_among_the_insights() -> None:
    kept_back = records(SECRET)
    assert [person.name for person in partner_facts(kept_back).people][-1] == "Nora Lindqvist"
    assert [person.name for person in private_facts(kept_back).people] == ["Helena Brandt", "Owen Clarke"]


def test_since_last_time_reaches_back_a_month_or_to_the_meeting_before() -> None:
    kept_back = records(SECRET)
    assert kept_back.since == date(2026, 10, 24)
    assert dataclasses.replace(kept_back, met_before=date(2026, 8, 1)).since == date(2026, 8, 1)
    assert dataclasses.replace(kept_back, met_before=date(2026, 11, 20)).since == date(2026, 10, 24)
