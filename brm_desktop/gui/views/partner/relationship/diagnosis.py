"""What was looked for and what was found, with her "not so", and what to do about the finding in front."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from brm_desktop.domain.diagnosis.findings import Finding
from brm_desktop.domain.diagnosis.taken_up import taken_words
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.relationship import Ui_Relationship
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.partner.relationship.rows import AdviceDelegate, CheckDelegate
from brm_desktop.gui.views.partner.relationship.values import Answer, CheckRow, check_rows
from brm_desktop.gui.views.today.thought_deeds import ThoughtDeeds

if TYPE_CHECKING:
    from brm_desktop.gui.views.partner.relationship.tab import RelationshipTab

_NOTHING = "Nothing found."
_NOT_EXAMINED = "It is archived, and is not examined any more."
_NOTE = "looks for failure modes 1 to 5"
_NO_ADVICE = "Nothing is found that calls for something."
_ANSWERED = "You answered this. What to do comes back when the facts change, or with Hear again."
_NO_LESSON = "You have noted no lesson for this one."


class DiagnosisPart(QObject):
    """The second and the third column. `changed` comes when another row is in front."""

    changed = Signal()

    def __init__(self, desk: Desk, form: Ui_Relationship, tab: "RelationshipTab") -> None:
        super().__init__(tab)
        self._desk = desk
        self._form = form
        self._tab = tab
        self._answer: Answer | None = None
        self._whole = False
        self._deeds = ThoughtDeeds(desk, tab)
        self.checks: RowValues[CheckRow] = RowValues(lambda row: row.spoken, self)
        self.advice: RowValues[str] = RowValues(self._advice_spoken, self)
        self._advice_delegate = AdviceDelegate(form.advice_list)
        form.check_list.set_lined(False)
        form.advice_list.set_lined(False)
        form.check_list.setItemDelegate(CheckDelegate(form.check_list))
        form.advice_list.setItemDelegate(self._advice_delegate)
        for rows, model in ((form.check_list, self.checks), (form.advice_list, self.advice)):
            rows.setModel(model)
            rows.fit_to_rows()
        form.not_so_edit.hide()
        form.not_so_edit.setMaxLength(300)
        self._connect()

    def _connect(self) -> None:
        form = self._form
        form.check_list.current_changed.connect(self._another_row)
        form.check_list.opened.connect(self._open)
        form.check_list.clicked.connect(self._click)
        form.check_list.ticked.connect(self._mark)
        form.check_list.button_pressed.connect(self._mark)
        form.advice_list.ticked.connect(self._tick)
        form.advice_list.button_pressed.connect(self._tick)
        form.why_button.clicked.connect(self.open_finding)
        form.not_so_button.clicked.connect(self.ask_why_not)
        form.hear_button.clicked.connect(self.hear_again)
        form.not_so_edit.returnPressed.connect(self._store_not_so)
        form.commit_button.clicked.connect(self.commit)
        form.brief_button.clicked.connect(self.add_to_brief)

    @property
    def row(self) -> CheckRow | None:
        """The row in front."""
        return self.checks.value(self._form.check_list.currentIndex())

    @property
    def finding(self) -> Finding | None:
        """What is found in the row in front; before any row is, the most useful finding."""
        if (row := self.row) is not None:
            return row.finding
        return self._answer.diagnosis.findings[0] if self._answer and self._answer.diagnosis.findings else None

    @property
    def _is_examined(self) -> bool:
        """Whether anything was looked for: at an archived partner it is not."""
        return self._answer is None or bool(self._answer.diagnosis.checks)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The advice that is ticked."""
        return tuple(line for line in self.advice.values if line in self._advice_delegate.ticked)

    def show_answer(self, answer: Answer, *, another: bool) -> None:
        """Everything anew; the row in front stays there if it still is."""
        before = self.row.rule if self.row is not None and not another else ""
        self._answer = answer
        if another:
            self._whole = False
            self.close_not_so()
        self._fill(before)

    def _fill(self, rule: str) -> None:
        if self._answer is None:
            return
        diagnosis = self._answer.diagnosis
        self.checks.show_values(check_rows(self._answer, whole=self._whole))
        wanted = rule or (diagnosis.findings[0].rule if diagnosis.findings else "")
        place = next((place for place, row in enumerate(self.checks.values) if row.rule and row.rule == wanted), 0)
        self._form.check_list.select_row(place)
        quiet = "nothing found" if diagnosis.checks else "not looked for"
        self._form.diagnosis_heading.set_note(_NOTE if diagnosis.findings else quiet)
        self._show_row()

    def _said_before(self, finding: Finding) -> str:
        """What she took up of its advice; that she answered it once, and the facts have changed since."""
        taken = taken_words(finding.taken_up, self._desk.clock.today())
        said = f"You said: not so, because {finding.said}. The facts have changed." if finding.said else ""
        return " ".join(words for words in (taken, said) if words)

    def _another_row(self, _index: QModelIndex) -> None:
        self.close_not_so()
        self._show_row()
        self.changed.emit()

    def _show_row(self) -> None:
        form, row, finding = self._form, self.row, self.finding
        answered = row.answer if row is not None else ""
        own = row.own.mode if row is not None and row.own is not None else None
        if own is not None:
            _say(form, own.name, own.symptom, f"Root cause: {own.root_cause}" if own.root_cause else "")
        elif answered and row is not None:
            _say(form, row.name, "", f"Not so, because {answered}")
        elif finding is not None:
            _say(form, finding.title, finding.reason, self._said_before(finding))
        elif row is not None and row.rule:
            # With its figure, and light: a rule that is only read must not look like a finding.
            _say(form, f"{row.name}: {row.figure}", f"Rule: {row.rule_words}", "", is_found=False)
        else:
            _say(form, _NOTHING if self._is_examined else _NOT_EXAMINED, "", "", is_found=False)
        form.why_button.setVisible(finding is not None)
        form.not_so_button.setVisible(finding is not None and not self._tab.read_only)
        form.hear_button.setVisible(bool(answered) and not self._tab.read_only)
        self._show_advice(finding)

    def _show_advice(self, finding: Finding | None) -> None:
        form = self._form
        lines = tuple(finding.advice_words) if finding is not None else ()
        if list(lines) != list(self.advice.values):
            self._advice_delegate.ticked.clear()
        self.advice.show_values(lines)
        form.advice_list.setVisible(bool(lines))
        form.advice_label.setText("" if lines else self._instead())
        form.advice_label.setVisible(not lines)
        for button in (form.commit_button, form.brief_button):
            button.setVisible(bool(lines))
        self._enable()

    def _instead(self) -> str:
        """What stands where there is no advice to tick."""
        row = self.row
        if row is not None and row.own is not None:
            return row.own.mode.lesson or _NO_LESSON
        if row is not None and row.answer:
            return _ANSWERED
        return _NO_ADVICE if self._is_examined else ""

    def _enable(self) -> None:
        able = bool(self.ticked) and not self._tab.read_only
        for button in (self._form.commit_button, self._form.brief_button):
            button.setEnabled(able)

    def _open(self, _index: QModelIndex) -> None:
        row = self.row
        if row is not None and row.rest:
            self._show_all()
        elif row is not None and row.finding is not None:
            self.open_finding()

    def _click(self, _index: QModelIndex) -> None:
        if self.row is not None and self.row.rest:
            self._show_all()

    def _mark(self, index: QModelIndex, _name: str = "") -> None:
        """Space: a failure mode of her own is seen here, or is not any more."""
        row, answer = self.checks.value(index), self._answer
        if row is None or row.own is None or answer is None or self._tab.read_only:
            return
        mode_id, partner_id, name = row.own.mode.id, answer.page.partner.id, row.name
        if row.own.sighting is None:
            do_step(self._desk, lambda ws: ws.sightings.see(mode_id, partner_id), f"Seen here: {name}")
        else:
            do_step(self._desk, lambda ws: ws.sightings.not_seen(mode_id, partner_id), f"Not seen here: {name}")

    def _show_all(self) -> None:
        """Every signal that was looked for, "not found" too."""
        place = self._form.check_list.currentIndex().row()
        self._whole = True
        self._fill("")
        self._form.check_list.select_row(place)

    def open_finding(self) -> None:
        """The rule and the records behind it."""
        if (finding := self.finding) is not None:
            self._deeds.why(finding)

    def ask_why_not(self) -> None:
        """N: one line for why it is not so."""
        if self.finding is None or self._tab.read_only:
            return
        self._form.not_so_edit.show()
        self._form.not_so_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_not_so(self) -> bool:
        """Leave the line. False when it was not open."""
        edit = self._form.not_so_edit
        if edit.isHidden():
            return False
        had_focus = edit.hasFocus()
        edit.clear()
        edit.hide()
        if had_focus:
            self._form.check_list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _store_not_so(self) -> None:
        finding, said = self.finding, self._form.not_so_edit.text().strip()
        if finding is None or not said:
            return
        partner_id, rule = finding.partner_id, finding.rule
        self.close_not_so()
        do_step(
            self._desk,
            lambda workspace: workspace.insights.not_so(partner_id, rule, said),
            f"Not so: {finding.title}. It stays quiet until the facts change",
        )

    def hear_again(self) -> None:
        """H: what was answered "not so" speaks again."""
        row, answer = self.row, self._answer
        if row is None or not row.answer or answer is None or self._tab.read_only:
            return
        partner_id, rule = answer.page.partner.id, row.rule
        do_step(
            self._desk, lambda workspace: workspace.insights.hear_again(partner_id, rule), f"Heard again: {row.name}"
        )

    def _advice_spoken(self, line: str) -> str:
        return f"{line}, ticked" if line in self._advice_delegate.ticked else line

    def _tick(self, index: QModelIndex, _name: str = "") -> None:
        line = self.advice.value(index)
        if line is None or self._tab.read_only:
            return
        self._advice_delegate.ticked.symmetric_difference_update({line})
        self.advice.dataChanged.emit(index, index)
        self._enable()
        self.changed.emit()

    def commit(self) -> None:
        """C: the ticked lines become promises of hers."""
        self._take_up(as_brief=False)

    def add_to_brief(self) -> None:
        """B: the ticked lines become private points of the next brief."""
        self._take_up(as_brief=True)

    def _take_up(self, *, as_brief: bool) -> None:
        finding, lines = self.finding, self.ticked
        if self._tab.read_only:
            return
        if finding is None:
            self._desk.notices.toast("Choose a finding first; its advice can be taken up")
            return
        if not lines:
            self._desk.notices.toast("Tick what you will do first, with Space")
            return
        take_up = self._deeds.add_to_brief if as_brief else self._deeds.take_up
        take_up(finding, lines)
        self._advice_delegate.ticked.clear()
        self._form.advice_list.viewport().update()
        self._enable()


def _say(form: Ui_Relationship, title: str, reason: str, below: str, *, is_found: bool = True) -> None:
    form.finding_title.setText(title)
    form.finding_title.set_weight(600 if is_found else 400)
    for label, words in ((form.finding_reason, reason), (form.answer_label, below)):
        label.setText(words)
        label.setVisible(bool(words))
