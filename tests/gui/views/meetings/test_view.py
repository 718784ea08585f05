"""The page of meetings, in the real window and by keys alone."""

from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.commitments import Status
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.gui.dialogs.new_meeting import NewMeetingDialog
from brm_desktop.gui.dialogs.note_history import NoteHistoryDialog
from brm_desktop.gui.dialogs.open_link import OpenLinkDialog
from brm_desktop.gui.dialogs.whole_note import WholeNoteDialog
from brm_desktop.gui.dialogs.wrap_up import WrapUpDialog
from brm_desktop.gui.navigation import BriefFor, Place, Step
from brm_desktop.gui.views.meetings.view import MeetingsView
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.menu import Menu
from brm_desktop.services.meeting_list import Group
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


@pytest.fixture
def page(application: Application, qtbot: QtBot) -> MeetingsView:
    qtbot.keyClick(application.window, Qt.Key.Key_3, CTRL)
    return _page(application, qtbot)


def _page(application: Application, qtbot: QtBot) -> MeetingsView:
    view = application.window.view
    assert isinstance(view, MeetingsView)
    qtbot.waitUntil(lambda: view.form.reading_pane.reading is not None)
    _settle(qtbot, application)
    return view


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _press(
    qtbot: QtBot, page: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focus = page.window().focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, modifier)


def _title(page: MeetingsView) -> str:
    return page.form.reading_pane.form.title_label.text()


def _go_to(page: MeetingsView, qtbot: QtBot, title: str) -> None:
    for row in range(page.model.rowCount()):
        line = page.model.line(row)
        if line is not None and line.glance.title == title:
            page.form.meeting_table.select_row(row)
            qtbot.waitUntil(lambda: _title(page) == title)
            return
    raise AssertionError(title)


def _dialog(application: Application, qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: application.window.open_dialog() is not None)
    dialog = application.window.open_dialog()
    assert dialog is not None
    return dialog


def test_the_page_opens_with_what_is_next(page: MeetingsView) -> None:
    assert page.form.meeting_table.hasFocus()
    assert _title(page) == "Monthly value review"
    assert [page.model.head(row).group for row in page.model.heads()] == list(Group)  # type: ignore[union-attr]


def test_arrows_pass_over_the_heads(page: MeetingsView, application: Application, qtbot: QtBot) -> None:
    rows = []
    for _ in range(7):
        rows.append(page.form.meeting_table.currentIndex().row())
        _press(qtbot, page, Qt.Key.Key_Down)
    heads = page.model.heads()
    assert rows == [row for row in range(1, 9) if row not in heads][:7]
    _press(qtbot, page, Qt.Key.Key_End)
    assert page.form.meeting_table.currentIndex().row() == page.model.rowCount() - 1
    _press(qtbot, page, Qt.Key.Key_Home)
    assert page.form.meeting_table.currentIndex().row() == 1
    _settle(qtbot, application)


def test_a_meeting_reads_with_its_outcomes_first(page: MeetingsView, qtbot: QtBot) -> None:
    _go_to(page, qtbot, "Close week, what went wrong")
    pane = page.form.reading_pane
    assert [row.text for row in pane.outcomes.values] == [
        "Timeline of both batch failures",
        "Half of the cost-centre mapping",
        "Close calendar goes to day five in three steps",
    ]  # fmt: skip
    spoken = [pane.outcomes.data(pane.outcomes.index(row, 0)) for row in range(3)]
    assert spoken[0] == "I owe, Timeline of both batch failures, you, kept, 13 Nov"
    assert spoken[2] == "Decision, Close calendar goes to day five in three steps, Helena Brandt, decided"
    text = pane.form.reader.toPlainText()
    assert "Private: Owen was quiet until Helena left." in text
    assert "Timeline" not in text


