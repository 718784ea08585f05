"""One store in one folder: how it is found, checked, opened, read, written and closed."""

import logging
import os
import secrets
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from brm_desktop.domain.errors import BrmError, StoreDamaged, StoreNewer, StoreUnusable, WriteFailed
from brm_desktop.storage import backups, derived, failures, undo
from brm_desktop.storage.connections import address, connect, has_content, log_of, make_copy, make_engine, make_file

log = logging.getLogger(__name__)

FILE_NAME = "brm.sqlite3"
APPLICATION_ID = 0x42524D44  # "BRMD"
SCHEMA_VERSION = 5

_SMALLEST = 100  # the header of a SQLite file
_LONGEST_PATH = 500  # SQLite stops at 512, with the ending of its log


class Database:
    """The store of one data folder. Use `open_store`; `close` when done.

    Reading and writing may be done from any thread, each in a transaction of its own.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._engine = make_engine(path, read_only=read_only)
        self._identity: tuple[int, int] | None = None
        self._write_lock = threading.Lock()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads: everything in it sees one state.

        Raises:
            StoreDamaged, StoreUnusable: the store cannot be read.
        """
        with failures.in_words(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, step: str = "") -> Iterator[Connection]:
        """A transaction that may write; all of it is stored, or none.

        With `step`, the words for what the user did, it can be taken back (`storage.undo`).

        Raises:
            WriteFailed: the disk is full or read-only, or another program holds the store.
            StoreDamaged, StoreUnusable: the store cannot be used.
        """
        if self.read_only:
            raise WriteFailed(
                "The store can only be read",
                f"{self.path.parent} is full or write-protected. Nothing was changed; change that and start again.",
            )
        self._check_still_there()
        with self._write_lock, failures.in_words(self.path), self._engine.connect() as plain:
            connection = plain.execution_options(immediate=True)
            with connection.begin():
                with undo.recording(connection, step, before=self.read) if step else nullcontext():
                    yield connection
                derived.index_what_changed(connection)

    @contextmanager
    def on_a_copy(self) -> Iterator[Connection]:
        """A transaction on a private copy of the store, of which nothing stays: to try something while others write.

        Raises:
            StoreDamaged, StoreUnusable: the store cannot be read. WriteFailed: there is no room for the copy.
        """
        target = self.path.with_name(f".tmp-{secrets.token_hex(8)}")
        try:
            engine = make_copy(self.path, target, read_only=self.read_only)
            with failures.in_words(self.path), engine.connect() as connection:
                connection.exec_driver_sql("BEGIN")
                yield connection
                connection.rollback()
        finally:
            target.unlink(missing_ok=True)

    def backup(self, reason: str) -> Path:
        """A copy in the folder `backups`, made by SQLite while the store is in use, checked and named with its hash.

        Raises:
            WriteFailed: it could not be written. No partial file is left under a final name.
        """
        self._check_still_there()
        with failures.in_words(self.path):
            return backups.make(self.path, connect=self._raw, reason=reason)

    def purge(self) -> bool:
        """Make what was overwritten unreadable: the index merged, the file written anew, its log folded in and emptied.

        False when another program has the store open and keeps the log: it goes when that one closes.
        """
        with self._write_lock, failures.in_words(self.path):
            self._engine.dispose()
            connection = self._raw()
            try:
                connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                connection.execute("VACUUM")
                return bool(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)
            finally:
                connection.close()

    def version_of_data(self) -> int:
        """A number that changes when another process has written."""
        with failures.in_words(self.path), self._engine.connect() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    def close(self) -> None:
        """Close every connection. The store folds its log into the file."""
        self._engine.dispose()

    def remember_identity(self) -> None:
        """Note which file this is, so that a file that was taken away while open is noticed."""
        status = self.path.stat()
        self._identity = (status.st_dev, status.st_ino)

    def _raw(self) -> sqlite3.Connection:
        return connect(self.path, read_only=self.read_only)

    def _check_still_there(self) -> None:
        try:
            status = self.path.stat()
        except OSError as error:
            log.error("The store has gone")
            raise StoreUnusable(
                "The store has gone",
                f"{self.path} was moved or removed while it was open. Nothing was written. {self._rescued()}",
            ) from error
        if self._identity not in (None, (status.st_dev, status.st_ino)):
            raise StoreUnusable(
                "The store was replaced",
                f"{self.path} is another file than the one that was opened. Nothing was written. "
                "Start again to use it.",
            )

    def _rescued(self) -> str:
        """Save what an open connection still sees of a file that has lost its name. Says what was saved, in words."""
        if self._identity is None:
            return "Put it back, or restore a backup."
        try:
            with failures.in_words(self.path), self._engine.connect() as connection:
                held = connection.connection.dbapi_connection
                copy = backups.make(self.path, connect=lambda: held, reason="rescued", close=False)  # type: ignore[arg-type, return-value]
        except BrmError:
            return "Put it back, or close the application and restore a backup."
        return f"All that was stored was saved as {copy}. Put the store back, or close the application and restore."


