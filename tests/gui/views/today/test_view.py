"""Today on the sample company, driven by keys and clicks. The day is Monday 23 November 2026."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.commitment_lists import end_of_week
from brm_desktop.domain.commitments import Direction
from brm_desktop.gui.navigation import BriefFor, CommitmentsFor, Place, Step
from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.views.commitments.view import CommitmentsView
from brm_desktop.gui.views.today import actions as today_actions
from brm_desktop.gui.views.today.rows import CIRCLE
from brm_desktop.gui.views.today.view import TodayView
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import inner
from brm_desktop.services.workspace import Workspace
from tests.gui.conftest import StartWindow


@pytest.fixture(params=["light", "dark"])
def application(start_window: StartWindow, sample_folder: Path, request: pytest.FixtureRequest) -> Application:
    started = start_window(sample_folder)
    theme().use(request.param)
    return started


@pytest.fixture
def today(application: Application, qtbot: QtBot) -> TodayView:
    """The page with all its sections: "Worth a thought" comes a moment after the others."""
    view = application.window.view
    assert isinstance(view, TodayView)
    qtbot.waitUntil(lambda: not view.thought_section.is_empty)
    return view


def _press(qtbot: QtBot, today: TodayView, key: Qt.Key) -> None:
    focus = today.window().focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _circle(view: RowList, row: int) -> QPoint:
    index = view.model().index(row, 0)
    delegate = view.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    areas = dict(delegate.button_areas(inner(QRectF(view.visualRect(index))), index))
    return areas[CIRCLE].center().toPoint()


def _toast(application: Application) -> str:
    toast = application.window._toast
    return toast.words if toast is not None and toast.isVisible() else ""


def test_the_page_says_what_the_day_holds(today: TodayView) -> None:
    form = today.form
    assert form.title_label.text() == "Monday 23 November"
    assert form.sentence_label.accessibleName().startswith("Two meetings today, one without a brief. Two promises")
    assert [today.meetings.data(today.meetings.index(row, 0)) for row in (0, 1)] == [
        "Today, 10:30, Monthly value review, Finance · Helena Brandt, Owen Clarke, Mei-Lin Zhao, no brief yet",
        "Today, 14:00, Request flow, Customer Service · Daniel Achterberg, brief ready",
    ]
    assert form.quiet_heading.property("count") == 2


def test_p_opens_the_brief_of_the_selected_meeting(today: TodayView, application: Application, qtbot: QtBot) -> None:
    _press(qtbot, today, Qt.Key.Key_Down)
    _press(qtbot, today, Qt.Key.Key_P)
    row = today.meetings.values[1]
    wanted = BriefFor(row.meeting.partner_ids[0], row.meeting.id)
    assert application.window.history.present == Step(Place.BRIEF, wanted)
    _settle(qtbot, application)


def test_letters_are_typed_in_the_line_for_jotting(today: TodayView, application: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(application.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert today.form.capture_line.edit.hasFocus()
    for key in (Qt.Key.Key_P, Qt.Key.Key_K, Qt.Key.Key_W, Qt.Key.Key_L):
        _press(qtbot, today, key)
    assert today.form.capture_line.edit.text() == "pkwl"
    assert application.window.view is today
    _settle(qtbot, application)


class PaintsOfToday(QObject):
    """Counts how often the page is painted, from the making of the window on."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.count += event.type() == QEvent.Type.Paint and isinstance(watched, TodayView)
        return False


def test_a_start_paints_the_page_for_each_arrival_and_not_for_each_step_of_its_layout(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    paints = PaintsOfToday()
    qapp.installEventFilter(paints)
    view = start_window(sample_folder).window.view
    assert isinstance(view, TodayView)
    qtbot.waitUntil(lambda: not view.thought_section.is_empty)
    QApplication.processEvents()
    qapp.removeEventFilter(paints)
    # The frame and its focus, the rows, the thoughts, the sentence that has found its width.
    assert paints.count <= 6


def test_k_keeps_a_promise_and_undo_opens_it_again(
    today: TodayView, application: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today_actions, "KEPT_STAYS_MS", 0)
    first = today.i_owe.values[0].commitment
    today.form.i_owe_list.setFocus()
    _press(qtbot, today, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: first.id not in {row.commitment.id for row in today.i_owe.values})
    assert _toast(application) == f"Kept: {first.text}"
    assert today.form.i_owe_list.hasFocus()
    qtbot.keyClick(application.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: first.id in {row.commitment.id for row in today.i_owe.values})
    _settle(qtbot, application)


def test_a_click_on_the_circle_keeps_the_promise(
    today: TodayView, application: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today_actions, "KEPT_STAYS_MS", 0)
    view, gone = today.form.they_owe_list, today.they_owe.values[1].commitment.id
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_circle(view, 1))
    qtbot.waitUntil(lambda: gone not in {row.commitment.id for row in today.they_owe.values})
    _settle(qtbot, application)


