"""Decisions about conflicts: ordinary changes that know all versions. Inside a named step they can be taken back.

A decision that keeps what is shown changes nothing in the record; it is sealed all the same, so that it settles the
conflict on every device. Taking such a step back lists the conflict again here (`reopening`).
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from brm_desktop.storage import bin
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import conflicts, reopening, sealing
from brm_desktop.storage.sync.columns import REGISTER, admits, shapes
from brm_desktop.storage.sync.conflicts import Conflict
from brm_desktop.storage.values import time_to_text


def decide(work: Work, conflict: Conflict, value: Any) -> None:
    """Write `value` (as SQLite holds it) as the answer to a conflict, and seal it.

    For kind "deleted", None keeps the record and anything else puts it into the bin now. Ranges of days are decided
    with both of their ends, in one go (`decide_together`).

    Raises:
        ValueError: the cell cannot hold the value.
    """
    decide_together(work, [(conflict, value)])


def decide_together(work: Work, answers: Sequence[tuple[Conflict, Any]]) -> None:
    """Write several answers that only make sense together, and seal them. Raises as `decide`."""
    written = [(conflict, _admitted(conflict, value)) for conflict, value in answers]
    sealing.seal(work)
    for conflict, value in written:
        if conflict.field == REGISTER and value is not None:
            bin.put_away(work, conflict.table, conflict.row_id)
        else:
            query = f'UPDATE {conflict.table} SET "{conflict.field}" = ? WHERE id = ?'
            work.exec_driver_sql(query, (value, conflict.row_id))
        sealing.insist(work, conflict.table, conflict.row_id, conflict.field)
    sealing.seal(work)
    for conflict, _ in written:
        dots = tuple((version.device, version.seq) for version in conflict.versions)
        reopening.note_decided(work, conflict.place, conflict.kind, dots)


def _admitted(conflict: Conflict, value: Any) -> Any:
    shape = shapes()[conflict.table]
    column = shape.fields[shape.places[conflict.field]]
    if conflict.field == REGISTER and value is not None:
        value = time_to_text(datetime.now(UTC))
    if not admits(conflict.table, column, value):
        raise ValueError(f"{conflict.table}.{conflict.field} cannot hold this value")
    return value


def decide_all_newest(work: Work) -> int:
    """Keep what is shown, the value written last, for every conflict between values. Returns how many these were."""
    found = [conflict for conflict in conflicts.conflicts(work) if conflict.kind == "value"]
    for conflict in found:
        decide(work, conflict, conflict.shown)
    return len(found)
