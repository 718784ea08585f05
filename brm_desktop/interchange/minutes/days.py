"""The day of a meeting, from front matter, the name of the file or its folder, the title, or the text, in this order.

Where two of them name different days, the first one counts and a doubt says so.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from brm_desktop.domain.dates.parsing import CalendarDay, DateOrder, find_day
from brm_desktop.interchange.minutes.blocks import Block, Shape

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_HEX_TAIL = re.compile(r"[ _-]?[0-9a-f]{32}$")
_DATE_LABEL = re.compile(
    r"[*_]{0,3}(?:date(?: and time| & time|/time| of meeting)?|meeting date|held(?: on)?|when|datum|day)"
    r"[*_]{0,3}\s*[:：][*_]{0,3}\s*(.{4,80})|.{0,60}\b(?:held|met|took place|meeting) on (.{4,40})",
    re.IGNORECASE,
)
_LINES_LOOKED_AT = 40
_DATE_KEYS = ("date", "day", "meeting date", "meeting_date", "meeting-date", "datum", "when", "start", "created")
_IN_FIGURES = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:20)?\d\d(?![\d/])")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """The day a meeting was on, and sentences about what was unsure."""

    day: date
    doubts: tuple[str, ...] = ()
    from_text: bool = False


@dataclass(frozen=True, slots=True)
class _Claim:
    place: str
    found: CalendarDay


def name_order(names: list[str]) -> DateOrder:
    """How the file names of a folder write days: the order that every name can be read in; unknown if both can."""
    read = (_in_name(name, order=DateOrder.UNKNOWN) for name in names)
    orders = {found.read_as for found in read if found is not None} - {DateOrder.UNKNOWN}
    return orders.pop() if len(orders) == 1 else DateOrder.UNKNOWN


def written_order(text: str, *, order: DateOrder) -> DateOrder:
    """How a note writes 3/4/2026: as its other dates show, where they can be read in one way only; else `order`."""
    pairs = [(int(match[1]), int(match[2])) for match in _IN_FIGURES.finditer(text)]
    days_first, months_first = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
    if days_first == months_first:
        return order
    return DateOrder.DAY_FIRST if days_first else DateOrder.MONTH_FIRST


def names_a_day(stem: str) -> bool:
    """Whether the name of a file says on which day its meeting was."""
    return _in_name(stem, order=DateOrder.UNKNOWN) is not None


def meeting_day(
    path: PurePath,
    *,
    matter: dict[str, tuple[str, ...]],
    blocks: list[Block],
    names_in: DateOrder,
    order: DateOrder,
) -> MeetingDay | None:
    """The day of the meeting a file tells about, or None if nothing in it names one."""
    in_names = names_in if names_in is not DateOrder.UNKNOWN else _order_of_name(path, order)
    claims = [
        claim
        for claim in (
            _claim("front matter", _in_matter(matter, order=order)),
            _claim("file name", _in_name(path.stem, order=in_names)),
            _claim("folder", day_of_folder(path)),
            _claim("title", _in_title(blocks, order=order)),
            _claim("text", _in_text(blocks, order=order)),
        )
        if claim is not None
    ] or _anywhere(blocks, order=order)
    if not claims:
        return None
    folder_year = _folder_year(path)
    year = claims[0].found.year or folder_year or next((c.found.year for c in claims if c.found.year), None)
    year = year or _year_in(blocks)
    if year is None:
        return None
    days = [(claim, _dated(claim.found, year)) for claim in claims]
    valid = [(claim, day) for claim, day in days if day is not None]
    if not valid:
        return None
    first, day = valid[0]
    return MeetingDay(day=day, doubts=_disagreements(first, day, valid[1:]), from_text=first.place == "text")


def days_named(blocks: list[Block], *, order: DateOrder) -> int:
    """How many different whole dates the headings name: more than two mean that a file is a running log."""
    headings = (find_day(block.text, order=order) for block in blocks if block.shape is Shape.HEADING)
    return len({(found.year, found.month, found.day) for found in headings if found is not None and found.year})


def _claim(place: str, found: CalendarDay | None) -> _Claim | None:
    return _Claim(place=place, found=found) if found is not None else None


def _dated(found: CalendarDay, year: int) -> date | None:
    try:
        return date(found.year or year, found.month, found.day)
    except ValueError:
        return None


def _disagreements(first: _Claim, day: date, others: list[tuple[_Claim, date]]) -> tuple[str, ...]:
    differing = [f"the {claim.place} says {other:%Y-%m-%d}" for claim, other in others if other != day]
    if not differing:
        return ()
    return (f"The date is unsure: the {first.place} says {day:%Y-%m-%d}, {', '.join(differing)}.",)


def _order_of_name(path: PurePath, order: DateOrder) -> DateOrder:
    """Under a folder that names the year, a name that can be sorted begins with the month."""
    return DateOrder.MONTH_FIRST if _folder_year(path) is not None else order


def _folder_year(path: PurePath) -> int | None:
    for part in reversed(path.parts[:-1]):
        if match := re.fullmatch(r"((?:19|20)\d\d)(?:[-_ .].*)?", part):
            return int(match[1])
    return None


def day_of_folder(path: PurePath) -> CalendarDay | None:
    """The whole day a note's own folder names, or its folders together: "2025-07-15/notes.md", "2025/07/15.md"."""
    folder = path.parent.name
    found = find_day(folder, order=DateOrder.UNKNOWN)
    if found is not None and found.year is not None:
        return found
    parts = (*path.parts[-3:-1], path.stem[:2].rstrip(" -_."))
    nested = len(parts) == 3 and _YEAR.fullmatch(parts[0]) and all(part.isdecimal() for part in parts[1:])
    return find_day("-".join(parts), order=DateOrder.UNKNOWN) if nested else None


