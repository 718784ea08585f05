"""The table of all partners as Qt asks for it: rows in the order shown, and what each cell says aloud.

How cells are painted is in `views/partner_cells`; which rows there are and in which order in `partner_order`.
"""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from brm_desktop.domain.clock import Clock
from brm_desktop.gui.models import partner_words as words
from brm_desktop.gui.views.today.words import day_words, time_words
from brm_desktop.gui.widgets.cells import CELL_ROLE, Cell

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import PartnerId
    from brm_desktop.services.partners import PartnerRow

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class PartnerColumn(Enum):
    """The columns from left to right; the value is the head."""

    PARTNER = "Partner"
    RELATIONSHIP = "Relationship"
    MATURITY = "Demand ○ and supply ■"
    SATISFACTION = "Satisfaction"
    LAST_MET = "Sponsor last met"
    I_OWE = "I owe"
    THEY_OWE = "They owe"
    NEXT_MEETING = "Next meeting"
    POSTURE = "Posture, failure mode"


class PartnerTableModel(QAbstractTableModel):
    """Rows and columns that are shown now. Both are replaced as a whole; there are tens of partners, not thousands."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.today = clock.today()
        self._rows: tuple[PartnerRow, ...] = ()
        self._columns: tuple[PartnerColumn, ...] = tuple(PartnerColumn)

    def show_rows(self, rows: "tuple[PartnerRow, ...]", today: date) -> None:
        """Replaces the rows."""
        self.beginResetModel()
        self._rows, self.today = rows, today
        self.endResetModel()

    def show_columns(self, columns: tuple[PartnerColumn, ...]) -> None:
        """Replaces the columns, when the window has become wider or narrower."""
        self.beginResetModel()
        self._columns = columns
        self.endResetModel()

    @property
    def columns(self) -> tuple[PartnerColumn, ...]:
        """The columns shown now."""
        return self._columns

    def row(self, place: int) -> "PartnerRow | None":
        """The partner in a row, None outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, partner_id: "PartnerId | None") -> int:
        """The row of a partner, -1 if it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.partner.id == partner_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None or not index.isValid():
            return None
        if role == ROW_ROLE:
            return row
        if role == CELL_ROLE and self._columns[index.column()] is PartnerColumn.PARTNER:
            # Only for the tooltip of a name that is too long for its column; painting is the page's own.
            return Cell(row.partner.name, role="name", second=row.sponsor)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return spoken(row, self._columns[index.column()], today=self.today, clock=self.clock)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not text or orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        head = self._columns[section].value
        return head if role == Qt.ItemDataRole.DisplayRole else head.replace(" ○", "").replace(" ■", "")


def spoken(row: "PartnerRow", column: PartnerColumn, *, today: date, clock: Clock) -> str:
    """A cell in words, pictures included."""
    partner = row.partner
    match column:
        case PartnerColumn.PARTNER:
            return f"{partner.name}, {row.sponsor}" if row.sponsor else f"{partner.name}, no sponsor yet"
        case PartnerColumn.RELATIONSHIP:
            return words.level_aloud(partner)
        case PartnerColumn.MATURITY:
            return words.maturity_aloud(partner)
        case PartnerColumn.SATISFACTION:
            return f"{row.pulses[-1]:.1f} of 5" if row.pulses else "not asked yet"
        case PartnerColumn.LAST_MET:
            return words.contact_aloud(row.contact, row.sponsor, today)
        case PartnerColumn.I_OWE:
            return f"{row.i_owe} open"
        case PartnerColumn.THEY_OWE:
            return f"{row.they_owe} open"
        case PartnerColumn.NEXT_MEETING:
            if row.next_meeting is None:
                return "none"
            return f"{day_words(row.next_meeting.day, today)} {time_words(row.next_meeting, clock)}".strip()
        case PartnerColumn.POSTURE:
            return f"{words.posture_word(partner)}, {words.misfit_words(row.misfit)}"
