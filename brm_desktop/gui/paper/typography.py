"""Type on paper: the styles of the brief, measured and broken into lines in points.

Fonts are made ten times larger than they are set, and whoever paints scales them down: so a glyph stands where it
stands on paper whatever the resolution (DESIGN 9.12). Ligatures and contextual alternates are off, because a PDF with
them is not found by its words and loses the colon of "10:30" (LIBRARIES section 4).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from brm_desktop.domain.brief.words import one_line
from brm_desktop.gui.theme.fonts import BRIEF_FAMILY, INTERFACE_FAMILY, load_bundled

ENLARGED: Final = 10
SMALLEST_POINTS: Final = 8.0
"""Type is never set smaller than this (DESIGN 7.5)."""


@dataclass(frozen=True, slots=True)
class PrintStyle:
    """A role of type on the page; `points` is its size before anything is set smaller to fit."""

    family: str
    points: float
    weight: int = 400


TITLE: Final = PrintStyle(BRIEF_FAMILY, 23, 600)
PURPOSE: Final = PrintStyle(BRIEF_FAMILY, 12.5)
ORGANISATION: Final = PrintStyle(INTERFACE_FAMILY, 8.7, 500)
FOR_WHOM: Final = PrintStyle(INTERFACE_FAMILY, 8.7)
WHEN: Final = PrintStyle(INTERFACE_FAMILY, 8.9)
HEADING: Final = PrintStyle(INTERFACE_FAMILY, 9.2, 600)
BODY: Final = PrintStyle(INTERFACE_FAMILY, 9.8)
STRONG: Final = PrintStyle(INTERFACE_FAMILY, 9.8, 600)
SECOND: Final = PrintStyle(INTERFACE_FAMILY, 8.7)
SECOND_WIDE: Final = PrintStyle(INTERFACE_FAMILY, 9.2)
WORD: Final = PrintStyle(INTERFACE_FAMILY, 9.2, 500)
CAPTION: Final = PrintStyle(INTERFACE_FAMILY, 8)


def points_of(style: PrintStyle, scale: float) -> float:
    """The size a style is set in at a scale, never below the smallest."""
    return max(SMALLEST_POINTS, style.points * scale)


@lru_cache(maxsize=128)
def font_of(style: PrintStyle, scale: float) -> QFont:
    """The enlarged font of a style."""
    load_bundled()
    made = QFont(style.family)
    made.setPixelSize(round(points_of(style, scale) * ENLARGED))
    made.setWeight(QFont.Weight(style.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "clig", "calt", "dlig"):
        made.setFeature(QFont.Tag(feature), 0)
    return made


@lru_cache(maxsize=128)
def _metrics(style: PrintStyle, scale: float) -> QFontMetricsF:
    return QFontMetricsF(font_of(style, scale))


def ascent(style: PrintStyle, scale: float) -> float:
    """From the top of a line to its baseline, in points."""
    return _metrics(style, scale).ascent() / ENLARGED


@lru_cache(maxsize=4096)
def width_of(text: str, style: PrintStyle, scale: float) -> float:
    """How wide a text is on one line, in points."""
    return _metrics(style, scale).horizontalAdvance(text) / ENLARGED


@lru_cache(maxsize=4096)
def lines_of(text: str, style: PrintStyle, scale: float, *, width: float, most: int = 1) -> tuple[str, ...]:
    """`text` broken into at most `most` lines of `width` points; the last one ends in "…" when more was to come.

    Never empty: a text without words gives one empty line.
    """
    plain = one_line(text)
    whole, rest = _broken(plain, style, scale, width=width, most=most)
    last = _metrics(style, scale).elidedText(rest, Qt.TextElideMode.ElideRight, width * ENLARGED)
    return (*whole, last)


def _broken(text: str, style: PrintStyle, scale: float, *, width: float, most: int) -> tuple[list[str], str]:
    """All lines but the last, and what is left for it."""
    layout = QTextLayout(text, font_of(style, scale))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts UTF-16 units, Python characters.
    units = text.encode("utf-16-le", "surrogatepass")
    whole: list[str] = []
    start = end = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * ENLARGED)
        if end and len(whole) < most - 1:
            whole.append(_between(units, start, end))
        elif end:
            layout.endLayout()
            return whole, _between(units, start)
        start, end = line.textStart(), line.textStart() + line.textLength()
    layout.endLayout()
    return whole, _between(units, start)


def _between(units: bytes, start: int, end: int | None = None) -> str:
    part = units[2 * start : None if end is None else 2 * end]
    return part.decode("utf-16-le", "replace").strip()
