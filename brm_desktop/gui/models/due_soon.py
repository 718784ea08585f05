"""From when on a date is shown as due soon (DESIGN section 6: today or tomorrow, unless she set it otherwise)."""

from datetime import date

from brm_desktop.domain.commitments import DUE_SOON

_days = DUE_SOON.days


def use_due_soon(days: int) -> None:
    """Dates are due soon from so many days before on; 0 is the day itself."""
    global _days
    _days = max(0, days)


def is_due_soon(last: date, today: date) -> bool:
    """Whether a date that has not passed is to be shown as due soon."""
    return (last - today).days <= _days
