"""Version vectors: for each device, up to which of its changes something is known.

A context is immutable. What others may rely on: `text` is canonical JSON (`{"<device>":<seq>,...}`, sorted, without
zeros), two contexts are equal exactly if their texts are, and `Context.parse(context.text) == context`. A change `y`
dominates a change `x` exactly if `y.context.covers(x.device, x.seq)`.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from brm_desktop.sync import canonical


class Context:
    """What was known when a change was sealed, or what a device has applied. Make it with `of` or `parse`."""

    __slots__ = ("_entries", "text")

    text: Final[str]

    def __init__(self, entries: Mapping[str, int]) -> None:
        self._entries = {device: entries[device] for device in sorted(entries) if entries[device] > 0}
        self.text = canonical.written(self._entries)

    @classmethod
    def of(cls, entries: Mapping[str, int]) -> "Context":
        """The context with these entries; those of zero are left out."""
        return cls(entries)

    @classmethod
    def parse(cls, text: str) -> "Context":
        """The context that a canonical text stands for.

        Raises:
            NotCanonical: it is no object of positive whole numbers.
        """
        return cls.checked(canonical.read(text))

    @classmethod
    def of_canonical(cls, text: str) -> "Context":
        """The context of a text that is known to be canonical; nothing is checked again, so that it is fast."""
        context = cls.__new__(cls)
        context._entries = json.loads(text)
        object.__setattr__(context, "text", text)
        return context

    @classmethod
    def checked(cls, entries: object) -> "Context":
        """The context of an object read from JSON. Raises as `parse`."""
        if not isinstance(entries, dict):
            raise canonical.NotCanonical("a context is no object")
        if not all(isinstance(key, str) and type(seq) is int and 0 < seq < 2**63 for key, seq in entries.items()):
            raise canonical.NotCanonical("a context holds something else than counts of changes")
        return cls(entries)

    def seq(self, device: str) -> int:
        """The last change of `device` that is covered, 0 if none is."""
        return self._entries.get(device, 0)

    def covers(self, device: str, seq: int) -> bool:
        """Whether change `seq` of `device` is known here."""
        return self._entries.get(device, 0) >= seq

    def dominates(self, other: "Context") -> bool:
        """Whether everything `other` knows is known here. Equal contexts dominate each other."""
        mine = self._entries
        return all(mine.get(device, 0) >= seq for device, seq in other._entries.items())

    def merged(self, other: "Context") -> "Context":
        """The smallest context that dominates both."""
        return Context({d: max(self.seq(d), other.seq(d)) for d in {*self._entries, *other._entries}})

    def with_seq(self, device: str, seq: int) -> "Context":
        """This context with another count for one device."""
        return Context({**self._entries, device: seq})

    def items(self) -> Iterator[tuple[str, int]]:
        """Devices and counts, by device."""
        return iter(self._entries.items())

    def devices(self) -> tuple[str, ...]:
        """The devices something is known of, sorted."""
        return tuple(self._entries)

    def __bool__(self) -> bool:
        return bool(self._entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Context) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Context({self.text})"


NOTHING: Final = Context({})
"""The context of a device that knows nothing yet."""
