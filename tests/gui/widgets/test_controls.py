"""Segments, filters, tabs, ticks and choices: keys, mouse, and what a screen reader gets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.keys import shown_key
from brm_desktop.gui.widgets.menu import Menu
from brm_desktop.gui.widgets.pill import Pill
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
from brm_desktop.gui.widgets.tab_bar import TabBar
from brm_desktop.gui.widgets.ticks import CheckBox, CommitmentCircle, RadioButton
from tests.gui.conftest import Spoken

# The offscreen platform warns that popups cannot be raised or grab the keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_arrows_walk_through_segments(dressed: Theme, qtbot: QtBot) -> None:
    control = SegmentedControl(labels=("All", "I owe", "They owe"))
    shown(qtbot, control)
    assert control.place() == 0
    with qtbot.waitSignal(control.chosen) as said:
        qtbot.keyClick(control.segments()[0], Qt.Key.Key_Right)
    assert said.args == [1]
    qtbot.keyClick(control.segments()[1], Qt.Key.Key_Left)
    qtbot.keyClick(control.segments()[0], Qt.Key.Key_Left)
    assert control.place() == 0


def test_a_click_chooses_a_segment_and_only_one(dressed: Theme, qtbot: QtBot) -> None:
    control = SegmentedControl(labels=("All", "I owe", "They owe"))
    shown(qtbot, control)
    with qtbot.waitSignal(control.chosen):
        qtbot.mouseClick(control.segments()[2], Qt.MouseButton.LeftButton)
    assert [segment.isChecked() for segment in control.segments()] == [False, False, True]


def test_choosing_from_code_is_silent(dressed: Theme, qtbot: QtBot) -> None:
    control = SegmentedControl(labels=("All", "I owe"))
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.chosen):
        control.choose(1)
    assert control.place() == 1


def test_segments_say_whether_they_are_chosen(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    control = SegmentedControl()
    qtbot.addWidget(control)
    control.setProperty("labels", "All|I owe")
    interface = spoken.of(control.segments()[0])
    assert interface.text(QAccessible.Text.Name) == "All"
    assert interface.state().checked
    assert control.property("labels") == "All|I owe"


def test_a_filter_that_narrows_is_active_and_backspace_clears_it(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    button = FilterButton(label="Partner", values=("any", "Finance", "Sales"))
    shown(qtbot, button)
    button.choose(1)
    assert button.is_active
    assert spoken.name(button) == "Partner: Finance"
    with qtbot.waitSignal(button.chosen) as said:
        qtbot.keyClick(button, Qt.Key.Key_Backspace)
    assert said.args == [0]
    assert not button.is_active


def test_an_order_never_looks_active(dressed: Theme, qtbot: QtBot) -> None:
    button = FilterButton(label="Sort by", values=("my own order", "name"))
    qtbot.addWidget(button)
    button.set_narrows(False)
    button.choose(1)
    assert not button.is_active


def test_a_filter_is_chosen_from_its_menu_by_keys(dressed: Theme, qtbot: QtBot) -> None:
    button = FilterButton(label="Due", values=("any", "until 18 Dec"))
    shown(qtbot, button)
    qtbot.keyClick(button, Qt.Key.Key_Down)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    with qtbot.waitSignal(button.chosen) as said:
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert said.args == [1]
    assert button.value == "until 18 Dec"


def test_arrows_walk_from_filter_to_filter(dressed: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    first, second = FilterButton(label="A", values=("x",)), FilterButton(label="B", values=("y",))
    column.addWidget(first)
    column.addWidget(second)
    shown(qtbot, page)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()


@pytest.fixture
def tabs(dressed: Theme, qtbot: QtBot) -> tuple[QWidget, TabBar, QLineEdit]:
    page = QWidget()
    column = QVBoxLayout(page)
    bar, edit = TabBar(), QLineEdit()
    bar.set_tabs("Overview", "Timeline", "People")
    bar.follow_digits(page)
    column.addWidget(bar)
    column.addWidget(edit)
    shown(qtbot, page)
    return page, bar, edit


def test_digits_switch_tabs(tabs: tuple[QWidget, TabBar, QLineEdit], qtbot: QtBot) -> None:
    _, bar, _ = tabs
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_3)
    assert bar.currentIndex() == 2


def test_digits_stay_in_text_fields(tabs: tuple[QWidget, TabBar, QLineEdit], qtbot: QtBot) -> None:
    _, bar, edit = tabs
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_3)
    assert edit.text() == "3"
    assert bar.currentIndex() == 0


def test_arrows_and_mouse_switch_tabs(tabs: tuple[QWidget, TabBar, QLineEdit], qtbot: QtBot) -> None:
    _, bar, _ = tabs
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.currentIndex() == 1
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())
    assert bar.currentIndex() == 2


def test_counts_are_read_with_the_tab(tabs: tuple[QWidget, TabBar, QLineEdit], spoken: Spoken) -> None:
    _, bar, _ = tabs
    wide = bar.tabRect(1).width()
    bar.set_count(1, 46)
    assert bar.accessibleTabName(1) == "Timeline, 46"
    assert bar.tabRect(1).width() > wide
    assert spoken.role(bar) == QAccessible.Role.PageTabList


def test_an_ampersand_in_a_tab_is_shown_once(dressed: Theme, qtbot: QtBot) -> None:
    bar = TabBar()
    qtbot.addWidget(bar)
    bar.set_tabs("R&D")
    assert bar.property("labels") == "R&D"


@pytest.mark.parametrize("kind", [CheckBox, RadioButton, CommitmentCircle])
def test_ticks_are_ticked_by_space_and_by_mouse_anywhere(
    dressed: Theme, qtbot: QtBot, kind: type[CheckBox] | type[RadioButton] | type[CommitmentCircle]
) -> None:
    by_key, by_mouse = kind(), kind()
    for tick in (by_key, by_mouse):
        tick.setText("" if kind is CommitmentCircle else "Ticked & done")
        shown(qtbot, tick)
    qtbot.keyClick(by_key, Qt.Key.Key_Space)
    assert by_key.isChecked()
    qtbot.mouseClick(by_mouse, Qt.MouseButton.LeftButton, pos=by_mouse.rect().bottomRight() / 1.2)
    assert by_mouse.isChecked()
    assert min(by_key.sizeHint().height(), by_key.sizeHint().width()) >= 24


def test_ticks_keep_their_roles(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    box, one_of_many = CheckBox(), RadioButton()
    qtbot.addWidget(box)
    qtbot.addWidget(one_of_many)
    assert spoken.role(box) == QAccessible.Role.CheckBox
    assert spoken.role(one_of_many) == QAccessible.Role.RadioButton


def test_a_choice_is_made_by_keys(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    box = ComboBox()
    box.addItems(["Helena Brandt", "Owen Clarke"])
    shown(qtbot, box)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Owen Clarke"
    assert spoken.role(box) == QAccessible.Role.ComboBox
    assert box.sizeHint().height() == 30


def test_a_menu_shows_its_keys_without_taking_them(dressed: Theme, qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    renegotiate = menu.add("Renegotiate", key="R")
    menu.add("Withdraw & close", key="Del", destructive=True)
    assert renegotiate.shortcut().isEmpty()
    assert menu.actions()[1].text() == "Withdraw && close"
    menu.popup(menu.pos())
    with qtbot.waitSignal(renegotiate.triggered):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_rows_of_a_menu_are_as_high_as_designed(dressed: Theme, qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    first, second = menu.add("Open"), menu.add("Renegotiate")
    menu.popup(menu.pos())
    assert menu.actionGeometry(second).y() - menu.actionGeometry(first).y() == 27
    menu.close()


def test_a_pill_is_read_as_its_word(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    pill = Pill(text="3 days late", tone="late")
    qtbot.addWidget(pill)
    assert spoken.name(pill) == "3 days late"
    assert pill.sizeHint().height() == 18


@pytest.mark.parametrize(
    ("key", "words"), [("Ctrl+K", "Ctrl K"), ("P", "P"), ("+", "+"), ("Ctrl+Shift+Z", "Ctrl Shift Z")]
)
def test_keys_are_spelled_for_the_platform(monkeypatch: pytest.MonkeyPatch, key: str, words: str) -> None:
    monkeypatch.setattr("brm_desktop.gui.widgets.keys.sys.platform", "linux")
    assert shown_key(key) == words


def test_keys_are_spelled_with_signs_on_a_mac(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brm_desktop.gui.widgets.keys.sys.platform", "darwin")
    assert shown_key("Ctrl+K") == "⌘ K"
