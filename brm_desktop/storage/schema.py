"""What stands in a store of this version: tables, indexes and triggers. Anything else in a received file is foreign."""

from functools import cache
from typing import Any

from sqlalchemy import create_engine

_OBJECTS = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"


@cache
def expected() -> frozenset[tuple[str, str, str]]:
    """Kind, name and definition of everything that a new store is made of."""
    # Alembic costs a third of a second to import, and this is asked for before a restore only.
    from brm_desktop.storage.migrations import upgrade

    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        upgrade(connection, application_id=0, version=0)
        found = frozenset(tuple(row) for row in connection.exec_driver_sql(_OBJECTS))
    engine.dispose()
    return found


def foreign(connection: Any, *, same_version: bool) -> tuple[str, ...]:
    """Names of what does not belong into a store, or differs from what this version makes.

    Of an older version (`same_version` false) only views are foreign: its tables are its own, and its triggers are
    removed before it is brought up to date. `connection` is one of sqlite3.
    """
    found = {tuple(row) for row in connection.execute(_OBJECTS)}
    if not same_version:
        return tuple(sorted(name for kind, name, _ in found if kind == "view"))
    return tuple(sorted({name for _, name, _ in found ^ expected()}))
