"""The store cannot be opened: what happened, what is safe, and the ways on, in place of all pages (DESIGN 7.16)."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.notices import Trouble
from brm_desktop.gui.trouble import Sheet, trouble_panel


@dataclass(frozen=True, slots=True)
class WaysOn:
    """What she can do about it. `restore` is None where a copy in its place would not help."""

    look_again: Callable[[], None]
    choose: Callable[[], None]
    quit: Callable[[], None]
    restore: Callable[[], None] | None = None


class StoreTrouble(Sheet):
    """One error with its ways on; the first button has the focus, so Enter looks again."""

    def __init__(self, trouble: Trouble, ways: WaysOn, parent: QWidget) -> None:
        super().__init__(parent, top=140)
        self.setAccessibleName(trouble.title)
        self.panel = trouble_panel(trouble, parent=self, icon_name="hard-drive")
        self.look_again_button = self.panel.add_action("Look again", kind="primary", key="Enter")
        self.look_again_button.clicked.connect(ways.look_again)
        self.look_again_button.setAutoDefault(True)
        if ways.restore is not None:
            self.restore_button = self.panel.add_action("Restore the newest backup")
            self.restore_button.clicked.connect(ways.restore)
        self.choose_button = self.panel.add_action("Choose another folder", kind="text")
        self.choose_button.clicked.connect(ways.choose)
        self.quit_button = self.panel.add_action("Quit", kind="text")
        self.quit_button.clicked.connect(ways.quit)
        self.column.addWidget(self.panel)
        self.setFocusProxy(self.look_again_button)
        self.look_again_button.setFocus(Qt.FocusReason.OtherFocusReason)
