"""The page of commitments: the list as numbers and pages, how reliable both sides were, one promise with its story."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitment_lists import ListFilter, ListGroup, ListOrder, ListState
from brm_desktop.domain.commitments import (
    Commitment,
    Direction,
    Due,
    Status,
)
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import CommitmentId, MeetingId, PartnerId, PersonId
from brm_desktop.domain.partners import Goal, Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.reliability import RELIABILITY_WINDOW, Reliability, reliability
from brm_desktop.services.commitments import CommitmentRow, commitment_rows
from brm_desktop.services.naming import Names
from brm_desktop.storage import commitment_lists as lists
from brm_desktop.storage import commitments as rows
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

FIRST_ROWS = 60
_OWNERS_OFFERED = 24
_WAITING_OFFERED = 20


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """A row of the list. `owner` is the short name ("O. Clarke"), "" when nobody was named, for the user too."""

    number: int
    id: CommitmentId
    direction: Direction
    text: str
    partner: str
    owner: str
    mine: bool
    due: Due | None
    moved: int
    status: Status
    days_late: int
    closed_on: date | None
    private: bool


@dataclass(frozen=True, slots=True)
class CommitmentList:
    """The list as numbers: `groups` say how many of them stand under each head, none when it is flat.

    `lines` are rows that were read along with it. `whole` is False for the first rows, which arrive ahead of the rest.
    """

    numbers: "array[int]"
    groups: tuple[tuple[ListGroup, int], ...]
    lines: dict[int, CommitmentLine]
    whole: bool


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How many commitments are in a state, and when one was kept last, None if never."""

    every: int
    last_kept: date | None


@dataclass(frozen=True, slots=True)
class ListChoices:
    """What the list can be narrowed to."""

    partners: tuple[Partner, ...]
    owners: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class BothSides:
    """Kept on time over 90 days, hers and the partners'."""

    mine: Reliability
    theirs: Reliability


@dataclass(frozen=True, slots=True)
class CommitmentDetail:
    """One commitment with all that belongs to it. `waited_by` is what cannot go on without it."""

    day: date
    row: CommitmentRow
    owner: Person | None
    to: Person | None
    goal: Goal | None
    meeting_id: MeetingId | None
    meeting_title: str
    meeting_day: date | None
    waits_for: CommitmentRow | None
    waited_by: CommitmentRow | None

    @property
    def commitment(self) -> Commitment:
        """The commitment itself."""
        return self.row.commitment

    @property
    def other(self) -> Person | None:
        """Who is on the other side: to whom she owes it, or who owes it to her."""
        return self.to if self.commitment.direction is Direction.I_OWE else self.owner


