"""Text as it is painted: one line with elision, or running text with a fixed line height. Always plain text."""

import html
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import colour as themed
from brm_desktop.gui.theme.tokens import ColourRole, TypeRole

Align = Literal["left", "right", "centre"]
_LONGEST_REMEMBERED = 2_000


def plain_tooltip(text: str) -> str:
    """A tooltip text in which nothing is read as markup, wrapped when it is long."""
    if not text:
        return ""
    return f'<p style="margin: 3px 6px; white-space: pre-wrap">{html.escape(text)}</p>'


def one_line(text: str) -> str:
    """Line breaks and tabs become spaces, so that a name cannot push a row apart; no row shows 1,000 characters."""
    shown = text[:1000]
    return shown if shown.isprintable() else " ".join(shown.split())


def columns_of_figures(text: str) -> bool:
    """Whether tabular digits help: they widen the hyphen as well, so never with one (DESIGN 9.10)."""
    return "-" not in text and any(character.isdigit() for character in text)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    role: TypeRole = "body",
    colour: ColourRole | QColor = "ink",
    weight: int = 0,
    align: Align = "left",
    figures: bool = False,
    literal: bool = False,
    struck: bool = False,
) -> float:
    """One line, centred on the height of `rect` and elided at its end; returns the width that was drawn."""
    shown = one_line(text)
    tabular = figures and columns_of_figures(shown)
    wide = fonts.width(shown, role, weight=weight, figures=tabular, literal=literal)
    metrics = fonts.metrics(role, weight=weight, figures=tabular, literal=literal)
    # Half a pixel of tolerance: widths in layouts are whole numbers.
    if wide > rect.width() + 0.5:
        room = max(0, int(rect.width()))
        shown, wide = fonts.elided(shown, role, room, weight=weight, figures=tabular, literal=literal)
    left = rect.left()
    if align != "left":
        left = rect.right() - wide if align == "right" else rect.center().x() - wide / 2
    baseline = rect.top() + (rect.height() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    painter.setFont(fonts.font(role, weight=weight, figures=tabular, literal=literal))
    painter.setPen(themed(colour) if isinstance(colour, str) else colour)
    painter.drawText(QPointF(left, baseline), shown)
    if struck:
        middle = baseline - metrics.xHeight() / 2
        painter.fillRect(QRectF(left, round(middle * 2) / 2, wide, 1.0), painter.pen().color())
    return wide


def is_elided(text: str, role: TypeRole, room: float, *, weight: int = 0) -> bool:
    """Whether `draw_text` would shorten this line in so much room."""
    return fonts.width(one_line(text), role, weight=weight) > room + 0.5


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in its own colour and weight."""

    text: str
    colour: ColourRole = "ink2"
    weight: int = 0


def draw_runs(
    painter: QPainter, rect: QRectF, runs: tuple[Run, ...], *, role: TypeRole, align: Align = "left"
) -> float:
    """One line of pieces, as in "Finance · 3 days late"; the piece that no longer fits is elided, the rest left out."""
    total = sum(fonts.width(run.text, role, weight=run.weight) for run in runs)
    left = rect.left() if align == "left" else max(rect.left(), rect.right() - total)
    for run in runs:
        room = QRectF(left, rect.top(), rect.right() - left, rect.height())
        if room.width() < 1:
            break
        left += draw_text(painter, room, run.text, role=role, colour=run.colour, weight=run.weight)
    return left - rect.left()


class Paragraph:
    """Running text broken into lines of a fixed height; measured once, painted many times."""

    def __init__(
        self,
        text: str,
        *,
        width: float,
        role: TypeRole = "body",
        weight: int = 0,
        line_height: int = 0,
        literal: bool = False,
        most_lines: int = 0,
    ) -> None:
        self._role: TypeRole = role
        self._metrics = fonts.metrics(role, weight=weight, literal=literal)
        self.line_height = line_height or fonts.line_height(role)
        self.width = width
        self.elided = False
        self._font = fonts.font(role, weight=weight, literal=literal)
        breaking = _broken if len(text) <= _LONGEST_REMEMBERED else _broken.__wrapped__
        self._lines = breaking(text, width, role, weight=weight, literal=literal, scale=fonts.scale())
        if most_lines and len(self._lines) > most_lines:
            self._shorten(most_lines)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they are painted."""
        return self._lines

    @property
    def height(self) -> int:
        """All lines together, in logical pixels."""
        return self.line_height * len(self._lines)

    @property
    def natural_width(self) -> float:
        """The width of the longest line."""
        return max((self._metrics.horizontalAdvance(line) for line in self._lines), default=0.0)

    def paint(
        self, painter: QPainter, top_left: QPointF, colour: QColor, *, align: Align = "left", struck: bool = False
    ) -> None:
        """Draws all lines below `top_left`."""
        painter.setFont(_struck(self._font) if struck else self._font)
        painter.setPen(colour)
        rise = (self.line_height - self._metrics.ascent() - self._metrics.descent()) / 2
        baseline = top_left.y() + rise + self._metrics.ascent()
        for line in self._lines:
            spare = 0.0 if align == "left" else self.width - self._metrics.horizontalAdvance(line)
            painter.drawText(QPointF(top_left.x() + (spare if align == "right" else spare / 2), baseline), line)
            baseline += self.line_height

    def _shorten(self, most_lines: int) -> None:
        rest = " ".join(self._lines[most_lines - 1 :])
        last = self._metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width)
        self._lines = (*self._lines[: most_lines - 1], last)
        self.elided = True


@lru_cache(maxsize=1024)
def _broken(text: str, width: float, role: TypeRole, *, weight: int, literal: bool, scale: float) -> tuple[str, ...]:
    """The lines of a text. Remembered, because the same rows are measured many times while a page finds its layout."""
    face = fonts.font(role, weight=weight, literal=literal)
    return tuple(line for part in text.splitlines() or [""] for line in _broken_part(part, width, face))


def _broken_part(text: str, width: float, face: QFont) -> list[str]:
    if not text:
        return [""]
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    pieces: list[str] = []
    units = text.encode("utf-16-le", "surrogatepass")
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        # Qt counts UTF-16 units, Python characters.
        start, length = line.textStart(), line.textLength()
        pieces.append(units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return pieces


def _struck(face: QFont) -> QFont:
    line_through = QFont(face)
    line_through.setStrikeOut(True)
    return line_through
