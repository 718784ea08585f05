"""Rules with the numbers that the user set in place of the recommended ones."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from brm_desktop.domain.models.failure_modes import FailureMode, Threshold, Unit

MINIMUM = "minimum"
"""The key under which the least number of records is set; a threshold is set under its own key."""
WINDOW_DAYS = 90
LEAST_DAYS, MOST_DAYS = 14, 366
_HIGHEST = 1_461
_RATINGS_OF_A_RULE = 2


def read_number(text: str) -> Decimal | None:
    """A number as it was set, None when it cannot be one of a rule."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number <= _HIGHEST else None


def tuned(mode: FailureMode, numbers: Mapping[str, Decimal], *, window_days: int = WINDOW_DAYS) -> FailureMode:
    """The rule with other `numbers`, by key, and with another window if it looks at the common one.

    A rule that rests on one or two ratings cannot do with fewer, and no rule can do with none.
    """
    thresholds = tuple(replace(one, value=_meant(one, numbers)) for one in mode.thresholds)
    fewest = mode.minimum if mode.minimum <= _RATINGS_OF_A_RULE else 1
    common = mode.window_days == WINDOW_DAYS
    return replace(
        mode,
        thresholds=thresholds,
        minimum=max(int(numbers.get(MINIMUM, mode.minimum)), fewest),
        window_days=window_days if common else mode.window_days,
    )


def _meant(threshold: Threshold, numbers: Mapping[str, Decimal]) -> Decimal:
    """The number in force; none of a thing is never "so many or more"."""
    number = numbers.get(threshold.key, threshold.value)
    return max(number, Decimal(1)) if threshold.unit is Unit.COUNT else number
