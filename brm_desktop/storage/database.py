"""One store in one folder: how it is found, checked, opened, read, written and closed.

Every SQLite connection of the product is made here. The file is never opened by anything but SQLite: closing a second
descriptor would drop SQLite's locks and lose what was committed.
"""

import logging
import os
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from brm_desktop.domain.errors import StoreDamaged, StoreNewer, StoreUnusable, WriteFailed
from brm_desktop.storage import backups, derived, failures

log = logging.getLogger(__name__)

FILE_NAME = "brm.sqlite3"
APPLICATION_ID = 0x42524D44  # "BRMD"
SCHEMA_VERSION = 1

_SMALLEST = 100  # the header of a SQLite file

_PRAGMAS = (
    "PRAGMA busy_timeout=5000",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA secure_delete=ON",
    "PRAGMA wal_autocheckpoint=1000",
)


class Database:
    """The store of one data folder. Use `open_store`; `close` when done.

    Reading and writing may be done from any thread, each in a transaction of its own.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._engine = _engine(path, read_only=read_only)
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
    def write(self) -> Iterator[Connection]:
        """A transaction that may write; all of it is stored, or none.

        Raises:
            WriteFailed: the disk is full or read-only, or another program holds the store.
            StoreDamaged, StoreUnusable: the store cannot be used.
        """
        if self.read_only:
            raise WriteFailed(
                "The store can only be read",
                f"{self.path.parent} does not allow writing. Nothing was changed; make it writable and start again.",
            )
        self._check_still_there()
        with self._write_lock, failures.in_words(self.path), self._engine.connect() as plain:
            connection = plain.execution_options(immediate=True)
            with connection.begin():
                yield connection
                derived.index_what_changed(connection)

    def backup(self, reason: str) -> Path:
        """A copy in the folder `backups`, made by SQLite while the store is in use, checked and named with its hash.

        Raises:
            WriteFailed: it could not be written. No partial file is left under a final name.
        """
        with failures.in_words(self.path):
            return backups.make(self.path, connect=self._raw, reason=reason)

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
            raise StoreUnusable(
                "The store has gone",
                f"{self.path} was moved or removed while it was open. Nothing was written. "
                "Put it back, or close the application and restore a backup.",
            ) from error
        if self._identity not in (None, (status.st_dev, status.st_ino)):
            raise StoreUnusable(
                "The store was replaced",
                f"{self.path} is another file than the one that was opened. Nothing was written. Start again to use it.",
            )


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A SQLite connection with the settings that make it safe (docs/decisions/0003-settings-of-the-store.md)."""
    if not read_only:
        _make_file_private(path)
    address = _uri(path, read_only=read_only)
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if not read_only:
            connection.execute("PRAGMA journal_mode=WAL")
        if sys.platform == "darwin":
            connection.execute("PRAGMA checkpoint_fullfsync=1")
    except BaseException:
        connection.close()
        raise
    return connection


def _make_file_private(path: Path) -> None:
    """Make the file of a new store before SQLite does: SQLite gives its log the file's own mode."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def _uri(path: Path, *, read_only: bool) -> str:
    # `as_uri` escapes what a file: address gives a meaning to (? # %).
    plain = path.absolute().as_uri()
    if not read_only:
        return plain
    log_file = path.with_name(path.name + "-wal")
    return f"{plain}?mode=ro" if log_file.exists() else f"{plain}?immutable=1"


def _engine(path: Path, *, read_only: bool) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        creator=lambda: connect(path, read_only=read_only),
        hide_parameters=True,
        pool_size=2,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def open_store(folder: Path) -> Database:
    """The store of `folder`, made or brought up to date if need be.

    Raises:
        StoreUnusable: the folder or the file cannot be used (not ours, missing although backups exist).
        StoreDamaged: the file is damaged.
        StoreNewer: a newer version wrote it.
    """
    path = folder / FILE_NAME
    fresh = _is_fresh(path)
    read_only = not fresh and not _writable(path)
    if not read_only:
        _make_private(folder)
        backups.remove_leftovers(folder)
    with failures.in_words(path):
        version = 0 if fresh else _checked_version(path, read_only=read_only)
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
    if not backups.existing(path.parent):
        return True
    what = "is missing" if size is None else "is empty"
    raise StoreDamaged(
        f"Your data file {what}",
        f"{path} {what}, although it was used before. Nothing was changed. "
        "`brm backup --restore` puts the newest good backup in its place.",
    )


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.name == "posix" and folder.stat().st_uid == os.getuid():
            folder.chmod(0o700)
    except OSError as error:
        raise failures.unusable(folder, error) from error


def _checked_version(path: Path, *, read_only: bool) -> int:
    """The schema version of an existing store, after the checks that are cheap enough for every start."""
    _refuse_foreign(path)
    unclean = not read_only and _has_content(path.with_name(path.name + "-wal"))
    connection = connect(path, read_only=read_only)
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        if owner != APPLICATION_ID and not _is_blank(connection):
            raise _foreign(path)
        if unclean:
            _check_after_a_crash(connection, path)
    finally:
        connection.close()
    return version


def _refuse_foreign(path: Path) -> None:
    """Refuse what is not ours before a connection that may write touches a byte of it."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
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


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _bring_up_to_date(database: Database, version: int) -> None:
    # Alembic costs a third of a second to import, so that an ordinary start does without it.
    from brm_desktop.storage.migrations import upgrade

    if database.read_only:
        raise StoreUnusable(
            "The store has to be brought up to date",
            f"{database.path.parent} does not allow writing. Nothing was changed; make it writable and start again.",
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
