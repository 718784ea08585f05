"""A gap of the summary: where she is, where she wants to be, and what she takes on to get there."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.gui.models.assessment_words import gap_words
from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.views.assessment.growth_form import GrowthForm
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.competency_line import CompetencyLine
from brm_desktop.gui.widgets.label import Label

if TYPE_CHECKING:
    from brm_desktop.domain.assessment_levels import CompetencyRow


class GapRow(QWidget):
    """A competency with its line from 1 to 4. `opened` comes with its form, `added` when that is complete."""

    added = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget, *, reading: DueReading) -> None:
        super().__init__(parent)
        self.competency = ""
        self.name_label = Label(self, role="name", wrap=True)
        self.words_label = Label(self, role="second", colour="ink2", wrap=True)
        self.line = CompetencyLine(self)
        self.plan_button = Button(self, text="Add to growth plan", size="inline")
        self.planned_label = Label(self, role="second_text", colour="kept", wrap=True)
        self.form = GrowthForm(self, reading=reading)
        self.form.hide()
        self.planned_label.hide()
        self.plan_button.clicked.connect(self.open_form)
        self.form.left.connect(self.close_form)
        self.form.added.connect(self.added)
        self._build()

    def show_gap(self, row: "CompetencyRow", *, offers: bool, key: str, planned: str) -> None:
        """Another gap; `offers` is whether something can be taken on here, with a key of the page.

        `planned` says what the growth plan has for it already, "" for nothing.
        """
        self.plan_button.set_key(key)
        if row.competency.key != self.competency:
            self.close_form()
            self.form.clear()
        self.planned_label.setText(planned)
        self.planned_label.setVisible(bool(planned))
        self.competency = row.competency.key
        self.name_label.setText(row.competency.name)
        words = gap_words(row.now, row.target)
        self.words_label.setText(words)
        self.line.show_competency(
            before=_number(row.previous), now=_number(row.now), target=_number(row.target), words=words
        )
        self.plan_button.setVisible(offers and not self.form.isVisibleTo(self))
        self.plan_button.setAccessibleName(f"Add to growth plan: {row.competency.name}")

    def open_form(self) -> None:
        """Ask what she takes on."""
        self.plan_button.hide()
        self.form.show()
        self.form.take_focus()
        self.opened.emit()

    def close_form(self) -> None:
        """Back to the button; what was typed stays in the fields."""
        if self.form.isVisibleTo(self):
            self.form.hide()
            self.plan_button.show()
            self.plan_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_form(self) -> None:
        """What was typed is in the growth plan now; something else may follow."""
        self.form.clear()
        self.close_form()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.horizontal(painter, 0, self.width(), y=self.height() - 1, colour=colour("line"))
        painter.end()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(9), 0, px(10))
        column.setSpacing(px(2))
        head = QHBoxLayout()
        head.setSpacing(px(16))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name_label)
        words.addWidget(self.words_label)
        head.addLayout(words, 1)
        head.addWidget(self.line, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.plan_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addWidget(self.planned_label)
        column.addWidget(self.form)


def _number(level: Decimal | None) -> float | None:
    return float(level) if level is not None else None
