"""One window a data folder (RELIABILITY D01 to D03)."""

import socket
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from brm_desktop.gui.single_instance import LOCK_NAME, SingleInstance


def test_a_second_start_is_refused_and_raises_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.take()
    first.listen()
    assert not second.take()
    with qtbot.waitSignal(first.asked):
        assert second.ask_to_raise()
    first.release()
    assert second.take()
    second.release()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "garbage",
        "1\nother\nanother-host\n\n\n",
        f"999999\nbrm-desktop\n{socket.gethostname()}\n\n\n",
        f"1\ninit\n{socket.gethostname()}\n\n\n",
    ],
    ids=["empty", "garbage", "another host", "dead owner", "another program"],
)
def test_a_lock_that_was_left_behind_is_taken_over(tmp_path: Path, qapp: object, content: str) -> None:
    (tmp_path / LOCK_NAME).write_text(content)
    instance = SingleInstance(tmp_path)
    assert instance.take()
    instance.release()


def test_a_folder_that_is_not_there_takes_no_lock_and_still_starts(tmp_path: Path, qapp: object) -> None:
    assert SingleInstance(tmp_path / "missing").take()


def test_asking_where_nobody_listens_says_so(tmp_path: Path, qapp: object) -> None:
    assert not SingleInstance(tmp_path).ask_to_raise()
