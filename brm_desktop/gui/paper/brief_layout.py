"""Where everything stands on a page of the brief, in points from its upper left corner.

The measures are those of the page in DESIGN 7.5. Nothing is painted here; a layout is a list of marks, so that the
painter, the fitting and the tests look at the same thing.
"""

from dataclasses import dataclass
from typing import Final

from brm_desktop.domain.brief.for_me import PRIVATE_MARK
from brm_desktop.domain.brief.values import Brief, Section, Width
from brm_desktop.gui.paper import typography as kinds
from brm_desktop.gui.paper.brief_rows import lay_section, section_step
from brm_desktop.gui.paper.marks import MARGIN, Ink, Page, PageFormat, Rule, Text
from brm_desktop.gui.paper.typography import ascent, lines_of, width_of

_GUTTER: Final = 26.0
_HEADER_TOP: Final = 40.0
_TITLE_TOP: Final = 68.1
_TITLE_LINE: Final = 28.5
_TITLE_TO_WHEN: Final = 39.8
_WHEN_LINE: Final = 12.46
_TO_RULE: Final = 8.0
_TO_PURPOSE: Final = 14.0
_PURPOSE_LINE: Final = 17.25
_TO_SECTIONS: Final = 20.0
_FOOTER: Final = 36.0
"""From the lower edge to the rule above the footer."""
_FOOTER_AIR: Final = 8.0


@dataclass(slots=True)
class PageLayout(Page):
    """What stands on one page. `bottom` is where the last section ends, `limit` how far it may reach."""

    bottom: float = 0.0
    limit: float = 0.0

    @property
    def fits(self) -> bool:
        """Whether the sections end above the footer."""
        return self.bottom <= self.limit


def lay_out(brief: Brief, page: PageFormat, *, number: int = 1, scale: float = 1.0) -> PageLayout:
    """Page `number` of the brief: 1 the shared page, 2 the private one."""
    width, height = page.points
    layout = PageLayout(limit=height - _FOOTER - _FOOTER_AIR)
    content = width - 2 * MARGIN
    _header(layout, brief, right=width - MARGIN)
    private = number > 1
    top = _private_head(layout, brief, content) if private else _shared_head(layout, brief, content)
    _sections(layout, brief.only_me if private else brief.sections, top, content, scale)
    _footer(layout, brief, page, number)
    return layout


def _header(layout: PageLayout, brief: Brief, *, right: float) -> None:
    half = (right - MARGIN) / 2
    organisation = lines_of(brief.sender.heading, kinds.ORGANISATION, 1.0, width=half)[0]
    _put(layout, MARGIN, _HEADER_TOP, organisation, kinds.ORGANISATION, Ink.SECOND)
    whom = lines_of(brief.for_whom, kinds.FOR_WHOM, 1.0, width=half)[0]
    _put(layout, right - width_of(whom, kinds.FOR_WHOM, 1.0), _HEADER_TOP, whom, kinds.FOR_WHOM, Ink.CAPTION)


def _shared_head(layout: PageLayout, brief: Brief, content: float) -> float:
    """Title, when, who, rule and purpose; gives back where the sections begin."""
    top = _title(layout, brief.title, content)
    for text in (brief.when, brief.who):
        if text:
            top = _paragraph(layout, top, lines_of(text, kinds.WHEN, 1.0, width=content, most=2))
    top = _rule_below(layout, top, content)
    if not brief.purpose:
        return top + 4
    for line in lines_of(f"Purpose: {brief.purpose}", kinds.PURPOSE, 1.0, width=content - 10, most=4):
        _put(layout, MARGIN, top, line, kinds.PURPOSE, Ink.TEXT)
        top += _PURPOSE_LINE
    return top + _TO_SECTIONS


def _private_head(layout: PageLayout, brief: Brief, content: float) -> float:
    top = _title(layout, f"Only me: {brief.partner}", content)
    _put(layout, MARGIN, top, f"{PRIVATE_MARK}. Take it out before you hand the page over.", kinds.WORD, Ink.LATE)
    top = _paragraph(layout, top + _WHEN_LINE, lines_of(brief.when, kinds.WHEN, 1.0, width=content, most=2))
    return _rule_below(layout, top, content) + 4


