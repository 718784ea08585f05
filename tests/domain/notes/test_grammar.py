from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.notes.grammar import LineKind, NoteContext, NoteLine, Span, read_line, read_note

CONTEXT = NoteContext(
    day=date(2026, 11, 23),
    me=("Olivia Clarke",),
    attendees=("Omar Haddad", "Kate Goldenring", "Michael Dawson", "Michael Zasso", "Timo Stark"),
    people=("Ruth Vance", "Danny Macovei"),
    sponsor="Omar Haddad",
    aliases=(("@kgold", "Kate Goldenring"),),
)


def read(text: str) -> NoteLine:
    line = read_line(text, CONTEXT)
    assert line is not None
    return line


def owners(line: NoteLine) -> list[str | None]:
    return [owner.name for owner in line.owners]


def cut(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


def test_an_arrow_is_a_promise_of_mine_to_the_sponsor() -> None:
    line = read("-> send the figures by Fri")
    assert (line.kind, line.text) == (LineKind.I_OWE, "send the figures")
    assert line.to is not None and line.to.name == "Omar Haddad"
    assert line.due is not None and line.due.last == date(2026, 11, 27)
    assert line.doubts == ()


@pytest.mark.parametrize(
    ("text", "to", "rest"),
    [
        ("-> figures for Kate by 30 Nov", "Kate Goldenring", "figures"),
        ("→ call @Ruth tomorrow", "Ruth Vance", "call"),
        ("- -> draft @kgold", "Kate Goldenring", "draft"),
        ("1. -> agenda for the board", "Omar Haddad", "agenda for the board"),
    ],
)
def test_a_promise_of_mine_may_name_somebody_else(text: str, to: str, rest: str) -> None:
    line = read(text)
    assert line.to is not None
    assert (line.to.name, line.text) == (to, rest)


@pytest.mark.parametrize(
    ("text", "owner", "rest"),
    [
        ("<- Omar the budget by Thu", "Omar Haddad", "the budget"),
        ("← Ruth Vance: the list", "Ruth Vance", "the list"),
        ("<- budget @Kate by end of month", "Kate Goldenring", "budget"),
        ("<- Danny to ask the auditors", "Danny Macovei", "ask the auditors"),
    ],
)
def test_an_arrow_back_is_a_promise_of_theirs(text: str, owner: str, rest: str) -> None:
    line = read(text)
    assert line.kind is LineKind.THEY_OWE
    assert (owners(line), line.text, line.doubts) == ([owner], rest, ())


def test_nobody_named_is_a_doubt() -> None:
    assert read("<- the numbers").doubts == ("who?",)


def test_two_of_one_name_are_a_doubt_and_nobody_is_guessed() -> None:
    line = read("<- Michael: numbers")
    assert owners(line) == [None]
    assert line.doubts == ("who? Michael could be Michael Dawson or Michael Zasso.",)


def test_an_impossible_date_is_a_doubt_and_stays_text() -> None:
    line = read("-> numbers by 31 Nov")
    assert (line.due, line.text) == (None, "numbers by 31 Nov")
    assert line.doubts == ("which date? November has 30 days.",)


def test_an_unsure_date_stays_in_the_text() -> None:
    line = read("-> numbers by next friday")
    assert line.due is not None
    assert (line.due_sure, line.text, line.doubts) == (False, "numbers by next friday", ("which date?",))


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("Decision: go with plan B", LineKind.DECISION, "go with plan B"),
        ("! no freeze", LineKind.DECISION, "no freeze"),
        ("? licences", LineKind.NEXT_TIME, "licences"),
        ("demand: a new portal", LineKind.DEMAND, "a new portal"),
        ("Value: 30k saved", LineKind.VALUE, "30k saved"),
        ("* issue: labels jam", LineKind.ISSUE, "labels jam"),
        ("CHANGE: new shift model", LineKind.CHANGE, "new shift model"),
        ("%% he looks for another job", LineKind.PRIVATE, "he looks for another job"),
        ("## Rollout", LineKind.AGENDA, "Rollout"),
        ("- [ ] text", LineKind.ACTION, "text"),
        ("TODO: ask Legal", LineKind.ACTION, "ask Legal"),
        ("Action point: ask Legal", LineKind.ACTION, "ask Legal"),
        ("**Action:** ask Legal", LineKind.ACTION, "ask Legal"),
        ("ACTION-12: ask Legal", LineKind.ACTION, "ask Legal"),
        ("Next action: ask Legal", LineKind.ACTION, "ask Legal"),
        ("#action ask Legal", LineKind.ACTION, "ask Legal"),
        ("- ☐ ask Legal", LineKind.ACTION, "ask Legal"),
    ],
)
def test_every_mark_has_its_kind(text: str, kind: LineKind, rest: str) -> None:
    line = read(text)
    assert (line.kind, line.text) == (kind, rest)


