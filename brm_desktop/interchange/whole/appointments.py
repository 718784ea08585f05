"""Meetings as an iCalendar file (RFC 5545) that any calendar opens."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Appointment:
    """What of a meeting goes into a calendar: no note. `start` and `end` are aware, None for a whole day."""

    id: str
    title: str
    day: date
    start: datetime | None
    end: datetime | None
    place: str
    cancelled: bool
    people: tuple[tuple[str, str], ...]


def calendar(appointments: Iterable[Appointment], *, made_at: datetime) -> bytes:
    """All meetings in one file; `people` are names with a mail address, or without one ("")."""
    # Costs a fifth of a second to import, and only an export needs it.
    from icalendar import Calendar

    whole = Calendar()
    whole.add("prodid", "-//BRM Desktop//export//EN")
    whole.add("version", "2.0")
    for appointment in appointments:
        whole.add_component(_event(appointment, made_at))
    return bytes(whole.to_ical())


def _event(appointment: Appointment, made_at: datetime):  # type: ignore[no-untyped-def]
    from icalendar import Event, vCalAddress, vText

    event = Event()
    event.add("uid", f"{appointment.id}@brm-desktop")
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("summary", appointment.title)
    event.add("dtstart", appointment.start.astimezone(UTC) if appointment.start else appointment.day)
    if appointment.start and appointment.end:
        event.add("dtend", appointment.end.astimezone(UTC))
    if appointment.place:
        event.add("location", appointment.place)
    if appointment.cancelled:
        event.add("status", "CANCELLED")
    for name, email in appointment.people:
        attendee = vCalAddress(f"mailto:{email}" if email else "invalid:nomail")
        attendee.params["CN"] = vText(name)
        event.add("attendee", attendee, encode=False)
    return event
