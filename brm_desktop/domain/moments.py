"""A day with a time in words: "fri 10:30", "30 nov at 9", "tomorrow 2 pm". Days are read in `dates`."""

import re
from dataclasses import dataclass
from datetime import date, time

from brm_desktop.domain.dates.parsing import DateOrder, explain, parse_due
from brm_desktop.domain.dates.words import MONTH_NAMES, WEEKDAY_NAMES
from brm_desktop.domain.errors import InvalidInput

_TIME = re.compile(
    r"(?:\bat\s+|@\s*|,\s*)?(?<![\d.:])(?:(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?!\.?\d)\s*(?P<half>[ap]\.?m\.?)?"
    r"|(?P<bare>1[0-2]|0?[1-9])\s*(?P<bare_half>[ap]\.?m\.?)(?!\w)|(?<=at )(?P<alone>[01]?\d|2[0-3])(?![\d:.]))(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and a time of it when one was said."""

    day: date
    at: time | None = None

    def words(self, today: date) -> str:
        """As fields show it: "Mon 21 Dec, 10:30"."""
        month = MONTH_NAMES[self.day.month - 1][:3]
        day = f"{WEEKDAY_NAMES[self.day.weekday()][:3]} {self.day.day} {month}"
        if self.day.year != today.year:
            day = f"{self.day.day} {month} {self.day.year}"
        return f"{day}, {self.at:%H:%M}" if self.at is not None else day


def parse_moment(text: str, *, today: date, order: DateOrder) -> Moment | None:
    """The moment a text says; None for an empty text. A time alone is today's.

    Raises:
        InvalidInput: it says something else; the title is a sentence for beneath the field.
    """
    if not text.strip():
        return None
    found = _TIME.search(text)
    rest = (text[: found.start()] + " " + text[found.end() :]).strip(" ,") if found else text
    at = _time(found) if found else None
    if at is not None and not rest:
        return Moment(today, at)
    due = parse_due(rest, today=today, order=order)
    if due is None:
        raise InvalidInput(explain(rest) or "Say a day and a time: “fri 10:30”.")
    return Moment(due.due.last, at)


def _time(found: re.Match[str]) -> time:
    hour = int(found["hour"] or found["bare"] or found["alone"])
    half = (found["half"] or found["bare_half"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return time(hour, int(found["minute"] or 0))
