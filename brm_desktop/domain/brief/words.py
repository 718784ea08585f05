"""Dates, counts and short lists in words, as a page to keep wants them: absolute, never "today" or "tomorrow"."""

import re
from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Final

from brm_desktop.domain.brief.facts import MeetingFact, PersonFact, PromiseFact
from brm_desktop.domain.commitments import Due, Status
from brm_desktop.domain.reliability import Reliability

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_WIKI: Final = re.compile(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_EMPHASIS: Final = re.compile(r"\*\*|__|`|~~|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")
_HTML: Final = re.compile(r"<!--.*?-->|</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|&nbsp;")
_ADDRESS: Final = re.compile(r"<?https?://(?:www\.)?([^\s/<>()]+)(/[^\s<>()]*)?>?")
_PICTURES: Final = re.compile(
    r"(?<!\w):[a-z][a-z0-9_+-]{2,30}:?(?!\w)|:\+1:?|[\u2600-\u27bf\U0001f1e6-\U0001faff\ufe0f\u200d]"
)
_STRUCK: Final = re.compile(r"~~[^~]+~~")
_ANCHOR: Final = re.compile(r"\s\^[a-z0-9]{4,10}$")
_GAP_BEFORE_STOP: Final = re.compile(r"\s+([.,;])(?!\w)")
_LONGEST_PATH: Final = 24
_SMALL_NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_NEAR: Final = 7
_COUNTED_DAYS: Final = 100
_ROLES_FOR: Final = 6
_MOST_NAMES: Final = 11


def one_line(text: str) -> str:
    """`text` without control or direction characters, every run of blanks one space."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def without_markup(text: str) -> str:
    """A line of a note as it reads on paper: the words of its links, no marks of emphasis, no tags, no pictures.

    Of a long address only the beginning is left. A text of nothing else stays as it is.
    """
    words = _WIKI.sub(r"\1", _LINK.sub(r"\1", _HTML.sub(" ", _STRUCK.sub("", text))))
    words = _PICTURES.sub("", _ANCHOR.sub("", _EMPHASIS.sub("", _ADDRESS.sub(_short_address, words))))
    return _GAP_BEFORE_STOP.sub(r"\1", one_line(words)).rstrip(" ;,") or one_line(text)


def _short_address(found: re.Match[str]) -> str:
    path = (found[2] or "").rstrip("/.,;")
    return f"{found[1]}{path if len(path) <= _LONGEST_PATH else '/…'}"


def month_word(day: date) -> str:
    """The first three letters of the month."""
    return MONTHS[day.month - 1][:3]


def long_date(day: date) -> str:
    """``23 November 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date, today: date) -> str:
    """``18 Dec``, with the year when it is another one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {month_word(day)}{year}"


def due_words(due: Due, today: date) -> str:
    """``Fri 27 Nov`` within seven days, ``18 Dec`` later, ``7–11 Dec`` for a range."""
    if due.first == due.last:
        near = 0 <= (due.last - today).days < _NEAR
        return (
            f"{WEEKDAYS[due.last.weekday()][:3]} {short_date(due.last, today)}" if near else short_date(due.last, today)
        )
    if (due.first.year, due.first.month) == (due.last.year, due.last.month):
        return f"{due.first.day}–{short_date(due.last, today)}"
    return f"{short_date(due.first, today)} – {short_date(due.last, today)}"


def count_word(number: int, singular: str, plural: str = "") -> str:
    """``three promises``; figures above twelve."""
    word = _SMALL_NUMBERS[number] if number < len(_SMALL_NUMBERS) else str(number)
    return f"{word} {singular if number == 1 else plural or singular + 's'}"


def in_a_row(parts: Iterable[str]) -> str:
    """``a, b and c``."""
    listed = list(parts)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} and {listed[-1]}"


def late_words(days: int, today: date) -> str:
    """``3 days late``; after a hundred days the month is easier to grasp: ``late since Aug 2020``."""
    if days >= _COUNTED_DAYS:
        since = today - timedelta(days=days)
        return f"late since {month_word(since)} {since.year}"
    return "1 day late" if days == 1 else f"{days} days late"


def promise_words(promise: PromiseFact, today: date) -> str:
    """What became of a promise: ``3 days late``, ``kept, 10 Nov``, ``due 11 Dec`` or ``no date yet``."""
    if promise.status is Status.KEPT and promise.kept_on is not None:
        return f"kept, {short_date(promise.kept_on, today)}"
    if promise.status is Status.WITHDRAWN:
        return "withdrawn"
    if promise.days_late:
        return late_words(promise.days_late, today)
    return f"due {due_words(promise.due, today)}" if promise.due else "no date yet"


def share_words(reliability: Reliability) -> str:
    """``6 of 7``."""
    return f"{reliability.on_time} of {reliability.total}"


def when_words(meeting: MeetingFact | None, today: date) -> str:
    """``Monday 23 November 2026, 10:30 to 11:15, room 4.12``; only the day when no more is known."""
    day = meeting.day if meeting else today
    parts = [f"{WEEKDAYS[day.weekday()]} {long_date(day)}"]
    if meeting and meeting.start:
        parts.append(_clock(meeting.start) + (f" to {_clock(meeting.end)}" if meeting.end else ""))
    if meeting and meeting.place:
        parts.append(one_line(meeting.place))
    return ", ".join(parts)


def who_words(people: Iterable[PersonFact]) -> str:
    """``Helena Brandt (CFO), Owen Clarke``; of a large round the names alone, and how many more there were."""
    invited = list(people)
    with_roles = len(invited) <= _ROLES_FOR
    named = [f"{one.name} ({one.role})" if one.role and with_roles else one.name for one in invited]
    if len(named) <= _MOST_NAMES:
        return ", ".join(named)
    return f"{', '.join(named[:_MOST_NAMES])} and {len(named) - _MOST_NAMES} more"


def _clock(moment: time) -> str:
    return f"{moment.hour}:{moment.minute:02d}"
