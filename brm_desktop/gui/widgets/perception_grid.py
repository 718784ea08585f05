"""Two views of a few areas: the partner's mark is filled, her own is hollow, the thick piece between is the gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.text import draw_text, is_elided, plain_tooltip
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.gauge import dot, ring
from brm_desktop.gui.widgets.strokes import fine

LOWEST = 1
HIGHEST = 5
_WIDTH = 460
_NARROWEST = 300
_ROW = 28
_HEAD = 24
_NAME_SHARE = 0.42
_WORDS_SHARE = 0.27
_GAP = 16
_DOT = 4.7
_RING = 4.9
_AROUND = 7.6


@dataclass(frozen=True, slots=True)
class PerceivedArea:
    """One area, rated 1 to 5 by the partner and by herself; None is not rated. Without `words` the gap is said."""

    name: str
    partner: int | None = None
    own: int | None = None
    words: str = ""

    @property
    def shown_words(self) -> str:
        """What stands at the right."""
        if self.words:
            return self.words
        if self.partner is None or self.own is None:
            return "not rated" if self.partner is None and self.own is None else "one view only"
        gap = self.own - self.partner
        if not gap:
            return "same"
        return f"you see it {abs(gap)} {'higher' if gap > 0 else 'lower'}"


Group = tuple[str, Sequence[PerceivedArea]]


class PerceptionGrid(QWidget):
    """Groups of areas, each with a head of 24 px and rows of 28 px. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[tuple[str, tuple[PerceivedArea, ...]], ...] = ()
        self._partner = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_areas(self, groups: Sequence[Group], *, partner: str = "partner") -> None:
        """Replaces all; `partner` is who gave the filled marks, as the head and the screen reader say it."""
        self._groups = tuple((title, tuple(areas)) for title, areas in groups)
        self._partner = partner
        self.setAccessibleName(f"Two views of {sum(len(areas) for _, areas in self._groups)} areas, 1 to 5")
        said = [
            f"{title}, {area.name}: {partner} {_figure(area.partner)}, you {_figure(area.own)}, {area.shown_words}."
            for title, areas in self._groups
            for area in areas
        ]
        self.setAccessibleDescription(" ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        high = sum(px(_HEAD) + len(areas) * px(_ROW) for _, areas in self._groups)
        return QSize(px(_WIDTH), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tooltip(self.full_text(event.pos())), self)
            return True
        return super().event(event)

    def full_text(self, point: QPoint) -> str:
        """The whole name or words under a point where they are shown shortened; "" otherwise."""
        for top, area in self._rows():
            if not top <= point.y() < top + px(_ROW):
                continue
            name, _, words = self._columns(top)
            if point.x() < name.right() and is_elided(area.name, "body", name.width()):
                return area.name
            if point.x() >= words.left() and is_elided(area.shown_words, "second", words.width()):
                return area.shown_words
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        for place, (title, areas) in enumerate(self._groups):
            self._paint_head(painter, top, title, with_signs=place == 0)
            top += px(_HEAD) + len(areas) * px(_ROW)
        for top, area in self._rows():
            self._paint_row(painter, top, area)
        painter.end()

    def _rows(self) -> list[tuple[float, PerceivedArea]]:
        found = []
        top = 0.0
        for _, areas in self._groups:
            top += px(_HEAD)
            for area in areas:
                found.append((top, area))
                top += px(_ROW)
        return found

    def _columns(self, top: float) -> tuple[QRectF, QRectF, QRectF]:
        high, whole = px(_ROW), self.width()
        first, last = whole * _NAME_SHARE, whole * (1 - _WORDS_SHARE)
        return (
            QRectF(0, top, first - px(_GAP), high),
            QRectF(first, top, last - first - px(_GAP), high),
            QRectF(last, top, whole - last, high),
        )

    def _paint_head(self, painter: QPainter, top: float, title: str, *, with_signs: bool) -> None:
        _, scale, _ = self._columns(top)
        head = QRectF(0, top, scale.left() - px(_GAP), px(_HEAD))
        draw_text(painter, head, title, role="hint", colour="ink3")
        lines.horizontal(painter, 0, self.width(), y=top + px(_HEAD) - 1, colour=colour("line"))
        if with_signs:
            self._paint_signs(painter, top)

    def _paint_signs(self, painter: QPainter, top: float) -> None:
        _, scale, _ = self._columns(top)
        left, middle = scale.left() + px(8), top + px(_HEAD) / 2
        for words, filled in ((self._partner, True), ("you", False)):
            sign = QPointF(left, middle)
            if filled:
                dot(painter, sign, fine(3.6), colour("ink"))
            else:
                ring(painter, sign, outer=fine(3.8), width=fine(1.5), edge=colour("ink"), hole=colour("paper"))
            room = QRectF(left + px(8), top, self.width() - left - px(8), px(_HEAD))
            drawn = draw_text(painter, room, words, role="hint", colour="ink3")
            left += px(8) + drawn + px(16)

    def _paint_row(self, painter: QPainter, top: float, area: PerceivedArea) -> None:
        name, scale, words = self._columns(top)
        draw_text(painter, name, area.name)
        paint_two_views(painter, scale, partner=area.partner, own=area.own)
        wide = bool(area.partner and area.own and abs(area.partner - area.own) > 1)
        draw_text(
            painter, words, area.shown_words, role="second", colour="ink" if wide else "ink2",
            weight=500 if wide else 400, align="right",
        )  # fmt: skip


def paint_two_views(painter: QPainter, area: QRectF, *, partner: int | None, own: int | None) -> None:
    """One scale from 1 to 5 with both marks; a view that is None is not drawn."""
    inset = fine(_AROUND) + 0.5
    left, right = area.left() + inset, area.right() - inset
    middle = lines.centred(painter, area.center().y())

    def place(value: int) -> QPointF:
        share = (min(max(value, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST)
        return QPointF(left + share * (right - left), middle)

    lines.axis(painter, left, right, middle=middle, colour=colour("line2"))
    for level in range(LOWEST, HIGHEST + 1):
        lines.vertical(painter, middle - px(3), middle + px(3), x=place(level).x(), colour=colour("line2"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if partner is not None and own is not None and partner != own:
        pen = QPen(colour("ink"), fine(2.4))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(place(partner), place(own))
    if own is not None:
        # Where both agree the hollow mark lies around the filled one.
        outer = _AROUND if own == partner else _RING
        ring(painter, place(own), outer=fine(outer), width=fine(1.7), edge=colour("ink"), hole=colour("paper"))
    if partner is not None:
        dot(painter, place(partner), fine(_DOT), colour("ink"))


def _figure(value: int | None) -> str:
    return "not rated" if value is None else str(value)
