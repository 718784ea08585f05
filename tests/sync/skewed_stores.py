"""Stores with wrong clocks, and what the definitions say of the changes in them."""

import shutil
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from brm_desktop.storage import connections, tables
from brm_desktop.storage.database import Database, open_store
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import log, state
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING

Dot = tuple[str, int]
Cell = tuple[str, str, str]
START = 1_780_000_000_000


@cache
def template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="brm-schedules-")) / "store"
    open_store(folder).close()
    return folder


class Device:
    """A store with a clock of its own."""

    def __init__(self, folder: Path, *, name: str, skew: int) -> None:
        shutil.copytree(template(), folder)
        # What a power cut does to the disk is tested elsewhere.
        with mock.patch.object(connections, "_PRAGMAS", (*connections._PRAGMAS, "PRAGMA synchronous=OFF")):
            self.database: Database = open_store(folder)
        with self.database.write() as work:
            state.note(work, "device", name)
        self.name = name
        self.skew = skew
        self.moment = START
        self.known: set[Dot] = set()

    @property
    def wall(self) -> int:
        return self.moment + self.skew

    def write(self, *statements: tuple[str, tuple[Any, ...]]) -> None:
        with self.database.write() as work:
            for statement, values in statements:
                work.exec_driver_sql(statement, values)

    def changes(self, work: Work) -> list[Change]:
        return [c for s in log.sections(work, since=NOTHING) for c in log.changes(work, s.device, s.first, s.last)]

    def state(self, *, derived_only: bool = False) -> dict[str, list[tuple[Any, ...]]]:
        """Everything in the store; `derived_only` leaves out what is of this device alone."""
        kept = tables.SYNCED_TABLES if derived_only else (*tables.SYNCED_TABLES, *_SYNC_TABLES)
        with self.database.read() as work:
            return {table.name: _content(work, table.name) for table in kept}


_SYNC_TABLES = [table for table in tables.LOCAL_TABLES if table.name.startswith("sync_")]


def _content(work: Work, table: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(row) for row in work.exec_driver_sql(f"SELECT * FROM {table}")), key=repr)


def heads_by_definition(changes: Iterable[Change]) -> dict[Cell, set[Dot]]:
    """The changes of each cell that no other change of it dominates."""
    cells: dict[Cell, list[Change]] = {}
    for change in changes:
        cells.setdefault((change.table, change.row, change.field), []).append(change)
    return {
        cell: {
            (x.device, x.seq)
            for x in found
            if not any(y.context.seq(x.device) >= x.seq for y in found if (y.device, y.seq) != (x.device, x.seq))
        }
        for cell, found in cells.items()
    }


def value_by_definition(changes: Iterable[Change], cell: Cell) -> str | None:
    """The value of the head that was written last, for a cell that is no text."""
    found = [change for change in changes if (change.table, change.row, change.field) == cell]
    kept = heads_by_definition(found)[cell]
    last = max((c for c in found if (c.device, c.seq) in kept), key=lambda c: (c.hlc, c.device, c.seq))
    return last.value
