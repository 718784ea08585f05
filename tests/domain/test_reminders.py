"""Reminders come once, at their time, and never in quiet hours."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.reminders import Occasion, ReminderPlan, Upcoming, due_now

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, tzinfo=BERLIN)
PLAN = ReminderPlan()


def _at(hour: int, minute: int = 0, *, day: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


def _occasions(
    now: datetime, *, plan: ReminderPlan = PLAN, late: int = 0, said: frozenset[str] = frozenset()
) -> list[str]:
    upcoming = [Upcoming("later", _at(14)), Upcoming("first", _at(10, 30))]
    found = due_now(plan, now, upcoming=upcoming, late=late, said=said)
    return [reminder.about if reminder.occasion is Occasion.PREPARE else "late" for reminder in found]


@pytest.mark.parametrize(
    ("now", "said"),
    [(_at(9, 59), []), (_at(10), ["first"]), (_at(10, 29), ["first"]), (_at(10, 30), []), (_at(13, 40), ["later"])],
)
def test_a_meeting_is_prepared_half_an_hour_before_until_it_begins(now: datetime, said: list[str]) -> None:
    assert _occasions(now) == said


def test_nothing_comes_twice() -> None:
    found = due_now(PLAN, _at(10), upcoming=[Upcoming("a", _at(10, 20))], late=2, said=frozenset())
    said = frozenset(reminder.key for reminder in found)
    assert len(found) == 2
    assert due_now(PLAN, _at(10, 5), upcoming=[Upcoming("a", _at(10, 20))], late=2, said=said) == ()


def test_a_meeting_that_was_moved_is_said_again() -> None:
    said = frozenset(
        r.key for r in due_now(PLAN, _at(10), upcoming=[Upcoming("a", _at(10, 20))], late=0, said=frozenset())
    )
    assert due_now(PLAN, _at(11), upcoming=[Upcoming("a", _at(11, 20))], late=0, said=said) != ()


@pytest.mark.parametrize(
    ("now", "late", "comes"),
    [
        (_at(8, 29), 2, False),
        (_at(8, 30), 2, True),
        (_at(8, 30), 0, False),
        (_at(11, 29), 2, True),
        (_at(11, 30), 2, False),
        (_at(8, 30, day=5), 2, False),
    ],
)
def test_what_is_late_is_said_in_the_morning_of_a_working_day(now: datetime, late: int, comes: bool) -> None:
    assert ("late" in _occasions(now, late=late)) is comes


def test_after_a_sleep_only_what_still_helps_is_said() -> None:
    assert _occasions(_at(10, 45), late=1) == ["late"]
    assert _occasions(_at(15), late=1) == []


@pytest.mark.parametrize(
    ("start", "end", "quiet"),
    [
        (time(18), time(8), (False, True, True)),
        (time(12), time(14), (True, False, False)),
        (time(9), time(9), (False, False, False)),
    ],
)
def test_quiet_hours_may_pass_midnight(start: time, end: time, quiet: tuple[bool, bool, bool]) -> None:
    plan = ReminderPlan(quiet_from=start, quiet_until=end)
    assert tuple(plan.is_quiet(_at(hour)) for hour in (13, 22, 3)) == quiet


def test_switched_off_means_nothing_comes() -> None:
    assert _occasions(_at(10), plan=ReminderPlan(on=False), late=3) == []


@given(minutes=st.integers(0, 60 * 24 * 7 - 1))
def test_nothing_ever_comes_in_quiet_hours(minutes: int) -> None:
    now = MONDAY + timedelta(minutes=minutes)
    found = due_now(PLAN, now, upcoming=[Upcoming("a", now + timedelta(minutes=5))], late=1, said=frozenset())
    assert not (found and PLAN.is_quiet(now))
