"""After the start all pages are imported in the background, once."""

import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from brm_desktop.gui.pages import module_names
from brm_desktop.gui.warming import Warming
from tests.gui.conftest import StartWindow


def test_every_page_is_imported_without_being_visited(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot
) -> None:
    application = start_window(sample_folder)
    warming = Warming(application.tasks, application)
    qtbot.waitUntil(lambda: not warming._waiting and not application.tasks.busy, timeout=20000)
    assert set(module_names()) <= set(sys.modules)
    assert len(application.window.views) == 1
