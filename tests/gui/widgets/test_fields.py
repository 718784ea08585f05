"""Fields in which words are typed."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.capture_line import CaptureLine
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.line_edit import LineEdit
from tests.gui.conftest import Spoken


def edge_of(field: LineEdit) -> str:
    return field.grab().toImage().pixelColor(field.width() // 2, 0).name()


def test_a_field_shows_and_says_what_is_wrong(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    field = LineEdit(placeholder="Due")
    qtbot.addWidget(field)
    field.resize(120, 30)
    assert edge_of(field) == colour("line2").name()
    with qtbot.waitSignal(field.error_changed):
        field.set_error("November has 30 days")
    assert edge_of(field) == colour("late").name()
    assert spoken.description(field) == "November has 30 days"
    assert spoken.role(field) == QAccessible.Role.EditableText
    field.set_error("")
    assert edge_of(field) == colour("line2").name()


def test_the_field_with_the_focus_has_the_accent_edge(dressed: Theme, qtbot: QtBot) -> None:
    field = LineEdit()
    qtbot.addWidget(field)
    field.resize(120, 30)
    field.set_shown_state("focus")
    assert edge_of(field) == colour("accent").name()


def test_the_corners_of_a_field_show_the_page(dressed: Theme, qtbot: QtBot) -> None:
    field = LineEdit()
    qtbot.addWidget(field)
    field.resize(120, 30)
    assert field.grab().toImage().pixelColor(0, 0) == colour("paper")


def parse(text: str) -> date | None:
    if not text.strip():
        return None
    if text == "fri":
        return date(2026, 11, 27)
    raise ValueError("Type a day such as fri, 30 nov or in 2 weeks.")


@pytest.fixture
def due(dressed: Theme, qtbot: QtBot) -> DateField:
    field = DateField()
    qtbot.addWidget(field)
    field.read_with(parse, spell=lambda day: f"{day:%a} {day.day}")
    field.resize(160, 30)
    field.show()
    return field


def test_words_become_a_date_at_once(due: DateField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(due.day_changed) as said:
        qtbot.keyClicks(due, "fri")
    assert said.args == [date(2026, 11, 27)]
    assert due.day == date(2026, 11, 27)
    assert due.property("error") == ""


def test_words_that_mean_no_day_are_an_error_that_helps(due: DateField, qtbot: QtBot) -> None:
    qtbot.keyClicks(due, "someday")
    assert due.day is None
    assert "in 2 weeks" in due.property("error")


def test_an_emptied_field_has_no_day_and_no_error(due: DateField, qtbot: QtBot) -> None:
    qtbot.keyClicks(due, "fri")
    due.selectAll()
    qtbot.keyClick(due, Qt.Key.Key_Backspace)
    assert due.day is None
    assert due.property("error") == ""


def test_setting_a_day_from_code_is_silent(due: DateField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(due.day_changed):
        due.show_day(date(2026, 11, 27))
    assert due.text() == "Fri 27"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_calendar_is_opened_and_answered_by_mouse(due: DateField, qtbot: QtBot) -> None:
    qtbot.mouseClick(due, Qt.MouseButton.LeftButton, pos=QPoint(due.width() - 12, 15))
    (calendar,) = due.findChildren(QCalendarWidget)
    with qtbot.waitSignal(due.day_changed):
        calendar.clicked.emit(QDate(2026, 12, 1))
    assert due.day == date(2026, 12, 1)


@pytest.fixture
def jot(dressed: Theme, qtbot: QtBot) -> CaptureLine:
    line = CaptureLine()
    qtbot.addWidget(line)
    line.resize(600, line.sizeHint().height())
    line.show()
    return line


def test_enter_hands_over_the_line_and_leaves_it_standing(jot: CaptureLine, qtbot: QtBot) -> None:
    qtbot.keyClicks(jot.edit, "-> Finance forecast by Thu")
    with qtbot.waitSignal(jot.submitted) as said:
        qtbot.keyClick(jot.edit, Qt.Key.Key_Return)
    assert said.args == ["-> Finance forecast by Thu"]
    assert jot.edit.text() == "-> Finance forecast by Thu"


def test_an_empty_line_is_not_handed_over(jot: CaptureLine, qtbot: QtBot) -> None:
    qtbot.keyClicks(jot.edit, "   ")
    with qtbot.assertNotEmitted(jot.submitted):
        qtbot.keyClick(jot.edit, Qt.Key.Key_Return)


def test_escape_leaves_the_line(jot: CaptureLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jot.left):
        qtbot.keyClick(jot.edit, Qt.Key.Key_Escape)


def test_what_is_recognised_stands_beneath_and_is_said(jot: CaptureLine, spoken: Spoken) -> None:
    height = jot.sizeHint().height()
    jot.show_recognised(Run("I owe · Finance · "), Run("by Thu 26", "accent"))
    assert jot.recognised.text() == "I owe · Finance · by Thu 26"
    assert spoken.description(jot.edit) == "I owe · Finance · by Thu 26"
    assert jot.sizeHint().height() == height
    jot.clear()
    assert jot.recognised.text() == ""
