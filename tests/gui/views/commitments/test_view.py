"""The page of commitments on the sample company, driven by keys and clicks. The day is Monday 23 November 2026."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.commitment_lists import ListOrder
from brm_desktop.gui.dialogs.renegotiate import RenegotiateDialog
from brm_desktop.gui.dialogs.withdraw import WithdrawDialog
from brm_desktop.gui.navigation import CommitmentsFor, Place, Step
from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.undoing import KEPT_STAYS_MS
from brm_desktop.gui.views.commitments import keys as commitments_keys
from brm_desktop.gui.views.commitments.view import CommitmentsView
from brm_desktop.gui.widgets.menu import Menu
from tests.gui.conftest import Spoken, StartWindow

FORECAST = "Licence and cloud cost forecast by cost centre"
LINE_STOP = "Line-stop cost per hour for the MES case"
OWNER = "Named data owner for cost centres"
POPUPS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Page:
    """The page in the window, with what a user does to it."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self.window = application.window
        self.qtbot = qtbot
        self.window.go(Place.COMMITMENTS)
        view = self.window.view
        assert isinstance(view, CommitmentsView)
        self.view = view
        self.form = view.form
        self.settle()

    def settle(self) -> None:
        """Wait until the store has answered and the selection has come to rest."""
        beside = self.view.beside
        self.qtbot.waitUntil(lambda: not self.application.tasks.busy and not beside._soon.isActive())
        self.qtbot.waitUntil(lambda: not self.application.tasks.busy)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, text: str = ""
    ) -> None:
        """A key where the focus is."""
        focus = self.window.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifiers)
        if text:
            self.type(text)
        self.settle()

    def type(self, text: str) -> None:
        """Words where the focus is."""
        focus = self.window.focusWidget()
        assert focus is not None
        self.qtbot.keyClicks(focus, text)

    def rows(self) -> list[str]:
        """What is in the list, heads in brackets."""
        model = self.view.model
        found = []
        for row in range(model.rowCount()):
            head, line = model.head(row), model.line(row)
            found.append(f"[{head[0].value} {head[1]}]" if head else line.line.text if line else "?")
        return found

    def current(self) -> str:
        """The text of the current row."""
        line = self.view.model.line(self.form.table.currentIndex().row())
        return line.line.text if line else ""

    def select(self, text: str) -> None:
        """Go to a promise."""
        self.form.table.go_to(self.rows().index(text))
        self.settle()

    def toast(self) -> str:
        """What the toast says."""
        toast = self.window._toast
        return toast.words if toast is not None and toast.isVisible() else ""

    def dialog(self) -> QWidget:
        """The dialog over the page."""
        dialog = self.window.open_dialog()
        assert dialog is not None
        return dialog


