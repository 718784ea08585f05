"""The day in a title or in the name of a file: "Feb 12 meeting", "2025-01-15", "notes-01-15", "15. März 2025"."""

import re
from dataclasses import dataclass, field, replace

from brm_desktop.domain.dates.calendar import DateOrder
from brm_desktop.domain.dates.words import MONTHS, fold


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day as it is written; `year` is None where there is none.

    `read_as` is the order in which two numbers were read, UNKNOWN where month or year stood in front or in words.
    `start` and `end` are the characters of the folded text that name it.
    """

    day: int
    month: int
    year: int | None = None
    read_as: DateOrder = field(default=DateOrder.UNKNOWN, compare=False)
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_LAST_YEAR = r"(?:,?\s*(?:-\s*)?(?P<{0}>(?:19|20)\d\d)|\s*,?\s*['’](?P<{0}s>\d\d))?(?!\d)"
_YEAR_FIRST = re.compile(r"(?<![\d.])(?P<y>(?:19|20)\d\d)(?P<s>[-./_ ])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?![\d])")
_YEAR_WORD = re.compile(rf"(?<!\d)(?P<y>(?:19|20)\d\d)[-./_ ]+(?P<m>{_MONTH})\.?[-./_ ]+(?P<d>\d\d?)(?!\d)")
_DAY_WORD = re.compile(
    rf"(?<![\d:#.])(?P<d>\d\d?)(?:st|nd|rd|th|\.)?[-_ ]*(?:of )?[-_ ]*(?<![a-z])(?P<m>{_MONTH})(?![a-z])\.?[-_]?"
    + _LAST_YEAR.format("y")
)
_WORD_DAY = re.compile(
    rf"(?<![a-z])(?P<m>{_MONTH})\.?[-_ ]*(?:the )?(?P<d>\d\d?)(?:st|nd|rd|th)?(?:\s*[-–]\s*\d\d?(?!\d))?[-_]?(?![\d:])"
    + _LAST_YEAR.format("y")
)
_NUMBERS = re.compile(r"(?<![\d.])(?P<a>\d\d?)(?P<s>[-./])(?P<b>\d\d?)(?P=s)(?P<y>(?:19|20)\d\d|\d\d)(?!\d)")
_TWO_NUMBERS = re.compile(r"(?<![\d./])(?<!\d-)(?P<a>\d\d?)[-_.](?P<b>\d\d?)(?![\d.])")
_LONGEST = 400


def find_day(text: str, *, order: DateOrder, loose: bool = False) -> CalendarDay | None:
    """The first day a text names, or None. `loose` also reads two bare numbers ("notes-01-15"), as file names need."""
    folded = fold(text[:_LONGEST])
    for pattern in (_YEAR_FIRST, _YEAR_WORD, _WORD_DAY, _DAY_WORD):
        for match in pattern.finditer(folded):
            month = match["m"]
            found = _day(day=int(match["d"]), month=MONTHS.get(month) or int(month), year=_year(match))
            if found is not None:
                return _placed(found, match)
    return _in_numbers(folded, order=order, loose=loose)


def _in_numbers(text: str, *, order: DateOrder, loose: bool) -> CalendarDay | None:
    for match in _NUMBERS.finditer(text):
        year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
        used = DateOrder.DAY_FIRST if match["s"] == "." else order
        found = _ordered(int(match["a"]), int(match["b"]), year=year, order=used)
        if found is not None:
            return _placed(found, match)
    for match in _TWO_NUMBERS.finditer(text) if loose else ():
        found = _ordered(int(match["a"]), int(match["b"]), year=None, order=order)
        if found is not None:
            return _placed(found, match)
    return None


def _placed(found: CalendarDay, match: re.Match[str]) -> CalendarDay:
    return replace(found, start=match.start(), end=match.end())


def _year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("ys"):
        return 2000 + int(groups["ys"])
    return int(groups["y"]) if groups.get("y") else None


def _day(*, day: int, month: int, year: int | None, read_as: DateOrder = DateOrder.UNKNOWN) -> CalendarDay | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return CalendarDay(day=day, month=month, year=year, read_as=read_as)


def _ordered(first: int, second: int, *, year: int | None, order: DateOrder) -> CalendarDay | None:
    if first > 12 >= second:
        return _day(day=first, month=second, year=year, read_as=DateOrder.DAY_FIRST)
    if second > 12 >= first:
        return _day(day=second, month=first, year=year, read_as=DateOrder.MONTH_FIRST)
    if order is DateOrder.MONTH_FIRST:
        return _day(day=second, month=first, year=year)
    return _day(day=first, month=second, year=year)
