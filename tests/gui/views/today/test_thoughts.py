"""Worth a thought on Today, by keys and clicks, on the sample company."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.commitments import Direction
from brm_desktop.gui.dialogs.not_so import NotSoDialog
from brm_desktop.gui.dialogs.why_found import WhyFoundDialog
from brm_desktop.gui.navigation import CommitmentsFor, Place, Step
from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.views.today.thoughts import (
    BRIEF,
    NOT_SO,
    TAKE_UP,
    WHY,
    ThoughtDelegate,
    reason_words,
    thought_words,
)
from brm_desktop.gui.views.today.view import TodayView
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.rows import inner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import meetings as meeting_store
from tests.gui.conftest import StartWindow


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


@pytest.fixture
def today(application: Application, qtbot: QtBot) -> TodayView:
    view = application.window.view
    assert isinstance(view, TodayView)
    qtbot.waitUntil(lambda: not view.thought_section.is_empty)
    return view


@pytest.fixture
def thoughts(today: TodayView) -> RowList:
    """The list with the focus, on its first row."""
    view = today.form.thoughts_list
    view.setFocus()
    view.select_row(0)
    return view


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.wait(0)
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _press(view: RowList, row: int, name: str) -> None:
    index = view.model().index(row, 0)
    view.scrollTo(index)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ThoughtDelegate)
    places = dict(delegate.button_areas(inner(QRectF(view.visualRect(index))), index))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=places[name].center().toPoint())


def _why(application: Application) -> WhyFoundDialog:
    found = application.window.findChild(WhyFoundDialog)
    assert found is not None
    return found


def _asking_why_not(application: Application) -> NotSoDialog:
    found = application.window.findChild(NotSoDialog)
    assert found is not None
    return found


def _open_store(application: Application) -> Workspace:
    return application.desk.store.workspace


def test_three_thoughts_the_most_useful_first(today: TodayView) -> None:
    titles = [f"{one.partner}: {one.title}" for one in today.thought_section.thoughts.values]
    assert titles[0] == "Finance: Strategic posture, supply maturity 1.5"
    assert len(titles) <= 3
    assert len({title.split(":")[0] for title in titles}) == len(titles)
    assert today.form.thoughts_heading.property("count") == len(titles)
    assert today.form.thoughts_section.isVisible()


def test_every_row_is_as_high_as_its_words_and_reads_aloud(today: TodayView) -> None:
    view, section = today.form.thoughts_list, today.thought_section
    heights = [view.visualRect(view.model().index(row, 0)).height() for row in range(len(section.thoughts.values))]
    assert sum(heights) == view.height()
    spoken = str(section.thoughts.data(section.thoughts.index(0, 0)))
    assert spoken.startswith("Finance, Strategic posture, supply maturity 1.5. Failure mode 3:")


def test_an_empty_store_has_no_such_section(start_window: StartWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "empty"
    Workspace(folder).close()
    view = start_window(folder).window.view
    assert isinstance(view, TodayView)
    with qtbot.waitSignal(view.thought_section.shown):
        view.reload()
    assert not view.form.thoughts_section.isVisible()


def test_the_keys_of_the_section_are_shown_while_it_has_the_focus(today: TodayView, thoughts: RowList) -> None:
    keys = [hint.key for hint in today.hints()]
    assert [key for key in ("Enter", "C", "B", "D") if key in keys] == ["Enter", "C", "B", "D"]
    today.form.meetings_list.setFocus()
    assert "D" not in [hint.key for hint in today.hints()]


@pytest.mark.parametrize("by_key", [True, False])
def test_the_advice_becomes_a_commitment_of_hers(
    application: Application, today: TodayView, thoughts: RowList, qtbot: QtBot, *, by_key: bool
) -> None:
    finding = today.thought_section.thoughts.values[0]
    if by_key:
        qtbot.keyClick(thoughts, Qt.Key.Key_C)
    else:
        _press(thoughts, 0, TAKE_UP)
    _settle(qtbot, application)
    rows = _open_store(application).commitments.every(direction=Direction.I_OWE, only_open=True)
    taken = [row.commitment for row in rows if row.commitment.text in finding.advice_words]
    assert [one.partner_id for one in taken] == [finding.partner_id]


@pytest.mark.parametrize("by_key", [True, False])
def test_the_advice_goes_on_the_next_brief(
    application: Application, today: TodayView, thoughts: RowList, qtbot: QtBot, *, by_key: bool
) -> None:
    finding = today.thought_section.thoughts.values[0]
    if by_key:
        qtbot.keyClick(thoughts, Qt.Key.Key_B)
    else:
        _press(thoughts, 0, BRIEF)
    _settle(qtbot, application)
    with _open_store(application).database.read() as work:
        waiting = meeting_store.waiting_points(work, finding.partner_id)
    assert [point.private for point in waiting if point.text in finding.advice_words] == [True]


@pytest.mark.parametrize("by_key", [True, False])
def test_not_so_because_takes_the_thought_away_and_ctrl_z_brings_it_back(
    application: Application, today: TodayView, thoughts: RowList, qtbot: QtBot, *, by_key: bool
) -> None:
    first = today.thought_section.thoughts.values[0]
    if by_key:
        qtbot.keyClick(thoughts, Qt.Key.Key_D)
    else:
        _press(thoughts, 0, NOT_SO)
    dialog = _asking_why_not(application)
    qtbot.keyClick(dialog.because_edit, Qt.Key.Key_Return)
    assert dialog.because_error.isVisibleTo(dialog)
    qtbot.keyClicks(dialog.because_edit, "Rated before the repair")
    qtbot.keyClick(dialog.because_edit, Qt.Key.Key_Return)
    _settle(qtbot, application)
    qtbot.waitUntil(lambda: first not in today.thought_section.thoughts.values)
    _open_store(application).undo.take_back()
    application.desk.changes.everything.emit()
    qtbot.waitUntil(lambda: first in today.thought_section.thoughts.values)


def test_why_shows_the_rule_and_leads_to_each_record(
    application: Application, today: TodayView, thoughts: RowList, qtbot: QtBot
) -> None:
    finding = today.thought_section.thoughts.values[0]
    _press(thoughts, 0, WHY)
    dialog = _why(application)
    model = dialog.records.model()
    assert model.rowCount() == len(finding.records)
    places = {ref.table: row for row, ref in enumerate(finding.records)}
    dialog.records.select_row(places["commitment"])
    qtbot.keyClick(dialog.records, Qt.Key.Key_Return)
    wanted = finding.records[places["commitment"]].id
    assert application.window.history.present == Step(Place.COMMITMENTS, CommitmentsFor(commitment_id=wanted))
    _settle(qtbot, application)


def test_an_observation_leads_to_the_meeting_it_was_noted_in(
    application: Application, today: TodayView, thoughts: RowList, qtbot: QtBot
) -> None:
    finding = today.thought_section.thoughts.values[0]
    qtbot.keyClick(thoughts, Qt.Key.Key_Return)
    dialog = _why(application)
    places = {ref.table: row for row, ref in enumerate(finding.records)}
    dialog.records.select_row(places["observation"])
    qtbot.keyClick(dialog.records, Qt.Key.Key_Return)
    _settle(qtbot, application)
    present = application.window.history.present
    assert present is not None
    assert present.place is Place.MEETINGS


def test_ticked_lines_become_commitments_or_lines_of_the_brief(
    application: Application, today: TodayView, thoughts: RowList, qtbot: QtBot
) -> None:
    finding = today.thought_section.thoughts.values[0]
    qtbot.keyClick(thoughts, Qt.Key.Key_Return)
    dialog = _why(application)
    assert not dialog.take_up_button.isEnabled()
    for box in dialog.boxes[:2]:
        box.click()
    dialog.take_up_button.click()
    _settle(qtbot, application)
    rows = _open_store(application).commitments.every(direction=Direction.I_OWE, only_open=True)
    assert {row.commitment.text for row in rows} >= set(finding.advice_words[:2])


def test_larger_text_makes_higher_rows_and_none_is_cut_off(
    application: Application, today: TodayView, qtbot: QtBot
) -> None:
    application.window.resize(1800, 900)  # wide enough for two columns in either size
    view = today.form.thoughts_list
    qtbot.waitUntil(lambda: not application.tasks.busy)
    before = view.height()
    theme().use_scale(1.4)
    try:
        qtbot.waitUntil(lambda: view.height() > before)
        rows = range(view.model().rowCount())
        qtbot.waitUntil(
            lambda: sum(view.visualRect(view.model().index(row, 0)).height() for row in rows) == view.height()
        )
    finally:
        theme().use_scale(1.0)


def test_three_thoughts_and_two_quiet_partners_fit_without_scrolling(
    application: Application, today: TodayView, qtbot: QtBot
) -> None:
    """Picture 01, at its size."""
    application.window.resize(1280, 800)
    assert len(today.thought_section.thoughts.values) == 3
    assert today.form.quiet_list.model().rowCount() == 2
    qtbot.waitUntil(lambda: today.form.scroll_area.verticalScrollBar().maximum() == 0)


def test_reason_and_advice_are_one_paragraph(today: TodayView) -> None:
    finding = today.thought_section.thoughts.values[0]
    assert thought_words(finding) == f"{reason_words(finding)} {finding.advice_words[0]}."
