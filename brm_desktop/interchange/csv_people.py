"""People from the rows of a table, and people into a CSV file that a spreadsheet can open safely."""

import csv
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from brm_desktop.domain.errors import WriteFailed
from brm_desktop.interchange.csv_columns import Mapping
from brm_desktop.interchange.csv_headers import Field
from brm_desktop.interchange.csv_table import CsvRow, CsvTable
from brm_desktop.interchange.person_keys import CONTACTS, distinct, one_line, person_key, plain_text, without_doubles
from brm_desktop.interchange.records import PersonRecord, Progress, Reading, Refusal

_FORMULA = r"\s*[=+\-@＝＋－＠'\t\r\n]"
_DANGEROUS = re.compile(_FORMULA)
_NEUTRALISED = re.compile(rf"'(?={_FORMULA})")
_SEVERAL = re.compile(r" ::: |;|\n")
_ADDRESS = re.compile(r"<([^<>]+@[^<>]+)>")
_STEP = 500
_MAX_ADDRESSES = 20
_HEADER = ("Name", "Role", "Organisation", "Department", "Note")


def people_from(table: CsvTable, mapping: Mapping, *, progress: Progress | None = None) -> Reading:
    """Every row as a person, the columns read as `mapping` says. Rows without a name and a mail address are refused.

    Raises:
        Cancelled: from `progress`, which is called with rows.
    """
    people: list[PersonRecord] = []
    refusals: list[Refusal] = []
    for index, row in enumerate(table.rows):
        if progress and index % _STEP == 0:
            progress(index, len(table.rows), table.name)
        person = _person(row, mapping)
        if person is None:
            refusals.append(Refusal(name=f"line {row.line}", reason="it has neither a name nor a mail address"))
        else:
            people.append(person)
    return Reading(people=without_doubles(people), refusals=(*table.refusals, *refusals))


def _person(row: CsvRow, mapping: Mapping) -> PersonRecord | None:
    emails = distinct(_mails(_values(row, mapping, Field.MAIL)))[:_MAX_ADDRESSES]
    phones = distinct(one_line(part) for cell in _values(row, mapping, Field.PHONE) for part in _SEVERAL.split(cell))
    organisation = _first(row, mapping, Field.ORGANISATION)
    name = _name(row, mapping) or (emails[0] if emails else "")
    if not name:
        return None
    return PersonRecord(
        source=CONTACTS,
        key=person_key(name=name, emails=emails, phones=phones),
        name=name,
        emails=emails,
        phones=phones[:_MAX_ADDRESSES],
        role=_first(row, mapping, Field.ROLE),
        organisation=organisation,
        department=_first(row, mapping, Field.DEPARTMENT),
        note="\n\n".join(plain_text(note) for note in _values(row, mapping, Field.NOTE)),
    )


def _values(row: CsvRow, mapping: Mapping, field: Field) -> list[str]:
    cells = (row.cells[index] for index in mapping.columns(field) if index < len(row.cells))
    return [
        text for cell in cells if (text := _NEUTRALISED.sub("", cell, count=1) if cell[:1] == "'" else cell).strip()
    ]


def _first(row: CsvRow, mapping: Mapping, field: Field) -> str:
    return one_line(next(iter(_values(row, mapping, field)), ""))


def _name(row: CsvRow, mapping: Mapping) -> str:
    """The name in one column, the right way round, or else put together from its parts."""
    whole = _first(row, mapping, Field.NAME)
    if whole:
        last, comma, first = whole.partition(",")
        turned = bool(comma) and "," not in first and bool(first.strip())
        return one_line(f"{first} {last}") if turned else whole
    parts = (Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME)
    return one_line(" ".join(_first(row, mapping, part) for part in parts))


def _mails(cells: Iterable[str]) -> Iterator[str]:
    for cell in cells:
        for part in re.split(r" ::: |[;,\n]", cell):
            found = _ADDRESS.search(part[:1_000])
            address = one_line(found.group(1) if found else part)
            if "@" in address:
                yield re.sub(r"(?i)^mailto:", "", address)


def write_people_csv(target: Path | TextIO, people: Iterable[PersonRecord]) -> None:
    """A CSV file with a header and one row a person: UTF-8 with a byte order mark, every cell quoted.

    Cells that a spreadsheet would run as a formula get a `'` in front, which `people_from` takes off again.

    Raises:
        WriteFailed: the file cannot be written; what stood in its place is as it was.
    """
    if not isinstance(target, Path):
        _write(target, list(people))
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
            _write(file, list(people))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise WriteFailed(
            f"“{target.name}” could not be written", f"{error.strerror}. What stood there is as it was."
        ) from error


def _write(file: TextIO, people: list[PersonRecord]) -> None:
    mails = max((len(person.emails) for person in people), default=0) or 1
    phones = max((len(person.phones) for person in people), default=0) or 1
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([_HEADER[0], *_numbered("Mail", mails), *_numbered("Phone", phones), *_HEADER[1:]])
    for person in people:
        addresses = [*_padded(person.emails, mails), *_padded(person.phones, phones)]
        words = [person.role, person.organisation, person.department, person.note]
        writer.writerow([_safe(cell) for cell in (person.name, *addresses, *words)])


def _numbered(word: str, count: int) -> list[str]:
    return [word if index == 0 else f"{word} {index + 1}" for index in range(count)]


def _padded(values: tuple[str, ...], count: int) -> list[str]:
    return [*values, *[""] * (count - len(values))]


def _safe(cell: str) -> str:
    return f"'{cell}" if _DANGEROUS.match(cell) else cell
