"""The brief as a PDF file and on a printer."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from brm_desktop.domain.brief.values import Brief
from brm_desktop.gui.paper.brief_fitting import FittedBrief, fit
from brm_desktop.gui.paper.marks import PageFormat
from brm_desktop.gui.paper.printing import paper_of, pdf_bytes, print_pages
from brm_desktop.interchange.publishing import publish


def export_pdf(brief: Brief, path: Path, page: PageFormat = PageFormat.A4) -> FittedBrief:
    """Writes the brief as a PDF; the file appears whole or not at all.

    Raises:
        WriteFailed: the file could not be written; what was there before is untouched.
    """
    fitted = fit(brief, page)
    publish(path, pdf_bytes(fitted.pages, title=fitted.brief.title, paper=page))
    return fitted


def print_brief(brief: Brief, printer: QPrinter) -> FittedBrief:
    """Prints the brief on the paper that the printer is set to.

    Raises:
        BrmError: the printer did not take the page.
    """
    fitted = fit(brief, paper_of(printer))
    print_pages(printer, fitted.pages, title=brief.title)
    return fitted
