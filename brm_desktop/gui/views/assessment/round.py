"""The round as it stands on the screen: what was stored, with the answers that were given since. No widgets."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from brm_desktop.domain.assessments import CLAIM_FROM, Assessment, Evidence
from brm_desktop.domain.models.competencies import Competency, CompetencyModel, Statement, level_of

if TYPE_CHECKING:
    from brm_desktop.services.assessments.values import AssessmentSheet


class Round:
    """Answers, words and evidence of one round. Changed at once when she answers; storing follows."""

    def __init__(self, sheet: "AssessmentSheet") -> None:
        self.sheet = sheet
        self.ratings: dict[str, int] = dict(sheet.ratings)
        self.reflections: dict[str, str] = dict(sheet.reflections)
        self.evidence: dict[str, tuple[Evidence, ...]] = dict(sheet.evidence)
        only = sheet.assessment.competency
        found = self.model.competency(only) if only else None
        self.competencies: tuple[Competency, ...] = (found,) if found is not None else self.model.competencies

    @property
    def assessment(self) -> Assessment:
        """The round itself."""
        return self.sheet.assessment

    @property
    def model(self) -> CompetencyModel:
        """The model of the round."""
        return self.sheet.model

    @property
    def is_finished(self) -> bool:
        """Whether it can only be read."""
        return self.assessment.finished_on is not None

    @property
    def is_short(self) -> bool:
        """Whether it is about one competency only."""
        return bool(self.assessment.competency)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the round in order."""
        return tuple(statement for competency in self.competencies for statement in competency.statements)

    @property
    def unanswered(self) -> int:
        """How many statements have no answer yet."""
        return sum(statement.key not in self.ratings for statement in self.statements)

    @property
    def claimed(self) -> int:
        """How many answers of 3 or 4 stand without evidence."""
        return sum(self.is_claimed(statement.key) for statement in self.statements)

    @property
    def done(self) -> int:
        """How many competencies are answered."""
        return sum(self.is_done(competency) for competency in self.competencies)

    def is_claimed(self, statement: str) -> bool:
        """Whether the answer is 3 or 4 and nothing bears it out."""
        return self.ratings.get(statement, 0) >= CLAIM_FROM and not self.evidence.get(statement)

    def is_done(self, competency: Competency) -> bool:
        """Whether every statement of a competency is answered."""
        return all(statement.key in self.ratings for statement in competency.statements)

    def level(self, competency: Competency) -> Decimal | None:
        """The level that the answers so far give."""
        return level_of(_of(competency, self.ratings))

    def last_level(self, competency: Competency) -> Decimal | None:
        """The level of the round before."""
        return level_of(_of(competency, self.sheet.last))

    def last_answer(self, statement: str) -> int | None:
        """The answer of the round before, once she has answered: it must not lead her."""
        if statement not in self.ratings or self.is_finished:
            return None
        return self.sheet.last.get(statement)

    def last_day(self, statement: str) -> date | None:
        """When the answer before was given."""
        return self.sheet.last_days.get(statement, self.sheet.last_day)

    def first_open(self) -> tuple[int, int]:
        """Where to go on: the competency and the statement without an answer; behind the last when all have one."""
        for place, competency in enumerate(self.competencies):
            for number, statement in enumerate(competency.statements):
                if statement.key not in self.ratings:
                    return place, number
        return len(self.competencies), 0

    def first_open_of(self, competency: Competency) -> int:
        """The first statement of a competency without an answer; the first one when all have one."""
        keys = [statement.key for statement in competency.statements]
        return next((number for number, key in enumerate(keys) if key not in self.ratings), 0)

    def add(self, statement: str, evidence: Evidence) -> None:
        """Evidence that was picked; the same record once only."""
        present = self.evidence.get(statement, ())
        if evidence.id not in {known.id for known in present}:
            self.evidence[statement] = (*present, evidence)

    def drop(self, statement: str, evidence_id: str) -> None:
        """Evidence that was taken away again."""
        kept = tuple(known for known in self.evidence.get(statement, ()) if known.id != evidence_id)
        self.evidence[statement] = kept

    def keep(self, unsaved: Iterable[tuple[str, ...]], shown: "Round") -> None:
        """What stands on the screen and is not stored yet counts, not what the store has in its place."""
        for kind, about, *_ in unsaved:
            if kind == "rate" and about in shown.ratings:
                self.ratings[about] = shown.ratings[about]
            elif kind == "words":
                self.reflections[about] = shown.reflections.get(about, "")
            elif kind == "evidence":
                self.evidence[about] = shown.evidence.get(about, ())


def _of(competency: Competency, ratings: Mapping[str, int]) -> list[int]:
    return [ratings[statement.key] for statement in competency.statements if statement.key in ratings]
