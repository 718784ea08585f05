"""Reading one file of a shared folder, which may be pulled away, replaced or cut short while it is read."""

from dataclasses import dataclass, replace
from typing import BinaryIO, Final

from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.folder.memory import PATIENCE_MS, FileMemory, Status
from brm_desktop.sync.folder.ranges import Range, joined
from brm_desktop.sync.folder.scanning import FoundFile
from brm_desktop.sync.format.reading import Bundle, Expectation, fingerprint_of, read
from brm_desktop.sync.refusals import DamagedFile, NoRoom, NotFinishedYet, SyncRefused

_GONE: Final = (
    "It went away, or could not be read, while it was looked at. Nothing was changed here; it is tried again."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: a verified bundle to take in (and to close), or why there is none.

    `memory` is to be kept: for a bundle once its changes are stored, otherwise at once. `refusal` is for the user, and
    None for what only has to wait, and for what was taken before and is unchanged.
    """

    memory: FileMemory
    bundle: Bundle | None = None
    refusal: SyncRefused | None = None


def take(layout: Layout, found: FoundFile, *, expected: Expectation, memory: FileMemory | None, now: int) -> Outcome:
    """Reads and verifies a file that `scan` found; `now` is in milliseconds since 1970. Never raises for the file."""
    try:
        with (layout.root / found.path).open("rb") as file:
            return _taken(file, found, expected=expected, memory=memory, now=now)
    except OSError:
        title = f"{found.path} could not be read"
        since = memory.since if memory is not None and memory.status is Status.WAITING else now
        return Outcome(FileMemory(found.path, found.size, "", Status.WAITING, since, now, title, _GONE))


def _taken(file: BinaryIO, found: FoundFile, *, expected: Expectation, memory: FileMemory | None, now: int) -> Outcome:
    size, sha256 = fingerprint_of(file)
    if memory is not None and memory.was_taken and (memory.size, memory.sha256) == (size, sha256):
        return Outcome(replace(memory, tried=now))
    same = memory if memory is not None and (memory.size, memory.sha256) == (size, sha256) else None
    try:
        bundle = read(file, found.path, expected)
    except SyncRefused as refusal:
        status, since = _judged(refusal, same, now)
        kept = FileMemory(found.path, size, sha256, status, since, now, refusal.title, refusal.detail)
        return Outcome(kept, refusal=None if status is Status.WAITING else refusal)
    status = Status.TAKEN if _holds(bundle, found.named) else Status.MISNAMED
    return Outcome(FileMemory(found.path, size, sha256, status, now, now), bundle=bundle)


def _holds(bundle: Bundle, named: Range | None) -> bool:
    """Whether everything that the name of a file promises is in it."""
    if named is None:
        return True
    held = [(section.first, section.last) for section in bundle.sections if section.device == named.device]
    return any(first <= named.first and named.last <= last for first, last in joined(held))


def _judged(refusal: SyncRefused, same: FileMemory | None, now: int) -> tuple[Status, int]:
    """What a refused file is now, and since when."""
    since = same.since if same is not None and same.since <= now else now
    if isinstance(refusal, (NotFinishedYet, NoRoom)):
        return Status.WAITING, since
    if not isinstance(refusal, DamagedFile):
        return Status.REFUSED, since
    return (Status.DAMAGED if now - since >= PATIENCE_MS else Status.WAITING), since
