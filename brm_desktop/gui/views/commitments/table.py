"""The table of commitments: rows and group heads painted in one go, several rows selected, circles to click.

It paints whole rows itself, because a hundred thousand of them have to scroll within a frame.
"""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget

from brm_desktop.domain.commitment_lists import ListGroup
from brm_desktop.gui.models.commitment_table import CommitmentColumn, CommitmentTableModel
from brm_desktop.gui.models.commitment_words import ShownLine
from brm_desktop.gui.theme import icons, lines
from brm_desktop.gui.theme.text import draw_text, is_elided, plain_tooltip
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON, RADIUS, ROW_BLEED, TABLE_ROW_HEIGHT, ColourRole
from brm_desktop.gui.widgets.row_table import Column, RowTable, cell_area
from brm_desktop.gui.widgets.rows import RowState, paint_commitment_circle, paint_row_background

HEAD_HEIGHT = 38
_CIRCLE_ROOM = 24
_WIDE_FROM = 704
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def _no_head(painter: QPainter, area: QRectF) -> None:
    """The icon columns have a name for screen readers only."""


def columns_for(width: int) -> list[Column]:
    """The columns; partner and owner take a part of what a wide window has to spare."""
    spare = max(0, width - px(_WIDE_FROM))
    more = min(100, round(spare * 0.2))
    return [
        Column("State", 24, head_painter=_no_head),
        Column("Direction", 24, head_painter=_no_head),
        Column("Commitment", 0, sortable=True),
        Column("Partner", 122 + more, sortable=True),
        Column("Owner", 103 + more, sortable=True),
        Column("Moved", 46, sortable=True),
        Column("Due", 86 + min(40, round(spare * 0.1)), align="right", sortable=True),
    ]


