"""Taking back and doing again: what rows were before and after each thing the user did, for one session.

Triggers note which rows a named step touches, whoever writes them. What they were is read through a second connection,
which sees the state before the step until it is stored. Rows that a step made are not removed when it is taken back:
they go to the bin.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Table

from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import time_to_text

_CAPTURING = "(SELECT value FROM local_state WHERE name = 'undo_step')"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the user did: `words` say what ("Kept: Price list")."""

    number: int
    words: str


def triggers() -> list[str]:
    """The statements that make the triggers; part of what is derived."""
    return [statement for table in tables.SYNCED_TABLES for statement in _triggers_of(table)]


def _triggers_of(table: Table) -> list[str]:
    return [
        f"CREATE TRIGGER undo_{table.name}_{name} AFTER {occasion} ON {table.name} WHEN {_CAPTURING} <> '' BEGIN "
        f"INSERT INTO undo_log (step, table_name, row_id) SELECT CAST({_CAPTURING} AS INTEGER), '{table.name}', new.id "
        f"WHERE NOT EXISTS (SELECT 1 FROM undo_log WHERE step = CAST({_CAPTURING} AS INTEGER) AND row_id = new.id); END"
        for name, occasion in (("new", "INSERT"), ("changed", "UPDATE"))
    ]


@contextmanager
def recording(work: Work, words: str, *, before: Callable[[], AbstractContextManager[Work]]) -> Iterator[None]:
    """Everything written inside is one step that can be taken back. A step that changes nothing leaves no trace.

    `before` opens a reading of the state that is stored, without what `work` has written.
    """
    work.exec_driver_sql("DELETE FROM undo_log WHERE step IN (SELECT number FROM undo_step WHERE undone)")
    work.exec_driver_sql("DELETE FROM undo_step WHERE undone")
    number = work.exec_driver_sql(
        "INSERT INTO undo_step (words, undone) VALUES (?, 0) RETURNING number", (words,)
    ).scalar_one()
    _capture(work, str(number))
    yield
    _capture(work, "")
    touched = _touched(work, number)
    with before() as stored:
        for table, ids in touched.items():
            _note_states(work, stored, table, ids, step=number)
    if not touched:
        work.exec_driver_sql("DELETE FROM undo_step WHERE number = ?", (number,))


def _touched(work: Work, step: int) -> dict[Table, list[str]]:
    """The ids of the rows a step touched, by table."""
    found: dict[Table, list[str]] = {}
    for table_name, row_id in work.exec_driver_sql("SELECT table_name, row_id FROM undo_log WHERE step = ?", (step,)):
        found.setdefault(tables.METADATA.tables[table_name], []).append(row_id)
    return found


def _note_states(work: Work, stored: Work, table: Table, ids: list[str], *, step: int) -> None:
    """Note what rows were, from `stored`, and what they are, from `work`."""
    cells = ", ".join(f"'{column.name}', \"{column.name}\"" for column in table.columns)
    work.exec_driver_sql(
        f"UPDATE undo_log SET after = (SELECT json_object({cells}) FROM {table.name} WHERE id = undo_log.row_id) "
        "WHERE step = ? AND table_name = ?",
        (step, table.name),
    )
    for group in rows.in_groups(ids):
        places = ", ".join("?" * len(group))
        query = f"SELECT json_object({cells}), ?, id FROM {table.name} WHERE id IN ({places})"
        former = [tuple(row) for row in stored.exec_driver_sql(query, (step, *group))]
        if former:
            work.exec_driver_sql("UPDATE undo_log SET before = ? WHERE step = ? AND row_id = ?", former)


def _capture(work: Work, step: str) -> None:
    work.exec_driver_sql(
        "INSERT INTO local_state (name, value) VALUES ('undo_step', ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (step,),
    )


def _log(work: Work, step: int) -> Sequence[Any]:
    query = "SELECT table_name, row_id, before, after FROM undo_log WHERE step = ? ORDER BY rowid DESC"
    return work.exec_driver_sql(query, (step,)).all()


def last(work: Work) -> Step | None:
    """The step that `take_back` would take back, None if there is none."""
    return _step(work, "SELECT number, words FROM undo_step WHERE NOT undone ORDER BY number DESC LIMIT 1")


def next_again(work: Work) -> Step | None:
    """The step that `do_again` would do again, None if there is none."""
    return _step(work, "SELECT number, words FROM undo_step WHERE undone ORDER BY number LIMIT 1")


def _step(work: Work, query: str) -> Step | None:
    row = work.exec_driver_sql(query).first()
    return Step(*row) if row else None


def take_back(work: Work) -> Step | None:
    """Put the rows of the last step back as they were. Returns the step, None if there is none."""
    step = last(work)
    if step is not None:
        _apply(work, step, undone=True)
    return step


def do_again(work: Work) -> Step | None:
    """Do the step again that was taken back last. Returns the step, None if there is none."""
    step = next_again(work)
    if step is not None:
        _apply(work, step, undone=False)
    return step


def _apply(work: Work, step: Step, *, undone: bool) -> None:
    for table_name, row_id, before, after in _log(work, step.number):
        table = tables.METADATA.tables[table_name]
        state = before if undone else after
        if state is None:
            now = time_to_text(datetime.now(UTC))
            work.exec_driver_sql(f"UPDATE {table.name} SET deleted_at = ? WHERE id = ?", (now, row_id))
            # The file that made it may be brought in again.
            work.exec_driver_sql("DELETE FROM import_source WHERE row_id = ?", (row_id,))
            continue
        _write(work, table, row_id, json.loads(state))
    work.exec_driver_sql("UPDATE undo_step SET undone = ? WHERE number = ?", (int(undone), step.number))


def _write(work: Work, table: Table, row_id: str, cells: dict[str, Any]) -> None:
    names = [name for name in cells if name != "id" and name in table.c]
    places = ", ".join(f'"{name}" = ?' for name in names)
    work.exec_driver_sql(f"UPDATE {table.name} SET {places} WHERE id = ?", (*(cells[name] for name in names), row_id))


def forget(work: Work) -> None:
    """A new session begins: what was done before is not taken back any more."""
    work.exec_driver_sql("DELETE FROM undo_log")
    work.exec_driver_sql("DELETE FROM undo_step")
    _capture(work, "")
