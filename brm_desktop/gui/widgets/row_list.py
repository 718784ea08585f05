"""A list in which one delegate paints the whole row. Rows may have a tick at the left and buttons at the right."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from brm_desktop.gui.theme.text import plain_tooltip
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED, TABLE_ROW_HEIGHT
from brm_desktop.gui.widgets.row_view import RowBehaviour
from brm_desktop.gui.widgets.rows import Index, RowState, inner, paint_row_background, row_state


class RowDelegate(QStyledItemDelegate):
    """Paints background and hairline; subclasses paint what stands in the row.

    `row_height` is in pixels at 100 % text size, `bleed` the margin into which the selection runs.
    """

    row_height = TABLE_ROW_HEIGHT
    bleed = ROW_BLEED

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        """Draws the content into `area` (without the bleeding). The painter is antialiased."""
        raise NotImplementedError

    def button_areas(self, area: QRectF, index: Index) -> Sequence[tuple[str, QRectF]]:
        """Places in the row that can be pressed, by name; `RowList.button_pressed` reports them."""
        return ()

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        """The tooltip at a point: the whole text of what is elided there, or nothing."""
        return ""

    def height_of(self, index: Index) -> int:
        """The height of one row; the same for all unless overridden."""
        return px(self.row_height)

    def area_of(self, option: QStyleOptionViewItem) -> QRectF:
        """The content area of an item's rectangle."""
        return inner(QRectF(option.rect), bleed=self.bleed)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(100), self.height_of(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        state = row_state(view, index.row()) if isinstance(view, QAbstractItemView) else RowState()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(painter, QRectF(option.rect), state, bleed=self.bleed)
        self.paint_row(painter, self.area_of(option), index, state)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return False
        text = self.full_text(self.area_of(option), index, QPointF(event.pos()))
        QToolTip.showText(event.globalPos(), plain_tooltip(text), view)
        return True


class RowList(RowBehaviour, QListView):
    """Rows on the page. `opened` comes with Enter or a double click, `ticked` with Space.

    Qt Designer: promote a QListView. With `fit_to_rows` the list is as high as its rows and the page scrolls.
    """

    opened = Signal(QModelIndex)
    ticked = Signal(QModelIndex)
    current_changed = Signal(QModelIndex)
    button_pressed = Signal(QModelIndex, str)

    def __init__(self, parent: QWidget | None = None, *, lined: bool = True) -> None:
        super().__init__(parent)
        self._fits = False
        self.pressed_button = ""
        self.start_rows(lines=lined)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.entered.connect(self._entered)
        self.doubleClicked.connect(self.opened)

    def fit_to_rows(self, fits: bool = True) -> None:
        """Takes the height of its rows and never scrolls by itself; for short lists on a page."""
        self._fits = fits
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        vertical = QSizePolicy.Policy.Fixed if fits else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self.updateGeometry()

    def set_lined(self, lined: bool) -> None:
        """Whether there are hairlines between rows."""
        self.has_lines = lined
        self.viewport().update()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged):
                signal.connect(self._rows_changed)
        self._rows_changed()

    def select_row(self, row: int) -> None:
        """Makes a row the current one, as far as there are rows."""
        model = self.model()
        if model is not None and model.rowCount() > 0:
            self.setCurrentIndex(model.index(min(max(row, 0), model.rowCount() - 1), 0))

    def sizeHint(self) -> QSize:
        if not self._fits:
            return super().sizeHint()
        model, delegate = self.model(), self.itemDelegate()
        if model is None or not isinstance(delegate, RowDelegate):
            return QSize(px(100), 0)
        count = model.rowCount(self.rootIndex())
        if self.uniformItemSizes():
            return QSize(px(100), count * delegate.height_of(model.index(0, 0)) if count else 0)
        return QSize(px(100), sum(delegate.height_of(model.index(row, 0)) for row in range(count)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._fits else QSize(px(100), px(TABLE_ROW_HEIGHT))

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands of the page; finding in a list starts with a slash."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.note_key(event)
        current = self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and current.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(current)
            event.accept()
        elif plain and current.isValid() and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(current)
            event.accept()
        elif event.text().isprintable() and event.text() and plain:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.note_mouse(event)
        _, name = self.button_at(event.position().toPoint())
        self.pressed_button = name if event.button() == Qt.MouseButton.LeftButton else ""
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self.pressed_button = self.pressed_button, ""
        index, name = self.button_at(event.position().toPoint())
        if pressed and name == pressed:
            self.button_pressed.emit(index, name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self.hover(index.row() if index.isValid() else -1)
        delegate = self.itemDelegate()
        if isinstance(delegate, RowDelegate) and type(delegate).button_areas is not RowDelegate.button_areas:
            self.repaint_rows(self.hovered_row)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.note_focus(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.note_focus(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.repaint_around(*selected.indexes(), *deselected.indexes())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current)

    def button_at(self, point: QPoint) -> tuple[QModelIndex, str]:
        """The row and the name of the pressable place under a point of the viewport; an empty name is none."""
        index = self.indexAt(point)
        delegate = self.itemDelegate()
        if not index.isValid() or not isinstance(delegate, RowDelegate):
            return index, ""
        area = inner(QRectF(self.visualRect(index)), bleed=delegate.bleed)
        for name, place in delegate.button_areas(area, index):
            if place.contains(QPointF(point)):
                return index, name
        return index, ""

    def _entered(self, index: QModelIndex) -> None:
        self.hover(index.row())

    def _rows_changed(self) -> None:
        self.hovered_row = -1
        if self._fits:
            self.updateGeometry()
