"""What a sync file is wrapped in, recognised by its first bytes: locked (age), compressed (gzip), or neither.

The content comes out in blocks of bounded size, however small the file is that unfolds into it.
"""

import contextlib
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import BinaryIO, Final, Protocol

from brm_desktop.sync.format.header import BEGIN
from brm_desktop.sync.refusals import DamagedFile, NotASyncFile, NotFinishedYet, PassphraseNeeded

LONGEST_CONTENT: Final = 8 * 1024 * 1024 * 1024
"""Bytes of lines in one file; a hundred times the log of ten years."""

_AGE: Final = b"age-encryption.org/v1\n"
_GZIP: Final = b"\x1f\x8b"
_GZIP_NUMBER: Final = 31  # zlib's number for a gzip container
_LOOK: Final = 64
_PIECE: Final = 128 * 1024
_BLOCK: Final = 1024 * 1024
_IN_MEMORY: Final = 8 * 1024 * 1024


class Unlocks(Protocol):
    """Something that opens locked files (see `vault.locking`)."""

    @property
    def line_key(self) -> bytes | None:
        """What signs the files of the vault, None where it is not known."""

    def unlock(self, source: BinaryIO, target: BinaryIO, *, name: str) -> Enum:
        """Writes what is locked in `source` to `target`; answers what opened it: "key" or "passphrase"."""


@dataclass(frozen=True, slots=True)
class Content:
    """The lines of a file. `locked_with` is "" for a file that is not locked, else "key" or "passphrase"."""

    blocks: Iterator[bytes]
    locked_with: str


@contextlib.contextmanager
def opened(file: BinaryIO, name: str, unlocker: Unlocks | None) -> Iterator[Content]:
    """The content of `file`, which stands at its beginning and can be wound back.

    Raises:
        PassphraseNeeded and the other errors of unlocking; NotFinishedYet, NotASyncFile.
        While the blocks are read: DamagedFile, NotFinishedYet.
    """
    first = _look(file)
    if not _begins(first, _AGE, name):
        yield Content(_blocks(file, first, name), "")
        return
    if unlocker is None:
        raise PassphraseNeeded(name)
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as spool:
        unlocked: BinaryIO = spool  # type: ignore[assignment]
        way = unlocker.unlock(file, unlocked, name=name)
        unlocked.seek(0)
        yield Content(_blocks(unlocked, _look(unlocked), name), str(way.value))


def _look(file: BinaryIO) -> bytes:
    first = file.read(_LOOK)
    file.seek(0)
    return first


def _begins(first: bytes, magic: bytes, name: str) -> bool:
    """Whether the file begins with `magic`. One that ends before that can be told has not arrived."""
    if not first.strip(b"\0"):
        raise NotFinishedYet(name, "It is empty")
    if len(first) < len(magic) and magic.startswith(first):
        raise NotFinishedYet(name)
    return first.startswith(magic)


def _blocks(file: BinaryIO, first: bytes, name: str) -> Iterator[bytes]:
    if _begins(first, _GZIP, name):
        return _bounded(_inflated(file, name), name)
    if _begins(first, BEGIN, name):
        return _bounded(iter(lambda: file.read(_BLOCK), b""), name)
    raise NotASyncFile(name)


def _bounded(blocks: Iterator[bytes], name: str) -> Iterator[bytes]:
    total = 0
    for block in blocks:
        total += len(block)
        if total > LONGEST_CONTENT:
            raise DamagedFile(name, "It unfolds into more than any sync file holds")
        yield block


def _inflated(file: BinaryIO, name: str) -> Iterator[bytes]:
    """The content of one gzip member, with nothing before or after it."""
    packer = zlib.decompressobj(_GZIP_NUMBER)
    position = 0
    while piece := file.read(_PIECE):
        waiting = piece
        while waiting and not packer.eof:
            try:
                block = packer.decompress(waiting, _BLOCK)
            except zlib.error as error:
                raise DamagedFile(
                    name, "Its compressed bytes are not what was written", first=position, last=position + len(piece)
                ) from error
            waiting = packer.unconsumed_tail
            if block:
                yield block
        if packer.eof and (packer.unused_data or waiting):
            raise DamagedFile(name, "Something follows its end")
        position += len(piece)
    if not packer.eof:
        raise NotFinishedYet(name)
