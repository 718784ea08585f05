"""A morning: open the application on the sample, see the day, prepare the first meeting, go back."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.brief.place import BriefPlaceView
from brm_desktop.gui.views.today.view import TodayView
from tests.gui.conftest import StartWindow


def test_three_keys_lead_from_the_day_to_the_brief_and_back(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot
) -> None:
    application = start_window(sample_folder)
    window, today = application.window, application.window.view
    assert isinstance(today, TodayView)
    assert today.form.meetings_list.hasFocus()
    assert not today.meetings.values[0].brief_ready

    qtbot.keyClick(today.form.meetings_list, Qt.Key.Key_P)
    brief = window.views[Place.BRIEF]
    assert isinstance(brief, BriefPlaceView)
    qtbot.waitUntil(lambda: brief.is_filled)
    shown = brief.brief.brief
    assert shown is not None
    assert shown.title.startswith("Finance")
    assert not shown.only_me
    qtbot.waitUntil(lambda: not application.tasks.busy)

    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert window.view is today
    qtbot.waitUntil(lambda: bool(today.meetings.values[0].brief_ready))
    assert today.form.meetings_list.hasFocus()
    qtbot.waitUntil(lambda: not application.tasks.busy)
