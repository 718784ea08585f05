"""A partner's page edited in place: what it is, its goals and needs, satisfaction, the archive; each change a step."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.dates.calendar import DateOrder
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import CommitmentId, GoalId, NeedId
from brm_desktop.domain.partners import Goal, PartnerKind, Posture
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.partner import Ui_Partner
from brm_desktop.gui.models.partner_words import long_month
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.record_fields import Field, Reader
from brm_desktop.gui.views.record_form import RecordForm
from brm_desktop.gui.views.row_editing import RowEditing, RowPlan
from brm_desktop.gui.widgets.menu import Menu
from brm_desktop.settings import Tier

if TYPE_CHECKING:
    from brm_desktop.services.commitments import CommitmentRow
    from brm_desktop.services.partners import NeedRow, PartnerPage
    from brm_desktop.services.workspace import Workspace

Values = Mapping[str, tuple[object, str]]
_KINDS = tuple(PartnerKind)
_POSTURES = ("not set", *(posture.value for posture in Posture))
_NO_PROMISE = "none"
_NO_TIER = "a cadence of its own"
_ABOUT = (
    Field("name", "Name"),
    Field("sponsor", "Sponsor", "name"),
    Field("kind", "Kind", "choice", choices=tuple(kind.value for kind in _KINDS)),
    Field("tier", "Tier", "choice", choices=(_NO_TIER,)),
    Field("cadence_days", "Sponsor is met every … days", example="30"),
    Field("covered_since", "Covered since", "day"),
    Field("goals_agreed_on", "Goals agreed on", "day"),
    Field("posture", "Posture", "choice", choices=_POSTURES, private=True),
    Field("value_potential", "Value potential", "words", private=True),
    Field("what_they_measure", "What they measure", "words"),
    Field("why_i_am_here", "Why I am here", "words", private=True),
)
_GOAL = (
    Field("text", "Goal"),
    Field("measure", "Now, and wanted", example="nine days now, five wanted"),
    Field("by", "By", "day"),
)
_NEED = (
    Field("text", "Need"),
    Field("state", "How it stands", example="one of three so far"),
    Field("commitment_id", "Answered by my promise", "choice", choices=(_NO_PROMISE,)),
)


class PartnerEditor(QObject):
    """What E, Alt and the arrows, Del and the menu do. `changed` comes when something opens or closes."""

    changed = Signal()

    def __init__(self, desk: Desk, form: Ui_Partner, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._form = form
        self._view = page
        self._page: PartnerPage | None = None
        self._promises: tuple[CommitmentRow, ...] = ()
        reader = Reader(desk.clock.today, self._date_order)
        self.about = RecordForm(_ABOUT, reader, parent=form.about_part)
        form.about_layout.addWidget(self.about)
        self.about.committed.connect(self._commit)
        self.goals = RowEditing(
            desk, form.goals_list, form.goals_entry_layout, fields=_GOAL, reader=reader, plan=_goal_plan()
        )
        self.needs = RowEditing(
            desk, form.needs_list, form.needs_entry_layout, fields=_NEED, reader=reader, plan=self._need_plan()
        )
        for rows in (self.goals, self.needs):
            rows.changed.connect(self.changed)
        form.more_button.clicked.connect(self.open_menu)

    def _date_order(self) -> DateOrder:
        from brm_desktop.services.notes import date_order

        return date_order(self._desk.settings)

    @property
    def read_only(self) -> bool:
        """Whether the partner is archived."""
        return self._page is not None and self._page.partner.archived

    @property
    def is_editing(self) -> bool:
        """Whether a field has the place of words now."""
        return self.about.editing or self.goals.is_open or self.needs.is_open

    def show_page(self, page: "PartnerPage") -> None:
        """The partner was read, or read again."""
        another = self._page is None or self._page.partner.id != page.partner.id
        self._page = page
        if another or page.partner.archived:
            self._end()
        self._form.archived_label.setVisible(page.partner.archived)
        self._form.contact_button.setEnabled(not page.partner.archived)
        self._form.about_heading.setText(f"About {page.partner.name}")
        self._fill_about(page)
        self._select_moved()
        self._desk.run(
            lambda workspace: workspace.partner_editing.promises_for_needs(page.partner.id), self._know, owner=self
        )

    def edit(self) -> None:
        """E: the goal or need that is selected, else what the partner is."""
        if self.read_only:
            self._desk.notices.toast("Archived partners are read only. Bring it back first, in the menu.")
            return
        for rows in (self.goals, self.needs):
            if rows.has_focus and rows.open():
                return
        self.edit_about()

    def edit_about(self) -> None:
        """What the partner is, in fields; once more closes them."""
        if self.about.editing:
            self.close_about()
            return
        self.about.set_editing(True)
        self._form.about_part.show()
        self._form.scroll_area.ensureWidgetVisible(self._form.about_part, 0, 40)
        self.about.focus_first()
        self.changed.emit()

    def close_about(self) -> bool:
        """Back to reading. False when nothing was being edited."""
        if not self.about.editing:
            return False
        self.about.set_editing(False)
        self._form.about_part.setVisible(not self.about.is_empty)
        self._form.goals_list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        return True

    def close_layer(self) -> bool:
        """Esc: leave what is being edited."""
        return self.goals.close() or self.needs.close() or self.close_about()

    def move_up(self) -> None:
        """The selected goal or need one place up."""
        self._move(-1)

    def move_down(self) -> None:
        """The selected goal or need one place down."""
        self._move(1)

    def _move(self, step: int) -> None:
        for rows in (self.goals, self.needs):
            if rows.has_focus and not rows.is_open and not self.read_only:
                rows.move(step)

    def delete(self) -> None:
        """Del: the selected goal or need into the bin."""
        for rows in (self.goals, self.needs):
            if rows.has_focus and not rows.is_open and not self.read_only:
                rows.delete()

    def rate(self) -> None:
        """Ask for how satisfied the partner says it is."""
        from brm_desktop.gui.dialogs.pulse import PulseDialog

        if self._page is not None and not self.read_only:
            PulseDialog(self._desk, self._view.window(), self._page).open()

    def archive(self) -> None:
        """Put the partner out of the lists, or bring it back."""
        if self._page is None:
            return
        partner, archived = self._page.partner, not self._page.partner.archived
        words = f"Archived: {partner.name}" if archived else f"Brought back: {partner.name}"
        do_step(self._desk, lambda workspace: workspace.partner_editing.archive(partner.id, archived), words)

    def open_menu(self) -> None:
        """The menu of the page: the same commands as in the hint line."""
        if self._page is None:
            return
        menu = Menu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        if not self.read_only:
            menu.add("Edit", key="E").triggered.connect(self.edit_about)
            menu.add("Add satisfaction…", key="S").triggered.connect(self.rate)
            menu.addSeparator()
        menu.add("Everybody you work with").triggered.connect(self._show_people)
        menu.add("Hand over to a colleague…").triggered.connect(self.hand_over)
        words = "Bring back from the archive" if self.read_only else "Archive"
        menu.add(words).triggered.connect(self.archive)
        button = self._form.more_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def hand_over(self) -> None:
        """Write the partner into a file for a colleague."""
        from brm_desktop.gui.dialogs.whole import hand_over

        if self._page is not None:
            partner = self._page.partner
            hand_over(self._desk, self._view.window(), partner.id, partner.name)

    def _show_people(self) -> None:
        self._desk.navigate(Place.PEOPLE, None)

    def _end(self) -> None:
        for rows in (self.goals, self.needs):
            if rows.is_open:
                rows.close()
        self.about.drop_editing()

    def _fill_about(self, page: "PartnerPage") -> None:
        partner = page.partner
        sponsor = page.sponsor.name if page.sponsor is not None else ""
        since, agreed = partner.covered_since, partner.goals_agreed_on
        # What the head of the page says already has no words here: it only shows as a field.
        self.about.show_values({
            "name": (partner.name, ""),
            "sponsor": (sponsor, ""),
            "kind": (_KINDS.index(partner.kind), ""),
            "tier": (self._tier_place(partner.tier), ""),
            "cadence_days": (str(partner.cadence_days), ""),
            "covered_since": (since, ""),
            "goals_agreed_on": (agreed, ""),
            "posture": (
                _POSTURES.index(partner.posture.value) if partner.posture else 0,
                partner.posture.value.capitalize() if partner.posture else "",
            ),
            "value_potential": (partner.value_potential, partner.value_potential),
            "what_they_measure": (partner.what_they_measure, partner.what_they_measure),
            "why_i_am_here": (partner.why_i_am_here, partner.why_i_am_here),
        })  # fmt: skip
        tiers = (f"{tier.name}, every {tier.days} days" for tier in self._desk.settings.tiers)
        self.about.rows["tier"].set_choices((_NO_TIER, *tiers))
        self.about.rows["sponsor"].set_names([row.person.name for row in page.people])
        self._form.about_part.setVisible(self.about.editing or not self.about.is_empty)

    def _tier_place(self, tier: str) -> int:
        names = [one.name for one in self._desk.settings.tiers]
        return names.index(tier) + 1 if tier in names else 0

    def _know(self, promises: "tuple[CommitmentRow, ...]") -> None:
        self._promises = promises
        choices = [_NO_PROMISE, *(row.commitment.text for row in promises)]
        self.needs.form.rows["commitment_id"].set_choices(choices)
        self.goals.refresh()
        self.needs.refresh()

    def _select_moved(self) -> None:
        for rows, shown in ((self.goals, self._form.goals_list), (self.needs, self._form.needs_list)):
            if (wanted := rows.take_wanted_row()) >= 0:
                shown.select_row(wanted)

    def _commit(self, key: str, value: object) -> None:
        page = self._page
        if page is None:
            return
        try:
            change = _change_of(page, key, value, self._desk.settings.tiers)
        except InvalidInput as error:
            self._refused(key, error)
            return
        self._desk.run(change, self._stored, failed=lambda error: self._refused(key, error), owner=self)

    def _stored(self, _: object) -> None:
        self._desk.changes.partners.emit()

    def _refused(self, key: str, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self.about.show_error(key, f"{error.title}. {error.detail}")
        else:
            self._desk.notices.report(error)

    def _need_plan(self) -> RowPlan:
        return RowPlan(
            kind="need",
            id_of=lambda row: row.need.id,
            text_of=lambda row: row.need.text,
            values=self._need_values,
            change=self._change_need,
            move=lambda workspace, row_id, step: workspace.partner_editing.move_need(NeedId(row_id), step),
        )

    def _need_values(self, row: "NeedRow") -> Values:
        need = row.need
        ids = [promise.commitment.id for promise in self._promises]
        place = ids.index(need.commitment_id) + 1 if need.commitment_id in ids else 0
        return {"text": (need.text, need.text), "state": (need.state, need.state), "commitment_id": (place, "")}

    def _change_need(self, workspace: "Workspace", need_id: str, key: str, value: object) -> object:
        if key == "commitment_id":
            place = value if isinstance(value, int) else 0
            value = CommitmentId(self._promises[place - 1].commitment.id) if place > 0 else None
        return workspace.partner_editing.change_need(NeedId(need_id), **{key: value})


def _change_of(page: "PartnerPage", key: str, value: object, tiers: Sequence[Tier]) -> "Callable[[Workspace], object]":
    """What stores the value of a field."""
    partner_id = page.partner.id
    cells: dict[str, Any] = {key: value}
    if key == "sponsor":
        return lambda workspace: workspace.partner_editing.set_sponsor(partner_id, str(value))
    if key == "kind" and isinstance(value, int):
        cells = {key: _KINDS[value]}
    elif key == "posture" and isinstance(value, int):
        cells = {key: tuple(Posture)[value - 1] if value else None}
    elif key == "cadence_days":
        if not str(value).isdecimal():
            raise InvalidInput("The cadence is a number of days", "Type it in figures, such as 14.")
        cells = {key: int(str(value)), "tier": ""}
    elif key == "tier" and isinstance(value, int):
        chosen = tiers[value - 1] if value else None
        cells = {"tier": chosen.name, "cadence_days": chosen.days} if chosen is not None else {"tier": ""}
    return lambda workspace: workspace.partner_editing.change(partner_id, **cells)


def _goal_plan() -> RowPlan:
    return RowPlan(
        kind="goal",
        id_of=lambda goal: goal.id,
        text_of=lambda goal: goal.text,
        values=_goal_values,
        change=lambda workspace, row_id, key, value: workspace.partner_editing.change_goal(
            GoalId(row_id), **{key: value}
        ),
        move=lambda workspace, row_id, step: workspace.partner_editing.move_goal(GoalId(row_id), step),
    )


def _goal_values(goal: Goal) -> Values:
    return {
        "text": (goal.text, goal.text),
        "measure": (goal.measure, goal.measure),
        "by": (goal.by, long_month(goal.by) if goal.by else ""),
    }
