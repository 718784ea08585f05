"""Sealing: what was written since the last time becomes changes in the log, all with one stamp and one context.

A cell that is again what it was makes no change. A row that was removed from its table comes back into the bin: that
it is deleted is a change like any other.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import capture, heads, identity, log, settling, state
from brm_desktop.storage.sync.columns import REGISTER, Shape, shapes
from brm_desktop.storage.sync.log import Cell
from brm_desktop.storage.sync.materialising import Cells, stored_rows
from brm_desktop.storage.sync.shown_rows import Showing, read_heads
from brm_desktop.storage.values import time_to_text
from brm_desktop.sync import canonical, clock
from brm_desktop.sync.chain import after
from brm_desktop.sync.changes import Change

_AT_A_TIME = 5_000
_ROWS_AT_A_TIME = 2_000


def seal(work: Work, *, wall: int | None = None) -> int:
    """Put everything written since the last seal into the log; the first time, everything there is.

    `wall` is the time in milliseconds since 1970, the clock's if none is given. Returns how many changes were made.
    """
    identity.own_device(work)
    if not capture.is_on(work):
        capture.note_everything(work)
    if work.exec_driver_sql("SELECT 1 FROM sync_dirty LIMIT 1").scalar() is None:
        return 0
    seal = _Seal(work, wall=_now() if wall is None else wall)
    involved = settling.involved(work)
    with heads.chunk(work):
        count = seal.write(_dirty_cells(work, seal.moment))
        count += seal.write(settling.differences(work, involved, written=seal.written))
    settling.finish(work, involved)
    work.exec_driver_sql("DELETE FROM sync_dirty")
    return count


def write(work: Work, cells: Sequence[Cell], *, wall: int | None = None) -> None:
    """Add changes that are in no table of the application; `wall` as for `seal`."""
    _Seal(work, wall=_now() if wall is None else wall).write(iter(cells))


def _now() -> int:
    return time.time_ns() // 1_000_000


class _Seal:
    """One seal: all its changes have one stamp and one context."""

    def __init__(self, work: Work, *, wall: int) -> None:
        self._work = work
        self._device = identity.own_device(work)
        self._schema = int(work.exec_driver_sql("PRAGMA user_version").scalar_one())
        self._known = log.applied(work)
        self._context = log.Contexts(work).number(self._known)
        self._stamp = clock.send(state.read(work, "clock", clock.ZERO), wall=wall)
        self.moment = time_to_text(datetime.fromtimestamp(wall / 1000, UTC))
        self.written: set[tuple[str, str, str]] = set()

    def write(self, cells: Iterator[Cell]) -> int:
        """Add cells to the log, as its only heads. Returns how many."""
        total = 0
        while part := _take(cells, _AT_A_TIME):
            self._add(part)
            total += len(part)
        if total:
            state.note(self._work, "clock", self._stamp)
        return total

    def _add(self, cells: list[Cell]) -> None:
        seq, chain = log.end_of(self._work, self._device)
        rows: list[log.Row] = []
        heads = []
        for table, row, field, value, _ in cells:
            seq += 1
            change = Change(self._device, seq, self._stamp, self._known, table, row, field, value, self._schema)
            chain = after(chain, change)
            rows.append(
                (self._device, seq, self._stamp, self._context, table, row, field, value, self._schema, "", chain)
            )
            heads.append((table, row, field, self._device, seq))
        log.add(self._work, rows)
        self._overwrite([cell[:3] for cell in cells if not cell.is_new])
        self._work.exec_driver_sql("INSERT INTO sync_head VALUES (?, ?, ?, ?, ?)", heads)
        log.note_applied(self._work, self._device, seq)

    def _overwrite(self, cells: list[tuple[str, str, str]]) -> None:
        if not cells:
            return
        self.written.update(cells)
        for table in ("sync_head", "sync_conflict"):
            self._work.exec_driver_sql(f"DELETE FROM {table} WHERE table_name = ? AND row_id = ? AND field = ?", cells)


def _take(cells: Iterator[Cell], most: int) -> list[Cell]:
    return [cell for _, cell in zip(range(most), cells, strict=False)]


def _dirty_cells(work: Work, moment: str) -> Iterator[Cell]:
    contexts = log.Contexts(work)
    for shape in shapes().values():
        for rows in _dirty_rows(work, shape):
            yield from _cells_of(work, Showing(work, shape, contexts), rows, moment)


def _dirty_rows(work: Work, shape: Shape) -> Iterator[dict[str, frozenset[str]]]:
    """The rows noted, some at a time, with the cells that are sealed in any case; also in the table `sync_chunk`."""
    last = ""
    query = (
        "SELECT row_id, decided FROM sync_dirty WHERE table_name = ? AND row_id > ? "
        f"ORDER BY row_id LIMIT {_ROWS_AT_A_TIME}"
    )
    while rows := work.exec_driver_sql(query, (shape.table, last)).all():
        last = rows[-1][0]
        heads.set_chunk(work, [row_id for row_id, _ in rows])
        yield {row_id: frozenset(decided.split()) for row_id, decided in rows}


def _cells_of(work: Work, showing: Showing, rows: Mapping[str, frozenset[str]], moment: str) -> Iterator[Cell]:
    shape = showing.shape
    known = read_heads(work, shape.table)
    stored = stored_rows(work, shape)
    for row_id, decided in rows.items():
        found = known.get(row_id)
        before = showing.row(row_id, found).cells if found else None
        differing = _differences(shape, before, stored.get(row_id), moment, decided=decided)
        for field, value in differing:
            yield Cell(shape.table, row_id, field, _text(value), is_new=found is None)


def _differences(
    shape: Shape, before: Cells | None, after: Cells | None, moment: str, *, decided: frozenset[str]
) -> list[tuple[str, Any]]:
    register = shape.places[REGISTER]
    if after is None:
        return [] if before is None or before[register] is not None else [(REGISTER, moment)]
    if before is None:
        before = [column.default for column in shape.fields]
        decided = frozenset({REGISTER})
    found = [
        (name, new)
        for name, new, old in zip(shape.names, after, before, strict=True)
        if name in decided or new != old or type(new) is not type(old)
    ]
    # The register last: who has only a part of what is sealed together does not show half a row.
    return sorted(found, key=lambda cell: cell[0] == REGISTER)


def _text(value: Any) -> str:
    if isinstance(value, float):
        # There are no such numbers on the wire; SQLite makes one of the text again where its column wants one.
        return canonical.quoted(repr(value))
    return canonical.written(value.decode("utf-8", "replace") if isinstance(value, bytes) else value)


def insist(work: Work, table: str, row_id: str, field: str) -> None:
    """Have a cell sealed with the next seal even if it shows what it showed before."""
    work.exec_driver_sql(
        "INSERT INTO sync_dirty (table_name, row_id, decided) VALUES (?, ?, ?) "
        "ON CONFLICT (table_name, row_id) DO UPDATE SET decided = decided || ' ' || excluded.decided",
        (table, row_id, field),
    )
