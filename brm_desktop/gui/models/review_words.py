"""The words of the weekly review: what a stop is, which facts stand under it, what may be done, how it ended."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction, Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.domain.weekly_review import Concern
from brm_desktop.gui.theme.text import Run

if TYPE_CHECKING:
    from brm_desktop.services.weekly_review import Stop


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done with a stop: `name` is what the page calls it."""

    name: str
    words: str
    key: str


SKIP = Deed("skip", "Next week", "S")
OPEN = Deed("open", "Open", "E")
_PROMISE = (Deed("keep", "Kept", "K"), Deed("move", "Renegotiate", "R"), Deed("message", "Copy a message", "M"))
_DEEDS = {
    Concern.LATE_MINE: _PROMISE,
    Concern.LATE_THEIRS: _PROMISE,
    Concern.QUIET: (Deed("contact", "Log a contact", "L"), Deed("meet", "Propose a meeting", "N")),
    Concern.NOT_WRAPPED_UP: (Deed("wrap", "Wrap up", "W"),),
}
_DONE = {
    "keep": "kept",
    "move": "moved",
    "message": "told",
    "contact": "met",
    "meet": "to be met",
    "wrap": "wrapped up",
    "discussed": "decided",
    "drop": "dropped",
    "skip": "left for next week",
}
_ADVICE = {
    Concern.LATE_MINE: "Say so before they ask: a new date that you agree on is better than silence.",
    Concern.LATE_THEIRS: "A short message is enough. What you need from them, and by when.",
    Concern.QUIET: "Half an hour is enough to hear what has changed for them.",
    Concern.NOT_WRAPPED_UP: "Its promises are only counted once they are in their place.",
    Concern.UNDECIDED: "Nobody can keep what has no owner and no date.",
}


def deeds_of(stop: "Stop") -> tuple[Deed, ...]:
    """What can be done with a stop, the likeliest first."""
    if stop.point is not None:
        return (Deed("discussed", "Decided", "K"), Deed("drop", "Drop it", "D"), OPEN, SKIP)
    return (*(_DEEDS.get(stop.concern) or _PROMISE), OPEN, SKIP)


def title_of(stop: "Stop") -> str:
    """What it is about."""
    if stop.commitment is not None:
        return stop.commitment.commitment.text
    if stop.quiet is not None:
        return stop.quiet.partner.name
    if stop.meeting is not None:
        return stop.meeting.meeting.title
    return stop.point.point.text if stop.point is not None else ""


def facts_of(stop: "Stop", clock: Clock) -> tuple[Run, ...]:
    """Whose it is, and since when, in one line."""
    today = clock.today()
    if stop.commitment is not None:
        return _promise_facts(stop, clock)
    if stop.quiet is not None:
        days, cadence = stop.quiet.contact.days(today) or 0, stop.quiet.contact.cadence_days
        return _joined(stop.quiet.sponsor, Run(f"{days} days without contact, {cadence} agreed", "soon", 500))
    if stop.meeting is not None:
        day = format_due(Due.on(stop.meeting.meeting.day), today)
        return _joined(", ".join(stop.meeting.partners), day)
    return _joined(stop.point.partner if stop.point is not None else "", "asks for a decision")


def _promise_facts(stop: "Stop", clock: Clock) -> tuple[Run, ...]:
    row = stop.commitment
    assert row is not None
    promise = row.commitment
    if row.days_late:
        state = Run(f"{row.days_late} day late" if row.days_late == 1 else f"{row.days_late} days late", "late", 500)
    elif promise.due is not None:
        state = Run(format_due(promise.due, clock.today()), "ink2")
    else:
        state = Run("no date", "soon", 500)
    missing = [Run("nobody owes it yet", "soon", 500)] if promise.owner_id is None else []
    doubt = [Run(promise.doubt, "soon")] if promise.doubt else []
    moved = [Run(f"moved {promise.times_moved} times", "ink2")] if promise.times_moved > 1 else []
    whose = row.owner if promise.direction is Direction.THEY_OWE else ""
    return _joined(row.partner, whose, state, *missing, *doubt, *moved)


def _joined(*parts: str | Run) -> tuple[Run, ...]:
    runs: list[Run] = []
    for part in parts:
        run = part if isinstance(part, Run) else Run(part, "ink2")
        if run.text:
            runs += [Run(" · ", "ink3"), run] if runs else [run]
    return tuple(runs)


def advice_of(stop: "Stop") -> str:
    """One line of what helps here."""
    return _ADVICE[stop.concern]


def summary(done: dict[str, int], *, left: int) -> str:
    """How the walk went: "2 kept, 1 moved, 1 left for next week."."""
    parts = [f"{done[name]} {words}" for name, words in _DONE.items() if done.get(name)]
    said = ", ".join(parts) + "." if parts else "Nothing was changed."
    return f"{said} {left} more wait for another day." if left else said
