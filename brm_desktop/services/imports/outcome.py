"""What an import shows before and after it writes."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brm_desktop.domain.people import Person
from brm_desktop.interchange.csv_columns import Mapping
from brm_desktop.interchange.csv_table import CsvTable
from brm_desktop.interchange.records import Refusal

if TYPE_CHECKING:
    from brm_desktop.services.imports.planning import Plan


@dataclass(frozen=True, slots=True)
class Count:
    """How many records of a kind (in the plural, "meetings") are new, changed, or there already."""

    kind: str
    new: int
    changed: int
    same: int


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do. `refusals` were not understood; `doubts` go in, but something in them was unsure."""

    counts: tuple[Count, ...]
    refusals: tuple[Refusal, ...]
    doubts: tuple[Refusal, ...]
    tables: tuple[tuple[Path, CsvTable, Mapping], ...]
    plan: "Plan"
    paths: tuple[Path, ...]

    @property
    def total_new(self) -> int:
        """New records of all kinds."""
        return sum(count.new for count in self.counts)

    @property
    def total_changed(self) -> int:
        """Changed records of all kinds."""
        return sum(count.changed for count in self.counts)

    @property
    def nothing_new(self) -> bool:
        """Whether writing it would change nothing."""
        return not self.total_new and not self.total_changed


@dataclass(frozen=True, slots=True)
class PossiblePair:
    """Two people who may be one, and why; the user decides."""

    first: Person
    second: Person
    reason: str


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did. `backup` is the copy that was made before, None when there was nothing to write."""

    counts: tuple[Count, ...]
    same_people: tuple[PossiblePair, ...]
    backup: Path | None
