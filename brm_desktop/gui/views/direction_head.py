"""The head of a column of promises: an arrow out or in, the word beside it, how many there are."""

from PySide6.QtCore import Property, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON

_HEIGHT = 24
_TEXT_LEFT = 22


class DirectionHead(QWidget):
    """24 px high. Qt Designer: promote a QWidget; dynamic properties `iconName`, `label`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = ""
        self._label = ""
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        """How many there are in all, shown or not."""
        self._count = count
        self._say()

    def set_icon_name(self, name: str) -> None:
        """A bundled icon."""
        self._icon_name = name
        self.update()

    def set_label(self, label: str) -> None:
        """The word beside the arrow: an arrow alone says nothing."""
        self._label = label
        self._say()

    iconName = Property(str, lambda self: self._icon_name, set_icon_name)  # noqa: N815
    label = Property(str, lambda self: self._label, set_label)

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        icons.paint(painter, self._icon_name, QPointF(px(ICON) / 2, middle), colour=colour("ink2"), size=px(ICON))
        room = QRectF(px(_TEXT_LEFT), 0, self.width() - px(_TEXT_LEFT), self.height())
        room.setLeft(room.left() + draw_text(painter, room, self._label, role="name") + px(6))
        draw_text(painter, room, str(self._count), role="second", colour="ink3")
        painter.end()

    def _say(self) -> None:
        self.setAccessibleName(f"{self._label}, {self._count}")
        self.update()
