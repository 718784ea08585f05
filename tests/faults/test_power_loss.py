"""The power goes at any write: what was acknowledged is there, and nothing is half there."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from brm_desktop.storage import backups
from brm_desktop.storage.database import FILE_NAME
from tests.faults import works as work_of
from tests.faults.conftest import WORKS, Works, is_long, needs_strace
from tests.faults.replay import Disk, Op, disk_of, record, states
from tests.storage.golden.make import HERE, unpack

pytestmark = needs_strace

Sound = Callable[[Path], dict[str, int]]
Check = Callable[[Path, list[str]], None]


def _try_all(before: Disk, ops: list[Op], folder: Path, check: Check, *, most: int) -> None:
    stride = 1 if is_long() else max(1, len(ops) // most)
    count = 0
    for when, disk, said in states(before, ops, stride=stride):
        disk.lay_out(folder)
        try:
            check(folder, said)
        except Exception as error:
            raise AssertionError(f"{when}, acknowledged {said}: {error}") from error
        count += 1
    assert count > most


def test_saves(data_folder: Path, tmp_path: Path, sound: Sound) -> None:
    before, ops = record(WORKS, "save", data_folder, tmp_path / "trace")

    def check(folder: Path, said: list[str]) -> None:
        assert {line.split()[1] for line in said} <= sound(folder).keys()

    _try_all(before, ops, tmp_path / "after" / "data", check, most=6)


def test_an_import(data_folder: Path, tmp_path: Path, sound: Sound) -> None:
    before, ops = record(WORKS, "import", data_folder, tmp_path / "trace")

    def check(folder: Path, said: list[str]) -> None:
        found = sound(folder)["meeting"]
        assert found in (0, work_of.NOTES)
        assert found or "imported" not in said

    _try_all(before, ops, tmp_path / "after" / "data", check, most=6)


def test_copies(data_folder: Path, tmp_path: Path, sound: Sound) -> None:
    before, ops = record(WORKS, "backup", data_folder, tmp_path / "trace")

    def check(folder: Path, said: list[str]) -> None:
        sound(folder)
        assert {line.split()[1] for line in said} <= {backup.path.name for backup in backups.existing(folder)}

    _try_all(before, ops, tmp_path / "after" / "data", check, most=6)


def test_an_update(tmp_path: Path, sound: Sound) -> None:
    folder = tmp_path / "data"
    unpack(1, folder)
    before, ops = record(WORKS, "start", folder, tmp_path / "trace")
    counts = json.loads((HERE / "version-1.json").read_text())["counts"]

    def check(folder: Path, said: list[str]) -> None:
        assert counts.items() <= sound(folder).items()

    _try_all(before, ops, tmp_path / "after" / "data", check, most=4)


def test_a_restore(works: Works, data_folder: Path, tmp_path: Path, sound: Sound) -> None:
    for work in ("backup", "save"):
        works.do(work, data_folder)
    before, ops = record(WORKS, "restore", data_folder, tmp_path / "trace")

    def check(folder: Path, said: list[str]) -> None:
        assert (folder / FILE_NAME).exists(), "no store is there"
        assert sound(folder)["commitment"] in ((0,) if said else (0, work_of.SAVES))

    _try_all(before, ops, tmp_path / "after" / "data", check, most=6)


def test_the_replay_itself_finds_a_store_that_is_not_forced_to_the_disk(data_folder: Path, tmp_path: Path) -> None:
    """Without its syncs the same record loses what was acknowledged: the harness can fail."""
    before, ops = record(WORKS, "save", data_folder, tmp_path / "trace")
    careless = [op for op in ops if op.kind != "sync"]
    lost = 0
    for _, disk, said in states(before, careless, stride=40):
        if said and FILE_NAME in disk.names:
            lost += disk.files[disk.names[FILE_NAME]] == before.files[before.names[FILE_NAME]]
    assert lost
    assert disk_of(data_folder).names
    shutil.rmtree(data_folder)
