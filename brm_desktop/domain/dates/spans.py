"""Weeks, months and quarters as spans of days, and days that do not exist. No words here."""

import calendar
from datetime import date, timedelta

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.words import MONTH_NAMES


class ImpossibleDateError(Exception):
    """The words name a day that does not exist; the message is a sentence for the user."""


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def whole_month(year: int, month: int) -> Due:
    """A month from its first day to its last."""
    return Due(first=date(year, month, 1), last=last_day(year, month))


def whole_quarter(year: int, quarter: int) -> Due:
    """A quarter from its first day to its last."""
    return Due(first=date(year, quarter * 3 - 2, 1), last=last_day(year, quarter * 3))


def working_week(day: date) -> Due:
    """Monday to Friday of the week `day` lies in."""
    monday = day - timedelta(days=day.weekday())
    return Due(first=monday, last=monday + timedelta(days=4))


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return min(day.replace(day=1, year=year, month=month + 1) + timedelta(days=day.day - 1), last_day(year, month + 1))


def valid_day(*, year: int, month: int, day: int) -> date:
    """The day, or a sentence why there is none.

    Raises:
        ImpossibleDateError: there is no such month, or the month is shorter.
    """
    if not 1 <= month <= 12:
        raise ImpossibleDateError(f"There is no month {month}.")
    length = calendar.monthrange(year, month)[1]
    if not 1 <= day <= length:
        named = f"{MONTH_NAMES[month - 1]} {year}" if month == 2 else MONTH_NAMES[month - 1]
        raise ImpossibleDateError(f"{named} has {length} days." if day else "There is no day 0.")
    return date(year, month, day)