def _in_matter(matter: dict[str, tuple[str, ...]], *, order: DateOrder) -> CalendarDay | None:
    for key in _DATE_KEYS:
        for value in matter.get(key, ()):
            found = find_day(value, order=order)
            if found is not None:
                return found
    return None


def _in_name(stem: str, *, order: DateOrder) -> CalendarDay | None:
    name = _HEX_TAIL.sub("", stem)
    compact = _COMPACT.search(name)
    if compact is not None:
        found = find_day("-".join(compact.groups()), order=order)
        if found is not None:
            return found
    return find_day(re.sub(r"_", " ", name), order=order, loose=True)


def _in_title(blocks: list[Block], *, order: DateOrder) -> CalendarDay | None:
    seen = 0
    for block in blocks[:_LINES_LOOKED_AT]:
        if block.shape is Shape.HEADING and block.level <= 3:
            found = find_day(block.text, order=order)
            if found is not None:
                return found
            seen += 1
            if seen == 2:
                return None
    return None


def _in_text(blocks: list[Block], *, order: DateOrder) -> CalendarDay | None:
    for block in blocks[:_LINES_LOOKED_AT]:
        label = _DATE_LABEL.match(block.text[:200])
        if label is not None:
            found = find_day(label[1] or label[2], order=order)
            if found is not None:
                return found
    for block in blocks[:6]:
        if len(block.text) < 80 and block.shape is Shape.TEXT:
            found = find_day(block.text, order=order)
            if found is not None:
                return found
    return None


def _anywhere(blocks: list[Block], *, order: DateOrder) -> list[_Claim]:
    """As a last resort the first whole date, year included, near the head of the text."""
    for block in blocks[:12]:
        found = find_day(block.text, order=order)
        if found is not None and found.year is not None:
            return [_Claim(place="text", found=found)]
    return []


def _year_in(blocks: list[Block]) -> int | None:
    for block in blocks[:_LINES_LOOKED_AT]:
        if match := _YEAR.search(block.text[:300]):
            return int(match[1])
    return None
