"""The last line of a sync file: how many lines stand before it, their SHA-256, and the signature of the vault.

A reader compares the line byte for byte with the one it computes itself.
"""

import hmac
import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

BEGIN: Final = b'{"end":'
_PURPOSE: Final = b"brmsync footer 1\n"
_LINE: Final = re.compile(rb'\{"end":[1-9][0-9]{0,17},(?:"mac":"([0-9a-f]{64})",)?"sha256":"[0-9a-f]{64}"\}\n')


class Tally:
    """Counts and hashes the lines of a file as they are written or read."""

    def __init__(self) -> None:
        self._lines = 0
        self._hash = sha256()

    def add(self, content: bytes, lines: int) -> None:
        """More whole lines, with their ends."""
        self._lines += lines
        self._hash.update(content)

    def footer(self, signature: bytes | None) -> bytes:
        """The last line, with its end."""
        signed = b'"mac":"%b",' % signature.hex().encode() if signature is not None else b""
        return b'{"end":%d,%b"sha256":"%b"}\n' % (self._lines, signed, self._hash.hexdigest().encode())

    def signature(self, line_key: bytes) -> bytes:
        """HMAC-SHA256 of the last line as it is without the signature."""
        return hmac.digest(line_key, _PURPOSE + self.footer(None), "sha256")


@dataclass(frozen=True, slots=True)
class Footer:
    """A last line that was read: the bytes with the end of the line, and the signature in it."""

    raw: bytes
    signature: bytes | None

    @classmethod
    def of_line(cls, raw: bytes) -> "Footer | None":
        """The footer that `raw` is, None if it is none."""
        match = _LINE.fullmatch(raw)
        if match is None:
            return None
        return cls(raw, bytes.fromhex(match[1].decode()) if match[1] else None)

    def agrees(self, tally: Tally) -> bool:
        """Whether it is, byte for byte, what stands after the lines of `tally`."""
        return self.raw == tally.footer(self.signature)

    def is_signed_with(self, line_key: bytes, tally: Tally) -> bool:
        """Whether the vault with this key signed it."""
        return self.signature is not None and hmac.compare_digest(self.signature, tally.signature(line_key))
