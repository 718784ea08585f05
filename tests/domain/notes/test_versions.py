"""Versions of a note: when one is kept, and what changed between two."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.notes.versions import (
    Change,
    NoteVersion,
    around_changes,
    compare,
    is_due,
    is_larger_change,
)

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TEXTS = st.lists(st.text(alphabet="ab \n", max_size=30), max_size=8).map("\n".join)


def test_more_than_two_hundred_characters_are_a_larger_change() -> None:
    note = "word " * 1_000
    assert not is_larger_change(note, note + "x" * 200)
    assert is_larger_change(note, note + "x" * 201)


def test_a_tenth_of_a_short_note_is_a_larger_change() -> None:
    assert not is_larger_change("a" * 100, "a" * 110)
    assert is_larger_change("a" * 100, "a" * 111)
    assert is_larger_change("", "a")
    assert not is_larger_change("same", "same")


def test_a_change_is_found_wherever_it_stands() -> None:
    note = "a" * 5_000
    assert is_larger_change(note, note[:2_000] + "b" * 300 + note[2_300:])
    assert not is_larger_change(note, note[:2_000] + "b" + note[2_001:])


def test_at_most_one_version_is_kept_in_ten_minutes() -> None:
    last = NoteVersion("1", MeetingId("a" * 32), "text", made_at=NOW)
    assert is_due(None, now=NOW)
    assert not is_due(last, now=NOW + timedelta(minutes=9))
    assert is_due(last, now=NOW + timedelta(minutes=10))


def test_a_changed_line_shows_the_words_that_differ() -> None:
    gone, new = compare("October took nine days", "October took ten days")
    assert (gone.change, new.change) == (Change.GONE, Change.NEW)
    assert [part.text.strip() for part in gone.parts if part.differs] == ["nine"]
    assert [part.text.strip() for part in new.parts if part.differs] == ["ten"]


def test_what_is_the_same_far_from_a_change_is_left_out() -> None:
    before = "\n".join(f"line {number}" for number in range(100))
    shown = around_changes(compare(before, before.replace("line 50", "line fifty")))
    assert None in shown or len(shown) <= 9
    assert len(shown) < 12


@given(TEXTS, TEXTS)
def test_the_lines_of_both_versions_are_in_the_comparison(before: str, after: str) -> None:
    lines = compare(before, after)
    old = [line.text for line in lines if line.change is not Change.NEW]
    new = [line.text for line in lines if line.change is not Change.GONE]
    assert "\n".join(old) in before
    assert "\n".join(new) in after
    if before == after:
        assert all(line.change is Change.SAME for line in lines)
    else:
        assert any(line.change is not Change.SAME for line in lines)
