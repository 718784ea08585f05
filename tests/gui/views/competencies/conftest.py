"""The page of competencies in the window, on the sample company, with what a user does to it."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.competencies.view import CompetenciesView
from brm_desktop.gui.widgets.row_table import RowTable
from brm_desktop.services.assessments import CompetenciesPage
from brm_desktop.services.workspace import Workspace

T = TypeVar("T")
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


class Page:
    """Presses keys where the focus is and asks the store what it has."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self.window = application.window
        self.qtbot = qtbot
        self.view: CompetenciesView

    def open(self) -> "Page":
        """Go to the page."""
        self.window.go(Place.COMPETENCIES)
        view = self.window.view
        assert isinstance(view, CompetenciesView)
        self.view = view
        self.form = view.form
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until the store has answered and every page shows it."""
        for _ in range(3):
            self.qtbot.wait(1)
            self.qtbot.waitUntil(lambda: not self.application.tasks.busy, timeout=20_000)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """One key where the focus is."""
        focus: QWidget = self.window.focusWidget() or self.window
        self.qtbot.keyClick(focus, key, modifiers)
        self.settle()

    def type(self, words: str) -> None:
        """Words where the focus is."""
        focus = self.window.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, words)

    def click(self, table: RowTable, row: int, x: float = 60) -> None:
        """One click into a row, so far from its left edge."""
        area = QRectF(table.row_rect(row))
        self.qtbot.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(area.center().y()))
        )
        self.settle()

    def choose(self, key: str) -> None:
        """Select a competency."""
        table = self.form.competency_table
        table.setFocus()
        table.setCurrentIndex(self.view.model.index(self.view.model.place_of(key), 0))

    def go_to_plan(self, row: int = 0) -> None:
        """Select an action of the growth plan."""
        self.form.plan_table.setFocus()
        self.form.plan_table.setCurrentIndex(self.view.plan.index(row, 0))

    @property
    def dialog(self) -> QDialog:
        """The card over the page."""
        found = self.window.open_dialog()
        assert found is not None
        return found

    def ask(self, call: Callable[[Workspace], T]) -> T:
        """What the store says."""
        answers: list[T] = []
        self.application.desk.run(call, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return answers[0]

    def stored(self) -> CompetenciesPage:
        """The page as the store has it."""
        return self.ask(lambda workspace: workspace.assessments.page())


@pytest.fixture
def page_of(qtbot: QtBot) -> Callable[[Application], Page]:
    """The page in a window."""
    return lambda application: Page(application, qtbot)
