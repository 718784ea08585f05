"""Pages as a PDF and on a printer. What stands on them is laid out elsewhere."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from brm_desktop.domain.errors import BrmError
from brm_desktop.gui.paper.marks import Page, PageFormat, paint_page

_POINTS_PER_INCH: Final = 72
_PDF_RESOLUTION: Final = 720
_SIZES: Final = {PageFormat.A4: QPageSize.PageSizeId.A4, PageFormat.LETTER: QPageSize.PageSizeId.Letter}


def pdf_bytes(pages: Sequence[Page], *, title: str, paper: PageFormat) -> bytes:
    """The PDF of the pages, with its fonts embedded."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("BRM Desktop")
    writer.setResolution(_PDF_RESOLUTION)
    writer.setPageSize(QPageSize(_SIZES[paper]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _paint(writer, pages, resolution=_PDF_RESOLUTION)
    buffer.close()
    return bytes(buffer.data().data())


def paper_of(printer: QPrinter) -> PageFormat:
    """The paper the printer is set to: Letter when it says so, else as for A4."""
    letter = printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    return PageFormat.LETTER if letter else PageFormat.A4


def print_pages(printer: QPrinter, pages: Sequence[Page], *, title: str) -> None:
    """Print the pages over the whole sheet.

    Raises:
        BrmError: the printer did not take the pages.
    """
    printer.setFullPage(True)
    printer.setDocName(title)
    _paint(printer, pages, resolution=printer.resolution())


def _paint(device: QPagedPaintDevice, pages: Sequence[Page], *, resolution: int) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise BrmError("The page could not be printed", "The printer did not answer. Save the PDF instead.")
    for number, page in enumerate(pages):
        if number:
            device.newPage()
        painter.save()
        painter.scale(resolution / _POINTS_PER_INCH, resolution / _POINTS_PER_INCH)
        paint_page(painter, page)
        painter.restore()
    painter.end()
