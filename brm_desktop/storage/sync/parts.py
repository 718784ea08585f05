"""What went into the bin together with a record stays when the record does.

Putting a meeting away puts its links, attendance and decisions away in the same seal. If the meeting stays, because it
was edited elsewhere at the same time, these parts stay with it.
"""

from collections.abc import Iterable, Mapping

from brm_desktop.storage.bin import PARTS
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import heads
from brm_desktop.storage.sync.columns import REGISTER
from brm_desktop.storage.sync.heads import in_chunks
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.sync.merging.heads import Written, winner
from brm_desktop.sync.merging.presence import ALIVE

OWNERS = {part: owner for owner, parts in PARTS.items() for part in parts}
"""The table of the record to which the rows of a table belong."""


def to_look_at(work: Work, owners: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """By table, the parts of `owners` (ids by table), and all that stayed with an owner so far."""
    found: dict[str, set[str]] = {part: set() for part in OWNERS}
    for owner, ids in owners.items():
        for some in in_chunks(ids):
            heads.set_chunk(work, some)
            for part in PARTS[owner]:
                query = f"SELECT id FROM {part} WHERE {owner}_id IN (SELECT row_id FROM sync_chunk)"
                found[part] |= {row[0] for row in tuples(work, query)}
    for part in OWNERS:
        query = "SELECT row_id FROM sync_conflict WHERE table_name = ? AND field = ? AND kind = 'link'"
        found[part] |= {row[0] for row in tuples(work, query, (part, REGISTER))}
    return found


def kept(work: Work, part: str, registers: Mapping[str, list[Written]], settled: Mapping[str, str | None]) -> set[str]:
    """Those of the deleted rows whose owner stays although it was deleted in the same seal.

    `registers` are the alive registers of rows of the table `part`, `settled` what those of owners show in the end,
    where the application's table does not say it yet.
    """
    if not registers:
        return set()
    owner = OWNERS[part]
    heads.set_chunk(work, list(registers))
    query = (
        f"SELECT t.id, o.id, o.{REGISTER}, c.device, c.hlc FROM sync_chunk AS k "
        f"CROSS JOIN {part} AS t ON t.id = k.row_id "
        f"JOIN {owner} AS o ON o.id = t.{owner}_id "
        "JOIN sync_head AS h ON h.table_name = ? AND h.row_id = o.id AND h.field = ? "
        "JOIN sync_change AS c ON c.device = h.device AND c.seq = h.seq AND c.value <> ?"
    )
    found = set()
    for row_id, owner_id, deleted_at, device, hlc in tuples(work, query, (owner, REGISTER, ALIVE)):
        gone = winner(registers[row_id])
        if settled.get(owner_id, deleted_at) is None and (gone.device, gone.hlc) == (device, hlc):
            found.add(row_id)
    return found
