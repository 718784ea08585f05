"""Stores of every released version open in this one, with all that was in them."""

import json
import sqlite3
from pathlib import Path

import pytest

from brm_desktop.storage import backups, checks
from brm_desktop.storage.database import FILE_NAME, SCHEMA_VERSION, open_store
from tests.storage.golden.make import HERE, content, unpack

VERSIONS = sorted(int(path.name.split(".")[0].removeprefix("version-")) for path in HERE.glob("version-*.sqlite3.gz"))


def test_there_is_a_first_version() -> None:
    assert VERSIONS[0] == 1


@pytest.mark.parametrize("version", VERSIONS)
def test_a_store_of_a_released_version_keeps_its_content(version: int, tmp_path: Path) -> None:
    noted = json.loads((HERE / f"version-{version}.json").read_text())
    unpack(version, tmp_path)
    database = open_store(tmp_path)
    with database.read() as work:
        assert checks.faults(work) == ()
        assert work.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    database.close()
    raw = sqlite3.connect(tmp_path / FILE_NAME)
    assert raw.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
    assert {name: raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in noted["counts"]} == noted[
        "counts"
    ]
    assert content(raw, noted["columns"]) == noted["content"]
    raw.close()


@pytest.mark.parametrize("version", [v for v in VERSIONS if v < SCHEMA_VERSION])
def test_an_update_leaves_a_copy_of_the_store_as_it_was(version: int, tmp_path: Path) -> None:
    unpack(version, tmp_path)
    open_store(tmp_path).close()
    (copy,) = backups.existing(tmp_path)
    assert copy.reason == "before-update"
    assert backups.is_good(copy)
    kept = backups.look_at(copy)
    assert kept.execute("PRAGMA user_version").fetchone()[0] == version
    kept.close()


def test_an_update_does_not_begin_without_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if VERSIONS[0] == SCHEMA_VERSION:
        pytest.skip("there is no older version to update yet")
    unpack(VERSIONS[0], tmp_path)
    (tmp_path / backups.FOLDER).touch()
    before = (tmp_path / FILE_NAME).stat().st_size
    with pytest.raises(Exception, match="safe"):
        open_store(tmp_path)
    raw = sqlite3.connect(tmp_path / FILE_NAME)
    assert raw.execute("PRAGMA user_version").fetchone()[0] == VERSIONS[0]
    raw.close()
    assert (tmp_path / FILE_NAME).stat().st_size == before
