"""Partners as the pictures show them, written straight into a store: what the tests of these pages look at.

The day is Monday 23 November 2026, as in the pictures.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brm_desktop.domain.clock import Clock, fixed
from brm_desktop.domain.commitments import Commitment, Direction, Due, Renegotiation
from brm_desktop.domain.identifiers import CommitmentId, GoalId, MeetingId, NeedId, PartnerId, PersonId, PulseId
from brm_desktop.domain.meetings import Attendance, Meeting
from brm_desktop.domain.partners import Goal, Level, Need, Partner, Posture
from brm_desktop.domain.people import Influence, Person, Stance
from brm_desktop.domain.pulses import Pulse

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 8, 30, tzinfo=ZONE)
TODAY = NOW.date()
FINANCE = PartnerId("a" * 32)
HELENA = PersonId("b" * 32)


def clock() -> Clock:
    """The clock of the pictures."""
    return fixed(NOW)


@dataclass(frozen=True)
class _Unit:
    name: str
    sponsor: str
    level: Level
    target: Level
    by: date
    demand: str
    supply: str
    pulses: str
    days: int
    cadence: int
    owed: tuple[int, int]
    meeting: tuple[int, str] | None
    posture: Posture


_UNITS = (
    _Unit("Finance", "Helena Brandt", Level.ORDER_TAKER, Level.ADVISOR, date(2027, 6, 1), "2.1", "1.5",
          "3.4 3.6 3.8 3.6 3.4 3.1", 11, 14, (1, 4), (0, "10:30"), Posture.STRATEGIC),
    _Unit("Supply Chain", "Marcus Oyelaran", Level.ADVISOR, Level.STRATEGIC_PARTNER, date(2027, 12, 1), "2.5", "2.3",
          "3.5 3.6 3.8 3.9 4.0 4.2", 5, 14, (1, 1), (1, "09:00"), Posture.STRATEGIC),
    _Unit("Sales", "Priya Raman", Level.ORDER_TAKER, Level.ADVISOR, date(2027, 9, 1), "1.9", "1.8",
          "3.4 3.5 3.4 3.5 3.6 3.6", 3, 21, (1, 1), (10, "15:00"), Posture.TACTICAL),
    _Unit("Manufacturing", "Tomasz Wieczorek", Level.AD_HOC, Level.ADVISOR, date(2027, 12, 1), "1.3", "1.2",
          "3.0 2.9 2.8 2.9 3.0 2.9", 39, 30, (0, 1), None, Posture.TACTICAL),
    _Unit("People", "Ingrid Solheim", Level.ADVISOR, Level.STRATEGIC_PARTNER, date(2027, 6, 1), "2.7", "2.4",
          "4.1 4.2 4.1 4.0 4.0 3.9", 7, 14, (1, 0), (2, "13:00"), Posture.TACTICAL),
    _Unit("Customer Service", "Daniel Achterberg", Level.ORDER_TAKER, Level.ADVISOR, date(2027, 3, 1), "1.7", "1.6",
          "3.2 3.3 3.5 3.6 3.6 3.7", 3, 14, (1, 0), (0, "14:00"), Posture.TACTICAL),
    _Unit("Engineering", "Amara Nwosu", Level.ADVISOR, Level.STRATEGIC_PARTNER, date(2027, 12, 1), "2.8", "2.3",
          "4.3 4.3 4.2 4.2 4.1 4.0", 41, 21, (0, 1), None, Posture.STRATEGIC),
)  # fmt: skip


def _id(*parts: object) -> str:
    return "".join(f"{ord(c):02x}" for c in "-".join(str(part) for part in parts))[-32:].rjust(32, "0")


def fill(workspace: "Workspace") -> None:
    """Write the seven partners, and everything of Finance."""
    for place, unit in enumerate(_UNITS):
        _write_unit(workspace, place, unit)
    _write_finance(workspace)


def _write_unit(workspace: "Workspace", place: int, unit: _Unit) -> None:
    from brm_desktop.storage import commitments, meetings, partners, people

    partner_id = FINANCE if place == 0 else PartnerId(_id("unit", place))
    sponsor_id = HELENA if place == 0 else PersonId(_id("sponsor", place))
    partner = Partner(
        id=partner_id, name=unit.name, sponsor_id=sponsor_id, level=unit.level, target_level=unit.target,
        target_on=unit.by, demand=Decimal(unit.demand), supply=Decimal(unit.supply), posture=unit.posture,
        cadence_days=unit.cadence, position=place, covered_since=date(2025, 3, 1), goals_agreed_on=date(2026, 9, 4),
    )  # fmt: skip
    pulses = [
        Pulse(id=PulseId(_id("pulse", place, n)), partner_id=partner_id, given_on=_quarter(n), satisfaction=Decimal(v))
        for n, v in enumerate(unit.pulses.split())
    ]
    met = _meeting(f"met{place}", partner_id, TODAY - timedelta(days=unit.days), "09:00", (sponsor_id,))
    with workspace.database.write() as work:
        people.save(work, [Person(id=sponsor_id, name=unit.sponsor, partner_id=partner_id, role="Head")])
        partners.save(work, [partner])
        partners.save_pulses(work, pulses)
        coming = [met]
        if unit.meeting is not None:
            day = TODAY + timedelta(days=unit.meeting[0])
            coming.append(_meeting(f"next{place}", partner_id, day, unit.meeting[1], (sponsor_id,)))
        meetings.save(work, coming)
        if place:
            commitments.save(work, _open(partner_id, place, unit.owed))


def _quarter(number: int) -> date:
    return (date(2025, 8, 20), date(2025, 11, 20), date(2026, 2, 18), date(2026, 5, 20), date(2026, 8, 19),
            date(2026, 11, 5))[number]  # fmt: skip


def _meeting(name: str, partner_id: PartnerId, day: date, hour: str, people: tuple[PersonId, ...]) -> Meeting:
    start = datetime.combine(day, datetime.strptime(hour, "%H:%M").time(), tzinfo=ZONE)
    return Meeting(
        id=MeetingId(_id("meeting", name)),
        title="Monthly value review",
        day=day,
        start=start,
        end=start + timedelta(hours=1),
        partner_ids=(partner_id,),
        attendance=tuple(Attendance(person) for person in people),
        wrapped_up_at=start,
    )


def _open(partner_id: PartnerId, place: int, owed: tuple[int, int]) -> list[Commitment]:
    return [
        Commitment(
            id=CommitmentId(_id("owed", place, direction.name[0], number)), direction=direction, text="Something",
            asked_on=date(2026, 10, 1), partner_id=partner_id, due=Due.on(date(2027, 1, 8)),
        )
        for direction, count in zip((Direction.I_OWE, Direction.THEY_OWE), owed, strict=True)
        for number in range(count)
    ]  # fmt: skip


def _write_finance(workspace: "Workspace") -> None:
    from brm_desktop.storage import commitments, meetings, partners, people

    others = _people_of_finance()
    with workspace.database.write() as work:
        people.save(work, others)
        meetings.save(
            work,
            [
                _meeting(f"with{n}", FINANCE, day, "11:00", (person.id,))
                for n, (person, day) in enumerate(
                    zip(others[1:], (date(2026, 11, 12), date(2026, 11, 19), date(2026, 9, 14), date(2026, 11, 5)),
                        strict=True)
                )
            ],
        )  # fmt: skip
        late, *rest = _promises_of_finance(others[1].id)
        commitments.save(work, [late, *rest, *_settled()])
        partners.save_goals(work, _goals())
        partners.save_needs(work, _needs(late.id))


def _people_of_finance() -> list[Person]:
    rows = (
        (HELENA, "Helena Brandt", "CFO", Stance.SUPPORTER, Stance.CHAMPION, Influence.HIGH,
         "Board confidence in the forecast"),
        ("owen", "Owen Clarke", "Group Financial Controller", Stance.SCEPTIC, Stance.SUPPORTER, Influence.HIGH,
         "No surprises in close week"),
        ("mei", "Mei-Lin Zhao", "Head of FP&A", Stance.CHAMPION, Stance.CHAMPION, Influence.MEDIUM,
         "Self-service planning model"),
        ("ruben", "Ruben Castellanos", "Head of Treasury", Stance.NEUTRAL, Stance.SUPPORTER, Influence.MEDIUM,
         "Bank connectivity, payment fraud"),
        ("sofia", "Sofia Almeida", "Shared Services Manager", Stance.SUPPORTER, None, Influence.LOW,
         "Invoice backlog before year end"),
    )  # fmt: skip
    return [
        Person(
            id=PersonId(key if len(key) == 32 else _id("person", key)), name=name, partner_id=FINANCE, role=role,
            stance=stance, stance_wanted=wanted, influence=influence, cares_about=cares,
        )
        for key, name, role, stance, wanted, influence, cares in rows
    ]  # fmt: skip


def _promises_of_finance(owen: PersonId) -> list[Commitment]:
    def theirs(name: str, text: str, owner: PersonId, due: Due) -> Commitment:
        return Commitment(
            id=CommitmentId(_id("theirs", name)), direction=Direction.THEY_OWE, text=text, asked_on=date(2026, 11, 1),
            partner_id=FINANCE, owner_id=owner, due=due,
        )  # fmt: skip

    first, second, third = Due.on(date(2026, 11, 10)), Due.on(date(2026, 11, 15)), Due.on(date(2026, 11, 20))
    late = Commitment(
        id=CommitmentId(_id("mine", "licences")), direction=Direction.I_OWE,
        text="Licence and cloud cost by cost centre", asked_on=date(2026, 10, 20), partner_id=FINANCE, due=third,
        renegotiations=(
            Renegotiation(made_on=date(2026, 11, 9), before=first, after=second),
            Renegotiation(made_on=date(2026, 11, 14), before=second, after=third),
        ),
    )  # fmt: skip
    return [
        late,
        theirs("freeze", "Decide: freeze chart-of-accounts changes until 15 Jan", HELENA, Due.on(TODAY)),
        theirs("owner", "Named data owner for cost centres", owen, Due.on(date(2026, 11, 27))),
        theirs("tests", "Two controllers for close-calendar tests", owen, Due(date(2026, 12, 7), date(2026, 12, 11))),
        theirs("ranked", "Ranked list of demand for 2027", HELENA, Due.on(date(2026, 12, 18))),
    ]


def _settled() -> list[Commitment]:
    """Six of six kept by her (the seventh is late now), seven of eleven by Finance."""
    made = []
    for direction, kept in ((Direction.I_OWE, (1,) * 6), (Direction.THEY_OWE, (1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1))):
        for number, on_time in enumerate(kept):
            due = date(2026, 10, 1) + timedelta(days=number)
            one = Commitment(
                id=CommitmentId(_id("settled", direction.name[0], number)), direction=direction, text="Done",
                asked_on=date(2026, 9, 1), partner_id=FINANCE, due=Due.on(due), kept_on=due,
            )  # fmt: skip
            made.append(one if on_time else replace(one, kept_on=due + timedelta(days=4)))
    return made


def _goals() -> list[Goal]:
    rows = (
        ("Close the month in five working days", "Nine days now", date(2027, 6, 1)),
        ("One forecast the board trusts", "Within 8% now, within 3% by March 2027", None),
        ("Touchless invoices at 40%", "17% now", date(2027, 12, 1)),
        ("Cost to serve by product line", "Needed for the 2027 price round", None),
    )
    return [
        Goal(id=GoalId(_id("goal", n)), partner_id=FINANCE, text=text, measure=measure, by=by, position=n)
        for n, (text, measure, by) in enumerate(rows)
    ]


def _needs(late: CommitmentId) -> list[Need]:
    rows = (
        ("Month-end batch stable, three months running", "One of three so far", None),
        ("Licence and cloud cost by cost centre", "", late),
        ("A plain price for each service we run", "Five of twelve published", None),
        ("One owner for report changes", "Answer within two days · in place since Oct", None),
    )
    return [
        Need(id=NeedId(_id("need", n)), partner_id=FINANCE, text=text, state=state, commitment_id=promise, position=n)
        for n, (text, state, promise) in enumerate(rows)
    ]
