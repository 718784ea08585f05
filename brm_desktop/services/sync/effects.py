"""What changes did to records, in words: new ones by kind, and each field that shows something else."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice
from typing import Final

from brm_desktop.services.sync import words
from brm_desktop.services.sync.titles import Titles
from brm_desktop.services.sync.values import Change, Group
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync.applying import Applied
from brm_desktop.storage.sync.columns import LINKS, REGISTER, shapes
from brm_desktop.storage.sync.observing import CellChange
from brm_desktop.sync.contexts import Context

_TITLES: Final = 50
_CHANGES: Final = 500
_ORDER: Final = tuple(words.KINDS)
_LOCAL: Final = frozenset({"position", "line", "brief_options"})
_RANGES: Final = {"due_first": "due_last", "before_first": "before_last", "after_first": "after_last"}


@dataclass(frozen=True, slots=True)
class Effect:
    """What an import does to records; `changed` are the first ones of `changed_count`."""

    new: tuple[Group, ...]
    changed: tuple[Change, ...]
    changed_count: int


def of(work: Work, applied: Applied, *, before: Context, after: Context, today: date) -> Effect:
    """The effect of what was applied in this transaction."""
    titles = Titles(work)
    news = [(device, before.seq(device), seq) for device, seq in after.items() if seq > before.seq(device)]
    counts = {table: counts for table, counts in applied.counts.items() if table not in LINKS}
    new = [
        Group(words.kind(table), words.kind(table, several=True), counts[table].new, _titles(work, titles, table, news))
        for table in sorted(counts, key=_place)
        if counts[table].new
    ]
    changed = sum(one.changed + one.binned + one.restored for one in counts.values())
    told = islice(_changes(titles, applied.cells, today), _CHANGES)
    return Effect(tuple(new), tuple(told), changed)


def _place(table: str) -> int:
    return _ORDER.index(table) if table in _ORDER else len(_ORDER)


def _titles(work: Work, titles: Titles, table: str, news: Iterable[tuple[str, int, int]]) -> tuple[str, ...]:
    """The titles of the first new records of a table."""
    found: dict[str, None] = {}
    for device, after, upto in news:
        query = (
            "SELECT c.row_id FROM sync_change AS c WHERE c.device = ? AND c.seq > ? AND c.seq <= ? "
            f"AND c.table_name = ? AND c.field = '{REGISTER}' AND c.value = 'null' LIMIT {_TITLES}"
        )
        found |= dict.fromkeys(work.exec_driver_sql(query, (device, after, upto, table)).scalars())
    return tuple(titles.title(table, row_id) for row_id in islice(found, _TITLES))


def _changes(titles: Titles, cells: Sequence[CellChange], today: date) -> Iterator[Change]:
    known = (cell for cell in cells if not cell.is_new and cell.table not in LINKS)
    for (table, row_id), group in groupby(known, key=lambda cell: (cell.table, cell.row_id)):
        found = {cell.field: cell for cell in group}
        if REGISTER in found:
            yield _binned(titles, found[REGISTER])
            continue
        yield from _of_row(titles, table, row_id, found, today)


def _binned(titles: Titles, cell: CellChange) -> Change:
    gone = cell.new is not None
    return Change(
        title=titles.title(cell.table, cell.row_id),
        partner=titles.partner(cell.table, cell.row_id),
        words="",
        before="there" if gone else "in the bin",
        after="in the bin" if gone else "there again",
    )


def _of_row(titles: Titles, table: str, row_id: str, found: dict[str, CellChange], today: date) -> Iterator[Change]:
    title, partner = titles.title(table, row_id), titles.partner(table, row_id)
    for name, cell in found.items():
        if (name in _LOCAL and len(found) > 1) or name in _RANGES.values():
            continue
        before, after = _range(found, name, today) if name in _RANGES else _cell(titles, cell, today)
        yield Change(title, partner, words.field(name), before, after)
    for first, last in _RANGES.items():
        if last in found and first not in found:
            before, after = _cell(titles, found[last], today)
            yield Change(title, partner, words.field(last), before, after)


def _range(found: dict[str, CellChange], first: str, today: date) -> tuple[str, str]:
    begin, end = found[first], found.get(_RANGES[first])
    if end is None:
        return words.day(str(begin.old or ""), today), words.day(str(begin.new or ""), today)
    return words.due(begin.old, end.old, today), words.due(begin.new, end.new, today)


def _cell(titles: Titles, cell: CellChange, today: date) -> tuple[str, str]:
    shape = shapes()[cell.table]
    column = shape.fields[shape.places[cell.field]]
    if column.kind == "ref":
        both = [titles.reference(cell.field, str(one)) if one else "" for one in (cell.old, cell.new)]
        return both[0], both[1]
    if column.kind == "text" and cell.old and cell.new:
        return "", words.lines_changed(str(cell.old), str(cell.new))
    return words.value(column.type, cell.old, today), words.value(column.type, cell.new, today)
