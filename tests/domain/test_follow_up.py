"""The message after a meeting: both directions, what was decided, and nothing that is private."""

import dataclasses
from datetime import date, time
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.follow_up import FollowUp, SharedLine, shared_decisions, shared_promises
from brm_desktop.domain.identifiers import CommitmentId, DecisionId
from brm_desktop.domain.meetings import Decision
from brm_desktop.domain.moments import Moment

MONDAY = date(2026, 11, 23)


def _promise(text: str, *, mine: bool = True, private: bool = False, kept: bool = False) -> Commitment:
    return Commitment(
        id=CommitmentId(text),
        direction=Direction.I_OWE if mine else Direction.THEY_OWE,
        text=text,
        asked_on=MONDAY,
        due=Due.on(date(2026, 11, 27)),
        private=private,
        kept_on=MONDAY if kept else None,
    )


def test_the_message_says_both_directions_and_what_was_decided() -> None:
    promises = shared_promises(
        [(_promise("the cost forecast"), ""), (_promise("a data owner", mine=False), "Owen Clarke")]
    )
    decisions = shared_decisions(
        [Decision(DecisionId("d"), "no changes", MONDAY, decided_by="Helena")], private_lines=frozenset()
    )
    follow_up = FollowUp(
        "Monthly value review", MONDAY, (*promises, *decisions), to=("Helena Brandt", "Owen Clarke"),
        sender="Nora", again=Moment(date(2026, 12, 21), time(10, 30)),
    )  # fmt: skip
    assert follow_up.text(MONDAY) == (
        "Hello Helena and Owen,\n\n"
        "Thank you for “Monthly value review” today. This is what I noted:\n\n"
        "I will\n- The cost forecast, by Friday 27 November\n\n"
        "You will\n- Owen Clarke: A data owner, by Friday 27 November\n\n"
        "We decided\n- No changes (Helena)\n\n"
        "We meet again on Monday 21 December at 10:30.\n\n"
        "Nora\n"
    )


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()), max_size=8))
def test_private_and_kept_promises_are_never_in_it(kinds: list[tuple[bool, bool, bool]]) -> None:
    promises = [
        _promise(f"promise-{place}-{'hidden' if private or kept else 'shared'}.", mine=mine, private=private, kept=kept)
        for place, (mine, private, kept) in enumerate(kinds)
    ]
    text = FollowUp("Talk", MONDAY, shared_promises([(promise, "Owen") for promise in promises])).text(MONDAY)
    assert "hidden" not in text
    assert text.count("shared.") == sum(not private and not kept for _, private, kept in kinds)


def test_a_decision_of_a_private_line_is_not_in_it() -> None:
    decisions = [Decision(DecisionId("1"), "open", MONDAY, line=1), Decision(DecisionId("2"), "secret", MONDAY, line=2)]
    assert [line.text for line in shared_decisions(decisions, private_lines=frozenset({2}))] == ["open"]


def test_no_field_of_the_message_could_hold_a_note() -> None:
    names = {field.name for field in dataclasses.fields(FollowUp)} | {
        field.name for field in dataclasses.fields(SharedLine)
    }
    assert names == {
        "title",
        "day",
        "lines",
        "to",
        "addresses",
        "sender",
        "again",
        "text",
        "person",
        "due",
        "mine",
        "decided",
    }


def test_a_draft_is_an_address_that_says_the_same() -> None:
    follow_up = FollowUp("Talk & more", MONDAY, addresses=("owen@larkfield.example",))
    draft = follow_up.mail_draft(MONDAY)
    assert draft.startswith("mailto:owen@larkfield.example?subject=Talk%20%26%20more&body=")
    assert unquote(draft.partition("&body=")[2]).replace("\r\n", "\n") == follow_up.text(MONDAY)


def test_an_address_cannot_bring_other_fields_along() -> None:
    sly = FollowUp(
        "Talk\r\nBcc: x@y.example", MONDAY, addresses=("a@b.example?bcc=x@y.example", "c@d.example&x=1", "e@f.example")
    )
    draft = sly.mail_draft(MONDAY)
    assert draft.startswith("mailto:e@f.example?subject=Talk%20Bcc%3A%20x%40y.example&body=")
    assert draft.count("?") == 1
    assert draft.count("&") == 1


def test_a_long_message_fits_into_an_address() -> None:
    lines = tuple(SharedLine(f"promise number {number} – größer", mine=True) for number in range(200))
    draft = FollowUp("Talk", MONDAY, lines).mail_draft(MONDAY)
    assert len(draft) <= 1_900
    assert "whole message is on the clipboard" in unquote(draft)


@given(st.text(max_size=80), st.text(max_size=80))
def test_whatever_stands_in_it_stays_on_its_line(title: str, text: str) -> None:
    found = FollowUp(title, MONDAY, (SharedLine(text, mine=True),)).text(MONDAY)
    assert found.count("\n- ") == 1
    FollowUp(title, MONDAY, (SharedLine(text, mine=True),)).mail_draft(MONDAY).encode("ascii")
