"""Words above a note: where and when, and how much of the time has passed."""

from datetime import date, timedelta

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.domain.meetings import Meeting

_LONGEST = timedelta(hours=12)


def meta_words(meeting: Meeting, partners: tuple[str, ...], clock: Clock) -> str:
    """Whom it concerns, when and where: "Finance · today 10:30 to 11:15 · room 4.12"."""
    place = meeting.place.strip()
    return " · ".join(part for part in (", ".join(partners), when_words(meeting, clock), place) if part)


def when_words(meeting: Meeting, clock: Clock) -> str:
    """The day and the time, as far as it is known."""
    day = _day_words(meeting.day, clock.today())
    if meeting.start is None:
        return day
    words = f"{day} {clock.local(meeting.start):%H:%M}"
    return f"{words} to {clock.local(meeting.end):%H:%M}" if meeting.end is not None else words


def elapsed_words(meeting: Meeting, clock: Clock) -> str:
    """How far it is: "24 of 45 min"; "" before it begins and when it is long over."""
    if meeting.start is None or meeting.wrapped_up_at is not None:
        return ""
    passed = clock.now() - meeting.start
    if passed < timedelta(0) or passed > _LONGEST:
        return ""
    minutes = int(passed.total_seconds() // 60)
    if meeting.end is None:
        return f"{minutes} min"
    planned = int((meeting.end - meeting.start).total_seconds() // 60)
    return f"{minutes} of {planned} min" if minutes <= 3 * planned else ""


def _day_words(day: date, today: date) -> str:
    words = format_due(Due.on(day), today)
    return words[0].lower() + words[1:] if words in ("Today", "Tomorrow") else words
