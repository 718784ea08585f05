"""A short menu of exclusive values beside the cell they belong to: stance, influence, set where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.widgets.menu import Menu


class ChoiceMenu(Menu):
    """`chosen` brings the place of the value. Letters choose, as in any menu."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, values: Sequence[str], *, now: int) -> None:
        super().__init__(parent)
        for place, value in enumerate(values):
            self.add(value, checked=place == now).setData(place)
        self.triggered.connect(self._triggered)
        self.aboutToHide.connect(self.deleteLater)
        self._now = now

    def open_at(self, point: QPoint) -> None:
        """Show it, with the present value under the selection."""
        self.popup(point)
        if 0 <= self._now < len(self.actions()):
            self.setActiveAction(self.actions()[self._now])

    def _triggered(self, action: QAction) -> None:
        self.chosen.emit(int(action.data()))
