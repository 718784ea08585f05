"""What fits what is typed, and where."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.palette_matching import Candidate, Matcher, fold, spans_of

CANDIDATES = (
    Candidate("Prepare for Finance", "Monthly value review", rank=1),
    Candidate("New meeting with Finance", rank=2),
    Candidate("Finance", "partner", keywords="Helena Brandt"),
    Candidate("Owen Clarke", "Group Financial Controller, Finance", rank=3),
    Candidate("Málaga site", rank=3),
)


def _titles(typed: str) -> list[str]:
    return [CANDIDATES[match.number].title for match in Matcher(CANDIDATES).best(typed, limit=10)]


def test_a_name_that_begins_with_the_words_comes_first_then_by_rank_then_who_only_mentions_them() -> None:
    assert _titles("fin") == ["Finance", "Prepare for Finance", "New meeting with Finance", "Owen Clarke"]


def test_every_word_must_fit_in_any_order() -> None:
    assert _titles("finance prep") == ["Prepare for Finance"]
    assert _titles("prepare owen") == []


def test_accents_case_and_punctuation_do_not_matter() -> None:
    assert _titles("MALAGA") == ["Málaga site"]
    assert _titles("mála-ga") == []
    assert _titles("site, malaga") == ["Málaga site"]


def test_one_or_two_letters_within_a_word_are_no_match() -> None:
    assert _titles("na") == []
    assert _titles("nance")[0] == "Finance"


def test_words_that_are_not_shown_find_their_entry() -> None:
    assert _titles("helena") == ["Finance"]


def test_the_typed_letters_are_marked_where_they_stand_in_the_title() -> None:
    match = Matcher(CANDIDATES).best("fin pre", limit=1)[0]
    assert [CANDIDATES[0].title[start:end] for start, end in match.spans] == ["Pre", "Fin"]
    assert spans_of("Close automation, final options", "fin") == ((18, 21),)


def test_nothing_typed_fits_nothing() -> None:
    assert Matcher(CANDIDATES).best("  ", limit=5) == ()
    assert Matcher(CANDIDATES).count(" ") == 0


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.lists(st.text(), max_size=5), st.text())
def test_no_input_is_an_error_and_marks_lie_within_the_title(titles: list[str], typed: str) -> None:
    for match in Matcher(Candidate(title) for title in titles).best(typed, limit=3):
        assert all(0 <= start < end <= len(titles[match.number]) for start, end in match.spans)


@pytest.mark.benchmark
def test_two_thousand_candidates_are_asked_within_two_milliseconds() -> None:
    words = ("alpha", "finance", "supply", "controller", "owen", "group", "manager", "service", "customer", "forecast")
    count = len(words)
    many = [Candidate(f"{words[n % count]} {words[n // 7 % count]} {n}", words[n // 3 % count]) for n in range(2000)]
    matcher = Matcher(many)
    spent = []
    for typed in ("f", "s", "fin", "finance sup", "group con 12"):
        began = time.perf_counter()
        matcher.best(typed, limit=10)
        spent.append(time.perf_counter() - began)
    assert sorted(spent)[len(spent) // 2] < 0.002