@pytest.mark.usefixtures("kept_leaves_soon")
def test_keeping_twice_keeps_once(today: TodayView, application: Application, qtbot: QtBot) -> None:
    today.form.i_owe_list.setFocus()
    _press(qtbot, today, Qt.Key.Key_Space)
    assert len(today.owe_delegates[0].kept) == 1
    _press(qtbot, today, Qt.Key.Key_K)
    _settle(qtbot, application)
    with qtbot.waitSignal(application.desk.changes.everything):
        pass
    _settle(qtbot, application)
    qtbot.waitUntil(lambda: len(today.i_owe.values) == 3)


def test_w_wraps_up_and_undo_brings_the_meeting_back(today: TodayView, application: Application, qtbot: QtBot) -> None:
    _press(qtbot, today, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: application.window.open_dialog() is not None)
    dialog = application.window.open_dialog()
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not today.form.wrap_up_section.isVisible())
    assert _toast(application).startswith("Wrapped up: Quote tool triage")
    qtbot.keyClick(application.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: today.form.wrap_up_section.isVisible())
    _settle(qtbot, application)


def test_l_logs_a_contact_and_the_partner_is_quiet_no_more(
    today: TodayView, application: Application, qtbot: QtBot
) -> None:
    today.form.quiet_list.setFocus()
    _press(qtbot, today, Qt.Key.Key_Down)
    _press(qtbot, today, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: [row.partner.name for row in today.quiet.values] == ["Engineering"])
    assert today.form.quiet_list.hasFocus()
    qtbot.keyClick(application.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(today.quiet.values) == 2)
    _settle(qtbot, application)


def test_a_line_is_recognised_while_typed_and_stored_with_enter(
    today: TodayView, application: Application, qtbot: QtBot
) -> None:
    line = today.form.capture_line
    today.jot()
    qtbot.keyClicks(line.edit, "-> Finance licence forecast by Thu")
    qtbot.waitUntil(lambda: line.recognised.text() == "I owe · Finance · Helena Brandt · by 26 Nov")
    before = len(today.i_owe.values)
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(today.i_owe.values) == before + 1)
    assert _toast(application) == "Promise noted: Finance"
    assert line.edit.text() == ""
    assert line.edit.hasFocus()
    qtbot.keyClick(line.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(today.i_owe.values) == before)
    assert line.edit.text() == ""
    _settle(qtbot, application)


def test_tab_walks_through_the_sections_in_reading_order(
    today: TodayView, application: Application, qtbot: QtBot
) -> None:
    seen = [today.focused_list()]
    for _ in today.lists[1:]:
        _press(qtbot, today, Qt.Key.Key_Tab)
        seen.append(today.focused_list())
    assert seen == list(today.lists)


def test_the_hint_line_names_what_works_with_the_present_focus(today: TodayView, application: Application) -> None:
    assert ("P", "prepare") in [(hint.key, hint.words) for hint in today.hints()]
    today.form.they_owe_list.setFocus()
    assert ("K", "mark kept") in [(hint.key, hint.words) for hint in today.hints()]
    today.form.capture_line.edit.setFocus()
    assert [hint.key for hint in today.hints()] == ["Enter", "Esc", "Tab"]


def test_a_number_in_the_sentence_leads_to_its_list(today: TodayView, application: Application, qtbot: QtBot) -> None:
    today.form.sentence_label.linkActivated.emit("meetings")
    assert today.form.meetings_list.hasFocus()
    day = today.desk.clock.today()
    for link, until in (("late", day - timedelta(days=1)), ("this week", end_of_week(day))):
        today.form.sentence_label.linkActivated.emit(link)
        assert application.window.history.present == Step(Place.COMMITMENTS, CommitmentsFor(due_until=until))
        _settle(qtbot, application)
        page = application.window.view
        assert isinstance(page, CommitmentsView)
        assert page.wanted.due_until == until
        application.window.go_back()


def test_enter_on_a_promise_opens_it_among_the_commitments(
    today: TodayView, application: Application, qtbot: QtBot
) -> None:
    today.form.i_owe_list.setFocus()
    today.form.i_owe_list.select_row(0)
    _press(qtbot, today, Qt.Key.Key_Return)
    wanted = CommitmentsFor(commitment_id=today.i_owe.values[0].commitment.id)
    assert application.window.history.present == Step(Place.COMMITMENTS, wanted)
    _settle(qtbot, application)


