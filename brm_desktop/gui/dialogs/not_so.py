"""Not so, because ...: one line that is kept; the finding stays quiet until something new stands behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from brm_desktop.domain.diagnosis.findings import Finding

_ASKED = "Why is it not so? A few words; they stay with the finding."
_LONGEST = 300


class NotSoDialog(Dialog):
    """`confirmed` brings the finding and the reason."""

    confirmed = Signal(object, str)

    def __init__(self, window: QWidget, finding: "Finding") -> None:
        super().__init__(window, title="Not so, because …")
        self._finding = finding
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        head = f"{finding.partner}: {finding.title}"
        column.addWidget(Label(self.content, text=head, colour="ink2", wrap=True))
        column.addSpacing(px(8))
        self.because_edit = LineEdit(self.content, placeholder="they asked for talks of two")
        self.because_edit.setAccessibleName("Not so, because")
        self.because_edit.setMaxLength(_LONGEST)
        self.because_edit.returnPressed.connect(self._finish)
        column.addWidget(self.because_edit)
        self.because_error = Label(self.content, text=_ASKED, role="second_text", colour="late", wrap=True)
        self.because_error.hide()
        column.addWidget(self.because_error)
        column.addSpacing(px(4))
        note = "It stays quiet until something stands behind it that you have not seen. Then it shows your words."
        column.addWidget(Label(self.content, text=note, role="second_text", colour="ink2", wrap=True))
        column.addSpacing(px(8))
        self.add_cancel()
        self.add_action("Keep it", kind="primary", key="Ctrl+Enter").clicked.connect(self._finish)

    def _finish(self) -> None:
        words = self.because_edit.text().strip()
        if not words:
            self.because_edit.set_error(_ASKED)
            self.because_error.show()
            self.because_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirmed.emit(self._finding, words)
        self.accept()
