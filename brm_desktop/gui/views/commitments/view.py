"""Commitments: the list with its filters, the selected promise beside it, and the keys (DESIGN 7.6).

The list is read in two steps: its first rows at once, then the numbers of all. Words of rows follow as they are seen.
What the keys do to promises is in `commitments_keys`, dialogs and menus are opened by `commitments_dialogs`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.commitment_lists import ListFilter, ListOrder, ListState
from brm_desktop.domain.identifiers import CommitmentId, PartnerId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.commitments import Ui_Commitments
from brm_desktop.gui.models.commitment_table import CommitmentColumn, CommitmentTableModel
from brm_desktop.gui.navigation import CommitmentsFor, Place
from brm_desktop.gui.theme.tokens import PAGE_MARGIN
from brm_desktop.gui.views.commitments.drawer import PaneDrawer
from brm_desktop.gui.views.commitments.empty import EmptyList
from brm_desktop.gui.views.commitments.hints import page_hints
from brm_desktop.gui.views.commitments.keys import PromiseKeys
from brm_desktop.gui.views.commitments.new import NewLine
from brm_desktop.gui.views.commitments.reading import DetailBeside, ListReader, Ordered, RowsOnDemand, chosen_line
from brm_desktop.gui.views.commitments.table import columns_for
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.services.commitment_pages import (
        BothSides,
        CommitmentDetail,
        CommitmentList,
        ListChoices,
        ListCounts,
    )

_BAR_ROOM = 10


class CommitmentsView(View):
    """The page of all promises, both ways."""

    place = Place.COMMITMENTS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Commitments()
        self.form.setupUi(self)
        self.model = CommitmentTableModel(desk.clock, self)
        self.order, self.down = ListOrder.DUE, False
        self._every: int | None = None
        self._wanted_number: int | None = None
        self.drawer = PaneDrawer(self.form.page_layout, self.form.pane, self)
        self.new_line = NewLine(desk, self.form.new_place, self.form.new_line)
        self.empty = EmptyList(self.form.empty_place)
        self.reader = ListReader(desk, self)
        self.rows = RowsOnDemand(desk, self.form.table, self.show_error)
        self.beside = DetailBeside(desk, self.form.table, self.form.pane)
        self.acts = PromiseKeys(desk, self)
        self.dialogs = self.acts.dialogs
        self._make_table()
        self._connect()
        self._add_keys()
        self.reload_on(desk.changes.partners, desk.changes.people)
        desk.changes.commitments.connect(self._commitments_changed)

    def _make_table(self) -> None:
        form = self.form
        form.table.setModel(self.model)
        form.table.set_columns(columns_for(form.table.width()))
        form.table_place.hide()
        form.empty_place.hide()
        form.filters.show_days(self.desk.clock.today())
        self.setTabOrder(form.new_button, form.filters.direction)

    def _connect(self) -> None:
        form = self.form
        form.table.opened.connect(self._opened)
        form.table.chosen_changed.connect(self._chosen_changed)
        form.table.current_changed.connect(self._chosen_changed)
        form.table.sort_asked.connect(self._sort)
        form.table.ticked.connect(self.acts.keep)
        form.filters.changed.connect(self._filter_changed)
        form.filters.find_left.connect(self._focus_table)
        form.new_button.clicked.connect(self.add_promise)
        self.new_line.stored.connect(self._promise_stored)
        self.empty.clear_wanted.connect(self._clear_filters)
        self.empty.new_wanted.connect(self.add_promise)
        form.pane.kept_wanted.connect(self.acts.keep)
        form.pane.move_wanted.connect(self.acts.renegotiate)
        form.pane.more_wanted.connect(self.dialogs.open_menu)
        form.pane.copy_wanted.connect(self.acts.copy_message)
        form.pane.followed.connect(self.dialogs.follow)
        form.table.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        self.rows.arrived.connect(self.beside.follow)
        self.reader.rest.connect(self._show_rest)
        self.reader.failed.connect(self.show_error)
        self.reader.counts.connect(self._show_counts)
        self.reader.choices.connect(self._show_choices)
        self.reader.reliability.connect(self._show_reliability)
        self.beside.shown.connect(self.hints_changed)
        self.beside.gone.connect(self.mark_stale)
        self.acts.left.connect(self.mark_stale)

    def _add_keys(self) -> None:
        filters, acts, dialogs = self.form.filters, self.acts, self.dialogs
        for key, act in (
            ("K", acts.keep), ("R", acts.renegotiate), ("M", acts.copy_message), ("G", acts.nudge), ("E", acts.edit),
            ("Del", acts.withdraw), ("W", dialogs.open_waits), ("S", dialogs.open_sort), ("N", self.add_promise),
            ("O", acts.marks.pass_on), ("D", filters.next_direction), ("F", filters.open_first),
            ("/", filters.open_find), ("Ctrl+F", filters.open_find),
        ):  # fmt: skip
            self.add_key(key, act)
        self.watch_focus(self.form.table, self.form.new_line.edit, filters.find_edit, *filters.buttons)

    # What is shown

    def show_for(self, argument: object) -> None:
        if isinstance(argument, str):
            argument = CommitmentsFor(commitment_id=argument)
        is_new = isinstance(argument, CommitmentsFor) and argument != self.argument
        super().show_for(argument)
        if is_new and isinstance(argument, CommitmentsFor):
            self._go_to(argument)

    def reload(self) -> None:
        self.acts.stop_leaving()
        self.form.filters.show_days(self.desk.clock.today())
        self._read(keep_place=self.is_filled)
        self.reader.read_around(self.form.filters.partner_id, self.wanted.state)

    def _read(self, *, keep_place: bool) -> None:
        """Ask for the list: first rows at once, then all; in the middle of a list, all at once."""
        ordered = Ordered(self.wanted, self.order, self.down)
        if keep_place:
            self.ask(self.reader.whole(ordered, self._first_shown()), lambda found: self._show(found, True))
        else:
            self.ask(self.reader.first(ordered), lambda found: self._show(found, False))

    def _first_shown(self) -> int:
        return self.model.place_of_row(max(0, self.form.table.rowAt(0)))

    @property
    def wanted(self) -> ListFilter:
        """What the list is narrowed to."""
        return self.form.filters.wanted()

    def _show(self, found: "CommitmentList", keep_place: bool) -> None:
        table, chosen = self.form.table, self._chosen_number()
        had_focus, row = self._waits_for_rows(), table.currentIndex().row()
        scrolled, arriving = table.verticalScrollBar().value(), self._wanted_number is not None
        self.model.show_list(found)
        table.set_heads()
        self._show_what_is_empty(not len(found.numbers))
        self._select(chosen, row if keep_place else 0)
        if keep_place and (not arriving or self._wanted_number is not None):
            table.verticalScrollBar().setValue(scrolled)
        if had_focus:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.beside.follow()
        self.hints_changed.emit()
        if not found.whole:
            self.reader.read_rest(self._first_shown())

    def _show_rest(self, found: "CommitmentList") -> None:
        self._show(found, True)

    def _waits_for_rows(self) -> bool:
        """Whether the focus belongs to the list: it is there, or where the list is about to be."""
        focus = self.window().focusWidget()
        places = (self, self.form.table, self.empty.button)
        return focus is None or focus in places or not focus.isVisible()

    def _chosen_number(self) -> int | None:
        if self._wanted_number is not None:
            return self._wanted_number
        return self.model.number(self.form.table.currentIndex().row())

    def _select(self, number: int | None, row: int) -> None:
        """Select a commitment again; the row it stood in, when it has left the list."""
        found = self.model.row_of(number) if number is not None else -1
        if found >= 0:
            self._wanted_number = None
        rows = self.model.rowCount()
        near = self.model.next_row(max(0, min(row, rows - 1)), 1)
        wanted = found if found >= 0 else near if near >= 0 else self.model.next_row(rows - 1, -1)
        if wanted >= 0:
            self.form.table.go_to(wanted)

    def _show_what_is_empty(self, nothing: bool) -> None:
        form = self.form
        form.table_place.setVisible(not nothing)
        form.empty_place.setVisible(nothing)
        form.pane.setVisible((not nothing and not self.drawer.narrow) or self.drawer.is_open)
        if nothing:
            form.pane.show_nothing()
            self._say_what_is_empty()

    def _say_what_is_empty(self) -> None:
        self.empty.show_reason(self.form.filters.active_names(), self.wanted.state, self.desk.clock.today())

    def _show_counts(self, counts: "ListCounts") -> None:
        self._every = counts.every
        self.empty.know(counts)
        self._say_what_is_empty()
        self.hints_changed.emit()

    def _show_choices(self, choices: "ListChoices") -> None:
        self.form.filters.show_choices(choices)
        if isinstance(self.argument, CommitmentsFor) and self.argument.partner_id and self._wanted_number == -1:
            self._wanted_number = None
            self.form.filters.choose_partner(PartnerId(self.argument.partner_id))
            self._filter_changed()

    def _show_reliability(self, both: "BothSides") -> None:
        self.form.mine_block.show_side("You", both.mine, lead="kept on time,")
        filters = self.form.filters
        theirs = filters.partner.value if filters.partner.place else "Partners"
        self.form.theirs_block.show_side(theirs, both.theirs)
        counts = bool(filters.partner.place or both.mine.total or both.theirs.total)
        for block in (self.form.mine_block, self.form.theirs_block):
            block.setVisible(counts)

    # The selected promise

    def _chosen_changed(self, *_: object) -> None:
        self.beside.follow()
        self.hints_changed.emit()

    def _go_to(self, where: CommitmentsFor) -> None:
        """Show what another page asked for: one promise, whatever its state, or those of a partner."""
        filters = self.form.filters
        filters.clear()
        if where.commitment_id is not None:
            commitment_id = CommitmentId(where.commitment_id)
            self.desk.run(
                lambda w: (w.commitment_pages.number_of(commitment_id), w.commitment_pages.detail(commitment_id)),
                self._found,
                owner=self,
            )
        elif where.partner_id is not None:
            self._wanted_number = -1  # the partner is chosen as soon as the choices are known
        elif where.due_until is not None:
            filters.choose_due_until(where.due_until)
            self._filter_changed()

    def _found(self, answer: "tuple[int | None, CommitmentDetail]") -> None:
        number, detail = answer
        self._wanted_number = number
        if detail.commitment.closed:
            self.form.filters.choose_state(ListState.ALL)
        self._read(keep_place=False)

    # Filters and order

    def _filter_changed(self) -> None:
        self._wanted_number = None
        self._read(keep_place=False)
        if self.reader.around != (self.form.filters.partner_id, self.wanted.state):
            self.reader.read_around(self.form.filters.partner_id, self.wanted.state)

    def _clear_filters(self) -> None:
        self.form.filters.clear()
        self._filter_changed()
        self._focus_table()

    def _sort(self, column: int) -> None:
        self.sort_by(ListOrder[CommitmentColumn(column).name])

    def sort_by(self, order: ListOrder) -> None:
        """Sort by a column; a second time the other way round. By due date is in groups again."""
        self.down = (order is ListOrder.MOVED) if order is not self.order else not self.down
        self.order = order
        plain = order is ListOrder.DUE and not self.down
        self.form.table.set_order(-1 if plain else CommitmentColumn[order.name], down=self.down)
        self._read(keep_place=False)

    # A new promise

    def _commitments_changed(self) -> None:
        """A row that was just kept stays for a moment, struck through; everything else is shown at once."""
        if self.acts.is_leaving:
            self.beside.follow()
        else:
            self.mark_stale()

    def add_promise(self) -> None:
        """N: a line for a new promise above the list."""
        partner = self.form.filters.partner
        self.new_line.open(self.wanted, partner.value if partner.place else "")

    def _promise_stored(self, number: int | None) -> None:
        self._wanted_number = number
        self._read(keep_place=True)

    # Focus, hints, layers

    def first_focus(self) -> QWidget:
        if self.form.table.isVisibleTo(self):
            return self.form.table
        return self.empty.button if self.form.empty_place.isVisibleTo(self) else self

    def _focus_table(self) -> None:
        self.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def close_layer(self) -> bool:
        form = self.form
        if form.pane.close_editor():
            self._focus_table()
            return True
        if self.new_line.close():
            self._focus_table()
            return True
        if self.drawer.is_open:
            self.drawer.show(False)
            self._focus_table()
            return True
        return form.filters.close_find()

    def _opened(self) -> None:
        """Enter: the drawer in a narrow window; beside the list, into the promise itself."""
        if self.drawer.narrow:
            self.drawer.show(not self.drawer.is_open)
        elif self.form.pane.detail is not None:
            self.form.pane.form.kept_button.setFocus(Qt.FocusReason.TabFocusReason)
        self.hints_changed.emit()

    def hints(self) -> tuple[Hint, ...]:
        return page_hints(
            self.form,
            line=chosen_line(self.form.table),
            empty=not self.model.rowCount(),
            drawer=self.drawer.narrow,
        )

    def state_hint(self) -> StateHint:
        shown = len(self.model.numbers)
        if self._every is None or shown >= self._every:
            return StateHint()
        return StateHint(f"{shown:,} of {self._every:,}", "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.drawer.arrange(has_rows=not self.form.table_place.isHidden()):
            self.hints_changed.emit()
        pane = 0 if self.drawer.narrow else self.form.pane.width()
        self.form.table.set_columns(columns_for(self.width() - pane - 2 * PAGE_MARGIN))

    def _make_room_for_bar(self, _least: int, most: int) -> None:
        """The bar takes its room from the margin, so that nothing moves when it comes."""
        bar = self.form.table.verticalScrollBar().sizeHint().width() if most else 0
        self.form.table_layout.setContentsMargins(0, 0, max(0, _BAR_ROOM - bar), 0)