class CommitmentPages:
    """What the page of commitments reads."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def first(self, wanted: ListFilter, order: ListOrder = ListOrder.DUE, *, down: bool = False) -> CommitmentList:
        """The first rows, without waiting for the rest; `whole` when there are no more."""
        with self._database.read() as work:
            parts = self._parts(work, wanted, order, down=down, limit=FIRST_ROWS + 1)
            numbers = _joined(parts)
            whole = len(numbers) <= FIRST_ROWS
            return self._answer(work, numbers, parts, at=0, whole=whole)

    def window(
        self, wanted: ListFilter, order: ListOrder = ListOrder.DUE, *, down: bool = False, at: int = 0
    ) -> CommitmentList:
        """The whole list, with the rows around place `at`."""
        with self._database.read() as work:
            parts = self._parts(work, wanted, order, down=down, limit=None)
            return self._answer(work, _joined(parts), parts, at=at, whole=True)

    def lines(self, numbers: Sequence[int]) -> dict[int, CommitmentLine]:
        """The rows of these numbers."""
        with self._database.read() as work:
            return self._lines(work, numbers)

    def ids(self, numbers: Sequence[int]) -> tuple[CommitmentId, ...]:
        """The identifiers behind these numbers, in their order."""
        with self._database.read() as work:
            found = lists.listed(work, numbers)
        return tuple(found[number].id for number in numbers if number in found)

    def counts(self, state: ListState) -> ListCounts:
        """How many there are without any filter."""
        with self._database.read() as work:
            return ListCounts(every=lists.count(work, state), last_kept=lists.last_kept(work))

    def choices(self, partner_id: PartnerId | None) -> ListChoices:
        """Partners in her own order, and who owes most; of one partner, or of all."""
        with self._database.read() as work:
            owners = lists.owners(work, partner_id=partner_id, limit=_OWNERS_OFFERED)
            found = {person.id: person for person in person_store.by_id(work, owners).values()}
            ordered = sorted(found.values(), key=lambda person: (not person.me, person.name.casefold()))
            return ListChoices(partners=partner_store.every(work), owners=tuple(ordered))

    def reliability(self, partner_id: PartnerId | None = None) -> BothSides:
        """Kept on time, both sides by the same rule (DESIGN section 6)."""
        today = self._clock.today()
        with self._database.read() as work:
            settled = rows.settled_between(work, since=today - RELIABILITY_WINDOW, until=today, partner_id=partner_id)
        mine, theirs = (reliability(settled, today, side=side) for side in (Direction.I_OWE, Direction.THEY_OWE))
        return BothSides(mine=mine, theirs=theirs)

    def number_of(self, commitment_id: CommitmentId) -> int | None:
        """The number under which a list has a commitment, None if there is none."""
        with self._database.read() as work:
            return lists.number_of(work, commitment_id)

    def partners(self) -> tuple[Partner, ...]:
        """All partners, in her own order."""
        with self._database.read() as work:
            return partner_store.every(work)

    def detail(self, commitment_id: CommitmentId) -> CommitmentDetail:
        """One commitment with its story.

        Raises:
            NotFound: there is none of this id, or it is in the bin.
        """
        with self._database.read() as work:
            found = rows.get(work, commitment_id)
            if found is None:
                raise NotFound("There is no such promise", "It was removed meanwhile.")
            return self._detail(work, found)

    def could_wait_for(self, commitment_id: CommitmentId) -> tuple[CommitmentRow, ...]:
        """Open promises of the other side, of the same partner, nearest first; none that waits for this one."""
        today = self._clock.today()
        with self._database.read() as work:
            found = rows.get(work, commitment_id)
            if found is None:
                return ()
            other = Direction.THEY_OWE if found.direction is Direction.I_OWE else Direction.I_OWE
            near = rows.select_by(
                work, direction=other, partner_id=found.partner_id, only_open=True, limit=_WAITING_OFFERED + 1
            )
            offered = tuple(c for c in near if c.waits_for != commitment_id)[:_WAITING_OFFERED]
            return commitment_rows(work, offered, today)

    def goals(self, partner_id: PartnerId | None) -> tuple[Goal, ...]:
        """The goals a promise to this partner may serve."""
        if partner_id is None:
            return ()
        with self._database.read() as work:
            return partner_store.goals(work, partner_id)

    def people(self, partner_id: PartnerId | None) -> tuple[Person, ...]:
        """Everybody who may owe or agree, the partner's people first; without the user."""
        with self._database.read() as work:
            every = tuple(person for person in person_store.every(work) if not person.me)
        return tuple(sorted(every, key=lambda person: person.partner_id != partner_id)) if partner_id else every

    def _parts(
        self, work: Work, wanted: ListFilter, order: ListOrder, *, down: bool, limit: int | None
    ) -> list[tuple[ListGroup | None, "array[int]"]]:
        if order is not ListOrder.DUE or down:
            return [(None, lists.numbers_in_order(work, wanted, order, down=down, limit=limit))]
        today, left = self._clock.today(), limit
        parts: list[tuple[ListGroup | None, array[int]]] = []
        for group in wanted.state.groups:
            numbers = lists.numbers_of_group(work, wanted, group, today=today, limit=left)
            parts.append((group, numbers))
            left = None if left is None else left - len(numbers)
            if left == 0:
                break
        return parts

    def _answer(
        self,
        work: Work,
        numbers: "array[int]",
        parts: list[tuple[ListGroup | None, "array[int]"]],
        *,
        at: int,
        whole: bool,
    ) -> CommitmentList:
        start = max(0, min(at, len(numbers) - FIRST_ROWS))
        return CommitmentList(
            numbers=numbers,
            groups=tuple((group, len(part)) for group, part in parts if group is not None and part),
            lines=self._lines(work, numbers[start : start + FIRST_ROWS]),
            whole=whole,
        )

    def _lines(self, work: Work, numbers: Sequence[int]) -> dict[int, CommitmentLine]:
        found, today = lists.listed(work, numbers), self._clock.today()
        names = Names(work)
        names.look_up(listed.owner_id for listed in found.values())
        return {number: _line(listed, names, today) for number, listed in found.items()}

    def _detail(self, work: Work, found: Commitment) -> CommitmentDetail:
        today = self._clock.today()
        names = Names(work)
        names.look_up_for(commitments=(found,))
        partner_goals = partner_store.goals(work, found.partner_id) if found.goal_id and found.partner_id else ()
        meeting = meeting_store.get(work, found.meeting_id) if found.meeting_id else None
        waits_for = rows.get(work, found.waits_for) if found.waits_for else None
        near = tuple(c for c in (waits_for, rows.waiting_for(work, found.id)) if c is not None)
        row, *others = commitment_rows(work, (found, *near), today)
        by_id = {other.commitment.id: other for other in others}
        return CommitmentDetail(
            day=today,
            row=row,
            owner=names.person(found.owner_id),
            to=names.person(found.to_id),
            goal=next((goal for goal in partner_goals if goal.id == found.goal_id), None),
            meeting_id=meeting.id if meeting else None,
            meeting_title=meeting.title if meeting else "",
            meeting_day=meeting.day if meeting else None,
            waits_for=by_id.get(waits_for.id) if waits_for else None,
            waited_by=next((other for other in others if other.commitment.waits_for == found.id), None),
        )


def _joined(parts: list[tuple[ListGroup | None, "array[int]"]]) -> "array[int]":
    joined = array("q")
    for _, numbers in parts:
        joined.extend(numbers)
    return joined


def _line(listed: lists.ListedCommitment, names: Names, today: date) -> CommitmentLine:
    owner_id: PersonId | None = listed.owner_id
    owner = names.person(owner_id)
    closed_on = listed.withdrawn_on or listed.kept_on
    late = 0 if closed_on or listed.due is None else max(0, (today - listed.due.last).days)
    status = Status.LATE if late else Status.OPEN
    if closed_on:
        status = Status.WITHDRAWN if listed.withdrawn_on else Status.KEPT
    return CommitmentLine(
        number=listed.number,
        id=listed.id,
        direction=listed.direction,
        text=listed.text,
        partner=names.partner(listed.partner_id),
        owner=owner.short_name if owner and not owner.me else "",
        mine=owner.me if owner else listed.direction is Direction.I_OWE,
        due=listed.due,
        moved=listed.moved,
        status=status,
        days_late=late,
        closed_on=closed_on,
        private=listed.private,
    )
