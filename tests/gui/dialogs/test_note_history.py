"""The history of a note over the real window."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.gui.dialogs.note_history import NoteHistoryDialog, open_note_history
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless

MEETING = Meeting(MeetingId("a" * 32), "Talk", date(2026, 11, 20), note="October took nine days\n<b>bold</b>")


@pytest.fixture
def application(start_window: StartWindow, data_folder: Path, qtbot: QtBot) -> Application:
    application = start_window(data_folder)
    application.desk.run(lambda workspace: workspace.meetings.store(MEETING))
    return application


def _open(application: Application, qtbot: QtBot) -> NoteHistoryDialog:
    open_note_history(application.desk, application.window, MEETING.id)
    qtbot.waitUntil(lambda: application.window.open_dialog() is not None)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    dialog = application.window.open_dialog()
    assert isinstance(dialog, NoteHistoryDialog)
    return dialog


def _rewrite(workspace: object) -> None:
    from brm_desktop.services.note_history import keep_version
    from brm_desktop.storage import meetings as rows

    with workspace.database.write() as work:  # type: ignore[attr-defined]
        keep_version(work, MEETING, at=workspace.clock.now(), why="changed")  # type: ignore[attr-defined]
        rows.save(work, [replace(MEETING, note="October took ten days\n<b>bold</b>")])


def test_a_version_is_compared_and_brought_back(application: Application, qtbot: QtBot) -> None:
    application.desk.run(_rewrite)
    dialog = _open(application, qtbot)
    assert dialog.form.versions_list.hasFocus()
    qtbot.waitUntil(lambda: "nine" in dialog.form.reader.toPlainText())
    text = dialog.form.reader.toPlainText()
    assert "− October took nine days" in text
    assert "+ October took ten days" in text
    assert "<b>bold</b>" in text
    assert nameless(dialog) == []
    dialog.grab()
    qtbot.keyClick(dialog.form.versions_list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window.open_dialog() is None)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    notes: list[str] = []
    application.desk.run(lambda workspace: workspace.meetings.get(MEETING.id).row.meeting.note, notes.append)
    qtbot.waitUntil(lambda: notes == [MEETING.note])


def test_without_versions_the_dialog_says_when_one_is_kept(application: Application, qtbot: QtBot) -> None:
    dialog = _open(application, qtbot)
    assert not dialog.back_button.isEnabled()
    assert not dialog.form.versions_list.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
