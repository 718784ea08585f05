"""The page for the yearly talk on paper: laid out, as a PDF and on a printer.

Type, marks and paper are those of the brief; here are the picture, the table of levels, and the sections after them.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from brm_desktop.domain.dates.format import format_day_long
from brm_desktop.gui.models import competency_words as words
from brm_desktop.gui.models.talk_page import TalkPage, TalkRow, TalkSection
from brm_desktop.gui.paper import typography as kinds
from brm_desktop.gui.paper.marks import MARGIN, Ink, Page, PageFormat, Picture, Rule, Text
from brm_desktop.gui.paper.printing import paper_of, pdf_bytes, print_pages
from brm_desktop.gui.paper.talk_pictures import paint_level_line, paint_shape, paint_swatch
from brm_desktop.gui.paper.typography import PrintStyle, ascent, lines_of, width_of
from brm_desktop.interchange.publishing import publish

if TYPE_CHECKING:
    from brm_desktop.domain.assessment_levels import CompetencyRow

_TOP: Final = 40.0
_TITLE_TOP: Final = 68.1
_FOOTER: Final = 36.0
_GUTTER: Final = 26.0
_SHAPE: Final = (276.0, 212.0)
_ROW: Final = 17.5
_SECOND_ROW: Final = 29.0
_LINE_WIDTH: Final = 110.0
_FIGURES: Final = (("Now", 40.0), ("Change", 48.0), ("Gap", 40.0), ("Evidence", 54.0))
_MOST_WORDS: Final = 12


class _Flow:
    """Puts things beneath each other and begins another page where one is full."""

    def __init__(self, page: PageFormat) -> None:
        self.width, self.height = page.points
        self.pages = [Page()]
        self.top = _TOP

    @property
    def content(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    def need(self, height: float) -> None:
        """Go to the next page unless there is room for this much."""
        if self.top + height > self.height - _FOOTER - 8:
            self.pages.append(Page())
            self.top = _TOP

    def put(self, text: str, style: PrintStyle, ink: Ink, *, x: float, top: float, width: float = 0.0) -> None:
        """One line; with a width it is shortened to it."""
        line = lines_of(text, style, 1.0, width=width)[0] if width else text
        self.pages[-1].texts.append(Text(x, top + ascent(style, 1.0), line, style, ink))

    def put_right(self, text: str, style: PrintStyle, ink: Ink, *, right: float, top: float) -> None:
        """One line that ends at `right`."""
        self.put(text, style, ink, x=right - width_of(text, style, 1.0), top=top)

    def rule(
        self, top: float, *, left: float = 0.0, width: float = 0.0, ink: Ink = Ink.HAIRLINE, thick: float = 0.6
    ) -> None:
        """A line, over the whole width unless said otherwise."""
        rule = Rule(MARGIN + left, top, width or self.content, thickness=thick, ink=ink)
        self.pages[-1].rules.append(rule)

    def picture(self, area: QRectF, paint: Callable[[QPainter, QRectF], None]) -> None:
        """Something drawn."""
        self.pages[-1].pictures.append(Picture(area, paint))


def lay_out(page: TalkPage, paper: PageFormat) -> list[Page]:
    """The page, and further ones where it does not hold what was ticked."""
    flow = _Flow(paper)
    _head(flow, page)
    if page.shape is not None:
        _shape(flow, page)
    if page.rows:
        _table(flow, page.rows)
    for section in page.sections:
        _section(flow, section)
    _footer(flow, page)
    return flow.pages


def _head(flow: _Flow, page: TalkPage) -> None:
    right = flow.width - MARGIN
    flow.put(page.sender.heading, kinds.ORGANISATION, Ink.SECOND, x=MARGIN, top=_TOP, width=flow.content / 2)
    flow.put_right(f"For the yearly talk · {_plain_day(page)}", kinds.FOR_WHOM, Ink.CAPTION, right=right, top=_TOP)
    flow.put(page.title, kinds.TITLE, Ink.TEXT, x=MARGIN, top=_TITLE_TOP, width=flow.content)
    flow.top = _TITLE_TOP + 39.8
    for said in page.lines:
        for line in lines_of(said, kinds.WHEN, 1.0, width=flow.content, most=2):
            flow.put(line, kinds.WHEN, Ink.SECOND, x=MARGIN, top=flow.top)
            flow.top += 12.46
    flow.top += 8
    flow.rule(flow.top, ink=Ink.TEXT, thick=1.2)
    flow.top += 16


def _plain_day(page: TalkPage) -> str:
    return format_day_long(page.day).split(" ", 1)[1]


def _shape(flow: _Flow, page: TalkPage) -> None:
    """The radar at the left; what its lines are, and the widest gaps, at the right."""
    shape, (wide, high) = page.shape, _SHAPE
    assert shape is not None
    flow.need(high + 24)
    _heading(flow, "Shape", width=wide)
    top, left = flow.top, MARGIN + wide + _GUTTER
    flow.picture(QRectF(MARGIN, top - 4, wide, high), partial(paint_shape, shape=shape))
    beside = flow.content - wide - _GUTTER
    row_top = top
    for entry in page.legend:
        area = QRectF(left, row_top, 20, 12)
        flow.picture(area, partial(paint_swatch, series=entry.series))
        flow.put(entry.words, kinds.SECOND, Ink.SECOND, x=left + 28, top=row_top, width=beside - 28)
        row_top += 16
    if shape.claimed:
        flow.put(words.CLAIMED, kinds.CAPTION, Ink.CAPTION, x=left, top=row_top, width=beside)
        row_top += 14
    if page.widest:
        kept, flow.top = flow.top, row_top + 12
        _heading(flow, "Widest gaps" if len(page.widest) > 1 else "Gap", left=wide + _GUTTER, width=beside)
        for row in page.widest:
            _gap(flow, row, left=left, width=beside)
        flow.top = kept
    flow.top = top + high + 8


def _gap(flow: _Flow, row: "CompetencyRow", *, left: float, width: float) -> None:
    flow.put(row.competency.name, kinds.BODY, Ink.TEXT, x=left, top=flow.top, width=width)
    said = f"{words.now_words(row)} now, {row.target:.1f} wanted" if row.target is not None else words.now_words(row)
    flow.put(said, kinds.SECOND, Ink.SECOND, x=left, top=flow.top + 13.6, width=width)
    flow.top += _SECOND_ROW + 2


def _heading(flow: _Flow, text: str, *, left: float = 0.0, width: float = 0.0) -> None:
    flow.put(text, kinds.HEADING, Ink.ACCENT, x=MARGIN + left, top=flow.top, width=width or flow.content)
    flow.rule(flow.top + 16.5, left=left, width=width)
    flow.top += 23.0


def _table(flow: _Flow, rows: "tuple[CompetencyRow, ...]") -> None:
    flow.need(60)
    _heading(flow, words.heading_words(len(rows)))
    line_left = flow.width - MARGIN - sum(width for _, width in _FIGURES) - _LINE_WIDTH - 6
    right = flow.width - MARGIN
    flow.put("Level, 1 to 4", kinds.CAPTION, Ink.CAPTION, x=line_left, top=flow.top - 2)
    for head, width in reversed(_FIGURES):
        flow.put_right(head, kinds.CAPTION, Ink.CAPTION, right=right, top=flow.top - 2)
        right -= width
    flow.top += 13
    for number, row in enumerate(rows):
        flow.need(_ROW)
        if number and flow.top > _TOP:
            flow.rule(flow.top - 3.2)
        _level_row(flow, row, line_left)
        flow.top += _ROW
    flow.top += 12


def _level_row(flow: _Flow, row: "CompetencyRow", line_left: float) -> None:
    flow.put(row.competency.name, kinds.BODY, Ink.TEXT, x=MARGIN, top=flow.top, width=line_left - MARGIN - 12)
    area = QRectF(line_left, flow.top, _LINE_WIDTH, 12)
    flow.picture(area, partial(paint_level_line, row=row))
    figures = (words.now_words(row), words.change_words(row), words.gap_words(row), words.evidence_count(row))
    right = flow.width - MARGIN
    for (head, width), figure in reversed(tuple(zip(_FIGURES, figures, strict=True))):
        strong = head == "Now" or (head == "Gap" and row.wide)
        style, ink = (kinds.STRONG, Ink.TEXT) if strong else (kinds.BODY, Ink.SECOND)
        flow.put_right(figure, style, ink, right=right, top=flow.top)
        right -= width


def _section(flow: _Flow, section: TalkSection) -> None:
    flow.need(23 + _SECOND_ROW)
    _heading(flow, section.heading)
    if section.halves and len(section.rows) > 1:
        _halves(flow, section.rows)
    else:
        for row in section.rows:
            _row(flow, row, left=0.0, width=flow.content)
    flow.top += 10


def _halves(flow: _Flow, rows: tuple[TalkRow, ...]) -> None:
    """Two columns, line by line, so that a page break never parts a line."""
    column = (flow.content - _GUTTER) / 2
    for first in range(0, len(rows), 2):
        flow.need(_height(rows[first], column))
        top, bottoms = flow.top, []
        for place, row in enumerate(rows[first : first + 2]):
            flow.top = top
            _row(flow, row, left=place * (column + _GUTTER), width=column)
            bottoms.append(flow.top)
        flow.top = max(bottoms)


def _height(row: TalkRow, width: float) -> float:
    lines = lines_of(row.second, kinds.SECOND, 1.0, width=width, most=_MOST_WORDS) if row.second else ()
    return _ROW + len(lines) * 12.2


def _row(flow: _Flow, row: TalkRow, *, left: float, width: float) -> None:
    flow.need(_height(row, width))
    room = width
    if row.right:
        wide = width_of(row.right, kinds.WORD, 1.0)
        ink = Ink.LATE if row.late else Ink.TEXT
        flow.put_right(row.right, kinds.WORD, ink, right=MARGIN + left + width, top=flow.top)
        room -= wide + 12
    flow.put(row.text, kinds.BODY, Ink.TEXT, x=MARGIN + left, top=flow.top, width=room)
    flow.top += 13.6
    for line in lines_of(row.second, kinds.SECOND, 1.0, width=width, most=_MOST_WORDS) if row.second else ():
        flow.put(line, kinds.SECOND, Ink.SECOND, x=MARGIN + left, top=flow.top)
        flow.top += 12.2
    flow.top += 4


def _footer(flow: _Flow, page: TalkPage) -> None:
    top = flow.height - _FOOTER
    for number, one in enumerate(flow.pages, start=1):
        one.rules.append(Rule(MARGIN, top, flow.content, thickness=0.6, ink=Ink.HAIRLINE))
        baseline = top + 6 + ascent(kinds.CAPTION, 1.0)
        left = lines_of(page.sender.line, kinds.CAPTION, 1.0, width=flow.content - 80)[0]
        folio = f"Page {number} of {len(flow.pages)}"
        one.texts.append(Text(MARGIN, baseline, left, kinds.CAPTION, Ink.CAPTION))
        place = flow.width - MARGIN - width_of(folio, kinds.CAPTION, 1.0)
        one.texts.append(Text(place, baseline, folio, kinds.CAPTION, Ink.CAPTION))


def export_pdf(page: TalkPage, path: Path, paper: PageFormat = PageFormat.A4) -> int:
    """Write the page as a PDF; the file appears whole or not at all. Returns how many pages it has.

    Raises:
        WriteFailed: the file could not be written; what was there before is untouched.
    """
    pages = lay_out(page, paper)
    publish(path, pdf_bytes(pages, title=page.title, paper=paper))
    return len(pages)


def print_page(page: TalkPage, printer: QPrinter) -> None:
    """Print the page on the paper the printer is set to.

    Raises:
        BrmError: the printer did not take the page.
    """
    print_pages(printer, lay_out(page, paper_of(printer)), title=page.title)
