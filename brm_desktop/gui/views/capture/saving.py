"""How the words of a note reach the disk: the journal within a second, the record after a pause of 800 ms.

When the disk does not take them the text stays, `trouble` has the words for it, and it is tried again.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from brm_desktop.domain.errors import BrmError
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.editor.journal import Journal
from brm_desktop.gui.editor.note_editor import NoteEditor

if TYPE_CHECKING:
    from brm_desktop.services.capture import CapturePage, SavedNote

JOURNAL_AFTER_MS = 700
RECORD_AFTER_MS = 800
AGAIN_AFTER_MS = 5_000


class NoteSaving(QObject):
    """Watches an editor. `changed` comes when what `state` or `trouble` say has changed, `saved` with each record.

    `merged` brings the text to show when the record was changed elsewhere meanwhile and now holds both.
    """

    changed = Signal()
    saved = Signal()
    merged = Signal(str)

    def __init__(self, desk: Desk, editor: NoteEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._editor = editor
        self._page: CapturePage | None = None
        self._stored = ""
        self._known = ""
        self._saved_at: datetime | None = None
        self._trouble: BaseException | None = None
        self._journal = Journal(self)
        self._journal.failed.connect(self._failed)
        self._to_journal = QTimer(self, singleShot=True, interval=JOURNAL_AFTER_MS)
        self._to_journal.timeout.connect(self._write_journal)
        self._to_record = QTimer(self, singleShot=True, interval=RECORD_AFTER_MS)
        self._to_record.timeout.connect(self.save)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._again.timeout.connect(self.save)
        editor.edited.connect(self._typed)
        self.destroyed.connect(self._journal.end)

    def begin(self, page: "CapturePage", *, shown: str) -> None:
        """Another note is open; `shown` is the text that counts as stored until something is typed."""
        self._page = page
        self._stored = shown
        self._known = page.meeting.note
        self._saved_at = None
        self._trouble = None
        self._to_journal.stop()
        self._to_record.stop()
        self.changed.emit()

    def end(self) -> None:
        """The note is left: what is not stored yet is stored now."""
        self.save()
        self._page = None

    @property
    def state(self) -> str:
        """What the hint line says at the right: "Saved 10:54"."""
        if self._trouble is not None:
            return "Not saved"
        return f"Saved {self._saved_at:%H:%M}" if self._saved_at is not None else ""

    @property
    def trouble(self) -> str:
        """Why the last words are not saved, in words; "" when they are."""
        if self._trouble is None:
            return ""
        since = f" since {self._saved_at:%H:%M}" if self._saved_at is not None else ""
        why = self._trouble.title if isinstance(self._trouble, BrmError) else "the disk did not answer"
        return f"Not saved{since}: {why[0].lower()}{why[1:]}."

    @property
    def is_stored(self) -> bool:
        """Whether the record holds the text."""
        return self._page is None or self._editor.text() == self._stored

    def save(self) -> None:
        """Put the text into the record now."""
        for timer in (self._to_record, self._to_journal, self._again):
            timer.stop()
        page = self._page
        if page is None:
            return
        text = self._editor.text()
        if text == self._stored and self._trouble is None:
            return
        # The worker may be busy with something long: the newest words go to the journal first.
        self._journal.put(page.drafts.write, page.meeting.id, text)
        meeting_id, known = page.meeting.id, self._known

        def stored(saved: "SavedNote") -> None:
            self._record_holds(meeting_id, text, saved)

        self._desk.tasks.run(
            lambda: self._desk.store.workspace.capture.save_note(meeting_id, text, since=known),
            then=stored,
            failed=self._failed,
            owner=self,
            lasting=True,
        )

    def _typed(self) -> None:
        if self._page is None:
            return
        if not self._to_journal.isActive():
            self._to_journal.start()
        self._to_record.start()

    def _write_journal(self) -> None:
        page = self._page
        if page is None:
            return
        text = self._editor.text()
        if text != self._stored:
            self._journal.put(page.drafts.write, page.meeting.id, text)

    def _record_holds(self, meeting_id: MeetingId, text: str, saved: "SavedNote") -> None:
        if self._page is None or self._page.meeting.id != meeting_id:
            return
        # What the writer has seen is the ground for the next merge; the record may hold more than that.
        self._stored = self._known = text
        if saved.text != text and self._editor.text() == text:
            self._stored = self._known = saved.text
            self._show_merged(saved.text)
        self._saved_at = self._desk.clock.local(saved.at)
        self._trouble = None
        self.changed.emit()
        self.saved.emit()

    def _show_merged(self, text: str) -> None:
        """Show what came in from elsewhere; the caret stays at the words it was at."""
        before, place = self._editor.text(), self._editor.textCursor().position()
        self.merged.emit(text)
        cursor = self._editor.textCursor()
        cursor.setPosition(min(moved_place(before, text, place), len(text)))
        self._editor.setTextCursor(cursor)

    def _failed(self, error: BaseException) -> None:
        self._trouble = error
        self._again.start()
        self.changed.emit()


def moved_place(before: str, after: str, place: int) -> int:
    """Where a caret belongs in `after` that stood at `place` in `before`: by the text in front of it that stayed."""
    start = 0
    while start < min(place, len(after)) and before[start] == after[start]:
        start += 1
    if start == place:
        return place
    behind = 0
    rest = len(before) - place
    while behind < min(rest, len(after)) and before[len(before) - 1 - behind] == after[len(after) - 1 - behind]:
        behind += 1
    return len(after) - rest if behind == rest else start
