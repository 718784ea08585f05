"""Settings: everything is stored as it is changed, used at once, and what is wrong is said beside the field."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop import settings as settings_file
from brm_desktop.application import Application
from brm_desktop.gui.dialogs.keys import KeysDialog
from brm_desktop.gui.dialogs.restore_backup import RestoreDialog
from brm_desktop.gui.models.due_soon import is_due_soon, use_due_soon
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.gui.notices import Trouble
from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.views.partners.view import PartnersView
from brm_desktop.gui.views.settings.data import DataRows
from brm_desktop.gui.views.settings.rows import Choice, TextSetting
from brm_desktop.gui.views.settings.rules import TierTable
from brm_desktop.gui.views.settings.view import PAGES, SettingsView
from brm_desktop.gui.widgets.keys import use_letters
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.ticks import CheckBox
from tests.gui.conftest import MONDAY, StartWindow
from tests.gui.walk import nameless

CTRL = Qt.KeyboardModifier.ControlModifier
YOU, LOOK, KEYS, RULES, INSIGHTS, REMINDERS, DATA = range(len(PAGES))


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


@pytest.fixture(autouse=True)
def _letters_as_they_were() -> object:
    yield
    use_letters("on")
    use_due_soon(1)
    theme().use_scale(1.0)
    theme().use_stronger_lines(False)
    return None


@pytest.fixture
def page(application: Application, qtbot: QtBot) -> SettingsView:
    qtbot.keyClick(application.window.focusWidget() or application.window, Qt.Key.Key_Comma, CTRL)
    _settle(qtbot, application)
    view = application.window.view
    assert isinstance(view, SettingsView)
    return view


def _settle(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _field(page: SettingsView, name: str) -> LineEdit:
    return next(edit for edit in page.findChildren(LineEdit) if edit.accessibleName() == name)


def _box(page: SettingsView, name: str) -> CheckBox:
    return next(box for box in page.findChildren(CheckBox) if box.accessibleName() == name)


def _choose(page: SettingsView, name: str, label: str, qtbot: QtBot) -> None:
    segment = next(w for w in page.findChildren(QWidget) if w.accessibleName() == f"{name}: {label}")
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)


def test_a_field_is_stored_a_moment_after_the_last_key(
    application: Application, page: SettingsView, qtbot: QtBot, sample_folder: Path
) -> None:
    field = _field(page, "You report to")
    field.setFocus()
    qtbot.keyClicks(field, "the CIO")
    qtbot.waitUntil(lambda: settings_file.load(sample_folder).about.reports_to == "the CIO")
    _settle(qtbot, application)


def test_two_changes_at_once_are_both_stored(
    application: Application, page: SettingsView, qtbot: QtBot, sample_folder: Path
) -> None:
    page.keeper.put(name="Nora")
    page.keeper.put_about(covers="7 units")
    page.keeper.put_reminders(on=False)
    _settle(qtbot, application)
    stored = settings_file.load(sample_folder)
    assert (stored.name, stored.about.covers, stored.reminders.on) == ("Nora", "7 units", False)
    assert application.desk.settings == stored


def test_digits_lead_to_the_other_settings_and_every_control_has_a_name(
    application: Application, page: SettingsView, qtbot: QtBot
) -> None:
    for place in range(len(PAGES)):
        qtbot.keyClick(page.form.tab_bar, Qt.Key(Qt.Key.Key_1 + place))
        assert page.form.pages.currentIndex() == place
        _settle(qtbot, application)
        assert nameless(application.window) == []


def test_text_size_and_stronger_lines_apply_at_once(application: Application, page: SettingsView, qtbot: QtBot) -> None:
    page.form.tab_bar.setCurrentIndex(LOOK)
    choice = next(c for c in page.rows[LOOK].findChildren(Choice) if c.control.accessibleName() == "Text size")
    choice.chosen.emit(5)
    qtbot.mouseClick(_box(page, "Stronger lines"), Qt.MouseButton.LeftButton)
    _settle(qtbot, application)
    assert theme().scale == pytest.approx(1.4)
    assert theme().stronger_lines


def test_without_the_hint_line_it_is_gone_at_once(application: Application, page: SettingsView, qtbot: QtBot) -> None:
    page.form.tab_bar.setCurrentIndex(LOOK)
    assert application.window.form.hint_line.isVisible()
    qtbot.mouseClick(_box(page, "Show the hint line"), Qt.MouseButton.LeftButton)
    _settle(qtbot, application)
    assert not application.window.form.hint_line.isVisible()


def test_letters_can_be_moved_to_ctrl_and_switched_off(
    application: Application, page: SettingsView, qtbot: QtBot
) -> None:
    window = application.window
    window.go(Place.PARTNERS)
    _settle(qtbot, application)
    partners = window.view
    assert isinstance(partners, PartnersView)
    window.go(Place.SETTINGS)
    page.form.tab_bar.setCurrentIndex(KEYS)
    _choose(page, "Letters", "With Ctrl", qtbot)
    _settle(qtbot, application)
    window.go_back()
    table = partners.form.partner_table
    qtbot.keyClick(table, Qt.Key.Key_P)
    assert window.history.present == Step(Place.PARTNERS)
    assert "Ctrl L log contact" in window.form.hint_line.accessibleDescription()
    assert partners.form.new_button.accessibleDescription() == "Ctrl Shift N"
    qtbot.keyClick(table, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert window.history.present is not None
    assert window.history.present.place is Place.BRIEF
    _settle(qtbot, application)
    application.desk.change_settings(settings_file.Settings(letters="off"))
    _settle(qtbot, application)
    window.go(Place.PARTNERS)
    qtbot.keyClick(table, Qt.Key.Key_P)
    assert window.history.present == Step(Place.PARTNERS)
    assert "log contact" not in window.form.hint_line.accessibleDescription()
    _settle(qtbot, application)


def test_a_wrong_number_of_days_is_said_and_not_stored(
    application: Application, page: SettingsView, qtbot: QtBot, sample_folder: Path
) -> None:
    page.form.tab_bar.setCurrentIndex(RULES)
    field = _field(page, "Days between contacts of tier 1")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "often")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.accessibleDescription() == "Give a number of days from 1 to 365."
    assert settings_file.load(sample_folder).tiers[0].days == 14
    _settle(qtbot, application)


def test_a_tier_that_changes_changes_its_partners_and_one_ctrl_z_brings_them_back(
    application: Application, page: SettingsView, qtbot: QtBot
) -> None:
    from dataclasses import replace

    def key_partner(workspace: object) -> object:
        from brm_desktop.services.workspace import Workspace

        assert isinstance(workspace, Workspace)
        return workspace.partners.store(replace(workspace.partners.called("Finance"), tier="Key"))

    def cadence() -> int:
        found: list[int] = []
        application.desk.run(lambda workspace: workspace.partners.called("Finance").cadence_days, found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    application.desk.run(key_partner)
    _settle(qtbot, application)
    before = cadence()
    page.form.tab_bar.setCurrentIndex(RULES)
    table = page.findChild(TierTable)
    assert isinstance(table, TierTable)
    assert isinstance(table.days[0], TextSetting)
    table.days[0].edit.setFocus()
    table.days[0].edit.selectAll()
    qtbot.keyClicks(table.days[0].edit, "9")
    qtbot.keyClick(table.days[0].edit, Qt.Key.Key_Return)
    _settle(qtbot, application)
    assert cadence() == 9
    table.names[0].edit.selectAll()
    qtbot.keyClicks(table.names[0].edit, "Top")
    qtbot.keyClick(table.names[0].edit, Qt.Key.Key_Return)
    _settle(qtbot, application)
    application.window.undo()
    application.window.undo()
    _settle(qtbot, application)
    assert cadence() == before


def test_times_are_checked_and_written_in_full(
    application: Application, page: SettingsView, qtbot: QtBot, sample_folder: Path
) -> None:
    page.form.tab_bar.setCurrentIndex(REMINDERS)
    field = _field(page, "Quiet from")
    field.setFocus()
    for typed, error in (("25:00", "Give a time such as 08:30."), ("7.45", "")):
        field.selectAll()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.accessibleDescription() == error
    qtbot.mouseClick(_box(page, "Friday"), Qt.MouseButton.LeftButton)
    _settle(qtbot, application)
    stored = settings_file.load(sample_folder)
    assert stored.reminders.quiet_from == "07:45"
    assert stored.working_days == "mon tue wed thu"


def test_a_backup_is_made_listed_and_put_back(application: Application, page: SettingsView, qtbot: QtBot) -> None:
    page.form.tab_bar.setCurrentIndex(DATA)
    _settle(qtbot, application)
    data = page.rows[DATA]
    assert isinstance(data, DataRows)
    data._make_backup()
    _settle(qtbot, application)
    assert data.backups.rowCount() == 1
    application.desk.run(lambda workspace: workspace.jot.log("zebra"))
    _settle(qtbot, application)
    data.list.setFocus()
    data.list.select_row(0)
    qtbot.keyClick(data.list, Qt.Key.Key_Return)
    dialog = application.window.open_dialog()
    assert isinstance(dialog, RestoreDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    _settle(qtbot, application)
    found: list[int] = []
    application.desk.run(lambda workspace: len(workspace.search.find("zebra")), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [0]


def test_the_page_of_keys_comes_from_what_can_be_done(
    application: Application, page: SettingsView, qtbot: QtBot
) -> None:
    application.window.go(Place.PARTNERS)
    _settle(qtbot, application)
    qtbot.keyClick(application.window.focusWidget() or application.window, Qt.Key.Key_Question)
    dialog = application.window.open_dialog()
    assert isinstance(dialog, KeysDialog)
    said = [label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")]
    for words in ("log contact", "Search and commands", "Ctrl K", "Undo", "Ctrl Shift Z", "Settings", "Ctrl ,"):
        assert words in said
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert application.window.open_dialog() is None


def test_what_is_due_soon_can_begin_earlier(application: Application, page: SettingsView, qtbot: QtBot) -> None:
    page.form.tab_bar.setCurrentIndex(RULES)
    field = _field(page, "Days before")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    _settle(qtbot, application)
    today = MONDAY.date()
    assert is_due_soon(today + timedelta(days=3), today)
    assert not is_due_soon(today + timedelta(days=4), today)


def test_a_backup_that_is_damaged_is_refused_and_work_goes_on(
    application: Application, page: SettingsView, qtbot: QtBot
) -> None:
    page.form.tab_bar.setCurrentIndex(DATA)
    data = page.rows[DATA]
    assert isinstance(data, DataRows)
    data._make_backup()
    _settle(qtbot, application)
    backup = data.backups.values[0]
    backup.path.write_bytes(b"garbage")
    troubles: list[Trouble] = []
    application.desk.notices.troubled.connect(troubles.append)
    dialog = RestoreDialog(application.desk, application.window, backup)
    dialog.open()
    dialog.button.click()
    _settle(qtbot, application)
    assert [trouble.title for trouble in troubles] == ["There is no good backup"]
    found: list[int] = []
    application.desk.run(lambda workspace: len(workspace.partners.every()), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0] > 0
