"""When the next meeting with a partner is proposed: near the last one plus the cadence, on a free working day."""

from collections.abc import Collection
from datetime import date, timedelta

_SATURDAY = 5
_WEEK = 7
_LOOKED_AT = 21


def propose_day(last: date, *, cadence_days: int, today: date, taken: Collection[date] = ()) -> date:
    """A working day after `today`, near `last` plus the cadence.

    With a cadence of a week or more it is the same day of the week, as regular meetings are; when that is no working
    day or stands in `taken` (days on which she has something at that hour), the nearest later day that is free.
    """
    wanted = last + timedelta(days=max(1, cadence_days))
    if cadence_days >= _WEEK:
        wanted = last + timedelta(days=round(cadence_days / _WEEK) * _WEEK)
    while wanted <= today:
        wanted += timedelta(days=max(_WEEK, round(cadence_days / _WEEK) * _WEEK) if cadence_days >= _WEEK else 1)
    for step in range(_LOOKED_AT):
        day = wanted + timedelta(days=step)
        if day.weekday() < _SATURDAY and day not in taken:
            return day
    return wanted
