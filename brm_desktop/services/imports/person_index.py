"""Who a mention means, by evidence: the same handle or mail, the same whole name and nothing against it.

Two people are never merged on a guess. What is only likely is listed in `pairs` for the user to decide.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.names.book import fold_name, spelled_out
from brm_desktop.domain.people import Person

_ALIKE = 0.86
_MOST_OF_A_NAME = 40


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody as a file names them, at a partner if that is known."""

    name: str
    handle: str = ""
    emails: tuple[str, ...] = ()
    partner_id: PartnerId | None = None
    organisation: str = ""

    @property
    def whole(self) -> bool:
        """Whether the name has a first and a last part."""
        return " " in fold_name(self.name)


class PersonIndex:
    """People by everything that tells who they are."""

    def __init__(self) -> None:
        self._people: dict[PersonId, Person] = {}
        self._by_handle: dict[str, PersonId] = {}
        self._by_mail: dict[str, PersonId] = {}
        self._by_name: dict[str, list[PersonId]] = {}
        self._by_first: dict[str, list[PersonId]] = {}
        self._met: set[tuple[PersonId, PartnerId]] = set()

    def put(self, person: Person) -> None:
        """Add a person, or what became of one."""
        folded = fold_name(person.name)
        known = self._people.get(person.id)
        if known is None or fold_name(known.name) != folded:
            self._by_name.setdefault(folded, []).append(person.id)
            self._by_first.setdefault(folded.split(" ")[0], []).append(person.id)
        self._people[person.id] = person
        for mail in person.emails:
            self._by_mail.setdefault(mail.casefold(), person.id)
        for alias in person.aliases:
            if alias.startswith("@"):
                self._by_handle.setdefault(alias.casefold(), person.id)
            elif " " in fold_name(alias) and person.id not in self._by_name.setdefault(fold_name(alias), []):
                self._by_name[fold_name(alias)].append(person.id)

    def meet(self, person_id: PersonId, partner_id: PartnerId | None) -> None:
        """Note that a person was named at a partner, whoever she belongs to."""
        if partner_id is not None:
            self._met.add((person_id, partner_id))

    def get(self, person_id: PersonId) -> Person:
        """The person of an id that was put."""
        return self._people[person_id]

    def find(self, mention: Mention) -> Person | None:
        """The one person a mention means for sure, or None."""
        if mention.handle and (known := self._by_handle.get(mention.handle.casefold())):
            return self._people[known]
        for mail in mention.emails:
            if known := self._by_mail.get(mail.casefold()):
                return self._people[known]
        near = [self._people[i] for i in self._by_name.get(fold_name(mention.name), [])]
        if mention.whole:
            likely = [person for person in near if not contradicts(person, mention)]
            return likely[0] if len(likely) == 1 else None
        return self._by_single_name(mention, near)

    def _by_single_name(self, mention: Mention, same: list[Person]) -> Person | None:
        """A bare first name means somebody only among the people of its own partner, and only if it is one."""
        here = [person for person in same if person.partner_id == mention.partner_id]
        if len(here) == 1 and not contradicts(here[0], mention):
            return here[0]
        near = self.first_named(mention)
        return near[0] if len(near) == 1 and not contradicts(near[0], mention) else None

    def first_named(self, mention: Mention) -> list[Person]:
        """The people of the mention's partner, or seen there, who have its first name, and a last one."""
        first = fold_name(mention.name).split(" ")[0]
        found = (self._people[i] for i in dict.fromkeys(self._by_first.get(first, [])))
        return [p for p in found if " " in fold_name(p.name) and self._is_near(p, mention.partner_id)]

    def _is_near(self, person: Person, partner_id: PartnerId | None) -> bool:
        met = partner_id is not None and (person.id, partner_id) in self._met
        return met or person.partner_id == partner_id

    def pairs(self) -> list[tuple[Person, Person, str]]:
        """People who may be one, with the reason; none who share a handle or a mail is among them."""
        found: list[tuple[Person, Person, str]] = []
        for folded, ids in self._by_name.items():
            people = [self._people[i] for i in dict.fromkeys(ids)]
            found += [(a, b, f"Both are called {a.name}") for a, b in _each_pair(people) if " " in folded]
        found += self._bare_names()
        found += self._middle_names()
        found += self._alike()
        found += self._same_letters()
        found += self._initials()
        first_reasons: dict[frozenset[str], tuple[Person, Person, str]] = {}
        for pair in found:
            first_reasons.setdefault(frozenset((pair[0].id, pair[1].id)), pair)
        return list(first_reasons.values())

    def _bare_names(self) -> list[tuple[Person, Person, str]]:
        found = []
        for person in self._people.values():
            if " " in fold_name(person.name):
                continue
            mention = Mention(name=person.name, partner_id=person.partner_id)
            found += [(other, person, f"{person.name} may be {other.name}") for other in self.first_named(mention)]
        return found

    def _middle_names(self) -> list[tuple[Person, Person, str]]:
        """As "James M Snell" and "James Snell": the same first and last name, with and without one between."""
        groups: dict[tuple[str, str], list[Person]] = {}
        for person in self._people.values():
            words = fold_name(person.name).split(" ")
            if len(words) > 1:
                groups.setdefault((words[0], words[-1]), []).append(person)
        return [
            (a, b, f"{a.name} and {b.name} differ only between first and last name")
            for people in groups.values()
            for a, b in _each_pair(people)
            if fold_name(a.name) != fold_name(b.name)
        ]

    def _alike(self) -> list[tuple[Person, Person, str]]:
        """As "Alex Crichton" and "Alex Chrichton": one first name, and last names a slip of the pen apart."""
        return [
            (a, b, f"{a.name} and {b.name} are spelt alike")
            for ids in self._by_first.values()
            for a, b in _each_pair([p for p in map(self.get, ids) if " " in fold_name(p.name)])
            if fold_name(a.name) != fold_name(b.name) and _spelt_alike(a.name, b.name)
        ]

    def _same_letters(self) -> list[tuple[Person, Person, str]]:
        """As "Jürgen Groß" and "Juergen Gross", "Kate Lund" and "LUND Kate", "田中 太郎" and "田中太郎"."""
        groups: dict[str, list[Person]] = {}
        for person in self._people.values():
            words = spelled_out(person.name).split(" ")
            for key in {" ".join(sorted(words)), "".join(words)}:
                groups.setdefault(key, []).append(person)
        return [
            (a, b, f"{a.name} and {b.name} are one name written in two ways")
            for people in groups.values()
            for a, b in _each_pair(people)
            if fold_name(a.name) != fold_name(b.name)
        ]

    def _initials(self) -> list[tuple[Person, Person, str]]:
        """As "Kate G." and "Kate Goldenring", "J. Smith" and "John Smith", at one partner."""
        short = [person for person in self._people.values() if _is_shortened(person.name)]
        lasts: dict[str, list[Person]] = {}
        for person in self._people.values():
            lasts.setdefault(fold_name(person.name).split(" ")[-1], []).append(person)
        found = []
        for person in short:
            first, last = fold_name(person.name).split(" ")
            named = [self.get(i) for i in self._by_first.get(first, [])] if len(last) == 1 else lasts[last]
            found += [
                (other, person, f"{person.name} may be {other.name}")
                for other in named
                if other.id != person.id
                and _may_be(fold_name(other.name), first, last)
                and (self._is_near(other, person.partner_id) or self._is_near(person, other.partner_id))
            ]
        return found


