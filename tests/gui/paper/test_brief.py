"""The brief as a PDF and on a printer."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from brm_desktop.domain.brief.building import build_brief
from brm_desktop.domain.brief.for_me import build_brief_for_me
from brm_desktop.domain.errors import WriteFailed
from brm_desktop.gui.paper.brief import export_pdf, print_brief
from brm_desktop.gui.paper.marks import PageFormat
from tests.domain.brief_samples import SENDER, crowded, finance, finance_private
from tests.gui.pdf_reading import read_pdf

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_pdf_is_one_a4_page_with_its_fonts_embedded(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    export_pdf(build_brief(finance(), sender=SENDER), target)
    pdf = read_pdf(target.read_bytes())
    assert (pdf.pages, pdf.box) == (1, (595, 842))
    assert pdf.embedded == {
        "Inter-Regular", "Inter-Medium", "Inter-SemiBold", "SourceSerif4-Regular", "SourceSerif4-Semibold",
    }  # fmt: skip
    assert target.stat().st_size < 100_000


def test_words_of_the_pdf_are_found_by_a_search(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    export_pdf(build_brief(finance(), sender=SENDER), target)
    words = read_pdf(target.read_bytes()).words
    for wanted in ("Finance: monthly value review", "10:30 to 11:15", "7–11 Dec", "Price for five of twelve services"):
        assert wanted in words


def test_letter_has_its_own_page(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    export_pdf(build_brief(crowded(), sender=SENDER), target, PageFormat.LETTER)
    pdf = read_pdf(target.read_bytes())
    assert (pdf.pages, pdf.box) == (1, (612, 792))


def test_only_me_adds_a_second_page(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    export_pdf(build_brief_for_me(finance(), finance_private(), sender=SENDER), target)
    pdf = read_pdf(target.read_bytes())
    assert pdf.pages == 2
    assert "Private: for you alone" in pdf.words


def test_a_pdf_that_cannot_be_written_says_so_in_words(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed, match="The folder does not exist"):
        export_pdf(build_brief(finance()), tmp_path / "gone" / "brief.pdf")


@pytest.mark.parametrize(
    ("size", "box"), [(QPageSize.PageSizeId.A4, (595, 842)), (QPageSize.PageSizeId.Letter, (612, 792))]
)
def test_a_printer_gets_the_same_page(tmp_path: Path, size: QPageSize.PageSizeId, box: tuple[int, int]) -> None:
    target = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setPageSize(QPageSize(size))
    print_brief(build_brief(finance(), sender=SENDER), printer)
    pdf = read_pdf(target.read_bytes())
    assert (pdf.pages, tuple(round(side) for side in pdf.box)) == (1, box)
    assert "What Finance promised" in pdf.words
