"""The foot line: the level so far, what it was, and where Back and Next lead."""

from decimal import Decimal

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.models.competencies import Competency
from brm_desktop.gui.forms.assessment import Ui_Assessment
from brm_desktop.gui.models.assessment_words import day_words, open_words, was_words
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Run, plain_tooltip
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.assessment.panes import TEXT_WIDTH
from brm_desktop.gui.views.assessment.round import Round

_LEAST_FOR_NAME = 150
_BESIDE_NAME = 74


class Foot:
    """Fills the foot line of the form."""

    def __init__(self, form: Ui_Assessment, clock: Clock) -> None:
        self._form = form
        self._clock = clock
        self._next = ""
        form.foot.resized.connect(self._fit)

    def show(self, answers: Round, *, step: int) -> None:
        """The foot of a step; behind the last competency is the summary."""
        at_summary = step >= len(answers.competencies)
        self._form.foot.set_most(0 if at_summary else TEXT_WIDTH)
        if at_summary:
            self._show_summary(answers)
            return
        self._show_level(answers, answers.competencies[step])
        last = step + 1 == len(answers.competencies)
        self._next = "Summary" if last else answers.competencies[step + 1].name
        self._fit()

    def _show_level(self, answers: Round, competency: Competency) -> None:
        level, label = answers.level(competency), self._form.level_label
        if level is None:
            chance = any(statement.key in answers.ratings for statement in competency.statements)
            label.set_runs(Run("No chance to show it so far" if chance else "Nothing rated yet", "ink2"))
            label.setToolTip("")
            return
        words = "Level" if answers.is_done(competency) else "Level so far"
        label.set_runs(
            Run(f"{words} ", "ink2"), Run(str(level), "ink", 600), Run(self._was(answers, competency), "ink3")
        )
        label.setToolTip(plain_tooltip(_explained(answers, competency)))

    def _was(self, answers: Round, competency: Competency) -> str:
        before: Decimal | None = None if answers.is_finished else answers.last_level(competency)
        days = [answers.last_day(statement.key) for statement in competency.statements]
        day = max((day for day in days if day is not None), default=None)
        return f"   {was_words(before, day, self._clock.today())}" if before is not None and day is not None else ""

    def _show_summary(self, answers: Round) -> None:
        form, self._next = self._form, ""
        finished = answers.assessment.finished_on
        words = f"Finished on {day_words(finished)}" if finished is not None else open_words(answers.unanswered)
        form.level_label.set_runs(Run(words, "ink2"))
        form.level_label.setToolTip("")
        form.next_button.setText("Close" if answers.is_finished else "Finish this round")

    def _fit(self) -> None:
        """A long name is cut: the buttons must not push each other out of the window."""
        form, name = self._form, self._next
        if not name:
            return
        margins = form.foot_row.contentsMargins()
        gaps = margins.left() + margins.right() + 3 * form.foot_row.spacing()
        taken = form.level_label.sizeHint().width() + form.back_button.sizeHint().width() + px(_BESIDE_NAME) + gaps
        room = max(px(_LEAST_FOR_NAME), form.foot.width() - taken)
        shown, _ = fonts.elided(f"Next: {name}", "name", room)
        form.next_button.setText(shown)
        form.next_button.setToolTip(plain_tooltip(name) if shown != f"Next: {name}" else "")
        form.next_button.setAccessibleName(f"Next: {name}")


def _explained(answers: Round, competency: Competency) -> str:
    from brm_desktop.domain.assessment_levels import explain

    return explain(competency, answers.ratings).words
