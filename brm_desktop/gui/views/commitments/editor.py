"""Correcting a promise in place: what it says, who owes it, for which partner, by when, what good looks like.

Whose it is says how it came to its owner: it is their own, or was passed on to them; without an owner it is nobody's.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.domain.commitments import Origin, Supply
from brm_desktop.gui.models.commitment_story import due_words
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.name_field import NameField
from brm_desktop.gui.widgets.words_edit import WordsEdit

if TYPE_CHECKING:
    from brm_desktop.domain.partners import Partner
    from brm_desktop.domain.people import Person
    from brm_desktop.services.commitment_pages import CommitmentDetail

_YOU = "you"
_WHOSE = {
    Origin.OWNED: "the owner's own",
    Origin.ROUTED: "passed on to the owner",
    Origin.UNOWNED: "nobody's yet",
}


class CommitmentEditor(QWidget):
    """Fields over the detail. `saved` brings the changed cells, by name; Esc leaves everything as it was."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget, *, reading: DueReading) -> None:
        super().__init__(parent)
        self._reading = reading
        self._detail: CommitmentDetail | None = None
        self._people: dict[str, Person] = {}
        self._partners: dict[str, Partner] = {}
        self.text_edit, self.good_edit = WordsEdit(self), WordsEdit(self)
        self.text_edit.set_name("Promise")
        self.good_edit.set_name("What good looks like")
        self.owner_edit, self.partner_edit, self.due_edit = NameField(self), NameField(self), DateField(self)
        self.due_edit.read_with(reading.parse, spell=reading.spell)
        self.whose_box, self.supply_box = ComboBox(self), ComboBox(self)
        self.whose_box.addItems(list(_WHOSE.values()))
        self.supply_box.addItems([supply.words for supply in Supply])
        self.whose_box.activated.connect(self._whose_chosen)
        self.owner_edit.textChanged.connect(self._owner_typed)
        self.error_label = Label(self, role="second_text", colour="late", wrap=True)
        self.error_label.hide()
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(22), px(24), px(16))
        column.setSpacing(px(4))
        column.addWidget(Label(self, text="Correct this promise", role="pane_title"))
        column.addSpacing(px(6))
        fields: Sequence[tuple[str, QWidget]] = (
            ("Promise", self.text_edit), ("Owner", self.owner_edit), ("Whose it is", self.whose_box),
            ("Partner", self.partner_edit), ("Due", self.due_edit), ("Supply", self.supply_box),
            ("What good looks like", self.good_edit),
        )  # fmt: skip
        for caption, field in fields:
            label = Label(self, text=caption, role="second", weight=500)
            label.setBuddy(field)
            if isinstance(field, NameField | DateField | ComboBox):
                field.setAccessibleName(caption)
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(px(2))
        for (_, before), (_, after) in pairwise(fields):
            self.setTabOrder(before, after)
        column.addWidget(self.error_label)
        note = "Another date by agreement is not corrected here: renegotiate it, so that the record stays true."
        self.note_label = Label(self, text=note, role="second_text", colour="ink3", wrap=True)
        column.addWidget(self.note_label)
        column.addSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.save_button = Button(self, text="Save", kind="primary", key="Ctrl+Enter")
        self.cancel_button = Button(self, text="Cancel", key="Esc")
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.left)
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_detail(
        self, detail: "CommitmentDetail", *, people: "Sequence[Person]", partners: "Sequence[Partner]"
    ) -> None:
        """The fields as they stand."""
        commitment = detail.commitment
        self._detail = detail
        self._people = {person.name: person for person in reversed(people)}
        self._partners = {partner.name: partner for partner in partners}
        self.text_edit.set_words(commitment.text)
        self.good_edit.set_words(commitment.good)
        owner = detail.owner
        self.owner_edit.set_names([_YOU, *(person.name for person in people)])
        self.owner_edit.setText(_YOU if owner is not None and owner.me else owner.name if owner else "")
        self.whose_box.setCurrentText(_WHOSE[commitment.origin])
        self.supply_box.setCurrentText(commitment.supply.words)
        self.partner_edit.set_names([partner.name for partner in partners])
        self.partner_edit.setText(detail.row.partner)
        self._reading.due = commitment.due
        words = due_words(commitment.due, detail.day) if commitment.due else ""
        self.due_edit.show_day(commitment.due.last if commitment.due else None, words=words)
        self._say("")

    def take_focus(self) -> None:
        """The caret goes to the words of the promise."""
        self.text_edit.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text_edit.edit.selectAll()

    def save(self) -> None:
        """Bring what was changed, or say beside the fields what is wrong."""
        problem = self._problem()
        self._say(problem)
        if problem or self._detail is None:
            return
        self.saved.emit(self._changes())

    def _whose_chosen(self, place: int) -> None:
        """Nobody's has no owner."""
        if tuple(_WHOSE)[place] is Origin.UNOWNED:
            self.owner_edit.clear()

    def _owner_typed(self, words: str) -> None:
        """Without an owner it is nobody's; with one it is theirs, unless it was passed on."""
        if not words.strip():
            self.whose_box.setCurrentText(_WHOSE[Origin.UNOWNED])
        elif self._origin is Origin.UNOWNED:
            self.whose_box.setCurrentText(_WHOSE[Origin.OWNED])

    @property
    def _origin(self) -> Origin:
        return tuple(_WHOSE)[self.whose_box.currentIndex()]

    def _problem(self) -> str:
        if not self.text_edit.words:
            return "A promise needs words: say what is owed."
        if self._reading.problem and self.due_edit.text().strip():
            return self._reading.problem
        owner, partner = self.owner_edit.name, self.partner_edit.name
        if owner and owner.casefold() != _YOU and owner not in self._people:
            return f"Nobody here is called “{owner}”. Choose somebody from the list, or leave it empty."
        if self._origin is Origin.ROUTED and owner.casefold() in ("", _YOU):
            return "Passed on to whom? Name the owner, or choose “the owner's own”."
        if partner and partner not in self._partners:
            return f"No partner is called “{partner}”. Choose one from the list, or leave it empty."
        return ""

    def _changes(self) -> dict[str, Any]:
        """What she changed, by name; `mine` when it is hers now."""
        assert self._detail is not None
        owner, partner, old = self.owner_edit.name, self.partner_edit.name, self._detail.owner
        if owner.casefold() == _YOU or (old is not None and owner == old.name):
            owner_id = self._detail.commitment.owner_id
        else:
            owner_id = self._people[owner].id if owner else None
        cells = {
            "text": self.text_edit.words,
            "good": self.good_edit.words,
            "owner_id": owner_id,
            "partner_id": self._partners[partner].id if partner else None,
            "due": self._reading.due if self.due_edit.text().strip() else None,
            "origin": self._origin,
            "supply_confirmed": tuple(Supply)[self.supply_box.currentIndex()].confirmed,
        }
        before = self._detail.commitment
        changed = {name: value for name, value in cells.items() if getattr(before, name) != value}
        becomes_mine = owner.casefold() == _YOU and not (old is not None and old.me)
        return changed | ({"mine": True} if becomes_mine else {})

    def _say(self, problem: str) -> None:
        self.error_label.setText(problem)
        self.error_label.setVisible(bool(problem))
        self.note_label.setVisible(not problem)  # in a low window there is room for one of them

    def event(self, event: QEvent) -> bool:
        """Keeps Esc and Ctrl Enter from the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif _is_own(event) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)


def _is_own(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier)
