"""The title and the purpose of a brief: what was written, else an honest sentence drawn from the facts."""

from typing import Final

from brm_desktop.domain.brief.facts import PartnerFacts
from brm_desktop.domain.brief.words import count_word, in_a_row, one_line
from brm_desktop.domain.commitments import Status

_MANY: Final = 12
NOTHING_NOTED: Final = "to be agreed at the start."

_ORDINARY_WORDS: Final = frozenset({
    "annual", "budget", "call", "catch-up", "daily", "fortnightly", "kick-off", "kickoff", "meeting", "monthly",
    "planning", "portfolio", "priority", "progress", "project", "quarterly", "regular", "release", "review", "service",
    "status", "steering", "strategy", "value", "weekly", "workshop", "yearly",
})  # fmt: skip
"""First words of a meeting's title that are no names and may stand small after a colon."""


def title_of(facts: PartnerFacts) -> str:
    """``Finance: monthly value review``; the partner is not named twice."""
    title = one_line(facts.meeting.title) if facts.meeting else ""
    if not title:
        return f"{facts.partner}: where we stand"
    if facts.partner.casefold() in title.casefold():
        return title
    first = title.split()[0]
    if first.lower().rstrip(":,") in _ORDINARY_WORDS and title[1:] == title[1:].lower():
        title = first.lower() + title[len(first) :]
    return f"{facts.partner}: {title}"


def purpose_of(facts: PartnerFacts, wording: str = "") -> str:
    """What the meeting is for, without the word "Purpose": the user's wording, the meeting's own, or the facts'."""
    written = wording or (facts.meeting.purpose if facts.meeting else "")
    written = one_line(written)
    if written.lower().startswith("purpose:"):
        written = written[len("purpose:") :].strip()
    return written or _drawn_from(facts)


def _drawn_from(facts: PartnerFacts) -> str:
    asked = sum(point.asks_decision for point in facts.agenda)
    open_theirs = [promise for promise in facts.theirs if promise.status in (Status.OPEN, Status.LATE)]
    late_ours = sum(promise.status is Status.LATE for promise in facts.ours)
    open_ours = sum(promise.status is Status.OPEN for promise in facts.ours)
    points = sum(not point.asks_decision for point in facts.agenda)
    parts = []
    if asked:
        parts.append(f"decide {count_word(asked, 'point')}")
    if open_theirs:
        most = "the most pressing of " if len(open_theirs) > _MANY else ""
        parts.append(f"agree on {most}{count_word(len(open_theirs), 'thing')} we need from {facts.partner}")
    if late_ours:
        parts.append(f"account for {count_word(late_ours, 'late promise', 'late promises')} of ours")
    elif open_ours:
        parts.append(f"report on {count_word(open_ours, 'promise')} of ours")
    if points and len(parts) < 3:
        parts.append(f"go through {count_word(points, 'agenda point')}")
    return f"{in_a_row(parts)}." if parts else NOTHING_NOTED
