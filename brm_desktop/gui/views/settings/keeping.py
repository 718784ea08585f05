"""The settings as the page changes them: one copy that is right before it is stored, so that no change is lost."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from brm_desktop.gui.desk import Desk
from brm_desktop.settings import Settings


class Keeper(QObject):
    """Changes settings one by one; every change is stored at once."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.settings = desk.settings
        self._shown: list[Callable[[Settings], None]] = []

    def follow(self, show: Callable[[Settings], None]) -> None:
        """Call `show` with the settings now, and whenever they are read again."""
        self._shown.append(show)
        show(self.settings)

    def read_again(self) -> None:
        """Take over what was changed elsewhere."""
        self.settings = self.desk.settings
        self.read_here()

    def read_here(self) -> None:
        """Show the settings as they were changed here, in every field that shows them."""
        for show in self._shown:
            show(self.settings)

    def put(self, **cells: Any) -> None:
        """Change entries of the settings."""
        self.settings = replace(self.settings, **cells)
        self.desk.change_settings(self.settings)

    def put_about(self, **cells: Any) -> None:
        """Change one of the facts about her role."""
        self.put(about=replace(self.settings.about, **cells))

    def put_reminders(self, **cells: Any) -> None:
        """Change how she is reminded."""
        self.put(reminders=replace(self.settings.reminders, **cells))
