"""A note that was brought back after a crash (picture 18): what is said above it, and the two ways on.

Enter keeps the recovered words, C compares them with the note as it was saved (`gui.dialogs.compare_recovered`).
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.notes.recovered import count_words
from brm_desktop.domain.notes.versions import ComparedLine, around_changes, compare
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.editor.note_editor import NoteEditor
from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import PAGE_MARGIN
from brm_desktop.gui.views.capture.saving import NoteSaving
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.label import Label

if TYPE_CHECKING:
    from brm_desktop.services.capture import Recovered

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_HINTS = (Hint("Enter", "keep it"), Hint("C", "compare"), Hint("Tab", "to the note"))


class RecoveredBanner(QWidget):
    """Hidden until there is something; two signals tell what she chose. Qt Designer: promote a QWidget."""

    kept = Signal()
    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(self, role="pane_title")
        self.detail = Label(self, role="body", colour="ink2", wrap=True)
        self.keep_button = Button(self, text="Keep it", kind="primary", key="Enter")
        self.compare_button = Button(self, text="Compare", key="C")
        self.keep_button.clicked.connect(self.kept)
        self.compare_button.clicked.connect(self.compare_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(px(26), 0, 0, 0)
        head.addWidget(self.title)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, px(6), 0, 0)
        buttons.setSpacing(px(8))
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.compare_button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(PAGE_MARGIN, px(14), PAGE_MARGIN, 0)
        rows.setSpacing(px(4))
        rows.addLayout(head)
        rows.addWidget(self.detail)
        rows.addLayout(buttons)
        self.hide()

    @property
    def has_focus(self) -> bool:
        """Whether one of the two buttons has the focus of the window."""
        return self.window().focusWidget() in (self.keep_button, self.compare_button)

    def show_recovered(self, written_at: datetime, words: int) -> None:
        """Until when (on her clock) the words go, and how many of them are new."""
        self.title.setText(f"Your note is here, up to {written_at:%H:%M:%S}")
        self.detail.setText(f"BRM Desktop was cut off while you were writing. {_recovered_words(words)}")
        self.setAccessibleName(f"{self.title.text()}. {self.detail.text()}")
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~_KEYPAD:
            super().keyPressEvent(event)
        elif self.window().focusWidget() is self.compare_button:
            self.compare_wanted.emit()
        else:
            self.kept.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = QRectF(self.title.geometry()).center().y()
        centre = QPointF(PAGE_MARGIN + px(8), middle)
        icons.paint(painter, "history", centre, colour=colour("ink2"), size=px(16))
        painter.end()


class RecoveredNote(QObject):
    """Shows recovered words in the editor and does what she decides. Leaving the note undecided keeps them."""

    def __init__(
        self, desk: Desk, banner: RecoveredBanner, *, editor: NoteEditor, saving: NoteSaving, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._banner = banner
        self._editor = editor
        self._saving = saving
        self._meeting_id = MeetingId("")
        self._saved = ""
        banner.kept.connect(self.keep)
        banner.compare_wanted.connect(self.compare)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return not self._banner.isHidden()

    def hints(self) -> tuple[Hint, ...]:
        """What the keys do while the focus is on the two buttons; () otherwise."""
        return _HINTS if self._banner.has_focus else ()

    def show(self, recovered: "Recovered", meeting_id: MeetingId, saved: str) -> None:
        """The editor holds the recovered text: mark what `saved` has not, and ask."""
        self._meeting_id, self._saved = meeting_id, saved
        self._editor.mark_spans(recovered.spans)
        words = count_words(recovered.text, recovered.spans)
        self._banner.show_recovered(self._desk.clock.local(recovered.written_at), words)

    def hide(self) -> None:
        """Another note without recovered words is open."""
        self._banner.hide()

    def keep(self) -> None:
        """The recovered words are the note from now on."""
        self._decided()
        self._saving.save()

    def compare(self) -> None:
        """Show the saved note and the recovered one read together."""
        if not self.is_open:
            return
        saved, recovered = self._saved, self._editor.text()
        self._desk.run(lambda _: around_changes(compare(saved, recovered)), self._show_compared, owner=self)

    def keep_saved(self) -> None:
        """Back to the note as it was saved; the recovered words can be had again from the toast."""
        recovered, meeting_id = self._editor.text(), self._meeting_id
        self._decided()
        self._editor.replace_text(self._saved)
        self._desk.run(lambda workspace: workspace.capture.discard_draft(meeting_id), owner=self)
        self._saving.save()
        self._desk.notices.toast("The recovered words are gone", undo=lambda: self._editor.replace_text(recovered))

    def _show_compared(self, lines: tuple[ComparedLine | None, ...]) -> None:
        from brm_desktop.gui.dialogs.compare_recovered import CompareRecoveredDialog

        dialog = CompareRecoveredDialog(self._banner.window(), lines)
        dialog.keep_wanted.connect(self.keep)
        dialog.saved_wanted.connect(self.keep_saved)
        dialog.open()

    def _decided(self) -> None:
        self._editor.mark_spans(())
        self._banner.hide()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)


def _recovered_words(words: int) -> str:
    if not words:
        return "After the last save something was only taken out; Compare shows what."
    if words == 1:
        return "One word after the last save was recovered from the journal; it is marked."
    count = _NUMBERS[words] if words < len(_NUMBERS) else f"{words:,}"
    return f"{count} words after the last save were recovered from the journal; they are marked."
