"""What every page has: loading, errors in place, stale pages, keys that leave text fields alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import NotFound
from brm_desktop.gui.changes import Changes
from brm_desktop.gui.desk import Desk, Store
from brm_desktop.gui.notices import Notices
from brm_desktop.gui.tasks import Tasks
from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.trouble import Sheet
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.empty_state import ErrorPanel
from brm_desktop.gui.widgets.loading_bars import LoadingBars

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace


class Page(View):
    """A page with a button and a field, that counts how often it was filled."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.answers: list[str] = []
        self.fails_with: Exception | None = None
        self.pressed = 0
        self.button = QPushButton("Focus", self)
        self.edit = QLineEdit(self)
        rows = QVBoxLayout(self)
        rows.addWidget(self.button)
        rows.addWidget(self.edit)
        self.add_key("P", self.note_key)
        self.reload_on(desk.changes.partners)

    def note_key(self) -> None:
        self.pressed += 1

    def first_focus(self) -> QPushButton:
        return self.button

    def reload(self) -> None:
        self.ask(self.read, self.answers.append)

    def read(self, workspace: "Workspace") -> str:
        if self.fails_with is not None:
            raise self.fails_with
        return str(workspace.folder.name)


@pytest.fixture
def desk(dressed: Theme, data_folder: Path, clock: Clock) -> Iterator[Desk]:
    notices = Notices()
    made = Desk(Tasks(notices.report), Store(data_folder, clock), Changes(), notices, clock)
    made.tasks.run(lambda: made.store.open(data_folder))
    yield made
    made.tasks.shut_down(last=made.store.close)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Page:
    made = Page(desk)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.show_for(None)
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    return made


def test_a_page_is_filled_when_it_comes_to_the_front(page: Page) -> None:
    assert page.answers == ["data"]
    assert page.is_filled


def test_coming_again_does_not_read_again_what_has_not_changed(page: Page, desk: Desk) -> None:
    page.show_for(None)
    assert not desk.tasks.busy


def test_another_argument_reads_again(page: Page, desk: Desk, qtbot: QtBot) -> None:
    page.show_for("other")
    qtbot.waitUntil(lambda: len(page.answers) == 2)


def test_a_change_is_read_at_once_when_the_page_is_seen(page: Page, desk: Desk, qtbot: QtBot) -> None:
    desk.changes.partners.emit()
    desk.changes.everything.emit()
    qtbot.waitUntil(lambda: len(page.answers) == 2)
    assert not desk.tasks.busy


def test_a_change_behind_the_scenes_is_read_when_the_page_comes_back(page: Page, desk: Desk, qtbot: QtBot) -> None:
    page.hide()
    desk.changes.partners.emit()
    page._reload_if_shown()
    assert not desk.tasks.busy
    page.show()
    page.show_for(None)
    qtbot.waitUntil(lambda: len(page.answers) == 2)


def test_bars_come_while_a_page_waits_and_go_when_it_is_filled(page: Page, desk: Desk, qtbot: QtBot) -> None:
    desk.tasks.shut_down(last=desk.store.close)
    waiting = Page(desk)
    qtbot.addWidget(waiting)
    waiting.show()
    waiting._show_bars()
    assert waiting.findChild(LoadingBars) is not None
    waiting._uncover()
    assert waiting._cover is None


def test_an_error_stands_in_place_of_the_page_and_can_be_tried_again(page: Page, desk: Desk, qtbot: QtBot) -> None:
    page.fails_with = NotFound("There is no such partner", "It may have been removed.")
    desk.changes.partners.emit()
    qtbot.waitUntil(lambda: isinstance(page._cover, Sheet))
    panel = page.findChild(ErrorPanel)
    assert panel is not None
    assert panel.title_label.text() == "There is no such partner"
    page.fails_with = None
    again = next(button for button in panel.findChildren(Button) if button.text() == "Try again")
    again.click()
    qtbot.waitUntil(lambda: page.is_filled)
    assert page._cover is None


def test_a_fault_offers_its_report_to_copy(page: Page, desk: Desk, qtbot: QtBot) -> None:
    page.fails_with = KeyError("x")
    desk.changes.partners.emit()
    qtbot.waitUntil(lambda: isinstance(page._cover, Sheet))
    assert "Copy the report" in [button.text() for button in page.findChildren(Button)]
    qtbot.waitUntil(lambda: not desk.tasks.busy)


def test_a_letter_is_a_command_beside_a_text_field_and_a_letter_inside(page: Page, qtbot: QtBot) -> None:
    page.button.setFocus()
    qtbot.keyClick(page.button, Qt.Key.Key_P)
    assert page.pressed == 1
    page.edit.setFocus()
    qtbot.keyClick(page.edit, Qt.Key.Key_P)
    assert page.pressed == 1
    assert page.edit.text() == "p"


def test_the_focus_comes_back_where_it_was_left(page: Page) -> None:
    page.take_focus(by_keyboard=False)
    assert page.button.hasFocus()
    page.edit.setFocus()
    page.leave()
    page.button.setFocus()
    page.take_focus(by_keyboard=True)
    assert page.edit.hasFocus()
