"""Any order of edits, exchanges and crashes leaves every device with the same, and loses nothing (SYNC 2.11)."""

from hypothesis import settings

from tests.sync.schedules import Schedules

TestSchedules = Schedules.TestCase
TestSchedules.settings = settings(max_examples=min(settings().max_examples, 25), stateful_step_count=14)
