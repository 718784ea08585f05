"""Time zones of a calendar: by IANA name, by the names Microsoft gives them, and by rules that the file states."""

import re
from bisect import bisect_right
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from brm_desktop.interchange.calendar_dates import UTC_ZONE, DateRefused, Zone, moment, utc_offset
from brm_desktop.interchange.calendar_rules import RuleRefused, occurrences
from brm_desktop.interchange.calendar_slices import ZoneSlice
from brm_desktop.interchange.content_lines import ContentLine, LineRefused, LogicalLine, parsed

MAX_ZONES = 1_000

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+\-]{0,40}(?:/[A-Za-z0-9_+\-]{1,40}){0,3}")
_FIXED = re.compile(r"\(?(?:UTC|GMT)\s*([+-])(\d{1,2})(?::?(\d\d))?\)?", re.IGNORECASE)
_LAST = datetime(2101, 1, 1)
_MAX_CHANGES = 1_000


class ZoneRefused(ValueError):
    """A name that cannot be one of a time zone; the message is a clause that names it."""


class Zones:
    """The zones of one file. The system's table comes first; what a file states is often out of date."""

    def __init__(self, slices: list[ZoneSlice]) -> None:
        self._stated = {name: piece for piece in slices[:MAX_ZONES] if (name := _text(piece.lines, "TZID"))}
        self._known: dict[str, Zone | None] = {}

    def zone(self, name: str) -> Zone | None:
        """The zone a file means by `name`, or None if nobody knows it.

        Raises:
            ZoneRefused: it is no name at all (a path, or hundreds of characters).
        """
        if name not in self._known:
            if len(name) > 200 or ".." in name or "\\" in name or not name.isprintable():
                raise ZoneRefused(f"“{name[:40]}” is not the name of a time zone")
            self._known[name] = self._found(name)
        return self._known[name]

    def _found(self, name: str) -> Zone | None:
        stated = self._stated.get(name)
        location = _text(stated.lines, "X-LIC-LOCATION") if stated else ""
        for candidate in (name, _windows(name), location):
            found = named_zone(candidate)
            if found:
                return found
        if stated:
            return _from_rules(stated)
        return _without_vendor(name) or _fixed(name)


def named_zone(name: str) -> Zone | None:
    """The zone of an IANA name, None if there is none."""
    plain = name.strip().removeprefix("/")
    if not _NAME.fullmatch(plain):
        return None
    try:
        return Zone(rules=ZoneInfo(plain), name=plain)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _windows(name: str) -> str:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return str(WINDOWS_TO_OLSON.get(name.strip(), ""))


def _without_vendor(name: str) -> Zone | None:
    """The zone in a name with a vendor in front: `/mozilla.org/20070129_1/Europe/Berlin`."""
    parts = name.strip("/").split("/")
    candidates = ("/".join(parts[start:]) for start in range(1, min(len(parts) - 1, 6)))
    return next((zone for candidate in candidates if (zone := named_zone(candidate))), None)


def _fixed(name: str) -> Zone | None:
    found = _FIXED.fullmatch(name.strip())
    if found is None or int(found.group(2)) > 14:
        return None
    size = timedelta(hours=int(found.group(2)), minutes=int(found.group(3) or 0))
    return Zone(rules=timezone(-size if found.group(1) == "-" else size), name="")


class _StatedRules(tzinfo):
    """A zone by its changes: `changes` are (clock before the change, offset before, offset after), sorted."""

    def __init__(self, changes: list[tuple[datetime, timedelta, timedelta]]) -> None:
        self._walls = [wall for wall, _, _ in changes]
        self._changes = changes

    def utcoffset(self, when: datetime | None) -> timedelta:
        if when is None:
            return self._changes[-1][2]
        index = bisect_right(self._walls, when.replace(tzinfo=None))
        return self._changes[index - 1][2] if index else self._changes[0][1]

    def dst(self, when: datetime | None) -> timedelta | None:
        return None

    def tzname(self, when: datetime | None) -> str | None:
        return None

    def fromutc(self, when: datetime) -> datetime:
        offset = self._changes[0][1]
        plain = when.replace(tzinfo=None)
        for wall, before, after in self._changes:
            if wall - before > plain:
                break
            offset = after
        return when + offset


def _from_rules(piece: ZoneSlice) -> Zone | None:
    changes: list[tuple[datetime, timedelta, timedelta]] = []
    for lines in piece.observances[:100]:
        try:
            changes.extend(_changes(lines))
        except (DateRefused, LineRefused, RuleRefused):
            continue
    return Zone(rules=_StatedRules(sorted(changes)), name="") if changes else None


def _changes(lines: list[LogicalLine]) -> list[tuple[datetime, timedelta, timedelta]]:
    """When an observance begins, up to this century's end. Only yearly rules are followed, as zones have no others."""
    before, after = utc_offset(_text(lines, "TZOFFSETFROM")), utc_offset(_text(lines, "TZOFFSETTO"))
    first = _wall(_text(lines, "DTSTART"))
    walls = [first]
    rule = _text(lines, "RRULE").upper().replace(" ", "").rstrip(";")
    if "FREQ=YEARLY" in rule and len(rule) < 300:
        walls += _yearly(rule, first=first, before=before)
    for line in lines[:_MAX_CHANGES]:
        read = parsed(line)
        if read.name == "RDATE":
            walls += [_wall(value) for value in read.value.split(",") if value.strip()]
    return [(wall, before, after) for wall in walls[:_MAX_CHANGES]]


def _wall(text: str) -> datetime:
    """The clock at a change. Years before 1900, which Microsoft writes (1601), are moved to the first year there is."""
    value = text.strip()
    year = value[:4]
    if year.isdecimal() and 1 <= int(year) < 1900:
        value = "1900" + value[4:]
    return moment(value, zone=UTC_ZONE).wall


def _yearly(rule: str, *, first: datetime, before: timedelta) -> list[datetime]:
    parts = [part for part in rule.split(";") if not part.startswith("UNTIL=")]
    until = next((part[6:] for part in rule.split(";") if part.startswith("UNTIL=")), "")
    last = _LAST
    if until:
        end = moment(until, zone=UTC_ZONE).wall
        last = min(last, end + before if until.endswith("Z") else end)
    return occurrences(";".join(parts), first=first, since=first, last=last)


def _text(lines: list[LogicalLine], name: str) -> str:
    for line in lines[:_MAX_CHANGES]:
        try:
            read: ContentLine = parsed(line)
        except LineRefused:
            continue
        if read.name == name:
            return read.value.strip()
    return ""
