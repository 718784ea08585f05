from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.parsing import (
    DateOrder,
    explain,
    find_date,
    find_day,
    format_day_long,
    format_due,
    impossible_date,
    lateness_words,
    parse_due,
    write_due,
)

MONDAY = date(2026, 11, 23)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))


def parsed(text: str, *, today: date = MONDAY, order: DateOrder = DateOrder.DAY_FIRST) -> str:
    found = parse_due(text, today=today, order=order)
    if found is None:
        return "-"
    first, last = found.due.first.isoformat(), found.due.last.isoformat()
    return (first if first == last else f"{first}/{last}") + ("" if found.sure else "?")


def due_words(text: str, *, order: DateOrder = DateOrder.DAY_FIRST) -> tuple[str, str]:
    found = find_date(text, today=MONDAY, order=order)
    return (text[found.start : found.end], found.due.last.isoformat()) if found else ("", "")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", "2026-11-23"),
        ("tomorrow", "2026-11-24"),
        ("tonight", "2026-11-23"),
        ("day after tomorrow", "2026-11-25"),
        ("fri", "2026-11-27"),
        ("Friday", "2026-11-27"),
        ("this friday", "2026-11-27"),
        ("Friday morning", "2026-11-27"),
        ("EOD Friday", "2026-11-27"),
        ("5pm Friday", "2026-11-27"),
        ("close of business Friday", "2026-11-27"),
        ("Tuesday next week", "2026-12-01"),
        ("in 2 weeks", "2026-12-07"),
        ("in two weeks", "2026-12-07"),
        ("in two weeks' time", "2026-12-07"),
        ("two weeks from now", "2026-12-07"),
        ("within 10 days", "2026-12-03"),
        ("in a month", "2026-12-23"),
        ("end of month", "2026-11-30"),
        ("the end of the month", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("end of week", "2026-11-27"),
        ("end of next week", "2026-12-04"),
        ("end of the year", "2026-12-31"),
        ("end of quarter", "2026-12-31"),
        ("end of Q1", "2027-03-31"),
        ("end of January", "2027-01-31"),
        ("eom", "2026-11-30"),
        ("EOW", "2026-11-27"),
        ("eod", "2026-11-23"),
        ("eoy", "2026-12-31"),
        ("next week", "2026-11-30/2026-12-04"),
        ("next month", "2026-12-01/2026-12-31"),
        ("30 Nov", "2026-11-30"),
        ("Nov 30", "2026-11-30"),
        ("Nov. 30", "2026-11-30"),
        ("30 November 2026", "2026-11-30"),
        ("November 30th, 2026", "2026-11-30"),
        ("1st of December", "2026-12-01"),
        ("the 15th", "2026-12-15"),
        ("Wed 25", "2026-11-25"),
        ("Wednesday, 25 November 2026", "2026-11-25"),
        ("2026-11-30", "2026-11-30"),
        ("2026/11/30", "2026-11-30"),
        ("20261130", "2026-11-30"),
        ("30.11.", "2026-11-30"),
        ("30.11.2026", "2026-11-30"),
        ("30.11.26", "2026-11-30"),
        ("7-11 Dec", "2026-12-07/2026-12-11"),
        ("7–11 Dec", "2026-12-07/2026-12-11"),
        ("Dec 7-11, 2026", "2026-12-07/2026-12-11"),
        ("30 Nov - 4 Dec", "2026-11-30/2026-12-04"),
        ("28 Dec – 2 Jan", "2026-12-28/2027-01-02"),
        ("2026-12-07 – 2026-12-11", "2026-12-07/2026-12-11"),
        ("Q1", "2027-01-01/2027-03-31"),
        ("Q1 2028", "2028-01-01/2028-03-31"),
        ("week of 7 Dec", "2026-12-07/2026-12-11"),
        ("CW 49", "2026-11-30/2026-12-04"),
        ("mid December", "2026-12-10/2026-12-20?"),
        ("Freitag", "2026-11-27"),
        ("30. November", "2026-11-30"),
        ("Ende November", "2026-11-30"),
        ("by Friday", "2026-11-27"),
    ],
)
def test_a_phrase_says_a_day(words: str, day: str) -> None:
    assert parsed(words) == day


