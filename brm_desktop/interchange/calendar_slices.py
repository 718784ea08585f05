"""The text of a calendar file cut into its events and time zones, in one pass. What they mean is elsewhere."""

from collections import Counter
from dataclasses import dataclass, field

from brm_desktop.interchange.content_lines import LogicalLine, logical_lines, property_name
from brm_desktop.interchange.decoding import lines_of

_OF_AN_EVENT = frozenset(
    {"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "SEQUENCE", "LAST-MODIFIED", "DTSTAMP", "DTSTART", "DTEND"}
    | {"DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "ORGANIZER", "ATTENDEE"}
)
_OF_A_CALENDAR = frozenset({"METHOD", "X-WR-TIMEZONE"})
_OF_A_ZONE = frozenset({"TZID", "X-LIC-LOCATION", "DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"})
_COUNTED = frozenset({"VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"})
_KNOWN = _COUNTED | {"VCALENDAR", "VEVENT", "VTIMEZONE"}
_MAX_DEPTH = 50
MAX_LINES_OF_AN_EVENT = 5_000


@dataclass(slots=True)
class EventSlice:
    """The lines of one event that are read, with what its calendar says about all its events."""

    line: int
    calendar: "CalendarSlice"
    lines: list[LogicalLine] = field(default_factory=list)
    whole: bool = False
    too_long: bool = False


@dataclass(slots=True)
class ZoneSlice:
    """The lines of one time zone: its own, and those of each of its observances."""

    line: int
    lines: list[LogicalLine] = field(default_factory=list)
    observances: list[list[LogicalLine]] = field(default_factory=list)


@dataclass(slots=True)
class CalendarSlice:
    """The lines of a calendar about all its events."""

    lines: list[LogicalLine] = field(default_factory=list)


@dataclass(slots=True)
class CalendarText:
    """All of a file that is read, how many components of other kinds it holds, and how many of kinds that are known."""

    events: list[EventSlice] = field(default_factory=list)
    zones: list[ZoneSlice] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)
    components: int = 0


def sliced(text: str) -> CalendarText:
    """The events and zones of a file. An event goes on to its END, to the next event, or to the calendar's end."""
    return _Slicer().read(text)


class _Slicer:
    def __init__(self) -> None:
        self.found = CalendarText()
        self.calendar = CalendarSlice()
        self.event: EventSlice | None = None
        self.zone: ZoneSlice | None = None
        self.open: list[str] = []

    def read(self, text: str) -> CalendarText:
        for line in logical_lines(lines_of(text)):
            name = property_name(line.text)
            if name == "BEGIN":
                self._begin(_component(line), line)
            elif name == "END":
                self._end(_component(line))
            elif name:
                self._take(name, line)
        return self.found

    def _begin(self, component: str, line: LogicalLine) -> None:
        self.found.components += component in _KNOWN
        if component == "VCALENDAR":
            self._close(to=0)
            self.calendar = CalendarSlice()
        elif component == "VEVENT":
            self._close_event()
            self.event = EventSlice(line=line.number, calendar=self.calendar)
            self.found.events.append(self.event)
        elif component == "VTIMEZONE":
            self.zone = ZoneSlice(line=line.number)
            self.found.zones.append(self.zone)
        elif component in ("STANDARD", "DAYLIGHT") and self.zone:
            self.zone.observances.append([])
        elif component in _COUNTED:
            self.found.others[component] += 1
        if len(self.open) < _MAX_DEPTH:
            self.open.append(component)

    def _end(self, component: str) -> None:
        if component == "VEVENT" and self.event:
            self.event.whole = True
            self._close_event()
        elif component == "VTIMEZONE":
            self.zone = None
        if component in self.open:
            self._close(to=len(self.open) - 1 - self.open[::-1].index(component))

    def _close_event(self) -> None:
        self.event = None
        if "VEVENT" in self.open:
            self._close(to=self.open.index("VEVENT"))

    def _close(self, *, to: int) -> None:
        closed = self.open[to:]
        del self.open[to:]
        if "VEVENT" in closed:
            self.event = None
        if "VTIMEZONE" in closed:
            self.zone = None

    def _take(self, name: str, line: LogicalLine) -> None:
        inside = self.open[-1] if self.open else ""
        if inside == "VEVENT" and self.event and name in _OF_AN_EVENT:
            if len(self.event.lines) < MAX_LINES_OF_AN_EVENT:
                self.event.lines.append(line)
            else:
                self.event.too_long = True
        elif inside == "VTIMEZONE" and self.zone and name in _OF_A_ZONE:
            self.zone.lines.append(line)
        elif inside in ("STANDARD", "DAYLIGHT") and self.zone and self.zone.observances and name in _OF_A_ZONE:
            self.zone.observances[-1].append(line)
        elif inside in ("", "VCALENDAR") and name in _OF_A_CALENDAR:
            self.calendar.lines.append(line)


def _component(line: LogicalLine) -> str:
    return line.text.partition(":")[2].strip()[:100].upper()
