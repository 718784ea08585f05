"""Writing changes into the own part of a shared folder: what it lacks, own or of others, and tidying what is small.

Only files of the own device's folder are ever written or removed.
"""

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, Protocol

from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.folder.layout import range_of
from brm_desktop.sync.folder.memory import FileMemory, Status
from brm_desktop.sync.folder.ranges import Range, missing
from brm_desktop.sync.folder.scanning import FoundFile, Scan
from brm_desktop.sync.format.header import Header
from brm_desktop.sync.format.publishing import TEMPORARY, make_folder
from brm_desktop.sync.format.reading import fingerprint
from brm_desktop.sync.format.sections import Section
from brm_desktop.sync.format.writing import Wrapping, write_file

SEGMENT_BYTES: Final = 1_000_000
"""A segment is closed when its changes are about this long before they are compressed."""

SMALL_BYTES: Final = 256 * 1024
MANY_SMALL: Final = 20
_ABOUT_A_LINE: Final = 200
_EVERYTHING: Final = 2**63
_A_DAY: Final = 24 * 60 * 60


class Log(Protocol):
    """Where changes come from: the store's log."""

    def chain(self, device: str, seq: int) -> bytes:
        """The chain of a device after its change `seq`; `GENESIS` for 0."""

    def changes(self, device: str, first: int, last: int) -> Iterable[Change]:
        """Changes `first` to `last` of a device in their order."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """How this device writes segments: `header` is the first line of each (its `by` is this device)."""

    header: Header
    wrapping: Wrapping
    log: Log

    @property
    def device(self) -> str:
        """This device."""
        return self.header.by

    def publish(self, found: Scan, *, holds: Context, damaged: Iterable[str] = (), now: int) -> list[FileMemory]:
        """Writes everything that `holds` and the folder lacks, of whatever device; what to remember of the files.

        Raises:
            OtherVault: the folder is another vault's.
            NotPublished: the disk did not take a file; those before it are there.
        """
        found.check_vault(self.header.vault)
        coverage = found.coverage(damaged)
        lacking = [
            Range(device, first, last)
            for device, seq in holds.items()
            for first, last in missing(coverage.get(device, []), up_to=seq)
        ]
        if lacking:
            make_folder(found.layout.device(self.device), root=found.layout.root)
        return [self._write(found, held, now=now) for gap in lacking for held in self._segments(gap)]

    def compact(self, found: Scan, *, retired: Iterable[str], now: int) -> list[FileMemory]:
        """Joins many small segments of this device into a bigger one, once every other device has taken them in.

        The small ones stay until `forget_joined`. Raises as `publish`.
        """
        found.check_vault(self.header.vault)
        safe = acknowledged(found, self.device, retired)
        small = [file.named for file in _own(found, self.device) if file.size < SMALL_BYTES and file.named]
        runs = _runs(held for held in small if held.last <= safe)
        joined = [Range(self.device, run[0].first, run[-1].last) for run in runs if len(run) >= MANY_SMALL]
        return [self._write(found, held, now=now) for held in joined]

    def forget_joined(self, found: Scan, *, retired: Iterable[str], memories: Mapping[str, FileMemory]) -> list[str]:
        """Removes own segments that lie wholly in a bigger own one, and that every other device has; their paths.

        The bigger one must be there as it was written.
        """
        own = _own(found, self.device)
        whole = [file for file in own if _is_whole(file, memories.get(file.path))]
        safe = acknowledged(found, self.device, retired)
        gone = [file for file in own if file.named and file.named.last <= safe and _lies_in_another(file.named, whole)]
        for file in gone:
            with suppress(OSError):
                (found.layout.root / file.path).unlink()
        return [file.path for file in gone]

    def forget_leftovers(self, found: Scan) -> None:
        """Removes files of this device that were never finished, a day after."""
        folder = found.layout.device(self.device)
        with suppress(OSError):
            for path in folder.glob(f"{TEMPORARY}*"):
                if time.time() - path.stat().st_mtime > _A_DAY:
                    path.unlink()

    def _segments(self, gap: Range) -> Iterator[Range]:
        """The gap in pieces of about `SEGMENT_BYTES`."""
        first, size = gap.first, 0
        for change in self.log.changes(gap.device, gap.first, gap.last):
            size += _ABOUT_A_LINE + len(change.value)
            if size >= SEGMENT_BYTES:
                yield Range(gap.device, first, change.seq)
                first, size = change.seq + 1, 0
        if first <= gap.last:
            yield Range(gap.device, first, gap.last)

    def _write(self, found: Scan, held: Range, *, now: int) -> FileMemory:
        before, after = (self.log.chain(held.device, seq) for seq in (held.first - 1, held.last))
        section = Section(held.device, held.first, held.last, before, after)
        changes = self.log.changes(held.device, held.first, held.last)
        path = found.layout.segment(self.device, held)
        write_file(path, self.header, [(section, changes)], self.wrapping)
        written = fingerprint(path)
        inside = str(PurePosixPath(self.device) / path.name)
        return FileMemory(inside, written.size, written.sha256, Status.TAKEN, now, now)


def acknowledged(found: Scan, device: str, retired: Iterable[str]) -> int:
    """Up to which change of `device` all others have taken in; those that were retired do not count.

    A device that has a folder but says nothing has taken in nothing; where there is no other device, nobody waits.
    """
    others = found.devices - {device} - frozenset(retired)
    said = [found.states[other].knows.seq(device) if other in found.states else 0 for other in others]
    return min(said, default=_EVERYTHING)


def _own(found: Scan, device: str) -> list[FoundFile]:
    own = (file for file in found.files if PurePosixPath(file.path).parent.name == device)
    return [file for file in own if (named := range_of(PurePosixPath(file.path))) and named.device == device]


def _runs(ranges: Iterable[Range]) -> list[list[Range]]:
    """Ranges that follow each other without a gap, together."""
    runs: list[list[Range]] = []
    for held in sorted(ranges):
        if runs and held.first == runs[-1][-1].last + 1:
            runs[-1].append(held)
        else:
            runs.append([held])
    return runs


def _is_whole(file: FoundFile, memory: FileMemory | None) -> bool:
    return memory is not None and memory.status is Status.TAKEN and memory.size == file.size


def _lies_in_another(held: Range, others: list[FoundFile]) -> bool:
    return any(
        other.named is not None
        and other.named != held
        and other.named.first <= held.first <= held.last <= other.named.last
        for other in others
    )
