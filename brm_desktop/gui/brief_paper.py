"""The brief as a PDF file and on a printer. What stands on a page is painted by `brief_page`."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from brm_desktop.domain.brief.values import Brief
from brm_desktop.domain.errors import BrmError
from brm_desktop.gui.brief_page import FittedBrief, PageFormat, fit, paint_brief
from brm_desktop.interchange.publishing import publish

_POINTS_PER_INCH: Final = 72
_PDF_RESOLUTION: Final = 720
_SIZES: Final = {PageFormat.A4: QPageSize.PageSizeId.A4, PageFormat.LETTER: QPageSize.PageSizeId.Letter}


def export_pdf(brief: Brief, path: Path, page: PageFormat = PageFormat.A4) -> FittedBrief:
    """Writes the brief as a PDF with its fonts embedded; the file appears whole or not at all.

    Raises:
        WriteFailed: the file could not be written; what was there before is untouched.
    """
    fitted = fit(brief, page)
    publish(path, pdf_bytes(fitted))
    return fitted


def pdf_bytes(fitted: FittedBrief) -> bytes:
    """The PDF of a fitted brief."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(fitted.brief.title)
    writer.setCreator("BRM Desktop")
    writer.setResolution(_PDF_RESOLUTION)
    writer.setPageSize(QPageSize(_SIZES[fitted.page]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _paint_pages(writer, fitted, resolution=_PDF_RESOLUTION)
    buffer.close()
    return bytes(buffer.data().data())


def print_brief(brief: Brief, printer: QPrinter) -> FittedBrief:
    """Prints the brief on the paper that the printer is set to: Letter when it says so, else as for A4.

    Raises:
        BrmError: the printer did not take the page.
    """
    letter = printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    fitted = fit(brief, PageFormat.LETTER if letter else PageFormat.A4)
    printer.setFullPage(True)
    printer.setDocName(brief.title)
    _paint_pages(printer, fitted, resolution=printer.resolution())
    return fitted


def _paint_pages(device: QPagedPaintDevice, fitted: FittedBrief, *, resolution: int) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise BrmError("The page could not be printed", "The printer did not answer. Export the PDF instead.")
    for number in range(1, fitted.brief.page_count + 1):
        if number > 1:
            device.newPage()
        painter.save()
        painter.scale(resolution / _POINTS_PER_INCH, resolution / _POINTS_PER_INCH)
        paint_brief(painter, fitted, number)
        painter.restore()
    painter.end()
