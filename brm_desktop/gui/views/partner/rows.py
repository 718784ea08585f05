"""How promises that are awaited are painted on the page of a partner (picture 02)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.models import profile_words as words
from brm_desktop.gui.models.row_values import VALUE_ROLE
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.views.today.words import due_words
from brm_desktop.gui.views.two_line_rows import WrappingDelegate
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.rows import Due, Index, RowState, paint_commitment_circle

CIRCLE = "circle"
_TEXT_LEFT = 26
_GAP_BEFORE_DUE = 12


class AwaitedDelegate(WrappingDelegate):
    """A promise of theirs: circle, what, who, and when."""

    def __init__(self, rows: RowList, *, today: date) -> None:
        super().__init__(rows)
        self.today = today
        self.kept: set[str] = set()

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
        done = row.commitment.id in self.kept
        due, urgency = due_words(row, self.today)
        circle: Due = "kept" if done else urgency
        paint_commitment_circle(painter, self._circle(area), due=circle, state=state)
        shade: ColourRole = "ink2" if done or urgency == "open" else urgency
        inside = area.adjusted(px(_TEXT_LEFT), 0, 0, 0)
        self.title(area, index).paint(
            painter, self.first_line(inside).topLeft(), colour("ink2" if done else "ink"), struck=done
        )
        draw_text(
            painter, self.first_line(area).translated(0, -1), due, role="second", align="right", figures=True,
            colour=shade, weight=400 if shade == "ink2" else 500,
        )  # fmt: skip
        draw_text(painter, self.second_line(inside), words.owner_words(row), role="second", colour="ink2")

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        return self.title_of(index) if self.title(area, index).elided else ""
