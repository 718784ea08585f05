"""What every repository does with rows: read them into values, write values, put them into the bin."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, select, update
from sqlalchemy.dialects.sqlite import insert

from brm_desktop.storage.values import Mapper, time_to_text

Work = Connection
"""What a transaction hands to the functions of this room."""

T = TypeVar("T")
_MOST_PARAMETERS = 500


def values(work: Work, mapper: Mapper[T], *where: ColumnElement[bool], order: Sequence[Any] = ()) -> tuple[T, ...]:
    """The values that `where` picks and that are not in the bin."""
    query = select(*mapper.columns).where(mapper.table.c.deleted_at.is_(None), *where).order_by(*order)
    return tuple(mapper.value(row) for row in work.execute(query))


def save(work: Work, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert `rows`, all with the same columns, or update those that are there."""
    if not rows:
        return
    statement = insert(table)
    changed = {name: statement.excluded[name] for name in rows[0] if name != "id"}
    if changed:
        statement = statement.on_conflict_do_update(index_elements=["id"], set_=changed)
    work.execute(statement, rows)


def bin_rows(work: Work, table: Table, where: ColumnElement[bool]) -> int:
    """Put rows into the bin. Returns how many."""
    gone = update(table).where(where, table.c.deleted_at.is_(None)).values(deleted_at=time_to_text(datetime.now(UTC)))
    return work.execute(gone).rowcount


def in_groups(ids: Iterable[str]) -> Iterable[list[str]]:
    """`ids` in lists short enough for one statement."""
    every = list(dict.fromkeys(ids))
    for start in range(0, len(every), _MOST_PARAMETERS):
        yield every[start : start + _MOST_PARAMETERS]


def replace_links(
    work: Work, table: Table, *, owner: str, owners: Iterable[str], wanted: Sequence[dict[str, Any]]
) -> None:
    """Make `wanted` the only rows of the records `owners`, which column `owner` names; the others go to the bin."""
    save(work, table, [row | {"deleted_at": None} for row in wanted])
    kept = {row["id"] for row in wanted}
    for group in in_groups(owners):
        live = (table.c[owner].in_(group), table.c.deleted_at.is_(None))
        gone = set(work.execute(select(table.c.id).where(*live)).scalars()) - kept
        for part in in_groups(gone):
            bin_rows(work, table, table.c.id.in_(part))
