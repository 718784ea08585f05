"""People, and who of them was found to be the same."""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, insert, select

from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.people import Person
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_PEOPLE = Mapper(Person, tables.person)


def every(work: Work, *, merged: bool = False) -> tuple[Person, ...]:
    """All people by name; those who were merged into another one only if asked for."""
    column = tables.person.c
    where = [] if merged else [column.merged_into.is_(None)]
    return rows.values(work, _PEOPLE, *where, order=(column.name, column.id))


def of_partner(work: Work, partner_id: PartnerId) -> tuple[Person, ...]:
    """The people of a partner: the most influential first, then by name."""
    column = tables.person.c
    return rows.values(
        work,
        _PEOPLE,
        column.partner_id == partner_id,
        column.merged_into.is_(None),
        column.me.is_(False),
        order=(column.influence.is_(None), column.influence.desc(), column.name),
    )


def by_id(work: Work, ids: Iterable[PersonId]) -> Mapping[PersonId, Person]:
    """The people of `ids`; one who was merged is answered by whom they were merged into."""
    wanted = set(ids)
    roots = merged(work)
    found: dict[PersonId, Person] = {}
    for group in rows.in_groups({roots.get(person_id, person_id) for person_id in wanted}):
        for person in rows.values(work, _PEOPLE, tables.person.c.id.in_(group)):
            found[person.id] = person
    return {i: found[roots.get(i, i)] for i in wanted if roots.get(i, i) in found}


def get(work: Work, person_id: PersonId) -> Person | None:
    """The person of exactly this id, merged or not, or None."""
    found = rows.values(work, _PEOPLE, tables.person.c.id == person_id)
    return found[0] if found else None


def me(work: Work) -> Person | None:
    """The user herself, once she has said who she is."""
    found = rows.values(work, _PEOPLE, tables.person.c.me.is_(True), tables.person.c.merged_into.is_(None))
    return found[0] if found else None


def merged(work: Work) -> dict[PersonId, PersonId]:
    """Of each person who was merged, the one who stands for them now."""
    column = tables.person.c
    query = select(column.id, column.merged_into).where(column.merged_into.is_not(None), column.deleted_at.is_(None))
    into: dict[PersonId, PersonId] = {PersonId(one): PersonId(other) for one, other in work.execute(query)}
    return {person_id: _root(into, person_id) for person_id in into}


def _root(into: Mapping[PersonId, PersonId], person_id: PersonId) -> PersonId:
    seen = {person_id}
    while (following := into.get(person_id)) is not None and following not in seen:
        seen.add(following)
        person_id = following
    return person_id


def met_at(work: Work) -> frozenset[tuple[PersonId, PartnerId]]:
    """Who was ever at a meeting with which partner, present or not."""
    seat, link = tables.attendance.c, tables.meeting_partner.c
    query = (
        select(seat.person_id, link.partner_id)
        .join_from(tables.attendance, tables.meeting_partner, seat.meeting_id == link.meeting_id)
        .where(seat.deleted_at.is_(None), link.deleted_at.is_(None))
        .distinct()
    )
    return frozenset((PersonId(person), PartnerId(partner)) for person, partner in work.execute(query))


def save(work: Work, people: Iterable[Person]) -> None:
    """Store new or changed people."""
    rows.save(work, tables.person, [_PEOPLE.row(person) for person in people])


def told_apart(work: Work) -> frozenset[tuple[str, str]]:
    """Pairs the user said are two people, each pair in order."""
    return frozenset((one, other) for one, other in work.execute(select(tables.apart)))


def keep_apart(work: Work, one: PersonId, other: PersonId) -> None:
    """Note that two people are two."""
    first, second = sorted((one, other))
    work.execute(insert(tables.apart).prefix_with("OR IGNORE"), {"first_id": first, "second_id": second})


def offer_again(work: Work, one: PersonId, other: PersonId) -> None:
    """Take back that two people are two."""
    first, second = sorted((one, other))
    work.execute(delete(tables.apart).where(tables.apart.c.first_id == first, tables.apart.c.second_id == second))
