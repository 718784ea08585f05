"""Kept on time: one rule for both sides (DESIGN section 6), also where a promise changed hands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from brm_desktop.domain.commitments import Commitment, Direction, Renegotiation

RELIABILITY_WINDOW = timedelta(days=90)


def kept_on_time(commitment: Commitment, today: date) -> bool | None:
    """Whether those who owe it kept it on time; None while that is still open or does not count.

    A date moved by agreement before it passes is the new date in force. A date that passes without a word counts as
    late, even if the promise is renegotiated or kept afterwards. Withdrawn and undated promises do not count. For what
    was passed on, only dates count that had not passed by then.
    """
    if commitment.withdrawn_on is not None or commitment.due is None:
        return None
    if _passed_since_then(commitment):
        return False
    since = commitment.passed_on_on
    if since is not None and commitment.due.last < since:
        return None
    if commitment.kept_on is not None:
        return commitment.kept_on <= commitment.due.last
    return False if commitment.due.last < today else None


def settled_on(commitment: Commitment, today: date) -> date | None:
    """The day on which `kept_on_time` was decided: when it was kept, else when its date passed. None while open."""
    if kept_on_time(commitment, today) is None:
        return None
    if commitment.kept_on is not None:
        return commitment.kept_on
    passed = _passed_since_then(commitment)
    return max(passed) if passed else commitment.due.last if commitment.due else None


def passed_in_her_hands(commitment: Commitment) -> date | None:
    """The last date that had passed without a word when she passed the promise on; None if there is none.

    It counts as late for her for good: giving it to somebody else undoes nothing.
    """
    given = commitment.passed_on_on
    if given is None:
        return None
    hers = [move for move in commitment.renegotiations if move.made_on <= given]
    later = [move for move in commitment.renegotiations if move.made_on > given]
    in_force = later[0].before if later else commitment.due
    passed = _silent_dates(hers)
    passed += [in_force.last] if in_force is not None and in_force.last < given else []
    return max(passed, default=None)


def outcome(commitment: Commitment, today: date, *, side: Direction) -> tuple[date, bool] | None:
    """When it was decided for this side whether it was kept on time, and whether it was; None if it does not count."""
    if commitment.direction is side:
        day, kept = settled_on(commitment, today), kept_on_time(commitment, today)
        return None if day is None or kept is None else (day, kept)
    passed = passed_in_her_hands(commitment) if side is Direction.I_OWE else None
    return None if passed is None else (passed, False)


def _passed_since_then(commitment: Commitment) -> list[date]:
    """Dates that passed without a word while those had it who have it now."""
    since = commitment.passed_on_on
    dates = _silent_dates(commitment.renegotiations)
    return dates if since is None else [day for day in dates if day >= since]


def _silent_dates(moves: Iterable[Renegotiation]) -> list[date]:
    return [move.before.last for move in moves if move.came_too_late and move.before is not None]


@dataclass(frozen=True, slots=True)
class Reliability:
    """How many promises were kept on time. `ticks` are in the order in which they were settled, oldest first."""

    ticks: tuple[bool, ...]

    @property
    def total(self) -> int:
        """All that were closed or passed."""
        return len(self.ticks)

    @property
    def on_time(self) -> int:
        """Those kept on time."""
        return sum(self.ticks)

    @property
    def percent(self) -> int | None:
        """Whole per cent, None when there is nothing to count."""
        return round(100 * self.on_time / self.total) if self.total else None


def reliability(commitments: Iterable[Commitment], today: date, *, side: Direction) -> Reliability:
    """Kept on time by one side over the last 90 days: closed on or before the date in force, by all closed or passed.

    `commitments` may hold those of both sides. One that she passed on after its date counts as late for her; for the
    one who has it now from the date that was agreed on afterwards.
    """
    found = [end for one in commitments if (end := outcome(one, today, side=side)) is not None]
    settled = [(day, kept) for day, kept in found if today - RELIABILITY_WINDOW <= day <= today]
    return Reliability(ticks=tuple(kept for _, kept in sorted(settled, key=lambda pair: pair[0])))
