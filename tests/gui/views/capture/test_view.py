"""Meeting capture in the real window, driven by keys. The day is Monday 23 November 2026."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.errors import WriteFailed
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.meetings import AgendaState, Meeting
from brm_desktop.gui.dialogs.compare_recovered import CompareRecoveredDialog
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.gui.views.capture.view import CaptureView
from brm_desktop.gui.widgets.menu import Menu
from brm_desktop.services.workspace import Workspace
from tests.gui.conftest import Spoken, StartWindow
from tests.gui.walk import nameless

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_Key = Qt.Key


class Keys:
    """Presses keys where the focus is, and counts those that are not content."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self._application = application
        self._qtbot = qtbot
        self.count = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, then wait for what it started."""
        self._qtbot.keyClick(self._focus(), key, modifiers)
        self.count += 1
        self.settle()

    def marker(self, words: str) -> None:
        """Two characters that are counted."""
        self._qtbot.keyClicks(self._focus(), words)
        self.count += len(words)

    def type(self, words: str) -> None:
        """Content, which is not counted."""
        self._qtbot.keyClicks(self._focus(), words)

    def settle(self) -> None:
        """Until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self._application.tasks.busy)
        QApplication.processEvents()

    def _focus(self) -> QWidget:
        window = self._application.window
        dialog = window.open_dialog()
        focus = (dialog.focusWidget() if dialog is not None else None) or window.focusWidget()
        assert focus is not None
        return focus


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


@pytest.fixture
def keys(application: Application, qtbot: QtBot) -> Keys:
    return Keys(application, qtbot)


@pytest.fixture
def view(application: Application, keys: Keys) -> CaptureView:
    """The note of the first meeting of the day."""
    keys.press(_Key.Key_Return)
    return _capture(application)


def _capture(application: Application) -> CaptureView:
    view = application.window.view
    assert isinstance(view, CaptureView)
    return view


