"""What time it is for the product: the computer's own clock, or a fixed moment in tests and pictures."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` answers the moment as an aware datetime; `zone` is the user's zone, None for the computer's own."""

    now: Callable[[], datetime] = _now
    zone: tzinfo | None = None

    def today(self) -> date:
        """The day on the user's calendar."""
        return self.now().astimezone(self.zone).date()

    def local(self, moment: datetime) -> datetime:
        """`moment` in the user's zone."""
        return moment.astimezone(self.zone)


def fixed(moment: datetime) -> Clock:
    """A clock that stands still at `moment`, in the zone of `moment`."""
    return Clock(now=lambda: moment, zone=moment.tzinfo)
