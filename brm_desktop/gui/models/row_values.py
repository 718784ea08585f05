"""Values in rows, for lists whose delegate paints whole rows. How a row is spoken is given with it."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")
VALUE_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowValues(QAbstractListModel, Generic[T]):
    """A list of immutable values. `spoken` says what a screen reader reads for one."""

    def __init__(self, spoken: Callable[[T], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._values: list[T] = []

    @property
    def values(self) -> Sequence[T]:
        """The values in order."""
        return self._values

    def show_values(self, values: Sequence[T]) -> None:
        """Other values; nothing happens when they are the same, so that selection and scroll stay."""
        if list(values) == self._values:
            return
        self.beginResetModel()
        self._values = list(values)
        self.endResetModel()

    def value(self, index: Index) -> T | None:
        """The value of a row, None for no row."""
        return self._values[index.row()] if 0 <= index.row() < len(self._values) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        value = self.value(index)
        if value is None:
            return None
        if role == VALUE_ROLE:
            return value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(value)
        return None
