"""How goals, needs and awaited promises are painted on the page of a partner (picture 02)."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.models import profile_words as words
from brm_desktop.gui.models.row_values import VALUE_ROLE
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Paragraph, Run, draw_runs, draw_text, is_elided
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.views.today_words import due_words
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import Due, Index, RowState, paint_commitment_circle

CIRCLE = "circle"
_ABOVE = 7
_BELOW = 9
_LINE = 20
_SECOND = 16
_TEXT_LEFT = 26
_GAP_BEFORE_DUE = 12
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
        margin = px(ROW_BLEED)
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
        second = words.plain_runs(self._second(index.data(VALUE_ROLE)))
        hidden = self.title(area, index).elided or is_elided(second, "second", area.width())
        return f"{self.title_of(index)}\n{second}" if hidden else ""


class AwaitedDelegate(WrappingDelegate):
    """A promise of theirs: circle, what, who, and when."""

    def __init__(self, rows: RowList, *, today: date) -> None:
        super().__init__(rows)
        self.today = today

    def title_of(self, index: Index) -> str:
        text: str = index.data(VALUE_ROLE).commitment.text
        return text

    def title_width(self, area: QRectF, index: Index) -> float:
        due, _ = due_words(index.data(VALUE_ROLE), self.today)
        room = max(px(60), fonts.width(due, "second", weight=500)) + px(_GAP_BEFORE_DUE)
        return area.width() - px(_TEXT_LEFT) - room

    def button_areas(self, area: QRectF, index: Index) -> Sequence[tuple[str, QRectF]]:
        centre = self._circle(area)
        half = px(12)
        return ((CIRCLE, QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)),)

    def _circle(self, area: QRectF) -> QPointF:
        return QPointF(area.left() + px(8), self.first_line(area).center().y())

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row = index.data(VALUE_ROLE)
        due, urgency = due_words(row, self.today)
        circle: Due = urgency
        paint_commitment_circle(painter, self._circle(area), due=circle, state=state)
        inside = area.adjusted(px(_TEXT_LEFT), 0, 0, 0)
        self.title(area, index).paint(painter, self.first_line(inside).topLeft(), colour("ink"))
        draw_text(
            painter, self.first_line(area).translated(0, -1), due, role="second", align="right", figures=True,
            colour="ink2" if urgency == "open" else urgency, weight=400 if urgency == "open" else 500,
        )  # fmt: skip
        draw_text(painter, self.second_line(inside), words.owner_words(row), role="second", colour="ink2")

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        return self.title_of(index) if self.title(area, index).elided else ""
