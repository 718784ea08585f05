"""What imports left behind: which run wrote which rows, and what a file said when it was last read."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from brm_desktop.domain.identifiers import new_id
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import time_to_text

SAMPLE = "sample"

# Rows that are nothing without their owner, whoever made them: table, then the table of the owner and the column.
_LINKS = {
    "meeting_partner": ("meeting", "meeting_id"),
    "attendance": ("meeting", "meeting_id"),
    "renegotiation": ("commitment", "commitment_id"),
    "nudge": ("commitment", "commitment_id"),
    "rating": ("assessment", "assessment_id"),
    "reflection": ("assessment", "assessment_id"),
    "evidence": ("assessment", "assessment_id"),
}

_run = tables.import_run.c
_row = tables.import_row.c
_source = tables.import_source.c


def begin_run(work: Work, source: str) -> str:
    """Note that an import begins. Returns its id."""
    run_id = new_id()
    cells = {"id": run_id, "source": source, "made_at": time_to_text(datetime.now(UTC))}
    work.execute(insert(tables.import_run), cells)
    return run_id


def note_rows(work: Work, run_id: str, table_name: str, ids: Iterable[str]) -> None:
    """Note which rows a run made."""
    cells = [{"run_id": run_id, "table_name": table_name, "row_id": row_id} for row_id in ids]
    if cells:
        work.execute(insert(tables.import_row).prefix_with("OR IGNORE"), cells)


def revive(work: Work, table_name: str, ids: Iterable[str]) -> None:
    """Take rows out of the bin."""
    table = tables.METADATA.tables[table_name]
    for group in rows.in_groups(ids):
        work.execute(
            update(table).where(table.c.id.in_(group), table.c.deleted_at.is_not(None)).values(deleted_at=None)
        )


def binned(work: Work, table_name: str, ids: Iterable[str]) -> set[str]:
    """Those of `ids` that are in the bin."""
    table = tables.METADATA.tables[table_name]
    found: set[str] = set()
    for group in rows.in_groups(ids):
        found |= set(
            work.execute(select(table.c.id).where(table.c.id.in_(group), table.c.deleted_at.is_not(None))).scalars()
        )
    return found


def has_run(work: Work, source: str) -> bool:
    """Whether something of this source was imported and is still there."""
    query = select(_run.id).where(_run.source == source, _run.undone_at.is_(None)).limit(1)
    return work.execute(query).first() is not None


def undo_runs(work: Work, source: str) -> int:
    """Put all rows that runs of this source made into the bin, with the links that hang on them. Returns how many."""
    now = time_to_text(datetime.now(UTC))
    live = select(_run.id).where(_run.source == source, _run.undone_at.is_(None))
    made = work.execute(select(_row.table_name, _row.row_id).where(_row.run_id.in_(live))).all()
    by_table: dict[str, list[str]] = {}
    for table_name, row_id in made:
        by_table.setdefault(table_name, []).append(row_id)
    count = 0
    for table_name, ids in by_table.items():
        table = tables.METADATA.tables[table_name]
        count += sum(rows.bin_rows(work, table, table.c.id.in_(group)) for group in rows.in_groups(ids))
    for name, (owner_table, owner) in _LINKS.items():
        table = tables.METADATA.tables[name]
        for group in rows.in_groups(by_table.get(owner_table, ())):
            rows.bin_rows(work, table, table.c[owner].in_(group))
    work.execute(update(tables.import_run).where(_run.source == source, _run.undone_at.is_(None)).values(undone_at=now))
    return count


def said_before(work: Work, ids: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Of each row, the digests of the record and of the note as a file last stated them."""
    found: dict[str, tuple[str, str]] = {}
    for group in rows.in_groups(ids):
        query = select(_source.row_id, _source.digest, _source.note_digest).where(_source.row_id.in_(group))
        found |= {row_id: (digest, note) for row_id, digest, note in work.execute(query)}
    return found


def forget_binned(work: Work) -> None:
    """Forget what files said of meetings that are in the bin: the same file may bring them again."""
    binned = select(tables.meeting.c.id).where(tables.meeting.c.deleted_at.is_not(None))
    work.execute(delete(tables.import_source).where(_source.row_id.in_(binned)))


def note_said(work: Work, said: Sequence[Mapping[str, Any]]) -> None:
    """Note what files stated: cells `row_id`, `digest`, `note_digest`."""
    if not said:
        return
    statement = upsert(tables.import_source)
    changed = {name: statement.excluded[name] for name in ("digest", "note_digest")}
    work.execute(statement.on_conflict_do_update(index_elements=["row_id"], set_=changed), list(said))
