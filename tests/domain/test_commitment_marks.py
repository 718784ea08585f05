"""Whose a promise is, and whether the supply it depends on is confirmed."""

from dataclasses import replace
from datetime import date

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Origin, Supply
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import CommitmentId, PersonId

ME, HELENA, SVEN = PersonId("m" * 32), PersonId("a" * 32), PersonId("b" * 32)
MINE = Commitment(
    CommitmentId("1" * 32), Direction.I_OWE, "Printers on floor 3", date(2026, 11, 2), owner_id=ME, to_id=HELENA
)
TODAY = date(2026, 11, 10)
LONE = replace(MINE, direction=Direction.THEY_OWE, owner_id=None, to_id=ME, origin=Origin.UNOWNED)


def test_what_is_passed_on_is_owed_by_another_to_the_one_who_asked() -> None:
    passed = MINE.passed_on(to=SVEN, me=ME, on=TODAY)
    assert (passed.direction, passed.owner_id, passed.to_id) == (Direction.THEY_OWE, SVEN, HELENA)
    assert passed.origin is Origin.ROUTED
    assert passed.hers(ME) == MINE


def test_what_is_handed_back_to_the_one_who_asked_is_owed_to_her() -> None:
    assert MINE.passed_on(to=HELENA, me=ME, on=TODAY).to_id == ME


def test_nothing_is_passed_on_to_oneself_or_after_it_was_closed() -> None:
    with pytest.raises(InvalidInput, match="That is you"):
        MINE.passed_on(to=ME, me=ME, on=TODAY)
    with pytest.raises(InvalidInput, match="closed"):
        MINE.kept(date(2026, 11, 3)).passed_on(to=SVEN, me=ME, on=TODAY)


def test_what_is_nobodys_comes_back_as_it_was() -> None:
    nobodys = MINE.nobodys(on=TODAY)
    assert (nobodys.owner_id, nobodys.origin) == (None, Origin.UNOWNED)
    assert nobodys.hers(ME) == MINE


def test_the_note_does_not_take_back_what_she_gave_away() -> None:
    assert MINE.passed_on(to=SVEN, me=ME, on=TODAY).given_away(MINE)
    assert MINE.nobodys(on=TODAY).given_away(MINE)


def test_a_lone_item_of_minutes_becomes_hers_when_its_line_says_so() -> None:
    assert not LONE.given_away(replace(LONE, direction=Direction.I_OWE, owner_id=ME, to_id=None))
    assert not LONE.given_away(LONE)


@pytest.mark.parametrize("confirmed", [None, False, True])
def test_supply_says_what_is_kept(confirmed: bool | None) -> None:
    assert Supply.of(confirmed).confirmed is confirmed
    assert replace(MINE, supply_confirmed=confirmed).supply is Supply.of(confirmed)