@pytest.fixture
def page(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> Page:
    return Page(start_window(sample_folder), qtbot)


def test_the_list_stands_in_groups_nearest_to_today_first(page: Page) -> None:
    rows = page.rows()
    assert rows[:3] == ["[Late 2]", FORECAST, LINE_STOP]
    assert "[This week 5]" in rows
    assert "[Later 9]" in rows
    assert page.current() == FORECAST
    assert page.form.mine_block.accessibleName() == "You: 88 percent kept on time, 22 of 25 in 90 days"
    assert page.form.theirs_block.accessibleName() == "Partners: 71 percent kept on time, 42 of 59 in 90 days"


def test_the_late_count_stands_at_the_place_of_commitments(page: Page) -> None:
    sidebar = page.window.form.sidebar.form
    assert sidebar.commitments_row.accessibleDescription() == "2 late"
    assert sidebar.today_row.accessibleDescription() == ""


def test_the_detail_tells_the_story_of_the_date(page: Page) -> None:
    pane = page.form.pane
    assert pane.form.lead_label.text() == "I owe Helena Brandt, Finance"
    assert pane.form.facts.shown() == {
        "Due": "Fri 20 Nov, 3 days late",
        "Serves": "One forecast the board trusts",
        "Made in": "Monthly value review, 12 Oct",
        "Waits for": f"{OWNER}, they owe, Fri 27",
    }
    assert [(step.day, step.title, step.tone) for step in pane.form.history.steps] == [
        ("12 Oct", "Promised for 6 Nov", "past"),
        ("4 Nov", "Moved to 13 Nov", "past"),
        ("12 Nov", "Moved to 20 Nov", "past"),
        ("20 Nov", "Date passed without a word", "late"),
    ]
    assert pane.form.history.steps[1].detail.endswith("Not counted as late.")
    assert "waits for ‘Named data owner for cost centres’ from Owen Clarke" in pane.message


def test_arrows_step_over_heads(page: Page) -> None:
    page.press(Qt.Key.Key_Down)
    assert page.current() == LINE_STOP
    page.press(Qt.Key.Key_Down)
    assert page.current() == page.rows()[4]
    page.press(Qt.Key.Key_Up)
    assert page.current() == LINE_STOP
    page.press(Qt.Key.Key_End)
    assert page.current() == page.rows()[-1]
    page.press(Qt.Key.Key_Home)
    assert page.current() == FORECAST


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_Space])
def test_a_kept_promise_is_struck_through_then_leaves(page: Page, key: Qt.Key) -> None:
    page.press(key)
    line = page.view.model.line(1)
    assert line is not None
    assert (line.line.text, line.closed, line.urgency) == (FORECAST, True, "kept")
    assert page.toast() == f"Kept: {FORECAST}"
    page.qtbot.waitUntil(lambda: FORECAST not in page.rows())
    page.settle()
    assert page.current() == LINE_STOP
    assert page.window.form.sidebar.form.commitments_row.accessibleDescription() == "1 late"


def test_ctrl_z_brings_a_kept_promise_back(page: Page) -> None:
    page.press(Qt.Key.Key_K)
    page.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: "[Late 2]" in page.rows())
    line = page.view.model.line(page.rows().index(FORECAST))
    assert line is not None
    assert not line.closed


def test_a_click_on_the_circle_keeps_the_promise(page: Page) -> None:
    table = page.form.table
    row = page.rows().index(LINE_STOP)
    at = QPoint(18, table.rowViewportPosition(row) + 16)
    page.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    page.settle()
    assert page.toast() == f"Kept: {LINE_STOP}"


def test_a_kept_row_stays_where_closed_ones_are_shown(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    page.view.acts._leaving.setInterval(0)
    page.form.filters.state.chosen.connect(page.form.filters.state.choose)
    page.form.filters.choose_state(page.view.wanted.state.ALL)
    page.view._filter_changed()
    page.settle()
    page.select(FORECAST)
    page.press(Qt.Key.Key_K)
    page.settle()
    assert FORECAST in page.rows()
    assert page.rows().index(FORECAST) > next(i for i, row in enumerate(page.rows()) if row.startswith("[Kept"))


def test_k_opens_a_closed_promise_again(page: Page) -> None:
    page.form.filters.choose_state(page.view.wanted.state.CLOSED)
    page.view._filter_changed()
    page.settle()
    text = page.current()
    assert page.form.pane.form.kept_button.text() == "Open again"
    page.press(Qt.Key.Key_K)
    assert page.toast() == f"Open again: {text}"
    page.qtbot.waitUntil(lambda: text not in page.rows())


@pytest.mark.usefixtures("kept_leaves_soon")
def test_several_rows_are_kept_as_one_step(page: Page) -> None:
    page.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.form.table.chosen_numbers()) == 3
    assert page.form.pane._several_title.text() == "3 promises selected"
    page.press(Qt.Key.Key_K)
    assert page.toast() == "Kept: 3 promises"
    page.qtbot.waitUntil(lambda: FORECAST not in page.rows())
    page.settle()
    page.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: "[Late 2]" in page.rows() and "[This week 5]" in page.rows())


def test_ctrl_a_selects_everything_but_the_heads(page: Page) -> None:
    page.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.form.table.chosen_numbers()) == len(page.view.model.numbers)


def test_rows_that_were_never_seen_are_moved_as_well(page: Page) -> None:
    page.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.view.model._lines.clear()
    page.press(Qt.Key.Key_R)
    dialog = page.dialog()
    assert isinstance(dialog, RenegotiateDialog)
    assert dialog.form.what_label.text() == "16 promises"
    dialog.reject()


