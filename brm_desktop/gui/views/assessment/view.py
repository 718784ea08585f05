"""The self-assessment over the whole window: one competency a step, an answer a key (DESIGN 7.8).

The steps at the left are in `steps`, the statements in `statements`, the evidence in `evidence`, the last step in
`summary`; how answers reach the store is in `answers`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.assessments import Evidence
from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.domain.models.competencies import Competency
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.assessment import Ui_Assessment
from brm_desktop.gui.models.assessment_words import about_words, dot_words, ordinal
from brm_desktop.gui.navigation import AssessmentFor, Place
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.views.assessment.deeds import Deeds
from brm_desktop.gui.views.assessment.evidence import EvidenceLists
from brm_desktop.gui.views.assessment.foot import Foot
from brm_desktop.gui.views.assessment.note import OwnWords
from brm_desktop.gui.views.assessment.panes import SteadyMargin
from brm_desktop.gui.views.assessment.round import Round
from brm_desktop.gui.views.assessment.steps import StepsRail
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.domain.dates.calendar import DateOrder
    from brm_desktop.domain.models.competencies import Statement
    from brm_desktop.services.assessments.suggestions import Suggestion
    from brm_desktop.services.assessments.values import AssessmentSheet, Summary
    from brm_desktop.services.workspace import Workspace

_ENTER = ("Ctrl+Return", "Ctrl+Enter")
_RATING = (
    Hint("↑ ↓", "indicator"),
    Hint("1–4", "rate"),
    Hint("0", "no chance to show it"),
    Hint("E", "evidence"),
    Hint("N", "note"),
)
_READING = (_RATING[0], _RATING[3], Hint("Ctrl+↵", "next"), Hint("Esc", "close"))
_NOTE = (Hint("Ctrl+↵", "back to the statements"), Hint("Esc", "back"))
_STEPS = (Hint("↑ ↓", "step"), Hint("Enter", "to its statements"), Hint("Esc", "save and leave"))


class AssessmentView(View):
    """The page of one round: of the one that is open, of a new one, or of a finished one to be read."""

    place = Place.ASSESSMENT
    has_own_hints = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Assessment()
        self.form.setupUi(self)
        self.step = 0
        self._arriving = True
        self._early: list[Callable[[], None]] = []
        self.deeds = Deeds(desk, self)
        self.answers = self.deeds.answers
        self.rail = StepsRail(self.form)
        self.foot = Foot(self.form, desk.clock)
        self.note = OwnWords(self.form, self)
        self.evidence = EvidenceLists(desk, self.form, self)
        # Once everything has its place: other statements are laid out with the next turn of the event loop.
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._bring_into_sight)
        self._dress()
        self._connect()
        self._add_keys()
        theme().changed.connect(self._arrange)
        desk.changes.settings.connect(self._show_hints)

    def _dress(self) -> None:
        form = self.form
        quiet_scroll_bars(form.questions_area)
        for widget in (form.questions_area.viewport(), form.questions):
            widget.setAutoFillBackground(False)
        SteadyMargin(form.questions_area, form.questions_rows)
        SteadyMargin(form.evidence_area, form.evidence_sections)
        form.trouble_line.hide()
        form.summary.hide()
        form.summary.read_dates_with(self._date_reading)
        self._show_hints()

    def _connect(self) -> None:
        form = self.form
        form.statements.rated.connect(self._rated)
        form.statements.present_changed.connect(self._show_present)
        form.statements.evidence_wanted.connect(self.open_evidence)
        form.step_list.chosen.connect(self.open_step)
        form.next_button.clicked.connect(self.go_on)
        form.back_button.clicked.connect(self.go_back)
        form.leave_button.clicked.connect(self._leave)
        form.again_button.clicked.connect(self.answers.try_again)
        form.summary.added.connect(self.deeds.add_to_plan)
        self.note.changed.connect(self.deeds.reflect)
        self.evidence.picked.connect(self._picked)
        self.evidence.dropped.connect(self.deeds.drop)
        self.deeds.evidence_changed.connect(self._show_evidence)
        self.deeds.own_words_refused.connect(self.evidence.give_back)
        self.evidence.own_words.connect(self._add_own)
        self.answers.changed.connect(self._show_trouble)
        self.answers.refused.connect(self._refused)
        self.hints_changed.connect(self._show_hints)
        self.watch_focus(form.words_edit.edit, form.search_edit, form.own_edit, *self.evidence.lists)
        # What scrolls takes Alt Left for itself.
        self.watch_focus(form.questions_area, form.evidence_area, form.summary)

    def _add_keys(self) -> None:
        # Kept here: a connection alone does not keep them.
        self._digits = tuple(_Digit(self, digit) for digit in range(5))
        for digit, pressed in enumerate(self._digits):
            self.add_key(str(digit), pressed.press)
        for key in _ENTER:
            self.add_key(key, self._next_by_key)
        self.add_key("E", self.open_evidence)
        self.add_key("N", self._open_note)
        self.add_key("/", self._open_search)

    @property
    def round(self) -> Round | None:
        """The round as it stands on the screen; None before it has arrived."""
        return self.deeds.round

    # What is shown

    def show_for(self, argument: object) -> None:
        if argument != self.argument:
            self._forget()
        super().show_for(argument)

    def reload(self) -> None:
        present = self.round
        wanted = _wanted(self.argument) if present is None else AssessmentFor(assessment_id=present.assessment.id)
        self.ask(lambda workspace: _sheet(workspace, wanted), self._show_sheet)

    def words_of_place(self) -> str:
        return "Self-assessment"

    def first_focus(self) -> QWidget:
        if self.round is not None and self._is_at_summary:
            return self.form.summary
        return self.form.statements.present_block or self

    def hints(self) -> tuple[Hint, ...]:
        answers = self.round
        if answers is None:
            return ()
        if self.form.words_edit.edit.hasFocus():
            return _NOTE
        inside = self.evidence.hints()
        if inside is not None:
            return inside
        if self._is_at_steps:
            return _STEPS
        if self._is_at_summary:
            return self._summary_hints(answers)
        return _READING if answers.is_finished else _RATING

    def state_hint(self) -> StateHint:
        answers = self.round
        if self.answers.trouble:
            return StateHint("Not saved", "")
        if answers is None or self._is_at_summary or answers.is_finished:
            return StateHint()
        competency = answers.competencies[self.step]
        days = [answers.sheet.last_days.get(statement.key) for statement in competency.statements]
        last = max((day for day in days if day is not None), default=answers.sheet.last_day)
        dots = [answers.last_answer(statement.key) for statement in competency.statements]
        if last is None or not any(dot is not None for dot in dots):
            return StateHint()
        return StateHint(dot_words(last, self.desk.clock.today()), "●")

    def _show_sheet(self, sheet: "AssessmentSheet") -> None:
        before = self.round
        again = before is not None and before.assessment.id == sheet.assessment.id
        self.deeds.round = Round(sheet)
        if before is not None and again:
            self.deeds.round.keep(self.answers.unsaved, before)
        self.rail.begin(self.deeds.round)
        self.evidence.begin(AssessmentId(sheet.assessment.id), read_only=self.deeds.round.is_finished)
        if again and not self._arriving:
            self.open_step(self.step, present=self.form.statements.present, keep_focus=True)
        else:
            self._open_where_it_was_left(self.deeds.round)
        early, self._early = self._early, []
        for press in early:
            press()

    def _open_where_it_was_left(self, answers: Round) -> None:
        self._arriving = False
        place, number = (0, 0) if answers.is_finished else answers.first_open()
        self.open_step(place, present=number)

    def open_step(self, place: int, *, present: int | None = None, keep_focus: bool = False) -> None:
        """Show a competency, counted from 0, at its first open statement; behind the last one is the summary."""
        answers = self.round
        if answers is None:
            return
        self.note.keep()
        keep_focus = keep_focus or self._is_at_steps
        self.step = min(max(place, 0), len(answers.competencies))
        summary = self._is_at_summary
        form = self.form
        form.questions_area.setVisible(not summary)
        form.summary.setVisible(summary)
        if summary:
            self._ask_summary()
        else:
            competency = answers.competencies[self.step]
            self._show_head(competency)
            number = answers.first_open_of(competency) if present is None else present
            form.statements.show_competency(competency, answers, present=number)
            self.note.show(competency.key, answers)
        self._show_progress()
        self._arrange()
        # What had the focus may be hidden now; who walks the steps goes on walking them.
        if self.isVisible() and not keep_focus:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _show_head(self, competency: Competency) -> None:
        answers, form = self.round, self.form
        assert answers is not None
        whole = len(answers.competencies)
        form.place_label.setText("One competency" if whole == 1 else f"{self.step + 1} of {whole}")
        form.title_label.setText(competency.name)
        form.about_label.setText(about_words(competency, answers.model))
        form.questions_area.verticalScrollBar().setValue(0)

    def _show_progress(self) -> None:
        if self.round is not None:
            self.rail.show(self.round, current=self.step)
            self.foot.show(self.round, step=self.step)

    def _show_present(self, place: int) -> None:
        """Another statement is the present one: it is in sight, and its evidence stands beside it."""
        answers, block = self.round, self.form.statements.present_block
        if answers is None or block is None:
            return
        statements = self._statements
        then = statements[place + 1].key if place + 1 < len(statements) else ""
        self.evidence.show_statement(block.key, place, answers.evidence.get(block.key, ()), then=then)
        self._reveal.start()

    def _bring_into_sight(self) -> None:
        block = self.form.statements.present_block
        if block is not None and not self._is_at_summary:
            self.form.questions_area.ensureWidgetVisible(block, 0, 12)

    def _ask_summary(self) -> None:
        answers = self.round
        assert answers is not None
        round_id = AssessmentId(answers.assessment.id)

        def failed(error: BaseException) -> None:
            trouble = in_words(error)
            self.form.summary.show_trouble(f"{trouble.title}. {trouble.detail}")

        def arrived(summary: "Summary") -> None:
            if self.round is not None and self.round.assessment.id == round_id:
                self.form.summary.show_summary(summary, self.round)
                self.hints_changed.emit()

        self.desk.run(lambda workspace: workspace.assessments.summary(round_id), arrived, failed=failed, owner=self)

    @property
    def _is_at_summary(self) -> bool:
        return self.round is not None and self.step >= len(self.round.competencies)

    @property
    def _statements(self) -> "tuple[Statement, ...]":
        if self.round is None or self._is_at_summary:
            return ()
        return self.round.competencies[self.step].statements

    # Answers

    def press_digit(self, digit: int) -> None:
        """Rate the present statement; on the summary, open the form of a gap."""
        answers = self.round
        if answers is None:
            self._early.append(self._digits[digit].press)
        elif self._is_at_summary:
            self.form.summary.open_gap(digit)
        elif not answers.is_finished and not self._is_in_evidence:
            block = self.form.statements.present_block
            if block is not None:
                block.answers.rate(digit)

    def _rated(self, statement: str, answer: int) -> None:
        if self.round is None or not self.deeds.rate(statement, answer):
            return
        self.form.statements.show_answers(self.round)
        self._show_progress()
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

    def _show_evidence(self, statement: str) -> None:
        answers, block = self.round, self.form.statements.present_block
        if answers is None:
            return
        self.form.statements.show_answers(answers)
        if block is not None and block.key == statement:
            self.evidence.show_evidence(answers.evidence.get(statement, ()))

    def _show_trouble(self) -> None:
        form, trouble = self.form, self.answers.trouble
        form.trouble_label.setText(trouble)
        form.trouble_line.setVisible(bool(trouble))
        self.hints_changed.emit()

    def _refused(self, error: BaseException) -> None:
        """The store does not take answers to this round any more: show what it has."""
        self.desk.notices.report(error)
        self.mark_stale()

    # The summary

    def _finished(self, answers: Round) -> None:
        short = answers.competencies[0].name if answers.is_short else ""
        self._forget()
        self._stale = True
        self.desk.changes.everything.emit()
        self._go_to_competencies()
        what = short or f"Your {ordinal(answers.sheet.number)} round"
        self.desk.notices.toast(f"{what} is finished; it stays as it is from now on")

    def _go_to_competencies(self) -> None:
        """The round is no place to come back to: it leaves the way back first."""
        self.desk.go_back()
        page = next((place for place in Place if place.value == "competencies"), None)
        if page is not None:
            self.desk.navigate(page, None)

    # Going on, going back

    def go_on(self) -> None:
        """The next competency, then the summary, then the end of the round."""
        answers = self.round
        if answers is None:
            self._early.append(self.go_on)
            return
        if not self._is_at_summary:
            self._go_to(self.step + 1)
        elif answers.is_finished:
            self._leave()
        else:
            self.deeds.finish(self._finished)

    def go_back(self) -> None:
        """The competency before; from the first one, out of the round."""
        if self.step == 0 or self.round is None:
            self._leave()
            return
        self._go_to(self.step - 1)

    def _go_to(self, place: int) -> None:
        self.open_step(place)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.desk.go_back()

    def leave(self) -> None:
        """Everything is stored as she goes; when she comes back it goes on at the first open statement."""
        self.note.keep()
        self.form.evidence.open_drawer(False)
        super().leave()
        self._focus = None
        self._arriving = self._stale = True
        if self.deeds.has_written:
            self.deeds.has_written = False
            self.desk.changes.everything.emit()

    def _forget(self) -> None:
        self.note.keep()
        self.note.forget()
        self.deeds.round = None
        self._arriving = True

    # Keys and panes

    def open_evidence(self) -> None:
        """E: into the evidence of the present statement."""
        if self.round is not None and not self._is_at_summary:
            self.form.evidence.open_drawer(True)
            self.evidence.take_focus()

    def close_layer(self) -> bool:
        """Esc: out of the note or the evidence, back to the statement; then the page is left."""
        form, focus = self.form, self.window().focusWidget()
        if form.search_edit.hasFocus() and self.evidence.close_search():
            return True
        inside = focus is not None and (form.evidence.isAncestorOf(focus) or form.words_edit.isAncestorOf(focus))
        if not inside and not form.evidence.is_open_drawer:
            return False
        form.evidence.open_drawer(False)
        form.statements.take_focus()
        return True

    def _next_by_key(self) -> None:
        if self.form.words_edit.edit.hasFocus():
            self.note.keep()
            self.form.statements.take_focus()
        else:
            self.go_on()

    def _open_note(self) -> None:
        form = self.form
        if not self._is_at_summary and self.round is not None:
            form.words_edit.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            form.questions_area.ensureWidgetVisible(form.words_edit)

    def _open_search(self) -> None:
        if self.round is not None and not self._is_at_summary:
            self.form.evidence.open_drawer(True)
            self.evidence.take_search()

    @property
    def _is_at_steps(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.form.step_list.isAncestorOf(focus)

    @property
    def _is_in_evidence(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.form.evidence.isAncestorOf(focus)

    def event(self, event: QEvent) -> bool:
        # Asked before any shortcut: within the round, Alt Left goes one step back, not out of it.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_back(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_back(event):
            self.go_back()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if _is_back(event):
            self.go_back()
        elif enter and self._is_at_steps:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_F6 and self.round is not None:
            self._next_pane()
        else:
            super().keyPressEvent(event)

    def _next_pane(self) -> None:
        """F6: statements, evidence, steps."""
        form = self.form
        if self._is_in_evidence or (self._is_at_summary and not self._is_at_steps):
            form.evidence.open_drawer(False)
            form.step_list.walk_to(form.step_list.place())
        elif self._is_at_steps:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.open_evidence()

    def _summary_hints(self, answers: Round) -> tuple[Hint, ...]:
        last = Hint("Ctrl+↵", "close") if answers.is_finished else Hint("Ctrl+↵", "finish the round")
        gaps = self.form.summary.gap_count
        plan = (Hint("1" if gaps == 1 else f"1–{gaps}", "add to growth plan"),) if gaps else ()
        return (
            last,
            *plan,
            Hint("Alt+Left", "back"),
            Hint("Esc", "close" if answers.is_finished else "save and leave"),
        )

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
        form = self.form
        form.rail.arrange(self)
        wanted = self.round is None or not self._is_at_summary
        form.evidence.arrange(form.panes, self, wanted=wanted)
        self._show_progress()


class _Digit:
    """A key of the page with its digit."""

    def __init__(self, view: AssessmentView, digit: int) -> None:
        self._view = view
        self._digit = digit

    def press(self) -> None:
        self._view.press_digit(self._digit)


def _wanted(argument: object) -> AssessmentFor:
    if isinstance(argument, AssessmentFor):
        return argument
    return AssessmentFor(competency=argument) if isinstance(argument, str) else AssessmentFor()


def _sheet(workspace: "Workspace", wanted: AssessmentFor) -> "AssessmentSheet":
    named = wanted.assessment_id
    round_id = AssessmentId(named) if named is not None else workspace.assessments.start(wanted.competency)
    return workspace.assessments.sheet(round_id)


def _is_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier == (
        Qt.KeyboardModifier.AltModifier
    )
