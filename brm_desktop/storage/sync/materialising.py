"""Rows of the application, made to show what the heads of their cells say.

Everything written here is derived: it makes no change in the log, and the caller has switched capturing off.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import heads, rescues
from brm_desktop.storage.sync.columns import REGISTER, Shape, shapes
from brm_desktop.storage.sync.heads import in_chunks
from brm_desktop.storage.sync.log import Contexts
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.storage.sync.shown_rows import Showing, ShownRow, read_heads
from brm_desktop.sync.contexts import Context

# Tables of changes that say something about the log itself.
_FACTS = "sync_"

DAY_COPIES = ("meeting_partner", "attendance")

Cells = Sequence[Any]


class Observer(Protocol):
    """Is told what becomes of each row."""

    def row_changed(self, shape: Shape, row_id: str, before: Cells | None, after: Cells) -> None:
        """A row shows other cells than before; None if it was not there. Both in the order of the shape."""

    def not_shown(self, table: str, count: int) -> None:
        """So many cells of a table cannot be shown by this version."""


class Materialiser:
    """Brings heads, rows and conflicts up to date after changes were applied."""

    def __init__(self, work: Work, observer: Observer) -> None:
        self._work = work
        self._observer = observer
        self._contexts = Contexts(work)
        self._rescues = rescues.Rescues(work, self._contexts)

    def apply(self, *, before: Context, after: Context) -> int:
        """Take in the changes from `before` to `after`. Returns how many these are."""
        count = heads.begin(self._work, before=before, after=after)
        with heads.chunk(self._work):
            for table in heads.chunks(self._work):
                heads.bring_up_to_date(self._work, table, self._contexts)
                self._show(table)
            self._settle()
        heads.end(self._work)
        return count

    def show_again(self, rows: Mapping[str, Iterable[str]]) -> None:
        """Show rows, by table, as their heads are; the heads themselves are right."""
        with heads.chunk(self._work):
            for table, ids in rows.items():
                for some in in_chunks(ids):
                    heads.set_chunk(self._work, some)
                    self._show(table)
            self._settle()

    def _show(self, table: str) -> None:
        shape = shapes().get(table)
        found = read_heads(self._work, table)
        if table.startswith(_FACTS):
            return
        if shape is None:
            self._observer.not_shown(table, sum(len(cells) for cells in found.values()))
            return
        showing = Showing(self._work, shape, self._contexts)
        shown = {row_id: showing.row(row_id, cells) for row_id, cells in found.items()}
        self._note_conflicts(table, shown)
        self._write(shape, shown)

    def _note_conflicts(self, table: str, shown: dict[str, ShownRow]) -> None:
        self._work.exec_driver_sql(
            "DELETE FROM sync_conflict WHERE table_name = ? AND row_id IN (SELECT row_id FROM sync_chunk)", (table,)
        )
        found = [(table, row_id, field, kind) for row_id, row in shown.items() for field, kind in row.conflicts.items()]
        if found:
            self._work.exec_driver_sql("INSERT INTO sync_conflict VALUES (?, ?, ?, ?)", found)

    def _write(self, shape: Shape, shown: dict[str, ShownRow]) -> None:
        stored = stored_rows(self._work, shape)
        register = shape.places[REGISTER]
        written: list[tuple[Any, ...]] = []
        for row_id, row in shown.items():
            if row.unknown:
                self._observer.not_shown(shape.table, row.unknown)
            if row.cells is None:
                continue
            before, after = stored.get(row_id), tuple(row.cells)
            self._rescues.consider(shape, row_id, before, row)
            if before is not None and row.is_deletion and before[register] is None:
                # Whether somebody else's child keeps it is settled in the end: until then it is what it was.
                after = (*after[:register], None, *after[register + 1 :])
                row.cells[register] = None
            if before != after:
                written.append((row_id, *after))
                self._observer.row_changed(shape, row_id, before, after)
        upsert(self._work, shape, written)

    def _settle(self) -> None:
        for shape, row_id, deleted_at in self._rescues.settled():
            stored = one_row(self._work, shape, row_id)
            place = shape.places[REGISTER]
            if stored is None or stored[place] == deleted_at:
                continue
            after = (*stored[:place], deleted_at, *stored[place + 1 :])
            self._work.exec_driver_sql(f"UPDATE {shape.table} SET {REGISTER} = ? WHERE id = ?", (deleted_at, row_id))
            self._observer.row_changed(shape, row_id, stored, after)


def stored_rows(work: Work, shape: Shape) -> dict[str, tuple[Any, ...]]:
    """The rows in the temporary table `sync_chunk` as the application has them, by id."""
    columns = ", ".join(f't."{name}"' for name in shape.names)
    query = f"SELECT t.id, {columns} FROM sync_chunk AS k CROSS JOIN {shape.table} AS t ON t.id = k.row_id"
    return {row[0]: row[1:] for row in tuples(work, query)}


def one_row(work: Work, shape: Shape, row_id: str) -> tuple[Any, ...] | None:
    """A row as the application has it, None if it is not there."""
    columns = ", ".join(f'"{name}"' for name in shape.names)
    found = work.exec_driver_sql(f"SELECT {columns} FROM {shape.table} WHERE id = ?", (row_id,)).first()
    return None if found is None else tuple(found)


def upsert(work: Work, shape: Shape, written: list[tuple[Any, ...]]) -> None:
    """Write whole rows: their id, then their cells in the order of the shape."""
    if not written:
        return
    columns = ", ".join(f'"{name}"' for name in ("id", *shape.names))
    places = ", ".join("?" * (len(shape.names) + 1))
    changed = ", ".join(f'"{name}" = excluded."{name}"' for name in shape.names)
    work.exec_driver_sql(
        f"INSERT INTO {shape.table} ({columns}) VALUES ({places}) ON CONFLICT (id) DO UPDATE SET {changed}", written
    )
    if shape.table in DAY_COPIES:
        work.exec_driver_sql(
            f"UPDATE {shape.table} SET day = (SELECT day FROM meeting WHERE id = {shape.table}.meeting_id) "
            "WHERE id IN (SELECT row_id FROM sync_chunk) "
            f"AND day IS NOT (SELECT day FROM meeting WHERE id = {shape.table}.meeting_id)"
        )