def test_too_many_at_once_are_left_alone_with_a_word(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commitments_keys, "MOST_AT_ONCE", 5)
    page.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for key in (Qt.Key.Key_K, Qt.Key.Key_R, Qt.Key.Key_Delete):
        page.press(key)
        assert page.window.open_dialog() is None
    assert page.toast().startswith("At most 500 promises change at once")
    assert page.view.state_hint().words == "all keys"


def test_d_walks_through_the_directions(page: Page) -> None:
    page.press(Qt.Key.Key_D)
    assert LINE_STOP not in page.rows()
    assert FORECAST in page.rows()
    page.press(Qt.Key.Key_D)
    assert FORECAST not in page.rows()
    page.press(Qt.Key.Key_D)
    assert {FORECAST, LINE_STOP} <= set(page.rows())


def test_the_hint_line_says_how_many_are_shown(page: Page) -> None:
    assert page.view.state_hint().words == "all keys"
    page.press(Qt.Key.Key_D)
    assert page.view.state_hint().words == f"{len(page.view.model.numbers)} of 16"


def test_a_slash_finds_words_partners_and_names(page: Page) -> None:
    page.press(Qt.Key.Key_Slash)
    assert page.form.filters.find_edit.hasFocus()
    page.type("clarke data")
    page.qtbot.waitUntil(lambda: page.rows() == ["[This week 1]", OWNER])
    page.press(Qt.Key.Key_Return)
    assert page.form.table.hasFocus()
    page.form.filters.find_edit.setFocus()
    page.press(Qt.Key.Key_Escape)
    page.qtbot.waitUntil(lambda: FORECAST in page.rows())
    assert page.form.filters.find_edit.isHidden()


def test_a_partner_narrows_the_list_and_both_figures(page: Page) -> None:
    filters = page.form.filters
    filters.partner._chosen_by_user(1)
    page.settle()
    assert filters.partner.value == "Finance"
    assert LINE_STOP not in page.rows()
    assert page.form.theirs_block.accessibleName().startswith("Finance: ")
    assert page.form.mine_block.count_words != "22 of 25"


def test_due_until_a_day_leaves_later_ones_out(page: Page) -> None:
    due = page.form.filters.due
    assert due._values == ("any", "late", "until Fri 27", "until 4 Dec", "until 18 Dec", "until 31 Dec", "no date")
    due._chosen_by_user(1)
    page.settle()
    assert page.rows() == ["[Late 2]", FORECAST, LINE_STOP]
    due._chosen_by_user(6)
    page.settle()
    assert page.rows() == []


def test_a_filter_that_finds_nothing_says_which_to_clear(page: Page) -> None:
    filters = page.form.filters
    filters.due._chosen_by_user(6)
    page.settle()
    empty = page.view.empty
    assert page.form.table_place.isHidden()
    assert empty._filtered.detail_label.text() == "Clear the date to see all 16 again."
    assert page.window.focusWidget() is empty.button
    page.press(Qt.Key.Key_Space)
    page.settle()
    assert FORECAST in page.rows()
    assert page.form.table.hasFocus()


@POPUPS
def test_f_opens_the_first_filter(page: Page) -> None:
    page.press(Qt.Key.Key_F)
    menu = next(menu for menu in page.form.filters.partner.findChildren(Menu) if menu.isVisible())
    assert "Finance" in [action.text() for action in menu.actions()]
    menu.close()


@POPUPS
def test_s_sorts_by_a_column_without_groups(page: Page) -> None:
    page.press(Qt.Key.Key_S)
    menu = next(menu for menu in page.view.findChildren(Menu) if menu.isVisible())
    menu.actions()[2].trigger()
    menu.close()
    page.settle()
    assert page.view.order is ListOrder.PARTNER
    partners = [page.view.model.line(row).line.partner for row in range(page.view.model.rowCount())]  # type: ignore[union-attr]
    assert partners == sorted(partners, key=lambda name: (name == "", name))
    page.view.sort_by(ListOrder.DUE)
    page.settle()
    assert page.rows()[0] == "[Late 2]"


