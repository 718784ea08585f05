"""A note that is too long for the reading page, as it is written, line by line."""

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.card import Dialog

_HEIGHT = 520


class WholeNoteDialog(Dialog):
    """Plain text that can be scrolled, selected and copied."""

    def __init__(self, window: QWidget, lines: tuple[str, ...]) -> None:
        super().__init__(window, title="The whole note", width=760)
        self.text = QPlainTextEdit(self.content)
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFont(fonts.font("body"))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setAccessibleName("The whole note")
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.text.setMinimumHeight(px(240))
        self.text.setPlainText("\n".join(lines))
        quiet_scroll_bars(self.text)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        self.content.setMinimumHeight(min(px(_HEIGHT), window.height() - px(220)))
        self.add_cancel("Close")


def open_whole_note(desk: Desk, window: QWidget, meeting_id: MeetingId) -> None:
    """Read all of a note on the worker, then show it."""
    desk.run(
        lambda workspace: workspace.meeting_list.whole_note(meeting_id),
        lambda lines: WholeNoteDialog(window, lines).open(),
        owner=window,
    )
