"""Where a brief goes to: the file dialog and the printer, behind a protocol, so that the view can be tried without."""

import re
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from brm_desktop.domain.brief.values import Brief
from brm_desktop.gui.paper.brief import print_brief

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LONGEST_NAME: Final = 80


class BriefDevices(Protocol):
    """A place for the file, and a printer."""

    def ask_for_path(self, parent: QWidget, name: str) -> Path | None:
        """The file the user chose, None when she changed her mind."""

    def has_printer(self) -> bool:
        """Whether anything can be printed on."""

    def print_out(self, parent: QWidget, brief: Brief) -> bool:
        """Asks for a printer and prints; False when the user changed her mind."""


class SystemDevices:
    """The system's own dialogs."""

    def ask_for_path(self, parent: QWidget, name: str) -> Path | None:
        """The save dialog, at first in the documents folder."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(parent, "Export the brief", str(Path(folder) / name), "PDF (*.pdf)")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")

    def has_printer(self) -> bool:
        """Whether the system knows a printer."""
        return bool(QPrinterInfo.availablePrinterNames())

    def print_out(self, parent: QWidget, brief: Brief) -> bool:
        """The print dialog, then the printer."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
            return False
        print_brief(brief, printer)
        return True


def suggested_name(brief: Brief) -> str:
    """``Finance brief 2026-11-23.pdf``, safe on every file system; ``only me`` says when it is private."""
    whom = " only me" if brief.private else ""
    partner = _NOT_IN_NAMES.sub(" ", brief.partner).strip(" .")[:_LONGEST_NAME] or "Partner"
    return f"{' '.join(partner.split())} brief{whom} {brief.day.isoformat()}.pdf"
