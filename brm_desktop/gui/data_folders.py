"""Whether a folder can hold the data: asked on the worker, because a network drive may take its time to answer."""

import os
import secrets
from pathlib import Path

STORE_FILE = "brm.sqlite3"


def trouble_with(folder: Path) -> str:
    """Why `folder` cannot be used and what to do, "" if it can. Makes the folder, and leaves nothing else in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        trial = folder / f".tmp-{secrets.token_hex(8)}"
        os.close(os.open(trial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        trial.unlink()
    except FileExistsError:
        return f"{shown(folder)} is a file, not a folder. Choose another one."
    except OSError as error:
        return (
            f"{shown(folder)} cannot be written ({error.strerror}). Choose another one, such as a folder in your home."
        )
    return ""


def holds_store(folder: Path) -> bool:
    """Whether the folder has data of BRM Desktop already."""
    return (folder / STORE_FILE).is_file()


def shown(folder: Path) -> str:
    """The folder as it is shown: the home folder as ~."""
    try:
        return f"~{os.sep}{folder.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(folder)
