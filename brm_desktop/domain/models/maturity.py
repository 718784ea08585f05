"""The model of business-IT maturity: its levels and the questions of both sides. Ratings are in `domain.maturity`."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.models.competencies import TENTH


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in words, and what it is worth, from 1.0 to 3.9."""

    value: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers, the lowest first. `key` never changes."""

    key: str
    text: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class MaturityLevel:
    """A level from 1 to 3, and how both sides look at it."""

    number: int
    key: str
    name: str
    demand: str
    supply: str


@dataclass(frozen=True, slots=True)
class MaturityModel:
    """The levels, the questions of both sides, and what is read from the figures (DESIGN section 6).

    The space below `sticking_point` is tactical, above it strategic. `gap_warning` is how far the sides may be apart.
    `least_answers` of a side's questions have to be answered.
    """

    name: str
    levels: tuple[MaturityLevel, ...]
    demand: tuple[Question, ...]
    supply: tuple[Question, ...]
    sticking_point: Decimal
    gap_warning: Decimal
    least_answers: int
    drivers: tuple[str, ...]

    def questions(self, side: MaturitySide) -> tuple[Question, ...]:
        """The questions of a side."""
        return self.demand if side is MaturitySide.DEMAND else self.supply

    def level_at(self, value: Decimal) -> MaturityLevel:
        """The level in which a figure from 1.0 to 3.9 lies."""
        return self.levels[min(max(int(value), 1), len(self.levels)) - 1]

    def value_of(self, answers: Iterable[Decimal]) -> Decimal | None:
        """The figure of a side: the mean of the answered questions, one decimal; None while too few are answered."""
        given = list(answers)
        if len(given) < self.least_answers:
            return None
        return (sum(given, Decimal()) / len(given)).quantize(TENTH, ROUND_HALF_UP)
