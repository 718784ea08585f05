"""The marks a page of the brief is made of: runs of text and rules, in points, with their inks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from brm_desktop.gui.brief_type import PrintStyle
from brm_desktop.gui.theme.tokens import COLOURS


class Ink(StrEnum):
    """What a mark is printed with; the same in both themes."""

    TEXT = "text"
    SECOND = "second"
    CAPTION = "caption"
    ACCENT = "accent"
    LATE = "late"
    HAIRLINE = "hairline"

    @property
    def colour(self) -> str:
        """Its colour, as ``#RRGGBB``."""
        return _COLOURS[self]


_COLOURS: Final = {
    Ink.TEXT: COLOURS["print_ink"][0],
    Ink.SECOND: COLOURS["print_second"][0],
    Ink.CAPTION: COLOURS["print_caption"][0],
    Ink.ACCENT: COLOURS["print_accent"][0],
    Ink.LATE: COLOURS["print_late"][0],
    Ink.HAIRLINE: "#DAD6CC",
}


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, its left end and baseline, and how far its type was set smaller."""

    x: float
    baseline: float
    text: str
    style: PrintStyle
    ink: Ink
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line; `y` is its upper edge."""

    x: float
    y: float
    width: float
    thickness: float
    ink: Ink
