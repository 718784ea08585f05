"""All records as plain cells, and back: for an export that leaves nothing out, and for handing a partner over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync.columns import REGISTER, Shape, admits, shapes

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""Rows by table; a row is its cells by column, dates as ISO text, as SQLite holds them."""

_MOST_LETTERS = 128


@dataclass(frozen=True, slots=True)
class Added:
    """What came in, by table, and how many rows were here already and stay as they are."""

    rows: Mapping[str, int]
    kept: int

    @property
    def count(self) -> int:
        """All that came in."""
        return sum(self.rows.values())


def read(work: Work) -> Rows:
    """Every row that is not of this device alone, those in the bin too, ordered by id."""
    return {name: _read(work, shape) for name, shape in shapes().items()}


def _read(work: Work, shape: Shape) -> list[Row]:
    names = ("id", *shape.names)
    cells = ", ".join(f'"{name}"' for name in names)
    found = work.exec_driver_sql(f"SELECT {cells} FROM {shape.table} ORDER BY id")
    return [dict(zip(names, row, strict=True)) for row in found]


def check(given: Mapping[str, Any]) -> Rows:
    """Rows as they were read from a file, with what a row leaves out filled in.

    Raises:
        ImportRefused: a table, a column or a value that this version cannot hold; the first one is named.
    """
    known = shapes()
    for name in given:
        if name not in known:
            raise _refused(name, "", "this version has no such table")
    return {name: [_checked(known[name], row) for row in _listed(name, found)] for name, found in given.items()}


def _listed(name: str, found: Any) -> list[Any]:
    if not isinstance(found, list):
        raise _refused(name, "", "a list of records was expected")
    return found


def _checked(shape: Shape, row: Any) -> Row:
    if not isinstance(row, dict):
        raise _refused(shape.table, "", "a record was expected")
    key = row.get("id")
    if not isinstance(key, str) or not 0 < len(key) <= _MOST_LETTERS or not key.isprintable():
        raise _refused(shape.table, "", "a record has no id")
    for name in row:
        if name != "id" and name not in shape.places:
            raise _refused(shape.table, key, f"this version has no “{name}”")
    whole: Row = {"id": key}
    for field in shape.fields:
        value = row.get(field.name, field.default)
        if not admits(shape.table, field, value):
            raise _refused(shape.table, key, f"“{field.name}” cannot be {str(value)[:40]!r}")
        whole[field.name] = value
    return whole


def _refused(table: str, key: str, why: str) -> ImportRefused:
    place = f"{table} {key}".strip()
    return ImportRefused("The records cannot be brought in", f"{place}: {why}. Nothing was changed.")


def missing(work: Work, given: Rows) -> int:
    """How many of the rows are not here."""
    return sum(len(_fresh(work, name, found)) for name, found in given.items())


def add_missing(work: Work, given: Rows) -> Added:
    """Add the rows that are not here. What is here, also in the bin, stays as it is."""
    added: dict[str, int] = {}
    kept = 0
    for name, found in given.items():
        fresh = _fresh(work, name, found)
        kept += len(found) - len(fresh)
        if fresh:
            _insert(work, shapes()[name], fresh)
            added[name] = len(fresh)
    return Added(rows=added, kept=kept)


def _fresh(work: Work, name: str, found: list[Row]) -> list[Row]:
    table = tables.METADATA.tables[name]
    here: set[str] = set()
    for group in rows.in_groups(row["id"] for row in found):
        here |= set(work.execute(select(table.c.id).where(table.c.id.in_(group))).scalars())
    return list({row["id"]: row for row in found if row["id"] not in here}.values())


def _insert(work: Work, shape: Shape, fresh: Iterable[Row]) -> None:
    names = ("id", *shape.names)
    cells = ", ".join(f'"{name}"' for name in names)
    places = ", ".join("?" * len(names))
    statement = f"INSERT INTO {shape.table} ({cells}) VALUES ({places})"
    work.exec_driver_sql(statement, [tuple(row[name] for name in names) for row in fresh])


def alive(row: Row) -> bool:
    """Whether a row is not in the bin."""
    return row[REGISTER] is None
