"""Reading many rows at once, as plain tuples: what the log is read by, because imports are measured."""

from typing import Any

from brm_desktop.storage.rows import Work
from brm_desktop.sync import canonical


def tuples(work: Work, query: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The rows of a query, as SQLite gives them."""
    cursor = work.exec_driver_sql(query, values).cursor
    return [] if cursor is None else list(cursor.fetchall())


def value_of(text: str) -> Any:
    """The value of a canonical JSON text, quickly where it is a plain one."""
    if text == "null":
        return None
    if text[0] == '"' and "\\" not in text:
        return text[1:-1]
    return canonical.read(text)
