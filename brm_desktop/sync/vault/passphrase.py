"""Files locked with a passphrase (age v1, one scrypt stanza), always with the same work factor.

pyrage measures the machine and picks its own factor, up to one that other devices refuse, and holds the whole file in
memory; so these files are written and read here. The primitives are libsodium's (ChaCha20-Poly1305) and the standard
library's (scrypt, HMAC); only their order, which the age specification gives, is ours.
"""

import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Iterator
from typing import BinaryIO, Final

from brm_desktop.sync.refusals import DamagedFile, NotFinishedYet, WrongPassphrase
from brm_desktop.sync.vault.age_header import MAGIC, ScryptWay, encoded, read_header, scrypt_way
from brm_desktop.sync.vault.derivation import derived

FACTOR: Final = 17
"""2**17 rounds: 128 MiB and under half a second on an office machine (SYNC 2.6)."""

_LABEL: Final = b"age-encryption.org/v1/scrypt"
_FILE_KEY: Final = 16
_NONCE: Final = 16
_CHUNK: Final = 64 * 1024
_TAG: Final = 16
_LEAST_MEMORY: Final = 20  # as a power of two; what scrypt needs beside its rounds counts where these are few
_ZERO_NONCE: Final = bytes(12)


def lock(source: BinaryIO, target: BinaryIO, *, passphrase: str, factor: int = FACTOR) -> None:
    """Writes what `source` holds to `target`, locked with `passphrase`. The `age` command opens it."""
    file_key, salt, nonce = secrets.token_bytes(_FILE_KEY), secrets.token_bytes(16), secrets.token_bytes(_NONCE)
    wrapped = _sealed(_stretched(passphrase, salt, factor), _ZERO_NONCE, file_key)
    header = MAGIC + b"-> scrypt %b %d\n%b\n---" % (encoded(salt), factor, encoded(wrapped))
    target.write(header + b" " + encoded(_mac(file_key, header)) + b"\n" + nonce)
    key = derived(file_key, salt=nonce, purpose=b"payload")
    for number, (chunk, last) in enumerate(_chunks(source, _CHUNK)):
        target.write(_sealed(key, _chunk_nonce(number, last), chunk))


def unlock(source: BinaryIO, target: BinaryIO, *, passphrase: str, name: str) -> None:
    """Writes what `source` holds to `target`. The header is judged before any work is done.

    Raises:
        SettingsNotOpened: opening it would ask for more work than any file of ours.
        WrongPassphrase, NotFinishedYet, DamagedFile: `target` may hold a part then, which is not to be used.
    """
    header = read_header(source, name)
    file_key = _file_key(scrypt_way(header, name), passphrase, name)
    if not hmac.compare_digest(_mac(file_key, header.signed), header.mac):
        raise DamagedFile(name, "Its age header was changed")
    nonce = source.read(_NONCE)
    if len(nonce) < _NONCE:
        raise NotFinishedYet(name)
    key = derived(file_key, salt=nonce, purpose=b"payload")
    begin = 0
    for number, (chunk, last) in enumerate(_chunks(source, _CHUNK + _TAG)):
        opened = _opened(key, _chunk_nonce(number, last), chunk)
        if opened is None or (number and not opened):
            raise DamagedFile(name, "A block of it is not what was locked", first=begin, last=begin + len(chunk))
        begin += len(chunk)
        target.write(opened)


def _file_key(way: ScryptWay, passphrase: str, name: str) -> bytes:
    file_key = _opened(_stretched(passphrase, way.salt, way.factor), _ZERO_NONCE, way.wrapped)
    if file_key is None:
        raise WrongPassphrase(name)
    return file_key


def _stretched(passphrase: str, salt: bytes, factor: int) -> bytes:
    """The key made of a passphrase, whose letters are composed first: the same word from any keyboard."""
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", errors="surrogatepass")
    return hashlib.scrypt(
        words, salt=_LABEL + salt, n=2**factor, r=8, p=1, maxmem=2 ** max(factor + 11, _LEAST_MEMORY), dklen=32
    )


def _mac(file_key: bytes, header: bytes) -> bytes:
    return hmac.digest(derived(file_key, salt=b"", purpose=b"header"), header, "sha256")


def _chunks(source: BinaryIO, size: int) -> Iterator[tuple[bytes, bool]]:
    """Pieces of `size` bytes, each with whether it is the last; an empty source is one empty piece."""
    piece = source.read(size)
    while True:
        following = source.read(size) if len(piece) == size else b""
        yield piece, not following
        if not following:
            return
        piece = following


def _chunk_nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _sealed(key: bytes, nonce: bytes, plain: bytes) -> bytes:
    from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt

    return crypto_aead_chacha20poly1305_ietf_encrypt(plain, None, nonce, key)


def _opened(key: bytes, nonce: bytes, sealed: bytes) -> bytes | None:
    """What was sealed, None if it was not sealed so."""
    from nacl.bindings import crypto_aead_chacha20poly1305_ietf_decrypt
    from nacl.exceptions import CryptoError

    try:
        return crypto_aead_chacha20poly1305_ietf_decrypt(sealed, None, nonce, key)
    except (CryptoError, ValueError):
        return None