def test_a_decision_names_who_took_it() -> None:
    line = read("Decision: go with plan B (Omar)")
    assert (line.text, owners(line)) == ("go with plan B", ["Omar Haddad"])


def test_a_private_promise_is_a_promise_and_private() -> None:
    line = read("%% -> prepare the talk by Fri")
    assert (line.kind, line.private, line.text) == (LineKind.I_OWE, True, "prepare the talk")
    assert cut("%% -> prepare the talk by Fri", line.due_span) == "by Fri"


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        ("- [ ] Omar: write it", ["Omar Haddad"], "write it"),
        ("- [ ] write it (Omar)", ["Omar Haddad"], "write it"),
        ("- [ ] [Omar] write it", ["Omar Haddad"], "write it"),
        ("- [ ] [[Omar Haddad]] to write it", ["Omar Haddad"], "write it"),
        ("- [ ] (Kate) Writing it", ["Kate Goldenring"], "Writing it"),
        ("- [ ] Omar will write it", ["Omar Haddad"], "write it"),
        ("- [ ] Omar is going to write it", ["Omar Haddad"], "write it"),
        ("- [ ] Omar volunteered to write it", ["Omar Haddad"], "write it"),
        ("- [ ] write it - Timo", ["Timo Stark"], "write it"),
        ("- [ ] write it: Omar and Kate", ["Omar Haddad", "Kate Goldenring"], "write it"),
        ("- [ ] Omar/Kate: write it", ["Omar Haddad", "Kate Goldenring"], "write it"),
        ("- [ ] Omar and Kate to write it", ["Omar Haddad", "Kate Goldenring"], "write it"),
        ("- [ ] Omar, Kate and Timo to write it", ["Omar Haddad", "Kate Goldenring", "Timo Stark"], "write it"),
        ("- [ ] @kgold write it", ["Kate Goldenring"], "write it"),
        ("- [ ] write it @Omar Haddad", ["Omar Haddad"], "write it"),
        ("- [ ] Kate send out the invitation", ["Kate Goldenring"], "send out the invitation"),
        ("- [ ] **Kate**: write it", ["Kate Goldenring"], "write it"),
        ("- [ ] write it (Owner: Kate)", ["Kate Goldenring"], "write it"),
        ("- [ ] write it (AI: Kate)", ["Kate Goldenring"], "write it"),
        ("AR Kate: write it", ["Kate Goldenring"], "write it"),
        ("ACTION: kate to write it", ["Kate Goldenring"], "write it"),
        ("Action item for Omar: write it", ["Omar Haddad"], "write it"),
        ("- [ ] KG to write it", ["Kate Goldenring"], "write it"),
        ("- [ ] Michael Z to write it", ["Michael Zasso"], "write it"),
    ],
)
def test_an_owner_is_read_from_every_place(text: str, names: list[str], rest: str) -> None:
    line = read(text)
    assert (owners(line), line.text, line.doubts) == (names, rest, ())


def test_owner_and_date_may_share_brackets() -> None:
    line = read("- [ ] write it (Kate, Friday)")
    assert (owners(line), line.text) == (["Kate Goldenring"], "write it")
    assert line.due is not None and line.due.last == date(2026, 11, 27)


def test_a_name_nobody_knows_is_taken_with_a_doubt() -> None:
    line = read("- [ ] Elmer to write it")
    assert [owner.written for owner in line.owners] == ["Elmer"]
    assert (owners(line), line.doubts) == ([None], ("who? Elmer is not known here.",))


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] Note: the lift is broken",
        "- [ ] Update: nothing new",
        "- [ ] Update https://example.org: now",
        "- [ ] Ask Omar about it",
        "- [ ] Chairs to meet",
        "- [ ] Send it to everybody (All)",
        "- [ ] Future idea: apply for a grant",
        "- [ ] Talk with @kgold about it",
        "- [ ] Build the list of key needs",
        "- [ ] Merge it (PR 12)",
        "- [ ] README: fix the link",
    ],
)
def test_what_is_no_name_owns_nothing(text: str) -> None:
    line = read(text)
    assert line.owners == ()
    assert line.text == text.removeprefix("- [ ] ")


