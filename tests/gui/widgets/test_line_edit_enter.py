"""Ctrl Enter in a field belongs to what is around it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.line_edit import LineEdit


def test_ctrl_enter_presses_the_primary_action_once_and_is_no_enter(dressed: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    dialog = Dialog(window, title="Name it")
    edit = LineEdit(dialog.content)
    stored: list[str] = []
    edit.returnPressed.connect(lambda: stored.append("enter"))
    dialog.add_action("Store", kind="primary", key="Ctrl+Enter").clicked.connect(lambda: stored.append("primary"))
    dialog.open()
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored == ["primary"]
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert stored == ["primary", "enter"]
    dialog.reject()
