"""The palette over the real window, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.navigation import BriefFor, Place, Step
from brm_desktop.gui.palette.beside import Beside
from brm_desktop.gui.palette.entries import Group, Head, Shown
from brm_desktop.gui.palette.palette import Palette
from brm_desktop.gui.views.today.view import TodayView
from tests.gui.conftest import Spoken, StartWindow
from tests.gui.walk import nameless

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _open(qtbot: QtBot, application: Application) -> Palette:
    qtbot.keyClick(_focus(application), Qt.Key.Key_K, CTRL)
    _settle(qtbot, application)
    palette = application.window.open_dialog()
    assert isinstance(palette, Palette)
    assert palette.field.hasFocus()
    return palette


def _focus(application: Application) -> QWidget:
    return application.window.focusWidget() or application.window


def _type(qtbot: QtBot, application: Application, palette: Palette, text: str) -> None:
    qtbot.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: not palette.finding.is_open)
    _settle(qtbot, application)


def _titles(palette: Palette, group: Group) -> list[str]:
    return [r.entry.title for r in palette.model.values if isinstance(r, Shown) and r.entry.group is group]


def test_deeds_places_and_notes_stand_in_three_groups(application: Application, qtbot: QtBot) -> None:
    palette = _open(qtbot, application)
    _type(qtbot, application, palette, "fin")
    heads = [row.group for row in palette.model.values if isinstance(row, Head)]
    assert heads == [Group.DO, Group.GO, Group.NOTES]
    assert _titles(palette, Group.DO)[:3] == ["Prepare for Finance", "New meeting with Finance", "I owe Finance …"]
    assert _titles(palette, Group.GO)[0] == "Finance"
    first = palette.model.values[1]
    assert isinstance(first, Shown)
    assert [first.entry.title[start:end] for start, end in first.spans] == ["Fin"]
    assert first.entry.detail == "Monthly value review, Today 10:30".replace("Today", "today")
    assert first.entry.key == "P"


def test_prepare_for_a_partner_takes_its_letters_and_enter(application: Application, qtbot: QtBot) -> None:
    palette = _open(qtbot, application)
    _type(qtbot, application, palette, "prep supp")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    _settle(qtbot, application)
    present = application.window.history.present
    assert present is not None
    assert present.place is Place.BRIEF
    assert isinstance(present.argument, BriefFor)
    assert application.window.open_dialog() is None


def test_a_contact_is_logged_by_the_name_of_the_sponsor_and_taken_back(application: Application, qtbot: QtBot) -> None:
    palette = _open(qtbot, application)
    _type(qtbot, application, palette, "log contact amara")
    assert palette.entry is not None
    assert palette.entry.title == "Log contact with Engineering"
    today = application.window.view
    assert isinstance(today, TodayView)
    before = today.quiet.rowCount()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: today.quiet.rowCount() == before - 1)
    qtbot.keyClick(_focus(application), Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: today.quiet.rowCount() == before)
    _settle(qtbot, application)


def test_a_sentence_is_opened_with_enter_even_before_it_was_found(application: Application, qtbot: QtBot) -> None:
    palette = _open(qtbot, application)
    qtbot.keyClicks(palette.field, "auditors ledger")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.window.open_dialog() is None)
    _settle(qtbot, application)
    present = application.window.history.present
    assert present is not None
    assert present.place is Place.MEETINGS


def test_an_arrow_jots_and_ctrl_z_takes_it_back_and_ctrl_shift_z_does_it_again(
    application: Application, qtbot: QtBot
) -> None:
    palette = _open(qtbot, application)
    _type(qtbot, application, palette, "-> Finance zebra plan by fri")
    assert palette.entry is not None
    assert palette.entry.detail.startswith("I owe · Finance")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    _settle(qtbot, application)

    def zebras() -> int:
        found: list[int] = []
        application.desk.run(lambda workspace: len(workspace.search.find("zebra")), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    assert zebras() == 1
    qtbot.keyClick(_focus(application), Qt.Key.Key_Z, CTRL)
    _settle(qtbot, application)
    assert zebras() == 0
    assert application.window._toast is not None
    assert application.window._toast.words.startswith("Undone: Noted: -> Finance zebra")
    assert application.window._toast.button.text() == "Redo"
    qtbot.keyClick(_focus(application), Qt.Key.Key_Z, CTRL | SHIFT)
    _settle(qtbot, application)
    assert zebras() == 1


def test_i_owe_puts_the_beginning_of_the_line_into_the_field(application: Application, qtbot: QtBot) -> None:
    palette = _open(qtbot, application)
    _type(qtbot, application, palette, "i owe finance")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette.field.text() == "-> Finance "
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    _settle(qtbot, application)


def test_signs_narrow_to_commands_and_to_people(application: Application, qtbot: QtBot) -> None:
    palette = _open(qtbot, application)
    palette.type("> undo")
    assert palette.entry is not None
    assert (palette.entry.title, palette.entry.key) == ("Undo", "Ctrl+Z")
    palette.type("@ owen")
    assert _titles(palette, Group.GO) == ["Owen Clarke"]
    assert not palette.finding.is_open
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    _settle(qtbot, application)


def test_before_anything_is_typed_it_offers_what_fits_the_selection_and_the_last_places(
    application: Application, qtbot: QtBot
) -> None:
    window = application.window
    finance = window.form.sidebar._partner_ids[0]
    for step in (Step(Place.PARTNER, finance), Step(Place.TODAY)):
        window.go(step.place, step.argument)
        _settle(qtbot, application)
    palette = _open(qtbot, application)
    assert _titles(palette, Group.GO)[0] == "Finance"
    assert "Prepare" in _titles(palette, Group.DO)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    _settle(qtbot, application)
    assert window.history.present is not None
    assert window.history.present.place is Place.BRIEF


def test_what_is_found_nowhere_can_be_jotted_and_markup_stays_text(application: Application, qtbot: QtBot) -> None:
    palette = _open(qtbot, application)
    _type(qtbot, application, palette, '"qqq (such* <b>zzz')
    assert _titles(palette, Group.DO) == ["Jot it as a note"]
    assert palette.entry is not None
    assert palette.entry.detail == 'nothing with “"qqq (such* <b>zzz”'
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    _settle(qtbot, application)


def test_arrows_step_over_the_words_of_groups_and_are_read_aloud(
    application: Application, qtbot: QtBot, spoken: Spoken
) -> None:
    palette = _open(qtbot, application)
    _type(qtbot, application, palette, "fin")
    first = spoken.description(palette.field)
    assert first == "Prepare for Finance, Monthly value review, today 10:30, P, Do"
    for _ in range(40):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        assert palette.entry is not None
    assert "In your notes" in spoken.description(palette.field)
    assert nameless(application.window) == []
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    _settle(qtbot, application)


def test_escape_gives_the_focus_back_and_no_key_reaches_the_page_beneath(
    application: Application, qtbot: QtBot
) -> None:
    before = application.window.focusWidget()
    palette = _open(qtbot, application)
    qtbot.keyClicks(palette.field, "pkrl?")
    assert application.window.history.present == Step(Place.TODAY)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    _settle(qtbot, application)
    assert application.window.open_dialog() is None
    assert application.window.focusWidget() is before


def test_ctrl_enter_opens_beside_and_escape_takes_it_away(application: Application, qtbot: QtBot) -> None:
    window = application.window
    palette = _open(qtbot, application)
    _type(qtbot, application, palette, "finance")
    while palette.entry is None or palette.entry.group is not Group.GO:
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, CTRL)
    _settle(qtbot, application)
    beside = window.findChild(Beside)
    assert isinstance(beside, Beside)
    assert beside.view.place is Place.PARTNER
    assert window.history.present == Step(Place.TODAY)
    assert beside.isAncestorOf(_focus(application))
    qtbot.keyClick(_focus(application), Qt.Key.Key_Escape)
    assert not beside.isVisible()
    assert window.history.present == Step(Place.TODAY)
    _settle(qtbot, application)


def test_only_the_answer_to_the_last_words_is_shown(application: Application, qtbot: QtBot) -> None:
    palette = _open(qtbot, application)
    for words in ("f", "fo", "zzzz"):
        palette.type(words)
        palette.finding.ask_now()
    _settle(qtbot, application)
    assert _titles(palette, Group.NOTES) == []
    assert _titles(palette, Group.DO) == ["Jot it as a note"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (1600, 1000)])
def test_it_stands_92_from_the_top_620_wide_and_fits_the_window(
    application: Application, qtbot: QtBot, size: tuple[int, int]
) -> None:
    application.window.resize(*size)
    palette = _open(qtbot, application)
    _type(qtbot, application, palette, "fin")
    card = palette.card.card_rect().translated(palette.card.pos())
    assert card.top() == 92
    assert card.width() == 620
    assert card.bottom() < size[1]
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    _settle(qtbot, application)
