"""The store as a file: settings, modes, refusals, what a crash or a foreign file ends in."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from brm_desktop.domain.errors import BrmError, StoreDamaged, StoreNewer, StoreUnusable, WriteFailed
from brm_desktop.storage import database as database_module
from brm_desktop.storage.connections import connect, make_file
from brm_desktop.storage.database import FILE_NAME, Database, open_store


def _pragma(database: Database, name: str) -> object:
    with database.read() as work:
        return work.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.usefixtures("as_users_have_it")
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("busy_timeout", 5000),
        ("user_version", database_module.SCHEMA_VERSION),
        ("application_id", database_module.APPLICATION_ID),
    ],
)
def test_every_connection_has_the_settings_that_make_it_safe(database: Database, pragma: str, value: object) -> None:
    assert _pragma(database, pragma) == value


def test_files_are_for_the_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    database = open_store(folder)
    with database.write() as work:
        work.exec_driver_sql("INSERT INTO partner (id, name) VALUES ('a', 'Finance')")
    database.backup("by-hand")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
    database.close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert f"{FILE_NAME}-wal" in modes
    assert all(mode & 0o077 == 0 for mode in modes.values()), modes


@pytest.mark.parametrize("name", ["plain", "Núñez 李雷", "what?#%20 100%", "quote'\"s", "line\nbreak", "x" * 200])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    database = open_store(folder)
    with database.write() as work:
        work.exec_driver_sql("INSERT INTO partner (id, name) VALUES ('a', 'Finance')")
    database.close()
    assert (folder / FILE_NAME).stat().st_size > 4096
    assert sorted(path.name for path in folder.iterdir()) == [FILE_NAME]


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError), database.write() as work:
        work.exec_driver_sql("INSERT INTO partner (id, name) VALUES ('a', 'Finance')")
        raise RuntimeError("stopped half-way")
    with database.read() as work:
        assert work.exec_driver_sql("SELECT count(*) FROM partner").scalar_one() == 0


def test_a_store_of_a_newer_version_is_refused_and_left_byte_for_byte(data_folder: Path) -> None:
    path = data_folder / FILE_NAME
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 999")
    newer.commit()
    newer.execute("PRAGMA journal_mode = DELETE")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(StoreNewer, match="newer version"):
        open_store(data_folder)
    assert path.read_bytes() == before


def test_a_file_of_another_program_is_refused(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / FILE_NAME)
    other.execute("CREATE TABLE song (title)")
    other.commit()
    other.close()
    with pytest.raises(StoreUnusable, match="not a store of BRM Desktop"):
        open_store(tmp_path)


@pytest.mark.parametrize("content", [b"x", b"<html>not a database</html>" * 200, b"\0" * 8192, b"SQLite format 3\0"])
def test_other_content_is_called_damaged_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(content)
    with pytest.raises(StoreUnusable) as caught:
        open_store(tmp_path)
    assert "left as it is" in caught.value.detail
    assert path.read_bytes() == content


def test_a_truncated_store_is_called_damaged(data_folder: Path) -> None:
    path = data_folder / FILE_NAME
    path.write_bytes(path.read_bytes()[:-40_960])
    with pytest.raises(StoreDamaged, match="damaged"), open_store(data_folder).read() as work:
        work.exec_driver_sql("SELECT * FROM sqlite_schema, meeting").all()


@pytest.mark.parametrize("ruin", ["empty", "missing"])
def test_a_lost_store_is_never_replaced_by_a_new_one_while_backups_exist(data_folder: Path, ruin: str) -> None:
    database = open_store(data_folder)
    database.backup("by-hand")
    database.close()
    path = data_folder / FILE_NAME
    path.unlink()
    if ruin == "empty":
        path.touch()
    with pytest.raises(StoreDamaged, match=f"data file is {ruin}"):
        open_store(data_folder)
    assert path.exists() == (ruin == "empty")


def test_a_first_start_that_was_cut_off_starts_again(tmp_path: Path) -> None:
    make_file(tmp_path / FILE_NAME)
    connect(tmp_path / FILE_NAME, read_only=False).close()
    database = open_store(tmp_path)
    assert _pragma(database, "user_version") == database_module.SCHEMA_VERSION
    database.close()


def test_a_migration_that_fails_leaves_the_old_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: object) -> None:
        raise RuntimeError("cut off")

    monkeypatch.setattr("brm_desktop.storage.derived.install", fail)
    with pytest.raises(RuntimeError):
        open_store(tmp_path)
    left = sqlite3.connect(tmp_path / FILE_NAME)
    assert left.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    assert left.execute("PRAGMA user_version").fetchone()[0] == 0
    left.close()
    monkeypatch.undo()
    open_store(tmp_path).close()


def test_an_update_makes_a_backup_first(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there_before: list[str] = []

    def look(connection: object, *, application_id: int, version: int) -> None:
        there_before.extend(path.suffix for path in sorted((data_folder / "backups").iterdir()))

    monkeypatch.setattr(database_module, "SCHEMA_VERSION", database_module.SCHEMA_VERSION + 1)
    monkeypatch.setattr("brm_desktop.storage.migrations.upgrade", look)
    open_store(data_folder).close()
    assert there_before == [".sqlite3", ".sha256"]


def test_a_store_that_was_removed_while_open_is_noticed(database: Database) -> None:
    database.path.unlink()
    with pytest.raises(StoreUnusable, match="has gone"), database.write():
        raise AssertionError("the transaction must not begin")


def test_a_store_that_was_replaced_while_open_is_noticed(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copy(database.path, copy)
    os.replace(copy, database.path)  # noqa: PTH105
    with pytest.raises(StoreUnusable, match="was replaced"), database.write():
        raise AssertionError("the transaction must not begin")


def test_a_full_disk_is_said_in_words(database: Database) -> None:
    with pytest.raises(WriteFailed, match="disk is full"), database.write() as work:
        work.exec_driver_sql("PRAGMA max_page_count = 1")
        for number in range(5000):
            work.exec_driver_sql(f"INSERT INTO partner (id, name) VALUES ('{number}', '{'x' * 500}')")


def test_another_program_that_holds_the_store_is_said_in_words(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = sqlite3.connect(database.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with database._engine.connect() as waiting:
        waiting.exec_driver_sql("PRAGMA busy_timeout = 1")
    with pytest.raises(WriteFailed, match="Another program"), database.write():
        raise AssertionError("the transaction must not begin")
    holder.close()


def test_messages_never_repeat_what_was_written(database: Database) -> None:
    with pytest.raises(BrmError) as caught, database.write() as work:
        work.exec_driver_sql("PRAGMA max_page_count = 1")
        for number in range(5000):
            work.exec_driver_sql("INSERT INTO partner (id, name) VALUES (?, ?)", (str(number), "secret words " * 50))
    assert "secret" not in str(caught.value)


_READER = """
import sys
from pathlib import Path
from brm_desktop.storage.database import open_store
from brm_desktop.domain.errors import WriteFailed
database = open_store(Path(sys.argv[1]))
with database.read() as work:
    print(work.exec_driver_sql("SELECT count(*) FROM partner").scalar_one(), database.read_only)
