"""Partners: the business units she serves, their goals and needs, and where the relationship stands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum

from brm_desktop.domain.identifiers import CommitmentId, GoalId, NeedId, PartnerId, PersonId


class Level(IntEnum):
    """Relationship levels (DOMAIN section 3.1). Level 4 is only reached when the partner says so."""

    AD_HOC = 1
    ORDER_TAKER = 2
    ADVISOR = 3
    STRATEGIC_PARTNER = 4

    @property
    def word(self) -> str:
        """The name of the level as it is shown."""
        return {1: "Ad hoc", 2: "Order Taker", 3: "Advisor", 4: "Strategic Partner"}[self.value]

    @property
    def measure(self) -> str:
        """What success means at this level."""
        return {
            1: "no steady measure",
            2: "satisfaction and service levels",
            3: "items of value to the partner",
            4: "agility, innovation, collaboration",
        }[self.value]


class Posture(StrEnum):
    """What she works as with a partner: steady state and service, or transformation and demand."""

    TACTICAL = "tactical"
    STRATEGIC = "strategic"


class PartnerKind(StrEnum):
    """What a partner is in the organisation."""

    BUSINESS_UNIT = "business unit"
    FUNCTION = "function"
    REGION = "region"
    PROCESS = "process"


DEFAULT_CADENCE_DAYS = 30


@dataclass(frozen=True, slots=True)
class Partner:
    """A business unit with one sponsor.

    `level` is the sponsor's answer, `own_level` her view beside it. `demand` and `supply` are maturities from 1.0 to
    3.9. `cadence_days` is how often the sponsor is to be met. `position` is her own order, lowest first. `tier`
    names the group of partners whose cadence it shares, "" if it has its own. `baseline` is what was found at the
    start; `vision` what a tactical start is to lead to. The card "why I am here" has a sentence, the day job, the
    commercial benefit and its measure; it counts once it was agreed with somebody of the partner's on a day.
    """

    id: PartnerId
    name: str
    kind: PartnerKind = PartnerKind.BUSINESS_UNIT
    sponsor_id: PersonId | None = None
    covered_since: date | None = None
    cadence_days: int = DEFAULT_CADENCE_DAYS
    level: Level | None = None
    own_level: Level | None = None
    target_level: Level | None = None
    target_on: date | None = None
    demand: Decimal | None = None
    supply: Decimal | None = None
    posture: Posture | None = None
    value_potential: str = ""
    what_they_measure: str = ""
    why_i_am_here: str = ""
    goals_agreed_on: date | None = None
    position: int = 0
    archived: bool = False
    tier: str = ""
    rules_of_engagement: str = ""
    baseline: str = ""
    baseline_on: date | None = None
    vision: str = ""
    why_day_job: str = ""
    why_benefit: str = ""
    why_measure: str = ""
    why_agreed_with: PersonId | None = None
    why_agreed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the partner's own, with its measure now and wanted, and by when."""

    id: GoalId
    partner_id: PartnerId
    text: str
    measure: str = ""
    by: date | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Need:
    """What the partner needs from the provider, with its state in words, or the promise that answers it."""

    id: NeedId
    partner_id: PartnerId
    text: str
    state: str = ""
    commitment_id: CommitmentId | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Misfit:
    """A posture that does not suit what the partner's maturities call for: failure mode `number` of DOMAIN 3.4."""

    number: int
    words: str


def posture_misfit(partner: Partner) -> Misfit | None:
    """The failure mode that posture and maturities show, or None (DESIGN section 6, failure modes 3 and 4).

    Between 2.0 and 2.5 of supply both postures are defensible and nothing is raised.
    """
    if partner.posture is None or partner.supply is None:
        return None
    if partner.posture is Posture.STRATEGIC and partner.supply < Decimal("2.0"):
        return Misfit(number=3, words="tactical needed")
    if partner.posture is Posture.TACTICAL and partner.demand is not None:
        demanding, able = partner.demand >= Decimal("2.5"), partner.supply >= Decimal("2.0")
        if demanding and able:
            return Misfit(number=4, words="strategic needed")
    return None
