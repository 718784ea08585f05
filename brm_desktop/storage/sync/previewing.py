"""What an import would do: it is done, looked at, and taken back."""

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import conflicts, sealing
from brm_desktop.storage.sync.applying import Applied, apply
from brm_desktop.storage.sync.conflicts import Conflict
from brm_desktop.storage.sync.intake import Incoming

_MOST_CELLS = 5_000


def preview(
    work: Work, incoming: Incoming, *, wall: int | None = None, cells: int = _MOST_CELLS
) -> tuple[Applied, tuple[Conflict, ...]]:
    """What taking changes in would bring: counts, the first `cells` changed cells, and conflicts that are new.

    The transaction must be one that writes; only the seal that comes first stays in it. Raises as `apply`.
    """
    sealing.seal(work, wall=wall)
    before = {conflict.place for conflict in conflicts.conflicts(work)}
    work.exec_driver_sql("SAVEPOINT sync_preview")
    try:
        applied = apply(work, incoming, wall=wall, cells=cells, journaled=False)
        found = tuple(one for one in conflicts.conflicts(work) if one.place not in before)
    finally:
        work.exec_driver_sql("ROLLBACK TO sync_preview")
        work.exec_driver_sql("RELEASE sync_preview")
    return applied, found
