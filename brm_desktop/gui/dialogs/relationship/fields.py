"""What these dialogs share: fields under their captions, a day that has passed, whom it comes from, and storing."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.people import Person
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.views.partner.relationship.journey import last_such_day
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.label import Label

if TYPE_CHECKING:
    from brm_desktop.domain.dates.calendar import DateOrder
    from brm_desktop.services.workspace import Workspace

T = TypeVar("T")
_CAPTION_GAP = 4
_FIELD_GAP = 8
_DATE_WIDTH = 170


class RelationshipDialog(Dialog):
    """A card of fields. What the store refuses is said beneath them, and the card stays open.

    `first` has the focus when it opens; the first field if there is none.
    """

    def __init__(self, desk: Desk, window: QWidget, *, title: str, width: int = 480) -> None:
        super().__init__(window, title=title, width=width)
        self.desk = desk
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(_CAPTION_GAP))
        self.error_label = Label(self.content, role="second_text", colour="late", wrap=True)
        self.error_label.hide()
        self.first: QWidget | None = None
        self._is_storing = False

    def open(self) -> None:
        super().open()
        if self.first is not None and self.isVisible():
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_field(self, caption: str, widget: QWidget, column: QVBoxLayout | None = None) -> None:
        """`widget` under its caption, which is its name aloud as well."""
        place = column if column is not None else self.column
        label = Label(self.content, text=caption, role="second", weight=500)
        label.setBuddy(widget)
        widget.setAccessibleName(caption)
        for part in (label, widget):
            place.addWidget(part, 0, _alignment(widget) if part is widget else Qt.AlignmentFlag(0))
        place.addSpacing(px(_FIELD_GAP))

    def add_words(self, text: str, column: QVBoxLayout | None = None) -> Label:
        """A sentence in the second colour."""
        label = Label(self.content, text=text, role="second_text", colour="ink2", wrap=True)
        (column if column is not None else self.column).addWidget(label)
        return label

    def new_column(self, into: QLayout) -> QVBoxLayout:
        """One of several columns side by side."""
        column = QVBoxLayout()
        column.setSpacing(px(_CAPTION_GAP))
        into.addItem(column)
        return column

    def finish_with(self, save: str) -> None:
        """The line for errors, Cancel, and the primary action, which calls `store`."""
        self.column.addWidget(self.error_label)
        self.add_cancel()
        self.save_button = self.add_action(save, kind="primary", key="Ctrl+Enter")
        self.save_button.clicked.connect(self.store)

    def store(self) -> None:
        """Store what the card says."""
        raise NotImplementedError

    def do(self, change: "Callable[[Workspace], T]", words: str | Callable[[T], str]) -> None:
        """Change it as one step; the card closes when it is stored. Ctrl Enter in a field asks twice: once counts."""
        if self._is_storing:
            return
        self._is_storing = True
        do_step(self.desk, change, words, self._stored, failed=self._refused)

    def _stored(self, _: object) -> None:
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self._is_storing = False
        if isinstance(error, InvalidInput):
            self.say_wrong(f"{error.title}. {error.detail}")
        else:
            self.desk.notices.report(error)

    def say_wrong(self, words: str, at: QWidget | None = None) -> None:
        """Why it cannot be stored; `at` gets the focus."""
        self.error_label.setText(words)
        self.error_label.show()
        if at is not None:
            at.setFocus(Qt.FocusReason.OtherFocusReason)

    def date_order(self) -> "DateOrder":
        """How figures of a date are read."""
        from brm_desktop.services.notes import date_order

        return date_order(self.desk.settings)

    def day_field(self, day: date | None) -> DateField:
        """A field for a day in words."""
        field = DateField(self.content)
        reading = DueReading(self.desk.clock.today, self.date_order)
        field.read_with(reading.parse, spell=reading.spell)
        field.show_day(day)
        field.setFixedWidth(px(_DATE_WIDTH))
        return field


class Givers(ComboBox):
    """Whom an answer comes from: the partner's people, the sponsor first, then nobody in particular."""

    def __init__(self, parent: QWidget, people: tuple[Person, ...], sponsor: PersonId | None, *, nobody: str) -> None:
        super().__init__(parent)
        self._people = sorted(people, key=lambda person: person.id != sponsor)
        self.addItems([*(person.name for person in self._people), nobody])

    @property
    def person_id(self) -> PersonId | None:
        """Who was chosen."""
        place = self.currentIndex()
        return self._people[place].id if 0 <= place < len(self._people) else None

    def choose(self, person_id: PersonId | None) -> None:
        """Shows somebody as chosen."""
        ids = [person.id for person in self._people]
        self.setCurrentIndex(ids.index(person_id) if person_id in ids else len(ids))


def past_day(field: DateField, today: date) -> date | None:
    """The day that a field means for what has happened: without a year, the last such day. None while it is empty.

    Raises:
        InvalidInput: the words are no date.
    """
    if field.day is None:
        if field.text().strip():
            raise InvalidInput("The day is not understood", "Type it as “6 oct” or 2026-10-06.")
        return None
    return last_such_day(field.day, today)


def _alignment(widget: QWidget) -> Qt.AlignmentFlag:
    """A date keeps its width; everything else takes the whole column."""
    return Qt.AlignmentFlag.AlignLeft if isinstance(widget, DateField) else Qt.AlignmentFlag(0)
