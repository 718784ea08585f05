"""The header of an age v1 file, read before any work is done on it. The payload is not touched here.

Format: https://age-encryption.org/v1. A header is refused when it is longer than any real one, so that a file of a
stranger costs nothing but this look.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from typing import BinaryIO, Final

from brm_desktop.sync.refusals import DamagedFile, NotASyncFile, NotFinishedYet, SettingsNotOpened

MAGIC: Final = b"age-encryption.org/v1\n"
HIGHEST_FACTOR: Final = 18
"""Twice the work and memory (256 MiB) of our own files; a library aborted the process at 22 (SYNC 2.6)."""

_LONGEST_HEADER: Final = 32 * 1024
_MOST_STANZAS: Final = 32
_BODY_LINE: Final = 64
_FACTOR: Final = re.compile(r"[1-9][0-9]{0,2}")
_END: Final = b"--- "


@dataclass(frozen=True, slots=True)
class Stanza:
    """One way to open the file: its kind with arguments, and the wrapped file key."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class AgeHeader:
    """The ways to open a file. `signed` are the bytes under the header's own code `mac`."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes

    @property
    def by_passphrase(self) -> bool:
        """Whether a passphrase opens the file; such a file has no other way."""
        return any(stanza.kind == "scrypt" for stanza in self.stanzas)


@dataclass(frozen=True, slots=True)
class ScryptWay:
    """How a passphrase opens a file."""

    salt: bytes
    factor: int
    wrapped: bytes


def read_header(source: BinaryIO, name: str) -> AgeHeader:
    """The header of the age file `source`, which stands at the payload afterwards.

    Raises:
        NotASyncFile: it does not begin like an age file.
        NotFinishedYet: it ends inside its header.
        DamagedFile: it begins like one, but is none.
    """
    lines = _Lines(source, name)
    if lines.next() != MAGIC:
        raise NotASyncFile(name)
    stanzas: list[Stanza] = []
    while not (line := lines.next()).startswith(_END):
        if not line.startswith(b"-> ") or len(stanzas) == _MOST_STANZAS:
            raise _damaged(name)
        kind, *arguments = _words(line[3:], name)
        stanzas.append(Stanza(kind, tuple(arguments), _body(lines, name)))
    signed = lines.before(line) + b"---"
    return AgeHeader(tuple(stanzas), signed, decoded(line[len(_END) :].rstrip(b"\n"), name))


def scrypt_way(header: AgeHeader, name: str) -> ScryptWay:
    """How the passphrase opens the file, refused where it would take more work than any file of ours.

    Raises:
        SettingsNotOpened: a work factor above `HIGHEST_FACTOR`.
        DamagedFile: not one whole scrypt stanza, and nothing else.
    """
    if len(header.stanzas) != 1 or len(header.stanzas[0].arguments) != 2:
        raise _damaged(name)
    salt, factor = header.stanzas[0].arguments
    if not _FACTOR.fullmatch(factor):
        raise _damaged(name)
    if int(factor) > HIGHEST_FACTOR:
        raise SettingsNotOpened(name, int(factor))
    way = ScryptWay(decoded(salt.encode(), name), int(factor), header.stanzas[0].body)
    if len(way.salt) != 16 or len(way.wrapped) != 32:
        raise _damaged(name)
    return way


def encoded(content: bytes) -> bytes:
    """Base64 as age writes it: without padding."""
    return base64.b64encode(content).rstrip(b"=")


def decoded(text: bytes, name: str) -> bytes:
    """The bytes that `encoded` made `text` of; any other spelling of them is refused.

    Raises:
        DamagedFile: it is not such text.
    """
    try:
        content = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise _damaged(name) from error
    if encoded(content) != text:
        raise _damaged(name)
    return content


class _Lines:
    """The lines of a header, counted."""

    def __init__(self, source: BinaryIO, name: str) -> None:
        self._source = source
        self._name = name
        self._read = bytearray()

    def next(self) -> bytes:
        """The next line with its end."""
        line = self._source.readline(_LONGEST_HEADER)
        self._read += line
        if len(self._read) > _LONGEST_HEADER:
            raise _damaged(self._name)
        if not line.endswith(b"\n"):
            raise NotFinishedYet(self._name)
        return line

    def before(self, line: bytes) -> bytes:
        """Everything read before `line`, which was the last."""
        return bytes(self._read[: -len(line)])


def _body(lines: _Lines, name: str) -> bytes:
    """The lines of base64 after a stanza's first; the last is the one that is not full."""
    text = bytearray()
    while True:
        line = lines.next().rstrip(b"\n")
        if len(line) > _BODY_LINE:
            raise _damaged(name)
        text += line
        if len(line) < _BODY_LINE:
            return decoded(bytes(text), name)


def _words(line: bytes, name: str) -> list[str]:
    try:
        words = line.rstrip(b"\n").decode("ascii").split(" ")
    except UnicodeDecodeError as error:
        raise _damaged(name) from error
    if not all(words):
        raise _damaged(name)
    return words


def _damaged(name: str) -> DamagedFile:
    return DamagedFile(name, "Its age header is not whole")