try:
    with database.write():
        print("wrote")
except WriteFailed as error:
    print(error.title)
database.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file modes of POSIX")
def test_a_folder_that_cannot_be_written_is_opened_for_reading(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.write() as work:
        work.exec_driver_sql("INSERT INTO partner (id, name) VALUES ('a', 'Finance')")
    folder = database.path.parent
    database.close()
    monkeypatch.setattr(database_module, "_writable", lambda path: False)
    opened = open_store(folder)
    assert opened.read_only
    with opened.read() as work:
        assert work.exec_driver_sql("SELECT count(*) FROM partner").scalar_one() == 1
    with pytest.raises(WriteFailed, match="can only be read"), opened.write():
        raise AssertionError("the transaction must not begin")
    opened.close()


_OPENS = """
import sys
from pathlib import Path
opened = []
def watch(event, arguments):
    if event == "open" and "brm.sqlite3" in str(arguments[0]):
        opened.append(arguments[0])
sys.addaudithook(watch)
from brm_desktop.storage.database import open_store
database = open_store(Path(sys.argv[1]))
with database.write() as work:
    work.exec_driver_sql("INSERT INTO partner (id, name) VALUES ('a', 'Finance')")
database.backup("by-hand")
database.close()
database = open_store(Path(sys.argv[1]))
database.close()
print(opened)
"""


def test_nothing_but_sqlite_opens_the_live_file(data_folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _OPENS, str(data_folder)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


_WRITER = """
import sys
from pathlib import Path
from brm_desktop.storage.database import open_store
database = open_store(Path(sys.argv[1]))
for number in range(100000):
    with database.write() as work:
        work.exec_driver_sql("INSERT INTO partner (id, name) VALUES (?, ?)", (f"{number:08}", f"Unit {number}"))
    print(number, flush=True)
"""


def test_what_was_acknowledged_survives_a_kill(data_folder: Path) -> None:
    for round_number in range(4):
        child = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _WRITER.replace("range(100000)", f"range({round_number * 1000}, 100000)"),
                str(data_folder),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        seen = [int(child.stdout.readline()) for _ in range(20 + 7 * round_number)]
        child.kill()
        seen += [int(line) for line in child.stdout.read().split("\n")[:-1] if line]
        child.wait()
        child.stdout.close()
        database = open_store(data_folder)
        with database.read() as work:
            stored = {row[0] for row in work.exec_driver_sql("SELECT id FROM partner")}
            assert work.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
            indexed = work.exec_driver_sql("SELECT count(*) FROM search_document").scalar_one()
        database.close()
        assert {f"{number:08}" for number in seen} <= stored
        assert indexed == len(stored)
