"""A time axis begins at a whole week, month or year, and its marks are never too close."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.gui.widgets.time_axis import TimeAxis, axis_over


def over(*days: date) -> TimeAxis:
    return axis_over(list(days), left=140, last_at=451, right=496)


def test_years_are_marked_over_years() -> None:
    axis = over(date(2025, 3, 14), date(2027, 6, 15))
    assert [tick.words for tick in axis.ticks(apart=44)] == ["2025", "2026", "2027"]
    assert axis.place(date(2025, 1, 1)) == 140


def test_months_are_marked_within_a_year() -> None:
    words = [tick.words for tick in over(date(2026, 8, 20), date(2027, 1, 15)).ticks(apart=44)]
    assert words[:2] == ["Aug", "Sep"]
    assert "2027" in words


def test_weeks_are_marked_within_a_month_and_a_single_day_has_four_weeks() -> None:
    axis = over(date(2026, 11, 23))
    assert axis.start == date(2026, 10, 26)
    assert [tick.words for tick in axis.ticks(apart=44)][-1] == "23 Nov"


def test_a_decade_marks_every_second_year() -> None:
    words = [tick.words for tick in over(date(2016, 3, 3), date(2026, 11, 23)).ticks(apart=44)]
    assert words[:3] == ["2016", "2018", "2020"]


@given(st.lists(st.dates(date(1990, 1, 1), date(2090, 1, 1)), min_size=1, max_size=6))
def test_every_day_has_a_place_in_order_and_marks_keep_their_distance(days: list[date]) -> None:
    axis = over(*days)
    places = [axis.place(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(140 <= place <= 451 for place in places)
    marks = [axis.place(tick.day) for tick in axis.ticks(apart=30)]
    assert all(after - before >= 25 for before, after in pairwise(marks))
    assert axis.place(max(days) + timedelta(days=40_000)) == 496
