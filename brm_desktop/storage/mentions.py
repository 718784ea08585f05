"""Every written word of the store, searched for a name, the bin and former versions of notes included."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Table, Text, or_, select, update

from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work

# The record that a part belongs to: what is asked and shown is the whole.
_PART_OF = {"note_version": ("meeting", "meeting_id"), "renegotiation": ("commitment", "commitment_id"),
            "nudge": ("commitment", "commitment_id"), "meeting_partner": ("meeting", "meeting_id"),
            "attendance": ("meeting", "meeting_id")}  # fmt: skip
# Cells that hold nothing but a name, or names: there is nothing to choose about them.
NAME_CELLS = {"decision": ("decided_by",), "renegotiation": ("agreed_with",), "commitment": ("with_names",),
              "who_for_what": ("owner",)}  # fmt: skip
# What names a record, and what dates it: the first of these columns that its table has.
_NAMING = ("title", "name", "text", "note", "words", "matter", "rater")
_DATED = ("day", "asked_on", "decided_on", "noted_on", "given_on", "happened_on", "rated_on", "finished_on")


@dataclass(frozen=True, slots=True)
class Mention:
    """A cell that names somebody. `kind` and `record_id` are of the record it belongs to."""

    table: str
    row_id: str
    column: str
    text: str
    kind: str
    record_id: str
    deleted: bool


def scan(
    work: Work, pattern: re.Pattern[str], spellings: Sequence[str], *, leave_out: Collection[str] = ()
) -> Iterator[Mention]:
    """All cells that match `pattern`, which finds `spellings`; not those of the rows `leave_out`."""
    for table in tables.SYNCED_TABLES:
        columns = _words_of(table)
        if not columns:
            continue
        near = [or_(*(table.c[name].ilike(f"%{_escaped(one)}%", escape="\\") for name in columns))
                for one in _narrowing(spellings)]  # fmt: skip
        kind, parent = _PART_OF.get(table.name, (table.name, "id"))
        cells = [table.c.id, table.c.deleted_at, table.c[parent].label("record"), *(table.c[name] for name in columns)]
        query = select(*cells).where(or_(*near)) if near else select(*cells)
        for row in work.execute(query):
            if row.id in leave_out:
                continue
            for name in columns:
                text = row._mapping[name] or ""
                if pattern.search(text):
                    deleted = row.deleted_at is not None
                    yield Mention(table.name, row.id, name, text, kind, row.record or row.id, deleted)


def _words_of(table: Table) -> list[str]:
    """The columns in which somebody may have written a name."""
    plain = (column for column in table.columns if isinstance(column.type, Text) and column.info["sync"] != "ref")
    return [column.name for column in plain if column.name not in ("id", "deleted_at", "start", "end")]


def _narrowing(spellings: Sequence[str]) -> Sequence[str]:
    """What SQLite can look for itself: it folds the case of plain letters only, so one with others reads everything."""
    firsts = [max(spelling.split(), key=len, default="") for spelling in spellings]
    return firsts if all(first.isascii() and first for first in firsts) else ()


def _escaped(spelling: str) -> str:
    return spelling.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def rewrite(work: Work, changed: Iterable[tuple[Mention, str]]) -> None:
    """Put other words in place of those of the mentions."""
    for mention, words in changed:
        table = tables.METADATA.tables[mention.table]
        work.execute(update(table).where(table.c.id == mention.row_id).values({mention.column: words}))


def titles(work: Work, kind: str, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Of records of a kind what names them, and their day as ISO text, "" where they have none."""
    table = tables.METADATA.tables[kind]
    name = next((name for name in _NAMING if name in table.c), "id")
    day = next((name for name in _DATED if name in table.c), None)
    found: dict[str, tuple[str, str]] = {}
    for one in ids:
        cells = [table.c[name], *([table.c[day]] if day else [])]
        row = work.execute(select(*cells).where(table.c.id == one)).first()
        if row is not None:
            found[one] = (row[0] or "", row[1].isoformat() if day and row[1] else "")
    return found
