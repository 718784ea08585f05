"""Reminders in the window: shown once, off with one click; there is no tray on a screen that is not there."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.clock import fixed
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.reminders import Reminding
from tests.gui.conftest import MONDAY, StartWindow


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def test_without_a_tray_it_is_a_quiet_line_and_comes_once(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot
) -> None:
    application = start_window(sample_folder, clock=fixed(MONDAY + timedelta(minutes=30)))
    banner = application.window.form.banner
    reminding = Reminding(application.window)
    _settle(qtbot, application)
    assert reminding.tray is None
    assert banner.text() == "Two promises are late. Say so before somebody asks."
    reminding._take_line_away()
    assert not banner.isVisible()
    reminding.ask()
    _settle(qtbot, application)
    assert not banner.isVisible()
    again = Reminding(application.window)
    _settle(qtbot, application)
    assert not banner.isVisible()
    for one in (reminding, again):
        one.deleteLater()


def test_one_click_switches_them_off(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> None:
    application = start_window(sample_folder, clock=fixed(MONDAY + timedelta(minutes=30)))
    reminding = Reminding(application.window)
    _settle(qtbot, application)
    reminding.switch_off()
    _settle(qtbot, application)
    assert not application.desk.settings.reminders.on
    assert not application.window.form.banner.isVisible()
    assert not reminding._timer.isActive()


def test_a_warning_about_the_store_is_not_covered(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> None:
    application = start_window(sample_folder, clock=fixed(MONDAY + timedelta(minutes=30)))
    application.window.show_banner("The folder does not allow writing")
    Reminding(application.window)
    _settle(qtbot, application)
    assert application.window.form.banner.text() == "The folder does not allow writing"


class _Tray(QObject):
    """A tray that notes what it was told."""

    messageClicked = Signal()  # noqa: N815
    activated = Signal()
    MessageIcon = QSystemTrayIcon.MessageIcon

    def __init__(self, _icon: object, parent: QObject) -> None:
        super().__init__(parent)
        self.told: list[str] = []

    @staticmethod
    def isSystemTrayAvailable() -> bool:  # noqa: N802
        return True

    def setContextMenu(self, menu: QMenu) -> None:  # noqa: N802
        self.menu = menu

    def setToolTip(self, words: str) -> None:  # noqa: N802
        self.words = words

    def show(self) -> None:
        self.shown = True

    def hide(self) -> None:
        self.shown = False

    def showMessage(self, title: str, words: str, _icon: object, _milliseconds: int) -> None:  # noqa: N802
        self.told.append(f"{title}: {words}")


def test_with_a_tray_it_is_a_notification_and_a_click_leads_to_the_meeting(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brm_desktop.gui.reminders.QSystemTrayIcon", _Tray)
    application = start_window(sample_folder, clock=fixed(MONDAY + timedelta(hours=1, minutes=57)))
    reminding = Reminding(application.window)
    _settle(qtbot, application)
    tray: Any = reminding.tray
    assert isinstance(tray, _Tray)
    assert tray.told[-1] == "Prepare your next meeting: A meeting begins at 10:30 and has no brief yet."
    assert not application.window.form.banner.isVisible()
    tray.messageClicked.emit()
    _settle(qtbot, application)
    present = application.window.history.present
    assert present is not None
    assert present.place is Place.MEETINGS
    next(action for action in tray.menu.actions() if action.text() == "No reminders").trigger()
    _settle(qtbot, application)
    assert reminding.tray is None
    assert not application.desk.settings.reminders.on
