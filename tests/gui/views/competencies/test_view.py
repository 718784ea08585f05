"""The page of competencies driven by keys and mouse. The day is 23 November 2026, the sample has three rounds."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QBoxLayout

from brm_desktop.application import Application
from brm_desktop.domain.clock import fixed
from brm_desktop.gui.dialogs.competency_history import CompetencyDialog
from brm_desktop.gui.dialogs.competency_rows import EvidenceRow, StatementRow
from brm_desktop.gui.dialogs.competency_target import CompetencyTargetDialog
from brm_desktop.gui.dialogs.growth_action import GrowthActionDialog
from brm_desktop.gui.dialogs.second_view import AskForViewDialog, BringInViewDialog
from brm_desktop.gui.dialogs.talk_page import TalkPageDialog
from brm_desktop.gui.navigation import AssessmentFor, CommitmentsFor, Place
from brm_desktop.gui.paper.talk_page import lay_out
from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.views.competencies.plan import PlanColumn
from brm_desktop.gui.widgets.menu import Menu
from brm_desktop.interchange.reply_reading import canonical, checksum
from brm_desktop.services.assessments import StatementEvidence
from brm_desktop.services.workspace import Workspace
from tests.gui.conftest import MONDAY, Spoken, StartWindow
from tests.gui.views.competencies.conftest import CTRL, Page
from tests.gui.walk import nameless

Pages = Callable[[Application], Page]


@pytest.fixture
def page(start_window: StartWindow, sample_folder: Path, page_of: Pages) -> Page:
    """The page with what the sample has."""
    return page_of(start_window(sample_folder)).open()


@pytest.fixture
def new_page(start_window: StartWindow, tmp_path: Path, page_of: Pages) -> Page:
    """The page of somebody who never assessed herself."""
    folder = tmp_path / "new"
    Workspace(folder, clock=fixed(MONDAY)).close()
    return page_of(start_window(folder)).open()


def _reply(workspace: Workspace) -> str:
    """An answer as it comes back, with a 3 for every statement."""
    model = workspace.models.competencies()
    written: dict[str, object] = {
        "reply": 1,
        "id": "form-1",
        "model": model.id,
        "version": model.version,
        "about": "Nora",
        "rater": "Grace Nwosu",
        "role": "manager",
        "filled_on": "2026-11-03",
        "answers": {statement.key: 3 for statement in model.statements},
        "words": {"finance": "You ask the right questions about money."},
    }
    return json.dumps(written | {"checksum": checksum(canonical(written))})


def _shown(page: Page) -> list[str]:
    return [row.competency.key for row in page.view.model.rows]


# What it shows


def test_it_says_when_she_assessed_herself_and_how_often_before(page: Page) -> None:
    assert page.form.sentence_label.text().startswith("Assessed by you on 18 May 2026, and twice before. For you alone")
    assert page.form.assess_button.text() == "Assess again"


def test_ctrl_6_leads_there_and_marks_the_place(start_window: StartWindow, sample_folder: Path, page_of: Pages) -> None:
    page = page_of(start_window(sample_folder))
    page.press(Qt.Key.Key_6, CTRL)
    assert page.window.view is page.window.views[Place.COMPETENCIES]
    assert page.window.form.sidebar.form.competencies_row.isChecked()


def test_every_row_says_all_of_it_aloud(page: Page) -> None:
    said = page.view.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Drives Value Realization: 2.4 now; 2.0 before, up 0.4; target 3.2, 0.8 to go; 4 pieces")
    assert nameless(page.window) == []


def test_the_radar_has_three_series_and_its_legend_names_them(page: Page, spoken: Spoken) -> None:
    assert spoken.name(page.form.legend) == "now, May 2026; Nov 2025; target, as an Advisor"
    assert "Value Realization: 2.4, before 2.0, target 3.2." in spoken.description(page.form.radar)


def test_the_plan_shows_what_is_kept_with_the_note_that_came_of_it(page: Page) -> None:
    first = page.view.plan.rows[0]
    assert first.row.commitment.kept_on is not None
    cells = [page.view.plan.index(0, column).data() for column in range(len(PlanColumn))]
    assert cells[2:] == ["Meeting notes, 19 Nov", "kept, 19 Nov"]


# Moving, sorting


def test_s_puts_the_widest_gap_first_and_back(page: Page) -> None:
    before = _shown(page)
    page.choose("finance")
    page.press(Qt.Key.Key_S)
    gaps = [row.gap for row in page.view.model.rows]
    assert gaps == sorted(gaps, key=lambda gap: -(gap or 0))
    assert page.view.competency is not None and page.view.competency.competency.key == "finance"
    page.press(Qt.Key.Key_S)
    assert _shown(page) == before


def test_a_head_sorts_turns_round_and_gives_up_the_order(page: Page) -> None:
    table, before = page.form.competency_table, _shown(page)
    table.sort_asked.emit(0)
    assert _shown(page) == [row.competency.key for row in sorted(page.view.model.rows, key=lambda r: r.competency.name)]
    forward = _shown(page)
    table.sort_asked.emit(0)
    assert _shown(page) == forward[::-1]
    table.sort_asked.emit(0)
    assert _shown(page) == before


def test_what_is_not_known_stands_at_the_end_either_way(page: Page) -> None:
    rows = page.view.model.rows
    page.view.page = replace(page.stored(), rows=(replace(rows[0], now=None), *rows[1:]))
    page.press(Qt.Key.Key_S)
    assert _shown(page)[-1] == rows[0].competency.key


# Assessing


def test_a_leads_to_a_round_over_all(page: Page) -> None:
    page.press(Qt.Key.Key_A)
    view = page.window.view
    assert view is not None and view.place is Place.ASSESSMENT and view.argument is None


def test_2_leads_to_two_minutes_for_the_selected_one(page: Page) -> None:
    page.choose("change")
    page.press(Qt.Key.Key_2)
    view = page.window.view
    assert view is not None and view.argument == AssessmentFor(competency="change")


def test_an_unfinished_round_is_gone_on_with(page: Page) -> None:
    def begin(workspace: Workspace) -> None:
        round_id = workspace.assessments.start()
        for competency in workspace.models.competencies().competencies[:3]:
            for statement in competency.statements:
                workspace.assessments.rate(round_id, statement.key, 2)

    page.ask(begin)
    page.view.reload()
    page.settle()
    assert page.form.assess_button.text() == "Continue, 3 of 8"


def test_the_palette_offers_two_minutes_for_each_by_name(page: Page) -> None:
    offered = {command.words: command for command in page.view.commands()}
    offered["Two minutes: Financial Savvy"].act()
    page.settle()
    view = page.window.view
    assert view is not None and view.argument == AssessmentFor(competency="finance")


# A competency


def test_enter_opens_the_statements_with_what_bears_them_out(page: Page) -> None:
    page.choose("relationships")
    page.press(Qt.Key.Key_Return)
    dialog = page.dialog
    assert isinstance(dialog, CompetencyDialog)
    rows = dialog.statements.values
    assert isinstance(rows[0], StatementRow) and rows[0].rated == "4 always"
    assert sum(isinstance(row, EvidenceRow) for row in rows) == 11
    assert [row.level for row in dialog.rounds.values] == ["3.2", "2.8", "2.6"]
    assert dialog.course.accessibleName().startswith("Over time: 2.6 on 19 May 2025, 2.8 on")


def test_enter_on_a_promise_opens_it(page: Page) -> None:
    page.choose("finance")
    page.press(Qt.Key.Key_Return)
    dialog = page.dialog
    assert isinstance(dialog, CompetencyDialog)
    chosen = dialog.statements.value(dialog.statements_list.currentIndex())
    assert isinstance(chosen, EvidenceRow) and chosen.evidence.table_name == "commitment"
    page.press(Qt.Key.Key_Return)
    view = page.window.view
    assert view is not None and view.place is Place.COMMITMENTS
    assert view.argument == CommitmentsFor(commitment_id=chosen.evidence.record_id)


def _evidence(workspace: Workspace, key: str) -> tuple[StatementEvidence, ...]:
    return workspace.assessments.evidence_of(key)


def test_every_kind_of_evidence_leads_somewhere(page: Page) -> None:
    found = {
        piece.table_name: (row.competency.key, piece.id)
        for row in page.stored().rows
        for statement in page.ask(partial(_evidence, key=row.competency.key))
        for piece in statement.evidence
    }
    assert {"decision", "commitment"} <= set(found)
    for key, evidence_id in found.values():
        page.open().choose(key)
        page.press(Qt.Key.Key_Return)
        dialog = page.dialog
        assert isinstance(dialog, CompetencyDialog)
        ids = [row.evidence.id if isinstance(row, EvidenceRow) else "" for row in dialog.statements.values]
        dialog.statements_list.select_row(ids.index(evidence_id))
        page.press(Qt.Key.Key_Return)
        assert page.window.view is not page.view


def test_her_own_words_stand_with_their_round(page: Page) -> None:
    page.choose("finance")
    page.press(Qt.Key.Key_Return)
    dialog = page.dialog
    assert isinstance(dialog, CompetencyDialog)
    assert dialog.rounds.values[0].words == "One forecast cycle taught me more than the course."


# Targets


def test_t_sets_a_target_by_arrows_and_gives_it_up_again(page: Page) -> None:
    page.choose("finance")
    page.press(Qt.Key.Key_T)
    dialog = page.dialog
    assert isinstance(dialog, CompetencyTargetDialog)
    assert dialog.follow_button.width() >= dialog.follow_button.sizeHint().width()
    assert dialog.level_edit.text() == "2.8" and not dialog.follow_button.isEnabled()
    for _ in range(3):
        page.press(Qt.Key.Key_Up)
    assert dialog.gap_label.text() == "1.8 now; 1.3 to go."
    page.press(Qt.Key.Key_Return, CTRL)
    row = page.view.model.rows[page.view.model.place_of("finance")]
    assert (row.target, row.own_target) == (Decimal("3.1"), True)
    page.press(Qt.Key.Key_T)
    again = page.dialog
    assert isinstance(again, CompetencyTargetDialog)
    page.qtbot.mouseClick(again.follow_button, Qt.MouseButton.LeftButton)
    page.settle()
    row = page.view.model.rows[page.view.model.place_of("finance")]
    assert (row.target, row.own_target) == (Decimal("2.8"), False)


@pytest.mark.parametrize("typed", ["0.9", "4.1", "high", ""])
def test_a_target_that_is_no_level_is_said_in_place(page: Page, typed: str) -> None:
    page.choose("finance")
    page.press(Qt.Key.Key_T)
    dialog = page.dialog
    assert isinstance(dialog, CompetencyTargetDialog)
    dialog.level_edit.setText(typed)
    page.press(Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.error_label.text().startswith("A target is a level from 1.0 to 4.0")
    assert not page.stored().rows[-1].own_target


def test_a_target_is_taken_back_with_ctrl_z(page: Page) -> None:
    page.choose("finance")
    page.press(Qt.Key.Key_T)
    page.press(Qt.Key.Key_PageUp)
    page.press(Qt.Key.Key_Return)
    assert page.stored().rows[-1].target == Decimal("3.3")
    page.press(Qt.Key.Key_Z, CTRL)
    assert page.stored().rows[-1].target == Decimal("2.8")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_m_opens_what_else_can_be_done_and_teaches_the_keys(page: Page) -> None:
    page.choose("finance")
    page.press(Qt.Key.Key_M)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    entries = {action.text(): action for action in menu.actions() if action.text()}
    assert list(entries)[:4] == [
        "Two minutes: Financial Savvy",
        "Target: Financial Savvy",
        "Ask for a second view…",
        "Bring in an answer…",
    ]
    entries["Read your answers of 18 May 2026"].trigger()
    menu.close()
    page.settle()
    view = page.window.view
    assert view is not None and isinstance(view.argument, AssessmentFor) and view.argument.assessment_id is not None


# The growth plan


def test_n_adds_a_promise_to_herself_for_the_selected_competency(page: Page) -> None:
    page.choose("change")
    page.press(Qt.Key.Key_N)
    dialog = page.dialog
    assert isinstance(dialog, GrowthActionDialog)
    assert dialog.grows_box.currentText() == "Manages Organizational Change"
    page.type("Name the people each go-live touches")
    dialog.by_edit.setFocus()
    page.type("18 dec")
    dialog.expected_edit.setFocus()
    page.type("A list for each of them")
    page.press(Qt.Key.Key_Return)
    added = next(row for row in page.stored().plan if row.row.commitment.text.startswith("Name the people"))
    assert (added.action.competency, added.action.expected) == ("change", "A list for each of them")
    assert added.row.commitment.due is not None and added.row.commitment.due.last == date(2026, 12, 18)
    assert page.form.plan_table.model().rowCount() == 5


def test_ctrl_enter_in_a_field_adds_it_once(page: Page) -> None:
    page.press(Qt.Key.Key_N)
    dialog = page.dialog
    assert isinstance(dialog, GrowthActionDialog)
    page.type("Read one annual report")
    dialog.by_edit.setFocus()
    page.type("in 3 weeks")
    page.press(Qt.Key.Key_Return, CTRL)
    assert len(page.stored().plan) == 5


def test_an_action_needs_words_and_a_date_and_says_so_in_place(page: Page) -> None:
    page.press(Qt.Key.Key_N)
    dialog = page.dialog
    assert isinstance(dialog, GrowthActionDialog)
    page.press(Qt.Key.Key_Return)
    assert dialog.error_label.text().startswith("Say what you will do")
    page.type("Read one annual report")
    page.press(Qt.Key.Key_Return)
    assert dialog.error_label.text().startswith("Say by when")
    page.type("some day")
    page.press(Qt.Key.Key_Return)
    assert dialog.isVisible() and len(page.stored().plan) == 4


def test_space_keeps_an_action_and_ctrl_z_opens_it_again(page: Page) -> None:
    page.go_to_plan(1)
    action = page.view.action
    assert action is not None and action.row.commitment.kept_on is None
    page.press(Qt.Key.Key_Space)
    kept = {row.action.id: row.row.commitment.kept_on for row in page.stored().plan}
    assert kept[action.action.id] == MONDAY.date()
    toast = page.window._toast
    assert toast is not None and toast.words == f"Kept: {action.row.commitment.text}"
    assert page.view.action is not None and page.view.action.action.id == action.action.id
    page.press(Qt.Key.Key_Z, CTRL)
    kept = {row.action.id: row.row.commitment.kept_on for row in page.stored().plan}
    assert kept[action.action.id] is None


def test_k_opens_a_kept_one_again(page: Page) -> None:
    page.go_to_plan(0)
    page.press(Qt.Key.Key_K)
    assert all(row.row.commitment.kept_on is None for row in page.stored().plan)


def test_a_click_into_the_circle_keeps_and_beside_it_only_selects(page: Page) -> None:
    table = page.form.plan_table
    page.click(table, 2, x=200)
    assert sum(row.row.commitment.kept_on is not None for row in page.stored().plan) == 1
    page.click(table, 2, x=18)
    assert sum(row.row.commitment.kept_on is not None for row in page.stored().plan) == 2


def test_a_click_on_the_note_opens_it(page: Page) -> None:
    table = page.form.plan_table
    evidence = table.columnViewportPosition(list(PlanColumn).index(PlanColumn.EVIDENCE))
    page.click(table, 0, x=evidence + 20)
    view = page.window.view
    assert view is not None and view.place is Place.CAPTURE


def test_enter_opens_the_promise(page: Page) -> None:
    page.go_to_plan(1)
    action = page.view.action
    page.press(Qt.Key.Key_Return)
    view = page.window.view
    assert view is not None and action is not None
    assert view.argument == CommitmentsFor(commitment_id=action.row.commitment.id)


def test_e_changes_an_action(page: Page) -> None:
    page.go_to_plan(1)
    page.press(Qt.Key.Key_E)
    dialog = page.dialog
    assert isinstance(dialog, GrowthActionDialog)
    dialog.expected_edit.setText("A case the board took")
    page.press(Qt.Key.Key_Return, CTRL)
    assert "A case the board took" in [row.action.expected for row in page.stored().plan]


def test_a_late_action_says_so_in_words(start_window: StartWindow, sample_folder: Path, page_of: Pages) -> None:
    clock = fixed(MONDAY.replace(year=2027, month=1, day=11))
    page = page_of(start_window(sample_folder, clock=clock)).open()
    said = [page.view.plan.index(row, 3).data() for row in range(page.view.plan.rowCount())]
    assert any(words.endswith(("days late", "weeks late")) for words in said), said


# Second views


def test_a_form_is_saved_for_somebody_and_says_what_to_do_with_it(page: Page, tmp_path: Path) -> None:
    page.press(Qt.Key.Key_V)
    dialog = page.dialog
    assert isinstance(dialog, AskForViewDialog)
    dialog.store()
    assert dialog.error_label.text().startswith("Say who is to answer")
    page.type("Grace Nwosu")
    dialog.role_edit.setText("manager")
    dialog.save_to(tmp_path / "view.html")
    page.settle()
    html = (tmp_path / "view.html").read_text(encoding="utf-8")
    assert "Grace Nwosu" in html and "I create and sustain relationships" in html
    assert "Saved as view.html. Send that file to Grace Nwosu" in dialog.what_label.text()
    page.press(Qt.Key.Key_Return, CTRL)
    assert QGuiApplication.clipboard().text().startswith("Hello Grace,")


def test_a_form_may_ask_about_one_competency(page: Page, tmp_path: Path) -> None:
    page.press(Qt.Key.Key_V)
    dialog = page.dialog
    assert isinstance(dialog, AskForViewDialog)
    page.type("Grace")
    dialog.about_box.setCurrentIndex(8)
    dialog.save_to(tmp_path / "view.html")
    page.settle()
    html = (tmp_path / "view.html").read_text(encoding="utf-8")
    assert "NPV" in html and "I create and sustain relationships" not in html


def test_a_form_that_cannot_be_written_is_said_in_place(page: Page, tmp_path: Path) -> None:
    page.press(Qt.Key.Key_V)
    dialog = page.dialog
    assert isinstance(dialog, AskForViewDialog)
    page.type("Grace")
    dialog.save_to(tmp_path / "no such folder" / "view.html")
    page.settle()
    assert dialog.error_label.isVisible() and dialog.save_button.isVisible()


def test_what_is_no_answer_is_said_beneath_the_text(page: Page) -> None:
    page.press(Qt.Key.Key_B)
    dialog = page.dialog
    assert isinstance(dialog, BringInViewDialog)
    dialog.text.setPlainText("Dear Nora, I forgot the file.")
    page.qtbot.waitUntil(lambda: dialog.error_label.isVisible(), timeout=5_000)
    assert not dialog.save_button.isEnabled() and "Nothing was stored" in dialog.error_label.text()


def test_a_file_that_is_gone_is_said_in_place(page: Page, tmp_path: Path) -> None:
    page.press(Qt.Key.Key_B)
    dialog = page.dialog
    assert isinstance(dialog, BringInViewDialog)
    dialog.read_file(tmp_path / "gone.json")
    page.settle()
    assert "gone.json" in dialog.error_label.text()


def test_an_answer_stands_beside_her_own_as_a_gap_in_words(page: Page) -> None:
    page.press(Qt.Key.Key_B)
    dialog = page.dialog
    assert isinstance(dialog, BringInViewDialog)
    dialog.text.setPlainText(page.ask(_reply))
    page.qtbot.waitUntil(dialog.save_button.isEnabled, timeout=5_000)
    assert dialog.found_label.text().startswith("Grace Nwosu, manager, 3 November 2026: 42 answers, words on one.")
    page.press(Qt.Key.Key_Return, CTRL)
    page.choose("finance")
    assert page.form.views_label.text() == "Financial Savvy: Grace sees 3.0, you 1.8: 1.2 apart."
    assert page.form.legend.accessibleName().endswith("; Grace Nwosu")
    assert page.view.model.rows[-1].now == Decimal("1.8")
    page.press(Qt.Key.Key_Return)
    card = page.dialog
    assert isinstance(card, CompetencyDialog)
    assert card.rounds.values[0].words == "You ask the right questions about money."


def test_the_same_answer_from_a_file_changes_nothing_more(page: Page, tmp_path: Path) -> None:
    (tmp_path / "answer.json").write_text(page.ask(_reply), encoding="utf-8")
    for _ in range(2):
        page.press(Qt.Key.Key_B)
        dialog = page.dialog
        assert isinstance(dialog, BringInViewDialog)
        dialog.read_file(tmp_path / "answer.json")
        page.settle()
        page.press(Qt.Key.Key_Return, CTRL)
    assert [view.rater for view in page.stored().others] == ["Grace Nwosu"]


# The page for the talk


def _printed(dialog: TalkPageDialog) -> str:
    """All words on the paper."""
    return "\n".join(text.text for sheet in lay_out(dialog.page, dialog.paper) for text in sheet.texts)


def test_the_page_for_the_talk_has_only_what_is_ticked(page: Page, tmp_path: Path) -> None:
    page.choose("finance")
    page.press(Qt.Key.Key_E, CTRL)
    dialog = page.dialog
    assert isinstance(dialog, TalkPageDialog)
    assert not dialog.choice.evidence and not dialog.choice.own_words and not dialog.choice.others
    text = _printed(dialog)
    dialog.save_as(tmp_path / "talk.pdf")
    assert (tmp_path / "talk.pdf").read_bytes().startswith(b"%PDF")
    assert "Where I stand, and what I grow" in text and "Write the close-automation case" in text
    assert "One forecast cycle taught me more" not in text and "Cost of the handhelds" not in text


def test_own_words_and_evidence_come_on_it_when_ticked(page: Page) -> None:
    page.press(Qt.Key.Key_E, CTRL)
    dialog = page.dialog
    assert isinstance(dialog, TalkPageDialog)
    dialog.words_box.setChecked(True)
    dialog.evidence_boxes["finance"].setChecked(True)
    dialog.table_box.setChecked(False)
    text = _printed(dialog)
    assert "One forecast cycle taught me more" in text and "Cost of the handhelds over five years" in text
    assert "Eight competencies" not in text


def test_an_empty_page_is_not_saved(page: Page) -> None:
    page.press(Qt.Key.Key_E, CTRL)
    dialog = page.dialog
    assert isinstance(dialog, TalkPageDialog)
    for box in (dialog.shape_box, dialog.table_box, dialog.plan_box):
        box.setChecked(False)
    assert dialog.fit_label.text() == "Nothing is ticked." and not dialog.save_button.isEnabled()


# States


def test_before_the_first_round_the_radar_is_empty_and_says_how_to_begin(new_page: Page) -> None:
    form = new_page.form
    assert form.assess_button.text() == "Assess yourself, about 20 minutes"
    assert form.sentence_label.text().startswith("Not assessed yet.")
    assert "Nothing rated yet. 8 axes" in form.radar.accessibleDescription()
    assert "No target yet" in form.shape_note.text()
    assert form.plan_note.isVisible() and not form.plan_table.isVisible()
    assert not form.export_button.isEnabled()


def test_after_one_round_nothing_is_compared(new_page: Page) -> None:
    def assess(workspace: Workspace) -> None:
        round_id = workspace.assessments.start()
        for statement in workspace.models.competencies().statements:
            workspace.assessments.rate(round_id, statement.key, 3)
        workspace.assessments.finish(round_id)

    new_page.ask(assess)
    new_page.view.reload()
    new_page.settle()
    row = new_page.view.model.rows[0]
    assert (row.now, row.previous) == (Decimal("3.0"), None)
    assert new_page.form.legend.accessibleName() == "now, Nov 2026"
    assert new_page.form.sentence_label.text().startswith("Assessed by you on 23 November 2026. For you")
    assert "Hollow: some of it is claimed without evidence." in new_page.form.shape_note.text()


def test_a_model_of_two_competencies_has_a_table_and_no_radar(new_page: Page) -> None:
    new_page.ask(lambda workspace: _own_model(workspace, 2))
    new_page.view.reload()
    new_page.settle()
    assert not new_page.form.shape_column.isVisible()
    assert new_page.form.table_heading.text() == "Two competencies"


def test_a_model_of_twenty_scrolls_with_the_selection(new_page: Page) -> None:
    new_page.ask(lambda workspace: _own_model(workspace, 20))
    new_page.view.reload()
    new_page.settle()
    assert new_page.form.table_heading.text() == "20 competencies"
    new_page.form.competency_table.setFocus()
    new_page.press(Qt.Key.Key_End)
    assert new_page.form.scroll_area.verticalScrollBar().value() > 0


def _own_model(workspace: Workspace, count: int) -> None:
    parts = [
        f'[[competency]]\nkey = "c{number}"\nname = "A competency of her own with a very long name {number}"\n'
        f'[[competency.statement]]\nkey = "c{number}-1"\ntext = "I do number {number}."'
        for number in range(count)
    ]
    workspace.models.add("\n".join(['id = "mine"\nversion = 1\nname = "Mine"', *parts]), name="mine.toml")
    workspace.models.use("mine")


def test_nothing_is_cut_off_in_the_narrowest_window(page: Page) -> None:
    page.window.resize(1024, 640)
    page.settle()
    form = page.form
    assert form.columns_row.direction() is QBoxLayout.Direction.LeftToRight
    for widget in (form.radar, form.legend, form.competency_table, form.plan_table):
        assert widget.mapTo(form.content, widget.rect().bottomRight()).x() <= form.content.width()
    assert form.legend.height() >= form.legend.heightForWidth(form.legend.width())


def test_at_140_percent_the_table_stands_above_the_radar(page: Page) -> None:
    theme().use_scale(1.4)
    try:
        page.window.resize(1024, 640)
        page.settle()
        assert page.form.columns_row.direction() is QBoxLayout.Direction.BottomToTop
        assert page.form.table_column.y() < page.form.shape_column.y()
    finally:
        theme().use_scale(1.0)


def test_tab_goes_on_in_reading_order(page: Page) -> None:
    page.form.competency_table.setFocus()
    page.press(Qt.Key.Key_Tab)
    assert page.window.focusWidget().parent() is page.form.plan_heading
    page.press(Qt.Key.Key_Tab)
    assert page.window.focusWidget() is page.form.plan_table
    page.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    page.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.window.focusWidget() is page.form.competency_table


def test_the_hints_follow_the_focus(page: Page) -> None:
    page.form.competency_table.setFocus()
    assert ("Enter", "see evidence") in [(hint.key, hint.words) for hint in page.view.hints()]
    page.go_to_plan(0)
    hints = [(hint.key, hint.words) for hint in page.view.hints()]
    assert ("K", "open again") in hints and ("O", "its note") in hints


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_V, Qt.Key.Key_B])
def test_every_card_says_what_its_fields_are_and_esc_closes_it(page: Page, key: Qt.Key) -> None:
    page.choose("finance")
    page.press(key)
    assert nameless(page.dialog) == []
    page.press(Qt.Key.Key_Escape)
    assert page.window.open_dialog() is None
    assert page.window.focusWidget() is page.form.competency_table


def test_a_click_on_a_piece_of_evidence_opens_it(page: Page) -> None:
    page.choose("finance")
    page.press(Qt.Key.Key_Return)
    dialog = page.dialog
    assert isinstance(dialog, CompetencyDialog)
    view = dialog.statements_list
    place = next(n for n, row in enumerate(dialog.statements.values) if isinstance(row, EvidenceRow))
    point = view.visualRect(dialog.statements.index(place, 0)).center()
    page.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    page.settle()
    assert page.window.view is not page.view


def test_the_tables_are_tables_for_a_screen_reader(page: Page, spoken: Spoken) -> None:
    assert spoken.role(page.form.competency_table) == QAccessible.Role.Table
    assert spoken.name(page.form.plan_table) == "Growth plan"
    assert page.view.plan.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Sit with Mei-Lin Zhao")
    assert page.view.model.rowCount(QModelIndex()) == 8
