"""People: everybody by name, those who may be the same, and the way to one of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.names.book import fold_name
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.people import Ui_People
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.import_files.pairs import APART, MERGE, PairDelegate, PairRow
from brm_desktop.gui.views.people_cells import COLUMNS, PeopleModel
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.empty_state import EmptyState
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.domain.people import Person
    from brm_desktop.services.imports.outcome import PossiblePair
    from brm_desktop.services.person_pages import PeoplePage, PersonSummary
    from brm_desktop.services.workspace import Workspace

_ROW_HEIGHT = 33
_FIND_AFTER_MS = 120
_PAIRS_SEEN = 4


@dataclass(frozen=True, slots=True)
class PairWithPlaces(PairRow):
    """A pair, and the partners of both."""

    places: str = ""

    @property
    def detail(self) -> str:
        """Why they may be one, and what is known of both."""
        # Not super(): a dataclass with slots is another class than the one in which this was written.
        return " · ".join(part for part in (PairRow.detail.__get__(self), self.places) if part)


class PeopleView(View):
    """The page of everybody. Its argument is the id of a person to select, or None."""

    place = Place.PEOPLE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_People()
        self.form.setupUi(self)
        self.model = PeopleModel(self)
        self.pairs: RowValues[PairRow] = RowValues(lambda row: row.spoken, self)
        self._page: PeoplePage | None = None
        self._find_pause = QTimer(self, singleShot=True, interval=_FIND_AFTER_MS)
        self._find_pause.timeout.connect(self._narrow)
        self._build_lists()
        self._build_empty_states()
        self._build_keys()
        self.reload_on(desk.changes.people, desk.changes.partners, desk.changes.meetings)

    def _build_lists(self) -> None:
        form = self.form
        form.people_table.setModel(self.model)
        form.people_table.set_row_height(_ROW_HEIGHT)
        form.people_table.set_columns(COLUMNS)
        form.people_table.opened.connect(self._open)
        form.pairs_list.setItemDelegate(PairDelegate(form.pairs_list))
        form.pairs_list.setModel(self.pairs)
        form.pairs_list.button_pressed.connect(self._pair_pressed)
        form.pairs_list.opened.connect(self._merge_at)
        form.partner_filter.chosen.connect(self._narrow)
        form.find_edit.textChanged.connect(self._find_pause.start)
        form.find_edit.returnPressed.connect(self._leave_field)
        form.new_edit.returnPressed.connect(self._add)
        form.new_button.clicked.connect(self.open_entry)
        form.pairs_part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in (form.find_edit, form.new_edit, form.pairs_part):
            part.hide()

    def _build_empty_states(self) -> None:
        self._nobody = EmptyState(self)
        self._nobody.say("Nobody here yet", "People come with meetings, contacts and imports, or one by one.")
        self._nobody.add_action("New person", kind="primary", key="N").clicked.connect(self.open_entry)
        self._nothing = EmptyState(self)
        self._nothing.say("Nobody like that", "No name, role or mail has all of these words.")
        self._nothing.add_action("Show everybody").clicked.connect(self._clear)
        for state in (self._nobody, self._nothing):
            self.form.empty_layout.addWidget(state)
        self.form.empty_layout.addStretch(1)
        self.form.empty_place.hide()

    def _build_keys(self) -> None:
        for key, act in (
            ("N", self.open_entry), ("M", self._merge), ("A", self._keep_apart), ("/", self._open_find),
            ("Ctrl+F", self._open_find), ("F", self.form.partner_filter.open_menu),
        ):  # fmt: skip
            self.add_key(key, act)
        form = self.form
        self.watch_focus(form.people_table, form.pairs_list, form.find_edit, form.new_edit)

    def reload(self) -> None:
        self.ask(lambda workspace: workspace.person_pages.everybody(), self._show)

    def _show(self, page: "PeoplePage") -> None:
        first = self._page is None
        self._page = page
        form = self.form
        value = form.partner_filter.value
        names = ["any", *(partner.name for partner in page.partners)]
        form.partner_filter.set_values(names)
        form.partner_filter.choose(names.index(value) if value in names else 0)
        count = len(page.rows)
        form.sentence_label.setText(
            f"{count:,} {'person' if count == 1 else 'people'} you work with."
            if count
            else "Nobody yet. They come with meetings and contacts, or press N."
        )
        where = {row.person.id: row.partner for row in page.rows}
        self.pairs.show_values([PairWithPlaces(pair, places=_places(pair, where)) for pair in page.duplicates])
        form.pairs_heading.set_count(len(page.duplicates))
        form.pairs_part.setVisible(bool(page.duplicates))
        seen = min(_PAIRS_SEEN, len(page.duplicates))
        form.pairs_list.setFixedHeight(seen * px(PairDelegate.row_height))
        if page.duplicates and not form.pairs_list.currentIndex().isValid():
            form.pairs_list.select_row(0)
        self._narrow()
        if first:
            self._land()

    def _land(self) -> None:
        """The first answer is here: the focus goes to the rows, if it is on this page at all."""
        inside = self.window().focusWidget()
        if inside is not None and (inside is self or self.isAncestorOf(inside)):
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self, _place: int = 0) -> None:
        page = self._page
        if page is None:
            return
        place = self.form.partner_filter.place
        partner_id = page.partners[place - 1].id if 0 < place <= len(page.partners) else None
        words = fold_name(self.form.find_edit.text()).split()
        shown = tuple(row for row in page.rows if _passes(row, partner_id, words))
        current = self.model.row(self.form.people_table.currentIndex().row())
        wanted = self.argument if isinstance(self.argument, str) else current.person.id if current else ""
        self.model.show_rows(shown, page.day)
        self.form.people_table.setVisible(bool(shown))
        self.form.empty_place.setVisible(not shown)
        self._nobody.setVisible(not page.rows)
        self._nothing.setVisible(bool(page.rows))
        if shown:
            self.form.people_table.setCurrentIndex(self.model.index(max(0, self.model.place_of(wanted)), 0))
        self.hints_changed.emit()

    def _open(self, index: QModelIndex) -> None:
        if (row := self.model.row(index.row())) is not None:
            self.desk.navigate(Place.PERSON, row.person.id)

    # Those who may be the same

    def _pair(self) -> "PossiblePair | None":
        row = self.pairs.value(self.form.pairs_list.currentIndex())
        return row.pair if row is not None else None

    def _pair_pressed(self, index: QModelIndex, name: str) -> None:
        self.form.pairs_list.setCurrentIndex(index)
        {MERGE: self._merge, APART: self._keep_apart}[name]()

    def _merge_at(self, _index: QModelIndex) -> None:
        self._merge()

    def _merge(self) -> None:
        from brm_desktop.gui.dialogs.merge_people import MergeDialog

        if self.form.pairs_list.hasFocus() and (pair := self._pair()) is not None:
            MergeDialog(self.desk, self.window(), pair.first, pair.second, reason=pair.reason).open()

    def _keep_apart(self) -> None:
        if not self.form.pairs_list.hasFocus() or (pair := self._pair()) is None:
            return
        one, other = pair.first.id, pair.second.id

        def said(_: object) -> None:
            self.desk.changes.people.emit()
            self.desk.notices.toast(f"Kept apart: {pair.first.name} and {pair.second.name}", undo=take_back)

        def take_back() -> None:
            self.desk.run(
                lambda workspace: workspace.people.offer_again(one, other), lambda _: self.desk.changes.people.emit()
            )

        self.desk.run(lambda workspace: workspace.people.keep_apart(one, other), said, owner=self)

    # New ones, and finding

    def open_entry(self) -> None:
        """One line for a new person."""
        self.form.new_edit.show()
        self.form.new_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self) -> None:
        name, _, role = self.form.new_edit.text().partition(",")
        page, place = self._page, self.form.partner_filter.place
        partner_id = page.partners[place - 1].id if page is not None and place > 0 else None

        def add(workspace: "Workspace") -> "Person":
            return workspace.people.add(name, partner_id=partner_id, role=role)

        def added(person: "Person") -> None:
            self.form.new_edit.clear()
            self.argument = person.id

        do_step(self.desk, add, f"Added: {name.strip()}", added)

    def _open_find(self) -> None:
        self.form.find_edit.show()
        self.form.find_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.find_edit.selectAll()

    def _leave_field(self) -> None:
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.form.find_edit.clear()
        self.form.find_edit.hide()
        self.form.partner_filter.choose(0)
        self._narrow()
        self._leave_field()

    def close_layer(self) -> bool:
        for edit in (self.form.find_edit, self.form.new_edit):
            if edit.isVisibleTo(self):
                edit.clear()
                edit.hide()
                self._narrow()
                self._leave_field()
                return True
        return False

    def hints(self) -> tuple[Hint, ...]:
        if self.form.pairs_list.hasFocus():
            return (Hint("↑ ↓", "move"), Hint("M", "merge"), Hint("A", "keep apart"), Hint("Tab", "everybody"))
        if self.form.new_edit.hasFocus():
            return (Hint("Enter", "add"), Hint("Esc", "leave"))
        shown = (Hint("↑ ↓", "move"), Hint("Enter", "open")) if self.model.rowCount() else ()
        return (*shown, Hint("N", "new person"), Hint("F", "filter"), Hint("/", "find here"), Hint("Esc", "back"))

    def state_hint(self) -> StateHint:
        whole = len(self._page.rows) if self._page is not None else 0
        shown = self.model.rowCount()
        return StateHint(f"{shown:,} of {whole:,}", "") if shown < whole else StateHint()

    def first_focus(self) -> QWidget:
        return self.form.people_table if self.model.rowCount() else self.form.new_button


def _places(pair: "PossiblePair", where: dict[PersonId, str]) -> str:
    """At which partners the two are, as far as it tells them apart or brings them together."""
    one, other = where.get(pair.first.id, ""), where.get(pair.second.id, "")
    if one == other:
        return f"both at {one}" if one else ""
    return f"{one or 'no partner'} and {other or 'no partner'}"


def _passes(row: "PersonSummary", partner_id: PartnerId | None, words: list[str]) -> bool:
    if partner_id is not None and row.person.partner_id != partner_id:
        return False
    person = row.person
    said = fold_name(" ".join((person.name, *person.aliases, person.role, row.partner, *person.emails)))
    return all(word in said for word in words)
