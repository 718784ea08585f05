"""Lists and tables of rows: states, keys, mouse, and that only rows are painted again."""

from collections.abc import Iterator

import pytest
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
)
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.text import Run, draw_text
from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.cells import CELL_ROLE, Cell, hidden_text
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.row_table import Column, RowTable
from brm_desktop.gui.widgets.rows import Index, RowState, inner, paint_row_background, row_state
from tests.gui.conftest import Spoken

LONG = "Licence and cloud cost forecast by cost centre, with what it means for the close"


class Promises(QAbstractTableModel):
    """Five promises in two columns."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return 5

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return 2

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        text = LONG if index.row() == 0 else f"Promise {index.row()}"
        cell = Cell(text) if index.column() == 0 else Cell(f"{index.row()} Dec", align="right")
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.spoken
        return None


class PromiseDelegate(RowDelegate):
    """A text and a button at the right."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        draw_text(painter, area, index.data())

    def button_areas(self, area: QRectF, index: Index) -> list[tuple[str, QRectF]]:
        return [("prepare", QRectF(area.right() - 80, area.top() + 3, 80, 28))]

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        return str(index.data())


class Page(QWidget):
    """A list and a field, so that the focus can be elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.list = RowList()
        self.list.setItemDelegate(PromiseDelegate(self.list))
        self.model = Promises()
        self.list.setModel(self.model)
        self.table = RowTable()
        self.table.setModel(self.model)
        self.table.set_columns([Column("Promise", sortable=True), Column("Due", 100, align="right")])
        self.field = QLineEdit()
        column = QVBoxLayout(self)
        for part in (self.field, self.list, self.table):
            column.addWidget(part)
        self.resize(400, 500)


@pytest.fixture
def page(dressed: Theme, qtbot: QtBot) -> Iterator[Page]:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made


class PaintWatch(QObject):
    """Remembers the heights of the regions that a viewport painted."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__()
        self.heights: list[int] = []
        self._viewport = viewport
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.heights.append(event.region().boundingRect().height())
        return False


def painted(state: RowState) -> QImage:
    image = QImage(200, 34, QImage.Format.Format_RGB32)
    image.fill(colour("paper"))
    painter = QPainter(image)
    paint_row_background(painter, QRectF(0, 0, 200, 34), state)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("state", "role"),
    [
        (RowState(), "paper"),
        (RowState(hovered=True), "hover"),
        (RowState(selected=True), "selected"),
        (RowState(selected=True, active_pane=False), "nav_on"),
    ],
)
def test_each_state_has_its_fill(dressed: Theme, state: RowState, role: str) -> None:
    assert painted(state).pixelColor(100, 15) == colour(role)  # type: ignore[arg-type]


def test_the_selection_bleeds_and_the_hairline_does_not(dressed: Theme) -> None:
    selected, rest = painted(RowState(selected=True, lined=False)), painted(RowState())
    assert selected.pixelColor(1, 15) == colour("selected")
    assert rest.pixelColor(10, 33) == colour("line")
    assert rest.pixelColor(9, 33) == colour("paper")
    assert selected.pixelColor(100, 33) == colour("paper")


def test_the_ring_of_the_keyboard_is_two_accent_pixels(dressed: Theme) -> None:
    image = painted(RowState(selected=True, key_focus=True, lined=False))
    column = [image.pixelColor(100, y) for y in range(4)]
    assert column == [colour("accent"), colour("accent"), colour("selected"), colour("selected")]


def test_no_hairline_beside_a_selected_row(page: Page) -> None:
    page.list.select_row(2)
    lined = [row_state(page.list, row).lined for row in range(5)]
    assert lined == [True, False, False, True, False]


def test_the_first_row_is_selected_when_the_list_gets_the_focus(page: Page, qtbot: QtBot) -> None:
    page.field.setFocus()
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.list.hasFocus()
    assert page.list.currentIndex().row() == 0
    assert row_state(page.list, 0).key_focus


def test_the_ring_leaves_with_the_mouse_and_comes_with_the_arrows(page: Page, qtbot: QtBot) -> None:
    place = page.list.row_rect(1).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert row_state(page.list, 1).selected
    assert not row_state(page.list, 1).key_focus
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert row_state(page.list, 2).key_focus


def test_the_selection_of_another_pane_is_quiet(page: Page) -> None:
    page.list.setFocus()
    page.list.select_row(1)
    assert row_state(page.list, 1).fill == "selected"
    page.field.setFocus()
    assert row_state(page.list, 1).fill == "nav_on"


def test_enter_opens_and_space_ticks(page: Page, qtbot: QtBot) -> None:
    page.list.setFocus()
    page.list.select_row(3)
    with qtbot.waitSignal(page.list.opened) as opened:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.list.ticked) as ticked:
        qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert [opened.args[0].row(), ticked.args[0].row()] == [3, 3]


def test_letters_are_left_to_the_page(page: Page, qtbot: QtBot) -> None:
    page.list.setFocus()
    page.list.select_row(0)
    qtbot.keyClicks(page.list, "promise 4")
    assert page.list.currentIndex().row() == 0
    page.table.setFocus()
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_P)
    assert page.table.currentIndex().row() == 0


def test_a_button_in_a_row_is_pressed_by_mouse(page: Page, qtbot: QtBot) -> None:
    row = page.list.row_rect(2)
    place = QPoint(row.right() - 30, row.center().y())
    with qtbot.waitSignal(page.list.button_pressed) as pressed:
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pressed.args is not None
    assert (pressed.args[0].row(), pressed.args[1]) == (2, "prepare")


