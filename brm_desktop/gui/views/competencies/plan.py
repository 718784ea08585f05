"""The growth plan: its rows, how they are painted, and the table whose circles and links are pressed."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.models import competency_words as words
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED, ColourRole
from brm_desktop.gui.widgets.cells import CELL_ROLE, Cell
from brm_desktop.gui.widgets.row_table import Column, RowTable, cell_area
from brm_desktop.gui.widgets.rows import RowState, paint_commitment_circle

if TYPE_CHECKING:
    from brm_desktop.services.assessments.values import GrowthRow

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_CIRCLE_ROOM = 24
Index = QModelIndex | QPersistentModelIndex


class PlanColumn(Enum):
    """The columns from left to right; the value is the head."""

    TEXT = "What I will do"
    GROWS = "Grows"
    EVIDENCE = "Evidence I expect"
    BY = "By"


_COLUMNS = tuple(PlanColumn)
_SHARES = {PlanColumn.TEXT: 416, PlanColumn.GROWS: 224, PlanColumn.EVIDENCE: 292, PlanColumn.BY: 92}
_LEAST_BY = 92


class PlanModel(QAbstractTableModel):
    """The actions in the order shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = date.min
        self._rows: tuple[GrowthRow, ...] = ()

    @property
    def rows(self) -> "tuple[GrowthRow, ...]":
        """The rows as shown."""
        return self._rows

    def show_rows(self, rows: "tuple[GrowthRow, ...]", today: date) -> None:
        """Replaces the rows."""
        if (rows, today) == (self._rows, self.today):
            return
        self.beginResetModel()
        self._rows, self.today = rows, today
        self.endResetModel()

    def row(self, place: int) -> "GrowthRow | None":
        """The action in a row, None outside."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, action_id: str) -> int:
        """The row of an action, -1 if it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.action.id == action_id), -1)

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
        if role == CELL_ROLE:
            return Cell(self._text(row, column))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return words.action_aloud(row, self.today) if column is PlanColumn.TEXT else self._text(row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if not text or orientation != Qt.Orientation.Horizontal or not 0 <= section < len(_COLUMNS):
            return None
        return _COLUMNS[section].value

    def _text(self, row: "GrowthRow", column: PlanColumn) -> str:
        match column:
            case PlanColumn.TEXT:
                return row.row.commitment.text
            case PlanColumn.GROWS:
                return row.competency
            case PlanColumn.EVIDENCE:
                return words.came_of_it(row, self.today) or row.action.expected
            case PlanColumn.BY:
                return words.due_words(row, self.today)[0]


def columns_for(width: float) -> tuple[Column, ...]:
    """The columns with their widths for so many logical pixels: in the proportions of the picture."""
    scale = px(100) / 100
    spare = max(0.0, width / scale - _LEAST_BY)
    whole = sum(share for column, share in _SHARES.items() if column is not PlanColumn.BY)
    part = {column: round(spare * share / whole) for column, share in _SHARES.items()}
    return (
        Column(PlanColumn.TEXT.value, width=part[PlanColumn.TEXT], painter=_paint_text, head_painter=_paint_text_head),
        Column(PlanColumn.GROWS.value, width=part[PlanColumn.GROWS], painter=_paint_grows),
        Column(PlanColumn.EVIDENCE.value, width=part[PlanColumn.EVIDENCE], painter=_paint_evidence),
        Column(PlanColumn.BY.value, align="right", painter=_paint_by),
    )


def _row(index: Index) -> "GrowthRow":
    found: GrowthRow = index.data(ROW_ROLE)
    return found


def _today(index: Index) -> date:
    model = index.model()
    assert isinstance(model, PlanModel)
    return model.today


def _paint_text_head(painter: QPainter, area: QRectF) -> None:
    draw_text(painter, area.adjusted(px(_CIRCLE_ROOM), 0, 0, 0), PlanColumn.TEXT.value, role="hint", colour="ink3")


def _paint_text(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row = _row(index)
    _, urgency = words.due_words(row, _today(index))
    circle = QPointF(area.left() + px(7.8), area.top() + area.height() / 2)
    paint_commitment_circle(painter, circle, due=urgency, state=state)
    ink: ColourRole = "ink2" if urgency == "kept" else "ink"
    draw_text(painter, area.adjusted(px(_CIRCLE_ROOM), 0, 0, 0), row.row.commitment.text, colour=ink)


def _paint_grows(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    draw_text(painter, area, _row(index).competency, colour="ink2")


def _paint_evidence(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    row = _row(index)
    note = words.came_of_it(row, _today(index))
    draw_text(painter, area, note or row.action.expected, colour="accent" if note else "ink2")


def _paint_by(painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
    due, urgency = words.due_words(_row(index), _today(index))
    shades: dict[str, ColourRole] = {"kept": "kept", "late": "late", "soon": "soon"}
    shade = shades.get(urgency, "ink2")
    draw_text(painter, area, due, colour=shade, align="right", figures=True, weight=500 if urgency in shades else 0)


class PlanTable(RowTable):
    """`ticked` comes with Space or a click into the circle, `note_wanted` with a click on the note that came of it.

    Qt Designer: promote a QTableView.
    """

    ticked = Signal()
    note_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed_circle = -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self.currentIndex().isValid():
            self.note_key(event)
            self.ticked.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        point = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_circle = self.rowAt(point.y()) if left and self._is_circle(point) else -1
        if left and self._is_note(point):
            self.note_wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point, pressed = event.position().toPoint(), self._pressed_circle
        self._pressed_circle = -1
        if pressed >= 0 and self._is_circle(point) and self.rowAt(point.y()) == pressed:
            self.ticked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._is_circle(event.position().toPoint()):
            event.accept()
            return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._is_note(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.share_columns()

    def share_columns(self) -> None:
        """Widths for the room there is."""
        self.set_columns(columns_for(self.viewport().width() - 2 * ROW_BLEED))

    def _is_circle(self, point: QPoint) -> bool:
        return self.rowAt(point.y()) >= 0 and point.x() < ROW_BLEED + px(_CIRCLE_ROOM)

    def _is_note(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        if not index.isValid() or _COLUMNS[index.column()] is not PlanColumn.EVIDENCE:
            return False
        note = words.came_of_it(_row(index), _today(index))
        area = cell_area(QRectF(self.visualRect(index)), index.column(), len(_COLUMNS))
        return bool(note) and point.x() <= area.left() + fonts.width(note, "body")
