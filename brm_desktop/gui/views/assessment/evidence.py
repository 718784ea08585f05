"""The pane of evidence: what was picked for the present statement, what is suggested, and her own search and words."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.assessments import Evidence
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.assessment import Ui_Assessment
from brm_desktop.gui.models.assessment_words import ordinal
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.views.assessment.evidence_rows import (
    EvidenceDelegate,
    EvidenceRow,
    picked_row,
    spoken,
    suggested_row,
)
from brm_desktop.gui.views.assessment.suggesting import Suggesting
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.row_list import RowList

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import AssessmentId
    from brm_desktop.services.assessments.suggestions import Suggestion

_SEARCH_AFTER_MS = 180
_HINTS = (Hint("↑ ↓", "move"), Hint("Space", "pick"), Hint("/", "search"), Hint("Esc", "back"))
NOTHING = "Nothing found; add a line in your own words."
NOTHING_SEARCHED = "Nothing found for these words. Try others, or add a line in your own words."


class EvidenceLists(QObject):
    """Fills the pane of the form. `picked` and `own_words` bring what is to be kept, `dropped` what is not any more."""

    picked = Signal(object)
    dropped = Signal(object)
    own_words = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, form: Ui_Assessment, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._evidence: tuple[Evidence, ...] = ()
        self._statement = ""
        self._next = ""
        self._read_only = False
        self._asks_own = False
        self._let_go: tuple[Evidence, ...] = ()
        self._drafts: dict[str, str] = {}
        self._assessment: AssessmentId | None = None
        self.suggesting = Suggesting(desk, self)
        self.suggesting.arrived.connect(self._show_suggestions)
        self.picked_rows = RowValues[EvidenceRow](spoken, self)
        self.suggested_rows = RowValues[EvidenceRow](spoken, self)
        pairs = ((form.picked_list, self.picked_rows), (form.suggested_list, self.suggested_rows))
        for view, model in pairs:
            view.setModel(model)
            view.setItemDelegate(EvidenceDelegate(view))
            view.fit_to_rows()
            view.installEventFilter(self)
            view.ticked.connect(self._tick)
            view.opened.connect(self._tick)
            view.button_pressed.connect(self._tick)
        self.lists: tuple[RowList, ...] = tuple(view for view, _ in pairs)
        self._search_soon = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._search_soon.timeout.connect(self._want)
        self._dress()

    def _dress(self) -> None:
        form = self._form
        quiet_scroll_bars(form.evidence_area)
        for widget in (form.evidence_area.viewport(), form.evidence_content):
            widget.setAutoFillBackground(False)
        form.evidence_bars.hide()
        form.search_edit.textChanged.connect(self._search_soon.start)
        form.search_edit.moved_down.connect(self._leave_search)
        form.own_button.clicked.connect(self._ask_own)
        form.own_edit.returnPressed.connect(self._add_own)

    def begin(self, assessment_id: "AssessmentId | None", *, read_only: bool) -> None:
        """Another round."""
        self._read_only = read_only
        if assessment_id != self._assessment:
            self._assessment, self._statement = assessment_id, ""
            self._drafts.clear()
        self.suggesting.begin(None if read_only else assessment_id)
        form = self._form
        form.search_edit.setVisible(not read_only)
        form.evidence_note.setText("As it was picked for this round" if read_only else _NEWEST_FIRST)

    def show_statement(self, key: str, place: int, evidence: tuple[Evidence, ...], *, then: str) -> None:
        """The evidence of a statement; `then` is the statement that is likely to follow."""
        form = self._form
        title = f"Evidence for the {ordinal(place + 1)} indicator"
        form.evidence_title.setText(title)
        another = key != self._statement
        if another:
            self._keep_draft()
            draft = self._drafts.get(key, "")
            self._asks_own, self._let_go = bool(draft), ()
            form.own_edit.setText(draft)
            form.search_edit.blockSignals(True)
            form.search_edit.clear()
            form.search_edit.blockSignals(False)
            self._search_soon.stop()
        self._statement, self._next = key, then
        self.show_evidence(evidence)
        if not self._read_only:
            self._want()

    def _keep_draft(self) -> None:
        """Words that were typed and not added yet wait for her with their statement."""
        if self._statement:
            self._drafts[self._statement] = self._form.own_edit.text()

    def show_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        """What is picked now."""
        self._evidence = evidence
        form = self._form
        self._fill(form.picked_list, self.picked_rows, [picked_row(one) for one in evidence])
        form.picked_heading.set_count(len(evidence))
        form.picked_section.setVisible(bool(evidence))
        self._show_suggestions()

    def take_focus(self) -> None:
        """The first suggestion, else what is picked, else the line for her own words."""
        if self.suggesting.found is None and not self._read_only:
            self._form.evidence.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        for view in reversed(self.lists):
            if view.model().rowCount() > 0 and view.isVisibleTo(self._form.evidence):
                view.select_row(max(0, view.currentIndex().row()))
                view.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        form = self._form
        if not self._read_only:
            wanted: QWidget = form.own_edit if form.own_edit.isVisibleTo(form.evidence) else form.search_edit
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_search(self) -> None:
        """The caret goes into the search."""
        if not self._read_only:
            self._form.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._form.search_edit.selectAll()

    def close_search(self) -> bool:
        """Esc: what was searched for goes first. False when nothing was."""
        form = self._form
        if not form.search_edit.text():
            return False
        form.search_edit.clear()
        return True

    def hints(self) -> tuple[Hint, ...] | None:
        """The keys of the pane while the focus is in it."""
        form = self._form
        if form.search_edit.hasFocus():
            return (Hint("Enter", "to what was found"), Hint("Esc", "back"))
        if form.own_edit.hasFocus():
            return (Hint("Enter", "add"), Hint("Esc", "back"))
        if form.evidence.hasFocus() or any(view.hasFocus() for view in self.lists):
            return (_HINTS[0], _HINTS[-1]) if self._read_only else _HINTS
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, RowList):
            return self._goes_over(watched, event)
        return False

    def _goes_over(self, view: RowList, event: QKeyEvent) -> bool:
        """Up and down walk both lists as if they were one, and from the first row into the search."""
        row, last = view.currentIndex().row(), view.model().rowCount() - 1
        picked, suggested = self.lists
        if event.key() == Qt.Key.Key_Down and view is picked and row >= last and self.suggested_rows.values:
            return _go_to(suggested, 0)
        if event.key() == Qt.Key.Key_Up and view is suggested and row <= 0 and self.picked_rows.values:
            return _go_to(picked, len(self.picked_rows.values) - 1)
        return False

    def _want(self) -> None:
        words = self._form.search_edit.text().strip()
        self.suggesting.want(self._statement, then=self._next, words=words)
        if self.suggesting.found is None:
            self._show_suggestions()

    def _show_suggestions(self) -> None:
        form, found = self._form, self.suggesting.found
        waiting = found is None and not self._read_only
        taken = {(one.table_name, one.record_id) for one in self._evidence}
        fresh = [one for one in found or () if (one.table_name, one.record_id) not in taken]
        fresh.sort(key=lambda one: one.day, reverse=True)
        rows = [] if self._read_only else [*self._rows_let_go(fresh), *(suggested_row(one) for one in fresh)]
        self._fill(form.suggested_list, self.suggested_rows, rows)
        searched = bool(form.search_edit.text().strip())
        form.suggested_heading.setText("Found" if searched else "Suggested")
        form.suggested_heading.set_count(len(rows))
        form.suggested_section.setVisible(bool(rows))
        self._show_waiting(waiting)
        nothing = not rows and not waiting and not self._read_only
        untouched = nothing and not self._evidence
        words = self.suggesting.trouble or (NOTHING_SEARCHED if searched else NOTHING)
        form.nothing_label.setText("No evidence was picked." if self._read_only else words)
        none_picked = self._read_only and not self._evidence
        form.nothing_label.setVisible(
            none_picked or untouched or (nothing and (searched or bool(self.suggesting.trouble)))
        )
        own = not self._read_only and not waiting and (self._asks_own or untouched)
        form.own_edit.setVisible(own)
        form.own_button.setVisible(not self._read_only and not waiting and not own)
        if form.evidence.hasFocus() and not waiting:
            self.take_focus()

    def _rows_let_go(self, fresh: "list[Suggestion]") -> list[EvidenceRow]:
        """What she unpicked just now stays in sight, to be picked again."""
        there = {one.id for one in self._evidence}
        offered = {(one.table_name, one.record_id) for one in fresh}
        gone = [one for one in self._let_go if one.id not in there and (one.table_name, one.record_id) not in offered]
        return [replace(picked_row(one), picked=False) for one in gone]

    def _show_waiting(self, waiting: bool) -> None:
        bars = self._form.evidence_bars
        if waiting and not bars.isVisibleTo(self._form.evidence):
            bars.start()
        elif not waiting:
            bars.stop()

    def _fill(self, view: RowList, model: RowValues[EvidenceRow], rows: list[EvidenceRow]) -> None:
        """Other rows; the selection stays where it was, and the focus goes on when its list has become empty."""
        row, focused = view.currentIndex().row(), view.hasFocus()
        model.show_values(rows)
        if not rows:
            if focused:
                other = next((one for one in self.lists if one is not view and one.model().rowCount() > 0), None)
                if other is not None:
                    _go_to(other, max(0, other.currentIndex().row()))
        elif row >= 0 and view.currentIndex().row() != row:
            view.select_row(row)

    def _tick(self, index: QModelIndex, name: str = "tick") -> None:
        model = index.model()
        row = model.value(index) if isinstance(model, RowValues) else None
        if row is None or self._read_only:
            return
        if row.evidence is None:
            self.picked.emit(row.suggestion)
        elif row.picked:
            self._let_go = (row.evidence, *(one for one in self._let_go if one.id != row.evidence.id))
            self.dropped.emit(row.evidence)
        else:
            self.picked.emit(row.evidence)

    def _leave_search(self) -> None:
        if self.suggested_rows.values:
            _go_to(self.lists[1], 0)

    def _ask_own(self) -> None:
        self._asks_own = True
        self._show_suggestions()
        self._form.own_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_own(self) -> None:
        words = " ".join(self._form.own_edit.text().split())
        if not words:
            return
        self._form.own_edit.clear()
        self._asks_own = False
        self.own_words.emit(words)

    def give_back(self, words: str) -> None:
        """Her words could not be stored: they stand in the field again."""
        self._asks_own = True
        self._form.own_edit.setText(words)
        self._show_suggestions()


_NEWEST_FIRST = "From your own records, newest first"


def _go_to(view: RowList, row: int) -> bool:
    view.select_row(row)
    view.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return True
