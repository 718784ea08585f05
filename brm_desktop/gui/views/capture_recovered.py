"""What is said above a note that was brought back after a crash (picture 18), with the two ways on."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import PAGE_MARGIN
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


class RecoveredBanner(QWidget):
    """Hidden until there is something. `kept` and `discarded` are what she chose. Qt Designer: promote a QWidget."""

    kept = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(self, role="pane_title")
        self.detail = Label(self, role="body", colour="ink2", wrap=True)
        self.keep_button = Button(self, text="Keep", kind="primary")
        self.discard_button = Button(self, text="Discard")
        self.keep_button.clicked.connect(self.kept)
        self.discard_button.clicked.connect(self.discarded)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.discard_button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(PAGE_MARGIN + px(24), px(14), PAGE_MARGIN, 0)
        rows.setSpacing(px(6))
        for part in (self.title, self.detail):
            rows.addWidget(part)
        rows.addLayout(buttons)
        self.hide()

    def show_recovered(self, written_at: datetime, words: int) -> None:
        """Until when (on her clock) the words go, and how many of them are new."""
        self.title.setText(f"Your note is here, up to {written_at:%H:%M:%S}")
        count = _NUMBERS[words] if words < len(_NUMBERS) else str(words)
        said = "One word was" if words == 1 else f"{count} words were" if words else "What was deleted since was"
        marked = "; they are marked." if words else "."
        self.detail.setText(
            f"The application ended while you were writing. {said} recovered from the journal{marked} "
            "Keep them, or go back to the note as it was saved."
        )
        self.setAccessibleName(f"{self.title.text()}. {self.detail.text()}")
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = QRectF(self.title.geometry()).center().y()
        centre = QPointF(PAGE_MARGIN + px(8), middle)
        icons.paint(painter, "history", centre, colour=colour("ink2"), size=px(16))
        painter.end()
