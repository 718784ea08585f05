"""The behaviour that lists and tables of rows share: hover by row, keyboard lead, quiet type-ahead, buttons in rows."""

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame

from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.widgets.focus_ring import by_keyboard

_MOVING = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip


def dress_view(view: QAbstractItemView) -> None:
    """No frame, no fill, one selected row, whole pixels; everything else is painted by the delegate."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setTabKeyNavigation(False)
    view.setMouseTracking(True)
    view.viewport().setAutoFillBackground(False)
    view.setAutoFillBackground(False)
    # Qt fills the viewport and, in tables, the selected row before the delegate is asked.
    palette = QPalette()
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Highlight):
        palette.setColor(role, QColor(Qt.GlobalColor.transparent))
    view.setPalette(palette)
    quiet_scroll_bars(view)


class RowBehaviour:
    """Mixed into QListView and QTableView before Qt's class; keeps which row is hovered and who leads."""

    hovered_row: int
    keyboard_led: bool
    has_lines: bool

    def start_rows(self, *, lines: bool) -> None:
        """Call once in the constructor."""
        self.hovered_row = -1
        self.keyboard_led = False
        self.has_lines = lines
        dress_view(self._view())

    def _view(self) -> QAbstractItemView:
        assert isinstance(self, QAbstractItemView)
        return self

    def row_rect(self, row: int) -> QRect:
        """The row over the whole width of the viewport."""
        view = self._view()
        model = view.model()
        if model is None or not 0 <= row < model.rowCount(view.rootIndex()):
            return QRect()
        cell = view.visualRect(model.index(row, 0, view.rootIndex()))
        return QRect(0, cell.y(), view.viewport().width(), cell.height())

    def repaint_rows(self, *rows: int) -> None:
        """Repaints single rows, never the whole view."""
        for row in {row for row in rows if row >= 0}:
            self._view().viewport().update(self.row_rect(row))

    def hover(self, row: int) -> None:
        """The pointer is over another row; -1 is none."""
        if row != self.hovered_row:
            before, self.hovered_row = self.hovered_row, row
            self.repaint_rows(before, row)

    def lead_by_keyboard(self, by_keys: bool) -> None:
        """Whether the selected row shows its ring."""
        if by_keys != self.keyboard_led:
            self.keyboard_led = by_keys
            self.repaint_rows(self._view().currentIndex().row())

    def note_focus(self, event: QFocusEvent) -> None:
        """Call from focusInEvent and focusOutEvent: first row when nothing was selected, ring when by keyboard."""
        view = self._view()
        if event.type() == QEvent.Type.FocusIn:
            self.lead_by_keyboard(by_keyboard(event))
            self._select_first()
        row = view.currentIndex().row()
        self.repaint_rows(row - 1, row)

    def note_key(self, event: QKeyEvent) -> None:
        """Call from keyPressEvent: moving by keys shows the ring."""
        if event.key() in _MOVING:
            self.lead_by_keyboard(True)

    def note_mouse(self, event: QMouseEvent) -> None:
        """Call from mousePressEvent: the ring goes."""
        self.lead_by_keyboard(False)

    def _select_first(self) -> None:
        """Qt makes a row current when the focus comes, but does not select it."""
        view = self._view()
        model, chosen = view.model(), view.selectionModel()
        if model is None or chosen is None or chosen.hasSelection() or model.rowCount(view.rootIndex()) == 0:
            return
        current = view.currentIndex()
        view.setCurrentIndex(current if current.isValid() else model.index(0, 0, view.rootIndex()))

    def repaint_around(self, *indexes: QModelIndex) -> None:
        """Repaints these rows and the ones above them, whose hairlines come and go with a selection."""
        rows = [index.row() for index in indexes if index.isValid()]
        self.repaint_rows(*rows, *(row - 1 for row in rows))