def _is_shortened(name: str) -> bool:
    words = fold_name(name).split(" ")
    return len(words) == 2 and 1 in {len(words[0]), len(words[1])}


def _may_be(whole: str, first: str, last: str) -> bool:
    words = whole.split(" ")
    return len(words) > 1 and min(map(len, words)) > 1 and words[0].startswith(first) and words[-1].startswith(last)


def _spelt_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, fold_name(one), fold_name(other)).ratio() >= _ALIKE


def _each_pair(people: list[Person]) -> list[tuple[Person, Person]]:
    return list(combinations(people[:_MOST_OF_A_NAME], 2))


def contradicts(person: Person, mention: Mention) -> bool:
    """Whether something speaks against the mention being this person: another handle, or only other mails.

    At another partner, another organisation does too.
    """
    handles = [alias.casefold() for alias in person.aliases if alias.startswith("@")]
    if mention.handle and handles and mention.handle.casefold() not in handles:
        return True
    elsewhere = None not in {person.partner_id, mention.partner_id} and person.partner_id != mention.partner_id
    if (
        elsewhere
        and mention.organisation
        and person.organisation
        and _differ(person.organisation, mention.organisation)
    ):
        return True
    known = {mail.casefold() for mail in person.emails}
    return bool(known and mention.emails) and known.isdisjoint(mail.casefold() for mail in mention.emails)


def _differ(one: str, other: str) -> bool:
    first, second = fold_name(one), fold_name(other)
    return first not in second and second not in first
