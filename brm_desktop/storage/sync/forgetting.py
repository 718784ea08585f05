"""What was taken out of the records for good goes out of the log as well, here and on every device that hears of it.

Only changes that somebody has overwritten can lose their content: their line stays as a place in the chain, with the
digest of what stood there. That a place was emptied is itself a change, so that other devices empty theirs. Files that
were carried away, and segments of a shared folder that are not rewritten, still hold what was in them.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import capture, log, sealing
from brm_desktop.storage.sync.columns import shapes
from brm_desktop.storage.sync.log import Cell
from brm_desktop.storage.sync.materialising import Materialiser
from brm_desktop.storage.sync.observing import Unobserved
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.sync import changes

FACTS: Final = "sync_taken_out"
"""The table of changes that say which places were emptied: row the device, field the number."""

Dot = tuple[str, int]

_OVERWRITTEN = (
    "FROM sync_change AS c JOIN sync_applied AS a ON a.device = c.device AND c.seq <= a.seq "
    "WHERE c.table_name NOT IN ('', ?) AND NOT EXISTS (SELECT 1 FROM sync_head AS h WHERE h.table_name = c.table_name "
    "AND h.row_id = c.row_id AND h.field = c.field AND h.device = c.device AND h.seq = c.seq)"
)


def forget(work: Work, ids: Sequence[str], pattern: re.Pattern[str]) -> int:
    """Empty what was overwritten of the rows `ids`, and where a name that `pattern` finds has gone from a cell.

    A cell that still holds the name keeps its history. Returns how many places were emptied; 0 in a store that was
    never sealed, which has no log.
    """
    if not capture.is_on(work):
        return 0
    sealing.seal(work)
    return empty(work, _of_rows(work, ids) | _with_name(work, pattern))


def empty(work: Work, dots: set[Dot]) -> int:
    """Empty these places, which somebody has overwritten, and say so to the other devices. Returns how many."""
    if dots:
        sealing.write(work, [Cell(FACTS, device, str(seq), "null") for device, seq in sorted(dots)])
        _empty(work, dots)
    return len(dots)


def obey(work: Work) -> int:
    """Empty the places that some device said were emptied. Returns how many these were."""
    query = (
        "SELECT c.device, c.seq FROM sync_change AS f JOIN sync_change AS c ON c.device = f.row_id "
        "AND c.seq = CAST(f.field AS INTEGER) AND c.table_name <> '' WHERE f.table_name = ? "
        "AND NOT EXISTS (SELECT 1 FROM sync_head AS h WHERE h.table_name = c.table_name AND h.row_id = c.row_id "
        "AND h.field = c.field AND h.device = c.device AND h.seq = c.seq)"
    )
    dots = {(device, seq) for device, seq in tuples(work, query, (FACTS,))}
    _empty(work, dots)
    return len(dots)


def _of_rows(work: Work, ids: Sequence[str]) -> set[Dot]:
    places = ", ".join("?" * len(ids))
    query = f"SELECT c.device, c.seq {_OVERWRITTEN} AND c.row_id IN ({places})"
    return {(device, seq) for device, seq in tuples(work, query, (FACTS, *ids))}


def _with_name(work: Work, pattern: re.Pattern[str]) -> set[Dot]:
    found: dict[tuple[str, str, str], set[Dot]] = {}
    query = f"SELECT c.device, c.seq, c.table_name, c.row_id, c.field, c.value {_OVERWRITTEN} AND c.value LIKE '\"%'"
    for device, seq, table, row_id, field, value in tuples(work, query, (FACTS,)):
        if pattern.search(value):
            found.setdefault((table, row_id, field), set()).add((device, seq))
    return {dot for cell, dots in found.items() if not _still_named(work, cell, pattern) for dot in dots}


def _still_named(work: Work, cell: tuple[str, str, str], pattern: re.Pattern[str]) -> bool:
    query = (
        "SELECT c.value FROM sync_head AS h JOIN sync_change AS c ON c.device = h.device AND c.seq = h.seq "
        "WHERE h.table_name = ? AND h.row_id = ? AND h.field = ?"
    )
    return any(pattern.search(value) for (value,) in tuples(work, query, cell))


def _empty(work: Work, dots: Iterable[Dot]) -> None:
    """Take the content of changes out of the log, and show again what was merged with their help."""
    rows: dict[str, set[str]] = {}
    for device, seq in dots:
        for change in log.changes(work, device, seq, seq):
            if change.table in shapes():
                rows.setdefault(change.table, set()).add(change.row)
            left = changes.taken_out(change)
            work.exec_driver_sql(
                "UPDATE sync_change SET table_name = '', row_id = '', field = '', value = 'null', extra = ? "
                "WHERE device = ? AND seq = ?",
                (left.extra, device, seq),
            )
    if rows:
        with capture.switched_off(work):
            Materialiser(work, Unobserved()).show_again(rows)
