"""Connections to one SQLite file, each with the settings that make it safe. Every one of the product is made here.

The file is never opened by anything but SQLite: closing a second descriptor would drop SQLite's locks and lose what was
committed.
"""

import os
import sqlite3
import sys
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event

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


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A SQLite connection with the settings that make it safe (docs/decisions/0003-settings-of-the-store.md).

    The file must be there: a connection that made it would hide that it has been taken away.
    """
    uri = address(path, read_only=read_only)
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
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


def make_file(path: Path) -> None:
    """Make the file of a new store before SQLite does: SQLite gives its log the file's own mode."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def address(path: Path, *, read_only: bool) -> str:
    """The `file:` address of a store. For reading, one that leaves nothing beside it, if there is no log to be read."""
    # `as_uri` escapes what a file: address gives a meaning to (? # %).
    plain = path.absolute().as_uri()
    if not read_only:
        return f"{plain}?mode=rw"
    return f"{plain}?mode=ro" if has_content(log_of(path)) else f"{plain}?immutable=1"


def log_of(path: Path) -> Path:
    """Where SQLite keeps what is stored but not yet in the file itself."""
    return path.with_name(path.name + "-wal")


def has_content(path: Path) -> bool:
    """Whether a file is there and not empty."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def make_copy(path: Path, target: Path, *, read_only: bool) -> Engine:
    """What hands out one connection to a copy of a store as it is now, made as `target`, which the caller removes.

    Who writes to the store meanwhile waits for nothing. The copy is not kept safe from a crash.
    """

    def copied() -> sqlite3.Connection:
        make_file(target)
        copy = sqlite3.connect(target.absolute().as_uri() + "?mode=rw", uri=True, isolation_level=None)
        source = connect(path, read_only=read_only)
        try:
            for pragma in ("locking_mode=EXCLUSIVE", "synchronous=OFF", "foreign_keys=ON", "trusted_schema=OFF"):
                copy.execute(f"PRAGMA {pragma}")
            source.backup(copy)
            # Copied along with the rest is that the store keeps a log beside it.
            copy.execute("PRAGMA journal_mode=MEMORY")
            copy.execute("PRAGMA temp_store=MEMORY")
        except BaseException:
            copy.close()
            raise
        finally:
            source.close()
        return copy

    return create_engine("sqlite://", creator=copied, hide_parameters=True, poolclass=NullPool)


def make_engine(path: Path, *, read_only: bool) -> Engine:
    """What hands out connections to SQLAlchemy. Transactions begin as they are told to, not as its driver guesses."""
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
