"""Where the data lies, its backups, the bin, the sample company."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QDesktopServices, QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.gui.data_folders import shown
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.settings.keeping import Keeper
from brm_desktop.gui.views.settings.rows import Rows
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.services.store import Backup
    from brm_desktop.services.workspace import Workspace

_SHOWN = 12


class DataRows(Rows):
    """Reads the backups when it is shown; restoring one leads over a dialog that says what happens."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = keeper.desk
        self._build_folder()
        self._build_backups()
        self._build_rest()
        self.read()

    def _build_folder(self) -> None:
        self.add_heading("Data folder", "Everything you write is in this folder, on this computer, and nowhere else.")
        self.folder = Label(self, text=shown(self._desk.store.folder))
        self.add_row("Folder", self.folder)
        button = Button(self, text="Open folder", icon_name="folder-open")
        button.clicked.connect(self._open_folder)
        self.add_buttons(button)

    def _build_backups(self) -> None:
        self.add_heading("Backups", "One is made before each import and each update. Enter puts the selected one back.")
        clock = self._desk.clock
        self.backups = RowValues["Backup"](lambda backup: backup_words(backup, clock), self)
        self.list = RowList(self)
        self.list.setAccessibleName("Backups")
        self.list.setModel(self.backups)
        self.list.setItemDelegate(BackupDelegate(self._desk, self.list))
        self.list.fit_to_rows()
        self.list.opened.connect(self._restore)
        self.add_widget(self.list)
        self.none = Label(self, text="No backup yet.", colour="ink3")
        self.add_widget(self.none)
        make = Button(self, text="Back up now", icon_name="archive-restore")
        make.clicked.connect(self._make_backup)
        self.add_buttons(make)

    def _build_rest(self) -> None:
        self.add_heading("Bin", "What you delete can be brought back for 30 days.")
        button = Button(self, text="Open the bin", icon_name="trash-2")
        button.clicked.connect(self._open_bin)
        self.add_buttons(button)
        self.add_heading(
            "Everything as plain files", "A folder that any program can read, and that can be brought back with Ctrl I."
        )
        self.export = Button(self, text="Export everything…", icon_name="folder-open")
        self.export.clicked.connect(self._export)
        self.add_buttons(self.export)
        self.add_heading("Sample company", "Larkfield Group with its partners. What you wrote yourself stays.")
        self.sample = Button(self, text="Remove sample data", kind="destructive")
        self.sample.clicked.connect(self._remove_sample)
        self.add_buttons(self.sample)

    def read(self) -> None:
        """Ask for what is here."""
        self.folder.setText(shown(self._desk.store.folder))
        self._desk.run(_read, self._show, owner=self)

    def _show(self, answer: "tuple[tuple[Backup, ...], bool]") -> None:
        backups, has_sample = answer
        self.backups.show_values(backups[:_SHOWN])
        self.list.setVisible(bool(backups))
        self.none.setVisible(not backups)
        self.sample.setEnabled(has_sample)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.store.folder)))

    def _open_bin(self) -> None:
        self._desk.navigate(Place.BIN, None)

    def _export(self) -> None:
        from brm_desktop.gui.dialogs.whole import export_everything

        export_everything(self._desk, self.window())

    def _make_backup(self) -> None:
        self._desk.run(lambda workspace: workspace.store.backup(), self._made, owner=self)

    def _made(self, path: Path) -> None:
        self._desk.notices.toast(f"Backed up: {path.name}")
        self.read()

    def _remove_sample(self) -> None:
        self._desk.run(lambda workspace: workspace.take_sample_out(), self._removed, owner=self)

    def _removed(self, _count: int) -> None:
        self._desk.changes.everything.emit()
        self._desk.notices.toast("The sample data is removed")
        self.read()

    def _restore(self, index: Index) -> None:
        from brm_desktop.gui.dialogs.restore_backup import RestoreDialog

        backup = self.backups.value(index)
        if backup is not None:
            RestoreDialog(self._desk, self.window(), backup).open()


class BackupDelegate(RowDelegate):
    """When it was made, and why."""

    row_height = 34

    def __init__(self, desk: Desk, parent: RowList) -> None:
        super().__init__(parent)
        self._clock = desk.clock

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        backup = index.data(VALUE_ROLE)
        wide = draw_text(painter, area, when_words(backup, self._clock), figures=True)
        rest = area.adjusted(max(wide, px(160)) + px(16), 0, 0, 0)
        draw_text(painter, rest, reason_words(backup.reason), role="second", colour="ink2")


def when_words(backup: "Backup", clock: Clock) -> str:
    """When it was made: "Today, 10:54"."""
    made = clock.local(backup.made_at)
    return f"{format_due(Due.on(made.date()), clock.today())}, {made:%H:%M}"


def reason_words(reason: str) -> str:
    """Why it was made, in words."""
    return {"by-hand": "made by you"}.get(reason, reason.replace("-", " "))


def backup_words(backup: "Backup", clock: Clock) -> str:
    """A backup read aloud."""
    return f"{when_words(backup, clock)}, {reason_words(backup.reason)}"


def _read(workspace: "Workspace") -> "tuple[tuple[Backup, ...], bool]":
    return workspace.store.backups(), workspace.sample.installed()
