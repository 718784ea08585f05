"""The tabs of a partner's page and editing in place, driven by keys in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.people import Influence, Stance
from brm_desktop.domain.timeline import EventKind
from brm_desktop.gui.dialogs.pulse import PulseDialog
from brm_desktop.gui.navigation import CommitmentsFor, Place, Step
from brm_desktop.gui.views.choice_menu import ChoiceMenu
from brm_desktop.gui.views.partner.commitments import CommitmentsTab
from brm_desktop.gui.views.partner.meetings import MeetingsTab
from brm_desktop.gui.views.partner.people import PeopleTab
from brm_desktop.gui.views.partner.tabs import COMMITMENTS, MEETINGS, PEOPLE, RELATIONSHIP, TIMELINE
from brm_desktop.gui.views.partner.timeline import TimelineTab
from brm_desktop.gui.views.partner.view import PartnerView
from brm_desktop.services.workspace import Workspace
from tests.gui import larkfield
from tests.gui.conftest import StartWindow
from tests.gui.walk import interfaces, nameless

Key = Qt.Key


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
    application.window.go(Place.PARTNER, larkfield.FINANCE)
    _settle(application, qtbot)
    found = application.window.view
    assert isinstance(found, PartnerView)
    return found


def _settle(application: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _press(application: Application, qtbot: QtBot, *keys: Qt.Key) -> None:
    """Keys as they are typed: to whatever has the focus."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)
        _settle(application, qtbot)


