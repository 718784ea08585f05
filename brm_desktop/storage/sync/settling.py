"""After a seal: what the user saw stays what is shown.

A row that stayed although somebody deleted it, or a range that was mended, shows other cells than its heads say. Who
goes on working with it has accepted that: the cells shown are sealed along with what was written.
"""

from collections.abc import Iterator

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import capture, heads, parts
from brm_desktop.storage.sync.columns import REGISTER, Shape, shapes
from brm_desktop.storage.sync.log import Cell, Contexts
from brm_desktop.storage.sync.materialising import Materialiser, one_row
from brm_desktop.storage.sync.observing import Unobserved
from brm_desktop.storage.sync.readable import is_moment
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.storage.sync.shown_rows import Showing, read_heads
from brm_desktop.sync import canonical

Rows = set[tuple[str, str]]


def involved(work: Work) -> Rows:
    """Rows with something to be looked at, among those that were written and those that they refer to."""
    if work.exec_driver_sql("SELECT 1 FROM sync_conflict LIMIT 1").scalar() is None:
        return set()
    found = {
        (table, row_id)
        for table, row_id in work.exec_driver_sql(
            "SELECT DISTINCT table_name, row_id FROM sync_conflict JOIN sync_dirty USING (table_name, row_id)"
        )
        if table in shapes()
    }
    for shape in shapes().values():
        for name, target in shape.references:
            found |= {(target, row_id) for row_id in _kept_targets(work, shape, name, target)}
    return found | _kept_parts(work, found)


def _kept_parts(work: Work, owners: Rows) -> Rows:
    """The parts that stayed with one of `owners`."""
    found: Rows = set()
    for part, owner in parts.OWNERS.items():
        query = (
            f"SELECT t.id, t.{owner}_id FROM sync_conflict AS c JOIN {part} AS t ON t.id = c.row_id "
            "WHERE c.table_name = ? AND c.field = ? AND c.kind = 'link'"
        )
        kept = tuples(work, query, (part, REGISTER))
        found |= {(part, row_id) for row_id, owner_id in kept if (owner, owner_id) in owners}
    return found


def _kept_targets(work: Work, shape: Shape, name: str, target: str) -> list[str]:
    query = (
        "SELECT c.row_id FROM sync_conflict AS c WHERE c.table_name = ? AND c.field = ? AND c.row_id IN ("
        f'SELECT t."{name}" FROM sync_dirty AS d JOIN {shape.table} AS t ON t.id = d.row_id WHERE d.table_name = ?)'
    )
    return list(work.exec_driver_sql(query, (target, REGISTER, shape.table)).scalars())


def differences(work: Work, rows: Rows, *, written: set[tuple[str, str, str]]) -> Iterator[Cell]:
    """The cells of `rows` that show something else than their heads say by themselves, without those just written."""
    contexts = Contexts(work)
    for table, row_id in sorted(rows):
        shape = shapes()[table]
        heads.set_chunk(work, [row_id])
        shown = Showing(work, shape, contexts).row(row_id, read_heads(work, table)[row_id])
        stored = one_row(work, shape, row_id)
        if stored is None or shown.cells is None:
            continue
        for name, now, derived in zip(shape.names, stored, shown.cells, strict=True):
            if now != derived and (table, row_id, name) not in written:
                yield Cell(table, row_id, name, canonical.written(now))


def finish(work: Work, rows: Rows) -> None:
    """Show `rows` again, and those that another program deleted its own way, as every other device shows them.

    What was removed from its table comes back into the bin; a deletion whose time is none gets that of the change.
    """
    again = rows | _removed(work) | _deleted_at_no_time(work)
    if not again:
        return
    by_table: dict[str, set[str]] = {}
    for table, row_id in again:
        by_table.setdefault(table, set()).add(row_id)
    with capture.switched_off(work):
        Materialiser(work, Unobserved()).show_again(by_table)


def _deleted_at_no_time(work: Work) -> Rows:
    found: Rows = set()
    for name in shapes():
        query = (
            f"SELECT t.id, t.deleted_at FROM sync_dirty AS d JOIN {name} AS t ON t.id = d.row_id "
            "WHERE d.table_name = ? AND t.deleted_at IS NOT NULL"
        )
        found |= {(name, row_id) for row_id, deleted in tuples(work, query, (name,)) if not is_moment(str(deleted))}
    return found


def _removed(work: Work) -> Rows:
    found: Rows = set()
    for name in shapes():
        query = (
            f"SELECT d.row_id FROM sync_dirty AS d LEFT JOIN {name} AS t ON t.id = d.row_id WHERE d.table_name = ? "
            "AND t.id IS NULL AND EXISTS (SELECT 1 FROM sync_head AS h WHERE h.table_name = ? AND h.row_id = d.row_id)"
        )
        found |= {(name, row_id) for row_id in work.exec_driver_sql(query, (name, name)).scalars()}
    return found
