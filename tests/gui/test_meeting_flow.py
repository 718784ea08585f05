"""DESIGN 8 A, counted: a meeting with three promises from Today, by keys alone, through the real window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.commitments import Direction, Due
from brm_desktop.gui.dialogs.new_meeting import NewMeetingDialog
from brm_desktop.gui.dialogs.wrap_up import WrapUpDialog
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.services.meetings import MeetingDetail
from tests.gui.conftest import StartWindow

CTRL = Qt.KeyboardModifier.ControlModifier
PROMISES = (
    ("->", " Root cause and fix date for the pallet scan by Wed"),
    ("<-", " Marcus names two planners by Fri"),
    ("->", " Price of the second lane by 4 Dec"),
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Keys:
    """Presses keys where the focus is, and counts those that are no content."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self._application = application
        self._qtbot = qtbot
        self.count = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self._focus(), key, modifier)
        self.count += 1
        self.settle()

    def write(self, text: str, *, counts: bool) -> None:
        self._qtbot.keyClicks(self._focus(), text)
        self.count += len(text) if counts else 0

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self._application.tasks.busy)
        QApplication.processEvents()

    def wait_for(self, kind: type[QWidget]) -> None:
        self._qtbot.waitUntil(lambda: isinstance(self._application.window.open_dialog(), kind))
        self.settle()

    def _focus(self) -> QWidget:
        focus = self._application.window.focusWidget()
        assert focus is not None
        return focus


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


def _write_and_wrap_up(keys: Keys, application: Application, qtbot: QtBot) -> str:
    present = application.window.history.present
    assert present is not None
    assert present.place is Place.CAPTURE
    for marker, words in PROMISES:
        keys.write(marker, counts=True)
        keys.write(words, counts=False)
        keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return, CTRL)
    keys.wait_for(WrapUpDialog)
    keys.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: application.window.open_dialog() is None)
    keys.settle()
    assert isinstance(present.argument, str)
    return present.argument


def _detail(application: Application, meeting_id: str, qtbot: QtBot) -> MeetingDetail:
    found: list[MeetingDetail] = []
    read: Callable[..., MeetingDetail] = lambda workspace: workspace.meetings.get(meeting_id)  # noqa: E731
    application.desk.run(read, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_an_unplanned_meeting_with_three_promises_takes_sixteen_keys(application: Application, qtbot: QtBot) -> None:
    keys = Keys(application, qtbot)
    keys.press(Qt.Key.Key_N, CTRL)
    keys.wait_for(NewMeetingDialog)
    keys.write("sup", counts=True)
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window.history.present != Step(Place.TODAY))
    keys.settle()
    meeting_id = _write_and_wrap_up(keys, application, qtbot)
    assert keys.count == 16
    assert application.window.history.present == Step(Place.TODAY)
    detail = _detail(application, meeting_id, qtbot)
    assert detail.row.partners == ("Supply Chain",)
    assert detail.row.meeting.wrapped_up_at is not None
    promised = {c.text: (c.direction, c.due) for c in detail.commitments}
    assert len(promised) == 3
    assert promised["Root cause and fix date for the pallet scan"] == (Direction.I_OWE, Due.on(date(2026, 11, 25)))
    assert promised["Price of the second lane"] == (Direction.I_OWE, Due.on(date(2026, 12, 4)))
