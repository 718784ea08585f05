"""The words of the page of meetings: days, times, what came out, what stands on an agenda. Pure functions."""

from datetime import date
from typing import TYPE_CHECKING

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction, Due, Status
from brm_desktop.domain.dates.format import format_due, lateness_words
from brm_desktop.domain.dates.words import MONTH_NAMES, WEEKDAY_NAMES
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Meeting
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.views.today.words import day_words

if TYPE_CHECKING:
    from brm_desktop.services.commitments import CommitmentRow
    from brm_desktop.services.meeting_list import Glance, MeetingLine, MeetingReading

_DOT = " · "


def counted(count: int, one: str) -> str:
    """A number with its noun: "1 promise", "3 promises"; "" for none."""
    return "" if not count else f"{count} {one}" if count == 1 else f"{count} {one}s"


def when_words(glance: "Glance", clock: Clock) -> tuple[str, str]:
    """Two lines: what matters most first, the time today, the day on other days."""
    time = clock.local(glance.start).strftime("%H:%M") if glance.start is not None else ""
    day = day_words(glance.day, clock.today())
    return (time, day) if day == "Today" and time else (day, time)


def state_words(glance: "Glance", clock: Clock, *, coming: bool) -> tuple[str, ColourRole]:
    """How a meeting stands: its brief while it is to come, what came out of it afterwards."""
    if glance.cancelled:
        return "cancelled", "ink3"
    if coming:
        return ("brief ready" if glance.brief_ready else "no brief yet") if glance.partner_ids else "", "ink2"
    if not glance.wrapped_up and glance.has_note:
        return "not wrapped up", "soon"
    out = ", ".join(filter(None, (counted(glance.promises, "promise"), counted(glance.decisions, "decision"))))
    return out or ("" if glance.has_note else "no note"), "ink2"


def spoken_line(line: "MeetingLine", clock: Clock) -> str:
    """A row of the list read aloud."""
    glance = line.glance
    coming = glance.day >= clock.today()
    parts = (
        *when_words(glance, clock),
        glance.title,
        ", ".join(line.partners),
        state_words(glance, clock, coming=coming)[0],
    )
    return ", ".join(part for part in parts if part)


def meta_words(reading: "MeetingReading", clock: Clock) -> str:
    """Partner, when, what she was if she said so, and who: long lists of people are cut, and come last.

    "Finance · Thu 12 November, 10:30 to 11:05 · you: adviser · Helena Brandt, Owen Clarke"
    """
    row = reading.row
    return _DOT.join(
        part
        for part in (
            ", ".join(row.partners),
            day_and_time(row.meeting, clock),
            f"you: {row.meeting.posture_tag.words}" if row.meeting.posture_tag is not None else "",
            row.meeting.place if row.meeting.day >= clock.today() else "",
            ", ".join(row.present),
            f"without {', '.join(row.absent)}" if row.absent else "",
        )
        if part
    )


def day_and_time(meeting: Meeting, clock: Clock) -> str:
    """When it is: "Thu 12 November, 10:30 to 11:05", with the year when it is another one."""
    day = meeting.day
    year = f" {day.year}" if day.year != clock.today().year else ""
    words = f"{WEEKDAY_NAMES[day.weekday()][:3]} {day.day} {MONTH_NAMES[day.month - 1]}{year}"
    if meeting.start is None:
        return words
    words += f", {clock.local(meeting.start):%H:%M}"
    return words if meeting.end is None else f"{words} to {clock.local(meeting.end):%H:%M}"


def waiting_words(reading: "MeetingReading", clock: Clock) -> str:
    """What is still to be done with a meeting, "" for nothing."""
    meeting = reading.row.meeting
    if meeting.cancelled:
        return "cancelled"
    if meeting.wrapped_up_at is None and meeting.note and meeting.day <= clock.today():
        return "Not wrapped up yet"
    return ""


def outcome_state(row: "CommitmentRow", today: date) -> tuple[str, ColourRole]:
    """What became of a promise: "kept, 13 Nov", "3 days late", "Fri 27"."""
    commitment = row.commitment
    if commitment.kept_on is not None:
        return f"kept, {format_due(Due.on(commitment.kept_on), today)}", "kept"
    if row.status is Status.LATE:
        return lateness_words(row.days_late), "late"
    return (format_due(commitment.due, today), "ink2") if commitment.due is not None else ("no date", "ink3")


def outcome_owner(row: "CommitmentRow") -> str:
    """Who owes: "you", or a name."""
    return "you" if row.commitment.direction is Direction.I_OWE else row.owner or "nobody yet"


def point_state(point: AgendaPoint, *, here: bool) -> str:
    """What became of a point to speak about."""
    if point.state is AgendaState.DISCUSSED:
        return "settled" if point.asks_decision else "discussed"
    if point.state is AgendaState.DROPPED:
        return "dropped"
    return "asks for a decision" if point.asks_decision else "" if here else "carried over"
