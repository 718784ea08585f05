"""When she is reminded of what: a pure rule of the clock, the plan and what was said already.

Nothing here waits or shows. Whoever asks may have slept meanwhile: only the time that is given counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum, auto

# A reminder that comes late (the computer slept) is of use for so long.
_MORNING_LASTS = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """Her wishes. Between `quiet_from` and `quiet_until` nothing comes; `working_days` counts Monday as 0."""

    on: bool = True
    minutes_before: int = 30
    morning: time = time(8, 30)
    quiet_from: time = time(18, 0)
    quiet_until: time = time(8, 0)
    working_days: frozenset[int] = frozenset(range(5))

    def is_quiet(self, now: datetime) -> bool:
        """Whether nothing may come at this moment of her own clock."""
        at = now.timetz().replace(tzinfo=None)
        if self.quiet_from == self.quiet_until:
            return False
        if self.quiet_from < self.quiet_until:
            return self.quiet_from <= at < self.quiet_until
        return at >= self.quiet_from or at < self.quiet_until


class Occasion(Enum):
    """What she is reminded of."""

    PREPARE = auto()
    MORNING = auto()


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A meeting that has no brief yet: `key` tells it from others, `start` is on her own clock."""

    key: str
    start: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder. `key` is remembered by whoever shows it, so that it comes once; `about` is the meeting's key."""

    occasion: Occasion
    key: str
    about: str = ""


def due_now(
    plan: ReminderPlan, now: datetime, *, upcoming: Sequence[Upcoming], late: int, said: frozenset[str]
) -> tuple[Reminder, ...]:
    """What is to be said at `now`, on her own clock: nothing twice, nothing in quiet hours or on a day off.

    A meeting is prepared from `minutes_before` its start until it begins; what is late is said once in the morning.
    """
    if not plan.on or plan.is_quiet(now) or now.weekday() not in plan.working_days:
        return ()
    found = []
    morning = f"morning {now.date()}"
    since = datetime.combine(now.date(), plan.morning, now.tzinfo)
    if late and morning not in said and since <= now < since + _MORNING_LASTS:
        found.append(Reminder(Occasion.MORNING, morning))
    lead = timedelta(minutes=plan.minutes_before)
    for meeting in sorted(upcoming, key=lambda one: one.start):
        key = f"prepare {meeting.key} {meeting.start.isoformat()}"
        if key not in said and meeting.start - lead <= now < meeting.start:
            found.append(Reminder(Occasion.PREPARE, key, meeting.key))
            break
    return tuple(found)
