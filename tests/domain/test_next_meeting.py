"""The next meeting is proposed near the cadence, on a working day that is free."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.next_meeting import propose_day

MONDAY = date(2026, 11, 23)


def test_a_monthly_meeting_stays_on_its_day_of_the_week() -> None:
    assert propose_day(MONDAY, cadence_days=30, today=MONDAY) == date(2026, 12, 21)


def test_a_day_that_is_taken_gives_way_to_the_next_working_day() -> None:
    taken = {date(2026, 12, 21), date(2026, 12, 22)}
    assert propose_day(MONDAY, cadence_days=30, today=MONDAY, taken=taken) == date(2026, 12, 23)


def test_a_friday_that_is_taken_leads_over_the_weekend() -> None:
    friday = date(2026, 11, 20)
    assert propose_day(friday, cadence_days=7, today=friday, taken={date(2026, 11, 27)}) == date(2026, 11, 30)


def test_a_cadence_of_days_skips_the_weekend() -> None:
    assert propose_day(date(2026, 11, 26), cadence_days=2, today=date(2026, 11, 26)) == date(2026, 11, 30)


def test_a_meeting_long_ago_is_followed_by_one_to_come() -> None:
    assert propose_day(date(2025, 1, 6), cadence_days=30, today=MONDAY) > MONDAY


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400), st.integers(0, 400))
def test_it_is_always_a_working_day_to_come(last: date, cadence: int, later: int) -> None:
    today = last + timedelta(days=later)
    day = propose_day(last, cadence_days=cadence, today=today)
    assert day > today
    assert day.weekday() < 5
