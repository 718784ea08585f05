"""Cells that only make sense together, where two devices changed one each: they are shown so that both fit."""

from collections.abc import Sequence
from typing import Any, Final, Protocol

from brm_desktop.storage.sync.columns import Shape

RANGES: Final = {
    "commitment": (("due_first", "due_last"),),
    "renegotiation": (("before_first", "before_last"), ("after_first", "after_last")),
}
"""First and last day of a range: neither can be missing alone, nor may the range run backwards."""


class _Stamped(Protocol):
    @property
    def hlc(self) -> str: ...
    @property
    def device(self) -> str: ...


def mend(shape: Shape, values: list[Any], heads: dict[str, Any]) -> bool:
    """Make ranges whole: both days are then the one that was written last. Returns whether something was changed."""
    changed = False
    for first, last in RANGES.get(shape.table, ()):
        if _fits(values[shape.places[first]], values[shape.places[last]]):
            continue
        later = max(first, last, key=lambda name: _stamp(heads.get(name, ())))
        values[shape.places[first]] = values[shape.places[last]] = values[shape.places[later]]
        changed = True
    return changed


def place(shape: Shape) -> str:
    """The cell under which a mended range is listed."""
    return RANGES[shape.table][-1][1]


def _fits(first: str | None, last: str | None) -> bool:
    if first is None or last is None:
        return first is last
    return first <= last


def _stamp(heads: Sequence[_Stamped]) -> tuple[str, str]:
    return max(((head.hlc, head.device) for head in heads), default=("", ""))
