"""The list of all people: its columns, its words, and how meetings of one person are painted."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from brm_desktop.gui.models.partner_words import NOTHING, short_day, weekday_and_day
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import draw_text, is_elided
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.cells import CELL_ROLE, Cell
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.row_table import Column
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.services.person_pages import PersonSummary, Seat

COLUMNS = (
    Column("Name", 190), Column("Role", 220), Column("Partner", 160), Column("Last contact", 110), Column("Mail", 0),
)  # fmt: skip
_DAY_WIDTH = 96


class PeopleModel(QAbstractTableModel):
    """One row a person."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PersonSummary, ...] = ()
        self._day = date.min

    def show_rows(self, rows: "tuple[PersonSummary, ...]", day: date) -> None:
        """Other people."""
        self.beginResetModel()
        self._rows, self._day = rows, day
        self.endResetModel()

    def row(self, place: int) -> "PersonSummary | None":
        """The person in a row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, person_id: str) -> int:
        """The row of a person, -1 if they are not shown."""
        return next((place for place, row in enumerate(self._rows) if row.person.id == person_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return COLUMNS[section].title if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == CELL_ROLE:
            return self._cell(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cell(row, index.column()).spoken
        return None

    def _cell(self, row: "PersonSummary", column: int) -> Cell:
        if column == 0:
            return Cell(row.person.name, role="name")
        if column == 1:
            return Cell(", ".join(part for part in (row.person.role, "sponsor" if row.sponsor else "") if part))
        if column == 2:
            return Cell(row.partner or row.person.organisation, colour="ink" if row.partner else "ink2")
        if column == 3:
            return self._last_contact(row)
        return Cell(row.person.emails[0] if row.person.emails else "", colour="ink2")

    def _last_contact(self, row: "PersonSummary") -> Cell:
        if row.contact.last is None:
            return Cell(NOTHING, colour="ink3")
        day = short_day(row.contact.last, self._day)
        # Amber beyond twice the cadence, as in the table of a partner's people.
        if (self._day - row.contact.last).days > 2 * row.contact.cadence_days:
            return Cell(day, colour="soon", weight=500, figures=True)
        return Cell(day, figures=True)


def seat_words(seat: "Seat") -> str:
    """What is said of a meeting somebody was at: how, or that they did not come."""
    if seat.cancelled:
        return "cancelled"
    if not seat.present:
        return "did not come"
    return "" if seat.channel == "meeting" else seat.channel


class SeatDelegate(RowDelegate):
    """Day, title, and how."""

    row_height = 30

    def __init__(self, rows: RowList, today: date) -> None:
        super().__init__(rows)
        self.today = today

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        seat: Seat = index.data(VALUE_ROLE)
        draw_text(painter, area, weekday_and_day(seat.day, self.today), colour="ink2", figures=True)
        words = seat_words(seat)
        draw_text(painter, area, words, role="second", colour="ink2", align="right")
        muted = seat.cancelled or not seat.present
        draw_text(painter, self._room(area, words), seat.title, colour="ink3" if muted else "ink")

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        seat: Seat = index.data(VALUE_ROLE)
        return seat.title if is_elided(seat.title, "body", self._room(area, seat_words(seat)).width()) else ""

    @staticmethod
    def _room(area: QRectF, words: str) -> QRectF:
        taken = fonts.width(words, "second") + px(12) if words else 0.0
        left = area.left() + px(_DAY_WIDTH)
        return QRectF(left, area.top(), max(0.0, area.right() - taken - left), area.height())
