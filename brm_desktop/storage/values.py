"""Rows into frozen values and back, by the type hints of the value: no mapping is written twice.

Fields and columns have the same names. Dates are dates to SQLAlchemy; datetimes are kept as UTC text, decimals as
text, enumerations by their value, tuples of words as JSON.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from sqlalchemy import Table
from sqlalchemy.engine import Row

T = TypeVar("T")
Converter = Callable[[Any], Any]


def time_to_text(moment: datetime) -> str:
    """An aware datetime as UTC text that sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def text_to_time(written: str) -> datetime:
    """The datetime that `time_to_text` wrote, in UTC."""
    return datetime.fromisoformat(written)


def _words_from_json(written: str) -> tuple[str, ...]:
    return tuple(json.loads(written)) if written != "[]" else ()


def _words_to_json(words: Iterable[str]) -> str:
    return json.dumps(list(words), ensure_ascii=False)


def _converters(hint: Any) -> tuple[Converter | None, Converter | None]:
    """How a field of this type is read from a cell and written to it; None where nothing is to be done."""
    if isinstance(hint, UnionType):
        hint = next(part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        return _words_from_json, _words_to_json
    if hint is Decimal:
        return Decimal, str
    if hint is datetime:
        return text_to_time, time_to_text
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint, lambda member: member.value
    return None, None


class Mapper(Generic[T]):
    """Reads and writes values of one frozen dataclass to one table.

    `apart` names the fields that live in tables of their own; they are passed to `value` by the caller.
    """

    def __init__(self, kind: type[T], table: Table, apart: frozenset[str] = frozenset()) -> None:
        self.kind = kind
        self.table = table
        hints = get_type_hints(kind)
        # The keyword `fields` of dataclasses wants a dataclass type; every kind given here is one.
        names = [field.name for field in fields(kind) if field.name not in apart]  # type: ignore[arg-type]
        self.columns = [table.c[name] for name in names]
        self._read = [(name, _converters(hints[name])[0]) for name in names]
        self._write = [(name, _converters(hints[name])[1]) for name in names]

    def readings(self) -> dict[str, Converter]:
        """How cells that are not taken as they are become parts of the value; a reading raises on what it is not."""
        return {name: convert for name, convert in self._read if convert is not None}

    def value(self, row: Row[Any], **apart: Any) -> T:
        """The value in `row`, which starts with `columns` in their order."""
        cells = {
            name: cell if convert is None or cell is None else convert(cell)
            for (name, convert), cell in zip(self._read, row, strict=False)
        }
        return self.kind(**cells, **apart)

    def row(self, value: T, **apart: Any) -> dict[str, Any]:
        """The cells of `value`, by column name, with those of `apart` added."""
        cells: dict[str, Any] = dict(apart)
        for name, convert in self._write:
            cell = getattr(value, name)
            cells[name] = cell if convert is None or cell is None else convert(cell)
        return cells


def by_key(rows: Iterable[Any], build: Callable[[Any], T]) -> Mapping[str, tuple[T, ...]]:
    """Values built from `rows`, grouped by the first cell, in the order in which they come."""
    groups: dict[str, list[T]] = {}
    for row in rows:
        groups.setdefault(row[0], []).append(build(row))
    return {key: tuple(values) for key, values in groups.items()}
