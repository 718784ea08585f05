"""Which partner the notes of a folder belong to.

A sub-folder of the chosen folder is a partner. Folders that only sort (years, "minutes", "archive") are none. A folder
without notes of its own that holds several such folders is a shelf: its folders are the partners.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from brm_desktop.domain.dates.parsing import DateOrder, find_day

_SORTING = re.compile(
    r"(?:(?:19|20)\d\d(?:[-_ .].*)?|\d{1,2}(?:[-_ ].*)?|q[1-4]|h[12]|fy ?\d+|"
    r"(?:meeting|call|sync)?[-_ ]?(?:minutes|notes)|meetings?|"
    r"archives?|archived?|old|past|docs?|documents|protokolle?|attachments?|assets|images?|templates?|inbox|files|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:[ _-]+(?:19|20)\d\d)?",
    re.IGNORECASE,
)
NOTE_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".mdown", ".mkd"})


@dataclass(frozen=True, slots=True)
class Place:
    """The partner a note belongs to, and the folder its key is counted from."""

    partner: str
    root: Path

    def key(self, path: Path) -> str:
        """The stable name of a note: the same whether its folder, a folder above or the file alone was chosen."""
        relative = path.relative_to(self.root) if path.is_relative_to(self.root) else Path(path.name)
        return f"{self.partner}/{relative.as_posix()}"


def only_sorts(name: str) -> bool:
    """Whether a folder's name says when or what kind, and not who."""
    if _SORTING.fullmatch(name.strip()) is not None:
        return True
    day = find_day(name.strip(), order=DateOrder.UNKNOWN)
    return day is not None and (day.start, day.end) == (0, len(name.strip()))


def partner_name(folder: str) -> str:
    """A folder's name as a partner's name."""
    return folder.strip() or "Notes"


def home_of(folder: Path) -> Path:
    """The folder itself, or the nearest one above it that does more than sort."""
    for candidate in (folder, *folder.parents):
        if candidate.name and not only_sorts(candidate.name):
            return candidate
    return folder


def places_of(chosen: Path, files: list[Path], *, partner: str | None) -> dict[Path, Place]:
    """Every note below the chosen folder with its place."""
    if partner is not None:
        place = Place(partner=partner, root=chosen)
        return dict.fromkeys(files, place)
    by_folder: dict[Path, Place] = {}
    shelves = _shelves(chosen, files)
    return {path: _place(chosen, path, shelves, by_folder) for path in files}


def _place(chosen: Path, path: Path, shelves: frozenset[Path], known: dict[Path, Place]) -> Place:
    folder = path.parent
    found = known.get(folder)
    if found is None:
        found = known[folder] = _place_of_folder(chosen, folder, shelves)
    return found


def _place_of_folder(chosen: Path, folder: Path, shelves: frozenset[Path]) -> Place:
    below = chosen
    for part in folder.relative_to(chosen).parts:
        below = below / part
        if not only_sorts(part) and below not in shelves:
            return Place(partner=partner_name(part), root=below)
    home = home_of(chosen)
    return Place(partner=partner_name(home.name), root=home)


def _shelves(chosen: Path, files: list[Path]) -> frozenset[Path]:
    """Folders directly below the chosen one that hold two or more named folders and no note outside of these."""
    own: set[str] = set()
    named: dict[str, set[str]] = {}
    for path in files:
        folders = [part for part in path.relative_to(chosen).parts[:-1] if not only_sorts(part)]
        if len(folders) == 1:
            own.add(folders[0])
        elif folders:
            named.setdefault(folders[0], set()).add(folders[1])
    return frozenset(chosen / name for name, below in named.items() if len(below) > 1 and name not in own)
