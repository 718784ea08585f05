"""How the dates of the sample company are moved to the day on which it is installed.

The files are written for one reference day, a Monday. A date keeps its distance in days from that day, counted from
today; what would fall on a weekend goes to the Friday before if it is past, to the Monday after if it is to come. The
reference day itself is today, whatever day that is, so that today is never empty; and for the same reason a meeting
of today that would be over already is put into the hours that are left, if there are any.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.words import MONTH_NAMES

_SATURDAY = 5
_HALF_HOUR = timedelta(minutes=30)
# Meetings that are put off begin one after the other: hours that lie apart are drawn together from this hour on.
_FIRST_HOUR = 10
_HOURS_BECOME_ONE = 3
_IN_TEXT = re.compile(r"\{(\d{4})(?:-(\d\d)-(\d\d))?(?::(\w+))?\}")


@dataclass(frozen=True, slots=True)
class SampleDays:
    """Dates as they are written in the sample, seen from `now`; `zone` is the user's, None the computer's own."""

    reference: date
    now: datetime
    zone: tzinfo | None = None

    @property
    def today(self) -> date:
        """The day on the user's calendar."""
        return self.now.astimezone(self.zone).date()

    def moved(self, written: date) -> date:
        """The day for a written date. Order is kept: what was earlier is never later."""
        distance = written - self.reference
        day = self.today + distance
        beyond_friday = day.weekday() - _SATURDAY + 1
        if not distance or beyond_friday <= 0:
            return day
        return day - timedelta(days=beyond_friday) if distance.days < 0 else day + timedelta(days=3 - beyond_friday)

    def moved_due(self, written: date | list[date] | None) -> Due | None:
        """The day or range for a written date, or pair of dates."""
        if written is None:
            return None
        first, last = written if isinstance(written, list) else (written, written)
        return Due(first=self.moved(first), last=self.moved(last))

    def moment(self, written: date, clock_time: str) -> datetime:
        """An aware datetime: `clock_time` ("10:30") on the user's clock, on the day for a written date."""
        naive = datetime.combine(self.moved(written), time.fromisoformat(clock_time))
        return naive.replace(tzinfo=self.zone) if self.zone else naive.astimezone()

    def hours(self, written: date, from_to: str) -> tuple[datetime, datetime]:
        """Beginning and end of a meeting ("10:30-11:15") on the day for a written date."""
        start, end = (self.moment(written, part) for part in from_to.split("-"))
        if written != self.reference or end > self.now:
            return start, end
        later = self._next_half_hour() + timedelta(hours=(start.hour - _FIRST_HOUR) // _HOURS_BECOME_ONE)
        fits = (later + (end - start)).date() == start.date()
        return (later, later + (end - start)) if fits else (start, end)

    def _next_half_hour(self) -> datetime:
        here = self.now.astimezone(self.zone)
        return (
            here + _HALF_HOUR - timedelta(minutes=here.minute % 30, seconds=here.second, microseconds=here.microsecond)
        )

    def in_words(self, text: str) -> str:
        """`text` with the dates and years in braces moved and written out."""
        return _IN_TEXT.sub(self._words, text)

    def _words(self, found: re.Match[str]) -> str:
        year, month, day, form = found.groups()
        if month is None:
            return str(int(year) + self.today.year - self.reference.year)
        moved = self.moved(date(int(year), int(month), int(day)))
        name = MONTH_NAMES[moved.month - 1]
        forms = {"month": name, "monthshort": name[:3], "short": f"{moved.day} {name[:3]}"}
        return forms.get(form, f"{moved.day} {name}")
