from datetime import datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.interchange.calendar_rules import MAX_DATES, RuleRefused, occurrences

FIRST = datetime(2024, 1, 2, 9)
LAST = datetime(2028, 12, 31, 23, 59, 59)


def _dates(rule: str, *, first: datetime = FIRST, since: datetime = FIRST) -> list[datetime]:
    return occurrences(rule, first=first, since=since, last=LAST)


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("FREQ=SECONDLY;COUNT=2000000000", "every second"),
        ("FREQ=MINUTELY", "every minute"),
        ("FREQ=HOURLY", "every hour"),
        ("FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5", "24 times a day"),
        ("FREQ=FORTNIGHTLY", "not understood"),
        ("FREQ=YEARLY;INTERVAL=0", "not understood"),
        ("FREQ=DAILY;COUNT=many", "not understood"),
        ("FREQ=YEARLY;BYEASTER=300", "not understood"),
        ("RSCALE=CHINESE;FREQ=YEARLY", "not understood"),
        ("FREQ=WEEKLY;BYDAY=XX", "not understood"),
        ("", "not understood"),
        ("FREQ=DAILY;BYMONTHDAY=" + "1," * 400 + "1", "too long"),
    ],
)
def test_rules_that_are_not_followed_are_refused_with_a_reason(rule: str, reason: str) -> None:
    with pytest.raises(RuleRefused, match=reason):
        _dates(rule)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYSETPOS=300;BYDAY=MO",
    ],
)
def test_a_rule_that_never_matches_ends(rule: str) -> None:
    assert _dates(rule) == []


def test_a_rule_without_end_is_cut_off() -> None:
    every_hour = ",".join(map(str, range(24)))

    assert len(_dates(f"FREQ=DAILY;BYHOUR={every_hour};COUNT=2000000000")) == MAX_DATES
    with pytest.raises(RuleRefused, match="too often"):
        _dates(f"FREQ=DAILY;BYHOUR={every_hour};COUNT=2000000000", first=datetime(1900, 1, 1))


def test_blanks_and_stray_signs_in_a_rule_are_passed_over() -> None:
    assert _dates(r"FREQ=WEEKLY\;BYDAY=TU, TH;COUNT=3;") == [FIRST, datetime(2024, 1, 4, 9), datetime(2024, 1, 9, 9)]


RULES = st.builds(
    ";".join,
    st.tuples(
        st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY"]),
        st.integers(min_value=1, max_value=5).map(lambda number: f"INTERVAL={number}"),
        st.sampled_from(["WKST=MO", "WKST=SU", "BYDAY=MO,TH", "BYMONTHDAY=1,29,-1", "BYMONTH=2,3", "COUNT=7"]),
    ),
)


@given(
    rule=RULES,
    first=st.datetimes(datetime(1890, 1, 1), datetime(2028, 1, 1)),
    ahead=st.integers(min_value=0, max_value=20_000),
)
def test_dates_are_those_of_the_plain_rule(rule: str, first: datetime, ahead: int) -> None:
    since = first + timedelta(days=ahead)
    plain = rrulestr(rule, dtstart=first).between(since, LAST, inc=True)

    assert _dates(rule, first=first, since=since) == [date.replace(microsecond=0) for date in plain][:MAX_DATES]
