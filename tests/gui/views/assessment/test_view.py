"""The self-assessment driven by keys and clicks. The day is Monday 23 November 2026, the sample has three rounds."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton

from brm_desktop.application import Application
from brm_desktop.domain.clock import fixed
from brm_desktop.domain.errors import WriteFailed
from brm_desktop.domain.models.competencies import Competency, Statement
from brm_desktop.gui.navigation import AssessmentFor, Place
from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.views.assessment.view import AssessmentView
from brm_desktop.services.assessments import Assessments
from brm_desktop.services.workspace import Workspace
from tests.gui.conftest import MONDAY, Spoken, StartWindow
from tests.gui.views.assessment.conftest import CTRL, Page
from tests.gui.walk import nameless

ALT = Qt.KeyboardModifier.AltModifier
Pages = Callable[[Application], Page]


@pytest.fixture
def page(start_window: StartWindow, sample_folder: Path, page_of: Pages) -> Page:
    """A new round over all competencies."""
    return page_of(start_window(sample_folder)).open()


# Answering


def test_it_takes_the_whole_window_and_gives_the_sidebar_back(page: Page) -> None:
    assert not page.window.form.sidebar.isVisible()
    page.press(Qt.Key.Key_Escape)
    page.settle()
    assert page.window.view is page.window.views[Place.TODAY]
    assert page.window.form.sidebar.isVisible()


def test_a_digit_rates_the_present_statement_and_moves_on(page: Page) -> None:
    first, second = page.keys_of(0)[:2]
    page.digits("3")
    assert page.round.ratings == {first: 3}
    assert page.form.statements.present == 1
    page.digits("0")
    page.settle()
    assert page.stored() == {first: 3, second: 0}


def test_after_the_last_statement_the_next_key_leads_on(page: Page) -> None:
    count = len(page.keys_of(0))
    page.digits("2" * count)
    assert page.form.statements.present == count - 1
    assert page.view.step == 0
    page.press(Qt.Key.Key_Return, CTRL)
    assert page.view.step == 1
    assert page.form.statements.present == 0
    page.settle()


def test_an_answer_is_given_again_by_another_digit(page: Page) -> None:
    page.digits("2")
    page.press(Qt.Key.Key_Up)
    page.digits("4")
    page.settle()
    assert page.stored() == {page.keys_of(0)[0]: 4}


def test_arrows_home_and_end_walk_the_statements(page: Page) -> None:
    last = len(page.keys_of(0)) - 1
    for key, place in (
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_Down, last),
        (Qt.Key.Key_Home, 0),
    ):
        page.press(key)
        assert page.form.statements.present == place
    page.settle()
    assert page.stored() == {}


def test_the_answer_before_shows_only_once_she_has_answered(page: Page) -> None:
    block = page.form.statements.blocks[0]
    assert page.round.sheet.last[page.keys_of(0)[0]] is not None
    assert not any(answer.was_last for answer in block.answers.answers())
    assert "your answer" not in page.view.state_hint().words
    assert page.form.level_label.text() == "Nothing rated yet"
    page.digits("3")
    assert any(answer.was_last for answer in block.answers.answers())
    assert page.view.state_hint().words == "your answer in May"
    assert "was " in page.form.level_label.text()
    page.settle()


def test_clicking_answers_as_a_key_does(page: Page) -> None:
    third = page.form.statements.blocks[2]
    answer = third.answers.answers()[1]
    page.qtbot.mouseClick(answer, Qt.MouseButton.LeftButton)
    page.settle()
    assert page.stored() == {page.keys_of(0)[2]: 2}
    assert page.form.statements.present == 3


def test_a_click_on_a_statement_makes_it_the_present_one(page: Page) -> None:
    block = page.form.statements.blocks[3]
    page.qtbot.mouseClick(block, Qt.MouseButton.LeftButton, pos=QPoint(20, 14))
    assert page.form.statements.present == 3
    assert page.form.evidence_title.text() == "Evidence for the fourth indicator"
    page.settle()


def test_answers_that_come_before_the_page_are_not_lost(
    start_window: StartWindow, sample_folder: Path, page_of: Pages
) -> None:
    application = start_window(sample_folder)
    application.window.go(Place.ASSESSMENT)
    view = application.window.view
    assert isinstance(view, AssessmentView)
    assert view.round is None
    page = page_of(application)
    page.view, page.form = view, view.form
    page.digits("31")
    page.settle()
    first, second = page.keys_of(0)[:2]
    assert page.stored() == {first: 3, second: 1}


# Steps


def test_it_goes_on_where_it_was_left(page: Page) -> None:
    page.digits("2" * len(page.keys_of(0)))
    page.press(Qt.Key.Key_Return, CTRL)
    page.digits("33")
    page.press(Qt.Key.Key_Escape)
    page.settle()
    page.open()
    assert page.view.step == 1
    assert page.form.statements.present == 2
    assert page.form.statements.present_block is page.window.focusWidget()
    assert page.form.progress_label.text().startswith("One of eight done, about 17 minutes left.")


def test_steps_are_opened_in_any_order_and_say_what_they_came_to(page: Page) -> None:
    page.digits("2" * len(page.keys_of(0)))
    page.form.step_list.walk_to(5)
    page.settle()
    assert page.view.step == 5
    assert page.form.title_label.text() == page.round.competencies[5].name
    rows = page.form.step_list.findChildren(QRadioButton)
    assert "done, 2.0" in rows[0].accessibleName()
    page.press(Qt.Key.Key_Return)
    assert page.form.statements.present_block is page.window.focusWidget()


def test_alt_left_goes_one_competency_back_and_from_the_first_out(page: Page) -> None:
    page.press(Qt.Key.Key_Return, CTRL)
    assert page.view.step == 1
    page.press(Qt.Key.Key_Left, ALT)
    assert page.view.step == 0
    page.press(Qt.Key.Key_Left, ALT)
    page.settle()
    assert page.window.view is page.window.views[Place.TODAY]


def test_an_open_statement_does_not_hold_her_up_and_is_counted(page: Page) -> None:
    page.digits("3")
    for _ in page.round.competencies:
        page.press(Qt.Key.Key_Return, CTRL)
    page.settle()
    assert page.form.summary.isVisible()
    whole = len(page.round.statements)
    assert page.form.summary.sentence_label.text() == (
        f"1 statement answered, {whole - 1} left open, one claimed without evidence yet."
    )
    assert page.form.level_label.text().startswith(f"{whole - 1} statements are still open")


# Evidence


def at_a_statement_with_suggestions(page: Page) -> str:
    """Open the competency of the picture; its third statement has suggestions."""
    page.view.open_step(2)
    page.form.statements.choose(2)
    page.settle()
    assert len(page.view.evidence.suggested_rows.values) > 1
    return page.keys_of(2)[2]


def test_three_keys_add_a_piece_of_evidence(page: Page) -> None:
    statement = at_a_statement_with_suggestions(page)
    wanted = page.view.evidence.suggested_rows.values[0]
    for key in (Qt.Key.Key_E, Qt.Key.Key_Space, Qt.Key.Key_Escape):
        page.press(key)
    assert page.form.statements.present_block is page.window.focusWidget()
    assert page.form.statements.blocks[2].count.text() == "1 piece of evidence"
    page.settle()
    sheet = page.ask(lambda workspace: workspace.assessments.sheet(page.round.assessment.id))
    assert [piece.title for piece in sheet.evidence[statement]] == [wanted.title]
    assert sheet.evidence[statement] == page.round.evidence[statement]


def test_suggestions_come_newest_first(page: Page) -> None:
    at_a_statement_with_suggestions(page)
    days = [row.suggestion.day for row in page.view.evidence.suggested_rows.values if row.suggestion is not None]
    assert days == sorted(days, reverse=True)


def test_space_takes_evidence_away_again_and_it_can_be_picked_again(page: Page) -> None:
    statement = at_a_statement_with_suggestions(page)
    before = len(page.view.evidence.suggested_rows.values)
    page.press(Qt.Key.Key_E)
    page.press(Qt.Key.Key_Space)
    page.form.picked_list.select_row(0)
    page.form.picked_list.setFocus()
    page.press(Qt.Key.Key_Space)
    assert page.round.evidence[statement] == ()
    assert len(page.view.evidence.suggested_rows.values) == before
    assert page.window.focusWidget() is page.form.suggested_list
    page.settle()
    sheet = page.ask(lambda workspace: workspace.assessments.sheet(page.round.assessment.id))
    assert sheet.evidence.get(statement, ()) == ()


def test_the_arrows_walk_both_lists_as_one(page: Page) -> None:
    at_a_statement_with_suggestions(page)
    page.press(Qt.Key.Key_E)
    page.press(Qt.Key.Key_Space)
    page.form.suggested_list.select_row(0)
    page.press(Qt.Key.Key_Up)
    assert page.window.focusWidget() is page.form.picked_list
    page.press(Qt.Key.Key_Down)
    assert page.window.focusWidget() is page.form.suggested_list
    page.settle()


def test_the_focus_waits_for_suggestions_that_are_on_their_way(page: Page) -> None:
    page.view.open_step(2)
    page.form.statements.choose(2)
    page.press(Qt.Key.Key_E)
    assert page.window.focusWidget() is page.form.evidence
    page.settle()
    assert page.window.focusWidget() is page.form.suggested_list
    assert page.form.suggested_list.currentIndex().row() == 0


def test_digits_do_not_rate_while_she_looks_at_evidence(page: Page) -> None:
    at_a_statement_with_suggestions(page)
    page.press(Qt.Key.Key_E)
    page.digits("4")
    page.settle()
    assert page.stored() == {}


def test_a_slash_searches_her_records_and_esc_leads_back(page: Page) -> None:
    at_a_statement_with_suggestions(page)
    before = [row.title for row in page.view.evidence.suggested_rows.values]
    page.press(Qt.Key.Key_Slash)
    page.type("licence")
    page.settle()
    found = [row.title for row in page.view.evidence.suggested_rows.values]
    assert found
    assert found != before
    assert page.form.suggested_heading.text() == "Found"
    page.press(Qt.Key.Key_Escape)
    page.settle()
    assert [row.title for row in page.view.evidence.suggested_rows.values] == before
    page.press(Qt.Key.Key_Escape)
    assert page.form.statements.present_block is page.window.focusWidget()


def test_where_nothing_is_found_her_own_words_are_evidence(
    start_window: StartWindow, tmp_path: Path, page_of: Pages
) -> None:
    Workspace(tmp_path / "empty", clock=fixed(MONDAY)).close()
    page = page_of(start_window(tmp_path / "empty")).open()
    assert page.form.nothing_label.text() == "Nothing found; add a line in your own words."
    page.press(Qt.Key.Key_E)
    assert page.window.focusWidget() is page.form.own_edit
    page.type("Sat with the buyers for a day")
    page.press(Qt.Key.Key_Return)
    page.settle()
    page.press(Qt.Key.Key_Escape)
    assert page.form.statements.blocks[0].count.text() == "1 piece of evidence"
    sheet = page.ask(lambda workspace: workspace.assessments.sheet(page.round.assessment.id))
    assert [piece.title for piece in sheet.evidence[page.keys_of(0)[0]]] == ["Sat with the buyers for a day"]


def test_words_that_were_not_added_yet_wait_with_their_statement(page: Page) -> None:
    at_a_statement_with_suggestions(page)
    page.form.own_button.click()
    page.type("half a line")
    page.form.statements.choose(3)
    page.settle()
    assert page.form.own_edit.text() == ""
    page.form.statements.choose(2)
    page.settle()
    assert page.form.own_edit.isVisible()
    assert page.form.own_edit.text() == "half a line"


def test_suggestions_for_a_statement_she_has_passed_are_dropped(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    found = Assessments.suggestions

    def noted(self: Assessments, assessment_id: object, statement: str, **more: object) -> object:
        asked.append(statement)
        return found(self, assessment_id, statement, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Assessments, "suggestions", noted)
    page.view.open_step(4)
    page.digits("1234")
    page.settle()
    statements = page.keys_of(4)
    assert asked[0] == statements[4]
    assert page.form.evidence_title.text() == "Evidence for the fifth indicator"


def test_suggestions_for_the_next_statement_are_there_when_she_gets_to_it(page: Page) -> None:
    at_a_statement_with_suggestions(page)
    page.form.statements.choose(1)
    page.settle()
    page.form.statements.choose(2)
    assert page.view.evidence.suggested_rows.values
    assert not page.form.evidence_bars.isVisible()
    page.settle()


# Her own words


def test_her_own_words_are_left_with_ctrl_enter_and_kept(page: Page) -> None:
    page.press(Qt.Key.Key_N)
    page.type("Ask for 3 weeks")
    page.press(Qt.Key.Key_Return, CTRL)
    assert page.view.step == 0
    assert page.form.statements.present_block is page.window.focusWidget()
    page.settle()
    sheet = page.ask(lambda workspace: workspace.assessments.sheet(page.round.assessment.id))
    assert dict(sheet.reflections) == {page.round.competencies[0].key: "Ask for 3 weeks"}
    assert page.stored() == {}


def test_each_competency_has_its_own_words(page: Page) -> None:
    page.press(Qt.Key.Key_N)
    page.type("first")
    page.view.open_step(1)
    assert page.form.words_edit.words == ""
    page.view.open_step(0)
    assert page.form.words_edit.words == "first"
    page.settle()


# The summary


def at_the_summary(page: Page) -> None:
    """Answer everything with 2 and open the last step."""
    for competency in page.round.competencies:
        page.digits("2" * len(competency.statements))
        page.press(Qt.Key.Key_Return, CTRL)
    page.settle()
    assert page.form.summary.isVisible()


def test_the_summary_shows_the_shape_and_three_gaps(page: Page, spoken: Spoken) -> None:
    at_the_summary(page)
    summary = page.form.summary
    assert summary.radar.isVisible()
    assert "Value Realization: 2.0, before 2.4" in spoken.description(summary.radar)
    assert summary.gap_count == 3
    assert not page.form.evidence.isVisible()
    assert page.form.next_button.text() == "Finish this round"


def test_a_gap_becomes_a_promise_to_herself(page: Page) -> None:
    at_the_summary(page)
    gap = page.form.summary.gaps[0]
    page.press(Qt.Key.Key_1)
    assert page.window.focusWidget() is gap.form.text_edit
    assert [hint.words for hint in page.view.hints()] == ["next field", "add", "cancel"]
    page.press(Qt.Key.Key_Return, CTRL)
    assert "promise to yourself" in gap.form.error_label.text()
    page.type("Draft the next case with Finance")
    gap.form.due_edit.setFocus()
    page.type("in 3 months")
    gap.form.expected_edit.setFocus()
    page.type("Dana signs the figures")
    page.press(Qt.Key.Key_Return, CTRL)
    page.settle()
    plan = page.ask(lambda workspace: workspace.assessments.page()).plan
    added = next(row for row in plan if row.row.commitment.text == "Draft the next case with Finance")
    assert added.action.expected == "Dana signs the figures"
    assert added.action.competency == gap.competency
    assert "Draft the next case with Finance, by " in gap.planned_label.text()
    assert not page.round.is_finished
    assert page.form.summary.isVisible()
    assert page.window.focusWidget() is gap.plan_button
    page.press(Qt.Key.Key_Z, CTRL)
    page.qtbot.waitUntil(lambda: "Draft the next case" not in gap.planned_label.text())
    page.settle()


def test_esc_leaves_the_form_of_a_gap_and_not_the_page(page: Page) -> None:
    page.window.resize(1024, 640)
    at_the_summary(page)
    page.press(Qt.Key.Key_3)
    gap = page.form.summary.gaps[2]
    area = page.form.summary.viewport()
    page.qtbot.waitUntil(lambda: gap.form.add_button.mapTo(area, QPoint(0, 0)).y() < area.height())
    page.press(Qt.Key.Key_Escape)
    assert not gap.form.isVisible()
    assert page.window.focusWidget() is gap.plan_button
    assert page.window.view is page.view
    page.settle()


def test_finishing_waits_for_every_answer_and_says_so(page: Page) -> None:
    at_the_summary(page)
    round_id = page.round.assessment.id
    page.press(Qt.Key.Key_Return, CTRL)
    page.settle()
    assert page.window.view is not page.view
    sheet = page.ask(lambda workspace: workspace.assessments.sheet(round_id))
    assert sheet.assessment.finished_on is not None
    page.open()
    assert page.round.assessment.id != round_id


def test_a_finished_round_is_only_read(start_window: StartWindow, sample_folder: Path, page_of: Pages) -> None:
    page = page_of(start_window(sample_folder))
    newest = page.ask(lambda workspace: workspace.assessments.page().rounds[0])
    page.open(AssessmentFor(assessment_id=newest.assessment.id))
    before = dict(page.round.ratings)
    page.digits("1")
    page.qtbot.mouseClick(page.form.statements.blocks[1].answers.answers()[0], Qt.MouseButton.LeftButton)
    page.press(Qt.Key.Key_E)
    page.press(Qt.Key.Key_Space)
    page.settle()
    assert page.round.ratings == before
    assert page.stored() == before
    assert page.form.progress_label.text().startswith("This round is finished")
    assert not page.form.search_edit.isVisible()
    assert not page.form.own_edit.isVisible()


def test_two_minutes_are_about_one_competency(start_window: StartWindow, sample_folder: Path, page_of: Pages) -> None:
    page = page_of(start_window(sample_folder)).open("finance")
    assert [competency.key for competency in page.round.competencies] == ["finance"]
    assert page.form.step_list.count() == 1
    page.digits("4" * len(page.keys_of(0)))
    page.press(Qt.Key.Key_Return, CTRL)
    page.settle()
    assert page.form.summary.title_label.text() == "Financial Savvy"
    assert not page.form.summary.radar.isVisible()
    page.press(Qt.Key.Key_Return, CTRL)
    page.settle()
    rows = page.ask(lambda workspace: workspace.assessments.page()).rows
    assert str(next(row.now for row in rows if row.competency.key == "finance")) == "4.0"


# What goes wrong


def test_answers_stay_when_the_disk_is_full_and_are_stored_later(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    page.digits("3")
    page.settle()

    def full(*_: object) -> None:
        raise WriteFailed("The disk is full", "Make room.")

    with monkeypatch.context() as broken:
        broken.setattr(Assessments, "rate", full)
        page.digits("21")
        page.settle()
        first, second, third = page.keys_of(0)[:3]
        assert page.round.ratings == {first: 3, second: 2, third: 1}
        assert page.form.trouble_line.isVisible()
        said = page.form.trouble_label.text()
        assert said.startswith("Not saved since 08:05: the disk is full. 2 changes are kept on this page")
        assert page.stored() == {first: 3}
    page.form.again_button.click()
    page.settle()
    assert not page.form.trouble_line.isVisible()
    assert page.stored() == {first: 3, second: 2, third: 1}


def test_what_could_not_be_stored_is_still_there_when_she_comes_back(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise WriteFailed("The disk is full", "Make room.")

    first, second = page.keys_of(0)[:2]
    with monkeypatch.context() as broken:
        broken.setattr(Assessments, "rate", full)
        page.digits("4")
        page.press(Qt.Key.Key_Escape)
        page.settle()
        page.open()
        assert page.round.ratings == {first: 4}
        assert page.form.statements.present == 1
    page.digits("2")
    page.form.again_button.click()
    page.settle()
    assert page.stored() == {first: 4, second: 2}


def test_a_round_that_was_finished_elsewhere_takes_no_answer_and_says_so(page: Page) -> None:
    page.digits("3")
    page.settle()
    round_id = page.round.assessment.id
    page.ask(lambda workspace: workspace.assessments.finish(round_id))
    said: list[str] = []
    page.application.desk.notices.troubled.connect(lambda trouble: said.append(trouble.title))
    page.digits("4")
    page.settle()
    page.qtbot.waitUntil(lambda: page.round.is_finished)
    assert len(said) == 1
    assert page.round.ratings == {page.keys_of(0)[0]: 3}
    page.settle()


def test_a_round_with_unsaved_answers_is_not_finished(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    page.digits("3")
    page.settle()

    def full(*_: object) -> None:
        raise WriteFailed("The disk is full", "Make room.")

    with monkeypatch.context() as broken:
        broken.setattr(Assessments, "rate", full)
        page.digits("2")
        for _ in page.round.competencies:
            page.press(Qt.Key.Key_Return, CTRL)
        page.press(Qt.Key.Key_Return, CTRL)
        page.settle()
        assert page.window.view is page.view
        assert not page.round.is_finished
        assert page.form.trouble_line.isVisible()
    page.press(Qt.Key.Key_Return, CTRL)
    page.settle()
    assert page.window.view is not page.view


# Sizes, names


def test_in_a_narrow_window_the_evidence_is_a_drawer(page: Page) -> None:
    at_a_statement_with_suggestions(page)
    page.window.resize(1024, 640)
    page.qtbot.waitUntil(lambda: not page.form.evidence.isVisible())
    page.press(Qt.Key.Key_E)
    assert page.form.evidence.isVisible()
    assert page.form.evidence.geometry().right() == page.view.width() - 1
    page.press(Qt.Key.Key_Escape)
    assert not page.form.evidence.isVisible()
    assert page.window.view is page.view
    page.qtbot.mouseClick(page.form.statements.blocks[2].count, Qt.MouseButton.LeftButton)
    assert page.form.evidence.isVisible()
    page.qtbot.mouseClick(page.form.close_evidence_button, Qt.MouseButton.LeftButton)
    assert not page.form.evidence.isVisible()
    page.settle()


@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_a_model_of_her_own_is_not_cut_off(page: Page, scale: float) -> None:
    theme().use_scale(scale)
    long = "I say what is wanted, what it costs and who does it, so that nobody is surprised. " * 4
    statements = tuple(Statement(f"s{number}", long[:300] if number == 18 else "I do it.") for number in range(20))
    areas = tuple(
        Competency(f"c{number}", "Orchestrating the portfolio of shared services across all regions", statements)
        for number in range(12)
    )
    sheet = replace(page.round.sheet, model=replace(page.round.model, competencies=areas), ratings={}, last={})
    page.view._arriving = True
    page.view._show_sheet(sheet)
    page.press(Qt.Key.Key_End)
    page.press(Qt.Key.Key_Up)
    page.settle()
    block = page.form.statements.blocks[18]
    page.qtbot.waitUntil(lambda: block.height() >= block.heightForWidth(block.width()))
    area = page.form.questions_area.viewport()
    top = block.mapTo(area, QPoint(0, 0)).y()
    page.qtbot.waitUntil(lambda: 0 <= block.mapTo(area, QPoint(0, 0)).y() + block.height() <= area.height())
    assert top < area.height()
    assert page.form.questions.width() <= area.width()
    buttons = page.form.next_button.geometry()
    assert buttons.right() <= page.form.foot.width()
    assert page.form.next_button.text().endswith("…")
    theme().use_scale(1.0)


def test_everything_has_a_name(page: Page, spoken: Spoken) -> None:
    at_a_statement_with_suggestions(page)
    assert nameless(page.window) == []
    block = page.form.statements.blocks[2]
    assert spoken.name(block) == page.round.competencies[2].statements[2].text
    assert "not answered, no evidence yet" in spoken.description(block)
    assert spoken.role(page.form.suggested_list) == QAccessible.Role.List
    row = page.view.evidence.suggested_rows
    assert str(row.data(row.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)).endswith("not picked")


def test_f6_goes_round_the_panes(page: Page) -> None:
    at_a_statement_with_suggestions(page)
    page.press(Qt.Key.Key_F6)
    assert page.window.focusWidget() is page.form.suggested_list
    page.press(Qt.Key.Key_F6)
    assert page.view.moving.is_at_steps
    page.press(Qt.Key.Key_F6)
    assert page.form.statements.present_block is page.window.focusWidget()
    page.settle()


def test_names_of_steps_are_not_cut_in_the_smallest_window(page: Page) -> None:
    page.window.resize(1024, 640)
    page.view.open_step(2)
    page.settle()
    page.qtbot.waitUntil(lambda: page.form.next_button.text() == "Next: Manages Relationships")
    assert page.form.rail.width() >= 320
