"""What the rules say reads as a sentence for one and for many, says nothing untrue, and survives odd numbers."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from brm_desktop.domain.diagnosis.findings import State, Verdict
from brm_desktop.domain.diagnosis.rules import RULES
from brm_desktop.domain.diagnosis.snapshot import PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.tuning import tuned
from brm_desktop.domain.partners import Level
from tests.domain.diagnosis.records import DAY, MODES, mode, partner


def _judged(rule: str, about: Any = None, *, numbers: dict[str, str] | None = None, **counts: Any) -> Verdict:
    records = PartnerRecords(about or partner(), **counts)
    return RULES[rule](records, Snapshot(DAY, (records,), frozenset({"me"})), mode(rule, **(numbers or {})))


@pytest.mark.parametrize(
    ("rule", "numbers", "counts", "title", "part"),
    [
        (
            "unconfirmed_supply", {"promises": "1"}, {"promises": 5, "unconfirmed": 1},
            "1 promise on unconfirmed supply", "One promise of yours, late or due within 30 days, depends on supply",
        ),
        (
            "issues_not_told", {"silent": "1"}, {"settled": 5, "silent": 1},
            "1 promise late, no issue told", "1 passed its date without a word",
        ),
        (
            "issues_not_told", {"issues": "3"}, {"settled": 5, "silent": 2, "issues_told": 2},
            "2 promises late, two issues told", "and two issues are noted that Finance",
        ),
        ("dumping_ground", {"share": "10"}, {"requests": 5, "not_hers": 1}, "1 of 5 requests", "1 belongs to somebody"),
        ("decided_for_them", {"share": "10"}, {"deciders": (("me", 1), ("Al", 4))}, "1 of 5", "1 was taken by you"),
        ("decisions_dodged", {"share": "10"}, {"asked": 5, "undecided": 1}, "1 of 5", "1 was left open or dropped"),
        ("decisions_dodged", {}, {"asked": 5, "undecided": 4}, "4 of 5", "4 were left open or dropped"),
        ("single_point", {}, {"contacts": 5, "alone": 5}, "5 of 5", "nobody else from your side was noted"),
        (
            "order_taker_drift", {"accepted": "50"}, {"tagged": 5, "as_order": 5, "taken": 5, "shaped": 2},
            "5 of 5", "2 of 5 requests were declined",
        ),
        (
            "value_not_shown", {"value_items": "2"}, {"kept": 5, "value_items": 1},
            "little value", "only one item of value",
        ),
        ("value_not_shown", {}, {"kept": 5}, "5 promises kept, no value shown", "nothing noted says what they were"),
    ],
)  # fmt: skip
def test_the_words_fit_the_numbers(
    rule: str, numbers: dict[str, str], counts: dict[str, Any], title: str, part: str
) -> None:
    verdict = _judged(rule, numbers=numbers, **counts)
    assert verdict.state is State.FOUND
    assert title in verdict.title
    assert part in verdict.reason


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"contacts": 1, "kept": 4, "ours": 4}, "there was one contact and four promises kept by you, but"),
        ({"contacts": 5}, "there were five contacts, but no item of value"),
        ({"theirs": 6}, "there were six promises, but no item of value"),
    ],
)
def test_no_mans_land_names_the_work_there_was(counts: dict[str, Any], said: str) -> None:
    assert said in _judged("no_mans_land", partner(why_agreed_on=None), **counts).reason


def test_no_mans_land_does_not_say_that_no_value_was_shown_when_some_was() -> None:
    verdict = _judged(
        "no_mans_land", partner(why_agreed_on=None), numbers={"value_items": "3"}, contacts=5, value_items=2
    )
    assert "no item of value" not in verdict.reason
    assert "only two items of value" in verdict.reason
    assert verdict.title == "No agreed purpose, little value shown"


def test_an_answer_is_not_put_into_the_mouth_of_the_sponsor() -> None:
    """Somebody else of the partner's may have answered."""
    about = partner(level=Level.ORDER_TAKER, own_level=Level.ADVISOR)
    verdict = _judged("claimed_not_seen", about, sponsor="Helena Brandt")
    assert verdict.reason == "The last answer from Finance is Order Taker; your own view is Advisor."


@pytest.mark.parametrize("number", ["0", "1", "0.4"])
@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_least_number_that_cannot_be_meant_finds_nothing_in_nothing(rule: str, number: str) -> None:
    """A settings file may have been written by hand."""
    about = replace(partner(), value_potential="High", why_agreed_on=None)
    numbers = {"minimum": number, **{one.key: "0" for one in MODES.mode(rule).thresholds if one.unit == "count"}}
    assert _judged(rule, about, numbers=numbers).state is not State.FOUND
    one_rating = ((date(2026, 11, 1), Decimal("2.5")),)
    _judged(rule, about, numbers=numbers, pulses=one_rating, supply_ratings=one_rating)


def test_a_least_number_may_be_raised_and_lowered() -> None:
    assert tuned(MODES.mode("single_point"), {"minimum": Decimal(1)}).minimum == 1
    assert tuned(MODES.mode("rating_falls"), {"minimum": Decimal(1)}).minimum == 2
    assert tuned(MODES.mode("rating_falls"), {"minimum": Decimal(4)}).minimum == 4


def test_a_fall_needs_two_ratings_whatever_is_set() -> None:
    fall = ((DAY - timedelta(days=90), Decimal("4.0")), (DAY, Decimal("3.0")))
    assert _judged("rating_falls", numbers={"minimum": "0"}, pulses=fall).state is State.FOUND
