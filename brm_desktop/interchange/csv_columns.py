"""Which column of a table holds what: guessed from names and contents, and corrected by the user."""

import re
from dataclasses import dataclass, replace

from brm_desktop.interchange.csv_headers import Field, field_of, folded_header
from brm_desktop.interchange.csv_table import CsvTable

_SAMPLE_ROWS = 200
_MAIL = re.compile(r"[^@\s<>]{1,64}@[^@\s<>]{1,190}\.[A-Za-z]{2,24}")
_PHONE = re.compile(r"'?\+?[\d ()/.\-]{6,24}(?: ?(?:x|ext\.?) ?\d{1,6})?")
_WORD = r"[^\W\d_][\w'’.\-]*"
_FULL_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{1,4}}|{_WORD}, {_WORD}(?: {_WORD}){{0,2}}")
_HELD_ONCE = (Field.NAME, Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME, Field.ROLE, Field.ORGANISATION)
_NAMES = frozenset({Field.NAME, Field.FIRST_NAME, Field.LAST_NAME})


@dataclass(frozen=True, slots=True)
class Mapping:
    """What each column holds, from left to right."""

    fields: tuple[Field, ...]

    def with_column(self, index: int, field: Field) -> "Mapping":
        """This mapping with one column changed."""
        return replace(self, fields=(*self.fields[:index], field, *self.fields[index + 1 :]))

    def columns(self, field: Field) -> tuple[int, ...]:
        """The columns that hold `field`."""
        return tuple(index for index, held in enumerate(self.fields) if held is field)

    @property
    def names_people(self) -> bool:
        """Whether people can be made of it: some column is a name or a mail address."""
        return any(field in _NAMES or field is Field.MAIL for field in self.fields)


def guess_columns(table: CsvTable) -> Mapping:
    """What the columns hold, by their names, and where those say nothing by their contents."""
    named = [field_of(name) if table.has_header else None for name in table.header]
    if "job title" in map(folded_header, table.header):
        named = [
            Field.IGNORE if folded_header(name) == "title" else field
            for name, field in zip(table.header, named, strict=True)
        ]
    taken = {field for field in named if field}
    for index, field in enumerate(named):
        if field is None:
            found = _by_content(table, index)
            named[index] = Field.IGNORE if found is Field.NAME and taken & _NAMES else found
            taken.add(named[index] or Field.IGNORE)
    return Mapping(fields=_once(named))


def _by_content(table: CsvTable, index: int) -> Field:
    sample = [row.cells[index].strip() for row in table.rows[:_SAMPLE_ROWS] if index < len(row.cells)]
    filled = [cell[:300] for cell in sample if cell]
    if not filled:
        return Field.IGNORE
    for field, pattern, share in ((Field.MAIL, _MAIL, 0.6), (Field.PHONE, _PHONE, 0.6), (Field.NAME, _FULL_NAME, 0.7)):
        if sum(bool(pattern.fullmatch(cell)) for cell in filled) >= share * len(filled):
            return field
    return Field.IGNORE


def _once(fields: list[Field | None]) -> tuple[Field, ...]:
    """The first column wins for what a person has only one of."""
    seen: set[Field] = set()
    kept: list[Field] = []
    for field in fields:
        held = field or Field.IGNORE
        kept.append(Field.IGNORE if held in seen and held in _HELD_ONCE else held)
        seen.add(held)
    return tuple(kept)
