"""Finding and taking out the names of a person in texts."""

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.names.mentions import ERASED_WORDS, lines_with, pattern_of, spellings_of, without
from brm_desktop.domain.people import Person

OWEN = Person(
    id=PersonId("a" * 32),
    name="Owen Clarke",
    aliases=("Owen", "@oclarke"),
    emails=("owen.clarke@larkfield.example",),
    phones=("+49 30 123456",),
)


def test_whole_names_and_ways_to_reach_somebody_are_sure_and_parts_are_loose() -> None:
    found = spellings_of([OWEN])
    assert found.sure == ("+49 30 123456", "@oclarke", "Owen Clarke", "owen.clarke@larkfield.example")
    assert {"Owen", "Clarke"} <= set(found.loose)


def test_a_name_is_found_as_a_whole_word_in_any_case_and_over_a_line_break() -> None:
    pattern = pattern_of(spellings_of([OWEN]).every)
    assert pattern is not None
    assert pattern.search("said OWEN  clarke today")
    assert pattern.search("Owen\nClarke")
    assert pattern.search("Owen's list")
    assert not pattern.search("the Bowens went away")


def test_lines_that_name_somebody_are_given_without_the_others() -> None:
    pattern = pattern_of(["Owen"])
    assert pattern is not None
    assert lines_with(pattern, "first\n  Owen decides\nlast") == ("Owen decides",)


def test_the_longest_spelling_goes_first_so_that_no_part_is_left() -> None:
    pattern = pattern_of(spellings_of([OWEN]).every)
    assert pattern is not None
    assert without(pattern, "ask Owen Clarke, owen.clarke@larkfield.example") == f"ask {ERASED_WORDS}, {ERASED_WORDS}"


def test_nobody_has_no_pattern() -> None:
    assert pattern_of([]) is None
    assert pattern_of(["  "]) is None


@given(st.text(), st.text(min_size=1))
def test_nothing_is_found_any_more_once_it_was_taken_out(text: str, name: str) -> None:
    pattern = pattern_of([name])
    if pattern is not None and not pattern.search(ERASED_WORDS):
        assert not pattern.search(without(pattern, f"{text} {name} {text}"))
