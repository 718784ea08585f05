"""After an update of the application: what a newer version made, and this one can show now, is shown."""

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import capture, state
from brm_desktop.storage.sync.columns import shapes
from brm_desktop.storage.sync.materialising import Materialiser
from brm_desktop.storage.sync.observing import Unobserved

NEWEST = "newest_schema"
"""Under this name the newest version whose changes came in is remembered."""

_SHOWN = "shown_schema"


def show_what_is_known_now(work: Work, *, version: int) -> int:
    """Show the cells that were written by versions newer than the one that last did this. Returns how many rows.

    To be called in the transaction that brings the store up to date, with the version it has then.
    """
    before = int(state.read(work, _SHOWN, "0"))
    query = (
        "SELECT DISTINCT h.table_name, h.row_id FROM sync_head AS h "
        "JOIN sync_change AS c ON c.device = h.device AND c.seq = h.seq WHERE c.schema > ?"
    )
    rows: dict[str, set[str]] = {}
    if 0 < before < version:
        for table, row_id in work.exec_driver_sql(query, (before,)):
            if table in shapes():
                rows.setdefault(table, set()).add(row_id)
    if rows:
        with capture.switched_off(work):
            Materialiser(work, Unobserved()).show_again(rows)
    state.note(work, _SHOWN, str(version))
    return sum(len(ids) for ids in rows.values())


def note_newest(work: Work, version: int) -> None:
    """Remember that changes of a version came in."""
    if version > int(state.read(work, NEWEST, "0")):
        state.note(work, NEWEST, str(version))


def not_shown(work: Work) -> int:
    """How many cells were made by a newer version and cannot be shown by this one."""
    version = int(work.exec_driver_sql("PRAGMA user_version").scalar_one())
    if int(state.read(work, NEWEST, "0")) <= version:
        return 0
    known = [(shape.table, name) for shape in shapes().values() for name in shape.names]
    work.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS sync_known (table_name TEXT, field TEXT)")
    work.exec_driver_sql("DELETE FROM temp.sync_known")
    work.exec_driver_sql("INSERT INTO temp.sync_known VALUES (?, ?)", known)
    query = (
        "SELECT count(*) FROM sync_change AS c JOIN sync_head AS h ON h.device = c.device AND h.seq = c.seq "
        "WHERE c.schema > ? AND NOT EXISTS (SELECT 1 FROM temp.sync_known AS k "
        "WHERE k.table_name = c.table_name AND k.field = c.field)"
    )
    return int(work.exec_driver_sql(query, (version,)).scalar_one())
