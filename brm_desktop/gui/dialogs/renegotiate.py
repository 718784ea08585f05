"""A new date for a promise, or for several: by when, agreed with whom, why, and what that does to the record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.errors import BrmError
from brm_desktop.gui.forms.renegotiate import Ui_Renegotiate
from brm_desktop.gui.models.commitment_story import day_month
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.empty_state import IconPicture


@dataclass(frozen=True, slots=True)
class ToMove:
    """What is renegotiated: its words, and the dates in force. `other` is who is on the other side, "" if unclear."""

    text: str
    dues: tuple[Due | None, ...]
    other: str = ""
    private: bool = False

    @property
    def count(self) -> int:
        """How many promises."""
        return len(self.dues)


@dataclass(frozen=True, slots=True)
class NewDate:
    """What was agreed. `copy` asks for a message on the clipboard."""

    to: Due
    agreed_with: str
    why: str
    copy: bool


class RenegotiateDialog(Dialog):
    """Over the window. `agreed` brings the new date; the caller stores it and then closes, or says why it could not."""

    agreed = Signal(object)

    def __init__(
        self, window: QWidget, what: ToMove, *, names: Sequence[str], reading: DueReading, today: date
    ) -> None:
        super().__init__(window, title="Renegotiate", width=480)
        self.what = what
        self._reading = reading
        self._today = today
        self.form = form = Ui_Renegotiate()
        form.setupUi(self.content)
        self.card.content.layout().setSpacing(0)  # type: ignore[union-attr]
        form.date_edit.setFixedWidth(px(150))
        form.agreed_edit.setFixedWidth(px(190))
        form.date_meaning.setContentsMargins(0, 2, 0, 0)
        form.what_label.setText(what.text)
        form.date_edit.read_with(reading.parse, spell=reading.spell)
        form.agreed_edit.set_names(names)
        form.agreed_edit.setText(what.other)
        form.why_edit.set_name("Why")
        form.why_edit.edit.setPlaceholderText("In a few words; they stay with the record")
        form.date_label.setBuddy(form.date_edit)
        form.copy_tick.setText(f"Copy a message to {what.other}" if what.other else "Copy a message")
        form.copy_tick.setVisible(what.count == 1 and not what.private)
        place = QVBoxLayout(form.record_picture_place)
        place.setContentsMargins(0, 1, 0, 0)
        late = late_count(what.dues, today)
        picture = IconPicture(form.record_picture_place, name="history", colour="soon" if late else "ink3", size=14)
        place.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        form.record_label.setText(record_words(what.dues, today))
        self.add_cancel()
        self.move_button = self.add_action("Move the date", kind="primary", key="Ctrl+Enter")
        self.move_button.clicked.connect(self._finish)
        form.date_edit.day_changed.connect(self._show_meaning)
        form.date_edit.error_changed.connect(self._show_meaning)
        form.date_edit.returnPressed.connect(form.agreed_edit.setFocus)
        form.agreed_edit.textChanged.connect(self._name_message)
        self._show_meaning()

    def show_refused(self, error: BrmError) -> None:
        """Beside the date, why it could not be stored."""
        self._say_date(f"{error.title}. {error.detail}", wrong=True)

    def _show_meaning(self, _: object = None) -> None:
        if self._reading.problem:
            self._say_date(self._reading.problem, wrong=True)
            return
        said = self._reading.meaning()
        past = self._reading.due is not None and self._reading.due.last < self._today
        self._say_date(f"{said} has passed already" if past else said, wrong=past)

    def _say_date(self, words: str, *, wrong: bool) -> None:
        label = self.form.date_meaning
        label.setText(words)
        label.set_colour("late" if wrong else "ink3")
        self.form.date_edit.setAccessibleDescription(words)

    def _name_message(self, name: str) -> None:
        shown = " ".join(name.split())
        self.form.copy_tick.setText(f"Copy a message to {shown}" if shown else "Copy a message")

    def _finish(self) -> None:
        form, due = self.form, self._reading.due
        if due is None or due.last < self._today:
            typed = bool(form.date_edit.text().strip())
            words = form.date_meaning.text() if typed else "By when? Try “fri”, “30 nov” or “in 2 weeks”."
            form.date_edit.set_error(words)
            self._say_date(words, wrong=True)
            form.date_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        copy = form.copy_tick.isVisibleTo(self) and form.copy_tick.isChecked()
        self.agreed.emit(NewDate(to=due, agreed_with=form.agreed_edit.name, why=form.why_edit.words, copy=copy))


def late_count(dues: Sequence[Due | None], today: date) -> int:
    """How many of the dates in force have passed."""
    return sum(due is not None and due.last < today for due in dues)


def record_words(dues: Sequence[Due | None], today: date) -> str:
    """What happens to the record when the date is moved on `today`."""
    late = late_count(dues, today)
    if len(dues) > 1:
        if not late:
            return "Agreed before the dates: none of them is counted as late."
        rest = len(dues) - late
        agreed = f" {rest} moved in time: not counted as late." if rest else ""
        return f"{late} of the old dates {'has' if late == 1 else 'have'} passed and stay on record as late.{agreed}"
    due = dues[0] if dues else None
    if due is None:
        return "It had no date until now: nothing is counted as late."
    if late:
        old = f"{due.last.day} {MONTH_NAMES[due.last.month - 1]}"
        return f"The old date, {old}, has passed. It stays on record as late; the new date starts clean."
    return f"Agreed before the date, {day_month(due.last, today)}: not counted as late."
