"""The numbers of the rules, as they are set and used."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brm_desktop import settings as settings_file
from brm_desktop.application import Application
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.settings.insights import InsightRows, NumberSetting
from brm_desktop.gui.views.settings.view import PAGES, SettingsView
from brm_desktop.settings import RuleNumber
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless


@pytest.fixture
def application(start_window: StartWindow, sample_folder: Path) -> Application:
    return start_window(sample_folder)


@pytest.fixture
def rows(application: Application, qtbot: QtBot) -> InsightRows:
    application.window.go(Place.SETTINGS)
    view = application.window.view
    assert isinstance(view, SettingsView)
    view.form.tab_bar.setCurrentIndex(PAGES.index(InsightRows))
    qtbot.waitUntil(lambda: not application.tasks.busy)
    shown = view.rows[PAGES.index(InsightRows)]
    assert isinstance(shown, InsightRows)
    return shown


def _named(rows: InsightRows, name: str) -> NumberSetting:
    return next(number for number in rows.numbers if number.field.edit.accessibleName() == name)


def _type(number: NumberSetting, text: str, qtbot: QtBot) -> None:
    number.field.edit.clear()
    qtbot.keyClicks(number.field.edit, text)
    qtbot.keyClick(number.field.edit, Qt.Key.Key_Return)


SHARE = "Contacts through you alone, more than"


def test_every_number_shows_what_is_recommended_and_has_a_name(rows: InsightRows, application: Application) -> None:
    assert len(rows.numbers) > 20
    assert _named(rows, SHARE).field.edit.text() == "70"
    assert not rows.recommended_button.isEnabled()
    assert nameless(application.window) == []


def test_another_number_is_stored_and_used_and_taken_back(
    rows: InsightRows, application: Application, qtbot: QtBot
) -> None:
    _type(_named(rows, SHARE), "60", qtbot)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    stored = settings_file.load(application.desk.store.folder)
    assert stored.rule_numbers == (RuleNumber("single_point", "share", "60"),)
    rule = application.desk.store.workspace.insights.rules()[0]
    assert "60 %" in rule.rule_words()
    rows.recommended_button.click()
    qtbot.waitUntil(lambda: not application.tasks.busy)
    assert settings_file.load(application.desk.store.folder).rule_numbers == ()
    assert _named(rows, SHARE).field.edit.text() == "70"


def test_the_recommended_number_typed_again_is_nothing_of_hers(
    rows: InsightRows, application: Application, qtbot: QtBot
) -> None:
    _type(_named(rows, SHARE), "60", qtbot)
    _type(_named(rows, SHARE), "70", qtbot)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    assert settings_file.load(application.desk.store.folder).rule_numbers == ()


@pytest.mark.parametrize("text", ["101", "-1", "seventy", "7.5", "NaN"])
def test_a_number_that_cannot_be_is_not_stored(
    rows: InsightRows, application: Application, qtbot: QtBot, text: str
) -> None:
    number = _named(rows, SHARE)
    _type(number, text, qtbot)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    assert number.field.edit.error
    assert settings_file.load(application.desk.store.folder).rule_numbers == ()


def test_a_number_that_does_not_fit_another_of_its_rule_is_not_stored(
    rows: InsightRows, application: Application, qtbot: QtBot
) -> None:
    number = next(one for one in rows.numbers if one.field.edit.accessibleName() == "Supply, up to")
    _type(number, "2,2", qtbot)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    assert number.field.edit.error
    assert settings_file.load(application.desk.store.folder).rule_numbers == ()


def test_a_level_may_have_a_comma(rows: InsightRows, application: Application, qtbot: QtBot) -> None:
    _type(_named(rows, "Supply, below"), "1,8", qtbot)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    assert settings_file.load(application.desk.store.folder).rule_numbers == (
        RuleNumber("tactical_needed", "supply_below", "1.8"),
    )
