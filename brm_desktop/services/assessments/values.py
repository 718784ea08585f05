"""What the pages about competencies show, besides the rows of `domain.assessment_levels`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from brm_desktop.domain.assessment_levels import CompetencyRow
from brm_desktop.domain.assessments import Assessment, Evidence, GrowthAction
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.models.competencies import CompetencyModel, Statement
from brm_desktop.domain.partners import Level
from brm_desktop.services.commitments import CommitmentRow


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A finished round of hers over all competencies: which one it is, and the level of each competency by key."""

    assessment: Assessment
    number: int
    levels: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class OpenRound:
    """A round that was begun: `done` of its `whole` statements are answered.

    `competencies_done` of `competencies` have every statement answered ("Continue, 3 of 8").
    """

    assessment: Assessment
    done: int
    whole: int
    competencies_done: int = 0
    competencies: int = 0


@dataclass(frozen=True, slots=True)
class GrowthRow:
    """An action of the growth plan, which is a commitment to herself.

    `meeting_id` is the meeting whose note is what came of it, or where it was agreed, None if there is none.
    """

    action: GrowthAction
    row: CommitmentRow
    competency: str
    meeting_id: MeetingId | None = None
    meeting_title: str = ""
    meeting_day: date | None = None


@dataclass(frozen=True, slots=True)
class OtherView:
    """How somebody else sees her: levels and words by competency. It is shown as a gap, never as a score of people."""

    assessment: Assessment
    rater: str
    role: str
    day: date
    levels: Mapping[str, Decimal]
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CompetenciesPage:
    """The page of competencies. `rounds` are her own finished ones over all competencies, the newest first.

    `others` has the newest view of each other person. `level_aimed` is the relationship level the targets follow.
    """

    day: date
    model: CompetencyModel
    rounds: tuple[RoundRow, ...]
    unfinished: OpenRound | None
    rows: tuple[CompetencyRow, ...]
    plan: tuple[GrowthRow, ...]
    others: tuple[OtherView, ...]
    level_aimed: Level | None


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """A level a competency had in one round; `rater` is "" for her own."""

    day: date
    level: Decimal
    evidence: int
    reflection: str
    rater: str


@dataclass(frozen=True, slots=True)
class StatementEvidence:
    """A statement in the newest round that rated its competency. `score` is None where it was not answered."""

    statement: Statement
    score: int | None
    claimed: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class AssessmentSheet:
    """A round to be answered or read. `number` says which one of its kind it is.

    `last` are the answers of the rounds before by statement, of the days `last_days`; `last_day` is the newest of them.
    """

    assessment: Assessment
    model: CompetencyModel
    number: int
    ratings: Mapping[str, int]
    last: Mapping[str, int]
    last_day: date | None
    reflections: Mapping[str, str]
    evidence: Mapping[str, tuple[Evidence, ...]]
    last_days: Mapping[str, date]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a round came to: a row for each competency it rated, and those furthest from their targets."""

    assessment: Assessment
    rows: tuple[CompetencyRow, ...]
    widest: tuple[CompetencyRow, ...]
