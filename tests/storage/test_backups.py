"""Copies of the store: which are kept, which are trusted, and how one is put back."""

import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from brm_desktop.domain.errors import NotFound, StoreDamaged, StoreUnusable, WriteFailed
from brm_desktop.storage import backups
from brm_desktop.storage.backups import Backup, to_keep
from brm_desktop.storage.connections import connect
from brm_desktop.storage.database import FILE_NAME, Database, open_store
from brm_desktop.storage.restoring import restore

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def _backup(number: int, made_at: datetime) -> Backup:
    return Backup(path=Path(f"{number}"), number=number, made_at=made_at, reason="by-hand")


def _add(database: Database, name: str) -> None:
    with database.write() as work:
        work.exec_driver_sql("INSERT INTO partner (id, name) VALUES (?, ?)", (name, name))


def _names(folder: Path) -> list[str]:
    database = open_store(folder)
    with database.read() as work:
        names = work.exec_driver_sql("SELECT name FROM partner ORDER BY name").scalars().all()
    database.close()
    return list(names)


def _copied(folder: Path, *names: str) -> list[Path]:
    """A store to which these are added one after the other, with a copy after each."""
    database = open_store(folder)
    made = []
    for name in names:
        _add(database, name)
        made.append(database.backup("by-hand"))
    database.close()
    return made


def test_copies_thin_out_with_age() -> None:
    made = tuple(_backup(1000 - hours, NOON - timedelta(hours=hours)) for hours in range(0, 24 * 300, 6))
    numbers = to_keep(made)
    kept = [backup for backup in made if backup.number in numbers]
    assert sum(NOON - b.made_at <= timedelta(days=2) for b in kept) == 9
    assert 20 < len(kept) < 40
    assert NOON - kept[-1].made_at > timedelta(days=200)


@pytest.mark.parametrize("back", [timedelta(hours=3), timedelta(days=1100)])
def test_a_clock_that_was_set_back_costs_no_copy(back: timedelta) -> None:
    before = [_backup(number, NOON - timedelta(hours=40 - number)) for number in range(1, 11)]
    made = tuple(reversed([*before, _backup(11, NOON - back)]))
    assert to_keep(made) == {backup.number for backup in made}


def test_a_copy_from_the_future_does_not_push_others_out() -> None:
    made = tuple(reversed([_backup(1, NOON + timedelta(days=4000)), *(_backup(n, NOON) for n in range(2, 12))]))
    assert to_keep(made) == {backup.number for backup in made}


