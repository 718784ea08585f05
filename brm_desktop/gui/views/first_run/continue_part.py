"""The question of the fourth way: a file or the shared folder, and the passphrase if it is sealed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.sync.asking import PassphraseQuestion
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label

_WORDS = (
    "On the device you already use, open Sync and make a full copy: onto a stick, or as a mail to yourself. "
    "If your devices share a folder, choose that folder."
)


class ContinuePart(QWidget):
    """In place of the ways. `left` goes back to them."""

    file_wanted = Signal()
    folder_wanted = Signal()
    passphrase_given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, px(16), 0)
        column.setSpacing(px(12))
        self.choices = QWidget(self)
        rows = QVBoxLayout(self.choices)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(14))
        rows.addWidget(Label(self.choices, text=_WORDS, colour="ink2", wrap=True))
        self.file_button = Button(self.choices, text="Choose a file…", kind="primary", icon_name="file-down")
        self.folder_button = Button(self.choices, text="Choose the shared folder…", icon_name="folder-open")
        self.back_button = Button(self.choices, text="Back", kind="text", key="Esc")
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.file_button, self.folder_button, self.back_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows.addLayout(buttons)
        self.question = PassphraseQuestion(self)
        column.addWidget(self.choices)
        column.addWidget(self.question)
        self.file_button.clicked.connect(self.file_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.back_button.clicked.connect(self.left)
        self.question.given.connect(self.passphrase_given)
        self.question.left.connect(self.show_choices)
        self.show_choices()

    @property
    def asks(self) -> bool:
        """Whether the passphrase is asked for."""
        return not self.question.isHidden()

    def show_choices(self) -> None:
        """A file or a folder."""
        self.question.forget()
        self.question.hide()
        self.choices.show()
        self.file_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, name: str, *, wrong: bool) -> None:
        """It is sealed."""
        self.choices.hide()
        self.question.ask(name, wrong=wrong)
        self.question.show()
        self.question.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        """Where the focus lands."""
        return self.question.edit if self.asks else self.file_button
