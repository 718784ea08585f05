"""Reading the list: its first rows and the rest, what stands around it, the words of rows, the selected promise."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from brm_desktop.domain.commitment_lists import ListFilter, ListOrder, ListState
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.commitment_table import CommitmentTableModel
from brm_desktop.gui.models.commitment_words import ShownLine
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.views.commitments.pane import CommitmentPane
from brm_desktop.gui.views.commitments.table import CommitmentTableView

if TYPE_CHECKING:
    from brm_desktop.services.commitment_pages import CommitmentDetail, CommitmentLine, CommitmentList
    from brm_desktop.services.workspace import Workspace

_DETAIL_AFTER_MS = 60
_NEAR = 12
_AHEAD = 50


@dataclass(frozen=True, slots=True)
class Ordered:
    """Which list: what it is narrowed to and sorted by."""

    wanted: ListFilter
    order: ListOrder = ListOrder.DUE
    down: bool = False


class ListReader(QObject):
    """Knows what to ask for a list. `rest` brings all of one whose first rows are shown, `failed` its error.

    What stands around a list arrives by itself: `counts`, `choices` to narrow it to, `reliability` of both sides.
    """

    rest = Signal(object)
    failed = Signal(object)
    counts = Signal(object)
    choices = Signal(object)
    reliability = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = Ordered(ListFilter())
        self._rest: Task[CommitmentList] | None = None
        self._tasks: list[Task[Any]] = []
        self.around: tuple[PartnerId | None, ListState] | None = None

    def first(self, which: Ordered) -> "Callable[[Workspace], CommitmentList]":
        """The question for the first rows; the rest can be asked for after it."""
        self._begin(which)
        return lambda w: w.commitment_pages.first(which.wanted, which.order, down=which.down)

    def whole(self, which: Ordered, at: int) -> "Callable[[Workspace], CommitmentList]":
        """The question for all of it, with the rows around place `at`."""
        self._begin(which)
        return lambda w: w.commitment_pages.window(which.wanted, which.order, down=which.down, at=at)

    def _begin(self, which: Ordered) -> None:
        if self._rest is not None:
            self._rest.cancel()
        self._asked = which

    def read_rest(self, at: int) -> None:
        """All of the list whose first rows have arrived."""
        self._rest = self._desk.run(self.whole(self._asked, at), self.rest.emit, failed=self.failed.emit, owner=self)

    def read_around(self, partner_id: "PartnerId | None", state: ListState) -> None:
        """How many there are, what can be filtered for, how reliable both sides were."""
        run = self._desk.run
        for task in self._tasks:
            task.cancel()
        self.around = (partner_id, state)
        self._tasks = [
            run(lambda w: w.commitment_pages.counts(state), self.counts.emit, owner=self),
            run(lambda w: w.commitment_pages.choices(partner_id), self.choices.emit, owner=self),
            run(lambda w: w.commitment_pages.reliability(partner_id), self.reliability.emit, owner=self),
        ]


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
        count = self._table.chosen_count()
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
