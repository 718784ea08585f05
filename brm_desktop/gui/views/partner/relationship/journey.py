"""The two pictures at the top of the tab, and one line to note what explains a turn of the journey."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.relationship import LevelEntry, RelationshipEvent, Side
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.relationship import Ui_Relationship
from brm_desktop.gui.models import relationship_words as words
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.journey import Moment

if TYPE_CHECKING:
    from brm_desktop.domain.dates.calendar import DateOrder
    from brm_desktop.services.relationships import RelationshipPage
    from brm_desktop.services.workspace import Workspace

# From one 29 February to the one before the last, over a year such as 1900.
_LEAP_YEARS_APART = 20
_A_YEAR = timedelta(days=366)
_SIDES = {"answer": Side.PARTNER, "own": Side.OWN}


class JourneyPart(QObject):
    """Shows both pictures. `changed` comes when the line for an event opens or closes."""

    changed = Signal()

    def __init__(self, desk: Desk, form: Ui_Relationship, tab: QObject) -> None:
        super().__init__(tab)
        self._desk = desk
        self._form = form
        self._page: RelationshipPage | None = None
        self._event: RelationshipEvent | None = None
        reading = DueReading(desk.clock.today, self._date_order)
        form.event_day.read_with(reading.parse, spell=reading.spell)
        form.event_day.setPlaceholderText("When: 29 sep")
        form.event_edit.setMaxLength(80)
        for edit in (form.event_edit, form.event_day):
            edit.returnPressed.connect(self._store)
            edit.hide()

    def _date_order(self) -> "DateOrder":
        from brm_desktop.services.notes import date_order

        return date_order(self._desk.settings)

    @property
    def is_open(self) -> bool:
        """Whether an event is being written."""
        return not self._form.event_edit.isHidden()

    @property
    def has_focus(self) -> bool:
        """Whether the journey is walked."""
        return self._form.journey.hasFocus()

    def show_page(self, page: "RelationshipPage") -> None:
        """Both pictures anew."""
        form, self._page = self._form, page
        asked, rated = words.is_asked(page), page.partner.demand is not None or page.partner.supply is not None
        form.journey_heading.setText(words.journey_title(page))
        form.journey_heading.set_note(words.asked_note(page))
        form.journey.show_journey(words.journey_of(page))
        form.ask_label.setText(
            f"{words.first_name(page)} was never asked." if page.sponsor else "There is no sponsor yet."
        )
        for part in (form.ask_label, form.ask_button):
            part.setVisible(not asked)
        form.ask_button.setEnabled(not page.partner.archived)
        form.curve_heading.set_note(words.rated_note(page))
        form.curve.show_maturity(words.maturity_of(page))
        form.rate_button.setVisible(not rated)
        form.rate_button.setEnabled(not page.partner.archived)

    def open_event(self, event: RelationshipEvent | None = None) -> None:
        """The line for a new event, or for one that is there."""
        form, self._event = self._form, event
        for edit in (form.event_edit, form.event_day):
            edit.show()
        form.event_edit.setText(event.words if event is not None else "")
        form.event_edit.set_error("")
        form.event_day.show_day(event.happened_on if event is not None else None)
        form.event_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def close_event(self) -> bool:
        """Leave the line. False when it was not open."""
        if not self.is_open:
            return False
        for edit in (self._form.event_edit, self._form.event_day):
            edit.hide()
        self._form.journey.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        return True

    def open_current(self) -> None:
        """Enter: change the event that is read."""
        record = self._record()
        if isinstance(record, RelationshipEvent):
            self.open_event(record)

    def delete_current(self) -> None:
        """Del: put what is read into the bin."""
        record = self._record()
        if isinstance(record, RelationshipEvent):
            event_id = record.id
            do_step(self._desk, lambda ws: ws.relationships.remove_event(event_id), f"Deleted: {record.words}")
        elif isinstance(record, LevelEntry):
            entry_id = record.id
            do_step(self._desk, lambda ws: ws.relationships.remove_entry(entry_id), f"Deleted: {record.level.word}")

    def _record(self) -> RelationshipEvent | LevelEntry | None:
        """What stands behind the point that is read."""
        place, moments = self._form.journey.read_place, self._form.journey.moments()
        if self._page is None or not 0 <= place < len(moments):
            return None
        moment: Moment = moments[place]
        if moment.kind == "event":
            return next((e for e in self._page.events if e.happened_on == moment.day and e.words in moment.words), None)
        side = _SIDES.get(moment.kind)
        entries = (e for e in reversed(self._page.entries) if (e.side, e.given_on) == (side, moment.day))
        return next(entries, None)

    def _store(self) -> None:
        form, page = self._form, self._page
        said, day, event = form.event_edit.text(), form.event_day.day, self._event
        if page is None or not said.strip():
            return
        if day is None and form.event_day.text().strip():
            form.event_day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        happened = last_such_day(day or page.day, page.day)
        partner_id = page.partner.id

        def store(workspace: "Workspace") -> RelationshipEvent:
            if event is not None:
                return workspace.relationships.change_event(event.id, day=happened, words=said)
            return workspace.relationships.note_event(partner_id, happened, said)

        do_step(self._desk, store, lambda stored: f"Noted: {stored.words}", self._stored, failed=self._refused)

    def _stored(self, _event: RelationshipEvent) -> None:
        self.close_event()

    def _refused(self, error: BaseException) -> None:
        """What she wrote stays; the day is what can be wrong with it."""
        if not isinstance(error, InvalidInput) or not self.is_open:
            self._desk.notices.report(error)
            return
        words = f"{error.title}. {error.detail}"
        self._form.event_day.set_error(words)
        self._form.event_day.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.notices.toast(words)


def last_such_day(day: date, today: date) -> date:
    """A day without a year is read as the next one; what happened was the last one. Days further away stay."""
    if day - today > _A_YEAR and (day.month, day.day) != (2, 29):
        return day
    years = range(day.year, day.year - _LEAP_YEARS_APART, -1)
    return next((found for year in years if (found := _in_year(day, year)) is not None and found <= today), day)


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None
