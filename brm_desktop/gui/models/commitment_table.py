"""The list of commitments as Qt asks for it: numbers of all rows, words only of those that were looked at lately.

A hundred thousand rows are an array of numbers. The view says which rows it shows, asks the store for those that are
missing, and adds them here; until then they are grey bars.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitment_lists import ListGroup
from brm_desktop.gui.models.commitment_words import ShownLine, shown, spoken_head, spoken_line

if TYPE_CHECKING:
    from brm_desktop.services.commitment_pages import CommitmentLine, CommitmentList

_MOST_LINES = 4_000
_DROPPED_AT_ONCE = 1_000
_NOWHERE = QModelIndex()


class CommitmentColumn(IntEnum):
    """The columns from left to right."""

    STATE = 0
    DIRECTION = 1
    TEXT = 2
    PARTNER = 3
    OWNER = 4
    MOVED = 5
    DUE = 6


class CommitmentTableModel(QAbstractTableModel):
    """Rows are commitments and, where the list is grouped, a head above each group. Heads cannot be selected."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.numbers: array[int] = array("q")
        self._groups: tuple[tuple[ListGroup, int], ...] = ()
        self._head_rows: list[int] = []
        self._lines: dict[int, ShownLine] = {}
        self._row_count = 0

    # What is shown

    def show_list(self, found: "CommitmentList") -> None:
        """Another list. Words that are known of its rows stay until newer ones come."""
        today = self._clock.today()
        self.beginResetModel()
        self.numbers = found.numbers
        self._groups = found.groups
        self._head_rows = _head_rows(found.groups)
        self._row_count = len(found.numbers) + len(found.groups)
        self._lines = {number: shown(line, today) for number, line in found.lines.items()}
        self.endResetModel()

    def add_lines(self, lines: "Mapping[int, CommitmentLine]") -> None:
        """The words of rows that were asked for. The view repaints what it shows."""
        today = self._clock.today()
        if len(self._lines) > _MOST_LINES:
            for number in list(self._lines)[:_DROPPED_AT_ONCE]:
                del self._lines[number]
        self._lines |= {number: shown(line, today) for number, line in lines.items()}

    def show_closed(self, numbers: Iterable[int], *, on: date) -> None:
        """Rows that were just marked as kept: struck through until the list is read again."""
        from brm_desktop.domain.commitments import Status

        for number in numbers:
            known = self._lines.get(number)
            if known is not None:
                line = replace(known.line, status=Status.KEPT, closed_on=on, days_late=0)
                self._lines[number] = shown(line, on)

    # Rows and places

    @property
    def head_rows(self) -> list[int]:
        """The rows that are heads."""
        return self._head_rows

    def head(self, row: int) -> tuple[ListGroup, int] | None:
        """The group whose head this row is, with how many stand under it."""
        place = bisect_right(self._head_rows, row) - 1
        return self._groups[place] if place >= 0 and self._head_rows[place] == row else None

    def number(self, row: int) -> int | None:
        """The number of the commitment in a row, None for a head and outside."""
        if not 0 <= row < self._row_count:
            return None
        heads = bisect_right(self._head_rows, row)
        if heads and self._head_rows[heads - 1] == row:
            return None
        return self.numbers[row - heads]

    def line(self, row: int) -> ShownLine | None:
        """The words of a row, None for a head and while they are not here."""
        number = self.number(row)
        return None if number is None else self._lines.get(number)

    def row_of(self, number: int) -> int:
        """The row of a commitment, -1 if it is not in the list."""
        try:
            return self.row_of_place(self.numbers.index(number))
        except ValueError:
            return -1

    def row_of_place(self, place: int) -> int:
        """The row of the commitment at this place of the list, heads not counted."""
        row = place
        for head in self._head_rows:
            if head <= row:
                row += 1
        return row

    def place_of_row(self, row: int) -> int:
        """How many commitments stand above a row."""
        return row - bisect_right(self._head_rows, row - 1)

    def next_row(self, row: int, step: int) -> int:
        """The nearest row from `row` on in the direction of `step` that is no head; `row` itself if it is none."""
        direction = 1 if step >= 0 else -1
        for wanted in (row, row + direction, row + 2 * direction):
            if 0 <= wanted < self._row_count and self.number(wanted) is not None:
                return wanted
        return -1

    def missing(self, first: int, last: int) -> list[int]:
        """The numbers of the rows from `first` to `last` whose words are not here."""
        rows = range(max(0, first), min(last, self._row_count - 1) + 1)
        found = (self.number(row) for row in rows)
        return [number for number in found if number is not None and number not in self._lines]

    # Qt

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._row_count

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(CommitmentColumn)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.number(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) or not index.isValid():
            return None
        head = self.head(index.row())
        if head is not None:
            return spoken_head(*head) if index.column() == 0 else ""
        line = self.line(index.row())
        return "being read" if line is None else _words(line, CommitmentColumn(index.column()))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return CommitmentColumn(section).name.capitalize() if orientation is Qt.Orientation.Horizontal else None


def _head_rows(groups: tuple[tuple[ListGroup, int], ...]) -> list[int]:
    rows, row = [], 0
    for _, count in groups:
        rows.append(row)
        row += count + 1
    return rows


def _words(line: ShownLine, column: CommitmentColumn) -> str:
    return {
        CommitmentColumn.STATE: spoken_line(line),
        CommitmentColumn.DIRECTION: line.line.direction.words,
        CommitmentColumn.TEXT: line.line.text,
        CommitmentColumn.PARTNER: line.line.partner,
        CommitmentColumn.OWNER: line.owner,
        CommitmentColumn.MOVED: line.moved,
        CommitmentColumn.DUE: line.due,
    }[column]
