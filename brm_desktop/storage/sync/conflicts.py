"""Cells that two devices wrote without knowing of each other, as long as nobody has decided.

Derived from the heads: a decision is an ordinary change that knows them all. `later` only hides a conflict until one of
its heads is another one. One whose decision was taken back is listed again (`reopening`).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import heads, reopening
from brm_desktop.storage.sync.columns import REGISTER, shapes
from brm_desktop.storage.sync.log import Contexts
from brm_desktop.storage.sync.materialising import one_row
from brm_desktop.storage.sync.shown_rows import Cells, Showing, read_heads
from brm_desktop.storage.values import time_to_text
from brm_desktop.sync import clock
from brm_desktop.sync.merging import cells as merging
from brm_desktop.sync.merging.heads import Written, are_concurrent, in_order


@dataclass(frozen=True, slots=True)
class Version:
    """What one device wrote: the cell as SQLite holds it, at an aware time in UTC by that device's clock."""

    device: str
    seq: int
    written_at: datetime
    value: Any


@dataclass(frozen=True, slots=True)
class Conflict:
    """One cell to decide. `kind` is "value", "text", or "deleted" (deleted on one device, edited on another).

    `versions` are its heads in the order of their stamps; `shown` is what the application shows, for a text the merged
    one; `ancestor` is the text that all writers knew. For "deleted" a value is the time of the deletion, or None where
    the record was kept or edited. `heads_key` changes when a head does.
    """

    table: str
    row_id: str
    field: str
    kind: str
    versions: tuple[Version, ...]
    shown: Any
    ancestor: str
    heads_key: str

    @property
    def place(self) -> tuple[str, str, str]:
        """Which cell it is."""
        return self.table, self.row_id, self.field


def places(work: Work) -> set[tuple[str, str, str]]:
    """The cells there are to decide, without those put off."""
    again = {place for place, _ in reopening.open_again(work, put_off=False)}
    return again | ({(table, row_id, name) for table, row_id, name, _ in _open(work)} if _any(work) else set())


def conflicts(work: Work, *, put_off: bool = False) -> tuple[Conflict, ...]:
    """The conflicts to decide, by table and record; with `put_off` also those that were put off for later."""
    again = list(reopening.open_again(work, put_off=put_off))
    if not again and not _any(work):
        return ()
    contexts = Contexts(work)
    with heads.chunk(work):
        found = {place[:3]: _conflict(work, contexts, *place) for place in list(_open(work, put_off=put_off))}
        for place, one in again:
            found.setdefault(place, _reopened(work, contexts, place, one))
    return tuple(found[place] for place in sorted(found))


def get(work: Work, table: str, row_id: str, field: str) -> Conflict | None:
    """The conflict of one cell, None if there is none (any more)."""
    return next((one for one in conflicts(work, put_off=True) if one.place == (table, row_id, field)), None)


def later(work: Work, conflict: Conflict) -> None:
    """Do not show a conflict until one of its heads changes."""
    if reopening.put_off(work, conflict.place):
        return
    work.exec_driver_sql(
        "INSERT OR REPLACE INTO sync_review (table_name, row_id, field, heads, decided_at) VALUES (?, ?, ?, ?, ?)",
        (*conflict.place, conflict.heads_key, time_to_text(datetime.now(UTC))),
    )


def _any(work: Work) -> bool:
    return work.exec_driver_sql("SELECT 1 FROM sync_conflict LIMIT 1").scalar() is not None


def _open(work: Work, *, put_off: bool = False) -> Iterator[tuple[str, str, str, str]]:
    reviewed = {
        tuple(row[:3]): row[3]
        for row in work.exec_driver_sql("SELECT table_name, row_id, field, heads FROM sync_review")
    }
    query = (
        "SELECT table_name, row_id, field, kind FROM sync_conflict WHERE kind <> 'link' "
        "ORDER BY table_name, row_id, field"
    )
    for table, row_id, field, kind in work.exec_driver_sql(query).all():
        noted = reviewed.get((table, row_id, field))
        if put_off or noted is None or noted != reopening.heads_key(work, (table, row_id, field)):
            yield table, row_id, field, kind


def _conflict(work: Work, contexts: Contexts, table: str, row_id: str, field: str, kind: str) -> Conflict:
    heads.set_chunk(work, [row_id])
    found = read_heads(work, table)[row_id]
    showing = Showing(work, shapes()[table], contexts)
    return _between(work, showing, (table, row_id, field), kind, found, _written(showing, found, field, kind))


def _reopened(work: Work, contexts: Contexts, place: tuple[str, str, str], one: reopening.Settled) -> Conflict:
    """A conflict whose decision was taken back: between the same versions as before."""
    found = reopening.heads(work, place, one)
    showing = Showing(work, shapes()[place[0]], contexts)
    written = [version for cell in found.values() for version in showing.written(cell)]
    return _between(work, showing, place, one.kind, found, written)


def _between(
    work: Work, showing: Showing, place: tuple[str, str, str], kind: str, found: Cells, versions: Sequence[Written]
) -> Conflict:
    table, row_id, field = place
    shape = showing.shape
    written = in_order(versions)
    stored = one_row(work, shape, row_id)
    return Conflict(
        table=table,
        row_id=row_id,
        field=field,
        kind=kind,
        versions=tuple(_version(one, kind=kind, is_register=_is_of_register(found, one)) for one in written),
        shown=None if stored is None else stored[shape.places[field]],
        ancestor=_ancestor(showing, row_id, field, written) if kind == "text" else "",
        heads_key=reopening.heads_key(work, place),
    )


def _written(showing: Showing, found: Cells, field: str, kind: str) -> Sequence[Written]:
    own = showing.written(found.get(field, []))
    if kind != "deleted":
        return own
    others = [head for name, cell in found.items() if name != REGISTER for head in showing.written(cell)]
    unseen = [one for one in others if all(are_concurrent(one, gone) for gone in own)]
    return [*own, *unseen[-1:]] if all(json.loads(one.value) is not None for one in own) else own


def _is_of_register(found: Cells, one: Written) -> bool:
    return any((head.device, head.seq) == (one.device, one.seq) for head in found.get(REGISTER, ()))


def _version(one: Written, *, kind: str, is_register: bool) -> Version:
    moment = datetime.fromtimestamp(clock.milliseconds(one.hlc) / 1000, UTC)
    value = json.loads(one.value) if kind != "deleted" or is_register else None
    return Version(device=one.device, seq=one.seq, written_at=moment, value=value)


def _ancestor(showing: Showing, row_id: str, field: str, written: Sequence[Written]) -> str:
    return merging.ancestor_of(written, showing.history(row_id, field))
