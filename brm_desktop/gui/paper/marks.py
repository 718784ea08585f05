"""What a page is made of: runs of text, rules and pictures, in points, with their inks; and how they are painted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from brm_desktop.gui.paper.typography import ENLARGED, PrintStyle, font_of
from brm_desktop.gui.theme.tokens import COLOURS

MARGIN: Final = 52.0


class PageFormat(StrEnum):
    """Paper sizes."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def points(self) -> tuple[float, float]:
        """Width and height."""
        return (595.0, 842.0) if self is PageFormat.A4 else (612.0, 792.0)


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


@dataclass(frozen=True, slots=True)
class Picture:
    """Something that is drawn, and where."""

    area: QRectF
    paint: Callable[[QPainter, QRectF], None]


@dataclass(slots=True)
class Page:
    """The marks of one page."""

    texts: list[Text] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


def paint_page(painter: QPainter, page: Page) -> None:
    """Paint one page. The painter's unit must be one point, its origin the upper left corner of the paper."""
    painter.setRenderHints(QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.Antialiasing)
    for rule in page.rules:
        painter.fillRect(QRectF(rule.x, rule.y, rule.width, rule.thickness), QColor(rule.ink.colour))
    for picture in page.pictures:
        painter.save()
        picture.paint(painter, picture.area)
        painter.restore()
    painter.save()
    painter.scale(1 / ENLARGED, 1 / ENLARGED)
    for mark in page.texts:
        painter.setFont(font_of(mark.style, mark.scale))
        painter.setPen(QColor(mark.ink.colour))
        painter.drawText(QPointF(mark.x * ENLARGED, mark.baseline * ENLARGED), mark.text)
    painter.restore()
