"""The window around the pages: places, the way back, the rail, banners, toasts, keys."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.main_window import MainWindow
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.gui.outline import Outline
from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.theme.tokens import COLOURS
from tests.gui.conftest import StartWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def test_before_it_is_furnished_the_window_shows_its_outline(dressed: Theme, qtbot: QtBot) -> None:
    window = MainWindow(Outline(dark=True))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    picture = window.grab().toImage()
    assert picture.pixelColor(10, 300).name().upper() == COLOURS["desk"][1]
    assert picture.pixelColor(600, 700).name().upper() == COLOURS["paper"][1]
    assert picture.pixelColor(250, 60).name().upper() == COLOURS["line"][1]


def test_ctrl_and_a_digit_leads_to_a_place_and_escape_back(application: Application, qtbot: QtBot) -> None:
    window = application.window
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.history.present == Step(Place.PARTNERS)
    assert window.form.sidebar.places[Place.PARTNERS].isChecked()
    _settle(qtbot, application)
    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert window.history.present == Step(Place.TODAY)
    _settle(qtbot, application)


def test_a_partner_of_the_sidebar_opens_its_page_and_is_marked(application: Application, qtbot: QtBot) -> None:
    row = application.window.form.sidebar.partner_rows[1]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    present = application.window.history.present
    assert present is not None
    assert present.place is Place.PARTNER
    assert [other.isChecked() for other in application.window.form.sidebar.partner_rows].index(True) == 1
    assert not application.window.form.sidebar.places[Place.TODAY].isChecked()
    _settle(qtbot, application)


def test_the_sidebar_has_one_alarm(application: Application) -> None:
    assert application.window.form.sidebar.form.commitments_row.accessibleDescription() == "2 late"


def test_a_narrow_window_has_a_rail_with_names(application: Application) -> None:
    window, sidebar = application.window, application.window.form.sidebar
    window.resize(1280, 800)
    assert sidebar.width() == 208
    window.resize(1100, 700)
    assert sidebar.width() == 56
    QApplication.processEvents()
    assert "Partners" in sidebar.form.partners_row.toolTip()
    assert not sidebar.form.partners_label.isVisible()
    window.resize(1280, 800)
    assert sidebar.width() == 208


def test_the_title_of_the_window_names_no_partner(application: Application, qtbot: QtBot) -> None:
    qtbot.mouseClick(application.window.form.sidebar.partner_rows[0], Qt.MouseButton.LeftButton)
    _settle(qtbot, application)
    assert application.window.windowTitle() == "BRM Desktop"


def test_holding_ctrl_shows_the_keys_of_the_places(application: Application, qtbot: QtBot) -> None:
    window = application.window
    row = window.form.sidebar.form.today_row
    qtbot.keyPress(window, Qt.Key.Key_Control)
    qtbot.waitUntil(lambda: row._shows_key)
    qtbot.keyRelease(window, Qt.Key.Key_Control)
    assert not row._shows_key


def test_no_key_reaches_a_command_beneath_a_dialog(application: Application, qtbot: QtBot) -> None:
    window = application.window
    window.show_keys()
    dialog = window.open_dialog()
    assert dialog is not None
    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_2, CTRL)
    assert window.history.present == Step(Place.TODAY)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert window.open_dialog() is None
    assert window.history.present == Step(Place.TODAY)


def test_a_question_mark_lists_the_keys_of_the_page(application: Application, qtbot: QtBot) -> None:
    focus = application.window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, "?")
    dialog = application.window.open_dialog()
    assert dialog is not None
    assert dialog.windowTitle() == "Keys"
    dialog.reject()


def test_the_menu_bar_comes_with_f10_and_knows_the_commands(application: Application, qtbot: QtBot) -> None:
    window = application.window
    bar = window.menuBar()
    assert bar.isNativeMenuBar() or not bar.isVisible()
    names = {action.text().replace("&", "") for action in window.store_commands}
    assert {"Import…", "Remove sample data", "Today", "Partners"} <= names
    if not bar.isNativeMenuBar():
        window.menus.toggle()
        assert bar.isVisible()
        window.menus.toggle()
        assert not bar.isVisible()


def test_alt_alone_shows_the_menu_bar(application: Application) -> None:
    window, bar = application.window, application.window.menuBar()
    if bar.isNativeMenuBar():
        return
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Alt, none))
    QApplication.sendEvent(window, QKeyEvent(QKeyEvent.Type.KeyRelease, Qt.Key.Key_Alt, none))
    assert bar.isVisible()
    window.menus.toggle()


def test_the_hint_line_can_be_switched_off(application: Application, qtbot: QtBot) -> None:
    from dataclasses import replace

    window = application.window
    assert window.form.hint_line.isVisible()
    application.desk.change_settings(replace(application.desk.settings, hint_line=False, theme="dark"))
    qtbot.waitUntil(lambda: not window.form.hint_line.isVisible())
    _settle(qtbot, application)


def test_f6_goes_to_the_sidebar_and_back(application: Application, qtbot: QtBot) -> None:
    window = application.window
    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_F6)
    assert window.form.sidebar.form.today_row.hasFocus()
    qtbot.keyClick(window.form.sidebar.form.today_row, Qt.Key.Key_F6)
    assert focus.hasFocus()


def test_a_read_only_folder_is_said_in_a_banner(application: Application) -> None:
    application.desk.store.read_only = True
    application._opened()
    assert "is full or write-protected" in application.window.form.banner.text()
    assert application.window.form.banner.isVisible()


def test_a_partner_called_like_markup_is_shown_as_it_is(
    start_window: StartWindow, data_folder: Path, qtbot: QtBot
) -> None:
    from brm_desktop.services.workspace import Workspace

    name = "<b>R&D</b><img src=file:///nowhere.png>"
    workspace = Workspace(data_folder)
    workspace.partners.add(name, sponsor="")
    workspace.close()
    application = start_window(data_folder)
    row = application.window.form.sidebar.partner_rows[0]
    assert row.label == name
    application.window.resize(1100, 700)
    QApplication.processEvents()
    assert "<b>" not in row.toolTip().replace("&lt;b&gt;", "")
    _settle(qtbot, application)


def test_the_partner_in_front_is_scrolled_into_sight(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot
) -> None:
    application = start_window(sample_folder)
    sidebar = application.window.form.sidebar
    sidebar.form.partners_area.setFixedHeight(60)
    QApplication.processEvents()
    application.window.go(Place.PARTNER, sidebar._partner_ids[-1])
    qtbot.waitUntil(lambda: not application.tasks.busy)
    area = sidebar.form.partners_area
    row = sidebar.partner_rows[-1]
    assert area.viewport().rect().contains(row.mapTo(area.viewport(), row.rect().center()))


def test_the_keys_in_the_sidebar_go_with_the_window(start_window: StartWindow, sample_folder: Path) -> None:
    window = start_window(sample_folder).window
    window._show_held_keys()
    other = QWidget()
    other.show()
    other.activateWindow()
    QApplication.processEvents()
    assert not window.isActiveWindow()
    assert not window.form.sidebar.places[Place.TODAY]._shows_key
    other.close()


def test_a_page_whose_focus_is_gone_begins_anew(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> None:
    application = start_window(sample_folder)
    view = application.window.view
    assert view is not None
    field = QLineEdit(view)
    field.show()
    field.setFocus()
    application.window.go(Place.PARTNERS)
    shiboken6.delete(field)
    application.window.go(Place.TODAY)
    assert application.window.focusWidget() is view.first_focus()
    qtbot.waitUntil(lambda: not application.tasks.busy)
