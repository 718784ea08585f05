"""One answer to a statement: by click, by key, by digit of the page; last time's answer is a dot."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from brm_desktop.gui.screenshots.grab import grab
from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.rating_buttons import RatingButtons
from tests.gui.conftest import Spoken

STATEMENT = "I take the lead in bringing competing objectives into the open."


@pytest.fixture
def row(dressed: Theme, qtbot: QtBot) -> RatingButtons:
    made = RatingButtons(statement=STATEMENT)
    qtbot.addWidget(made)
    return made


def heard(row: RatingButtons) -> list[int]:
    found: list[int] = []
    row.rated.connect(found.append)
    return found


def test_a_digit_of_the_page_answers_and_an_unknown_one_does_nothing(row: RatingButtons) -> None:
    found = heard(row)
    for digit in (3, 0, 7):
        row.rate(digit)
    assert found == [3, 0]
    assert row.rating() == 0


def test_showing_an_answer_is_not_giving_one(row: RatingButtons) -> None:
    found = heard(row)
    row.show_rating(2)
    assert (row.rating(), found) == (2, [])
    row.show_rating(None)
    assert row.rating() is None


def test_a_click_answers(row: RatingButtons) -> None:
    found = heard(row)
    QTest.mouseClick(row.answers()[3], Qt.MouseButton.LeftButton)
    assert found == [4]


def test_arrows_walk_without_answering_and_space_answers(row: RatingButtons) -> None:
    row.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    row.show()
    row.activateWindow()
    found = heard(row)
    first, second, *_ = row.answers()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert row.window().focusWidget() is second
    assert found == []
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert found == [2]


def test_the_chosen_one_is_filled_and_the_last_answer_has_a_dot(row: RatingButtons) -> None:
    row.show_rating(3, last=2)
    image = grab(row, QSize(470, 40), "light")
    assert image.pixelColor(2 * 210, 2 * 14) == colour("accent")
    assert image.pixelColor(2 * 10, 2 * 14) == colour("raised")
    assert image.pixelColor(2 * 149, 2 * 36) == colour("control")
    row.show_rating(3)
    assert grab(row, QSize(470, 40), "light").pixelColor(2 * 149, 2 * 36) == colour("paper")


def test_no_chance_is_a_figure_until_it_is_chosen(row: RatingButtons) -> None:
    before = row.sizeHint().width()
    row.rate(0)
    assert row.answers()[-1].sizeHint().width() > 60
    assert row.sizeHint().width() > before


def test_answers_are_radio_buttons_with_the_statement(row: RatingButtons, spoken: Spoken) -> None:
    row.show_rating(3, last=2)
    sometimes, usually = row.answers()[1:3]
    assert spoken.role(usually) == QAccessible.Role.RadioButton
    assert spoken.name(sometimes) == "2 Sometimes, your last answer"
    assert spoken.description(usually) == STATEMENT
    assert spoken.of(usually).state().checked
    assert spoken.name(row.answers()[-1]) == "0 no chance to show it"


def test_a_row_is_one_stop_for_tab(row: RatingButtons) -> None:
    def stops() -> list[int]:
        return [answer.number for answer in row.answers() if answer.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == [1]
    row.rate(3)
    assert stops() == [3]
    row.show_rating(0)
    assert stops() == [0]


def test_the_answer_reached_by_key_has_a_ring(row: RatingButtons, qtbot: QtBot) -> None:
    row.show_rating(2)
    row.show()
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    row.answers()[1].setFocus()
    QTest.keyClick(row.answers()[1], Qt.Key.Key_Right)
    assert row.grab().toImage().pixelColor(204 + 40, 0) == colour("accent")
    QTest.keyClick(row.answers()[2], Qt.Key.Key_Left)
    assert row.grab().toImage().pixelColor(102 + 40, 3) == colour("on_accent")


def test_a_row_that_is_only_read_keeps_its_answer_apart(row: RatingButtons) -> None:
    row.show_rating(3)
    for answer in row.answers():
        answer.setEnabled(False)
    image = grab(row, QSize(470, 40), "light")
    assert image.pixelColor(2 * 210, 2 * 14) == colour("accent_soft")
    assert image.pixelColor(2 * 10, 2 * 14) == colour("hover")


def test_words_can_be_changed_for_another_scale(row: RatingButtons, spoken: Spoken) -> None:
    row.show_rating(2)
    row.set_words(("never", "at times", "mostly", "always"), no_chance="not my role")
    assert spoken.name(row.answers()[1]) == "2 at times"
    assert spoken.name(row.answers()[4]) == "0 not my role"
    assert row.rating() == 2


def test_another_scale_has_its_own_words(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    made = RatingButtons(statement=STATEMENT, words=("never", "at times", "mostly", "each and every time"))
    qtbot.addWidget(made)
    assert spoken.name(made.answers()[3]) == "4 each and every time"
    assert made.answers()[3].sizeHint().width() > 94
