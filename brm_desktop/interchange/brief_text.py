"""A brief as Markdown and as plain text for a mail.

Texts from records are data: nothing in them becomes a heading, a link, a table or a tag. Which version of the brief is
written (whole, or shortened as on paper) is decided by the caller.
"""

import re
import textwrap
from collections.abc import Iterator
from typing import Final

from brm_desktop.domain.brief.for_me import PRIVATE_MARK
from brm_desktop.domain.brief.values import Brief, Row, Section
from brm_desktop.domain.brief.words import one_line

COLUMNS: Final = 76
"""Width of a mail's lines."""

_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_LINE_START: Final = re.compile(r"^(\d+)([.)])|^([-+=:])")
_INDENT: Final = "  "
_BREAK: Final = "  "


def brief_markdown(brief: Brief) -> str:
    """The brief in CommonMark, one heading per section, one list item per row."""
    return "\n".join(_markdown_lines(brief)) + "\n"


def brief_plain_text(brief: Brief) -> str:
    """The brief for a mail: no markup, lines of at most 76 columns (a longer single word stays whole)."""
    return "\n".join(_text_lines(brief)) + "\n"


def escaped(text: str) -> str:
    """`text` on one line, with everything escaped that Markdown would take for markup.

    The words read the same when rendered; breaks and other control characters become spaces.
    """
    marked = _MARKUP.sub(r"\\\1", one_line(text))
    return _LINE_START.sub(_kept_from_starting, marked)


def _kept_from_starting(found: re.Match[str]) -> str:
    if found.group(1):
        return f"{found.group(1)}\\{found.group(2)}"
    return f"\\{found.group(3)}"


def _markdown_lines(brief: Brief) -> Iterator[str]:
    yield f"# {escaped(brief.title)}"
    yield ""
    for line in (brief.when, brief.who, brief.for_whom):
        if line:
            yield f"{escaped(line)}  "
    if brief.purpose:
        yield ""
        yield f"**Purpose:** {escaped(brief.purpose)}"
    for section in brief.sections:
        yield from _markdown_section(section)
    if brief.only_me:
        yield from ("", "---", "", f"# {PRIVATE_MARK}")
        for section in brief.only_me:
            yield from _markdown_section(section)
    if brief.sender.line:
        yield ""
        yield escaped(brief.sender.line)


def _markdown_section(section: Section) -> Iterator[str]:
    yield ""
    yield f"## {escaped(section.heading)}"
    yield ""
    for row in section.rows:
        yield from _markdown_row(row)
    if section.more_line:
        yield f"- {section.more_line}"
    if section.closing:
        yield ""
        yield escaped(section.closing)


def _markdown_row(row: Row) -> Iterator[str]:
    mark = f"{row.number}." if row.number.isdigit() else "-"
    right = f" — **{escaped(row.right)}**" if row.right else ""
    yield f"{mark} {escaped(row.text)}{right}{_BREAK if row.second else ''}"
    if row.second:
        indent = " " * (len(mark) + 1)
        yield f"{indent}{escaped(row.second)}"


def _text_lines(brief: Brief) -> Iterator[str]:
    yield from _wrapped(brief.title)
    yield "=" * min(COLUMNS, len(one_line(brief.title)))
    for line in (brief.when, brief.who):
        yield from _wrapped(line)
    if brief.purpose:
        yield ""
        yield from _wrapped(f"Purpose: {brief.purpose}")
    for section in brief.sections:
        yield from _text_section(section)
    if brief.only_me:
        yield from ("", PRIVATE_MARK.upper())
        for section in brief.only_me:
            yield from _text_section(section)
    if brief.sender.line:
        yield ""
        yield from _wrapped(brief.sender.line)


def _text_section(section: Section) -> Iterator[str]:
    yield ""
    yield from _wrapped(section.heading)
    yield "-" * min(COLUMNS, len(one_line(section.heading)))
    for row in section.rows:
        yield from _text_row(row)
    if section.more_line:
        yield f"{_INDENT}{section.more_line}"
    if section.closing:
        yield from _wrapped(section.closing)


def _text_row(row: Row) -> Iterator[str]:
    mark = f"{row.number}. " if row.number else "- "
    right = f" ({row.right})" if row.right else ""
    yield from _wrapped(f"{mark}{row.text}{right}", indent=" " * len(mark))
    if row.second:
        yield from _wrapped(row.second, first=" " * len(mark), indent=" " * len(mark))


def _wrapped(text: str, *, first: str = "", indent: str = "") -> list[str]:
    return textwrap.wrap(
        one_line(text),
        COLUMNS,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
