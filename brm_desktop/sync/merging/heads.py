"""The heads of a cell: its changes that no other one has overwritten knowingly. And which of them wins."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from brm_desktop.sync.contexts import Context


class Written(NamedTuple):
    """What a device wrote into a cell: its dot, its stamp, what it knew, and the canonical JSON text of the value."""

    device: str
    seq: int
    hlc: str
    context: Context
    value: str


def dominates(later: Written, earlier: Written) -> bool:
    """Whether `later` was written by somebody who knew `earlier`."""
    return later.context.covers(earlier.device, earlier.seq)


def are_concurrent(one: Written, other: Written) -> bool:
    """Whether neither knew the other. What one device wrote is never concurrent, not even if it was sealed together."""
    return one.device != other.device and not dominates(one, other) and not dominates(other, one)


def heads(written: Iterable[Written]) -> list[Written]:
    """Those that none of the others dominates, in no particular order."""
    found = list(written)
    if len(found) == 1:
        return found
    found = _without_own_past(found)
    return [one for one in found if not any(dominates(other, one) for other in found if other is not one)]


def _without_own_past(found: list[Written]) -> list[Written]:
    """Without what the next change of the same device dominates: a cell may have a thousand of them."""
    left: list[Written] = []
    for one in sorted(found, key=lambda one: (one.device, one.seq), reverse=True):
        if not (left and left[-1].device == one.device and dominates(left[-1], one)):
            left.append(one)
    return left


def in_order(found: Iterable[Written]) -> list[Written]:
    """Sorted by time, then by device: the same on every device."""
    return sorted(found, key=_order)


def winner(found: Sequence[Written]) -> Written:
    """The one that is shown where only one can be: the last by its stamp. Nothing but the choice depends on clocks."""
    return found[0] if len(found) == 1 else max(found, key=_order)


def differ(found: Sequence[Written]) -> bool:
    """Whether they hold more than one value."""
    return len(found) > 1 and any(one.value != found[0].value for one in found)


def _order(one: Written) -> tuple[str, str, int]:
    return one.hlc, one.device, one.seq
