"""The time axis of a picture: from days to places, with ticks by year, month or week, as long as the time is."""

from dataclasses import dataclass
from datetime import date, timedelta

from brm_desktop.domain.dates.words import MONTH_NAMES

_WEEKS_UP_TO = 45
_MONTHS_UP_TO = 400
_SHORTEST = 28
_WASTE = 0.3


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark under the axis."""

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """`start` stands at `left`, `last` at `last_at`; days after it go on at the same pace up to `right`."""

    start: date
    last: date
    left: float
    last_at: float
    right: float

    def place(self, day: date) -> float:
        """Where a day stands; days outside are held at the ends."""
        share = (day - self.start).days / max(1, (self.last - self.start).days)
        return min(max(self.left + share * (self.last_at - self.left), self.left), self.right)

    def ticks(self, *, apart: float) -> tuple[Tick, ...]:
        """Marks at least `apart` pixels from one another."""
        pace = (self.last_at - self.left) / max(1, (self.last - self.start).days)
        span = (self.last - self.start).days
        end = self.start + timedelta(days=round((self.right - self.left) / pace))
        if span <= _WEEKS_UP_TO + 7:
            step = _fitting((1, 2, 4), size=7 * pace, apart=apart)
            return _by_week(self.start, end, step=step)
        if span <= _MONTHS_UP_TO + 31:
            step = _fitting((1, 2, 3, 6), size=30 * pace, apart=apart)
            return _by_month(self.start, end, step=step)
        step = _fitting((1, 2, 5, 10, 25), size=365 * pace, apart=apart)
        return tuple(
            Tick(date(year, 1, 1), str(year))
            for year in range(self.start.year, end.year + 1)
            if year % step == 0 and self.start <= date(year, 1, 1) <= end
        )


def axis_over(days: list[date], *, left: float, last_at: float, right: float) -> TimeAxis:
    """The axis that shows all these days, starting at a whole week, month or year before them."""
    first, last = min(days), max(days)
    span = (last - first).days
    if span <= _WEEKS_UP_TO:
        first = min(first, last - timedelta(days=_SHORTEST))
        start = first - timedelta(days=first.weekday())
    elif span <= _MONTHS_UP_TO:
        start = first.replace(day=1)
    else:
        start = date(first.year, 1, 1)
        if (first - start).days > _WASTE * span:
            start = date(first.year, first.month - (first.month - 1) % 3, 1)
    return TimeAxis(start=start, last=last, left=left, last_at=last_at, right=right)


def _fitting(steps: tuple[int, ...], *, size: float, apart: float) -> int:
    return next((step for step in steps if step * size >= apart), steps[-1])


def _by_week(start: date, end: date, *, step: int) -> tuple[Tick, ...]:
    found = []
    day = start
    while day <= end:
        found.append(Tick(day, f"{day.day} {MONTH_NAMES[day.month - 1][:3]}"))
        day += timedelta(weeks=step)
    return tuple(found)


def _by_month(start: date, end: date, *, step: int) -> tuple[Tick, ...]:
    found = []
    month = start.year * 12 + start.month - 1
    while (day := date(month // 12, month % 12 + 1, 1)) <= end:
        if (month % 12) % step == 0 and day >= start:
            words = str(day.year) if day.month == 1 else MONTH_NAMES[day.month - 1][:3]
            found.append(Tick(day, words))
        month += 1
    return tuple(found)