def _title(layout: PageLayout, title: str, content: float) -> float:
    lines = lines_of(title, kinds.TITLE, 1.0, width=content, most=2)
    for index, line in enumerate(lines):
        _put(layout, MARGIN, _TITLE_TOP + index * _TITLE_LINE, line, kinds.TITLE, Ink.TEXT)
    return _TITLE_TOP + (len(lines) - 1) * _TITLE_LINE + _TITLE_TO_WHEN


def _paragraph(layout: PageLayout, top: float, lines: tuple[str, ...]) -> float:
    for line in lines:
        _put(layout, MARGIN, top, line, kinds.WHEN, Ink.SECOND)
        top += _WHEN_LINE
    return top


def _rule_below(layout: PageLayout, top: float, content: float) -> float:
    layout.rules.append(Rule(MARGIN, top + _TO_RULE, content, thickness=1.2, ink=Ink.TEXT))
    return top + _TO_RULE + _TO_PURPOSE


def _sections(layout: PageLayout, sections: tuple[Section, ...], top: float, content: float, scale: float) -> None:
    column = (content - _GUTTER) / 2
    for row in _rows_of(sections):
        width = column if len(row) == 2 else content
        bottoms = []
        for place, section in enumerate(row):
            left = MARGIN + place * (column + _GUTTER)
            marks = lay_section(section, left=left, top=top, width=width, gutter=_GUTTER, scale=scale)
            layout.texts.extend(marks.texts)
            layout.rules.extend(marks.rules)
            bottoms.append(marks.bottom)
        layout.bottom = max(bottoms)
        top = section_step(layout.bottom, scale)
        closing = next((section.closing for section in reversed(row) if section.closing), "")
        if closing:
            top = _closing(layout, closing, content, scale)


def _rows_of(sections: tuple[Section, ...]) -> list[tuple[Section, ...]]:
    """Halves that follow each other, two by two; a half without a neighbour has the whole width."""
    rows: list[tuple[Section, ...]] = []
    waiting: Section | None = None
    for section in sections:
        half = section.width is Width.HALF
        if waiting is not None and half:
            rows.append((waiting, section))
            waiting = None
            continue
        if waiting is not None:
            rows.append((waiting,))
        waiting = section if half else None
        if not half:
            rows.append((section,))
    return [*rows, (waiting,)] if waiting is not None else rows


def _closing(layout: PageLayout, closing: str, content: float, scale: float) -> float:
    top = layout.bottom + 3 * scale
    line = lines_of(closing, kinds.SECOND_WIDE, scale, width=content)[0]
    _put(layout, MARGIN, top, line, kinds.SECOND_WIDE, Ink.SECOND, scale)
    layout.bottom = top + 12 * scale
    return top + 28.1 * scale


def _footer(layout: PageLayout, brief: Brief, page: PageFormat, number: int) -> None:
    width, height = page.points
    layout.rules.append(Rule(MARGIN, height - _FOOTER, width - 2 * MARGIN, thickness=0.6, ink=Ink.HAIRLINE))
    top = height - _FOOTER + 6
    folio = f"Page {number} of {brief.page_count}"
    left = lines_of(brief.sender.line, kinds.CAPTION, 1.0, width=width - 2 * MARGIN - 80)[0]
    _put(layout, MARGIN, top, left, kinds.CAPTION, Ink.CAPTION)
    _put(layout, width - MARGIN - width_of(folio, kinds.CAPTION, 1.0), top, folio, kinds.CAPTION, Ink.CAPTION)


def _put(
    layout: PageLayout, x: float, top: float, text: str, style: kinds.PrintStyle, ink: Ink, scale: float = 1.0
) -> None:
    if text:
        layout.texts.append(Text(x, top + ascent(style, scale), text, style, ink, scale))
