"""The page of the self-assessment in the window, on the sample company, with what a user does to it."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.assessment.round import Round
from brm_desktop.gui.views.assessment.view import AssessmentView
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
        self.view: AssessmentView

    def open(self, argument: object = None) -> "Page":
        """Go to the page."""
        self.window.go(Place.ASSESSMENT, argument)
        view = self.window.view
        assert isinstance(view, AssessmentView)
        self.view = view
        self.form = view.form
        self.settle()
        return self

    @property
    def round(self) -> Round:
        """The round on the screen."""
        assert self.view.round is not None
        return self.view.round

    def settle(self) -> None:
        """Wait until the store has answered and the suggestions are there."""
        soon = self.view.evidence.suggesting._soon
        search = self.view.evidence._search_soon
        idle = lambda: not self.application.tasks.busy and not soon.isActive() and not search.isActive()  # noqa: E731
        self.qtbot.waitUntil(idle, timeout=20_000)
        self.qtbot.waitUntil(idle, timeout=20_000)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """One key where the focus is."""
        focus: QWidget = self.window.focusWidget() or self.window
        self.qtbot.keyClick(focus, key, modifiers)

    def digits(self, answers: str) -> None:
        """Answers one after the other, without waiting."""
        for answer in answers:
            self.press(Qt.Key(ord(answer)))

    def type(self, words: str) -> None:
        """Words where the focus is."""
        focus = self.window.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, words)

    def ask(self, call: Callable[[Workspace], T]) -> T:
        """What the store says."""
        answers: list[T] = []
        self.application.desk.run(call, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return answers[0]

    def stored(self) -> dict[str, int]:
        """The answers of the round on the screen, as the store has them."""
        round_id = self.round.assessment.id
        return dict(self.ask(lambda workspace: workspace.assessments.sheet(round_id)).ratings)

    def keys_of(self, step: int) -> list[str]:
        """The statements of a step."""
        return [statement.key for statement in self.round.competencies[step].statements]


@pytest.fixture
def page_of(qtbot: QtBot) -> Callable[[Application], Page]:
    """The page in a window."""
    return lambda application: Page(application, qtbot)
