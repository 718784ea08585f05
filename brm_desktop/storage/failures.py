"""Faults of the store and the disk, turned into words where they enter."""

import errno
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from brm_desktop.domain.errors import BrmError, StoreDamaged, StoreUnusable, WriteFailed

log = logging.getLogger(__name__)

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
        raise _noted(_of_sqlite(error.orig, path), error.orig) from None
    except sqlite3.Error as error:
        raise _noted(_of_sqlite(error, path), error) from error
    except OSError as error:
        raise _noted(of_disk(path, error), error) from error


def _noted(words: BaseException, cause: BaseException | None) -> BaseException:
    """Log what kind of fault it was; never its text, which may repeat what was to be stored."""
    kind = getattr(cause, "sqlite_errorname", "") or errno.errorcode.get(getattr(cause, "errno", None) or 0, "")
    log.error(
        "%s: %s", words.title if isinstance(words, BrmError) else type(words).__name__, kind or type(cause).__name__
    )
    return words


def is_no_room(error: sqlite3.Error) -> bool:
    """Whether SQLite could not make or lengthen a file."""
    return _name(error).startswith(("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN"))


def _name(error: BaseException | None) -> str:
    return getattr(error, "sqlite_errorname", "") or ""


_MISSING_PARTS = ("no such table", "no such column", "already exists", "malformed", "has no column")


def _of_sqlite(error: BaseException | None, path: Path) -> BrmError | BaseException:
    name = _name(error)
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
    parts_missing = name == "SQLITE_ERROR" and any(words in str(error) for words in _MISSING_PARTS)
    if parts_missing or name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
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
    needed = 10 + 2 * _size(path) // 1_000_000
    return WriteFailed(
        "The disk is full", f"{path.parent} has no room left. {_SAFE} Free about {needed} MB and try again."
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


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
