"""What is kept of the window between two starts."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from brm_desktop.gui import window_state
from brm_desktop.gui.navigation import BriefFor, Place, Step


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("left_at", "found_at"),
    [
        (Step(Place.TODAY), Step(Place.TODAY)),
        (Step(Place.PARTNERS), Step(Place.PARTNERS)),
        (Step(Place.PARTNER, "abc"), Step(Place.PARTNER, "abc")),
        (Step(Place.BRIEF, BriefFor("abc", "m")), Step(Place.PARTNER, "abc")),
        (Step(Place.FIRST_RUN), Step(Place.TODAY)),
        (None, Step(Place.TODAY)),
    ],
)
def test_the_last_page_is_found_again(
    window: QMainWindow, tmp_path: Path, left_at: Step | None, found_at: Step
) -> None:
    window_state.save(window, left_at, tmp_path)
    assert window_state.last_step(tmp_path) == found_at


def test_no_words_she_typed_are_kept(window: QMainWindow, tmp_path: Path) -> None:
    window_state.save(window, Step(Place.FIRST_RUN, "Helena leaves"), tmp_path)
    assert b"Helena" not in (tmp_path / window_state.FILE_NAME).read_bytes()


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff garbage", b"[General]\nplace=partner\n", b"[General]\nplace=moon\n"]
)
def test_a_file_that_makes_no_sense_means_today(window: QMainWindow, tmp_path: Path, content: bytes) -> None:
    (tmp_path / window_state.FILE_NAME).write_bytes(content)
    window_state.restore_geometry(window, tmp_path)
    assert window_state.last_step(tmp_path) == Step(Place.TODAY)


def test_a_folder_that_is_gone_keeps_nothing(window: QMainWindow, tmp_path: Path) -> None:
    window_state.save(window, Step(Place.PARTNERS), tmp_path / "gone" / "further")
    assert window_state.last_step(tmp_path) == Step(Place.TODAY)
