"""The note editor: text in and out, what stands beside it, its keys, and hostile text."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.domain.notes.grammar import LineKind, NoteContext
from brm_desktop.domain.notes.renewals import OpenPromises
from brm_desktop.gui.editor.note_editor import NoteEditor
from brm_desktop.gui.editor.reading import NoteReader
from brm_desktop.gui.editor.shown_part import LONGEST_LINE
from brm_desktop.gui.theme.theme import Theme

CONTEXT = NoteContext(
    day=date(2026, 11, 23),
    me=("Nora Lindqvist",),
    attendees=("Helena Brandt", "Owen Clarke", "Mei-Lin Zhao"),
    sponsor="Helena Brandt",
)
FORECAST = Commitment(
    id=CommitmentId("c1"),
    direction=Direction.I_OWE,
    text="Licence and cloud cost forecast",
    asked_on=date(2026, 11, 2),
    due=Due.on(date(2026, 11, 20)),
)
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(dressed: Theme, qtbot: QtBot) -> NoteEditor:
    """An empty note, shown as wide as on its page, with the focus."""
    made = NoteEditor()
    qtbot.addWidget(made)
    made.resize(752, 500)
    open_note(made, "")
    made.show()
    made.setFocus()
    qtbot.waitUntil(lambda: made.width() == 752)
    return made


def open_note(editor: NoteEditor, text: str) -> None:
    editor.open_note(text, NoteReader(CONTEXT, OpenPromises([FORECAST])))
    editor.moveCursor(QTextCursor.MoveOperation.End)


def beside(editor: NoteEditor) -> list[str]:
    """What stands beside each line."""
    block, words = editor.document().begin(), []
    while block.isValid():
        found = editor.words_of(block)
        words.append(found.spoken if found is not None else "")
        block = block.next()
    return words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "one line",
        "## A\n\n-> promise by Fri\n",
        "windows\r\nlines\r\n",
        "tab\there and non\u00a0breaking space",
        "emoji 😀 and 𝒳 -> text",
        "مرحبا بالعالم\nשלום",
        "line\u2028separator",
        "null \x00 within",
    ],
)
def test_a_note_comes_out_as_it_went_in(editor: NoteEditor, text: str) -> None:
    open_note(editor, text)
    assert editor.text() == text


def test_a_half_character_becomes_the_sign_for_a_missing_one(editor: NoteEditor) -> None:
    open_note(editor, "half \ud83d character")
    assert editor.text() == "half \ufffd character"


def test_what_was_understood_stands_beside_each_line(editor: NoteEditor) -> None:
    open_note(
        editor,
        "## Month-end close\n-> Root cause by Wed\n<- Owen names a data owner by Fri\n<- the figures\n"
        "-> Licence and cloud cost forecast, on her mapping, by 30 Nov\nDecision: no changes (Helena)\n"
        "%% between us\n%% -> call Owen by Fri\n? the freeze\nplain words\n- [x] Owen: list",
    )
    assert beside(editor) == [
        "",
        "I owe, Wed 25 Nov",
        "They owe, Fri 27 Nov",
        "They owe, who?",
        "I owe, moved, Mon 30",
        "Decision",
        "Private",
        "Private, I owe, Fri 27 Nov",
        "For next time",
        "",
        "They owe, kept",
    ]


def test_code_and_comments_are_only_text(editor: NoteEditor) -> None:
    open_note(editor, "```\n-> not a promise\n```\n-> a promise\n<!-- hidden\n-> nor this\n-->\n-> but this")
    assert [bool(words) for words in beside(editor)] == [False, False, False, True, False, False, False, True]


def test_opening_a_fence_while_typing_takes_back_what_stood_below(editor: NoteEditor, qtbot: QtBot) -> None:
    open_note(editor, "\n-> a promise")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    assert beside(editor)[1]
    qtbot.keyClicks(editor, "```")
    assert beside(editor)[1] == ""


def test_typing_is_recognised_and_told_a_moment_later(editor: NoteEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.found_changed) as told:
        qtbot.keyClicks(editor, "-> Forecast by Thu")
    assert beside(editor) == ["I owe, Thu 26 Nov"]
    assert told.args is not None
    assert [finding.reading.line.kind for finding in told.args[0]] == [LineKind.I_OWE]
    assert editor.accessibleDescription() == "I owe, Thu 26 Nov"


def test_tab_marks_what_sounds_like_a_promise(editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor, "Five ideas wait. I will send the list by Thu")
    assert editor.offer_at_caret() is not None
    assert editor.accessibleDescription() == "A promise? Tab marks it"
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == "Five ideas wait.\n-> I will send the list by Thu"
    assert beside(editor)[1] == "I owe, Thu 26 Nov"
    qtbot.keyClicks(editor, "!")
    assert editor.text().endswith("Thu!")


def test_typing_on_ignores_the_offer(editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor, "I will send the list by Thu")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "next")
    assert editor.text() == "I will send the list by Thu\nnext"
    assert editor.offer_at_caret() is None


def test_an_unsure_date_is_set_by_the_arrows_in_the_margin(editor: NoteEditor, qtbot: QtBot) -> None:
    reader = NoteReader(NoteContext(day=CONTEXT.day, order=type(CONTEXT.order).UNKNOWN, attendees=CONTEXT.attendees))
    editor.open_note("-> the figures by 11/12", reader)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    assert beside(editor)[0].endswith("?")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    day = editor.date_step.day
    assert day is not None
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(editor, key)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.date_step.day is None
    line = editor.reading_of(editor.document().begin()).line
    assert line is not None
    assert line.due is not None
    assert line.due_sure
    assert (line.due.last - day).days == 1
    assert editor.document().blockCount() == 1


def test_escape_leaves_the_margin_as_it_was(editor: NoteEditor, qtbot: QtBot) -> None:
    reader = NoteReader(NoteContext(day=CONTEXT.day, order=type(CONTEXT.order).UNKNOWN))
    editor.open_note("-> the figures by 11/12", reader)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    qtbot.keyClick(editor, Qt.Key.Key_Right)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.text() == "-> the figures by 11/12"


def test_a_private_line_goes_to_and_fro(editor: NoteEditor, qtbot: QtBot) -> None:
    open_note(editor, "one\ntwo")
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_P, _CTRL | _SHIFT)
    assert editor.text() == "%% one\n%% two"
    qtbot.keyClick(editor, Qt.Key.Key_P, _CTRL | _SHIFT)
    assert editor.text() == "one\ntwo"
    qtbot.keyClick(editor, Qt.Key.Key_Z, _CTRL)
    assert editor.text() == "%% one\n%% two"


def test_bold_and_italic_stay_markdown(editor: NoteEditor, qtbot: QtBot) -> None:
    open_note(editor, "word")
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_B, _CTRL)
    assert editor.text() == "**word**"
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_B, _CTRL)
    assert editor.text() == "word"
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(editor, Qt.Key.Key_I, _CTRL)
    qtbot.keyClicks(editor, "x")
    assert editor.text() == "word*x*"


def test_paste_takes_only_the_plain_text(editor: NoteEditor) -> None:
    rich = QMimeData()
    rich.setHtml("<h1 style='font-size:40px'>Big</h1><script>alert(1)</script>")
    rich.setText("Big\r\nplain")
    editor.insertFromMimeData(rich)
    assert editor.text() == "Big\nplain"
    only_html = QMimeData()
    only_html.setHtml("<b>bold</b>")
    assert editor.canInsertFromMimeData(only_html)
    editor.insertFromMimeData(only_html)
    assert editor.text() == "Big\nplainbold"
    font = editor.document().lastBlock().begin().fragment().charFormat().fontPointSize()
    assert font == 0
    picture = QMimeData()
    picture.setImageData(editor.grab().toImage())
    assert not editor.canInsertFromMimeData(picture)


def test_copy_gives_only_plain_text(editor: NoteEditor) -> None:
    open_note(editor, "## Heading\n-> text")
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    assert copied.text() == "## Heading\n-> text"
    assert not copied.hasHtml()


def test_loading_leaves_nothing_to_undo(editor: NoteEditor) -> None:
    open_note(editor, "a\n## b\n-> c")
    assert not editor.document().isUndoAvailable()


def test_the_room_above_a_heading_comes_and_goes_with_it(editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor, "text")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "## Heading")
    assert editor.textCursor().blockFormat().topMargin() > 0
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.textCursor().blockFormat().topMargin() == 0
    for _ in range(12):
        qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text() == "text"


def test_undo_goes_through_text_only_and_redo_comes_back(editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor, "one")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "## two")
    seen = [editor.text()]
    while editor.document().isUndoAvailable():
        qtbot.keyClick(editor, Qt.Key.Key_Z, _CTRL)
        seen.append(editor.text())
    assert seen[-1] == ""
    assert len(set(seen)) == len(seen), "a step of undo changed nothing that is seen"
    while editor.document().isRedoAvailable():
        qtbot.keyClick(editor, Qt.Key.Key_Z, _CTRL | _SHIFT)
    assert editor.text() == "one\n## two"


def test_what_an_input_method_has_not_committed_is_not_read(editor: NoteEditor) -> None:
    QApplication.sendEvent(editor, QInputMethodEvent("-> にほん", []))
    assert editor.text() == ""
    assert beside(editor) == [""]
    commit = QInputMethodEvent("", [])
    commit.setCommitString("-> 日本")
    QApplication.sendEvent(editor, commit)
    assert editor.text() == "-> 日本"
    assert beside(editor) == ["I owe"]


def test_text_from_right_to_left_keeps_its_order_and_is_recognised(editor: NoteEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor, "-> ")
    for letter in "שלח דוח":
        QApplication.sendEvent(editor, _commit(letter))
    qtbot.keyClicks(editor, " by Fri")
    assert editor.text() == "-> שלח דוח by Fri"
    assert beside(editor) == ["I owe, Fri 27 Nov"]


def _commit(text: str) -> QInputMethodEvent:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    return event


def test_colours_behind_an_emoji_stand_where_the_words_stand(editor: NoteEditor) -> None:
    open_note(editor, "-> 😀😀 forecast by Thu")
    spans = editor.document().begin().layout().formats()
    text = editor.document().begin().text().encode("utf-16-le")
    coloured = [text[2 * s.start : 2 * (s.start + s.length)].decode("utf-16-le") for s in spans]
    assert "by Thu" in coloured


def test_the_next_section_is_written_when_it_is_not_there(editor: NoteEditor) -> None:
    open_note(editor, "## First\ntext")
    editor.go_to_section("Second")
    assert editor.text() == "## First\ntext\n## Second\n"
    assert editor.section_at_caret() == "Second"
    editor.go_to_section("first")
    assert editor.textCursor().block().text() == "text"


@pytest.mark.parametrize("text", ["x" * 500_000, "a" + "\u0301" * 1_000_000, "line of a note\n" * 350_000])
def test_of_a_giant_note_the_beginning_is_shown_and_all_of_it_is_kept(editor: NoteEditor, text: str) -> None:
    open_note(editor, text)
    assert editor.is_cut_short
    assert editor.document().characterCount() < 160_000
    assert max(len(line) for line in editor.document().toPlainText().split("\n")) <= LONGEST_LINE
    assert editor.text() == text


@pytest.mark.parametrize(
    "rest", ["x" * 30_000, "-> a line of a note by Friday\n" * 9_000, "x" * 100_000 + "\ny" * 50_000]
)
def test_show_all_shows_the_rest_a_part_after_the_other(editor: NoteEditor, qtbot: QtBot, rest: str) -> None:
    text = rest + "\nlast line"
    open_note(editor, text)
    with qtbot.waitSignal(editor.loaded, timeout=60_000):
        editor.show_all()
    assert not editor.is_cut_short
    assert editor.document().lastBlock().text() == "last line"
    assert editor.text() == text


def test_what_is_typed_while_the_rest_comes_stays(editor: NoteEditor, qtbot: QtBot) -> None:
    open_note(editor, "line of a note\n" * 20_000)
    editor.show_all()
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(editor, "mine ")
    qtbot.waitUntil(lambda: not editor.is_cut_short, timeout=60_000)
    assert editor.text() == "mine " + "line of a note\n" * 20_000


def test_another_note_ends_the_showing_of_the_rest(editor: NoteEditor, qtbot: QtBot) -> None:
    open_note(editor, "line of a note\n" * 20_000)
    editor.show_all()
    open_note(editor, "short")
    qtbot.wait(50)
    assert editor.text() == "short"
    assert not editor.is_cut_short


def test_recovered_words_are_marked_until_it_is_decided(editor: NoteEditor) -> None:
    from brm_desktop.domain.notes.grammar import Span

    open_note(editor, "😀 old new words")
    editor.mark_spans((Span(6, 15),))
    (selection,) = editor.extraSelections()
    assert selection.cursor.selectedText() == "new words"
    editor.mark_spans(())
    assert editor.extraSelections() == []


def test_marked_words_stay_readable_in_another_theme(editor: NoteEditor, dressed: Theme) -> None:
    from brm_desktop.domain.notes.grammar import Span
    from brm_desktop.gui.theme.theme import colour

    open_note(editor, "old new")
    editor.mark_spans((Span(4, 7),))
    dressed.use("dark")
    (selection,) = editor.extraSelections()
    assert selection.cursor.selectedText() == "new"
    assert selection.format.background().color() == colour("mark")


def test_other_text_size_and_theme_keep_the_text(editor: NoteEditor, dressed: Theme) -> None:
    open_note(editor, "## a\n-> b by Fri")
    dressed.use_scale(1.4)
    dressed.use("dark")
    assert editor.text() == "## a\n-> b by Fri"
    assert editor.document().begin().blockFormat().lineHeight() == pytest.approx(32, abs=1)


def test_a_long_text_is_pasted_whole_and_recognised(editor: NoteEditor) -> None:
    pasted = QMimeData()
    pasted.setText("\n".join(f"## Point {number}\n-> promise {number} by Fri" for number in range(300)))
    editor.insertFromMimeData(pasted)
    assert editor.document().blockCount() == 600
    assert beside(editor)[1] == "I owe, Fri 27 Nov"
    assert len(editor.findings()) == 600
    editor.undo()
    assert editor.text() == ""
