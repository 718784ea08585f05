"""Dates, times and lengths as iCalendar writes them, and sentences about those that cannot be."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

YEARS = range(1900, 2201)

_STAMP = re.compile(
    r"(\d{4,})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE
)
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?", re.IGNORECASE
)
_LONGEST = timedelta(days=366)


class DateRefused(ValueError):
    """A date that cannot be; the message is a clause that names it."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone and its IANA name, "" if it has none."""

    rules: tzinfo
    name: str


UTC_ZONE = Zone(rules=UTC, name="UTC")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a time on the clock of a zone. `wall` is naive."""

    wall: datetime
    zone: Zone
    all_day: bool = False

    @property
    def instant(self) -> datetime:
        """The moment in UTC; midnight of the day for a whole day."""
        return self.wall.replace(tzinfo=UTC if self.all_day else self.zone.rules).astimezone(UTC)

    def on(self, zone: Zone) -> "Moment":
        """The same moment on the clock of another zone."""
        if self.all_day or zone == self.zone:
            return self
        return Moment(wall=self.instant.astimezone(zone.rules).replace(tzinfo=None), zone=zone)

    def later(self, by: timedelta) -> "Moment":
        """The moment that much later in real time; whole days on the calendar."""
        if self.all_day:
            return Moment(wall=self.wall + by, zone=self.zone, all_day=True)
        return Moment(wall=self.instant + by, zone=UTC_ZONE)._back(self.zone)

    def _back(self, zone: Zone) -> "Moment":
        wall = self.wall.astimezone(zone.rules).replace(tzinfo=None)
        return Moment(wall=wall, zone=zone)


def moment(value: str, *, zone: Zone) -> Moment:
    """A date or date-time. "Z" and an offset decide for themselves, otherwise it is on the clock of `zone`.

    Raises:
        DateRefused: it is no date, or does not exist, or its year is outside 1900 to 2200.
    """
    text = value.strip()
    found = _STAMP.fullmatch(text[:100])
    if found is None:
        raise DateRefused(f"“{text[:40]}” is not a date" if text else "there is no date")
    day = _day(found, text)
    if found.group(4) is None:
        return Moment(wall=datetime.combine(day, time()), zone=zone, all_day=True)
    wall = datetime.combine(day, _clock(found, text))
    offset = found.group(7)
    if not offset:
        return Moment(wall=wall, zone=zone)
    return Moment(wall=wall - _offset(offset), zone=UTC_ZONE)


def _day(found: re.Match[str], text: str) -> date:
    year = found.group(1)
    try:
        day = date(int(year[:6]), int(found.group(2)), int(found.group(3)))
    except ValueError as error:
        if len(year) > 4:
            raise DateRefused(f"the year {year[:20]} is outside {YEARS[0]} to {YEARS[-1]}") from error
        raise DateRefused(f"the date {text[:40]} does not exist") from error
    if day.year not in YEARS:
        raise DateRefused(f"the year {day.year} is outside {YEARS[0]} to {YEARS[-1]}")
    return day


def _clock(found: re.Match[str], text: str) -> time:
    try:
        return time(int(found.group(4)), int(found.group(5)), min(int(found.group(6) or 0), 59))
    except ValueError as error:
        raise DateRefused(f"the time {text[:40]} does not exist") from error


def _offset(text: str) -> timedelta:
    if text.upper() == "Z":
        return timedelta()
    digits = text[1:].replace(":", "")
    return utc_offset(text[0] + digits)


def utc_offset(text: str) -> timedelta:
    """An offset from UTC such as `+0100` or `-033020`.

    Raises:
        DateRefused: it is none, or is a day or more.
    """
    found = re.fullmatch(r"([+-]?)(\d\d)(\d\d)(\d\d)?", text.strip()[:20])
    if found is None:
        raise DateRefused(f"“{text[:20]}” is not an offset from UTC")
    size = timedelta(hours=int(found.group(2)), minutes=int(found.group(3)), seconds=int(found.group(4) or 0))
    if size >= timedelta(hours=24):
        raise DateRefused(f"“{text[:20]}” is not an offset from UTC")
    return -size if found.group(1) == "-" else size


def length(value: str) -> timedelta:
    """A length of time such as `PT1H30M`.

    Raises:
        DateRefused: it is none, is negative, or is longer than a year.
    """
    text = value.strip()
    found = _LENGTH.fullmatch(text[:60])
    if found is None or not any(found.groups()[1:]):
        raise DateRefused(f"“{text[:40]}” is not a length of time")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    size = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    if size > _LONGEST or found.group(1) == "-":
        raise DateRefused(f"a meeting cannot last {text[:40]}")
    return size
