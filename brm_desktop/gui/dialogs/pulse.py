"""How satisfied a partner says it is: a number from 1 to 5, who said so, and why."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from brm_desktop.domain.pulses import Pulse
    from brm_desktop.services.partners import PartnerPage


class PulseDialog(Dialog):
    """Asks over the window, and stores it as one step."""

    def __init__(self, desk: Desk, window: QWidget, page: "PartnerPage") -> None:
        super().__init__(window, title=f"How satisfied is {page.partner.name}?")
        self._desk = desk
        self._page = page
        self.rating = LineEdit(self.content, placeholder="1 to 5, such as 3.5")
        self.giver = ComboBox(self.content)
        self.note = LineEdit(self.content, placeholder="In their own words")
        self.note.setMaxLength(500)
        self.error_label = Label(self.content, role="second_text", colour="late", wrap=True)
        self._people = sorted(
            (row.person for row in page.people), key=lambda person: person.id != page.partner.sponsor_id
        )
        self.giver.addItems([*(person.name for person in self._people), "nobody in particular"])
        self._build()
        self.add_cancel()
        self.save_button = self.add_action("Add", kind="primary", key="Ctrl+Enter")
        self.save_button.clicked.connect(self._store)
        for edit in (self.rating, self.note):
            edit.returnPressed.connect(self._store)

    def _build(self) -> None:
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for caption, widget in (("Satisfaction", self.rating), ("Said by", self.giver), ("Why", self.note)):
            label = Label(self.content, text=caption, role="second", weight=500)
            label.setBuddy(widget)
            widget.setAccessibleName(caption)
            column.addWidget(label)
            column.addWidget(widget)
            if widget is self.rating:
                column.addWidget(self.error_label)
            column.addSpacing(px(6))
        self.error_label.hide()

    def _store(self) -> None:
        rating, note = self.rating.text(), self.note.text()
        place = self.giver.currentIndex()
        giver = self._people[place].id if place < len(self._people) else None
        partner_id = self._page.partner.id
        self._desk.run(
            lambda workspace: workspace.partner_editing.add_pulse(partner_id, rating, given_by=giver, note=note),
            self._stored,
            failed=self._refused,
            owner=self,
        )

    def _stored(self, _: "Pulse") -> None:
        self._desk.changes.partners.emit()
        self.accept()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, InvalidInput):
            self._desk.notices.report(error)
            return
        words = f"{error.title}. {error.detail}"
        self.rating.set_error(words)
        self.error_label.setText(words)
        self.error_label.show()
        self.rating.setFocus()
