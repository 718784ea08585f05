"""All partners in one table, driven by keys and clicks, on the seven units of the picture."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.dialogs.new_partner import NewPartnerDialog
from brm_desktop.gui.models.partner_order import PartnerOrder
from brm_desktop.gui.models.partner_table import PartnerColumn
from brm_desktop.gui.navigation import BriefFor, Place, Step
from brm_desktop.gui.views.partners.view import PartnersView
from brm_desktop.services.workspace import Workspace
from tests.gui import larkfield
from tests.gui.conftest import StartWindow

OWN_ORDER = ["Finance", "Supply Chain", "Sales", "Manufacturing", "People", "Customer Service", "Engineering"]


@pytest.fixture
def application(start_window: StartWindow, data_folder: Path) -> Application:
    workspace = Workspace(data_folder, clock=larkfield.clock())
    larkfield.fill(workspace)
    workspace.close()
    started = start_window(data_folder, clock=larkfield.clock())
    started.window.resize(1280, 800)
    return started


@pytest.fixture
def view(application: Application, qtbot: QtBot) -> PartnersView:
    return _open(application, qtbot)


def _open(application: Application, qtbot: QtBot) -> PartnersView:
    application.window.go(Place.PARTNERS)
    _settle(application, qtbot)
    view = application.window.view
    assert isinstance(view, PartnersView)
    return view


def _settle(application: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _names(view: PartnersView) -> list[str]:
    rows = [view.model.row(place) for place in range(view.model.rowCount())]
    return [row.partner.name for row in rows if row is not None]


def _selected(view: PartnersView) -> str:
    row = view.model.row(view.form.partner_table.currentIndex().row())
    return row.partner.name if row is not None else ""


def test_the_partners_stand_in_her_own_order_and_the_first_has_the_focus(view: PartnersView) -> None:
    assert _names(view) == OWN_ORDER
    assert view.form.partner_table.hasFocus()
    assert _selected(view) == "Finance"
    assert view.form.sentence_label.accessibleName().startswith("Seven business units. Two show a failure mode")


def test_every_cell_says_its_picture_in_words(view: PartnersView) -> None:
    said = [
        view.model.data(view.model.index(0, column), Qt.ItemDataRole.AccessibleTextRole)
        for column in range(view.model.columnCount())
    ]
    assert said == [
        "Finance, Helena Brandt",
        "Order Taker, target Advisor by June 2027",
        "demand 2.1, supply 1.5",
        "3.1 of 5",
        "11 of 14 days since Helena Brandt was met",
        "1 open",
        "4 open",
        "Today 10:30",
        "Strategic, 3, tactical needed",
    ]


def test_a_screen_reader_reads_the_cells_and_heads(view: PartnersView) -> None:
    table = QAccessible.queryAccessibleInterface(view.form.partner_table)
    assert table is not None
    assert table.text(QAccessible.Text.Name) == "All partners"
    heads = [
        view.model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        for column in range(view.model.columnCount())
    ]
    assert heads[2] == "Demand and supply"


def test_enter_opens_the_partner_and_escape_comes_back_to_it(
    view: PartnersView, application: Application, qtbot: QtBot
) -> None:
    qtbot.keyClick(view.form.partner_table, Qt.Key.Key_Down)
    chosen = view.model.row(1)
    assert chosen is not None
    qtbot.keyClick(view.form.partner_table, Qt.Key.Key_Return)
    _settle(application, qtbot)
    assert application.window.history.present == Step(Place.PARTNER, chosen.partner.id)
    application.window.leave_layer()
    _settle(application, qtbot)
    assert application.window.view is view
    assert _selected(view) == "Supply Chain"
    assert view.form.partner_table.hasFocus()


def test_p_prepares_the_brief_of_the_next_meeting(view: PartnersView, application: Application, qtbot: QtBot) -> None:
    row = view.model.row(0)
    assert row is not None and row.next_meeting is not None
    qtbot.keyClick(view.form.partner_table, Qt.Key.Key_P)
    _settle(application, qtbot)
    assert application.window.history.present == Step(Place.BRIEF, BriefFor(larkfield.FINANCE, row.next_meeting.id))


def test_l_logs_a_contact_and_undo_takes_it_back(view: PartnersView, application: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(view.form.partner_table, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: _days(view) == 0)
    _settle(application, qtbot)
    application.window.undo()
    qtbot.waitUntil(lambda: _days(view) == 11)


def _days(view: PartnersView) -> int | None:
    row = view.model.row(0)
    return row.contact.days(larkfield.TODAY) if row is not None else None


def test_a_head_sorts_and_turns_the_order_when_it_is_pressed_again(view: PartnersView) -> None:
    column = view.model.columns.index(PartnerColumn.LAST_MET)
    view.form.partner_table.sort_asked.emit(column)
    assert _names(view)[:2] == ["Engineering", "Manufacturing"]
    assert view.order is PartnerOrder.LAST_MET
    view.form.partner_table.sort_asked.emit(column)
    assert _names(view)[-1] == "Engineering"


def test_partners_without_a_meeting_come_last_in_either_direction(view: PartnersView) -> None:
    column = view.model.columns.index(PartnerColumn.NEXT_MEETING)
    for _ in range(2):
        view.form.partner_table.sort_asked.emit(column)
        assert set(_names(view)[-2:]) == {"Manufacturing", "Engineering"}


def test_the_filters_narrow_the_table_and_say_so(view: PartnersView, qtbot: QtBot) -> None:
    view.form.misfit_filter.choose(1)
    view.form.misfit_filter.chosen.emit(1)
    assert _names(view) == ["Finance", "People"]
    assert view.state_hint().words == "2 of 7"
    view.form.posture_filter.choose(3)
    view.form.posture_filter.chosen.emit(3)
    assert _names(view) == []
    assert view._nothing.isVisible()
    assert "posture and failure mode" in view._nothing.detail_label.text()
    qtbot.mouseClick(view._clear_button, Qt.MouseButton.LeftButton)
    assert _names(view) == OWN_ORDER
    assert view.form.partner_table.hasFocus()


def test_a_number_in_the_sentence_shows_what_it_counts(view: PartnersView) -> None:
    view.form.sentence_label.linkActivated.emit("quiet")
    assert _names(view) == ["Manufacturing", "Engineering"]
    view.form.sentence_label.linkActivated.emit("misfits")
    assert _names(view) == ["Finance", "People"]


def test_alt_and_arrows_change_her_own_order_for_good(
    view: PartnersView, application: Application, qtbot: QtBot
) -> None:
    qtbot.keyClick(view.form.partner_table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    _settle(application, qtbot)
    assert _names(view)[:2] == ["Supply Chain", "Finance"]
    assert _selected(view) == "Finance"
    stored: list[str] = []
    application.desk.run(lambda w: [p.name for p in w.partners.every()], stored.extend)
    qtbot.waitUntil(lambda: bool(stored))
    assert stored[:2] == ["Supply Chain", "Finance"]


def test_the_order_cannot_be_changed_while_sorted_by_a_column(view: PartnersView, qtbot: QtBot) -> None:
    view.form.partner_table.sort_asked.emit(0)
    before = _names(view)
    qtbot.keyClick(view.form.partner_table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _names(view) == before
    assert not any("order" in hint.words for hint in view.hints())


def test_a_narrow_window_drops_the_least_important_columns_and_no_word(view: PartnersView) -> None:
    view.window().resize(1024, 640)
    assert PartnerColumn.MATURITY not in view.model.columns
    assert PartnerColumn.POSTURE in view.model.columns
    total = sum(view.form.partner_table.columnWidth(place) for place in range(view.model.columnCount()))
    assert total <= view.form.partner_table.viewport().width()
    view.window().resize(1280, 800)
    assert view.model.columns == tuple(PartnerColumn)


def test_n_adds_a_partner_with_its_sponsor_and_selects_it(
    view: PartnersView, application: Application, qtbot: QtBot
) -> None:
    qtbot.keyClick(view.form.partner_table, Qt.Key.Key_N)
    dialog = _dialog(application)
    fields = dialog.fields.form
    assert fields.name_edit.hasFocus()
    qtbot.keyClicks(fields.name_edit, "Legal")
    qtbot.keyClick(fields.name_edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(fields.sponsor_edit, "Ines Duarte")
    qtbot.keyClick(fields.sponsor_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _names(view)[-1] == "Legal")
    assert _selected(view) == "Legal"
    row = view.model.row(7)
    assert row is not None and row.sponsor == "Ines Duarte"


def test_a_name_that_is_taken_is_said_beside_the_field(
    view: PartnersView, application: Application, qtbot: QtBot
) -> None:
    view.add_partner()
    dialog = _dialog(application)
    fields = dialog.fields.form
    qtbot.keyClick(fields.name_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fields.name_error.isVisible())
    assert fields.name_error.text().startswith("A partner needs a name")
    qtbot.keyClicks(fields.name_edit, "finance")
    assert not fields.name_error.isVisible()
    qtbot.keyClick(fields.name_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fields.name_error.isVisible())
    assert fields.name_edit.accessibleDescription().startswith("finance is there already")
    qtbot.keyClick(fields.name_edit, Qt.Key.Key_Escape)
    _settle(application, qtbot)
    assert _names(view) == OWN_ORDER


def _dialog(application: Application) -> NewPartnerDialog:
    dialog = application.window.findChild(NewPartnerDialog)
    assert isinstance(dialog, NewPartnerDialog)
    return dialog


def test_an_empty_page_says_what_to_do(start_window: StartWindow, data_folder: Path, qtbot: QtBot) -> None:
    view = _open(start_window(data_folder), qtbot)
    assert not view.form.partner_table.isVisible()
    assert view._nobody.isVisible()
    assert view._first_button.hasFocus()
    assert [hint.words for hint in view.hints()] == ["new partner"]
