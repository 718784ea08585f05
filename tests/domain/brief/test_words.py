"""Dates and counts as they stand on paper."""

from datetime import date, time

import pytest

from brm_desktop.domain.brief.facts import MeetingFact, PersonFact
from brm_desktop.domain.brief.words import (
    count_word,
    due_words,
    in_a_row,
    late_words,
    when_words,
    who_words,
    without_markup,
)
from brm_desktop.domain.commitments import Due

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 11, 27), date(2026, 11, 27), "Fri 27 Nov"),
        (date(2026, 11, 30), date(2026, 11, 30), "30 Nov"),
        (date(2026, 11, 20), date(2026, 11, 20), "20 Nov"),
        (date(2027, 6, 18), date(2027, 6, 18), "18 Jun 2027"),
        (date(2026, 12, 7), date(2026, 12, 11), "7–11 Dec"),
        (date(2026, 12, 28), date(2027, 1, 8), "28 Dec – 8 Jan 2027"),
    ],
)
def test_a_due_date_reads_like_on_paper(first: date, last: date, words: str) -> None:
    assert due_words(Due(first, last), TODAY) == words


def test_counts_are_words_up_to_twelve() -> None:
    assert [count_word(1, "point"), count_word(2, "point"), count_word(13, "promise")] == [
        "one point",
        "two points",
        "13 promises",
    ]


def test_a_list_ends_in_and() -> None:
    assert [in_a_row([]), in_a_row(["a"]), in_a_row(["a", "b", "c"])] == ["", "a", "a, b and c"]


def test_a_meeting_without_times_shows_its_day_alone() -> None:
    assert when_words(MeetingFact("Review", date(2026, 11, 24)), TODAY) == "Tuesday 24 November 2026"
    assert when_words(MeetingFact("Review", TODAY, start=time(9, 5)), TODAY) == "Monday 23 November 2026, 9:05"
    assert when_words(None, TODAY) == "Monday 23 November 2026"


def test_of_a_large_round_only_names_and_a_count_are_left() -> None:
    people = [PersonFact(f"N{number}", "Head") for number in range(14)]
    assert who_words(people[:2]) == "N0 (Head), N1 (Head)"
    assert who_words(people[:7]) == "N0, N1, N2, N3, N4, N5, N6"
    assert who_words(people).endswith("N10 and 3 more")


def test_what_is_late_for_long_names_the_month() -> None:
    assert [late_words(1, TODAY), late_words(99, TODAY), late_words(400, TODAY)] == [
        "1 day late",
        "99 days late",
        "late since Oct 2025",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("move to [document](https://example.org/x)", "move to document"),
        ("**Ship** `main` __now__", "Ship main now"),
        ("keep [this] (as it is)", "keep [this] (as it is)"),
        ("``", "``"),
    ],
)
def test_marks_of_a_note_do_not_reach_the_paper(text: str, words: str) -> None:
    assert without_markup(text) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("review [PR #12](https://x.example/12) & `rows` :rocket:", "review PR #12 & rows"),
        ("upload ![chart](a.png) to [[Budget 2026|the budget]] ^abc123", "upload chart to the budget"),
        ("fix *the* thing <br> <!-- hidden --> &nbsp;~~soon~~ 🚀.", "fix the thing."),
        ("see https://docs.example.com/document/d/1ziSf4R3ZlaSfmJ9e08on/edit", "see docs.example.com/…"),
        ("snake_case and 2 * 3 stay, so does 10:30", "snake_case and 2 * 3 stay, so does 10:30"),
        ("🚀", "🚀"),
    ],
)
def test_marks_links_and_pictures_of_a_note_are_not_on_paper(written: str, words: str) -> None:
    assert without_markup(written) == words
