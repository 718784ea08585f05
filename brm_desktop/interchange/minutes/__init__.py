"""Folders and files of Markdown minutes into records. Files are only read; nothing is stored here.

A file is a meeting, or a running document of several. What is refused is refused by name and reason, and the rest goes
in.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.domain.errors import ImportRefused
from brm_desktop.domain.meetings import Presence
from brm_desktop.domain.notes.sections import Section, section_of
from brm_desktop.interchange.minutes.assembly import Known, assemble, known_people
from brm_desktop.interchange.minutes.attendance import merged, several_attendees
from brm_desktop.interchange.minutes.blocks import Block, blocks_of
from brm_desktop.interchange.minutes.days import (
    MeetingDay,
    day_of_folder,
    days_named,
    meeting_day,
    name_order,
    names_a_day,
    written_order,
)
from brm_desktop.interchange.minutes.draft import Draft
from brm_desktop.interchange.minutes.files import name_below, note_files, printable, read_note_file
from brm_desktop.interchange.minutes.front_matter import front_matter
from brm_desktop.interchange.minutes.places import NOTE_SUFFIXES, Place, places_of
from brm_desktop.interchange.minutes.running import parts_of
from brm_desktop.interchange.minutes.structure import read_draft
from brm_desktop.interchange.minutes.titles import title_of
from brm_desktop.interchange.records import MeetingRecord, Progress, Reading, Refusal

SOURCE = "minutes"
_ONE_MEETING = 2
_NO_MEETING = re.compile(
    r"(?:read[-_ ]?me|index|_index|contributing|license|licence|changelog|code[-_ ]of[-_ ]conduct|toc|summary|home|"
    r"authors|maintainers|governance|charter)",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(r"(?:^|[-_ .])(?:template|vorlage)s?(?:$|[-_ .])", re.IGNORECASE)


def no_progress(done: int, total: int, name: str) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A meeting that was read, before the names in it are matched. `part` tells it from others in its file."""

    path: Path
    place: Place
    text: str
    day: MeetingDay
    draft: Draft
    order: DateOrder
    doubts: tuple[str, ...] = ()
    part: str = ""


def read_folder(
    path: Path,
    *,
    partner: str | None = None,
    order: DateOrder = DateOrder.DAY_FIRST,
    progress: Progress = no_progress,
) -> Reading:
    """All meetings in a folder of notes. Sub-folders are partners, unless `partner` names one for all.

    `order` is how 11/12 is read where nothing else tells. `progress` may raise `Cancelled`, which ends the reading.

    Raises:
        ImportRefused: there is no such folder.
    """
    folder = Path(path).absolute()
    if not folder.is_dir():
        raise ImportRefused(f"{printable(folder.name)} is not a folder", "Choose a folder of notes.")
    files, refusals = note_files(folder)
    places = places_of(folder, files, partner=partner)
    return _read_files(files, places, refusals, below=folder, order=order, progress=progress)


def read_file(
    path: Path,
    *,
    partner: str | None = None,
    order: DateOrder = DateOrder.DAY_FIRST,
    progress: Progress = no_progress,
) -> Reading:
    """The meeting in one file of notes; its folder names the partner, unless `partner` does."""
    file = Path(path).absolute()
    if file.suffix.lower() not in NOTE_SUFFIXES:
        reason = "Only Markdown and text files can be read as minutes."
        return Reading(refusals=(Refusal(name=printable(file.name), reason=reason),))
    places = places_of(file.parent, [file], partner=partner)
    return _read_files([file], places, [], below=file.parent, order=order, progress=progress)


def _read_files(
    files: list[Path],
    places: dict[Path, Place],
    refusals: list[Refusal],
    *,
    below: Path,
    order: DateOrder,
    progress: Progress,
) -> Reading:
    opened: list[_Opened] = []
    orders = _orders(files)
    for done, file in enumerate(files):
        progress(done, len(files), printable(file.name))
        try:
            opened.extend(_open(file, places[file], names_in=orders[file.parent], order=order))
        except ImportRefused as refused:
            refusals.append(Refusal(name=name_below(below, file), reason=refused.detail or refused.title))
    known = _known_by_partner(opened)
    meetings = tuple(_meeting(each, known=known[each.place.partner]) for each in opened)
    progress(len(files), len(files), "")
    return Reading(meetings=meetings, refusals=tuple(refusals))


