"""Whose a promise is and how its supply stands, said by keys and clicks on the page of commitments."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brm_desktop.gui.dialogs.pass_on import PassOnDialog
from brm_desktop.gui.views.commitments.editor import CommitmentEditor
from brm_desktop.gui.widgets.menu import Menu
from tests.gui.conftest import StartWindow
from tests.gui.views.commitments.test_view import POPUPS, Page
from tests.gui.walk import nameless

PALLET = "Price per pallet scan, old and new"
CTRL = Qt.KeyboardModifier.ControlModifier
_Key = Qt.Key


@pytest.fixture
def page(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> Page:
    opened = Page(start_window(sample_folder), qtbot)
    opened.select(PALLET)
    return opened


def _facts(page: Page) -> dict[str, str]:
    return page.form.pane.form.facts.shown()


def _lead(page: Page) -> str:
    return page.form.pane.form.lead_label.text()


def _ask(page: Page) -> PassOnDialog:
    page.press(_Key.Key_O)
    dialog = page.dialog()
    assert isinstance(dialog, PassOnDialog)
    return dialog


def _choose(page: Page, words: str) -> None:
    menu = next(menu for menu in page.view.findChildren(Menu) if menu.isVisible())
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()
    menu.close()
    page.window.activateWindow()  # without a window manager it does not become the active one again by itself
    page.settle()


def _entries(page: Page) -> list[str]:
    page.form.pane.form.more_button.click()
    menu = next(menu for menu in page.view.findChildren(Menu) if menu.isVisible())
    found = [action.text() for action in menu.actions() if action.isEnabled()]
    menu.close()
    return found


def _find_again(page: Page) -> None:
    page.settle()
    page.select(PALLET)


def test_o_passes_a_request_on_and_ctrl_z_takes_it_back(page: Page) -> None:
    before = _lead(page)
    dialog = _ask(page)
    assert dialog.name_field.hasFocus()
    assert nameless(dialog) == []
    page.type("Sven Dahl")
    page.press(_Key.Key_Return, CTRL)
    assert page.window.open_dialog() is None
    assert page.toast() == f"Passed on to Sven Dahl: {PALLET}"
    _find_again(page)
    assert _facts(page)["Owner"] == "Passed on to Sven Dahl"
    assert _lead(page) == "Sven Dahl owes, Supply Chain"
    page.press(_Key.Key_Z, CTRL)
    _find_again(page)
    assert "Owner" not in _facts(page)
    assert _lead(page) == before


def test_a_name_has_to_be_said_and_may_not_be_her_own(page: Page) -> None:
    dialog = _ask(page)
    page.press(_Key.Key_Return)
    assert dialog.error_label.text().startswith("Who has it now?")
    page.type("Nora Lindqvist")
    page.press(_Key.Key_Return)
    assert page.window.open_dialog() is dialog
    assert dialog.error_label.text().startswith("That is you.")
    page.press(_Key.Key_Escape)
    assert "Owner" not in _facts(page)


def test_what_she_does_not_wait_for_is_withdrawn_as_passed_on(page: Page) -> None:
    dialog = _ask(page)
    page.type("marcus")
    dialog.closes_button.click()
    page.press(_Key.Key_Return, CTRL)
    page.settle()
    assert PALLET not in page.rows()


@POPUPS
def test_the_menu_says_nobodys_and_mine_after_all(page: Page) -> None:
    entries = _entries(page)
    assert "Not mine: pass it on…" in entries
    assert "Mine after all" not in entries
    page.form.pane.form.more_button.click()
    _choose(page, "Nobody's yet")
    _find_again(page)
    assert _facts(page)["Owner"] == "Nobody's yet"
    assert "Nobody's yet" not in _entries(page)
    page.form.pane.form.more_button.click()
    _choose(page, "Mine after all")
    _find_again(page)
    assert "Owner" not in _facts(page)
    assert _lead(page).startswith("I owe")


@POPUPS
def test_supply_is_chosen_in_the_menu(page: Page) -> None:
    assert "Supply" not in _facts(page)
    page.form.pane.form.more_button.click()
    _choose(page, "Supply…")
    _choose(page, "Not confirmed yet")
    assert _facts(page)["Supply"] == "not confirmed yet"
    page.press(_Key.Key_Z, CTRL)
    assert "Supply" not in _facts(page)


def _edit(page: Page) -> CommitmentEditor:
    page.press(_Key.Key_E)
    editor = page.form.pane._editor
    assert editor is not None
    return editor


def test_the_fields_say_whose_it_is_and_how_its_supply_stands(page: Page) -> None:
    editor = _edit(page)
    assert (editor.whose_box.currentText(), editor.supply_box.currentText()) == ("the owner's own", "not asked for")
    editor.whose_box.setFocus()
    page.press(_Key.Key_Down)
    assert editor.whose_box.currentText() == "passed on to the owner"
    page.press(_Key.Key_Return, CTRL)
    assert editor.error_label.text().startswith("Passed on to whom?")
    editor.owner_edit.setText("Marcus Oyelaran")
    editor.supply_box.setFocus()
    page.press(_Key.Key_End)
    page.press(_Key.Key_Return, CTRL)
    _find_again(page)
    facts = _facts(page)
    assert (facts["Owner"], facts["Supply"]) == ("Passed on to Marcus Oyelaran", "confirmed")


def test_without_an_owner_it_is_nobodys(page: Page) -> None:
    editor = _edit(page)
    editor.owner_edit.clear()
    assert editor.whose_box.currentText() == "nobody's yet"
    editor.owner_edit.setText("you")
    assert editor.whose_box.currentText() == "the owner's own"
    editor.owner_edit.clear()
    page.press(_Key.Key_Return, CTRL)
    _find_again(page)
    assert _facts(page)["Owner"] == "Nobody's yet"
