"""The file of settings: what is written is read, and nothing in it can hinder a start."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop import settings as settings_file
from brm_desktop.settings import FILE_NAME, About, ReminderSettings, RuleNumber, Settings, Tier


def test_tables_and_lists_come_back_as_they_were_stored(tmp_path: Path) -> None:
    stored = replace(
        Settings(),
        name="Sofia",
        letters="ctrl",
        about=About(reports_to="CIO", covers="7 units"),
        reminders=replace(ReminderSettings(), on=False, morning="09:00"),
        tiers=(Tier("A", 7), Tier("B", 21)),
    )
    settings_file.save(tmp_path, stored)
    assert settings_file.load(tmp_path) == stored
    assert tomllib.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8"))["tiers"][1]["days"] == 21


@given(text=st.text())
def test_any_text_survives(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("settings")
    stored = replace(Settings(), about=About(covers=text))
    settings_file.save(folder, stored)
    again = settings_file.load(folder)
    assert again.about.covers == text.encode("utf-8", "replace").decode("utf-8")


@pytest.mark.parametrize(
    "written",
    ["tiers = 3", "tiers = [1, 2]", "about = 'x'", "[reminders]\non = 'yes'", "text_size = true", "[[about]]\na = 1"],
)
def test_wrong_entries_leave_the_defaults(tmp_path: Path, written: str) -> None:
    (tmp_path / FILE_NAME).write_text(written, encoding="utf-8")
    assert settings_file.load(tmp_path) == Settings()


def test_a_file_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('name = "Sofia"\ntheme = "dark"\n', encoding="utf-8")
    assert settings_file.load(tmp_path) == replace(Settings(), name="Sofia", theme="dark")


def test_a_tier_says_how_often(tmp_path: Path) -> None:
    assert Settings().cadence_of("Key") == 14
    assert Settings().cadence_of("none") is None


def test_the_numbers_of_rules_come_back(tmp_path: Path) -> None:
    hers = Settings(insight_days=60, rule_numbers=(RuleNumber("single_point", "share", "60"),))
    settings_file.save(tmp_path, hers)
    assert settings_file.load(tmp_path) == hers
