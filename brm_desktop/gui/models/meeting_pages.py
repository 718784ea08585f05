"""The list of all meetings as Qt asks for it: heads and rows by place, of which only the pages that are seen are read.

Rows that were not read yet are empty; `page_wanted` asks for their page, `put_page` brings it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from brm_desktop.gui.models.row_values import VALUE_ROLE, Index

if TYPE_CHECKING:
    from brm_desktop.services.meeting_list import Group, GroupCount, MeetingLine

HEAD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
PAGE_LENGTH = 60


class MeetingPagesModel(QAbstractTableModel):
    """One column. A head stands before each group that has meetings."""

    page_wanted = Signal(object, int)

    def __init__(self, spoken: "Callable[[MeetingLine], str]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._groups: list[GroupCount] = []
        self._pages: dict[tuple[Group, int], tuple[MeetingLine, ...]] = {}
        self._asked: set[tuple[Group, int]] = set()

    def show_groups(self, counts: "Sequence[GroupCount]") -> None:
        """Start anew with these groups; every page is read again when it is seen."""
        self.beginResetModel()
        self._groups = [count for count in counts if count.count]
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def put_page(self, group: "Group", number: int, rows: "tuple[MeetingLine, ...]") -> None:
        """The rows of a page that was asked for."""
        self._pages[group, number] = rows
        first = self.row_of(group, number * PAGE_LENGTH)
        last = first + len(rows) - 1
        if 0 <= first <= last < self.rowCount():
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def heads(self) -> tuple[int, ...]:
        """The rows that are heads."""
        rows, at = [], 0
        for count in self._groups:
            rows.append(at)
            at += 1 + count.count
        return tuple(rows)

    def row_of(self, group: "Group", place: int) -> int:
        """The row of a meeting by its place in its group, -1 when the group is not shown."""
        at = 0
        for count in self._groups:
            if count.group is group:
                return at + 1 + place if place < count.count else -1
            at += 1 + count.count
        return -1

    def head(self, row: int) -> "GroupCount | None":
        """The group whose head stands in a row."""
        found = self._at(row)
        return found[0] if found is not None and found[1] < 0 else None

    def line(self, row: int) -> "MeetingLine | None":
        """The meeting in a row; None for a head, and until its page is there."""
        found = self._at(row)
        if found is None or found[1] < 0:
            return None
        group, place = found[0].group, found[1]
        number = place // PAGE_LENGTH
        page = self._pages.get((group, number))
        if page is None:
            if (group, number) not in self._asked:
                self._asked.add((group, number))
                self.page_wanted.emit(group, number)
            return None
        offset = place - number * PAGE_LENGTH
        return page[offset] if offset < len(page) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else sum(1 + count.count for count in self._groups)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.head(index.row()) is not None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == HEAD_ROLE:
            return self.head(index.row())
        if role == VALUE_ROLE:
            return self.line(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            head = self.head(index.row())
            if head is not None:
                return f"{head.group.value.capitalize()}, {head.count}"
            line = self.line(index.row())
            return self._spoken(line) if line is not None else ""
        return None

    def _at(self, row: int) -> "tuple[GroupCount, int] | None":
        for count in self._groups:
            if row <= count.count:
                return (count, row - 1) if row >= 0 else None
            row -= 1 + count.count
        return None
