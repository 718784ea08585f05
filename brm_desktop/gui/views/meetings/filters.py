"""What the list of meetings is narrowed by: a partner, a person, words. It fills the menus and opens the find line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.meetings import Ui_Meetings
from brm_desktop.gui.widgets.filter_button import FilterButton

if TYPE_CHECKING:
    from brm_desktop.domain.partners import Partner
    from brm_desktop.domain.people import Person

FIND_AFTER_MS = 130


class MeetingFilters(QObject):
    """`changed` comes when the list is to be asked for again."""

    changed = Signal()

    def __init__(self, desk: Desk, form: Ui_Meetings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._partners: tuple[Partner, ...] = ()
        self._people: tuple[Person, ...] | None = None
        self._pause = QTimer(self, singleShot=True, interval=FIND_AFTER_MS)
        self._pause.timeout.connect(self.changed)
        form.partner_filter.chosen.connect(self.changed)
        form.person_filter.chosen.connect(self.changed)
        form.find_button.clicked.connect(self.open_find)
        form.find_edit.textChanged.connect(self._pause.start)
        form.find_place.hide()
        for signal in (desk.changes.people, desk.changes.everything):
            signal.connect(self._forget_people)

    @property
    def partner_id(self) -> PartnerId | None:
        """The chosen partner, None for any."""
        place = self._form.partner_filter.place
        return self._partners[place - 1].id if 0 < place <= len(self._partners) else None

    @property
    def person_id(self) -> PersonId | None:
        """The chosen person, None for anyone."""
        place, people = self._form.person_filter.place, self._people or ()
        return people[place - 1].id if 0 < place <= len(people) else None

    @property
    def words(self) -> str:
        """What is typed into the find line, "" while it is closed."""
        return self._form.find_edit.text() if self.is_finding else ""

    @property
    def is_finding(self) -> bool:
        """Whether the find line is open."""
        return not self._form.find_place.isHidden()

    def fill(self, partners: "tuple[Partner, ...]") -> None:
        """Other partners to choose from; people are asked for once, for counting them takes longer than the list."""
        self._partners = partners
        _fill(self._form.partner_filter, "any", [partner.name for partner in partners])
        if self._people is None:
            self._people = ()
            self._desk.run(lambda workspace: workspace.meeting_list.people(), self._show_people, owner=self)

    def open_find(self) -> None:
        """The find line with the caret in it."""
        self._form.find_place.show()
        self._form.find_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._form.find_edit.selectAll()

    def close_find(self) -> None:
        """Away with the find line and its words."""
        self._form.find_edit.clear()
        self._pause.stop()
        self._form.find_place.hide()

    def clear(self) -> None:
        """Nothing narrows the list any more; `changed` does not come."""
        self._form.partner_filter.choose(0)
        self._form.person_filter.choose(0)
        self.close_find()

    def _show_people(self, people: "tuple[Person, ...]") -> None:
        self._people = people
        _fill(self._form.person_filter, "anyone", [person.name for person in people])

    def _forget_people(self) -> None:
        self._people = None


def _fill(button: FilterButton, any_word: str, names: list[str]) -> None:
    value = button.value
    button.set_values([any_word, *names])
    button.choose(names.index(value) + 1 if value in names else 0)
