"""The left side: devices, export, the shared folder, backups, and what their buttons do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from brm_desktop.gui.commands import Command
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.sync import files
from brm_desktop.gui.dialogs.sync.passphrase import Sealing, UnlockDialog
from brm_desktop.gui.exchanging import exchange
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.tasks import Progress
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.sync.carrying import BackupsPart, ExportPart, FolderPart
from brm_desktop.gui.views.sync.devices import DevicesPart

if TYPE_CHECKING:
    from brm_desktop.gui.views.sync.view import SyncView
    from brm_desktop.services.store import Backup
    from brm_desktop.services.sync.values import Device, Exchange, SyncPage

_BETWEEN = 22
_BELOW_ROWS = 17


class LeftSide(QObject):
    """Builds the parts into the form of `view` and does what they ask for."""

    def __init__(self, desk: Desk, view: "SyncView") -> None:
        super().__init__(view)
        self.desk = desk
        self._view = view
        self.page: SyncPage | None = None
        self._can_remember = False
        self.exporting = files.Exporting(desk, view)
        self.sharing = files.Sharing(desk, view, chosen=self.exchange)
        self.sealing = Sealing(desk, view)
        self._build()
        self._connect()

    def _build(self) -> None:
        form, clock = self._view.form, self.desk.clock
        quiet_scroll_bars(form.left_area)
        for widget in (form.left_area.viewport(), form.left_sheet):
            widget.setAutoFillBackground(False)
        self.devices = DevicesPart(clock, form.left_sheet)
        self.export = ExportPart(form.left_sheet)
        self.folder = FolderPart(clock, form.left_sheet)
        self.backups = BackupsPart(clock, form.left_sheet)
        for part in (self.devices, self.export, self.folder, self.backups):
            form.left_layout.addWidget(part)
            form.left_layout.addSpacing(px(_BELOW_ROWS if part is self.devices else _BETWEEN))
        form.left_layout.addStretch(1)

    def _connect(self) -> None:
        self.export.export_wanted.connect(self.export_changes)
        self.export.full_wanted.connect(self.full_copy)
        self.export.passphrase_wanted.connect(self.open_sealing)
        self.folder.choose_wanted.connect(self.choose_folder)
        self.folder.exchange_wanted.connect(self.exchange)
        self.folder.agreed.connect(self.exchange_agreed)
        self.folder.unlock_wanted.connect(self.unlock)
        self.folder.leave_wanted.connect(self.leave_folder)
        self.backups.restore_wanted.connect(self._restore)
        self.devices.rename_wanted.connect(self.rename)
        self.devices.retire_wanted.connect(self.retire)

    def show_page(self, page: "SyncPage", backups: "tuple[tuple[Backup, int], ...]", *, can_remember: bool) -> None:
        """Everything as it is now."""
        self.page, self._can_remember = page, can_remember
        self.devices.show_page(page)
        self.export.show_page(page)
        self.folder.show_page(page)
        self.backups.show_backups(backups)

    def commands(self) -> tuple[Command, ...]:
        """What can be done here without a key of its own, for the palette."""
        found = [
            Command("Full copy for a new device", "", self.full_copy, "upload"),
            Command("Sync passphrase", "", self.open_sealing, "lock"),
            Command("Begin a new vault: a device was lost", "", self.begin_anew, "lock"),
        ]
        if self.page is not None and self.page.folder is not None:
            found.append(Command("Exchange with the shared folder", "", self.exchange, "refresh-cw"))
        else:
            found.append(Command("Choose a shared folder", "", self.choose_folder, "folder"))
        return tuple(found)

    def export_changes(self) -> None:
        """Ctrl E: a file with everything the others lack; for the first device ever, everything."""
        self.exporting.ask(full=self.page is not None and not self.page.devices)

    def full_copy(self) -> None:
        """A file with everything there is."""
        self.exporting.ask(full=True)

    def open_sealing(self) -> None:
        """Seal, or what can be done with the passphrase."""
        if self.page is not None:
            below = self.export.heading.mapToGlobal(QPoint(self.export.heading.width() // 2, px(28)))
            self.sealing.open(self.page.vault, can_remember=self._can_remember, at=below)

    def begin_anew(self) -> None:
        """A new vault with the same records."""
        if self.page is not None:
            self.sealing.begin_anew(self.page.vault)

    def choose_folder(self) -> None:
        """A folder that a file synchroniser carries."""
        path = files.ask_for_folder(self._view)
        if path is not None:
            self.sharing.use(path)

    def exchange(self) -> None:
        """Take in what others wrote, and write what they lack, now."""
        self._exchange()

    def exchange_agreed(self, kind: str) -> None:
        """The same, with what she agreed to: deletions, both histories of a copied store; or the folder's vault."""
        folder = self.page.folder if self.page is not None else None
        if kind == "other-vault" and folder is not None:
            self.sharing.join(folder.path, folder.trouble[0])
        else:
            self._exchange(deletions_agreed=kind == "deletions", both_agreed=kind == "copied")

    def _exchange(self, *, deletions_agreed: bool = False, both_agreed: bool = False) -> None:
        self.folder.show_progress(Progress(0, 0))
        exchange(
            self.desk, self._exchanged, failed=self._not_exchanged, deletions_agreed=deletions_agreed,
            both_agreed=both_agreed, progress=self.folder.show_progress, owner=self,
        )  # fmt: skip

    def _not_exchanged(self, error: BaseException) -> None:
        self.desk.changes.sync.emit()
        self.desk.notices.report(error)

    def unlock(self) -> None:
        """The passphrase for this session, then an exchange."""
        UnlockDialog(
            self.desk, self._view.window(), then=self.exchange, can_remember=self._can_remember
        ).open()  # fmt: skip

    def leave_folder(self) -> None:
        """Exchange through no folder any more; it can be chosen again."""
        self.desk.run(lambda workspace: workspace.sync.leave_folder(), self._left_folder, owner=self)

    def _left_folder(self, _: object) -> None:
        self.desk.notices.toast("No folder is shared any more. What is in it stays")
        self.desk.changes.sync.emit()

    def _exchanged(self, found: "Exchange | None") -> None:
        if found is None:
            return
        if found.needs_passphrase:
            self.unlock()
        else:
            self.desk.notices.toast(words.exchanged(found))

    def _restore(self, backup: "Backup") -> None:
        from brm_desktop.gui.dialogs.restore_backup import RestoreDialog

        RestoreDialog(self.desk, self._view.window(), backup).open()

    def rename_this(self) -> None:
        """F2: how this device is called."""
        if self.page is not None:
            self.rename(self.page.this)

    def rename(self, device: "Device") -> None:
        """Ask for another name."""
        from brm_desktop.gui.dialogs.sync.devices import DeviceNameDialog

        DeviceNameDialog(self.desk, self._view.window(), device).open()

    def retire(self, device: "Device") -> None:
        """Say what it means to wait no more."""
        from brm_desktop.gui.dialogs.sync.devices import RetireDialog

        RetireDialog(self.desk, self._view.window(), device).open()
