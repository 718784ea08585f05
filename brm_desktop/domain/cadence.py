"""Contact with a sponsor against its cadence: how long ago, and when it has gone quiet (DESIGN section 6)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Contact:
    """The last contact with somebody who is to be met every `cadence_days` days; `last` is None if never."""

    last: date | None
    cadence_days: int

    def days(self, today: date) -> int | None:
        """Days since the last contact, None if there was none."""
        return None if self.last is None else (today - self.last).days

    def gone_quiet(self, today: date) -> bool:
        """Whether the days since the last contact exceed the cadence. Who was never met has not gone quiet."""
        days = self.days(today)
        return days is not None and days > self.cadence_days


def cadence_in_force(partner_days: int, person_days: int | None) -> int:
    """How often somebody is to be met, in days: as set for the person, else as their partner."""
    return partner_days if person_days is None else person_days
