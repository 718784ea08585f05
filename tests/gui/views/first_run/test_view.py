"""The first run, on folders that do not exist yet."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.dialogs.import_files import ImportDialog
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.first_run.view import FirstRunView
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "new folder"


@pytest.fixture
def application(start_window: StartWindow, folder: Path) -> Application:
    return start_window(folder)


@pytest.fixture
def view(application: Application) -> FirstRunView:
    view = application.window.view
    assert isinstance(view, FirstRunView)
    return view


def _settle(application: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def test_four_ways_stand_there(view: FirstRunView) -> None:
    assert [way.title for way in view.ways.values] == [
        "Look around with sample data",
        "Start empty",
        "Bring in what you have",
        "Continue from another device",
    ]
    assert view.form.way_list.hasFocus()
    assert [hint.key for hint in view.hints()] == ["1–4", "↑ ↓", "Enter"]
    assert nameless(view) == []


def test_nothing_is_written_before_a_way_is_chosen(view: FirstRunView, folder: Path) -> None:
    assert not (folder / "brm.sqlite3").exists()


def test_no_other_place_is_offered_until_a_way_is_chosen(
    view: FirstRunView, application: Application, qtbot: QtBot
) -> None:
    assert not application.window.form.sidebar.isVisible()
    view.bring_in()
    qtbot.waitUntil(lambda: application.window.form.sidebar.isVisible(), timeout=20_000)
    _settle(application, qtbot)


def test_key_1_fills_the_folder_with_the_sample_and_opens_today(
    view: FirstRunView, application: Application, qtbot: QtBot
) -> None:
    qtbot.keyClick(view.form.way_list, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: _place(application) is Place.TODAY, timeout=20_000)
    _settle(application, qtbot)
    names: list[str] = []
    application.desk.run(lambda w: [p.name for p in w.partners.every()], names.extend)
    qtbot.waitUntil(lambda: len(names) == 7)
    assert application.desk.settings.organisation


def _place(application: Application) -> Place | None:
    present = application.window.history.present
    return present.place if present is not None else None


def test_an_empty_start_asks_for_one_business_unit_in_place(
    view: FirstRunView, application: Application, folder: Path, qtbot: QtBot
) -> None:
    qtbot.keyClick(view.form.way_list, Qt.Key.Key_Down)
    qtbot.keyClick(view.form.way_list, Qt.Key.Key_Return)
    fields = view.form.partner_fields.form
    assert fields.name_edit.hasFocus()
    assert not view.form.way_list.isVisible()
    qtbot.keyClick(fields.name_edit, Qt.Key.Key_Return)
    assert fields.name_error.text().startswith("A partner needs a name")
    assert not (folder / "brm.sqlite3").exists()
    qtbot.keyClicks(fields.name_edit, "Finance 123")
    qtbot.keyClick(fields.name_edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(fields.sponsor_edit, "Helena Brandt")
    qtbot.keyClick(fields.sponsor_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _place(application) is Place.TODAY, timeout=20_000)
    _settle(application, qtbot)
    found: list[tuple[str, str]] = []
    application.desk.run(lambda w: [(r.partner.name, r.sponsor) for r in w.partners.page().rows], found.extend)
    qtbot.waitUntil(lambda: found == [("Finance 123", "Helena Brandt")])


def test_escape_goes_back_to_the_three_ways(view: FirstRunView, application: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(view.form.way_list, Qt.Key.Key_2)
    application.window.leave_layer()
    assert view.form.way_list.isVisible() and view.form.way_list.hasFocus()
    assert view.form.title_label.text() == "How would you like to begin?"


def test_bringing_in_opens_the_import_over_today(view: FirstRunView, application: Application, qtbot: QtBot) -> None:
    qtbot.mouseClick(
        view.form.way_list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.form.way_list.visualRect(view.ways.index(2, 0)).center(),
    )
    qtbot.waitUntil(lambda: application.window.findChild(ImportDialog) is not None, timeout=20_000)
    _settle(application, qtbot)
    assert _place(application) is Place.TODAY


def test_a_folder_that_cannot_be_written_is_said_beneath_the_path(
    view: FirstRunView, tmp_path: Path, folder: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "a file"
    file.write_text("not a folder", encoding="utf-8")
    view.use_folder(file)
    qtbot.waitUntil(lambda: view.form.folder_message.isVisible())
    assert "is a file, not a folder" in view.form.folder_message.text()
    assert view.folder == folder


def test_another_folder_is_taken_and_shown(view: FirstRunView, tmp_path: Path, qtbot: QtBot) -> None:
    other = tmp_path / ("a folder with a name that is far too long for the line it stands in " * 2).strip()
    view.use_folder(other)
    qtbot.waitUntil(lambda: view.folder == other)
    assert view.form.folder_label.accessibleName().endswith(str(other.name))
    assert "…" in view.form.folder_label.text()
    assert list(other.iterdir()) == []


def test_the_ways_are_read_aloud_with_their_keys(view: FirstRunView) -> None:
    interface = QAccessible.queryAccessibleInterface(view.form.way_list)
    assert interface is not None
    first = interface.child(0)
    assert first is not None
    assert first.text(QAccessible.Text.Name).endswith("Key 1")
