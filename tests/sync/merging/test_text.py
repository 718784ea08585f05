"""Three versions of a note become one."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.sync.merging.matching import pairs
from brm_desktop.sync.merging.text import MARKS, merge

LINES = st.lists(st.sampled_from(["", "one", "two", "three four", "five"]), max_size=8)
NOTES = LINES.map("\n".join)


@pytest.mark.parametrize(
    ("base", "one", "other", "merged"),
    [
        ("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC"),
        ("a\nb", "a\nnew\nb", "a\nb\nend", "a\nnew\nb\nend"),
        ("a", "a\nmine", "a\nyours", "a\nmine\nyours"),
        ("", "mine", "yours", "mine\nyours"),
        ("", "same\nmine", "same\nyours", "same\nmine\nyours"),
        ("a\nb\nc", "a\nc", "a\nb\nc\nd", "a\nc\nd"),
        (
            "met on Monday for lunch",
            "met on Tuesday for lunch",
            "met on Monday for dinner",
            "met on Tuesday for dinner",
        ),
        ("the price 1.5", "the price 2.5", "a price 1.5", "a price 2.5"),
        ("a\nb\nc\nd", "b\nc\nd\na", "a\nb\nc\nd\ne", "b\nc\nd\na\ne"),
        ("a\r\nb\r\n", "a\r\nB\r\n", "A\r\nb\r\n", "A\r\nB\r\n"),
    ],
)
def test_edits_at_different_places_are_both_there(base: str, one: str, other: str, merged: str) -> None:
    found = merge(base, one, other)
    assert (found.text, found.conflicts) == (merged, 0)


def test_the_same_words_changed_twice_keep_both_versions() -> None:
    found = merge("before\nmet on Monday\nafter", "before\nmet on Tuesday\nafter", "before\nmet on Friday\nafter")
    assert found.conflicts == 1
    assert found.text.split("\n") == [
        "before", MARKS[0], "met on Tuesday", MARKS[1], "met on Friday", MARKS[2], "after",
    ]  # fmt: skip


def test_what_one_side_removed_and_the_other_changed_stays_and_is_said() -> None:
    found = merge("a\nb\nc", "a\nc", "a\nbb\nc")
    assert (found.text, found.conflicts) == ("a\nbb\nc", 1)


def test_parts_of_a_number_are_never_mixed() -> None:
    assert merge("1.5", "2.5", "1.7").conflicts == 1


@given(NOTES, NOTES)
def test_who_changed_nothing_has_no_say(base: str, changed: str) -> None:
    assert merge(base, base, changed).text == changed
    assert merge(base, changed, base).text == changed
    assert merge(base, changed, changed).text == changed


@given(NOTES, NOTES, NOTES)
def test_no_new_word_is_lost(base: str, one: str, other: str) -> None:
    """A word that a side has and the common ancestor has not is in the merged text."""
    merged = merge(base, one, other)
    for side in (one, other):
        for word in set(side.split()) - set(base.split()):
            assert word in merged.text.split()


@given(NOTES, NOTES, NOTES)
def test_the_same_is_merged_the_same_way(base: str, one: str, other: str) -> None:
    assert merge(base, one, other) == merge(base, one, other)
    assert sorted(merge(base, one, other).text) == sorted(merge(base, other, one).text)


@given(st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12))
def test_what_matches_is_the_same_and_in_order(first: list[str], second: list[str]) -> None:
    found = pairs(first, second)
    assert all(first[one] == second[other] for one, other in found)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))


def test_a_note_of_ten_kilobytes_takes_a_moment() -> None:
    lines = [f"line {number} about budget, forecast and what Helena said of it" for number in range(200)]
    one = [f"{line} x" if number % 17 == 0 else line for number, line in enumerate(lines)]
    other = [f"y {line}" if number % 23 == 0 else line for number, line in enumerate(lines)]
    spent = []
    for _ in range(5):
        start = time.process_time()
        merge("\n".join(lines), "\n".join(one), "\n".join(other))
        spent.append(time.process_time() - start)
    assert min(spent) < 0.02
