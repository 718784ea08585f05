"""One person: who they are, when they were met, what either side owes. Edited in place; each change is a step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.dates.calendar import DateOrder
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.person import Ui_Person
from brm_desktop.gui.models.person_words import contact_words
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.navigation import CommitmentsFor, Place
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.meetings.rows import Outcome, OutcomeDelegate
from brm_desktop.gui.views.people_cells import SeatDelegate, seat_words
from brm_desktop.gui.views.person_fields import FIELDS, change_of, values_of
from brm_desktop.gui.views.record_fields import Reader
from brm_desktop.gui.views.record_form import RecordForm
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.menu import Menu

if TYPE_CHECKING:
    from brm_desktop.domain.people import Person
    from brm_desktop.services.person_pages import PersonPage, Seat


_SEPARABLE = 6


class PersonView(View):
    """The page of one person. Its argument is the person's id."""

    place = Place.PERSON

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Person()
        self.form.setupUi(self)
        self.page: PersonPage | None = None
        today = desk.clock.today()
        self.promises: RowValues[Outcome] = RowValues(lambda row: row.spoken(desk.clock.today()), self)
        self.seats: RowValues[Seat] = RowValues(_spoken_seat, self)
        self.fields = RecordForm(FIELDS, Reader(desk.clock.today, self._date_order), parent=self.form.sheet)
        self.fields.committed.connect(self._commit)
        self.form.fields_layout.addWidget(self.fields)
        self._build(OutcomeDelegate(today, self), SeatDelegate(self.form.meetings_list, today))
        self._build_keys()
        changes = desk.changes
        self.reload_on(changes.people, changes.partners, changes.meetings, changes.commitments)

    def _build(self, promises: OutcomeDelegate, seats: SeatDelegate) -> None:
        form = self.form
        form.columns.flow((form.promises_column, form.meetings_column), (1, 1), least=360, gaps=(12, 16))
        form.scroll_area.viewport().setAutoFillBackground(False)
        form.sheet.setAutoFillBackground(False)
        quiet_scroll_bars(form.scroll_area)
        form.promises_list.setItemDelegate(promises)
        form.promises_list.setModel(self.promises)
        form.meetings_list.setItemDelegate(seats)
        form.meetings_list.setModel(self.seats)
        for rows in (form.promises_list, form.meetings_list):
            rows.fit_to_rows()
            rows.opened.connect(self._open)
        form.promises_list.ticked.connect(self._keep_at)
        form.edit_button.clicked.connect(self.edit)
        form.contact_button.clicked.connect(self._log_contact)
        form.more_button.clicked.connect(self._open_menu)

    def _build_keys(self) -> None:
        for key, act in (
            ("E", self.edit), ("L", self._log_contact), ("K", self._keep), ("G", self._go_to_partner),
            ("M", self._merge), ("X", self._show_sheet), ("Ctrl+P", self._show_sheet),
        ):  # fmt: skip
            self.add_key(key, act)
        self.watch_focus(self.form.promises_list, self.form.meetings_list)

    def _date_order(self) -> DateOrder:
        from brm_desktop.services.notes import date_order

        return date_order(self.desk.settings)

    def reload(self) -> None:
        person_id = PersonId(str(self.argument))
        self.ask(lambda workspace: workspace.person_pages.page(person_id), self._show)

    def _show(self, page: "PersonPage") -> None:
        another = self.page is None or self.page.person.id != page.person.id
        self.page = page
        person, form = page.person, self.form
        if another:
            self.fields.drop_editing()
            form.edit_button.setText("Edit")
            form.scroll_area.verticalScrollBar().setValue(0)
        form.title_label.setText(person.name)
        form.sentence_label.setText(_sentence(page))
        form.sentence_label.setVisible(bool(_sentence(page)))
        form.contact_label.setText(contact_words(page))
        self.fields.show_values(values_of(page))
        self.fields.rows["partner_id"].set_choices(("none", *(partner.name for partner in page.partners)))
        self.promises.show_values([Outcome(promise=row) for row in page.promises])
        self.seats.show_values(page.meetings)
        form.promises_heading.set_count(len(page.promises))
        form.meetings_heading.set_count(page.meeting_count)
        form.promises_none.setVisible(not page.promises)
        form.meetings_none.setVisible(not page.meetings)
        form.promises_list.setVisible(bool(page.promises))
        form.meetings_list.setVisible(bool(page.meetings))
        if another:
            self._land()

    def _land(self) -> None:
        """Another person is shown: the focus goes to what there is to read, if it is on this page at all."""
        inside = self.window().focusWidget()
        if inside is not None and (inside is self or self.isAncestorOf(inside)):
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # Editing

    def edit(self) -> None:
        """Fields in place of words; once more, and they are read again."""
        editing = not self.fields.editing
        self.fields.set_editing(editing)
        self.form.edit_button.setText("Done" if editing else "Edit")
        if editing:
            self.fields.focus_first()
        else:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def close_layer(self) -> bool:
        if not self.fields.editing:
            return False
        self.edit()
        return True

    def _commit(self, key: str, value: object) -> None:
        page = self.page
        if page is None:
            return
        try:
            cells = change_of(page, key, value)
        except InvalidInput as error:
            self._refused(key, error)
            return
        person_id = page.person.id
        self.desk.run(
            lambda workspace: workspace.people.change(person_id, **cells),
            self._stored,
            failed=lambda error: self._refused(key, error),
            owner=self,
        )

    def _stored(self, _: "Person") -> None:
        self.desk.changes.people.emit()

    def _refused(self, key: str, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self.fields.show_error(key, f"{error.title}. {error.detail}")
        else:
            self.desk.notices.report(error)

    # What the keys do

    def _open(self, index: QModelIndex) -> None:
        if index.model() is self.promises:
            row = self.promises.value(index)
            if row is not None and row.promise is not None:
                self.desk.navigate(Place.COMMITMENTS, CommitmentsFor(commitment_id=row.promise.commitment.id))
        elif (seat := self.seats.value(index)) is not None:
            self.desk.navigate(Place.MEETINGS, seat.meeting_id)

    def _keep_at(self, _index: QModelIndex) -> None:
        self._keep()

    def _keep(self) -> None:
        row = self.promises.value(self.form.promises_list.currentIndex())
        promise = row.promise if row is not None and self.form.promises_list.hasFocus() else None
        if promise is not None and not promise.commitment.closed:
            kept_id, text = promise.commitment.id, promise.commitment.text
            do_step(self.desk, lambda workspace: workspace.commitments.keep(kept_id), f"Kept: {text}")

    def _log_contact(self) -> None:
        page = self.page
        if page is None:
            return
        person, partner_id = page.person, page.person.partner_id
        do_step(
            self.desk,
            lambda workspace: workspace.meetings.log_contact(partner_id=partner_id, people=(person.id,)),
            f"Contact logged: {person.name}",
        )

    def _go_to_partner(self) -> None:
        if self.page is not None and self.page.partner is not None:
            self.desk.navigate(Place.PARTNER, self.page.partner.id)

    def _merge(self) -> None:
        from brm_desktop.gui.dialogs.merge_people import MergeDialog

        if self.page is not None:
            MergeDialog(self.desk, self.window(), self.page.person).open()

    def _show_sheet(self) -> None:
        from brm_desktop.gui.dialogs.person_sheet import PersonSheetDialog

        if self.page is not None:
            PersonSheetDialog(self.desk, self.window(), self.page.person).open()

    def _erase(self) -> None:
        from brm_desktop.gui.dialogs.erase_person import ErasePersonDialog

        if self.page is not None:
            dialog = ErasePersonDialog(self.desk, self.window(), self.page.person)
            dialog.erased.connect(self._leave)
            dialog.open()

    def _leave(self) -> None:
        self.desk.navigate(Place.PEOPLE, None)

    def _separate(self, action: QAction) -> None:
        merged = self.page.merged if self.page is not None else ()
        other = next((person for person in merged if person.id == action.data()), None)
        if other is not None:
            do_step(
                self.desk,
                lambda workspace: workspace.people.undo_merge(other.id),
                f"{other.name} stands alone again",
            )

    def _open_menu(self) -> None:
        page = self.page
        if page is None:
            return
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if page.partner is not None:
            menu.add(f"Go to {page.partner.name}", key="G").triggered.connect(self._go_to_partner)
        menu.add("Merge with somebody…", key="M").triggered.connect(self._merge)
        for other in page.merged[:_SEPARABLE]:
            menu.add(f"Separate from {other.name}").setData(other.id)
        menu.triggered.connect(self._separate)
        menu.add("Everything I hold on this person…", key="X").triggered.connect(self._show_sheet)
        menu.addSeparator()
        menu.add("Erase for good…", destructive=True).triggered.connect(self._erase)
        button = self.form.more_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def hints(self) -> tuple[Hint, ...]:
        if self.fields.editing:
            return (Hint("Tab", "next field"), Hint("Esc", "done, back to reading"))
        kept = (Hint("K", "kept"),) if self.form.promises_list.hasFocus() else ()
        partner = (Hint("G", "go to partner"),) if self.page is not None and self.page.partner is not None else ()
        return (
            Hint("E", "edit"), Hint("L", "log contact"), *kept, *partner, Hint("M", "merge"),
            Hint("X", "everything I hold"), Hint("Esc", "back"),
        )  # fmt: skip

    def words_of_place(self) -> str:
        return self.page.person.name if self.page is not None else super().words_of_place()

    def first_focus(self) -> QWidget:
        lists = (self.form.promises_list, self.form.meetings_list)
        return next((rows for rows in lists if rows.model().rowCount()), self.form.edit_button)


def _sentence(page: "PersonPage") -> str:
    sponsor = f"sponsor of {' and '.join(page.sponsor_of)}" if page.sponsor_of else ""
    where = "" if page.partner is None or page.partner.name in page.sponsor_of else page.partner.name
    return ", ".join(part for part in (page.person.role, where, sponsor) if part)


def _spoken_seat(seat: "Seat") -> str:
    return ", ".join(part for part in (f"{seat.day:%d %B %Y}", seat.title, seat_words(seat)) if part)
