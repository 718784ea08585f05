"""Looks at the whole store: its pages, its links, what is derived."""

from sqlalchemy import select

from brm_desktop.storage import derived, tables
from brm_desktop.storage.rows import Work

_MOST_NAMED = 20


def faults(work: Work) -> tuple[str, ...]:
    """What is wrong, in words; empty if nothing is."""
    found = [row[0] for row in work.exec_driver_sql(f"PRAGMA integrity_check({_MOST_NAMED})") if row[0] != "ok"]
    return (*found, *_lost_references(work), *derived.faults(work))


def _lost_references(work: Work) -> list[str]:
    found = []
    for table in tables.SYNCED_TABLES:
        for column in table.columns:
            if column.info["sync"] != "ref":
                continue
            target = tables.TARGETS[column.name]
            count = work.exec_driver_sql(_LOST.format(table=table.name, column=column.name, target=target)).scalar_one()
            if count:
                found.append(f"{count} rows of {table.name} refer to a {target} that is not here")
    return found


# What is of another device, and not shown yet, is not lost: it came from a newer version, or the rest is still to come.
_LOST = (
    'SELECT count(*) FROM {table} AS t WHERE t."{column}" IS NOT NULL AND t.deleted_at IS NULL '
    'AND NOT EXISTS (SELECT 1 FROM {target} AS o WHERE o.id = t."{column}") '
    "AND NOT EXISTS (SELECT 1 FROM sync_head AS h WHERE h.table_name = '{target}' AND h.row_id = t.\"{column}\")"
)


def counts(work: Work) -> dict[str, int]:
    """How many records of each kind there are, without those in the bin."""
    query = "SELECT count(*) FROM {} WHERE deleted_at IS NULL"
    return {table.name: work.exec_driver_sql(query.format(table.name)).scalar_one() for table in tables.SYNCED_TABLES}


RECORDS = ("partner", "person", "meeting", "commitment", "decision", "agenda_point", "observation")


def beginning_with(work: Work, beginning: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Tables and ids of records whose id begins with these hexadecimal digits; at most two a table."""
    found: list[tuple[str, str]] = []
    for name in names:
        table = tables.METADATA.tables[name]
        here = (table.c.id >= beginning, table.c.id < beginning + "g", table.c.deleted_at.is_(None))
        found += [(name, row_id) for row_id in work.execute(select(table.c.id).where(*here).limit(2)).scalars()]
    return found


def rebuild(work: Work) -> None:
    """Make everything that is derived again."""
    derived.install(work)
