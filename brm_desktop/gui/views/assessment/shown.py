"""What of a round is on the page: one competency with its statements, or the summary. What she does is in `deeds`."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.domain.models.competencies import Competency
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.assessment import Ui_Assessment
from brm_desktop.gui.models.assessment_words import about_words
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.views.assessment.deeds import Deeds
from brm_desktop.gui.views.assessment.evidence import EvidenceLists
from brm_desktop.gui.views.assessment.foot import Foot
from brm_desktop.gui.views.assessment.note import OwnWords
from brm_desktop.gui.views.assessment.panes import TEXT_WIDTH, SteadyMargin
from brm_desktop.gui.views.assessment.round import Round
from brm_desktop.gui.views.assessment.statement import BLEED
from brm_desktop.gui.views.assessment.steps import StepsRail

if TYPE_CHECKING:
    from brm_desktop.services.assessments.values import GrowthRow, Summary
    from brm_desktop.services.workspace import Workspace

_ROOM_AROUND = 12


class Shown(QObject):
    """Fills the form. `summary_arrived` comes when the summary has what it shows."""

    summary_arrived = Signal()

    def __init__(self, desk: Desk, form: Ui_Assessment, deeds: Deeds, evidence: EvidenceLists) -> None:
        super().__init__(deeds)
        self._desk = desk
        self._form = form
        self._deeds = deeds
        self._evidence = evidence
        self.step = 0
        self._opened = ("", "")
        self.rail = StepsRail(form)
        self.foot = Foot(form, desk.clock)
        self.note = OwnWords(form, self)
        # Once everything has its place: other statements are laid out with the next turn of the event loop.
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._bring_into_sight)
        quiet_scroll_bars(form.questions_area)
        for widget in (form.questions_area.viewport(), form.questions):
            widget.setAutoFillBackground(False)
        SteadyMargin(form.questions_area, form.questions_rows, most=TEXT_WIDTH + 2 * BLEED)
        SteadyMargin(form.evidence_area, form.evidence_sections)
        form.trouble_line.hide()
        form.summary.hide()
        form.statements.present_changed.connect(self._show_present)
        self.note.changed.connect(deeds.reflect)
        deeds.evidence_changed.connect(self._show_evidence)
        deeds.answers.changed.connect(self._show_trouble)

    @property
    def is_at_summary(self) -> bool:
        """Whether the last step is open."""
        answers = self._deeds.round
        return answers is not None and self.step >= len(answers.competencies)

    @property
    def competency(self) -> Competency | None:
        """The competency whose statements are shown; None on the summary, and before there is a round."""
        answers = self._deeds.round
        return None if answers is None or self.is_at_summary else answers.competencies[self.step]

    def begin(self, answers: Round) -> None:
        """Another round, or the same one as the store has it now."""
        self.rail.begin(answers)
        self._evidence.begin(AssessmentId(answers.assessment.id), read_only=answers.is_finished)

    def open(self, answers: Round, step: int, *, present: int | None = None) -> None:
        """Show a competency at a statement, the first open one if none is named; behind the last is the summary."""
        self.note.keep()
        self.step = min(max(step, 0), len(answers.competencies))
        form, competency = self._form, self.competency
        form.questions_area.setVisible(competency is not None)
        form.summary.setVisible(competency is None)
        if competency is None:
            self._ask_summary(answers)
        else:
            self._show_head(answers, competency)
            number = answers.first_open_of(competency) if present is None else present
            form.statements.show_competency(competency, answers, present=number)
            self.note.show(competency.key, answers)
        self.show_progress()

    def show_answers(self) -> None:
        """The answers, and what they come to."""
        if self._deeds.round is not None:
            self._form.statements.show_answers(self._deeds.round)
            self.show_progress()

    def show_progress(self) -> None:
        """The steps and the foot line."""
        answers = self._deeds.round
        if answers is not None:
            self.rail.show(answers, current=self.step)
            self.foot.show(answers, step=self.step)

    def day_of_dots(self) -> date | None:
        """When the answers were given that the dots stand for; None while there is no dot."""
        answers, competency = self._deeds.round, self.competency
        if answers is None or competency is None:
            return None
        asked = [statement.key for statement in competency.statements]
        days = [answers.last_day(key) for key in asked if answers.last_answer(key) is not None]
        return max((day for day in days if day is not None), default=None)

    def _show_head(self, answers: Round, competency: Competency) -> None:
        form, whole = self._form, len(answers.competencies)
        form.place_label.setText("One competency" if whole == 1 else f"{self.step + 1} of {whole}")
        form.title_label.setText(competency.name)
        form.about_label.setText(about_words(competency, answers.model))
        opened = (answers.assessment.id, competency.key)
        if opened != self._opened:
            self._opened = opened
            form.questions_area.verticalScrollBar().setValue(0)

    def _show_present(self, place: int) -> None:
        """Another statement is the present one: it is in sight, and its evidence stands beside it."""
        answers, block = self._deeds.round, self._form.statements.present_block
        if answers is None or block is None:
            return
        then = self._key_after(answers, place)
        self._evidence.show_statement(block.key, place, answers.evidence.get(block.key, ()), then=then)
        self._reveal.start()

    def _key_after(self, answers: Round, place: int) -> str:
        """The statement that is likely to be next: of this competency, else where the next one goes on."""
        competency = self.competency
        if competency is not None and place + 1 < len(competency.statements):
            return competency.statements[place + 1].key
        if self.step + 1 >= len(answers.competencies):
            return ""
        following = answers.competencies[self.step + 1]
        return following.statements[answers.first_open_of(following)].key if following.statements else ""

    def _bring_into_sight(self) -> None:
        block = self._form.statements.present_block
        if block is not None and not self.is_at_summary:
            self._form.questions_area.ensureWidgetVisible(block, 0, _ROOM_AROUND)

    def _show_evidence(self, statement: str) -> None:
        answers, block = self._deeds.round, self._form.statements.present_block
        if answers is None:
            return
        self._form.statements.show_answers(answers)
        if block is not None and block.key == statement:
            self._evidence.show_evidence(answers.evidence.get(statement, ()))

    def _show_trouble(self) -> None:
        form, trouble = self._form, self._deeds.answers.trouble
        form.trouble_label.setText(trouble)
        form.trouble_line.setVisible(bool(trouble))

    def _ask_summary(self, answers: Round) -> None:
        round_id = AssessmentId(answers.assessment.id)

        def failed(error: BaseException) -> None:
            trouble = in_words(error)
            self._form.summary.show_trouble(f"{trouble.title}. {trouble.detail}")

        def read(workspace: "Workspace") -> "tuple[Summary, tuple[GrowthRow, ...]]":
            return workspace.assessments.summary(round_id), workspace.assessments.page().plan

        def arrived(found: "tuple[Summary, tuple[GrowthRow, ...]]") -> None:
            present = self._deeds.round
            if present is not None and present.assessment.id == round_id:
                summary, plan = found
                self._form.summary.show_summary(summary, present, plan=plan, today=self._desk.clock.today())
                self.summary_arrived.emit()

        self._desk.run(read, arrived, failed=failed, owner=self)
