"""A whole round of self-assessment with nothing but keys, and what the store has of it (DESIGN 8 C)."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.clock import fixed
from brm_desktop.domain.models.competencies import level_of
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.assessment.view import AssessmentView
from brm_desktop.services.workspace import Workspace
from tests.gui.conftest import MONDAY, StartWindow

CTRL = Qt.KeyboardModifier.ControlModifier


class Keys:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self.qtbot = qtbot
        self.count = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, without waiting for anything."""
        window = self.application.window
        focus: QWidget = window.focusWidget() or window
        self.qtbot.keyClick(focus, key, modifiers)
        self.count += 1

    def digits(self, answers: str) -> None:
        """Answers as fast as they come."""
        for answer in answers:
            self.press(Qt.Key(ord(answer)))

    def settle(self) -> None:
        """Wait until the store has answered."""
        self.qtbot.waitUntil(lambda: not self.application.tasks.busy, timeout=20_000)


def test_a_whole_round_takes_an_answer_a_key_and_loses_none(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot
) -> None:
    application = start_window(sample_folder)
    keys = Keys(application, qtbot)
    application.window.go(Place.ASSESSMENT)
    view = application.window.view
    assert isinstance(view, AssessmentView)
    keys.settle()
    assert view.round is not None
    asked = view.round.competencies
    given: dict[str, int] = {}
    for place, competency in enumerate(asked):
        answers = [(place + number) % 5 for number in range(len(competency.statements))]
        given |= dict(zip((statement.key for statement in competency.statements), answers, strict=True))
        keys.digits("".join(str(answer) for answer in answers))
        keys.press(Qt.Key.Key_Return, CTRL)
    assert view.form.summary.isVisible()
    keys.press(Qt.Key.Key_Return, CTRL)
    keys.settle()
    assert keys.count == 51
    assert application.window.view is not view
    application.window.close()

    workspace = Workspace(sample_folder, clock=fixed(MONDAY))
    newest = workspace.assessments.page().rounds[0]
    sheet = workspace.assessments.sheet(newest.assessment.id)
    workspace.close()
    assert sheet.assessment.finished_on == MONDAY.date()
    assert dict(sheet.ratings) == given
    for competency in asked:
        expected = level_of(given[statement.key] for statement in competency.statements)
        assert newest.levels.get(competency.key) == expected
