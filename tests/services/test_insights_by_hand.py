"""Portfolios as they happen, with what is to be found in them written down beforehand; often that is nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from brm_desktop.domain.commitments import Origin
from brm_desktop.domain.identifiers import PartnerId, PulseId, new_id
from brm_desktop.domain.meetings import AgendaState, Attendance, Channel, PostureTag
from brm_desktop.domain.partners import Level, Partner, Posture
from brm_desktop.domain.pulses import Pulse, Whose
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import partners as partner_store
from tests.services.portfolio import ME, Portfolio

Found = dict[str, set[str]]
Story = Callable[[Portfolio], Found]


def _first_day(portfolio: Portfolio) -> Found:
    """A partner with nothing but its name."""
    portfolio.store(Partner(id=PartnerId(new_id()), name="Finance"))
    return {}


def _first_fortnight(portfolio: Portfolio) -> Found:
    """Two weeks, three partners: talks alone, a few promises of hers only, nothing of theirs yet."""
    for place in range(3):
        partner = portfolio.partner(
            f"Unit {place}", covered_since=portfolio.day(14), why_agreed_on=None, posture=None, demand=None,
            supply=None, level=None, own_level=None, value_potential="",
        )  # fmt: skip
        for ago in (2, 6, 11):
            portfolio.contact(partner, ago=ago)
        for ago in (2, 6):
            portfolio.promise(partner, ago=ago, open_for=5)
    return {}


def _six_months_to_the_day(portfolio: Portfolio) -> Found:
    """Covered for 179 days is new; for 180 it is not. Five records of work each, none of value, no agreement."""
    for name, days in (("Newer", 179), ("Older", 180)):
        partner = portfolio.partner(name, covered_since=portfolio.day(days), why_agreed_on=None)
        for ago in (1, 20, 40, 60, 80):
            portfolio.contact(partner, ago=ago, with_colleague=True)
    return {"Older": {"no_mans_land"}}


def _a_long_quiet_partner(portfolio: Portfolio) -> Found:
    """Covered for years and not met for a quarter: gone quiet, but nothing to be diagnosed."""
    partner = portfolio.partner("Legal", why_agreed_on=None, value_potential="High")
    for ago in (100, 120, 150, 200, 260):
        portfolio.contact(partner, ago=ago)
        portfolio.promise(partner, ago=ago)
    return {}


def _edge_of_the_window(portfolio: Portfolio) -> Found:
    """The fifth contact is 90 days ago and counts; at the other partner it is 91 days ago."""
    for name, oldest in (("Inside", 90), ("Outside", 91)):
        partner = portfolio.partner(name)
        for ago in (0, 10, 20, 30, oldest):
            portfolio.contact(partner, ago=ago)
    return {"Inside": {"single_point"}}


def _seven_of_ten(portfolio: Portfolio) -> Found:
    """Exactly 70 % is not more than 70 %; eight of eleven is."""
    for name, alone, joined in (("Seven of ten", 7, 3), ("Eight of eleven", 8, 3)):
        partner = portfolio.partner(name)
        for number in range(alone + joined):
            portfolio.contact(partner, ago=3 + number * 7, with_colleague=number >= alone)
    return {"Eight of eleven": {"single_point"}}


def _talks_that_were_not_held(portfolio: Portfolio) -> Found:
    """Notes to herself, what was called off and what is to come are no contacts."""
    partner = portfolio.partner("Sales")
    for ago in (1, 8, 15, 22):
        portfolio.contact(partner, ago=ago)
    portfolio.contact(partner, ago=5, cancelled=True)
    portfolio.contact(partner, ago=6, channel=Channel.NOTE)
    portfolio.contact(partner, ago=-3)
    portfolio.contact(partner, ago=0, start=portfolio.workspace.clock.now() + timedelta(hours=1))
    return {}


def _supply_at_two(portfolio: Portfolio) -> Found:
    """Below 2.0 tactical is needed; from 2.0 to 2.5 both can be defended, with low demand also above."""
    for name, posture, demand, supply in (
        ("Strategic 1.9", Posture.STRATEGIC, "2.2", "1.9"),
        ("Strategic 2.0", Posture.STRATEGIC, "2.2", "2.0"),
        ("Tactical 2.4 2.9", Posture.TACTICAL, "2.4", "2.9"),
        ("Tactical 2.5 2.0", Posture.TACTICAL, "2.5", "2.0"),
        ("Tactical 2.5 1.9", Posture.TACTICAL, "2.5", "1.9"),
        ("Unset", None, "2.5", "2.0"),
    ):
        portfolio.partner(name, posture=posture, demand=Decimal(demand), supply=Decimal(supply))
    return {"Strategic 1.9": {"tactical_needed"}, "Tactical 2.5 2.0": {"strategic_needed"}}


def _far_apart(portfolio: Portfolio) -> Found:
    """0.9 apart is near enough; 1.0 is not, whichever is ahead."""
    for name, demand, supply in (("A", "2.4", "1.5"), ("B", "2.4", "1.4"), ("C", "1.2", "2.2")):
        portfolio.partner(name, demand=Decimal(demand), supply=Decimal(supply))
    return {"B": {"maturity_gap"}, "C": {"maturity_gap"}}


def _everything_kept_and_shown(portfolio: Portfolio) -> Found:
    """A good year: both sides owe, colleagues come along, value is noted, one issue was told."""
    portfolio.balanced(portfolio.partner("Operations"))
    return {}


def _kept_and_private(portfolio: Portfolio) -> Found:
    """Six promises kept; the only value noted is private, so it was not shown."""
    partner = portfolio.partner("Procurement")
    for number in range(6):
        portfolio.promise(partner, ago=20 + number)
        portfolio.promise(partner, ago=20 + number, mine=False)
    portfolio.noticed(partner, "value", private=True)
    return {"Procurement": {"value_not_shown"}}


def _moved_in_time(portfolio: Portfolio) -> Found:
    """Dates were moved before they passed: that is telling, and nothing is late."""
    partner = portfolio.partner("Logistics")
    portfolio.noticed(partner, "value")
    for number in range(6):
        portfolio.moved(portfolio.promise(partner, ago=40 + number), in_time=True)
        portfolio.promise(partner, ago=40 + number, mine=False)
    return {}


def _moved_too_late(portfolio: Portfolio) -> Found:
    """The same, a day after each date had passed."""
    partner = portfolio.partner("Logistics")
    portfolio.noticed(partner, "value")
    for number in range(6):
        portfolio.moved(portfolio.promise(partner, ago=40 + number), in_time=False)
        portfolio.promise(partner, ago=40 + number, mine=False)
    return {"Logistics": {"issues_not_told"}}


def _late_and_told(portfolio: Portfolio) -> Found:
    """Three are late, and the issue is on record."""
    partner = portfolio.partner("Logistics")
    portfolio.noticed(partner, "value")
    portfolio.noticed(partner, "issue")
    for number in range(6):
        portfolio.promise(partner, ago=40 + number, late=number < 3)
        portfolio.promise(partner, ago=40 + number, mine=False)
    return {}


def _due_today(portfolio: Portfolio) -> Found:
    """Open, and due today: nothing has passed."""
    partner = portfolio.partner("Plant")
    for number in range(6):
        portfolio.promise(partner, ago=20 + number, open_for=0)
        portfolio.promise(partner, ago=20 + number, mine=False)
    return {}


def _private_promises(portfolio: Portfolio) -> Found:
    """Ten promises of one side, all of them private: the partner was promised nothing."""
    partner = portfolio.partner("Plant")
    for number in range(10):
        portfolio.promise(partner, ago=20 + number, open_for=5, private=True)
    return {}


def _nine_of_ten(portfolio: Portfolio) -> Found:
    """90 % on one side is a one-way street, 88 % is not; the other way round as well."""
    for name, ours, theirs in (("Nine", 9, 1), ("Seven of eight", 7, 1), ("Theirs", 0, 5)):
        partner = portfolio.partner(name)
        for number in range(ours):
            portfolio.promise(partner, ago=2 + number, open_for=5)
        for number in range(theirs):
            portfolio.promise(partner, ago=2 + number, mine=False, open_for=5)
    return {"Nine": {"one_way_street"}, "Theirs": {"one_way_street"}}


def _unconfirmed(portfolio: Portfolio) -> Found:
    """Two unconfirmed within 30 days among five; a third partner has them on day 31, a fourth has confirmed them."""
    for name, ahead, confirmed in (
        ("Soon", 30, False), ("Later", 31, False), ("Confirmed", 30, True), ("Silent", 30, None),
    ):  # fmt: skip
        partner = portfolio.partner(name)
        for number in range(5):
            portfolio.promise(partner, ago=5, open_for=ahead, supply_confirmed=confirmed if number < 2 else True)
            portfolio.promise(partner, ago=5, mine=False, open_for=9)
    return {"Soon": {"unconfirmed_supply"}}


def _decisions(portfolio: Portfolio) -> Found:
    """Three of five are hers; at the other partner most name nobody."""
    hers, nobody = portfolio.partner("Hers"), portfolio.partner("Nobody")
    for by in (ME, "me", ME.upper(), "Helena Brandt", "Owen Clarke"):
        portfolio.decision(hers, by=by)
    for by in (ME, ME, ME, ME, "", "", "", ""):
        portfolio.decision(nobody, by=by)
    return {"Hers": {"decided_for_them"}}


def _dodged(portfolio: Portfolio) -> Found:
    """Six asked, four left open: dodged. Where something else was decided at the meeting, nothing is said."""
    dodger, decider = portfolio.partner("Dodger"), portfolio.partner("Decider")
    for number in range(6):
        meeting = portfolio.contact(dodger, ago=10 + number, with_colleague=True)
        portfolio.asked(dodger, meeting, AgendaState.OPEN if number < 4 else AgendaState.DISCUSSED)
        other = portfolio.contact(decider, ago=10 + number, with_colleague=True)
        portfolio.asked(decider, other, AgendaState.DISCUSSED if number % 2 else AgendaState.DROPPED)
    return {"Dodger": {"decisions_dodged"}}


def _orders(portfolio: Portfolio) -> Found:
    """Four of five tagged talks about orders and nothing shaped; one that was withdrawn is a no."""
    for name, shaped in (("Waiter", False), ("Shaper", True)):
        partner = portfolio.partner(name)
        portfolio.noticed(partner, "value")
        for number in range(5):
            tag = PostureTag.ADVICE if number == 4 else PostureTag.ORDER
            portfolio.contact(partner, ago=5 + number, with_colleague=True, tag=tag)
            gone: dict[str, Any] = {"withdrawn_on": portfolio.day(9), "kept_on": None} if shaped and number == 0 else {}
            portfolio.promise(partner, ago=20 + number, **gone)
            portfolio.promise(partner, ago=20 + number, mine=False)
    return {"Waiter": {"order_taker_drift"}}


def _dumped(portfolio: Portfolio) -> Found:
    """Three of five were not hers; at the other three of six."""
    for name, own in (("Dump", 2), ("Half", 3)):
        partner = portfolio.partner(name)
        for _ in range(2):
            portfolio.strange(partner, Origin.UNOWNED)
        portfolio.strange(partner, Origin.ROUTED)
        for number in range(own):
            portfolio.promise(partner, ago=20 + number)
        for number in range(3):
            portfolio.promise(partner, ago=20 + number, mine=False)
    return {"Dump": {"dumping_ground"}}


def _squeaky(portfolio: Portfolio) -> Found:
    """The loud one has 8 of 12, the quiet one of high potential 1, with something open; both sides owe."""
    quiet = portfolio.partner("Quiet", value_potential="High: new markets")
    loud = portfolio.partner("Loud", value_potential="low")
    middle = portfolio.partner("Middle", value_potential="Medium")
    portfolio.promise(quiet, ago=20, open_for=3)
    for partner, count in ((loud, 8), (middle, 3)):
        portfolio.noticed(partner, "value")
        for number in range(count):
            portfolio.promise(partner, ago=20 + number)
            portfolio.promise(partner, ago=20 + number, mine=False)
    return {"Quiet": {"squeaky_wheel"}}


def _squeaky_but_two(portfolio: Portfolio) -> Found:
    """The same with two partners: too few to compare."""
    quiet = portfolio.partner("Quiet", value_potential="High")
    loud = portfolio.partner("Loud", value_potential="Low")
    portfolio.promise(quiet, ago=20, open_for=3)
    portfolio.noticed(loud, "value")
    for number in range(11):
        portfolio.promise(loud, ago=20 + number)
        portfolio.promise(loud, ago=20 + number, mine=False)
    return {}


def _archived(portfolio: Portfolio) -> Found:
    """Everything is wrong with a partner that is archived, and with nobody else."""
    partner = portfolio.partner("Gone", posture=Posture.STRATEGIC, supply=Decimal("1.0"), why_agreed_on=None)
    for number in range(9):
        portfolio.contact(partner, ago=5 + number, tag=PostureTag.ORDER)
        portfolio.promise(partner, ago=30 + number, late=True)
    portfolio.store(replace(partner, archived=True))
    portfolio.partner("Here")
    return {}


def _imported_minutes(portfolio: Portfolio) -> Found:
    """Minutes of large rounds that name neither her nor colleagues; tasks of others in them."""
    partner = portfolio.partner(
        "Community", covered_since=None, why_agreed_on=None, posture=None, demand=None, supply=None, level=None,
        own_level=None, value_potential="",
    )  # fmt: skip
    crowd = [portfolio.person(f"Member {number}", of=partner) for number in range(6)]
    seats = tuple(Attendance(one.id) for one in crowd)
    for number in range(12):
        meeting = portfolio.contact(
            partner, ago=4 + 7 * number, without_me=True, source=f"minutes-{number}.md", attendance=seats
        )
        for owner in crowd[:3]:
            portfolio.promise(partner, ago=4 + 7 * number, mine=False, owner_id=owner.id, meeting_id=meeting.id)
        portfolio.promise(
            partner, ago=4 + 7 * number, mine=False, owner_id=None, origin=Origin.UNOWNED, meeting_id=meeting.id
        )
    return {}


def _no_sponsor(portfolio: Portfolio) -> Found:
    """Nobody is its sponsor; the figures are what they are."""
    portfolio.store(
        Partner(
            id=PartnerId(new_id()),
            name="Nobody",
            posture=Posture.STRATEGIC,
            supply=Decimal("1.5"),
            demand=Decimal("2.0"),
        )
    )
    return {"Nobody": {"tactical_needed"}}


def _claimed(portfolio: Portfolio) -> Found:
    """One level above the answer is claimed; the same or below it is not, and without an answer it is only her view."""
    portfolio.partner("Claimed", level=Level.ORDER_TAKER, own_level=Level.ADVISOR)
    portfolio.partner("Modest", level=Level.ADVISOR, own_level=Level.ORDER_TAKER)
    portfolio.partner("Unasked", level=None, own_level=Level.STRATEGIC_PARTNER)
    return {"Claimed": {"claimed_not_seen"}}


def _pulses(portfolio: Portfolio) -> Found:
    """0.5 lower is a fall, 0.4 is not; a guess of hers is no rating, nor is one that is dated in the future."""
    for name, values in (
        ("Falls", ((100, "3.5", Whose.PARTNER), (5, "3.0", Whose.PARTNER))),
        ("Holds", ((100, "3.5", Whose.PARTNER), (5, "3.1", Whose.PARTNER))),
        ("Guess", ((100, "3.5", Whose.PARTNER), (5, "1.0", Whose.OWN))),
        ("Future", ((100, "3.5", Whose.PARTNER), (-5, "1.0", Whose.PARTNER))),
        ("Long ago", ((300, "3.5", Whose.PARTNER), (183, "1.0", Whose.PARTNER))),
    ):
        partner = portfolio.partner(name)
        for ago, value, whose in values:
            given = Pulse(PulseId(new_id()), partner.id, portfolio.day(ago), Decimal(value), whose=whose)
            with portfolio.workspace.database.write() as work:
                partner_store.save_pulses(work, [given])
    return {"Falls": {"rating_falls"}}


def _owed_to_her_by_nobody_named(portfolio: Portfolio) -> Found:
    """Six lines "<- Finance the list by Fri" and as many of hers: both sides owe, and nothing was dumped on her."""
    portfolio.workspace.partners.add("Finance", sponsor="Helena Brandt")
    for number in range(6):
        portfolio.workspace.jot.log(f"<- Finance list {number} by fri")
    for number in range(5):
        portfolio.workspace.jot.log(f"-> Finance price {number} by fri")
    return {}


def _called_nobodys(portfolio: Portfolio) -> Found:
    """Three of five requests she called nobody's herself: they were not owed to her."""
    partner = portfolio.partner("Dump")
    for number in range(3):
        portfolio.promise(
            partner, ago=20 + number, mine=False, owner_id=None, to_id=partner.sponsor_id, origin=Origin.UNOWNED
        )
        portfolio.promise(partner, ago=20 + number, mine=False)
    for number in range(2):
        portfolio.promise(partner, ago=20 + number)
    return {"Dump": {"dumping_ground"}}