def test_k_keeps_a_promise_of_the_meeting_and_undo_opens_it(
    page: MeetingsView, application: Application, qtbot: QtBot
) -> None:
    _go_to(page, qtbot, "Slotting pilot, steering")
    _go_to(page, qtbot, "Pipeline quality")
    _press(qtbot, page, Qt.Key.Key_Return)
    pane = page.form.reading_pane
    assert pane.form.outcomes_list.hasFocus()
    promise = pane.current_promise()
    assert promise is not None
    if promise.status is Status.KEPT:
        pytest.skip("the sample keeps this promise already")
    _press(qtbot, page, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: pane.outcomes.values[0].state(date(2026, 11, 23))[1] == "kept")
    assert pane.form.outcomes_list.hasFocus()
    _press(qtbot, page, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: pane.outcomes.values[0].state(date(2026, 11, 23))[1] != "kept")
    _settle(qtbot, application)


def test_escape_leads_from_the_reading_page_back_to_the_list(
    page: MeetingsView, application: Application, qtbot: QtBot
) -> None:
    _go_to(page, qtbot, "Close week, what went wrong")
    _press(qtbot, page, Qt.Key.Key_Return)
    _press(qtbot, page, Qt.Key.Key_Escape)
    assert page.form.meeting_table.hasFocus()
    _press(qtbot, page, Qt.Key.Key_Escape)
    assert application.window.history.present == Step(Place.TODAY)
    _settle(qtbot, application)


def test_letters_lead_to_the_brief_the_note_the_wrap_up_and_the_history(
    page: MeetingsView, application: Application, qtbot: QtBot
) -> None:
    line = page.model.line(1)
    assert line is not None
    _press(qtbot, page, Qt.Key.Key_W)
    assert isinstance(_dialog(application, qtbot), WrapUpDialog)
    _press(qtbot, page, Qt.Key.Key_Escape)
    _press(qtbot, page, Qt.Key.Key_H)
    assert isinstance(_dialog(application, qtbot), NoteHistoryDialog)
    _press(qtbot, page, Qt.Key.Key_Escape)
    _press(qtbot, page, Qt.Key.Key_M)
    assert isinstance(_dialog(application, qtbot), NewMeetingDialog)
    _settle(qtbot, application)
    _press(qtbot, page, Qt.Key.Key_Escape)
    _press(qtbot, page, Qt.Key.Key_P)
    present = application.window.history.present
    assert present == Step(Place.BRIEF, BriefFor(line.glance.partner_ids[0], line.glance.id))
    _settle(qtbot, application)
    application.window.go_back()
    _settle(qtbot, application)
    _press(qtbot, page, Qt.Key.Key_E)
    assert application.window.history.present == Step(Place.CAPTURE, line.glance.id)
    _settle(qtbot, application)


def test_delete_puts_a_meeting_away_and_undo_brings_it_back(
    page: MeetingsView, application: Application, qtbot: QtBot
) -> None:
    before = page.model.rowCount()
    _go_to(page, qtbot, "Request flow")
    _press(qtbot, page, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.model.rowCount() == before - 1)
    _settle(qtbot, application)
    qtbot.waitUntil(lambda: _title(page) not in ("", "Request flow"))
    assert page.form.meeting_table.hasFocus()
    _press(qtbot, page, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: page.model.rowCount() == before)
    _settle(qtbot, application)


def test_a_slash_finds_in_titles_and_notes(page: MeetingsView, application: Application, qtbot: QtBot) -> None:
    _press(qtbot, page, Qt.Key.Key_Slash)
    assert page.form.find_edit.hasFocus()
    qtbot.keyClicks(page.form.find_edit, "night window")
    qtbot.waitUntil(lambda: 0 < page.model.rowCount() < 30)
    _settle(qtbot, application)
    assert page.state_hint().words.endswith(f" of {page._page.whole}")  # type: ignore[union-attr]
    _press(qtbot, page, Qt.Key.Key_Return)
    assert page.form.meeting_table.hasFocus()
    _press(qtbot, page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.model.rowCount() > 100)
    _settle(qtbot, application)


def test_nothing_found_says_so_and_leads_back(page: MeetingsView, application: Application, qtbot: QtBot) -> None:
    _press(qtbot, page, Qt.Key.Key_Slash)
    qtbot.keyClicks(page.form.find_edit, "zzzz nothing")
    qtbot.waitUntil(lambda: page.form.empty_place.isVisible())
    page._clear_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() > 100)
    assert page.form.meeting_table.hasFocus()
    _settle(qtbot, application)


