"""Keys made of other keys (HKDF with SHA-256, RFC 5869)."""

import hmac
from typing import Final

_HASH: Final = "sha256"
_LENGTH: Final = 32


def derived(secret: bytes, *, salt: bytes, purpose: bytes) -> bytes:
    """32 bytes that only who holds `secret` can make, others for each `purpose`."""
    extracted = hmac.digest(salt or bytes(_LENGTH), secret, _HASH)
    return hmac.digest(extracted, purpose + b"\x01", _HASH)