def test_a_weekday_equal_to_today_means_next_week() -> None:
    assert parsed("Monday") == "2026-11-30"


def test_next_friday_is_unsure_while_this_friday_is_still_to_come() -> None:
    assert parsed("next friday") == "2026-12-04?"
    assert parsed("next friday", today=date(2026, 11, 28)) == "2026-12-04"


@pytest.mark.parametrize(
    ("words", "order", "day"),
    [
        ("11/30", DateOrder.DAY_FIRST, "2026-11-30"),
        ("30/11", DateOrder.MONTH_FIRST, "2026-11-30"),
        ("11/12", DateOrder.DAY_FIRST, "2026-12-11"),
        ("12/11", DateOrder.MONTH_FIRST, "2026-12-11"),
        ("11/12", DateOrder.UNKNOWN, "2026-12-11?"),
        ("12/12", DateOrder.UNKNOWN, "2026-12-12"),
    ],
)
def test_numbers_are_read_in_the_order_of_the_locale(words: str, order: DateOrder, day: str) -> None:
    assert parsed(words, order=order) == day


def test_a_day_without_a_year_is_the_next_one_unless_it_passed_lately() -> None:
    assert parsed("1 Mar") == "2027-03-01"
    assert parsed("15 Nov") == "2026-11-15?"
    assert parsed("20 Dec", today=date(2027, 1, 3)) == "2026-12-20?"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("31 Nov", "November has 30 days."),
        ("Feb 30", "February 2027 has 28 days."),
        ("29 Feb 2027", "February 2027 has 28 days."),
        ("30.13.", "There is no month 13."),
        ("11-7 Dec", "The range runs backwards."),
        ("0 May 2027", "There is no day 0."),
    ],
)
def test_impossible_dates_are_refused_with_a_sentence(words: str, sentence: str) -> None:
    assert parsed(words) == "-"
    assert explain(words) == sentence


@pytest.mark.parametrize("words", ["", "soon", "12", "2", "next", "the", "in", "in 99999 weeks", "9" * 5000, "²/³"])
def test_what_is_no_date_says_nothing(words: str) -> None:
    assert parsed(words) == "-"


def test_explain_is_silent_about_dates_and_about_nothing() -> None:
    assert explain("fri") == ""
    assert explain("  ") == ""
    assert explain("someday").startswith("Not a date yet.")


@pytest.mark.parametrize(
    ("line", "words", "day"),
    [
        ("send the numbers by Thu", "by Thu", "2026-11-26"),
        ("wait until 30 Nov", "until 30 Nov", "2026-11-30"),
        ("due: 2026-12-01 send it", "due: 2026-12-01", "2026-12-01"),
        ("send it (due Friday)", "(due Friday)", "2026-11-27"),
        ("finish before end of month", "before end of month", "2026-11-30"),
        ("send it tomorrow", "tomorrow", "2026-11-24"),
        ("send it on 30 Nov.", "on 30 Nov.", "2026-11-30"),
        ("report (30 Nov)", "(30 Nov)", "2026-11-30"),
        ("report by 30.11. at the latest", "by 30.11.", "2026-11-30"),
        ("report 📅 2026-12-01", "📅 2026-12-01", "2026-12-01"),
        ("report [due:: 2026-12-01]", "[due:: 2026-12-01]", "2026-12-01"),
        ("report @due(2026-12-01)", "@due(2026-12-01)", "2026-12-01"),
        ("no later than 5 Dec, please", "no later than 5 Dec", "2026-12-05"),
    ],
)
def test_the_due_words_are_found_in_a_line(line: str, words: str, day: str) -> None:
    assert due_words(line) == (words, day)


@pytest.mark.parametrize(
    "line",
    [
        "numbers from 30 Nov",
        "slides for Q1",
        "upgrade by 2.1 of the plan",
        "ask May",
        "painted by the sun",
        "see docs/2026-12-01",
        "https://example.org/2026-12-01",
        "move it by 31 Nov",
        "meeting 9-11",
        "the minutes of last Friday",
        "repeat every Monday",
    ],
)
def test_other_dates_in_a_line_are_not_its_due_date(line: str) -> None:
    assert due_words(line) == ("", "")


