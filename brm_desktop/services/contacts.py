"""When somebody was met last, under whatever name the records know them."""

from collections.abc import Iterable
from datetime import date

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.rows import Work


def last_met(work: Work, person_ids: Iterable[PersonId], clock: Clock) -> dict[PersonId, date]:
    """Of each of `person_ids` the day of the last meeting they came to, if any; what has not begun does not count."""
    wanted = set(person_ids)
    stands_for = {person_id: person_id for person_id in wanted}
    stands_for |= {one: root for one, root in person_store.merged(work).items() if root in wanted}
    days = meeting_store.last_contacts(work, stands_for, until=clock.today(), now=clock.now())
    found: dict[PersonId, date] = {}
    for person_id, day in days.items():
        root = stands_for[person_id]
        found[root] = max(day, found.get(root, day))
    return found
