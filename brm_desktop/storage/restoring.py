"""Putting a copy back in the place of the store, in steps of which each can be the last one before a power cut."""

import os
import secrets
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from brm_desktop.domain.errors import NotFound, WriteFailed
from brm_desktop.storage import backups, failures, schema
from brm_desktop.storage.backups import Backup
from brm_desktop.storage.database import APPLICATION_ID, SCHEMA_VERSION


def restore(store: Path, backup: Path | None = None) -> tuple[Path, Path | None]:
    """Put a copy (the newest good one, if none is named) in the place of `store`.

    What was there is kept beside it under `.damaged-<time>`, with its log. Returns the copy that was used, and where
    the former file is.

    Raises:
        NotFound: there is no copy that is what was written, and a store of this version or an older one.
        WriteFailed: the store is open elsewhere, or the disk does not take the copy. Nothing was changed.
    """
    with failures.in_words(store):
        good = next((b for b in backups.existing(store.parent) if backup in (None, b.path) and _is_usable(b)), None)
        if good is None:
            raise NotFound(
                "There is no good backup",
                f"No copy in {store.parent / backups.FOLDER} is what was written by this program. Nothing was changed.",
            )
        _require_closed(store)
        return good.path, _put_back(good, store)


def _put_back(good: Backup, store: Path) -> Path | None:
    temporary = store.with_name(f".tmp-{secrets.token_hex(8)}")
    backups.copy_back(good, temporary)
    _forget_its_name(temporary)
    former = _set_aside(store)
    temporary.replace(store)
    backups.sync(store.parent)
    return former


def _forget_its_name(copy: Path) -> None:
    """Have the store take a new name among the devices: under the old one it may have said more than the copy knows."""
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sync_state'").fetchone():
            connection.execute("DELETE FROM sync_state WHERE name = 'device'")
    finally:
        connection.close()
    backups.sync(copy)


def _is_usable(backup: Backup) -> bool:
    if not backups.is_good(backup):
        return False
    connection = backups.look_at(backup)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        known = 0 < version <= SCHEMA_VERSION
        return ours and known and not schema.foreign(connection, same_version=version == SCHEMA_VERSION)
    except sqlite3.Error:
        return False
    finally:
        connection.close()


def _require_closed(store: Path) -> None:
    """Refuse while somebody has the store open: SQLite only leaves its log for the one connection there is."""
    if not store.exists():
        return
    connection = sqlite3.connect(f"{store.absolute().as_uri()}?mode=rw", uri=True, timeout=1, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise WriteFailed(
                "The store is in use",
                f"{store} is open in a window or another program. Nothing was changed. Close it and try again.",
            ) from error
        # What is damaged or cannot be read is what a backup takes the place of.
    finally:
        connection.close()


def _set_aside(store: Path) -> Path | None:
    """Keep the present file and its log under another name: a log beside another file would be played into it.

    The file goes before its log. Cut off in between, no store is there, which is noticed; a store without its log would
    be an older one, which is not.
    """
    if not store.exists():
        for ending in ("-wal", "-shm"):
            store.with_name(store.name + ending).unlink(missing_ok=True)
        return None
    former = _free_name(store)
    log_file = store.with_name(f"{store.name}-wal")
    if not log_file.exists() and _linked(store, former):
        store.with_name(f"{store.name}-shm").unlink(missing_ok=True)
        return former
    for ending in ("", "-wal", "-shm"):
        part = store.with_name(store.name + ending)
        if part.exists():
            part.replace(former.with_name(former.name + ending))
    return former


def _free_name(store: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    former = store.with_name(f"{store.name}.damaged-{stamp}")
    while former.exists():
        former = store.with_name(f"{store.name}.damaged-{stamp}-{secrets.token_hex(2)}")
    return former


def _linked(store: Path, former: Path) -> bool:
    """Give the file a second name, so that the first is never without a store; False where a disk has no links."""
    try:
        os.link(store, former)
    except OSError:
        return False
    return True
