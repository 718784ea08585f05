"""What the palette can offer: values with what each does when it is chosen. Nothing here is painted or asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from brm_desktop.gui.navigation import Step


class Group(StrEnum):
    """The three groups, by the words above them."""

    DO = "Do"
    GO = "Go to"
    NOTES = "In your notes"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `act` does it; `step` is the page it leads to, which can be opened beside; `types` is put in the field.

    `keywords` find it without being shown, `rank` orders entries that fit equally well. `levels` are drawn in place of
    the icon (DESIGN 3: relationship level now, and wanted).
    """

    group: Group
    title: str
    detail: str = ""
    key: str = ""
    icon: str = ""
    act: Callable[[], object] | None = None
    step: Step | None = None
    types: str = ""
    levels: tuple[int, int] | None = None
    keywords: str = ""
    rank: int = 0
    person: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as it stands in the list, with the spans of its title that were typed."""

    entry: Entry
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def spoken(self) -> str:
        """The row read aloud."""
        entry = self.entry
        return ", ".join(part for part in (entry.title, entry.detail, entry.key, str(entry.group)) if part)


@dataclass(frozen=True, slots=True)
class Head:
    """The words above a group."""

    group: Group

    @property
    def spoken(self) -> str:
        """The words read aloud."""
        return str(self.group)


Row = Shown | Head
