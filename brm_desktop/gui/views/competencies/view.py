"""Competencies: the shape and the table, the growth plan beneath, and what is done with them (DESIGN 7.7).

The tables are in `table` and `plan`, the lines of the radar in `shape`, deeds and dialogs in `deeds`, widths in
`room`.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.commands import Command
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.competencies import Ui_Competencies
from brm_desktop.gui.models import competency_words as words
from brm_desktop.gui.navigation import AssessmentFor, CommitmentsFor, Place
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px, theme
from brm_desktop.gui.views.competencies.deeds import CompetencyDeeds
from brm_desktop.gui.views.competencies.hints import page_hints
from brm_desktop.gui.views.competencies.plan import PlanModel
from brm_desktop.gui.views.competencies.room import PageRoom
from brm_desktop.gui.views.competencies.shape import FEWEST_AXES, legend_of, shape_of, shape_words
from brm_desktop.gui.views.competencies.table import (
    ROW_HEIGHT,
    CompetencyColumn,
    CompetencyDelegate,
    CompetencyTableModel,
    goes_down,
    in_order,
)
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from brm_desktop.domain.assessment_levels import CompetencyRow
    from brm_desktop.services.assessments.values import CompetenciesPage, GrowthRow

_COLUMNS = tuple(CompetencyColumn)


class CompetenciesView(View):
    """The page of her competencies. A assesses, T sets a target, N adds to the plan, S sorts by the widest gap."""

    place = Place.COMPETENCIES

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Competencies()
        self.form.setupUi(self)
        self.model = CompetencyTableModel(self)
        self.plan = PlanModel(self)
        self.page: CompetenciesPage | None = None
        self.order: CompetencyColumn | None = None
        self.turned = False
        self.room = PageRoom(self.form)
        self._wanted = self._wanted_action = ""
        self.deeds = CompetencyDeeds(desk, self)
        self._dress()
        self._connect()
        self._add_keys()
        self.reload_on(desk.changes.commitments, desk.changes.partners, desk.changes.settings)

    def _dress(self) -> None:
        form = self.form
        quiet_scroll_bars(form.scroll_area)
        for widget in (form.scroll_area.viewport(), form.content):
            widget.setAutoFillBackground(False)
        form.competency_table.setModel(self.model)
        form.competency_table.setItemDelegate(CompetencyDelegate(form.competency_table))
        form.competency_table.set_row_height(ROW_HEIGHT)
        form.plan_table.setModel(self.plan)
        for table in (form.competency_table, form.plan_table):
            table.fit_to_rows()
        form.shape_layout.insertSpacing(1, px(8))
        form.shape_layout.insertSpacing(3, px(8))
        for label in (form.shape_note, form.views_label, form.plan_note):
            label.hide()
        form.sentence_label.setText(" ")
        form.plan_heading.set_action("Add")
        form.plan_heading.set_action_key("N")
        # The button came after the forms were built; in the order of focus it stands where it is seen.
        add_button = form.plan_heading.findChild(Button)
        if add_button is not None:
            self.setTabOrder(form.competency_table, add_button)
            self.setTabOrder(add_button, form.plan_table)
        self._arrange()

    def _connect(self) -> None:
        form, deeds = self.form, self.deeds
        form.competency_table.opened.connect(self._open_competency)
        form.competency_table.current_changed.connect(self._note_competency)
        form.competency_table.sort_asked.connect(self._sort_by_column)
        form.plan_table.opened.connect(self._open_action)
        form.plan_table.current_changed.connect(self._note_action)
        form.plan_table.ticked.connect(self._keep)
        form.plan_table.note_wanted.connect(self._open_note)
        form.plan_heading.activated.connect(self._add)
        form.assess_button.clicked.connect(self._assess)
        form.export_button.clicked.connect(deeds.export)
        form.more_button.clicked.connect(self._open_menu)
        form.scroll_area.verticalScrollBar().rangeChanged.connect(self._arrange)
        theme().changed.connect(self._arrange)

    def _add_keys(self) -> None:
        deeds = self.deeds
        for key, act in (
            ("A", self._assess), ("2", self._assess_one), ("T", self._set_target), ("N", self._add),
            ("S", self.sort_by_gap), ("K", self._keep), ("E", self._edit), ("O", self._open_note),
            ("V", deeds.ask_for_view), ("B", deeds.bring_in_view), ("M", self._open_menu),
            ("Ctrl+E", deeds.export), ("Ctrl+P", deeds.export),
        ):  # fmt: skip
            self.add_key(key, act)
        self.watch_focus(self.form.competency_table, self.form.plan_table)

    # What is shown

    def reload(self) -> None:
        self.ask(lambda workspace: workspace.assessments.page(), self._show)

    def _show(self, page: "CompetenciesPage") -> None:
        self.page = page
        form = self.form
        form.sentence_label.setText(words.sentence(page))
        form.assess_button.setText(words.assess_words(page))
        form.export_button.setEnabled(any(row.now is not None for row in page.rows) or bool(page.plan))
        form.table_heading.setText(words.heading_words(len(page.rows)))
        form.table_heading.set_note(words.scale_words(page.model.scale))
        form.shape_column.setVisible(len(page.rows) >= FEWEST_AXES)
        form.radar.show_shape(shape_of(page), words=shape_words(page))
        entries = legend_of(page)
        form.legend.show_series(*entries)
        form.legend.setVisible(bool(entries))
        self._show_notes(page)
        self._show_rows()
        self._show_plan(page)
        self._arrange()

    def _show_notes(self, page: "CompetenciesPage") -> None:
        form = self.form
        rated = any(row.now is not None for row in page.rows)
        said = [] if rated else [words.before_first(page.model)]
        said += [words.CLAIMED] if any(row.claimed for row in page.rows) else []
        said += [note] if (note := words.target_note(page)) else []
        form.shape_note.setText(" ".join(said))
        form.shape_note.setVisible(bool(said))
        self._show_sides()

    def _show_sides(self) -> None:
        """How others see the selected competency, in words beneath the table."""
        row = self.competency
        sides = words.sides_words(row) if row is not None else ()
        text = f"{row.competency.name}: {'; '.join(sides)}." if row is not None and sides else ""
        self.form.views_label.setText(text)
        known = self.page is not None and bool(self.page.others)
        self.form.views_label.setVisible(known)

    def _show_rows(self) -> None:
        if self.page is None:
            return
        table = self.form.competency_table
        chosen = self._wanted
        self.model.show_rows(in_order(self.page.rows, self.order, turned=self.turned))
        place = _COLUMNS.index(self.order) if self.order is not None else -1
        table.set_order(place, down=self.order is not None and goes_down(self.order, turned=self.turned))
        self._select(table, self.model.place_of(chosen), self.model.rowCount())
        table.updateGeometry()

    def _show_plan(self, page: "CompetenciesPage") -> None:
        form, chosen = self.form, self._wanted_action
        had_focus, row = self.has_focus_at(form.plan_table), form.plan_table.currentIndex().row()
        self.plan.show_rows(words.plan_order(page.plan, page.day), page.day)
        count = self.plan.rowCount()
        form.plan_heading.set_count(count if count else -1)
        form.plan_table.setVisible(bool(count))
        form.plan_note.setVisible(not count)
        form.plan_note.setText(words.NO_PLAN)
        place = self.plan.place_of(chosen)
        self._select(form.plan_table, place if place >= 0 else min(row, count - 1) if chosen else -1, count)
        form.plan_table.updateGeometry()
        if had_focus and not count:
            form.competency_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, table: RowTable, place: int, count: int) -> None:
        """Select a row again. The plan has no selection before she goes there, the table always has one."""
        if place < 0 and table is self.form.plan_table:
            return
        model = table.model()
        if model is not None and count:
            table.setCurrentIndex(model.index(max(0, place), 0))

    # What is selected

    @property
    def competency(self) -> "CompetencyRow | None":
        """The selected competency; on the growth plan, the one that the selected action grows."""
        action = self.action
        if action is not None and self.has_focus_at(self.form.plan_table):
            place = self.model.place_of(action.action.competency)
            if place >= 0:
                return self.model.row(place)
        return self.model.row(self.form.competency_table.currentIndex().row())

    @property
    def action(self) -> "GrowthRow | None":
        """The selected action of the growth plan."""
        return self.plan.row(self.form.plan_table.currentIndex().row())

    @property
    def is_in_plan(self) -> bool:
        """Whether the keys belong to the growth plan."""
        return self.has_focus_at(self.form.plan_table)

    def _note_competency(self, index: QModelIndex) -> None:
        row = self.model.row(index.row()) if index.isValid() else None
        if row is not None:
            self._wanted = row.competency.key
            self._bring_into_sight(self.form.competency_table, index)
        self._show_sides()
        self.hints_changed.emit()

    def _note_action(self, index: QModelIndex) -> None:
        row = self.plan.row(index.row()) if index.isValid() else None
        if row is not None:
            self._wanted_action = row.action.id
            self._bring_into_sight(self.form.plan_table, index)
        self.hints_changed.emit()

    def _bring_into_sight(self, table: RowTable, index: QModelIndex) -> None:
        if not self.has_focus_at(table):
            return
        row: QRect = table.row_rect(index.row())
        middle = table.viewport().mapTo(self.form.content, row.center())
        self.form.scroll_area.ensureVisible(middle.x(), middle.y(), 0, row.height())

    # What is done

    def _assess(self) -> None:
        self.desk.navigate(Place.ASSESSMENT, None)

    def _assess_one(self) -> None:
        if (row := self.competency) is not None:
            self.assess_one(row.competency.key)

    def assess_one(self, key: str) -> None:
        """Two minutes for one competency."""
        self.desk.navigate(Place.ASSESSMENT, AssessmentFor(competency=key))

    def _set_target(self) -> None:
        if (row := self.competency) is not None and self.page is not None:
            self.deeds.set_target(row, self.page)

    def _add(self) -> None:
        if (row := self.competency) is not None and self.page is not None:
            self.deeds.add_action(self.page.model, row.competency)

    def _keep(self) -> None:
        if (row := self.action) is not None and self.is_in_plan:
            self.deeds.keep(row)

    def _edit(self) -> None:
        if (row := self.action) is not None and self.is_in_plan and self.page is not None:
            self.deeds.change_action(self.page.model, row)

    def _open_competency(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None and self.page is not None:
            self.deeds.open_competency(row, self.page)

    def _open_action(self, index: QModelIndex) -> None:
        if (row := self.plan.row(index.row())) is not None:
            self.desk.navigate(Place.COMMITMENTS, CommitmentsFor(commitment_id=row.row.commitment.id))

    def _open_note(self) -> None:
        row = self.action
        if row is not None and words.came_of_it(row, self.plan.today):
            self.desk.navigate(Place.CAPTURE, row.meeting_id)

    def sort_by_gap(self) -> None:
        """S: the widest gap first, and back."""
        turned_off = self.order is CompetencyColumn.GAP
        self.order, self.turned = None if turned_off else CompetencyColumn.GAP, False
        self._show_rows()

    def _sort_by_column(self, column: int) -> None:
        """By a head: a second time the other way round, a third time the order of the model."""
        asked = _COLUMNS[column]
        if asked is not self.order:
            self.order, self.turned = asked, False
        elif not self.turned:
            self.turned = True
        else:
            self.order, self.turned = None, False
        self._show_rows()

    def _open_menu(self) -> None:
        button = self.form.more_button
        point = button.mapToGlobal(QPoint(0, button.height() + px(4)))
        self.deeds.open_menu(point, self.competency, on_assess_one=self._assess_one, on_target=self._set_target)

    # Focus, hints, room

    def commands(self) -> tuple[Command, ...]:
        """Besides the keys: two minutes for each competency, by its name."""
        found = [] if self.page is None else [
            Command(f"Two minutes: {row.competency.name}", "", partial(self.assess_one, row.competency.key), "radar")
            for row in self.page.rows
        ]  # fmt: skip
        others = (
            Command("Ask for a second view", "V", self.deeds.ask_for_view, "mail"),
            Command("Bring in an answer to a second view", "B", self.deeds.bring_in_view, "inbox"),
            Command("Page for the yearly talk", "Ctrl+E", self.deeds.export, "file-down"),
        )
        return (*super().commands(), *others, *found)

    def hints(self) -> tuple[Hint, ...]:
        if self.page is None:
            return ()
        note = self.action is not None and bool(words.came_of_it(self.action, self.plan.today))
        kept = self.action is not None and self.action.row.commitment.kept_on is not None
        return page_hints(
            in_plan=self.is_in_plan,
            assess=words.assess_hint(self.page),
            has_note=note,
            kept=kept,
            sorted_by_gap=self.order is CompetencyColumn.GAP,
        )

    def first_focus(self) -> QWidget:
        return self.form.competency_table

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *_range: int) -> None:
        self.room.share(self.width())
