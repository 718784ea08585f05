"""Why something was found: the rule with its numbers, the records behind it, and what could be done."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.domain.diagnosis.taken_up import taken_words
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.navigation import CommitmentsFor, Place
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import RowState
from brm_desktop.gui.widgets.ticks import CheckBox

if TYPE_CHECKING:
    from brm_desktop.domain.diagnosis.findings import Finding, RecordRef

_ROWS_SEEN = 5
_DAY_WIDTH = 84


class Deeds(Protocol):
    """What is done with the lines that are ticked."""

    def take_up(self, finding: "Finding", lines: tuple[str, ...]) -> None:
        """Make them promises."""

    def add_to_brief(self, finding: "Finding", lines: tuple[str, ...]) -> None:
        """Put them on the next brief."""


class WhyFoundDialog(Dialog):
    """Enter on a record opens it. The lines of advice are ticked one by one."""

    def __init__(self, desk: Desk, window: QWidget, finding: "Finding", deeds: Deeds) -> None:
        super().__init__(window, title=finding.name, width=560)
        self._desk = desk
        self._finding = finding
        self._deeds = deeds
        self._column = QVBoxLayout(self.content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._say(f"{finding.partner}: {finding.reason}")
        self._say(finding.rule_words, quiet=True)
        if finding.said:
            self._say(f"You said: “{finding.said}”", quiet=True)
        if taken := taken_words(finding.taken_up, desk.clock.today()):
            self._say(taken, quiet=True)
        self.records = self._build_records(desk.clock)
        self.boxes = self._build_advice()
        self.add_cancel()
        self.brief_button = self.add_action("Add to brief")
        self.brief_button.clicked.connect(self._add_to_brief)
        self.take_up_button = self.add_action("Turn into commitments", kind="primary", key="Ctrl+Enter")
        self.take_up_button.clicked.connect(self._take_up)
        self._show_what_can_be_done()

    def _say(self, text: str, *, quiet: bool = False) -> None:
        role, ink = ("second_text", "ink2") if quiet else ("body", "ink")
        label = Label(self.content, text=text, wrap=True)
        label.setProperty("role", role)
        label.setProperty("colour", ink)
        self._column.addWidget(label)
        self._column.addSpacing(px(4))

    def _build_records(self, clock: Clock) -> RowList:
        values = RowValues["RecordRef"](lambda ref: f"{_day(ref, clock)}, {ref.title}", self)
        view = RowList(self.content, lined=False)
        view.setAccessibleName("What is behind it")
        view.setModel(values)
        view.setItemDelegate(RecordDelegate(clock, view))
        values.show_values(self._finding.records)
        view.opened.connect(self._open)
        count = len(self._finding.records)
        view.setFixedHeight(min(count, _ROWS_SEEN) * px(RecordDelegate.row_height))
        heading = Label(self.content, text=f"Behind it · {count}", role="heading")
        for widget in (heading, view):
            widget.setVisible(bool(count))
            self._column.addWidget(widget)
        self._column.addSpacing(px(6))
        return view

    def _build_advice(self) -> tuple[CheckBox, ...]:
        self._column.addWidget(Label(self.content, text="What to do", role="heading"))
        boxes = []
        for line in self._finding.advice_words:
            box = CheckBox(line, self.content)
            box.toggled.connect(self._show_what_can_be_done)
            self._column.addWidget(box)
            boxes.append(box)
        self._say(self._finding.lesson, quiet=True)
        return tuple(boxes)

    def _ticked(self) -> tuple[str, ...]:
        lines = self._finding.advice_words
        return tuple(line for line, box in zip(lines, self.boxes, strict=True) if box.isChecked())

    def _show_what_can_be_done(self, _ticked: bool = False) -> None:
        for button in (self.brief_button, self.take_up_button):
            button.setEnabled(bool(self._ticked()))

    def _take_up(self) -> None:
        if lines := self._ticked():
            self._deeds.take_up(self._finding, lines)
            self.accept()

    def _add_to_brief(self) -> None:
        if lines := self._ticked():
            self._deeds.add_to_brief(self._finding, lines)
            self.accept()

    def _open(self, index: Index) -> None:
        ref = index.data(VALUE_ROLE)
        if ref.table == "meeting":
            self._go_to_meeting(ref.id)
        elif ref.table == "commitment":
            self.accept()
            self._desk.navigate(Place.COMMITMENTS, CommitmentsFor(commitment_id=ref.id))
        else:
            self._desk.run(lambda workspace: workspace.insights.meeting_of(ref), self._go_to_meeting, owner=self)

    def _go_to_meeting(self, meeting_id: str | None) -> None:
        self.accept()
        if meeting_id is None:
            self._desk.navigate(Place.PARTNER, self._finding.partner_id)
        else:
            self._desk.navigate(Place.MEETINGS, meeting_id)


class RecordDelegate(RowDelegate):
    """When, and what."""

    row_height = 28

    def __init__(self, clock: Clock, parent: RowList) -> None:
        super().__init__(parent)
        self._clock = clock

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        ref = index.data(VALUE_ROLE)
        draw_text(painter, area, _day(ref, self._clock), role="second", colour="ink2", figures=True)
        draw_text(painter, area.adjusted(px(_DAY_WIDTH), 0, 0, 0), ref.title)


def _day(ref: "RecordRef", clock: Clock) -> str:
    return format_due(Due.on(ref.day), clock.today())
