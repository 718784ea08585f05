"""Two real processes on one shared folder, killed at any moment: whatever was stored is on both devices in the end."""

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import tables
from tests.faults.conftest import is_long

_CHECKOUT = Path(__file__).parents[2]
_ROUNDS = 3
_KILLS = 12 if is_long() else 3


@pytest.fixture
def devices(store_template: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two data folders that exchange through one shared folder."""
    (tmp_path / "shared").mkdir()
    folders = tmp_path / "first", tmp_path / "second"
    for folder in folders:
        shutil.copytree(store_template, folder)
        with opened(folder) as workspace:
            workspace.sync.use_folder(tmp_path / "shared")
            workspace.sync.exchange()
    return folders


@contextmanager
def opened(folder: Path) -> Iterator[Workspace]:
    workspace = Workspace(folder)
    try:
        yield workspace
    finally:
        workspace.close()


def started(folder: Path, rounds: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.sync.exchanging_process", str(folder), folder.name, str(rounds)]
    return subprocess.Popen(command, cwd=_CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def first_words(process: "subprocess.Popen[str]") -> str:
    """The first line that a process says: from then on it exchanges and stores in turn."""
    assert process.stdout is not None
    return process.stdout.readline()


def stored(said: str) -> set[str]:
    """The ids that a process said it had stored; a line that was cut off says nothing."""
    return {line for line in said.splitlines() if len(line) == 32 and set(line) <= set("0123456789abcdef")}


def records(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    with workspace.database.read() as work:
        return {
            table.name: sorted((tuple(row) for row in work.exec_driver_sql(f"SELECT * FROM {table.name}")), key=repr)
            for table in tables.SYNCED_TABLES
        }


def assert_everything_is_everywhere(folders: tuple[Path, Path], expected: set[str]) -> None:
    for _ in range(3):
        for folder in folders:
            with opened(folder) as workspace:
                done = workspace.sync.exchange()
                assert done.made
                assert done.trouble == ()
    found = []
    for folder in folders:
        with opened(folder) as workspace:
            assert workspace.sync.verify().sound
            assert workspace.store.check().faults == ()
            assert workspace.sync.page().pending == 0
            found.append(records(workspace))
    assert found[0] == found[1]
    assert expected <= {row[0] for row in found[0]["partner"]}


def test_two_processes_at_the_same_time_end_the_same(devices: tuple[Path, Path]) -> None:
    expected = set()
    processes = [started(folder, _ROUNDS) for folder in devices]
    for process in processes:
        said, complaint = process.communicate(timeout=120)
        assert process.returncode == 0, complaint
        expected |= stored(said)
    assert len(expected) == 2 * _ROUNDS
    assert_everything_is_everywhere(devices, expected)


def test_processes_that_are_killed_at_any_moment_lose_nothing(devices: tuple[Path, Path]) -> None:
    chance = random.Random(5)
    expected = set()
    for _ in range(_KILLS):
        processes = [started(folder, 1_000) for folder in devices]
        for process in processes:
            said = first_words(process)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=chance.uniform(0.0, 0.7))
            process.kill()
            rest, complaint = process.communicate(timeout=60)
            assert process.returncode == -9, complaint
            expected |= stored(said + rest)
    assert expected
    assert_everything_is_everywhere(devices, expected)
