"""The list of all meetings: two-line rows under heads of their groups, painted only where they are seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.gui.models.meeting_pages import HEAD_ROLE, MeetingPagesModel
from brm_desktop.gui.models.meeting_words import state_words, when_words
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index
from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.row_table import Column, RowTable
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.services.meeting_list import GroupCount, MeetingLine

ROW_HEIGHT = 50
HEAD_HEIGHT = 37
_WHEN_WIDTH = 66


class MeetingTable(RowTable):
    """Qt Designer: promote a QTableView. `use_clock` before the first rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, row_height=ROW_HEIGHT)
        self._clock = Clock()
        self._heads: tuple[int, ...] = ()
        self.has_lines = False
        self.horizontalHeader().hide()
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)

    def use_clock(self, clock: Clock) -> None:
        """What time it is for the rows."""
        self._clock = clock

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self.set_columns([Column("Meeting", painter=self._paint)])

    def lay_out_heads(self) -> None:
        """Call when the groups have changed: heads are lower than rows."""
        model = self.model()
        header = self.verticalHeader()
        self.set_row_height(ROW_HEIGHT)
        # A header remembers the sizes of single rows whatever the rows have become.
        for row in self._heads:
            if row < header.count():
                header.resizeSection(row, px(ROW_HEIGHT))
        self._heads = model.heads() if isinstance(model, MeetingPagesModel) else ()
        for row in self._heads:
            header.resizeSection(row, px(HEAD_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_heads"):
            self.lay_out_heads()

    def hover(self, row: int) -> None:
        model = self.model()
        if isinstance(model, MeetingPagesModel) and row >= 0 and model.head(row) is not None:
            row = -1
        super().hover(row)

    def select_row(self, row: int) -> None:
        """Makes a row the current one; for a head the row beneath it."""
        model = self.model()
        if not isinstance(model, MeetingPagesModel) or not model.rowCount():
            return
        row = min(max(row, 0), model.rowCount() - 1)
        self.setCurrentIndex(model.index(row + 1 if model.head(row) is not None else row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.note_key(event)
            self.select_row(0)
            self.scrollToTop()
            return
        super().keyPressEvent(event)

    def _select_first(self) -> None:
        if not self.currentIndex().isValid():
            self.select_row(0)
        else:
            super()._select_first()

    def _paint(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        head = index.data(HEAD_ROLE)
        if head is not None:
            _paint_head(painter, area, head)
            return
        line = index.data(VALUE_ROLE)
        if line is None:
            _paint_bars(painter, area)
            return
        self._paint_line(painter, area, line, coming=self._is_coming(index.row()))

    def _is_coming(self, row: int) -> bool:
        model = self.model()
        first = model.head(0) if isinstance(model, MeetingPagesModel) else None
        return first is not None and first.group.value == "next" and row <= first.count

    def _paint_line(self, painter: QPainter, area: QRectF, line: "MeetingLine", *, coming: bool) -> None:
        upper, lower = _two_lines(area)
        first, second = when_words(line.glance, self._clock)
        when = px(_WHEN_WIDTH) - px(4)
        draw_text(painter, _across(upper, width=when), first, role="name", figures=True)
        draw_text(painter, _across(lower, width=when), second, role="second", colour="ink2", figures=True)
        upper.setLeft(upper.left() + px(_WHEN_WIDTH))
        lower.setLeft(lower.left() + px(_WHEN_WIDTH))
        quiet = line.glance.cancelled
        draw_text(painter, upper, line.glance.title, role="name", colour="ink3" if quiet else "ink")
        words, shade = state_words(line.glance, self._clock, coming=coming)
        if words:
            weight = 500 if shade == "soon" else 0
            taken = draw_text(painter, lower, words, role="second", colour=shade, weight=weight, align="right")
            lower.setRight(lower.right() - taken - px(12))
        draw_text(painter, lower, ", ".join(line.partners), role="second", colour="ink2")


def _two_lines(area: QRectF) -> tuple[QRectF, QRectF]:
    """Where the two lines of a row stand, as in every list."""
    high, low = px(20), px(16)
    top = area.top() + round((area.height() - high - low) / 2)
    return QRectF(area.left(), top, area.width(), high), QRectF(area.left(), top + high, area.width(), low)


def _across(line: QRectF, *, width: float) -> QRectF:
    return QRectF(line.left(), line.top(), width, line.height())


def _paint_head(painter: QPainter, area: QRectF, head: "GroupCount") -> None:
    bottom = area.bottom() - px(1)
    text = QRectF(area.left(), bottom - px(26), area.width(), px(20))
    wide = draw_text(painter, text, head.group.value.capitalize(), role="heading")
    text.setLeft(area.left() + wide + px(8))
    draw_text(painter, text, f"{head.count:,}", role="body", colour="ink3")
    lines.horizontal(painter, area.left(), area.right(), y=bottom, colour=colour("line"))


def _paint_bars(painter: QPainter, area: QRectF) -> None:
    """A row that is being read: bars in its shape."""
    for top, wide in ((14, 150), (30, 90)):
        bar = QRectF(area.left() + px(_WHEN_WIDTH), area.top() + px(top), px(wide), px(6))
        lines.box(painter, bar, radius=px(3), fill=colour("hover"))