def _stored(application: Application, qtbot: QtBot, meeting_id: str) -> Meeting:
    found: list[Meeting] = []
    application.desk.run(lambda workspace: workspace.meetings.get(MeetingId(meeting_id)).row.meeting, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def _id(view: CaptureView) -> str:
    assert view.page is not None
    return view.page.meeting.id


def test_three_promises_from_today_take_twelve_keys(application: Application, keys: Keys, qtbot: QtBot) -> None:
    keys.press(_Key.Key_Return)
    view = _capture(application)
    assert view.editor.hasFocus()
    assert view.editor.text() == "## Month-end close\n"
    for marker, words in (
        ("->", " Root cause by Wed"),
        ("<-", " Owen sends the list by Fri"),
        ("->", " Plan by 7 Dec"),
    ):
        keys.marker(marker)
        keys.type(words)
        keys.press(_Key.Key_Return)
    qtbot.waitUntil(lambda: [row.when for row in view.beside.found.values] == ["Wed 25", "Fri 27", "Mon 7"])
    meeting_id = _id(view)
    keys.press(_Key.Key_Return, _CTRL)
    qtbot.waitUntil(lambda: application.window.open_dialog() is not None)
    keys.press(_Key.Key_Return, _CTRL)
    qtbot.waitUntil(lambda: application.window.history.present == Step(Place.TODAY))
    keys.settle()
    assert keys.count == 12
    assert _stored(application, qtbot, meeting_id).wrapped_up_at is not None
    rows: list[object] = []
    application.desk.run(lambda workspace: workspace.meetings.get(MeetingId(meeting_id)).commitments, rows.extend)
    qtbot.waitUntil(lambda: len(rows) == 3)


def test_an_unplanned_meeting_asks_for_the_partner_first(application: Application, keys: Keys, qtbot: QtBot) -> None:
    application.window.go(Place.CAPTURE)
    keys.settle()
    view = _capture(application)
    assert view.question.edit.hasFocus()
    keys.type("sup")
    keys.press(_Key.Key_Return)
    qtbot.waitUntil(lambda: view.page is not None)
    keys.settle()
    assert view.page is not None
    assert view.page.partner is not None
    assert view.page.partner.name == "Supply Chain"
    assert view.page.seats
    assert view.editor.hasFocus()
    keys.press(_Key.Key_Escape)
    assert application.window.history.present == Step(Place.TODAY)


def test_leaving_stores_what_was_typed_a_moment_ago(
    application: Application, view: CaptureView, keys: Keys, qtbot: QtBot
) -> None:
    keys.type("the last words")
    meeting_id = _id(view)
    keys.press(_Key.Key_Escape)
    assert application.window.history.present == Step(Place.TODAY)
    assert _stored(application, qtbot, meeting_id).note == "## Month-end close\nthe last words"
    keys.press(_Key.Key_Return)
    assert view.editor.text() == "## Month-end close\nthe last words"


def test_closing_the_window_stores_what_was_typed(application: Application, view: CaptureView, keys: Keys) -> None:
    keys.type("the last words")
    meeting_id, folder = _id(view), application.desk.store.folder
    application.window.close()
    workspace = Workspace(folder)
    try:
        assert "the last words" in workspace.meetings.get(MeetingId(meeting_id)).row.meeting.note
        assert workspace.capture.drafts.every() == ()
    finally:
        workspace.close()


def test_opening_a_note_and_leaving_it_writes_nothing(
    application: Application, view: CaptureView, keys: Keys, qtbot: QtBot
) -> None:
    meeting_id = _id(view)
    keys.press(_Key.Key_Escape)
    assert _stored(application, qtbot, meeting_id).note == ""


def test_a_pause_saves_and_says_when(view: CaptureView, keys: Keys, qtbot: QtBot) -> None:
    keys.type("words")
    with qtbot.waitSignal(view.saving.saved, timeout=5_000):
        pass
    assert view.state_hint().words == "Saved 08:05"
    assert view.saving.is_stored


def test_a_disk_that_is_full_is_said_and_the_text_stays(
    application: Application, view: CaptureView, keys: Keys, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brm_desktop.services.capture import Capture

    def full(*_: object, **__: object) -> None:
        raise WriteFailed("The disk is full", "Free some space.")

    with monkeypatch.context() as patch:
        patch.setattr(Capture, "save_note", full)
        keys.type("words that matter")
        view.saving.save()
        keys.settle()
        assert view.form.trouble_line.isVisible()
        assert view.form.trouble_label.text() == "Not saved: the disk is full."
        assert view.editor.text().endswith("words that matter")
        view.form.copy_button.click()
        assert QGuiApplication.clipboard().text() == view.editor.text()
    view.saving.save()
    keys.settle()
    assert not view.form.trouble_line.isVisible()
    assert _stored(application, qtbot, _id(view)).note.endswith("words that matter")


@pytest.fixture
def after_crash(application: Application, view: CaptureView, keys: Keys, qtbot: QtBot) -> str:
    """The note is open with three words that only the journal had; the answer is the note as it was saved."""
    assert view.page is not None
    drafts, meeting_id = view.page.drafts, MeetingId(_id(view))
    keys.press(_Key.Key_Escape)
    stored = _stored(application, qtbot, meeting_id).note
    drafts.write(meeting_id, f"{stored}with FP&A numbers.")
    view.argument = None
    keys.press(_Key.Key_Return)
    assert view.form.recovered_banner.isVisible()
    return stored


def _compared(application: Application) -> CompareRecoveredDialog:
    dialog = application.window.open_dialog()
    assert isinstance(dialog, CompareRecoveredDialog)
    return dialog


def _is_decided(view: CaptureView) -> bool:
    assert view.page is not None
    banner = view.form.recovered_banner
    return not banner.isVisible() and view.page.drafts.every() == () and view.editor.extraSelections() == []


def test_words_after_a_crash_are_marked_and_enter_keeps_them(
    application: Application, view: CaptureView, after_crash: str, keys: Keys, qtbot: QtBot
) -> None:
    banner = view.form.recovered_banner
    assert "Three words after the last save were recovered" in banner.detail.text()
    assert view.editor.extraSelections()[0].cursor.selectedText().endswith("with FP&A numbers.")
    assert banner.keep_button.hasFocus()
    assert [hint.words for hint in view.hints()][:2] == ["keep it", "compare"]
    keys.press(_Key.Key_Return)
    assert _is_decided(view)
    assert view.editor.hasFocus()
    assert _stored(application, qtbot, _id(view)).note == f"{after_crash}with FP&A numbers."


def test_c_compares_the_saved_note_with_the_recovered_one(
    application: Application, view: CaptureView, after_crash: str, keys: Keys
) -> None:
    keys.press(_Key.Key_C)
    dialog = _compared(application)
    assert "+ with FP&A numbers." in dialog.reader.toPlainText()
    assert nameless(dialog) == []
    keys.press(_Key.Key_Escape)
    assert application.window.open_dialog() is None
    assert view.form.recovered_banner.keep_button.hasFocus()
    assert view.editor.text() == f"{after_crash}with FP&A numbers."
    assert view.editor.extraSelections()


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, _CTRL])
def test_enter_keeps_the_recovered_words_after_comparing(
    application: Application,
    view: CaptureView,
    after_crash: str,
    keys: Keys,
    qtbot: QtBot,
    modifiers: Qt.KeyboardModifier,
) -> None:
    keys.press(_Key.Key_C)
    keys.press(_Key.Key_Return, modifiers)
    assert _is_decided(view)
    assert view.editor.hasFocus()
    assert _stored(application, qtbot, _id(view)).note == f"{after_crash}with FP&A numbers."