@pytest.mark.parametrize("box", ["[x]", "[X]", "[✓]"])
def test_a_ticked_box_is_done(box: str) -> None:
    assert read(f"- {box} Omar: write it").done
    assert not read("- [ ] Omar: write it").done


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain words",
        "* [ ] TODO",
        "* [ ]",
        "* [] - ",
        "- [ ] TBD",
        "- [ ] N/A",
        "- [ ] _Add your item here_",
        "- [ ] {task}",
        "**Action Item:** *Identify owner, and summarize task/deliverables*",
        "Action items:",
        "## Attendees",
        "## Action items",
        "[link](http://example.org) text",
        "- [x](http://example.org) text",
        "![picture](a.png)",
        "!important",
        "?",
        "->",
        "--> end of a comment",
        "AI is all around: really",
        "> - [ ] quoted",
        "a -> b",
    ],
)
def test_everything_else_stays_text(text: str) -> None:
    assert read_line(text, CONTEXT) is None


def test_spans_say_exactly_which_characters_were_read() -> None:
    text = "  - [ ] Omar: send the list by Fri"
    line = read(text)
    assert cut(text, line.marker) == "[ ] "
    assert cut(text, line.owner_span) == "Omar: "
    assert cut(text, line.due_span) == "by Fri"
    assert cut(text, line.body) == "Omar: send the list by Fri"


def test_code_comments_and_front_matter_are_not_read() -> None:
    note = (
        "---\ntodo: - [ ] no\n---\n- [ ] one\n```\n- [ ] no\n```\n<!--\n- [ ] no\n-->\n"
        "~~~~\n-> no\n~~~\n-> no\n~~~~\n-> two\r\n"
    )
    assert [(line.line, line.text) for line in read_note(note, CONTEXT)] == [(3, "one"), (15, "two")]


def test_a_fence_that_is_never_closed_hides_the_rest() -> None:
    assert read_note("```\n-> no", CONTEXT) == ()


@given(text=st.text(max_size=80))
def test_any_line_can_be_read_and_its_spans_lie_within_it(text: str) -> None:
    for line in read_note(text, CONTEXT):
        length = len(text.split("\n")[line.line])
        spans = (line.marker, line.body, line.owner_span, line.due_span)
        assert all(0 <= span.start <= span.end <= length for span in spans if span)


@given(
    mark=st.sampled_from(["-> ", "<- ", "- [ ] ", "Decision: ", "! ", "ACTION: ", "%% ", "AR "]),
    words=st.lists(st.sampled_from(["Omar", "by", "Fri", "(", ")", "[", "]", "@", ":", "-", "to", "30", "Nov", "%%"])),
)
def test_marked_lines_of_odd_words_keep_their_spans_inside(mark: str, words: list[str]) -> None:
    text = mark + " ".join(words)
    line = read_line(text, CONTEXT)
    if line is not None and line.due_span is not None:
        assert line.due_span.end <= len(text)


@pytest.mark.parametrize("piece", ["a", "by Fri ", "(a) ", "[[", "@x ", "Kate, ", "*", "_ ", "- ", " by", "1/2 ", ": "])
def test_a_line_of_two_hundred_thousand_characters_is_read_to_its_end(piece: str) -> None:
    # Whether it takes time in proportion is measured in tests/benchmarks/linearity.py; a hang ends in the time limit.
    text = "- [ ] send it " + piece * (200_000 // len(piece))
    line = read_line(text, CONTEXT)
    assert line is not None
    assert line.body.end <= len(text)


def test_a_verb_is_nobody_who_owes() -> None:
    line = read_line("<- Named data owner by Fri", CONTEXT)
    assert line is not None
    assert (line.owners, line.text, line.doubts) == ((), "Named data owner", ("who?",))


def test_a_whole_name_nobody_knows_is_not_cut_to_a_first_name_somebody_bears() -> None:
    line = read_line("- [ ] Omar Unknown: send it", CONTEXT)
    assert line is not None
    assert [owner.written for owner in line.owners] == ["Omar Unknown"]
    assert not line.owners[0].sure


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("-> %% the figures to Kate by Fri", LineKind.I_OWE),
        ("- [ ] %% Kate: the figures", LineKind.ACTION),
        ("? %% ask about it", LineKind.NEXT_TIME),
        ("! %% freeze it", LineKind.PRIVATE),
    ],
)
def test_a_line_marked_private_behind_its_mark_is_private_too(text: str, kind: LineKind) -> None:
    line = read_line(text, CONTEXT)
    assert line is not None
    assert (line.kind, line.private) == (kind, True)
    assert "%" not in line.text


def test_brackets_that_were_empty_before_stay() -> None:
    line = read_line("- [ ] Kate: rename close_books() by Fri", CONTEXT)
    assert line is not None
    assert line.text == "rename close_books()"
