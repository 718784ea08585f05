"""Portfolios in pairs of mind: six in which something is wrong, and others that only look so.

What is to be found was written down before the rules were run.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from brm_desktop.domain.commitments import Due, Origin, Renegotiation
from brm_desktop.domain.identifiers import PulseId, new_id
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.meetings import AgendaState, Attendance, PostureTag
from brm_desktop.domain.partners import Level, Partner, Posture
from brm_desktop.domain.pulses import Pulse, Whose
from brm_desktop.services.marking import Marks
from brm_desktop.services.marking import Whose as Owner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import partners as partner_store
from tests.services.portfolio import ME, Portfolio

Found = dict[str, set[str]]
Story = Callable[[Portfolio], Found]


def _passed_on_when_it_was_late(portfolio: Portfolio) -> Found:
    """Two of six were late, and she gave them to a colleague a week later. At the other she gave them away in time."""
    for name, ago in (("Late", 20), ("In time", 10)):
        partner = portfolio.partner(name)
        portfolio.noticed(partner, "value")
        for number in range(6):
            promise = portfolio.promise(partner, ago=ago, kept_on=portfolio.day(ago - 10) if number > 1 else None)
            if number < 2:
                portfolio.workspace.commitments.mark(promise.id, Marks(whose=Owner.PASSED_ON, name="Ravi Desai"))
            portfolio.promise(partner, ago=20, mine=False)
    return {"Late": {"issues_not_told"}}


def _one_decision_five_times(portfolio: Portfolio) -> Found:
    """One question, asked at five meetings, and open after each. At the other partner the fifth meeting settled it."""
    for name, settled in (("Never", False), ("At last", True)):
        partner = portfolio.partner(name)
        held = [portfolio.contact(partner, ago=60 - 10 * number, with_colleague=True) for number in range(5)]
        if settled:
            portfolio.asked(partner, held[4], AgendaState.DISCUSSED, left_open_at=tuple(held[:1]))
            for meeting in held[1:4]:
                portfolio.asked(partner, meeting, AgendaState.DISCUSSED)
        else:
            portfolio.asked(partner, None, left_open_at=tuple(held))
    return {"Never": {"decisions_dodged"}}


def _supply_broke(portfolio: Portfolio) -> Found:
    """Good enough in spring, in upheaval since the outsourcing; and another one where it only dipped."""
    for name, now in (("Broken", "1.8"), ("Dipped", "2.0")):
        partner = portfolio.partner(name, posture=Posture.STRATEGIC)
        for ago, value in ((200, "2.4"), (10, now)):
            portfolio.workspace.relationships.rate(
                partner.id, MaturitySide.SUPPLY, value=Decimal(value), on=portfolio.day(ago)
            )
    return {"Broken": {"tactical_needed"}}


def _liked_less_than_she_thinks(portfolio: Portfolio) -> Found:
    """The sponsor's rating fell by 0.5, and their answer is a level below her own view."""
    partner = portfolio.partner("Sales", level=Level.ORDER_TAKER, own_level=Level.ADVISOR)
    for ago, value in ((120, "4.0"), (30, "3.5")):
        given = Pulse(PulseId(new_id()), partner.id, portfolio.day(ago), Decimal(value), whose=Whose.PARTNER)
        with portfolio.workspace.database.write() as work:
            partner_store.save_pulses(work, [given])
    return {"Sales": {"rating_falls", "claimed_not_seen"}}


def _half_a_year_in_the_middle(portfolio: Portfolio) -> Found:
    """Supply was 2.4 and is 2.5, seven months later; the other one has climbed through, to 2.8."""
    for name, now in (("Stuck", "2.5"), ("Through", "2.8")):
        partner = portfolio.partner(name)
        for ago, value in ((210, "2.4"), (5, now)):
            portfolio.workspace.relationships.rate(
                partner.id, MaturitySide.SUPPLY, value=Decimal(value), on=portfolio.day(ago)
            )
    return {"Stuck": {"sticking_point"}}


def _everything_lands_on_her(portfolio: Portfolio) -> Found:
    """A year in: six talks alone, four of seven requests not hers, nothing agreed and nothing of value noted."""
    partner = portfolio.partner("Plant", covered_since=portfolio.day(400), why_agreed_on=None)
    for number in range(6):
        portfolio.contact(partner, ago=5 + 9 * number)
    for number in range(4):
        portfolio.strange(partner, Origin.ROUTED if number % 2 else Origin.UNOWNED)
    for number in range(3):
        portfolio.promise(partner, ago=20 + number)
        portfolio.promise(partner, ago=20 + number, mine=False)
    return {"Plant": {"single_point", "dumping_ground", "no_mans_land"}}


def _just_below_everywhere(portfolio: Portfolio) -> Found:
    """One record below each number: 9 of 13 contacts, 5 of 10 requests, 8 of 9 promises, one late, one unconfirmed."""
    contacts = portfolio.partner("Contacts")
    for number in range(13):
        portfolio.contact(contacts, ago=3 + 6 * number, with_colleague=number > 8)
    requests = portfolio.partner("Requests")
    for number in range(5):
        portfolio.strange(requests, Origin.ROUTED)
        portfolio.promise(requests, ago=20 + number, kept_on=None, withdrawn_on=portfolio.day(12))
        portfolio.promise(requests, ago=20 + number, mine=False)
    street = portfolio.partner("Street")
    for number in range(9):
        portfolio.promise(street, ago=2 + number, mine=number < 8, open_for=4, supply_confirmed=number != 0)
    late = portfolio.partner("Late")
    for number in range(6):
        portfolio.promise(late, ago=20 + number, late=number == 0)
        portfolio.promise(late, ago=20 + number, mine=False)
    portfolio.noticed(late, "value", ago=90)
    orders = portfolio.partner("Orders")
    for number in range(9):
        tag = PostureTag.ORDER if number < 7 else PostureTag.ADVICE
        portfolio.contact(orders, ago=4 + number, with_colleague=True, tag=tag)
        portfolio.promise(orders, ago=2, open_for=9)
        portfolio.promise(orders, ago=2, mine=False, open_for=9)
    return {}


