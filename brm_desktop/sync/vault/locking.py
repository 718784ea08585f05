"""Locking and unlocking streams, with the vault's key or with a passphrase. pyrage is imported on first use."""

import errno
from dataclasses import dataclass, field
from enum import Enum
from typing import BinaryIO

from brm_desktop.sync.refusals import DamagedFile, LockedForOthers, PassphraseNeeded
from brm_desktop.sync.vault import passphrase as by_passphrase
from brm_desktop.sync.vault.age_header import read_header
from brm_desktop.sync.vault.keys import VaultKey


class LockedWith(Enum):
    """What opens a file."""

    KEY = "key"
    PASSPHRASE = "passphrase"


@dataclass(frozen=True, slots=True)
class KeyLock:
    """Locks with the vault's key: any device that opened the vault can read the file."""

    key: VaultKey

    def lock(self, source: BinaryIO, target: BinaryIO) -> None:
        """Writes what `source` holds to `target`, locked (binary age v1)."""
        from pyrage import EncryptError, encrypt_io, x25519

        watched = _Watched(target)
        try:
            encrypt_io(source, watched, [x25519.Recipient.from_str(self.key.recipient)])
        except (EncryptError, OSError) as error:
            raise watched.error or OSError(errno.EIO, "The file could not be locked") from error


@dataclass(frozen=True, slots=True)
class PassphraseLock:
    """Locks with a passphrase: whoever knows it can read the file, with this application or with `age -d`."""

    passphrase: str = field(repr=False)

    def lock(self, source: BinaryIO, target: BinaryIO) -> None:
        """Writes what `source` holds to `target`, locked (binary age v1)."""
        by_passphrase.lock(source, target, passphrase=self.passphrase)


@dataclass(frozen=True, slots=True)
class Unlocker:
    """Opens what is locked with the key, or the passphrase, that is at hand."""

    key: VaultKey | None = None
    passphrase: str | None = field(default=None, repr=False)

    @property
    def line_key(self) -> bytes | None:
        """What signs the files of the vault, None without its key."""
        return self.key.line_key if self.key else None

    def unlock(self, source: BinaryIO, target: BinaryIO, *, name: str) -> LockedWith:
        """Writes what the age file `source` holds to `target`; after an error `target` is not to be used.

        Raises:
            PassphraseNeeded: neither key nor passphrase for it was given.
            WrongPassphrase, LockedForOthers, SettingsNotOpened: what was given does not, or must not, open it.
            NotASyncFile, NotFinishedYet, DamagedFile: it is not a whole age file.
        """
        header = read_header(source, name)
        source.seek(0)
        if header.by_passphrase:
            if self.passphrase is None:
                raise PassphraseNeeded(name)
            by_passphrase.unlock(source, target, passphrase=self.passphrase, name=name)
            return LockedWith.PASSPHRASE
        if self.key is None:
            raise PassphraseNeeded(name)
        _unlock_with_key(source, target, key=self.key, name=name)
        return LockedWith.KEY


def _unlock_with_key(source: BinaryIO, target: BinaryIO, *, key: VaultKey, name: str) -> None:
    from pyrage import DecryptError, decrypt_io, x25519

    watched, read = _Watched(target), _Watched(source)
    try:
        decrypt_io(read, watched, [x25519.Identity.from_str(key.secret)])
    except (DecryptError, OSError) as error:
        if failed := watched.error or read.error:
            raise failed from error
        if "No matching keys" in str(error):
            raise LockedForOthers(name) from error
        raise DamagedFile(name, "What is in it was cut or changed after it was locked") from error


class _Watched:
    """A stream that remembers why it failed: the library tells the disk's errors and its own alike."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.error: OSError | None = None

    def read(self, size: int = -1) -> bytes:
        """As of the stream."""
        try:
            return self._stream.read(size)
        except OSError as error:
            self.error = error
            raise

    def write(self, content: bytes) -> int:
        """As of the stream."""
        try:
            return self._stream.write(content)
        except OSError as error:
            self.error = error
            raise

    def flush(self) -> None:
        """As of the stream."""
        try:
            self._stream.flush()
        except OSError as error:
            self.error = error
            raise
