"""One partner at a glance, driven by keys and clicks, on Finance as the picture shows it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.navigation import BriefFor, Place
from brm_desktop.gui.views.partner.rows import CIRCLE
from brm_desktop.gui.views.partner.view import PartnerView
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import inner
from brm_desktop.services.workspace import Workspace
from tests.gui import larkfield
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless


@pytest.fixture
def application(start_window: StartWindow, data_folder: Path) -> Application:
    workspace = Workspace(data_folder, clock=larkfield.clock())
    larkfield.fill(workspace)
    workspace.close()
    started = start_window(data_folder, clock=larkfield.clock())
    started.window.resize(1280, 800)
    return started


@pytest.fixture
def view(application: Application, qtbot: QtBot) -> PartnerView:
    return _open(application, larkfield.FINANCE, qtbot)


def _open(application: Application, partner_id: PartnerId, qtbot: QtBot) -> PartnerView:
    application.window.go(Place.PARTNER, partner_id)
    _settle(application, qtbot)
    view = application.window.view
    assert isinstance(view, PartnerView)
    return view


def _settle(application: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _awaited(view: PartnerView) -> list[str]:
    return [row.commitment.text for row in view.awaited.values]


def test_the_head_says_who_the_sponsor_is_and_since_when(view: PartnerView) -> None:
    assert view.form.title_label.text() == "Finance"
    assert (
        view.form.sentence_label.text()
        == "Helena Brandt, CFO, is the sponsor. You have covered Finance since March 2025."
    )


def test_the_sentence_has_the_whole_width_of_the_page(view: PartnerView) -> None:
    assert view.form.sentence_label.geometry().right() == view.form.more_button.geometry().right()


def test_the_five_facts_are_those_of_the_picture(view: PartnerView) -> None:
    form = view.form
    facts = (form.relationship_fact, form.satisfaction_fact, form.meeting_fact, form.contact_fact, form.kept_fact)
    shown = [(f.caption_label.text(), f.value_label.text().split(), f.second_label.text()) for f in facts]
    assert shown == [
        ("Relationship", ["Order", "Taker", "→", "Advisor"], "target set for June 2027"),
        ("Satisfaction", ["3.1", "of", "5"], "down 0.5 since May"),
        ("Next meeting", ["Today,", "10:30"], "Monthly value review"),
        ("Last contact with Helena", ["Thu", "12", "Nov"], "11 of 14 days used"),
        ("Kept on time, last 90 days", ["You", "86%", "Finance", "64%"], "6 of 7 and 7 of 11"),
    ]


def test_facts_and_lists_are_read_aloud(view: PartnerView) -> None:
    assert view.form.contact_fact.accessibleName() == (
        "Last contact with Helena: 11 of 14 days since Helena Brandt was met"
    )
    model = view.awaited
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == (
        "Decide: freeze chart-of-accounts changes until 15 Jan, Helena Brandt, Today"
    )
    people = view.people
    assert people.data(people.index(3, 4), Qt.ItemDataRole.AccessibleTextRole) == (
        "14 Sep, more than twice the cadence ago"
    )
    assert people.data(people.index(1, 2), Qt.ItemDataRole.AccessibleTextRole) in (
        "Sceptic, wanted Supporter",
        "Supporter, wanted Champion",
    )


def test_every_control_has_a_name(view: PartnerView) -> None:
    assert nameless(view) == []


def test_a_late_need_says_how_late_and_how_often_it_moved(view: PartnerView) -> None:
    late = view.needs.data(view.needs.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert late == "Licence and cloud cost by cost centre, 3 days late · moved twice"


def test_the_focus_begins_in_the_first_list(view: PartnerView) -> None:
    assert view.form.goals_list.hasFocus()
    assert view.form.goals_list.currentIndex().row() == 0


@pytest.mark.usefixtures("kept_leaves_soon")
def test_k_keeps_what_they_owe_and_undo_brings_it_back(
    view: PartnerView, application: Application, qtbot: QtBot
) -> None:
    before = _awaited(view)
    view.form.awaited_list.setFocus()
    view.form.awaited_list.select_row(1)
    assert "kept" in [hint.words for hint in view.hints()]
    qtbot.keyClick(view.form.awaited_list, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: "Named data owner for cost centres" not in _awaited(view))
    _settle(application, qtbot)
    application.window.undo()
    qtbot.waitUntil(lambda: _awaited(view) == before)


@pytest.mark.usefixtures("kept_leaves_soon")
def test_a_kept_promise_is_struck_through_before_it_leaves(view: PartnerView, qtbot: QtBot) -> None:
    before = _awaited(view)
    view.form.awaited_list.setFocus()
    view.form.awaited_list.select_row(1)
    kept = view.awaited.values[1].commitment.id
    qtbot.keyClick(view.form.awaited_list, Qt.Key.Key_K)
    assert view._awaited_delegate.kept == {kept}
    assert _awaited(view) == before
    qtbot.waitUntil(lambda: len(_awaited(view)) == len(before) - 1)
    assert view._awaited_delegate.kept == set()
    assert view.form.awaited_list.currentIndex().row() == 1


@pytest.mark.usefixtures("kept_leaves_soon")
def test_a_click_on_the_circle_keeps_it(view: PartnerView, qtbot: QtBot) -> None:
    rows = view.form.awaited_list
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=_circle(rows, 3))
    qtbot.waitUntil(lambda: "Ranked list of demand for 2027" not in _awaited(view))


def _circle(rows: RowList, row: int) -> QPoint:
    index = rows.model().index(row, 0)
    delegate = rows.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    areas = dict(delegate.button_areas(inner(QRectF(rows.visualRect(index))), index))
    return areas[CIRCLE].center().toPoint()


def test_brackets_lead_to_the_partners_beside_it_and_around_the_end(
    view: PartnerView, application: Application, qtbot: QtBot
) -> None:
    qtbot.keyClick(view.form.goals_list, Qt.Key.Key_BracketRight)
    qtbot.waitUntil(lambda: view.form.title_label.text() == "Supply Chain")
    _press(view, Qt.Key.Key_BracketLeft, qtbot)
    qtbot.waitUntil(lambda: view.form.title_label.text() == "Finance")
    _press(view, Qt.Key.Key_BracketLeft, qtbot)
    qtbot.waitUntil(lambda: view.form.title_label.text() == "Engineering")


def _press(view: PartnerView, key: Qt.Key, qtbot: QtBot) -> None:
    focus = view.window().focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)


def test_p_prepares_and_l_logs_a_contact(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    _press(view, Qt.Key.Key_L, qtbot)
    qtbot.waitUntil(lambda: view.form.contact_fact.second_label.text() == "0 of 14 days used")
    _settle(application, qtbot)
    _press(view, Qt.Key.Key_P, qtbot)
    _settle(application, qtbot)
    present = application.window.history.present
    assert present is not None and present.place is Place.BRIEF
    assert isinstance(present.argument, BriefFor) and present.argument.partner_id == larkfield.FINANCE


def test_n_adds_a_line_to_the_list_in_focus_and_escape_closes_it(
    view: PartnerView, application: Application, qtbot: QtBot
) -> None:
    view.form.needs_list.setFocus()
    qtbot.keyClick(view.form.needs_list, Qt.Key.Key_N)
    edit = view.form.needs_edit
    assert edit.hasFocus() and not view.form.goals_edit.isVisible()
    qtbot.keyClicks(edit, "One page on licence cost")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.needs.values[-1].need.text == "One page on licence cost")
    assert edit.text() == "" and edit.hasFocus()
    application.window.leave_layer()
    assert not edit.isVisible() and view.form.needs_list.hasFocus()
    assert application.window.view is view


def test_an_empty_partner_asks_its_questions_and_takes_the_answers(application: Application, qtbot: QtBot) -> None:
    added: list[PartnerId] = []
    application.desk.run(lambda w: w.partners.add("Legal").id, added.append)
    qtbot.waitUntil(lambda: bool(added))
    view = _open(application, added[0], qtbot)
    form = view.form
    assert form.sentence_label.text().startswith("No sponsor yet.")
    assert form.contact_fact.value_label.text() == "No sponsor yet"
    assert form.goals_question.text() == "What does Legal want to achieve this year?"
    assert not form.people_part.isVisible()
    qtbot.keyClicks(form.goals_edit, "Contracts within a week")
    qtbot.keyClick(form.goals_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [goal.text for goal in view.goals.values] == ["Contracts within a week"])
    assert not form.goals_question.isVisible()
    qtbot.keyClicks(form.awaited_edit, "A data owner by Fri")
    qtbot.keyClick(form.awaited_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _awaited(view) == ["A data owner"])
    assert view.awaited.values[0].commitment.due is not None


def test_letters_typed_into_a_line_are_no_commands(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    view.form.goals_list.setFocus()
    qtbot.keyClick(view.form.goals_list, Qt.Key.Key_N)
    qtbot.keyClicks(view.form.goals_edit, "pl[k]n")
    assert view.form.goals_edit.text() == "pl[k]n"
    assert application.window.view is view


@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_nothing_is_cut_off_in_the_smallest_window(
    view: PartnerView, application: Application, qtbot: QtBot, scale: float
) -> None:
    from brm_desktop.gui.theme.theme import theme

    theme().use_scale(scale)
    try:
        application.window.resize(1024, 640)
        qtbot.waitUntil(lambda: view.form.columns.beside == (3 if scale == 1.0 else 2))
        sheet, area = view.form.sheet, view.form.scroll_area
        assert sheet.width() <= area.viewport().width()
        assert sheet.height() > area.viewport().height()
        last = view.form.people_table
        bottom = last.mapTo(sheet, QPoint(0, last.height())).y()
        assert bottom <= sheet.height()
    finally:
        theme().use_scale(1.0)


def test_the_table_of_people_says_that_it_is_private(view: PartnerView) -> None:
    interface = QAccessible.queryAccessibleInterface(view.form.people_heading)
    assert interface is not None
    assert interface.text(QAccessible.Text.Description) == "private, never on a shared page"
