"""The words of Today's rows: days, times, names, what is late. Pure functions of what the store answered."""

from datetime import date
from typing import TYPE_CHECKING, Literal

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction, Due
from brm_desktop.domain.dates.format import format_due, lateness_words
from brm_desktop.domain.dates.words import WEEKDAY_NAMES
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.sentences import number_word
from brm_desktop.gui.models.due_soon import is_due_soon

if TYPE_CHECKING:
    from brm_desktop.services.commitments import CommitmentRow
    from brm_desktop.services.meetings import MeetingRow
    from brm_desktop.services.today import QuietRow, WrapUpRow

Urgency = Literal["late", "soon", "open"]
_DOT = " · "
_DAYS_WITH_WEEKDAY = 7


def day_words(day: date, today: date) -> str:
    """A day as "Today", as "Tue 24" within seven days either way, else as in every list."""
    if day == today:
        return "Today"
    if abs((day - today).days) < _DAYS_WITH_WEEKDAY:
        return f"{WEEKDAY_NAMES[day.weekday()][:3]} {day.day}"
    return format_due(Due.on(day), today)


def time_words(meeting: Meeting, clock: Clock) -> str:
    """When it starts on the user's clock, "" where only the day is known."""
    return clock.local(meeting.start).strftime("%H:%M") if meeting.start is not None else ""


def meeting_people(row: "MeetingRow") -> str:
    """Partners and those who come, as one line."""
    return _DOT.join(part for part in (", ".join(row.partners), ", ".join(row.present)) if part)


def wrap_up_line(row: "WrapUpRow") -> str:
    """Partner and people, and how many lines of the note look like promises."""
    return _DOT.join(part for part in (meeting_people(row.row), _promise_lines(row.promises)) if part)


def _promise_lines(count: int) -> str:
    if not count:
        return ""
    return (
        f"{number_word(count)} line looks like a promise"
        if count == 1
        else f"{number_word(count)} lines look like promises"
    )


def due_words(row: "CommitmentRow", today: date) -> tuple[str, Urgency]:
    """When it is due and how urgent that is; the words say the same as the colour."""
    if row.days_late:
        return lateness_words(row.days_late), "late"
    due = row.commitment.due
    if due is None:
        return "no date", "open"
    return format_due(due, today), "soon" if is_due_soon(due.last, today) else "open"


def commitment_whom(row: "CommitmentRow") -> str:
    """The partner, and for what they owe, who of them."""
    mine = row.commitment.direction is Direction.I_OWE
    return ", ".join(part for part in (row.partner, "" if mine else row.owner_short) if part)


def quiet_since(row: "QuietRow", today: date) -> str:
    """Whom and since when: "Amara Nwosu, since 13 Oct"."""
    last = row.contact.last
    return row.sponsor if last is None else f"{row.sponsor}, since {format_due(Due.on(last), today)}"


def spoken_meeting(row: "MeetingRow", clock: Clock) -> str:
    """A meeting read aloud."""
    meeting = row.meeting
    parts = (
        day_words(meeting.day, clock.today()),
        time_words(meeting, clock),
        meeting.title,
        meeting_people(row),
        "brief ready" if row.brief_ready else "no brief yet",
    )
    return ", ".join(part for part in parts if part)


def spoken_commitment(row: "CommitmentRow", today: date) -> str:
    """A promise read aloud."""
    parts = (row.commitment.text, commitment_whom(row), due_words(row, today)[0])
    return ", ".join(part for part in parts if part)


def spoken_wrap_up(row: "WrapUpRow", clock: Clock) -> str:
    """A meeting that waits for its wrap-up, read aloud."""
    return f"{day_words(row.row.meeting.day, clock.today())}, {row.row.meeting.title}, {wrap_up_line(row)}"


def spoken_quiet(row: "QuietRow", today: date) -> str:
    """A partner that has gone quiet, read aloud."""
    days = row.contact.days(today)
    return f"{row.partner.name}, {quiet_since(row, today)}, {days} days of {row.contact.cadence_days}"
