"""Which sync files were looked at and what became of them: those of a shared folder, and those brought by hand."""

import json
from dataclasses import asdict

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import state
from brm_desktop.sync.folder.memory import FileMemory, Status

_PREFIX = "file:"
_BY_HAND = "hand:"


def of_folder(work: Work) -> dict[str, FileMemory]:
    """What is remembered of the files of the shared folder, by path below it."""
    rows = work.exec_driver_sql("SELECT value FROM sync_state WHERE name >= 'file:' AND name < 'file;'").scalars()
    found = [_memory(value) for value in rows]
    return {memory.path: memory for memory in found}


def _memory(written: str) -> FileMemory:
    found = json.loads(written)
    return FileMemory(**{**found, "status": Status(found["status"])})


def note(work: Work, memory: FileMemory) -> None:
    """Remember what became of a file of the shared folder."""
    state.note(work, _PREFIX + memory.path, json.dumps(asdict(memory), ensure_ascii=False))


def forget_folder(work: Work) -> None:
    """Nothing is remembered of the shared folder any more."""
    work.exec_driver_sql("DELETE FROM sync_state WHERE name >= 'file:' AND name < 'file;'")


def taken_by_hand(work: Work, sha256: str) -> tuple[str, str]:
    """The device and the moment of a file that was taken in before, ("", "") if it was not."""
    found = state.read(work, _BY_HAND + sha256)
    device, _, made = found.partition(" ")
    return device, made


def note_taken_by_hand(work: Work, sha256: str, *, device: str, made: str) -> None:
    """Remember that a file brought by hand was taken in: its device and its stamp."""
    state.note(work, _BY_HAND + sha256, f"{device} {made}")
