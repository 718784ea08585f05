"""Repetition rules (RRULE) into dates on one clock. Every rule ends quickly, whatever it says."""

import re
from datetime import MAXYEAR, date, datetime, timedelta

MAX_DATES = 5_000

_MAX_STEPS = 100_000
_MAX_TEXT = 600
_FREQUENCIES = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 0, "YEARLY": 0}
_TOO_OFTEN = {"SECONDLY": "second", "MINUTELY": "minute", "HOURLY": "hour"}
_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "BYHOUR", "BYMINUTE", "BYSECOND", "BYDAY", "BYMONTHDAY", "BYYEARDAY"})
_MORE_PARTS = frozenset({"BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST", "UNTIL"})
_CYCLE_YEARS, _CYCLE = 400, timedelta(days=146_097)
"""After 400 years the calendar repeats, weekdays included."""
_SHORT_YEARS = 28
"""So it does after 28, as long as every fourth year is a leap year."""
_LAST_YEAR = MAXYEAR - 2


class RuleRefused(ValueError):
    """A rule that is not followed; the message is a clause that says why."""


def rule_parts(text: str) -> dict[str, str]:
    """The parts of a rule by name, blanks and stray backslashes left out.

    Raises:
        RuleRefused: it is not a rule, repeats more often than daily, or holds parts nobody knows.
    """
    plain = re.sub(r"[\s\\]", "", text[: _MAX_TEXT + 1]).upper().strip(";")
    if len(plain) > _MAX_TEXT:
        raise RuleRefused("its rule is too long")
    parts = dict(part.partition("=")[::2] for part in plain.split(";") if part)
    frequency = parts.get("FREQ", "")
    if frequency in _TOO_OFTEN:
        raise RuleRefused(f"it repeats every {_TOO_OFTEN[frequency]}, as no meeting does")
    unknown = [name for name in parts if name not in _PARTS | _MORE_PARTS and not name.startswith("X-")]
    if frequency not in _FREQUENCIES or unknown:
        raise RuleRefused(f"its rule “{plain[:60]}” is not understood")
    _require_moderate(parts, plain)
    return {name: value for name, value in parts.items() if not name.startswith("X-")}


def _require_moderate(parts: dict[str, str], plain: str) -> None:
    interval, count = parts.get("INTERVAL", "1"), parts.get("COUNT", "1")
    numbers = interval.isdecimal() and 1 <= int(interval[:9]) <= 1_000 and count.isdecimal() and int(count[:9]) > 0
    if not numbers:
        raise RuleRefused(f"its rule “{plain[:60]}” is not understood")
    times = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= len(parts.get(name, "").split(","))
    if times > 24:
        raise RuleRefused("it repeats more than 24 times a day, as no meeting does")


def occurrences(text: str, *, first: datetime, since: datetime, last: datetime) -> list[datetime]:
    """The dates of a rule without UNTIL that begins at `first`, from `since` to `last`, at most 5,000.

    A rule that never matches would be tried up to the year 9999. So it is followed close to that year, where the same
    days fall on the same weekdays.

    Raises:
        RuleRefused: as `rule_parts`, or it cannot be followed.
    """
    from dateutil.rrule import rrulestr

    parts = rule_parts(text)
    begin = _skipped(first, since, parts)
    if max(begin, since) > last:
        return []
    moved = _towards_the_end(begin, last)
    begin += moved
    plain = ";".join(f"{name}={value}" for name, value in parts.items() if name != "UNTIL")
    found: list[datetime] = []
    try:
        for step, found_on in enumerate(rrulestr(plain, dtstart=begin)):
            if found_on > last + moved or len(found) == MAX_DATES:
                break
            if step == _MAX_STEPS:
                raise RuleRefused("it repeats too often")
            if found_on >= since + moved:
                found.append(found_on - moved)
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, ZeroDivisionError) as error:
        if isinstance(error, RuleRefused):
            raise
        raise RuleRefused(f"its rule “{plain[:60]}” is not understood") from error
    return found


def _towards_the_end(begin: datetime, last: datetime) -> timedelta:
    """By how much both can be moved on, to years of the same form with `last` close before the year 9999."""
    if begin.year > 1900 and last.year < 2100:
        latest = _LAST_YEAR - (last.year - begin.year)
        here = date(begin.year, 1, 1)
        for year in range(latest, max(latest - _SHORT_YEARS, MAXYEAR - 99), -1):
            there = date(year, 1, 1)
            if year % 4 == begin.year % 4 and there.weekday() == here.weekday():
                return there - here
    return _CYCLE * ((_LAST_YEAR - last.year) // _CYCLE_YEARS)


def _skipped(first: datetime, since: datetime, parts: dict[str, str]) -> datetime:
    """A beginning close to `since` with the same dates after it; `first` where dates are counted or months matter."""
    days = _FREQUENCIES[parts["FREQ"]] * int(parts.get("INTERVAL", "1"))
    if not days or "COUNT" in parts or since <= first:
        return first
    return first + timedelta(days=max(0, (since - first).days // days - 1) * days)
