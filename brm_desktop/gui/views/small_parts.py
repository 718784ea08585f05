"""Two small parts of pages that forms place: a hairline, and an icon beside a second line."""

from PySide6.QtCore import Property, QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.theme import icons, lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON_SECOND


class Hairline(QWidget):
    """One device pixel in `line`, over the whole width. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(40), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.horizontal(painter, 0, self.width(), y=0, colour=colour("line"))
        painter.end()


class SmallIcon(QWidget):
    """An icon of 14 px in ink2. Qt Designer: promote a QWidget; dynamic property `iconName`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon_name(self, name: str) -> None:
        """A bundled icon."""
        self._icon_name = name
        self.update()

    iconName = Property(str, lambda self: self._icon_name, set_icon_name)  # noqa: N815

    def sizeHint(self) -> QSize:
        return QSize(px(ICON_SECOND) + 1, px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = px(ICON_SECOND)
        icons.paint(painter, self._icon_name, QPointF(size / 2, self.height() / 2), colour=colour("ink2"), size=size)
        painter.end()
