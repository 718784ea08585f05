"""In place of the import: a file being read, the passphrase it asks for, or why it cannot be taken."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from brm_desktop.gui.notices import Trouble
from brm_desktop.gui.tasks import Progress
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.sync.parts import column_of, inset
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.empty_state import ErrorPanel
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.loading_bars import ProgressLine

_WIDTH = 360


class PassphraseQuestion(QWidget):
    """The file is sealed: ask in place, and again in place when it was the wrong one."""

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(self, role="pane_title")
        self.words = Label(
            self, text="Give the sync passphrase of the device it comes from.", colour="ink2", wrap=True
        )  # fmt: skip
        self.edit = LineEdit(self, placeholder="Passphrase")
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName("Passphrase")
        self.edit.setFixedWidth(px(_WIDTH))
        self.message = Label(self, role="second_text", colour="late", wrap=True)
        self.edit.error_changed.connect(self.message.setText)
        self.open_button = Button(self, text="Open", kind="primary", key="Enter")
        self.cancel_button = Button(self, text="Cancel", key="Esc")
        self.edit.returnPressed.connect(self._give)
        self.open_button.clicked.connect(self._give)
        self.cancel_button.clicked.connect(self.left)
        column: QVBoxLayout = column_of(self, spacing=6)
        column.addWidget(inset(self.title))
        column.addWidget(inset(self.words))
        column.addWidget(inset(self.edit, stretch=True))
        column.addWidget(inset(self.message))
        column.addWidget(inset(self.open_button, self.cancel_button, spacing=8, stretch=True))
        column.addStretch(1)

    def ask(self, name: str, *, wrong: bool) -> None:
        """Ask for the passphrase of the file `name`."""
        self.title.setText(f"{name} is sealed")
        said = "That one does not open it. Nothing is lost by another try: check capital letters." if wrong else ""
        self.edit.set_error(said)
        self.message.setVisible(wrong)
        self.edit.selectAll()

    def forget(self) -> None:
        """A passphrase does not stay in a field."""
        self.edit.clear()
        self.edit.set_error("")

    def _give(self) -> None:
        if self.edit.text():
            self.given.emit(self.edit.text())


class WorkPart(QWidget):
    """What is being done, how far it is, and that Esc stops it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(self, role="pane_title")
        self.detail = Label(self, text="Esc stops it; then nothing is changed.", role="second", colour="ink3")
        self.line = ProgressLine(self)
        self.line.setFixedWidth(px(_WIDTH))
        column = column_of(self, spacing=8)
        column.addWidget(inset(self.words))
        column.addWidget(inset(self.line, stretch=True))
        column.addWidget(inset(self.detail))
        column.addStretch(1)

    def begin(self, words: str) -> None:
        """Something begins."""
        self.words.setText(words)
        self.line.show_progress(0, 0)

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        self.line.show_progress(progress.done, progress.total)
        if progress.words:
            count = f", {progress.done:,} of {progress.total:,}" if progress.total else ""
            self.words.setText(f"{progress.words}{count}")


class TroublePart(QWidget):
    """Why a file is not taken, what is safe, and what to press. The panel is made anew for each."""

    again_wanted = Signal()
    remedy_wanted = Signal()
    choose_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = ErrorPanel(self)
        self.panel.title_label.set_role("pane_title")
        self.panel.detail_label.set_role("body")
        self.remedy_button = self.panel.add_action("Join this vault")
        self.again_button = self.panel.add_action("Try again")
        self.choose_button = self.panel.add_action("Choose another file", key="Ctrl+I")
        self.close_button = self.panel.add_action("Close", kind="text", key="Esc")
        self.remedy_button.clicked.connect(self.remedy_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        self.choose_button.clicked.connect(self.choose_wanted)
        self.close_button.clicked.connect(self.closed)
        column = column_of(self)
        column.addWidget(inset(self.panel))
        column.addStretch(1)

    def say(self, trouble: Trouble, *, path: Path | None, remedy: str = "") -> None:
        """Show it; without a path there is nothing to try again. `remedy` is what helps, "" if nothing does."""
        self.remedy_button.setText(remedy)
        self.remedy_button.setVisible(bool(remedy))
        self.panel.say(trouble.title, trouble.detail)
        self.again_button.setVisible(path is not None)

    def take_focus(self) -> None:
        """The focus lands on the first thing to press."""
        button = self.again_button if self.again_button.isVisibleTo(self) else self.choose_button
        button.setFocus(Qt.FocusReason.TabFocusReason)


class QuietPart(QWidget):
    """Good news in the same place: nothing new, stopped."""

    choose_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(self, role="pane_title")
        self.detail = Label(self, colour="ink2", wrap=True)
        self.choose_button = Button(self, text="Choose another file", key="Ctrl+I")
        self.close_button = Button(self, text="Close", kind="text", key="Esc")
        self.choose_button.clicked.connect(self.choose_wanted)
        self.close_button.clicked.connect(self.closed)
        column = column_of(self, spacing=2)
        column.addWidget(inset(self.title))
        column.addWidget(inset(self.detail))
        column.addSpacing(px(8))
        column.addWidget(inset(self.choose_button, self.close_button, spacing=8, stretch=True))
        column.addStretch(1)

    def say(self, title: str, detail: str) -> None:
        """What there is to say."""
        self.title.setText(title)
        self.detail.setText(detail)
