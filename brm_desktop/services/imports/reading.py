"""Finds the files behind what was chosen and hands each to its reader."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.domain.errors import ImportRefused, NotFound
from brm_desktop.interchange.csv_columns import Mapping as ColumnMapping
from brm_desktop.interchange.csv_table import CsvTable
from brm_desktop.interchange.records import MeetingRecord, PersonRecord, Progress, Reading, Refusal

NOTES = frozenset({".md", ".markdown", ".txt"})
CALENDARS = frozenset({".ics", ".ical", ".ifb", ".icalendar"})
CARDS = frozenset({".vcf", ".vcard"})
TABLES = frozenset({".csv", ".tsv"})
_OF_SYNC = ".brmsync"
_BACK = timedelta(days=3653)
_AHEAD = timedelta(days=731)
_MOST_FILES = 100_000
_LINK = "It is a link to another place; links are not followed."


@dataclass(frozen=True, slots=True)
class Read:
    """All that the chosen paths state."""

    meetings: tuple[MeetingRecord, ...]
    people: tuple[PersonRecord, ...]
    refusals: tuple[Refusal, ...]
    tables: tuple[tuple[Path, CsvTable, ColumnMapping], ...]


class _Collector:
    def __init__(
        self, mappings: Mapping[Path, ColumnMapping], *, clock: Clock, order: DateOrder, progress: Progress
    ) -> None:
        self._mappings = mappings
        self._order = order
        self._clock = clock
        self._progress = progress
        self._readings: list[Reading] = []
        self._tables: list[tuple[Path, CsvTable, ColumnMapping]] = []

    def result(self) -> Read:
        return Read(
            meetings=tuple(m for reading in self._readings for m in reading.meetings),
            people=tuple(p for reading in self._readings for p in reading.people),
            refusals=tuple(r for reading in self._readings for r in reading.refusals),
            tables=tuple(self._tables),
        )

    def add_folder(self, folder: Path, *, partner: str | None) -> None:
        """Notes of a folder with its sub-folders, and the calendars, cards and tables that lie among them."""
        from brm_desktop.interchange.minutes import read_folder

        self._readings.append(read_folder(folder, partner=partner, order=self._order, progress=self._progress))
        others = _files_below(folder, CALENDARS | CARDS | TABLES)
        for number, path in enumerate(others):
            self._progress(number, len(others), str(path.relative_to(folder)))
            name = str(path.relative_to(folder))
            if path.is_symlink():
                self._readings.append(Reading(refusals=(Refusal(name=name, reason=_LINK),)))
                continue
            self._add_safely(path, name=name, partner=partner)

    def add_file(self, path: Path, *, partner: str | None) -> None:
        self._add_safely(path, name=path.name, partner=partner)

    def _add_safely(self, path: Path, *, name: str, partner: str | None) -> None:
        try:
            reading = self._read(path, partner=partner)
            self._readings.append(replace(reading, refusals=tuple(_within(name, r) for r in reading.refusals)))
        except ImportRefused as error:
            words = f"{error.title}. {error.detail}" if error.detail else error.title
            self._readings.append(Reading(refusals=(Refusal(name=name, reason=words),)))

    def _read(self, path: Path, *, partner: str | None) -> Reading:
        ending = path.suffix.lower()
        if ending in NOTES:
            from brm_desktop.interchange.minutes import read_file

            return read_file(path, partner=partner, order=self._order, progress=self._progress)
        if ending in CALENDARS:
            from brm_desktop.interchange.calendar_meetings import read_calendar

            today = self._clock.today()
            window = (_shifted(today, -_BACK), _shifted(today, _AHEAD))
            zone = local_zone(self._clock)
            return read_calendar(path, window=window, local_zone=zone, progress=self._progress)
        if ending in CARDS:
            from brm_desktop.interchange.vcard import read_vcards

            return read_vcards(path, progress=self._progress)
        if ending in TABLES:
            return self._read_table(path)
        if ending == _OF_SYNC:
            raise ImportRefused("This is a file of changes", "`brm sync import`, or the Sync page, brings it in.")
        raise ImportRefused(
            "This kind of file is not read",
            "Notes (.md, .txt), calendars (.ics), contacts (.vcf) and tables (.csv) are.",
        )

    def _read_table(self, path: Path) -> Reading:
        from brm_desktop.interchange.csv_columns import guess_columns
        from brm_desktop.interchange.csv_people import people_from
        from brm_desktop.interchange.csv_table import read_csv_table

        table = read_csv_table(path, progress=self._progress)
        mapping = self._mappings.get(path) or guess_columns(table)
        self._tables.append((path, table, mapping))
        return people_from(table, mapping, progress=self._progress)


def _within(name: str, refusal: Refusal) -> Refusal:
    """The refusal of an item, with the file it stands in."""
    return refusal if refusal.name == name else Refusal(name=f"{name}, {refusal.name}", reason=refusal.reason)


def read_paths(
    paths: list[Path],
    *,
    partner: str | None,
    mappings: Mapping[Path, ColumnMapping],
    clock: Clock,
    order: DateOrder,
    progress: Progress,
) -> Read:
    """All that `paths` state; what is not understood is refused by name and reason, the rest goes in.

    Raises:
        NotFound: a path is not there.
        Cancelled: `progress` asked to stop.
    """
    collector = _Collector(mappings, clock=clock, order=order, progress=progress)
    for path in paths:
        if not path.exists():
            raise NotFound(f"{path} is not there", "Nothing was read. Check the name and try again.")
        if path.is_dir():
            collector.add_folder(path, partner=partner)
        else:
            collector.add_file(path, partner=partner)
    return collector.result()


def _files_below(folder: Path, endings: frozenset[str]) -> list[Path]:
    found: list[Path] = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(root) / name for name in sorted(names) if Path(name).suffix.lower() in endings]
        if len(found) > _MOST_FILES:
            break
    return found


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min


def local_zone(clock: Clock) -> ZoneInfo:
    """The user's time zone by its name, so that dates far from today have the right hour."""
    if isinstance(clock.zone, ZoneInfo):
        return clock.zone
    named = os.environ.get("TZ", "").lstrip(":") or _zone_of_system()
    try:
        return ZoneInfo(named)
    except (ValueError, OSError, KeyError):
        return ZoneInfo("UTC")


def _zone_of_system() -> str:
    link = Path("/etc/localtime")
    if link.is_symlink():
        return "/".join(link.resolve().parts[-2:])
    return datetime.now().astimezone().tzname() or "UTC"
