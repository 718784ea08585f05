"""What she says about a promise that its words do not: whose it is, and whether supply has confirmed it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from brm_desktop.domain.commitments import Commitment, Supply
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PersonId, new_id
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.people import Person
from brm_desktop.storage import people as person_store
from brm_desktop.storage.rows import Work


class Whose(StrEnum):
    """Whose a promise is, as she says it."""

    MINE = "mine"
    PASSED_ON = "passed on"
    NOBODYS = "nobody's"


@dataclass(frozen=True, slots=True)
class Marks:
    """What is said of a promise; None leaves it as it is.

    `name` is who has it now (PASSED_ON only), `person_id` who is meant by it, where that is known; a name that nobody
    has makes a new person, of no partner. With `closes` it is withdrawn as well: she does not wait for it.
    """

    whose: Whose | None = None
    name: str = ""
    person_id: PersonId | None = None
    closes: bool = False
    supply: Supply | None = None

    @property
    def step(self) -> str:
        """What is done, in words."""
        if self.whose is Whose.PASSED_ON:
            return f"Passed on to {' '.join(self.name.split())}"
        if self.whose is not None:
            return "Yours after all" if self.whose is Whose.MINE else "Nobody's yet"
        return f"Supply {self.supply.words}" if self.supply is not None else "Changed"


def marked(work: Work, commitment: Commitment, marks: Marks, *, on: date) -> Commitment:
    """The commitment as it is marked.

    Raises:
        InvalidInput: nothing is said; it is to be passed on to the user or to nobody; or it is closed.
    """
    if marks.whose is None and marks.supply is None:
        raise InvalidInput("Nothing was said about this promise", "Say whose it is, or how its supply stands.")
    me = person_store.me(work)
    changed = _owned(work, commitment, marks, me=me.id if me else None, on=on)
    if marks.closes and changed.owner_id is not None:
        owner = person_store.get(work, changed.owner_id)
        changed = changed.withdrawn(on=on, why=f"Passed on to {owner.name}" if owner is not None else marks.step)
    return changed if marks.supply is None else replace(changed, supply_confirmed=marks.supply.confirmed)


def _owned(work: Work, commitment: Commitment, marks: Marks, *, me: PersonId | None, on: date) -> Commitment:
    match marks.whose:
        case Whose.PASSED_ON:
            return commitment.passed_on(to=marks.person_id or _called(work, marks.name, commitment), me=me, on=on)
        case Whose.NOBODYS:
            return commitment.nobodys(on=on)
        case Whose.MINE:
            return commitment.hers(me)
    return commitment


def _called(work: Work, name: str, commitment: Commitment) -> PersonId:
    """Whose name it is: of the partner's people first, then of those without a partner. A new one makes a person."""
    words = " ".join(name.split())
    if not words:
        raise InvalidInput("Who has it now?", "Name who owns it, or say that it is nobody's yet.")
    found = _named(person_store.every(work), words, commitment)
    if len(found) == 1:
        return found[0].id
    if found:
        raise InvalidInput(
            f"Several people are called “{words}”", f"Say which: {', '.join(p.name for p in found[:5])}."
        )
    made = Person(id=PersonId(new_id()), name=words)
    person_store.save(work, [made])
    return made.id


def _named(every: Sequence[Person], words: str, commitment: Commitment) -> list[Person]:
    """Those of this name; only where there is none, those who are called so as well."""
    wanted = fold_name(words)
    named = [person for person in every if fold_name(person.name) == wanted]
    found = named or [person for person in every if wanted in map(fold_name, person.aliases)]
    near = [person for person in found if person.partner_id == commitment.partner_id]
    return (near or [person for person in found if person.partner_id is None])[:1] or found
