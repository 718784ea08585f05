"""The four relationship levels: what each looks like, how success is measured at it, what leads to the next one."""

from dataclasses import dataclass

from brm_desktop.domain.models.addressing import addressed
from brm_desktop.domain.partners import Level
from brm_desktop.domain.relationship import Proof


@dataclass(frozen=True, slots=True)
class Measure:
    """How success shows at a level. `shows` names the record that shows it, one of `SHOWN_BY`."""

    key: str
    name: str
    shows: str


SHOWN_BY = {
    "satisfaction": "satisfaction, as the partner rates it from 1 to 5",
    "value_felt": "value felt, as the partner rates it from 1 to 5",
    "kept_on_time": "promises to the partner kept on time",
    "their_kept_on_time": "promises of the partner kept on time",
    "late_promises": "promises to the partner that are late",
    "unowned": "requests that nobody owns",
    "value_items": "items of value that were noted",
    "demands": "demands that were noted",
    "decisions": "decisions that the partner made",
    "issues_open": "issues that are open",
    "changes": "changes that were noted",
    "partnership_talks": "meetings in which you were a partner or gave advice",
    "goals": "goals agreed with the partner",
}
"""What a measure may be shown by, with what is counted."""


@dataclass(frozen=True, slots=True)
class StepUp:
    """A move towards the next level (at the highest: to stay there). `when` says when it fits,
    `text` may hold {sponsor} and {partner}.

    `findings` are the keys of failure modes and signals for which it fits best.
    """

    key: str
    text: str
    when: str
    findings: tuple[str, ...] = ()

    def words(self, *, partner: str, sponsor: str = "") -> str:
        """The move with the names in their places; without a sponsor the partner stands for them."""
        return addressed(self.text, partner=partner, sponsor=sponsor)


@dataclass(frozen=True, slots=True)
class RelationshipLevel:
    """A level. `success` is its measure in one short line, `partner_says` how a partner would put it on a card.

    `proof` is what may show that the partner sees it so, one of them is needed; most levels need none.
    """

    level: Level
    key: str
    name: str
    looks_like: str
    success: str
    partner_says: str
    measures: tuple[Measure, ...]
    steps: tuple[StepUp, ...]
    proof: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationshipModel:
    """The levels from the lowest to the highest. `question` is what the partner is asked every `ask_days` days."""

    name: str
    question: str
    ask_days: int
    levels: tuple[RelationshipLevel, ...]

    def level(self, level: Level) -> RelationshipLevel:
        """What the model says about a level."""
        return self.levels[level - 1]

    def step_up(self, level: Level, findings: frozenset[str] = frozenset()) -> StepUp:
        """The move that fits best: the first that answers one of `findings` (keys of failure modes), else the first."""
        steps = self.level(level).steps
        return next((step for step in steps if findings.intersection(step.findings)), steps[0])
