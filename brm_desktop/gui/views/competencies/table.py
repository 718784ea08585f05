"""The table of competencies: its rows in the order asked for, what a cell says, and how it is painted.

Sizes are those of the picture of the page at 1280 pixels.
"""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from brm_desktop.gui.models import competency_words as words
from brm_desktop.gui.theme.text import draw_text, plain_tooltip
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.widgets.cells import CELL_ROLE, Cell
from brm_desktop.gui.widgets.competency_line import paint_competency
from brm_desktop.gui.widgets.row_table import Column, TableDelegate
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.domain.assessment_levels import CompetencyRow

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_HEIGHT = 41
_LINE_WIDTH = 141
_COMPACT_LINE = 109
_LONGEST_LINE = 300
_AFTER_LINE = 11
TABLE_WIDTH, COMPACT_WIDTH = 602, 562
"""What the columns need without the bleeding, in pixels at 100 % text size."""
Index = QModelIndex | QPersistentModelIndex


class CompetencyColumn(Enum):
    """The columns from left to right; the value is the head."""

    NAME = "Competency"
    LINE = "Level, 1 to 4"
    NOW = "Now"
    CHANGE = "Change"
    GAP = "Gap"
    EVIDENCE = "Evidence"


_COLUMNS = tuple(CompetencyColumn)
_WIDEST_FIRST = frozenset(
    {CompetencyColumn.NOW, CompetencyColumn.LINE, CompetencyColumn.GAP, CompetencyColumn.EVIDENCE}
)


def in_order(
    rows: "Sequence[CompetencyRow]", column: CompetencyColumn | None, *, turned: bool = False
) -> "tuple[CompetencyRow, ...]":
    """The rows by a column, None is the order of the model. Gaps, levels and counts begin with the greatest.

    What is not known stands at the end, whichever way round.
    """
    if column is None:
        return tuple(rows)
    if column is CompetencyColumn.NAME:
        return tuple(sorted(rows, key=lambda row: row.competency.name.casefold(), reverse=turned))
    known = [row for row in rows if _figure(row, column) is not None]
    down = (column in _WIDEST_FIRST) is not turned
    ordered = sorted(known, key=lambda row: _figure(row, column) or Decimal(0), reverse=down)
    return (*ordered, *(row for row in rows if _figure(row, column) is None))


def goes_down(column: CompetencyColumn, *, turned: bool) -> bool:
    """Whether the greatest is at the top."""
    return (column in _WIDEST_FIRST) is not turned


def _figure(row: "CompetencyRow", column: CompetencyColumn) -> Decimal | None:
    match column:
        case CompetencyColumn.CHANGE:
            return row.change
        case CompetencyColumn.GAP:
            return row.gap
        case CompetencyColumn.EVIDENCE:
            return Decimal(row.evidence) if row.now is not None else None
        case _:
            return row.now


