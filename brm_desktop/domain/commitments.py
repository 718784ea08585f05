"""Commitments: promises in either direction, how their dates moved, and whose they are.

Whether they were kept on time is in `reliability`.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import CommitmentId, GoalId, MeetingId, PartnerId, PersonId


class Direction(StrEnum):
    """Who owes: the user ("I owe") or somebody at the partner ("they owe")."""

    I_OWE = "i_owe"
    THEY_OWE = "they_owe"

    @property
    def words(self) -> str:
        """As it is shown."""
        return "I owe" if self is Direction.I_OWE else "They owe"


class Origin(StrEnum):
    """Whether a promise is somebody's own, was passed on, or has no owner yet."""

    OWNED = "owned"
    ROUTED = "routed"
    UNOWNED = "unowned"


class Supply(StrEnum):
    """Whether a promise depends on what others supply, and whether they have said yes."""

    NOT_ASKED = "none"
    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"

    @property
    def confirmed(self) -> bool | None:
        """As a commitment keeps it."""
        return None if self is Supply.NOT_ASKED else self is Supply.CONFIRMED

    @property
    def words(self) -> str:
        """As it is shown."""
        return {"none": "not asked for", "unconfirmed": "not confirmed yet", "confirmed": "confirmed"}[self.value]

    @classmethod
    def of(cls, confirmed: bool | None) -> "Supply":
        """From what a commitment keeps."""
        return cls.NOT_ASKED if confirmed is None else cls.CONFIRMED if confirmed else cls.UNCONFIRMED


class Status(StrEnum):
    """What a commitment is on a given day."""

    OPEN = "open"
    LATE = "late"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """When something is due: one day, or a range of days of which the last one counts."""

    first: date
    last: date

    @classmethod
    def on(cls, day: date) -> "Due":
        """Due on one day."""
        return cls(first=day, last=day)

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise InvalidInput("The date range runs backwards", f"{self.last} is before {self.first}.")


@dataclass(frozen=True, slots=True)
class Renegotiation:
    """One move of the date: made on `made_on`, from `before` to `after`, agreed with somebody, for a reason."""

    made_on: date
    before: Due | None
    after: Due | None
    agreed_with: str = ""
    why: str = ""

    @property
    def came_too_late(self) -> bool:
        """Whether the old date had passed without a word. Such a promise counts as late for good."""
        return self.before is not None and self.made_on > self.before.last


