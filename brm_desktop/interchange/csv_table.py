"""A delimited text file into rows of cells, with its encoding, separator and header, whatever the columns mean."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.interchange.csv_headers import known_header
from brm_desktop.interchange.decoding import decoded, decoded_as, lines_of, read_bytes
from brm_desktop.interchange.records import Progress, Refusal

SEPARATORS = (",", ";", "\t", "|")
ENCODINGS = ("utf-8", "utf-16", "cp1252")
MAX_COLUMNS = 500
MAX_CELL = 200_000
MAX_ROWS = 200_000
MAX_LINES_OF_A_ROW = 1_000
MAX_REFUSALS = 200

_SAMPLE_ROWS = 30
_STEP = 1_000


@dataclass(frozen=True, slots=True)
class CsvRow:
    """The cells of a row as they stand, and the 1-based number of its first line."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CsvTable:
    """What a file holds, read with the choices named here. `header` names every column ("Column 3" if nothing does)."""

    name: str
    encoding: str
    separator: str
    has_header: bool
    header: tuple[str, ...]
    rows: tuple[CsvRow, ...]
    refusals: tuple[Refusal, ...] = ()


def read_csv_table(
    path: Path,
    *,
    encoding: str | None = None,
    separator: str | None = None,
    has_header: bool | None = None,
    progress: Progress | None = None,
) -> CsvTable:
    """The rows of a file. What is None is guessed; what is given is obeyed.

    Rows that are not understood are refused by line number, the others are kept.

    Raises:
        ImportRefused: the file cannot be read, is empty, or is no text.
        Cancelled: from `progress`, which is called with lines.
    """
    content = read_bytes(path)
    found = decoded_as(content, encoding) if encoding else decoded(content)
    lines = lines_of(found.text)
    first, declared = _declared_separator(lines)
    chosen = separator or declared or _guessed_separator(lines[first:])
    rows, refusals = _rows(lines, first=first, separator=chosen, name=path.name, progress=progress)
    if not rows and not refusals:
        raise ImportRefused(f"“{path.name}” is empty", "No row in it holds anything. Nothing was changed.")
    headed = _looks_headed(rows) if has_header is None else has_header
    width = max((len(row.cells) for row in rows), default=0)
    return CsvTable(
        name=path.name,
        encoding=found.encoding,
        separator=chosen,
        has_header=headed,
        header=_header(rows[0].cells if headed and rows else (), width=width),
        rows=tuple(rows[1:] if headed else rows),
        refusals=_shortened(refusals),
    )


def _header(names: tuple[str, ...], *, width: int) -> tuple[str, ...]:
    padded = (*names, *[""] * (width - len(names)))
    return tuple(name.strip() or f"Column {index + 1}" for index, name in enumerate(padded))


def _shortened(refusals: list[Refusal]) -> tuple[Refusal, ...]:
    more = len(refusals) - MAX_REFUSALS
    if more <= 0:
        return tuple(refusals)
    return (
        *refusals[:MAX_REFUSALS],
        Refusal(name=f"{more:,} more rows", reason="refused for reasons like those before"),
    )


def _declared_separator(lines: list[str]) -> tuple[int, str]:
    """The first line to read, and the separator that a spreadsheet's first line `sep=;` names ("" if none)."""
    line = lines[0] if lines else ""
    if len(line) == 5 and line.casefold().startswith("sep=") and line[4] in SEPARATORS:
        return 1, line[4]
    return 0, ""


def _guessed_separator(lines: list[str]) -> str:
    sample = [line for line in lines[: 4 * _SAMPLE_ROWS] if line.strip()][:_SAMPLE_ROWS]
    return max(SEPARATORS, key=lambda separator: _evenness(sample, separator))


def _evenness(sample: list[str], separator: str) -> tuple[float, int]:
    """How much a separator cuts lines into equally many cells; ties go to the one that makes more cells."""
    widths = Counter(_count(line[:MAX_CELL], separator) for line in sample)
    best, times = max(widths.items(), key=lambda item: (item[0] > 1, item[1]), default=(1, 0))
    return (times / len(sample) if best > 1 else 0.0, best)


def _count(line: str, separator: str) -> int:
    outside = "".join(line.split('"')[::2])
    return outside.count(separator) + 1


