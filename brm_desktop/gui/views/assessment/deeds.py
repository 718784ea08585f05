"""What she does in a round: on the screen at once, in the store right after it (`answers`)."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brm_desktop.domain.assessments import Evidence
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import AssessmentId, stable_id
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.assessment.answers import Answers
from brm_desktop.gui.views.assessment.gap import GapRow
from brm_desktop.gui.views.assessment.round import Round

if TYPE_CHECKING:
    from brm_desktop.services.assessments.suggestions import Suggestion
    from brm_desktop.services.workspace import Workspace


class Deeds(QObject):
    """Changes `round`. `evidence_changed` brings the statement, `own_words_refused` what could not be kept."""

    evidence_changed = Signal(str)
    own_words_refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.answers = Answers(desk, self)
        self.round: Round | None = None
        self.has_written = False

    @property
    def open_round(self) -> Round | None:
        """The round, if it can be answered."""
        return self.round if self.round is not None and not self.round.is_finished else None

    def rate(self, statement: str, answer: int) -> bool:
        """Answer a statement. False when there is nothing to answer."""
        answers = self.open_round
        if answers is None:
            return False
        round_id = AssessmentId(answers.assessment.id)
        answers.ratings[statement] = answer
        self._put(
            ("rate", statement, round_id), lambda workspace: workspace.assessments.rate(round_id, statement, answer)
        )
        return True

    def reflect(self, competency: str, words: str) -> None:
        """Her own words on a competency."""
        answers = self.open_round
        if answers is None:
            return
        round_id = AssessmentId(answers.assessment.id)
        answers.reflections[competency] = words
        self._put(
            ("words", competency, round_id),
            lambda workspace: workspace.assessments.reflect(round_id, competency, words),
        )

    def pick(self, statement: str, chosen: "Suggestion | Evidence") -> None:
        """Let a record bear a statement out."""
        answers = self.open_round
        if answers is None:
            return
        round_id = AssessmentId(answers.assessment.id)
        evidence = chosen if isinstance(chosen, Evidence) else _as_evidence(chosen, round_id, statement)
        answers.add(statement, evidence)
        key = ("evidence", statement, round_id, evidence.id)
        self._put(key, lambda workspace: workspace.assessments.pick(round_id, statement, chosen))
        self.evidence_changed.emit(statement)

    def drop(self, evidence: Evidence) -> None:
        """Take a piece of evidence away."""
        answers = self.open_round
        if answers is None:
            return
        answers.drop(evidence.statement, evidence.id)
        key = ("evidence", evidence.statement, answers.assessment.id, evidence.id)
        self._put(key, lambda workspace: _without(workspace, evidence.id))
        self.evidence_changed.emit(evidence.statement)

    def add_own(self, statement: str, words: str) -> None:
        """Evidence in her own words; it stands in the list once the store has it."""
        answers = self.open_round
        if answers is None:
            return
        round_id = AssessmentId(answers.assessment.id)
        self.has_written = True

        def added(evidence: Evidence) -> None:
            if self.round is not None and self.round.assessment.id == round_id:
                self.round.add(statement, evidence)
                self.evidence_changed.emit(statement)

        def failed(error: BaseException) -> None:
            self.own_words_refused.emit(words)
            self._desk.notices.report(error)

        self._desk.run(
            lambda workspace: workspace.assessments.add_own(round_id, statement, words),
            added,
            failed=failed,
            owner=self,
        )

    def add_to_plan(self, gap: GapRow) -> None:
        """The promise to herself that stands in the form of a gap."""
        text, due, expected = gap.form.text, gap.form.reading.due, gap.form.expected
        if due is None:
            return
        competency = gap.competency
        do_step(
            self._desk,
            lambda workspace: workspace.assessments.add_to_plan(competency, text, due, expected),
            f"In your growth plan: {text}",
            lambda _: gap.end_form(),
        )

    def finish(self, then: Callable[[Round], None]) -> None:
        """Everything is stored first; then the round is finished for good, and `then` is called with it."""
        answers = self.open_round
        if answers is None:
            return
        round_id = AssessmentId(answers.assessment.id)

        def run() -> None:
            self._desk.run(
                lambda workspace: workspace.assessments.finish(round_id), lambda _: then(answers), owner=self
            )

        self.answers.when_stored(run)

    def _put(self, key: tuple[str, ...], store: "Callable[[Workspace], object]") -> None:
        self.has_written = True
        self.answers.put(key, store)


def _without(workspace: "Workspace", evidence_id: str) -> None:
    # It may never have reached the store: then there is nothing to take away.
    with suppress(NotFound):
        workspace.assessments.drop(evidence_id)


def _as_evidence(suggestion: "Suggestion", round_id: AssessmentId, statement: str) -> Evidence:
    """The evidence the store makes of a suggestion: the same identifier, so that it can be taken away at once."""
    return Evidence(
        id=stable_id("evidence", round_id, statement, suggestion.table_name, suggestion.record_id),
        assessment_id=round_id,
        statement=statement,
        table_name=suggestion.table_name,
        record_id=suggestion.record_id,
        title=suggestion.title,
        detail=suggestion.detail,
    )
