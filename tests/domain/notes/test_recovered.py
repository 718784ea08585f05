"""Which words of a recovered note are marked."""

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.notes.recovered import count_words, new_spans


def _new(stored: str, recovered: str) -> list[str]:
    return [recovered[span.start : span.end] for span in new_spans(stored, recovered)]


def test_words_added_at_the_end_are_marked_whole() -> None:
    stored = "Five ideas wait. She wants to rank them herself, wi"
    recovered = "Five ideas wait. She wants to rank them herself, with FP&A numbers."
    assert _new(stored, recovered) == ["with FP&A numbers."]
    assert count_words(recovered, new_spans(stored, recovered)) == 3


def test_changes_in_two_lines_are_two_marks() -> None:
    assert _new("one\nsame\ntwo", "one more\nsame\ntwo again") == ["more", "again"]


def test_what_was_only_deleted_has_no_marks() -> None:
    assert _new("one two three", "one two") == []
    assert _new("same", "same") == []


@given(st.text(max_size=200), st.text(max_size=200))
def test_marks_lie_in_the_text_in_order(stored: str, recovered: str) -> None:
    end = 0
    for span in new_spans(stored, recovered):
        assert end <= span.start < span.end <= len(recovered)
        end = span.end