def test_r_moves_the_date_and_says_what_happens_to_the_record(page: Page) -> None:
    page.press(Qt.Key.Key_R)
    dialog = page.dialog()
    assert isinstance(dialog, RenegotiateDialog)
    form = dialog.form
    assert "20 November, has passed. It stays on record as late" in form.record_label.text()
    assert form.agreed_edit.text() == "Helena Brandt"
    assert form.agreed_edit.names()[0] in ("Helena Brandt", "Mei-Lin Zhao", "Owen Clarke", "Rosa Castellanos")
    form.date_edit.setFocus()
    page.type("30 nov")
    assert form.date_meaning.text() == "Monday 30 November 2026"
    form.why_edit.set_words("Half of the cost centres have no owner")
    page.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: page.window.open_dialog() is None)
    page.settle()
    assert "[Late 1]" in page.rows()
    assert page.current() == FORECAST
    assert page.toast() == f"Moved: {FORECAST}"
    assert QGuiApplication.clipboard().text() == (
        f"Helena, as agreed: ‘{FORECAST}’ will be ready on Monday 30 November instead of Friday 20 November. "
        "The reason: Half of the cost centres have no owner."
    )
    steps = page.form.pane.form.history.steps
    assert steps[-1].title == "Moved to 30 Nov"
    assert "counts as late" in steps[-1].detail


def test_a_promise_that_is_not_due_is_moved_without_being_late(page: Page) -> None:
    page.select(OWNER)
    page.press(Qt.Key.Key_R)
    dialog = page.dialog()
    assert isinstance(dialog, RenegotiateDialog)
    assert dialog.form.record_label.text() == "Agreed before the date, 27 Nov: not counted as late."
    page.press(Qt.Key.Key_Escape)
    assert page.window.open_dialog() is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "By when?"), ("31 nov", "November"), ("soonish", "Not a date yet"), ("1 nov 2026", "has passed already")],
)
def test_a_wrong_date_is_said_beside_the_field(page: Page, typed: str, said: str) -> None:
    page.press(Qt.Key.Key_R)
    dialog = page.dialog()
    assert isinstance(dialog, RenegotiateDialog)
    dialog.form.date_edit.setFocus()
    page.type(typed)
    dialog.form.why_edit.set_words("because")
    dialog.move_button.click()
    assert said in dialog.form.date_meaning.text()
    assert dialog.form.date_edit.hasFocus()
    assert page.window.open_dialog() is dialog
    dialog.reject()


def test_renegotiating_takes_two_keys_beside_the_date(page: Page) -> None:
    page.press(Qt.Key.Key_R)
    page.type("30 nov")
    page.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: "[Late 1]" in page.rows())
    assert page.toast() == f"Moved: {FORECAST}"


def test_several_promises_move_to_one_date(page: Page) -> None:
    page.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.press(Qt.Key.Key_R)
    dialog = page.dialog()
    assert isinstance(dialog, RenegotiateDialog)
    assert dialog.form.what_label.text() == "3 promises"
    said = "2 of the old dates have passed and stay on record as late. 1 moved in time: not counted as late."
    assert dialog.form.record_label.text() == said
    dialog.form.date_edit.setFocus()
    page.type("4 dec")
    dialog.form.why_edit.set_words("Close week")
    page.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: page.window.open_dialog() is None)
    page.settle()
    assert page.toast() == "Moved: 3 promises"
    page.qtbot.waitUntil(lambda: not any(row.startswith("[Late ") for row in page.rows()))


def test_del_withdraws_after_asking_why(page: Page) -> None:
    page.press(Qt.Key.Key_Delete)
    dialog = page.dialog()
    assert isinstance(dialog, WithdrawDialog)
    page.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.why_error.isVisible()
    page.type("No longer wanted")
    page.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: FORECAST not in page.rows())
    assert page.toast() == f"Withdrawn: {FORECAST}"


def test_g_notes_a_reminder_with_its_day(page: Page) -> None:
    page.select(LINE_STOP)
    page.press(Qt.Key.Key_G)
    assert page.toast() == f"Reminder noted: {LINE_STOP}"
    steps = page.form.pane.form.history.steps
    assert ("23 Nov", "Reminded") in [(step.day, step.title) for step in steps]


