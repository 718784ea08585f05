"""Reading along with the list: the words of rows as they are seen, and the promise that is selected."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.commitment_table import CommitmentTableModel
from brm_desktop.gui.models.commitment_words import ShownLine
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.views.commitments_pane import CommitmentPane
from brm_desktop.gui.views.commitments_table import CommitmentTableView

if TYPE_CHECKING:
    from brm_desktop.services.commitment_pages import CommitmentDetail, CommitmentLine

_DETAIL_AFTER_MS = 60
_NEAR = 12
_AHEAD = 50


class RowsOnDemand(QObject):
    """One question at a time, always about the rows that are seen now. `arrived` comes after they are in the model."""

    arrived = Signal()

    def __init__(self, desk: Desk, table: CommitmentTableView, failed: Callable[[BaseException], None]) -> None:
        super().__init__(table)
        self._desk = desk
        self._table = table
        self._failed = failed
        self._asked: Task[dict[int, CommitmentLine]] | None = None
        table.rows_needed.connect(self.ask)
        table.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _scrolled(self, _value: int) -> None:
        self.ask()

    def ask(self) -> None:
        """Read what is seen and what comes next, as far as it is not here yet."""
        if self._asked is not None:
            return
        missing = self._table.commitments.missing
        if missing(*self._table.shown_rows(around=_NEAR)):
            numbers = missing(*self._table.shown_rows(around=_AHEAD))
            self._asked = self._desk.run(
                lambda w: w.commitment_pages.lines(numbers), self._arrived, failed=self._not_read, owner=self
            )

    def _arrived(self, lines: "dict[int, CommitmentLine]") -> None:
        self._asked = None
        self._table.commitments.add_lines(lines)
        self._table.viewport().update()
        self.arrived.emit()

    def _not_read(self, error: BaseException) -> None:
        self._asked = None
        self._failed(error)


class DetailBeside(QObject):
    """Shows the selected promise in the pane, a moment after the selection has come to rest.

    `shown` comes with every promise, `gone` when it is not in the store any more.
    """

    shown = Signal()
    gone = Signal()

    def __init__(self, desk: Desk, table: CommitmentTableView, pane: CommitmentPane) -> None:
        super().__init__(table)
        self._desk = desk
        self._table = table
        self._pane = pane
        self._asked: Task[CommitmentDetail] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_DETAIL_AFTER_MS)
        self._soon.timeout.connect(self._ask)

    def follow(self) -> None:
        """The selection moved, or what is selected changed."""
        self._soon.start()

    def _ask(self) -> None:
        if sum(last - first + 1 for first, last in self._table.chosen_rows()) > 1:
            count = len(self._table.chosen_numbers())
            if count > 1:
                self._cancel()
                self._pane.show_several(count)
                self.shown.emit()
                return
        line = chosen_line(self._table)
        if line is None:
            return
        self._cancel()
        commitment_id = line.line.id
        self._asked = self._desk.run(
            lambda w: w.commitment_pages.detail(commitment_id), self._show, failed=self._not_read, owner=self
        )

    def _cancel(self) -> None:
        if self._asked is not None:
            self._asked.cancel()

    def _show(self, detail: "CommitmentDetail") -> None:
        self._pane.show_detail(detail)
        self.shown.emit()

    def _not_read(self, _error: BaseException) -> None:
        self._pane.show_nothing()
        self.gone.emit()


def chosen_line(table: CommitmentTableView) -> ShownLine | None:
    """The current row, None for a head, an empty list, or while it is being read."""
    model: CommitmentTableModel = table.commitments
    return model.line(table.currentIndex().row())
