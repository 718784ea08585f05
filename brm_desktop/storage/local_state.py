"""What this computer remembers about its store, under a name. It is never handed to another device."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work

_cell = tables.local_state.c


def note(work: Work, name: str, value: str) -> bool:
    """Remember `value` under `name`. Returns whether it was another one, or none, before."""
    before = work.execute(select(_cell.value).where(_cell.name == name)).scalar()
    if before == value:
        return False
    statement = insert(tables.local_state).values(name=name, value=value)
    work.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
    return True
