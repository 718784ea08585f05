"""Writing a sync file as a stream: at no time is more than a few lines of it in memory."""

import tempfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from brm_desktop.domain.errors import WriteFailed
from brm_desktop.sync.changes import Change, digest, line
from brm_desktop.sync.format.change_lines import abbreviated
from brm_desktop.sync.format.footer import Tally
from brm_desktop.sync.format.header import Header
from brm_desktop.sync.format.publishing import publishing
from brm_desktop.sync.format.sections import Section

LONGEST_LINE: Final = 4 * 1024 * 1024
"""Bytes of a line with its end; a reader refuses longer ones, so that a file cannot fill the memory."""

_LEVEL: Final = 6
_GZIP: Final = 31  # zlib's number for a gzip container
_BLOCK: Final = 256 * 1024
_IN_MEMORY: Final = 8 * 1024 * 1024

Part = tuple[Section, Iterable[Change]]
"""A section, and exactly the changes that it announces, in their order."""


class Lock(Protocol):
    """Something that locks a stream (see `vault.locking`)."""

    def lock(self, source: BinaryIO, target: BinaryIO) -> None:
        """Writes what `source` holds to `target`, locked."""


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines are wrapped: compressed, locked, signed with the vault's line key. As it is, `zcat` reads it."""

    compressed: bool = True
    lock: Lock | None = None
    line_key: bytes | None = field(default=None, repr=False)


PLAIN: Final = Wrapping()


class LogDisagrees(WriteFailed):
    """What should be written is not what its section announces: the log of this store is damaged."""

    def __init__(self, device: str, number: int) -> None:
        super().__init__(
            "The changes were not exported",
            f"Change {number:,} of device {device} is not what the log says it is. Nothing was published. "
            "Check the store (brm sync verify); if it is damaged, restore a backup or import from another device.",
        )


class ChangeTooLong(WriteFailed):
    """A single value is longer than a file may carry."""

    def __init__(self, change: Change) -> None:
        super().__init__(
            "The changes were not exported",
            f"A text in {change.table} is longer than {LONGEST_LINE // 1024 // 1024} million letters, "
            "which no sync file carries. It is safe on this device. Shorten it, then export again.",
        )


def write_file(path: Path, header: Header, parts: Iterable[Part], wrapping: Wrapping = PLAIN) -> None:
    """Writes a whole file to `path`, or nothing; a file that is there is replaced in one step.

    Raises:
        NotPublished: the disk did not take it.
        LogDisagrees, ChangeTooLong: see there.
    """
    with publishing(path) as target:
        write(target, header, parts, wrapping)


def write(target: BinaryIO, header: Header, parts: Iterable[Part], wrapping: Wrapping = PLAIN) -> None:
    """Writes a whole file to an open one. Raises as `write_file`, but the disk's own errors."""
    if wrapping.lock is None:
        _write_blocks(target, header, parts, wrapping)
        return
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as unlocked:
        _write_blocks(unlocked, header, parts, wrapping)  # type: ignore[arg-type]
        unlocked.seek(0)
        wrapping.lock.lock(unlocked, target)  # type: ignore[arg-type]


def _write_blocks(target: BinaryIO, header: Header, parts: Iterable[Part], wrapping: Wrapping) -> None:
    blocks = _blocks(header, parts, wrapping.line_key)
    if not wrapping.compressed:
        for block in blocks:
            target.write(block)
        return
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
    for block in blocks:
        target.write(packer.compress(block))
    target.write(packer.flush())


def _blocks(header: Header, parts: Iterable[Part], line_key: bytes | None) -> Iterator[bytes]:
    """The content of the file in pieces of whole lines."""
    tally = Tally()
    lines: list[bytes] = []
    size = 0
    for one in _lines(header, parts):
        lines.append(one)
        size += len(one)
        if size > _BLOCK:
            yield _joined(lines, tally)
            lines, size = [], 0
    yield _joined(lines, tally)
    yield tally.footer(None if line_key is None else tally.signature(line_key))


def _joined(lines: list[bytes], tally: Tally) -> bytes:
    block = b"".join(lines)
    tally.add(block, len(lines))
    return block


def _lines(header: Header, parts: Iterable[Part]) -> Iterator[bytes]:
    yield header.line().encode() + b"\n"
    for section, changes in parts:
        yield section.line().encode() + b"\n"
        yield from _section_lines(section, changes)


def _section_lines(section: Section, changes: Iterable[Change]) -> Iterator[bytes]:
    """The lines of the changes of a section, followed along its chain."""
    chain, number, context, start = section.before, section.first - 1, "", b""
    for change in changes:
        number += 1
        if change.device != section.device or change.seq != number:
            raise LogDisagrees(section.device, number)
        full = line(change).encode()
        hashed = digest(change) if change.is_taken_out else sha256(full).digest()
        chain = sha256(chain + hashed).digest()
        if len(full) >= LONGEST_LINE:
            raise ChangeTooLong(change)
        if change.context.text != context:
            context = change.context.text
            start = b'{"c":%b,' % context.encode()
            yield full + b"\n"
        elif full.startswith(start):
            yield b"{%b\n" % full[len(start) :]
        else:
            yield abbreviated(change, with_context=False).encode() + b"\n"
    if number != section.last or chain != section.after:
        raise LogDisagrees(section.device, number)