def _four_of_each(portfolio: Portfolio) -> Found:
    """All of it wrong, and four records of each kind: too few to tell."""
    partner = portfolio.partner("Tax", covered_since=portfolio.day(179), why_agreed_on=None)
    for number in range(4):
        meeting = portfolio.contact(partner, ago=5 + number, tag=PostureTag.ORDER)
        portfolio.asked(partner, meeting)
        portfolio.promise(partner, ago=30 + number, late=True)
        portfolio.decision(partner, by=ME)
    return {}


def _long_ago(portfolio: Portfolio) -> Found:
    """All of it wrong, and older than the window by a day. Since then: nothing."""
    partner = portfolio.partner("Audit", why_agreed_on=None)
    for number in range(8):
        meeting = portfolio.contact(partner, ago=91 + number, tag=PostureTag.ORDER)
        portfolio.asked(partner, None, left_open_at=(meeting,))
        portfolio.decision(partner, by=ME, ago=91 + number)
        portfolio.promise(partner, ago=110 + number, late=True)
    return {}


def _taken_back(portfolio: Portfolio) -> Found:
    """All of it wrong, and all of it in the bin."""
    partner = portfolio.partner("Legal")
    put_away = portfolio.workspace.bin.put
    for number in range(8):
        meeting = portfolio.contact(partner, ago=5 + number, tag=PostureTag.ORDER)
        portfolio.asked(partner, None, left_open_at=(meeting,))
        put_away("meeting", meeting.id)
        put_away("commitment", portfolio.promise(partner, ago=30 + number, late=True).id)
        strange = portfolio.strange(partner, Origin.ROUTED)
        put_away("commitment", strange.id)
    return {}


def _moved_twice_and_kept(portfolio: Portfolio) -> Found:
    """Every date was moved twice before it passed, the last one kept on its last day; a week counts to its end."""
    partner = portfolio.partner("Logistics")
    portfolio.noticed(partner, "value")
    for number in range(6):
        promise = portfolio.promise(partner, ago=50 + number)
        days = [Due(portfolio.day(40 - step * 7), portfolio.day(36 - step * 7)) for step in range(3)]
        moves = tuple(Renegotiation(before.last, before, after, "Sponsor", "Parts") for before, after in pairwise(days))
        moved = replace(promise, due=days[-1], renegotiations=moves, kept_on=days[-1].last)
        portfolio.workspace.commitments.store(moved)
        portfolio.promise(partner, ago=50 + number, mine=False)
    return {}


def _somebody_elses_minutes(portfolio: Portfolio) -> Found:
    """Minutes in which the writer decided, promised and asked: "I" is whoever wrote them, and she was not there."""
    partner = portfolio.partner("Guild")
    writer = portfolio.person("Wanda Wells", of=partner)
    for number in range(7):
        meeting = portfolio.contact(
            partner, ago=4 + 7 * number, without_me=True, source="guild.md", attendance=(Attendance(writer.id),)
        )
        portfolio.decision(partner, by="I", ago=4 + 7 * number, meeting_id=meeting.id)
        portfolio.promise(partner, ago=20 + number, mine=False, owner_id=writer.id, meeting_id=meeting.id)
        portfolio.asked(partner, meeting, AgendaState.DISCUSSED)
    return {}


def _loud_but_gone(portfolio: Portfolio) -> Found:
    """The loud partner of low potential is archived: what is left is no competition."""
    portfolio.promise(portfolio.partner("Quiet", value_potential="High"), ago=20, open_for=3)
    for number in range(2):
        portfolio.partner(f"Middle {number}")
    loud = portfolio.partner("Loud", value_potential="low")
    for number in range(9):
        portfolio.promise(loud, ago=20 + number)
    portfolio.store(replace(loud, archived=True))
    return {}


def _her_own_plans(portfolio: Portfolio) -> Found:
    """What she promised herself of a partner, and what waits to be asked for the first time, is nobody's fault."""
    partner: Partner = portfolio.partner("Estates")
    portfolio.contact(partner, ago=8, with_colleague=True)
    for number in range(6):
        portfolio.promise(partner, ago=40 + number, private=True, kept_on=None)
        portfolio.workspace.agenda_points.add_point(partner.id, f"decide: Price {number}")
    return {}


STORIES: tuple[Story, ...] = (
    _passed_on_when_it_was_late, _one_decision_five_times, _supply_broke, _liked_less_than_she_thinks,
    _half_a_year_in_the_middle, _everything_lands_on_her,
    _just_below_everywhere, _four_of_each, _long_ago, _taken_back, _moved_twice_and_kept, _somebody_elses_minutes,
    _loud_but_gone, _her_own_plans,
)  # fmt: skip


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__.strip("_"))
def test_what_was_written_down_is_found_and_nothing_else(workspace: Workspace, story: Story) -> None:
    portfolio = Portfolio(workspace)
    expected = story(portfolio)
    assert portfolio.found() == expected
