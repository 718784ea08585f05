"""Rules with the numbers that the user set in place of the recommended ones, and what can be meant by one."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from brm_desktop.domain.models.failure_modes import FailureMode, Threshold, Unit

MINIMUM, WINDOW = "minimum", "window_days"
"""The keys of the least number of records, and of a rule's own window; a threshold is set under its own key."""
WINDOW_DAYS = 90
LEAST_DAYS, MOST_DAYS = 14, 366
_RATINGS_OF_A_RULE = 2
_LIMITS = {
    Unit.PERCENT: (0, 100),
    Unit.DAYS: (1, 1_461),
    Unit.COUNT: (1, 100),
    Unit.LEVEL: (0, 5),
    Unit.TIMES: (1, 100),
}
_IN_ORDER = (("low", "high"),)
"""Thresholds of one rule of which the first is at most the second."""


def read_number(text: str) -> Decimal | None:
    """A number as it was written, None for what is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def numbers_of(mode: FailureMode) -> tuple[Threshold, ...]:
    """Every number of a rule that can be set: its thresholds, its least number, its window where it has its own.

    A rule that rests on one or two ratings cannot do with fewer, and needs no more.
    """
    numbers = list(mode.thresholds)
    if mode.minimum > _RATINGS_OF_A_RULE:
        name = f"{mode.counts[:1].upper()}{mode.counts[1:]}, at least"
        numbers.append(Threshold(MINIMUM, Decimal(mode.minimum), Unit.COUNT, name))
    if mode.window_days not in (0, WINDOW_DAYS):
        numbers.append(Threshold(WINDOW, Decimal(mode.window_days), Unit.DAYS, "Look back"))
    return tuple(numbers)


def what_is_wrong(number: Threshold, value: Decimal | None) -> str:
    """Why `value` cannot stand for this number, in words; "" if it can."""
    low, high = _LIMITS[number.unit]
    whole = number.unit is not Unit.LEVEL
    if value is None or not low <= value <= high or (whole and value != value.to_integral_value()):
        return f"Give a {'whole ' if whole else ''}number from {low} to {high}."
    return ""


def what_does_not_fit(mode: FailureMode, number: Threshold, value: Decimal, numbers: Mapping[str, Decimal]) -> str:
    """Why `value` does not fit the other numbers of its rule as they are set, in words; "" if it does."""
    if number not in mode.thresholds or tuned(mode, {**numbers, number.key: value}).threshold(number.key) == value:
        return ""
    return "With the other number of this rule it leaves nothing between the two."


def tuned(mode: FailureMode, numbers: Mapping[str, Decimal], *, window_days: int = WINDOW_DAYS) -> FailureMode:
    """The rule with other `numbers`, by key, and with another window if it looks at the common one.

    A number that cannot be meant is left aside, and the recommended one stays in force.
    """
    least = Threshold(MINIMUM, Decimal(mode.minimum), Unit.COUNT, "")
    known = {one.key: one for one in (least, *numbers_of(mode))}
    meant = {key: value for key, value in numbers.items() if key in known and not what_is_wrong(known[key], value)}
    meant = _without_crossed(mode, meant)
    fewest = mode.minimum if mode.minimum <= _RATINGS_OF_A_RULE else 1
    own_window = int(meant.get(WINDOW, mode.window_days))
    return replace(
        mode,
        thresholds=tuple(replace(one, value=meant.get(one.key, one.value)) for one in mode.thresholds),
        minimum=max(int(meant.get(MINIMUM, mode.minimum)), fewest),
        window_days=window_days if mode.window_days == WINDOW_DAYS else own_window,
    )


def _without_crossed(mode: FailureMode, meant: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Without the two ends of a range that would leave nothing between them."""
    in_force = {one.key: meant.get(one.key, one.value) for one in mode.thresholds}
    crossed = {
        key
        for low, high in _IN_ORDER
        for key in (low, high)
        if low in in_force and high in in_force and in_force[low] > in_force[high]
    }
    return {key: value for key, value in meant.items() if key not in crossed}
