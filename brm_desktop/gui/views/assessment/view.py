"""The self-assessment over the whole window: one competency a step, an answer a key (DESIGN 7.8).

What is on the page is in `shown`, what she does in `deeds`, the evidence in `evidence`, the last step in `summary`;
how answers reach the store is in `answers`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.assessments import HIGHEST_SCORE
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.assessment import Ui_Assessment
from brm_desktop.gui.models.assessment_words import dot_words, ordinal
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.views.assessment import hints as keys
from brm_desktop.gui.views.assessment.deeds import Deeds
from brm_desktop.gui.views.assessment.evidence import EvidenceLists
from brm_desktop.gui.views.assessment.moving import Moving
from brm_desktop.gui.views.assessment.opening import sheet_of, wanted_round
from brm_desktop.gui.views.assessment.page_keys import DigitKey, is_back, is_enter
from brm_desktop.gui.views.assessment.round import Round
from brm_desktop.gui.views.assessment.shown import Shown
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.domain.assessments import Evidence
    from brm_desktop.domain.dates.calendar import DateOrder
    from brm_desktop.services.assessments.suggestions import Suggestion
    from brm_desktop.services.assessments.values import AssessmentSheet


class AssessmentView(View):
    """The page of one round: of the one that is open, of a new one, or of a finished one to be read."""

    place = Place.ASSESSMENT
    has_own_hints = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Assessment()
        self.form.setupUi(self)
        self._arriving = True
        self._early: list[Callable[[], None]] = []
        self.deeds = Deeds(desk, self)
        self.answers = self.deeds.answers
        self.evidence = EvidenceLists(desk, self.form, self)
        self.shown = Shown(desk, self.form, self.deeds, self.evidence)
        self.moving = Moving(self.form, self.shown, evidence=self.evidence, page=self)
        self.form.summary.read_dates_with(self._date_reading)
        self._connect()
        self._add_keys()
        self._show_hints()
        theme().changed.connect(self._arrange)
        desk.changes.settings.connect(self._show_hints)

    def _connect(self) -> None:
        form, evidence = self.form, self.evidence
        form.statements.rated.connect(self._rated)
        form.statements.evidence_wanted.connect(self.moving.to_evidence)
        form.step_list.chosen.connect(self.open_step)
        form.next_button.clicked.connect(self.go_on)
        form.back_button.clicked.connect(self.go_back)
        form.leave_button.clicked.connect(self._leave)
        form.close_evidence_button.clicked.connect(self.close_layer)
        form.statements.pressed.connect(self._close_drawer)
        form.again_button.clicked.connect(self.answers.try_again)
        form.summary.added.connect(self.deeds.add_to_plan)
        evidence.picked.connect(self._picked)
        evidence.dropped.connect(self.deeds.drop)
        evidence.own_words.connect(self._add_own)
        self.deeds.own_words_refused.connect(evidence.give_back)
        self.answers.refused.connect(self._refused)
        for changed in (self.answers.changed, self.shown.summary_arrived, form.summary.focus_moved):
            changed.connect(self.hints_changed)
        self.hints_changed.connect(self._show_hints)
        self.watch_focus(form.words_edit.edit, form.search_edit, form.own_edit, *evidence.lists)
        # What scrolls takes Alt Left for itself.
        self.watch_focus(form.questions_area, form.evidence_area, form.summary)

    def _add_keys(self) -> None:
        self._digits = tuple(DigitKey(digit, self) for digit in range(HIGHEST_SCORE + 1))
        for key in self._digits:
            key.pressed.connect(self.press_digit)
            self.add_key(str(key.digit), key.press)
        for enter in ("Ctrl+Return", "Ctrl+Enter"):
            self.add_key(enter, self._next_by_key)
        self.add_key("E", self.moving.to_evidence)
        self.add_key("N", self.moving.to_note)
        self.add_key("/", self.moving.to_search)

    @property
    def round(self) -> Round | None:
        """The round as it stands on the screen; None before it has arrived."""
        return self.deeds.round

    @property
    def step(self) -> int:
        """Which competency is shown, counted from 0; their number is the summary."""
        return self.shown.step

    # What is shown

    def show_for(self, argument: object) -> None:
        if argument != self.argument:
            self._forget()
        super().show_for(argument)

    def reload(self) -> None:
        wanted = wanted_round(self.argument, self.round)
        self.ask(lambda workspace: sheet_of(workspace, wanted), self._show_sheet)

    def words_of_place(self) -> str:
        return "Self-assessment"

    def first_focus(self) -> QWidget:
        return self.moving.home

    def hints(self) -> tuple[Hint, ...]:
        answers = self.round
        if answers is None:
            return ()
        if self.form.words_edit.edit.hasFocus():
            return keys.NOTE
        if self.moving.is_at_steps:
            return keys.STEPS
        if self.form.summary.is_asking:
            return keys.ASKING
        if self.shown.is_at_summary:
            return keys.summary_hints(answers, self.form.summary.gap_count)
        return self.evidence.hints() or (keys.READING if answers.is_finished else keys.RATING)

    def state_hint(self) -> StateHint:
        if self.answers.trouble:
            return StateHint("Not saved", "")
        day = self.shown.day_of_dots()
        return StateHint() if day is None else StateHint(dot_words(day, self.desk.clock.today()), "●")

    def _show_sheet(self, sheet: "AssessmentSheet") -> None:
        before, answers = self.round, Round(sheet)
        again = before is not None and before.assessment.id == sheet.assessment.id
        if before is not None and again:
            answers.keep(self.answers.unsaved, before)
        self.deeds.round = answers
        self.shown.begin(answers)
        if again and not self._arriving:
            self.open_step(self.step, present=self.form.statements.present, keep_focus=True)
        else:
            self._arriving = False
            place, number = (0, 0) if answers.is_finished else answers.first_open()
            self.open_step(place, present=number)
        early, self._early = self._early, []
        for press in early:
            press()

    def open_step(self, place: int, *, present: int | None = None, keep_focus: bool = False) -> None:
        """Show a competency, counted from 0, at its first open statement; behind the last one is the summary."""
        if self.round is None:
            return
        # What had the focus may be hidden then; who walks the steps goes on walking them.
        keep_focus = keep_focus or self.moving.is_at_steps
        self.shown.open(self.round, place, present=present)
        self._arrange()
        if self.isVisible() and not keep_focus:
            self.moving.go_home()
        self.hints_changed.emit()

    # What she does

    def press_digit(self, digit: int) -> None:
        """Rate the present statement; on the summary, open the form of a gap."""
        if self.round is None:
            self._early.append(self._digits[digit].press)
        elif self.shown.is_at_summary:
            self.form.summary.open_gap(digit)
        elif not self.round.is_finished and not self.moving.is_in_evidence:
            block = self.form.statements.present_block
            if block is not None:
                block.answers.rate(digit)

    def _rated(self, statement: str, answer: int) -> None:
        if self.deeds.rate(statement, answer):
            self.shown.show_answers()
            self.form.statements.choose(self.form.statements.present + 1)
            self.hints_changed.emit()

    def _picked(self, chosen: "Suggestion | Evidence") -> None:
        block = self.form.statements.present_block
        if block is not None:
            self.deeds.pick(block.key, chosen)

    def _add_own(self, words: str) -> None:
        block = self.form.statements.present_block
        if block is not None:
            self.deeds.add_own(block.key, words)

    def _refused(self, error: BaseException) -> None:
        """The store does not take answers to this round any more: show what it has."""
        self.desk.notices.report(error)
        self.mark_stale()

    # Going on, going back

    def go_on(self) -> None:
        """The next competency, then the summary, then the end of the round."""
        if self.round is None:
            self._early.append(self.go_on)
        elif not self.shown.is_at_summary:
            self._go_to(self.step + 1)
        elif self.round.is_finished:
            self._leave()
        else:
            self.deeds.finish(self._finished)

    def go_back(self) -> None:
        """The competency before; from the first one, out of the round."""
        if self.step == 0 or self.round is None:
            self._leave()
        else:
            self._go_to(self.step - 1)

    def _go_to(self, place: int) -> None:
        self.open_step(place)
        self.moving.go_home()

    def _finished(self, answers: Round) -> None:
        """The round is no place to come back to: it leaves the way back before its result is shown."""
        what = answers.competencies[0].name if answers.is_short else f"Your {ordinal(answers.sheet.number)} round"
        self._forget()
        self._stale = True
        self.desk.changes.everything.emit()
        self.desk.go_back()
        self.desk.navigate(Place.COMPETENCIES, None)
        self.desk.notices.toast(f"{what} is finished; it stays as it is from now on")

    def _leave(self) -> None:
        self.desk.go_back()

    def leave(self) -> None:
        """Everything is stored as she goes; when she comes back it goes on at the first open statement."""
        self.shown.note.keep()
        self._close_drawer()
        super().leave()
        self._focus = None
        self._arriving = self._stale = True
        if self.answers.trouble:
            self.desk.notices.toast("Some answers are not saved yet. They are kept while BRM Desktop is open")
        if self.deeds.has_written:
            self.deeds.has_written = False
            self.desk.changes.everything.emit()

    def _forget(self) -> None:
        self.shown.note.keep()
        self.shown.note.forget()
        self.deeds.round = None
        self._arriving = True

    # Keys and panes

    def close_layer(self) -> bool:
        return self.moving.close_layer()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._close_drawer()
        super().mousePressEvent(event)

    def _close_drawer(self) -> None:
        self.form.evidence.open_drawer(False)

    def _next_by_key(self) -> None:
        if self.form.words_edit.edit.hasFocus():
            self.shown.note.keep()
            self.moving.go_home()
        else:
            self.go_on()

    def event(self, event: QEvent) -> bool:
        # Asked before any shortcut: within the round, Alt Left goes one step back, not out of it.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_back(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and is_back(event):
            self.go_back()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_back(event):
            self.go_back()
        elif is_enter(event) and self.moving.is_at_steps:
            self.moving.go_home()
        elif event.key() == Qt.Key.Key_F6 and self.round is not None:
            self.moving.to_next_pane()
        else:
            super().keyPressEvent(event)

    def _show_hints(self) -> None:
        line = self.form.hint_line
        line.setVisible(self.desk.settings.hint_line)
        line.set_hints(*self.hints())
        state = self.state_hint()
        line.set_state(state.words, key=state.key)

    def _date_reading(self) -> DueReading:
        def order() -> "DateOrder":
            from brm_desktop.services.notes import date_order

            return date_order(self.desk.settings)

        return DueReading(self.desk.clock.today, order)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.form.rail.arrange(self)
        self.form.evidence.arrange(self.form.panes, self, wanted=not self.shown.is_at_summary)
        self.form.close_evidence_button.setVisible(self.form.evidence.is_drawer)
        self.shown.show_progress()
