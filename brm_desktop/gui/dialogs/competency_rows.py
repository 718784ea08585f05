"""The rows of the card of one competency: statements with what bears them out, and the rounds it was rated in."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.domain.assessments import Evidence
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index
from brm_desktop.gui.theme.text import Paragraph, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ROW_BLEED, ColourRole
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import RowState

_AIR = 7
_WORD_WIDTH = 108
_INDENT = 16
_LEAST = 120


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement, how it was rated in words, and whether that has no evidence."""

    text: str
    rated: str
    claimed: bool

    @property
    def spoken(self) -> str:
        """The row read aloud."""
        return f"{self.text} {self.rated}{', claimed without evidence' if self.claimed else ''}"


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A piece of evidence; it leads to its record unless it is words of her own."""

    evidence: Evidence

    @property
    def leads(self) -> bool:
        """Whether there is a record to open."""
        return bool(self.evidence.table_name)

    @property
    def spoken(self) -> str:
        """The row read aloud."""
        kind = "Evidence" if self.leads else "In your own words"
        return f"{kind}: {self.evidence.title}{f', {self.evidence.detail}' if self.evidence.detail else ''}"


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A level in one round: when, by whom, with how much evidence, and the words said of it."""

    day: date
    head: str
    level: str
    evidence: str
    words: str

    @property
    def spoken(self) -> str:
        """The row read aloud."""
        return ", ".join(part for part in (self.head, self.level, self.evidence, self.words) if part)


def _room(delegate: RowDelegate) -> float:
    view = delegate.parent()
    if not isinstance(view, RowList):
        return px(_LEAST)
    # With the bar's room taken off for good: the lines stay as they are when it comes.
    bar = view.verticalScrollBar().sizeHint().width()
    return max(px(_LEAST), view.width() - 2 * ROW_BLEED - bar)


class StatementDelegate(RowDelegate):
    """Statements over as many lines as they need, evidence set in beneath."""

    def height_of(self, index: Index) -> int:
        value = index.data(VALUE_ROLE)
        if isinstance(value, EvidenceRow):
            return px(38) if value.evidence.detail else px(26)
        # What is only claimed says so in a second line at the right.
        row: StatementRow = value
        return max(self._statement(row).height, px(36) if row.claimed else 0) + 2 * px(_AIR)

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        value = index.data(VALUE_ROLE)
        if isinstance(value, EvidenceRow):
            _paint_evidence(painter, area.adjusted(px(_INDENT), 0, 0, 0), value)
            return
        top = area.top() + px(_AIR)
        self._statement(value).paint(painter, QPointF(area.left(), top), colour("ink"))
        word = QRectF(area.right() - px(_WORD_WIDTH), top, px(_WORD_WIDTH), px(20))
        draw_text(painter, word, value.rated, role="name", align="right", figures=True)
        if value.claimed:
            below = word.translated(0, px(18))
            draw_text(painter, below, "only claimed", role="second", colour="ink2", align="right")

    def _statement(self, row: StatementRow) -> Paragraph:
        return Paragraph(row.text, width=_room(self) - px(_WORD_WIDTH) - px(12))


def _paint_evidence(painter: QPainter, area: QRectF, row: EvidenceRow) -> None:
    evidence = row.evidence
    shade: ColourRole = "accent" if row.leads else "ink"
    title = evidence.title if row.leads else f"“{evidence.title}”"
    first = QRectF(area.left(), area.top() + px(1), area.width(), px(19))
    draw_text(painter, first, title, role="body", colour=shade)
    second = QRectF(area.left(), first.bottom() - px(1), area.width(), px(16))
    draw_text(painter, second, evidence.detail, role="second", colour="ink2", figures=True)


class RoundDelegate(RowDelegate):
    """When and how high, then the words."""

    def height_of(self, index: Index) -> int:
        row: RoundRow = index.data(VALUE_ROLE)
        words = self._words(row)
        return px(20) + 2 * px(_AIR) + (px(18) if row.evidence else 0) + (words.height + px(2) if words else 0)

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row: RoundRow = index.data(VALUE_ROLE)
        line = QRectF(area.left(), area.top() + px(_AIR), area.width(), px(20))
        draw_text(painter, line, row.level, role="name", weight=600, align="right", figures=True)
        draw_text(painter, line.adjusted(0, 0, -px(36), 0), row.head, role="name", figures=True)
        top = line.bottom()
        if row.evidence:
            second = QRectF(area.left(), top, area.width(), px(16))
            draw_text(painter, second, row.evidence, role="second", colour="ink2")
            top += px(18)
        words = self._words(row)
        if words is not None:
            words.paint(painter, QPointF(area.left(), top + px(2)), colour("ink2"))

    def _words(self, row: RoundRow) -> Paragraph | None:
        return Paragraph(f"“{row.words}”", width=_room(self), role="second_text") if row.words else None
