"""The palette's field: what is typed, at the right the signs that narrow it, and the keys that move in the list."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON, PALETTE_INPUT_HEIGHT

SIGNS = ((">", "commands"), ("@", "people"), ("+", "jot"))
_LEFT = 19
_TEXT_AT = 47
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class PaletteField(QLineEdit):
    """`moved` is by how many rows, `chosen` comes with Enter, `chosen_beside` with Ctrl Enter."""

    moved = Signal(int)
    chosen = Signal()
    chosen_beside = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setFont(fonts.font("pane_title", weight=400, literal=True))
        self.setFixedHeight(px(PALETTE_INPUT_HEIGHT))
        self.setTextMargins(px(_TEXT_AT) - 2, 0, px(_LEFT) + round(self._signs_width()) + px(8), 0)
        self.setAccessibleName("Search and commands")
        self.setPlaceholderText("Go to, do, find")
        self.setMaxLength(10_000)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(PALETTE_INPUT_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.chosen_beside if beside else self.chosen).emit()
        elif key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        self.moved.emit(1 if next else -1)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        centre = QRectF(px(_LEFT), 0, px(ICON), area.height()).center()
        icons.paint(painter, "search", centre, colour=colour("ink2"), size=px(ICON + 2))
        self._paint_signs(painter, area)
        lines.horizontal(painter, 0, area.width(), y=area.bottom() - 1, colour=colour("line"))
        painter.end()
        super().paintEvent(event)

    def _paint_signs(self, painter: QPainter, area: QRectF) -> None:
        left = area.right() - px(_LEFT) - self._signs_width()
        for sign, words in SIGNS:
            room = QRectF(left, 0, area.right() - left, area.height() - 1)
            left += draw_text(painter, room, sign, role="key", colour="ink2") + px(3)
            room.setLeft(left)
            left += draw_text(painter, room, words, role="hint", colour="ink3") + px(10)

    def _signs_width(self) -> float:
        shown = sum(fonts.width(sign, "key") + px(3) + fonts.width(words, "hint") for sign, words in SIGNS)
        return shown + px(10) * (len(SIGNS) - 1)
