"""Who was there, at work: a seat turned round with Space, somebody added with Ctrl and plus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from brm_desktop.domain.identifiers import PersonId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.capture import Ui_Capture

if TYPE_CHECKING:
    from brm_desktop.services.capture import CapturePage, Seat


class PeopleThere(QObject):
    """Wires the line of seats and the field for a name to the store. `left` comes when the field is done with."""

    left = Signal()

    def __init__(self, desk: Desk, form: Ui_Capture, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._page: CapturePage | None = None
        form.seat_line.turned.connect(self._turn)
        form.seat_line.add_wanted.connect(self.ask)
        form.person_edit.returnPressed.connect(self._add)

    def show_page(self, page: "CapturePage") -> None:
        """Those who were there, and who may be added."""
        self._page = page
        self._form.seat_line.show_seats(page.seats)
        completer = QCompleter(list(page.others), self._form.person_edit)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._form.person_edit.setCompleter(completer)

    def ask(self) -> None:
        """Ask for a name."""
        edit = self._form.person_edit
        if self._page is not None:
            edit.clear()
            edit.show()
            edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> bool:
        """Put the field away; False when it is not there."""
        if self._form.person_edit.isHidden():
            return False
        self._form.person_edit.hide()
        self.left.emit()
        return True

    def _turn(self, person_id: str) -> None:
        page = self._page
        if page is not None:
            self._desk.run(
                lambda workspace: workspace.capture.toggle_presence(page.meeting.id, PersonId(person_id)),
                self._form.seat_line.show_seats,
                owner=self,
            )

    def _add(self) -> None:
        page, name = self._page, self._form.person_edit.text()
        if page is None or not name.strip():
            self.leave()
            return

        def added(seats: "tuple[Seat, ...]") -> None:
            self._form.seat_line.show_seats(seats)
            self._form.person_edit.clear()
            self._desk.changes.people.emit()

        self._desk.run(lambda workspace: workspace.capture.add_person(page.meeting.id, name), added, owner=self)
