"""Dates as they are shown and written (DESIGN section 5, "Dates"). Reading them is in `dates`."""

from datetime import date, timedelta

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.spans import whole_quarter
from brm_desktop.domain.dates.words import MONTH_NAMES, WEEKDAY_NAMES

_A_WEEK = timedelta(days=7)


def format_due(due: Due, today: date) -> str:
    """A date as lists show it: "Today", "Tomorrow", "Wed 25" within seven days, "7–11 Dec", "18 Dec", "Jun 27".

    A day of another year shows its month and year only; `write_due` gives the whole.
    """
    if due.first != due.last:
        return _format_range(due, today)
    day = due.last
    if day == today:
        return "Today"
    if day == today + timedelta(days=1):
        return "Tomorrow"
    if today < day <= today + _A_WEEK:
        return f"{WEEKDAY_NAMES[day.weekday()][:3]} {day.day}"
    return _day_month(day) if day.year == today.year else _month_year(day)


def format_day_long(day: date) -> str:
    """A day in full: "Monday 23 November 2026"."""
    return f"{WEEKDAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def lateness_words(days: int) -> str:
    """How late something is: "1 day late", "3 days late"; "" if it is not."""
    if days <= 0:
        return ""
    return "1 day late" if days == 1 else f"{days} days late"


def write_due(due: Due, today: date) -> str:
    """A date as it is written into text: "30 Nov", "7–11 Dec", "30 Nov 2027". Read on `today` it is the same again."""
    # Here, because showing dates is needed at every start, and reading them is not.
    from brm_desktop.domain.dates.calendar import DateOrder
    from brm_desktop.domain.dates.phrases import PhraseReader
    from brm_desktop.domain.dates.tokens import tokens_at

    for words in (_without_year(due), _with_year(due)):
        found = PhraseReader(tokens_at(words, 0), today=today, order=DateOrder.UNKNOWN).read()
        if found is not None and found.sure and found.end == len(words) and found.due == due:
            return words
    return due.last.isoformat() if due.first == due.last else f"{due.first.isoformat()} – {due.last.isoformat()}"


def _short_month(day: date) -> str:
    return MONTH_NAMES[day.month - 1][:3]


def _day_month(day: date) -> str:
    return f"{day.day} {_short_month(day)}"


def _month_year(day: date) -> str:
    return f"{_short_month(day)} {day.year % 100:02d}"


def _quarter(due: Due) -> str:
    quarter = (due.first.month + 2) // 3
    return f"Q{quarter}" if due == whole_quarter(due.first.year, quarter) else ""


def _without_year(due: Due) -> str:
    if due.first == due.last:
        return _day_month(due.last)
    if (due.first.year, due.first.month) == (due.last.year, due.last.month):
        return f"{due.first.day}–{_day_month(due.last)}"
    return _quarter(due) or f"{_day_month(due.first)} – {_day_month(due.last)}"


def _with_year(due: Due) -> str:
    if due.first.year == due.last.year:
        return f"{_without_year(due)} {due.last.year}"
    return f"{_day_month(due.first)} {due.first.year} – {_day_month(due.last)} {due.last.year}"


def _format_range(due: Due, today: date) -> str:
    if due.last.year == today.year and (due.first.year == today.year or due.last - due.first < _A_WEEK):
        return _without_year(due)
    if due.last - due.first <= _A_WEEK and due.first >= today:
        return _without_year(due) if due.last <= today + timedelta(days=60) else _month_year(due.last)
    if _quarter(due):
        return f"{_quarter(due)} {due.last.year}"
    begins, ends = _month_year(due.first), _month_year(due.last)
    return ends if begins == ends else f"{begins} – {ends}"