def test_the_saved_note_is_kept_after_comparing_and_the_toast_brings_the_words_back(
    application: Application, view: CaptureView, after_crash: str, keys: Keys, qtbot: QtBot
) -> None:
    keys.press(_Key.Key_C)
    keys.press(_Key.Key_Backtab, _SHIFT)
    assert _compared(application).saved_button.hasFocus()
    keys.press(_Key.Key_Return)
    assert _is_decided(view)
    assert view.editor.text() == after_crash
    assert _stored(application, qtbot, _id(view)).note == after_crash
    keys.press(_Key.Key_Z, _CTRL)
    assert view.editor.text() == f"{after_crash}with FP&A numbers."


def test_what_was_only_taken_out_before_a_crash_is_seen_by_comparing(
    application: Application, view: CaptureView, keys: Keys
) -> None:
    assert view.page is not None
    drafts, meeting_id = view.page.drafts, MeetingId(_id(view))
    keys.type("Owen was there. He left.")
    view.saving.save()
    keys.press(_Key.Key_Escape)
    drafts.write(meeting_id, "## Month-end close\nOwen was there.")
    view.argument = None
    keys.press(_Key.Key_Return)
    assert "only taken out; Compare shows what" in view.form.recovered_banner.detail.text()
    keys.press(_Key.Key_C)
    assert "\u2212 Owen was there. He left." in _compared(application).reader.toPlainText()


def test_leaving_the_note_undecided_keeps_the_recovered_words(
    application: Application, view: CaptureView, after_crash: str, keys: Keys, qtbot: QtBot
) -> None:
    meeting_id = _id(view)
    keys.press(_Key.Key_Escape)
    assert application.window.view is not view
    assert _stored(application, qtbot, meeting_id).note == f"{after_crash}with FP&A numbers."


def test_c_in_the_note_is_a_letter(view: CaptureView, after_crash: str, application: Application, keys: Keys) -> None:
    view.editor.setFocus()
    keys.press(_Key.Key_C)
    assert application.window.open_dialog() is None
    assert view.editor.text() == f"{after_crash}with FP&A numbers.c"


def test_after_a_crash_the_note_opens_with_its_words(start_window: StartWindow, sample_folder: Path) -> None:
    workspace = Workspace(sample_folder)
    meeting_id = workspace.meetings.every()[0].meeting.id
    workspace.capture.drafts.write(meeting_id, "words that were not saved")
    workspace.close()
    view = _capture(start_window(sample_folder))
    assert view.editor.text() == "words that were not saved"
    assert view.form.recovered_banner.isVisible()
    assert view.form.recovered_banner.keep_button.hasFocus()


