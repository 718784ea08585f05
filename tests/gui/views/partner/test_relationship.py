"""The tab "Relationship", driven by keys and mouse in the real window (DESIGN 7.3)."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.partners import Partner, Posture
from brm_desktop.domain.timeline import TimelineFilter
from brm_desktop.gui.dialogs import relationship as dialogs
from brm_desktop.gui.dialogs.records import RecordsDialog
from brm_desktop.gui.dialogs.why_found import WhyFoundDialog
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.gui.views.partner.relationship.journey import last_such_day
from brm_desktop.gui.views.partner.relationship.tab import RelationshipTab
from brm_desktop.gui.views.partner.tabs import RELATIONSHIP
from brm_desktop.gui.views.partner.timeline import TimelineTab
from brm_desktop.gui.views.partner.view import PartnerView
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.services.relationships import RelationshipPage
from brm_desktop.services.workspace import Workspace
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless

Key = Qt.Key
T = TypeVar("T")


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    started = start_window(sample_folder)
    started.window.resize(1280, 800)
    return started


@pytest.fixture
def tab(application: Application, qtbot: QtBot) -> RelationshipTab:
    """The tab of Finance."""
    return open_tab(application, qtbot, "Finance")


def open_tab(application: Application, qtbot: QtBot, name: str) -> RelationshipTab:
    partner = ask(application, qtbot, lambda workspace: workspace.partners.called(name))
    application.window.go(Place.PARTNER, partner.id)
    settle(application, qtbot)
    press(application, qtbot, Key.Key_6)
    view = application.window.view
    assert isinstance(view, PartnerView)
    assert view.tabs.place == RELATIONSHIP
    found = view.tabs.current
    assert isinstance(found, RelationshipTab)
    assert found.answer is not None
    return found


def settle(application: Application, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.waitUntil(lambda: not application.tasks.busy)
        QApplication.processEvents()


def press(application: Application, qtbot: QtBot, *keys: Qt.Key) -> None:
    """Keys as they are typed: to whatever has the focus."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)
        settle(application, qtbot)


def write(application: Application, qtbot: QtBot, text: str, *keys: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, text)
    press(application, qtbot, *keys)


def ask(application: Application, qtbot: QtBot, call: Callable[[Workspace], T]) -> T:
    answers: list[T] = []
    application.window.desk.run(call, answers.append)
    settle(application, qtbot)
    return answers[0]


def page_of(application: Application, qtbot: QtBot, tab: RelationshipTab) -> RelationshipPage:
    partner_id = tab.partner_id
    assert partner_id is not None
    return ask(application, qtbot, lambda workspace: workspace.relationships.page(partner_id))


def dialog(application: Application, kind: type[T]) -> T:
    found = [child for child in application.window.findChildren(QWidget) if isinstance(child, kind)]
    assert len(found) == 1
    return found[0]


