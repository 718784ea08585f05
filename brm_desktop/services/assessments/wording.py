"""What stands beneath a piece of evidence: "Decision, 12 Oct · Finance, value review"."""

from datetime import date

from brm_desktop.domain.commitments import Commitment, Direction
from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.meetings import Channel, Decision, Observation
from brm_desktop.domain.reliability import kept_on_time

CHANNEL_WORDS = {
    Channel.MEETING: "Meeting",
    Channel.CALL: "Call",
    Channel.MAIL: "Mail",
    Channel.CHAT: "Chat",
    Channel.CORRIDOR: "Talk",
    Channel.NOTE: "Note",
}


def day_words(day: date, today: date) -> str:
    """A day beside a record: "12 Oct", with the year if it is another one."""
    words = f"{day.day} {MONTH_NAMES[day.month - 1][:3]}"
    return words if day.year == today.year else f"{words} {day.year}"


def detail(what: str, day: date, *where: str, today: date) -> str:
    """What a record is, when, and where it belongs."""
    place = ", ".join(part for part in where if part)
    words = f"{what}, {day_words(day, today)}"
    return f"{words} · {place}" if place else words


def decision_words(decision: Decision, *, partner: str, meeting: str, today: date) -> str:
    """What stands beneath a decision, with the meeting in which it was made."""
    return detail("Decision", decision.decided_on, partner, in_passing(meeting, partner), today=today)


def in_passing(title: str, partner: str) -> str:
    """A title inside a line: without the partner's name before it, and small if it is no name."""
    short = title[len(partner) :].lstrip(" :,–—-") if partner and title.startswith(partner) else title
    first, *others = short.split() or [""]
    ordinary = first[1:].islower() and bool(others) and all(not word[0].isupper() for word in others)
    return short[:1].lower() + short[1:] if ordinary and not any(c.isdigit() for c in short) else short


def observation_words(observation: Observation, *, partner: str, today: date) -> str:
    """What stands beneath a demand, a value, an issue or a change."""
    closed = " and settled" if observation.closed_on else ""
    return detail(f"{observation.kind.value.capitalize()} noted{closed}", observation.noted_on, partner, today=today)


def commitment_words(commitment: Commitment, today: date, *, renegotiated: bool) -> tuple[str, date]:
    """What a promise is, and the day that counts: when it was kept or moved, else when it is due or was asked for."""
    theirs = commitment.direction is Direction.THEY_OWE
    if renegotiated and commitment.renegotiations:
        return "Commitment moved in time", commitment.renegotiations[-1].made_on
    if commitment.kept_on is not None:
        late = " late" if kept_on_time(commitment, today) is False else ""
        return f"Commitment they kept{late}" if theirs else f"Commitment kept{late}", commitment.kept_on
    day = commitment.due.last if commitment.due else commitment.asked_on
    return "Commitment, they owe" if theirs else "Commitment, I owe", day
