"""An error that belongs to no page, over the page it must not take away."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.gui.notices import Trouble
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label


class TroubleDialog(Dialog):
    """What happened, what is safe; for a fault of the program, a report to copy."""

    several = True

    def __init__(self, window: QWidget, trouble: Trouble) -> None:
        super().__init__(window, title=trouble.title, width=480)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Label(self.content, text=trouble.detail, colour="ink2", wrap=True))
        if trouble.report:
            copy = self.add_action("Copy the report")
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(trouble.report))
        self.add_action("Go on", kind="primary").clicked.connect(self.accept)
