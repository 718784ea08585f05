"""Self-assessment: rounds and their evidence, where the competencies stand, the growth plan, and how others see it.

Answers, words and evidence are changed in place and are no steps to be taken back; a finished round never changes.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from brm_desktop.domain.assessments import HIGHEST_SCORE, Assessment, CompetencyTarget, Evidence
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Due
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AssessmentId, GrowthActionId, MeetingId, new_id, stable_id
from brm_desktop.domain.models.competencies import CompetencyModel
from brm_desktop.services.assessments import growth, levels, rounds
from brm_desktop.services.assessments.suggestions import Suggestion, Wanted, suggestions
from brm_desktop.services.assessments.values import (
    AssessmentSheet,
    CompetenciesPage,
    GrowthRow,
    HistoryPoint,
    OpenRound,
    OtherView,
    RoundRow,
    StatementEvidence,
    Summary,
)
from brm_desktop.services.assessments.wording import day_words
from brm_desktop.services.models import Models
from brm_desktop.storage import assessments as store
from brm_desktop.storage import evidence as evidence_store
from brm_desktop.storage import growth as growth_store
from brm_desktop.storage import models as model_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.evidence_search import Period

__all__ = [
    "AssessmentSheet",
    "Assessments",
    "CompetenciesPage",
    "GrowthRow",
    "HistoryPoint",
    "OpenRound",
    "OtherView",
    "RoundRow",
    "StatementEvidence",
    "Suggestion",
    "Summary",
]

MOST_SUGGESTIONS = 8


class Assessments:
    """What the user can do to know where she stands, and to grow."""

    def __init__(self, database: Database, clock: Clock, models: Models) -> None:
        self._database = database
        self._clock = clock
        self._models = models

    def page(self) -> CompetenciesPage:
        """The page of competencies, by the model in use."""
        model = self._models.competencies()
        with self._database.read() as work:
            return levels.page(work, self._models, model, today=self._clock.today())

    def history(self, competency: str) -> tuple[HistoryPoint, ...]:
        """Every level a competency was given, her own and others', oldest first.

        Raises:
            NotFound: the model in use has no such competency.
        """
        model = self._models.competencies()
        found = rounds.competency_of(model, competency)
        with self._database.read() as work:
            return levels.history(work, self._models, model, found.key)

    def evidence_of(self, competency: str) -> tuple[StatementEvidence, ...]:
        """The statements of a competency as the newest of her rounds rated them, with their evidence.

        Raises:
            NotFound: the model in use has no such competency.
        """
        model = self._models.competencies()
        found = rounds.competency_of(model, competency)
        with self._database.read() as work:
            return levels.evidence_of(work, self._models, model, found)

    def unfinished(self, competency: str = "") -> OpenRound | None:
        """The round over one competency, or over all, that `start` would go on with; None if it would begin one."""
        model = self._models.competencies()
        with self._database.read() as work:
            return rounds.open_round(work, self._models, model, competency)

    def start(self, competency: str = "") -> AssessmentId:
        """Go on with the unfinished round over one competency, or over all; begin one if there is none.

        Raises:
            NotFound: the model in use has no such competency.
        """
        model = self._models.competencies()
        if competency:
            rounds.competency_of(model, competency)
        begun = self.unfinished(competency)
        if begun is not None:
            return begun.assessment.id
        today = self._clock.today()
        assessment = Assessment(
            id=AssessmentId(new_id()),
            model=model.id,
            version=model.version,
            started_on=today,
            competency=competency,
        )
        content = self._models.content(model.id, model.version)
        with self._database.write() as work:
            # Kept with the round: it can be read as it was made when another version of the model has come.
            model_store.keep(work, model=model.id, version=model.version, name=model.name, content=content, on=today)
            store.begin(work, assessment)
        return assessment.id

    def sheet(self, assessment_id: AssessmentId) -> AssessmentSheet:
        """A round with what it holds, and the answers of the rounds before it.

        Raises:
            NotFound: there is no such round.
        """
        with self._database.read() as work:
            return rounds.sheet(work, self._models, rounds.one(work, assessment_id))

    def rate(self, assessment_id: AssessmentId, statement: str, score: int) -> None:
        """Answer a statement: 1 not yet to 4 always, 0 for no chance to show it.

        Raises:
            NotFound: there is no such round.
            InvalidInput: the round is finished, does not ask for the statement, or there is no such answer.
        """
        with self._database.write() as work:
            rounds.require_statement(work, self._models, assessment_id, statement)
            store.rate(work, assessment_id, {statement: score})

    def unrate(self, assessment_id: AssessmentId, statement: str) -> None:
        """Take an answer away.

        Raises:
            NotFound, InvalidInput: there is no such round, or it is finished.
        """
        with self._database.write() as work:
            store.unrate(work, assessment_id, statement)

    def reflect(self, assessment_id: AssessmentId, competency: str, words: str) -> None:
        """Keep her own words on a competency; empty words take them away.

        Raises:
            NotFound, InvalidInput: there is no such round, or it is finished.
        """
        with self._database.write() as work:
            store.reflect(work, assessment_id, {competency: words.strip()})

    def suggestions(
        self, assessment_id: AssessmentId, statement: str, *, words: str = "", limit: int = MOST_SUGGESTIONS
    ) -> tuple[Suggestion, ...]:
        """Records of the period that may bear a statement out, the best first; with `words` what her search finds.

        What is picked for the statement is not among them.

        Raises:
            NotFound: there is no such round.
        """
        with self._database.read() as work:
            assessment = rounds.one(work, assessment_id)
            model = self._models.competencies(assessment.model, assessment.version)
            found = next((s for s in model.statements if s.key == statement), None)
            if found is None:
                return ()
            picked = evidence_store.of_rounds(work, [assessment_id]).get(assessment_id, ())
            owner = model.competency_of(statement)
            actions = growth_store.actions(work, model=model.id)
            wanted = Wanted(
                rule=found.evidence,
                period=self._period(assessment, model),
                today=self._clock.today(),
                search=words,
                picked=frozenset((p.table_name, p.record_id) for p in picked if p.statement == statement),
                growing=frozenset(a.commitment_id for a in actions if owner and a.competency == owner.key),
            )
            return suggestions(work, wanted, limit=limit)

    def _period(self, assessment: Assessment, model: CompetencyModel) -> Period:
        """The days a round is about: up to today while it is not finished."""
        until = assessment.finished_on or self._clock.today()
        since = assessment.started_on - timedelta(days=model.period_days)
        return Period(since=since, until=until, now=self._clock.now())

    def pick(self, assessment_id: AssessmentId, statement: str, piece: Suggestion | Evidence) -> Evidence:
        """Let a record bear a statement out, as it reads now.

        Raises:
            NotFound, InvalidInput: there is no such round or statement, or the round is finished.
        """
        return self._keep_evidence(
            assessment_id,
            statement,
            table_name=piece.table_name,
            record_id=piece.record_id,
            title=piece.title,
            detail=piece.detail,
        )

    def add_own(self, assessment_id: AssessmentId, statement: str, words: str) -> Evidence:
        """Let words of her own bear a statement out.

        Raises:
            NotFound, InvalidInput: there is no such round or statement, it is finished, or there are no words.
        """
        said = " ".join(words.split())
        if not said:
            raise InvalidInput("Evidence needs words", "Say in a line what bears it out.")
        detail = f"In your own words, {day_words(self._clock.today(), self._clock.today())}"
        return self._keep_evidence(assessment_id, statement, table_name="", record_id="", title=said, detail=detail)

    def _keep_evidence(
        self, assessment_id: AssessmentId, statement: str, *, table_name: str, record_id: str, title: str, detail: str
    ) -> Evidence:
        key = record_id or title
        piece = Evidence(
            id=stable_id("evidence", assessment_id, statement, table_name, key),
            assessment_id=assessment_id,
            statement=statement,
            table_name=table_name,
            record_id=record_id,
            title=title,
            detail=detail,
        )
        with self._database.write() as work:
            rounds.require_statement(work, self._models, assessment_id, statement)
            evidence_store.pick(work, piece)
        return piece

    def drop(self, evidence_id: str) -> None:
        """Take a piece of evidence away.

        Raises:
            NotFound: there is none of this id.
            InvalidInput: its round is finished.
        """
        with self._database.write() as work:
            piece = evidence_store.get(work, evidence_id)
            if piece is None:
                raise NotFound("There is no such evidence", f"No piece of evidence has the id {evidence_id}.")
            evidence_store.drop(work, piece)

    def finish(self, assessment_id: AssessmentId) -> Summary:
        """Close a round for good, and say what it came to.

        Raises:
            NotFound: there is no such round.
            InvalidInput: it is finished already, or nothing was answered.
        """
        with self._database.write() as work:
            store.require_open(work, assessment_id)
            if not store.ratings(work, [assessment_id]).get(assessment_id):
                raise InvalidInput("Nothing was answered yet", "Answer at least one statement, or leave; it is kept.")
            store.finish(work, assessment_id, on=self._clock.today())
        return self.summary(assessment_id)

    def summary(self, assessment_id: AssessmentId) -> Summary:
        """What a round came to, or comes to so far.

        Raises:
            NotFound: there is no such round.
        """
        with self._database.read() as work:
            return levels.summary(work, self._models, assessment_id)

    def remove(self, assessment_id: AssessmentId) -> None:
        """Put a round into the bin, hers or somebody else's view.

        Raises:
            NotFound: there is no such round.
        """
        with self._database.read() as work:
            found = rounds.one(work, assessment_id)
        today = self._clock.today()
        whose = f"{found.rater}'s view" if found.rater else "Assessment"
        words = f"{whose} of {day_words(found.finished_on or found.started_on, today)}"
        with self._database.write(step=f"Deleted: {words}") as work:
            store.remove(work, assessment_id)

    def set_target(self, competency: str, level: Decimal | None) -> None:
        """Set the level she wants of a competency; None lets it follow the relationship level aimed for.

        Raises:
            NotFound: the model in use has no such competency.
            InvalidInput: it is not between 1.0 and 4.0.
        """
        model = self._models.competencies()
        found = rounds.competency_of(model, competency)
        if level is not None and not 1 <= level <= HIGHEST_SCORE:
            raise InvalidInput("There is no such target", "A target is between 1.0 and 4.0.")
        shown = f": {level}" if level is not None else " as aimed for"
        with self._database.write(step=f"Target of {found.name}{shown}") as work:
            if level is None:
                growth_store.drop_target(work, model=model.id, competency=found.key)
                return
            target = CompetencyTarget(
                id=stable_id("target", model.id, found.key),
                model=model.id,
                competency=found.key,
                level=level.quantize(Decimal("0.1")),
                set_on=self._clock.today(),
            )
            growth_store.set_target(work, target)

    def add_to_plan(self, competency: str, text: str, due: Due | date | None = None, expected: str = "") -> GrowthRow:
        """Promise herself something that grows a competency. It is a commitment like any other.

        Raises:
            NotFound: the model in use has no such competency.
            InvalidInput: there are no words.
        """
        model = self._models.competencies()
        found = rounds.competency_of(model, competency)
        words, today = growth.required_words(text), self._clock.today()
        with self._database.write(step=f"Added to the growth plan: {words}") as work:
            action = growth.added(
                work, model, competency=found.key, words=words, due=_due(due), expected=expected.strip(), today=today
            )
        return self._growth_row(action.id)

    def change_action(
        self,
        action_id: GrowthActionId,
        *,
        competency: str | None = None,
        text: str | None = None,
        due: Due | date | None = None,
        expected: str | None = None,
        meeting_id: MeetingId | None = None,
    ) -> GrowthRow:
        """Correct an action; what is not given stays. `meeting_id` is the meeting whose note came of it.

        Raises:
            NotFound: there is no such action or competency.
            InvalidInput: the words are empty.
        """
        words = None if text is None else growth.required_words(text)
        key = rounds.competency_of(self._models.competencies(), competency).key if competency else None
        with self._database.read() as work:
            named = words or growth.one(work, action_id)[1].text
        with self._database.write(step=f"Changed in the growth plan: {named}") as work:
            growth.changed(
                work,
                action_id,
                competency=key,
                words=words,
                due=_due(due),
                expected=expected,
                meeting_id=meeting_id,
            )
        return self._growth_row(action_id)

    def _growth_row(self, action_id: GrowthActionId) -> GrowthRow:
        with self._database.read() as work:
            action = growth.one(work, action_id)[0]
            model = self._models.competencies(action.model)
            plan: Sequence[GrowthRow] = growth.plan_rows(work, model, today=self._clock.today())
        return next(row for row in plan if row.action.id == action_id)


def _due(due: Due | date | None) -> Due | None:
    return Due.on(due) if isinstance(due, date) else due
