"""A timeline as Qt asks for it: months as heads, events by place, of which only the pages that are seen are read."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.timeline import Month, MonthCount, TimelineEvent
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index

HEAD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
PAGE_LENGTH = 60


def month_words(month: Month) -> str:
    """The head of a month: "November 2026"."""
    return f"{MONTH_NAMES[month.month - 1]} {month.year}"


class TimelineModel(QAbstractTableModel):
    """One column. Rows that were not read yet are empty; `page_wanted` asks for the month and the page."""

    page_wanted = Signal(object, int)

    def __init__(self, spoken: Callable[[TimelineEvent], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._months: tuple[MonthCount, ...] = ()
        self._starts: list[int] = []
        self._rows = 0
        self._pages: dict[tuple[Month, int], tuple[TimelineEvent, ...]] = {}
        self._asked: set[tuple[Month, int]] = set()

    def show_months(self, months: Sequence[MonthCount]) -> None:
        """Start anew with these months; every page is read again when it is seen."""
        self.beginResetModel()
        self._months = tuple(months)
        self._starts, at = [], 0
        for found in self._months:
            self._starts.append(at)
            at += 1 + found.count
        self._rows = at
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def put_page(self, month: Month, number: int, events: tuple[TimelineEvent, ...]) -> None:
        """The events of a page that was asked for."""
        self._pages[month, number] = events
        place = next((place for place, found in enumerate(self._months) if found.month == month), -1)
        if place >= 0 and events:
            first = self._starts[place] + 1 + number * PAGE_LENGTH
            last = min(first + len(events), self._rows) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    @property
    def heads(self) -> Sequence[int]:
        """The rows that are heads."""
        return self._starts

    @property
    def event_count(self) -> int:
        """How many events there are."""
        return self._rows - len(self._months)

    def head(self, row: int) -> MonthCount | None:
        """The month whose head stands in a row."""
        place = bisect_right(self._starts, row) - 1
        return self._months[place] if place >= 0 and self._starts[place] == row else None

    def event_at(self, row: int) -> TimelineEvent | None:
        """The event in a row; None for a head, and until its page is there."""
        place = bisect_right(self._starts, row) - 1
        if place < 0 or not 0 <= row < self._rows or self._starts[place] == row:
            return None
        month, inside = self._months[place].month, row - self._starts[place] - 1
        number = inside // PAGE_LENGTH
        page = self._pages.get((month, number))
        if page is None:
            if (month, number) not in self._asked:
                self._asked.add((month, number))
                self.page_wanted.emit(month, number)
            return None
        offset = inside - number * PAGE_LENGTH
        return page[offset] if offset < len(page) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._rows

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.head(index.row()) is not None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return "Event" if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == HEAD_ROLE:
            return self.head(index.row())
        if role == VALUE_ROLE:
            return self.event_at(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            head = self.head(index.row())
            if head is not None:
                return f"{month_words(head.month)}, {head.count}"
            event = self.event_at(index.row())
            return self._spoken(event) if event is not None else "being read"
        return None
