"""Everything that is held on one person, as Markdown and as plain text. Words of records never become markup."""

import textwrap
from collections.abc import Iterator

from brm_desktop.domain.brief.words import one_line
from brm_desktop.domain.person_sheet import PRIVATE_WORD, PersonSheet
from brm_desktop.interchange.brief_text import COLUMNS, escaped


def sheet_markdown(sheet: PersonSheet) -> str:
    """The sheet in CommonMark, one heading per section, one list item per entry."""
    return "\n".join(_markdown(sheet)) + "\n"


def sheet_plain_text(sheet: PersonSheet) -> str:
    """The sheet without markup, in lines of at most 76 columns."""
    return "\n".join(_text(sheet)) + "\n"


def _markdown(sheet: PersonSheet) -> Iterator[str]:
    yield f"# {escaped(sheet.title)}"
    yield ""
    yield f"{sheet.made_on.isoformat()}. {escaped(sheet.lead)}"
    for section in sheet.sections:
        yield ""
        yield f"## {escaped(section.heading)}"
        yield ""
        for row in section.rows:
            mark = f" **({PRIVATE_WORD})**" if row.private else ""
            yield f"- {escaped(row.text)}{mark}"
            if row.second:
                yield f"  {escaped(row.second)}"
    if sheet.footnote:
        yield ""
        yield escaped(sheet.footnote)


def _text(sheet: PersonSheet) -> Iterator[str]:
    yield from _wrapped(sheet.title)
    yield "=" * min(COLUMNS, len(one_line(sheet.title)))
    yield from _wrapped(f"{sheet.made_on.isoformat()}. {sheet.lead}")
    for section in sheet.sections:
        yield ""
        yield from _wrapped(section.heading)
        yield "-" * min(COLUMNS, len(one_line(section.heading)))
        for row in section.rows:
            mark = f" ({PRIVATE_WORD})" if row.private else ""
            yield from _wrapped(f"- {row.text}{mark}", indent="  ")
            if row.second:
                yield from _wrapped(row.second, first="  ", indent="  ")
    if sheet.footnote:
        yield ""
        yield from _wrapped(sheet.footnote)


def _wrapped(text: str, *, first: str = "", indent: str = "") -> list[str]:
    return textwrap.wrap(
        one_line(text), COLUMNS, initial_indent=first, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
