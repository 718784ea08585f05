"""How many records of each kind are new, changed, or there already, as a table."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from brm_desktop.gui.models.partner_words import NOTHING
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.widgets.cells import CELL_ROLE, Cell

if TYPE_CHECKING:
    from brm_desktop.services.imports import Count

HEADS = ("What", "New", "Changed", "There already")
_ROOT = QModelIndex()


class CountsModel(QAbstractTableModel):
    """One row a kind, in the order of the preview; kinds of which the files say nothing are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[Count, ...] = ()

    def show_counts(self, counts: "tuple[Count, ...]") -> None:
        """Other counts."""
        self.beginResetModel()
        self._counts = tuple(count for count in counts if count.new or count.changed or count.same)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._counts)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        count = self._counts[index.row()]
        figures = (count.new, count.changed, count.same)
        if role == CELL_ROLE:
            if index.column() == 0:
                return Cell(count.kind.capitalize(), role="name")
            figure = figures[index.column() - 1]
            shade: ColourRole = "ink" if figure else "ink3"
            return Cell(f"{figure:,}" if figure else NOTHING, align="right", figures=True, colour=shade)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return count.kind.capitalize() if index.column() == 0 else str(figures[index.column() - 1])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return HEADS[section] if shown and orientation == Qt.Orientation.Horizontal else None
