"""What a round came to: its shape, the widest gaps, and what she takes on. The last step of a round."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.gui.models.assessment_words import count_words, ordinal, planned_words, summary_words
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.assessment.gap import GapRow
from brm_desktop.gui.views.assessment.round import Round
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.radar import LegendEntry, Radar, RadarLegend, Shape
from brm_desktop.gui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from brm_desktop.domain.assessment_levels import CompetencyRow
    from brm_desktop.services.assessments.values import GrowthRow, Summary

_RADAR_WIDTH, _GAPS_WIDTH = 400, 470
_FEWEST_AXES = 3
_STAYS = "A round that is finished stays as it is: its answers cannot be changed any more."


class SummaryPage(QScrollArea):
    """`added` brings the row of the gap whose form is complete. Qt Designer: promote a QScrollArea."""

    added = Signal(object)
    focus_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gaps: list[GapRow] = []
        # Once the form that was opened has its place.
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._bring_into_sight)
        self._reading: Callable[[], DueReading] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Summary")
        quiet_scroll_bars(self)
        self._sheet = QWidget()
        self.place_label = Label(self._sheet, role="second", colour="ink2", text="Summary")
        self.title_label = Label(self._sheet, role="page_title", wrap=True)
        self.sentence_label = Label(self._sheet, colour="ink2", wrap=True)
        self.radar, self.legend = Radar(self._sheet), RadarLegend(self._sheet)
        self.heading = SectionHeading(self._sheet, title="Widest gaps")
        self.no_gaps_label = Label(self._sheet, role="second_text", colour="ink2", wrap=True)
        self.stays_label = Label(self._sheet, role="second_text", colour="ink3", wrap=True)
        self._build()
        self.setWidget(self._sheet)
        for widget in (self.viewport(), self._sheet):
            widget.setAutoFillBackground(False)

    def read_dates_with(self, reading: Callable[[], DueReading]) -> None:
        """How the forms of the gaps read dates; each gets its own."""
        self._reading = reading

    def show_summary(
        self, summary: "Summary", answers: Round, *, plan: "Sequence[GrowthRow]" = (), today: date
    ) -> None:
        """What the round came to, and what of the growth plan is about its gaps."""
        number = f"Your {ordinal(answers.sheet.number)} round"
        only = answers.competencies[0].name if answers.is_short and answers.competencies else ""
        self.title_label.setText(only or number)
        self.setAccessibleDescription(self.title_label.text())
        answered = len(answers.statements) - answers.unanswered
        counted = summary_words(answered=answered, unanswered=answers.unanswered, claimed=answers.claimed)
        level = answers.level(answers.competencies[0]) if only else None
        self.sentence_label.setText(f"Level {level}. {counted}" if level is not None else counted)
        self._show_shape(summary, answers)
        self._show_gaps(summary.widest, plan, offers=not answers.assessment.rater, today=today)
        rated = any(row.now is not None for row in summary.rows)
        self.no_gaps_label.setText(
            "No gap: you are where you want to be, or no target is set." if rated else "Nothing is rated yet."
        )
        self.stays_label.setText("" if answers.is_finished else _STAYS)

    def show_trouble(self, words: str) -> None:
        """Why there is no summary."""
        self.sentence_label.setText(words)
        for part in (self.radar, self.legend, self.heading, self.no_gaps_label, *self.gaps):
            part.hide()

    def open_gap(self, number: int) -> bool:
        """Open the form of a gap, counted from 1."""
        shown = [gap for gap in self.gaps if gap.isVisibleTo(self)]
        if not 1 <= number <= len(shown) or not shown[number - 1].plan_button.isVisibleTo(self):
            return False
        shown[number - 1].open_form()
        return True

    @property
    def is_asking(self) -> bool:
        """Whether she is in the form of a gap."""
        return any(gap.form.has_focus for gap in self.gaps)

    @property
    def gap_count(self) -> int:
        """How many gaps are shown."""
        return sum(gap.isVisibleTo(self) for gap in self.gaps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.viewport().width() >= px(_RADAR_WIDTH + _GAPS_WIDTH) and self.radar.isVisibleTo(self)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != way:
            self._columns.setDirection(way)

    def _show_shape(self, summary: "Summary", answers: Round) -> None:
        rows = summary.rows
        shown = not answers.is_short and len(rows) >= _FEWEST_AXES
        self._left.setVisible(shown)
        if not shown:
            return
        aimed, before = any(row.target is not None for row in rows), any(row.previous is not None for row in rows)
        shape = Shape(
            axes=tuple("\n".join(row.competency.short_lines) for row in rows),
            now=tuple(_number(row.now) for row in rows),
            previous=tuple(_number(row.previous) for row in rows) if before else (),
            target=tuple(_number(row.target) for row in rows) if aimed else (),
            claimed=frozenset(place for place, row in enumerate(rows) if row.claimed),
        )
        self.radar.show_shape(shape, words=f"Shape of {count_words(len(rows))} competencies")
        entries = [LegendEntry("now", "this round")]
        if before:
            last = answers.sheet.last_day
            when = f"{MONTH_NAMES[last.month - 1][:3]} {last.year}" if last is not None else "before"
            entries.append(LegendEntry("previous", when))
        if aimed:
            entries.append(LegendEntry("target", "target"))
        self.legend.show_series(*entries)

    def _show_gaps(
        self, wanted: "Sequence[CompetencyRow]", plan: "Sequence[GrowthRow]", *, offers: bool, today: date
    ) -> None:
        while len(self.gaps) < len(wanted):
            self._add_gap()
        for number, (gap, row) in enumerate(zip(self.gaps, wanted, strict=False), start=1):
            promises = [planned.row.commitment for planned in plan if planned.action.competency == row.competency.key]
            gap.show_gap(row, offers=offers, key=str(number), planned=planned_words(promises, today))
        widest = max((gap.plan_button.sizeHint().width() for gap in self.gaps), default=0)
        for gap in self.gaps:
            gap.plan_button.setMinimumWidth(widest)  # so that the lines before them stand beneath each other
        for place, gap in enumerate(self.gaps):
            gap.setVisible(place < len(wanted))
        self.heading.setVisible(bool(wanted))
        self.heading.setText("Widest gaps" if len(wanted) > 1 else "Gap")
        self.no_gaps_label.setVisible(not wanted)

    def _add_gap(self) -> None:
        assert self._reading is not None
        gap = GapRow(self._sheet, reading=self._reading())
        gap.added.connect(self._bring_added)
        gap.opened.connect(self._reveal.start)
        gap.form.focus_moved.connect(self.focus_moved)
        self._right_column.insertWidget(1 + len(self.gaps), gap)
        self.gaps.append(gap)

    def _bring_added(self) -> None:
        gap = self.sender()
        if isinstance(gap, GapRow):
            self.added.emit(gap)

    def _bring_into_sight(self) -> None:
        for gap in self.gaps:
            if gap.form.has_focus:
                self.ensureWidgetVisible(gap, 0, px(8))

    def _build(self) -> None:
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(24, px(20), 24, 16)
        column.setSpacing(px(2))
        for label in (self.place_label, self.title_label, self.sentence_label):
            column.addWidget(label)
        column.addSpacing(px(14))
        self._left, right = QWidget(self._sheet), QWidget(self._sheet)
        left_column, self._right_column = QVBoxLayout(self._left), QVBoxLayout(right)
        for part in (left_column, self._right_column):
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(0)
        left_column.addWidget(self.radar)
        left_column.addSpacing(px(6))
        left_column.addWidget(self.legend)
        left_column.addStretch(1)
        self._right_column.addWidget(self.heading)
        self._right_column.addWidget(self.no_gaps_label)
        self._right_column.addSpacing(px(12))
        self._right_column.addWidget(self.stays_label)
        self._right_column.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(32))
        self._columns.addWidget(self._left, _RADAR_WIDTH)
        self._columns.addWidget(right, _GAPS_WIDTH)
        column.addLayout(self._columns, 1)


def _number(level: Decimal | None) -> float | None:
    return float(level) if level is not None else None
