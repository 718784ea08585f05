"""Facts for the tests of the brief: the page of the design, much, little and nothing."""

from datetime import date, time, timedelta
from decimal import Decimal

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
from brm_desktop.domain.brief.values import Sender
from brm_desktop.domain.commitments import Due, Status
from brm_desktop.domain.meetings import ObservationKind
from brm_desktop.domain.partners import Level, Misfit, Posture
from brm_desktop.domain.people import Influence, Stance
from brm_desktop.domain.reliability import Reliability

TODAY = date(2026, 11, 23)
SINCE = date(2026, 10, 24)
SENDER = Sender(provider="IT", organisation="Larkfield Group", user="Nora Lindqvist")


def late(text: str, days: int, *, owner: str = "") -> PromiseFact:
    due = Due.on(TODAY - timedelta(days=days))
    return PromiseFact(text, Status.LATE, owner=owner, due=due, days_late=days)


def kept(text: str, day: date) -> PromiseFact:
    return PromiseFact(text, Status.KEPT, kept_on=day)


def finance() -> PartnerFacts:
    """The page of DESIGN 7.5, as far as its records exist."""
    return PartnerFacts(
        partner="Finance",
        today=TODAY,
        since=SINCE,
        meeting=MeetingFact(
            "Monthly value review",
            TODAY,
            time(10, 30),
            time(11, 15),
            "room 4.12",
            "agree how we reach three clean closes.",
        ),
        people=(PersonFact("Helena Brandt", "CFO"), PersonFact("Owen Clarke"), PersonFact("Nora Lindqvist")),
        ours=(
            kept("Price for five of twelve services", date(2026, 11, 10)),
            late("Licence and cloud cost by cost centre", 3),
            PromiseFact("Second close window", due=Due.on(date(2026, 12, 1))),
        ),
        theirs=(
            PromiseFact("Ranked list of demand for 2027", owner="Helena Brandt", due=Due.on(date(2026, 12, 18))),
            PromiseFact(
                "Two controllers for close tests",
                owner="Owen Clarke",
                good="two whole weeks, named",
                due=Due(date(2026, 12, 7), date(2026, 12, 11)),
            ),
            PromiseFact("Named data owner", owner="Owen Clarke", due=Due.on(date(2026, 11, 27))),
            PromiseFact("Supplier list"),
            kept("Half of the cost-centre mapping", date(2026, 11, 19)),
        ),
        our_reliability=Reliability((True,) * 6 + (False,)),
        their_reliability=Reliability((True,) * 7 + (False,) * 4),
        agenda=(
            AgendaFact("Freeze the chart of accounts until 15 Jan.", "Keeps the close testable.", asks_decision=True),
            AgendaFact("Cash visibility", carried=True),
            AgendaFact("What would a clean close be worth?"),
        ),
        decided=(DecisionFact("Expense app is not done", date(2026, 11, 4), "Helena Brandt"),),
        observations=(
            ObservationFact(ObservationKind.ISSUE, "Batch failed twice", date(2026, 11, 12)),
            ObservationFact(ObservationKind.VALUE, "17% of invoices touchless", date(2026, 11, 10)),
            ObservationFact(ObservationKind.CHANGE, "New approval limits", date(2026, 11, 2)),
            ObservationFact(ObservationKind.DEMAND, "Cost to serve by product", date(2026, 11, 1)),
        ),
        goals=(GoalFact("Close in three days", "working days", date(2027, 3, 31)),),
        needs=(NeedFact("Faster close", "in delivery", moving=True), NeedFact("Cost to serve")),
    )


def finance_private() -> PrivateFacts:
    """What is held back of `finance`."""
    return PrivateFacts(
        sponsor="Helena Brandt",
        people=(
            PersonInsight(
                "Helena Brandt",
                "CFO",
                Stance.SCEPTIC,
                Stance.SUPPORTER,
                Influence.HIGH,
                cares_about="a close nobody speaks about",
                note="Was burnt by the ERP change.",
            ),
            PersonInsight("Owen Clarke", stance=Stance.SUPPORTER),
        ),
        level=Level.ORDER_TAKER,
        own_level=Level.ADVISOR,
        target_level=Level.ADVISOR,
        target_on=date(2027, 6, 30),
        posture=Posture.STRATEGIC,
        misfit=Misfit(3, "tactical needed"),
        demand=Decimal("2.6"),
        supply=Decimal("1.8"),
        why_i_am_here="The close hurts.",
        pulses=(PulseFact(date(2026, 11, 4), Decimal("3.6"), "Helena Brandt"),),
        lines=(PrivateLine("Owen may leave in spring", "note", date(2026, 11, 3)),),
    )


def nothing() -> PartnerFacts:
    return PartnerFacts(partner="People", today=TODAY, since=SINCE)


def crowded(rows: int = 40, *, words: int = 12) -> PartnerFacts:
    """Far more than a page holds, in long lines."""
    long = " ".join(["considerable"] * words)
    days = [TODAY - timedelta(days=number % 25) for number in range(rows)]
    return PartnerFacts(
        partner="Supply Chain",
        today=TODAY,
        since=SINCE,
        meeting=MeetingFact(f"Review {long}", TODAY, purpose=long),
        people=tuple(PersonFact(f"Person Number{number}", "Head of something") for number in range(rows)),
        ours=tuple(late(f"Ours {number} {long}", number + 1) for number in range(rows)),
        theirs=tuple(kept(f"Kept {number} {long}", day) for number, day in enumerate(days))
        + tuple(PromiseFact(f"Theirs {number} {long}", owner="A. Person", good=long) for number in range(rows)),
        our_reliability=Reliability((True, False)),
        agenda=tuple(AgendaFact(f"Decide {number} {long}", long, asks_decision=True) for number in range(rows))
        + tuple(AgendaFact(f"Speak {number} {long}", carried=True) for number in range(rows)),
        decided=tuple(DecisionFact(f"Decided {number} {long}", day) for number, day in enumerate(days)),
        observations=tuple(
            ObservationFact(kind, f"{kind} {number} {long}", day)
            for number, day in enumerate(days)
            for kind in ObservationKind
        ),
        goals=tuple(GoalFact(f"Goal {number} {long}") for number in range(rows)),
        needs=tuple(NeedFact(f"Need {number} {long}", moving=number % 2 == 0) for number in range(rows)),
    )


def crowded_private(rows: int = 60) -> PrivateFacts:
    return PrivateFacts(
        people=tuple(PersonInsight(f"Person Number{n}", note="word " * 60) for n in range(rows)),
        lines=tuple(PrivateLine(f"Line {n} " + "word " * 40, "note") for n in range(rows)),
    )
