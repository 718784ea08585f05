"""The three lists beside a note: what it holds, what is open with the partner, what was decided last."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.domain.notes.grammar import NoteContext
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.editor.reading import Finding
from brm_desktop.gui.forms.capture import Ui_Capture
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.capture.rows import (
    BesideDelegate,
    BesideRow,
    decision_rows,
    found_rows,
    open_rows,
    records_among,
    spoken,
)
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.row_list import RowList

if TYPE_CHECKING:
    from brm_desktop.services.capture import CapturePage

_MOST_OPEN = 3
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MOVE, _LINK, _BACK = Hint("↑ ↓", "move"), Hint("Enter", "insert a link"), Hint("Esc", "back")


class BesideLists(QObject):
    """Fills the lists of the form. `link_wanted` comes with words for the note, `line_wanted` with a line of it."""

    link_wanted = Signal(str)
    line_wanted = Signal(int)

    def __init__(self, desk: Desk, form: Ui_Capture, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._page: CapturePage | None = None
        self._all_open = False
        self.found = RowValues[BesideRow](spoken, self)
        self.open = RowValues[BesideRow](spoken, self)
        self.decisions = RowValues[BesideRow](spoken, self)
        pairs = ((form.found_list, self.found), (form.open_list, self.open), (form.decisions_list, self.decisions))
        for view, model in pairs:
            view.setModel(model)
            view.setItemDelegate(BesideDelegate(view))
            view.set_lined(False)
            view.fit_to_rows()
        self.lists: tuple[RowList, ...] = tuple(view for view, _ in pairs)
        quiet_scroll_bars(form.beside_area)
        for widget in (form.beside_area.viewport(), form.beside_content):
            widget.setAutoFillBackground(False)
        form.open_more_button.hide()
        form.found_list.opened.connect(self._go_to_line)
        form.open_list.opened.connect(self._link)
        form.decisions_list.opened.connect(self._link)
        form.open_more_button.clicked.connect(self._show_all_open)

    def show_page(self, page: "CapturePage") -> None:
        """What is open with the partner, and what was decided."""
        self._page = page
        form = self._form
        name = page.partner.name if page.partner is not None else "this partner"
        form.open_heading.setText(f"Open with {name}")
        form.open_heading.set_count(len(page.open))
        form.open_section.setVisible(bool(page.open))
        rows = open_rows(page.open)
        hidden = 0 if self._all_open else max(0, len(rows) - _MOST_OPEN)
        self.open.show_values(rows[: len(rows) - hidden])
        count = _NUMBERS[hidden] if hidden < len(_NUMBERS) else str(hidden)
        form.open_more_button.setText(f"{count.capitalize()} more")
        form.open_more_button.setVisible(hidden > 0)
        self.decisions.show_values(decision_rows(page.decisions, self._desk.clock.today()))
        form.decisions_section.setVisible(bool(page.decisions))

    def show_found(self, findings: tuple[Finding, ...], context: NoteContext) -> None:
        """What the note holds."""
        records = records_among(findings)
        self.found.show_values(found_rows(records, context))
        self._form.found_heading.set_count(len(records))

    def take_focus(self) -> None:
        """The first list that has rows."""
        wanted = next((view for view in self.lists if view.model().rowCount() > 0), self.lists[0])
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def hints(self) -> tuple[Hint, ...] | None:
        """The keys of the list that has the focus; None when none has."""
        form = self._form
        if form.open_list.hasFocus():
            return (_MOVE, _LINK, Hint("K", "mark kept"), _BACK)
        if form.decisions_list.hasFocus():
            return (_MOVE, _LINK, _BACK)
        if form.found_list.hasFocus():
            return (_MOVE, Hint("Enter", "go to the line"), Hint("Tab", "next section"))
        return None

    def keep(self) -> None:
        """Mark the promise that is selected as kept."""
        row = self.open.value(self._form.open_list.currentIndex())
        if row is not None and self._form.open_list.hasFocus():
            commitment_id = CommitmentId(row.record_id)
            do_step(self._desk, lambda workspace: workspace.commitments.keep(commitment_id), f"Kept: {row.text}")

    def _show_all_open(self) -> None:
        self._all_open = True
        if self._page is not None:
            self.show_page(self._page)
        self._form.open_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self, index: QModelIndex) -> None:
        model = index.model()
        row = model.value(index) if isinstance(model, RowValues) else None
        if row is not None:
            self.link_wanted.emit(f"[[{row.text}]]")

    def _go_to_line(self, index: QModelIndex) -> None:
        row = self.found.value(index)
        if row is not None:
            self.line_wanted.emit(row.line)
