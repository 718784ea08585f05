"""What leaves this device: the export, the shared folder, and beneath them the last backups."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.gui.data_folders import shown
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.tasks import Progress
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.sync.parts import headed, inset
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.empty_state import ErrorPanel
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.services.store import Backup
    from brm_desktop.services.sync.values import FolderState, SyncPage

MOST_BACKUPS = 2


class ExportPart(QWidget):
    """What an export would be, its two buttons, and the way to the passphrase."""

    export_wanted = Signal()
    full_wanted = Signal()
    passphrase_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = headed(self, "Export")
        self.heading.set_action("Seal…")
        self.heading.activated.connect(self.passphrase_wanted)
        self.sentence = Label(self, role="body", colour="ink2", wrap=True)
        self.button = Button(self, text="Export changes", key="Ctrl+E", icon_name="upload")
        self.full_button = Button(self, text="Full copy", kind="text")
        self.button.clicked.connect(self.export_wanted)
        self.full_button.clicked.connect(self.full_wanted)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addSpacing(px(6))
        column.addWidget(inset(self.sentence))
        column.addSpacing(px(10))
        column.addWidget(inset(self.button, self.full_button, spacing=16, stretch=True))

    def show_page(self, page: "SyncPage") -> None:
        """What would be written."""
        self.sentence.setText(words.export_sentence(page))
        self.heading.set_action("Passphrase…" if page.vault.locked else "Seal…")


class FolderPart(QWidget):
    """The shared folder: where, when, what is wrong with it."""

    choose_wanted = Signal()
    exchange_wanted = Signal()
    unlock_wanted = Signal()
    leave_wanted = Signal()
    agreed = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.heading = headed(self, "Shared folder")
        self.path = Label(self, role="body")
        self.line = Label(self, role="second_text", colour="ink3", wrap=True)
        self.passphrase = Label(self, role="second_text", colour="soon", wrap=True)
        self.trouble = ErrorPanel(self)
        self.agree_button = self.trouble.add_action("Yes, take it in", size="inline")
        self.agree_button.clicked.connect(self._agree)
        self._asked = ""
        self.choose_button = Button(self, text="Choose a folder…", kind="text", size="inline")
        self.exchange_button = Button(self, text="Exchange now", kind="text", size="inline")
        self.unlock_button = Button(self, text="Unlock…", kind="text", size="inline")
        self.leave_button = Button(self, text="Leave", kind="text", size="inline")
        buttons = (self.unlock_button, self.exchange_button, self.choose_button, self.leave_button)
        signals = (self.unlock_wanted, self.exchange_wanted, self.choose_wanted, self.leave_wanted)
        for button, signal in zip(buttons, signals, strict=True):
            button.clicked.connect(signal)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addSpacing(px(6))
        for widget in (self.path, self.line, self.passphrase, self.trouble):
            column.addWidget(inset(widget))
        column.addSpacing(px(4))
        column.addWidget(inset(*buttons, spacing=8, stretch=True))

    def show_page(self, page: "SyncPage") -> None:
        """The folder, or what one is good for."""
        folder = page.folder
        locked = folder is not None and page.vault.locked and not page.vault.key_at_hand
        for widget in (self.path, self.leave_button):
            widget.setVisible(folder is not None)
        self.choose_button.setVisible(folder is None)
        newer = folder is not None and folder.passphrase_is_newer
        self.unlock_button.setVisible(locked or newer)
        self.unlock_button.setText("Unlock…" if locked or not newer else "Give the new passphrase…")
        said = words.passphrase_line(folder) if folder is not None else ""
        self.passphrase.setText(said)
        self.passphrase.setVisible(bool(said))
        self.exchange_button.setVisible(folder is not None and not locked)
        self.trouble.hide()
        self.exchange_button.setEnabled(True)
        if folder is None:
            self.line.setText("One that your file synchroniser carries: changes go and come by themselves.")
            return
        self.path.setText(shown(folder.path))
        sealed = "Sealed, and not unlocked since the start" if locked else words.folder_line(folder, self._clock)
        self.line.setText(sealed)
        self._show_trouble(folder)

    def show_progress(self, progress: Progress) -> None:
        """An exchange is under way; the page is shown anew when it is over."""
        count = f", {progress.done:,} of {progress.total:,}" if progress.total else ""
        self.line.setText(f"{progress.words or 'Exchanging'}{count} …")
        self.exchange_button.setEnabled(False)

    def _show_trouble(self, folder: "FolderState") -> None:
        if not folder.trouble:
            return
        asked = [one for one in folder.trouble if words.answer_to(one)]
        first = (*asked, *folder.trouble)[0]
        self._asked = first.kind
        self.agree_button.setText(words.answer_to(first))
        more = f" And {len(folder.trouble) - 1} more." if len(folder.trouble) > 1 else ""
        self.trouble.say(first.title, f"{first.detail}{more}")
        self.agree_button.setVisible(bool(asked))
        self.trouble.show()

    def _agree(self) -> None:
        self.agreed.emit(self._asked)


class BackupsPart(QWidget):
    """The last backups; Enter or the link puts one back."""

    restore_wanted = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = headed(self, "Backups")
        self.list = RowList(self, lined=False)
        self.list.setAccessibleName("Backups")
        self.delegate = BackupDelegate(clock, self.list)
        self.backups = RowValues["tuple[Backup, int]"](self.delegate.spoken, self)
        self.list.setModel(self.backups)
        self.list.setItemDelegate(self.delegate)
        self.list.fit_to_rows()
        self.list.opened.connect(self._restore)
        self.none = Label(self, text="No backup yet.", role="second", colour="ink3")
        self.button = Button(self, text="Restore from a backup", kind="text", size="inline")
        self.button.clicked.connect(self._restore_current)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addSpacing(px(4))
        column.addWidget(self.list)
        column.addWidget(inset(self.none))
        column.addWidget(inset(self.button, stretch=True))

    def show_backups(self, backups: "tuple[tuple[Backup, int], ...]") -> None:
        """The newest first, each with its size in bytes."""
        self.backups.show_values(backups[:MOST_BACKUPS])
        self.none.setVisible(not backups)
        self.list.setVisible(bool(backups))
        self.button.setVisible(bool(backups))

    def _restore_current(self) -> None:
        if not self.list.currentIndex().isValid():
            self.list.select_row(0)
        self._restore(self.list.currentIndex())

    def _restore(self, index: Index) -> None:
        found = self.backups.value(index)
        if found is not None:
            self.restore_wanted.emit(found[0])


class BackupDelegate(RowDelegate):
    """When it was made; how large it is at the right."""

    row_height = 28

    def __init__(self, clock: Clock, parent: RowList) -> None:
        super().__init__(parent)
        self._clock = clock

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        backup, count = index.data(VALUE_ROLE)
        wide = draw_text(painter, area, words.size(count), role="second", colour="ink3", align="right", figures=True)
        draw_text(painter, area.adjusted(0, 0, -wide - px(12), 0), words.moment(backup.made_at, self._clock))

    def spoken(self, found: "tuple[Backup, int]") -> str:
        """A backup read aloud."""
        return f"{words.moment(found[0].made_at, self._clock)}, {words.size(found[1])}"


def sized(backups: "tuple[Backup, ...]") -> "tuple[tuple[Backup, int], ...]":
    """The last backups with their sizes; for the worker, it asks the disk."""
    return tuple((backup, _bytes(backup.path)) for backup in backups[:MOST_BACKUPS])


def _bytes(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
