"""Two computers of one user: the window runs on the first, files come from the second."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.clock import fixed
from brm_desktop.domain.identifiers import CommitmentId, MeetingId
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.sync.view import SyncView
from tests.gui.conftest import MONDAY, StartWindow
from tests.services.sync.computers import Computer

NOTE = "Owen wants no surprises.\nHe signs off the calendar on day minus ten.\nNext time in the batch room."
OURS = NOTE.replace("minus ten", "minus nine")
THEIRS = NOTE.replace("minus ten", "minus eight, from January")


@dataclass
class Pair:
    """The folder of the ThinkPad, which is closed, and the Mac, which is open."""

    folder: Path
    mac: Computer
    meeting: MeetingId
    promise: CommitmentId
    place: Path

    def file(self, name: str = "brm-macmini.brmsync", *, full: bool = False) -> Path:
        """What the Mac carries over."""
        path = self.place / name
        self.mac.sync.export(path, full=full)
        return path


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    """Both had the same; then each changed the same line of a note, and the Mac a date, and added a partner."""
    thinkpad, mac = Computer(tmp_path / "thinkpad", "ThinkPad, work"), Computer(tmp_path / "mac", "Mac mini, home")
    finance = thinkpad.add_partner("Finance")
    meeting = thinkpad.add_meeting("Monthly value review", finance, note=NOTE)
    promise = thinkpad.add_commitment("Sign-off on retention", finance, due=date(2026, 12, 2))
    thinkpad.carry_to(mac, full=True)
    mac.carry_to(thinkpad, full=True)
    thinkpad.later(days=1)
    mac.later(days=1, hours=2)
    thinkpad.change("meeting", meeting, note=OURS)
    mac.change("meeting", meeting, note=THEIRS)
    mac.change("commitment", promise, due_first="2026-12-09", due_last="2026-12-09")
    mac.add_partner("Sales")
    thinkpad.sync.note_changes()
    thinkpad.close()
    yield Pair(tmp_path / "thinkpad", mac, meeting, promise, tmp_path)
    mac.close()


@dataclass
class Page:
    """The page of sync in its window."""

    application: Application
    view: SyncView
    settle: Callable[[], None]

    def note(self, meeting: MeetingId) -> str:
        """The note of a meeting as the store has it."""
        found: list[str] = []
        self.application.desk.run(lambda w: w.capture.page(meeting).meeting.note, found.append)
        self.settle()
        return found[0]

    def partners(self) -> list[str]:
        """The names of all partners."""
        found: list[str] = []
        self.application.desk.run(lambda w: sorted(p.name for p in w.partners.every()), found.extend)
        self.settle()
        return found

    def shows(self, part: object) -> bool:
        """Whether this part of the page is in front."""
        return self.view.front is part

    def said(self) -> str:
        """What the last toast said."""
        toast = self.application.window._toast
        return toast.words if toast is not None else ""


def page_of(application: Application, qtbot: QtBot) -> Page:
    """Open the page in a window."""

    def settle() -> None:
        qtbot.waitUntil(lambda: not application.tasks.busy, timeout=20_000)
        qtbot.wait(1)
        qtbot.waitUntil(lambda: not application.tasks.busy, timeout=20_000)

    application.window.go(Place.SYNC)
    settle()
    view = application.window.view
    assert isinstance(view, SyncView)
    return Page(application, view, settle)


@pytest.fixture
def page(pair: Pair, start_window: StartWindow, qtbot: QtBot) -> Page:
    """The page on the ThinkPad."""
    return page_of(start_window(pair.folder, clock=fixed(MONDAY + timedelta(days=3))), qtbot)
