"""The journal of a note: what was typed is on the disk a second later, written on a thread of its own.

Only the newest words matter: what waits is replaced by what comes after it.
"""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from brm_desktop.domain.identifiers import MeetingId

Write = Callable[[MeetingId, str], None]


class Journal(QObject):
    """`failed` comes with what went wrong, `written` when words have arrived; both on the GUI thread."""

    failed = Signal(object)
    written = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waits = threading.Condition()
        self._next: tuple[Write, MeetingId, str] | None = None
        self._thread: threading.Thread | None = None
        self._ended = False

    def put(self, write: Write, meeting_id: MeetingId, text: str) -> None:
        """Have `write(meeting_id, text)` called soon, unless newer words come first."""
        with self._waits:
            self._next = (write, meeting_id, text)
            if self._thread is None:
                # A daemon: a disk that hangs must not keep the application from ending.
                self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
                self._thread.start()
            self._waits.notify_all()

    def end(self) -> None:
        """No more words come."""
        with self._waits:
            self._ended = True
            self._waits.notify_all()

    def _work(self) -> None:
        while True:
            with self._waits:
                self._waits.wait_for(lambda: self._next is not None or self._ended)
                if self._next is None:
                    return
                write, meeting_id, text = self._next
                self._next = None
            self._write(write, meeting_id, text)

    def _write(self, write: Write, meeting_id: MeetingId, text: str) -> None:
        try:
            write(meeting_id, text)
        except Exception as error:  # noqa: BLE001 told to the user on the other thread
            self._tell(self.failed.emit, error)
        else:
            self._tell(self.written.emit)

    @staticmethod
    def _tell(emit: Callable[..., None], *told: object) -> None:
        try:
            emit(*told)
        except RuntimeError:
            return  # the page is gone; the words are on the disk