def focus_on(application: Application, qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle(application, qtbot)


def ticked(tab: RelationshipTab) -> tuple[str, ...]:
    """The advice that is ticked now."""
    return tab.diagnosis.ticked


def rules(tab: RelationshipTab) -> dict[str, str]:
    """The name of each row with its figure."""
    return {row.name: row.figure for row in tab.diagnosis.checks.values}


def test_the_tab_says_where_it_stands_what_is_amiss_and_what_to_do(tab: RelationshipTab) -> None:
    form = tab.form
    assert form.journey_heading.text() == "The journey, as Helena sees it"
    assert form.journey_heading.accessibleDescription().startswith("asked each quarter, last on ")
    assert form.ask_button.isHidden()
    assert form.rate_button.isHidden()
    assert "Helena sees an Order Taker who talks strategy." in form.context_label.text()
    assert "until supply reaches 2.0" in form.context_label.text()
    assert form.posture_label.text().startswith("You work strategically: ")
    assert tab.diagnosis.row is not None
    assert (tab.diagnosis.row.number, tab.diagnosis.row.is_found) == ("3", True)
    assert len(tab.diagnosis.advice.values) >= 3
    assert nameless(tab) == []


def test_all_five_failure_modes_are_there_whether_found_or_not(tab: RelationshipTab) -> None:
    rows = tab.diagnosis.checks.values
    assert [row.number for row in rows][:5] == ["1", "2", "3", "4", "5"]
    assert all(row.figure for row in rows)
    assert rows[1].figure.endswith(("fine", "too few to tell"))


def test_the_relationship_fact_leads_to_the_tab(application: Application, qtbot: QtBot) -> None:
    partner = ask(application, qtbot, lambda workspace: workspace.partners.called("Finance"))
    application.window.go(Place.PARTNER, partner.id)
    settle(application, qtbot)
    view = application.window.view
    assert isinstance(view, PartnerView)
    qtbot.mouseClick(view.form.relationship_fact, Qt.MouseButton.LeftButton)
    assert view.tabs.place == RELATIONSHIP


def test_signals_that_were_not_found_are_shown_on_request(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    before = len(tab.diagnosis.checks.values)
    assert tab.diagnosis.checks.values[-1].rest
    press(application, qtbot, Key.Key_End)
    assert [hint.words for hint in tab.hints()][-1] == "show them"
    press(application, qtbot, Key.Key_Return)
    assert len(tab.diagnosis.checks.values) > before
    assert not any(row.rest for row in tab.diagnosis.checks.values)


def test_ticked_advice_becomes_commitments_and_can_be_taken_back(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    first, _, third = tab.diagnosis.advice.values[:3]
    focus_on(application, qtbot, tab.form.advice_list)
    press(application, qtbot, Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space)
    assert ticked(tab) == (first, third)
    press(application, qtbot, Key.Key_C)
    partner_id = tab.partner_id

    def promised(workspace: Workspace) -> set[str]:
        rows = workspace.commitments.every(partner_id=partner_id, only_open=True)
        return {row.commitment.text for row in rows}

    assert {first, third} <= ask(application, qtbot, promised)
    assert ticked(tab) == ()
    assert "You took this up on" in tab.form.answer_label.text()
    press(application, qtbot, Key.Key_B)
    application.window.undo()
    settle(application, qtbot)
    assert not {first, third} & ask(application, qtbot, promised)


def test_ticked_advice_becomes_private_lines_of_the_next_brief(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    rows = tab.form.advice_list
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(1, 0)).center())
    (line,) = ticked(tab)
    assert line == tab.diagnosis.advice.values[1]
    qtbot.mouseClick(tab.form.brief_button, Qt.MouseButton.LeftButton)
    settle(application, qtbot)
    partner_id = tab.partner_id
    assert partner_id is not None
    with ask(application, qtbot, lambda workspace: workspace).database.read() as work:
        from brm_desktop.storage import meetings as meeting_store

        points = {point.text: point for point in meeting_store.waiting_points(work, partner_id)}
    assert points[line].private


def test_nothing_is_taken_up_while_nothing_is_ticked(tab: RelationshipTab) -> None:
    assert not tab.form.commit_button.isEnabled()
    assert not tab.form.brief_button.isEnabled()


def test_not_so_asks_why_in_one_line_and_is_heard_again(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    press(application, qtbot, Key.Key_N)
    assert QApplication.focusWidget() is tab.form.not_so_edit
    press(application, qtbot, Key.Key_Escape)
    assert tab.form.not_so_edit.isHidden()
    assert QApplication.focusWidget() is tab.form.check_list
    press(application, qtbot, Key.Key_N)
    write(application, qtbot, "the outage is over", Key.Key_Return)
    row = tab.diagnosis.row
    assert row is not None
    assert (row.number, row.answer) == ("3", "the outage is over")
    assert tab.form.answer_label.text() == "Not so, because the outage is over"
    assert not tab.form.answer_label.isHidden()
    assert [hint.key for hint in tab.hints()][-1] == "H"
    press(application, qtbot, Key.Key_H)
    assert tab.diagnosis.row is not None
    assert tab.diagnosis.row.is_found


def test_enter_on_a_finding_shows_the_rule_and_the_records(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    press(application, qtbot, Key.Key_Return)
    opened = dialog(application, WhyFoundDialog)
    assert opened.isVisible()
    press(application, qtbot, Key.Key_Escape)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert tab.isAncestorOf(focus)


def test_posture_is_changed_in_place(tab: RelationshipTab, application: Application, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab.form.posture_control.segments()[0], Qt.MouseButton.LeftButton)
    settle(application, qtbot)
    assert page_of(application, qtbot, tab).partner.posture is Posture.TACTICAL
    assert rules(tab)["Strategic, tactical needed"] != "found"


def test_the_journey_is_walked_and_events_are_noted_changed_and_deleted(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    journey = tab.form.journey
    focus_on(application, qtbot, journey)
    press(application, qtbot, Key.Key_Home, Key.Key_Right)
    assert journey.read_place == 1
    press(application, qtbot, Key.Key_N)
    assert QApplication.focusWidget() is tab.form.event_edit
    write(application, qtbot, "Bank moved", Key.Key_Tab)
    write(application, qtbot, "3 feb", Key.Key_Return)
    (noted,) = [event for event in page_of(application, qtbot, tab).events if event.words == "Bank moved"]
    assert (noted.happened_on.year, noted.happened_on.month, noted.happened_on.day) == (2026, 2, 3)
    assert QApplication.focusWidget() is journey
    place = next(place for place, moment in enumerate(journey.moments()) if "Bank moved" in moment.words)
    journey.read(place)
    press(application, qtbot, Key.Key_E)
    assert tab.form.event_edit.text() == "Bank moved"
    press(application, qtbot, Key.Key_End)
    write(application, qtbot, " house", Key.Key_Return)
    assert [e.words for e in page_of(application, qtbot, tab).events if e.id == noted.id] == ["Bank moved house"]
    journey.read(next(place for place, moment in enumerate(journey.moments()) if "Bank moved" in moment.words))
    press(application, qtbot, Key.Key_Delete)
    assert not [e for e in page_of(application, qtbot, tab).events if e.id == noted.id]


def test_deleting_the_newest_answer_brings_back_the_one_before(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    before = page_of(application, qtbot, tab).answers
    journey = tab.form.journey
    focus_on(application, qtbot, journey)
    journey.read(max(place for place, moment in enumerate(journey.moments()) if moment.kind == "answer"))
    press(application, qtbot, Key.Key_Delete)
    assert page_of(application, qtbot, tab).answers == before[:-1]
    application.window.undo()
    settle(application, qtbot)
    assert page_of(application, qtbot, tab).answers == before


def test_texts_are_written_in_place(tab: RelationshipTab, application: Application, qtbot: QtBot) -> None:
    vision = tab.form.vision
    qtbot.mouseClick(vision, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not vision.editor.isHidden()
    editor = vision.editor.edit
    assert QApplication.focusWidget() is editor
    editor.selectAll()
    qtbot.keyClicks(editor, "Close in three days")
    press(application, qtbot, Key.Key_Escape)
    assert vision.editor.isHidden()
    assert page_of(application, qtbot, tab).partner.vision != "Close in three days"
    vision.open()
    editor.selectAll()
    qtbot.keyClicks(editor, "Close in three days")
    qtbot.keyClick(editor, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(application, qtbot)
    assert page_of(application, qtbot, tab).partner.vision == "Close in three days"
    assert vision.label.text() == "Close in three days"


def test_leaving_a_text_keeps_what_was_written(tab: RelationshipTab, application: Application, qtbot: QtBot) -> None:
    rules_text = tab.form.rules
    rules_text.open()
    rules_text.editor.edit.setPlainText("One page each month.\nNo surprises.")
    focus_on(application, qtbot, tab.form.check_list)
    assert page_of(application, qtbot, tab).partner.rules_of_engagement == "One page each month.\nNo surprises."


def test_who_is_asked_for_what_is_added_changed_deleted_and_copied(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    rows: RowList = tab.form.who_list
    focus_on(application, qtbot, rows)
    press(application, qtbot, Key.Key_N)
    assert QApplication.focusWidget() is tab.form.who_edit
    write(application, qtbot, "Close calendar: owen clarke", Key.Key_Return)
    last = page_of(application, qtbot, tab).who_for_what[-1]
    assert (last.matter, last.owner) == ("Close calendar", "")
    assert last.person_id is not None
    write(application, qtbot, "Licences: the service desk", Key.Key_Return)
    assert page_of(application, qtbot, tab).who_for_what[-1].owner == "the service desk"
    focus_on(application, qtbot, rows)
    press(application, qtbot, Key.Key_End, Key.Key_Return)
    assert tab.form.who_edit.text() == "Licences: the service desk"
    tab.form.who_edit.setText("Licences: Owen Clarke")
    press(application, qtbot, Key.Key_Return)
    changed = page_of(application, qtbot, tab).who_for_what[-1]
    assert (changed.matter, changed.person_id) == ("Licences", last.person_id)
    qtbot.mouseClick(tab.form.who_copy_button, Qt.MouseButton.LeftButton)
    settle(application, qtbot)
    assert "- Close calendar: Owen Clarke" in QGuiApplication.clipboard().text()
    focus_on(application, qtbot, rows)
    press(application, qtbot, Key.Key_End, Key.Key_Delete)
    assert page_of(application, qtbot, tab).who_for_what[-1].matter == "Close calendar"


def test_a_measure_opens_the_records_behind_it(tab: RelationshipTab, application: Application, qtbot: QtBot) -> None:
    late = next(row for row in tab.success.measures.values if "late" in row.words)
    assert late.records
    focus_on(application, qtbot, tab.form.measures_list)
    tab.form.measures_list.select_row(list(tab.success.measures.values).index(late))
    press(application, qtbot, Key.Key_Return)
    opened = dialog(application, RecordsDialog)
    assert nameless(opened) == []
    assert opened.model.rowCount() == len(late.records)
    press(application, qtbot, Key.Key_Return)
    assert application.window.history.present is not None
    assert application.window.history.present.place is Place.COMMITMENTS


@pytest.mark.parametrize(
    ("key", "name"),
    [(Key.Key_A, "open_ask"), (Key.Key_M, "open_rating"), (Key.Key_T, "open_target"), (Key.Key_S, "open_pulse")],
)
def test_letters_open_their_dialogs(
    tab: RelationshipTab,
    application: Application,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    key: Qt.Key,
    name: str,
) -> None:
    opened: list[tuple[QWidget, PartnerId]] = []
    monkeypatch.setattr(dialogs, name, lambda _desk, parent, partner_id: opened.append((parent, partner_id)))
    press(application, qtbot, key)
    assert opened == [(application.window, tab.partner_id)]


def test_a_partner_that_was_never_asked_has_one_question_and_an_empty_curve(
    application: Application, qtbot: QtBot
) -> None:
    ask(application, qtbot, lambda workspace: workspace.partners.add("Legal", sponsor="Anna Weber"))
    tab = open_tab(application, qtbot, "Legal")
    form = tab.form
    assert form.journey_heading.text() == "The journey, as you see it"
    assert not form.ask_button.isHidden()
    assert form.ask_label.text() == "Anna was never asked."
    assert not form.rate_button.isHidden()
    assert "No posture is set, so failure modes 3 and 4 cannot be looked for." in form.context_label.text()
    assert form.posture_control.place() == 2
    assert form.diagnosis_heading.accessibleDescription() == "nothing found"
    assert form.finding_title.text() == "Single point of contact: no contacts, too few to tell"
    assert form.finding_reason.text().startswith("Rule: ")
    assert "too few to tell" in rules(tab)["Single point of contact"]
    assert not form.measures_label.isHidden()
    assert form.vision.label.text().endswith("?")
    assert form.card_button.text() == "Write the card"
    assert nameless(tab) == []
    press(application, qtbot, Key.Key_C)


def test_rated_sides_take_the_button_away(application: Application, qtbot: QtBot) -> None:
    legal: Partner = ask(application, qtbot, lambda workspace: workspace.partners.add("Legal"))
    tab = open_tab(application, qtbot, "Legal")
    ask(
        application,
        qtbot,
        lambda workspace: workspace.relationships.rate(legal.id, MaturitySide.SUPPLY, value=Decimal("1.8")),
    )
    application.window.desk.changes.partners.emit()
    settle(application, qtbot)
    assert tab.form.rate_button.isHidden()
    assert "until supply reaches 2.0" in tab.form.context_label.text()


def test_an_archived_partner_is_read_only(application: Application, qtbot: QtBot) -> None:
    partner = ask(application, qtbot, lambda workspace: workspace.partners.called("Finance"))
    ask(application, qtbot, lambda workspace: workspace.partner_editing.archive(partner.id))
    application.window.go(Place.PARTNER, partner.id)
    settle(application, qtbot)
    press(application, qtbot, Key.Key_6)
    view = application.window.view
    assert isinstance(view, PartnerView)
    tab = view.tabs.current
    assert isinstance(tab, RelationshipTab)
    assert tab.form.finding_title.text() == "It is archived, and is not examined any more."
    assert tab.form.diagnosis_heading.accessibleDescription() == "not looked for"
    assert tab.form.advice_label.text() == ""
    before = page_of(application, qtbot, tab)
    focus_on(application, qtbot, tab.form.journey)
    press(application, qtbot, Key.Key_N, Key.Key_Home, Key.Key_Delete)
    assert tab.form.event_edit.isHidden()
    qtbot.mouseClick(tab.form.vision, Qt.MouseButton.LeftButton)
    assert not tab.form.vision.is_open
    assert not tab.form.posture_control.isEnabled()
    assert page_of(application, qtbot, tab).entries == before.entries


def test_columns_flow_under_each_other_in_a_small_window(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    assert tab.form.columns.beside == 3
    assert tab.form.pictures.beside == 2
    application.window.resize(1024, 640)
    settle(application, qtbot)
    sheet = tab.form.sheet
    assert sheet.width() <= tab.form.scroll_area.viewport().width()
    tab.form.columns.resize(600, tab.form.columns.height())
    assert tab.form.columns.beside == 2


def test_the_way_back_leads_to_the_tab_of_the_partner(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    assert application.window.history.present == Step(Place.PARTNER, tab.partner_id)
    keys = {hint.key for hint in tab.hints()}
    assert {"A", "M", "T", "N", "C"} <= keys


def test_own_failure_modes_are_marked_where_they_are_seen(application: Application, qtbot: QtBot) -> None:
    mode = ask(
        application,
        qtbot,
        lambda workspace: workspace.own_failure_modes.add(
            "Gold plating", symptom="Every wish grows", lesson="Agree on enough first"
        ),
    )
    tab = open_tab(application, qtbot, "Finance")
    place = next(place for place, row in enumerate(tab.diagnosis.checks.values) if row.name == "Gold plating")
    assert place == 5
    tab.form.check_list.select_row(place)
    assert tab.form.finding_reason.text() == "Every wish grows"
    assert tab.form.advice_label.text() == "Agree on enough first"
    assert [hint.key for hint in tab.hints()][-1] == "Space"
    press(application, qtbot, Key.Key_Space)
    row = tab.diagnosis.row
    assert row is not None
    assert (row.name, row.figure, row.is_found) == ("Gold plating", "seen here", True)
    press(application, qtbot, Key.Key_Space)
    partner_id = tab.partner_id
    assert partner_id is not None
    (stored,) = ask(application, qtbot, lambda workspace: workspace.sightings.of(partner_id))
    assert (stored.mode.id, stored.sighting) == (mode.id, None)


def test_a_turn_on_the_timeline_leads_to_the_tab(tab: RelationshipTab, application: Application, qtbot: QtBot) -> None:
    view = application.window.view
    assert isinstance(view, PartnerView)
    press(application, qtbot, Key.Key_2)
    timeline = view.tabs.current
    assert isinstance(timeline, TimelineTab)
    timeline.filter.choose(tuple(TimelineFilter).index(TimelineFilter.RELATIONSHIP))
    timeline.reload(another=False)
    settle(application, qtbot)
    settle(application, qtbot)
    events = [timeline.model.event_at(row) for row in range(timeline.model.rowCount())]
    settle(application, qtbot)
    told = [event for row in range(len(events)) if (event := timeline.model.event_at(row)) is not None]
    assert {event.kind for event in told} == TimelineFilter.RELATIONSHIP.kinds
    press(application, qtbot, Key.Key_Return)
    assert view.tabs.current is tab


@pytest.mark.parametrize(
    ("day", "happened"),
    [
        (date(2026, 11, 23), date(2026, 11, 23)),
        (date(2027, 2, 3), date(2026, 2, 3)),
        (date(2026, 12, 24), date(2025, 12, 24)),
        (date(2028, 2, 29), date(2024, 2, 29)),
        (date(2029, 2, 3), date(2029, 2, 3)),
    ],
)
def test_a_day_without_a_year_is_the_last_one_where_something_happened(day: date, happened: date) -> None:
    assert last_such_day(day, date(2026, 11, 23)) == happened


def test_a_quiet_row_says_what_it_looks_for(tab: RelationshipTab, application: Application, qtbot: QtBot) -> None:
    press(application, qtbot, Key.Key_Home)
    assert tab.form.finding_title.text().startswith("Single point of contact: ")
    assert "70 %" in tab.form.finding_reason.text()
    assert tab.form.why_button.isHidden()
    assert tab.diagnosis.advice.rowCount() == 0
    press(application, qtbot, Key.Key_C, Key.Key_N)
    assert tab.form.not_so_edit.isHidden()


def test_an_event_on_a_day_to_come_is_refused_and_stays_written(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    before = page_of(application, qtbot, tab).events
    focus_on(application, qtbot, tab.form.journey)
    press(application, qtbot, Key.Key_N)
    write(application, qtbot, "Bank moves", Key.Key_Tab)
    write(application, qtbot, "3 feb 2031", Key.Key_Return)
    assert QApplication.focusWidget() is tab.form.event_day
    assert tab.form.event_edit.text() == "Bank moves"
    assert page_of(application, qtbot, tab).events == before
    press(application, qtbot, Key.Key_Escape)
    assert tab.form.event_edit.isHidden()


def test_a_record_without_a_page_of_its_own_says_so(
    tab: RelationshipTab, application: Application, qtbot: QtBot
) -> None:
    rated = next(row for row in tab.success.measures.values if "satisfied" in row.words)
    focus_on(application, qtbot, tab.form.measures_list)
    tab.form.measures_list.select_row(list(tab.success.measures.values).index(rated))
    press(application, qtbot, Key.Key_Return, Key.Key_Return)
    opened = dialog(application, RecordsDialog)
    assert opened.isVisible()
    press(application, qtbot, Key.Key_Escape)
    assert QApplication.focusWidget() is tab.form.measures_list
