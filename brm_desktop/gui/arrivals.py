"""Files that are dropped on the window or opened by the system, and invitations that are pasted.

Calendars show a small preview; everything else opens the import dialog. Nothing is stored by dropping it.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from brm_desktop.gui.desk import Desk

CALENDARS = frozenset({".ics", ".ical", ".ifb", ".icalendar"})
CALENDAR_FORMAT = "text/calendar"
_BEGINNING = "BEGIN:VCALENDAR"
_MOST_FILES = 1_000


class Arrivals(QObject):
    """Watches a window for drops, the application for files to open, and Ctrl V for invitations."""

    def __init__(self, desk: Desk, window: QWidget, *, is_open: Callable[[], bool]) -> None:
        """`is_open` says whether there is a store to put anything into."""
        super().__init__(window)
        self._is_open = is_open
        self._desk = desk
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        application = QApplication.instance()
        # Only there the system opens files by an event; elsewhere watching every event would cost for nothing.
        if sys.platform == "darwin" and application is not None:
            application.installEventFilter(self)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), window)
        paste.activated.connect(self.paste)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.open_files((Path(event.file()),))
            return True
        if watched is not self._window:
            return False
        if isinstance(event, QDragEnterEvent):
            if self._is_ready() and is_welcome(event.mimeData()):
                event.acceptProposedAction()
            return event.isAccepted()
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self.take(event.mimeData())
            return True
        return False

    def take(self, data: QMimeData) -> None:
        """What was dropped or pasted: files first, else an invitation as text."""
        files = local_files(data)
        if files:
            self.open_files(files)
        elif text := invitation_text(data):
            self.open_text(text)

    def paste(self) -> None:
        """Ctrl V outside of text: an invitation, or files that were copied."""
        data = QApplication.clipboard().mimeData()
        if data is not None and is_welcome(data):
            self.take(data)

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Calendars alone show their preview; anything else goes to the import dialog."""
        if not self._is_ready():
            return
        if all(path.suffix.lower() in CALENDARS for path in paths):
            self._desk.run(lambda workspace: workspace.invitations.preview(paths), self._show, owner=self)
        else:
            self._desk.open_import(paths)

    def open_text(self, text: str) -> None:
        """An invitation as text."""
        self._desk.run(lambda workspace: workspace.invitations.preview_text(text), self._show, owner=self)

    def _show(self, preview: object) -> None:
        from brm_desktop.gui.dialogs.invitation import InvitationDialog

        InvitationDialog(self._desk, self._window, preview).open()  # type: ignore[arg-type]

    def _is_ready(self) -> bool:
        """Whether a store is open and no dialog asks for something else."""
        return self._is_open() and not any(dialog.isVisible() for dialog in self._window.findChildren(QDialog))


def is_welcome(data: QMimeData) -> bool:
    """Whether something can be made of what is dragged or copied."""
    return bool(local_files(data)) or bool(invitation_text(data))


def local_files(data: QMimeData) -> tuple[Path, ...]:
    """The files among what is dragged or copied; addresses elsewhere are passed over."""
    urls = [url for url in data.urls() if url.isLocalFile()][:_MOST_FILES]
    return tuple(Path(url.toLocalFile()) for url in urls)


def invitation_text(data: QMimeData) -> str:
    """The invitation among what is dragged or copied, "" if there is none."""
    if data.hasFormat(CALENDAR_FORMAT):
        return bytes(data.data(CALENDAR_FORMAT).data()).decode("utf-8", "replace")
    text = data.text() if data.hasText() else ""
    return text if text.lstrip("\ufeff \t\r\n").startswith(_BEGINNING) else ""
