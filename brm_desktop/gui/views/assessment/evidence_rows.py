"""The rows of evidence: a box to tick, the record, and beneath what it is, when and for whom."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.domain.assessments import Evidence
from brm_desktop.gui.models.row_values import VALUE_ROLE
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Paragraph, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.views.two_line_rows import WrappingDelegate
from brm_desktop.gui.widgets.rows import Index, RowState
from brm_desktop.gui.widgets.ticks import paint_box

if TYPE_CHECKING:
    from brm_desktop.services.assessments.suggestions import Suggestion

OWN_WORDS = "In your own words"
_BOX = 14
_TEXT_LEFT = 26
_ABOVE, _LEAD, _SECOND, _BELOW = 7, 1, 16, 5
_MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A row: evidence that was picked, or a suggestion that may be."""

    title: str
    detail: str
    picked: bool
    evidence: Evidence | None = None
    suggestion: "Suggestion | None" = None


class EvidenceDelegate(WrappingDelegate):
    """Box, title on up to two lines, and the second line; the box may be pressed."""

    def title_of(self, index: Index) -> str:
        row: EvidenceRow = index.data(VALUE_ROLE)
        return row.title

    def title_width(self, area: QRectF, index: Index) -> float:
        return area.width() - px(_TEXT_LEFT)

    def title(self, area: QRectF, index: Index) -> Paragraph:
        width = max(40.0, self.title_width(area, index))
        return Paragraph(self.title_of(index), width=width, role="body", most_lines=_MOST_LINES)

    def height_of(self, index: Index) -> int:
        area = QRectF(ROW_BLEED, 0, max(0, self.rows.viewport().width() - 2 * ROW_BLEED), 0)
        lines = len(self.title(area, index).lines) if index.isValid() else 1
        return lines * fonts.line_height("body") + px(_ABOVE + _LEAD + _SECOND + _BELOW) + 1

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row: EvidenceRow = index.data(VALUE_ROLE)
        line = QRectF(area.left(), area.top() + px(_ABOVE), area.width(), fonts.line_height("body"))
        box = QRectF(area.left() + 1, line.center().y() - px(_BOX) / 2, px(_BOX), px(_BOX))
        paint_box(painter, box, checked=row.picked)
        title = self.title(area, index)
        title.paint(painter, QPointF(area.left() + px(_TEXT_LEFT), line.top()), colour("ink"))
        below = line.top() + title.height + px(_LEAD)
        second = QRectF(area.left() + px(_TEXT_LEFT), below, area.width() - px(_TEXT_LEFT), px(_SECOND))
        draw_text(painter, second, row.detail, role="second", colour="ink2")

    def button_areas(self, area: QRectF, index: Index) -> list[tuple[str, QRectF]]:
        return [("tick", QRectF(area.left() - px(6), area.top(), px(_TEXT_LEFT + 2), area.height()))]

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        row: EvidenceRow = index.data(VALUE_ROLE)
        room = area.width() - px(_TEXT_LEFT)
        hidden = self.title(area, index).elided or fonts.width(row.detail, "second") > room
        return f"{row.title}\n{row.detail}" if hidden else ""


def picked_row(evidence: Evidence) -> EvidenceRow:
    """Evidence as a row."""
    detail = evidence.detail or (OWN_WORDS if not evidence.table_name else "")
    return EvidenceRow(evidence.title, detail, picked=True, evidence=evidence)


def suggested_row(suggestion: "Suggestion") -> EvidenceRow:
    """A suggestion as a row."""
    return EvidenceRow(suggestion.title, suggestion.detail, picked=False, suggestion=suggestion)


def spoken(row: EvidenceRow) -> str:
    """A row as it is read aloud."""
    state = "picked" if row.picked else "not picked"
    return f"{row.title}, {row.detail}, {state}" if row.detail else f"{row.title}, {state}"
