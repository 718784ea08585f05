"""Faults of the store and the disk, turned into words where they enter."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from brm_desktop.domain.errors import BrmError, StoreDamaged, StoreUnusable, WriteFailed

_SAFE = "What was stored before is safe."


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turns what SQLite, SQLAlchemy and the disk raise inside into errors meant for the user.

    Raises:
        StoreDamaged, StoreUnusable, WriteFailed: as fits. Other exceptions pass.
    """
    try:
        yield
    except DBAPIError as error:
        # The cause is left out: SQLAlchemy's text repeats the statement, which does not belong into a log.
        raise _of_sqlite(error.orig, path) from None
    except sqlite3.Error as error:
        raise _of_sqlite(error, path) from error
    except OSError as error:
        raise of_disk(path, error) from error


def _of_sqlite(error: BaseException | None, path: Path) -> BrmError | BaseException:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL"):
        return disk_full(path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return WriteFailed(
            "Another program holds the store",
            f"{path} stayed locked for five seconds. {_SAFE} Close the other program and try again.",
        )
    if name.startswith("SQLITE_READONLY"):
        return WriteFailed(
            "The store can only be read",
            f"{path} does not allow writing. {_SAFE} Make the folder writable and try again.",
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(path, str(error))
    if name.startswith("SQLITE_IOERR"):
        return WriteFailed(
            "The disk did not answer",
            f"{path} could not be read or written ({name}). {_SAFE} Check the disk and its free space, then try again.",
        )
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return StoreUnusable(
            "The store cannot be opened",
            f"{path} cannot be opened. It was left as it is. Check that the folder is there and is yours.",
        )
    return error if error is not None else StoreUnusable("The store cannot be used", str(path))


def of_disk(path: Path, error: OSError) -> BrmError:
    """What a fault of the disk means for the user."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return disk_full(path)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return WriteFailed("The folder does not allow writing", f"{error.filename or path}: {error.strerror}. {_SAFE}")
    return WriteFailed("The disk did not answer", f"{error.filename or path}: {error.strerror}. {_SAFE}")


def disk_full(path: Path) -> WriteFailed:
    """The disk has no room left."""
    return WriteFailed("The disk is full", f"{path.parent} has no room left. {_SAFE} Free some space and try again.")


def damaged(path: Path, found: str) -> StoreDamaged:
    """SQLite found damage; `found` is what it said."""
    return StoreDamaged(
        "The store is damaged",
        f"{path}: {found}. It was left as it is. `brm backup --restore` puts the newest good backup in its place "
        "and keeps the damaged file beside it.",
    )


def unusable(path: Path, error: OSError) -> StoreUnusable:
    """The folder cannot be made or entered."""
    return StoreUnusable(
        "The data folder cannot be used", f"{path}: {error.strerror}. Nothing was changed; choose another folder."
    )
