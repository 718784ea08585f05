"""Everything that is held on one person: looked at here, then saved as a file or printed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from brm_desktop.domain.errors import BrmError
from brm_desktop.domain.people import Person
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.words_edit import PlainWords

if TYPE_CHECKING:
    from brm_desktop.domain.person_sheet import PersonSheet

_HEIGHT = 380
_ENDINGS = "PDF (*.pdf);;Markdown (*.md);;Text (*.txt)"


class PersonSheetDialog(Dialog):
    """The whole sheet as text, with the ways out of it."""

    def __init__(self, desk: Desk, window: QWidget, person: Person) -> None:
        super().__init__(window, title=f"Everything held on {person.name}", width=760)
        self._desk = desk
        self.sheet: PersonSheet | None = None
        self.lead_label = Label(self.content, text="Being gathered…", colour="ink2", wrap=True)
        self.text = PlainWords(self.content)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(f"Everything held on {person.name}")
        self.text.setFixedHeight(px(_HEIGHT))
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.lead_label)
        column.addWidget(self.text)
        self.add_cancel("Close")
        self.print_button = self.add_action("Print…")
        self.save_button = self.add_action("Save as…", kind="primary", key="Ctrl+Enter")
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        for button in (self.print_button, self.save_button):
            button.setEnabled(False)
        desk.run(lambda workspace: workspace.person_sheets.make(person.id), self._show, failed=self._failed, owner=self)

    def _show(self, sheet: "PersonSheet") -> None:
        from brm_desktop.interchange.person_sheet import sheet_plain_text

        self.sheet = sheet
        self.lead_label.setText(f"{sheet.lead} For you alone: it holds what never stands on a shared page.")
        self.text.setPlainText(sheet_plain_text(sheet))
        for button in (self.print_button, self.save_button):
            button.setEnabled(True)
        self.save_button.setFocus()

    def _failed(self, error: BaseException) -> None:
        self.reject()
        self._desk.notices.report(error)

    def _save(self) -> None:
        if self.sheet is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(c if c.isalnum() or c in " -_" else "-" for c in self.sheet.title)
        chosen, _ = QFileDialog.getSaveFileName(self, "Save the sheet", str(Path(folder) / f"{name}.pdf"), _ENDINGS)
        if chosen:
            self.save_as(Path(chosen))

    def save_as(self, path: Path) -> None:
        """Write the sheet in the form that the ending of the name says."""
        if self.sheet is None:
            return
        try:
            write_sheet(self.sheet, path, paper=self._desk.settings.page)
        except BrmError as error:
            self._desk.notices.report(error)
            return
        self._desk.notices.toast(f"Saved: {path.name}")
        self.accept()

    def _print(self) -> None:
        from brm_desktop.gui.paper.person_sheet import print_sheet

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self.sheet is None or QPrintDialog(printer, self).exec() != QPrintDialog.DialogCode.Accepted:
            return
        try:
            print_sheet(self.sheet, printer)
        except BrmError as error:
            self._desk.notices.report(error)


def write_sheet(sheet: "PersonSheet", path: Path, *, paper: str) -> None:
    """Write a sheet as PDF, Markdown or text, whichever the ending of the name says; text for any other ending.

    Raises:
        WriteFailed: it could not be written; what was there before is untouched.
    """
    from brm_desktop.interchange.person_sheet import sheet_markdown, sheet_plain_text
    from brm_desktop.interchange.publishing import publish

    ending = path.suffix.lower()
    if ending == ".pdf":
        from brm_desktop.gui.paper.marks import PageFormat
        from brm_desktop.gui.paper.person_sheet import export_pdf

        export_pdf(sheet, path, PageFormat(paper))
        return
    words = sheet_markdown(sheet) if ending == ".md" else sheet_plain_text(sheet)
    publish(path, words.encode("utf-8", "replace"))
