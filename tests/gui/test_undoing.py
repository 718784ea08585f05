"""Ctrl Z across the records, and what a toast takes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.today.view import TodayView
from tests.gui.conftest import StartWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _found(qtbot: QtBot, application: Application, words: str) -> int:
    found: list[int] = []
    application.desk.run(lambda workspace: len(workspace.search.find(words)), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def _jot(qtbot: QtBot, application: Application, words: str) -> None:
    do_step(application.desk, lambda workspace: workspace.jot.log(words), f"Noted: {words}")
    _settle(qtbot, application)


def _words(application: Application) -> str:
    assert application.window._toast is not None
    return application.window._toast.words


def test_ctrl_z_goes_back_step_by_step_and_ctrl_shift_z_forward(application: Application, qtbot: QtBot) -> None:
    for words in ("zebra", "yak"):
        _jot(qtbot, application, words)
    window = application.window
    for shown, left in (("Undone: Noted: yak", 1), ("Undone: Noted: zebra", 0)):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
        _settle(qtbot, application)
        assert _words(application) == shown
        assert _found(qtbot, application, "zebra") == left
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    _settle(qtbot, application)
    assert _words(application) == "Nothing to undo"
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
        _settle(qtbot, application)
    assert _words(application) == "Done again: Noted: yak"
    assert _found(qtbot, application, "yak") == 1


def test_a_toast_takes_back_its_own_step_only(application: Application, qtbot: QtBot) -> None:
    _jot(qtbot, application, "zebra")
    application.desk.run(lambda workspace: workspace.jot.log("yak"))
    _settle(qtbot, application)
    assert application.window._toast is not None
    application.window._toast.button.click()
    _settle(qtbot, application)
    assert _words(application).startswith("Something else was done since")
    assert _found(qtbot, application, "zebra") == 1
    assert _found(qtbot, application, "yak") == 1


def test_in_a_text_field_ctrl_z_belongs_to_the_text(application: Application, qtbot: QtBot) -> None:
    _jot(qtbot, application, "zebra")
    today = application.window.view
    assert isinstance(today, TodayView)
    edit = today.form.capture_line.edit
    edit.setFocus()
    qtbot.keyClicks(edit, "met Amara")
    qtbot.keyClick(edit, Qt.Key.Key_Z, CTRL)
    assert edit.text() == ""
    _settle(qtbot, application)
    assert _found(qtbot, application, "zebra") == 1


def test_only_this_session_is_taken_back(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> None:
    from brm_desktop.services.workspace import Workspace

    workspace = Workspace(sample_folder)
    workspace.jot.log("zebra")
    workspace.close()
    application = start_window(sample_folder)
    qtbot.keyClick(application.window, Qt.Key.Key_Z, CTRL)
    _settle(qtbot, application)
    assert _words(application) == "Nothing to undo"
    assert _found(qtbot, application, "zebra") == 1
