"""The people of a partner: the whole table, stance and influence set in place, and one line to add somebody."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.domain.people import Person
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models import person_words as words
from brm_desktop.gui.models.stakeholders import INFLUENCE, ROW_ROLE, STANCE, StakeholderModel
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views import stakeholder_cells
from brm_desktop.gui.views.choice_menu import ChoiceMenu
from brm_desktop.gui.views.partner.tab import PartnerTab
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.row_table import RowTable
from brm_desktop.gui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from brm_desktop.services.partners import PersonRow
    from brm_desktop.services.workspace import Workspace

_ROW_HEIGHT = 33
_MARGINS = 48


class PeopleTable(RowTable):
    """The table; a click on a stance or an influence that is selected already opens its menu."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        again = index.isValid() and index.row() == self.currentIndex().row() and self.hasFocus()
        super().mousePressEvent(event)
        if again and index.column() in (STANCE, INFLUENCE) and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(index)


class PeopleTab(PartnerTab):
    """S stance, W the one that is wanted, I influence, N adds, Enter opens the person."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.model = StakeholderModel(self)
        self.heading = SectionHeading(self, title="People who decide, and people who are heard")
        self.heading.set_note("private, never on a shared page")
        self.heading.set_ruled(False)
        self.table = PeopleTable(self)
        self.table.setAccessibleName("People of this partner")
        self.entry = LineEdit(self, placeholder="Name, role")
        self.entry.setMaxLength(200)
        self.entry.setAccessibleName("Add a person: name, and after a comma the role")
        self._build()
        self.keys = {"S": self._set_stance, "W": self._set_wanted, "I": self._set_influence, "N": self.open_entry}
        self.watch_focus(self.table, self.entry)

    def _build(self) -> None:
        for widget, above in ((self.heading, 0), (self.empty, 12)):
            row = QHBoxLayout()
            row.setContentsMargins(ROW_BLEED, px(above), ROW_BLEED, 0)
            row.addWidget(widget)
            self.column.addLayout(row)
        self.column.setSpacing(0)
        self.column.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setContentsMargins(ROW_BLEED, px(8), ROW_BLEED, px(12))
        below.addWidget(self.entry)
        self.column.addLayout(below)
        self.column.addStretch(0)
        self.table.setModel(self.model)
        self.table.set_row_height(_ROW_HEIGHT)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._clicked)
        self.table.current_changed.connect(self.hints_changed)
        self.entry.returnPressed.connect(self._add)
        self.entry.hide()

    def reload(self, *, another: bool) -> None:
        assert self.page is not None
        self.keep_focus()
        row = 0 if another else max(0, self.table.currentIndex().row())
        self.model.show_page(self.page)
        shown = self.model.rowCount() > 0
        self.table.setVisible(shown)
        self.heading.setVisible(shown)
        self.empty.setVisible(not shown)
        self.empty.say(
            f"Nobody at {self.page.partner.name} yet",
            "Type a name and a role. Whoever attends a meeting or owes a promise can be added here too.",
        )
        self.entry.setVisible((not shown or (self.entry.hasFocus() and not another)) and not self.read_only)
        if shown:
            self.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))
        self.rows_came()

    def _person(self) -> Person | None:
        row: PersonRow | None = self.table.currentIndex().data(ROW_ROLE)
        return row.person if row is not None else None

    def _open(self, _index: QModelIndex) -> None:
        if (person := self._person()) is not None:
            self.desk.navigate(Place.PERSON, person.id)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == STANCE:
            self._set_stance()
        elif index.column() == INFLUENCE:
            self._set_influence()

    def _set_stance(self) -> None:
        person = self._person()
        if person is not None:
            self._offer(words.STANCES, int(person.stance or 0), STANCE, self._store_stance)

    def _set_wanted(self) -> None:
        person = self._person()
        if person is not None:
            self._offer(words.STANCES, int(person.stance_wanted or 0), STANCE, self._store_wanted)

    def _set_influence(self) -> None:
        person = self._person()
        if person is not None:
            self._offer(words.INFLUENCES, int(person.influence or 0), INFLUENCE, self._store_influence)

    def _offer(self, values: Sequence[str], now: int, column: int, store: Any) -> None:
        if self.read_only:
            return
        menu = ChoiceMenu(self.table, values, now=now)
        menu.chosen.connect(store)
        cell = self.table.visualRect(self.model.index(self.table.currentIndex().row(), column))
        menu.open_at(self.table.viewport().mapToGlobal(cell.bottomLeft() + QPoint(0, px(2))))

    def _store_stance(self, place: int) -> None:
        self._store("stance", words.stance_at(place), words.STANCES[place])

    def _store_wanted(self, place: int) -> None:
        self._store("stance_wanted", words.stance_at(place), f"wanted {words.STANCES[place]}")

    def _store_influence(self, place: int) -> None:
        self._store("influence", words.influence_at(place), f"influence {words.INFLUENCES[place]}")

    def _store(self, cell: str, value: object, said: str) -> None:
        person = self._person()
        if person is not None:
            do_step(
                self.desk,
                lambda workspace: workspace.people.change(person.id, **{cell: value}),
                f"{person.name}: {said}",
            )

    def open_entry(self) -> None:
        """One line for another person."""
        if not self.read_only:
            self.entry.show()
            self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_layer(self) -> bool:
        if not self.entry.hasFocus():
            return False
        self.entry.clear()
        self.entry.setVisible(not self.model.rowCount())
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _add(self) -> None:
        name, _, role = self.entry.text().partition(",")
        partner_id = self.partner_id
        if not name.strip() or partner_id is None:
            return

        def add(workspace: "Workspace") -> Person:
            return workspace.people.add(name, partner_id=partner_id, role=role)

        do_step(self.desk, add, f"Added: {name.strip()}", self._added)

    def _added(self, _person: Person) -> None:
        self.entry.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.set_columns(stakeholder_cells.columns_for(self.width() - px(_MARGINS)))

    def hints(self) -> tuple[Hint, ...]:
        if self.entry.hasFocus():
            return (Hint("Enter", "add"), Hint("Esc", "leave"))
        add = () if self.read_only else (Hint("N", "add a person"),)
        if not self.model.rowCount():
            return add
        changes = () if self.read_only else (Hint("S", "stance"), Hint("W", "wanted"), Hint("I", "influence"))
        return (Hint("↑ ↓", "move"), Hint("Enter", "open"), *changes, *add)

    def first_focus(self) -> QWidget:
        # Not the line: letters and digits that are meant for the page would be typed into it.
        return self.table if self.model.rowCount() else self
