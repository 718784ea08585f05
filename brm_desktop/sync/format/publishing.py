"""A sync file takes its name only when it is whole and on the disk. Until then it is `.tmp-…`, which nobody reads."""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from brm_desktop.sync.refusals import NotPublished

TEMPORARY: Final = ".tmp-"
_PRIVATE: Final = 0o600


@contextlib.contextmanager
def publishing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which becomes `path` in one step when the block ends well; otherwise nothing is left.

    Raises:
        NotPublished: the folder or the disk did not take it. What was at `path` before is as it was.
    """
    part = path.with_name(f"{TEMPORARY}{secrets.token_hex(8)}")
    try:
        with _created(part) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        force_folder(path.parent)
    except OSError as error:
        raise NotPublished(path.name, reason(error)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def make_folder(folder: Path, *, root: Path) -> None:
    """Makes `root` and `folder` in it, readable by their user alone; what is above `root` must be there.

    A folder above that is missing was renamed, or is on a disk that is not plugged in; it is not made anew.

    Raises:
        NotPublished: it cannot be made.
    """
    try:
        root.mkdir(mode=0o700, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise NotPublished(folder.name, reason(error)) from error


def force_folder(folder: Path) -> None:
    """Makes names in `folder` last through a power cut, where folders can be opened (not on Windows)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network folders cannot force a folder; the file itself is on the disk by then.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def reason(error: OSError) -> str:
    """Why the disk did not take a file, in words."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "The folder does not exist."
        case PermissionError():
            return "You may not write in this folder."
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full."
    return f"{error.strerror or 'The disk did not take it'}."


def _created(part: Path) -> BinaryIO:
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _PRIVATE)
    return os.fdopen(descriptor, "wb")
