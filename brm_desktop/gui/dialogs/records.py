"""A card with the records behind a figure, each a link."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.brief.words import short_date
from brm_desktop.domain.diagnosis.findings import RecordRef
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.navigation import CommitmentsFor, Place
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.two_line_rows import TwoLineDelegate
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import MeetingId

_WIDTH = 620
_ROWS_HEIGHT = 300
_KINDS = {
    "meeting": "Meeting", "commitment": "Commitment", "decision": "Decision", "agenda_point": "Agenda point",
    "observation": "Noted", "pulse": "Satisfaction", "level_entry": "Level", "maturity_rating": "Maturity",
    "goal": "Goal", "partner": "Partner", "person": "Person", "renegotiation": "Moved", "nudge": "Reminder",
    "own_mode_sighting": "Seen",
}  # fmt: skip


class RecordsDialog(Dialog):
    """Enter opens a record on its own page, Esc goes back."""

    def __init__(
        self, desk: Desk, window: QWidget, *, title: str, paragraphs: Sequence[str], records: Sequence[RecordRef]
    ) -> None:
        super().__init__(window, title=title, width=_WIDTH)
        self._desk = desk
        self.model: RowValues[RecordRef] = RowValues(self._spoken, self)
        self.rows = RowList(self.content)
        self.rows.setAccessibleName("The records behind it")
        self.heading = SectionHeading(self.content, title="The records behind it", count=len(records))
        self._lay_out(paragraphs)
        self.model.show_values(records)
        self.heading.setVisible(bool(records))
        self.rows.setVisible(bool(records))
        self.rows.select_row(0)
        self.rows.opened.connect(self._open)
        self.add_cancel("Back")

    def _lay_out(self, paragraphs: Sequence[str]) -> None:
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for words in paragraphs:
            column.addWidget(Label(self.content, text=words, wrap=True, colour="ink2"))
        column.addWidget(self.heading)
        column.addWidget(self.rows)
        delegate = TwoLineDelegate(self.rows, title=lambda ref: ref.title or "Without a title", second=self._second)
        self.rows.setItemDelegate(delegate)
        self.rows.setModel(self.model)
        self.rows.setMinimumHeight(px(120))
        self.rows.setMaximumHeight(px(_ROWS_HEIGHT))

    def _second(self, ref: RecordRef) -> tuple[Run, ...]:
        kind = _KINDS.get(ref.table, ref.table.replace("_", " ").capitalize())
        return (Run(f"{kind}, {short_date(ref.day, self._desk.clock.today())}"),)

    def _spoken(self, ref: RecordRef) -> str:
        return f"{ref.title}, {''.join(run.text for run in self._second(ref))}"

    def _open(self, index: QModelIndex) -> None:
        ref = self.model.value(index)
        if ref is None:
            return
        if ref.table == "commitment":
            self._go(Place.COMMITMENTS, CommitmentsFor(commitment_id=ref.id))
        elif ref.table == "person":
            self._go(Place.PERSON, ref.id)
        else:
            self._desk.run(lambda workspace: workspace.insights.meeting_of(ref), self._met, owner=self)

    def _met(self, meeting_id: "MeetingId | None") -> None:
        if meeting_id is None:
            self._desk.notices.toast("This record has no page of its own")
        else:
            self._go(Place.MEETINGS, meeting_id)

    def _go(self, place: Place, argument: object) -> None:
        self.accept()
        self._desk.navigate(place, argument)


def open_records(desk: Desk, window: QWidget, *, title: str, words: str, records: Sequence[RecordRef]) -> None:
    """Show what stands behind a figure."""
    dialog = RecordsDialog(desk, window, title=title, paragraphs=[words] if words else [], records=records)
    dialog.open()
    dialog.rows.setFocus(Qt.FocusReason.OtherFocusReason)
