"""Before a link of a note is opened: where it leads, letter by letter."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.note_reader import is_openable


class OpenLinkDialog(Dialog):
    """Shows the whole address; nothing is opened without "Open"."""

    def __init__(self, window: QWidget, address: str) -> None:
        super().__init__(window, title="Open this address?")
        self.address = address
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.content, text=address, wrap=True))
        mail = address.lower().startswith("mailto:")
        words = "Your mail program will open it." if mail else "Your browser will open it, outside of BRM Desktop."
        column.addWidget(Label(self.content, text=words, role="second_text", colour="ink2", wrap=True))
        self.add_cancel()
        self.open_button = self.add_action("Open", kind="primary", key="Enter")
        self.open_button.clicked.connect(self._open)

    def _open(self) -> None:
        if is_openable(self.address):
            QDesktopServices.openUrl(QUrl(self.address, QUrl.ParsingMode.StrictMode))
        self.accept()
