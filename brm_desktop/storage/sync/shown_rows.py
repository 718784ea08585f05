"""What a row shows, from the heads of its cells. Reads the log, writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import deletions, mending
from brm_desktop.storage.sync.columns import LINKS, REGISTER, Field, Shape, admits
from brm_desktop.storage.sync.log import Contexts
from brm_desktop.storage.sync.reading import tuples, value_of
from brm_desktop.sync.merging import cells, presence
from brm_desktop.sync.merging.heads import Written, winner


class Head(NamedTuple):
    """A head as it is read from the log; its context by number."""

    value: str
    device: str
    seq: int
    hlc: str
    context: int


Cells = dict[str, list[Head]]


@dataclass(slots=True)
class ShownRow:
    """What a row shows: its cells in the order of the shape, None while what it cannot be without has not come.

    `conflicts` are the cells somebody has to look at, with their kind: "value", "text", "deleted" (deleted and edited
    at the same time), "link" (the same of a link: nobody has to look). `unknown` counts cells this version cannot show.
    """

    cells: list[Any] | None
    conflicts: dict[str, str] = field(default_factory=dict)
    unknown: int = 0
    is_deletion: bool = False


_HEADS = (
    "SELECT h.row_id, h.field, c.value, c.device, c.seq, c.hlc, c.context FROM sync_chunk AS k "
    "CROSS JOIN sync_head AS h ON h.table_name = ? AND h.row_id = k.row_id "
    "JOIN sync_change AS c ON c.device = h.device AND c.seq = h.seq"
)


def read_heads(work: Work, table: str) -> dict[str, Cells]:
    """The heads of the rows in the temporary table `sync_chunk`, by row and field."""
    rows: dict[str, Cells] = {}
    for row, name, value, device, seq, hlc, context in tuples(work, _HEADS, (table,)):
        rows.setdefault(row, {}).setdefault(name, []).append(Head(value, device, seq, hlc, context))
    return rows


class Showing:
    """Computes what the rows of one table show."""

    def __init__(self, work: Work, shape: Shape, contexts: Contexts) -> None:
        self.shape = shape
        self._work = work
        self._contexts = contexts
        self._places = shape.places
        self._defaults = list(shape.defaults.values())
        self._required = {column.name for column in shape.fields if column.required}

    def row(self, row_id: str, found: Cells) -> ShownRow:
        """What a row shows by its own heads alone; what others made for it is `rescues`' affair."""
        shown = ShownRow(cells=[])
        values = list(self._defaults)
        # A row is sealed with its register last: without it, a part of the row is still to come.
        complete = REGISTER in found and not self._required - found.keys()
        for name, heads in found.items():
            place = self._places.get(name)
            if place is None:
                continue
            column = self.shape.fields[place]
            values[place], fits = self._cell(row_id, column, heads, found, shown)
            complete = complete and fits
        shown.unknown += len(found.keys() - self._places.keys())
        if mending.mend(self.shape, values, found):
            shown.conflicts.setdefault(mending.place(self.shape), "value")
        shown.cells = values if complete else None
        return shown

    def _cell(self, row_id: str, column: Field, heads: list[Head], found: Cells, shown: ShownRow) -> tuple[Any, bool]:
        if column.name == REGISTER:
            return self._of_register(found, shown), True
        text = heads[0].value if len(heads) == 1 else self._merged(row_id, column, heads, shown)
        value = value_of(text)
        if admits(self.shape.table, column, value):
            return value, True
        shown.unknown += 1
        return column.default, column.stands_in

    def _merged(self, row_id: str, column: Field, heads: Sequence[Head], shown: ShownRow) -> str:
        written = self.written(heads)
        if column.kind == "text":
            merged = cells.of_text(written, lambda: self.history(row_id, column.name))
        else:
            merged = cells.of_scalar(written)
        if merged.conflict:
            shown.conflicts[column.name] = "text" if column.kind == "text" else "value"
        return merged.value

    def _of_register(self, found: Cells, shown: ShownRow) -> Any:
        heads = found[REGISTER]
        if len(heads) == 1 and heads[0].value == presence.ALIVE:
            return None
        register = self.written(heads)
        if not presence.is_deletion_only(register):
            if any(head.value != presence.ALIVE for head in register):
                shown.conflicts[REGISTER] = self.kind_of_rescue
            return None
        others = (head for name, cell in found.items() if name != REGISTER for head in self.written(cell))
        if presence.rescuer(register, others) is not None:
            shown.conflicts[REGISTER] = self.kind_of_rescue
            return None
        shown.is_deletion = True
        return deletions.when(winner(register))

    @property
    def kind_of_rescue(self) -> str:
        """How a row that was deleted and edited at the same time is listed."""
        return "link" if self.shape.table in LINKS else "deleted"

    def written(self, heads: Sequence[Head]) -> list[Written]:
        """Heads with their contexts."""
        self._contexts.load(head.context for head in heads)
        return [Written(h.device, h.seq, h.hlc, self._contexts.known_to(h.device, h.context), h.value) for h in heads]

    def history(self, row_id: str, name: str) -> list[Written]:
        """All changes of a cell that are applied."""
        query = (
            "SELECT c.value, c.device, c.seq, c.hlc, c.context FROM sync_change AS c "
            "JOIN sync_applied AS a ON a.device = c.device AND c.seq <= a.seq "
            "WHERE c.table_name = ? AND c.row_id = ? AND c.field = ?"
        )
        rows = self._work.exec_driver_sql(query, (self.shape.table, row_id, name)).all()
        return self.written([Head(*row) for row in rows])
