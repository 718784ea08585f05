"""The weekly review, walked through the real window by keyboard."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.clock import fixed
from brm_desktop.domain.sentences import Target
from brm_desktop.gui.dialogs.renegotiate import RenegotiateDialog
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.today.view import TodayView
from brm_desktop.gui.views.weekly_review.view import WeeklyReviewView
from tests.gui.conftest import MONDAY, Spoken, StartWindow
from tests.gui.walk import nameless

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


@pytest.fixture
def page(application: Application, qtbot: QtBot) -> WeeklyReviewView:
    application.window.go(Place.REVIEW)
    _settle(qtbot, application)
    view = application.window.view
    assert isinstance(view, WeeklyReviewView)
    return view


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _press(qtbot: QtBot, application: Application, page: WeeklyReviewView, key: Qt.Key) -> None:
    qtbot.keyClick(page.form.stop_place, key)
    _settle(qtbot, application)


def test_one_key_a_stop_leads_to_the_end_with_a_summary(
    application: Application, page: WeeklyReviewView, qtbot: QtBot
) -> None:
    assert page.form.stop_place.hasFocus()
    assert page.form.progress_label.text() == "1 of 5"
    for key in (Qt.Key.Key_K, Qt.Key.Key_M, Qt.Key.Key_L, Qt.Key.Key_S, Qt.Key.Key_S):
        assert nameless(application.window) == []
        _press(qtbot, application, page, key)
    assert "Line-stop cost per hour for the MES case" in QGuiApplication.clipboard().text()
    assert page.form.end_state.isVisible()
    assert page.done == {"keep": 1, "message": 1, "contact": 1, "skip": 2}
    assert page.back_button.hasFocus()
    page.back_button.click()
    present = application.window.history.present
    assert present is not None
    assert present.place is Place.TODAY
    _settle(qtbot, application)


def test_a_stop_is_read_with_all_that_it_shows(page: WeeklyReviewView, spoken: Spoken) -> None:
    assert spoken.name(page.form.stop_place).startswith(
        "1 of 5, You are late, Licence and cloud cost forecast by cost centre, Finance"
    )


def test_a_new_date_is_agreed_in_the_dialog_and_counts(
    application: Application, page: WeeklyReviewView, qtbot: QtBot
) -> None:
    _press(qtbot, application, page, Qt.Key.Key_R)
    dialog = application.window.open_dialog()
    assert isinstance(dialog, RenegotiateDialog)
    qtbot.keyClicks(dialog.form.date_edit, "in 2 weeks")
    dialog.form.why_edit.set_words("the ledger moved")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    _settle(qtbot, application)
    assert page.done == {"move": 1}
    assert page.form.progress_label.text() == "2 of 5"


def test_a_dialog_that_is_left_changes_nothing_and_backspace_goes_back(
    application: Application, page: WeeklyReviewView, qtbot: QtBot
) -> None:
    _press(qtbot, application, page, Qt.Key.Key_R)
    dialog = application.window.open_dialog()
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.at == 0
    _press(qtbot, application, page, Qt.Key.Key_S)
    _press(qtbot, application, page, Qt.Key.Key_Backspace)
    assert page.at == 0


def test_a_walk_goes_on_where_it_was_after_looking_something_up(
    application: Application, page: WeeklyReviewView, qtbot: QtBot
) -> None:
    _press(qtbot, application, page, Qt.Key.Key_S)
    _press(qtbot, application, page, Qt.Key.Key_E)
    present = application.window.history.present
    assert present is not None
    assert present.place is Place.COMMITMENTS
    application.window.go_back()
    _settle(qtbot, application)
    assert page.form.progress_label.text() == "2 of 5"


def test_on_friday_today_leads_to_the_review(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> None:
    friday = MONDAY + timedelta(days=4)
    application = start_window(sample_folder, clock=fixed(friday))
    today = application.window.view
    assert isinstance(today, TodayView)
    today.form.sentence_label.followed.emit(Target.REVIEW)
    _settle(qtbot, application)
    assert isinstance(application.window.view, WeeklyReviewView)
    assert "weekly review" in today.form.sentence_label.text()
