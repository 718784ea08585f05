"""The brief as Markdown and as plain text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from brm_desktop.domain.brief.building import build_brief
from brm_desktop.domain.brief.facts import AgendaFact, MeetingFact
from brm_desktop.domain.brief.for_me import build_brief_for_me
from brm_desktop.domain.brief.words import one_line
from brm_desktop.interchange.brief_text import COLUMNS, brief_markdown, brief_plain_text, escaped
from tests.domain.brief_samples import SENDER, TODAY, crowded, finance, finance_private, nothing

HOSTILE = [
    "# not a heading",
    "a | b",
    "`code` and ```",
    "[link](javascript:alert(1)) ![picture](x)",
    "<script>alert(1)</script>",
    "two\n# lines",
    "1. not a list",
    "- not a list",
    "=== and ---",
    "> quote",
    "&amp; &#35;",
    "a  \nb\\",
    "~~~ *bold* __bold__",
    "http://example.org",
    "\x00\x1b[31m\u2028# x",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("mark", ["# ", "- ", "1. "])
def test_a_text_from_a_record_breaks_out_of_nothing(text: str, mark: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(mark + escaped(text))
    inner = next(token for token in tokens if token.type == "inline")
    assert {child.type for child in inner.children or []} <= {"text", "text_special"}
    assert inner.children is not None
    assert "".join(child.content for child in inner.children) == one_line(text)
    assert [token.type for token in tokens].count("heading_open") == (mark == "# ")


@given(st.text())
def test_whatever_is_written_reads_back_the_same(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse("- x " + escaped(text))
    inner = next(token for token in tokens if token.type == "inline")
    assert "".join(child.content for child in inner.children or []) == f"x {one_line(text)}".strip()


def test_markdown_has_a_heading_for_every_section_in_order() -> None:
    brief = build_brief(finance(), sender=SENDER)
    headings = [line[3:] for line in brief_markdown(brief).splitlines() if line.startswith("## ")]
    assert headings == [section.heading for section in brief.sections]


def test_markdown_says_what_was_promised_and_what_became_of_it() -> None:
    text = brief_markdown(build_brief(finance(), sender=SENDER))
    assert text.startswith("# Finance: monthly value review\n\nMonday 23 November 2026, 10:30 to 11:15, room 4.12")
    assert "- Licence and cloud cost by cost centre — **3 days late**\n" in text
    assert "- Named data owner — **Fri 27 Nov**  \n  Owen Clarke\n" in text
    assert "Kept on time in the last 90 days: IT 6 of 7, Finance 7 of 11." in text
    assert text.endswith("Nora Lindqvist, Business Relationship Manager\n")


def test_a_shortened_list_says_how_many_are_missing() -> None:
    brief = build_brief(crowded(rows=16))
    assert "- and 4 more" in brief_markdown(brief)
    assert "  and 4 more" in brief_plain_text(brief)


def test_no_line_of_a_mail_is_wider_than_76_columns() -> None:
    brief = build_brief_for_me(crowded(), finance_private(), sender=SENDER)
    assert max(len(line) for line in brief_plain_text(brief).splitlines()) <= COLUMNS


def test_a_mail_reads_without_markup() -> None:
    text = brief_plain_text(build_brief(finance(), sender=SENDER))
    assert "- Licence and cloud cost by cost centre (3 days late)\n" in text
    assert "1. Freeze the chart of accounts until 15 Jan.\n   Keeps the close testable.\n" in text
    assert "**" not in text and "\\" not in text


def test_a_title_with_markup_and_breaks_stays_one_line() -> None:
    facts = replace(
        nothing(),
        meeting=MeetingFact("A | B\n# C `d` [e]", TODAY),
        agenda=(AgendaFact("x\n\n## y"),),
    )
    brief = build_brief(facts)
    assert brief_markdown(brief).splitlines()[0] == "# People: A \\| B \\# C \\`d\\` \\[e\\]"
    assert brief_plain_text(brief).splitlines()[0] == "People: A | B # C `d` [e]"
    assert "- x \\#\\# y" in brief_markdown(brief)


def test_the_private_page_is_marked_and_only_there_when_asked_for() -> None:
    mine = build_brief_for_me(finance(), finance_private(), sender=SENDER)
    shared = build_brief(finance(), sender=SENDER)
    assert "# Private: for you alone" in brief_markdown(mine)
    assert "PRIVATE: FOR YOU ALONE" in brief_plain_text(mine)
    assert "Sceptic" in brief_markdown(mine)
    assert "rivate" not in brief_markdown(shared) + brief_plain_text(shared)
    assert "Sceptic" not in brief_markdown(shared)
