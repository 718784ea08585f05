"""A folder of finished files that is there as a whole, or not at all."""

import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from brm_desktop.domain.errors import WriteFailed

_PRIVATE_FOLDER = 0o700
_PRIVATE = 0o600


def publish_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write `files`, by their paths below it, into the new `folder`.

    Everything goes to a hidden folder beside it first, which then takes the name.

    Raises:
        WriteFailed: something of this name is there, or the disk does not take it. Nothing is left behind.
    """
    if folder.exists():
        raise WriteFailed(f"{folder.name} was not written", "Something of this name is there. Choose another name.")
    part = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}.part")
    try:
        part.mkdir(mode=_PRIVATE_FOLDER)
        for name, content in files.items():
            _write(part / name, content)
        part.rename(folder)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise WriteFailed(
            f"{folder.name} was not written", f"{error.strerror or 'The disk did not take it'}. Nothing was changed."
        ) from error


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
