"""What a round of assessment comes to: levels, how they changed, what is missing to the target, what is only claimed.

Rounds as they are stored are in `domain.assessments`, what is rated in `domain.models.competencies`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from brm_desktop.domain.assessments import CLAIM_FROM, Assessment
from brm_desktop.domain.models.competencies import TENTH, Competency, CompetencyModel, level_of, target_for
from brm_desktop.domain.partners import Level

WIDEST = 3
WIDE_GAP = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class RatedRound:
    """A round with its answers by statement, read with the model it was made with."""

    assessment: Assessment
    model: CompetencyModel
    ratings: Mapping[str, int]

    @property
    def own(self) -> bool:
        """Whether it is her own view."""
        return not self.assessment.rater

    @property
    def day(self) -> date:
        """The day it was finished, or begun while it is not."""
        return self.assessment.finished_on or self.assessment.started_on


@dataclass(frozen=True, slots=True)
class ExplainedLevel:
    """A level with what it is made of: `rated` are the statements that count, `left_out` those without a chance.

    `unanswered` are statements nobody answered.
    """

    level: Decimal | None
    rated: tuple[tuple[str, int], ...]
    left_out: int
    unanswered: int

    @property
    def words(self) -> str:
        """How the figure came about, for a tooltip: "The mean of 4 statements; 1 left out: no chance to show it."."""
        if self.level is None:
            return "No statement was rated."
        count = len(self.rated)
        words = "What 1 statement was rated" if count == 1 else f"The mean of {count} statements"
        left = f"{self.left_out} left out: no chance to show it" if self.left_out else ""
        open_ones = f"{self.unanswered} not answered" if self.unanswered else ""
        return "; ".join(part for part in (words, left, open_ones) if part) + "."


@dataclass(frozen=True, slots=True)
class CompetencyRow:
    """Where a competency stands. `previous` is the level of the round before, `others` what others gave, by name.

    `evidence` counts what was picked in the round of `now`; `claimed` says that one of its answers of 3 or 4 has none.
    `day` and `previous_day` are those of the two rounds.
    """

    competency: Competency
    now: Decimal | None = None
    previous: Decimal | None = None
    target: Decimal | None = None
    own_target: bool = False
    evidence: int = 0
    claimed: bool = False
    others: tuple[tuple[str, Decimal], ...] = ()
    day: date | None = None
    previous_day: date | None = None
    explained: ExplainedLevel | None = None

    @property
    def change(self) -> Decimal | None:
        """How the level moved since the round before; None where there are not two."""
        return None if self.now is None or self.previous is None else self.now - self.previous

    @property
    def gap(self) -> Decimal | None:
        """How much is missing to the target, never below 0; None without a level or a target."""
        return None if self.now is None or self.target is None else max(Decimal(0), self.target - self.now)

    @property
    def wide(self) -> bool:
        """Whether the gap is above 0.5 (DESIGN section 7.7)."""
        return self.gap is not None and self.gap > WIDE_GAP

    @property
    def second_view_gap(self) -> Decimal | None:
        """Her own level minus the mean of the others' (above 0: she sees herself higher); None without both."""
        if self.now is None or not self.others:
            return None
        mean = sum((level for _, level in self.others), Decimal(0)) / len(self.others)
        return self.now - mean.quantize(TENTH, ROUND_HALF_UP)


def explain(competency: Competency, ratings: Mapping[str, int]) -> ExplainedLevel:
    """The level of a competency from answers by statement, with what it is made of."""
    given = [(statement.key, ratings.get(statement.key)) for statement in competency.statements]
    rated = tuple((key, score) for key, score in given if score)
    return ExplainedLevel(
        level=level_of(score for _, score in rated),
        rated=rated,
        left_out=sum(score == 0 for _, score in given),
        unanswered=sum(score is None for _, score in given),
    )


def level_in(rated: RatedRound, competency: str) -> Decimal | None:
    """The level a round gives a competency, by the model it was made with; None where it rated nothing of it."""
    found = rated.model.competency(competency)
    return explain(found, rated.ratings).level if found else None


def levels_in(rated: RatedRound) -> dict[str, Decimal]:
    """The levels of the competencies that a round rated, by key."""
    levels = ((c.key, explain(c, rated.ratings).level) for c in rated.model.competencies)
    return {key: level for key, level in levels if level is not None}


def those_that_rated(rounds: Iterable[RatedRound], competency: str) -> tuple[RatedRound, ...]:
    """Those of `rounds` that gave the competency a level, in their order."""
    return tuple(rated for rated in rounds if level_in(rated, competency) is not None)


def claims(competency: Competency, ratings: Mapping[str, int], proven: Iterable[str]) -> tuple[str, ...]:
    """The statements rated 3 or 4 that have no evidence; `proven` are those that have."""
    shown = frozenset(proven)
    return tuple(s.key for s in competency.statements if ratings.get(s.key, 0) >= CLAIM_FROM and s.key not in shown)


def widest_gaps(rows: Sequence[CompetencyRow], *, most: int = WIDEST) -> tuple[CompetencyRow, ...]:
    """Up to three competencies that are furthest from their targets, the widest first; equals in their order."""
    open_gaps = [row for row in rows if row.gap]
    return tuple(sorted(open_gaps, key=lambda row: -(row.gap or 0))[:most])


def level_most_aimed_for(levels: Iterable[Level | None]) -> Level | None:
    """The relationship level most partners are to reach; the higher of equals. None where none has a target."""
    aimed = [level for level in levels if level is not None]
    return max(set(aimed), key=lambda level: (aimed.count(level), level)) if aimed else None


def target_in_force(
    competency: Competency, *, own: Mapping[str, Decimal], aimed: Level | None
) -> tuple[Decimal | None, bool]:
    """The target of a competency, and whether it is one she set herself."""
    chosen = own.get(competency.key)
    return (chosen, True) if chosen is not None else (target_for(competency, aimed), False)
