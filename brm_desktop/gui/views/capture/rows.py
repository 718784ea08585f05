"""The rows beside a note: what it holds so far, what is open with the partner, what was decided last."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.notes.grammar import LineKind, NoteContext, NoteLine
from brm_desktop.domain.notes.renewals import direction_of
from brm_desktop.gui.editor.margin_words import due_words, has_bar, moved_words, weekday_and_day
from brm_desktop.gui.editor.reading import Finding
from brm_desktop.gui.models.row_values import VALUE_ROLE
from brm_desktop.gui.theme import fonts, icons
from brm_desktop.gui.theme.text import Paragraph, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ROW_BLEED, ColourRole
from brm_desktop.gui.views.two_line_rows import WrappingDelegate
from brm_desktop.gui.widgets.rows import Index, RowState

if TYPE_CHECKING:
    from brm_desktop.domain.meetings import Decision
    from brm_desktop.services.commitments import CommitmentRow

OUT, IN, FLAG, DOT = "arrow-up-right", "arrow-down-left", "flag", "circle-alert"
_PADDING = 4
_MOST_LINES = 2
_MOST_FOUND = 80
_TEXT_LEFT = 22
_BEFORE_WHEN = 12
_ICONS = {LineKind.DECISION: FLAG, LineKind.NEXT_TIME: "calendar", LineKind.PRIVATE: "lock"}


@dataclass(frozen=True, slots=True)
class BesideRow:
    """A row beside the note. `record_id` is the commitment or decision, `line` the line of the note it stands on."""

    icon: str
    text: str
    when: str = ""
    late: bool = False
    spoken: str = ""
    record_id: str = ""
    line: int = -1


class BesideDelegate(WrappingDelegate):
    """Icon, words on up to two lines, and when."""

    def title_of(self, index: Index) -> str:
        row: BesideRow = index.data(VALUE_ROLE)
        return row.text

    def title_width(self, area: QRectF, index: Index) -> float:
        when = fonts.width(index.data(VALUE_ROLE).when, "second")
        return area.width() - px(_TEXT_LEFT) - max(px(48), when) - px(_BEFORE_WHEN)

    def title(self, area: QRectF, index: Index) -> Paragraph:
        width = max(40.0, self.title_width(area, index))
        return Paragraph(self.title_of(index), width=width, role="body", most_lines=_MOST_LINES)

    def height_of(self, index: Index) -> int:
        margin = ROW_BLEED
        area = QRectF(margin, 0, max(0, self.rows.viewport().width() - 2 * margin), 0)
        lines = len(self.title(area, index).lines) if index.isValid() else 1
        return lines * fonts.line_height("body") + px(2 * _PADDING)

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row: BesideRow = index.data(VALUE_ROLE)
        line = QRectF(area.left(), area.top() + px(_PADDING), area.width(), fonts.line_height("body"))
        icons.paint(
            painter, row.icon, QPointF(area.left() + px(7), line.center().y()), colour=colour("ink2"), size=px(14)
        )
        self.title(area, index).paint(painter, QPointF(area.left() + px(_TEXT_LEFT), line.top()), colour("ink"))
        shade: ColourRole = "late" if row.late else "ink2"
        draw_text(painter, line, row.when, role="second", colour=shade, align="right", figures=True)

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        return self.title_of(index) if self.title(area, index).elided else ""


def found_rows(findings: tuple[Finding, ...], context: NoteContext) -> tuple[BesideRow, ...]:
    """What the note holds, in the order of its lines; of a very long note what was written last."""
    return tuple(_found_row(finding, context) for finding in findings[-_MOST_FOUND:])


def records_among(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The lines that become records: promises, decisions, points for next time, observations."""
    return tuple(finding for finding in findings if has_bar(finding.reading.line))


def open_rows(rows: "tuple[CommitmentRow, ...]") -> tuple[BesideRow, ...]:
    """What is open with the partner, the most urgent first."""
    return tuple(
        BesideRow(
            icon=OUT if row.commitment.direction is Direction.I_OWE else IN,
            text=row.commitment.text,
            when=f"{row.days_late} d late" if row.days_late else _when(row),
            late=row.days_late > 0,
            spoken=f"{row.commitment.direction.words}: {row.commitment.text}",
            record_id=row.commitment.id,
        )
        for row in rows
    )


def decision_rows(decisions: "tuple[Decision, ...]", today: date) -> tuple[BesideRow, ...]:
    """What was decided last, newest first."""
    return tuple(
        BesideRow(
            icon=FLAG,
            text=decision.text,
            when=_day(decision.decided_on, today),
            spoken=f"Decided on {decision.decided_on:%d.%m.%Y}: {decision.text}",
            record_id=decision.id,
        )
        for decision in decisions
    )


def spoken(row: BesideRow) -> str:
    """A row as it is read aloud."""
    return f"{row.spoken or row.text}, {row.when}" if row.when else row.spoken or row.text


def _found_row(finding: Finding, context: NoteContext) -> BesideRow:
    line = finding.reading.line
    assert line is not None
    direction = direction_of(line, me=context.me)
    icon = (
        OUT if direction is Direction.I_OWE else IN if direction is Direction.THEY_OWE else _ICONS.get(line.kind, DOT)
    )
    renewal = finding.reading.renewal
    when = "decided" if line.kind is LineKind.DECISION else "kept" if line.done else ""
    if not when and renewal is not None and renewal.moves and renewal.after is not None:
        when = moved_words(renewal.before, renewal.after)
    elif not when and direction is not None:
        when = weekday_and_day(line.due) if line.due_sure else f"{weekday_and_day(line.due)}?"
    what = direction.words if direction is not None else line.kind.value.replace("_", " ").capitalize()
    text = _said(line)
    return BesideRow(icon, text, when, spoken=f"{what}: {text}", line=finding.number)


def _said(line: NoteLine) -> str:
    """The words of a line with the name that leads them: "Owen names a data owner"."""
    leads = line.owner_span is not None and line.owner_span.start == line.body.start
    text = f"{line.owners[0].written} {line.text}" if line.owners and leads else line.text
    return text[:1].upper() + text[1:]


def _when(row: "CommitmentRow") -> str:
    due = row.commitment.due
    if due is None:
        return ""
    words = due_words(due)
    return words if due.first != due.last else words.split(" ", 1)[1]


def _day(day: date, today: date) -> str:
    """A day that has passed: "12 Nov", "Jun 25" in another year."""
    month = MONTH_NAMES[day.month - 1][:3]
    return f"{day.day} {month}" if day.year == today.year else f"{month} {day:%y}"
