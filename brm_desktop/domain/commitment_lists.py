"""What a list of commitments is asked for: which ones, in which order, under which heads. Reading them is storage's."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.identifiers import PartnerId, PersonId


class ListGroup(StrEnum):
    """The heads of the list, in their order (DESIGN 7.6). The value is what stands there."""

    LATE = "Late"
    THIS_WEEK = "This week"
    LATER = "Later"
    NO_DATE = "No date"
    KEPT = "Kept"
    WITHDRAWN = "Withdrawn"


class ListState(StrEnum):
    """Which commitments a list is about."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"

    @property
    def groups(self) -> tuple[ListGroup, ...]:
        """The heads under which these stand."""
        closed = (ListGroup.KEPT, ListGroup.WITHDRAWN)
        if self is ListState.CLOSED:
            return closed
        still_open = tuple(group for group in ListGroup if group not in closed)
        return still_open if self is ListState.OPEN else tuple(ListGroup)


class ListOrder(StrEnum):
    """What a list is sorted by. By due date it stands in groups, nearest to today first; otherwise it is flat.

    The names are those of the columns.
    """

    DUE = "Due"
    TEXT = "Commitment"
    PARTNER = "Partner"
    OWNER = "Owner"
    MOVED = "Moved"


@dataclass(frozen=True, slots=True)
class ListFilter:
    """Which commitments to show. `due_until` takes in all that are due by that day, `undated` those without a date.

    `words` must all be found in the text, the partner's or the owner's name.
    """

    state: ListState = ListState.OPEN
    direction: Direction | None = None
    partner_id: PartnerId | None = None
    owner_id: PersonId | None = None
    due_until: date | None = None
    undated: bool = False
    words: tuple[str, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether anything but the state leaves something out."""
        return self != ListFilter(state=self.state)


def end_of_week(day: date) -> date:
    """The Sunday of the week of `day`."""
    return day + timedelta(days=6 - day.weekday())


def due_choices(today: date) -> tuple[date, ...]:
    """The days a list can be narrowed to: the Fridays of this week, the next and the fourth, and the end of the year.

    On a weekend the coming week counts as this one.
    """
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    days = (friday, friday + timedelta(days=7), friday + timedelta(days=21), date(today.year, 12, 31))
    return tuple(sorted(set(days)))
