"""A request that is not hers is passed on: to whom, and whether she waits for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.errors import BrmError
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.person_field import PersonField
from brm_desktop.gui.widgets.ticks import RadioButton

_ASKED = "Who has it now? A name; somebody new is added."
_WHAT_IT_DOES = "It counts as a request that was not yours. Its date stays. Ctrl Z takes it back."
_WHAT_IT_DOES_LATE = (
    "It counts as a request that was not yours. Its date has passed: agree on another one with R afterwards."
)


@dataclass(frozen=True, slots=True)
class PassedOn:
    """Who has it now. With `closes` she does not wait for it: it is withdrawn."""

    name: str
    closes: bool


class PassOnDialog(Dialog):
    """`confirmed` brings a `PassedOn`; the caller stores it and then closes, or says why it could not."""

    confirmed = Signal(object)

    def __init__(self, window: QWidget, text: str, *, names: Sequence[str], late: bool) -> None:
        super().__init__(window, title="Pass it on")
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Label(self.content, text=text, colour="ink2"))
        column.addSpacing(px(8))
        caption = Label(self.content, text="Who has it now", role="second", weight=500)
        self.name_field = PersonField(self.content)
        self.name_field.setAccessibleName("Who has it now")
        self.name_field.offer(names)
        caption.setBuddy(self.name_field)
        self.error_label = Label(self.content, role="second_text", colour="late", wrap=True)
        self.error_label.hide()
        self.waits_button = RadioButton("It stays open: you wait for them", self.content)
        self.closes_button = RadioButton("You are done with it: it is withdrawn, as passed on", self.content)
        self.waits_button.setChecked(True)
        does = _WHAT_IT_DOES_LATE if late else _WHAT_IT_DOES
        note = Label(self.content, text=does, role="second_text", colour="ink2", wrap=True)
        for widget in (caption, self.name_field, self.error_label, self.waits_button, self.closes_button, note):
            column.addWidget(widget)
            column.addSpacing(px(4) if widget in (self.name_field, self.closes_button) else 0)
        column.addSpacing(px(8))
        self.add_cancel()
        self.pass_button = self.add_action("Pass on", kind="primary", key="Ctrl+Enter")
        self.pass_button.clicked.connect(self._finish)
        self.name_field.returnPressed.connect(self._finish)
        self.name_field.textEdited.connect(self._clear)

    def open(self) -> None:
        """Shows the dialog with the caret in the name."""
        super().open()
        self.name_field.setFocus(Qt.FocusReason.TabFocusReason)

    def show_owner(self, name: str) -> None:
        """Who has it at present, "" if it is not passed on."""
        self.name_field.show_name(name)

    def show_refused(self, error: BrmError) -> None:
        """Beneath the name, why it could not be stored."""
        self._say(f"{error.title}. {error.detail}")

    def _finish(self) -> None:
        self.name_field.settle()
        name = self.name_field.known_name
        if not name:
            self._say(_ASKED)
            return
        self.confirmed.emit(PassedOn(name, closes=self.closes_button.isChecked()))

    def _say(self, words: str) -> None:
        self.name_field.set_error(words)
        self.error_label.setText(words)
        self.error_label.show()
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.name_field.set_error("")
        self.error_label.hide()
