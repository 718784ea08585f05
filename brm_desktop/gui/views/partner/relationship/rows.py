"""How rows of the tab are painted: what was looked for, advice to tick, and pairs of a name with what it has."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.models.row_values import VALUE_ROLE
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Paragraph, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ROW_BLEED, ColourRole
from brm_desktop.gui.views.partner.relationship.values import CheckRow
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import Index, RowState
from brm_desktop.gui.widgets.ticks import paint_box

TICK = "tick"
_ROW = 24
_LINE = 20
_NUMBER = 20
_GAP = 16
_BOX = 14
_BEFORE_TEXT = 28
_AROUND = 4


class _FlowingDelegate(RowDelegate):
    """Rows whose height depends on the width of the list."""

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows)
        self.rows = rows
        rows.setUniformItemSizes(False)
        rows.installEventFilter(self)

    @property
    def width(self) -> float:
        """The room of a row."""
        return max(60.0, float(self.rows.viewport().width() - 2 * ROW_BLEED))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.rows.scheduleDelayedItemsLayout()
            self.rows.updateGeometry()
        return False


class PairDelegate(_FlowingDelegate):
    """A name at the left, what it has at the right; beneath it where both do not fit beside each other."""

    lead = 0

    def __init__(self, rows: RowList, *, left: Callable[[Any], str], right: Callable[[Any], str]) -> None:
        super().__init__(rows)
        self._left = left
        self._right = right

    def shades(self, value: Any) -> tuple[ColourRole, ColourRole, int]:
        """Colour of the name, of what it has, and the weight of both."""
        return "ink", "ink2", 0

    def height_of(self, index: Index) -> int:
        if not index.isValid():
            return px(_ROW)
        return px(_ROW) + (0 if self._fits(index.data(VALUE_ROLE)) else px(_LINE))

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        value = index.data(VALUE_ROLE)
        name, has, weight = self.shades(value)
        right = self._right(value)
        upper = QRectF(area.left() + px(self.lead), area.top() + px(2), area.width() - px(self.lead), px(_LINE))
        if self._fits(value):
            draw_text(painter, upper, right, role="second", colour=has, weight=weight, align="right", figures=True)
            taken = fonts.width(right, "second", weight=weight) + px(_GAP) if right else 0
            upper.setWidth(upper.width() - taken)
        else:
            lower = upper.translated(0, px(_LINE))
            draw_text(painter, lower, right, role="second", colour=has, weight=weight, figures=True)
        draw_text(painter, upper, self._left(value), colour=name, weight=weight)

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        value = index.data(VALUE_ROLE)
        room = area.width() - px(self.lead)
        hidden = any(fonts.width(text, "body") > room for text in (self._left(value), self._right(value)))
        return f"{self._left(value)}\n{self._right(value)}".strip() if hidden else ""

    def _fits(self, value: Any) -> bool:
        _, _, weight = self.shades(value)
        left, right = self._left(value), self._right(value)
        wanted = fonts.width(left, "body", weight=weight) + fonts.width(right, "second", weight=weight)
        return not right or wanted + px(self.lead) + px(_GAP) <= self.width


class CheckDelegate(PairDelegate):
    """A rule with its number and its figure; what is found stands out."""

    lead = _NUMBER

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows, left=lambda row: row.name, right=lambda row: row.figure)

    def shades(self, value: CheckRow) -> tuple[ColourRole, ColourRole, int]:
        if value.is_found:
            return "ink", "ink", 600
        return "ink2", "ink3", 0

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        value: CheckRow = index.data(VALUE_ROLE)
        if value.own is not None:
            paint_box(painter, self._box(area), checked=value.is_found)
        else:
            place = QRectF(area.left(), area.top() + px(2), px(_NUMBER), px(_LINE))
            draw_text(painter, place, value.number, colour="ink2", figures=True)
        super().paint_row(painter, area, index, state)

    def button_areas(self, area: QRectF, index: Index) -> list[tuple[str, QRectF]]:
        value: CheckRow = index.data(VALUE_ROLE)
        return [(TICK, self._box(area).adjusted(-5, -5, 5, 5))] if value.own is not None else []

    @staticmethod
    def _box(area: QRectF) -> QRectF:
        return QRectF(area.left(), area.top() + px(5), px(_BOX), px(_BOX))


class AdviceDelegate(_FlowingDelegate):
    """A line of advice with a square to tick it."""

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows)
        self.ticked: set[str] = set()

    def height_of(self, index: Index) -> int:
        if not index.isValid():
            return px(_ROW)
        return self._paragraph(index, self.width).height + 2 * px(_AROUND)

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        paint_box(painter, self._box(area), checked=index.data(VALUE_ROLE) in self.ticked)
        words = self._paragraph(index, area.width())
        words.paint(painter, QPointF(area.left() + px(_BEFORE_TEXT), area.top() + px(_AROUND)), colour("ink"))

    def button_areas(self, area: QRectF, index: Index) -> list[tuple[str, QRectF]]:
        return [(TICK, area)]

    @staticmethod
    def _box(area: QRectF) -> QRectF:
        return QRectF(area.left(), area.top() + px(_AROUND + 3), px(_BOX), px(_BOX))

    @staticmethod
    def _paragraph(index: Index, width: float) -> Paragraph:
        room = max(40.0, width - px(_BEFORE_TEXT))
        return Paragraph(str(index.data(VALUE_ROLE)), width=room, role="body", most_lines=4)
