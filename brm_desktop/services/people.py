"""People: who is who, who may be the same, merging and taking it back."""

from dataclasses import dataclass, replace

from brm_desktop.domain.errors import Ambiguous, InvalidInput, NotFound
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.people import Person
from brm_desktop.services.naming import Names
from brm_desktop.storage import people as rows
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work


@dataclass(frozen=True, slots=True)
class PersonListing:
    """A person with the name of the partner."""

    person: Person
    partner: str


class People:
    """What the user can do with people."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def every(self) -> tuple[PersonListing, ...]:
        """All people by name; those who were merged into another one are not among them."""
        with self._database.read() as work:
            names = Names(work)
            return tuple(PersonListing(person, names.partner(person.partner_id)) for person in rows.every(work))

    def get(self, person: str) -> PersonListing:
        """The person of an id or its beginning, or who stands for them now.

        Raises:
            NotFound, Ambiguous: it names nobody, or several.
        """
        with self._database.read() as work:
            found = _one(work, person)
            return PersonListing(found, Names(work).partner(found.partner_id))

    def merge(self, keep: str, other: str) -> Person:
        """Let `other` be the same person as `keep`, which stands for both from now on. Nothing of `other` is lost.

        Ids may be shortened to their first letters. What `keep` lacks (mail, phone, role) is taken over.

        Raises:
            NotFound, Ambiguous: an id names nobody, or several.
            InvalidInput: they are one already.
        """
        with self._database.write(step="Merged two people") as work:
            first, second = _one(work, keep), _one(work, other)
            if first.id == second.id:
                raise InvalidInput("These two are one already", f"Both ids stand for {first.name}.")
            merged = _combined(first, second)
            rows.save(work, [merged, replace(second, merged_into=first.id)])
        return merged

    def undo_merge(self, person: str) -> Person:
        """Let a person who was merged stand on their own again.

        What was taken over from them stays with the other one, and can be edited there.

        Raises:
            NotFound, Ambiguous: the id names nobody, or several.
            InvalidInput: the person was not merged.
        """
        with self._database.write(step="Separated two people") as work:
            found = _matching(work, person, merged=True)
            if found.merged_into is None:
                raise InvalidInput(f"{found.name} was not merged", "There is nothing to take back.")
            alone = replace(found, merged_into=None)
            rows.save(work, [alone])
        return alone

    def keep_apart(self, one: PersonId, other: PersonId) -> None:
        """Note that two people are two, so that they are not offered again."""
        with self._database.write() as work:
            rows.keep_apart(work, one, other)


def _combined(keep: Person, other: Person) -> Person:
    return replace(
        keep,
        emails=_union(keep.emails, other.emails),
        phones=_union(keep.phones, other.phones),
        aliases=_union(keep.aliases, (other.name, *other.aliases)),
        role=keep.role or other.role,
        organisation=keep.organisation or other.organisation,
        partner_id=keep.partner_id or other.partner_id,
        cares_about=keep.cares_about or other.cares_about,
    )


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _one(work: Work, person: str) -> Person:
    found = _matching(work, person, merged=True)
    standing = rows.by_id(work, [found.id])
    return standing.get(found.id, found)


def _matching(work: Work, person: str, *, merged: bool) -> Person:
    wanted = person.strip().casefold()
    every = rows.every(work, merged=merged)
    near = [p for p in every if p.id == wanted or (len(wanted) >= 4 and p.id.startswith(wanted))]
    near = near or [p for p in every if p.name.casefold() == wanted]
    if len(near) == 1:
        return near[0]
    if near:
        raise Ambiguous(f"“{person}” could be several people", "Give more letters of the id.")
    raise NotFound(f"Nobody answers to “{person}”", "Give an id as `brm people` shows it, or the whole name.")
