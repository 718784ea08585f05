"""The line before the changes of one device: which they are, and the chain before and after them."""

import re
from dataclasses import dataclass
from typing import Any, Final, Self

from brm_desktop.sync import canonical
from brm_desktop.sync.chain import GENESIS, ChainAt
from brm_desktop.sync.changes import is_device

_CHAIN: Final = re.compile(r"[0-9a-f]{64}")


class BadSection(ValueError):
    """The line is no section. The words say what is wrong."""


@dataclass(frozen=True, slots=True)
class Section:
    """Changes `first` to `last` of `device`; `before` and `after` are its chain before the first and after the last."""

    device: str
    first: int
    last: int
    before: bytes
    after: bytes

    def line(self) -> str:
        """The line without its end, canonical JSON."""
        return canonical.written(
            {
                "section": self.device,
                "first": self.first,
                "last": self.last,
                "prev": self.before.hex(),
                "chain": self.after.hex(),
            }
        )

    @classmethod
    def of_object(cls, found: dict[str, Any]) -> Self:
        """The section of an object read from a line. Keys that are not known are passed over.

        Raises:
            BadSection: a part is missing, of another kind, or out of bounds.
        """
        device, first, last = found.get("section"), found.get("first"), found.get("last")
        if not is_device(device) or type(first) is not int or type(last) is not int:
            raise BadSection("it does not say which changes follow")
        if not 0 < first <= last < 2**63:
            raise BadSection("its numbers run backwards")
        section = cls(str(device), first, last, _chain(found.get("prev")), _chain(found.get("chain")))
        if first == 1 and section.before != GENESIS:
            raise BadSection("something stands before the first change")
        return section

    @property
    def claims(self) -> tuple[ChainAt, ChainAt]:
        """What the section says of the device's chain: before its first change, and after its last."""
        return ChainAt(self.device, self.first - 1, self.before), ChainAt(self.device, self.last, self.after)

    def __len__(self) -> int:
        return self.last - self.first + 1


def _chain(words: object) -> bytes:
    if not isinstance(words, str) or not _CHAIN.fullmatch(words):
        raise BadSection("its chain is none")
    return bytes.fromhex(words)
