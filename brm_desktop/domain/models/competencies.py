"""Competency models: what is rated, and where evidence may be found. Rounds are in `domain.assessments`."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cached_property

from brm_desktop.domain.partners import Level

TENTH = Decimal("0.1")


class EvidenceKind(StrEnum):
    """The kinds of her own records in which evidence is looked for.

    KEPT are promises she kept, RENEGOTIATED hers that were moved, THEIRS what others promised her, kept or not.
    """

    DECISION = "decision"
    KEPT = "kept"
    RENEGOTIATED = "renegotiated"
    THEIRS = "theirs"
    MEETING = "meeting"
    DEMAND = "demand"
    VALUE = "value"
    ISSUE = "issue"
    CHANGE = "change"


class EvidenceFact(StrEnum):
    """What may hold for a record, and bears a statement out whatever its words are."""

    KEPT_ON_TIME = "kept_on_time"
    """A promise of hers, kept on or before the date in force."""

    MOVED_IN_TIME = "moved_in_time"
    """A promise of hers whose date was moved before it passed."""

    SEVERAL_PARTNERS = "several_partners"
    """A meeting with more than one partner."""

    DECIDER_NAMED = "decider_named"
    """A decision that says who made it, and it was not she."""

    SETTLED = "settled"
    """An issue, a demand or a change that was noted and is closed."""


@dataclass(frozen=True, slots=True)
class EvidenceRule:
    """Which of her records may bear a statement out.

    A record is suggested if its kind is among `kinds` and one of `words` stands in it; those for which one of `facts`
    holds come first. A record of one of the kinds for which a fact holds is suggested without the words as well, after
    all others. Words match whole words in either case; "negotiat*" stands for all words that begin so, and a phrase
    for its words in this order.
    """

    kinds: tuple[EvidenceKind, ...] = ()
    words: tuple[str, ...] = ()
    facts: tuple[EvidenceFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence in the first person that is rated. `key` differs from all others of the model and never changes."""

    key: str
    text: str
    covers: tuple[str, ...] = ()
    evidence: EvidenceRule = EvidenceRule()


@dataclass(frozen=True, slots=True)
class Indicator:
    """What somebody with a competency does; statements name those they cover by `key`."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Competency:
    """Something to be good at. `short` is its name where room is scarce, "/" between the lines.

    `targets` are the levels wanted of it from 1.0 to 4.0, by the relationship level aimed for; none if the model sets
    none.
    """

    key: str
    name: str
    statements: tuple[Statement, ...]
    short: str = ""
    about: str = ""
    indicators: tuple[Indicator, ...] = ()
    targets: tuple[tuple[Level, Decimal], ...] = ()

    @property
    def short_lines(self) -> tuple[str, ...]:
        """The short name, line by line; the name itself if there is none."""
        return tuple(line.strip() for line in (self.short or self.name).split("/") if line.strip())


@dataclass(frozen=True, slots=True)
class Scale:
    """The words of the answers: `words` for 1 to 4, `no_chance` for 0."""

    words: tuple[str, str, str, str] = ("not yet", "sometimes", "usually", "always")
    no_chance: str = "no chance to show it"

    def word(self, score: int) -> str:
        """The word of an answer from 0 to 4."""
        return self.words[score - 1] if score else self.no_chance


@dataclass(frozen=True)
class CompetencyModel:
    """A model with its competencies in order. `id` and `version` name it for good: a round stays tied to them.

    `period` are the words that stand before the statements, `period_days` how far back evidence is looked for, and
    `minutes` what a whole round takes.
    """

    id: str
    version: int
    name: str
    competencies: tuple[Competency, ...]
    about: str = ""
    scale: Scale = Scale()
    period: str = "In the last six months"
    period_days: int = 182
    minutes: int = 20

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements in the order in which they are asked."""
        return tuple(statement for competency in self.competencies for statement in competency.statements)

    @cached_property
    def _owners(self) -> dict[str, Competency]:
        return {statement.key: competency for competency in self.competencies for statement in competency.statements}

    @cached_property
    def _by_key(self) -> dict[str, Competency]:
        return {competency.key: competency for competency in self.competencies}

    def competency(self, key: str) -> Competency | None:
        """The competency of this key, None if there is none."""
        return self._by_key.get(key)

    def competency_of(self, statement: str) -> Competency | None:
        """The competency to which the statement of this key belongs, None if there is no such statement."""
        return self._owners.get(statement)


def level_of(ratings: Iterable[int]) -> Decimal | None:
    """The level of a competency: the mean of its rated statements, one decimal (DESIGN section 6).

    Answers of 0, no chance to show it, are left out. None if nothing was rated.
    """
    rated = [score for score in ratings if score]
    return (Decimal(sum(rated)) / len(rated)).quantize(TENTH, ROUND_HALF_UP) if rated else None


def target_for(competency: Competency, level: Level | None) -> Decimal | None:
    """The level wanted of a competency for a relationship level aimed for; None if the model sets none."""
    return next((wanted for aimed, wanted in competency.targets if aimed == level), None)
