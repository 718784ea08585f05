"""Triggers that note which rows are written, whoever writes them, and the switch that is off while changes come in.

A note names the row and nothing else: sealing compares it with what the log shows. Nothing is noted before the first
seal, which takes up everything there is, so that a store that is never taken elsewhere pays nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import state
from brm_desktop.storage.sync.columns import Shape, shapes

_CAPTURING = "(SELECT value FROM sync_state WHERE name = 'capture') = '1'"


def triggers() -> list[str]:
    """The statements that make the triggers; part of what is derived."""
    return [statement for shape in shapes().values() for statement in _triggers_of(shape)]


def _triggers_of(shape: Shape) -> list[str]:
    table = shape.table
    watched = ", ".join(f'"{name}"' for name in ("id", *shape.names))
    return [
        f"CREATE TRIGGER sync_{table}_new AFTER INSERT ON {table} WHEN {_CAPTURING} BEGIN {_note(table, 'new')} END",
        f"CREATE TRIGGER sync_{table}_changed AFTER UPDATE OF {watched} ON {table} WHEN {_CAPTURING} BEGIN "
        f"{_note(table, 'new')} {_note(table, 'old')} END",
        f"CREATE TRIGGER sync_{table}_gone AFTER DELETE ON {table} WHEN {_CAPTURING} BEGIN {_note(table, 'old')} END",
    ]


def _note(table: str, row: str) -> str:
    # Not OR IGNORE: inside a trigger the conflict rule of the outer statement is in force; an upsert's is to abort.
    return (
        f"INSERT INTO sync_dirty (table_name, row_id) SELECT '{table}', {row}.id "
        f"WHERE NOT EXISTS (SELECT 1 FROM sync_dirty WHERE table_name = '{table}' AND row_id = {row}.id);"
    )


def is_on(work: Work) -> bool:
    """Whether writes are noted: since the first seal, except while changes come in."""
    return state.read(work, "capture") == "1"


def note_everything(work: Work) -> None:
    """Note every row as new, and from now on every write."""
    state.note(work, "capture", "1")
    work.exec_driver_sql("DELETE FROM sync_dirty")
    for name in shapes():
        work.exec_driver_sql(f"INSERT INTO sync_dirty (table_name, row_id) SELECT '{name}', id FROM {name}")


@contextmanager
def switched_off(work: Work) -> Iterator[None]:
    """Nothing that is written inside is taken for a change made on this device."""
    before = state.read(work, "capture")
    state.note(work, "capture", "0")
    yield
    state.note(work, "capture", before)
