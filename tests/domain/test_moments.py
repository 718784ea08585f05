"""A day with a time, as it is typed."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.moments import Moment, parse_moment

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day", "at"),
    [
        ("fri 10:30", date(2026, 11, 27), time(10, 30)),
        ("30 nov at 9", date(2026, 11, 30), time(9)),
        ("tomorrow 2 pm", date(2026, 11, 24), time(14)),
        ("10:30", MONDAY, time(10, 30)),
        ("Mon 21 Dec, 10:30", date(2026, 12, 21), time(10, 30)),
        ("30.11. 10:30", date(2026, 11, 30), time(10, 30)),
        ("30.11.2026", date(2026, 11, 30), None),
        ("14h30 fri", date(2026, 11, 27), time(14, 30)),
        ("12 am fri", date(2026, 11, 27), time(0)),
        ("in two weeks", date(2026, 12, 7), None),
    ],
)
def test_a_moment_in_words(typed: str, day: date, at: time | None) -> None:
    assert parse_moment(typed, today=MONDAY, order=DateOrder.DAY_FIRST) == Moment(day, at)


def test_an_empty_field_is_no_moment() -> None:
    assert parse_moment("  ", today=MONDAY, order=DateOrder.DAY_FIRST) is None


def test_what_is_no_day_is_said_in_a_sentence() -> None:
    with pytest.raises(InvalidInput, match="November has 30 days"):
        parse_moment("31 nov 10:00", today=MONDAY, order=DateOrder.DAY_FIRST)


@given(
    st.dates(date(2026, 11, 24), date(2028, 11, 22)),
    st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0)),
)
def test_what_is_shown_is_read_again(day: date, at: time | None) -> None:
    moment = Moment(day, at)
    assert parse_moment(moment.words(MONDAY), today=MONDAY, order=DateOrder.DAY_FIRST) == moment


@given(st.text(max_size=40))
def test_no_text_is_an_accident(typed: str) -> None:
    try:
        found = parse_moment(typed, today=MONDAY, order=DateOrder.DAY_FIRST)
    except InvalidInput:
        return
    assert found is None or isinstance(found.day, date)
