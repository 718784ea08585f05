"""The quiet line at the foot of a page: the keys that work right now, and a state at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import HINT_LINE_HEIGHT, PAGE_MARGIN
from brm_desktop.gui.widgets.keys import shown_key


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does now, such as Hint("P", "prepare")."""

    key: str
    words: str


class HintLine(QWidget):
    """28 px with a hairline above. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[Hint, ...] = ()
        self._state: tuple[Hint, ...] = (Hint("?", "all keys"),)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Keys of this page")

    def set_hints(self, *hints: Hint) -> None:
        """The keys from left to right; those that do not fit are left out, and letters that are switched off."""
        usable = tuple(hint for hint in hints if not hint.key or shown_key(hint.key))
        self._hints = usable
        self._say()

    def set_state(self, words: str, *, key: str = "") -> None:
        """What stands at the right: "Saved 10:54", "13 of 41", or a key with its words."""
        self._state = (Hint(key, words),) if words or key else ()
        self._say()

    def _say(self) -> None:
        spoken = [f"{shown_key(hint.key)} {hint.words}".strip() for hint in (*self._hints, *self._state)]
        self.setAccessibleDescription(", ".join(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(HINT_LINE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(HINT_LINE_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.horizontal(painter, 0, self.width(), y=0, colour=colour("line"))
        right = self.width() - PAGE_MARGIN - self._paint_state(painter)
        left = float(PAGE_MARGIN)
        for hint in self._hints:
            end = self._paint_hint(painter, hint, left=left, right=right)
            if end < 0:
                break
            left = end + px(16)
        painter.end()

    def _row(self, left: float, right: float) -> QRectF:
        return QRectF(left, 1, max(0.0, right - left), self.height() - 1)

    def _paint_hint(self, painter: QPainter, hint: Hint, *, left: float, right: float) -> float:
        key = shown_key(hint.key)
        gap = px(7) if key and hint.words else 0
        wide = fonts.width(key, "key", literal=True) + gap + fonts.width(hint.words, "hint")
        if left + wide > right:
            return -1.0
        after = left + draw_text(painter, self._row(left, right), key, role="key", colour="ink2", literal=True) + gap
        return after + draw_text(painter, self._row(after, right + 1), hint.words, role="hint", colour="ink3")

    def _paint_state(self, painter: QPainter) -> float:
        if not self._state:
            return 0.0
        hint = self._state[0]
        key = shown_key(hint.key)
        gap = px(6) if key and hint.words else 0
        wide = fonts.width(key, "key", literal=True) + gap + fonts.width(hint.words, "hint")
        left = self.width() - PAGE_MARGIN - wide
        self._paint_hint(painter, hint, left=left, right=self.width())
        return wide + px(16)