def test_nobody_is_reminded_of_her_own_promise(page: Page) -> None:
    page.press(Qt.Key.Key_G)
    assert page.toast() == "This one is yours: there is nobody to remind"


def test_m_copies_the_sentence(page: Page) -> None:
    page.select(LINE_STOP)
    page.press(Qt.Key.Key_M)
    assert QGuiApplication.clipboard().text() == (
        f"Tomasz, ‘{LINE_STOP}’ was due on Wednesday 18 November. When can I have it?"
    )
    assert page.toast() == "Message to Tomasz Wieczorek copied"


def test_n_takes_a_promise_in_the_grammar_of_notes(page: Page) -> None:
    page.press(Qt.Key.Key_N)
    assert page.form.new_line.edit.hasFocus()
    page.type("-> Finance price list by Thu")
    page.press(Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: "Price list" in page.rows())
    page.settle()
    assert page.current() == "Price list"
    assert page.form.new_line.edit.hasFocus()
    page.press(Qt.Key.Key_Escape)
    assert page.form.new_place.isHidden()
    assert page.window.focusWidget() is page.form.table, (page.window.focusWidget(), page.window.history.present)


def test_a_line_without_a_marker_is_a_promise_too(page: Page) -> None:
    page.form.filters.direction.choose(2)
    page.form.filters.changed.emit()
    page.form.filters.partner._chosen_by_user(1)
    page.settle()
    page.press(Qt.Key.Key_N)
    page.type("Owen the list of cost centres by fri")
    page.press(Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: any("list of cost centres" in row for row in page.rows()))
    page.settle()
    line = page.view.model.line(page.form.table.currentIndex().row())
    assert line is not None
    assert (line.line.partner, line.owner, line.mine) == ("Finance", "O. Clarke", False)


def test_e_corrects_a_promise_in_place(page: Page) -> None:
    page.select(LINE_STOP)
    page.press(Qt.Key.Key_E)
    pane = page.form.pane
    assert pane.is_editing
    editor = pane._editor
    assert editor is not None
    editor.text_edit.set_words("Line-stop cost per minute")
    editor.owner_edit.setText("Helena Brandt")
    editor.due_edit.setFocus()
    editor.due_edit.selectAll()
    page.type("27 nov")
    page.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: "Line-stop cost per minute" in page.rows())
    page.settle()
    assert pane._layers.currentWidget() is pane.area
    line = page.view.model.line(page.rows().index("Line-stop cost per minute"))
    assert line is not None
    assert (line.owner, line.due, line.moved) == ("H. Brandt", "Fri 27", "1×")
    page.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(lambda: LINE_STOP in page.rows())


def test_a_name_nobody_has_is_said_in_the_editor(page: Page) -> None:
    page.press(Qt.Key.Key_E)
    editor = page.form.pane._editor
    assert editor is not None
    editor.owner_edit.setText("Nobody Here")
    editor.save_button.click()
    assert "Nobody here is called “Nobody Here”" in editor.error_label.text()
    page.press(Qt.Key.Key_Escape)
    assert not page.form.pane.is_editing


@POPUPS
def test_w_sets_what_a_promise_waits_for(page: Page) -> None:
    page.select("Price per pallet scan, old and new")
    page.press(Qt.Key.Key_W)
    menu = next(menu for menu in page.view.findChildren(Menu) if menu.isVisible())
    entries = [action.text() for action in menu.actions()]
    assert entries == ["Nothing", "Two planners for the slotting pilot, Wed 25"]
    menu.actions()[1].trigger()
    menu.close()
    page.settle()
    waits = page.form.pane.form.facts.shown()["Waits for"]
    assert waits == "Two planners for the slotting pilot, they owe, Wed 25"


def test_the_link_leads_to_what_is_waited_for(page: Page) -> None:
    page.form.pane.followed.emit("waiting")
    page.settle()
    assert page.current() == OWNER
    assert page.form.pane.form.facts.shown()["Needed by"] == FORECAST
    assert page.window.history.present is not None
    assert page.window.history.present.place is Place.COMMITMENTS


