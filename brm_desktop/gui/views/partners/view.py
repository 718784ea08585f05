"""Partners: all in one table, in her own order or by any column. What the columns show is in `partner_cells`."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.sentences import Target
from brm_desktop.gui.contact_logging import log_contact
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.partners import Ui_Partners
from brm_desktop.gui.models.partner_order import (
    MisfitFilter,
    PartnerOrder,
    PostureFilter,
    goes_down,
    in_order,
    narrowed,
)
from brm_desktop.gui.models.partner_table import PartnerColumn, PartnerTableModel
from brm_desktop.gui.navigation import BriefFor, Place
from brm_desktop.gui.theme.tokens import PAGE_MARGIN, PARTNER_TABLE_ROW_HEIGHT
from brm_desktop.gui.views.partners.cells import columns_for, shared_width
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.empty_state import EmptyState
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.services.partners import PartnerRow, PartnersPage

_ORDERS = tuple(PartnerOrder)
_POSTURES = tuple(PostureFilter)
_MISFITS = tuple(MisfitFilter)
_ORDER_OF = {
    PartnerColumn.PARTNER: PartnerOrder.NAME,
    PartnerColumn.RELATIONSHIP: PartnerOrder.RELATIONSHIP,
    PartnerColumn.MATURITY: PartnerOrder.MATURITY,
    PartnerColumn.SATISFACTION: PartnerOrder.SATISFACTION,
    PartnerColumn.LAST_MET: PartnerOrder.LAST_MET,
    PartnerColumn.I_OWE: PartnerOrder.I_OWE,
    PartnerColumn.THEY_OWE: PartnerOrder.THEY_OWE,
    PartnerColumn.NEXT_MEETING: PartnerOrder.NEXT_MEETING,
    PartnerColumn.POSTURE: PartnerOrder.POSTURE,
}


class PartnersView(View):
    """The page of all partners."""

    place = Place.PARTNERS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Partners()
        self.form.setupUi(self)
        self.model = PartnerTableModel(desk.clock, self)
        self._every: tuple[PartnerRow, ...] = ()
        self._turned = False
        self._wanted: PartnerId | None = None
        self._build_table()
        self._build_filters()
        self._build_empty_states()
        self._build_keys()
        changes = desk.changes
        self.reload_on(changes.partners, changes.people, changes.meetings, changes.commitments)

    def _build_table(self) -> None:
        table = self.form.partner_table
        table.setModel(self.model)
        table.set_row_height(PARTNER_TABLE_ROW_HEIGHT)
        table.opened.connect(self._open)
        table.current_changed.connect(self._note_current)
        table.sort_asked.connect(self._sort_by_column)
        self._share_columns()

    def _build_filters(self) -> None:
        form = self.form
        form.order_filter.set_values([order.value for order in _ORDERS])
        form.order_filter.set_narrows(False)
        form.posture_filter.set_values([posture.value for posture in _POSTURES])
        form.misfit_filter.set_values([misfit.value for misfit in _MISFITS])
        form.quiet_filter.set_values(["any", "gone quiet"])
        form.order_filter.chosen.connect(self._order_chosen)
        for button in (form.posture_filter, form.misfit_filter, form.quiet_filter):
            button.chosen.connect(self._refill)
        form.sentence_label.followed.connect(self._follow)

    def _build_empty_states(self) -> None:
        self._nobody = EmptyState(self, compact=False)
        self._nobody.say(
            "No partners yet",
            "A partner is a business unit you serve, with one sponsor. Its promises and meetings follow.",
        )
        self._first_button = self._nobody.add_action("New partner", kind="primary", key="N")
        self._first_button.clicked.connect(self.add_partner)
        self._nobody.add_action("Bring in what you have", key="Ctrl+I").clicked.connect(self._bring_in)
        self._nothing = EmptyState(self)
        self._clear_button = self._nothing.add_action("Clear the filters")
        self._clear_button.clicked.connect(self._clear_filters)
        for state in (self._nobody, self._nothing):
            self.form.empty_layout.addWidget(state)
        self.form.empty_layout.addStretch(1)
        self.form.empty_place.hide()

    def _build_keys(self) -> None:
        self.form.new_button.clicked.connect(self.add_partner)
        self.add_key("N", self.add_partner)
        self.add_key("P", self._prepare)
        self.add_key("L", self._log_contact)
        self.add_key("S", self._show_orders)
        self.add_key("F", self._show_postures)
        self.add_key("Alt+Up", self._move_up)
        self.add_key("Alt+Down", self._move_down)
        self.watch_focus(self.form.partner_table, self.form.order_filter)

    def reload(self) -> None:
        self.ask(lambda workspace: workspace.partners.page(), self._show)

    def hints(self) -> tuple[Hint, ...]:
        new = Hint("N", "new partner")
        if not self._every:
            return (new,)
        hints = [Hint("↑ ↓", "move"), Hint("Enter", "open"), Hint("P", "prepare"), Hint("L", "log contact"), new]
        hints += [Hint("S", "sort"), Hint("F", "filter")]
        return (*hints, Hint("Alt ↑ ↓", "change the order")) if self._can_move() else tuple(hints)

    def state_hint(self) -> StateHint:
        shown = self.model.rowCount()
        return StateHint(f"{shown} of {len(self._every)}", "") if shown < len(self._every) else StateHint()

    def first_focus(self) -> QWidget:
        if self.model.rowCount() or not self.is_filled:
            return self.form.partner_table
        return self._clear_button if self._every else self._first_button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_columns()

    def add_partner(self) -> None:
        """Ask for a partner's name and sponsor, and show the new one in the table."""
        from brm_desktop.gui.dialogs.new_partner import NewPartnerDialog

        dialog = NewPartnerDialog(self.desk, self.window())
        dialog.added.connect(self._select)
        dialog.open()

    @property
    def order(self) -> PartnerOrder:
        """What the partners are sorted by now."""
        return _ORDERS[self.form.order_filter.place]

    def _show(self, page: "PartnersPage") -> None:
        self._every = page.rows
        self.form.sentence_label.show_sentence(page.sentence if page.rows else ())
        self.model.today = page.day
        self._refill()

    def _refill(self) -> None:
        """Fill the table again from what is known, keeping the partner that is selected."""
        chosen = self._wanted
        had_focus = self.has_focus_at(self.form.partner_table)
        today = self.model.today
        form = self.form
        rows = narrowed(
            self._every,
            posture=_POSTURES[form.posture_filter.place],
            misfit=_MISFITS[form.misfit_filter.place],
            only_quiet_on=today if form.quiet_filter.is_active else None,
        )
        self.model.show_rows(in_order(rows, self.order, today=today, turned=self._turned), today)
        form.quiet_filter.setVisible(form.quiet_filter.is_active)
        self._show_order()
        self._show_what_is_empty(shown=len(rows), had_focus=had_focus)
        self._select(chosen)
        self.hints_changed.emit()

    def _show_order(self) -> None:
        column = next((c for c, order in _ORDER_OF.items() if order is self.order), None)
        place = self.model.columns.index(column) if column in self.model.columns else -1
        self.form.partner_table.set_order(place, down=goes_down(self.order, turned=self._turned))

    def _show_what_is_empty(self, *, shown: int, had_focus: bool) -> None:
        form = self.form
        form.filters.setVisible(bool(self._every))
        form.sentence_label.setVisible(bool(self._every))
        form.new_button.setVisible(bool(self._every))
        form.partner_table.setVisible(shown > 0)
        form.empty_place.setVisible(not shown)
        self._nobody.setVisible(not self._every)
        self._nothing.setVisible(bool(self._every) and not shown)
        active = [b for b in (form.posture_filter, form.misfit_filter, form.quiet_filter) if b.is_active]
        names = " and ".join(button.accessibleName().split(":")[0].lower() for button in active)
        self._nothing.say("No partner passes the filters", f"Clear {names} to see all {len(self._every)} again.")
        if had_focus and not shown:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, partner_id: PartnerId | None) -> None:
        self._wanted = partner_id
        place = max(0, self.model.place_of(partner_id))
        if self.model.rowCount():
            self.form.partner_table.setCurrentIndex(self.model.index(place, 0))

    def _note_current(self, index: QModelIndex) -> None:
        row = self.model.row(index.row()) if index.isValid() else None
        if row is not None:
            self._wanted = row.partner.id

    def _current(self) -> "PartnerRow | None":
        return self.model.row(self.form.partner_table.currentIndex().row())

    def _open(self, index: QModelIndex) -> None:
        if (row := self.model.row(index.row())) is not None:
            self.desk.navigate(Place.PARTNER, row.partner.id)

    def _prepare(self) -> None:
        if (row := self._current()) is not None:
            meeting_id = row.next_meeting.id if row.next_meeting is not None else None
            self.desk.navigate(Place.BRIEF, BriefFor(row.partner.id, meeting_id))

    def _log_contact(self) -> None:
        if (row := self._current()) is not None:
            log_contact(self.desk, row.partner, sponsor=row.sponsor)

    def _bring_in(self) -> None:
        self.desk.open_import(())

    def _show_orders(self) -> None:
        self._show_menu(self.form.order_filter)

    def _show_postures(self) -> None:
        self._show_menu(self.form.posture_filter)

    def _show_menu(self, button: FilterButton) -> None:
        if button.isVisible():
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.open_menu()

    def _order_chosen(self) -> None:
        self._turned = False
        self._refill()

    def _sort_by_column(self, column: int) -> None:
        order = _ORDER_OF[self.model.columns[column]]
        self._turned = order is self.order and not self._turned
        self.form.order_filter.choose(_ORDERS.index(order))
        self._refill()

    def _follow(self, target: Target) -> None:
        """A number in the sentence shows what it counts."""
        self._reset_filters()
        if target is Target.MISFITS:
            self.form.misfit_filter.choose(_MISFITS.index(MisfitFilter.FOUND))
        elif target is Target.QUIET:
            self.form.quiet_filter.choose(1)
        self._refill()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset_filters(self) -> None:
        for button in (self.form.posture_filter, self.form.misfit_filter, self.form.quiet_filter):
            button.choose(0)

    def _clear_filters(self) -> None:
        self._reset_filters()
        self._refill()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _can_move(self) -> bool:
        return self.order is PartnerOrder.OWN and len(self._every) > 1 and self.model.rowCount() == len(self._every)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, steps: int) -> None:
        """Move the partner in her own order, which is the order of the sidebar too."""
        place = self.form.partner_table.currentIndex().row()
        target = place + steps
        if not self._can_move() or place < 0 or not 0 <= target < len(self._every):
            return
        rows = list(self._every)
        rows.insert(target, rows.pop(place))
        self._every = tuple(rows)
        self._refill()
        ids = tuple(row.partner.id for row in rows)
        self.desk.run(
            lambda workspace: workspace.partners.reorder(ids),
            lambda _: self.desk.changes.partners.emit(),
            failed=self._not_moved,
            owner=self,
        )

    def _not_moved(self, error: BaseException) -> None:
        self.desk.notices.report(error)
        self.reload()

    def _share_columns(self) -> None:
        """Choose the columns for the present width. The model is told first, then the table their widths."""
        width = self.width() - 2 * PAGE_MARGIN
        if width <= 0:
            return
        columns = columns_for(width)
        if columns != self.model.columns:
            chosen = self._wanted
            self.model.show_columns(columns)
            self._select(chosen)
        self.form.partner_table.set_columns(shared_width(columns, width))
        self._show_order()
