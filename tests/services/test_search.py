"""Search: words are found, and no input is an error."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.identifiers import MeetingId, new_id
from brm_desktop.domain.meetings import Meeting
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage.search import match_expression


def _note(workspace: Workspace, title: str, note: str, *, days_ago: int = 0) -> None:
    day = workspace.clock.today() - timedelta(days=days_ago)
    workspace.meetings.store(Meeting(id=MeetingId(new_id()), title=title, day=day, note=note))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("nunez", True),
        ("Núñez", True),
        ("strasse", True),
        ("Straße", True),
        ("lodz", True),
        ("Łódź", True),
        ("forec", True),
        ("licence fore", True),
        ("e-mail", True),
        ("o'brien", True),
        ("C++", True),
        ("forecast missing", False),
        ("nowhere", False),
    ],
)
def test_words_are_found_without_accents_and_unfinished(workspace: Workspace, words: str, found: bool) -> None:
    _note(workspace, "Review", "Ana Núñez of Straße 5, Łódź: licence forecast by e-mail to O'Brien, C++ only")
    assert bool(workspace.search.find(words)) is found


@pytest.mark.parametrize(
    "words",
    [
        *('"', "a AND", "(", "*", "^", "-", "NEAR(", "nope:p", "a OR OR", "\x00", "\ud800", '" OR "', "%_", ""),
        *("()" * 250, "w " * 3000, "x" * 100_000),
    ],
)
def test_no_query_is_an_error(workspace: Workspace, words: str) -> None:
    _note(workspace, "Review", "plain words")
    assert workspace.search.find(words) == ()


@given(st.text(max_size=80))
def test_no_text_breaks_the_expression(text: str) -> None:
    expression = match_expression(text)
    if not expression:
        return
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE f USING fts5(a)")
    assert index.execute("SELECT count(*) FROM f WHERE f MATCH ?", (expression,)).fetchone() == (0,)
    index.close()


def test_the_snippet_marks_the_words(workspace: Workspace) -> None:
    _note(workspace, "Review", "They want the licence forecast by cost centre, every month, without asking")
    hit = workspace.search.find("forecast")[0]
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["forecast"]


def test_a_changed_note_is_found_by_its_new_words_only(workspace: Workspace) -> None:
    meeting = Meeting(id=MeetingId(new_id()), title="Review", day=workspace.clock.today(), note="apples")
    workspace.meetings.store(meeting)
    workspace.meetings.store(replace(meeting, note="pears"))
    assert workspace.search.find("apples") == ()
    assert workspace.search.find("pears")[0].record_id == meeting.id


def test_a_title_outweighs_a_mention(workspace: Workspace) -> None:
    _note(workspace, "Budget round", "nothing else")
    _note(workspace, "Other", "the budget was mentioned once among many other words of this note")
    assert workspace.search.find("budget")[0].title == "Budget round"
