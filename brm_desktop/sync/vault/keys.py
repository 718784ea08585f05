"""The key of a vault: an age identity that locks every file of it, and the code that signs them."""

import secrets
from dataclasses import dataclass, field
from typing import Final, Self

from brm_desktop.sync.vault.derivation import derived

_PREFIX: Final = "AGE-SECRET-KEY-1"
_LINE_KEY: Final = b"brmsync line key 1"


@dataclass(frozen=True, slots=True)
class VaultKey:
    """An X25519 identity in the words of age (`AGE-SECRET-KEY-1…`). It is never printed with the object."""

    secret: str = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """A key that nobody else has."""
        from pyrage import x25519

        return cls(str(x25519.Identity.generate()))

    @classmethod
    def of_words(cls, words: str) -> Self:
        """The key in a file of identities, in which lines with `#` are remarks.

        Raises:
            ValueError: there is not exactly one key, or it is none.
        """
        from pyrage import IdentityError, x25519

        lines = [line.strip() for line in words.splitlines() if line.strip() and not line.startswith("#")]
        if len(lines) != 1 or not lines[0].startswith(_PREFIX):
            raise ValueError("not one age identity")
        try:
            return cls(str(x25519.Identity.from_str(lines[0])))
        except IdentityError as error:
            raise ValueError("not an age identity") from error

    @property
    def recipient(self) -> str:
        """The public key (`age1…`), to which files are locked. It stays inside the vault: who has it can make files."""
        from pyrage import x25519

        return str(x25519.Identity.from_str(self.secret).to_public())

    @property
    def line_key(self) -> bytes:
        """32 bytes that sign the last line of a file, so that a file made with the public key alone is noticed."""
        return derived(self.secret.encode("ascii"), salt=b"", purpose=_LINE_KEY)


def new_vault_id() -> str:
    """The name of a new vault among machines: 16 hex digits."""
    return secrets.token_hex(8)
