"""The words of reminders: they name nobody unless she allowed it."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from brm_desktop.domain.clock import fixed
from brm_desktop.domain.reminders import ReminderPlan
from brm_desktop.services.reminders import Notification, plan_of
from brm_desktop.services.workspace import Workspace
from brm_desktop.settings import ReminderSettings, Settings

BERLIN = ZoneInfo("Europe/Berlin")


def _due(folder: Path, hour: int, minute: int, settings: Settings | None = None) -> tuple[Notification, ...]:
    workspace = Workspace(folder, clock=fixed(datetime(2026, 11, 23, hour, minute, tzinfo=BERLIN)))
    workspace.settings = settings or Settings()
    try:
        return workspace.reminders.due(frozenset())
    finally:
        workspace.close()


@pytest.fixture
def folder(workspace: Workspace, data_folder: Path) -> Path:
    workspace.sample.install()
    return data_folder


def test_what_is_late_is_counted_in_the_morning_and_named_by_nobody(folder: Path) -> None:
    (morning,) = _due(folder, 8, 31)
    assert morning.words == "Two promises are late. Say so before somebody asks."
    assert morning.meeting_id is None


def test_the_next_meeting_without_a_brief_is_announced_without_names(folder: Path) -> None:
    told = [one for one in _due(folder, 10, 5) if one.meeting_id is not None]
    assert [one.words for one in told] == ["A meeting begins at 10:30 and has no brief yet."]


def test_names_stand_in_it_only_when_she_allowed_them(folder: Path) -> None:
    named = replace(Settings(), reminders=replace(ReminderSettings(), names=True))
    told = next(one for one in _due(folder, 10, 5, named) if one.meeting_id is not None)
    assert told.words == "Monthly value review, Finance, begins at 10:30 and has no brief yet."


def test_nothing_is_due_at_night_or_when_switched_off(folder: Path) -> None:
    assert _due(folder, 22, 0) == ()
    assert _due(folder, 8, 31, replace(Settings(), reminders=replace(ReminderSettings(), on=False))) == ()


def test_settings_that_make_no_sense_leave_the_defaults() -> None:
    odd = replace(
        Settings(), working_days="mon noday", reminders=replace(ReminderSettings(), morning="soon", minutes_before=-5)
    )
    plan = plan_of(odd)
    assert plan.morning == ReminderPlan().morning
    assert plan.minutes_before == 0
    assert plan.working_days == frozenset({0})
