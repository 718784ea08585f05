"""The parts of the page of commitments: reading dates, the filters in a row, the words of the record, the fields."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.calendar import DateOrder
from brm_desktop.domain.reliability import Reliability
from brm_desktop.gui.dialogs.renegotiate import record_words
from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.views.commitments.filters import FilterRow
from brm_desktop.gui.views.commitments.reliability import ReliabilityBlock
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.name_field import NameField
from brm_desktop.gui.widgets.words_edit import WordsEdit

TODAY = date(2026, 11, 23)


@pytest.fixture
def reading() -> DueReading:
    return DueReading(lambda: TODAY, lambda: DateOrder.DAY_FIRST)


def test_a_date_in_words_is_read_and_said_in_full(reading: DueReading) -> None:
    assert reading.parse("30 nov") == date(2026, 11, 30)
    assert reading.meaning() == "Monday 30 November 2026"
    assert reading.parse("7-11 dec") == date(2026, 12, 11)
    assert reading.due == Due(date(2026, 12, 7), date(2026, 12, 11))
    assert reading.meaning().endswith("the last day counts")
    assert reading.parse("") is None
    assert reading.meaning() == ""


def test_what_is_no_date_is_explained(reading: DueReading) -> None:
    with pytest.raises(ValueError, match="November"):
        reading.parse("31 nov")
    assert reading.due is None
    assert reading.problem
    with pytest.raises(ValueError, match="Not a date yet"):
        reading.parse("one day")


def test_a_day_from_the_calendar_counts_as_read(reading: DueReading) -> None:
    assert reading.spell(date(2026, 12, 1)) == "Tue 1 Dec"
    assert reading.due == Due.on(date(2026, 12, 1))
    assert reading.spell(date(2027, 1, 4)) == "Mon 4 Jan 2027"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([date(2026, 11, 27)], "Agreed before the date, 27 Nov: not counted as late."),
        ([TODAY], "Agreed before the date, 23 Nov: not counted as late."),
        ([None], "It had no date until now: nothing is counted as late."),
        (
            [date(2026, 11, 20)],
            "The old date, 20 November, has passed. It stays on record as late; the new date starts clean.",
        ),
        ([TODAY, None], "Agreed before the dates: none of them is counted as late."),
        ([date(2026, 11, 20), date(2026, 11, 2)], "2 of the old dates have passed and stay on record as late."),
    ],
)
def test_the_record_is_told_plainly(days: list[date | None], words: str) -> None:
    assert record_words([Due.on(day) if day else None for day in days], TODAY) == words


def test_filters_that_do_not_fit_stand_in_a_second_line(qtbot: QtBot, dressed: Theme) -> None:
    row = FilterRow()
    qtbot.addWidget(row)
    row.show_days(TODAY)
    assert row.heightForWidth(1_000) == 28
    assert row.heightForWidth(420) == 64
    row.resize(420, 64)
    assert all(button.geometry().right() <= 420 for button in row.buttons)
    assert row.find_button.geometry().right() < 420


def test_nothing_to_count_is_no_percentage(qtbot: QtBot, dressed: Theme) -> None:
    block = ReliabilityBlock()
    qtbot.addWidget(block)
    block.show_side("You", Reliability(ticks=()))
    assert block.accessibleName() == "You: nothing to count yet, 0 of 0 in 90 days"
    block.show_side("Partners", Reliability(ticks=(True,) * 5_000))
    assert block.minimumSizeHint().width() < 200
    assert not block.grab().isNull()


def test_a_name_field_offers_everybody_and_takes_any_name(qtbot: QtBot, dressed: Theme) -> None:
    field = NameField()
    qtbot.addWidget(field)
    field.set_names(["Owen Clarke", "Helena Brandt", "Owen Clarke"])
    assert field.names() == ["Owen Clarke", "Helena Brandt"]
    field.show()
    qtbot.keyClicks(field, "  Somebody   else ")
    assert field.name == "Somebody else"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field._chooser.completionCount() == 2
    field._popup.hide()


def test_pasted_text_stays_plain_words(qtbot: QtBot, dressed: Theme) -> None:
    field = WordsEdit()
    qtbot.addWidget(field)
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b>")
    pasted.setText("two\nlines <b>")
    field.edit.insertFromMimeData(pasted)
    assert field.words == "two lines <b>"
    field.set_error("Why?")
    assert field.edit.accessibleDescription() == "Why?"
