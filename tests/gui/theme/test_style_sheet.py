"""Scroll bars take the colours of every theme."""

import shiboken6
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import Theme, colour


def test_scroll_bars_follow_a_change_of_theme(dressed: Theme, qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    quiet_scroll_bars(area)
    light = colour("line2").name()
    dressed.use("dark")
    sheet = area.verticalScrollBar().styleSheet()
    assert colour("line2").name() in sheet
    assert light not in sheet


def test_a_change_of_theme_after_the_bars_are_gone_is_no_error(dressed: Theme, qtbot: QtBot) -> None:
    area = QScrollArea()
    quiet_scroll_bars(area)
    shiboken6.delete(area)
    dressed.use("dark")
    assert dressed.name == "dark"
