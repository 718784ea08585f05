"""Answering a round: from its start over answers, words and evidence to its end.

Answers, words and evidence are changed in place and are no steps to be taken back; a finished round never changes.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from brm_desktop.domain.assessments import Assessment, Evidence
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AssessmentId, new_ordered_id, stable_id
from brm_desktop.domain.models.competencies import CompetencyModel
from brm_desktop.services.assessments import levels
from brm_desktop.services.assessments import round_reading as reading
from brm_desktop.services.assessments.suggestions import Suggestion, Wanted, suggestions
from brm_desktop.services.assessments.values import AssessmentSheet, OpenRound, Summary
from brm_desktop.services.assessments.wording import day_words
from brm_desktop.services.models import Models
from brm_desktop.settings import Settings
from brm_desktop.storage import assessments as store
from brm_desktop.storage import evidence as evidence_store
from brm_desktop.storage import growth as growth_store
from brm_desktop.storage import models as model_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.evidence_search import Period

MOST_SUGGESTIONS = 8


class Answering:
    """What the user can do with rounds of assessment."""

    def __init__(self, database: Database, clock: Clock, models: Models, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._models = models
        self._settings = settings

    def unfinished(self, competency: str = "") -> OpenRound | None:
        """The round over one competency, or over all, that `start` would go on with; None if it would begin one."""
        model = self._models.competencies()
        with self._database.read() as work:
            return reading.open_round(work, self._models, model, competency)

    def start(self, competency: str = "") -> AssessmentId:
        """Go on with the unfinished round over one competency, or over all; begin one if there is none.

        Raises:
            NotFound: the model in use has no such competency.
        """
        model = self._models.competencies()
        if competency:
            reading.competency_of(model, competency)
        begun = self.unfinished(competency)
        today = self._clock.today()
        if begun is not None:
            self._begin_today(begun, today)
            return begun.assessment.id
        assessment = Assessment(
            id=AssessmentId(new_ordered_id()),
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

    def _begin_today(self, begun: OpenRound, today: date) -> None:
        """A round that was opened and left without an answer begins on the day of its first one."""
        if not begun.done and begun.assessment.started_on != today:
            with self._database.write() as work:
                store.begin(work, replace(begun.assessment, started_on=today))

    def rounds(self) -> tuple[Assessment, ...]:
        """All rounds, hers and others', the ones not finished first, then the newest first."""
        with self._database.read() as work:
            return (*store.unfinished(work), *store.finished(work))

    def sheet(self, assessment_id: AssessmentId) -> AssessmentSheet:
        """A round with what it holds, and the answers of the rounds before it.

        Raises:
            NotFound: there is no such round.
        """
        with self._database.read() as work:
            return reading.sheet(work, self._models, reading.one(work, assessment_id))

    def rate(self, assessment_id: AssessmentId, statement: str, score: int) -> None:
        """Answer a statement: 1 not yet to 4 always, 0 for no chance to show it.

        Raises:
            NotFound: there is no such round.
            InvalidInput: the round is finished, does not ask for the statement, or there is no such answer.
        """
        self.rate_all(assessment_id, {statement: score})

    def rate_all(self, assessment_id: AssessmentId, scores: Mapping[str, int]) -> None:
        """Answer several statements, all or none of them.

        Raises:
            NotFound, InvalidInput: as `rate`.
        """
        with self._database.write() as work:
            for statement in scores:
                reading.require_statement(work, self._models, assessment_id, statement)
            store.rate(work, assessment_id, scores)

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
            assessment = reading.one(work, assessment_id)
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
            reading.require_statement(work, self._models, assessment_id, statement)
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
            found = reading.one(work, assessment_id)
        today = self._clock.today()
        whose = f"{found.rater}'s view" if found.rater else "Assessment"
        words = f"{whose} of {day_words(found.finished_on or found.started_on, today)}"
        with self._database.write(step=f"Deleted: {words}") as work:
            store.remove(work, assessment_id)
