"""Files that are dropped, opened by the system or pasted: calendars become meetings, the rest goes to the import."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.arrivals import invitation_text, is_welcome, local_files
from brm_desktop.gui.dialogs.import_files import ImportDialog
from brm_desktop.gui.dialogs.invitation import InvitationDialog
from brm_desktop.gui.navigation import Place
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless
from tests.services.test_invitations import INVITATION

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    path = tmp_path / "invite.ics"
    path.write_text(INVITATION, encoding="utf-8", newline="")
    return path


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QMimeData]:
    data = QMimeData()
    yield data
    QApplication.clipboard().clear()


def _files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _drop(application: Application, data: QMimeData) -> bool:
    window, action = application.window, Qt.DropAction.CopyAction
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), action, data, buttons, modifiers)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), action, data, buttons, modifiers))
    return enter.isAccepted()


def _preview(application: Application, qtbot: QtBot) -> InvitationDialog:
    qtbot.waitUntil(lambda: application.window.open_dialog() is not None)
    dialog = application.window.open_dialog()
    assert isinstance(dialog, InvitationDialog)
    return dialog


def _titles(application: Application, qtbot: QtBot) -> list[str]:
    found: list[list[str]] = []
    application.desk.run(lambda workspace: [row.meeting.title for row in workspace.meetings.every()], found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_dropped_calendar_is_shown_and_becomes_a_meeting(
    application: Application, calendar: Path, qtbot: QtBot
) -> None:
    assert _drop(application, _files(calendar))
    dialog = _preview(application, qtbot)
    assert [row.row.meeting.title for row in dialog.rows.values] == ["Close review"]
    assert "Close review" not in _titles(application, qtbot)
    assert nameless(dialog) == []
    focus = application.window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: application.window.open_dialog() is None)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    present = application.window.history.present
    assert present is not None
    assert present.place is Place.MEETINGS
    assert "Close review" in _titles(application, qtbot)
    qtbot.keyClick(application.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "Close review" not in _titles(application, qtbot))
    qtbot.waitUntil(lambda: not application.tasks.busy)


def test_other_files_open_the_import(application: Application, calendar: Path, tmp_path: Path, qtbot: QtBot) -> None:
    people = tmp_path / "people.csv"
    people.write_text("name\nAda New\n", encoding="utf-8")
    assert _drop(application, _files(people, calendar))
    assert isinstance(application.window.open_dialog(), ImportDialog)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    application.window.open_dialog().close()  # type: ignore[union-attr]


def test_while_a_dialog_is_open_nothing_is_taken(application: Application, calendar: Path, qtbot: QtBot) -> None:
    application.window.arrivals.open_files((calendar,))
    dialog = _preview(application, qtbot)
    assert not _drop(application, _files(calendar))
    dialog.reject()


def test_a_pasted_invitation_is_shown(application: Application, clipboard: QMimeData, qtbot: QtBot) -> None:
    clipboard.setData("text/calendar", INVITATION.encode("utf-8"))
    QApplication.clipboard().setMimeData(clipboard)
    focus = application.window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_V, CTRL)
    _preview(application, qtbot).reject()
    qtbot.waitUntil(lambda: not application.tasks.busy)


def test_a_file_opened_by_the_system_is_shown(application: Application, calendar: Path, qtbot: QtBot) -> None:
    assert application.window.arrivals.eventFilter(application.window, QFileOpenEvent(str(calendar)))
    _preview(application, qtbot).reject()
    qtbot.waitUntil(lambda: not application.tasks.busy)


def test_without_a_store_nothing_is_taken(
    start_window: StartWindow, tmp_path: Path, calendar: Path, qtbot: QtBot
) -> None:
    application = start_window(tmp_path / "nothing yet")
    assert not _drop(application, _files(calendar))
    assert application.window.open_dialog() is None


def test_only_local_files_and_invitations_are_welcome(calendar: Path) -> None:
    assert is_welcome(_files(calendar))
    away, words = QMimeData(), QMimeData()
    away.setUrls([QUrl("https://x.example/invite.ics")])
    words.setText("Dear all")
    assert not is_welcome(away)
    assert not is_welcome(words)
    assert local_files(away) == ()
    words.setText("\ufeff\n" + INVITATION)
    assert invitation_text(words) == words.text()


def test_the_preview_shows_text_as_text(application: Application, qtbot: QtBot) -> None:
    nasty = INVITATION.replace("Close review", "<b>x</b><img src=file:///etc/passwd>")
    application.window.arrivals.open_text(nasty)
    dialog = _preview(application, qtbot)
    assert dialog.rows.values[0].row.meeting.title == "<b>x</b><img src=file:///etc/passwd>"
    dialog.grab()
    dialog.reject()
