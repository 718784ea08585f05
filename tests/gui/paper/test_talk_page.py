"""The page for the yearly talk: what is ticked stands on it, everything keeps inside the margins, and it goes on."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from brm_desktop.domain.assessment_levels import CompetencyRow
from brm_desktop.domain.brief.values import Sender
from brm_desktop.domain.errors import WriteFailed
from brm_desktop.domain.models.competencies import Competency
from brm_desktop.gui.models.talk_page import TalkPage, TalkRow, TalkSection
from brm_desktop.gui.paper.marks import MARGIN, Page, PageFormat
from brm_desktop.gui.paper.talk_page import export_pdf, lay_out
from brm_desktop.gui.paper.typography import width_of
from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.widgets.radar import LegendEntry, Shape

SENDER = Sender(provider="IT", organisation="Larkfield Group", user="Nora Lindqvist")


def _row(number: int, name: str = "Manages Relationships") -> CompetencyRow:
    return CompetencyRow(
        competency=Competency(key=f"c{number}", name=name, statements=()),
        now=Decimal("2.4"),
        previous=Decimal("2.0"),
        target=Decimal("3.2"),
        evidence=4,
        claimed=number == 0,
    )


def _page(rows: int = 8) -> TalkPage:
    every = tuple(_row(number) for number in range(rows))
    names = tuple(f"Axis {number}" for number in range(rows))
    return TalkPage(
        sender=SENDER,
        day=date(2026, 11, 23),
        lines=("Nora Lindqvist, Business Relationship Manager",),
        shape=Shape(axes=names, now=(2.4,) * rows, previous=(2.0,) * rows, target=(3.2,) * rows),
        legend=(LegendEntry("now", "now, May 2026"), LegendEntry("target", "target, as an Advisor")),
        widest=every[:3],
        rows=every,
        sections=(TalkSection("Growth plan", (TalkRow("Track realised value", "Figures", "26 Feb"),)),),
    )


def _words(pages: list[Page]) -> list[str]:
    return [text.text for page in pages for text in page.texts]


@pytest.mark.parametrize("paper", list(PageFormat))
def test_the_usual_page_is_one(dressed: Theme, paper: PageFormat) -> None:
    assert len(lay_out(_page(), paper)) == 1


@pytest.mark.parametrize("paper", list(PageFormat))
def test_nothing_leaves_the_margins(dressed: Theme, paper: PageFormat) -> None:
    long = "A name that goes on and on, and then some more, until no line of any page could ever hold it " * 3
    sections = (TalkSection(long, (TalkRow(long, long, "11 weeks late", late=True),) * 3, halves=True),)
    page = replace(_page(), rows=tuple(_row(number, long) for number in range(20)), sections=sections)
    width, height = paper.points
    for sheet in lay_out(page, paper):
        for text in sheet.texts:
            assert text.x >= MARGIN - 0.01
            assert text.x + width_of(text.text, text.style, text.scale) <= width - MARGIN + 0.5
            assert text.baseline < height
        for picture in sheet.pictures:
            assert picture.area.left() >= MARGIN and picture.area.right() <= width - MARGIN + 0.01
            assert picture.area.bottom() < height - 36


def test_what_does_not_fit_goes_on_and_each_page_says_which_it_is(dressed: Theme) -> None:
    rows = tuple(TalkRow(f"Line {number}", "More about it") for number in range(60))
    pages = lay_out(replace(_page(), sections=(TalkSection("Evidence", rows),)), PageFormat.A4)
    words = _words(pages)
    assert len(pages) > 1 and f"Page {len(pages)} of {len(pages)}" in words
    assert [word for word in words if word.startswith("Line ")] == [row.text for row in rows]


def test_what_is_not_ticked_leaves_no_trace(dressed: Theme) -> None:
    pages = lay_out(replace(_page(), shape=None, legend=(), widest=(), rows=()), PageFormat.A4)
    assert not pages[0].pictures
    assert not {"Shape", "Eight competencies", "Widest gaps"} & set(_words(pages))


def test_the_size_of_type_on_paper_does_not_follow_the_screen(dressed: Theme) -> None:
    before = lay_out(_page(), PageFormat.A4)
    dressed.use_scale(1.4)
    after = lay_out(_page(), PageFormat.A4)
    assert [(text.x, text.baseline) for text in after[0].texts] == [(text.x, text.baseline) for text in before[0].texts]


@pytest.mark.parametrize("paper", list(PageFormat))
def test_the_pdf_is_written_whole(dressed: Theme, tmp_path: Path, paper: PageFormat) -> None:
    assert export_pdf(_page(), tmp_path / "talk.pdf", paper) == 1
    content = (tmp_path / "talk.pdf").read_bytes()
    assert content.startswith(b"%PDF") and content.count(b"/Type /Page\n") == 1
    assert b"SourceSerif4" in content and b"Inter" in content


def test_a_folder_that_is_gone_is_an_error_and_no_half_file(dressed: Theme, tmp_path: Path) -> None:
    with pytest.raises(WriteFailed):
        export_pdf(_page(), tmp_path / "gone" / "talk.pdf")
