"""A whole round of self-assessment with nothing but keys, and what the store has of it (DESIGN 8 C)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.clock import fixed
from brm_desktop.domain.models.competencies import CompetencyModel, level_of
from brm_desktop.gui.navigation import Place
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


def model_in_use(application: Application, qtbot: QtBot) -> CompetencyModel:
    """The model of the store."""
    found: list[CompetencyModel] = []
    application.desk.run(lambda workspace: workspace.models.competencies(), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


@pytest.mark.parametrize("waits_for_the_page", [True, False])
def test_a_whole_round_takes_53_keys_and_loses_none_however_fast_they_come(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot, waits_for_the_page: bool
) -> None:
    application = start_window(sample_folder)
    keys = Keys(application, qtbot)
    asked = model_in_use(application, qtbot).competencies
    given: dict[str, int] = {}
    keys.press(Qt.Key.Key_6, CTRL)
    keys.press(Qt.Key.Key_A)
    if waits_for_the_page:
        keys.settle()
    for place, competency in enumerate(asked):
        answers = [(place + number) % 5 for number in range(len(competency.statements))]
        given |= dict(zip((statement.key for statement in competency.statements), answers, strict=True))
        keys.digits("".join(str(answer) for answer in answers))
        keys.press(Qt.Key.Key_Return, CTRL)
    keys.press(Qt.Key.Key_Return, CTRL)
    assert keys.count == 53
    keys.settle()
    assert application.window.view is application.window.views[Place.COMPETENCIES]
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
