"""Looks at the whole store: its pages, its links, what is derived."""

from sqlalchemy import exists, func, select

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
            target = tables.METADATA.tables[tables.TARGETS[column.name]]
            head = tables.METADATA.tables["sync_head"]
            # Of another device, and not shown yet: it came from a newer version, or the rest of it is still to come.
            coming = exists().where(head.c.table_name == target.name, head.c.row_id == column)
            lost = select(func.count()).where(
                column.is_not(None), table.c.deleted_at.is_(None), column.not_in(select(target.c.id)), ~coming
            )
            count = work.execute(lost).scalar_one()
            if count:
                found.append(f"{count} rows of {table.name} refer to a {target.name} that is not here")
    return found


def counts(work: Work) -> dict[str, int]:
    """How many records of each kind there are, without those in the bin."""
    return {
        table.name: work.execute(
            select(func.count()).select_from(table).where(table.c.deleted_at.is_(None))
        ).scalar_one()
        for table in tables.SYNCED_TABLES
    }


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
