"""Failure modes and signals: when they are found, why that matters, what to do. Their rules are not coded here."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from brm_desktop.domain.models.addressing import addressed


class Becomes(StrEnum):
    """What a line of advice becomes when it is ticked: a promise of hers, or a line of the next brief."""

    COMMITMENT = "commitment"
    BRIEF = "brief"


class Scope(StrEnum):
    """Whether a rule looks at one partner, or at all of them together."""

    PARTNER = "partner"
    PORTFOLIO = "portfolio"


class Unit(StrEnum):
    """What a threshold is counted in."""

    PERCENT = "percent"
    DAYS = "days"
    COUNT = "count"
    LEVEL = "level"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number in a rule. `value` is the default; the settings may hold another."""

    key: str
    value: Decimal
    unit: Unit
    name: str

    def words(self, value: Decimal | None = None) -> str:
        """The number as it reads in a rule: "70 %", "90 days", "2.5"."""
        number = self.value if value is None else value
        shown = f"{number.normalize():f}"
        match self.unit:
            case Unit.PERCENT:
                return f"{shown} %"
            case Unit.DAYS:
                return f"{shown} day" if number == 1 else f"{shown} days"
            case Unit.LEVEL:
                return f"{number:.1f}"
            case Unit.TIMES:
                return f"{shown} times"
            case _:
                return shown


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to do about a finding, and what it becomes. `text` may hold {sponsor} and {partner}."""

    text: str
    becomes: Becomes

    def words(self, *, partner: str, sponsor: str = "") -> str:
        """The line with the names in their places; without a sponsor the partner stands for them."""
        return addressed(self.text, partner=partner, sponsor=sponsor)


@dataclass(frozen=True, slots=True)
class FailureMode:
    """A way in which a relationship goes wrong, or a signal of it.

    `number` is that of the five modes (DOMAIN section 3.4), None for a signal. `rank` says what is more useful to know:
    1 comes first. `counts` is the noun of what is counted ("requests"); below `minimum` of them nothing is said.
    `window_days` is how far back the rule looks, 0 if it looks at how things stand.
    """

    key: str
    name: str
    about: str
    rule: str
    lesson: str
    advice: tuple[Advice, ...]
    rank: int
    counts: str
    minimum: int = 5
    window_days: int = 90
    number: int | None = None
    scope: Scope = Scope.PARTNER
    thresholds: tuple[Threshold, ...] = ()

    def threshold(self, key: str) -> Decimal:
        """The default of a threshold.

        Raises:
            KeyError: the mode has no threshold of this key.
        """
        return {threshold.key: threshold.value for threshold in self.thresholds}[key]

    def rule_words(self, changed: Mapping[str, Decimal] | None = None) -> str:
        """The rule with its numbers in their places; `changed` are thresholds that the settings hold, by key."""
        other = changed or {}
        words = {threshold.key: threshold.words(other.get(threshold.key)) for threshold in self.thresholds}
        words |= {"window": f"{self.window_days} days", "minimum": str(self.minimum)}
        shown = self.rule
        for key, value in words.items():
            shown = shown.replace("{" + key + "}", value)
        return shown


@dataclass(frozen=True, slots=True)
class FailureModes:
    """All failure modes and signals, the most useful first."""

    modes: tuple[FailureMode, ...]

    def mode(self, key: str) -> FailureMode:
        """The failure mode or signal of a key.

        Raises:
            KeyError: there is none.
        """
        return {mode.key: mode for mode in self.modes}[key]

    @property
    def numbered(self) -> tuple[FailureMode, ...]:
        """The five modes in the order of their numbers."""
        found = [(mode.number, mode) for mode in self.modes if mode.number is not None]
        return tuple(mode for _, mode in sorted(found, key=lambda pair: pair[0]))
