"""Any order of edits, exchanges and crashes leaves every device with the same, and loses nothing (SYNC 2.11).

And a test of that test: faults built into the engine are found.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest
from hypothesis import settings

from brm_desktop.storage.sync import applying, heads, intake, log
from brm_desktop.sync.format.footer import Footer
from brm_desktop.sync.merging.heads import Written
from tests.sync.exchanges import FEWEST, SKEWS, Exchanges
from tests.sync.schedules import Schedules
from tests.sync.steps import walk

IS_LONG = settings().max_examples > 1_000

TestSchedules = pytest.mark.timeout(0 if IS_LONG else 120)(Schedules.TestCase)
TestSchedules.settings = settings(
    max_examples=settings().max_examples if IS_LONG else 20, stateful_step_count=40 if IS_LONG else 14
)


class Unsettled(Exchanges):
    """Enough for faults that show on the way: in the end nothing is exchanged any more."""

    def settle(self) -> None:
        self.heads_are_those_of_the_definition()


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


def _with_a_weak_footer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last line of a file counts its lines, and nobody looks at its checksum."""
    monkeypatch.setattr(
        Footer, "agrees", lambda footer, tally: footer.raw.split(b",")[0] == tally.footer(None).split(b",")[0]
    )


_FAULTS = [
    (_last_writer_wins, ("name", "pair")),
    (_without_causality, ("name", "pair")),
    (_in_two_transactions, ("name", "crash")),
    (_with_a_weak_footer, ("name", "bring_in_damaged")),
]


@pytest.mark.parametrize(("fault", "steps"), _FAULTS, ids=[fault.__name__ for fault, _ in _FAULTS])
def test_a_fault_that_is_built_in_is_found(
    fault: Callable[[pytest.MonkeyPatch], None], steps: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    fault(monkeypatch)
    with pytest.raises(AssertionError):
        for seed in range(100):
            _walk(Unsettled(), random.Random(seed), only=steps)


def test_the_same_steps_find_nothing_where_nothing_is_built_in() -> None:
    for _, steps in _FAULTS:
        _walk(Unsettled(), random.Random(0), only=steps, count=30)


def _walk(machine: Exchanges, chance: random.Random, *, only: Sequence[str], count: int = 60) -> None:
    """One schedule of these steps, the same in every process."""
    machine.start(chance.choices(SKEWS, k=FEWEST))
    try:
        for _ in walk(machine, chance, only=only, count=count):
            machine.heads_are_those_of_the_definition()
    finally:
        machine.teardown()