def _orders(files: Iterable[Path]) -> dict[Path, DateOrder]:
    stems: dict[Path, list[str]] = {}
    for file in files:
        stems.setdefault(file.parent, []).append(file.stem)
    return {folder: name_order(names) for folder, names in stems.items()}


def _known_by_partner(opened: list[_Opened]) -> dict[str, Known]:
    attendees: dict[str, list[_Opened]] = {}
    for each in opened:
        attendees.setdefault(each.place.partner, []).append(each)
    return {
        partner: known_people([person for one in several for person in one.draft.attendees])
        for partner, several in attendees.items()
    }


def _open(file: Path, place: Place, *, names_in: DateOrder, order: DateOrder) -> list[_Opened]:
    """A file read up to the point where names have to be matched.

    Raises:
        ImportRefused: it cannot be read, is a template or an index, or names no day.
    """
    if _TEMPLATE.search(file.stem):
        raise ImportRefused("Not a meeting", "It is a template, not the minutes of a meeting.")
    text, doubts = read_note_file(file)
    if not text.strip().strip("\ufeff"):
        raise ImportRefused("Not a meeting", "The file is empty.")
    matter = front_matter(text)
    order = written_order(text, order=order)
    blocks = blocks_of(text.removeprefix("\ufeff"))
    if _NO_MEETING.fullmatch(file.stem) and day_of_folder(file) is None:
        raise ImportRefused("Not a meeting", "It describes the folder; it is not the minutes of a meeting.")
    title = title_of(file, matter=matter, blocks=blocks)
    parts = _open_parts(file, place, text=text, blocks=blocks, title=title, order=order)
    if parts:
        return parts
    relative = file.relative_to(place.root.parent) if file.is_relative_to(place.root.parent) else file
    day = meeting_day(relative, matter=matter, blocks=blocks, names_in=names_in, order=order)
    if day is None:
        raise ImportRefused("Not a meeting", "No date was found in its name, its title or its text.")
    draft = read_draft(blocks, title=title)
    _add_matter(draft, matter)
    days = days_named(blocks, order=order)
    if days > _ONE_MEETING:
        draft.doubts.append(f"The headings name {days} different days; the file was read as one meeting.")
    if day.from_text and not (draft.has_sections or draft.candidates or draft.attendees):
        raise ImportRefused("Not a meeting", "Nothing in it says who met or what was agreed.")
    return [_Opened(path=file, place=place, text=text, day=day, draft=draft, order=order, doubts=doubts)]


def _open_parts(
    file: Path, place: Place, *, text: str, blocks: list[Block], title: str, order: DateOrder
) -> list[_Opened]:
    """The meetings of a running document; none if the days in its headings are no meetings of their own."""
    parts = parts_of(text, blocks, order=order)
    opened = [
        _Opened(
            path=file,
            place=place,
            text=part.text,
            day=MeetingDay(day=part.day),
            draft=read_draft(blocks_of(part.text), title=part.words or title),
            order=order,
            part=part.name,
        )
        for part in parts
    ]
    with_people = sum(bool(each.draft.attendees) for each in opened)
    says_something = any(each.draft.attendees or each.draft.candidates for each in opened)
    is_running = with_people >= _ONE_MEETING or (says_something and not names_a_day(file.stem))
    return opened if is_running else []


def _add_matter(draft: Draft, matter: dict[str, tuple[str, ...]]) -> None:
    """People whom the front matter names."""
    for key, values in matter.items():
        section = section_of(key)
        if section in {Section.PRESENT, Section.ABSENT}:
            presence = Presence.ABSENT if section is Section.ABSENT else Presence.PRESENT
            for value in values:
                draft.attendees.extend(several_attendees(value, presence=presence))
    draft.attendees = list(merged(draft.attendees))


def _meeting(opened: _Opened, *, known: Known) -> MeetingRecord:
    draft = opened.draft
    key = printable(opened.place.key(opened.path))
    records = assemble(draft, day=opened.day.day, order=opened.order, known=known)
    return MeetingRecord(
        source=SOURCE,
        key=f"{key}#{opened.part}" if opened.part else key,
        whole=key if opened.part else "",
        title=draft.title,
        day=opened.day.day,
        partner=printable(opened.place.partner),
        cancelled=draft.cancelled,
        note=opened.text,
        attendees=tuple(draft.attendees),
        agenda=records.agenda,
        decisions=records.decisions,
        commitments=records.commitments,
        observations=records.observations,
        doubts=(*opened.doubts, *opened.day.doubts, *draft.doubts),
    )


__all__ = ["SOURCE", "no_progress", "read_file", "read_folder"]
