"""A pill: one word that would be overlooked in running text."""

from typing import Literal, cast

from PySide6.QtCore import Property, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import PILL_HEIGHT, RADIUS_PILL, ColourRole

PillTone = Literal["late", "soon", "kept", "accent", "neutral"]

_LOOK: dict[PillTone, tuple[ColourRole, ColourRole]] = {
    "late": ("late_soft", "late"),
    "soon": ("soon_soft", "soon"),
    "kept": ("kept_soft", "kept"),
    "accent": ("accent_soft", "accent"),
    "neutral": ("hover", "ink2"),
}
_PADDING = 8


def pill_width(text: str) -> int:
    """The width of a pill with this text."""
    return round(fonts.width(text, "key")) + 2 * px(_PADDING)


def paint_pill(painter: QPainter, area: QRectF, text: str, *, tone: PillTone) -> None:
    """A pill centred on the height of `area`, from its left edge."""
    fill, shade = _LOOK[tone]
    wide = min(float(pill_width(text)), area.width())
    body = QRectF(area.left(), area.center().y() - px(PILL_HEIGHT) / 2, wide, px(PILL_HEIGHT))
    lines.box(painter, body, radius=px(RADIUS_PILL), fill=colour(fill))
    draw_text(painter, body.adjusted(px(_PADDING), 0, -px(_PADDING), 0), text, role="key", colour=shade)


class Pill(QLabel):
    """18 px high. Qt Designer: promote a QLabel; dynamic property `tone`."""

    def __init__(self, parent: QWidget | None = None, *, text: str = "", tone: PillTone = "neutral") -> None:
        super().__init__(parent)
        self._tone: PillTone = tone
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """One of `PillTone`."""
        self._tone = cast(PillTone, tone)
        self.update()

    tone = Property(str, lambda self: self._tone, set_tone)

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self.text()), px(PILL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(PILL_HEIGHT), px(PILL_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(painter, QRectF(self.rect()), self.text(), tone=self._tone)
        painter.end()
