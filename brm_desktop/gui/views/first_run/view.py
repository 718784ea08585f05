"""First run: sample data, an empty start, what she has, another device; and where the data lies (picture 12)."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.gui.data_folders import holds_store, shown, trouble_with
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.first_run import Ui_FirstRun
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.tasks import Progress, Task
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.text import Run, plain_tooltip
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.first_run.other_device import OtherDevice
from brm_desktop.gui.views.first_run.rows import CONTINUE, EMPTY, IMPORT, SAMPLE, WAYS, Way, WayDelegate
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace
    from brm_desktop.settings import Settings

_WIDTH = 560
_TEXT_WIDTH = 528
_BESIDE_FOLDER = 78
_LEAD = "Partners, meetings and promises, in one calm place."
_BEFORE_FOLDER = "Everything stays in one folder on this computer: "


class FirstRunView(View):
    """The page of the very first start. Nothing is written before a way is chosen."""

    place = Place.FIRST_RUN

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_FirstRun()
        self.form.setupUi(self)
        self.folder = desk.store.folder
        self._busy = False
        self.form.continue_part.hide()
        self._build_page()
        self._build_ways()
        self._build_first_partner()
        self.other = OtherDevice(self)
        self._show_folder(self.folder, "")
        self.is_filled = True

    def _build_page(self) -> None:
        form = self.form
        form.scroll_area.viewport().setAutoFillBackground(False)
        form.sheet.setAutoFillBackground(False)
        quiet_scroll_bars(form.scroll_area)
        form.way_list.setFixedWidth(px(_WIDTH))
        form.first_partner.setFixedWidth(px(_WIDTH))
        form.folder_message.setMaximumWidth(px(_TEXT_WIDTH))
        form.first_partner.hide()
        form.change_button.clicked.connect(self._choose_folder)
        self._show_work("")

    def _build_ways(self) -> None:
        rows = self.form.way_list
        self.ways: RowValues[Way] = RowValues(lambda way: way.spoken, self)
        self.ways.show_values(WAYS)
        rows.setItemDelegate(WayDelegate(rows))
        rows.setModel(self.ways)
        rows.fit_to_rows()
        rows.select_row(0)
        rows.opened.connect(self._choose_row)
        rows.clicked.connect(self._choose_row)
        for way, act in (
            (SAMPLE, self.look_around), (EMPTY, self.start_empty), (IMPORT, self.bring_in),
            (CONTINUE, self.continue_elsewhere),
        ):  # fmt: skip
            self.add_key(way.key, act)
        self.watch_focus(rows)

    def _build_first_partner(self) -> None:
        form = self.form
        form.partner_fields.submitted.connect(self._start_with_partner)
        form.begin_button.clicked.connect(self._start_with_partner)
        form.back_button.clicked.connect(self.close_layer)

    def hints(self) -> tuple[Hint, ...]:
        if self._continues:
            return self.other.hints(busy=self._busy)
        if self._asks_for_partner:
            return (Hint("Tab", "next field"), Hint("Enter", "begin"), Hint("Esc", "back"))
        return (Hint("1–4", "choose"), Hint("↑ ↓", "move"), Hint("Enter", "continue"))

    def state_hint(self) -> StateHint:
        return StateHint("You can do all four later, from the palette: Ctrl K", "")

    def first_focus(self) -> QWidget:
        if self._continues:
            return self.form.continue_part.first_focus()
        return self.form.partner_fields.form.name_edit if self._asks_for_partner else self.form.way_list

    def words_of_place(self) -> str:
        return self.form.title_label.text()

    def close_layer(self) -> bool:
        """Esc: from the first business unit, or the other device, back to the ways. Nothing is before this page."""
        if self._continues:
            self.other.close_layer(busy=self._busy)
        if self._asks_for_partner and not self._busy:
            self._ask_for_partner(False)
        return True

    @property
    def _asks_for_partner(self) -> bool:
        return self.form.first_partner.isVisibleTo(self)

    @property
    def _continues(self) -> bool:
        return not self.form.continue_part.isHidden()

    def show_other_device(self, asked: bool) -> None:
        """The question for the other device in place of the ways, or back."""
        form = self.form
        form.title_label.setText("Continue from another device" if asked else "How would you like to begin?")
        form.sentence_label.setText("Everything comes over; from then on the two exchange changes." if asked else _LEAD)
        form.way_list.setVisible(not asked)
        form.continue_part.setVisible(asked)
        form.folder_message.hide()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def continue_from(self, source: Path, passphrase: str = "") -> None:
        """Take everything over from a file or a shared folder. When that fails, nothing is begun."""
        if self._busy:
            return
        self._busy = True
        self._show_work(f"Reading {source.name}")
        self.form.folder_message.hide()
        self.other.continuing.read(source, self.folder, passphrase)
        self.hints_changed.emit()

    def ask_passphrase(self, name: str, wrong: bool) -> None:
        """The other device sealed it."""
        self._busy = False
        self._show_work("")
        self.form.continue_part.ask(name, wrong=wrong)
        self.hints_changed.emit()

    def open_taken_over(self) -> None:
        """Everything is in the folder: open it."""
        self._begin(self._leave, words="Opening")

    def _ask_for_partner(self, asked: bool) -> None:
        form = self.form
        form.title_label.setText("Which business unit comes first?" if asked else "How would you like to begin?")
        form.sentence_label.setText(
            "The one you meet next. Everything about it can be filled in later." if asked else _LEAD
        )
        form.way_list.setVisible(not asked)
        form.first_partner.setVisible(asked)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def look_around(self) -> None:
        """With the sample company."""
        self._choose(SAMPLE)

    def start_empty(self) -> None:
        """With one business unit, which is asked for in place."""
        self._choose(EMPTY)

    def bring_in(self) -> None:
        """With what she has: the import opens over an empty Today."""
        self._choose(IMPORT)

    def continue_elsewhere(self) -> None:
        """With a file of another device, or the folder it shares."""
        self._choose(CONTINUE)

    def _choose_row(self, index: QModelIndex) -> None:
        self._choose(self.ways.value(index))

    def _choose(self, way: Way | None) -> None:
        if way is None or self._busy or self._asks_for_partner or self._continues:
            return
        self.form.way_list.select_row(WAYS.index(way))
        if way == SAMPLE:
            self._begin(self._fill_with_sample, words="Putting the sample company in")
        elif way == EMPTY:
            self._ask_for_partner(True)
        elif way == IMPORT:
            self._begin(self._import, words="Making the data folder")
        elif way == CONTINUE:
            self.show_other_device(True)

    def _begin(self, then: Callable[[], None], *, words: str) -> None:
        """Make the store and go on; when that fails, say so beneath the folder and stay here."""
        self._busy = True
        self._show_work(words)
        self.form.folder_message.hide()
        self.desk.begin(self.folder, then, self.failed)

    def failed(self, error: BaseException) -> None:
        """Say beneath the folder why nothing was begun."""
        self._busy = False
        self._show_work("")
        if isinstance(error, InvalidInput) and self._asks_for_partner:
            self.form.partner_fields.show_error(error)
            return
        trouble = in_words(error)
        if self._continues:
            self.form.continue_part.show_choices()
            self.hints_changed.emit()
        self._show_message(f"{trouble.title}. {trouble.detail}")

    def _fill_with_sample(self) -> None:
        def install(workspace: "Workspace", task: "Task[Settings]") -> "Settings":
            workspace.sample.install(lambda done, every: task.report(done, every))
            return workspace.sample.suggested_settings()

        self.desk.run_long(install, self._sample_is_in, failed=self.failed, owner=self, progress=self.show_progress)

    def _sample_is_in(self, suggested: "Settings") -> None:
        """In the sample she is its BRM, unless she has said who she is."""
        present = self.desk.settings
        if not present.name:
            self.desk.change_settings(
                replace(
                    present,
                    name=suggested.name,
                    role=suggested.role,
                    organisation=suggested.organisation,
                    provider=suggested.provider,
                )
            )
        self._leave()

    def _start_with_partner(self) -> None:
        fields = self.form.partner_fields
        if self._busy:
            return
        if not fields.name:
            fields.show_error(InvalidInput("A partner needs a name", "Type the name of the business unit."))
            return
        self._begin(self._add_partner, words="Making the data folder")

    def _add_partner(self) -> None:
        name, sponsor = self.form.partner_fields.name, self.form.partner_fields.sponsor
        self.desk.run(
            lambda workspace: workspace.partners.add(name, sponsor=sponsor),
            lambda _: self._leave(),
            failed=self.failed,
            owner=self,
        )

    def _import(self) -> None:
        self._leave()
        self.desk.open_import(())

    def _leave(self) -> None:
        self._busy = False
        self._show_work("")
        self.desk.changes.everything.emit()
        self.desk.navigate(Place.TODAY, None)

    def _show_work(self, words: str) -> None:
        form = self.form
        form.work_label.setText(words)
        form.work_label.setVisible(bool(words))
        form.work_line.hide()
        for control in (form.way_list, form.partner_fields, form.begin_button, form.back_button, form.change_button,
                        form.continue_part):  # fmt: skip
            control.setEnabled(not words)

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        self.form.work_line.show()
        self.form.work_line.show_progress(progress.done, progress.total)
        if self._continues and progress.words:
            self.form.work_label.setText(progress.words)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, "Choose the data folder", str(self.folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._use_named)
        dialog.open()

    def _use_named(self, name: str) -> None:
        self.use_folder(Path(name))

    def use_folder(self, folder: Path) -> None:
        """Take a folder for the data if it can be written, and say beneath it what is wrong or what is there."""

        def look() -> tuple[str, bool]:
            return trouble_with(folder), holds_store(folder)

        def looked(found: tuple[str, bool]) -> None:
            trouble, held = found
            if trouble:
                self._show_folder(self.folder, trouble)
            else:
                note = "BRM Desktop has data in this folder already; it will be opened, and added to." if held else ""
                self._show_folder(folder, note, alarm=False)

        self.desk.tasks.run(look, then=looked, owner=self)

    def _show_folder(self, folder: Path, message: str, *, alarm: bool = True) -> None:
        self.folder = folder
        label, name = self.form.folder_label, shown(folder)
        room = px(_TEXT_WIDTH - _BESIDE_FOLDER) - fonts.width(_BEFORE_FOLDER, "second")
        short = fonts.metrics("second", weight=500).elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        label.set_runs(Run(_BEFORE_FOLDER, "ink2"), Run(short, "ink2", 500))
        label.setToolTip(plain_tooltip(name) if short != name else "")
        label.setAccessibleName(f"{_BEFORE_FOLDER}{name}")
        self._show_message(message, alarm=alarm)

    def _show_message(self, message: str, *, alarm: bool = True) -> None:
        label = self.form.folder_message
        label.set_colour("late" if alarm else "ink2")
        label.setText(message)
        label.setVisible(bool(message))
