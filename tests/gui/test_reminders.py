"""Reminders in the window: shown once, off with one click; there is no tray on a screen that is not there."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.clock import fixed
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
