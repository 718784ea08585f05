"""Who is told what an import does to the rows: the counts of its summary, and each cell for a preview."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from brm_desktop.storage.sync.columns import LINKS, REGISTER, Shape


@dataclass(slots=True)
class Counts:
    """What became of the rows of a table."""

    new: int = 0
    changed: int = 0
    binned: int = 0
    restored: int = 0


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that shows something else than before, as SQLite holds it. `is_new`: the row was not there before."""

    table: str
    row_id: str
    field: str
    old: Any
    new: Any
    is_new: bool


class Unobserved:
    """Nobody wants to know."""

    def row_changed(self, shape: Shape, row_id: str, before: Sequence[Any] | None, after: Sequence[Any]) -> None:
        """Nothing is noted."""

    def not_shown(self, table: str, count: int) -> None:
        """Nothing is noted."""


@dataclass(slots=True)
class Tally:
    """Counts by table, and up to `most` cells."""

    most: int = 0
    counts: dict[str, Counts] = field(default_factory=dict)
    cells: list[CellChange] = field(default_factory=list)
    unknown: dict[str, int] = field(default_factory=dict)

    @property
    def deletions(self) -> int:
        """Records that went into the bin; links are none."""
        return sum(counts.binned for table, counts in self.counts.items() if table not in LINKS)

    def row_changed(self, shape: Shape, row_id: str, before: Sequence[Any] | None, after: Sequence[Any]) -> None:
        """Count a row, and keep its cells while there is room."""
        place = shape.places[REGISTER]
        counts = self.counts.setdefault(shape.table, Counts())
        if before is None:
            counts.new += after[place] is None
        elif (before[place] is None) == (after[place] is None):
            counts.changed += 1
        elif after[place] is None:
            counts.restored += 1
        else:
            counts.binned += 1
        if len(self.cells) < self.most:
            self._keep(shape, row_id, before, after)

    def _keep(self, shape: Shape, row_id: str, before: Sequence[Any] | None, after: Sequence[Any]) -> None:
        former = before if before is not None else [column.default for column in shape.fields]
        self.cells += [
            CellChange(shape.table, row_id, name, old, new, before is None)
            for name, old, new in zip(shape.names, former, after, strict=True)
            if old != new
        ]

    def not_shown(self, table: str, count: int) -> None:
        """Count cells that this version cannot show."""
        self.unknown[table] = self.unknown.get(table, 0) + count
