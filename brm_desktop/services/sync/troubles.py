"""What can be the matter with a shared folder or a file in it, in words: what happened, what is safe, what to do."""

from dataclasses import replace
from pathlib import Path

from brm_desktop.domain.errors import BrmError
from brm_desktop.services.sync import taking
from brm_desktop.services.sync.values import Trouble, TroubleKind
from brm_desktop.sync.folder.memory import FileMemory, Status
from brm_desktop.sync.refusals import CopiedDatabase, OtherVault


def of_error(error: BrmError, file: str = "") -> Trouble:
    """What was refused, with what helps against it."""
    if isinstance(error, taking.DeletionsNotAgreed):
        return Trouble(error.title, error.detail, file, TroubleKind.DELETIONS)
    if isinstance(error, CopiedDatabase):
        return Trouble(error.title, error.detail, file, TroubleKind.COPIED)
    kind = TroubleKind.OTHER_VAULT if isinstance(error, OtherVault) else TroubleKind.OTHER
    return Trouble(error.title, error.detail, file, kind)


def of_file(memory: FileMemory, error: BrmError) -> Trouble:
    """A file was not taken."""
    return of_error(error, memory.path)


def refused(memory: FileMemory, error: BrmError | Trouble) -> FileMemory:
    """What to remember of it: it is looked into again some minutes later."""
    return replace(memory, status=Status.REFUSED, title=error.title, detail=error.detail)


def away(folder: Path) -> Trouble:
    """The folder is not there."""
    return Trouble(
        "The shared folder is not there",
        f"{folder} is missing: it was renamed, or its disk is not connected. Nothing was changed and nothing is lost; "
        "your changes wait here. Bring it back, or choose another folder.",
    )


def not_arrived(folder: Path) -> Trouble:
    """It cannot be told yet to which vault the folder belongs."""
    return Trouble(
        "The shared folder has not arrived whole",
        f"In {folder} the file vault.json is missing, which says to which vault it belongs. Nothing was changed. "
        "Wait until your file synchroniser is done, or exchange once on a device that used this folder before.",
    )


def rolled_back(name: str) -> Trouble:
    """The folder of a device says less than before."""
    return Trouble(
        f"The folder of {name} is older than what is known here",
        "What it has acknowledged before is missing there. Nothing was changed, and everything it wrote is kept here; "
        "the next exchange writes what the folder lacks.",
    )


def went_on_twice() -> Trouble:
    """A store was copied or put back, and what both wrote was taken in."""
    return Trouble(
        "A store was copied or put back, and went on twice",
        "What both wrote is kept and in order again; if it is this one, it has a new identity. A backup was made "
        "before. Where both changed the same, it is among the conflicts.",
    )
