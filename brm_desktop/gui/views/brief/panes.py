"""The panes around the page of the brief: a pane with a hairline at one edge, and the list of what is never shared."""

from PySide6.QtCore import Property, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.brief.sourcing import NEVER_SHARED
from brm_desktop.gui.theme import icons, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON_SECOND

_ROW = 20
_TEXT_LEFT = 24
_TOP = 4


class EdgedPane(QWidget):
    """A pane in the colour of paper. Qt Designer: promote a QWidget; property `edge` ("left" or "bottom")."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge = ""

    def set_edge(self, edge: str) -> None:
        """Where the hairline is."""
        self._edge = edge
        self.update()

    edge = Property(str, lambda self: self._edge, set_edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("paper"))
        if self._edge == "bottom":
            lines.horizontal(painter, 0, self.width(), y=self.height() - 1, colour=colour("line"))
        elif self._edge == "left":
            lines.vertical(painter, 0, self.height(), x=0, colour=colour("line"))
        painter.end()


class NeverShared(QWidget):
    """What never stands on a page for others, each with a crossed eye. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"Never on a shared page: {', '.join(NEVER_SHARED)}")

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(_TOP) + len(NEVER_SHARED) * px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, words in enumerate(NEVER_SHARED):
            top = px(_TOP) + place * px(_ROW)
            centre = QPointF(px(ICON_SECOND) / 2, top + px(_ROW) / 2)
            icons.paint(painter, "eye-off", centre, colour=colour("ink3"), size=px(ICON_SECOND))
            room = QRectF(px(_TEXT_LEFT), top, self.width() - px(_TEXT_LEFT), px(_ROW))
            draw_text(painter, room, words, role="body", colour="ink2")
        painter.end()
