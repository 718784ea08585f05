"""What the answers of a wrap-up make of the promises in the note: other people, other dates, no doubts."""

from collections.abc import Mapping
from dataclasses import replace

from brm_desktop.domain.commitments import Commitment, Direction
from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.people import Person
from brm_desktop.domain.wrap_up import AnsweredLine
from brm_desktop.services.planning import people_called
from brm_desktop.storage import people as person_store
from brm_desktop.storage.rows import Work


class Naming:
    """People by the names in the fields; a name typed anew makes a person, one the note left open does not."""

    def __init__(self, work: Work, partner_id: PartnerId | None) -> None:
        self._work = work
        self._partner_id = partner_id
        self._known = {fold_name(person.name): person.id for person in reversed(person_store.every(work))}

    def id_of(self, name: str, *, unchanged: bool) -> PersonId | None:
        """Whose name it is; None for nobody, or for a name of the note that nobody has."""
        words = name.strip()
        if not words:
            return None
        known = self._known.get(fold_name(words))
        if known is not None or unchanged:
            return known
        made = people_called(self._work, (words,), partner_id=self._partner_id)
        self._known[fold_name(words)] = made[0].id
        return made[0].id


def answered(promise: Commitment, said: AnsweredLine, before: str, naming: Naming) -> Commitment:
    """The promise with the person and date that were said, and without its doubt."""
    unchanged = fold_name(said.person) == fold_name(before)
    sure = replace(promise, due=said.due, doubt="")
    if unchanged and (promise.owner_id if promise.direction is Direction.THEY_OWE else promise.to_id) is not None:
        return sure
    person_id = naming.id_of(said.person, unchanged=unchanged)
    if promise.direction is Direction.I_OWE:
        return replace(sure, to_id=person_id)
    if person_id is None:
        return sure
    others = promise.with_names[1:] if promise.owner_id is None else promise.with_names
    return replace(sure, owner_id=person_id, with_names=others)


def moved(original: Commitment, said: AnsweredLine, meeting: Meeting) -> Commitment:
    """The older promise with the date that was agreed; the same date leaves it as it is."""
    if said.due is None or said.due == original.due:
        return original
    return original.moved(
        to=said.due, on=meeting.day, agreed_with=said.person.strip(), why=f"Agreed in “{meeting.title}”"
    )


def owner_name(commitment: Commitment, owners: Mapping[PersonId, Person]) -> str:
    """Who owes a promise by name: a person, or the words of the note."""
    owner = owners.get(commitment.owner_id) if commitment.owner_id is not None else None
    return owner.name if owner is not None else ", ".join(commitment.with_names)
