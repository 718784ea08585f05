"""One event of a calendar as a value: when, who, where, how it repeats, and what of it was not understood."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

from brm_desktop.interchange.calendar_dates import UTC_ZONE, DateRefused, Moment, Zone, length, moment
from brm_desktop.interchange.calendar_slices import EventSlice
from brm_desktop.interchange.calendar_words import WORDS, words_of
from brm_desktop.interchange.calendar_zones import ZoneRefused, Zones, named_zone
from brm_desktop.interchange.content_lines import ContentLine, LineRefused, LogicalLine, parsed, property_name
from brm_desktop.interchange.person_keys import one_line
from brm_desktop.interchange.records import AttendeeRecord

UNTITLED = "Meeting without a title"

_Found = TypeVar("_Found")
_ANSWERS = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
_MAX_DATES = 20_000


class EventRefused(ValueError):
    """An event that cannot go in; the message is a clause that says why."""


@dataclass(frozen=True, slots=True)
class EventValue:
    """An event.

    `replaces` is the original start of the date of a series that it changes (with `and_later` of all from then on).
    `version` orders the versions of one event. `problems` are clauses about parts that were left out.
    """

    line: int
    uid: str
    title: str
    start: Moment
    lasts: timedelta | None
    place: str = ""
    note: str = ""
    cancelled: bool = False
    version: tuple[int, str] = (0, "")
    attendees: tuple[AttendeeRecord, ...] = ()
    rule: str = ""
    extra: tuple[tuple[Moment, timedelta | None], ...] = ()
    excluded: tuple[Moment, ...] = ()
    replaces: Moment | None = None
    and_later: bool = False
    zone_name: str = ""
    doubts: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def repeats(self) -> bool:
        """Whether it states more dates than its own."""
        return bool(self.rule or self.extra)


def title_of(piece: EventSlice) -> str:
    """The title for a message about an event that may be broken."""
    raw = next((line.text for line in piece.lines if property_name(line.text) == "SUMMARY"), "")
    return one_line(raw.partition(":")[2][:80])


def event_of(piece: EventSlice, *, zones: Zones, local: Zone) -> EventValue:
    """The value of an event; times without a zone are on the calendar's clock if it names one, else on `local`.

    Raises:
        EventRefused: it has no start that can be, or is no meeting.
    """
    return _Reader(piece, zones=zones, local=local).value()


@dataclass(slots=True)
class _Reader:
    piece: EventSlice
    zones: Zones
    local: Zone
    found: dict[str, list[ContentLine]] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    method: str = ""
    named: Zone | None = None

    def value(self) -> EventValue:
        self._read_calendar()
        self._require_meeting()
        self._read_lines()
        start = self._start()
        words = words_of(self.words)
        self.problems.extend(words.problems)
        uid = one_line(self._text("UID")) or f"no-uid/{start.instant:%Y%m%dT%H%M%SZ}/{words.title or words.note[:200]}"
        replaces, and_later = self._replaces()
        return EventValue(
            line=self.piece.line,
            uid=uid,
            title=words.title or UNTITLED,
            start=start,
            lasts=self._lasts(start),
            place=words.place,
            note=words.note,
            cancelled=self.method == "CANCEL" or self._text("STATUS").strip().upper() == "CANCELLED",
            version=self._version(),
            attendees=words.people,
            rule=self._text("RRULE").strip(),
            extra=tuple(self._periods()),
            excluded=tuple(self._excluded()),
            replaces=replaces,
            and_later=and_later,
            zone_name=self._zone_name(start),
            doubts=tuple(dict.fromkeys(self.doubts)),
            problems=tuple(self.problems),
        )

    def _read_calendar(self) -> None:
        for line in self.piece.calendar.lines[:20]:
            try:
                read = parsed(line)
            except LineRefused:
                continue
            if read.name == "METHOD":
                self.method = read.value.strip().upper()
            else:
                self.named = named_zone(read.value) or self.named

    def _require_meeting(self) -> None:
        if self.method in _ANSWERS:
            raise EventRefused("it is an answer to an invitation, not a meeting")
        if self.piece.too_long:
            raise EventRefused("it has more lines than an event can have")
        if not self.piece.whole:
            raise EventRefused("it has no end; the file may be cut off")

    def _read_lines(self) -> None:
        for line in self.piece.lines:
            try:
                read = parsed(line)
            except LineRefused as error:
                self._leave_out(line, str(error))
                continue
            self.found.setdefault(read.name, []).append(read)
            if read.name in WORDS:
                self.words.append(line.text.lstrip())

    def _leave_out(self, line: LogicalLine, reason: str) -> None:
        name = property_name(line.text)
        if name == "DTSTART":
            raise EventRefused(f"its start on line {line.number} {reason}")
        self.problems.append(f"line {line.number} ({name.capitalize()}) {reason} and was left out")

    def _text(self, name: str) -> str:
        return self.found[name][0].value if name in self.found else ""

    def _start(self) -> Moment:
        if "DTSTART" not in self.found:
            raise EventRefused("it has no start")
        try:
            return self._moment(self.found["DTSTART"][0])
        except (DateRefused, ZoneRefused) as error:
            raise EventRefused(f"its start: {error}") from error

    def _moment(self, line: ContentLine, value: str | None = None) -> Moment:
        return moment(line.value if value is None else value, zone=self._zone(line))

    def _zone(self, line: ContentLine) -> Zone:
        clock = self.named or self.local
        name = line.first("TZID").strip()
        if not name:
            return clock
        found = self.zones.zone(name)
        if found is None:
            self.doubts.append(f"The time zone “{name[:60]}” is not known; the time was read as {clock.name} time.")
        return found or clock

    def _zone_name(self, start: Moment) -> str:
        if start.all_day:
            return ""
        return self.named.name if self.named and start.zone.name == "UTC" else start.zone.name

    def _lasts(self, start: Moment) -> timedelta | None:
        try:
            if "DTEND" in self.found:
                end = self._moment(self.found["DTEND"][0])
                if start.all_day or end.all_day:
                    return None
                if end.instant < start.instant:
                    self.problems.append("its end lies before its start and was left out")
                    return None
                return end.instant - start.instant
            return length(self._text("DURATION")) if "DURATION" in self.found and not start.all_day else None
        except (DateRefused, ZoneRefused) as error:
            self.problems.append(f"its end was left out: {error}")
            return None

    def _version(self) -> tuple[int, str]:
        sequence = self._text("SEQUENCE").strip()
        changed = self._text("LAST-MODIFIED").strip() or self._text("DTSTAMP").strip()
        return int(sequence) if sequence[:10].isdecimal() and len(sequence) < 10 else 0, changed[:16]

    def _replaces(self) -> tuple[Moment | None, bool]:
        if "RECURRENCE-ID" not in self.found:
            return None, False
        line = self.found["RECURRENCE-ID"][0]
        try:
            return self._moment(line), line.first("RANGE").upper() == "THISANDFUTURE"
        except (DateRefused, ZoneRefused) as error:
            raise EventRefused(f"the date it replaces: {error}") from error

    def _excluded(self) -> list[Moment]:
        """The dates left out. Where the start names no zone, one in UTC may mean the same clock, so both count."""
        dates = self._each("EXDATE", self._moment)
        if self.found["DTSTART"][0].first("TZID") or self._text("DTSTART").strip()[-1:] in "zZ":
            return dates
        clock = self.named or self.local
        return dates + [Moment(wall=x.wall, zone=clock) for x in dates if x.zone == UTC_ZONE and not x.all_day]

    def _periods(self) -> list[tuple[Moment, timedelta | None]]:
        return self._each("RDATE", self._period)

    def _period(self, line: ContentLine, text: str) -> tuple[Moment, timedelta | None]:
        begin, slash, end = text.partition("/")
        start = self._moment(line, begin)
        if not slash or start.all_day:
            return start, None
        if end.strip()[:1].upper() == "P":
            return start, length(end)
        return start, max(timedelta(), self._moment(line, end).instant - start.instant)

    def _each(self, name: str, read: Callable[[ContentLine, str], _Found]) -> list[_Found]:
        values: list[_Found] = []
        for line in self.found.get(name, ()):
            for text in line.value.split(","):
                if not text.strip() or len(values) == _MAX_DATES:
                    continue
                try:
                    values.append(read(line, text))
                except (DateRefused, ZoneRefused) as error:
                    self.problems.append(f"one of its dates was left out: {error}")
        return values