STORIES: tuple[Story, ...] = (
    _owed_to_her_by_nobody_named, _called_nobodys,
    _first_day, _first_fortnight, _six_months_to_the_day, _a_long_quiet_partner, _edge_of_the_window, _seven_of_ten,
    _talks_that_were_not_held, _supply_at_two, _far_apart, _everything_kept_and_shown, _kept_and_private,
    _moved_in_time, _moved_too_late, _late_and_told, _due_today, _private_promises, _nine_of_ten, _unconfirmed,
    _decisions, _dodged, _orders, _dumped, _squeaky, _squeaky_but_two, _archived, _imported_minutes, _no_sponsor,
    _claimed, _pulses,
)  # fmt: skip


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__.strip("_"))
def test_what_was_written_down_is_found_and_nothing_else(workspace: Workspace, story: Story) -> None:
    portfolio = Portfolio(workspace)
    expected = story(portfolio)
    assert portfolio.found() == expected


def test_lines_owed_to_a_user_who_is_nobody_yet_are_no_requests(workspace: Workspace) -> None:
    """Before she has said who she is, a line "<- Finance the list" cannot name to whom it is owed."""
    workspace.partners.add("Finance", sponsor="Helena Brandt")
    for number in range(6):
        workspace.jot.log(f"<- Finance list {number} by fri")
        workspace.jot.log(f"-> Finance price {number} by fri")
    assert [one.findings for one in workspace.insights.all()] == [()]