def test_a_press_that_slides_off_the_button_is_no_press(page: Page, qtbot: QtBot) -> None:
    row, port = page.list.row_rect(2), page.list.viewport()
    with qtbot.assertNotEmitted(page.list.button_pressed):
        qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(row.right() - 30, row.center().y()))
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(20, row.center().y()))


def test_hover_paints_rows_and_not_the_view(page: Page, qtbot: QtBot) -> None:
    QApplication.processEvents()
    port = page.table.viewport()
    watch = PaintWatch(port)
    page.table.hover(1)
    QApplication.processEvents()
    page.table.hover(2)
    QApplication.processEvents()
    assert page.table.hovered_row == 2
    assert watch.heights
    assert max(watch.heights) <= 2 * 34 + 2


def test_the_pointer_sets_and_clears_the_hovered_row(page: Page, qtbot: QtBot) -> None:
    qtbot.mouseMove(page.list.viewport(), page.list.row_rect(1).center())
    qtbot.waitUntil(lambda: page.list.hovered_row == 1)
    QApplication.sendEvent(page.list, QEvent(QEvent.Type.Leave))
    assert page.list.hovered_row == -1


def test_a_short_list_is_as_high_as_its_rows(page: Page) -> None:
    page.list.fit_to_rows()
    page.table.fit_to_rows()
    assert page.list.sizeHint().height() == 5 * 34
    assert page.table.sizeHint().height() == 5 * 34 + page.table.header.sizeHint().height()


def test_columns_keep_their_width_and_the_open_one_takes_the_rest(page: Page) -> None:
    widths = [page.table.header.sectionSize(column) for column in range(2)]
    assert widths[1] == 100 + 10
    assert sum(widths) == page.table.viewport().width()


def test_a_narrow_column_stays_narrow(dressed: Theme, qtbot: QtBot) -> None:
    table = RowTable()
    qtbot.addWidget(table)
    model = Promises()
    table.setModel(model)
    table.set_columns([Column("", 14), Column("Due")])
    table.resize(300, 200)
    table.show()
    assert table.header.sectionSize(0) == 24


def test_only_sortable_heads_ask_for_an_order(page: Page, qtbot: QtBot) -> None:
    port = page.table.header.viewport()
    with qtbot.waitSignal(page.table.sort_asked) as asked:
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert asked.args == [0]
    with qtbot.assertNotEmitted(page.table.sort_asked):
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=QPoint(port.width() - 20, 10))


def test_home_and_end_go_to_the_ends_of_a_table(page: Page, qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_End)
    assert page.table.currentIndex().row() == 4
    qtbot.keyClick(page.table, Qt.Key.Key_Home)
    assert page.table.currentIndex().row() == 0


def test_a_selected_table_row_is_painted_by_us_alone(page: Page) -> None:
    page.table.setFocus()
    page.table.selectRow(1)
    QApplication.processEvents()
    image = page.table.viewport().grab().toImage()
    corner = image.pixelColor(0, page.table.row_rect(1).top())
    assert corner == colour("paper")


def tip_at(page: Page, row: int) -> str:
    place = page.table.row_rect(row).center()
    place.setX(30)
    option = QStyleOptionViewItem()
    option.rect = page.table.visualRect(page.model.index(row, 0))
    event = QHelpEvent(QEvent.Type.ToolTip, place, page.table.viewport().mapToGlobal(place))
    page.table.itemDelegate().helpEvent(event, page.table, option, page.model.index(row, 0))
    return QToolTip.text() if QToolTip.isVisible() else ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_tooltip_has_the_whole_text_of_what_is_elided(page: Page) -> None:
    assert LONG in tip_at(page, 0)
    QToolTip.hideText()


def test_a_cell_knows_what_it_hides() -> None:
    assert hidden_text(Cell("Finance", second="Helena Brandt"), 300) == ""
    assert hidden_text(Cell("Finance", second=LONG), 100) == f"Finance\n{LONG}"
    assert hidden_text(Cell(runs=(Run("Finance · "), Run(LONG))), 100) == f"Finance · {LONG}"


def test_a_cell_is_read_with_both_lines() -> None:
    assert Cell("Finance", second="Helena Brandt").spoken == "Finance, Helena Brandt"
    assert Cell(runs=(Run("3 of "), Run("5"))).spoken == "3 of 5"


def test_a_screen_reader_gets_the_cells(page: Page, spoken: Spoken) -> None:
    table = spoken.of(page.table)
    assert table.role() == QAccessible.Role.Table
    cells = [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]
    assert {"Promise 1", "4 Dec", LONG} <= set(cells)


def test_rows_grow_with_the_text_size(page: Page, dressed: Theme) -> None:
    dressed.use_scale(1.4)
    QApplication.processEvents()
    assert page.table.rowHeight(0) == 48
    assert page.list.sizeHintForRow(0) == 48


def test_a_hostile_name_stays_inside_its_row(page: Page) -> None:
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    draw_text(painter, QRectF(0, 0, 200, 20), "Fin\n\n\nance\t\tand so on")
    painter.end()
    assert all(image.pixelColor(x, y).lightness() == 255 for x in range(200) for y in range(21, 60))


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.4])
def test_text_stays_under_its_heading_at_every_text_size(dressed: Theme, scale: float) -> None:
    dressed.use_scale(scale)
    area = inner(QRectF(0, 0, 300, 34))
    assert (area.left(), area.right()) == (10, 290)
