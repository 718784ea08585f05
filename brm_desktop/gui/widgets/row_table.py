"""A table of rows with a quiet header. Cells come from the model as `Cell` values or from painters by column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from brm_desktop.gui.theme import icons, lines
from brm_desktop.gui.theme.text import Align, draw_text, plain_tooltip
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ROW_BLEED, TABLE_ROW_HEIGHT
from brm_desktop.gui.widgets.cells import CELL_ROLE, Cell, hidden_text, paint_cell
from brm_desktop.gui.widgets.row_view import RowBehaviour
from brm_desktop.gui.widgets.rows import Index, RowState, paint_row_background, row_state

HEADER_HEIGHT = 26
_COLUMN_GAP = 12

CellPainter = Callable[[QPainter, QRectF, Index, RowState], None]
HeadPainter = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width at 100 % text size (0 takes what is left), and how it is painted.

    `indent` sets head and cells in, where the column before is aligned right and would come too near.

    `painter` replaces the painting of `Cell` values, `head_painter` the painting of the title (which stays its
    accessible name).
    """

    title: str
    width: int = 0
    align: Align = "left"
    sortable: bool = False
    painter: CellPainter | None = None
    head_painter: HeadPainter | None = None
    indent: int = 0


class RowHeader(QHeaderView):
    """Column heads in 11 px ink3 over a hairline; a click on a sortable one asks for the order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.columns: tuple[Column, ...] = ()
        self.sorted_by = -1
        self.sorted_down = False
        # Qt's own minimum silently widens narrow icon columns (DESIGN 9.5).
        self.setMinimumSectionSize(8)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return QSize(px(100), px(HEADER_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        if not 0 <= logical_index < len(self.columns):
            return
        painter.save()
        column = self.columns[logical_index]
        area = cell_area(QRectF(rect), logical_index, len(self.columns))
        if column.head_painter is not None:
            column.head_painter(painter, area)
        else:
            # Heads stand close together: a long one runs into the gap before the next column.
            into_gap = px(_COLUMN_GAP - 4)
            area.adjust(
                -into_gap if column.align == "right" else px(column.indent), 0, into_gap * (column.align == "left"), 0
            )
            wide = draw_text(painter, area, column.title, role="hint", colour="ink3", align=column.align)
            self._paint_order(painter, area, logical_index, wide)
        left = rect.left() + (ROW_BLEED if logical_index == 0 else 0)
        right = rect.right() + 1 - (ROW_BLEED if logical_index == len(self.columns) - 1 else 0)
        lines.horizontal(painter, left, right, y=rect.bottom(), colour=colour("line"))
        painter.restore()

    def _paint_order(self, painter: QPainter, area: QRectF, logical_index: int, wide: float) -> None:
        if logical_index != self.sorted_by:
            return
        name = "chevron-down" if self.sorted_down else "chevron-up"
        aligned_right = self.columns[logical_index].align == "right"
        left = area.right() - wide - px(8) if aligned_right else area.left() + wide + px(8)
        icons.paint(painter, name, QPointF(left, area.center().y()), colour=colour("ink3"), size=px(10))


def cell_area(rect: QRectF, column: int, columns: int) -> QRectF:
    """Where text stands in a cell: first and last column keep the bleeding free, the others a gap at the right."""
    left = rect.left() + (ROW_BLEED if column == 0 else 0)
    right = rect.right() - (ROW_BLEED if column == columns - 1 else px(_COLUMN_GAP))
    return QRectF(left, rect.top(), max(0.0, right - left), rect.height() - 1)


class TableDelegate(QStyledItemDelegate):
    """Paints one wide row background per cell, clipped, then the cell."""

    def __init__(self, table: "RowTable") -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state = row_state(self._table, index.row())
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(0, rect.top(), self._table.viewport().width(), rect.height())
        paint_row_background(painter, row, state)
        columns = self._table.columns
        column = columns[index.column()]
        area = cell_area(QRectF(rect), index.column(), len(columns)).adjusted(px(column.indent), 0, 0, 0)
        own = column.painter
        if own is not None:
            own(painter, area, index, state)
        elif isinstance(cell := index.data(CELL_ROLE), Cell):
            paint_cell(painter, area, cell)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return False
        cell = index.data(CELL_ROLE)
        rect = QRectF(option.rect)
        room = cell_area(rect, index.column(), len(self._table.columns)).width()
        text = hidden_text(cell, room) if isinstance(cell, Cell) else ""
        QToolTip.showText(event.globalPos(), plain_tooltip(text), view)
        return True


class RowTable(RowBehaviour, QTableView):
    """A table on the page. `opened` comes with Enter or a double click, `sort_asked` with a click on a head.

    Qt Designer: promote a QTableView. Call `set_columns` after `setModel`.
    """

    opened = Signal(QModelIndex)
    current_changed = Signal(QModelIndex)
    sort_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, row_height: int = TABLE_ROW_HEIGHT) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self._row_height = row_height
        self._fits = False
        self.start_rows(lines=True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.header = RowHeader(self)
        self.setHorizontalHeader(self.header)
        self.header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header.sectionClicked.connect(self._head_clicked)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.set_row_height(row_height)
        self.setItemDelegate(TableDelegate(self))
        self.entered.connect(self._entered)
        self.doubleClicked.connect(self.opened)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Heads, widths and painters; the model must have as many columns."""
        self.columns = tuple(columns)
        self.header.columns = self.columns
        self._share_width()

    def set_row_height(self, height: int) -> None:
        """Pixels at 100 % text size, the hairline included."""
        self._row_height = height
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(px(height))

    def set_order(self, column: int, *, down: bool = False) -> None:
        """Shows the chevron; -1 is her own order. Sorting itself is the model's."""
        self.header.sorted_by, self.header.sorted_down = column, down
        self.header.viewport().update()

    def fit_to_rows(self, fits: bool = True) -> None:
        """Takes the height of its rows and never scrolls by itself; for short tables on a page."""
        self._fits = fits
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        vertical = QSizePolicy.Policy.Fixed if fits else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        model = self.model()
        if not self._fits or model is None:
            return super().sizeHint()
        rows = model.rowCount(self.rootIndex()) * px(self._row_height)
        return QSize(px(200), rows + self.header.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._fits else QSize(px(100), px(2 * TABLE_ROW_HEIGHT))

    def rowCountChanged(self, old_count: int, new_count: int) -> None:
        super().rowCountChanged(old_count, new_count)
        self._rows_changed()

    def reset(self) -> None:
        super().reset()
        self._rows_changed()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row_height"):
            self.set_row_height(self._row_height)
            self._share_width()

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands of the page; finding in a list starts with a slash."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.note_key(event)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if plain and opens and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            event.accept()
        elif plain and event.text() and event.text().isprintable():
            event.ignore()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            self._go_to_end(event.key() == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.note_mouse(event)
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.note_focus(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.note_focus(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.repaint_around(*selected.indexes(), *deselected.indexes())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current)

    def _entered(self, index: QModelIndex) -> None:
        self.hover(index.row())

    def _rows_changed(self) -> None:
        if hasattr(self, "_fits"):
            self.hovered_row = -1
            if self._fits:
                self.updateGeometry()

    def _go_to_end(self, last: bool) -> None:
        model = self.model()
        if model is not None and model.rowCount() > 0:
            self.setCurrentIndex(model.index(model.rowCount() - 1 if last else 0, 0))

    def _head_clicked(self, column: int) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            self.sort_asked.emit(column)

    def _share_width(self) -> None:
        """Fixed columns keep their width; those of width 0 share what is left."""
        if not self.columns or self.header.count() != len(self.columns):
            return
        last = len(self.columns) - 1
        bleeding = [ROW_BLEED * ((place == 0) + (place == last)) for place in range(last + 1)]
        widths = [px(column.width) + extra for column, extra in zip(self.columns, bleeding, strict=True)]
        open_places = [place for place, column in enumerate(self.columns) if column.width == 0] or [last]
        spare = max(0, self.viewport().width() - sum(widths))
        for place in open_places:
            widths[place] += spare // len(open_places)
        widths[open_places[-1]] += spare % len(open_places)
        for place, width in enumerate(widths):
            self.header.resizeSection(place, width)
