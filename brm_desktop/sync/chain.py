"""The hash chain of a device: whoever holds the same chain at a number holds the same changes up to it.

`chain(n) = SHA-256(chain(n-1) + SHA-256(full line n))`, and `chain(0)` is 32 zero bytes (`GENESIS`). The full line is
`changes.line`: it carries the whole context, so that the chain does not depend on how a file abbreviates it. In files
a chain is written as 64 hex digits.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final, NamedTuple

from brm_desktop.sync.changes import Change, digest

GENESIS: Final = bytes(32)
"""The chain of a device before its first change."""


class ChainAt(NamedTuple):
    """A claim of a file: after change `seq` of `device` the chain is `chain`. `seq` 0 goes with `GENESIS`.

    A section of a file makes two: one before its first change (`prev`) and one after its last.
    """

    device: str
    seq: int
    chain: bytes


class Chained(NamedTuple):
    """A change with the chain after it, worked out by who read it from a file.

    It counts only if a `ChainAt` for the beginning of its section came before and is what is held; then nobody has to
    work it out again.
    """

    change: Change
    chain: bytes


def after(chain: bytes, change: Change) -> bytes:
    """The chain after one more change."""
    return sha256(chain + digest(change)).digest()


def after_all(chain: bytes, changes: Iterable[Change]) -> bytes:
    """The chain after all of `changes`, which are of one device and in its order."""
    for change in changes:
        chain = sha256(chain + digest(change)).digest()
    return chain
