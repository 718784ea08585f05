"""The bin: what was deleted comes back with one key."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.bin import BinView
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def test_what_was_deleted_is_listed_brought_back_with_enter_and_deleted_again_with_ctrl_z(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot
) -> None:
    application = start_window(sample_folder)
    application.desk.run(lambda workspace: workspace.bin.put("partner", workspace.partners.called("Finance").id))
    application.window.go(Place.BIN)
    _settle(qtbot, application)
    page = application.window.view
    assert isinstance(page, BinView)
    assert [binned.words for binned in page.rows.values] == ["Finance"]
    assert page.form.binned_list.hasFocus()
    read = str(page.rows.data(page.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert read.startswith("Finance, partner, deleted ")
    assert nameless(application.window) == []
    qtbot.keyClick(page.form.binned_list, Qt.Key.Key_Return)
    _settle(qtbot, application)
    qtbot.waitUntil(lambda: not page.rows.values)
    assert page.form.empty_state.isVisible()
    application.window.undo()
    qtbot.waitUntil(lambda: len(page.rows.values) == 1)
    _settle(qtbot, application)
