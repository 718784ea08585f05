"""Everything out, and in again: a folder of plain files that needs no program of ours to be read."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from brm_desktop import resources
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import ImportRefused
from brm_desktop.interchange.whole import documents
from brm_desktop.interchange.whole.documents import EXPORT, Document
from brm_desktop.storage import everything
from brm_desktop.storage.database import SCHEMA_VERSION, Database
from brm_desktop.storage.everything import Added, Row, Rows
from brm_desktop.storage.values import text_to_time

if TYPE_CHECKING:
    from brm_desktop.interchange.whole.appointments import Appointment
    from brm_desktop.interchange.whole.contacts import ContactCard

__all__ = ["Added", "Missing", "WholeStore", "Written", "checked"]

RECORDS: Final = "records.json"


@dataclass(frozen=True, slots=True)
class Written:
    """What an export wrote: how many records by table, and how many files."""

    folder: Path
    records: dict[str, int]
    files: int


@dataclass(frozen=True, slots=True)
class Missing:
    """What of an export is not here, and how many of its records are."""

    folder: Path
    count: int
    kept: int


class WholeStore:
    """What the user can do with all records at once."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def export(self, folder: Path, *, by: str = "") -> Written:
        """Write all records into the new `folder`: `records.json`, and the same as Markdown, vCard and iCalendar.

        Private fields and lines are in it: it is the user's own copy.

        Raises:
            WriteFailed: something of this name is there, or the disk does not take it. Nothing is left behind.
        """
        from brm_desktop.interchange.whole.folders import publish_folder

        with self._database.read() as work:
            rows = everything.read(work)
        files = dict(self._files(rows, by=by))
        publish_folder(folder, files)
        counts = {name: len(found) for name, found in rows.items() if found}
        return Written(folder=folder, records=counts, files=len(files))

    def _files(self, rows: Rows, *, by: str) -> Iterator[tuple[str, bytes]]:
        from brm_desktop.interchange.whole.appointments import calendar
        from brm_desktop.interchange.whole.contacts import vcards
        from brm_desktop.interchange.whole.pages import meeting_pages, partner_pages

        today = self._clock.today().isoformat()
        yield RECORDS, documents.written(Document(EXPORT, SCHEMA_VERSION, today, by, rows))
        yield "README.md", resources.path("forms", "export-readme.md").read_bytes()
        yield "people.vcf", vcards(_cards(rows))
        yield "meetings.ics", calendar(_appointments(rows), made_at=self._clock.now())
        yield from partner_pages(rows)
        yield from meeting_pages(rows)

    def is_export(self, path: Path) -> bool:
        """Whether `path` is a folder that `export` wrote."""
        return (path / RECORDS).is_file()

    def look(self, folder: Path) -> Missing:
        """What `bring_back` would add. Nothing is written.

        Raises:
            ImportRefused: the file is damaged or of a newer version.
        """
        rows = _rows_of(folder)
        with self._database.read() as work:
            missing = everything.missing(work, rows)
        return Missing(folder=folder, count=missing, kept=sum(map(len, rows.values())) - missing)

    def bring_back(self, folder: Path) -> Added:
        """Add what an export holds and is not here; what is here stays as it is. One step that can be taken back.

        Into an empty store it brings back the same store.

        Raises:
            ImportRefused: the file is damaged or of a newer version. Nothing was changed.
        """
        rows = _rows_of(folder)
        with self._database.write(step=f"Brought back: {folder.name}") as work:
            return everything.add_missing(work, rows)


def _rows_of(folder: Path) -> Rows:
    document = documents.read(folder / RECORDS)
    if document.kind != EXPORT:
        raise ImportRefused(f"“{folder.name}” was not read", "It is no export of all records. Nothing was changed.")
    return checked(document)


def checked(document: Document) -> Rows:
    """The rows of a document, as this version can hold them.

    Raises:
        ImportRefused: a newer version wrote it, or a record cannot be what it is meant to be.
    """
    if document.schema > SCHEMA_VERSION:
        raise ImportRefused(
            "A newer version wrote these records",
            f"They have format {document.schema}, this version reads up to {SCHEMA_VERSION}. Nothing was changed; "
            "update BRM Desktop and try again.",
        )
    return everything.check(document.tables)


def _live(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if everything.alive(row)]


def _cards(rows: Rows) -> "Iterator[ContactCard]":
    from brm_desktop.interchange.whole.contacts import ContactCard

    units = {partner["id"]: partner["name"] for partner in rows["partner"]}
    for person in _live(rows["person"]):
        if person["merged_into"] is None:
            yield ContactCard(
                id=person["id"],
                name=person["name"],
                role=person["role"],
                organisation=person["organisation"],
                unit=units.get(person["partner_id"] or "", ""),
                emails=tuple(json.loads(person["emails"])),
                phones=tuple(json.loads(person["phones"])),
            )


def _appointments(rows: Rows) -> "Iterator[Appointment]":
    from brm_desktop.interchange.whole.appointments import Appointment

    people = {person["id"]: person for person in rows["person"]}
    at: dict[str, list[tuple[str, str]]] = {}
    for seat in _live(rows["attendance"]):
        if person := people.get(seat["person_id"]):
            email = next(iter(json.loads(person["emails"])), "")
            at.setdefault(seat["meeting_id"], []).append((person["name"], email))
    for meeting in _live(rows["meeting"]):
        yield Appointment(
            id=meeting["id"],
            title=meeting["title"],
            day=date.fromisoformat(meeting["day"]),
            start=text_to_time(meeting["start"]) if meeting["start"] else None,
            end=text_to_time(meeting["end"]) if meeting["end"] else None,
            place=meeting["place"],
            cancelled=bool(meeting["cancelled"]),
            people=tuple(at.get(meeting["id"], ())),
        )
