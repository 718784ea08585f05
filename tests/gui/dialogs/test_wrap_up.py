"""The wrap-up over the real window, by keys alone."""

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.clock import fixed
from brm_desktop.domain.commitments import Commitment, Due
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.meetings import Meeting, PostureTag
from brm_desktop.domain.moments import Moment
from brm_desktop.gui.dialogs.wrap_up import WrapUpDialog, open_wrap_up
from brm_desktop.gui.dialogs.wrap_up_rows import LineRow
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless

CTRL = Qt.KeyboardModifier.ControlModifier
AFTER_IT = datetime(2026, 11, 23, 11, 20, tzinfo=ZoneInfo("Europe/Berlin"))
NOTE = """## Month-end close
-> Root cause and fix date for the close batch by Wed
<- Owen writes the plan of the night window by Fri
<- the figures of the warehouse
Decision: no chart-of-accounts changes until 15 January (Helena)
%% -> Speak to Owen alone by Thu
"""


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder, clock=fixed(AFTER_IT))


@pytest.fixture
def meeting(application: Application, qtbot: QtBot) -> Meeting:
    found: list[Meeting] = []

    def write(workspace: object) -> Meeting:
        every = workspace.meetings.every()  # type: ignore[attr-defined]
        held = next(r.meeting for r in every if r.meeting.title == "Monthly value review" and r.meeting.day.day == 23)
        return workspace.meetings.store(replace(held, note=NOTE))  # type: ignore[attr-defined, no-any-return]

    application.desk.run(write, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


@pytest.fixture
def dialog(application: Application, meeting: Meeting, qtbot: QtBot) -> WrapUpDialog:
    return _open(application, meeting.id, qtbot)


def _open(application: Application, meeting_id: MeetingId, qtbot: QtBot) -> WrapUpDialog:
    open_wrap_up(application.desk, application.window, meeting_id)
    qtbot.waitUntil(lambda: application.window.open_dialog() is not None)
    opened = application.window.open_dialog()
    assert isinstance(opened, WrapUpDialog)
    return opened


def _press(
    qtbot: QtBot, dialog: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focus = dialog.window().focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, modifier)


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _row(dialog: WrapUpDialog, beginning: str) -> LineRow:
    return next(row for row in dialog.rows if row.line.text.startswith(beginning))


def _promises(application: Application, meeting: Meeting, qtbot: QtBot) -> dict[str, Commitment]:
    found: list[tuple[Commitment, ...]] = []
    application.desk.run(lambda workspace: workspace.meetings.get(meeting.id).commitments, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return {commitment.text: commitment for commitment in found[0]}


def test_the_first_field_that_is_not_sure_has_the_focus(dialog: WrapUpDialog) -> None:
    assert dialog.window().focusWidget() is _row(dialog, "the figures").person


def test_everything_is_ticked_with_person_and_date(dialog: WrapUpDialog) -> None:
    root = _row(dialog, "Root cause")
    assert (root.box.isChecked(), root.person.text(), root.day.text()) == (True, "Helena Brandt", "Wed 25 Nov")
    decided = _row(dialog, "no chart")
    assert (decided.person.text(), decided.day.isVisible()) == ("Helena Brandt", False)
    assert _row(dialog, "Speak to Owen").line.private
    assert dialog.form.contact_box.text().startswith("Log this as contact with Helena, Owen")
    assert dialog.form.next_field.moment is not None
    assert not dialog.form.pulse_box.isChecked()


def test_a_name_completes_and_a_date_is_read_in_words(
    dialog: WrapUpDialog, application: Application, meeting: Meeting, qtbot: QtBot
) -> None:
    row = _row(dialog, "the figures")
    qtbot.keyClicks(row.person, "mei")
    names = row.person.completer().popup()
    assert names is not None
    names.hide()
    _press(qtbot, dialog, Qt.Key.Key_Return)
    assert row.person.text() == "Mei-Lin Zhao"
    assert dialog.window().focusWidget() is row.day
    qtbot.keyClicks(row.day, "in 2 weeks")
    assert row.answer().due == Due.on(date(2026, 12, 7))
    _press(qtbot, dialog, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: application.window.open_dialog() is None)
    _settle(qtbot, application)
    promise = _promises(application, meeting, qtbot)["the figures of the warehouse"]
    assert promise.due == Due.on(date(2026, 12, 7))
    assert promise.owner_id is not None
    assert promise.doubt == ""


def test_a_date_that_is_none_keeps_the_dialog_open(
    dialog: WrapUpDialog, application: Application, qtbot: QtBot
) -> None:
    row = _row(dialog, "Root cause")
    row.day.setFocus()
    row.day.selectAll()
    qtbot.keyClicks(row.day, "31 nov")
    _press(qtbot, dialog, Qt.Key.Key_Return, CTRL)
    _settle(qtbot, application)
    assert application.window.open_dialog() is dialog
    assert dialog.window().focusWidget() is row.day
    assert "November has 30 days" in row.day.accessibleDescription()
    _press(qtbot, dialog, Qt.Key.Key_Escape)


def test_arrows_move_between_the_lines_and_space_ticks(dialog: WrapUpDialog, qtbot: QtBot) -> None:
    dialog.rows[0].box.setFocus()
    _press(qtbot, dialog, Qt.Key.Key_Down)
    assert dialog.window().focusWidget() is dialog.rows[1].box
    _press(qtbot, dialog, Qt.Key.Key_Space)
    assert not dialog.rows[1].box.isChecked()
    assert not dialog.rows[1].day.isEnabled()
    _press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.rows[1].box.isChecked()
    assert dialog.window().focusWidget() is dialog.rows[1].person
    _press(qtbot, dialog, Qt.Key.Key_Up)
    assert dialog.window().focusWidget() is dialog.rows[0].person
    _press(qtbot, dialog, Qt.Key.Key_Tab)
    assert dialog.window().focusWidget() is dialog.rows[0].day
    _press(qtbot, dialog, Qt.Key.Key_Tab)
    assert dialog.window().focusWidget() is dialog.rows[1].box
    _press(qtbot, dialog, Qt.Key.Key_Escape)


def test_saving_stores_everything_and_one_undo_takes_it_back(
    dialog: WrapUpDialog, application: Application, meeting: Meeting, qtbot: QtBot
) -> None:
    dialog.form.pulse_control.segments()[3].click()
    assert dialog.form.pulse_box.isChecked()
    _press(qtbot, dialog, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: application.window.open_dialog() is None)
    _settle(qtbot, application)
    assert len(_promises(application, meeting, qtbot)) == 4
    copied = QApplication.clipboard().text()
    assert "Root cause and fix date" in copied
    assert "alone" not in copied
    _press(qtbot, application.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: _promises(application, meeting, qtbot) == {})
    _settle(qtbot, application)


def test_the_message_is_copied_before_saving_too(dialog: WrapUpDialog, application: Application, qtbot: QtBot) -> None:
    dialog.form.contact_box.setFocus()
    _press(qtbot, dialog, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: dialog.form.follow_label.text().startswith("copied"))
    assert "I will" in QApplication.clipboard().text()
    assert "alone" not in QApplication.clipboard().text()
    assert application.window.open_dialog() is dialog
    _press(qtbot, dialog, Qt.Key.Key_Escape)


def test_a_mail_draft_is_an_address_and_nothing_is_sent(
    dialog: WrapUpDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog.form.contact_box.setFocus()
    _press(qtbot, dialog, Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].scheme() == "mailto"
    assert "alone" not in opened[0].toString()
    _press(qtbot, dialog, Qt.Key.Key_Escape)


def test_the_next_meeting_can_be_typed_in_words(
    dialog: WrapUpDialog, application: Application, meeting: Meeting, qtbot: QtBot
) -> None:
    field = dialog.form.next_field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "18 dec 9:15")
    assert field.moment == Moment(date(2026, 12, 18), time(9, 15))
    _press(qtbot, dialog, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: application.window.open_dialog() is None)
    _settle(qtbot, application)
    found: list[Meeting | None] = []
    application.desk.run(
        lambda workspace: next(
            (r.meeting for r in workspace.meetings.every() if r.meeting.day == date(2026, 12, 18)), None
        ),
        found.append,
    )
    qtbot.waitUntil(lambda: bool(found))
    assert found[0] is not None
    assert found[0].title == meeting.title


def test_escape_changes_nothing(dialog: WrapUpDialog, application: Application, meeting: Meeting, qtbot: QtBot) -> None:
    _press(qtbot, dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: application.window.open_dialog() is None)
    assert _promises(application, meeting, qtbot) == {}


def test_every_control_has_a_name(dialog: WrapUpDialog, qtbot: QtBot) -> None:
    assert nameless(dialog) == []
    _press(qtbot, dialog, Qt.Key.Key_Escape)


def test_a_long_hostile_note_fits_into_the_window(application: Application, meeting: Meeting, qtbot: QtBot) -> None:
    application.window.resize(1024, 640)
    lines = "\n".join(f"-> <b>promise {number}</b> {'very ' * 60}long by Fri" for number in range(60))
    application.desk.run(lambda workspace: workspace.meetings.store(replace(meeting, note=lines)))
    dialog = _open(application, meeting.id, qtbot)
    assert len(dialog.rows) == 60
    card = dialog.card.geometry()
    assert card.bottom() <= application.window.height()
    assert dialog.save_button.isVisible()
    dialog.grab()
    _press(qtbot, dialog, Qt.Key.Key_Escape)
    _settle(qtbot, application)


def _tag_of(application: Application, meeting: Meeting, qtbot: QtBot) -> PostureTag | None:
    found: list[Meeting] = []
    application.desk.run(lambda workspace: workspace.meetings.get(meeting.id).row.meeting, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0].posture_tag


def test_what_she_was_is_not_asked_for_and_stored_if_said(
    dialog: WrapUpDialog, application: Application, meeting: Meeting, qtbot: QtBot
) -> None:
    form = dialog.form
    assert (form.posture_box.isChecked(), form.posture_control.place()) == (False, -1)
    assert dialog.answer().posture_tag is None
    form.posture_box.setFocus()
    _press(qtbot, dialog, Qt.Key.Key_Space)
    assert dialog.answer().posture_tag is PostureTag.ADVICE
    _press(qtbot, dialog, Qt.Key.Key_Tab)
    _press(qtbot, dialog, Qt.Key.Key_Right)
    assert dialog.answer().posture_tag is PostureTag.PARTNERSHIP
    _press(qtbot, dialog, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: application.window.open_dialog() is None)
    _settle(qtbot, application)
    assert _tag_of(application, meeting, qtbot) is PostureTag.PARTNERSHIP
    again = _open(application, meeting.id, qtbot)
    assert again.form.posture_control.place() == 2
    again.form.posture_box.click()
    assert (again.form.posture_control.place(), again.answer().posture_tag) == (-1, None)
    _press(qtbot, again, Qt.Key.Key_Escape)


def test_what_asks_for_a_decision_has_a_word_of_its_own(dialog: WrapUpDialog, qtbot: QtBot) -> None:
    asking = next(row for row in dialog.points.values if row.point.asks_decision)
    assert asking.spoken() == f"{asking.point.text}, asks for a decision, waits for the next meeting"
    points = dialog.form.points_list
    points.setFocus()
    points.select_row(dialog.points.values.index(asking))
    _press(qtbot, dialog, Qt.Key.Key_D)
    assert next(row for row in dialog.points.values if row.point.id == asking.point.id).becomes == "settled"
    _press(qtbot, dialog, Qt.Key.Key_Escape)
