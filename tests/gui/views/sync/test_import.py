"""An import in hand: looked at, its conflicts settled or not, taken in, taken back, stopped."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brm_desktop.domain.errors import Cancelled, WriteFailed
from brm_desktop.gui.views.sync.import_rows import CHANGED, NEW
from brm_desktop.services.sync import Sync
from tests.gui.views.sync.conftest import OURS, THEIRS, Page, Pair
from tests.gui.walk import nameless


def _open(page: Page, path: Path) -> None:
    page.application.window.open_import((path,))
    page.settle()


def test_a_file_is_shown_with_what_is_new_changed_and_in_conflict(page: Page, pair: Pair) -> None:
    _open(page, pair.file())
    part = page.view.incoming
    assert page.shows(part)
    assert part.title.text() == "Import from Mac mini, home"
    assert part.sentence.text().startswith("1 new, 1 changed, 1 conflict.")
    assert part.sentence.text().endswith("Nothing is written until you press Import.")
    assert [row.title for row in part.rows.rows.values if row.group] == ["1 new", "1 changed"]
    change = part.rows.rows.values[-1]
    assert (change.whole_title, change.detail, change.before, change.after) == (
        "Sign-off on retention, Finance",
        "due",
        "2 Dec",
        "9 Dec",
    )
    assert part.import_button.text() == "Import 3 changes"
    assert page.partners() == ["Finance"], "nothing is written by looking"


def test_groups_open_and_close_by_key_and_mouse(page: Page, pair: Pair, qtbot: QtBot) -> None:
    _open(page, pair.file())
    rows = page.view.incoming.rows
    assert [row.open for row in rows.rows.values if row.group] == [False, True]
    rows.setFocus()
    rows.select_row(0)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert [row.title for row in rows.rows.values][:2] == ["1 new", "Sales"]
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    assert [row.group for row in rows.rows.values][:2] == [NEW, CHANGED]
    place = rows.visualRect(rows.rows.index(1, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row.group for row in rows.rows.values] == [NEW, CHANGED]


def test_the_differences_of_a_conflict_are_marked_in_both(page: Page, pair: Pair) -> None:
    _open(page, pair.file())
    ours, theirs = page.view.incoming.conflicts.cards
    assert _marked(ours) == ["nine."]
    assert _marked(theirs) == ["eight, from January."]
    assert ours.accessibleName().startswith("This computer, ")
    assert not ours.isChecked() and not theirs.isChecked()


def _marked(card: object) -> list[str]:
    lines = card._lines  # type: ignore[attr-defined]
    return [part.text for line in lines if line is not None for part in line.parts if part.differs]


def test_a_chosen_version_goes_in_with_the_import(page: Page, pair: Pair, qtbot: QtBot) -> None:
    _open(page, pair.file())
    panel = page.view.incoming.conflicts
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_2)
    assert panel.cards[1].isChecked()
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.settle()
    assert page.shows(page.view.resting)
    assert page.note(pair.meeting) == THEIRS
    assert page.partners() == ["Finance", "Sales"]
    assert page.said().startswith("From Mac mini, home: 1 new")
    assert page.view.resting.conflicts.isHidden()


def test_both_can_be_kept_one_under_the_other(page: Page, pair: Pair, qtbot: QtBot) -> None:
    _open(page, pair.file())
    qtbot.keyClick(page.view.incoming.conflicts.cards[0], Qt.Key.Key_3)
    page.view.finish()
    page.settle()
    assert page.note(pair.meeting) == f"{OURS}\n\n{THEIRS}"


def test_the_result_can_be_written_by_hand(page: Page, pair: Pair, qtbot: QtBot) -> None:
    _open(page, pair.file())
    panel = page.view.incoming.conflicts
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_E)
    assert panel.is_editing and panel.edit.edit.hasFocus()
    assert [hint.key for hint in page.view.hints()] == ["Ctrl+Enter", "Esc"]
    panel.edit.set_words("Owen wants no surprises.\nDay minus seven.")
    qtbot.keyClick(panel.edit.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    states = (panel.is_editing, page.shows(page.view.incoming))
    assert states == (False, True)
    page.view.finish()
    page.settle()
    assert page.note(pair.meeting) == "Owen wants no surprises.\nDay minus seven."


def test_escape_closes_the_text_first_and_then_the_import(page: Page, pair: Pair) -> None:
    _open(page, pair.file())
    page.view.incoming.conflicts.edit_result()
    window = page.application.window
    window.leave_layer()
    assert page.shows(page.view.incoming)
    window.leave_layer()
    assert page.shows(page.view.resting)
    assert page.partners() == ["Finance"]


def test_a_conflict_that_is_not_settled_stays_on_the_page(page: Page, pair: Pair, qtbot: QtBot) -> None:
    _open(page, pair.file())
    page.view.finish()
    page.settle()
    panel = page.view.resting.conflicts
    assert not panel.isHidden() and panel.label.text().startswith("Conflict 1 of 1")
    assert "to decide" in page.said()
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_1)
    page.settle()
    assert page.note(pair.meeting) == OURS
    assert panel.isHidden()
    page.application.window.undo()
    page.settle()
    assert all(line in page.note(pair.meeting) for line in (*OURS.split("\n"), *THEIRS.split("\n")))


def test_later_puts_a_conflict_off(page: Page, pair: Pair, qtbot: QtBot) -> None:
    _open(page, pair.file())
    page.view.finish()
    page.settle()
    panel = page.view.resting.conflicts
    qtbot.keyClick(panel.cards[0], Qt.Key.Key_L)
    page.settle()
    assert panel.isHidden()


def test_a_whole_import_is_taken_back_from_the_journal(page: Page, pair: Pair, qtbot: QtBot) -> None:
    _open(page, pair.file())
    page.view.incoming.conflicts.choose(1)
    page.view.finish()
    page.settle()
    journal = page.view.resting.journal
    run = journal.values[0]
    assert (run.device_name, run.added, run.undone) == ("Mac mini, home", 1, False)
    page.view.resting.journal_list.select_row(0)
    qtbot.keyClick(page.view.resting.journal_list, Qt.Key.Key_Return)
    page.settle()
    assert page.partners() == ["Finance"]
    assert journal.values[0].undone
    assert "taken back" in page.said()


def test_the_same_file_again_brings_nothing_new(page: Page, pair: Pair) -> None:
    path = pair.file()
    _open(page, path)
    page.view.finish()
    page.settle()
    _open(page, path)
    assert page.shows(page.view.quiet)
    assert page.view.quiet.title.text() == "Nothing new"
    assert page.application.window.view is page.view
    page.application.window.leave_layer()
    assert page.shows(page.view.resting)


def test_a_sealed_file_asks_for_the_passphrase_and_again_in_place(page: Page, pair: Pair, qtbot: QtBot) -> None:
    pair.mac.sync.seal("three calm pelicans")
    _open(page, pair.file())
    question = page.view.question
    assert page.shows(question) and question.edit.hasFocus()
    for word in ("something else", "three calm pelicans"):
        question.edit.setText(word)
        qtbot.keyClick(question.edit, Qt.Key.Key_Return)
        page.settle()
        if word == "something else":
            assert page.shows(question)
            assert question.message.text().startswith("That one does not open it")
    assert page.shows(page.view.incoming)
    assert question.edit.text() == "", "a passphrase does not stay in a field"


def test_a_damaged_file_says_what_is_safe(page: Page, pair: Pair) -> None:
    path = pair.file()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x40
    path.write_bytes(content)
    _open(page, path)
    assert page.shows(page.view.trouble)
    panel = page.view.trouble.panel
    assert "damaged" in panel.title_label.text() or "not a sync file" in panel.title_label.text()
    assert "Nothing was changed" in panel.detail_label.text()
    page.view.close_layer()
    assert page.shows(page.view.resting)


def test_a_file_that_is_none_is_refused_in_words(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "holiday.brmsync"
    path.write_text("a picture of a beach", encoding="utf-8")
    _open(page, path)
    assert page.view.trouble.panel.title_label.text() == "holiday.brmsync is not a sync file"


def test_many_deletions_are_asked_about_before_anything_goes(page: Page, pair: Pair) -> None:
    many = [pair.mac.add_commitment(f"Number {number}") for number in range(30)]
    _open(page, pair.file("before.brmsync"))
    page.view.finish()
    page.settle()
    for one in many:
        pair.mac.change("commitment", one, deleted_at="2026-11-24T10:00:00+00:00")
    _open(page, pair.file())
    part = page.view.incoming
    assert nameless(part) == []
    assert part.found is not None and part.found.asks_about_deletions
    page.view.finish()
    page.settle()
    assert page.shows(part) and not part.agree_message.isHidden()
    part.agree.setChecked(True)
    page.view.finish()
    page.settle()
    assert page.shows(page.view.resting)


def test_an_import_that_is_stopped_is_rolled_back_and_said_so(
    page: Page, pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    _open(page, pair.file())

    def stopped(self: Sync, found: object, **_: object) -> None:
        raise Cancelled("Stopped", "Nothing was changed.")

    monkeypatch.setattr(Sync, "take", stopped)
    page.view.finish()
    page.settle()
    assert page.shows(page.view.incoming), "the file is still in hand"
    assert page.said() == "Stopped. Nothing was imported, everything is as it was"


def test_a_full_disk_is_said_and_the_file_can_be_tried_again(
    page: Page, pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    _open(page, pair.file())
    with monkeypatch.context() as patch:

        def full(self: Sync, found: object, **_: object) -> None:
            raise WriteFailed("The disk is full", "Nothing was changed.")

        patch.setattr(Sync, "take", full)
        page.view.finish()
        page.settle()
    assert page.view.trouble.panel.title_label.text() == "The disk is full"
    page.view.trouble.again_button.click()
    page.settle()
    assert page.shows(page.view.incoming)


def test_several_files_come_one_after_the_other(page: Page, pair: Pair) -> None:
    first = pair.file("one.brmsync")
    pair.mac.add_partner("People")
    second = pair.file("two.brmsync", full=True)
    page.application.window.open_import((first, second))
    page.settle()
    page.view.finish()
    page.settle()
    assert page.view.incoming.file.text() == "two.brmsync"


def test_everything_in_hand_has_a_name_for_a_screen_reader(page: Page, pair: Pair) -> None:
    assert nameless(page.view) == []
    _open(page, pair.file())
    page.view.incoming.conflicts.edit_result()
    assert nameless(page.view) == []
