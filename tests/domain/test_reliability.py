"""Kept on time, by one rule for both sides, also where a promise changed hands."""

from dataclasses import replace
from datetime import date

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import CommitmentId, PersonId
from brm_desktop.domain.reliability import outcome, reliability

ME, HELENA, SVEN = PersonId("m" * 32), PersonId("a" * 32), PersonId("b" * 32)
TODAY = date(2026, 11, 20)
MINE = Commitment(
    CommitmentId("1" * 32), Direction.I_OWE, "Printers", date(2026, 11, 2), owner_id=ME, to_id=HELENA,
    due=Due.on(date(2026, 11, 10)),
)  # fmt: skip


def _sides(commitment: Commitment) -> tuple[tuple[date, bool] | None, ...]:
    return tuple(outcome(commitment, TODAY, side=side) for side in (Direction.I_OWE, Direction.THEY_OWE))


def _given(day: int, commitment: Commitment = MINE) -> Commitment:
    return commitment.passed_on(to=SVEN, me=ME, on=date(2026, 11, day))


@pytest.mark.parametrize("closing", ["open", "kept", "withdrawn"])
def test_what_was_late_when_it_was_passed_on_stays_late_for_her_and_is_not_late_for_them(closing: str) -> None:
    given = _given(12)
    after = {
        "open": given,
        "kept": given.kept(date(2026, 11, 15)),
        "withdrawn": given.withdrawn(on=date(2026, 11, 12), why="Passed on"),
    }[closing]
    assert _sides(after) == ((date(2026, 11, 10), False), None)


def test_what_was_passed_on_in_time_is_theirs_alone() -> None:
    assert _sides(_given(10)) == (None, (date(2026, 11, 10), False))
    assert _sides(_given(10).kept(date(2026, 11, 9))) == (None, (date(2026, 11, 9), True))


def test_a_new_date_that_was_agreed_with_the_one_who_has_it_now_counts_for_them() -> None:
    again = _given(12).moved(to=Due.on(date(2026, 11, 18)), on=date(2026, 11, 13), agreed_with="Sven", why="New")
    assert _sides(again.kept(date(2026, 11, 18))) == ((date(2026, 11, 10), False), (date(2026, 11, 18), True))
    assert _sides(again) == ((date(2026, 11, 10), False), (date(2026, 11, 18), False))


def test_what_she_moved_too_late_stays_hers_whoever_has_it_now() -> None:
    moved = MINE.moved(to=Due.on(date(2026, 11, 19)), on=date(2026, 11, 11), agreed_with="", why="Parts")
    assert _sides(_given(12, moved).kept(date(2026, 11, 17))) == (
        (date(2026, 11, 10), False),
        (date(2026, 11, 17), True),
    )


def test_calling_it_nobodys_undoes_nothing_and_mine_after_all_undoes_it() -> None:
    nobodys = MINE.nobodys(on=date(2026, 11, 12))
    assert _sides(nobodys)[0] == (date(2026, 11, 10), False)
    assert nobodys.hers(ME) == MINE


def test_a_promise_of_theirs_that_goes_to_a_colleague_is_none_of_hers() -> None:
    theirs = replace(MINE, direction=Direction.THEY_OWE, owner_id=HELENA, to_id=ME)
    assert _given(12, theirs).passed_on_on is None
    assert _sides(_given(12, theirs)) == (None, (date(2026, 11, 10), False))


def test_both_figures_come_out_of_the_same_promises() -> None:
    every = (_given(12), _given(10), MINE.kept(date(2026, 11, 9)))
    hers, theirs = (reliability(every, TODAY, side=side) for side in (Direction.I_OWE, Direction.THEY_OWE))
    assert (hers.ticks, theirs.ticks) == ((True, False), (False,))
