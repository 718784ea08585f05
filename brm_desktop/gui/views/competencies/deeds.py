"""What is done on the page of competencies: kept, targets, the growth plan, second views, the page for the talk."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction

from brm_desktop.domain.models.competencies import Competency, CompetencyModel
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.assessment_words import day_words
from brm_desktop.gui.navigation import AssessmentFor, Place
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.widgets.menu import Menu

if TYPE_CHECKING:
    from brm_desktop.domain.assessment_levels import CompetencyRow
    from brm_desktop.gui.views.competencies.view import CompetenciesView
    from brm_desktop.services.assessments.values import CompetenciesPage, GrowthRow, HistoryPoint, StatementEvidence
    from brm_desktop.services.workspace import Workspace

_ROUNDS_IN_MENU = 3


class CompetencyDeeds(QObject):
    """Acts on the store as one step each, and opens the dialogs over the window."""

    def __init__(self, desk: Desk, view: "CompetenciesView") -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view

    # The growth plan

    def keep(self, row: "GrowthRow") -> None:
        """Kept; a kept one is opened again."""
        commitment = row.row.commitment
        if commitment.kept_on is not None:
            again = f"Open again: {commitment.text}"
            do_step(self._desk, lambda workspace: workspace.commitments.reopen(commitment.id), again)
            return
        do_step(self._desk, lambda workspace: workspace.commitments.keep(commitment.id), f"Kept: {commitment.text}")

    def add_action(self, model: CompetencyModel, competency: Competency) -> None:
        """Ask what she will do."""
        from brm_desktop.gui.dialogs.growth_action import GrowthActionDialog

        GrowthActionDialog(self._desk, self._view.window(), model, competency=competency.key).open()

    def change_action(self, model: CompetencyModel, row: "GrowthRow") -> None:
        """Correct what she will do."""
        from brm_desktop.gui.dialogs.growth_action import GrowthActionDialog

        GrowthActionDialog(self._desk, self._view.window(), model, competency=row.action.competency, row=row).open()

    # Competencies

    def set_target(self, row: "CompetencyRow", page: "CompetenciesPage") -> None:
        """Ask for the level she wants."""
        from brm_desktop.gui.dialogs.competency_target import CompetencyTargetDialog

        CompetencyTargetDialog(self._desk, self._view.window(), row, level_aimed=page.level_aimed).open()

    def open_competency(self, row: "CompetencyRow", page: "CompetenciesPage") -> None:
        """Its statements with their evidence, and how it went over all rounds."""
        key = row.competency.key

        def read(workspace: "Workspace") -> "tuple[tuple[StatementEvidence, ...], tuple[HistoryPoint, ...]]":
            return workspace.assessments.evidence_of(key), workspace.assessments.history(key)

        def show(found: "tuple[tuple[StatementEvidence, ...], tuple[HistoryPoint, ...]]") -> None:
            from brm_desktop.gui.dialogs.competency_history import CompetencyDialog

            statements, history = found
            dialog = CompetencyDialog(
                self._desk, self._view.window(), row, page, statements=statements, history=history
            )
            dialog.open()

        self._desk.run(read, show, owner=self)

    # Second views

    def ask_for_view(self) -> None:
        """A form for somebody else."""
        from brm_desktop.gui.dialogs.second_view import AskForViewDialog

        page = self._view.page
        if page is not None:
            AskForViewDialog(self._desk, self._view.window(), page.model).open()

    def bring_in_view(self) -> None:
        """An answer that came back."""
        from brm_desktop.gui.dialogs.second_view import BringInViewDialog

        BringInViewDialog(self._desk, self._view.window()).open()

    def export(self) -> None:
        """Ctrl E: the page for the yearly talk, with what she ticks."""
        page = self._view.page
        if page is None or not self._view.form.export_button.isEnabled():
            return
        from brm_desktop.gui.dialogs.talk_page import open_talk_page

        open_talk_page(self._desk, self._view.window(), page)

    # The menu

    def open_menu(
        self,
        point: QPoint,
        row: "CompetencyRow | None",
        *,
        on_assess_one: Callable[[], None],
        on_target: Callable[[], None],
    ) -> None:
        """Everything else that can be done here."""
        page = self._view.page
        if page is None:
            return
        menu = Menu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        if row is not None:
            menu.add(f"Two minutes: {row.competency.name}", key="2").triggered.connect(on_assess_one)
            menu.add(f"Target: {row.competency.name}", key="T").triggered.connect(on_target)
            menu.addSeparator()
        menu.add("Ask for a second view…", key="V").triggered.connect(self.ask_for_view)
        menu.add("Bring in an answer…", key="B").triggered.connect(self.bring_in_view)
        if page.rounds:
            menu.addSeparator()
        for found in page.rounds[:_ROUNDS_IN_MENU]:
            day = found.assessment.finished_on or found.assessment.started_on
            action = menu.add(f"Read your answers of {day_words(day)}")
            action.setData(found.assessment.id)
            action.triggered.connect(self._open_round)
        menu.popup(point)

    def _open_round(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._desk.navigate(Place.ASSESSMENT, AssessmentFor(assessment_id=str(action.data())))
