"""Rules with the numbers that the user set in place of the recommended ones."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from brm_desktop.domain.models.failure_modes import FailureMode

MINIMUM = "minimum"
"""The key under which the least number of records is set; a threshold is set under its own key."""
WINDOW_DAYS = 90
LEAST_DAYS, MOST_DAYS = 14, 366
_HIGHEST = 1_461


def read_number(text: str) -> Decimal | None:
    """A number as it was set, None when it cannot be one of a rule."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number <= _HIGHEST else None


def tuned(mode: FailureMode, numbers: Mapping[str, Decimal], *, window_days: int = WINDOW_DAYS) -> FailureMode:
    """The rule with other `numbers`, by key, and with another window if it looks at the common one."""
    thresholds = tuple(replace(one, value=numbers.get(one.key, one.value)) for one in mode.thresholds)
    common = mode.window_days == WINDOW_DAYS
    return replace(
        mode,
        thresholds=thresholds,
        minimum=int(numbers.get(MINIMUM, mode.minimum)),
        window_days=window_days if common else mode.window_days,
    )
