"""How rules say what they found: shares compared exactly, and verdicts of the common kinds."""

from decimal import Decimal
from typing import Any

from brm_desktop.domain.diagnosis.findings import State, Verdict


def more_than(count: int, of: int, percent: Decimal) -> bool:
    """Whether `count` is more than `percent` of `of`: 7 of 10 are not more than 70 %."""
    return count * 100 > percent * of


def at_least(count: int, of: int, percent: Decimal) -> bool:
    """Whether `count` is `percent` of `of` or more."""
    return count * 100 >= percent * of


def were(count: int) -> str:
    """So many, with the verb of what happened to them: "1 was", "4 were"."""
    return f"{count} {'was' if count == 1 else 'were'}"


def fine(figure: str = "", *, count: int = 0, of: int = 0) -> Verdict:
    """Looked for and not found."""
    return Verdict(State.FINE, figure=figure, count=count, of=of)


def too_few(count: int, noun: str) -> Verdict:
    """Fewer records than the rule needs."""
    return Verdict(State.TOO_FEW, figure=f"{count or 'no'} {noun}", count=count, of=count)


def not_set(words: str) -> Verdict:
    """Something the rule needs was not set."""
    return Verdict(State.NOT_SET, figure=words)


def found(title: str, reason: str, **more: Any) -> Verdict:
    """Found; `more` are the other fields of the verdict."""
    return Verdict(State.FOUND, title=title, reason=reason, **more)
