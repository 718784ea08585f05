"""What happened with a partner, as events by day: which kinds there are, and what a list of them is narrowed to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EventKind(StrEnum):
    """What happened. A promise makes several events: made, moved, late, kept, withdrawn."""

    MEETING = "meeting"
    MADE = "made"
    KEPT = "kept"
    LATE = "late"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"
    DECISION = "decision"
    PULSE = "pulse"
    LEVEL = "level"
    MATURITY = "maturity"
    EVENT = "event"

    @property
    def words(self) -> str:
        """What stands before the event."""
        return {
            "meeting": "Met", "made": "Promised", "kept": "Kept", "late": "Late", "moved": "Moved",
            "withdrawn": "Withdrawn", "decision": "Decided", "pulse": "Satisfaction", "level": "Level",
            "maturity": "Maturity", "event": "Event",
        }[self.value]  # fmt: skip


class TimelineFilter(StrEnum):
    """What a timeline is narrowed to. The value is what the filter shows."""

    EVERYTHING = "everything"
    MEETINGS = "meetings"
    PROMISES = "promises"
    DECISIONS = "decisions"
    PULSES = "satisfaction"
    RELATIONSHIP = "relationship"

    @property
    def kinds(self) -> frozenset[EventKind]:
        """The kinds of events that pass."""
        return {
            TimelineFilter.EVERYTHING: frozenset(EventKind),
            TimelineFilter.MEETINGS: frozenset({EventKind.MEETING}),
            TimelineFilter.PROMISES: frozenset(
                {EventKind.MADE, EventKind.KEPT, EventKind.LATE, EventKind.MOVED, EventKind.WITHDRAWN}
            ),
            TimelineFilter.DECISIONS: frozenset({EventKind.DECISION}),
            TimelineFilter.PULSES: frozenset({EventKind.PULSE}),
            TimelineFilter.RELATIONSHIP: frozenset({EventKind.LEVEL, EventKind.MATURITY, EventKind.EVENT}),
        }[self]


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a calendar year."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def after(self) -> date:
        """The first day of the month that follows."""
        return date(self.year + self.month // 12, self.month % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class MonthCount:
    """A month and how many events it has."""

    month: Month
    count: int


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One event. `record_id` is the record behind it, of the table of its kind; `meeting_id` where it came from.

    `detail` says who, or from which day to which. `private` marks what stays with her.
    """

    kind: EventKind
    day: date
    record_id: str
    text: str
    detail: str = ""
    meeting_id: str = ""
    mine: bool = False
    private: bool = False
