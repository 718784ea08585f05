"""A new meeting over the real window: begun now with three letters, or planned in words."""

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.moments import Moment
from brm_desktop.gui.dialogs.new_meeting import NewMeetingDialog, change_meeting
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.services.planning import PlannedMeeting
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless

CTRL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


@pytest.fixture
def dialog(application: Application, qtbot: QtBot) -> NewMeetingDialog:
    focus = application.window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_N, CTRL)
    return _dialog(application, qtbot)


def _dialog(application: Application, qtbot: QtBot) -> NewMeetingDialog:
    qtbot.waitUntil(lambda: application.window.open_dialog() is not None)
    opened = application.window.open_dialog()
    assert isinstance(opened, NewMeetingDialog)
    _settle(qtbot, application)
    return opened


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _press(
    qtbot: QtBot, dialog: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focus = dialog.window().focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, modifier)


def _planned(application: Application, meeting_id: str, qtbot: QtBot) -> PlannedMeeting:
    found: list[PlannedMeeting] = []
    application.desk.run(lambda workspace: workspace.planning.get(meeting_id), found.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_three_letters_and_enter_begin_a_meeting(
    dialog: NewMeetingDialog, application: Application, qtbot: QtBot
) -> None:
    assert dialog.window().focusWidget() is dialog.form.partner_field
    qtbot.keyClicks(dialog.form.partner_field, "sup")
    with qtbot.waitSignal(dialog.stored) as stored:
        qtbot.keyClick(dialog.form.partner_field, Qt.Key.Key_Return)
    _settle(qtbot, application)
    meeting_id = stored.args[0]
    assert application.window.history.present == Step(Place.CAPTURE, meeting_id)
    planned = _planned(application, meeting_id, qtbot)
    assert planned.partner is not None
    assert planned.partner.name == "Supply Chain"
    assert planned.plan.people
    assert planned.plan.day == date(2026, 11, 23)


def test_a_meeting_is_planned_in_words(dialog: NewMeetingDialog, application: Application, qtbot: QtBot) -> None:
    form = dialog.form
    form.mode_control.segments()[1].click()
    form.partner_field.setFocus()
    form.partner_field.setText("fin")
    _press(qtbot, dialog, Qt.Key.Key_Return)
    _settle(qtbot, application)
    assert dialog.window().focusWidget() is form.when_field
    assert "Helena Brandt" in form.people_field.names
    qtbot.keyClicks(form.when_field, "4 dec 9:30")
    assert form.when_field.moment == Moment(date(2026, 12, 4), time(9, 30))
    form.title_field.setText("Numbers")
    form.points_field.set_words("Price list\n%% the money\ndecide: close at six")
    with qtbot.waitSignal(dialog.stored) as stored:
        _press(qtbot, dialog, Qt.Key.Key_Return, CTRL)
    _settle(qtbot, application)
    plan = _planned(application, stored.args[0], qtbot).plan
    assert (plan.title, plan.day, plan.at) == ("Numbers", date(2026, 12, 4), time(9, 30))
    assert plan.points == ("Price list", "%% the money", "decide: Close at six")
    assert application.window.history.present == Step(Place.TODAY)


def test_a_partner_nobody_knows_and_a_day_that_is_none_are_said_at_the_field(
    dialog: NewMeetingDialog, application: Application, qtbot: QtBot
) -> None:
    form = dialog.form
    qtbot.keyClicks(form.partner_field, "zzz")
    qtbot.keyClick(form.partner_field, Qt.Key.Key_Return)
    assert form.partner_error.text().startswith("No partner is called “zzz”.")
    form.partner_field.clear()
    form.mode_control.segments()[1].click()
    form.when_field.setFocus()
    qtbot.keyClicks(form.when_field, "31 nov")
    _press(qtbot, dialog, Qt.Key.Key_Return, CTRL)
    assert "November has 30 days" in form.when_error.text()
    assert application.window.open_dialog() is dialog
    _press(qtbot, dialog, Qt.Key.Key_Escape)


def test_a_postponed_meeting_keeps_its_agenda(application: Application, qtbot: QtBot) -> None:
    ids: list[str] = []
    application.desk.run(lambda workspace: workspace.today.page().next_meetings[0].meeting.id, ids.append)
    qtbot.waitUntil(lambda: bool(ids))
    before = _planned(application, ids[0], qtbot).plan
    change_meeting(application.desk, application.window, ids[0])  # type: ignore[arg-type]
    dialog = _dialog(application, qtbot)
    form = dialog.form
    assert form.title_field.text() == "Monthly value review"
    assert dialog.window().focusWidget() is form.when_field
    form.when_field.selectAll()
    qtbot.keyClicks(form.when_field, "tue 15:00")
    with qtbot.waitSignal(dialog.stored):
        _press(qtbot, dialog, Qt.Key.Key_Return, CTRL)
    _settle(qtbot, application)
    after = _planned(application, ids[0], qtbot).plan
    assert (after.day, after.at, after.minutes) == (date(2026, 11, 24), time(15), before.minutes)
    assert (after.points, after.people, after.place) == (before.points, before.people, before.place)


def test_every_control_has_a_name(dialog: NewMeetingDialog, qtbot: QtBot) -> None:
    dialog.form.mode_control.segments()[1].click()
    assert nameless(dialog) == []
    _press(qtbot, dialog, Qt.Key.Key_Escape)
