"""What a brief is made from, in two separate types.

`PartnerFacts` holds only what the partner may see; no type that can be reached from it has a field for anything
private, so that a shared page cannot hold such a thing, whatever is ticked. `PrivateFacts` holds the rest.
"""

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal

from brm_desktop.domain.commitments import Due, Status
from brm_desktop.domain.meetings import ObservationKind
from brm_desktop.domain.partners import Level, Misfit, Posture
from brm_desktop.domain.people import DecisionRole, Influence, Stance
from brm_desktop.domain.reliability import Reliability


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Somebody at the table; `role` may be ""."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """The meeting the brief is for. Times are on the user's clock, None where only the day is known."""

    title: str
    day: date
    start: time | None = None
    end: time | None = None
    place: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class PromiseFact:
    """A promise as both sides may see it. `owner` is "" when nobody was named; `good` says what good looks like."""

    text: str
    status: Status = Status.OPEN
    owner: str = ""
    good: str = ""
    due: Due | None = None
    days_late: int = 0
    kept_on: date | None = None


@dataclass(frozen=True, slots=True)
class AgendaFact:
    """An agenda point; `carried` ones were left over from an earlier meeting."""

    text: str
    detail: str = ""
    asks_decision: bool = False
    carried: bool = False


@dataclass(frozen=True, slots=True)
class DecisionFact:
    """Something decided since last time, by whom ("" if unknown)."""

    text: str
    decided_on: date
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class ObservationFact:
    """A demand, value, issue or change that is still open."""

    kind: ObservationKind
    text: str
    noted_on: date


@dataclass(frozen=True, slots=True)
class GoalFact:
    """A goal of the partner's own."""

    text: str
    measure: str = ""
    by: date | None = None


@dataclass(frozen=True, slots=True)
class NeedFact:
    """What the partner needs from the provider. `moving` tells whether something happens about it."""

    text: str
    state: str = ""
    moving: bool = False


@dataclass(frozen=True, slots=True)
class PartnerFacts:
    """Everything that may be shown to the partner on `today`.

    `ours` and `theirs` are the promises of either side: all open ones, and those kept since `since`.
    """

    partner: str
    today: date
    since: date
    meeting: MeetingFact | None = None
    people: tuple[PersonFact, ...] = ()
    ours: tuple[PromiseFact, ...] = ()
    theirs: tuple[PromiseFact, ...] = ()
    our_reliability: Reliability = field(default_factory=lambda: Reliability(ticks=()))
    their_reliability: Reliability = field(default_factory=lambda: Reliability(ticks=()))
    agenda: tuple[AgendaFact, ...] = ()
    decided: tuple[DecisionFact, ...] = ()
    observations: tuple[ObservationFact, ...] = ()
    goals: tuple[GoalFact, ...] = ()
    needs: tuple[NeedFact, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonInsight:
    """What the user keeps to herself about somebody."""

    name: str
    role: str = ""
    stance: Stance | None = None
    stance_wanted: Stance | None = None
    influence: Influence | None = None
    decision_role: DecisionRole | None = None
    it_literacy: int | None = None
    cares_about: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PulseFact:
    """How satisfied the partner said to be, from 1 to 5."""

    given_on: date
    satisfaction: Decimal
    given_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PrivateLine:
    """A line marked private; `kind` says in a word what it is ("I owe", "agenda", "issue")."""

    text: str
    kind: str
    noted_on: date | None = None


@dataclass(frozen=True, slots=True)
class PrivateFacts:
    """Everything that is for the user alone. `pulses` are newest first."""

    sponsor: str = ""
    people: tuple[PersonInsight, ...] = ()
    level: Level | None = None
    own_level: Level | None = None
    target_level: Level | None = None
    target_on: date | None = None
    posture: Posture | None = None
    misfit: Misfit | None = None
    demand: Decimal | None = None
    supply: Decimal | None = None
    value_potential: str = ""
    what_they_measure: str = ""
    why_i_am_here: str = ""
    pulses: tuple[PulseFact, ...] = ()
    lines: tuple[PrivateLine, ...] = ()
