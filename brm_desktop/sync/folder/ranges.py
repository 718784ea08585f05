"""Sets of change numbers as ranges: what a folder holds, and what it lacks."""

from collections.abc import Iterable
from typing import NamedTuple


class Range(NamedTuple):
    """Changes `first` to `last` of `device`, both included."""

    device: str
    first: int
    last: int


def joined(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same numbers in as few ranges as can be, ascending."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def missing(ranges: Iterable[tuple[int, int]], *, up_to: int) -> list[tuple[int, int]]:
    """The numbers from 1 to `up_to` that are in none of `ranges`."""
    found: list[tuple[int, int]] = []
    begin = 1
    for first, last in joined(ranges):
        if begin > up_to:
            break
        if first > begin:
            found.append((begin, min(first - 1, up_to)))
        begin = max(begin, last + 1)
    if begin <= up_to:
        found.append((begin, up_to))
    return found
