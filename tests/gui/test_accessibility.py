"""Everything that can be pressed, typed into or chosen has a name for a screen reader, on every page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.dialogs.new_partner import NewPartnerDialog
from brm_desktop.gui.main_window import MainWindow
from brm_desktop.gui.navigation import BriefFor, Place
from brm_desktop.gui.notices import Trouble
from brm_desktop.gui.views.today.view import TodayView
from tests.gui.conftest import StartWindow
from tests.gui.walk import interfaces, nameless


def test_the_walk_finds_a_control_without_a_name(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QPushButton(window)
    window.show()
    assert nameless(window) == ["Button: QPushButton  in QWidget"]


def _argument(application: Application, place: Place) -> object:
    today = application.window.views[Place.TODAY]
    assert isinstance(today, TodayView)
    meeting = today.meetings.values[0].meeting
    partner_id = meeting.partner_ids[0]
    return {
        Place.PARTNER: partner_id,
        Place.BRIEF: BriefFor(partner_id, meeting.id),
        Place.CAPTURE: meeting.id,
        Place.PERSON: meeting.attendance[0].person_id,
    }.get(place)


DIALOGS: dict[str, Callable[[MainWindow], object]] = {
    "keys": lambda window: window.show_keys(),
    "import": lambda window: window.open_import(),
    "palette": lambda window: window.open_palette(),
    "new meeting": lambda window: window.new_meeting(),
    "new partner": lambda window: NewPartnerDialog(window.desk, window).open(),
    "trouble": lambda window: window.show_trouble(Trouble("The disk is full", "Nothing is lost.", "report")),
}


def test_every_control_of_every_page_has_a_name(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> None:
    application = start_window(sample_folder)
    found: dict[Place, list[str]] = {}
    for place in Place:
        if place is not Place.FIRST_RUN:
            application.window.go(place, _argument(application, place))
            qtbot.waitUntil(lambda: not application.tasks.busy)
            assert application.window.view is application.window.views[place]
            found[place] = nameless(application.window)
    assert {place: names for place, names in found.items() if names} == {}


def test_every_control_of_every_dialog_has_a_name(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> None:
    window = start_window(sample_folder).window
    found: dict[str, list[str]] = {}
    for name, open_it in DIALOGS.items():
        open_it(window)
        qtbot.waitUntil(lambda: window.open_dialog() is not None and not window.desk.tasks.busy)
        found[name] = nameless(window)
        dialog = window.open_dialog()
        assert dialog is not None
        dialog.reject()
        qtbot.waitUntil(lambda: window.open_dialog() is None)
    assert {name: names for name, names in found.items() if names} == {}


@pytest.mark.parametrize("key", ["R", "Del"])
def test_every_control_of_the_dialogs_over_commitments_has_a_name(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot, key: str
) -> None:
    application = start_window(sample_folder)
    application.window.go(Place.COMMITMENTS)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    view = application.window.view
    assert view is not None
    view._keys[key].activated.emit()
    qtbot.waitUntil(lambda: application.window.open_dialog() is not None and not application.tasks.busy)
    assert nameless(application.window) == []


def test_every_control_of_the_first_run_has_a_name(start_window: StartWindow, tmp_path: Path) -> None:
    assert nameless(start_window(tmp_path / "new").window) == []


def test_rows_are_read_with_all_they_show(start_window: StartWindow, sample_folder: Path) -> None:
    from PySide6.QtGui import QAccessible

    window = start_window(sample_folder).window
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    names = [found.text(QAccessible.Text.Name) for found in interfaces(root)]
    assert "Licence and cloud cost forecast by cost centre, Finance, 3 days late" in names
    assert "Engineering, Amara Nwosu, since 13 Oct, 41 days of 21" in names
