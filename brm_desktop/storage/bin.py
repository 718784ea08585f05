"""The bin: rows that were put away, for thirty days to look through and to bring back."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, exists, select, update

from brm_desktop.domain.partners import Level
from brm_desktop.domain.relationship import Side
from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import text_to_time, time_to_text

KEPT_FOR = timedelta(days=30)
# What is shown in the bin, with the column that names it; the rest comes and goes with these.
NAMED = {
    "partner": "name",
    "person": "name",
    "meeting": "title",
    "commitment": "text",
    "decision": "text",
    "agenda_point": "text",
    "observation": "text",
    "goal": "text",
    "need": "text",
    "relationship_event": "words",
    "who_for_what": "matter",
    "own_failure_mode": "name",
}

PARTS = {
    "meeting": ("meeting_partner", "attendance", "agenda_point", "decision", "observation", "note_version"),
    "partner": (
        "goal",
        "need",
        "pulse",
        "level_entry",
        "relationship_event",
        "who_for_what",
        "maturity_rating",
        "insight_answer",
    ),
}


@dataclass(frozen=True, slots=True)
class Binned:
    """A record in the bin: `kind` is its table, `words` what names it."""

    kind: str
    record_id: str
    words: str
    deleted_at: datetime


def every(work: Work, *, now: datetime) -> tuple[Binned, ...]:
    """What was put away in the last thirty days, the last one first. What went along with a record is part of it."""
    since = time_to_text(now - KEPT_FOR)
    found = []
    for name, column in NAMED.items():
        table = tables.METADATA.tables[name]
        query = select(table.c.id, table.c[column], table.c.deleted_at).where(table.c.deleted_at >= since)
        for whole in _wholes_of(table):
            owner = tables.METADATA.tables[whole].alias()
            went_along = (owner.c.id == table.c[f"{whole}_id"], owner.c.deleted_at == table.c.deleted_at)
            query = query.where(~exists().where(*went_along))
        found += [Binned(name, row_id, words, text_to_time(at)) for row_id, words, at in work.execute(query)]
    found += [*_rounds(work, since), *_levels(work, since), *_ratings(work, since)]
    return tuple(sorted(found, key=lambda binned: binned.deleted_at, reverse=True))


def _rounds(work: Work, since: str) -> list[Binned]:
    """Rounds of assessment, which have no name of their own."""
    cell = tables.assessment.c
    query = select(cell.id, cell.rater, cell.finished_on, cell.started_on, cell.deleted_at)
    return [
        Binned(
            kind=tables.assessment.name,
            record_id=row.id,
            words=f"{row.rater or 'Your own assessment'}, {(row.finished_on or row.started_on).isoformat()}",
            deleted_at=text_to_time(row.deleted_at),
        )
        for row in work.execute(query.where(cell.deleted_at >= since))
    ]


def _levels(work: Work, since: str) -> list[Binned]:
    """Dated levels: "Finance: Advisor, as the partner sees it, 2026-10-12"."""
    cell, name = tables.level_entry.c, tables.partner.c.name
    query = select(cell.id, name, cell.side, cell.level, cell.given_on, cell.deleted_at).join_from(
        tables.level_entry, tables.partner, _of_partner(cell)
    )
    return [
        Binned(
            kind=tables.level_entry.name,
            record_id=row.id,
            words=f"{row.name}: {Level(row.level).word}, {Side(row.side).words}, {row.given_on.isoformat()}",
            deleted_at=text_to_time(row.deleted_at),
        )
        for row in work.execute(query.where(cell.deleted_at >= since))
    ]


def _ratings(work: Work, since: str) -> list[Binned]:
    """Ratings of a side of the maturity: "Finance: supply 1.8, 2026-10-12"."""
    cell, name = tables.maturity_rating.c, tables.partner.c.name
    query = select(cell.id, name, cell.side, cell.value, cell.rated_on, cell.deleted_at).join_from(
        tables.maturity_rating, tables.partner, _of_partner(cell)
    )
    return [
        Binned(
            kind=tables.maturity_rating.name,
            record_id=row.id,
            words=f"{row.name}: {row.side} {row.value}, {row.rated_on.isoformat()}",
            deleted_at=text_to_time(row.deleted_at),
        )
        for row in work.execute(query.where(cell.deleted_at >= since))
    ]


def _of_partner(cell: Any) -> ColumnElement[bool]:
    """Its partner, unless they went together: then it is part of what is shown already."""
    went_along = tables.partner.c.deleted_at.is_not_distinct_from(cell.deleted_at)
    return and_(tables.partner.c.id == cell.partner_id, ~went_along)


def _wholes_of(table: Table) -> list[str]:
    return [whole for whole, parts in PARTS.items() if table.name in parts]


def words_of(work: Work, kind: str, record_id: str) -> str:
    """What names a record, "" if it is not there."""
    table = tables.METADATA.tables[kind]
    return work.execute(select(table.c[NAMED[kind]]).where(table.c.id == record_id)).scalar() or ""


def put_away(work: Work, kind: str, record_id: str) -> None:
    """Put a record into the bin, with what cannot be without it. Promises of a meeting stay."""
    now = time_to_text(datetime.now(UTC))
    for table, column in _going_along(kind):
        here = (table.c[column] == record_id, table.c.deleted_at.is_(None))
        work.execute(update(table).where(*here).values(deleted_at=now))


def bring_back(work: Work, binned: Binned) -> None:
    """Take a record out of the bin, with what went with it."""
    at = time_to_text(binned.deleted_at)
    for table, column in _going_along(binned.kind):
        gone_with_it = (table.c[column] == binned.record_id, table.c.deleted_at == at)
        work.execute(update(table).where(*gone_with_it).values(deleted_at=None))


def _going_along(kind: str) -> list[tuple[Table, str]]:
    names = PARTS.get(kind, ())
    return [(tables.METADATA.tables[kind], "id"), *((tables.METADATA.tables[name], f"{kind}_id") for name in names)]
