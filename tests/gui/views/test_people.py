"""Everybody and one person, driven by keys in the real window: edit, merge, keep apart, the sheet, erasing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.people import Stance
from brm_desktop.gui.dialogs.erase_person import ErasePersonDialog
from brm_desktop.gui.dialogs.merge_people import MergeDialog
from brm_desktop.gui.dialogs.person_sheet import PersonSheetDialog
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.people import PeopleView
from brm_desktop.gui.views.person import PersonView
from brm_desktop.services.workspace import Workspace
from tests.gui import larkfield
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless

Key = Qt.Key


@pytest.fixture
def application(start_window: StartWindow, data_folder: Path) -> Application:
    workspace = Workspace(data_folder, clock=larkfield.clock())
    larkfield.fill(workspace)
    workspace.people.add("Alex Crichton", role="Auditor")
    workspace.people.add("Alex Chrichton")
    workspace.close()
    started = start_window(data_folder, clock=larkfield.clock())
    started.window.resize(1280, 800)
    return started


@pytest.fixture
def people(application: Application, qtbot: QtBot) -> PeopleView:
    application.window.go(Place.PEOPLE)
    _settle(application, qtbot)
    found = application.window.view
    assert isinstance(found, PeopleView)
    return found


@pytest.fixture
def person(application: Application, qtbot: QtBot) -> PersonView:
    application.window.go(Place.PERSON, larkfield.HELENA)
    _settle(application, qtbot)
    found = application.window.view
    assert isinstance(found, PersonView)
    return found


def _settle(application: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _press(application: Application, qtbot: QtBot, *keys: Qt.Key) -> None:
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


def _names(view: PeopleView) -> list[str]:
    rows = (view.model.row(place) for place in range(view.model.rowCount()))
    return [row.person.name for row in rows if row is not None]


def test_everybody_is_listed_by_name_and_enter_opens_one(
    people: PeopleView, application: Application, qtbot: QtBot
) -> None:
    assert _names(people) == sorted(_names(people), key=str.casefold)
    assert "Helena Brandt" in _names(people)
    assert people.form.people_table.hasFocus()
    assert nameless(people) == []
    _press(application, qtbot, Key.Key_Return)
    view = application.window.view
    assert isinstance(view, PersonView)
    assert view.form.title_label.text() == _names(people)[0]


def test_the_list_is_narrowed_by_words_and_partner(people: PeopleView, application: Application, qtbot: QtBot) -> None:
    every = len(_names(people))
    _press(application, qtbot, Key.Key_Slash)
    _type(application, qtbot, "helena")
    qtbot.waitUntil(lambda: _names(people) == ["Helena Brandt"])
    assert people.state_hint().words == f"1 of {every}"
    _press(application, qtbot, Key.Key_Escape)
    assert len(_names(people)) == every
    people.form.partner_filter.choose(1)
    people.form.partner_filter.chosen.emit(1)
    assert 0 < len(_names(people)) < every


def test_two_who_are_one_are_merged_and_separated_again(
    people: PeopleView, application: Application, qtbot: QtBot
) -> None:
    people.form.pairs_list.setFocus()
    _press(application, qtbot, Key.Key_M)
    dialog = application.window.findChild(MergeDialog)
    assert dialog is not None
    dialog.second_button.click()
    stays = dialog.second
    assert stays is not None
    qtbot.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _settle(application, qtbot)
    assert [name for name in _names(people) if name.startswith("Alex")] == [stays.name]
    assert people.form.pairs_part.isHidden()
    application.window.undo()
    _settle(application, qtbot)
    assert len([name for name in _names(people) if name.startswith("Alex")]) == 2
    assert len(people.pairs.values) == 1


def test_two_who_are_two_are_not_offered_again(people: PeopleView, application: Application, qtbot: QtBot) -> None:
    people.form.pairs_list.setFocus()
    _press(application, qtbot, Key.Key_A)
    assert people.pairs.values == []


def test_a_new_person_is_added_with_n(people: PeopleView, application: Application, qtbot: QtBot) -> None:
    _press(application, qtbot, Key.Key_N)
    _type(application, qtbot, "Zora Neale, Writer")
    _press(application, qtbot, Key.Key_Return)
    assert _names(people)[-1] == "Zora Neale"


def test_a_person_is_shown_with_contacts_and_promises(person: PersonView) -> None:
    form = person.form
    assert form.title_label.text() == "Helena Brandt"
    assert form.sentence_label.text() == "CFO, sponsor of Finance"
    assert form.contact_label.text() == "Last met 12 Nov, 11 days ago, to be met every 14 days, as Finance"
    assert person.page is not None
    assert [seat.day for seat in person.page.meetings] == sorted(
        (seat.day for seat in person.page.meetings), reverse=True
    )
    assert nameless(person) == []


def test_a_person_is_edited_in_place_and_each_change_is_taken_back(
    person: PersonView, application: Application, qtbot: QtBot
) -> None:
    person.form.edit_button.setFocus()
    _press(application, qtbot, Key.Key_E)
    rows = person.fields.rows
    assert rows["name"].edit.hasFocus()
    assert nameless(person) == []
    rows["role"].edit.setFocus()
    rows["role"].edit.selectAll()  # type: ignore[attr-defined]
    _type(application, qtbot, "Chief Financial Officer")
    _press(application, qtbot, Key.Key_Tab)
    assert person.form.sentence_label.text().startswith("Chief Financial Officer")
    rows["stance"].edit.setCurrentIndex(1)  # type: ignore[attr-defined]
    rows["stance"].edit.activated.emit(1)  # type: ignore[attr-defined]
    _settle(application, qtbot)
    assert person.page is not None
    assert person.page.person.stance is Stance.BLOCKER
    _press(application, qtbot, Key.Key_Escape)
    assert not person.fields.editing
    application.window.undo()
    _settle(application, qtbot)
    assert person.page.person.stance is not Stance.BLOCKER


def test_what_is_being_typed_never_reaches_another_person(
    person: PersonView, application: Application, qtbot: QtBot
) -> None:
    assert person.page is not None
    everybody = _others(person)
    _settle(application, qtbot)
    other = next(row for row in everybody if row != larkfield.HELENA)
    person.edit()
    person.fields.rows["name"].edit.selectAll()  # type: ignore[attr-defined]
    _type(application, qtbot, "Somebody Else")
    application.window.go(Place.PERSON, other)
    _settle(application, qtbot)
    assert person.page.person.id == other
    assert person.page.person.name != "Somebody Else"
    assert not person.fields.editing
    assert person.form.edit_button.text() == "Edit"


def _others(person: PersonView) -> list[PersonId]:
    found: list[PersonId] = []
    person.desk.run(lambda workspace: found.extend(row.person.id for row in workspace.people.every()))
    return found


def test_a_private_note_keeps_its_lines(person: PersonView, application: Application, qtbot: QtBot) -> None:
    person.edit()
    note = person.fields.rows["private_note"].edit
    note.set_words("first\nsecond")  # type: ignore[attr-defined]
    person.edit()
    _settle(application, qtbot)
    assert person.page is not None
    assert person.page.person.private_note == "first\nsecond"


def test_l_restarts_the_cadence_of_a_person(person: PersonView, application: Application, qtbot: QtBot) -> None:
    person.form.edit_button.setFocus()
    _press(application, qtbot, Key.Key_L)
    assert person.form.contact_label.text() == "Last met today, to be met every 14 days, as Finance"


def test_everything_that_is_held_is_shown_and_saved(
    person: PersonView, application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    person.form.edit_button.setFocus()
    _press(application, qtbot, Key.Key_X)
    dialog = application.window.findChild(PersonSheetDialog)
    assert dialog is not None
    assert "Stance: " in dialog.text.toPlainText()
    assert nameless(dialog) == []
    dialog.save_as(tmp_path / "helena.md")
    assert (tmp_path / "helena.md").read_text(encoding="utf-8").startswith("# Everything held on Helena Brandt")


def test_erasing_asks_for_the_name_and_then_leaves_the_page(
    person: PersonView, application: Application, qtbot: QtBot
) -> None:
    person._erase()
    _settle(application, qtbot)
    dialog = application.window.findChild(ErasePersonDialog)
    assert dialog is not None
    assert not dialog.erase_button.isEnabled()
    assert "Finance will have no sponsor" in dialog.words_label.text()
    assert nameless(dialog) == []
    dialog.all_button.click()
    assert len(dialog.chosen) == len(dialog.named.values)
    _type(application, qtbot, "helena brandt")
    assert dialog.erase_button.isEnabled()
    dialog.erase_button.click()
    _settle(application, qtbot)
    view = application.window.view
    assert isinstance(view, PeopleView)
    assert "Helena Brandt" not in _names(view)


def test_a_person_who_has_gone_is_said_in_place_of_the_page(application: Application, qtbot: QtBot) -> None:
    application.window.go(Place.PERSON, PersonId("0" * 32))
    _settle(application, qtbot)
    view = application.window.view
    assert isinstance(view, PersonView)
    assert not view.is_filled
