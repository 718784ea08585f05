"""Files that come in: read, compared with the store, shown as a preview, and written in one transaction.

`reading` asks the readers of `interchange`, `identities` finds out who is meant, `planning` turns records into values
and says what is new, `writing` stores them.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from brm_desktop.domain.clock import Clock
from brm_desktop.interchange.csv_columns import Mapping as ColumnMapping
from brm_desktop.interchange.csv_headers import Field
from brm_desktop.interchange.csv_table import CsvTable
from brm_desktop.interchange.records import Progress
from brm_desktop.services.imports.outcome import Count, ImportOutcome, ImportPreview, PossiblePair
from brm_desktop.services.notes import date_order
from brm_desktop.settings import Settings
from brm_desktop.storage.database import Database

__all__ = [
    "ColumnMapping",
    "Count",
    "CsvTable",
    "Field",
    "ImportOutcome",
    "ImportPreview",
    "Imports",
    "PossiblePair",
]


class Imports:
    """Brings files in."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings

    def preview(
        self,
        paths: list[Path],
        *,
        partner: str | None = None,
        mappings: Mapping[Path, ColumnMapping] | None = None,
        progress: Progress | None = None,
    ) -> ImportPreview:
        """What bringing in `paths` (files or folders) would change. Nothing is written.

        `partner` names the partner all of it belongs to. `mappings` overrule the guessed columns of CSV files.

        Raises:
            Cancelled: `progress` asked to stop.
            NotFound: a path is not there.
        """
        from brm_desktop.services.imports.planning import make_plan
        from brm_desktop.services.imports.reading import read_paths

        read = read_paths(
            paths,
            partner=partner or None,
            mappings=mappings or {},
            clock=self._clock,
            order=date_order(self._settings()),
            progress=progress or _silent,
        )
        with self._database.read() as work:
            plan = make_plan(work, read, clock=self._clock, settings=self._settings(), partner=partner or "")
        return ImportPreview(
            counts=plan.counts(),
            refusals=read.refusals,
            doubts=plan.doubts,
            tables=read.tables,
            plan=plan,
            paths=tuple(paths),
        )

    def apply(self, preview: ImportPreview, *, progress: Progress | None = None) -> ImportOutcome:
        """Write what the preview showed: all of it, or nothing. A copy of the store is made before.

        It is one step that can be taken back; the same files may be brought in again after that.

        Raises:
            Cancelled: `progress` asked to stop. Nothing was written.
            WriteFailed: the disk is full or the store cannot be written. Nothing was written.
        """
        from brm_desktop.services.imports.writing import possible_pairs, write_plan

        backup = self._database.backup("before-import") if not preview.nothing_new else None
        step = "" if preview.nothing_new else f"Imported: {preview.total_new + preview.total_changed} records"
        with self._database.write(step=step) as work:
            write_plan(work, preview.plan, progress=progress or _silent)
            pairs = possible_pairs(work, preview.plan)
        return ImportOutcome(counts=preview.counts, same_people=pairs, backup=backup)


def _silent(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""
