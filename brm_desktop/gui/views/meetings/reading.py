"""The note as a reading page: what came out of the meeting with its present state, then the text (picture 15)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.meetings import AgendaPoint
from brm_desktop.gui.forms.meeting_reading import Ui_MeetingReading
from brm_desktop.gui.models import meeting_words as words
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.views.meetings.rows import Outcome, OutcomeDelegate, PointDelegate, PointRow, outcomes_of

if TYPE_CHECKING:
    from brm_desktop.services.commitments import CommitmentRow
    from brm_desktop.services.meeting_list import MeetingReading

TEXT_WIDEST = 760
_PLAIN = "This note is shown as it is written: it is too long, or too deeply nested, to be laid out."


class MeetingReadingPane(QWidget):
    """Qt Designer: promote a QWidget. What is pressed is asked for by signals; it knows no store."""

    link_wanted = Signal(str)
    all_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_MeetingReading()
        self.form.setupUi(self)
        self.reading: MeetingReading | None = None
        self._clock = Clock()
        self.outcomes: RowValues[Outcome] = RowValues(lambda row: row.spoken(self._clock.today()), self)
        self.points: RowValues[PointRow] = RowValues(lambda row: row.spoken(), self)
        self._dress()
        self.show_reading(None)

    def use_clock(self, clock: Clock) -> None:
        """What time it is; call once, before the first meeting is shown."""
        self._clock = clock
        form = self.form
        form.outcomes_list.setItemDelegate(OutcomeDelegate(clock.today(), form.outcomes_list))

    def _dress(self) -> None:
        form = self.form
        for widget in (form.scroll_area.viewport(), form.sheet, form.column):
            widget.setAutoFillBackground(False)
        quiet_scroll_bars(form.scroll_area)
        for view, model in ((form.outcomes_list, self.outcomes), (form.agenda_list, self.points)):
            view.setModel(model)
            view.set_lined(False)
            view.fit_to_rows()
        form.agenda_list.setItemDelegate(PointDelegate(form.agenda_list))
        form.reader.link_wanted.connect(self.link_wanted)
        form.all_button.clicked.connect(self.all_wanted)
        form.more_button.clicked.connect(self.more_wanted)

    def show_reading(self, reading: "MeetingReading | None") -> None:
        """Another meeting, or none."""
        same = self.reading is not None and reading is not None and self._id() == reading.row.meeting.id
        self.reading = reading
        self.form.sheet.setVisible(reading is not None)
        if reading is None:
            return
        form = self.form
        form.title_label.setText(reading.row.meeting.title or "Meeting without a title")
        form.meta_label.setText(words.meta_words(reading, self._clock))
        said = words.waiting_words(reading, self._clock)
        form.state_label.setText(said)
        form.state_label.setVisible(bool(said))
        coming = reading.row.meeting.day >= self._clock.today() and not reading.row.meeting.cancelled
        form.prepare_button.setVisible(coming and bool(reading.row.meeting.partner_ids))
        form.edit_button.setText("Edit note" if reading.row.meeting.note else "Write note")
        self._show_rows(reading)
        self._show_note(reading)
        if not same:
            form.scroll_area.verticalScrollBar().setValue(0)

    def current_promise(self) -> "CommitmentRow | None":
        """The promise that is selected in what came out of the meeting."""
        outcome = self.outcomes.value(self.form.outcomes_list.currentIndex())
        return outcome.promise if outcome is not None else None

    def current_point(self) -> AgendaPoint | None:
        """The point that is selected on the agenda."""
        row = self.points.value(self.form.agenda_list.currentIndex())
        return row.point if row is not None else None

    def first_focus(self) -> QWidget:
        """Where the focus lands when she goes into the page."""
        form = self.form
        return next((w for w in (form.outcomes_list, form.agenda_list) if w.isVisibleTo(self)), form.reader)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Text columns stop growing at 760, with 10 at either side into which selections run.
        self.form.column.setMaximumWidth(px(TEXT_WIDEST) + 2 * 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.vertical(painter, 0, self.height(), x=QRectF(self.rect()).left(), colour=colour("line"))
        painter.end()

    def _id(self) -> str:
        return self.reading.row.meeting.id if self.reading is not None else ""

    def _show_rows(self, reading: "MeetingReading") -> None:
        form = self.form
        kept_place = form.outcomes_list.currentIndex().row(), form.agenda_list.currentIndex().row()
        outcomes = outcomes_of(reading)
        self.outcomes.show_values(outcomes)
        form.outcomes_section.setVisible(bool(outcomes))
        form.outcomes_heading.set_count(len(outcomes))
        waits = reading.row.meeting.day >= self._clock.today() and not reading.row.meeting.cancelled
        headings = {block.text.strip().casefold() for block in reading.note.blocks if block.kind.value == "heading"}
        own = [PointRow(p, here=True) for p in reading.agenda if p.text.strip().casefold() not in headings]
        carried = [PointRow(p, here=False) for p in reading.waiting] if waits else []
        self.points.show_values((*own, *carried))
        form.agenda_section.setVisible(bool(own or carried))
        form.agenda_heading.set_count(len(own) + len(carried))
        for view, row in zip((form.outcomes_list, form.agenda_list), kept_place, strict=True):
            if row >= 0 and view.hasFocus():
                view.select_row(row)

    def _show_note(self, reading: "MeetingReading") -> None:
        form, note = self.form, reading.note
        form.reader.show_reading(note)
        form.reader.setVisible(bool(note.blocks))
        form.plain_label.setText(_PLAIN if note.plain else "")
        form.plain_label.setVisible(note.plain)
        form.all_button.setVisible(note.shortened)
        written = any(block.text.strip() for block in note.blocks)
        form.no_note_label.setText("" if written else "No note was written.")
        form.no_note_label.setVisible(not written and not self.outcomes.values)
