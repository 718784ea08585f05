from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.sync.folder.ranges import joined, missing

_ranges = st.lists(st.tuples(st.integers(1, 30), st.integers(0, 9)).map(lambda pair: (pair[0], pair[0] + pair[1])))


@given(_ranges, st.integers(0, 40))
def test_what_is_missing_is_what_no_range_holds(ranges: list[tuple[int, int]], up_to: int) -> None:
    held = {number for first, last in ranges for number in range(first, last + 1)}
    found = [number for first, last in missing(ranges, up_to=up_to) for number in range(first, last + 1)]
    assert found == [number for number in range(1, up_to + 1) if number not in held]


@given(_ranges)
def test_joined_ranges_neither_touch_nor_lose(ranges: list[tuple[int, int]]) -> None:
    found = joined(ranges)
    assert {n for first, last in ranges for n in range(first, last + 1)} == {
        n for first, last in found for n in range(first, last + 1)
    }
    assert all(one[1] + 1 < other[0] for one, other in pairwise(found))
