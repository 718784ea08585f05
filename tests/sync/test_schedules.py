"""Any order of edits, exchanges and crashes leaves every device with the same, and loses nothing (SYNC 2.11).

And a test of that test: faults built into the engine are found.
"""

import random
import secrets
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from brm_desktop.storage.sync import applying, heads, intake, log
from brm_desktop.sync.merging.heads import Written
from tests.sync.schedules import Exchanges, Schedules

TestSchedules = Schedules.TestCase
TestSchedules.settings = settings(max_examples=min(settings().max_examples, 30), stateful_step_count=14)


@pytest.fixture(autouse=True)
def _the_same_names_in_every_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names of devices decide between values of the same time: with others, another schedule finds a fault."""
    chance = random.Random(7)
    monkeypatch.setattr(secrets, "token_hex", lambda size: f"{chance.getrandbits(8 * size):0{2 * size}x}")


class Unsettled(Exchanges):
    """Enough for faults that show on the way: in the end nothing is exchanged any more."""

    def settle(self) -> None:
        self.heads_are_those_of_the_definition()


_SEARCH = settings(
    max_examples=300,
    stateful_step_count=14,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    deadline=None,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)


def _last_writer_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock decides what is overwritten, whoever knew what."""

    def last_of(cell: Iterable[Written]) -> set[tuple[str, int]]:
        last = max(cell, key=lambda one: (one.hlc, one.device))
        return {(last.device, last.seq)}

    monkeypatch.setattr(heads, "kept_of", last_of)


def _without_causality(monkeypatch: pytest.MonkeyPatch) -> None:
    """What came in is applied at once, though what its writer knew is not there."""
    monkeypatch.setattr(applying, "advance", lambda work, _applied: log.held(work))


def _in_two_transactions(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log is stored before the rows are."""
    plain = intake.Intake.take

    def take(self: intake.Intake, incoming: Any) -> None:
        plain(self, incoming)
        self._work.exec_driver_sql("COMMIT")
        self._work.exec_driver_sql("BEGIN IMMEDIATE")

    monkeypatch.setattr(intake.Intake, "take", take)


@pytest.mark.parametrize(
    ("fault", "machine"),
    [(_last_writer_wins, Exchanges), (_without_causality, Unsettled), (_in_two_transactions, Unsettled)],
)
def test_a_fault_that_is_built_in_is_found(
    fault: Callable[[pytest.MonkeyPatch], None], machine: type[Exchanges], monkeypatch: pytest.MonkeyPatch
) -> None:
    fault(monkeypatch)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(machine, settings=_SEARCH)
