"""The rail: which round it is, its steps with what they came to, and how much is left."""

from brm_desktop.gui.forms.assessment import Ui_Assessment
from brm_desktop.gui.models.assessment_words import minutes_left, progress_words, round_words
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.assessment.round import Round
from brm_desktop.gui.widgets.step_list import Step

SUMMARY = "Summary"
_ROW = 34
READ_ONLY = "This round is finished: it can be read, and stays as it is."


class StepsRail:
    """Fills the rail of the form."""

    def __init__(self, form: Ui_Assessment) -> None:
        self._form = form
        self._offers_summary = False
        quiet_scroll_bars(form.steps_area)
        for widget in (form.steps_area.viewport(), form.steps_content):
            widget.setAutoFillBackground(False)

    def begin(self, answers: Round) -> None:
        """Another round."""
        form, assessment = self._form, answers.assessment
        self._offers_summary = answers.is_finished
        form.round_title.setText("Two minutes" if answers.is_short else "Self-assessment")
        if assessment.rater:
            form.round_title.setText("A second view")
        form.round_label.setText(round_words(assessment, answers.sheet.number))
        form.leave_button.setText("Close" if answers.is_finished else "Save and leave")

    def show(self, answers: Round, *, current: int) -> None:
        """The steps as they stand, and how much is left."""
        form = self._form
        steps = [
            Step(
                competency.name,
                result=str(level) if done and (level := answers.level(competency)) is not None else "",
                done=done,
            )
            for competency in answers.competencies
            for done in (answers.is_done(competency),)
        ]
        # The summary is the last step; it is offered as soon as there is something to sum up, or she is there.
        self._offers_summary = self._offers_summary or current >= len(steps) or answers.unanswered == 0
        if self._offers_summary:
            steps.append(Step(SUMMARY))
        place = min(current, len(steps) - 1)
        form.step_list.show_steps(steps, place)
        form.steps_area.ensureVisible(0, round((place + 0.5) * px(_ROW)), 0, px(_ROW))
        form.progress_label.setText(READ_ONLY if answers.is_finished else _left(answers))


def _left(answers: Round) -> str:
    minutes = minutes_left(answers.model, answers.unanswered) if answers.unanswered else 0
    return progress_words(answers.done, len(answers.competencies), minutes)
