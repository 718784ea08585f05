"""How "Worth a thought" is painted (picture 01): partner and finding, the reason with advice, actions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.models.row_values import VALUE_ROLE
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Paragraph, Run, draw_runs, is_elided
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import INLINE_BUTTON_HEIGHT, ROW_BLEED
from brm_desktop.gui.views.two_line_rows import WrappingDelegate
from brm_desktop.gui.widgets.button_painting import ButtonLook, button_size, paint_button
from brm_desktop.gui.widgets.rows import Index, RowState

if TYPE_CHECKING:
    from brm_desktop.domain.diagnosis.findings import Finding

WHY, TAKE_UP, BRIEF, NOT_SO = "why", "take up", "brief", "not so"
ACTIONS = ((WHY, "Why?"), (TAKE_UP, "Take up"), (BRIEF, "Add to brief"), (NOT_SO, "Not so"))
_TITLE = 22
_ABOVE, _BELOW = 7, 6
_BETWEEN = 4
_GAP = 16
_MOST_LINES = 7


def reason_words(finding: "Finding") -> str:
    """Which rule found it, why, and what she said to it before."""
    mode = f"Failure mode {finding.mode}: {finding.name.lower()}. " if finding.mode else ""
    said = f" You said: “{finding.said}”" if finding.said else ""
    return f"{mode}{finding.reason}{said}"


def thought_words(finding: "Finding") -> str:
    """The reason, and what to do about it, in one paragraph (picture 01)."""
    advice = finding.advice_words[0]
    return f"{reason_words(finding)} {advice}{'' if advice.endswith(('.', '?', '!')) else '.'}"


def spoken_thought(finding: "Finding") -> str:
    """A finding read aloud."""
    return f"{finding.partner}, {finding.title}. {thought_words(finding)}"


class ThoughtDelegate(WrappingDelegate):
    """A finding. Its height follows the length of its reason and of the advice."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        finding = index.data(VALUE_ROLE)
        head = QRectF(area.left(), area.top() + px(_ABOVE), area.width(), px(_TITLE))
        runs = (Run(finding.partner, "ink", 600), Run(f"  {finding.title}", "ink"))
        draw_runs(painter, head, runs, role="body")
        self._paragraph(area.width(), finding).paint(painter, QPointF(area.left(), head.bottom()), colour("ink2"))
        for (name, place), (_, words) in zip(self.button_areas(area, index), ACTIONS, strict=True):
            paint_button(painter, place, ButtonLook(words, "text", size="inline", hovered=self._is_under(place, name)))

    def button_areas(self, area: QRectF, index: Index) -> Sequence[tuple[str, QRectF]]:
        top = area.bottom() - px(_BELOW) - px(INLINE_BUTTON_HEIGHT)
        places, left = [], area.left()
        for name, words in ACTIONS:
            wide = button_size(ButtonLook(words, "text", size="inline")).width()
            places.append((name, QRectF(left, top, wide, px(INLINE_BUTTON_HEIGHT))))
            left += wide + px(_GAP)
        return places

    def height_of(self, index: Index) -> int:
        finding = index.data(VALUE_ROLE) if index.isValid() else None
        if finding is None:
            return px(self.row_height)
        width = max(px(120), self.rows.viewport().width() - 2 * ROW_BLEED)
        text = self._paragraph(width, finding).height + px(_BETWEEN)
        return px(_ABOVE) + px(_TITLE) + text + px(INLINE_BUTTON_HEIGHT) + px(_BELOW) + 1

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        finding = index.data(VALUE_ROLE)
        head = f"{finding.partner}  {finding.title}"
        cut = self._paragraph(area.width(), finding).elided or is_elided(head, "body", area.width())
        return f"{head}\n{thought_words(finding)}" if cut else ""

    def _paragraph(self, width: float, finding: "Finding") -> Paragraph:
        height = fonts.line_height("second_text")
        return Paragraph(
            thought_words(finding), width=width, role="second_text", line_height=height, most_lines=_MOST_LINES
        )

    def _is_under(self, place: QRectF, _name: str) -> bool:
        view = self.rows
        return view.underMouse() and place.contains(QPointF(view.viewport().mapFromGlobal(view.cursor().pos())))
