"""Everything that is held on one person on paper: laid out in pages, as a PDF file and on a printer.

Type, marks and paper are those of the brief; here are only the pages that follow one another.
"""

from pathlib import Path
from typing import Final

from PySide6.QtPrintSupport import QPrinter

from brm_desktop.domain.dates.format import format_day_long
from brm_desktop.domain.person_sheet import PRIVATE_WORD, PersonSheet, SheetRow, SheetSection
from brm_desktop.gui.paper import typography as kinds
from brm_desktop.gui.paper.marks import MARGIN, Ink, Page, PageFormat, Rule, Text
from brm_desktop.gui.paper.printing import paper_of, pdf_bytes, print_pages
from brm_desktop.gui.paper.typography import PrintStyle, ascent, lines_of, width_of
from brm_desktop.interchange.publishing import publish

_TOP: Final = 56.0
_FOOTER: Final = 36.0
_LINE: Final = {kinds.BODY: 13.6, kinds.SECOND: 12.0, kinds.TITLE: 28.5, kinds.WHEN: 12.5, kinds.HEADING: 13.0}
_MOST_LINES: Final = 40


class _Flow:
    """Puts lines beneath each other and begins a new page where one is full."""

    def __init__(self, page: PageFormat) -> None:
        self._width, self._height = page.points
        self.pages = [Page()]
        self.top = _TOP

    @property
    def content(self) -> float:
        """The width between the margins."""
        return self._width - 2 * MARGIN

    def need(self, height: float) -> None:
        """Go to the next page unless there is room for this much."""
        if self.top + height > self._height - _FOOTER - 12:
            self.pages.append(Page())
            self.top = _TOP

    def lines(self, text: str, style: PrintStyle, ink: Ink, *, left: float = 0.0, right: float = 0.0) -> None:
        """A text over as many lines as it needs."""
        room = self.content - left - right
        for line in lines_of(text, style, 1.0, width=room, most=_MOST_LINES):
            self.need(_LINE[style])
            self.put(line, style, ink, x=MARGIN + left)
            self.top += _LINE[style]

    def put(self, text: str, style: PrintStyle, ink: Ink, *, x: float) -> None:
        """One line at the present height."""
        self.pages[-1].texts.append(Text(x, self.top + ascent(style, 1.0), text, style, ink))

    def rule(self, ink: Ink, thickness: float) -> None:
        """A line over the whole width."""
        self.pages[-1].rules.append(Rule(MARGIN, self.top, self.content, thickness=thickness, ink=ink))


def lay_out(sheet: PersonSheet, page: PageFormat) -> list[Page]:
    """The pages of the sheet."""
    flow = _Flow(page)
    flow.lines(sheet.title, kinds.TITLE, Ink.TEXT)
    flow.top += 4
    flow.lines(f"{format_day_long(sheet.made_on)}. {sheet.lead}", kinds.WHEN, Ink.SECOND)
    flow.top += 6
    flow.rule(Ink.TEXT, 1.2)
    for section in sheet.sections:
        _section(flow, section)
    if sheet.footnote:
        flow.top += 18
        flow.lines(sheet.footnote, kinds.SECOND, Ink.CAPTION)
    _number(flow, sheet, page)
    return flow.pages


def _section(flow: _Flow, section: SheetSection) -> None:
    flow.top += 16
    flow.need(48)
    if section.note:
        note = lines_of(section.note, kinds.SECOND, 1.0, width=flow.content / 2)[0]
        flow.put(note, kinds.SECOND, Ink.CAPTION, x=MARGIN + flow.content - width_of(note, kinds.SECOND, 1.0))
    flow.lines(section.heading, kinds.HEADING, Ink.TEXT, right=flow.content / 2)
    flow.top += 3
    flow.rule(Ink.HAIRLINE, 0.7)
    flow.top += 5
    for row in section.rows:
        _row(flow, row)


def _row(flow: _Flow, row: SheetRow) -> None:
    flow.need(_LINE[kinds.BODY] + (_LINE[kinds.SECOND] if row.second else 0))
    room = 0.0
    if row.private:
        room = width_of(PRIVATE_WORD, kinds.WORD, 1.0) + 10
        flow.put(PRIVATE_WORD, kinds.WORD, Ink.LATE, x=MARGIN + flow.content - room + 10)
    flow.lines(row.text, kinds.BODY, Ink.TEXT, right=room)
    if row.second:
        flow.lines(row.second, kinds.SECOND, Ink.SECOND)
    flow.top += 3


def _number(flow: _Flow, sheet: PersonSheet, page: PageFormat) -> None:
    """On each page, whose sheet it is, that it is for her alone, and which page."""
    width, height = page.points
    for number, one in enumerate(flow.pages, start=1):
        baseline = height - _FOOTER + ascent(kinds.CAPTION, 1.0)
        name = lines_of(f"{sheet.name}, for you alone", kinds.CAPTION, 1.0, width=flow.content * 0.7)[0]
        one.texts.append(Text(MARGIN, baseline, name, kinds.CAPTION, Ink.CAPTION))
        words = f"{number} of {len(flow.pages)}"
        left = width - MARGIN - width_of(words, kinds.CAPTION, 1.0)
        one.texts.append(Text(left, baseline, words, kinds.CAPTION, Ink.CAPTION))


def export_pdf(sheet: PersonSheet, path: Path, page: PageFormat = PageFormat.A4) -> int:
    """Write the sheet as a PDF; the file appears whole or not at all. Returns how many pages it has.

    Raises:
        WriteFailed: the file could not be written; what was there before is untouched.
    """
    pages = lay_out(sheet, page)
    publish(path, pdf_bytes(pages, title=sheet.title, paper=page))
    return len(pages)


def print_sheet(sheet: PersonSheet, printer: QPrinter) -> None:
    """Print the sheet on the paper the printer is set to.

    Raises:
        BrmError: the printer did not take the page.
    """
    print_pages(printer, lay_out(sheet, paper_of(printer)), title=sheet.title)
