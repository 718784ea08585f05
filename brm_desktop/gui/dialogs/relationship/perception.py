"""A pulse with the perception grid: satisfaction, value felt, four areas of the provider, two of the partner itself.

The partner's answers, or her own guess of the same, which stays beside them.
"""

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.pulses import Area, Whose
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.relationship.fields import Givers, RelationshipDialog, past_day
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
from brm_desktop.gui.widgets.words_edit import WordsEdit

if TYPE_CHECKING:
    from brm_desktop.services.relationships import RelationshipPage
    from brm_desktop.services.workspace import Workspace

_UNSAID = "–"
_MOST = 5
_HEADING = 34


def read(workspace: "Workspace", partner_id: PartnerId) -> "RelationshipPage":
    """Worker only: what the dialog starts from."""
    return workspace.relationships.page(partner_id)


class Grade(SegmentedControl):
    """Nothing said, or 1 to 5; a digit answers and goes on to the next one."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, labels=[_UNSAID, *(str(number) for number in range(1, _MOST + 1))])
        for segment in self.segments():
            said = "not said" if segment.accessibleName() == _UNSAID else f"{segment.accessibleName()} of {_MOST}"
            segment.setAccessibleName(f"{name}: {said}")
        self.setFocusProxy(self.segments()[0])

    @property
    def answer(self) -> int | None:
        """What was said."""
        return self.place() or None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = int(event.text()) if event.text() in tuple("012345") else -1
        if number < 0:
            super().keyPressEvent(event)
            return
        self.segments()[number].click()
        self.focusNextChild()


class PerceptionDialog(RelationshipDialog):
    """Left the figures and who gave them, right the grid."""

    def __init__(self, desk: Desk, window: QWidget, page: "RelationshipPage") -> None:
        super().__init__(desk, window, title=f"How {page.partner.name} sees it", width=760)
        self._page = page
        self.whose = SegmentedControl(self.content, labels=["Their answers", "My own guess"])
        self.whose.chosen.connect(self._show_whose)
        self.satisfaction_edit = LineEdit(self.content, placeholder="1 to 5, such as 3.5")
        self.value_edit = LineEdit(self.content, placeholder="1 to 5, or nothing")
        self.giver = Givers(self.content, page.people, page.partner.sponsor_id, nobody="nobody in particular")
        self.words_edit = WordsEdit(self.content)
        self.day_edit = self.day_field(page.day)
        self.grades = {area: Grade(self.content, area.words) for area in Area}
        self._build()
        self.first = self.satisfaction_edit
        self.finish_with("Note it")

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.whose)
        top.addStretch(1)
        self.column.addLayout(top)
        self.column.addSpacing(px(8))
        both = QHBoxLayout()
        both.setSpacing(px(28))
        self.column.addLayout(both)
        left = self.new_column(both)
        self.add_field("Satisfaction", self.satisfaction_edit, left)
        self.add_field("Value felt", self.value_edit, left)
        self.add_field("Said by", self.giver, left)
        self.add_field("In their words", self.words_edit, left)
        self.words_edit.set_name("In their words")
        self.add_field("When", self.day_edit, left)
        left.addStretch(1)
        both.addLayout(self._grid())
        both.setStretch(0, 1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        place = 0
        for heading, itself in (("How they see IT", False), ("How they see themselves", True)):
            head = Label(self.content, text=heading, role="second", weight=500)
            grid.addWidget(head, place, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
            grid.setRowMinimumHeight(place, px(_HEADING if place else 0))
            place += 1
            for area in (each for each in Area if each.of_itself is itself):
                grid.addWidget(Label(self.content, text=area.words), place, 0)
                grid.addWidget(self.grades[area], place, 1, Qt.AlignmentFlag.AlignRight)
                place += 1
        grid.addWidget(self.add_words("1 poor, 5 excellent. A digit answers and goes on."), place, 0, 1, 2)
        grid.setRowStretch(place + 1, 1)
        return grid

    def _show_whose(self, place: int) -> None:
        self.giver.setEnabled(place == 0)

    def store(self) -> None:
        try:
            satisfaction = _figure(self.satisfaction_edit)
            felt = _figure(self.value_edit) if self.value_edit.text().strip() else None
            on = past_day(self.day_edit, self._page.day)
        except InvalidInput as error:
            self.say_wrong(f"{error.title}. {error.detail}", self.satisfaction_edit)
            return
        areas = {area: grade.answer for area, grade in self.grades.items()}
        own = self.whose.place() == 1
        partner_id, words = self._page.partner.id, self.words_edit.words
        giver = None if own else self.giver.person_id
        self.do(
            lambda workspace: workspace.relationships.pulse(
                partner_id, satisfaction=satisfaction, value_felt=felt, areas=areas, given_by=giver, note=words, on=on,
                whose=Whose.OWN if own else Whose.PARTNER,
            ),
            "Your own guess is kept" if own else f"Satisfaction: {satisfaction}",
        )  # fmt: skip


def _figure(edit: LineEdit) -> Decimal:
    try:
        figure = Decimal(edit.text().strip().replace(",", "."))
    except InvalidOperation as error:
        raise InvalidInput("The rating is no number", "Type a number from 1 to 5, such as 3.5.") from error
    if not figure.is_finite() or not 1 <= figure <= _MOST:
        raise InvalidInput("The rating is out of range", "Every question is rated from 1 to 5.")
    return figure
