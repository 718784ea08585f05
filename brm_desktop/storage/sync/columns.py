"""Which cells travel, and what each may hold here: the only way from names in a file to names in a statement.

A value that this version has no place for (of another type, a choice it does not know) stays in the log and is not
shown; the cell then shows its default.
"""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy import Boolean, Column, Date, Integer, Table

from brm_desktop.storage import tables
from brm_desktop.storage.sync import readable

REGISTER: Final = "deleted_at"
"""The column that says whether a row is in the bin: the alive register of `merging.presence`."""

LINKS: Final = frozenset({"meeting_partner", "attendance"})
"""Tables of links: added here and removed there at the same time, a link stays, and nobody is asked."""

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_LARGEST = 2**63


@dataclass(frozen=True, slots=True)
class Field:
    """One column that travels.

    `required`: a row cannot be shown without it. `stands_in`: its default can be shown in place of what cannot be read.
    """

    name: str
    kind: str
    default: Any
    required: bool
    stands_in: bool
    nullable: bool
    type: str


@dataclass(frozen=True, slots=True)
class Shape:
    """What travels of a table, without its id. `names` are the columns in their order, `places` their positions."""

    table: str
    fields: tuple[Field, ...]
    names: tuple[str, ...]
    places: dict[str, int]
    references: tuple[tuple[str, str], ...]

    @property
    def defaults(self) -> dict[str, Any]:
        """What the cells of a new row hold where nothing was said."""
        return {field.name: field.default for field in self.fields}


@cache
def shapes() -> dict[str, Shape]:
    """The tables that travel, by name."""
    return {table.name: _shape(table) for table in tables.SYNCED_TABLES}


def _shape(table: Table) -> Shape:
    columns = [column for column in table.columns if column.name != "id" and column.info["sync"] != "local"]
    names = tuple(column.name for column in columns)
    return Shape(
        table=table.name,
        fields=tuple(_field(column) for column in columns),
        names=names,
        places={name: place for place, name in enumerate(names)},
        references=tuple((c.name, tables.TARGETS[c.name]) for c in columns if c.info["sync"] == "ref"),
    )


def _field(column: Column[Any]) -> Field:
    default = _default(column)
    stands_in = column.nullable or _is_readable_default(column, default)
    return Field(
        name=column.name,
        kind=column.info["sync"],
        default=default,
        required=not stands_in,
        stands_in=stands_in,
        nullable=bool(column.nullable),
        type=_type(column),
    )


def _is_readable_default(column: Column[Any], default: Any) -> bool:
    return default is not None and readable.is_readable(column.table.name, column.name, default)


def _type(column: Column[Any]) -> str:
    if isinstance(column.type, Date):
        return "date"
    if isinstance(column.type, Boolean):
        return "flag"
    if isinstance(column.type, Integer):
        return "number"
    return "words" if column.info["sync"] == "json" else "text"


def _default(column: Column[Any]) -> Any:
    if column.server_default is None:
        return None
    literal = str(column.server_default.arg).strip("'")  # type: ignore[attr-defined]
    return int(literal) if isinstance(column.type, (Integer, Boolean)) else literal


def admits(table: str, field: Field, value: Any) -> bool:
    """Whether a cell can hold `value`, read from JSON, so that the record can be read again."""
    if value is None:
        return field.nullable
    if field.type in ("number", "flag"):
        if (
            type(value) is not int
            or not -_LARGEST <= value < _LARGEST
            or (field.type == "flag" and value not in (0, 1))
        ):
            return False
        return readable.is_readable(table, field.name, value)
    if type(value) is not str:
        return False
    if field.type == "date":
        return _is_day(value)
    return (field.type != "words" or _is_words(value)) and readable.is_readable(table, field.name, value)


def is_free(table: str, field: Field) -> bool:
    """Whether a cell holds any words that somebody writes; no choice, no time, no reference."""
    return field.type == "text" and field.kind in ("lww", "text") and admits(table, field, "\N{PILCROW SIGN}")


@cache
def _is_day(value: str) -> bool:
    if not _ISO.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_words(value: str) -> bool:
    if value == "[]":
        return True
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, list) and all(isinstance(part, str) for part in found)
