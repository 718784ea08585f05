"""Which parts of two sequences are the same, in order. One fixed method, so that every device finds the same.

Equal beginnings and ends first, then the parts that stand once on both sides (patience), then, where there are none,
the longest common subsequence if the rest is small enough, else nothing.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

_LARGEST_TABLE: Final = 40_000


class _Window(NamedTuple):
    """Parts `first..first_end` of one sequence beside parts `second..second_end` of the other."""

    first: int
    first_end: int
    second: int
    second_end: int


def pairs(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """The positions of parts that stay, rising on both sides."""
    found: list[tuple[int, int]] = []
    waiting = [_Window(0, len(first), 0, len(second))]
    while waiting:
        window = _trimmed(first, second, waiting.pop(), found)
        if window.first == window.first_end or window.second == window.second_end:
            continue
        anchors = _anchors(first, second, window)
        if anchors:
            waiting += _between(anchors, window)
            found += anchors
        else:
            found += _longest(first, second, window)
    found.sort()
    return found


def _trimmed(first: Sequence[str], second: Sequence[str], window: _Window, found: list[tuple[int, int]]) -> _Window:
    """The window without what is equal at its beginning and its end, which is added to `found`."""
    a, a_end, b, b_end = window
    while a < a_end and b < b_end and first[a] == second[b]:
        found.append((a, b))
        a, b = a + 1, b + 1
    while a < a_end and b < b_end and first[a_end - 1] == second[b_end - 1]:
        a_end, b_end = a_end - 1, b_end - 1
        found.append((a_end, b_end))
    return _Window(a, a_end, b, b_end)


def _anchors(first: Sequence[str], second: Sequence[str], window: _Window) -> list[tuple[int, int]]:
    """Parts that stand once on both sides, as many as keep their order."""
    a, a_end, b, b_end = window
    counts_first = Counter(first[a:a_end])
    counts_second = Counter(second[b:b_end])
    places = {part: b + at for at, part in enumerate(second[b:b_end]) if counts_second[part] == 1}
    both = [
        (a + at, places[part]) for at, part in enumerate(first[a:a_end]) if counts_first[part] == 1 and part in places
    ]
    return _rising(both)


def _rising(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `found` (rising in its first places) that rises in its second places, too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(found):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            last.append(at)
        else:
            ends[length], last[length] = place, at
    chosen = []
    at = last[-1] if last else -1
    while at >= 0:
        chosen.append(found[at])
        at = before[at]
    return chosen[::-1]


def _between(anchors: list[tuple[int, int]], window: _Window) -> list[_Window]:
    """The windows between neighbouring anchors."""
    starts = [(window.first, window.second), *((a + 1, b + 1) for a, b in anchors)]
    ends = [*anchors, (window.first_end, window.second_end)]
    return [_Window(a, a_end, b, b_end) for (a, b), (a_end, b_end) in zip(starts, ends, strict=True)]


def _longest(first: Sequence[str], second: Sequence[str], window: _Window) -> list[tuple[int, int]]:
    """A longest common subsequence, the earliest one in `first`; nothing where the table would be too large."""
    a, a_end, b, b_end = window
    width = b_end - b
    if (a_end - a) * width > _LARGEST_TABLE:
        return []
    rows = [[0] * (width + 1)]
    for part in reversed(first[a:a_end]):
        below = rows[-1]
        row = [0] * (width + 1)
        for at in range(width - 1, -1, -1):
            row[at] = below[at + 1] + 1 if part == second[b + at] else max(below[at], row[at + 1])
        rows.append(row)
    rows.reverse()
    found = []
    i = j = 0
    while i < a_end - a and j < width:
        if first[a + i] == second[b + j]:
            found.append((a + i, b + j))
            i, j = i + 1, j + 1
        elif rows[i + 1][j] >= rows[i][j + 1]:
            i += 1
        else:
            j += 1
    return found
