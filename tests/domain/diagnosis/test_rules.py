"""Every rule at its boundaries: what it finds, what it leaves alone, and when it says that there is too little."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.diagnosis.findings import State
from brm_desktop.domain.diagnosis.rules import RULES
from brm_desktop.domain.diagnosis.snapshot import PartnerRecords
from brm_desktop.domain.partners import Level, Posture
from tests.domain.diagnosis.records import DAY, MODES, partner, state, verdict

FOUND, FINE, TOO_FEW, NOT_SET = State.FOUND, State.FINE, State.TOO_FEW, State.NOT_SET


def test_every_rule_of_the_model_is_known_here_and_the_other_way_round() -> None:
    assert {mode.key for mode in MODES.modes} == set(RULES)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_partner_without_any_record_shows_nothing(rule: str) -> None:
    assert state(rule) is not FOUND


@pytest.mark.parametrize(
    ("rule", "counts", "expected"),
    [
        ("single_point", {"contacts": 10, "alone": 7}, FINE),
        ("single_point", {"contacts": 10, "alone": 8}, FOUND),
        ("single_point", {"contacts": 4, "alone": 4}, TOO_FEW),
        ("single_point", {"contacts": 5, "alone": 4}, FOUND),
        ("single_point", {"contacts": 5, "alone": 3}, FINE),
        ("dumping_ground", {"requests": 10, "not_hers": 5}, FINE),
        ("dumping_ground", {"requests": 11, "not_hers": 6}, FOUND),
        ("dumping_ground", {"requests": 4, "not_hers": 4}, TOO_FEW),
        ("dumping_ground", {"requests": 5, "not_hers": 3}, FOUND),
        ("order_taker_drift", {"tagged": 5, "as_order": 4, "taken": 6}, FOUND),
        ("order_taker_drift", {"tagged": 10, "as_order": 7, "taken": 6}, FINE),
        ("order_taker_drift", {"tagged": 5, "as_order": 5, "taken": 6, "shaped": 1}, FINE),
        ("order_taker_drift", {"tagged": 5, "as_order": 5, "taken": 20, "shaped": 1}, FOUND),
        ("order_taker_drift", {"tagged": 4, "as_order": 4, "taken": 6}, TOO_FEW),
        ("order_taker_drift", {"tagged": 5, "as_order": 5, "taken": 4}, TOO_FEW),
        ("order_taker_drift", {"taken": 30}, TOO_FEW),
        ("unconfirmed_supply", {"promises": 5, "unconfirmed": 2}, FOUND),
        ("unconfirmed_supply", {"promises": 5, "unconfirmed": 1}, FINE),
        ("unconfirmed_supply", {"promises": 4, "unconfirmed": 4}, TOO_FEW),
        ("one_way_street", {"ours": 9, "theirs": 1}, FOUND),
        ("one_way_street", {"ours": 1, "theirs": 9}, FOUND),
        ("one_way_street", {"ours": 8, "theirs": 1}, FINE),
        ("one_way_street", {"ours": 4}, TOO_FEW),
        ("one_way_street", {"theirs": 5}, FOUND),
        ("decided_for_them", {"deciders": (("Nora Lindqvist", 3), ("Helena Brandt", 3))}, FINE),
        ("decided_for_them", {"deciders": (("nora lindqvist", 4), ("Helena Brandt", 3))}, FOUND),
        ("decided_for_them", {"deciders": (("me", 3), ("Helena Brandt", 2))}, FOUND),
        ("decided_for_them", {"deciders": (("Nora Lindqvist", 4),)}, TOO_FEW),
        ("decisions_dodged", {"asked": 6, "undecided": 3}, FINE),
        ("decisions_dodged", {"asked": 5, "undecided": 3}, FOUND),
        ("decisions_dodged", {"asked": 4, "undecided": 4}, TOO_FEW),
        ("value_not_shown", {"kept": 5}, FOUND),
        ("value_not_shown", {"kept": 4}, TOO_FEW),
        ("value_not_shown", {"kept": 5, "value_items": 1}, FINE),
        ("issues_not_told", {"settled": 5, "silent": 2}, FOUND),
        ("issues_not_told", {"settled": 5, "silent": 1}, FINE),
        ("issues_not_told", {"settled": 5, "silent": 4, "issues_told": 1}, FINE),
        ("issues_not_told", {"settled": 4, "silent": 4}, TOO_FEW),
    ],
)
def test_a_rule_that_counts(rule: str, counts: dict[str, Any], expected: State) -> None:
    assert state(rule, **counts) is expected


@pytest.mark.parametrize(
    ("posture", "demand", "supply", "third", "fourth"),
    [
        (Posture.STRATEGIC, "2.1", "1.9", FOUND, FINE),
        (Posture.STRATEGIC, "2.1", "2.0", FINE, FINE),
        (Posture.STRATEGIC, None, "1.5", FOUND, FINE),
        (Posture.STRATEGIC, "2.1", None, NOT_SET, FINE),
        (Posture.TACTICAL, "2.5", "2.0", FINE, FOUND),
        (Posture.TACTICAL, "2.5", "2.5", FINE, FOUND),
        (Posture.TACTICAL, "2.4", "2.5", FINE, FINE),
        (Posture.TACTICAL, "2.5", "1.9", FINE, FINE),
        (Posture.TACTICAL, "2.5", None, FINE, NOT_SET),
        (Posture.TACTICAL, None, "2.5", FINE, NOT_SET),
        (None, "3.5", "1.0", NOT_SET, NOT_SET),
    ],
)
def test_posture_against_the_maturities(
    posture: Posture | None, demand: str | None, supply: str | None, third: State, fourth: State
) -> None:
    rated = partner(
        posture=posture, demand=Decimal(demand) if demand else None, supply=Decimal(supply) if supply else None
    )
    assert state("tactical_needed", about=rated) is third
    assert state("strategic_needed", about=rated) is fourth


@pytest.mark.parametrize("supply", ["2.0", "2.2", "2.4"])
@pytest.mark.parametrize("posture", list(Posture))
def test_between_two_and_two_and_a_half_of_supply_both_postures_are_defensible(posture: Posture, supply: str) -> None:
    rated = partner(posture=posture, supply=Decimal(supply), demand=Decimal("2.4"))
    assert state("tactical_needed", about=rated) is FINE
    assert state("strategic_needed", about=rated) is FINE


@pytest.mark.parametrize(
    ("demand", "supply", "expected"),
    [
        ("2.5", "1.5", FOUND),
        ("1.5", "2.5", FOUND),
        ("2.4", "1.5", FINE),
        (None, "1.5", NOT_SET),
        ("2.5", None, NOT_SET),
    ],
)
def test_a_gap_of_one_is_far_apart(demand: str | None, supply: str | None, expected: State) -> None:
    rated = partner(demand=Decimal(demand) if demand else None, supply=Decimal(supply) if supply else None)
    assert state("maturity_gap", about=rated) is expected


_WORK = {"contacts": 3, "ours": 1, "theirs": 1}


@pytest.mark.parametrize(
    ("cells", "counts", "expected"),
    [
        ({}, _WORK, FOUND),
        ({"covered_since": DAY - timedelta(days=180)}, _WORK, FOUND),
        ({"covered_since": DAY - timedelta(days=179)}, _WORK, FINE),
        ({"covered_since": None}, _WORK, NOT_SET),
        ({"why_agreed_on": date(2026, 1, 1)}, _WORK, FINE),
        ({}, _WORK | {"value_items": 1}, FINE),
        ({}, {"contacts": 4}, TOO_FEW),
    ],
)
def test_no_mans_land(cells: dict[str, Any], counts: dict[str, Any], expected: State) -> None:
    unclear = partner(**({"why_agreed_on": None} | cells))
    assert state("no_mans_land", about=unclear, **counts) is expected


@pytest.mark.parametrize(
    ("seen", "claimed", "expected"),
    [
        (Level.ORDER_TAKER, Level.ADVISOR, FOUND),
        (Level.ADVISOR, Level.ADVISOR, FINE),
        (Level.ADVISOR, Level.ORDER_TAKER, FINE),
        (None, Level.ADVISOR, NOT_SET),
        (Level.ADVISOR, None, NOT_SET),
    ],
)
def test_her_own_view_above_the_partners_answer(seen: Level | None, claimed: Level | None, expected: State) -> None:
    assert state("claimed_not_seen", about=partner(level=seen, own_level=claimed)) is expected


def _pulses(before: str, now: str, *, days_ago: int = 10) -> tuple[tuple[date, Decimal], ...]:
    return (DAY - timedelta(days=300), Decimal(before)), (DAY - timedelta(days=days_ago), Decimal(now))


@pytest.mark.parametrize(
    ("pulses", "expected"),
    [
        (_pulses("3.6", "3.1"), FOUND),
        (_pulses("3.6", "3.2"), FINE),
        (_pulses("3.1", "3.6"), FINE),
        (_pulses("3.6", "3.1", days_ago=182), FOUND),
        (_pulses("3.6", "3.1", days_ago=183), FINE),
        (_pulses("3.6", "3.1")[1:], TOO_FEW),
    ],
)
def test_a_rating_that_falls(pulses: tuple[tuple[date, Decimal], ...], expected: State) -> None:
    assert state("rating_falls", pulses=pulses) is expected


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ([(200, "2.3"), (10, "2.7")], FOUND),
        ([(180, "2.5"), (10, "2.5")], FOUND),
        ([(179, "2.5"), (10, "2.5")], FINE),
        ([(200, "2.2"), (10, "2.5")], FINE),
        ([(300, "2.5"), (100, "2.8"), (10, "2.5")], FINE),
        ([(400, "1.5"), (200, "2.4"), (10, "2.6")], FOUND),
        ([(300, "2.5")], TOO_FEW),
    ],
)
def test_supply_that_is_stuck(ratings: list[tuple[int, str]], expected: State) -> None:
    dated = tuple((DAY - timedelta(days=days), Decimal(value)) for days, value in ratings)
    assert state("sticking_point", supply_ratings=dated) is expected


def _portfolio(*, quiet: int, loud: int, middle: int = 10) -> tuple[PartnerRecords, ...]:
    return (
        PartnerRecords(partner("Facilities", value_potential="low"), taken=loud),
        PartnerRecords(partner("Sales", value_potential="medium: quotes"), taken=middle),
    )


@pytest.mark.parametrize(
    ("potential", "quiet", "loud", "still_open", "contacts", "expected"),
    [
        ("High: line stops", 1, 9, 2, 3, FOUND),
        ("high", 1, 9, 0, 0, FOUND),
        ("High", 1, 9, 0, 3, FINE),  # nothing of its own is open, and it was met
        ("High", 2, 8, 2, 3, FINE),  # a tenth is not less than a tenth
        ("High", 1, 5, 2, 3, FINE),  # nobody of low potential has much
        ("Medium", 1, 9, 2, 3, FINE),
        ("Highlands region", 1, 9, 2, 3, FINE),
        ("", 1, 9, 2, 3, NOT_SET),
    ],
)
def test_the_squeaky_wheel(
    potential: str, quiet: int, loud: int, still_open: int, contacts: int, expected: State
) -> None:
    others = _portfolio(quiet=quiet, loud=loud, middle=20 - quiet - loud)
    about = partner("Engineering", value_potential=potential)
    given = {"taken": quiet, "still_open": still_open, "contacts": contacts}
    assert state("squeaky_wheel", about=about, others=others, **given) is expected


def test_two_partners_are_too_few_to_compare() -> None:
    about = partner("Engineering", value_potential="high")
    loud = _portfolio(quiet=0, loud=20)[:1]
    assert state("squeaky_wheel", about=about, others=loud, still_open=2) is TOO_FEW


def test_a_list_of_owners_is_told_and_changes_nothing_in_the_figure() -> None:
    without = verdict("single_point", contacts=10, alone=8)
    with_map = verdict("single_point", contacts=10, alone=8, owners_named=3)
    assert (without.count, without.of) == (with_map.count, with_map.of) == (8, 10)
    assert "Three owners" in with_map.reason
    assert "owners" not in without.reason


@pytest.mark.parametrize("rule", sorted(RULES))
def test_meetings_more_or_fewer_are_neither_good_nor_bad(rule: str) -> None:
    assert state(rule, contacts=5, alone=2) is state(rule, contacts=500, alone=200)


_COUNTED = sorted(mode.key for mode in MODES.modes if mode.minimum >= 5 and mode.key != "no_mans_land")


@given(
    rule=st.sampled_from(_COUNTED),
    counts=st.fixed_dictionaries(
        {
            name: st.integers(0, 12)
            for name in (
                "contacts", "alone", "tagged", "as_order", "requests", "not_hers", "taken", "shaped", "ours", "theirs",
                "promises", "still_open", "unconfirmed", "settled", "kept", "silent", "asked", "undecided",
                "value_items", "issues_told",
            )
        }
    ),
)  # fmt: skip
def test_a_finding_never_rests_on_fewer_than_its_least_number(rule: str, counts: dict[str, Any]) -> None:
    decided = verdict(rule, **counts)
    assert decided.state is not FOUND or decided.of >= 5
    assert decided.state is not FOUND or (decided.title and decided.reason and decided.reason.endswith("."))
    assert decided.state in (FOUND, FINE, TOO_FEW, NOT_SET)
