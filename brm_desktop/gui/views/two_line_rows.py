"""Rows with a first text that may wrap and a second line beneath: goals, needs, what an import left out."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.models.row_values import VALUE_ROLE
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Paragraph, Run, draw_runs, is_elided
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import Index, RowState

_ABOVE = 7
_BELOW = 9
_LINE = 20
_SECOND = 16
_MOST_LINES = 4


class WrappingDelegate(RowDelegate):
    """Rows whose first text may take several lines; the list is laid out anew when its width changes."""

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows)
        self.rows = rows
        rows.setUniformItemSizes(False)
        rows.installEventFilter(self)

    def title_width(self, area: QRectF, index: Index) -> float:
        """The room for the first text."""
        return area.width()

    def title_of(self, index: Index) -> str:
        """The first text."""
        raise NotImplementedError

    def title(self, area: QRectF, index: Index) -> Paragraph:
        """The first text, broken into lines."""
        width = max(40.0, self.title_width(area, index))
        return Paragraph(self.title_of(index), width=width, role="body", most_lines=_MOST_LINES)

    def height_of(self, index: Index) -> int:
        margin = ROW_BLEED
        area = QRectF(margin, 0, max(0, self.rows.viewport().width() - 2 * margin), 0)
        lines = len(self.title(area, index).lines) if index.isValid() else 1
        return px(_ABOVE) + lines * fonts.line_height("body") + px(_SECOND) + px(_BELOW) + 1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.rows.scheduleDelayedItemsLayout()
            self.rows.updateGeometry()
        return False

    def first_line(self, area: QRectF) -> QRectF:
        """The upper line of the row."""
        return QRectF(area.left(), area.top() + px(_ABOVE), area.width(), px(_LINE))

    def second_line(self, area: QRectF) -> QRectF:
        """The lowest line of the row."""
        return QRectF(area.left(), area.bottom() - px(_BELOW) - px(_SECOND), area.width(), px(_SECOND))


class TwoLineDelegate(WrappingDelegate):
    """A goal or a need: what it is, and beneath how it stands."""

    def __init__(self, rows: RowList, *, title: Callable[[Any], str], second: Callable[[Any], tuple[Run, ...]]) -> None:
        super().__init__(rows)
        self._title = title
        self._second = second

    def title_of(self, index: Index) -> str:
        return self._title(index.data(VALUE_ROLE))

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        self.title(area, index).paint(painter, self.first_line(area).topLeft(), colour("ink"))
        draw_runs(painter, self.second_line(area), self._second(index.data(VALUE_ROLE)), role="second")

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        second = "".join(run.text for run in self._second(index.data(VALUE_ROLE)))
        hidden = self.title(area, index).elided or is_elided(second, "second", area.width())
        return f"{self.title_of(index)}\n{second}" if hidden else ""
