"""Meetings from calendar files (iCalendar). Cutting, dates, zones, words and repetition have modules of their own."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.interchange.calendar_dates import Zone
from brm_desktop.interchange.calendar_events import EventRefused, EventValue, event_of, title_of
from brm_desktop.interchange.calendar_series import series_of
from brm_desktop.interchange.calendar_slices import CalendarText, EventSlice, sliced
from brm_desktop.interchange.calendar_zones import Zones
from brm_desktop.interchange.decoding import read_text
from brm_desktop.interchange.records import MeetingRecord, Progress, Reading, Refusal

MAX_EVENTS = 100_000
MAX_MEETINGS = 100_000
MAX_REFUSALS = 200

_STEP = 50
_KINDS = {
    "VTODO": ("to-do", "to-dos"),
    "VJOURNAL": ("journal entry", "journal entries"),
    "VFREEBUSY": ("free/busy list", "free/busy lists"),
    "VAVAILABILITY": ("list of hours", "lists of hours"),
}


def read_calendar(path: Path, *, window: tuple[date, date], local_zone: ZoneInfo, progress: Progress) -> Reading:
    """Every event of a file as a meeting, repeating ones on each of their days in `window` (both ends included).

    `local_zone` is the user's: times without a zone are in it, and `day` is the day there. An event that cannot go in
    is refused by name and reason, its neighbours go in. To-dos and the like are counted and refused by kind.

    Raises:
        ImportRefused: the file cannot be read or is no calendar.
        Cancelled: from `progress`, which is called with events.
    """
    progress(0, 0, path.name)
    text = read_text(path).text
    if path.suffix.casefold() == ".jcal" or text.lstrip()[:1] == "[":
        raise ImportRefused(
            f"“{path.name}” is a calendar in the jCal form", "Export it as an .ics file. Nothing was changed."
        )
    found = sliced(text)
    if not found.components:
        raise ImportRefused(f"“{path.name}” is not a calendar", "No line in it begins one. Nothing was changed.")
    local = Zone(rules=local_zone, name=local_zone.key)
    refusals: list[Refusal] = []
    groups = _events(found, name=path.name, local=local, refusals=refusals, progress=progress)
    meetings = _meetings(groups, window=window, local=local, refusals=refusals, progress=progress, name=path.name)
    return Reading(meetings=tuple(meetings), refusals=(*_shortened(refusals), *_other_kinds(found, path.name)))


def _events(
    found: CalendarText, *, name: str, local: Zone, refusals: list[Refusal], progress: Progress
) -> dict[str, list[EventValue]]:
    """The events by UID, in the order of the file."""
    zones = Zones(found.zones)
    groups: dict[str, list[EventValue]] = {}
    for index, piece in enumerate(found.events[:MAX_EVENTS]):
        if index % _STEP == 0:
            progress(index, len(found.events), name)
        try:
            event = event_of(piece, zones=zones, local=local)
        except EventRefused as error:
            refusals.append(Refusal(name=_name(piece), reason=str(error)))
            continue
        groups.setdefault(event.uid, []).append(event)
    if len(found.events) > MAX_EVENTS:
        refusals.append(Refusal(name=name, reason=f"only the first {MAX_EVENTS:,} events were read"))
    return groups


def _meetings(
    groups: dict[str, list[EventValue]],
    *,
    window: tuple[date, date],
    local: Zone,
    refusals: list[Refusal],
    progress: Progress,
    name: str,
) -> list[MeetingRecord]:
    meetings: list[MeetingRecord] = []
    for index, events in enumerate(groups.values()):
        if index % _STEP == 0:
            progress(index, len(groups), name)
        series = series_of(events, window=window, local=local)
        meetings += series.meetings
        refusals += series.refusals
        if len(meetings) > MAX_MEETINGS:
            refusals.append(Refusal(name=name, reason=f"only the first {MAX_MEETINGS:,} meetings were read"))
            return meetings[:MAX_MEETINGS]
    progress(len(groups), len(groups), name)
    return meetings


def _name(piece: EventSlice) -> str:
    title = title_of(piece)
    return f"event “{title}” on line {piece.line}" if title else f"event on line {piece.line}"


def _shortened(refusals: list[Refusal]) -> list[Refusal]:
    more = len(refusals) - MAX_REFUSALS
    if more <= 0:
        return refusals
    return [*refusals[:MAX_REFUSALS], Refusal(name=f"{more:,} more", reason="refused for reasons like those before")]


def _other_kinds(found: CalendarText, name: str) -> list[Refusal]:
    refused = []
    for kind, count in found.others.items():
        one, many = _KINDS[kind]
        what = f"1 {one} was" if count == 1 else f"{count:,} {many} were"
        refused.append(Refusal(name=name, reason=f"{what} left out; only events are read"))
    return refused
