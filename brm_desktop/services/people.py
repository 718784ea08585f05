"""People: who is who, who may be the same, merging and taking it back."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brm_desktop.domain.errors import Ambiguous, InvalidInput, NotFound
from brm_desktop.domain.identifiers import PartnerId, PersonId, new_id
from brm_desktop.domain.people import Person
from brm_desktop.interchange.records import PersonRecord
from brm_desktop.services.naming import Names
from brm_desktop.storage import partners as partner_rows
from brm_desktop.storage import people as rows
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

if TYPE_CHECKING:
    from brm_desktop.services.imports.outcome import PossiblePair


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

    def export(self, target: Path, people: tuple[PersonListing, ...]) -> None:
        """Write people as a table (CSV) that a spreadsheet opens and an import reads. Nothing private is in it.

        Raises:
            WriteFailed: the file cannot be written; what stood in its place is as it was.
        """
        from brm_desktop.interchange.csv_people import write_people_csv

        write_people_csv(target, [_record(listing) for listing in people])

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
            sponsored = [p for p in partner_rows.every(work, archived=True) if p.sponsor_id == second.id]
            partner_rows.save(work, [replace(partner, sponsor_id=first.id) for partner in sponsored])
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
            if found.merged_into is None or found.erased:
                raise InvalidInput(f"{found.name} was not merged", "There is nothing to take back.")
            alone = replace(found, merged_into=None)
            rows.save(work, [alone])
        return alone

    def keep_apart(self, one: PersonId, other: PersonId) -> None:
        """Note that two people are two, so that they are not offered again."""
        with self._database.write() as work:
            rows.keep_apart(work, one, other)

    def offer_again(self, one: PersonId, other: PersonId) -> None:
        """Take back that two people are two."""
        with self._database.write() as work:
            rows.offer_again(work, one, other)

    def add(self, name: str, *, partner_id: PartnerId | None = None, role: str = "") -> Person:
        """A new person, at a partner or on their own.

        Raises:
            InvalidInput: the name is empty, or somebody at this partner has it already.
        """
        wanted = " ".join(name.split())
        if not wanted:
            raise InvalidInput("A person needs a name", "Type the name as you say it.")
        with self._database.write(step=f"New person: {wanted}") as work:
            same = [p for p in rows.every(work) if p.name.casefold() == wanted.casefold()]
            if any(p.partner_id == partner_id for p in same):
                raise InvalidInput(f"{wanted} is there already", "Open them from the list, or type another name.")
            person = Person(id=PersonId(new_id()), name=wanted, partner_id=partner_id, role=role.strip())
            rows.save(work, [person])
        return person

    def change(self, person_id: PersonId, **cells: Any) -> Person:
        """Store other cells of a person, such as `role` or `stance`, as one step.

        Raises:
            NotFound: there is none of this id.
            InvalidInput: the name would be empty, or the literacy or cadence is out of range.
        """
        with self._database.write(step=f"Changed: {self._name(person_id)}") as work:
            found = rows.by_id(work, [person_id]).get(person_id)
            if found is None or found.erased:
                raise NotFound("This person is not here any more", "They were erased or deleted meanwhile.")
            changed = _checked(replace(found, **cells))
            if changed != found:
                rows.save(work, [changed])
        return changed

    def _name(self, person_id: PersonId) -> str:
        with self._database.read() as work:
            found = rows.by_id(work, [person_id]).get(person_id)
        return found.name if found is not None else ""

    def duplicates(self) -> "tuple[PossiblePair, ...]":
        """People who may be one, with the reason; without those who were told apart."""
        from brm_desktop.services.imports.outcome import PossiblePair
        from brm_desktop.services.imports.person_index import PersonIndex

        index = PersonIndex()
        with self._database.read() as work:
            for person in rows.every(work):
                index.put(person)
            for person_id, partner_id in rows.met_at(work):
                index.meet(person_id, partner_id)
            apart = rows.told_apart(work)
        found = []
        for first, second, reason in index.pairs():
            one, other = sorted((first.id, second.id))
            if (one, other) not in apart and not (first.me or second.me):
                found.append(PossiblePair(first=first, second=second, reason=reason))
        return tuple(found)


def _checked(person: Person) -> Person:
    if not person.name.strip():
        raise InvalidInput("A person needs a name", "Type the name as you say it.")
    if person.it_literacy is not None and not 1 <= person.it_literacy <= 5:
        raise InvalidInput("IT literacy goes from 1 to 5", "Choose a step, or leave it open.")
    if person.cadence_days is not None and not 1 <= person.cadence_days <= 3650:
        raise InvalidInput("The cadence is out of range", "Give it in days, from 1 to 3650.")
    return replace(person, name=" ".join(person.name.split()))


def _record(listing: PersonListing) -> PersonRecord:
    person = listing.person
    return PersonRecord(
        source="people",
        key=person.id,
        name=person.name,
        emails=person.emails,
        phones=person.phones,
        role=person.role,
        organisation=person.organisation,
        department=listing.partner,
    )


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
        stance=keep.stance or other.stance,
        stance_wanted=keep.stance_wanted or other.stance_wanted,
        influence=keep.influence or other.influence,
        decision_role=keep.decision_role or other.decision_role,
        it_literacy=keep.it_literacy or other.it_literacy,
        cadence_days=keep.cadence_days or other.cadence_days,
        private_note="\n\n".join(_union((keep.private_note,), (other.private_note,))).strip(),
        me=keep.me or other.me,
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
