"""Keys of the page that need more than a name: digits carry their number, Alt Left is the page's own."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent


class DigitKey(QObject):
    """Connect `press` to the key; `pressed` brings the digit."""

    pressed = Signal(int)

    def __init__(self, digit: int, parent: QObject) -> None:
        super().__init__(parent)
        self.digit = digit

    def press(self) -> None:
        """The key was pressed."""
        self.pressed.emit(self.digit)


def is_back(event: QKeyEvent) -> bool:
    """Whether it is Alt Left: one step back."""
    alt = Qt.KeyboardModifier.AltModifier
    return event.key() == Qt.Key.Key_Left and (event.modifiers() & alt) == alt


def is_enter(event: QKeyEvent) -> bool:
    """Whether it is Enter alone."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
