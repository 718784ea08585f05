"""The promises of a partner in both directions: the table of the page of commitments, narrowed to one partner."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.domain.commitment_lists import ListFilter, ListState
from brm_desktop.domain.commitments import Direction
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.commitment_table import CommitmentTableModel
from brm_desktop.gui.models.commitment_words import ShownLine
from brm_desktop.gui.navigation import CommitmentsFor, Place
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.views.commitments.actions import CommitmentActions
from brm_desktop.gui.views.commitments.table import CommitmentTableView, columns_for
from brm_desktop.gui.views.partner.tab import PartnerTab
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from brm_desktop.services.commitment_pages import CommitmentLine, CommitmentList

_DIRECTIONS = (None, Direction.I_OWE, Direction.THEY_OWE)
_STATES = tuple(ListState)
_MARGINS = 28


class CommitmentsTab(PartnerTab):
    """K keeps what is selected, D walks the directions, Enter opens the promise on its own page."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.model = CommitmentTableModel(desk.clock, self)
        self.table = CommitmentTableView(self)
        self.table.setAccessibleName("Commitments of this partner")
        self.direction = SegmentedControl(self, labels=["All", "I owe", "They owe"])
        self.state = FilterButton(self, label="Show", values=[state.value for state in _STATES])
        self.act = CommitmentActions(desk, self)
        self._lines_asked: Task[dict[int, CommitmentLine]] | None = None
        self._build()
        self.keys = {"K": self._keep, "D": self._next_direction, "F": self.state.open_menu}
        self.watch_focus(self.table, self.state)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(ROW_BLEED, 0, ROW_BLEED, 0)
        row.setSpacing(px(8))
        row.addWidget(self.direction)
        row.addWidget(self.state)
        row.addStretch(1)
        place = QHBoxLayout()
        place.setContentsMargins(ROW_BLEED, px(12), ROW_BLEED, 0)
        place.addWidget(self.empty)
        self.column.addLayout(row)
        self.column.addLayout(place)
        self.hold(self.table)
        self.table.setModel(self.model)
        self.table.set_columns(columns_for(self.table.width()))
        self.table.opened.connect(self._open)
        self.table.ticked.connect(self._keep)
        self.table.rows_needed.connect(self._ask_for_rows)
        self.table.chosen_changed.connect(self.hints_changed)
        self.direction.chosen.connect(self._filtered)
        self.state.chosen.connect(self._filtered)

    def reload(self, *, another: bool) -> None:
        if another:
            self.direction.choose(0)
            self.state.choose(0)
        self._read()

    def _filtered(self, _place: int) -> None:
        self._read()

    def _read(self) -> None:
        wanted = ListFilter(
            state=_STATES[self.state.place],
            direction=_DIRECTIONS[self.direction.place()],
            partner_id=self.partner_id,
        )
        self.ask(lambda workspace: workspace.commitment_pages.window(wanted), self._show)

    def _show(self, found: "CommitmentList") -> None:
        self.keep_focus()
        row = self.table.currentIndex().row()
        number = self.model.number(row)
        self.model.show_list(found)
        self.table.set_heads()
        self.table.setVisible(bool(found.numbers))
        self.empty.setVisible(not found.numbers)
        name = self.page.partner.name if self.page is not None else ""
        self.empty.say(f"Nothing is owed between you and {name}", "Ctrl J jots one down: -> I owe, <- they owe.")
        again = self.model.row_of(number) if number is not None else -1
        wanted = again if again >= 0 else self.model.next_row(max(0, min(row, self.model.rowCount() - 1)), 1)
        if wanted >= 0:
            self.table.go_to(wanted)
        self.rows_came()

    def _ask_for_rows(self) -> None:
        numbers = self.model.missing(*self.table.shown_rows())
        if numbers and self._lines_asked is None:
            self._lines_asked = self.desk.run(
                lambda workspace: workspace.commitment_pages.lines(numbers), self._rows_arrived, owner=self
            )

    def _rows_arrived(self, lines: "dict[int, CommitmentLine]") -> None:
        self._lines_asked = None
        self.model.add_lines(lines)
        self.table.viewport().update()

    def _current(self) -> ShownLine | None:
        return self.model.line(self.table.currentIndex().row())

    def _keep(self) -> None:
        numbers, line = self.table.chosen_numbers(), self._current()
        if numbers and line is not None and not self.read_only:
            self.act.keep(numbers, line.line.text, failed=self.desk.notices.report)

    def _next_direction(self) -> None:
        self.direction.choose((self.direction.place() + 1) % len(_DIRECTIONS))
        self._read()

    def _open(self, _index: QModelIndex) -> None:
        if (line := self._current()) is not None:
            self.desk.navigate(Place.COMMITMENTS, CommitmentsFor(commitment_id=line.line.id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.set_columns(columns_for(self.width() - px(_MARGINS)))

    def hints(self) -> tuple[Hint, ...]:
        shown = (Hint("↑ ↓", "move"), Hint("Enter", "open"), Hint("K", "kept")) if self.model.rowCount() else ()
        return (*shown, Hint("D", "direction"), Hint("F", "filter"))

    def first_focus(self) -> QWidget:
        return self.table if self.model.rowCount() else self.direction.segments()[0]