def test_numbers_rise_whatever_the_clock_says(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _copied(data_folder, "first")

    class Earlier(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime(2020, 1, 1, tzinfo=UTC)

    monkeypatch.setattr(backups, "datetime", Earlier)
    (last,) = _copied(data_folder, "second")
    assert backups.existing(data_folder)[0].path == last


def test_the_hash_of_a_copy_that_was_cut_off_is_not_in_the_way(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Standing(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return NOON

    monkeypatch.setattr(backups, "datetime", Standing)
    (made,) = _copied(data_folder, "one")
    made.unlink()
    (again,) = _copied(data_folder, "two")
    assert again == made
    assert backups.is_good(backups.existing(data_folder)[0])


def test_the_newest_copy_takes_the_place_of_a_store_and_its_log(data_folder: Path) -> None:
    _copied(data_folder, "kept")
    left_open = connect(data_folder / FILE_NAME, read_only=False)
    left_open.execute("INSERT INTO partner (id, name) VALUES ('later', 'later')")
    log_file = (data_folder / f"{FILE_NAME}-wal").read_bytes()
    left_open.close()
    (data_folder / f"{FILE_NAME}-wal").write_bytes(log_file)
    used, former = restore(data_folder / FILE_NAME)
    assert used == backups.existing(data_folder)[0].path
    assert former is not None
    assert former.exists()
    assert _names(data_folder) == ["kept"]


def test_a_damaged_copy_is_passed_over(data_folder: Path) -> None:
    older, newer = _copied(data_folder, "older", "newer")
    content = bytearray(newer.read_bytes())
    content[len(content) // 2] ^= 4
    newer.write_bytes(content)
    (data_folder / FILE_NAME).write_bytes(b"\0" * 4096)
    assert restore(data_folder / FILE_NAME)[0] == older
    assert _names(data_folder) == ["older"]


@pytest.mark.parametrize("noted", [b"", b"\xff\xfe", b"00  wrong"])
def test_a_copy_without_its_hash_is_not_trusted(data_folder: Path, noted: bytes) -> None:
    (made,) = _copied(data_folder, "one")
    backups._digest_path(made).write_bytes(noted)
    with pytest.raises(NotFound, match="no good backup"):
        restore(data_folder / FILE_NAME)
    assert _names(data_folder) == ["one"]


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER later AFTER INSERT ON partner BEGIN DELETE FROM meeting; END",
        "CREATE VIEW endless AS SELECT 1",
        "CREATE TABLE other (a)",
    ],
)
def test_a_copy_with_foreign_parts_is_refused(data_folder: Path, planted: str) -> None:
    (made,) = _copied(data_folder, "one")
    planter = sqlite3.connect(made)
    planter.execute(planted)
    planter.commit()
    planter.close()
    backups._digest_path(made).write_text(f"{backups._digest(made)}  {made.name}\n")
    with pytest.raises(NotFound, match="no good backup"):
        restore(data_folder / FILE_NAME)


def test_a_foreign_trigger_in_the_store_is_gone_before_anything_is_written(data_folder: Path) -> None:
    planter = sqlite3.connect(data_folder / FILE_NAME)
    planter.execute("CREATE TRIGGER later AFTER INSERT ON person BEGIN DELETE FROM partner; END")
    planter.commit()
    planter.close()
    database = open_store(data_folder)
    _add(database, "kept")
    with database.write() as work:
        work.exec_driver_sql("INSERT INTO person (id, name) VALUES ('a', 'Ann')")
    database.close()
    assert _names(data_folder) == ["kept"]


def test_a_store_that_is_open_is_not_replaced(data_folder: Path) -> None:
    _copied(data_folder, "one")
    database = open_store(data_folder)
    _add(database, "two")
    with pytest.raises(WriteFailed, match="in use"):
        restore(data_folder / FILE_NAME)
    database.close()
    assert _names(data_folder) == ["one", "two"]


def test_a_damaged_store_is_not_copied(data_folder: Path) -> None:
    _copied(data_folder, "one")
    path = data_folder / FILE_NAME
    content = bytearray(path.read_bytes())
    content[8192:40960] = os.urandom(32768)
    path.write_bytes(content)
    before = backups.existing(data_folder)
    database = Database(path, read_only=False)
    with pytest.raises(StoreDamaged):
        database.backup("by-hand")
    database.close()
    assert backups.existing(data_folder) == before


def test_what_a_removed_store_held_is_saved(data_folder: Path) -> None:
    database = open_store(data_folder)
    _add(database, "kept")
    (data_folder / FILE_NAME).unlink()
    with pytest.raises(StoreUnusable, match="was saved as"):
        _add(database, "never stored")
    with pytest.raises(StoreUnusable, match="was saved as"):
        database.backup("by-hand")
    database.close()
    with pytest.raises(StoreDamaged, match="is missing"):
        open_store(data_folder)
    restore(data_folder / FILE_NAME)
    assert _names(data_folder) == ["kept"]


def test_a_removed_folder_is_said_without_a_traceback(data_folder: Path) -> None:
    database = open_store(data_folder)
    _add(database, "kept")
    moved = data_folder.rename(data_folder.with_name("moved"))
    with pytest.raises(StoreUnusable, match="has gone"):
        _add(database, "never stored")
    database.close()
    assert not data_folder.exists()
    assert _names(moved) == ["kept"]


def test_a_log_without_its_store_is_no_new_store(data_folder: Path) -> None:
    holder = connect(data_folder / FILE_NAME, read_only=False)
    holder.execute("INSERT INTO partner (id, name) VALUES ('a', 'in the log')")
    (data_folder / FILE_NAME).rename(data_folder / "moved")
    with pytest.raises(StoreDamaged, match="is missing"):
        open_store(data_folder)
    holder.close()
