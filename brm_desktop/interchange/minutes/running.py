"""A running document: one file that holds many meetings, each below a heading that names its day.

Where a file holds one meeting only, there are no parts; what a part says is read elsewhere. A part is kept to the byte:
from its own heading to the next day's, or to a heading that stands higher ("## 2024" above "### 12 March").
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.dates.parsing import CalendarDay, DateOrder, find_day
from brm_desktop.domain.dates.words import fold
from brm_desktop.interchange.minutes.blocks import Block, Shape

_YEAR = re.compile(r"\W*((?:19|20)\d\d)\W*")
_BOLD = re.compile(r"(?:\*\*|__)[^*_\n]{4,60}(?:\*\*|__):?$")
_AROUND_A_DATE = re.compile(
    r"\b(?:meeting date|date|held on|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|satur|sat|sun)(?:day)?|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b|\d{1,2}[:.]\d\d(?:\s*[ap]m)?|\b(?:utc|c?est|[ap]m)\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_EDGES = " \t-–—|,:;.()[]/"
_OTHER_MATTER = re.compile(r"\W*(?:templates?|vorlage|archived?|older (?:notes|meetings))\b", re.IGNORECASE)
_BOLD_LEVEL, _LINE_LEVEL = 7, 8
_MOST_OTHER_WORDS = 6
_LONGEST_LINE = 40


@dataclass(frozen=True, slots=True)
class Part:
    """A meeting's own section of a file: its lines as they are, the day in its heading, and the heading's other words.

    `name` tells it from the other parts, however many come before or behind it.
    """

    text: str
    day: date
    words: str
    name: str


@dataclass(frozen=True, slots=True)
class _Head:
    number: int
    level: int
    day: date | None = None
    words: str = ""
    ends: bool = False


def parts_of(text: str, blocks: list[Block], *, order: DateOrder) -> tuple[Part, ...]:
    """The meetings of a running document in the order of the file; () if fewer than two days have a heading."""
    heads = _heads(blocks, order=order)
    level = _level_of_days(heads)
    if level is None:
        return ()
    lines = text.split("\n")
    starts = [head for head in heads if head.day is not None and head.level == level]
    names: Counter[date] = Counter()
    parts = []
    for start in starts:
        end = next((h.number for h in heads if h.number > start.number and _closes(h, level)), len(lines))
        day = start.day or date.min
        names[day] += 1
        name = f"{day:%Y-%m-%d}" + (f"-{names[day]}" if names[day] > 1 else "")
        own = "\n".join(lines[start.number : end]) + ("\n" if end < len(lines) else "")
        parts.append(Part(text=own, day=day, words=start.words, name=name))
    return tuple(parts)


def _closes(head: _Head, level: int) -> bool:
    return head.level < level or (head.level == level and (head.day is not None or head.ends))


def _level_of_days(heads: list[_Head]) -> int | None:
    """The highest level at which headings name two different days or more."""
    days: dict[int, set[date]] = {}
    for head in heads:
        if head.day is not None:
            days.setdefault(head.level, set()).add(head.day)
    return min((level for level, named in days.items() if len(named) > 1), default=None)


def _heads(blocks: list[Block], *, order: DateOrder) -> list[_Head]:
    """All headings, and lines that stand alone and hold a day only, which people write instead of headings."""
    written = [(block, level) for block, above in _with_above(blocks) if (level := _level(block, above=above))]
    used = _order_of(((block.text for block, _ in written)), order)
    heads: list[_Head] = []
    year: int | None = None
    for block, level in written:
        named = _YEAR.fullmatch(block.text.strip("*_ "))
        if named is not None:
            year = int(named[1])
        day, words = (None, "") if named else _day_and_words(block.text, order=used, year=year)
        if level < _BOLD_LEVEL or day is not None:
            ends = _OTHER_MATTER.match(block.text) is not None
            heads.append(_Head(number=block.number, level=level, day=day, words=words, ends=ends))
    return heads


def _with_above(blocks: list[Block]) -> Iterable[tuple[Block, Block | None]]:
    above: Block | None = None
    for block in blocks:
        yield block, above
        above = block


def _level(block: Block, *, above: Block | None) -> int:
    """How high a heading stands; 0 for what is none."""
    if block.shape is Shape.HEADING:
        return block.level
    if block.shape is not Shape.TEXT or block.wrapped or not any(c.isdigit() for c in block.text[:60]):
        return 0
    if _BOLD.match(block.text):
        return _BOLD_LEVEL
    alone = above is None or above.shape in {Shape.BLANK, Shape.RULE}
    return _LINE_LEVEL if alone and _only_a_day(block.text) else 0


def _only_a_day(text: str) -> bool:
    found = find_day(_plain(text), order=DateOrder.UNKNOWN) if len(text) <= _LONGEST_LINE else None
    return found is not None and found.year is not None and not _other_words(_plain(text), found)


def _order_of(texts: Iterable[str], order: DateOrder) -> DateOrder:
    """How the headings write 3/5: the order in which all of them can be read, else the one that was given."""
    read = (find_day(text, order=DateOrder.UNKNOWN) for text in texts)
    orders = {found.read_as for found in read if found is not None} - {DateOrder.UNKNOWN}
    return orders.pop() if len(orders) == 1 else order


def _day_and_words(text: str, *, order: DateOrder, year: int | None) -> tuple[date | None, str]:
    """The day a heading names, if it names little else, and its other words."""
    plain = _plain(text)
    found = find_day(plain, order=order)
    if found is None:
        return None, ""
    words = _other_words(plain, found)
    return (None, "") if len(words.split()) > _MOST_OTHER_WORDS else (_dated(found, year), words)


def _dated(found: CalendarDay, year: int | None) -> date | None:
    named = found.year or year
    if named is None:
        return None
    try:
        return date(named, found.month, found.day)
    except ValueError:
        return None


def _plain(text: str) -> str:
    """The heading without emphasis and links, as long as its folded form, in which days are found."""
    plain = _LINK.sub(r"\1", text).replace("*", "").replace("_", " ").strip()
    folded = fold(plain)
    return plain if len(folded) == len(plain) else folded


def _other_words(plain: str, found: CalendarDay) -> str:
    """The words beside the date and the time: "12 March 2025 | Design sync" says "Design sync"."""
    rest = _AROUND_A_DATE.sub(" ", f"{plain[: found.start]} {plain[found.end :]}")
    return " ".join(rest.split()).strip(_EDGES)
