"""What fits into the weekly review, and when it is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.weekly_review import MOST_STOPS, Concern, is_day_of_review, walk

WEEK = frozenset(range(5))
MONDAY = date(2026, 11, 23)


def test_the_walk_goes_concern_by_concern() -> None:
    waiting = {Concern.QUIET: ["q"], Concern.LATE_MINE: ["a", "b"], Concern.UNDECIDED: []}
    assert walk(waiting) == ((Concern.LATE_MINE, "a"), (Concern.LATE_MINE, "b"), (Concern.QUIET, "q"))


def test_much_of_one_concern_leaves_room_for_the_others() -> None:
    waiting = {Concern.LATE_MINE: [f"l{n}" for n in range(50)], Concern.QUIET: ["q"], Concern.NOT_WRAPPED_UP: ["w"]}
    stops = walk(waiting)
    assert len(stops) == MOST_STOPS
    assert stops[-2:] == ((Concern.QUIET, "q"), (Concern.NOT_WRAPPED_UP, "w"))
    assert [stop for concern, stop in stops if concern is Concern.LATE_MINE] == [f"l{n}" for n in range(18)]


@given(st.dictionaries(st.sampled_from(Concern), st.lists(st.integers(), max_size=40)))
def test_no_more_than_twenty_and_each_in_its_order(waiting: dict[Concern, list[int]]) -> None:
    stops = walk(waiting)
    assert len(stops) == min(MOST_STOPS, sum(map(len, waiting.values())))
    for concern in Concern:
        shown = [stop for found, stop in stops if found is concern]
        assert shown == waiting.get(concern, [])[: len(shown)]


@pytest.mark.parametrize(
    ("working", "due"),
    [(WEEK, 4), (frozenset({0, 1, 2, 3}), 3), (frozenset({0, 2}), 2), (frozenset({5, 6}), None), (frozenset(), None)],
)
def test_it_is_due_on_friday_or_the_last_working_day_before(working: frozenset[int], due: int | None) -> None:
    days = [n for n in range(7) if is_day_of_review(MONDAY + timedelta(days=n), working)]
    assert days == ([] if due is None else [due])