class CompetencyTableModel(QAbstractTableModel):
    """The rows in the order shown; there are eight or twenty, not thousands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CompetencyRow, ...] = ()

    @property
    def rows(self) -> "tuple[CompetencyRow, ...]":
        """The rows as shown."""
        return self._rows

    def show_rows(self, rows: "tuple[CompetencyRow, ...]") -> None:
        """Replaces the rows; nothing happens when they are the same, so that selection and scroll stay."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, place: int) -> "CompetencyRow | None":
        """The competency in a row, None outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, key: str) -> int:
        """The row of a competency, -1 if it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.competency.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None or not index.isValid():
            return None
        if role == ROW_ROLE:
            return row
        column = _COLUMNS[index.column()]
        if role == CELL_ROLE and column is CompetencyColumn.NAME:
            return Cell(row.competency.name, role="name")
        if role == Qt.ItemDataRole.ToolTipRole and column is not CompetencyColumn.NAME:
            return _tooltip(row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return spoken(row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not text or orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_COLUMNS):
            return None
        return _COLUMNS[section].value


def spoken(row: "CompetencyRow", column: CompetencyColumn) -> str:
    """A cell in words; the first says the whole row."""
    match column:
        case CompetencyColumn.NAME:
            return f"{row.competency.name}: {words.aloud(row)}"
        case CompetencyColumn.LINE:
            return words.aloud(row)
        case CompetencyColumn.NOW:
            return "not rated" if row.now is None else f"{row.now:.1f} now"
        case CompetencyColumn.CHANGE:
            return f"change {words.change_words(row)}" if row.now is not None else "no change yet"
        case CompetencyColumn.GAP:
            return f"gap {words.gap_words(row)}" if row.gap is not None else "no gap known"
        case CompetencyColumn.EVIDENCE:
            return words.evidence_aloud(row.evidence)


def _tooltip(row: "CompetencyRow") -> str:
    """How the level came about, and how others see it."""
    explained = row.explained.words if row.explained is not None else ""
    said = words.aloud(row)
    return "\n".join(part for part in (f"{said[:1].upper()}{said[1:]}.", explained) if part)


class CompetencyDelegate(TableDelegate):
    """Says of every figure what it is made of."""

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        words = index.data(Qt.ItemDataRole.ToolTipRole)
        if event.type() != QEvent.Type.ToolTip or not words:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tooltip(words), view)
        return True


def line_width(room: float) -> int:
    """How long the lines from 1 to 4 are in a table with so much room for its text, in pixels at 100 %.

    As in the picture of the page; shorter where it is narrow, and half of what a wide window has to spare.
    """
    if room < TABLE_WIDTH:
        return _COMPACT_LINE
    return round(min(_LONGEST_LINE, _LINE_WIDTH + (room - TABLE_WIDTH) / 2))


def columns(line: int = _LINE_WIDTH) -> tuple[Column, ...]:
    """The columns of the table with lines so long; the name takes what is left."""
    return (
        Column(CompetencyColumn.NAME.value, sortable=True),
        Column(CompetencyColumn.LINE.value, width=line + _AFTER_LINE, sortable=True, painter=_paint_line),
        Column(CompetencyColumn.NOW.value, width=44, align="right", sortable=True, painter=_paint_now),
        Column(CompetencyColumn.CHANGE.value, width=62, align="right", sortable=True, painter=_paint_change),
        Column(CompetencyColumn.GAP.value, width=45, align="right", sortable=True, painter=_paint_gap),
        Column(CompetencyColumn.EVIDENCE.value, width=57, align="right", sortable=True, painter=_paint_evidence),
    )


def _row(index: Index) -> "CompetencyRow":
    found: CompetencyRow = index.data(ROW_ROLE)
    return found


def _paint_line(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row = _row(index)
    paint_competency(
        painter,
        QRectF(area.left() + px(1), area.top(), area.width(), area.height()),
        before=number(row.previous),
        now=number(row.now),
        target=number(row.target),
        background=colour(state.fill),
        claimed=row.claimed,
        others=[float(level) for _, level in row.others],
    )


def _paint_now(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row = _row(index)
    shade: ColourRole = "ink" if row.now is not None else "ink3"
    weight = 600 if row.now is not None else 400
    draw_text(painter, area, words.now_words(row), colour=shade, weight=weight, align="right", figures=True)


def _paint_change(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    draw_text(painter, area, words.change_words(_row(index)), colour="ink2", align="right", figures=True)


def _paint_gap(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row = _row(index)
    shade: ColourRole = "ink" if row.wide else "ink2"
    weight = 600 if row.wide else 400
    draw_text(painter, area, words.gap_words(row), colour=shade, weight=weight, align="right", figures=True)


def _paint_evidence(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    draw_text(painter, area, words.evidence_count(_row(index)), colour="ink2", align="right", figures=True)


def number(level: Decimal | None) -> float | None:
    """A level as a picture takes it."""
    return float(level) if level is not None else None