def open_store(folder: Path) -> Database:
    """The store of `folder`, made or brought up to date if need be.

    Raises:
        StoreUnusable: the folder or the file cannot be used (not ours, missing although backups exist).
        StoreDamaged: the file is damaged.
        StoreNewer: a newer version wrote it.
    """
    path = folder / FILE_NAME
    _require_short(path)
    fresh = _is_fresh(path)
    read_only = not fresh and not _writable(path)
    if not read_only:
        _make_private(folder)
        backups.remove_leftovers(folder)
    with failures.in_words(path):
        if fresh:
            make_file(path)
            version = 0
        else:
            version, read_only = _first_look(path, read_only=read_only)
    database = Database(path, read_only=read_only)
    try:
        if version < SCHEMA_VERSION:
            _bring_up_to_date(database, version)
        elif not read_only:
            _refresh_derived(database)
        database.remember_identity()
    except BaseException:
        database.close()
        raise
    return database


def _require_short(path: Path) -> None:
    if len(os.fsencode(path)) > _LONGEST_PATH:
        raise StoreUnusable(
            "The path of the data folder is too long",
            f"…{str(path.parent)[-60:]}: a store can be opened at {_LONGEST_PATH} letters at most. "
            "Nothing was changed; choose another folder.",
        )


def _is_fresh(path: Path) -> bool:
    """Whether a new store may be made here: nothing is there, or a first start was cut off before anything was."""
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        size = None
    except OSError as error:
        raise failures.unusable(path, error) from error
    if size and size >= _SMALLEST:
        return False
    if size:
        raise failures.damaged(path, f"it has only {size} bytes")
    if not backups.existing(path.parent) and not (size is None and has_content(log_of(path))):
        return True
    raise _lost(path, "is missing" if size is None else "is empty")


def _lost(path: Path, what: str) -> StoreDamaged:
    return StoreDamaged(
        f"Your data file {what}",
        f"{path} {what}, although it was used before. Nothing was changed. Put it back if it was moved, or let "
        "`brm backup --restore` put the newest good backup in its place.",
    )


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.name == "posix" and _is_hers_alone(folder.stat()):
            folder.chmod(0o700)
    except OSError as error:
        raise failures.unusable(folder, error) from error


def _is_hers_alone(status: os.stat_result) -> bool:
    """Whether a folder may be closed to others: it is the user's own, and none that all share (as /tmp is)."""
    return status.st_uid == os.getuid() and not status.st_mode & stat.S_ISVTX


def _first_look(path: Path, *, read_only: bool) -> tuple[int, bool]:
    """The schema version, and whether the store can only be read: a full disk has no room for SQLite's log."""
    try:
        return _checked_version(path, read_only=read_only), read_only
    except sqlite3.OperationalError as error:
        # Without its log a store that was not closed would show an older state.
        if read_only or not failures.is_no_room(error) or has_content(log_of(path)):
            raise
        log.warning("The store is opened for reading only: %s", error.sqlite_errorname)
        return _checked_version(path, read_only=True), True


def _checked_version(path: Path, *, read_only: bool) -> int:
    """The schema version of an existing store, after the checks that are cheap enough for every start."""
    _refuse_foreign(path)
    unclean = not read_only and has_content(log_of(path))
    connection = connect(path, read_only=read_only)
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        if owner != APPLICATION_ID and not _is_blank(connection):
            raise _foreign(path)
        if version == 0 and backups.existing(path.parent):
            raise _lost(path, "is empty")
        if unclean:
            _check_after_a_crash(connection, path)
    finally:
        connection.close()
    return version


def _refuse_foreign(path: Path) -> None:
    """Refuse what is not ours before a connection that may write touches a byte of it."""
    # With its log: one that was cut off while its log was folded in is whole only together with it.
    connection = sqlite3.connect(address(path, read_only=True), uri=True, isolation_level=None)
    try:
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        blank = _is_blank(connection)
    finally:
        connection.close()
    if owner not in (0, APPLICATION_ID) or (owner == 0 and not blank):
        raise _foreign(path)
    if version > SCHEMA_VERSION:
        raise StoreNewer(
            "The store was written by a newer version",
            f"{path} has format {version}, this version reads up to {SCHEMA_VERSION}. It was left as it is. "
            "Update BRM Desktop and start again.",
        )


def _foreign(path: Path) -> StoreUnusable:
    return StoreUnusable(
        "This is not a store of BRM Desktop",
        f"{path} was made by another program. It was left as it is; choose another folder.",
    )


def _is_blank(connection: sqlite3.Connection) -> bool:
    return int(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]) == 0


def _check_after_a_crash(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise failures.damaged(path, str(found))


def _bring_up_to_date(database: Database, version: int) -> None:
    # Alembic costs a third of a second to import, so that an ordinary start does without it.
    from brm_desktop.storage.migrations import upgrade

    if database.read_only:
        raise StoreUnusable(
            "The store has to be brought up to date",
            f"{database.path.parent} is full or write-protected. Nothing was changed; change that and start again.",
        )
    if version:
        database.backup("before-update")
    with failures.in_words(database.path), database._engine.connect() as plain:
        connection = plain.execution_options(immediate=True)
        upgrade(connection, application_id=APPLICATION_ID, version=SCHEMA_VERSION)


def _refresh_derived(database: Database) -> None:
    with database.read() as connection:
        current = derived.is_current(connection)
    if not current:
        with database.write() as connection:
            derived.install(connection)


def details(connection: Connection) -> dict[str, Any]:
    """What SQLite says about the store, for `brm check`."""
    names = ("page_count", "freelist_count", "page_size", "journal_mode", "synchronous", "user_version")
    return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names}
