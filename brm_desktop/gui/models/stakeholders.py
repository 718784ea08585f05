"""The people of a partner as a table: who decides, and who is heard. Private; no page meant for others uses it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from brm_desktop.gui.models import profile_words as words
from brm_desktop.gui.models.partner_words import NOTHING, short_day
from brm_desktop.gui.widgets.cells import CELL_ROLE, Cell

if TYPE_CHECKING:
    from brm_desktop.services.partners import PartnerPage, PersonRow

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
HEADS = ("Name", "Role", "Stance, now and wanted", "Influence", "Last contact", "Cares about")
NAME, ROLE, STANCE, INFLUENCE, LAST_CONTACT, CARES = range(len(HEADS))
_ROOT = QModelIndex()


class StakeholderModel(QAbstractTableModel):
    """One row a person, in the order of the answer: the most influential first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: PartnerPage | None = None

    def show_page(self, page: "PartnerPage") -> None:
        """The people of another answer."""
        if self._page is not None and (self._page.people, self._page.day) == (page.people, page.day):
            self._page = page
            return
        self.beginResetModel()
        self._page = page
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() or self._page is None else len(self._page.people)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._page is None or not index.isValid():
            return None
        row = self._page.people[index.row()]
        if role == ROW_ROLE:
            return row
        if role == CELL_ROLE:
            return self._cell(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row, index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return HEADS[section] if shown and orientation == Qt.Orientation.Horizontal else None

    def _cell(self, row: "PersonRow", column: int) -> Cell | None:
        """The cells that are only text; stance and influence are painted."""
        assert self._page is not None
        if column == NAME:
            return Cell(row.person.name, role="name")
        if column == ROLE:
            return Cell(words.role_words(row, self._page))
        if column == CARES:
            return Cell(row.person.cares_about)
        if column == LAST_CONTACT:
            day = NOTHING if row.last_contact is None else short_day(row.last_contact, self._page.day)
            if words.long_unmet(row, self._page):
                return Cell(day, colour="soon", weight=500, figures=True)
            return Cell(day, colour="ink" if row.last_contact is not None else "ink3", figures=True)
        return None

    def _spoken(self, row: "PersonRow", column: int) -> str:
        assert self._page is not None
        person = row.person
        if column == STANCE:
            wanted = person.stance_wanted
            now = person.stance.word if person.stance is not None else "not known"
            return f"{now}, wanted {wanted.word}" if wanted is not None and wanted != person.stance else now
        if column == INFLUENCE:
            return person.influence.word if person.influence is not None else "not known"
        if column == LAST_CONTACT and words.long_unmet(row, self._page):
            return f"{short_day(row.last_contact or self._page.day, self._page.day)}, more than twice the cadence ago"
        cell = self._cell(row, column)
        return cell.spoken if cell is not None else ""
