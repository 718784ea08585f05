"""The journal of imports: when, from where, what it did. Kept for 90 days; what it did can be taken back as a whole."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync.observing import Tally
from brm_desktop.storage.values import text_to_time, time_to_text
from brm_desktop.sync.contexts import Context

KEPT_FOR = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Import:
    """One import. `known_before` and `known_after` say what this device had applied; `summary` counts rows by table."""

    number: int
    made_at: datetime
    source: str
    known_before: Context
    known_after: Context
    changes: int
    summary: dict[str, Any]
    undone_at: datetime | None


def note(work: Work, *, source: str, before: Context, after: Context, changes: int, tally: Tally, wall: int) -> int:
    """Note an import, and forget those that are older than 90 days. Returns its number."""
    now = datetime.fromtimestamp(wall / 1000, UTC)
    summary = {table: asdict(counts) for table, counts in sorted(tally.counts.items())}
    work.exec_driver_sql("DELETE FROM sync_import WHERE made_at < ?", (time_to_text(now - KEPT_FOR),))
    return int(
        work.exec_driver_sql(
            "INSERT INTO sync_import (made_at, source, known_before, known_after, changes, summary) "
            "VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
            (time_to_text(now), source, before.text, after.text, changes, json.dumps(summary)),
        ).scalar_one()
    )


def imports(work: Work) -> tuple[Import, ...]:
    """The imports of the last 90 days, the last one first."""
    query = (
        "SELECT id, made_at, source, known_before, known_after, changes, summary, undone_at FROM sync_import "
        "ORDER BY id DESC"
    )
    return tuple(_import(row) for row in work.exec_driver_sql(query))


def get(work: Work, number: int) -> Import | None:
    """One import, None if it is not known any more."""
    return next((one for one in imports(work) if one.number == number), None)


def _import(row: Any) -> Import:
    number, made_at, source, before, after, changes, summary, undone_at = row
    return Import(
        number=number,
        made_at=text_to_time(made_at),
        source=source,
        known_before=Context.parse(before),
        known_after=Context.parse(after),
        changes=changes,
        summary=json.loads(summary),
        undone_at=text_to_time(undone_at) if undone_at else None,
    )


def note_conflicts(work: Work, number: int, count: int) -> None:
    """Note how many conflicts an import brought, under `conflicts` of its summary."""
    work.exec_driver_sql(
        "UPDATE sync_import SET summary = json_set(summary, '$.conflicts', ?) WHERE id = ?", (count, number)
    )
