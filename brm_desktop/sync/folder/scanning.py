"""Looking at a shared folder: what is there, what is new in it, and who says what. Nothing is read but small files.

A folder that is missing, empty or half there is told as such; it never means that anything was deleted.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from brm_desktop.sync.changes import is_device
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.folder.layout import Layout, is_candidate, placeholder_of, range_of
from brm_desktop.sync.folder.memory import FileMemory, is_worth_reading
from brm_desktop.sync.folder.ranges import Range
from brm_desktop.sync.folder.small_files import DeviceState, VaultFile, read_state, read_vault
from brm_desktop.sync.format.header import VaultName
from brm_desktop.sync.refusals import OtherVault

_MOST_FILES: Final = 200_000


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that may hold changes: `path` below the folder, its size, and what its name says it holds."""

    path: str
    size: int
    named: Range | None


@dataclass(frozen=True, slots=True)
class RolledBack:
    """`device` acknowledges less than it did before: its folder, or all of it, is older than what is known here."""

    device: str
    name: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a look at a folder found.

    `new` is what to read now, in an order that helps; `waiting` are placeholders that have not arrived. `files` is
    everything that may hold changes, `states` what devices say, `devices` all that have a folder.
    """

    layout: Layout
    present: bool
    vault: VaultFile | None
    devices: frozenset[str]
    states: Mapping[str, DeviceState]
    files: tuple[FoundFile, ...]
    new: tuple[FoundFile, ...]
    waiting: tuple[str, ...]

    def coverage(self, damaged: Iterable[str] = ()) -> dict[str, list[tuple[int, int]]]:
        """For each device the ranges that are in the folder by the names of files; those in `damaged` do not count."""
        without = frozenset(damaged)
        found: dict[str, list[tuple[int, int]]] = {}
        for file in self.files:
            if file.named and file.size and file.path not in without:
                found.setdefault(file.named.device, []).append((file.named.first, file.named.last))
        return found

    def check_vault(self, ours: VaultName) -> None:
        """Refuses the folder of another vault.

        Raises:
            OtherVault: with both names.
        """
        if self.vault is not None and self.vault.vault.id != ours.id:
            raise OtherVault(self.layout.root.name, ours=ours.words, theirs=self.vault.vault.words)

    def rolled_back(self, acknowledged: Mapping[str, Context]) -> list[RolledBack]:
        """The devices that say less than they said before; `acknowledged` is what each said at most."""
        return [
            RolledBack(device, state.name)
            for device, state in sorted(self.states.items())
            if device in acknowledged and not state.knows.dominates(acknowledged[device])
        ]


def scan(layout: Layout, memories: Mapping[str, FileMemory], *, now: int) -> Scan:
    """Looks at the folder. `memories` are by path; `now` is in milliseconds since 1970.

    Raises:
        MadeByNewerVersion: the folder is of a form this version does not know.
    """
    files: list[FoundFile] = []
    waiting: list[str] = []
    devices = sorted(name for name, path in _entries(layout.root) if is_device(name) and path.is_dir())
    for parent in ["", *devices]:
        for name, path in _entries(layout.root / parent):
            inside = str(PurePosixPath(parent) / name)
            if placeholder_of(name):
                waiting.append(inside)
            elif is_candidate(name) and (size := _size(path)) is not None:
                files.append(FoundFile(inside, size, range_of(PurePosixPath(inside))))
    files = sorted(files, key=_order)[:_MOST_FILES]
    states = {device: state for device in devices if (state := read_state(layout, device)) is not None}
    return Scan(
        layout=layout,
        present=layout.root.is_dir(),
        vault=read_vault(layout),
        devices=frozenset(devices),
        states=states,
        files=tuple(files),
        new=tuple(file for file in files if is_worth_reading(memories.get(file.path), size=file.size, now=now)),
        waiting=tuple(sorted(waiting)),
    )


def damaged_paths(memories: Mapping[str, FileMemory]) -> list[str]:
    """The files on which nobody can rely to hold what their names say: also those that stay empty or unfinished."""
    return [memory.path for memory in memories.values() if not memory.is_reliable]


def _order(file: FoundFile) -> tuple[str, int, str]:
    """Changes of one device follow each other; files whose names say nothing come last."""
    return (file.named.device, file.named.first, file.path) if file.named else ("~", 0, file.path)


def _entries(folder: Path) -> list[tuple[str, Path]]:
    """What is in a folder; nothing if it went away."""
    try:
        with os.scandir(folder) as found:
            return [(entry.name, Path(entry.path)) for entry in found]
    except OSError:
        return []


def _size(path: Path) -> int | None:
    """The size of a file, None if it went away or is no file."""
    try:
        return path.stat().st_size if path.is_file() else None
    except OSError:
        return None
