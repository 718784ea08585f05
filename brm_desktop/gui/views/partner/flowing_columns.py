"""Columns beside each other as long as there is room for them, and beneath each other when there is not."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from brm_desktop.gui.theme.theme import px


class FlowingColumns(QWidget):
    """Holds columns in a grid layout, as a form puts them in one row. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[QWidget, ...] = ()
        self._widths: tuple[int, ...] = ()
        self._least = 0
        self._beside = 0

    def flow(
        self, columns: Sequence[QWidget], widths: Sequence[int], *, least: int, gaps: tuple[int, int], inset: int = 0
    ) -> None:
        """Share the width in the ratio of `widths`, as long as each gets `least`; `gaps` are across and down.

        `inset` is free at both sides.
        """
        self._columns, self._widths, self._least = tuple(columns), tuple(widths), least
        layout = self._grid()
        layout.setContentsMargins(inset, 0, inset, 0)
        layout.setHorizontalSpacing(px(gaps[0]))
        layout.setVerticalSpacing(px(gaps[1]))
        self._place()

    @property
    def beside(self) -> int:
        """How many columns stand beside each other now."""
        return self._beside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _grid(self) -> QGridLayout:
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        return layout

    def _place(self) -> None:
        """All beside each other, or half of them: four of five would leave one alone."""
        every = len(self._columns)
        if not every:
            return
        fitting = max(1, self.width() // px(self._least))
        beside = every if fitting >= every else min(fitting, (every + 1) // 2)
        if beside == self._beside:
            return
        self._beside = beside
        layout = self._grid()
        for column in self._columns:
            layout.removeWidget(column)
        for place, column in enumerate(self._columns):
            layout.addWidget(column, place // beside, place % beside)
        for place in range(every):
            layout.setColumnStretch(place, self._widths[place] if place < beside else 0)