def _looks_headed(rows: list[CsvRow]) -> bool:
    """Whether the first row names columns: two names that are known, or one among plain words."""
    if not rows:
        return False
    first = rows[0].cells
    if any("@" in cell for cell in first):
        return False
    if sum(known_header(cell) for cell in first) >= min(2, len(first)):
        return True
    filled = [cell.strip() for cell in first if cell.strip()]
    plain = len(filled) > 1 and len(set(filled)) == len(filled) and not any(any(c.isdigit() for c in x) for x in filled)
    return plain and any(known_header(cell) for cell in first)


def _rows(
    lines: list[str], *, first: int, separator: str, name: str, progress: Progress | None
) -> tuple[list[CsvRow], list[Refusal]]:
    rows: list[CsvRow] = []
    refusals: list[Refusal] = []
    for number, found in _split(lines, first=first, separator=separator, name=name, progress=progress):
        if isinstance(found, str):
            refusals.append(Refusal(name=f"line {number}", reason=found))
        elif any(cell.strip() for cell in found):
            rows.append(CsvRow(line=number, cells=tuple(found)))
        if len(rows) > MAX_ROWS:
            refusals.append(Refusal(name=name, reason=f"only the first {MAX_ROWS:,} rows were read"))
            break
    return rows, refusals


def _split(
    lines: list[str], *, first: int, separator: str, name: str, progress: Progress | None
) -> Iterator[tuple[int, list[str] | str]]:
    """Line numbers with the cells of the row that begins there, or with the reason why there is none."""
    position, reported, width = first, 0, 0
    while position < len(lines):
        if progress and position >= reported:
            progress(position, len(lines), name)
            reported = position + _STEP
        end = _end_of_row(lines, position, separator)
        found = (
            _cells(lines[position:end], separator, width=width) if end else "a quotation mark is opened and not closed"
        )
        if isinstance(found, str):
            end = position + 1
        elif not width:
            width = len(found)
        yield position + 1, found
        position = end


def _end_of_row(lines: list[str], position: int, separator: str) -> int:
    """The line after the row that begins at `position`; 0 if a quotation mark stays open."""
    inside, size = False, 0
    for index in range(position, min(len(lines), position + MAX_LINES_OF_A_ROW)):
        inside = _stays_inside(lines[index], separator, inside=inside)
        size += len(lines[index])
        if not inside:
            return index + 1
        if size > MAX_CELL:
            return 0
    return 0


def _stays_inside(line: str, separator: str, *, inside: bool) -> bool:
    """Whether a line ends within quotation marks. They open a cell only at its beginning."""
    position = 0
    while True:
        if not inside and line.startswith('"', position):
            inside, position = True, position + 1
        if inside:
            position = _closing(line, position)
            if position < 0:
                return True
            inside = False
        position = line.find(separator, position) + 1
        if position == 0:
            return False


def _closing(line: str, position: int) -> int:
    """The place after the quotation mark that closes a cell; doubled ones do not. -1 if there is none."""
    while True:
        found = line.find('"', position)
        if found < 0:
            return -1
        if not line.startswith('"', found + 1):
            return found + 1
        position = found + 2


def _cells(lines: list[str], separator: str, *, width: int) -> list[str] | str:
    """The cells of one row, or why they cannot be read. A row over several lines has to fit the first row."""
    text = "\n".join(lines)
    if "\0" in text:
        return "it holds a zero byte"
    if text.count(separator) > MAX_COLUMNS * 20:
        return f"it has more than {MAX_COLUMNS} columns"
    several = len(lines) > 1
    csv.field_size_limit(max(csv.field_size_limit(), MAX_CELL + 1))
    try:
        cells = next(csv.reader([line + "\n" for line in lines], delimiter=separator, strict=several), [])
    except csv.Error:
        too_long = max(map(len, lines)) > MAX_CELL
        return (
            f"a cell is longer than {MAX_CELL:,} characters"
            if too_long
            else "a quotation mark is opened and not closed"
        )
    if len(cells) > MAX_COLUMNS:
        return f"it has more than {MAX_COLUMNS} columns"
    if any(len(cell) > MAX_CELL for cell in cells):
        return f"a cell is longer than {MAX_CELL:,} characters"
    if several and width and len(cells) > width:
        return "a quotation mark is opened and not closed"
    return cells
