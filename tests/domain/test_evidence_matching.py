"""Which records are good enough to be offered as evidence, and in which order."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.evidence_matching import (
    WITHOUT_WORDS,
    Candidate,
    RuleWords,
    Tier,
    ranked,
    rare_words,
    shortened,
    telling_sentence,
    tells_enough,
)

NONE_PICKED: frozenset[tuple[str, str]] = frozenset()


@pytest.mark.parametrize(
    ("word", "text", "stands"),
    [
        ("price", "The PRICE list", True),
        ("price", "Priced too high", False),
        ("negotiat*", "We renegotiated", False),
        ("negotiat*", "After long negotiations", True),
        ("go-live", "Since the go live in May", True),
        ("go live", "Since the go\u2011live in May", True),
        ("business case", "The business\u00a0case holds", True),
        ("business case", "The case for the business", False),
        ("café", "In the cafe", True),
        ("C++", "We use C++ there", True),
    ],
)
def test_words_stand_in_a_text_as_whole_words(word: str, text: str, stands: bool) -> None:
    assert (word in RuleWords([word]).found_in(text)) is stands


@given(st.text(), st.lists(st.text(max_size=20), max_size=5))
def test_no_text_and_no_words_are_an_error(text: str, words: list[str]) -> None:
    telling_sentence(text, RuleWords(words))


def test_the_sentence_with_most_of_the_words_is_told() -> None:
    note = "## Budget and price\nThe budget is tight this year. The price of the budget round fell, said **Owen**.\n"
    telling = telling_sentence(note, RuleWords(["budget", "price"]))
    assert telling is not None
    assert telling.sentence == "The price of the budget round fell, said Owen."
    assert telling.words == {"budget", "price"}


@pytest.mark.parametrize(
    "line",
    [
        "-> send the price list to Helena", "<- Owen sends the price list", "- [ ] write down the price list",
        "? what is the price of it", "Did they ask for the price of it?",
        "## The price of the list", "Price list", "Action item: price list for Owen",
    ],
)  # fmt: skip
def test_what_is_promised_asked_or_a_title_bears_nothing_out(line: str) -> None:
    assert telling_sentence(line, RuleWords(["price"])) is None


def test_a_sentence_broken_over_two_lines_is_one() -> None:
    told = telling_sentence(
        "- The steering group took\n  the price list as it is.\n- Next line here too", RuleWords(["price"])
    )
    assert told is not None
    assert told.sentence == "The steering group took the price list as it is."


@pytest.mark.parametrize(
    "line", ["Owen: the price review was good", "[Owen] the price review", "We should see the price review"]
)
def test_what_is_quoted_or_wished_needs_two_of_the_words(line: str) -> None:
    one, two = (telling_sentence(line, RuleWords(words)) for words in (["price"], ["price", "review"]))
    nothing: frozenset[str] = frozenset()
    assert not tells_enough(one, title=nothing, rare=frozenset({"price"}))
    assert tells_enough(two, title=nothing, rare=nothing)


def test_a_private_line_and_a_decision_may_be_told_without_their_marks() -> None:
    words = RuleWords(["price"])
    assert telling_sentence("%% Owen fears the price talk", words) is not None
    told = telling_sentence("Decision: The price stays as it is", words)
    assert told is not None
    assert told.sentence == "The price stays as it is"


def test_one_common_word_in_a_note_is_not_enough() -> None:
    words = RuleWords(["cost", "value review", "price"])
    one = telling_sentence("The cost was mentioned in passing", words)
    two = telling_sentence("The cost and the price were set beside each other", words)
    phrase = telling_sentence("They spoke in the value review about it", words)
    nothing: frozenset[str] = frozenset()
    assert not tells_enough(one, title=nothing, rare=nothing)
    assert tells_enough(one, title=nothing, rare=frozenset({"cost"}))
    assert tells_enough(one, title=frozenset({"cost"}), rare=nothing)
    assert tells_enough(two, title=nothing, rare=nothing)
    assert tells_enough(phrase, title=nothing, rare=nothing)
    assert not tells_enough(None, title=nothing, rare=nothing)


def test_a_word_is_rare_that_stands_in_few_of_the_texts() -> None:
    found = [frozenset({"cost"})] * 30 + [frozenset({"price"})] * 3
    assert rare_words(found) == {"price"}


def _candidate(record: str, tier: Tier = Tier.WORDS, **cells: object) -> Candidate:
    values: dict[str, object] = {
        "table_name": "decision", "words": 1, "worth": -1.0, "day": date(2026, 10, 1), "title": f"What {record} says",
    }  # fmt: skip
    return Candidate(record_id=record, detail="", tier=tier, **(values | cells))  # type: ignore[arg-type]


def test_facts_with_words_come_first_and_bare_facts_last_and_few() -> None:
    facts = [_candidate(f"fact {n}", Tier.FACT, words=0) for n in range(9)]
    some = [*facts, _candidate("theirs", Tier.THEIRS), _candidate("words"), _candidate("both", Tier.FACT_AND_WORDS)]
    order = [c.record_id for c in ranked(some, without=NONE_PICKED, limit=8)]
    assert order[:3] == ["both", "words", "theirs"]
    assert len(order) == 3 + WITHOUT_WORDS


def test_more_words_come_first_then_the_better_answer_then_the_newer_one() -> None:
    some = [
        _candidate("old", day=date(2026, 8, 1)),
        _candidate("new"),
        _candidate("better", worth=-9.0),
        _candidate("two words", words=2, worth=0.0),
    ]
    order = [c.record_id for c in ranked(some, without=NONE_PICKED, limit=8)]
    assert order == ["two words", "better", "new", "old"]


def test_nothing_is_offered_twice_or_after_it_was_picked() -> None:
    same = _candidate("same", table_name="meeting", title="Review: x", said="What a says and more", words=0)
    some = [_candidate("a"), _candidate("a"), _candidate("b"), same]
    assert [c.record_id for c in ranked(some, without=NONE_PICKED, limit=8)] == ["a", "b"]
    assert [c.record_id for c in ranked(some[:3], without=frozenset({("decision", "a")}), limit=8)] == ["b"]


def test_a_long_line_is_cut_between_words() -> None:
    assert shortened("short  line\n") == "short line"
    cut = shortened("word " * 60)
    assert cut.endswith("word …")
    assert len(cut) <= 122


def test_a_long_note_is_read_in_the_time_of_its_length() -> None:
    words = RuleWords(["price", "cost*", "value review"])
    began = time.perf_counter()
    telling_sentence("price [" * 40_000, words)
    telling_sentence("* " * 40_000 + "price", words)
    assert time.perf_counter() - began < 5


def test_a_title_with_a_word_comes_after_what_says_something() -> None:
    title = Candidate("meeting", "a", "Pilot, steering", "", date(2026, 11, 20), Tier.TITLE, words=2, worth=-9)
    theirs = Candidate("commitment", "b", "Names for the pilot", "", date(2026, 9, 1), Tier.THEIRS, words=1)
    said = Candidate("meeting", "c", "Steering: the pilot saves an hour", "", date(2026, 9, 1), Tier.WORDS, words=1)
    order = ranked([title, theirs, said], without=frozenset(), limit=3)
    assert [candidate.record_id for candidate in order] == ["c", "b", "a"]
