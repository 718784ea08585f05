"""Nothing ends the program by surprise (RELIABILITY M01 to M04)."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.gui.crashes import FILE_NAME, Catcher
from brm_desktop.gui.notices import Notices, Trouble


class Watched:
    """A catcher that is installed, and what it reported."""

    def __init__(self, folder: Path) -> None:
        self.notices = Notices()
        self.said: list[Trouble] = []
        self.notices.troubled.connect(self.said.append)
        self.catcher = Catcher(self.notices.report)
        self.folder = folder


@pytest.fixture
def watched(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    was_on = faulthandler.is_enabled()
    before = Watched(tmp_path)
    monkeypatch.setattr(before.catcher, "_before", (lambda *_: None, lambda _: None))
    hooks = (sys.excepthook, threading.excepthook)
    before.catcher.install(tmp_path)
    yield before
    before.catcher.remove()
    sys.excepthook, threading.excepthook = hooks
    if was_on:
        faulthandler.enable()


def test_an_exception_nobody_caught_is_said(watched: Watched) -> None:
    try:
        raise RuntimeError("private words")
    except RuntimeError as error:
        sys.excepthook(RuntimeError, error, error.__traceback__)
    assert [trouble.title for trouble in watched.said] == ["Something went wrong"]
    assert "private words" not in watched.said[0].report


def test_an_exception_in_another_thread_reaches_the_user(watched: Watched, qtbot: QtBot) -> None:
    def fail() -> None:
        raise RuntimeError("elsewhere")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(watched.said) == 1)


def test_a_fault_in_painting_is_said_once_however_often_it_is_painted(watched: Watched, qtbot: QtBot) -> None:
    class Broken(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 Qt calls it
            try:
                raise ValueError("while painting")
            except ValueError as error:
                sys.excepthook(ValueError, error, error.__traceback__)

    widget = Broken()
    qtbot.addWidget(widget)
    for _ in range(5):
        widget.grab()
    assert len(watched.said) == 1


def test_stopping_the_program_by_hand_is_no_fault(watched: Watched) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert watched.said == []


def test_what_qt_says_goes_into_the_log(watched: Watched, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        qWarning("a word from Qt")
    assert "a word from Qt" in caplog.text


def test_a_hard_crash_would_leave_its_trace_in_the_folder(watched: Watched) -> None:
    assert faulthandler.is_enabled()
    assert (watched.folder / FILE_NAME).exists()


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_catch(qapp: object, tmp_path: Path) -> None:
    catcher = Catcher(lambda error: None)
    before = sys.excepthook
    catcher.install(tmp_path / "missing")
    assert sys.excepthook is not before
    catcher.remove()
    assert sys.excepthook is before


def test_saying_what_went_wrong_may_fail_without_another_error(qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    def fail(error: BaseException) -> None:
        raise RuntimeError("again")

    catcher = Catcher(fail)
    with caplog.at_level(logging.ERROR):
        catcher._say(ValueError("first"))
    assert "An error could not be shown" in caplog.text
