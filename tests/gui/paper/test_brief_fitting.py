"""How the brief stands on its page and how it is made to fit."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter

from brm_desktop.domain.brief.building import build_brief
from brm_desktop.domain.brief.for_me import build_brief_for_me
from brm_desktop.domain.brief.options import BriefOptions, SectionChoice
from brm_desktop.domain.brief.shortening import shorten
from brm_desktop.domain.brief.values import Brief, Emphasis, Row, Section, SectionKind, Width
from brm_desktop.gui.paper.brief_fitting import FittedBrief, fit
from brm_desktop.gui.paper.brief_layout import lay_out
from brm_desktop.gui.paper.marks import MARGIN, Ink, PageFormat, Text, paint_page
from brm_desktop.gui.paper.typography import BODY, PURPOSE, TITLE, font_of, lines_of, points_of, width_of
from tests.domain.brief_samples import SENDER, crowded, crowded_private, finance, finance_private, nothing

pytestmark = pytest.mark.usefixtures("qapp")


def text_at(fitted: FittedBrief, words: str, number: int = 1) -> Text:
    return next(text for text in fitted.layout(number).texts if text.text.startswith(words))


def picture() -> Brief:
    """The upper part of the page of DESIGN 7.5."""
    decisions = (
        Row("Freeze the chart of accounts until 15 Jan.", second="Keeps the close calendar testable.", number="1"),
        Row("Close service from six to midnight.", second="In close week; 38,000 a year, one on call.", number="2"),
    )
    needs = (
        Row("Named data owner for cost centres", second="Owen Clarke", right="Fri 27 Nov"),
        Row("Two controllers for close tests", second="Owen Clarke", right="7–11 Dec"),
        Row("Ranked list of demand for 2027", second="Helena Brandt", right="18 Dec"),
    )
    return Brief(
        sender=SENDER,
        partner="Finance",
        for_whom="For Finance · 23 November 2026",
        day=date(2026, 11, 23),
        title="Finance: monthly value review",
        when="Monday 23 November 2026, 10:30 to 11:15, room 4.12",
        who="Helena Brandt, Owen Clarke, Mei-Lin Zhao, Nora Lindqvist",
        purpose="agree how we reach three clean month-end closes in a row, and let Finance rank what it wants first.",
        sections=(
            Section(SectionKind.DECISIONS, "Decisions we ask for today", decisions, emphasis=Emphasis.TEXT),
            Section(SectionKind.NEEDS, "What we need from Finance, and when", needs, emphasis=Emphasis.RIGHT),
            Section(SectionKind.GOALS, "Priorities", tuple(Row(f"Item {n}") for n in range(5)), width=Width.COLUMNS),
        ),
    )


@pytest.mark.parametrize(
    ("words", "left", "baseline"),
    [
        ("Larkfield Group", 52.0, 48.4),
        ("Finance: monthly", 52.0, 91.9),
        ("Monday 23", 52.0, 116.5),
        ("Helena Brandt, Owen", 52.0, 129.0),
        ("Purpose:", 52.0, 167.8),
        ("Decisions we", 52.0, 218.2),
        ("What we need", 310.5, 218.2),
        ("1", 52.0, 241.8),
        ("Freeze", 66.0, 241.8),
        ("Ranked list", 310.5, 305.0),
        ("Nora Lindqvist, Business", 52.0, 819.8),
    ],
)
def test_marks_stand_where_the_design_has_them(words: str, left: float, baseline: float) -> None:
    mark = text_at(fit(picture()), words)
    assert mark.x == pytest.approx(left, abs=0.05)
    assert mark.baseline == pytest.approx(baseline, abs=0.5)


def test_the_bundled_fonts_are_used_and_title_and_purpose_are_serif() -> None:
    assert QFontInfo(font_of(TITLE, 1.0)).family() == "Source Serif 4"
    assert QFontInfo(font_of(PURPOSE, 1.0)).family() == "Source Serif 4"
    assert QFontInfo(font_of(BODY, 1.0)).family() == "Inter"
    assert text_at(fit(picture()), "Finance:").style is TITLE


def test_a_late_promise_is_red_and_in_words() -> None:
    mark = text_at(fit(build_brief(finance())), "3 days late")
    assert mark.ink is Ink.LATE


def test_an_ordinary_brief_fits_whole() -> None:
    fitted = fit(build_brief(finance(), sender=SENDER))
    assert (fitted.scale, fitted.left_out, fitted.note) == (1.0, (), "Fits on one page")


@pytest.mark.parametrize("page", list(PageFormat))
@pytest.mark.parametrize("rows", [3, 9, 40])
def test_even_far_too_much_ends_on_one_page(page: PageFormat, rows: int) -> None:
    fitted = fit(build_brief(crowded(rows), sender=SENDER), page)
    assert fitted.layout().fits
    assert fitted.brief.page_count == 1
    assert fitted.left_out


def test_lists_shorten_before_the_type_does() -> None:
    options = BriefOptions(
        (SectionChoice(SectionKind.DECISIONS, length=40), SectionChoice(SectionKind.NEEDS, length=40))
    )
    fitted = fit(build_brief(crowded(40, words=4), options))
    assert fitted.scale == 1.0
    assert fitted.note == "Fits on one page, lists shortened"
    assert all("more under" in words for words in fitted.left_out)


def test_no_longer_version_would_have_fitted() -> None:
    options = BriefOptions((SectionChoice(SectionKind.DECISIONS, length=40),))
    brief = build_brief(crowded(40), options)
    shown = len(fit(brief).brief.sections[0].rows)
    longer = next(one for step in range(140, -1, -1) if len((one := shorten(brief, step)).sections[0].rows) > shown)
    assert not lay_out(longer, PageFormat.A4).fits


def test_type_is_never_smaller_than_eight_points() -> None:
    fitted = fit(build_brief(crowded(40), sender=SENDER))
    assert fitted.scale < 1.0
    assert min(points_of(text.style, text.scale) for text in fitted.layout().texts) >= 8.0


def test_what_does_not_fit_even_so_is_left_out_by_name() -> None:
    many = tuple(
        Section(
            SectionKind.QUESTIONS if number else SectionKind.DECISIONS, f"Section {number}", (Row("x"),), Width.FULL
        )
        for number in range(30)
    )
    fitted = fit(replace(picture(), sections=many))
    assert fitted.layout().fits
    assert fitted.brief.sections[0].heading == "Section 0"
    assert "Section 29" in fitted.dropped
    assert fitted.note.startswith("Too long for one page. Left out: ")
    assert "“Section 29” is left out" in fitted.left_out


def test_nothing_stands_outside_the_margins() -> None:
    for page in PageFormat:
        fitted = fit(build_brief_for_me(crowded(), crowded_private(), sender=SENDER), page)
        for number in (1, 2):
            layout = fitted.layout(number)
            right = page.points[0] - MARGIN + 0.5
            assert all(text.x + width_of(text.text, text.style, text.scale) <= right for text in layout.texts)
            assert all(text.x >= MARGIN for text in layout.texts)


def test_the_private_page_says_that_it_is_private() -> None:
    fitted = fit(build_brief_for_me(finance(), finance_private(), sender=SENDER))
    assert text_at(fitted, "Private: for you alone", 2).ink is Ink.LATE
    assert text_at(fitted, "Page 2 of 2", 2)
    assert text_at(fitted, "Page 1 of 2", 1)
    assert not [text for text in fitted.layout(1).texts if "Sceptic" in text.text]


def test_with_nothing_known_the_page_is_still_a_page() -> None:
    fitted = fit(build_brief(nothing(), sender=SENDER))
    assert text_at(fitted, "Purpose: to be agreed")
    assert text_at(fitted, "Nothing is noted yet")
    assert fitted.note == "Fits on one page"


def test_a_long_word_is_broken_and_the_last_line_elided() -> None:
    lines = lines_of("x" * 400, BODY, 1.0, width=200, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(width_of(line, BODY, 1.0) <= 200 for line in lines)


def test_a_text_that_fits_is_not_elided() -> None:
    assert lines_of("One two three", BODY, 1.0, width=200, most=2) == ("One two three",)
    assert lines_of("", BODY, 1.0, width=200) == ("",)


def test_the_painter_leaves_ink_in_the_colours_of_print() -> None:
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_page(painter, fit(picture()).layout())
    painter.end()
    assert image.pixelColor(300, 141).name() == "#1e1d1b"
    assert image.pixelColor(300, 20).name() == "#ffffff"