@dataclass(frozen=True, slots=True)
class Nudge:
    """A reminder that was given to the one who owes."""

    made_on: date
    words: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise.

    `owner_id` is who owes (the user herself for I_OWE), None when nobody was named: then `origin` is UNOWNED. ROUTED is
    what she was asked for and gave to the owner. `supply_confirmed` is None when it depends on nobody's supply.
    `with_names` are others who owe it as well.
    `passed_on_on` is the day on which she gave away what had been hers, None for everything else. `advice_of` is the
    rule of the finding whose advice it was taken from.
    `to_id` is to whom. `good` says what good looks like. `line` is the zero-based line of the meeting's note it came
    from. `doubt` says what the note left open ("who?", "which date?"), "" if nothing.
    """

    id: CommitmentId
    direction: Direction
    text: str
    asked_on: date
    partner_id: PartnerId | None = None
    owner_id: PersonId | None = None
    with_names: tuple[str, ...] = ()
    to_id: PersonId | None = None
    due: Due | None = None
    origin: Origin = Origin.OWNED
    good: str = ""
    meeting_id: MeetingId | None = None
    line: int | None = None
    waits_for: CommitmentId | None = None
    goal_id: GoalId | None = None
    supply_confirmed: bool | None = None
    kept_on: date | None = None
    withdrawn_on: date | None = None
    withdrawn_why: str = ""
    private: bool = False
    doubt: str = ""
    passed_on_on: date | None = None
    advice_of: str | None = None
    renegotiations: tuple[Renegotiation, ...] = field(default=())
    nudges: tuple[Nudge, ...] = field(default=())

    @property
    def closed(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.kept_on is not None or self.withdrawn_on is not None

    @property
    def supply(self) -> Supply:
        """Whether others have confirmed what it depends on."""
        return Supply.of(self.supply_confirmed)

    @property
    def times_moved(self) -> int:
        """How often the date was moved."""
        return len(self.renegotiations)

    def status(self, today: date) -> Status:
        """What it is on `today`."""
        if self.withdrawn_on is not None:
            return Status.WITHDRAWN
        if self.kept_on is not None:
            return Status.KEPT
        return Status.LATE if self.days_late(today) else Status.OPEN

    def days_late(self, today: date) -> int:
        """Whole days past the date in force; 0 if closed, undated or not yet past."""
        if self.closed or self.due is None:
            return 0
        return max(0, (today - self.due.last).days)

    def kept(self, on: date) -> "Commitment":
        """This commitment, kept on `on`.

        Raises:
            InvalidInput: it was withdrawn.
        """
        if self.withdrawn_on is not None:
            raise InvalidInput("This promise was withdrawn", "Bring it back before marking it as kept.")
        return replace(self, kept_on=on)

    def reopened(self) -> "Commitment":
        """This commitment, open again."""
        return replace(self, kept_on=None, withdrawn_on=None, withdrawn_why="")

    def moved(self, *, to: Due, on: date, agreed_with: str, why: str) -> "Commitment":
        """This commitment with a new date in force.

        Raises:
            InvalidInput: it is closed, or the date is the one in force.
        """
        if self.closed:
            raise InvalidInput("This promise is closed", "Only an open promise can be moved.")
        if to == self.due:
            raise InvalidInput("The date is the same as before", "Choose another date.")
        move = Renegotiation(made_on=on, before=self.due, after=to, agreed_with=agreed_with, why=why)
        return replace(self, due=to, renegotiations=(*self.renegotiations, move))

    def withdrawn(self, *, on: date, why: str) -> "Commitment":
        """This commitment, withdrawn; it counts for nobody any more."""
        return replace(self, withdrawn_on=on, withdrawn_why=why)

    def passed_on(self, *, to: PersonId, me: PersonId | None, on: date) -> "Commitment":
        """A request that was not hers, owed by `to` from `on` to the one who asked; by the one who asked, to her.

        Raises:
            InvalidInput: it is closed, or `to` is the user.
        """
        if self.closed:
            raise InvalidInput("This promise is closed", "Only an open promise can be passed on.")
        if to == me:
            raise InvalidInput("That is you", "Choose somebody else, or “Mine after all”.")
        return self.routed(to=to, me=me, on=on)

    def routed(self, *, to: PersonId | None, me: PersonId | None, on: date) -> "Commitment":
        """This commitment as one that was passed on, whatever became of it."""
        asked_by = me if self.to_id == to else self.to_id
        whose = replace(self._given(on), owner_id=to, to_id=asked_by, origin=Origin.ROUTED, doubt="")
        return replace(whose, direction=Direction.THEY_OWE)

    def hers(self, me: PersonId | None) -> "Commitment":
        """This commitment as the user's own, owed to the one who asked; if that was she, to the one who owed it."""
        asked_by = self.owner_id if self.origin is Origin.OWNED or self.to_id == me else self.to_id
        to_id = self.to_id if self.direction is Direction.I_OWE else asked_by
        return replace(
            self, direction=Direction.I_OWE, owner_id=me, to_id=to_id, origin=Origin.OWNED, doubt="", passed_on_on=None
        )

    def nobodys(self, *, on: date) -> "Commitment":
        """This commitment without an owner from `on`: somebody has to be found who does it."""
        whose = replace(self._given(on), owner_id=None, with_names=(), origin=Origin.UNOWNED)
        return replace(whose, direction=Direction.THEY_OWE)

    def _given(self, on: date) -> "Commitment":
        """With the day on which she gave it away, if it was hers and is open."""
        hers = self.direction is Direction.I_OWE and not self.closed
        return replace(self, passed_on_on=on) if hers else self

    def given_away(self, read: "Commitment") -> bool:
        """Whether she gave away what the line of a note (`read`) still says is hers or somebody's.

        A line that named nobody is owed to her; what she called nobody's is owed to the one who asked. So a lone action
        item is not taken for given away when its line names an owner at last.
        """
        if self.origin is Origin.ROUTED:
            return True
        theirs = self.direction is Direction.THEY_OWE and read.direction is Direction.I_OWE
        return theirs and self.origin is Origin.UNOWNED and self.to_id != read.owner_id

    def nudged(self, *, on: date, words: str = "") -> "Commitment":
        """This commitment with one more reminder."""
        return replace(self, nudges=(*self.nudges, Nudge(made_on=on, words=words)))


WHOSE = ("direction", "owner_id", "with_names", "to_id", "origin", "doubt", "passed_on_on")
"""What says of a commitment whose it is."""
DUE_SOON = timedelta(days=1)