def test_a_filter_by_partner_keeps_the_rest_away(page: MeetingsView, application: Application, qtbot: QtBot) -> None:
    button = page.form.partner_filter
    button._chosen_by_user(1)
    qtbot.waitUntil(lambda: page.model.rowCount() < 100)
    _settle(qtbot, application)
    lines = [page.model.line(row) for row in range(page.model.rowCount())]
    _settle(qtbot, application)
    assert {line.partners[0] for line in lines if line is not None} == {button.value}


def test_agenda_points_are_discussed_and_dropped(page: MeetingsView, application: Application, qtbot: QtBot) -> None:
    pane = page.form.reading_pane
    _press(qtbot, page, Qt.Key.Key_Return)
    assert pane.form.agenda_list.hasFocus()
    first = pane.points.values[0].point
    _press(qtbot, page, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: next(r.point.state for r in pane.points.values if r.point.id == first.id) == "discussed")
    _settle(qtbot, application)
    pane.form.agenda_list.select_row(1)
    second = pane.current_point()
    assert second is not None
    _press(qtbot, page, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: next(r.point.state for r in pane.points.values if r.point.id == second.id) == "dropped")
    _settle(qtbot, application)


def test_a_link_is_asked_for_with_its_whole_address(page: MeetingsView, application: Application, qtbot: QtBot) -> None:
    page.form.reading_pane.link_wanted.emit("https://x.example/a?b=c#d")
    dialog = _dialog(application, qtbot)
    assert isinstance(dialog, OpenLinkDialog)
    assert dialog.address == "https://x.example/a?b=c#d"
    _press(qtbot, page, Qt.Key.Key_Escape)


def test_another_page_can_show_a_meeting(application: Application, qtbot: QtBot) -> None:
    meetings: list[Meeting] = []
    application.desk.run(lambda workspace: [row.meeting for row in workspace.meetings.every()], meetings.extend)
    _settle(qtbot, application)
    old = meetings[-1]
    application.desk.navigate(Place.MEETINGS, old.id)
    page = _page(application, qtbot)
    qtbot.waitUntil(lambda: _title(page) == old.title)
    assert page.form.meeting_table.currentIndex().row() > 100
    _settle(qtbot, application)
    application.desk.navigate(Place.MEETINGS, meetings[40].id)
    qtbot.waitUntil(lambda: _title(page) == meetings[40].title)
    _settle(qtbot, application)


def test_every_control_has_a_name(page: MeetingsView, application: Application, qtbot: QtBot) -> None:
    _go_to(page, qtbot, "Close week, what went wrong")
    assert nameless(page) == []


def test_a_hostile_meeting_is_shown_as_it_is_written(
    page: MeetingsView, application: Application, qtbot: QtBot
) -> None:
    nasty = Meeting(
        MeetingId("a" * 32), "<b>bold</b><img src=x>\u202egnp", date(2026, 11, 22), note="x" * 500_000 + "<script>"
    )
    application.desk.run(lambda workspace: workspace.meetings.store(nasty))
    _settle(qtbot, application)
    application.desk.navigate(Place.MEETINGS, nasty.id)
    qtbot.waitUntil(lambda: _title(page) == nasty.title)
    _settle(qtbot, application)
    pane = page.form.reading_pane.form
    assert pane.plain_label.isVisible()
    assert pane.all_button.isVisible()
    page.grab()
    pane.all_button.click()
    dialog = _dialog(application, qtbot)
    assert isinstance(dialog, WholeNoteDialog)
    assert dialog.text.toPlainText().replace("\n", "") == nasty.note
    _press(qtbot, page, Qt.Key.Key_Escape)


