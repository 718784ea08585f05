"""The log of changes: contexts, what is applied, adding to it and reading it. Changes are never altered here."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from brm_desktop.storage.rows import Work, in_groups
from brm_desktop.storage.sync import forks
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.sync.chain import GENESIS
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.forking import as_known

COLUMNS = "device, seq, hlc, context, table_name, row_id, field, value, schema, extra, chain"
INSERT = f"INSERT INTO sync_change ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
Row = tuple[str, int, str, int, str, str, str, str, int, str, bytes]

_AT_A_TIME = 2_000
_MOST_REMEMBERED = 20_000


class Cell(NamedTuple):
    """A cell written on this device: its canonical JSON text. `is_new` if the log holds nothing of the row."""

    table: str
    row: str
    field: str
    value: str
    is_new: bool = False


class Section(NamedTuple):
    """Changes `first` to `last` of a device, with the chain before the first and after the last."""

    device: str
    first: int
    last: int
    before: bytes
    after: bytes


class Contexts:
    """The contexts of the log by number; those used last are kept at hand."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._numbers: dict[str, int] = {}
        self._contexts: dict[int, Context] = {}
        self._forks = forks.known(work)

    def number(self, context: Context) -> int:
        """The number of a context, which is added if it is new."""
        found = self._numbers.get(context.text)
        if found is None:
            found = self._find_or_add(context.text)
            if len(self._numbers) > _MOST_REMEMBERED:
                self._numbers.clear()
            self._numbers[context.text] = found
        return found

    def _find_or_add(self, text: str) -> int:
        found = self._work.exec_driver_sql("SELECT id FROM sync_context WHERE entries = ?", (text,)).scalar()
        if found is None:
            added = self._work.exec_driver_sql("INSERT INTO sync_context (entries) VALUES (?) RETURNING id", (text,))
            found = added.scalar_one()
        return int(found)

    def get(self, number: int) -> Context:
        """The context of a number, as it was written."""
        if number not in self._contexts:
            self.load([number])
        return self._contexts[number]

    def known_to(self, writer: str, number: int) -> Context:
        """The context of a number as that of a change of `writer`: what is clear of it where histories have forked."""
        found = self.get(number)
        return as_known(found, writer=writer, forks=self._forks) if self._forks else found

    def load(self, numbers: Iterable[int]) -> None:
        """Read many at once, so that `get` need not ask for each."""
        missing = {number for number in numbers if number not in self._contexts}
        if len(self._contexts) + len(missing) > _MOST_REMEMBERED:
            self._contexts.clear()
        for group in in_groups([str(number) for number in missing]):
            places = ", ".join("?" * len(group))
            query = f"SELECT id, entries FROM sync_context WHERE id IN ({places})"
            for number, text in self._work.exec_driver_sql(query, tuple(int(number) for number in group)):
                self._contexts[number] = Context.parse(text)


def applied(work: Work) -> Context:
    """Everything this device has applied."""
    rows = work.exec_driver_sql("SELECT device, seq FROM sync_applied").all()
    return Context.of({row.device: row.seq for row in rows})


def set_applied(work: Work, context: Context) -> None:
    """Note how far the changes of each device are applied."""
    work.exec_driver_sql("DELETE FROM sync_applied")
    if context:
        work.exec_driver_sql("INSERT INTO sync_applied (device, seq) VALUES (?, ?)", list(context.items()))


def note_applied(work: Work, device: str, seq: int) -> None:
    """Note that the changes of a device are applied up to `seq`."""
    work.exec_driver_sql(
        "INSERT INTO sync_applied (device, seq) VALUES (?, ?) ON CONFLICT (device) DO UPDATE SET seq = excluded.seq",
        (device, seq),
    )


def devices(work: Work) -> list[str]:
    """The devices of which changes are held, sorted. One look-up in the key for each, however long the log is."""
    query = (
        "WITH RECURSIVE found(device) AS (SELECT min(device) FROM sync_change UNION ALL "
        "SELECT (SELECT min(device) FROM sync_change WHERE device > found.device) FROM found "
        "WHERE found.device IS NOT NULL) SELECT device FROM found WHERE device IS NOT NULL"
    )
    return list(work.exec_driver_sql(query).scalars())


def held(work: Work) -> Context:
    """Everything the log holds without a gap, applied or waiting: what can be passed on."""
    return Context.of({device: end_of(work, device)[0] for device in devices(work)})


def end_of(work: Work, device: str) -> tuple[int, bytes]:
    """The number and the chain of the last change that is held of a device; 0 and the beginning if none is."""
    query = "SELECT seq, chain FROM sync_change WHERE device = ? ORDER BY seq DESC LIMIT 1"
    found = work.exec_driver_sql(query, (device,)).first()
    return (found[0], found[1]) if found else (0, GENESIS)


def chain_at(work: Work, device: str, seq: int) -> bytes | None:
    """The chain after a change, None if it is not held."""
    if seq == 0:
        return GENESIS
    query = "SELECT chain FROM sync_change WHERE device = ? AND seq = ?"
    found = work.exec_driver_sql(query, (device, seq)).scalar()
    return None if found is None else bytes(found)


def add(work: Work, rows: Sequence[Row]) -> None:
    """Add changes, their columns as in `COLUMNS`."""
    if rows:
        work.exec_driver_sql(INSERT, list(rows))


def sections(work: Work, *, since: Context, upto: Context | None = None) -> tuple[Section, ...]:
    """What a device that has `since` lacks, one section a device, by device; `upto` bounds it from above.

    What waits to be applied here is passed on as well: it may be what the other one needs.
    """
    found = []
    for device, last in (upto or held(work)).items():
        first = since.seq(device) + 1
        if first > last:
            continue
        before, after = chain_at(work, device, first - 1), chain_at(work, device, last)
        if before is not None and after is not None:
            found.append(Section(device, first, last, before, after))
    return tuple(found)


def changes(work: Work, device: str, first: int, last: int) -> Iterator[Change]:
    """Changes of a device in their order, read as they are asked for."""
    contexts = Contexts(work)
    query = (
        "SELECT seq, hlc, context, table_name, row_id, field, value, schema, extra FROM sync_change "
        f"WHERE device = ? AND seq BETWEEN ? AND ? ORDER BY seq LIMIT {_AT_A_TIME}"
    )
    while first <= last:
        rows = tuples(work, query, (device, first, last))
        if not rows:
            return
        contexts.load(row[2] for row in rows)
        for seq, hlc, context, table, row_id, field, value, schema, extra in rows:
            yield Change(device, seq, hlc, contexts.get(context), table, row_id, field, value, schema, extra)
        first = rows[-1][0] + 1
