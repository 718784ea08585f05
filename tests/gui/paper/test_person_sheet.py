"""The sheet of a person on paper: all of it, over as many pages as it needs, private parts marked."""

from datetime import date
from pathlib import Path

from brm_desktop.domain.person_sheet import PersonSheet, SheetRow, SheetSection
from brm_desktop.gui.paper.marks import PageFormat
from brm_desktop.gui.paper.person_sheet import export_pdf, lay_out
from brm_desktop.gui.theme.theme import Theme
from tests.gui.pdf_reading import read_pdf


def _sheet(rows: int, words: str = "Monthly value review") -> PersonSheet:
    entries = tuple(SheetRow(f"{words} {number}", "in November", private=number == 1) for number in range(rows))
    return PersonSheet("Owen Clarke", date(2026, 11, 23), (SheetSection("Meetings", entries, "all"),), "Backups too.")


def test_a_short_sheet_fits_on_one_page_and_marks_what_is_private(dressed: Theme, tmp_path: Path) -> None:
    assert export_pdf(_sheet(3), tmp_path / "owen.pdf") == 1
    read = read_pdf((tmp_path / "owen.pdf").read_bytes())
    assert read.words.count("private") == 2  # once in the lead, once beside the entry
    assert "Everything held on Owen Clarke" in read.words


def test_a_long_sheet_goes_on_and_nothing_is_left_out(dressed: Theme, tmp_path: Path) -> None:
    pages = export_pdf(_sheet(200), tmp_path / "owen.pdf", PageFormat.LETTER)
    read = read_pdf((tmp_path / "owen.pdf").read_bytes())
    assert pages == read.pages > 3
    assert all(f"review {number}" in read.words for number in range(200))
    assert f"{pages} of {pages}" in read.words


def test_nothing_stands_outside_of_the_page(dressed: Theme) -> None:
    width, height = PageFormat.A4.points
    for page in lay_out(_sheet(60, words="word " * 60 + "x" * 4000), PageFormat.A4):
        assert all(0 < mark.x < width and 0 < mark.baseline < height for mark in page.texts)
