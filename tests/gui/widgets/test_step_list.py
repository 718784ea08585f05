"""Steps are chosen by click and by arrows; done ones have a tick and a result."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from brm_desktop.gui.screenshots.grab import grab
from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.step_list import Step, StepList, _StepRow
from tests.gui.conftest import Spoken

STEPS = [Step("Drives Value Realization", "2.6", True), Step("Aligns IT with the Business"), Step("Financial Savvy")]


@pytest.fixture
def steps(dressed: Theme, qtbot: QtBot) -> StepList:
    made = StepList()
    qtbot.addWidget(made)
    made.show_steps(STEPS, 1)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    return made


def rows(steps: StepList) -> list[_StepRow]:
    return steps.findChildren(_StepRow)


def test_a_click_chooses_and_the_current_one_says_nothing(steps: StepList) -> None:
    found: list[int] = []
    steps.chosen.connect(found.append)
    for place in (2, 2, 0):
        QTest.mouseClick(rows(steps)[place], Qt.MouseButton.LeftButton)
    assert found == [2, 0]
    assert steps.place() == 0


def test_arrows_walk_and_stop_at_the_ends(steps: StepList) -> None:
    found: list[int] = []
    steps.chosen.connect(found.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Up, Qt.Key.Key_End):
        QTest.keyClick(rows(steps)[steps.place()], key)
    assert found == [2, 0, 2]


def test_choosing_from_the_page_is_silent(steps: StepList) -> None:
    found: list[int] = []
    steps.chosen.connect(found.append)
    steps.choose(2)
    steps.choose(9)
    assert (steps.place(), found) == (2, [])


def test_rows_stay_when_only_their_words_change(steps: StepList) -> None:
    before = rows(steps)
    steps.show_steps([*STEPS[:2], Step("Financial Savvy", "1.9", True)], 2)
    assert rows(steps) == before
    steps.show_steps(STEPS[:1])
    assert steps.count() == 1


def test_the_current_step_is_marked_and_a_done_one_ticked(steps: StepList) -> None:
    image = grab(steps, QSize(298, 102), "light")
    assert image.pixelColor(2 * 200, 2 * 38) == colour("selected")
    assert image.pixelColor(2 * 200, 2 * 4) == colour("paper")
    sign = {image.pixelColor(x, y).name() for x in range(2 * 8, 2 * 26) for y in range(2 * 6, 2 * 28)}
    assert colour("kept").name() in sign


def test_steps_are_read_with_their_state(steps: StepList, spoken: Spoken) -> None:
    assert spoken.name(rows(steps)[0]) == "1 Drives Value Realization, done, 2.6"
    assert spoken.name(rows(steps)[1]) == "2 Aligns IT with the Business"
