"""What came in is not taken back along with a step of the user's.

Taking back writes whole rows. So the states kept for it learn each cell that an import changed: undoing a step then
leaves what another device wrote as it is.
"""

import json
from collections.abc import Sequence
from typing import Any

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync.columns import Shape
from brm_desktop.storage.sync.materialising import Observer


class Keeping:
    """Passes on what becomes of rows to another observer, and corrects the states kept for taking back."""

    def __init__(self, work: Work, observer: Observer) -> None:
        self._work = work
        self._observer = observer
        self._is_kept = set(work.exec_driver_sql("SELECT DISTINCT row_id FROM undo_log").scalars())

    def row_changed(self, shape: Shape, row_id: str, before: Sequence[Any] | None, after: Sequence[Any]) -> None:
        """Correct the states of a row."""
        if row_id in self._is_kept and before is not None:
            changed = {name: new for name, old, new in zip(shape.names, before, after, strict=True) if old != new}
            self._correct(shape.table, row_id, changed)
        self._observer.row_changed(shape, row_id, before, after)

    def not_shown(self, table: str, count: int) -> None:
        """Nothing is kept of what is not shown."""
        self._observer.not_shown(table, count)

    def _correct(self, table: str, row_id: str, changed: dict[str, Any]) -> None:
        query = "SELECT rowid, before, after FROM undo_log WHERE table_name = ? AND row_id = ?"
        for number, *states in self._work.exec_driver_sql(query, (table, row_id)).all():
            corrected = [None if state is None else json.dumps(json.loads(state) | changed) for state in states]
            self._work.exec_driver_sql(
                "UPDATE undo_log SET before = ?, after = ? WHERE rowid = ?", (*corrected, number)
            )
