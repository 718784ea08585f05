"""Putting a finished file where the user wants it: either whole, or not at all."""

import contextlib
import os
import secrets
from pathlib import Path
from typing import Final

from brm_desktop.domain.errors import WriteFailed

_PRIVATE: Final = 0o600


def publish(path: Path, content: bytes) -> None:
    """Writes `content` to `path`, readable by the user alone; a file that is there is replaced in one step.

    The content goes to a new file in the same folder first, is forced to the disk and then takes the name. When
    anything fails, what was at `path` before is untouched and nothing else is left behind.

    Raises:
        WriteFailed: with the reason in words.
    """
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    if path.is_dir():
        raise WriteFailed(f"{path.name} was not saved", "A folder has this name. Choose another name.")
    try:
        _write_new(part, content)
        part.replace(path)
        _force_folder(path.parent)
    except OSError as error:
        _forget(part)
        raise WriteFailed(f"{path.name} was not saved", f"{_reason(error)} Nothing was changed.") from error


def _write_new(part: Path, content: bytes) -> None:
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _force_folder(folder: Path) -> None:
    """Makes the new name last through a power cut, where folders can be opened (not on Windows)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _forget(part: Path) -> None:
    """Takes the unfinished file away; when even that fails, the first error is the one to tell."""
    with contextlib.suppress(OSError):
        part.unlink(missing_ok=True)


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "The folder does not exist."
        case PermissionError():
            return "You may not write in this folder."
    return f"{error.strerror or 'The disk did not take it'}."