def test_alt_down_goes_to_the_next_point_and_writes_its_heading(view: CaptureView, keys: Keys) -> None:
    keys.type("done here")
    keys.press(_Key.Key_Down, _ALT)
    assert view.editor.text() == "## Month-end close\ndone here\n## Licence and cloud cost\n"
    line = view.form.agenda_line
    assert line.present is not None
    assert line.present.text() == "Licence and cloud cost"
    assert line.items[0].point.state is AgendaState.DISCUSSED
    keys.press(_Key.Key_Up, _ALT)
    assert view.editor.textCursor().block().text() == "done here"


def test_the_pane_beside_inserts_a_link_and_keeps_a_promise(
    application: Application, view: CaptureView, keys: Keys, qtbot: QtBot
) -> None:
    keys.press(_Key.Key_F6)
    assert view.form.open_list.hasFocus()
    first = view.beside.open.values[0].text
    keys.press(_Key.Key_Return)
    assert view.editor.hasFocus()
    assert view.editor.text().endswith(f"[[{first}]]")
    keys.press(_Key.Key_F6)
    before = len(view.page.open) if view.page is not None else 0
    keys.press(_Key.Key_K)
    qtbot.waitUntil(lambda: view.page is not None and len(view.page.open) == before - 1)
    assert view.editor.text().endswith(f"[[{first}]]"), "what is typed stays when the pane is read again"


def test_undo_in_the_note_takes_back_words_and_never_records(view: CaptureView, keys: Keys, qtbot: QtBot) -> None:
    keys.press(_Key.Key_F6)
    before = len(view.page.open) if view.page is not None else 0
    keys.press(_Key.Key_K)
    qtbot.waitUntil(lambda: view.page is not None and len(view.page.open) == before - 1)
    view.editor.setFocus()
    keys.type("words")
    for _ in range(6):
        keys.press(_Key.Key_Z, _CTRL)
    assert "words" not in view.editor.text()
    assert view.page is not None
    assert len(view.page.open) == before - 1


def test_space_turns_a_seat_and_ctrl_plus_adds_somebody(view: CaptureView, keys: Keys, qtbot: QtBot) -> None:
    seats = view.form.seat_line
    tick = next(tick for tick in seats.ticks if tick.isChecked())
    person = tick.person_id
    tick.setFocus(Qt.FocusReason.TabFocusReason)
    keys.press(_Key.Key_Space)
    turned = next(tick for tick in seats.ticks if tick.person_id == person)
    assert not turned.isChecked()
    assert turned.accessibleName().endswith(", sent regrets")
    assert turned.hasFocus()
    keys.press(_Key.Key_Plus, _CTRL)
    assert view.form.person_edit.hasFocus()
    keys.type("Zoe Newcomer")
    keys.press(_Key.Key_Return)
    assert seats.ticks[-1].text() == "Zoe Newcomer"
    keys.press(_Key.Key_Escape)
    assert view.editor.hasFocus()


def test_ctrl_i_is_italic_in_the_note_and_import_elsewhere(
    application: Application, view: CaptureView, keys: Keys
) -> None:
    keys.press(_Key.Key_I, _CTRL)
    assert view.editor.text().endswith("**")
    assert application.window.open_dialog() is None


def test_letters_are_text_in_the_note(view: CaptureView, keys: Keys) -> None:
    keys.type("k?/K")
    assert view.editor.text().endswith("k?/K")


def test_in_a_narrow_window_the_pane_is_a_drawer(
    application: Application, view: CaptureView, keys: Keys, qtbot: QtBot
) -> None:
    application.window.resize(1024, 640)
    qtbot.waitUntil(lambda: view.form.beside.is_drawer)
    assert not view.form.beside.isVisible()
    keys.press(_Key.Key_F6)
    assert view.form.beside.isVisible()
    keys.press(_Key.Key_Escape)
    assert not view.form.beside.isVisible()
    assert view.editor.hasFocus()