def test_thousands_of_meetings_open_and_scroll_by_pages(
    start_window: StartWindow, data_folder: Path, qtbot: QtBot
) -> None:
    application = start_window(data_folder)
    zone = ZoneInfo("Europe/Berlin")

    def fill(workspace: object) -> None:
        from brm_desktop.storage import meetings as meeting_store

        morning = datetime(2026, 11, 20, 9, tzinfo=zone)
        starts = [morning - timedelta(days=number % 2_000) for number in range(4_000)]
        every = [
            Meeting(MeetingId(f"{number:032x}"), f"Talk {number}", start.date(), start=start)
            for number, start in enumerate(starts)
        ]
        with workspace.database.write() as work:  # type: ignore[attr-defined]
            meeting_store.save(work, every)

    application.desk.run(fill)
    _settle(qtbot, application)
    application.desk.navigate(Place.MEETINGS, None)
    page = _page(application, qtbot)
    assert page.model.rowCount() == 4_002
    assert len(page.model._pages) <= 3
    _press(qtbot, page, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.model.line(page.model.rowCount() - 1) is not None)
    qtbot.waitUntil(lambda: _title(page) == page.model.line(page.model.rowCount() - 1).glance.title)  # type: ignore[union-attr]
    assert len(page.model._pages) <= 6
    _settle(qtbot, application)


def test_without_meetings_the_page_says_what_to_do(start_window: StartWindow, data_folder: Path, qtbot: QtBot) -> None:
    application = start_window(data_folder)
    application.desk.navigate(Place.MEETINGS, None)
    view = application.window.view
    assert isinstance(view, MeetingsView)
    qtbot.waitUntil(lambda: view.form.empty_place.isVisible())
    assert application.window.focusWidget() is view._first_button
    _press(qtbot, view, Qt.Key.Key_N)
    assert isinstance(_dialog(application, qtbot), NewMeetingDialog)
    _press(qtbot, view, Qt.Key.Key_Escape)
    _settle(qtbot, application)


def _menu(page: MeetingsView, qtbot: QtBot) -> Menu:
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in page.findChildren(Menu)))
    return next(menu for menu in page.findChildren(Menu) if menu.isVisible())


def _says(meta: Label, words: str) -> bool:
    """Whether it says what she was; without words, nothing of it."""
    return words in meta.text() and bool(words) is ("you: " in meta.text())


def _close(menu: Menu, application: Application, qtbot: QtBot) -> None:
    """Without a window manager the window does not become the active one again by itself."""
    menu.close()
    application.window.activateWindow()
    qtbot.waitUntil(application.window.isActiveWindow)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_y_says_what_she_was(page: MeetingsView, application: Application, qtbot: QtBot) -> None:
    _go_to(page, qtbot, "Request flow")
    meta = page.form.reading_pane.form.meta_label
    before = meta.text()
    for entry, words in (("Partner", "you: partner"), ("Not said", ""), ("Adviser", "you: adviser")):
        _press(qtbot, page, Qt.Key.Key_Y)
        menu = _menu(page, qtbot)
        next(action for action in menu.actions() if action.text() == entry).trigger()
        _close(menu, application, qtbot)
        qtbot.waitUntil(partial(_says, meta, words))
        _settle(qtbot, application)
    for _ in range(3):
        _press(qtbot, page, Qt.Key.Key_Z, CTRL)
        _settle(qtbot, application)
    qtbot.waitUntil(lambda: meta.text() == before)
    _settle(qtbot, application)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_point_asks_for_a_decision_by_key_and_by_menu(
    page: MeetingsView, application: Application, qtbot: QtBot
) -> None:
    pane = page.form.reading_pane
    _press(qtbot, page, Qt.Key.Key_Return)
    first = pane.points.values[0].point
    assert not first.asks_decision
    assert "A" in {hint.key for hint in page.hints()}

    def asks() -> bool:
        return next(r.point.asks_decision for r in pane.points.values if r.point.id == first.id)

    _press(qtbot, page, Qt.Key.Key_A)
    qtbot.waitUntil(asks)
    _settle(qtbot, application)
    assert pane.points.values[0].spoken() == f"{first.text}, asks for a decision"
    points = pane.form.agenda_list
    points.customContextMenuRequested.emit(points.visualRect(points.model().index(0, 0)).center())
    menu = _menu(page, qtbot)
    next(action for action in menu.actions() if action.text() == "Asks for no decision").trigger()
    _close(menu, application, qtbot)
    qtbot.waitUntil(lambda: not asks())
    _settle(qtbot, application)
    _press(qtbot, page, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(asks)
    _settle(qtbot, application)
