"""Why a promise is withdrawn: it counts for nobody any more, and the reason stays with the record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.words_edit import WordsEdit

_ASKED = "Why is it withdrawn? A few words; they stay with the record."


class WithdrawDialog(Dialog):
    """`confirmed` brings the reason."""

    confirmed = Signal(str)

    def __init__(self, window: QWidget, text: str, *, count: int) -> None:
        super().__init__(window, title="Withdraw" if count == 1 else f"Withdraw {count} promises")
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(Label(self.content, text=text, colour="ink2"))
        column.addSpacing(px(8))
        caption = Label(self.content, text="Why", role="second", weight=500)
        self.why_edit = WordsEdit(self.content)
        self.why_edit.set_name("Why")
        caption.setBuddy(self.why_edit.edit)
        self.why_error = Label(self.content, role="second_text", colour="late", wrap=True)
        self.why_error.hide()
        column.addWidget(caption)
        column.addWidget(self.why_edit)
        column.addWidget(self.why_error)
        column.addSpacing(px(4))
        note = "A withdrawn promise is neither kept nor late. Ctrl Z brings it back."
        column.addWidget(Label(self.content, text=note, role="second_text", colour="ink2", wrap=True))
        column.addSpacing(px(8))
        self.add_cancel()
        self.add_action("Withdraw", kind="primary", key="Ctrl+Enter").clicked.connect(self._finish)

    def _finish(self) -> None:
        why = self.why_edit.words
        if not why:
            self.why_edit.set_error(_ASKED)
            self.why_error.setText(_ASKED)
            self.why_error.show()
            self.why_edit.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirmed.emit(why)
        self.accept()
