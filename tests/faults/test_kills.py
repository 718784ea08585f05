"""A process that is killed between any two of its steps: what it said is stored, is; the rest is whole or not there."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from brm_desktop.storage import backups
from brm_desktop.storage.database import FILE_NAME, open_store
from tests.faults.conftest import Works, some_of
from tests.faults.works import NOTES
from tests.storage.golden.make import unpack

Sound = Callable[[Path], dict[str, int]]


def _copy(source: Path, target: Path) -> Path:
    shutil.rmtree(target.parent, ignore_errors=True)
    shutil.copytree(source, target)
    return target


def test_saves_that_were_acknowledged_survive(works: Works, sound: Sound, data_folder: Path, tmp_path: Path) -> None:
    folder = _copy(data_folder, tmp_path / "killed" / "data")
    for step in some_of(works.do("save", folder).steps, 6):
        folder = _copy(data_folder, tmp_path / "killed" / "data")
        ended = works.do("save", folder, die_at=step)
        assert ended.killed
        assert set(ended.of("saved")) <= sound(folder).keys(), f"killed at step {step}"


def test_an_import_is_all_there_or_not_at_all(works: Works, sound: Sound, data_folder: Path, tmp_path: Path) -> None:
    folder = _copy(data_folder, tmp_path / "killed" / "data")
    seen = set()
    for step in some_of(works.do("import", folder).steps, 6):
        folder = _copy(data_folder, tmp_path / "killed" / "data")
        ended = works.do("import", folder, die_at=step)
        assert ended.killed
        found = sound(folder)
        assert (found["meeting"], found["commitment"]) in ((0, 0), (NOTES, NOTES)), f"killed at step {step}"
        assert found["meeting"] == NOTES or "imported" not in ended.said
        seen.add(found["meeting"])
        assert works.do("import", folder).said[0] == "imported"
        assert sound(folder)["meeting"] == NOTES
    assert 0 in seen


def test_a_copy_with_a_final_name_is_complete(works: Works, sound: Sound, data_folder: Path, tmp_path: Path) -> None:
    folder = _copy(data_folder, tmp_path / "killed" / "data")
    for step in some_of(works.do("backup", folder).steps, 5):
        folder = _copy(data_folder, tmp_path / "killed" / "data")
        ended = works.do("backup", folder, die_at=step)
        assert ended.killed
        sound(folder)
        made = {backup.path.name for backup in backups.existing(folder)}
        assert set(ended.of("copied")) <= made, f"killed at step {step}"
        assert works.do("backup", folder).of("copied"), "a copy that was cut off is in the way of the next"


def test_a_first_start_that_is_killed_anywhere_is_no_lost_store(works: Works, sound: Sound, tmp_path: Path) -> None:
    folder = tmp_path / "killed" / "data"
    for step in some_of(works.do("start", folder).steps, 5):
        shutil.rmtree(folder, ignore_errors=True)
        assert works.do("start", folder, die_at=step).killed
        assert works.do("start", folder, die_at=step // 2 + 1).killed
        assert sound(folder)["partner"] == 0, f"killed at step {step}"


def test_an_update_is_the_old_store_or_the_new_one(works: Works, sound: Sound, tmp_path: Path) -> None:
    golden = tmp_path / "golden" / "data"
    unpack(1, golden)
    expected = sound(_copy(golden, tmp_path / "killed" / "data"))
    steps = works.do("start", _copy(golden, tmp_path / "killed" / "data")).steps
    for step in some_of(steps, 8):
        folder = _copy(golden, tmp_path / "killed" / "data")
        assert works.do("start", folder, die_at=step).killed
        assert sound(folder) == expected, f"killed at step {step}"


def test_a_restore_never_leaves_a_mixture(works: Works, sound: Sound, data_folder: Path, tmp_path: Path) -> None:
    before = tmp_path / "before" / "data"
    shutil.copytree(data_folder, before)
    works.do("backup", before)
    saved = set(works.do("save", before).of("saved"))
    steps = works.do("restore", _copy(before, tmp_path / "killed" / "data")).steps
    for step in some_of(steps, 6):
        folder = _copy(before, tmp_path / "killed" / "data")
        assert works.do("restore", folder, die_at=step).killed
        assert (folder / FILE_NAME).exists(), f"killed at step {step}: no store is there"
        assert sound(folder).keys() & saved in (saved, set()), f"killed at step {step}"


def test_leftovers_are_removed_once_they_are_old(
    works: Works, data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _copy(data_folder, tmp_path / "killed" / "data")
    steps = works.do("backup", folder).steps
    for step in range(5, steps, 6):
        works.do("backup", folder, die_at=step)
    open_store(folder).close()
    beside = {path.name for path in (folder / "backups").iterdir() if path.suffix != ".sha256"}
    finished = {backup.path.name for backup in backups.existing(folder)}
    assert beside - finished, "no kill left anything, so that nothing was tried"
    monkeypatch.setattr(backups, "_LEFTOVER_AGE", -1.0)
    open_store(folder).close()
    left = {path.name for path in (folder / "backups").iterdir()}
    assert left == finished | {f"{name}.sha256" for name in finished}
