"""Deleted here, used there: rows that stay because of what others made for them without knowing of the deletion.

A deleted row stays while a living row refers to it whose reference was written without any of the deletions knowing,
nor it of them (SYNC 2.4). A child counts as living by its own cells alone, so that the answer does not depend on the
order in which rows are looked at.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from brm_desktop.storage.bin import PARTS
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import deletions, heads, parts
from brm_desktop.storage.sync.columns import LINKS, REGISTER, Shape, shapes
from brm_desktop.storage.sync.heads import in_chunks
from brm_desktop.storage.sync.log import Contexts
from brm_desktop.storage.sync.shown_rows import Head, Showing, ShownRow, read_heads
from brm_desktop.sync.merging.heads import Written, are_concurrent, winner

Settled = tuple[Shape, str, str | None]


class Rescues:
    """Collects rows whose deletion has to be looked at again, and settles them once all rows are written."""

    def __init__(self, work: Work, contexts: Contexts) -> None:
        self._work = work
        self._contexts = contexts
        self._candidates: dict[str, set[str]] = {}
        self._referred: dict[str, set[str]] = {}
        self._owners: dict[str, set[str]] = {owner: set() for owner in PARTS}

    def consider(self, shape: Shape, row_id: str, before: Sequence[Any] | None, row: ShownRow) -> None:
        """A row was applied: it may be deleted, and what it refers or referred to may stay because of it, or not."""
        after = row.cells
        if row.is_deletion:
            self._candidates.setdefault(shape.table, set()).add(row_id)
        if shape.table in self._owners and (row.is_deletion or REGISTER in row.conflicts):
            self._owners[shape.table].add(row_id)
        for name, target in shape.references:
            place = shape.places[name]
            for cells in (before, after):
                if cells is not None and cells[place] is not None:
                    self._referred.setdefault(target, set()).add(cells[place])

    def settled(self) -> list[Settled]:
        """What the alive registers of the rows that were considered show in the end."""
        for table, ids in self._referred.items():
            self._candidates.setdefault(table, set()).update(self._deleted_once(table, ids))
        found: dict[tuple[str, str], Settled] = {}
        for table, ids in self._candidates.items():
            for settled in self._settle(shapes()[table], ids):
                found[table, settled[1]] = settled
        for table, owners in self._owners.items():
            owners |= self._candidates.get(table, set())
        for table, ids in parts.to_look_at(self._work, self._owners).items():
            ids |= self._candidates.get(table, set())
            for settled in self._settle_parts(shapes()[table], ids, found):
                found[table, settled[1]] = settled
        self._candidates, self._referred = {}, {}
        self._owners = {owner: set() for owner in PARTS}
        return list(found.values())

    def _settle_parts(
        self, shape: Shape, ids: Iterable[str], found: Mapping[tuple[str, str], Settled]
    ) -> list[Settled]:
        """What went into the bin along with a record that stays, stays; the others are as they were settled before."""
        owner = parts.OWNERS[shape.table]
        owners = {row_id: at for (table, row_id), (_, _, at) in found.items() if table == owner}
        settled: list[Settled] = []
        for part in in_chunks(ids):
            heads.set_chunk(self._work, part)
            registers = self._deletions(shape)
            by_children = {row_id for row_id in registers if self._stays(found.get((shape.table, row_id)))}
            with_owner = parts.kept(self._work, shape.table, registers, owners) - by_children
            self._note(shape, registers.keys() - by_children, with_owner, kind="link")
            settled += [
                (shape, row_id, None if row_id in with_owner else deletions.when(winner(register)))
                for row_id, register in registers.items()
                if row_id not in by_children
            ]
        return settled

    @staticmethod
    def _stays(settled: Settled | None) -> bool:
        return settled is not None and settled[2] is None

    def _deleted_once(self, table: str, ids: Iterable[str]) -> set[str]:
        """Those of `ids` that somebody deleted."""
        found: set[str] = set()
        for part in in_chunks(ids):
            heads.set_chunk(self._work, part)
            query = (
                "SELECT h.row_id FROM sync_chunk AS k CROSS JOIN sync_head AS h ON h.table_name = ? "
                "AND h.row_id = k.row_id AND h.field = ? "
                "JOIN sync_change AS c ON c.device = h.device AND c.seq = h.seq AND c.value <> 'null'"
            )
            found |= set(self._work.exec_driver_sql(query, (table, REGISTER)).scalars())
        return found

    def _settle(self, shape: Shape, ids: Iterable[str]) -> list[Settled]:
        found: list[Settled] = []
        for part in in_chunks(ids):
            heads.set_chunk(self._work, part)
            registers = self._deletions(shape)
            rescued = self._with_children(shape, registers)
            self._note(shape, registers, rescued, kind="link" if shape.table in LINKS else "deleted")
            found += [
                (shape, row_id, None if row_id in rescued else deletions.when(winner(register)))
                for row_id, register in registers.items()
            ]
        return found

    def _deletions(self, shape: Shape) -> dict[str, list[Written]]:
        """The registers of the rows in `sync_chunk` that are deleted by their own cells."""
        showing = Showing(self._work, shape, self._contexts)
        found = read_heads(self._work, shape.table)
        return {
            row_id: showing.written(cells[REGISTER])
            for row_id, cells in found.items()
            if REGISTER in cells and showing.row(row_id, cells).is_deletion
        }

    def _with_children(self, shape: Shape, registers: dict[str, list[Written]]) -> set[str]:
        """Those of the deleted rows to which a living row refers that the deletions did not know."""
        rescued: set[str] = set()
        if not registers:
            return rescued
        heads.set_chunk(self._work, list(registers))
        children = [
            (child, name, self._children(child, name))
            for child in shapes().values()
            for name, target in child.references
            if target == shape.table
        ]
        for child, name, found in children:
            for part in in_chunks(found):
                rescued |= self._by_children(child, name, part, registers)
        return rescued

    def _children(self, child: Shape, name: str) -> list[str]:
        query = f'SELECT t.id FROM {child.table} AS t WHERE t."{name}" IN (SELECT row_id FROM sync_chunk)'
        return list(self._work.exec_driver_sql(query).scalars())

    def _by_children(
        self, child: Shape, name: str, ids: Sequence[str], registers: dict[str, list[Written]]
    ) -> set[str]:
        heads.set_chunk(self._work, ids)
        showing = Showing(self._work, child, self._contexts)
        claims: dict[str, str] = {}
        for row_id, reference in self._references(child, name).items():
            claim = winner(showing.written(reference))
            target = json.loads(claim.value)
            register = registers.get(target) if isinstance(target, str) else None
            if register and all(are_concurrent(claim, gone) for gone in register):
                claims[row_id] = target
        if not claims:
            return set()
        heads.set_chunk(self._work, list(claims))
        found = read_heads(self._work, child.table)
        return {claims[row_id] for row_id, cells in found.items() if not showing.row(row_id, cells).is_deletion}

    def _references(self, child: Shape, name: str) -> dict[str, list[Head]]:
        query = (
            "SELECT h.row_id, c.value, c.device, c.seq, c.hlc, c.context FROM sync_chunk AS k "
            "CROSS JOIN sync_head AS h ON h.table_name = ? AND h.row_id = k.row_id AND h.field = ? "
            "JOIN sync_change AS c ON c.device = h.device AND c.seq = h.seq"
        )
        found: dict[str, list[Head]] = {}
        for row_id, *head in self._work.exec_driver_sql(query, (child.table, name)):
            found.setdefault(row_id, []).append(Head(*head))
        return found

    def _note(self, shape: Shape, looked_at: Iterable[str], rescued: Iterable[str], *, kind: str) -> None:
        gone = [(shape.table, row_id, REGISTER) for row_id in looked_at]
        if gone:
            self._work.exec_driver_sql(
                "DELETE FROM sync_conflict WHERE table_name = ? AND row_id = ? AND field = ?", gone
            )
        kept = [(shape.table, row_id, REGISTER, kind) for row_id in rescued]
        if kept:
            self._work.exec_driver_sql("INSERT INTO sync_conflict VALUES (?, ?, ?, ?)", kept)
