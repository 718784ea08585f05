"""Finished files appear whole or not at all."""

import os
from pathlib import Path

import pytest

from brm_desktop.domain.errors import WriteFailed
from brm_desktop.interchange.publishing import publish


def test_a_file_appears_with_its_content_for_the_user_alone(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    publish(target, b"one")
    assert target.read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["brief.pdf"]
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"old")
    publish(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_missing_folder_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed, match=r"brief.pdf was not saved. The folder does not exist"):
        publish(tmp_path / "gone" / "brief.pdf", b"x")


def test_a_folder_of_that_name_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed, match="A folder has this name"):
        publish(tmp_path, b"x")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteFailed, match="No space left on device"):
        publish(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["brief.pdf"]