def test_the_focus_waits_for_the_rows_in_a_window_that_is_not_in_front(
    today: TodayView, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = today.page
    today.page = None
    today.setFocus()
    monkeypatch.setattr(QWidget, "hasFocus", lambda self: False)
    today._show_page(page)
    assert application.window.focusWidget() is today.form.meetings_list


def test_without_quiet_partners_the_left_column_stays_at_the_left(today: TodayView, qtbot: QtBot) -> None:
    assert today.page is not None
    before = today.form.meetings_list.mapTo(today, QPoint(0, 0)).x()
    today._show_page(replace(today.page, quiet=()))
    QApplication.processEvents()
    assert today.form.meetings_list.mapTo(today, QPoint(0, 0)).x() == before


def test_a_toast_stays_above_the_page_that_comes(today: TodayView, application: Application, qtbot: QtBot) -> None:
    application.desk.notices.toast("Wrapped up")
    application.window.go(Place.PARTNERS)
    toast = application.window._toast
    assert toast is not None
    assert application.window.form.stack.children()[-1] is toast
    _settle(qtbot, application)


def test_the_sample_is_removed_with_one_click(today: TodayView, application: Application, qtbot: QtBot) -> None:
    assert today.form.sample_button.isVisible()
    today.form.sample_button.click()
    qtbot.waitUntil(lambda: today.page is not None and today.page.empty)
    assert not today.form.sample_button.isVisible()
    assert application.window.form.sidebar.partner_rows == []
    _settle(qtbot, application)


def test_in_a_narrow_window_the_right_column_stands_under_the_left(today: TodayView, application: Application) -> None:
    application.window.resize(1280, 800)
    assert today.form.columns_row.direction() == QBoxLayout.Direction.LeftToRight
    application.window.resize(1024, 640)
    assert today.form.columns_row.direction() == QBoxLayout.Direction.TopToBottom
    assert application.window.form.sidebar.is_rail


def test_the_first_morning_says_what_to_do(start_window: StartWindow, data_folder: Path, qtbot: QtBot) -> None:
    application = start_window(data_folder)
    view = application.window.view
    assert isinstance(view, TodayView)
    assert view.form.empty_place.isVisible()
    assert not view.form.columns.isVisible()
    assert view.form.capture_line.edit.hasFocus()
    view.form.capture_line.edit.clearFocus()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_N)
    dialog = application.window.open_dialog()
    assert dialog is not None
    assert dialog.windowTitle() == "New partner"
    dialog.reject()


def test_an_error_while_reading_is_said_in_place_and_tried_again(
    today: TodayView, application: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace: Workspace = application.desk.store.workspace
    broken = {"page": True}
    read = workspace.today.page

    def page() -> object:
        if broken["page"]:
            raise KeyError("x")
        return read()

    monkeypatch.setattr(workspace.today, "page", page)
    application.desk.changes.everything.emit()
    qtbot.waitUntil(lambda: today._cover is not None)
    _settle(qtbot, application)
    broken["page"] = False
    today._try_again()
    qtbot.waitUntil(lambda: today.is_filled)
    assert today._cover is None
    _settle(qtbot, application)


def test_rows_of_both_directions_are_counted(today: TodayView) -> None:
    directions = {row.commitment.direction for row in (*today.i_owe.values, *today.they_owe.values)}
    assert directions == {Direction.I_OWE, Direction.THEY_OWE}
    assert today.form.i_owe_head.accessibleName() == "I owe, 4"
    assert today.form.they_owe_head.accessibleName() == "They owe, 3"


def test_every_row_says_itself_when_it_is_elided(today: TodayView, application: Application) -> None:
    view = today.form.i_owe_list
    view.setFixedWidth(120)
    delegate = view.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    area = inner(QRectF(view.visualRect(view.model().index(0, 0))))
    text = delegate.full_text(area, view.model().index(0, 0), area.center())
    assert text == today.i_owe.values[0].commitment.text


def test_leaving_and_coming_back_keeps_the_focus(today: TodayView, application: Application, qtbot: QtBot) -> None:
    today.form.quiet_list.setFocus()
    application.window.go(Place.PARTNERS)
    _settle(qtbot, application)
    _press(qtbot, today, Qt.Key.Key_Escape)
    assert application.window.view is today
    assert today.form.quiet_list.hasFocus()


def test_p_without_a_selected_meeting_stays_on_the_page(today: TodayView, application: Application) -> None:
    today.form.meetings_list.setCurrentIndex(QModelIndex())
    today._prepare()
    assert application.window.history.present == Step(Place.TODAY)