class CommitmentTableView(RowTable):
    """`ticked` is Space or a click on a row's circle, `chosen_changed` another selection.

    `rows_needed` comes when rows are shown whose words are not here. Qt Designer: promote a QTableView.
    """

    ticked = Signal()
    chosen_changed = Signal()
    rows_needed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._anchor = -1
        self._tall_rows: list[int] = []
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # What is painted here is painted whole, so that Qt may move it when the list scrolls.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().installEventFilter(self)

    # Rows and selection

    @property
    def commitments(self) -> CommitmentTableModel:
        """The model."""
        model = self.model()
        assert isinstance(model, CommitmentTableModel)
        return model

    def set_heads(self) -> None:
        """After the model was filled: heads are taller, all other rows are as tall as each other."""
        vertical, heads = self.verticalHeader(), self.commitments.head_rows
        for row in self._tall_rows:
            vertical.resizeSection(row, px(TABLE_ROW_HEIGHT))
        for row in heads:
            vertical.resizeSection(row, px(HEAD_HEIGHT if row else TABLE_ROW_HEIGHT))
        self._tall_rows = [row for row in heads if row]

    def set_row_height(self, height: int) -> None:
        super().set_row_height(height)
        if self.model() is not None:
            self.set_heads()

    def chosen_rows(self) -> list[tuple[int, int]]:
        """The selected rows as ranges, first and last; heads inside a range do not count."""
        chosen = self.selectionModel()
        parts = chosen.selection() if chosen is not None else QItemSelection()
        return [(parts.at(place).top(), parts.at(place).bottom()) for place in range(parts.size())]

    def chosen_count(self) -> int:
        """How many commitments are selected, without looking at each of them."""
        heads = self.commitments.head_rows
        return sum(
            last - first + 1 - sum(first <= head <= last for head in heads) for first, last in self.chosen_rows()
        )

    def chosen_numbers(self) -> list[int]:
        """The numbers of all selected commitments, from top to bottom."""
        rows = sorted({row for first, last in self.chosen_rows() for row in range(first, last + 1)})
        found = (self.commitments.number(row) for row in rows)
        return [number for number in found if number is not None]

    def go_to(self, row: int, *, extend: bool = False) -> None:
        """Make a row the current one; `extend` takes in all rows from where the selection began."""
        model, chosen = self.commitments, self.selectionModel()
        if chosen is None or model.number(row) is None:
            return
        if not extend or self._anchor < 0:
            self._anchor = row
        first, last = sorted((self._anchor, row))
        index = model.index(row, 0)
        area = QItemSelection(model.index(first, 0), model.index(last, len(CommitmentColumn) - 1))
        chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.select(area, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        if (head := row - 1) >= 0 and model.head(head) is not None:
            self.scrollTo(model.index(head, 0))

    def selectAll(self) -> None:
        model, chosen = self.commitments, self.selectionModel()
        if chosen is None or not model.rowCount():
            return
        whole = QItemSelection(model.index(0, 0), model.index(model.rowCount() - 1, len(CommitmentColumn) - 1))
        chosen.select(whole, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def toggle(self, row: int) -> None:
        """Ctrl and a click: take a row into the selection or out of it."""
        chosen = self.selectionModel()
        if chosen is None or self.commitments.number(row) is None:
            return
        flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
        index = self.commitments.index(row, 0)
        chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.select(index, flags)
        self._anchor = row

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        # Not by index: everything selected is a hundred thousand of them.
        QAbstractItemView.selectionChanged(self, selected, deselected)
        self.viewport().update()
        self.chosen_changed.emit()

    def _select_first(self) -> None:
        chosen, model = self.selectionModel(), self.commitments
        if chosen is not None and not chosen.hasSelection() and model.rowCount():
            row = self.currentIndex().row()
            self.go_to(row if model.number(row) is not None else model.next_row(0, 1))

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        target = self._target(event)
        if target is not None:
            self.note_key(event)
            self.go_to(target, extend=extend)
            event.accept()
        elif event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.selectAll()
            event.accept()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.ticked.emit()
            event.accept()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _target(self, event: QKeyEvent) -> int | None:
        """The row an arrow, Page, Home or End leads to; heads are stepped over."""
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain != Qt.KeyboardModifier.NoModifier:
            return None
        model, row, key = self.commitments, self.currentIndex().row(), Qt.Key(event.key())
        page = max(1, self.viewport().height() // px(TABLE_ROW_HEIGHT) - 1)
        steps = _STEPS | {Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        last = model.rowCount() - 1
        if last < 0:
            return None
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return model.next_row(0, 1) if key == Qt.Key.Key_Home else model.next_row(last, -1)
        if key not in steps:
            return None
        wanted = model.next_row(max(0, min(last, row + steps[key])), steps[key])
        return wanted if wanted >= 0 else row

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.note_mouse(event)
        row = self.rowAt(round(event.position().y()))
        if event.button() != Qt.MouseButton.LeftButton or self.commitments.number(row) is None:
            event.accept()
            return
        if event.position().x() < ROW_BLEED + px(_CIRCLE_ROOM) and not event.modifiers():
            self.go_to(row)
            self.ticked.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.toggle(row)
        else:
            self.go_to(row, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Rows are not dragged; only the hovered one follows the pointer.
        row = self.rowAt(round(event.position().y()))
        self.hover(row if self.commitments.number(row) is not None else -1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tooltip(self._hidden_at(event.pos())), self)
            return True
        return super().eventFilter(watched, event)

    def _hidden_at(self, point: object) -> str:
        """The whole text of the cell under the pointer when part of it does not fit."""
        index = self.indexAt(point)  # type: ignore[arg-type]
        line = self.commitments.line(index.row())
        if line is None:
            return ""
        texts = {
            CommitmentColumn.TEXT: line.line.text, CommitmentColumn.PARTNER: line.line.partner,
            CommitmentColumn.OWNER: line.owner,
        }  # fmt: skip
        text = texts.get(CommitmentColumn(index.column()), "")
        room = cell_area(QRectF(self.visualRect(index)), index.column(), len(CommitmentColumn)).width()
        return text if is_elided(text, "body", room) else ""

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour("paper"))
        model = self.commitments
        first = self.rowAt(max(0, event.rect().top()))
        if first < 0:
            return
        chosen, active = self.chosen_rows(), self.window().focusWidget() is self
        columns = self._areas()
        row, top, bottom, needed = first, self.rowViewportPosition(first), event.rect().bottom(), False
        while row < model.rowCount() and top <= bottom:
            height = self.rowHeight(row)
            area = QRectF(0, top, self.viewport().width(), height)
            head = model.head(row)
            if head is not None:
                self._paint_head(painter, area, *head, ruled=not _within(row + 1, chosen))
            else:
                line = model.line(row)
                self._paint_line(painter, area, columns, line, self._state(row, chosen, active=active))
                needed = needed or line is None
            row, top = row + 1, top + height
        painter.end()
        if needed:
            self.rows_needed.emit()

    def shown_rows(self, *, around: int = 0) -> tuple[int, int]:
        """The first and the last row that are seen, with some `around` them."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        end = self.commitments.rowCount() - 1
        return max(0, first - around), min(end, (end if last < 0 else last) + around)

    def _areas(self) -> list[tuple[float, float]]:
        """Left edge and width of the text of each column."""
        found = []
        for column in range(len(CommitmentColumn)):
            whole = QRectF(self.columnViewportPosition(column), 0, self.columnWidth(column), 10)
            area = cell_area(whole, column, len(CommitmentColumn))
            found.append((area.left(), area.width()))
        return found

    def _state(self, row: int, chosen: list[tuple[int, int]], *, active: bool) -> RowState:
        selected = _within(row, chosen)
        next_is_row = self.commitments.number(row + 1) is not None
        return RowState(
            hovered=self.hovered_row == row,
            selected=selected,
            key_focus=active and self.keyboard_led and row == self.currentIndex().row() and selected,
            active_pane=active,
            lined=next_is_row and not selected and not _within(row + 1, chosen),
        )

    def _paint_head(self, painter: QPainter, area: QRectF, group: ListGroup, count: int, *, ruled: bool) -> None:
        rise = px(22) if area.height() < px(HEAD_HEIGHT) else px(24)
        text = QRectF(area.left() + ROW_BLEED, area.bottom() - rise, area.width(), px(20))
        late = group is ListGroup.LATE
        wide = draw_text(painter, text, group.value, role="heading", colour="late" if late else "ink")
        text.setLeft(text.left() + wide + px(8))
        draw_text(painter, text, f"{count:,}", role="body", colour="ink3", figures=True)
        if not ruled:
            return
        right = area.right() - ROW_BLEED
        lines.horizontal(painter, area.left() + ROW_BLEED, right, y=area.bottom() - 1, colour=colour("line"))

    def _paint_line(
        self,
        painter: QPainter,
        area: QRectF,
        columns: list[tuple[float, float]],
        line: ShownLine | None,
        state: RowState,
    ) -> None:
        paint_row_background(painter, area, state)
        if line is None:
            _paint_bars(painter, area, columns)
            return
        rooms = [QRectF(left, area.top(), width, area.height() - 1) for left, width in columns]
        middle = area.top() + (area.height() - 1) / 2
        circle = QPointF(columns[0][0] + px(7.8), middle)
        paint_commitment_circle(painter, circle, due=line.urgency, state=state)
        ink: ColourRole = "ink2" if line.closed else "ink"
        arrow = QPointF(columns[1][0] + px(7), middle)
        name = "arrow-up-right" if line.mine else "arrow-down-left"
        icons.paint(painter, name, arrow, colour=colour("ink2"), size=px(ICON))
        draw_text(painter, rooms[CommitmentColumn.TEXT], line.line.text, colour=ink, struck=line.closed)
        draw_text(painter, rooms[CommitmentColumn.PARTNER], line.line.partner, colour="ink2")
        draw_text(painter, rooms[CommitmentColumn.OWNER], line.owner, colour="ink2")
        if line.moved:
            draw_text(painter, rooms[CommitmentColumn.MOVED], line.moved, colour="ink2", figures=True)
        urgent = line.urgency in ("late", "soon") and not line.closed
        shade: ColourRole = "ink2" if not urgent else "late" if line.urgency == "late" else "soon"
        weight = 500 if urgent else 0
        due = rooms[CommitmentColumn.DUE]
        draw_text(painter, due, line.due, colour=shade, align="right", figures=True, weight=weight)


def _within(row: int, ranges: list[tuple[int, int]]) -> bool:
    return any(first <= row <= last for first, last in ranges)


def _paint_bars(painter: QPainter, area: QRectF, columns: list[tuple[float, float]]) -> None:
    """A row whose words are on their way."""
    for column, share in ((CommitmentColumn.TEXT, 0.7), (CommitmentColumn.PARTNER, 0.6), (CommitmentColumn.OWNER, 0.6)):
        left, width = columns[column]
        bar = QRectF(left, area.center().y() - px(4), width * share, px(8))
        lines.box(painter, bar, radius=px(RADIUS) - 2, fill=colour("trough"))
