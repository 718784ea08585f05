"""What the definitions of SYNC say of a set of changes, worked out from the changes and not by the code under test."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from brm_desktop.sync.changes import Change
from brm_desktop.sync.forking import ForkedAt

Dot = tuple[str, int]
Cell = tuple[str, str, str]


class Mark(NamedTuple):
    """What a change is, also where its device was copied and it is read under another name and number.

    `device` is the one in whose store it was written.
    """

    device: str
    hlc: str
    table: str
    row: str
    field: str
    value: str


def mark(change: Change, forks: Sequence[ForkedAt]) -> Mark:
    device = change.device
    while origin := next((fork.device for fork in forks if fork.name == device), ""):
        device = origin
    return Mark(device, change.hlc, change.table, change.row, change.field, change.value)


def cell(change: Change) -> Cell:
    return change.table, change.row, change.field


def heads_by_definition(changes: Iterable[Change]) -> dict[Cell, set[Dot]]:
    """The changes of each cell that no other change of it dominates."""
    cells: dict[Cell, list[Change]] = {}
    for change in changes:
        cells.setdefault(cell(change), []).append(change)
    return {
        place: {
            (x.device, x.seq)
            for x in found
            if not any(y.context.seq(x.device) >= x.seq for y in found if (y.device, y.seq) != (x.device, x.seq))
        }
        for place, found in cells.items()
    }


def value_by_definition(changes: Iterable[Change], place: Cell) -> str | None:
    """The value of the head that was written last, for a cell that is no text."""
    found = [change for change in changes if cell(change) == place]
    kept = heads_by_definition(found)[place]
    last = max((c for c in found if (c.device, c.seq) in kept), key=lambda c: (c.hlc, c.device, c.seq))
    return last.value
