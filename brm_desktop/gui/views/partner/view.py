"""One partner at a glance: five facts, what they want, what either side owes, and the people behind it (picture 02)."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.commands import Command
from brm_desktop.gui.contact_logging import log_contact
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.partner import Ui_Partner
from brm_desktop.gui.models import profile_words as words
from brm_desktop.gui.models.partner_words import partner_sentence
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.models.stakeholders import ROW_ROLE, StakeholderModel
from brm_desktop.gui.navigation import BriefFor, CommitmentsFor, Place
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.tokens import PAGE_MARGIN
from brm_desktop.gui.undoing import KEPT_STAYS_MS, do_step
from brm_desktop.gui.views import stakeholder_cells
from brm_desktop.gui.views.partner.editing import PartnerEditor
from brm_desktop.gui.views.partner.facts import PartnerFacts
from brm_desktop.gui.views.partner.rows import CIRCLE, AwaitedDelegate
from brm_desktop.gui.views.partner.section import Section
from brm_desktop.gui.views.partner.tabs import (
    COMMITMENTS,
    MEETINGS,
    PEOPLE,
    RELATIONSHIP,
    TIMELINE,
    PartnerTabs,
    TabKey,
)
from brm_desktop.gui.views.partners.columns import PartnerColumns
from brm_desktop.gui.views.today.words import due_words
from brm_desktop.gui.views.two_line_rows import TwoLineDelegate
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList

if TYPE_CHECKING:
    from brm_desktop.domain.partners import Goal, Partner
    from brm_desktop.services.commitments import CommitmentRow
    from brm_desktop.services.partners import NeedRow, PartnerPage, PersonRow
    from brm_desktop.services.workspace import Workspace

_STAKEHOLDER_ROW_HEIGHT = 33


@dataclass(frozen=True, slots=True)
class _Answer:
    """The page, and the partners before and after it in her own order."""

    page: "PartnerPage"
    neighbours: "tuple[Partner, ...]"


def _read(workspace: "Workspace", partner_id: PartnerId) -> _Answer:
    return _Answer(
        page=workspace.partners.profile(partner_id),
        neighbours=workspace.partners.every(),
    )


class PartnerView(View):
    """The page of one partner. Its argument is the partner's id."""

    place = Place.PARTNER

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Partner()
        self.form.setupUi(self)
        self.answer: _Answer | None = None
        self._walks = False
        self.goals: RowValues[Goal] = RowValues(
            lambda goal: f"{goal.text}, {words.plain_runs(words.goal_runs(goal))}", self
        )
        self.needs: RowValues[NeedRow] = RowValues(self._need_spoken, self)
        self.awaited: RowValues[CommitmentRow] = RowValues(self._awaited_spoken, self)
        self.people = StakeholderModel(self)
        self._facts = PartnerFacts(self.form)
        self._build_lists()
        self.columns = PartnerColumns(desk, self.form, self)
        self.columns.changed.connect(self.hints_changed)
        self._build_page()
        self.editor = PartnerEditor(desk, self.form, self)
        self.editor.changed.connect(self.hints_changed)
        self.tabs = PartnerTabs(desk, self.form.tabs, self.form.tab_stack, self)
        self.tabs.changed.connect(self.hints_changed)
        self.tabs.overview_wanted.connect(self._focus_overview)
        self.tabs.follow({
            TIMELINE: self.form.satisfaction_fact, MEETINGS: self.form.meeting_fact, PEOPLE: self.form.contact_fact,
            COMMITMENTS: self.form.kept_fact, RELATIONSHIP: self.form.relationship_fact,
        })  # fmt: skip
        self._build_keys()
        changes = desk.changes
        self.reload_on(changes.partners, changes.people, changes.meetings, changes.commitments, changes.settings)

    def _build_page(self) -> None:
        form = self.form
        form.columns.flow(
            (form.goals_column, form.needs_column, form.awaited_column), (1, 1, 1), least=280, gaps=(12, 16)
        )
        form.scroll_area.viewport().setAutoFillBackground(False)
        form.sheet.setAutoFillBackground(False)
        quiet_scroll_bars(form.scroll_area)
        form.scroll_area.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        form.people_table.setModel(self.people)
        form.people_table.set_row_height(_STAKEHOLDER_ROW_HEIGHT)
        form.people_table.fit_to_rows()
        form.people_table.opened.connect(self._open_person)
        self._share_columns()

    def _build_lists(self) -> None:
        form, today = self.form, self.desk.clock.today()
        goals = TwoLineDelegate(form.goals_list, title=lambda goal: goal.text, second=words.goal_runs)
        needs = TwoLineDelegate(
            form.needs_list, title=lambda row: row.need.text, second=lambda row: words.need_runs(row, self._today)
        )
        self._awaited_delegate = AwaitedDelegate(form.awaited_list, today=today)
        self._fill(form.goals_list, self.goals, goals)
        self._fill(form.needs_list, self.needs, needs)
        self._fill(form.awaited_list, self.awaited, self._awaited_delegate)
        form.awaited_list.ticked.connect(self._keep)
        form.awaited_list.button_pressed.connect(self._press)
        form.awaited_list.opened.connect(self._open_promise)
        for rows in (form.goals_list, form.needs_list):
            rows.opened.connect(self._edit)

    @staticmethod
    def _fill(rows: RowList, model: QAbstractItemModel, delegate: RowDelegate) -> None:
        rows.setItemDelegate(delegate)
        rows.setModel(model)
        rows.fit_to_rows()

    def _build_keys(self) -> None:
        form = self.form
        form.prepare_button.clicked.connect(self._prepare)
        form.contact_button.clicked.connect(self._log_contact)
        everywhere = {"P": self._prepare, "L": self._log_contact}
        overview = {
            "K": self._keep_current, "N": self._add_to_section, "E": self._edit, "S": self.editor.rate,
            "Del": self.editor.delete, "Alt+Up": self.editor.move_up, "Alt+Down": self.editor.move_down,
        }  # fmt: skip
        for key in (*everywhere, *overview, "D", "F", "W", "I", "A", "M", "T", "C", "B", "H"):
            act = everywhere.get(key) or overview.get(key)
            self.add_key(key, TabKey(self.tabs, key, act, everywhere=key in everywhere).press)
        self.add_key("[", self._go_to_previous)
        self.add_key("]", self._go_to_next)
        self.watch_focus(form.goals_list, form.needs_list, form.awaited_list, form.people_table)

    def show_for(self, argument: object) -> None:
        # Walking from partner to partner stays in the tab; coming from elsewhere begins with the overview.
        if argument != self.argument and not self._walks:
            self.tabs.open(0)
        self._walks = False
        super().show_for(argument)

    def reload(self) -> None:
        partner_id = PartnerId(str(self.argument))
        self.ask(lambda workspace: _read(workspace, partner_id), self._show)

    def _focus_overview(self) -> None:
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def hints(self) -> tuple[Hint, ...]:
        current = self.tabs.current
        if current is not None:
            return (Hint("1–6", "tab"), *current.hints(), *self._around())
        if self.editor.is_editing:
            return (Hint("Tab", "next field"), Hint("Esc", "done, back to reading"))
        return (Hint("1–6", "tab"), *self._overview_hints(), *self._around())

    def commands(self) -> tuple[Command, ...]:
        found = super().commands()
        if self.answer is None or self.tabs.place == RELATIONSHIP:
            return found
        words = f"Relationship with {self.answer.page.partner.name}"
        return (*found, Command(words, str(RELATIONSHIP + 1), self._open_relationship, leads=True))

    def _open_relationship(self) -> None:
        self.tabs.open(RELATIONSHIP)

    def _around(self) -> tuple[Hint, ...]:
        several = self.answer is not None and len(self.answer.neighbours) > 1
        return (*((Hint("[ ]", "previous, next partner"),) if several else ()), Hint("Esc", "back"))

    def _overview_hints(self) -> tuple[Hint, ...]:
        shown = [Hint("P", "prepare"), Hint("L", "log contact")]
        if not self.editor.read_only:
            shown.append(Hint("E", "edit"))
        if self.form.awaited_list.hasFocus() and self.awaited.values:
            shown.append(Hint("K", "kept"))
        if not self.editor.read_only:
            section = self.columns.focused
            shown.append(Hint("N", "add to this list" if section else "add a goal"))
            if section in self.sections[:2]:
                shown += [Hint("Alt+↑ ↓", "order"), Hint("Del", "delete")]
        return tuple(shown)

    def first_focus(self) -> QWidget:
        if self.tabs.current is not None:
            return self.tabs.current.first_focus()
        filled = (section.rows for section in self.sections if section.rows.model().rowCount())
        return next(filled, self.form.prepare_button)

    def words_of_place(self) -> str:
        return self.answer.page.partner.name if self.answer is not None else super().words_of_place()

    def close_layer(self) -> bool:
        if self.tabs.current is not None:
            return self.tabs.current.close_layer()
        return self.editor.close_layer() or any(section.close_entry() for section in self.sections)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_columns()

    @property
    def sections(self) -> tuple[Section, ...]:
        """The three columns: goals, needs, what is awaited."""
        return self.columns.sections

    @property
    def _today(self) -> date:
        return self.answer.page.day if self.answer is not None else self.desk.clock.today()

    def _show(self, answer: _Answer) -> None:
        another = self.answer is None or self.answer.page.partner.id != answer.page.partner.id
        inside = self.window().focusWidget()
        has_focus = inside is not None and (inside is self or self.isAncestorOf(inside))
        self.answer = answer
        page = answer.page
        self.form.title_label.setText(page.partner.name)
        self.form.sentence_label.setText(partner_sentence(page.partner, page.sponsor))
        self._facts.show_page(page, self.desk.clock)
        self._awaited_delegate.today = page.day
        self.goals.show_values(page.goals)
        self.needs.show_values(page.needs)
        self._awaited_delegate.kept.clear()
        row = -1 if another else self.form.awaited_list.currentIndex().row()
        self.awaited.show_values(page.they_owe)
        if row >= 0:
            self.form.awaited_list.select_row(row)
        self.columns.show_page(page)
        self.people.show_page(page)
        self.form.people_part.setVisible(bool(page.people))
        self.editor.show_page(page)
        self.tabs.show_page(page)
        if another:
            self._begin_at_the_top(has_focus=has_focus)

    def _begin_at_the_top(self, *, has_focus: bool) -> None:
        """Another partner: scrolled up, the focus on what there is to read, if it was in this page at all."""
        self.form.scroll_area.verticalScrollBar().setValue(0)
        if has_focus:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _need_spoken(self, row: "NeedRow") -> str:
        return f"{row.need.text}, {words.plain_runs(words.need_runs(row, self._today))}"

    def _awaited_spoken(self, row: "CommitmentRow") -> str:
        return f"{row.commitment.text}, {words.owner_words(row)}, {due_words(row, self._today)[0]}"

    def _prepare(self) -> None:
        if self.answer is not None:
            page = self.answer.page
            meeting_id = page.next_meeting.id if page.next_meeting is not None else None
            self.desk.navigate(Place.BRIEF, BriefFor(page.partner.id, meeting_id))

    def _log_contact(self) -> None:
        if self.answer is not None and not self.editor.read_only:
            sponsor = self.answer.page.sponsor
            log_contact(self.desk, self.answer.page.partner, sponsor=sponsor.name if sponsor is not None else "")

    def _press(self, index: QModelIndex, name: str) -> None:
        if name == CIRCLE:
            self._keep(index)

    def _keep_current(self) -> None:
        self._keep(self.form.awaited_list.currentIndex())

    def _keep(self, index: QModelIndex) -> None:
        """Mark what they owe as kept; it leaves the list after a moment, and can be brought back."""
        row, kept = self.awaited.value(index), self._awaited_delegate.kept
        if row is None or self.editor.read_only or row.commitment.id in kept:
            return
        kept_id, text = row.commitment.id, row.commitment.text
        kept.add(kept_id)
        self.form.awaited_list.viewport().update()
        do_step(
            self.desk, lambda workspace: workspace.commitments.keep(kept_id), f"Kept: {text}",
            failed=self._not_kept, shown_after_ms=KEPT_STAYS_MS,
        )  # fmt: skip

    def _not_kept(self, error: BaseException) -> None:
        self.desk.changes.commitments.emit()
        self.desk.notices.report(error)

    def _edit(self) -> None:
        if self.form.awaited_list.hasFocus():
            self._open_promise(self.form.awaited_list.currentIndex())
        else:
            self.editor.edit()

    def _open_promise(self, index: QModelIndex) -> None:
        if (row := self.awaited.value(index)) is not None:
            self.desk.navigate(Place.COMMITMENTS, CommitmentsFor(commitment_id=row.commitment.id))

    def _open_person(self, index: QModelIndex) -> None:
        row: PersonRow | None = index.data(ROW_ROLE)
        if row is not None:
            self.desk.navigate(Place.PERSON, row.person.id)

    def _add_to_section(self) -> None:
        if self.editor.read_only:
            return
        (self.columns.focused or self.sections[0]).open_entry()

    def _go_to_previous(self) -> None:
        self._go_to_neighbour(-1)

    def _go_to_next(self) -> None:
        self._go_to_neighbour(1)

    def _go_to_neighbour(self, steps: int) -> None:
        if self.answer is None:
            return
        ids = [partner.id for partner in self.answer.neighbours]
        if self.answer.page.partner.id in ids and len(ids) > 1:
            place = ids.index(self.answer.page.partner.id)
            self._walks = True
            self.desk.navigate(Place.PARTNER, ids[(place + steps) % len(ids)])

    def _make_room_for_bar(self, *_range: int) -> None:
        """The bar takes its room from the margin, so that nothing moves when it comes."""
        bar = self.form.scroll_area.verticalScrollBar()
        margins = self.form.sheet_layout.contentsMargins()
        margins.setRight(max(0, margins.left() - (bar.sizeHint().width() if bar.maximum() else 0)))
        self.form.sheet_layout.setContentsMargins(margins)

    def _share_columns(self) -> None:
        width = self.width() - 2 * PAGE_MARGIN
        self.form.people_table.set_columns(stakeholder_cells.columns_for(width))