def test_what_the_note_holds_is_listed_and_enter_goes_to_its_line(view: CaptureView, keys: Keys, qtbot: QtBot) -> None:
    keys.type("-> Root cause by Wed")
    keys.press(_Key.Key_Return)
    keys.type("Decision: no changes")
    qtbot.waitUntil(lambda: len(view.beside.found.values) == 2)
    assert [(row.text, row.when) for row in view.beside.found.values] == [
        ("Root cause", "Wed 25"),
        ("No changes", "decided"),
    ]
    keys.press(_Key.Key_F6)
    assert view.form.found_list.hasFocus()
    keys.press(_Key.Key_Return)
    assert view.editor.textCursor().block().text() == "-> Root cause by Wed"


def test_a_note_changed_elsewhere_is_shown_when_nothing_waits_here(
    application: Application, view: CaptureView, keys: Keys, qtbot: QtBot
) -> None:
    meeting_id = MeetingId(_id(view))
    application.desk.run(lambda workspace: workspace.capture.save_note(meeting_id, "from elsewhere"))
    application.desk.changes.meetings.emit()
    qtbot.waitUntil(lambda: view.editor.text() == "from elsewhere")
    view.editor.moveCursor(QTextCursor.MoveOperation.End)
    keys.type(" and mine")
    application.desk.run(lambda workspace: workspace.capture.save_note(meeting_id, "once more"))
    application.desk.changes.meetings.emit()
    keys.settle()
    assert view.editor.text() == "from elsewhere and mine"


def test_a_note_that_an_import_changed_while_she_writes_is_merged_when_it_is_saved(
    application: Application, view: CaptureView, keys: Keys, qtbot: QtBot
) -> None:
    meeting_id = MeetingId(_id(view))
    ground = "Close takes nine days.\nThe freeze is in March."
    application.desk.run(lambda workspace: workspace.capture.save_note(meeting_id, ground))
    application.desk.changes.everything.emit()
    qtbot.waitUntil(lambda: view.editor.text() == ground)
    view.editor.moveCursor(QTextCursor.MoveOperation.End)
    keys.type(" She agrees")
    other = ground.replace("nine", "five")
    application.desk.run(lambda workspace: workspace.capture.save_note(meeting_id, other))
    application.desk.changes.everything.emit()
    keys.settle()
    assert view.editor.text() == f"{ground} She agrees", "what is being typed is left alone"
    view.saving.save()
    both = "Close takes five days.\nThe freeze is in March. She agrees"
    qtbot.waitUntil(lambda: view.editor.text() == both)
    assert _stored(application, qtbot, _id(view)).note == both
    keys.type("!")
    view.saving.save()
    keys.settle()
    assert _stored(application, qtbot, _id(view)).note == f"{both}!", "the caret stayed at her words"


def test_words_typed_while_a_merge_is_stored_are_not_lost(
    application: Application, view: CaptureView, keys: Keys, qtbot: QtBot
) -> None:
    meeting_id = MeetingId(_id(view))
    application.desk.run(lambda workspace: workspace.capture.save_note(meeting_id, "One.\n\nTwo."))
    application.desk.changes.everything.emit()
    qtbot.waitUntil(lambda: view.editor.text() == "One.\n\nTwo.")
    view.editor.moveCursor(QTextCursor.MoveOperation.End)
    keys.type(" Mine")
    application.desk.run(lambda workspace: workspace.capture.save_note(meeting_id, "One, theirs.\n\nTwo."))
    view.saving.save()
    keys.type(" and more")
    keys.settle()
    view.saving.save()
    keys.settle()
    assert _stored(application, qtbot, _id(view)).note == "One, theirs.\n\nTwo. Mine and more"
    assert view.editor.text() == "One, theirs.\n\nTwo. Mine and more"