def test_another_page_can_ask_for_one_promise_or_a_partner(page: Page) -> None:
    found = page.application.desk.store.workspace.commitment_pages.window(page.view.wanted)
    number = found.numbers[3]
    commitment_id = found.lines[number].id
    page.window.go(Place.TODAY)
    page.window.go(Place.COMMITMENTS, commitment_id)
    page.settle()
    assert page.current() == found.lines[number].text
    partner_id = page.application.desk.store.workspace.partners.called("Finance").id
    page.window.go(Place.COMMITMENTS, CommitmentsFor(partner_id=partner_id))
    page.settle()
    assert page.form.filters.partner.value == "Finance"


def test_in_a_narrow_window_the_detail_is_a_drawer(page: Page) -> None:
    page.window.resize(1024, 640)
    page.settle()
    assert page.form.pane.isHidden()
    page.press(Qt.Key.Key_Return)
    assert page.form.pane.isVisible()
    assert page.form.pane.geometry().right() == page.view.width() - 1
    page.press(Qt.Key.Key_Escape)
    assert page.form.pane.isHidden()
    assert page.window.history.present == Step(Place.COMMITMENTS)
    page.window.resize(1280, 800)
    page.settle()
    assert page.form.pane.isVisible()


def test_rows_are_read_as_sentences(page: Page, spoken: Spoken) -> None:
    model = page.view.model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(0, 0), role) == "Late, 2 promises"
    assert model.data(model.index(1, 0), role) == f"I owe Finance: {FORECAST}, 3 days late, moved twice"
    said = model.data(model.index(2, 0), role)
    assert said == f"T. Wieczorek, Manufacturing, owes: {LINE_STOP}, 5 days late, moved once"
    table = spoken.of(page.form.table)
    cells = [table.child(place) for place in range(40)]
    names = [cell.text(QAccessible.Text.Name) for cell in cells if cell is not None]
    assert f"I owe Finance: {FORECAST}, 3 days late, moved twice" in names
    assert spoken.name(page.form.table) == "Commitments"


def test_an_empty_store_says_what_to_do(start_window: StartWindow, data_folder: Path, qtbot: QtBot) -> None:
    page = Page(start_window(data_folder), qtbot)
    empty = page.view.empty
    assert empty._nothing.title_label.text() == "No commitments yet"
    assert empty._nothing.detail_label.text() == "Type -> in a meeting note, or press N."
    assert page.form.pane.isHidden() or page.form.pane.detail is None
    page.press(Qt.Key.Key_N)
    page.type("-> first promise by fri")
    page.press(Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: "First promise" in page.rows())
    page.press(Qt.Key.Key_Escape)
    page.view.acts._leaving.setInterval(0)
    page.press(Qt.Key.Key_K)
    page.qtbot.waitUntil(lambda: page.rows() == [])
    page.settle()
    assert empty._nothing.title_label.text() == "Nothing open"
    assert empty._nothing.detail_label.text() == "Last kept on Mon 23."


def test_markup_and_long_texts_are_shown_as_they_are(
    start_window: StartWindow, sample_folder: Path, qtbot: QtBot
) -> None:
    page = Page(start_window(sample_folder), qtbot)
    hostile = "<b>bold</b> & <img src=x onerror=1> مرحبا 👩‍👩‍👧 " + "x" * 5_000
    workspace = page.application.desk.store.workspace
    found = workspace.commitment_pages.window(page.view.wanted)
    line = found.lines[found.numbers[0]]
    workspace.commitments.change(line.id, text=hostile, good="<script>alert(1)</script>")
    page.view.reload()
    page.settle()
    assert page.form.pane.form.text_label.text() == hostile.strip()
    assert page.form.pane.form.facts.shown()["Good is"] == "<script>alert(1)</script>"
    assert page.form.pane.width() == 320
    assert page.view.width() <= page.window.width()
    QApplication.processEvents()


def test_both_themes_and_sizes_draw_without_a_word_from_qt(page: Page) -> None:
    for name, scale in (("dark", 1.4), ("light", 0.9)):
        theme().use(name)  # type: ignore[arg-type]
        theme().use_scale(scale)
        page.form.table.set_heads()
        assert not page.window.grab().isNull()
    theme().use_scale(1.0)
    assert KEPT_STAYS_MS == 1200
