"""Bringing files in: choose, read, look at what would come in, import, and settle who is the same.

Nothing is written before "Import" is pressed; then it is one transaction, with a copy of the data made before.
"""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs import whole
from brm_desktop.gui.dialogs.import_sheet import ImportSheet
from brm_desktop.gui.forms.import_files import Ui_ImportFiles
from brm_desktop.gui.models import import_words as words
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.sync_files import is_sync_file
from brm_desktop.gui.tasks import Progress, Task
from brm_desktop.gui.theme.tokens import LOADING_AFTER_MS, ROW_BLEED
from brm_desktop.gui.widgets.card import Dialog

if TYPE_CHECKING:
    from brm_desktop.services.imports import ColumnMapping, ImportOutcome, ImportPreview
    from brm_desktop.services.workspace import Workspace

_WIDTH = 760
_ENDINGS = "*.md *.markdown *.txt *.ics *.ical *.vcf *.vcard *.csv *.tsv *.brmpartner"
_FILES = f"Notes, calendars and contacts ({_ENDINGS});;All files (*)"


class Step(Enum):
    """Where the import stands."""

    CHOOSE = auto()
    READ = auto()
    PREVIEW = auto()
    WRITE = auto()
    DONE = auto()


class ImportDialog(Dialog):
    """One import. Esc stops what is under way and goes one step back; before that it closes."""

    def __init__(self, desk: Desk, parent: QWidget, paths: tuple[Path, ...] = ()) -> None:
        super().__init__(parent, title="Bring in what you have", width=_WIDTH)
        self.desk = desk
        self.paths = paths
        self.step = Step.CHOOSE
        self.preview: ImportPreview | None = None
        self._mappings: dict[Path, ColumnMapping] = {}
        self._task: Task[ImportPreview] | Task[ImportOutcome] | None = None
        # A short file is read before anything could flicker.
        self._wait = QTimer(self, singleShot=True, interval=LOADING_AFTER_MS)
        self._wait.timeout.connect(self._show_that_it_reads)
        self._build()
        self.sheet = ImportSheet(desk, self.form)
        self.sheet.mapping_corrected.connect(self._use_mapping)
        self._go(Step.CHOOSE)
        if paths:
            self.read(paths)

    def _build(self) -> None:
        content = QWidget(self.content)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self._let_rows_bleed()
        self.form = Ui_ImportFiles()
        self.form.setupUi(content)
        self.form.files_button.clicked.connect(self._choose_files)
        self.form.folder_button.clicked.connect(self._choose_folder)
        self.form.partner_edit.returnPressed.connect(self._press_primary)
        self.cancel_button = self.add_cancel()
        self.other_button = self.add_action("Choose others")
        self.other_button.clicked.connect(self._choose_again)
        self.primary_button = self.add_action("Import", kind="primary", key="Ctrl+Enter")
        self.primary_button.clicked.connect(self._press_primary)

    def _let_rows_bleed(self) -> None:
        """Rows bleed into the margin, so that their text stands under the title."""
        layout = self.card.content.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        layout.setContentsMargins(
            margins.left() - ROW_BLEED, margins.top(), margins.right() - ROW_BLEED, margins.bottom()
        )
        self.title_label.setContentsMargins(ROW_BLEED, 0, ROW_BLEED, 0)
        self.action_row.setContentsMargins(ROW_BLEED, 0, ROW_BLEED, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not (plain and self.step is Step.DONE and self.sheet.take_key(event.key())):
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Esc or Cancel: stop what is under way, else close."""
        if self.step is Step.READ:
            self._stop_reading()
        elif self.step is Step.WRITE:
            self._stop_writing()
        else:
            super().reject()

    def read(self, paths: tuple[Path, ...]) -> None:
        """Read files or folders and show what they would bring. Nothing is written."""
        if len(paths) == 1 and whole.opens(paths[0]):
            # Not something to be imported, but what the application itself wrote.
            window = self.parentWidget()
            self.done(0)
            if window is not None:
                whole.open_own(self.desk, window, paths[0])
            return
        if len(paths) == 1 and is_sync_file(paths[0]):
            self.done(0)
            self.desk.open_import(paths)
            return
        if paths != self.paths:
            self._mappings.clear()
            self.sheet.forget_corrections()
        self.paths = paths
        partner = self.form.partner_edit.text().strip() or None
        mappings = dict(self._mappings)

        def call(workspace: "Workspace", task: "Task[ImportPreview]") -> "ImportPreview":
            return workspace.imports.preview(list(paths), partner=partner, mappings=mappings, progress=_telling(task))

        self._go(Step.READ)
        self._task = self.desk.run_long(
            call, self._show_preview, failed=self._failed, owner=self, progress=self._show_reading
        )

    def _press_primary(self) -> None:
        if self.step is Step.CHOOSE and self.paths:
            self.read(self.paths)
        elif self.step is Step.PREVIEW and self.preview is not None and not self.preview.nothing_new:
            self._write(self.preview)
        elif self.step in (Step.PREVIEW, Step.DONE):
            self._leave()

    def _leave(self) -> None:
        self.accept()
        if self.step is Step.DONE:
            self.desk.navigate(Place.PARTNERS, None)

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, "Choose files to bring in", str(Path.home()), _FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, "Choose a folder to bring in", str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._read_named)
        dialog.open()

    def _read_named(self, names: list[str]) -> None:
        self.read(tuple(Path(name) for name in names))

    def _choose_again(self) -> None:
        self._go(Step.CHOOSE)

    def _show_that_it_reads(self) -> None:
        self._go(Step.READ)

    def _use_mapping(self, path: Path, mapping: "ColumnMapping") -> None:
        self._mappings[path] = mapping
        self.read(self.paths)

    def _show_preview(self, preview: "ImportPreview") -> None:
        self.preview = preview
        self.sheet.show_preview(preview)
        self._go(Step.PREVIEW)

    def _write(self, preview: "ImportPreview") -> None:
        done: list[ImportOutcome] = []

        def call(workspace: "Workspace", task: "Task[ImportOutcome]") -> "ImportOutcome":
            outcome = workspace.imports.apply(preview, progress=_telling(task))
            done.append(outcome)
            return outcome

        self._done = done
        self._go(Step.WRITE)
        self._task = self.desk.run_long(
            call, self._show_outcome, failed=self._failed, owner=self, progress=self._show_writing
        )

    def _show_outcome(self, outcome: "ImportOutcome") -> None:
        self.sheet.show_outcome(outcome)
        self._go(Step.DONE)
        self.desk.changes.everything.emit()

    def _stop_reading(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._go(Step.CHOOSE)

    def _stop_writing(self) -> None:
        """Ask it to stop; whether it still could is known once the worker has come to it."""
        if self._task is not None:
            self._task.cancel()
        self.form.work_label.setText("Stopping")
        self.cancel_button.setEnabled(False)
        done = self._done
        self.desk.run(lambda workspace: list(done), self._stopped, failed=self._failed, owner=self)

    def _stopped(self, done: "list[ImportOutcome]") -> None:
        if done:
            self._show_outcome(done[0])
            return
        self._go(Step.PREVIEW)
        self.form.sentence_note.setText("Stopped. Nothing was written.")
        self.form.sentence_note.show()

    def _failed(self, error: BaseException) -> None:
        trouble = in_words(error)
        back = Step.PREVIEW if self.step is Step.WRITE and self.preview is not None else Step.CHOOSE
        self._go(back)
        self.form.trouble_panel.say(trouble.title, trouble.detail)
        self.form.trouble_panel.show()

    def _show_reading(self, progress: Progress) -> None:
        self._show_progress(progress, words.reading(progress))

    def _show_writing(self, progress: Progress) -> None:
        self._show_progress(progress, words.writing(progress))

    def _show_progress(self, progress: Progress, line: str) -> None:
        self.form.work_label.setText(line)
        self.form.work_line.show_progress(progress.done, progress.total)

    def _go(self, step: Step) -> None:
        """Show the parts of a step, its buttons, and put the focus where the next key is expected."""
        self.step = step
        self._wait.stop()
        form = self.form
        form.trouble_panel.hide()
        form.choose_part.setVisible(step is Step.CHOOSE)
        form.work_part.setVisible(step in (Step.READ, Step.WRITE))
        form.sheet_area.setVisible(step in (Step.PREVIEW, Step.DONE))
        form.chosen_label.setText(f"Chosen: {words.chosen_words(self.paths)}" if self.paths else "")
        form.chosen_label.setVisible(bool(self.paths))
        if step in (Step.READ, Step.WRITE):
            self._show_progress(Progress(0, 0), "Reading" if step is Step.READ else "Keeping a copy of your data")
            form.work_note.setText(
                "Nothing is written yet." if step is Step.READ else "All of it comes in, or nothing."
            )
        self._show_actions(step)
        self._first_focus(step).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_actions(self, step: Step) -> None:
        nothing_new = self.preview is None or self.preview.nothing_new
        texts = {
            Step.READ: "Stop",
            Step.WRITE: "Stop",
            Step.PREVIEW: "Close" if nothing_new else "Cancel",
            Step.DONE: "Close",
        }
        self.cancel_button.setText(texts.get(step, "Cancel"))
        self.cancel_button.setEnabled(True)
        self.other_button.setVisible(step is Step.PREVIEW)
        text = {Step.CHOOSE: "Read again", Step.DONE: "Show the partners"}.get(step, "")
        if step is Step.PREVIEW and self.preview is not None and not nothing_new:
            text = words.import_button(self.preview)
        shown = bool(text) and (step is not Step.CHOOSE or bool(self.paths))
        self.primary_button.setText(text)
        self.primary_button.setVisible(shown)
        self.primary_button.setEnabled(shown)

    def _first_focus(self, step: Step) -> QWidget:
        if step is Step.CHOOSE:
            return self.form.files_button
        if step is Step.DONE and self.sheet.has_pairs:
            return self.form.pairs_list
        if step is Step.PREVIEW and (choice := self.sheet.corrected_choice) is not None:
            return choice
        if step in (Step.PREVIEW, Step.DONE) and self.primary_button.isEnabled():
            return self.primary_button
        return self.cancel_button


def _telling(task: "Task[ImportPreview] | Task[ImportOutcome]") -> Callable[[int, int, str], None]:
    def tell(done: int, total: int, what: str) -> None:
        task.check()
        task.report(done, total, what)

    return tell
