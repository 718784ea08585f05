"""The weekly review: what is looked at once a week, in which order, and how much of it fits into ten minutes."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")
# Half a minute for each: what is more is left for the week after.
MOST_STOPS = 20
_FRIDAY = 4


class Concern(StrEnum):
    """Why something is looked at, in the order of the walk. The value is what stands above it."""

    LATE_MINE = "You are late"
    LATE_THEIRS = "They are late"
    QUIET = "Gone quiet"
    NOT_WRAPPED_UP = "Not wrapped up"
    UNDECIDED = "Undecided"


def walk(waiting: Mapping[Concern, Sequence[T]]) -> tuple[tuple[Concern, T], ...]:
    """The stops of the walk: at most twenty, the first of each concern before the second of any."""
    chosen = [
        (place, order, concern, stop)
        for order, concern in enumerate(Concern)
        for place, stop in enumerate(waiting.get(concern, ()))
    ]
    chosen.sort(key=lambda entry: entry[:2])
    fitting = sorted(chosen[:MOST_STOPS], key=lambda entry: (entry[1], entry[0]))
    return tuple((concern, stop) for _, _, concern, stop in fitting)


def is_day_of_review(today: date, working_days: frozenset[int]) -> bool:
    """Whether the review is due: on Friday, or on the last working day before it (Monday is 0)."""
    if today.weekday() == _FRIDAY:
        return _FRIDAY in working_days
    if _FRIDAY in working_days or today.weekday() > _FRIDAY or today.weekday() not in working_days:
        return False
    until_friday = (today + timedelta(days=days) for days in range(1, _FRIDAY - today.weekday() + 1))
    return not any(day.weekday() in working_days for day in until_friday)
