"""The points a wrap-up asks about: discussed, dropped, or carried to the next meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.domain.meetings import AgendaPoint, AgendaState
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index
from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.text import draw_text, is_elided
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON_SECOND
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import RowState
from brm_desktop.gui.widgets.ticks import paint_box

_WORDS = {
    AgendaState.DISCUSSED: "discussed",
    AgendaState.DROPPED: "dropped",
    AgendaState.OPEN: "waits for the next meeting",
}
_BOX = 16
_AFTER_BOX = 56
_STATE_WIDTH = 176


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A point with what is said about it."""

    point: AgendaPoint
    state: AgendaState

    def spoken(self) -> str:
        """The row read aloud."""
        private = "Private, " if self.point.private else ""
        asks = "asks for a decision, " if self.point.asks_decision else ""
        return f"{private}{self.point.text}, {asks}{self.becomes}"

    @property
    def becomes(self) -> str:
        """What becomes of it; what asks for a decision is settled, not only spoken about."""
        is_settled = self.point.asks_decision and self.state is AgendaState.DISCUSSED
        return "settled" if is_settled else _WORDS[self.state]


class OpenPointDelegate(RowDelegate):
    """A box to tick, the words, and what becomes of it. D and X say it by key."""

    row_height = 30
    bleed = 0

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row: OpenPoint = index.data(VALUE_ROLE)
        paint_box(painter, self._box(area), checked=row.state is AgendaState.DISCUSSED)
        if row.point.private or row.point.asks_decision:
            centre = QPointF(area.left() + px(36), area.center().y())
            name = "lock" if row.point.private else "flag"
            icons.paint(painter, name, centre, colour=colour("ink2"), size=px(ICON_SECOND))
        draw_text(painter, area, row.becomes, role="second", colour="ink3", align="right")
        dropped = row.state is AgendaState.DROPPED
        draw_text(painter, self._words(area), row.point.text, colour="ink3" if dropped else "ink", struck=dropped)

    def button_areas(self, area: QRectF, index: Index) -> Sequence[tuple[str, QRectF]]:
        return (("box", self._box(area).adjusted(-4, -4, 4, 4)),)

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        text: str = index.data(VALUE_ROLE).point.text
        return text if is_elided(text, "body", self._words(area).width()) else ""

    def _box(self, area: QRectF) -> QRectF:
        return QRectF(area.left(), round(area.center().y() - px(_BOX) / 2), px(_BOX), px(_BOX))

    def _words(self, area: QRectF) -> QRectF:
        return area.adjusted(px(_AFTER_BOX), 0, -px(_STATE_WIDTH), 0)
