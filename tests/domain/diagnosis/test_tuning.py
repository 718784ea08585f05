"""Every number of every rule can be set, and none that cannot be meant is taken."""

from decimal import Decimal

import pytest

from brm_desktop.domain.diagnosis.tuning import numbers_of, tuned, what_does_not_fit, what_is_wrong
from brm_desktop.domain.models.failure_modes import FailureMode, Threshold, Unit
from tests.domain.diagnosis.records import MODES


def _numbers() -> list[tuple[FailureMode, Threshold]]:
    return [(mode, number) for mode in MODES.modes for number in numbers_of(mode)]


def test_every_number_that_a_rule_names_can_be_set_and_is_in_its_words() -> None:
    for mode, number in _numbers():
        other = number.value - 1 if number.unit is Unit.PERCENT else number.value + Decimal("0.1")
        other = other if number.unit in (Unit.LEVEL, Unit.PERCENT) else number.value + 7
        if number.key == "low":
            other = number.value - Decimal("0.1")
        changed = tuned(mode, {number.key: other})
        assert changed != mode, (mode.key, number.key)
        assert number.words(other) in changed.rule_words(), (mode.key, number.key)


def test_nothing_else_stands_in_the_rules_than_what_can_be_set() -> None:
    """A rule's own window (satisfaction) and the least number of records too; ratings need no least number."""
    fixed = {mode.key for mode in MODES.modes if "minimum" not in {number.key for number in numbers_of(mode)}}
    assert all(MODES.mode(key).minimum <= 2 for key in fixed)
    assert [number.key for number in numbers_of(MODES.mode("rating_falls"))] == ["drop", "window_days"]
    assert tuned(MODES.mode("rating_falls"), {"window_days": Decimal(90)}, window_days=30).window_days == 90


@pytest.mark.parametrize(
    ("unit", "wrong", "right"),
    [
        (Unit.PERCENT, ("-1", "101", "7.5"), ("0", "100")),
        (Unit.DAYS, ("0", "1462"), ("1", "1461")),
        (Unit.COUNT, ("0", "101", "1.5"), ("1", "100")),
        (Unit.LEVEL, ("-0.1", "5.1"), ("0", "2.35", "5")),
    ],
    ids=lambda value: value.value if isinstance(value, Unit) else "",
)
def test_a_number_has_limits(unit: Unit, wrong: tuple[str, ...], right: tuple[str, ...]) -> None:
    number = Threshold("x", Decimal(1), unit, "Number")
    assert [text for text in wrong if not what_is_wrong(number, Decimal(text))] == []
    assert [text for text in right if what_is_wrong(number, Decimal(text))] == []
    assert what_is_wrong(number, None)


def test_what_cannot_be_meant_leaves_the_recommended_number_in_force() -> None:
    mode = MODES.mode("single_point")
    assert tuned(mode, {"share": Decimal(400)}).threshold("share") == mode.threshold("share")
    assert tuned(mode, {"share": Decimal(60), "minimum": Decimal("2.5")}).minimum == mode.minimum


def test_two_ends_that_cross_are_both_left_aside() -> None:
    mode = MODES.mode("sticking_point")
    crossed = tuned(mode, {"low": Decimal(3), "days": Decimal(100)})
    assert (crossed.threshold("low"), crossed.threshold("high")) == (mode.threshold("low"), mode.threshold("high"))
    assert crossed.threshold("days") == 100
    low = next(number for number in mode.thresholds if number.key == "low")
    assert what_does_not_fit(mode, low, Decimal(3), {})
    assert not what_does_not_fit(mode, low, Decimal(3), {"high": Decimal("3.5")})
    assert tuned(mode, {"low": Decimal("2.7")}).threshold("low") == Decimal("2.7")
