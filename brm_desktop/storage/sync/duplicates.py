"""The same partner or person, typed on two devices before they knew of each other: offered for merging, never merged.

People are merged by the people's own service; merging partners is here, because nothing else needs it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import select, update

from brm_desktop.domain.identifiers import stable_id
from brm_desktop.domain.names.book import spelled_out
from brm_desktop.storage import people, rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync.columns import REGISTER, shapes

_EMPTY = ("", "[]", None)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two records of one name, made on two devices. `kind` is "partner" or "person"; the first one is the older."""

    kind: str
    first_id: str
    second_id: str
    first: str
    second: str
    first_device: str
    second_device: str


def duplicates(work: Work) -> tuple[Duplicate, ...]:
    """Pairs of partners, then of people, of one name and two devices, without those that were told apart."""
    apart = people.told_apart(work)
    found = [pair for kind in ("partner", "person") for pair in _pairs(work, kind)]
    return tuple(pair for pair in found if tuple(sorted((pair.first_id, pair.second_id))) not in apart)


def _pairs(work: Work, kind: str) -> Iterator[Duplicate]:
    table = tables.METADATA.tables[kind]
    query = select(table.c.id, table.c.name).where(table.c.deleted_at.is_(None), table.c.name != "")
    if kind == "person":
        query = query.where(table.c.merged_into.is_(None))
    by_name: dict[str, list[tuple[str, str]]] = {}
    for row_id, name in work.execute(query):
        by_name.setdefault(spelled_out(name), []).append((row_id, name))
    for same in by_name.values():
        made = sorted((*_origin(work, kind, row_id), row_id, name) for row_id, name in same) if len(same) > 1 else []
        for (_, one, first_id, first), (_, other, second_id, second) in combinations(made, 2):
            if one != other and one and other:
                yield Duplicate(kind, first_id, second_id, first, second, one, other)


def _origin(work: Work, kind: str, row_id: str) -> tuple[str, str]:
    """When and on which device a record was made; empty if it is in no log yet."""
    query = (
        "SELECT hlc, device FROM sync_change WHERE table_name = ? AND row_id = ? AND field = ? "
        "ORDER BY hlc, device LIMIT 1"
    )
    found = work.exec_driver_sql(query, (kind, row_id, REGISTER)).first()
    return (found[0], found[1]) if found else ("", "")


def merge_partners(work: Work, keep: str, other: str) -> None:
    """Let `keep` stand for `other`: what refers to that one refers to `keep`, what `keep` lacks is taken over.

    `other` goes into the bin. Meant to be one step that can be taken back.
    """
    for shape in shapes().values():
        for name, target in shape.references:
            if target == "partner" and shape.table != "meeting_partner":
                column = tables.METADATA.tables[shape.table].c[name]
                work.execute(update(column.table).where(column == other).values({name: keep}))
    _move_links(work, keep, other)
    _take_over(work, keep, other)
    rows.bin_rows(work, tables.partner, tables.partner.c.id == other)


def _move_links(work: Work, keep: str, other: str) -> None:
    """A link's id is made of what it links, so that it is another row for another partner."""
    link = tables.meeting_partner
    of_other = (link.c.partner_id == other, link.c.deleted_at.is_(None))
    wanted = [
        {
            "id": stable_id("meeting_partner", meeting, keep),
            "meeting_id": meeting,
            "partner_id": keep,
            "deleted_at": None,
        }
        for meeting in work.execute(select(link.c.meeting_id).where(*of_other)).scalars()
    ]
    rows.save(work, link, wanted)
    rows.bin_rows(work, link, link.c.partner_id == other)


def _take_over(work: Work, keep: str, other: str) -> None:
    both = select(tables.partner).where(tables.partner.c.id.in_((keep, other)))
    found = {row["id"]: row for row in work.execute(both).mappings()}
    kept, taken = found[keep], found[other]
    wanted = {
        name: taken[name]
        for name in shapes()["partner"].names
        if name != REGISTER and kept[name] in _EMPTY and taken[name] not in _EMPTY
    }
    if wanted:
        work.execute(update(tables.partner).where(tables.partner.c.id == keep).values(wanted))
