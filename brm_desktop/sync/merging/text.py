"""Three-way merge of texts: by line, then by word where both sides changed the same lines.

Lines that only one side changed are taken from it. Lines added by both at the same place are all kept, the earlier
side's first. Where both changed the same words, both versions of the lines stay, between marks; where one side removed
what the other changed, the change stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from brm_desktop.sync.merging.matching import pairs

MARKS: Final = ("⇄ Two versions. The first:", "⇄ The second:", "⇄ End of the two versions.")
"""Lines that stand around two versions which could not be merged."""

_WORDS = re.compile(r"\n|[ \t]+|[^ \t\n]+")


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged text. `conflicts` counts the places where both sides changed the same words."""

    text: str
    conflicts: int = 0


class _Hunk(NamedTuple):
    """Parts that changed on a side at least; or, with `stays`, parts that are the same on all three."""

    base: Sequence[str]
    one: Sequence[str]
    other: Sequence[str]
    stays: bool


def merge(base: str, one: str, other: str) -> Merged:
    """`one` and `other`, two versions of `base`, in one text. `one` stands first where both stay."""
    if one == other or other == base:
        return Merged(one)
    if one == base:
        return Merged(other)
    lines: list[str] = []
    conflicts = 0
    for hunk in _hunks(_lines(base), _lines(one), _lines(other)):
        merged = _decided(hunk) or _merged_lines(hunk)
        lines += merged.lines
        conflicts += merged.conflicts
    return Merged("\n".join(lines), conflicts)


class _Lines(NamedTuple):
    lines: Sequence[str]
    conflicts: int


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


def _hunks(base: Sequence[str], one: Sequence[str], other: Sequence[str]) -> Iterator[_Hunk]:
    """`base` cut where a part of it stays on both sides."""
    in_one, in_other = dict(pairs(base, one)), dict(pairs(base, other))
    at = at_one = at_other = 0
    for stays in (*(place for place in range(len(base)) if place in in_one and place in in_other), len(base)):
        end_one, end_other = in_one.get(stays, len(one)), in_other.get(stays, len(other))
        if stays == len(base):
            end_one, end_other = len(one), len(other)
        hunk = _Hunk(base[at:stays], one[at_one:end_one], other[at_other:end_other], stays=False)
        if hunk.base or hunk.one or hunk.other:
            yield hunk
        if stays < len(base):
            part = base[stays : stays + 1]
            yield _Hunk(part, part, part, stays=True)
        at, at_one, at_other = stays + 1, end_one + 1, end_other + 1


def _decided(hunk: _Hunk) -> _Lines | None:
    """A hunk that one side alone changed, or both in the same way."""
    if hunk.stays or hunk.one == hunk.other or hunk.other == hunk.base:
        return _Lines(hunk.one, 0)
    return _Lines(hunk.other, 0) if hunk.one == hunk.base else None


def _merged_lines(hunk: _Hunk) -> _Lines:
    if not hunk.base:
        return _Lines(_both_added(hunk.one, hunk.other), 0)
    if not hunk.one or not hunk.other:
        return _Lines(hunk.one or hunk.other, 1)
    words = _merged_words(hunk)
    if words is not None:
        return _Lines(_lines(words), 0)
    return _Lines([MARKS[0], *hunk.one, MARKS[1], *hunk.other, MARKS[2]], 1)


def _both_added(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """What both added at one place; what is the same at its beginning and its end stands once."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return [*one[: len(one) - end], *other[start:]]


def _merged_words(hunk: _Hunk) -> str | None:
    """The hunk merged by word; None if both changed the same words."""
    base, one, other = (_WORDS.findall("\n".join(lines)) for lines in (hunk.base, hunk.one, hunk.other))
    merged: list[str] = []
    for part in _hunks(base, one, other):
        decided = _decided(part)
        if decided is None:
            return None
        merged += decided.lines
    return "".join(merged)
