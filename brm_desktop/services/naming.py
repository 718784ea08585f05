"""Names behind ids, read once for a page."""

from collections.abc import Iterable

from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.errors import Ambiguous, NotFound
from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.storage import partners as partner_rows
from brm_desktop.storage import people as person_rows
from brm_desktop.storage.rows import Work


class Names:
    """Partners and people of the records on a page."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.partners: dict[PartnerId, Partner] = {p.id: p for p in partner_rows.every(work, archived=True)}
        self.people: dict[PersonId, Person] = {}

    def look_up(self, people: Iterable[PersonId | None]) -> None:
        """Read the people that are not known yet, in one go."""
        missing = {person_id for person_id in people if person_id is not None and person_id not in self.people}
        if missing:
            self.people |= person_rows.by_id(self._work, missing)

    def look_up_for(self, *, meetings: Iterable[Meeting] = (), commitments: Iterable[Commitment] = ()) -> None:
        """Read everybody these records name."""
        self.look_up(
            [a.person_id for meeting in meetings for a in meeting.attendance]
            + [person_id for c in commitments for person_id in (c.owner_id, c.to_id)]
        )

    def partner(self, partner_id: PartnerId | None) -> str:
        """The partner's name, "" if there is none."""
        partner = self.partners.get(partner_id) if partner_id is not None else None
        return partner.name if partner else ""

    def person(self, person_id: PersonId | None) -> Person | None:
        """The person, or who stands for them now."""
        return self.people.get(person_id) if person_id is not None else None

    def person_name(self, person_id: PersonId | None) -> str:
        """The person's name, "" if there is none."""
        person = self.person(person_id)
        return person.name if person else ""


def partner_called(work: Work, name: str) -> Partner:
    """The partner whose name is `name`, or begins with it, or whose id begins with it.

    Raises:
        NotFound: there is none.
        Ambiguous: there are several.
    """
    every = partner_rows.every(work, archived=True)
    folded = name.casefold().strip()
    exact = [p for p in every if p.name.casefold() == folded or p.id == folded]
    near = exact or [
        p for p in every if p.name.casefold().startswith(folded) or (len(folded) >= 4 and p.id.startswith(folded))
    ]
    if len(near) == 1:
        return near[0]
    if near:
        names = ", ".join(p.name for p in near)
        raise Ambiguous(f"“{name}” could be several partners", f"{names}. Give more of the name.")
    known = ", ".join(p.name for p in every[:8]) or "none yet"
    raise NotFound(f"No partner is called “{name}”", f"Partners here: {known}.")