def test_an_impossible_due_date_is_named() -> None:
    assert impossible_date("move it by 31 Nov", today=MONDAY, order=DateOrder.DAY_FIRST) == "November has 30 days."


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2026-11-23", "2026-11-23", "Today"),
        ("2026-11-24", "2026-11-24", "Tomorrow"),
        ("2026-11-25", "2026-11-25", "Wed 25"),
        ("2026-11-30", "2026-11-30", "Mon 30"),
        ("2026-12-01", "2026-12-01", "1 Dec"),
        ("2026-12-18", "2026-12-18", "18 Dec"),
        ("2026-11-20", "2026-11-20", "20 Nov"),
        ("2027-06-11", "2027-06-11", "Jun 27"),
        ("2026-12-07", "2026-12-11", "7–11 Dec"),
        ("2026-11-30", "2026-12-04", "30 Nov – 4 Dec"),
        ("2027-01-01", "2027-03-31", "Q1 2027"),
        ("2027-06-07", "2027-06-11", "Jun 27"),
    ],
)
def test_dates_are_shown_as_the_design_says(first: str, last: str, shown: str) -> None:
    assert format_due(Due(date.fromisoformat(first), date.fromisoformat(last)), MONDAY) == shown


def test_a_day_in_full_and_lateness() -> None:
    assert format_day_long(MONDAY) == "Monday 23 November 2026"
    assert [lateness_words(days) for days in (-1, 0, 1, 3)] == ["", "", "1 day late", "3 days late"]


@given(day=DAYS, today=DAYS)
def test_a_written_day_is_read_as_the_same_day(day: date, today: date) -> None:
    due = Due.on(day)
    found = parse_due(write_due(due, today), today=today, order=DateOrder.UNKNOWN)
    assert found is not None
    assert (found.due, found.sure) == (due, True)


@given(first=DAYS, length=st.integers(min_value=1, max_value=400), today=DAYS)
def test_a_written_range_is_read_as_the_same_range(first: date, length: int, today: date) -> None:
    due = Due(first=first, last=first + timedelta(days=length))
    found = parse_due(write_due(due, today), today=today, order=DateOrder.UNKNOWN)
    assert found is not None
    assert (found.due, found.sure) == (due, True)


@given(ahead=st.integers(min_value=0, max_value=300), today=DAYS)
def test_a_shown_day_of_this_year_is_read_as_the_same_day(ahead: int, today: date) -> None:
    day = today + timedelta(days=ahead)
    if day.year != today.year and ahead > 7:
        return
    found = parse_due(format_due(Due.on(day), today), today=today, order=DateOrder.UNKNOWN)
    assert found is not None
    assert found.due == Due.on(day)


@given(text=st.text(max_size=60), today=DAYS)
def test_any_text_can_be_asked_for_a_date(text: str, today: date) -> None:
    found = find_date(text, today=today, order=DateOrder.UNKNOWN)
    assert found is None or 0 <= found.start < found.end <= len(text)
    explain(text)


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Feb 12 meeting", (12, 2, None)),
        ("2021-12-08-title", (8, 12, 2021)),
        ("notes-08-20", (20, 8, None)),
        ("call 13-08-2024", (13, 8, 2024)),
        ("Telco, 06 May 2025", (6, 5, 2025)),
        ("15. März 2025", (15, 3, 2025)),
        ("June 25-26, 2025", (25, 6, 2025)),
        ("Sync 15 Jan '25", (15, 1, 2025)),
        ("Protokoll_03.11.2025", (3, 11, 2025)),
    ],
)
def test_a_title_names_a_day(title: str, day: tuple[int, int, int | None]) -> None:
    found = find_day(title.replace("_", " "), order=DateOrder.DAY_FIRST, loose=True)
    assert found is not None
    assert (found.day, found.month, found.year) == day


@pytest.mark.parametrize("title", ["Mayor 12", "v1.2.3", "Meeting 5 of 12", "June 2025", "{month} {day}"])
def test_a_title_without_a_day_names_none(title: str) -> None:
    assert find_day(title, order=DateOrder.DAY_FIRST, loose=True) is None
