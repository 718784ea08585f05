"""Rounds of assessment: what was rated, with what evidence, by whom. What is rated is in `domain.models`."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import AssessmentId, CommitmentId, GrowthActionId

NO_CHANCE = 0
HIGHEST_SCORE = 4
CLAIM_FROM = 3


@dataclass(frozen=True, slots=True)
class Assessment:
    """One round, tied to a model and its version. Once finished it does not change any more.

    `competency` is the only one that is rated, "" if all are. `rater` is "" for her own round, else the name of the
    person whose view it is, and `rater_role` what that person is to her ("manager", "partner").
    """

    id: AssessmentId
    model: str
    version: int
    started_on: date
    finished_on: date | None = None
    competency: str = ""
    rater: str = ""
    rater_role: str = ""


@dataclass(frozen=True, slots=True)
class Rating:
    """A statement rated 1 (not yet) to 4 (always), or 0: no chance to show it.

    Raises:
        InvalidInput: another score.
    """

    id: str
    assessment_id: AssessmentId
    statement: str
    score: int

    def __post_init__(self) -> None:
        if not NO_CHANCE <= self.score <= HIGHEST_SCORE:
            raise InvalidInput("There is no such answer", "A statement is rated 1 to 4, or 0 for no chance to show it.")


@dataclass(frozen=True, slots=True)
class Reflection:
    """Her own words on a competency in a round."""

    id: str
    assessment_id: AssessmentId
    competency: str
    words: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A record that bears a rating out, as it read when it was picked; or words of her own (`table_name` "")."""

    id: str
    assessment_id: AssessmentId
    statement: str
    table_name: str
    record_id: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CompetencyTarget:
    """A level she set for herself, in place of the one that follows from the relationship level aimed for."""

    id: str
    model: str
    competency: str
    level: Decimal
    set_on: date


@dataclass(frozen=True, slots=True)
class GrowthAction:
    """What a commitment to herself is to grow, and the evidence she expects of it."""

    id: GrowthActionId
    commitment_id: CommitmentId
    model: str
    competency: str
    expected: str = ""
