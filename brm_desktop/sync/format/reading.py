"""Reading a sync file: everything is verified before anything of it is handed over."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, NamedTuple, Self

from brm_desktop.sync.chain import ChainAt
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING, Context
from brm_desktop.sync.format.change_lines import Row
from brm_desktop.sync.format.containers import Content, Unlocks, opened
from brm_desktop.sync.format.footer import Footer
from brm_desktop.sync.format.header import Header, VaultName
from brm_desktop.sync.format.sections import Section
from brm_desktop.sync.format.spool import Spool
from brm_desktop.sync.format.verifying import Verified, verify
from brm_desktop.sync.refusals import NoRoom, NotSigned, OtherVault

_PIECE: Final = 256 * 1024


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a file must be to be taken. Without a vault, any is (a first import, a partner handed over).

    `signed_only` refuses files that the vault's key did not sign: for the shared folder of a locked vault.
    """

    vault: VaultName | None = None
    unlocker: Unlocks | None = field(default=None, repr=False)
    signed_only: bool = False


class Fingerprint(NamedTuple):
    """The size of a file in bytes and the SHA-256 of all of them, in hex digits."""

    size: int
    sha256: str


class Bundle:
    """A verified file. Close it when done, or use it in `with`: its changes may lie in a temporary file.

    `signed` says that the vault's key made it; `locked_with` is "", "key" or "passphrase".
    """

    def __init__(self, name: str, verified: Verified, *, signed: bool, locked_with: str) -> None:
        self.name = name
        self.signed = signed
        self.locked_with = locked_with
        self._verified = verified

    @property
    def header(self) -> Header:
        """The first line."""
        return self._verified.header

    @property
    def sections(self) -> tuple[Section, ...]:
        """What is in it, in the order of the file."""
        return tuple(self._verified.sections)

    @property
    def count(self) -> int:
        """How many changes there are."""
        return sum(len(section) for section in self.sections)

    def rows(self) -> Iterator[Row]:
        """The changes with their contexts as text and the chain after each. The quickest way."""
        return self._verified.spool.rows()

    def chained(self) -> Iterator[tuple[Change, bytes]]:
        """Each change with the chain of its device after it, in the order of the file. Can be asked for again."""
        text, context = "", NOTHING
        for device, seq, hlc, found, table, row, field_, value, schema, extra, chain in self.rows():
            if found != text:
                text, context = found, Context.of_canonical(found)
            yield Change(device, seq, hlc, context, table, row, field_, value, schema, extra), chain

    def changes(self) -> Iterator[Change]:
        """The changes in the order of the file. Can be asked for again."""
        return (change for change, _ in self.chained())

    def incoming(self) -> Iterator[Change | ChainAt]:
        """The changes with what the file says of their chains: each section's claims before and after them."""
        changes = self.changes()
        for section in self.sections:
            before, after = section.claims
            yield before
            yield from islice(changes, len(section))
            yield after

    def close(self) -> None:
        """Forgets the changes."""
        self._verified.spool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


ANY_FILE = Expectation()


def read_file(path: Path, expected: Expectation = ANY_FILE) -> Bundle:
    """The file at `path`, whatever its name is.

    Raises:
        SyncRefused: one of `brm_desktop.sync.refusals`, which say what is safe and what to do.
        OSError: the file cannot be opened or read.
    """
    with path.open("rb") as file:
        return read(file, path.name, expected)


def read(file: BinaryIO, name: str, expected: Expectation = ANY_FILE) -> Bundle:
    """The file that is open at its beginning; `name` is what the user knows it by. Raises as `read_file`."""
    with _room_told(name), opened(file, name, expected.unlocker) as content, _closed_on_error(Spool()) as spool:
        verified = verify(content.blocks, name, spool)
        _check_vault(verified.header, expected.vault, name)
        signed = _is_signed(verified, verified.footer, content, expected, name)
        return Bundle(name, verified, signed=signed, locked_with=content.locked_with)


def fingerprint(path: Path) -> Fingerprint:
    """What tells one file from another without reading its lines."""
    with path.open("rb") as file:
        return fingerprint_of(file)


def fingerprint_of(file: BinaryIO) -> Fingerprint:
    """The same of an open file, which is wound back to its beginning."""
    found, size = sha256(), 0
    while piece := file.read(_PIECE):
        found.update(piece)
        size += len(piece)
    file.seek(0)
    return Fingerprint(size, found.hexdigest())


@contextmanager
def _room_told(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoRoom(name) from error
        raise


@contextmanager
def _closed_on_error(spool: Spool) -> Iterator[Spool]:
    try:
        yield spool
    except BaseException:
        spool.close()
        raise


def _check_vault(header: Header, ours: VaultName | None, name: str) -> None:
    if ours is not None and header.vault.id != ours.id:
        raise OtherVault(name, ours=ours.words, theirs=header.vault.words)


def _is_signed(verified: Verified, footer: Footer, content: Content, expected: Expectation, name: str) -> bool:
    """Whether the vault's key signed the file; where it must have, anything else is refused."""
    line_key = expected.unlocker.line_key if expected.unlocker else None
    is_ours = expected.vault is None or verified.header.vault.id == expected.vault.id
    if line_key is None or not is_ours:
        if expected.signed_only:
            raise NotSigned(name)
        return False
    if footer.is_signed_with(line_key, verified.tally):
        return True
    if expected.signed_only or content.locked_with == "key" or (expected.vault and footer.signature):
        raise NotSigned(name)
    return False
