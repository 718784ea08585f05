"""Taking back a whole import: every cell it changed gets the value it showed before, as a change of this device.

What was there before is worked out from the log, from what this device had applied then, so that an import needs no
copy of anything. Cells that were changed again since are left alone, and counted. Records that the import brought go
into the bin. It is written as ordinary changes: inside a named step, taking back the taking back is one step more.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from brm_desktop.domain.errors import NotFound
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import heads, journal, sealing
from brm_desktop.storage.sync.columns import REGISTER, Shape, shapes
from brm_desktop.storage.sync.journal import Import
from brm_desktop.storage.sync.log import Contexts
from brm_desktop.storage.sync.materialising import stored_rows
from brm_desktop.storage.sync.shown_rows import Cells, Head, Showing
from brm_desktop.storage.values import time_to_text
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.merging.heads import heads as not_dominated


@dataclass(frozen=True, slots=True)
class Reverted:
    """How many records were put back, and how many cells were left as they are because they were changed since."""

    records: int
    left: int


def undo_import(work: Work, number: int) -> Reverted:
    """Take back an import of the journal.

    Raises:
        NotFound: the journal does not know it any more, or it was taken back before.
    """
    found = journal.get(work, number)
    if found is None or found.undone_at is not None:
        raise NotFound(
            "This import cannot be taken back",
            "It is older than 90 days, or it was taken back before. Nothing was changed.",
        )
    sealing.seal(work)
    records = left = 0
    heads.begin(work, before=found.known_before, after=found.known_after)
    with heads.chunk(work):
        for table in heads.chunks(work):
            if table in shapes():
                some = _revert(work, shapes()[table], found)
                records, left = records + some.records, left + some.left
    heads.end(work)
    now = time_to_text(datetime.now(UTC))
    work.exec_driver_sql("UPDATE sync_import SET undone_at = ? WHERE id = ?", (now, number))
    return Reverted(records=records, left=left)


def _revert(work: Work, shape: Shape, of: Import) -> Reverted:
    """Put back the rows in `sync_chunk`."""
    contexts = Contexts(work)
    showing = Showing(work, shape, contexts)
    before = _shown(showing, _cells_at(work, shape, contexts, of.known_before))
    after = _shown(showing, _cells_at(work, shape, contexts, of.known_after))
    records = left = 0
    for row_id, now in stored_rows(work, shape).items():
        made = after.get(row_id)
        if made is None:
            continue
        wanted, kept = _wanted(shape, before.get(row_id), made, now)
        left += kept
        if wanted:
            setting = ", ".join(f'"{name}" = ?' for name in wanted)
            work.exec_driver_sql(f"UPDATE {shape.table} SET {setting} WHERE id = ?", (*wanted.values(), row_id))
            records += 1
    return Reverted(records=records, left=left)


def _wanted(
    shape: Shape, before: list[Any] | None, made: list[Any], now: tuple[Any, ...]
) -> tuple[dict[str, Any], int]:
    """The cells to write, and how many are left because somebody wrote them since."""
    register = shape.places[REGISTER]
    if before is None:
        if now[register] is not None:
            return {}, 0
        return {REGISTER: time_to_text(datetime.now(UTC))}, 0
    changed = [place for place, (old, new) in enumerate(zip(before, made, strict=True)) if old != new]
    wanted = {shape.names[place]: before[place] for place in changed if now[place] == made[place]}
    return wanted, len(changed) - len(wanted)


def _shown(showing: Showing, found: dict[str, Cells]) -> dict[str, list[Any]]:
    shown = {row_id: showing.row(row_id, cells).cells for row_id, cells in found.items()}
    return {row_id: cells for row_id, cells in shown.items() if cells is not None}


def _cells_at(work: Work, shape: Shape, contexts: Contexts, known: Context) -> dict[str, Cells]:
    """The heads that the rows in `sync_chunk` had when `known` was all that was applied."""
    found: dict[str, dict[str, list[Head]]] = {}
    for row_id, field, head in _history(work, shape):
        if known.covers(head.device, head.seq):
            found.setdefault(row_id, {}).setdefault(field, []).append(head)
    showing = Showing(work, shape, contexts)
    return {row_id: {name: _heads(showing, cell) for name, cell in cells.items()} for row_id, cells in found.items()}


def _heads(showing: Showing, cell: list[Head]) -> list[Head]:
    if len(cell) == 1:
        return cell
    kept = {(one.device, one.seq) for one in not_dominated(showing.written(cell))}
    return [head for head in cell if (head.device, head.seq) in kept]


def _history(work: Work, shape: Shape) -> Iterator[tuple[str, str, Head]]:
    query = (
        "SELECT c.row_id, c.field, c.value, c.device, c.seq, c.hlc, c.context FROM sync_chunk AS k "
        "CROSS JOIN sync_change AS c ON c.table_name = ? AND c.row_id = k.row_id"
    )
    for row_id, field, *head in work.exec_driver_sql(query, (shape.table,)).all():
        yield row_id, field, Head(*head)
