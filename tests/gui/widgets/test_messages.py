"""What tells her something: headings, hints, empty places, errors, waiting, the toast and the dialog."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.card import Card, Dialog
from brm_desktop.gui.widgets.empty_state import EmptyState, ErrorPanel
from brm_desktop.gui.widgets.hint_line import Hint, HintLine
from brm_desktop.gui.widgets.loading_bars import LoadingBars, ProgressLine
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.toast import Toast
from tests.gui.conftest import Spoken


def test_a_heading_is_read_with_its_count(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    heading = SectionHeading(title="Gone quiet")
    qtbot.addWidget(heading)
    assert spoken.name(heading) == "Gone quiet"
    heading.set_count(2)
    assert spoken.name(heading) == "Gone quiet, 2"
    assert heading.sizeHint().height() == 29


def test_the_action_of_a_heading_is_a_button(dressed: Theme, qtbot: QtBot) -> None:
    heading = SectionHeading(title="People")
    qtbot.addWidget(heading)
    heading.resize(300, 29)
    heading.set_action("Add")
    heading.set_action_key("N")
    (action,) = heading.findChildren(Button)
    assert action.geometry().right() == 299
    with qtbot.waitSignal(heading.activated):
        qtbot.mouseClick(action, Qt.MouseButton.LeftButton)


def test_the_hint_line_is_read_as_a_sentence(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    line = HintLine()
    qtbot.addWidget(line)
    line.set_hints(Hint("P", "prepare"), Hint("Enter", "open"))
    line.set_state("Saved 10:54")
    assert spoken.description(line) == "P prepare, Enter open, Saved 10:54"
    assert line.sizeHint().height() == 28


def test_hints_that_do_not_fit_are_left_out(dressed: Theme, qtbot: QtBot) -> None:
    line = HintLine()
    qtbot.addWidget(line)
    line.set_hints(*(Hint("P", f"prepare number {number}") for number in range(20)))
    line.set_state("")
    line.resize(300, 28)
    image = line.grab().toImage()
    assert all(image.pixelColor(x, 14) == colour("paper") for x in range(300 - 24, 300))


def test_an_empty_place_says_what_to_do_and_has_one_button_for_it(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    empty = EmptyState(compact=False)
    qtbot.addWidget(empty)
    empty.say("A quiet Monday", "Add the first partner.")
    button = empty.add_action("New partner", kind="primary", key="N")
    assert spoken.name(empty) == "A quiet Monday"
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_error_is_read_where_it_happened(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    panel = ErrorPanel()
    qtbot.addWidget(panel)
    panel.setProperty("title", "The sync file could not be opened")
    panel.setProperty("detail", "Nothing was changed.")
    panel.add_action("Try again")
    panel.add_action("Choose another file", kind="text")
    assert spoken.name(panel) == "The sync file could not be opened"
    assert spoken.description(panel) == "Nothing was changed."


def test_nothing_shows_for_the_first_200_ms(dressed: Theme, qtbot: QtBot) -> None:
    bars = LoadingBars()
    qtbot.addWidget(bars)
    bars.resize(300, 90)
    bars.start()
    assert bars.is_waiting()
    assert bars.grab().toImage().pixelColor(10, 14) == colour("paper")
    bars.show_now()
    assert bars.grab().toImage().pixelColor(10, 14) == colour("line")
    bars.stop()
    assert not bars.is_waiting()
    assert bars.isHidden()


def test_progress_says_how_far_it_is(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.resize(200, 4)
    line.show_progress(1840, 4212)
    assert spoken.name(line) == "1840 of 4212"
    image = line.grab().toImage()
    assert image.pixelColor(60, 2) == colour("accent")
    assert image.pixelColor(150, 2) == colour("line")


@pytest.fixture
def content(dressed: Theme, qtbot: QtBot) -> QWidget:
    page = QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    row = QHBoxLayout(page)
    row.addWidget(QLineEdit())
    page.resize(900, 600)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_a_toast_stands_at_the_bottom_left_and_moves_with_its_page(content: QWidget) -> None:
    toast = Toast(content)
    toast.show_message("Kept: Price per pallet scan")
    assert toast.isVisible()
    assert toast.geometry().bottomLeft().x() == 16
    assert content.height() - toast.geometry().bottom() == 17
    content.resize(700, 500)
    assert toast.geometry().bottom() == 500 - 17


def test_undo_is_called_once_and_the_toast_goes(content: QWidget, qtbot: QtBot) -> None:
    toast = Toast(content)
    undone: list[str] = []
    toast.show_message("Kept: first", on_undo=lambda: undone.append("first"))
    toast.show_message("Kept: second", on_undo=lambda: undone.append("second"))
    with qtbot.waitSignal(toast.undone):
        qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert undone == ["second"]
    assert toast.isHidden()


def test_a_toast_stays_under_the_pointer_and_with_the_focus(content: QWidget) -> None:
    toast = Toast(content)
    toast.show_message("Kept")
    assert toast.is_counting()
    place = toast.rect().center().toPointF()
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))
    assert not toast.is_counting()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.is_counting()
    toast.button.setFocus()
    assert not toast.is_counting()


def test_a_toast_takes_no_focus_when_it_comes(content: QWidget) -> None:
    edit = content.findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()
    Toast(content).show_message("Kept")
    assert edit.hasFocus()


def test_a_toast_is_read_aloud(content: QWidget, spoken: Spoken) -> None:
    toast = Toast(content)
    toast.show_message("Kept: Price per pallet scan")
    assert spoken.name(toast) == "Kept: Price per pallet scan"


def open_dialog(content: QWidget) -> tuple[Dialog, QLineEdit]:
    dialog = Dialog(content, title="Renegotiate")
    row = QHBoxLayout(dialog.content)
    field = QLineEdit()
    row.addWidget(field)
    dialog.add_cancel()
    dialog.add_action("Save", kind="primary", key="Ctrl+Enter")
    dialog.open()
    return dialog, field


def test_a_dialog_covers_its_window_and_takes_the_focus(content: QWidget) -> None:
    dialog, field = open_dialog(content)
    assert dialog.geometry() == content.rect()
    assert field.hasFocus()
    content.resize(1000, 700)
    assert dialog.geometry() == content.rect()
    dialog.reject()


def test_escape_rejects_and_the_focus_goes_back(content: QWidget, qtbot: QtBot) -> None:
    edit = content.findChild(QLineEdit)
    assert edit is not None
    edit.setFocus()
    dialog, field = open_dialog(content)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert edit.hasFocus()


def test_a_key_pressed_twice_opens_a_dialog_once(content: QWidget) -> None:
    first, second = Dialog(content, title="Renegotiate"), Dialog(content, title="Renegotiate")
    first.open()
    second.open()
    assert first.isVisible()
    assert not second.isVisible()


class _Question(Dialog):
    several = True


def test_of_two_dialogs_the_lower_one_has_the_focus_when_the_upper_goes(content: QWidget) -> None:
    before = QLineEdit(content)
    before.show()
    before.setFocus()
    lower, upper = _Question(content, title="First"), _Question(content, title="Second")
    inside = [dialog.add_action("Go on") for dialog in (lower, upper)]
    lower.open()
    upper.open()
    assert inside[1].hasFocus()
    upper.reject()
    assert inside[0].hasFocus()


def test_a_page_cannot_take_the_focus_from_the_dialog_over_it(content: QWidget) -> None:
    beneath = QLineEdit(content)
    beneath.show()
    dialog = Dialog(content, title="Renegotiate")
    inside = dialog.add_action("Go on")
    dialog.open()
    beneath.setFocus()
    assert inside.hasFocus()


def test_what_had_the_focus_may_be_gone_when_the_dialog_closes(content: QWidget) -> None:
    before = QLineEdit(content)
    before.show()
    before.setFocus()
    dialog = Dialog(content, title="Renegotiate")
    dialog.open()
    shiboken6.delete(before)
    dialog.reject()
    assert not dialog.isVisible()


def test_control_enter_presses_the_primary_action(content: QWidget, qtbot: QtBot) -> None:
    dialog, field = open_dialog(content)
    save = next(button for button in dialog.findChildren(Button) if button.text() == "Save")
    with qtbot.waitSignal(save.clicked):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    save.setEnabled(False)
    with qtbot.assertNotEmitted(save.clicked):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.reject()


def test_tab_stays_inside_the_dialog(content: QWidget, qtbot: QtBot) -> None:
    dialog, field = open_dialog(content)
    seen = []
    for _ in range(4):
        focus = content.focusWidget()
        assert focus is not None
        assert dialog.isAncestorOf(focus)
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen[3] is field
    dialog.reject()


def test_an_answered_dialog_is_freed(content: QWidget, qtbot: QtBot) -> None:
    dialog, _ = open_dialog(content)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert content.findChildren(Dialog) == []


def test_the_shadow_fades_from_the_edge_of_the_card(dressed: Theme, qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.resize(300, 200)
    card.show()
    image = card.grab().toImage()
    below = [image.pixelColor(150, y).lightness() for y in range(card.card_rect().bottom() + 2, 198)]
    assert below == sorted(below)
    assert below[-1] >= colour("paper").lightness() - 5
    assert 195 < below[0] < 245


def test_a_dialog_names_itself(content: QWidget, spoken: Spoken) -> None:
    dialog, _ = open_dialog(content)
    assert spoken.name(dialog) == "Renegotiate"
    dialog.reject()
