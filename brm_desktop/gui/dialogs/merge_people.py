"""Two people become one: who of them stays is hers to say. Nothing of the other one is lost, and it can be undone."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.people import Person
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.name_field import NameField
from brm_desktop.gui.widgets.ticks import RadioButton

if TYPE_CHECKING:
    from brm_desktop.services.people import PersonListing
    from brm_desktop.services.person_pages import PersonPage


class MergeDialog(Dialog):
    """Asks who stays; without `second`, also who the other one is."""

    def __init__(
        self, desk: Desk, window: QWidget, first: Person, second: Person | None = None, *, reason: str = ""
    ) -> None:
        super().__init__(window, title="Merge two people")
        self._desk = desk
        self.first = first
        self.second = second
        self._others: dict[str, Person] = {}
        self._known: dict[str, str] = {}
        self.other_field = NameField(self.content)
        self.first_button = RadioButton(self.content)
        self.second_button = RadioButton(self.content)
        self.error_label = Label(self.content, role="second_text", colour="late", wrap=True)
        self._build(reason)
        self.add_cancel()
        self.merge_button = self.add_action("Merge", kind="primary", key="Ctrl+Enter")
        self.merge_button.clicked.connect(self.merge)
        if second is None:
            desk.run(lambda workspace: workspace.people.every(), self._know, owner=self)
        self._say()

    def _build(self, reason: str) -> None:
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        if reason:
            column.addWidget(Label(self.content, text=f"{reason}.", colour="ink2", wrap=True))
        caption = Label(self.content, text="The other one", role="second", weight=500)
        caption.setBuddy(self.other_field)
        self.other_field.setAccessibleName("The other one")
        column.addWidget(caption)
        column.addWidget(self.other_field)
        column.addWidget(self.error_label)
        for widget in (caption, self.other_field):
            widget.setVisible(self.second is None)
        self.error_label.hide()
        column.addSpacing(px(4))
        column.addWidget(Label(self.content, text="Who stays?", role="second", weight=500))
        column.addWidget(self.first_button)
        column.addWidget(self.second_button)
        column.addSpacing(px(4))
        words = (
            "The one who stays stands for both everywhere. Mail, phone, other names, role and private notes of the "
            "other one are added where they are missing. Ctrl Z takes it back."
        )
        column.addWidget(Label(self.content, text=words, role="second_text", colour="ink2", wrap=True))
        self.first_button.setChecked(True)
        self.other_field.textChanged.connect(self._chosen)

    def _know(self, found: "tuple[PersonListing, ...]") -> None:
        for row in found:
            if row.person.id != self.first.id and not row.person.me:
                key = row.person.name if row.person.name not in self._others else f"{row.person.name}, {row.partner}"
                self._others[key] = row.person
        self.other_field.set_names(list(self._others))

    def _chosen(self, _text: str) -> None:
        wanted = self.other_field.name.casefold()
        self.second = next((person for name, person in self._others.items() if name.casefold() == wanted), None)
        self._say()

    def _say(self) -> None:
        self.first_button.setText(self._words(self.first))
        self.second_button.setText(self._words(self.second) if self.second is not None else "The other one")
        self.second_button.setEnabled(self.second is not None)
        self.merge_button.setEnabled(self.second is not None)

    def _words(self, person: Person) -> str:
        """What tells a person from another one of the same name; what is read of the records follows."""
        if person.id not in self._known:
            self._known[person.id] = ""
            self._desk.run(lambda workspace: workspace.person_pages.page(person.id), self._read, owner=self)
        parts = (person.name, person.role, person.emails[0] if person.emails else "", self._known[person.id])
        return " · ".join(part for part in parts if part).replace("&", "&&")

    def _read(self, page: "PersonPage") -> None:
        count = page.meeting_count
        met = f"{count:,} {'meeting' if count == 1 else 'meetings'}"
        self._known[page.person.id] = ", ".join(
            part for part in (page.partner.name if page.partner else "", met) if part
        )
        self._say()

    def merge(self) -> None:
        """Store it as one step."""
        if self.second is None:
            return
        keep, other = self.first, self.second
        if self.second_button.isChecked():
            keep, other = other, keep
        self.accept()
        do_step(
            self._desk,
            lambda workspace: workspace.people.merge(keep.id, other.id),
            f"Merged: {keep.name} stands for both",
        )