def _type(application: Application, qtbot: QtBot, text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClicks(focus, text)
    _settle(application, qtbot)


def _open_tab(view: PartnerView, application: Application, qtbot: QtBot, place: int) -> QWidget:
    _press(application, qtbot, Key(Key.Key_1 + place))
    assert view.tabs.place == place
    current = view.tabs.current
    assert current is not None
    return current


def _here(application: Application) -> Step | None:
    return application.window.history.present


def test_digits_switch_tabs_and_counts_stand_behind_them(
    view: PartnerView, application: Application, qtbot: QtBot
) -> None:
    kinds = {TIMELINE: TimelineTab, PEOPLE: PeopleTab, MEETINGS: MeetingsTab, COMMITMENTS: CommitmentsTab}
    for place, kind in kinds.items():
        assert isinstance(_open_tab(view, application, qtbot, place), kind)
        assert view.form.tab_stack.currentWidget() is view.tabs.current
    _press(application, qtbot, Key.Key_1)
    assert view.form.goals_list.hasFocus()
    bar = view.form.tabs
    assert bar.accessibleTabName(PEOPLE) == "People, 5"
    assert bar.accessibleTabName(TIMELINE) != "Timeline"


def test_a_fact_is_a_link_to_its_tab(view: PartnerView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.form.kept_fact, Qt.MouseButton.LeftButton)
    assert view.tabs.place == COMMITMENTS


def test_walking_to_the_next_partner_stays_in_the_tab_and_coming_from_elsewhere_does_not(
    view: PartnerView, application: Application, qtbot: QtBot
) -> None:
    _open_tab(view, application, qtbot, PEOPLE)
    _press(application, qtbot, Key.Key_BracketRight)
    assert (view.form.title_label.text(), view.tabs.place) == ("Supply Chain", PEOPLE)
    application.window.go(Place.PARTNER, larkfield.FINANCE)
    _settle(application, qtbot)
    assert (view.form.title_label.text(), view.tabs.place) == ("Finance", 0)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert view.isAncestorOf(focus)


def test_every_tab_speaks_and_lands_on_its_rows(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    for place in (TIMELINE, PEOPLE, MEETINGS, COMMITMENTS, RELATIONSHIP):
        tab = _open_tab(view, application, qtbot, place)
        assert nameless(view) == []
        focus = QApplication.focusWidget()
        assert focus is not None
        assert tab.isAncestorOf(focus)
        assert view.hints()[0].key == "1–6"


def test_the_timeline_tells_events_newest_first_and_opens_them(
    view: PartnerView, application: Application, qtbot: QtBot
) -> None:
    tab = _open_tab(view, application, qtbot, TIMELINE)
    assert isinstance(tab, TimelineTab)
    _settle(application, qtbot)
    model = tab.model
    events = [event for row in range(model.rowCount()) if (event := model.event_at(row)) is not None]
    assert [event.day for event in events] == sorted((event.day for event in events), reverse=True)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == f"November 2026, {model.head(0).count}"  # type: ignore[union-attr]
    wanted = next(row for row in range(model.rowCount()) if (e := model.event_at(row)) and e.kind is EventKind.LATE)
    event = model.event_at(wanted)
    assert event is not None
    tab.table.setCurrentIndex(model.index(wanted, 0))
    _press(application, qtbot, Key.Key_Return)
    assert _here(application) == Step(Place.COMMITMENTS, CommitmentsFor(commitment_id=event.record_id))


def test_the_timeline_is_narrowed_to_a_kind(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    tab = _open_tab(view, application, qtbot, TIMELINE)
    assert isinstance(tab, TimelineTab)
    everything = tab.model.event_count
    tab.filter.choose(4)
    tab.filter.chosen.emit(4)
    _settle(application, qtbot)
    assert 0 < tab.model.event_count < everything
    kinds = {e.kind for row in range(tab.model.rowCount()) if (e := tab.model.event_at(row)) is not None}
    _settle(application, qtbot)
    kinds |= {e.kind for row in range(tab.model.rowCount()) if (e := tab.model.event_at(row)) is not None}
    assert kinds == {EventKind.PULSE}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_stance_and_influence_are_set_in_place_and_taken_back(
    view: PartnerView, application: Application, qtbot: QtBot
) -> None:
    tab = _open_tab(view, application, qtbot, PEOPLE)
    assert isinstance(tab, PeopleTab)
    person = tab._person()
    assert person is not None
    for key, letter, cell, value in (
        (Key.Key_S, "b", "stance", Stance.BLOCKER),
        (Key.Key_W, "c", "stance_wanted", Stance.CHAMPION),
        (Key.Key_I, "l", "influence", Influence.LOW),
    ):
        _press(application, qtbot, key)
        menu = next(found for found in tab.table.findChildren(ChoiceMenu) if found.isVisible())
        action = next(a for a in menu.actions() if a.text().lower().startswith(letter))
        menu.setActiveAction(action)
        qtbot.keyClick(menu, Key.Key_Return)
        _settle(application, qtbot)
        rows = {row.person.id: row.person for row in view.answer.page.people}  # type: ignore[union-attr]
        assert getattr(rows[person.id], cell) is value
    application.window.undo()
    _settle(application, qtbot)
    rows = {row.person.id: row.person for row in view.answer.page.people}  # type: ignore[union-attr]
    assert rows[person.id].influence is person.influence


def test_a_person_is_added_and_opened(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    tab = _open_tab(view, application, qtbot, PEOPLE)
    assert isinstance(tab, PeopleTab)
    _press(application, qtbot, Key.Key_N)
    _type(application, qtbot, "Ana Novak, Auditor")
    _press(application, qtbot, Key.Key_Return)
    assert "Ana Novak" in [row.person.name for row in view.answer.page.people]  # type: ignore[union-attr]
    _press(application, qtbot, Key.Key_Escape)
    assert tab.table.hasFocus()
    _press(application, qtbot, Key.Key_Return)
    here = _here(application)
    assert here is not None
    assert here.place is Place.PERSON


def test_meetings_of_the_partner_open_on_their_page(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    tab = _open_tab(view, application, qtbot, MEETINGS)
    assert isinstance(tab, MeetingsTab)
    _settle(application, qtbot)
    line = tab._current()
    assert line is not None
    assert line.partners == ("Finance",)
    _press(application, qtbot, Key.Key_Return)
    here = _here(application)
    assert here == Step(Place.MEETINGS, line.glance.id)


def test_k_keeps_a_promise_in_the_tab(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    tab = _open_tab(view, application, qtbot, COMMITMENTS)
    assert isinstance(tab, CommitmentsTab)
    before = len(tab.model.numbers)
    _press(application, qtbot, Key.Key_K)
    assert len(tab.model.numbers) == before - 1
    application.window.undo()
    _settle(application, qtbot)
    assert len(tab.model.numbers) == before


def test_e_edits_the_selected_goal_where_it_stands(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    before = [goal.text for goal in view.goals.values]
    _press(application, qtbot, Key.Key_E)
    form = view.editor.goals.form
    assert form.isVisible()
    edit = form.rows["text"].edit
    assert edit.hasFocus()
    edit.selectAll()  # type: ignore[attr-defined]
    _type(application, qtbot, "Close in four days")
    _press(application, qtbot, Key.Key_Escape)
    assert form.isHidden()
    assert view.form.goals_list.hasFocus()
    assert [goal.text for goal in view.goals.values] == before  # Esc in a field leaves it as it was
    _press(application, qtbot, Key.Key_E)
    edit.selectAll()  # type: ignore[attr-defined]
    _type(application, qtbot, "Close in four days")
    _press(application, qtbot, Key.Key_Return)
    assert view.goals.values[0].text == "Close in four days"
    application.window.undo()
    _settle(application, qtbot)
    assert [goal.text for goal in view.goals.values] == before


def test_enter_on_what_is_awaited_opens_the_promise(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    view.form.awaited_list.setFocus()
    view.form.awaited_list.select_row(0)
    wanted = view.awaited.values[0].commitment.id
    _press(application, qtbot, Key.Key_Return)
    assert _here(application) == Step(Place.COMMITMENTS, CommitmentsFor(commitment_id=wanted))


def test_goals_are_reordered_and_deleted_by_keys(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    before = [goal.text for goal in view.goals.values]
    qtbot.keyClick(view.form.goals_list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    _settle(application, qtbot)
    assert [goal.text for goal in view.goals.values] == [before[1], before[0], *before[2:]]
    assert view.form.goals_list.currentIndex().row() == 1
    _press(application, qtbot, Key.Key_Delete)
    assert [goal.text for goal in view.goals.values] == [before[1], *before[2:]]
    application.window.undo()
    _settle(application, qtbot)
    assert len(view.goals.values) == len(before)


def test_what_the_partner_is_saves_as_it_is_changed(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    view.form.prepare_button.setFocus()
    _press(application, qtbot, Key.Key_E)
    rows = view.editor.about.rows
    assert rows["name"].edit.hasFocus()
    rows["name"].edit.selectAll()  # type: ignore[attr-defined]
    _type(application, qtbot, "Group Finance")
    _press(application, qtbot, Key.Key_Tab)
    assert view.form.title_label.text() == "Group Finance"
    cadence = rows["cadence_days"].edit
    cadence.setFocus()
    cadence.selectAll()  # type: ignore[attr-defined]
    _type(application, qtbot, "soon")
    _press(application, qtbot, Key.Key_Return)
    assert "number of days" in rows["cadence_days"].error_label.text()
    rows["tier"].edit.setCurrentIndex(1)  # type: ignore[attr-defined]
    rows["tier"].edit.activated.emit(1)  # type: ignore[attr-defined]
    _settle(application, qtbot)
    partner = view.answer.page.partner  # type: ignore[union-attr]
    first = application.desk.settings.tiers[0]
    assert (partner.tier, partner.cadence_days) == (first.name, first.days)
    _press(application, qtbot, Key.Key_Escape)
    assert not view.editor.is_editing


def test_what_is_being_typed_never_reaches_another_partner(
    view: PartnerView, application: Application, qtbot: QtBot
) -> None:
    view.form.prepare_button.setFocus()
    _press(application, qtbot, Key.Key_E)
    view.editor.about.rows["name"].edit.selectAll()  # type: ignore[attr-defined]
    _type(application, qtbot, "Group Finance")
    others = view.answer.neighbours if view.answer is not None else ()
    application.window.go(Place.PARTNER, others[1].id)
    _settle(application, qtbot)
    assert view.form.title_label.text() == "Supply Chain"
    assert not view.editor.is_editing
    names = [partner.name for partner in view.answer.neighbours]  # type: ignore[union-attr]
    assert names[1] == "Supply Chain"


def test_satisfaction_is_added_with_s(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    view.form.prepare_button.setFocus()
    _press(application, qtbot, Key.Key_S)
    dialog = application.window.findChild(PulseDialog)
    assert dialog is not None
    _type(application, qtbot, "9")
    _press(application, qtbot, Key.Key_Return)
    assert dialog.error_label.isVisible()
    dialog.rating.selectAll()
    _type(application, qtbot, "4.5")
    _press(application, qtbot, Key.Key_Return)
    assert view.form.satisfaction_fact.value_label.text().split() == ["4.5", "of", "5"]


def test_an_archived_partner_is_read_only_until_it_is_brought_back(
    view: PartnerView, application: Application, qtbot: QtBot
) -> None:
    view.editor.archive()
    _settle(application, qtbot)
    assert view.form.archived_label.isVisible()
    assert not view.form.contact_button.isEnabled()
    goals = len(view.goals.values)
    view.form.goals_list.setFocus()
    _press(application, qtbot, Key.Key_Delete)
    _press(application, qtbot, Key.Key_E)
    _press(application, qtbot, Key.Key_N)
    assert (len(view.goals.values), view.editor.is_editing, view.form.goals_edit.isVisible()) == (goals, False, False)
    assert "E" not in [hint.key for hint in view.hints()]
    view.editor.archive()
    _settle(application, qtbot)
    assert not view.form.archived_label.isVisible()


def test_events_are_read_aloud_row_by_row(view: PartnerView, application: Application, qtbot: QtBot) -> None:
    tab = _open_tab(view, application, qtbot, TIMELINE)
    assert isinstance(tab, TimelineTab)
    root = QAccessible.queryAccessibleInterface(tab)
    assert root is not None
    spoken = [found.text(QAccessible.Text.Name) for found in interfaces(root)]
    assert any(words.startswith("Met, ") for words in spoken)
