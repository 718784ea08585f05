"""Sentences that sound like promises, and those that only look like them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.notes.grammar import NoteContext, read_line
from brm_desktop.domain.notes.promise_sense import marked, offered, promise_in, sounds_like_promise

CONTEXT = NoteContext(
    day=date(2026, 11, 23),
    me=("Nora Lindqvist",),
    attendees=("Helena Brandt", "Owen Clarke", "Mei-Lin Zhao"),
    people=("Omar Haddad",),
    aliases=(("@omar", "Omar Haddad"),),
)


@pytest.mark.parametrize(
    "sentence",
    [
        "I will bring effort and yearly value for each of the five by Thu",
        "I'll send the licence figures tomorrow.",
        "I’ll follow up with legal about the clause.",
        "We will send you the draft contract.",
        "We will add the cost centres by Friday.",
        "Let me follow up on that with the vendor.",
        "Good point, I'll check with the platform team.",
        "I am going to schedule a session with Finance.",
        "Nora will prepare the slides for the board.",
    ],
)
def test_what_she_says_she_will_do_is_hers(sentence: str) -> None:
    assert sounds_like_promise(sentence, CONTEXT) is True


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen will check the data owner list.",
        "Mei-Lin Zhao will share half of the mapping this week.",
        "@omar will open a ticket for the batch.",
        "Helena: I'll ask the controllers for their view.",
        "Owen to follow up with the auditors.",
        "Helena agreed to review the forecast definitions.",
        "Can you send me the figures from October?",
        "Owen, could you check that with your team?",
        "Please send the ranked list before the freeze.",
        "No objections, Owen will update the calendar.",
    ],
)
def test_what_others_say_they_will_do_is_theirs(sentence: str) -> None:
    assert sounds_like_promise(sentence, CONTEXT) is False


@pytest.mark.parametrize(
    "sentence",
    [
        "Will you send the figures by Friday?",
        "Should I send the figures to Helena?",
        "I sent the figures to Helena yesterday.",
        "Owen checked the list last week.",
        "If the batch fails again, I will send a note.",
        "I would send it, but the numbers are old.",
        "We might send it later this year.",
        "The release will ship on Friday.",
        "The system will send a mail to every user.",
        "Kubernetes will drop support for the old format.",
        "I will not send anything before the board has met.",
        "I won't ask for another delay.",
        "I always send the minutes the same day.",
        "We usually check the numbers twice.",
        "I will be on holiday next week.",
        "We will need two more controllers.",
        "We will see how November closes.",
        "October took nine days.",
        "She wants to rank them herself, with FP&A numbers.",
        "I'll see.",
        "Proposal to move the freeze to January.",
    ],
)
def test_what_only_looks_like_a_promise_is_not_offered(sentence: str) -> None:
    assert sounds_like_promise(sentence, CONTEXT) is None


def test_the_sentence_is_found_within_its_line() -> None:
    line = "- Five ideas wait. I will send the list by Thu. She agreed."
    promise = promise_in(line, CONTEXT)
    assert promise is not None
    assert line[promise.span.start : promise.span.end] == "I will send the list by Thu."
    assert marked(line, promise) == ("- Five ideas wait. She agreed.", "-> I will send the list by Thu.")


def test_a_line_that_is_all_promise_becomes_one_line_without_its_bullet() -> None:
    line = "- Owen will check the list by Friday"
    promise = promise_in(line, CONTEXT)
    assert promise is not None
    assert marked(line, promise) == ("", "<- Owen will check the list by Friday")


def test_what_is_marked_is_recognised_with_person_and_date() -> None:
    promise = promise_in("Owen will check the list by Friday", CONTEXT)
    assert promise is not None
    line = read_line(marked("Owen will check the list by Friday", promise)[1], CONTEXT)
    assert line is not None
    assert line.owners[0].name == "Owen Clarke"
    assert line.due is not None
    assert line.due.last == date(2026, 11, 27)


@pytest.mark.parametrize("line", ["# I will send it by Friday", "> I will send it by Friday", "| I will send it | x |"])
def test_headings_quotations_and_tables_are_left_alone(line: str) -> None:
    assert offered(line, None, CONTEXT) is None


@given(st.text(max_size=400))
def test_any_text_is_read_without_fault_and_the_span_lies_in_it(line: str) -> None:
    promise = offered(line, None, CONTEXT)
    if promise is not None:
        assert 0 <= promise.span.start < promise.span.end <= len(line)