def test_everything_on_the_page_has_a_name_for_a_screen_reader(
    view: CaptureView, keys: Keys, qtbot: QtBot, spoken: Spoken
) -> None:
    keys.type("-> Root cause by Wed")
    qtbot.waitUntil(lambda: bool(view.beside.found.values))
    reached = [w for w in view.findChildren(QWidget) if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert len(reached) > 6
    assert [w.objectName() or type(w).__name__ for w in reached if not spoken.name(w)] == []
    assert spoken.description(view.editor) == "I owe, Wed 25 Nov"
    assert view.form.agenda_line.items[0].accessibleName() == "1 Month-end close, present"
    first = view.beside.found.index(0, 0)
    assert view.beside.found.data(first, Qt.ItemDataRole.AccessibleTextRole) == "I owe: Root cause, Wed 25"


_TYPIST = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from brm_desktop.application import Start, compose
from brm_desktop.gui.navigation import Place

application = compose(Start(folder=Path(sys.argv[1]), folder_is_given=True))
application.settled.connect(lambda: QTimer.singleShot(0, begin))
words = iter(range(100000))


def begin():
    application.window.go(Place.CAPTURE, sys.argv[2])
    timer.start(100)


def press():
    view = application.window.view
    if view.page is None:
        return
    number = next(words)
    QTest.keyClicks(view.editor, f"word{number} ")
    print(number, flush=True)


timer = QTimer()
timer.timeout.connect(press)
application.show()
application._qt.exec()
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
def test_words_survive_a_kill_at_most_a_second_old(sample_folder: Path, tmp_path: Path) -> None:
    workspace = Workspace(sample_folder)
    meeting_id = workspace.meetings.every()[0].meeting.id
    workspace.close()
    script = tmp_path / "typist.py"
    script.write_text(_TYPIST, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    with subprocess.Popen(
        [sys.executable, str(script), str(sample_folder), meeting_id],
        stdout=subprocess.PIPE, text=True, env=environment,
    ) as typist:  # fmt: skip
        assert typist.stdout is not None
        typed = -1
        for line in typist.stdout:
            typed = int(line)
            if typed == 25:
                typist.send_signal(signal.SIGKILL)
                break
    workspace = Workspace(sample_folder)
    try:
        page = workspace.capture.page(meeting_id)
        text = page.recovered.text if page.recovered is not None else page.meeting.note
        assert page.recovered is not None, "a kill in the middle of typing leaves words that the record does not have"
    finally:
        workspace.close()
    # A word every tenth of a second: of the last second ten may be missing, and two for the key that was under way.
    assert f"word{typed - 12} " in text
    assert all(f"word{number} " in text for number in range(typed - 12))


def test_a_heading_that_asks_for_a_decision_stands_last_with_a_flag(
    view: CaptureView, keys: Keys, qtbot: QtBot
) -> None:
    line = view.form.agenda_line
    for words in ("", "## decide: the price list"):
        keys.type(words)
        keys.press(_Key.Key_Return)
    keys.type("she leans to yes")
    qtbot.waitUntil(lambda: any(item.point.text == "The price list" for item in line.items))
    asked = next(item for item in line.items if item.point.text == "The price list")
    assert asked.point.asks_decision
    assert asked.is_present
    assert asked.accessibleName().endswith("asks for a decision, present")
    assert all(item.point.asks_decision for item in line.items[line.items.index(asked) :])
    assert view.editor.section_at_caret() == "The price list"
    view.editor.go_to_section("the price list")
    assert view.editor.text().count("rice list") == 1


def test_what_asks_for_a_decision_is_not_settled_by_going_on(view: CaptureView, keys: Keys) -> None:
    line = view.form.agenda_line
    asked = next(item for item in line.items if item.point.asks_decision)
    view.editor.go_to_section(asked.point.text)
    keys.settle()
    keys.press(_Key.Key_Down, _ALT)
    state = next(item.point.state for item in line.items if item.point.id == asked.point.id)
    assert state is AgendaState.OPEN


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_click_with_the_right_button_asks_for_a_decision(view: CaptureView, keys: Keys, qtbot: QtBot) -> None:
    line = view.form.agenda_line
    item = line.items[0]
    text = item.point.text
    item.customContextMenuRequested.emit(item.rect().center())
    menu = next(menu for menu in line.findChildren(Menu) if menu.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    keys.settle()
    qtbot.waitUntil(lambda: next(i.point.asks_decision for i in line.items if i.point.text == text))
    keys.settle()
    assert view.form.agenda_line.items[0].point.text != text
