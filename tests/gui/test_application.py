"""The application as a whole: how it starts, what it imports when, how it ends."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from brm_desktop.application import Start, compose
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.gui.store_trouble import StoreTrouble
from brm_desktop.gui.views.today.view import TodayView
from brm_desktop.services.workspace import Workspace
from tests.gui.conftest import StartWindow

CHECKOUT = Path(__file__).resolve().parents[2]


def _run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, env=env, capture_output=True, text=True, timeout=60, check=False
    )


def test_nothing_that_is_imported_before_the_first_paint_brings_the_store_along() -> None:
    heavy = {"sqlalchemy", "alembic", "markdown_it", "icalendar", "PySide6.QtNetwork"}
    heavy.add("brm_desktop.gui.views.today.view")
    done = _run(f"import sys, brm_desktop.__main__, brm_desktop.application; print(sorted({heavy} & set(sys.modules)))")
    assert done.stdout.strip() == "[]", done.stderr


def test_pages_import_no_service_by_themselves() -> None:
    names = ("today", "partners", "partner", "brief", "first_run")
    pages = ", ".join(f"brm_desktop.gui.views.{name}.view" for name in names)
    done = _run(f"import sys, {pages}; print('sqlalchemy' in sys.modules)")
    assert done.stdout.strip() == "False", done.stderr


def test_a_start_on_the_sample_shows_today_filled(start_window: StartWindow, sample_folder: Path) -> None:
    application = start_window(sample_folder)
    view = application.window.view
    assert isinstance(view, TodayView)
    assert view.is_filled
    assert view.meetings.rowCount() == 4
    assert view.form.meetings_list.hasFocus()
    assert application.window.windowTitle() == "BRM Desktop"


def test_a_new_folder_begins_with_the_first_run(start_window: StartWindow, tmp_path: Path) -> None:
    application = start_window(tmp_path / "new")
    assert application.window.view is application.window.views[Place.FIRST_RUN]
    assert not application.window.form.sidebar.isEnabled()
    assert not (tmp_path / "new" / "brm.sqlite3").exists()


def test_a_new_folder_is_filled_with_the_sample_when_asked(start_window: StartWindow, tmp_path: Path) -> None:
    application = start_window(tmp_path / "new", sample=True)
    view = application.window.view
    assert isinstance(view, TodayView)
    assert view.page is not None
    assert view.page.has_sample


def test_a_store_in_use_is_not_filled_with_the_sample(start_window: StartWindow, data_folder: Path) -> None:
    view = start_window(data_folder, sample=True).window.view
    assert isinstance(view, TodayView)
    assert view.page is not None
    assert view.page.empty


def test_a_second_start_brings_the_first_to_the_front(
    start_window: StartWindow, data_folder: Path, qtbot: QtBot
) -> None:
    application = start_window(data_folder)
    qtbot.waitUntil(lambda: application.instance.is_listening)
    with qtbot.waitSignal(application.instance.asked):
        assert compose(Start(folder=data_folder)) is None


def test_the_last_page_is_shown_again(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> None:
    first = start_window(sample_folder)
    first.window.go(Place.PARTNERS)
    first.window.resize(1024, 700)  # the screen of the tests is small, and no window may be larger
    first.window.close()
    second = start_window(sample_folder)
    assert second.window.history.present == Step(Place.PARTNERS)
    assert second.window.size().toTuple() == (1024, 700)


def test_a_damaged_store_says_so_and_the_backup_can_take_its_place(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    workspace = Workspace(sample_folder)
    workspace.store.backup()
    workspace.close()
    (sample_folder / "brm.sqlite3").write_bytes(b"not a database" * 400)
    application = start_window(sample_folder)
    page = application.window.form.stack.currentWidget()
    assert isinstance(page, StoreTrouble)
    assert page.look_again_button.hasFocus()
    page.restore_button.click()
    qtbot.waitUntil(lambda: isinstance(application.window.view, TodayView) and application.window.view.is_filled)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    view = application.window.view
    assert isinstance(view, TodayView)
    assert view.meetings.rowCount() == 4


def test_a_store_of_another_program_offers_no_restore(start_window: StartWindow, data_folder: Path) -> None:
    import sqlite3

    connection = sqlite3.connect(data_folder / "brm.sqlite3")
    connection.execute("PRAGMA application_id=7")
    connection.close()
    page = start_window(data_folder).window.form.stack.currentWidget()
    assert isinstance(page, StoreTrouble)
    assert not hasattr(page, "restore_button")
    assert page.panel.title_label.text() == "This is not a store of BRM Desktop"


def test_what_another_process_wrote_is_seen_when_the_window_is_used_again(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot
) -> None:
    application = start_window(sample_folder)
    application.window.came_to_front.emit()
    qtbot.waitUntil(lambda: not application.tasks.busy)
    other = Workspace(sample_folder)
    other.partners.add("Legal", sponsor="")
    other.close()
    with qtbot.waitSignal(application.desk.changes.everything):
        application.window.came_to_front.emit()
    sidebar = application.window.form.sidebar
    qtbot.waitUntil(lambda: sidebar.partner_rows[-1].label == "Legal")
    qtbot.waitUntil(lambda: not application.tasks.busy)


def test_an_exception_in_a_slot_is_said_and_the_window_lives_on(
    start_window: StartWindow,
    sample_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    application = start_window(sample_folder)
    monkeypatch.setattr(application.catcher, "_before", (lambda *_: None, lambda _: None))
    try:
        raise ValueError("what Helena said")
    except ValueError as error:
        with caplog.at_level(logging.ERROR):
            application.catcher._caught(ValueError, error, error.__traceback__)
    dialog = application.window.open_dialog()
    assert dialog is not None
    assert dialog.windowTitle() == "Something went wrong"
    assert "Helena" not in caplog.text
    dialog.reject()
    assert application.window.open_dialog() is None
    assert application.window.isVisible()


def test_an_exception_while_closing_still_closes_and_ends_the_worker(
    start_window: StartWindow, sample_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = start_window(sample_folder)

    def fail(*_: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr("brm_desktop.gui.window_state.save", fail)
    application.window.close()
    assert not application.window.isVisible()
    assert not application.tasks.busy


def test_the_program_runs_from_the_command_line_and_reports_its_start(sample_folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "BRM_STARTUP_REPORT": str(report)}
    done = subprocess.run(
        [sys.executable, "-m", "brm_desktop", "--data", str(sample_folder)],
        cwd=CHECKOUT, env=env, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    import json

    measured = json.loads(report.read_text())
    assert 0 < measured["painted"] < measured["filled"]
