"""Sync: devices and what is carried at the left, the import in hand or what is to be decided at the right (DESIGN 7.10).

How a file comes in is in `receiving`; dialogs for files, folders and the passphrase are in `gui.dialogs.sync`.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.sync import files
from brm_desktop.gui.dialogs.sync.passphrase import Sealing, UnlockDialog
from brm_desktop.gui.exchanging import exchange
from brm_desktop.gui.forms.sync import Ui_Sync
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.sync_files import is_sync_file
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px, theme
from brm_desktop.gui.views.sync.asking import PassphraseQuestion, QuietPart, TroublePart, WorkPart
from brm_desktop.gui.views.sync.carrying import BackupsPart, ExportPart, FolderPart, sized
from brm_desktop.gui.views.sync.conflict_panel import ConflictPanel
from brm_desktop.gui.views.sync.deciding import Deciding
from brm_desktop.gui.views.sync.devices import DevicesPart
from brm_desktop.gui.views.sync.incoming_part import IncomingPart
from brm_desktop.gui.views.sync.receiving import Receiving
from brm_desktop.gui.views.sync.resting import RestingPart
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.services.store import Backup
    from brm_desktop.services.sync.values import Conflict, Device, Duplicate, Exchange, Incoming, SyncPage
    from brm_desktop.services.workspace import Workspace

    Shown = tuple[
        SyncPage, tuple[Conflict, ...], tuple[Duplicate, ...], tuple[tuple[Backup, int], ...], bool
    ]  # fmt: skip

_LEFT = 336
_LEFT_LEAST = 240
_LEFT_SHARE = 0.4
_WIDEST = 780
_BETWEEN = 22
_BELOW_ROWS = 17
_DIGITS = "123456"


class SyncView(View):
    """The page of sync. `look_at` shows what files would do, one after the other."""

    place = Place.SYNC

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Sync()
        self.form.setupUi(self)
        self.page: SyncPage | None = None
        self.receiving = Receiving(desk, self)
        self.deciding = Deciding(desk, self)
        self.exporting = files.Exporting(desk, self)
        self.sharing = files.Sharing(desk, self, chosen=self.exchange)
        self.sealing = Sealing(desk, self)
        self._can_remember = False
        self._waiting: list[Path] = []
        self._build_left()
        self._build_right()
        self._connect()
        self._add_keys()
        self._arrange()
        theme().changed.connect(self._arrange)
        self.reload_on(
            desk.changes.sync, desk.changes.partners, desk.changes.people, desk.changes.meetings,
            desk.changes.commitments,
        )  # fmt: skip

    def _build_left(self) -> None:
        form, clock = self.form, self.desk.clock
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

    def _build_right(self) -> None:
        form, clock = self.form, self.desk.clock
        self.resting = RestingPart(clock, form.right_sheet)
        self.incoming = IncomingPart(clock, form.right_sheet)
        self.question = PassphraseQuestion(form.right_sheet)
        self.work = WorkPart(form.right_sheet)
        self.trouble = TroublePart(form.right_sheet)
        self.quiet = QuietPart(form.right_sheet)
        self._parts: tuple[QWidget, ...] = (
            self.resting, self.incoming, self.question, self.work, self.trouble, self.quiet,
        )  # fmt: skip
        self.front: QWidget = self.resting
        for part in self._parts:
            form.right_layout.addWidget(part)
            part.setVisible(part is self.resting)

    def _connect(self) -> None:
        receiving, resting = self.receiving, self.resting
        receiving.looked.connect(self._show_incoming)
        receiving.asked.connect(self._ask_passphrase)
        receiving.refused.connect(self._show_refused)
        receiving.stopped.connect(self._show_stopped)
        receiving.nothing_new.connect(self._show_nothing_new)
        receiving.came_in.connect(self._rest)
        receiving.progressed.connect(self.work.show_progress)
        self.incoming.cancel_wanted.connect(self.cancel)
        self.incoming.import_wanted.connect(self._take)
        self.question.given.connect(self._try_passphrase)
        for part in (self.trouble, self.quiet):
            part.choose_wanted.connect(self.choose_file)
            part.closed.connect(self._rest)
        self.question.left.connect(self._rest)
        self.trouble.again_wanted.connect(self._look_again)
        resting.choose_wanted.connect(self.choose_file)
        resting.full_wanted.connect(self.full_copy)
        resting.undo_wanted.connect(self._undo_import)
        self.deciding.listen(resting)
        self.export.export_wanted.connect(self.export_changes)
        self.export.full_wanted.connect(self.full_copy)
        self.export.passphrase_wanted.connect(self.open_sealing)
        self.folder.choose_wanted.connect(self.choose_folder)
        self.folder.exchange_wanted.connect(self.exchange)
        self.folder.unlock_wanted.connect(self.unlock)
        self.folder.leave_wanted.connect(self.leave_folder)
        self.backups.restore_wanted.connect(self._restore)
        self.devices.rename_wanted.connect(self._rename)
        self.devices.retire_wanted.connect(self._retire)

    def _add_keys(self) -> None:
        for key, act in (
            ("Ctrl+E", self.export_changes), ("Ctrl+Return", self.finish), ("Ctrl+Enter", self.finish),
            ("E", self._edit), ("N", self._next), ("L", self._later), ("F2", self._rename_this),
            ("M", self.resting.merge_current), ("A", self.resting.keep_current_apart),
        ):  # fmt: skip
            self.add_key(key, act)
        for place, digit in enumerate(_DIGITS):
            self.add_key(digit, partial(self._settle, place))
        for panel in (self.resting.conflicts, self.incoming.conflicts):
            panel.moved.connect(self.hints_changed)
        self.watch_focus(self.devices.list, self.backups.list, self.incoming.rows, self.resting.journal_list,
                         self.resting.duplicate_list, self.question.edit)  # fmt: skip

    # What is shown

    def show_for(self, argument: object) -> None:
        super().show_for(argument)
        if isinstance(argument, (str, Path)) and argument:
            self.look_at(Path(argument))

    def reload(self) -> None:
        self.ask(_read, self._show)

    def words_of_place(self) -> str:
        return self.form.title_label.text()

    def _show(self, shown: "Shown") -> None:
        page, conflicts, duplicates, backups, self._can_remember = shown
        first = self.page is None
        self.page = page
        self.form.lead_label.setText(words.LEAD if page.vault.locked else words.OPEN_LEAD)
        self.devices.show_page(page)
        self.export.show_page(page)
        self.folder.show_page(page)
        self.backups.show_backups(backups)
        focus = self.window().focusWidget()
        was_here = focus in (None, self) or self.resting.isAncestorOf(focus) or first
        self.resting.show_page(page, conflicts, duplicates)
        lost = not isValid(focus) or focus is None or not focus.isVisible() or focus is not self.window().focusWidget()
        if self.isVisible() and was_here and (lost or focus is self):
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self, part: QWidget) -> None:
        self.front = part
        for one in self._parts:
            one.setVisible(one is part)
        if self.isVisible() and not self._focus_is_left():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _focus_is_left(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and focus.isVisible() and self.form.left_area.isAncestorOf(focus)

    # A file on its way in

    def look_at(self, *paths: Path) -> None:
        """What these files would do; with several, the next one follows when one is done with."""
        if self.receiving.is_busy or not paths:
            return
        self._waiting = list(paths[1:])
        self.question.forget()
        self.work.begin(f"Reading {paths[0].name}")
        self._bring(self.work)
        self.receiving.look(paths[0])

    def choose_file(self) -> None:
        """Ctrl I: a sync file; anything else goes to the import of other programs' files."""
        path = files.ask_for_import(self)
        if path is None:
            return
        if is_sync_file(path):
            self.look_at(path)
        else:
            self.desk.open_import((path,))

    def finish(self) -> None:
        """Ctrl Enter: import; while a text is being written, that text is the result."""
        panel = self._panel()
        if panel is not None and panel.is_editing:
            panel.use_text()
        elif self.front is self.incoming:
            self.incoming.ask_to_import()

    def cancel(self) -> None:
        """Esc: put the file down; nothing was written."""
        self.receiving.put_down()
        self._rest()

    def _take(self) -> None:
        agreed = self.incoming.agree.isChecked()
        self.work.begin("Importing")
        self._bring(self.work)
        self.receiving.take(dict(self.incoming.conflicts.choices), deletions_agreed=agreed)

    def _look_again(self) -> None:
        if self.receiving.path is not None:
            self.look_at(self.receiving.path, *self._waiting)

    def _try_passphrase(self, passphrase: str) -> None:
        if self.receiving.path is not None:
            self.work.begin("Opening the file")
            self._bring(self.work)
            self.receiving.look(self.receiving.path, passphrase)

    def _show_incoming(self, found: "Incoming") -> None:
        self.question.forget()
        self.incoming.show_incoming(found)
        self.devices.show_in_hand(found.from_device, words.import_count(found))
        self._bring(self.incoming)

    def _ask_passphrase(self, name: str, wrong: bool) -> None:
        self.question.ask(name, wrong=wrong)
        self._bring(self.question)

    def _show_refused(self, error: BaseException) -> None:
        self.receiving.put_down()
        self.trouble.say(in_words(error), path=self.receiving.path)
        self._bring(self.trouble)

    def _show_stopped(self) -> None:
        if self.receiving.found is not None:
            self._bring(self.incoming)
            self.desk.notices.toast("Stopped. Nothing was imported, everything is as it was")
        else:
            self.quiet.say("Stopped", "Nothing was changed.")
            self._bring(self.quiet)

    def _show_nothing_new(self, found: "Incoming") -> None:
        self.quiet.say(*words.nothing_new(found))
        self._bring(self.quiet)
        self.desk.changes.sync.emit()

    def _rest(self, *_: object) -> None:
        self.question.forget()
        self.incoming.conflicts.forget()
        self.devices.show_in_hand("", 0)
        if self._waiting:
            self.look_at(*self._waiting)
        else:
            self._bring(self.resting)

    def _undo_import(self, one: object) -> None:
        self.receiving.take_back(one.id)  # type: ignore[attr-defined]

    # Conflicts

    def _panel(self) -> ConflictPanel | None:
        """The conflicts in front."""
        if self.front is self.incoming:
            return self.incoming.conflicts
        return self.resting.conflicts if self.front is self.resting else None

    def _settle(self, place: int) -> None:
        panel = self._panel()
        if panel is not None:
            panel.choose(place)

    def _edit(self) -> None:
        panel = self._panel()
        if panel is not None:
            panel.edit_result()

    def _next(self) -> None:
        panel = self._panel()
        if panel is not None:
            panel.next()

    def _later(self) -> None:
        panel = self._panel()
        if panel is not None:
            panel.put_off()

    # What leaves this device

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

    def choose_folder(self) -> None:
        """A folder that a file synchroniser carries."""
        path = files.ask_for_folder(self)
        if path is not None:
            self.sharing.use(path)

    def exchange(self) -> None:
        """Take in what others wrote, and write what they lack, now."""
        exchange(self.desk, self._exchanged)

    def unlock(self) -> None:
        """The passphrase for this session, then an exchange."""
        UnlockDialog(self.desk, self.window(), then=self.exchange, can_remember=self._can_remember).open()

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

        RestoreDialog(self.desk, self.window(), backup).open()

    def _rename_this(self) -> None:
        if self.page is not None:
            self._rename(self.page.this)

    def _rename(self, device: "Device") -> None:
        from brm_desktop.gui.dialogs.sync.devices import DeviceNameDialog

        DeviceNameDialog(self.desk, self.window(), device).open()

    def _retire(self, device: "Device") -> None:
        from brm_desktop.gui.dialogs.sync.devices import RetireDialog

        RetireDialog(self.desk, self.window(), device).open()

    # Focus, hints, layers

    def first_focus(self) -> QWidget:
        if self.front is self.incoming:
            cards = self.incoming.conflicts.cards
            return cards[0] if cards else self.incoming.rows if self.incoming.found else self
        if self.front is self.question:
            return self.question.edit
        if self.front is self.trouble:
            return self.trouble.choose_button
        if self.front is self.quiet:
            return self.quiet.close_button
        return (self.resting.first_focus() if self.front is self.resting else None) or self

    def close_layer(self) -> bool:
        panel = self._panel()
        if panel is not None and panel.close_edit():
            return True
        if self.front is self.work:
            self.receiving.stop()
            return True
        if self.front is self.incoming:
            self.cancel()
            return True
        if self.front is not self.resting:
            self._rest()
            return True
        return False

    def hints(self) -> tuple[Hint, ...]:
        panel = self._panel()
        if self.front is self.work:
            return (Hint("Esc", "stop"),)
        if self.front is self.question:
            return (Hint("Enter", "open"), Hint("Esc", "cancel"))
        if panel is not None and panel.is_editing:
            return (Hint("Ctrl+Enter", "use this text"), Hint("Esc", "leave it"))
        here = (*self._hints_of_list(), *self._hints_of_conflict(panel))
        return (Hint("Tab", "next part"), *here, Hint("Ctrl+E", "export"), Hint("Ctrl+I", "choose a file to import"))

    def _hints_of_list(self) -> tuple[Hint, ...]:
        if self.has_focus_at(self.incoming.rows):
            return (Hint("Space", "open"),)
        if self.has_focus_at(self.devices.list):
            return (Hint("F2", "name this device"),)
        if self.has_focus_at(self.resting.duplicate_list):
            return (Hint("M", "merge"), Hint("A", "keep apart"))
        if self.has_focus_at(self.resting.journal_list):
            return (Hint("Enter", "take back"),)
        return (Hint("Enter", "restore"),) if self.has_focus_at(self.backups.list) else ()

    def _hints_of_conflict(self, panel: ConflictPanel | None) -> tuple[Hint, ...]:
        conflict = panel.current if panel is not None else None
        if panel is None or conflict is None:
            return ()
        several = (Hint("N", "next conflict"),) if len(panel.conflicts) > 1 else ()
        later = (Hint("L", "later"),) if self.front is self.resting else ()
        if conflict.kind != "text":
            return (Hint("1 2", "settle a conflict"), *several, *later)
        return (Hint("1 2 3", "settle a conflict"), Hint("E", "edit the result"), *several, *later)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The left side keeps its width while there is room, the right one takes the rest up to what can be read."""
        self.form.left_area.setFixedWidth(max(px(_LEFT_LEAST), min(px(_LEFT), round(self.width() * _LEFT_SHARE))))
        self.form.right_sheet.setMaximumWidth(px(_WIDEST))
        self.form.columns_layout.setStretch(1, 1000)


def _read(workspace: "Workspace") -> "Shown":
    """Everything the page shows, in one go on the worker."""
    sync = workspace.sync
    page = sync.page()
    conflicts = sync.conflicts() if page.conflicts else ()
    duplicates = sync.duplicates() if page.duplicates else ()
    return page, conflicts, duplicates, sized(workspace.store.backups()), sync.can_remember()
