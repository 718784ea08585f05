"""The base of all small painted gauges: a size, a spoken text and no behaviour. The painting is in their modules."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.theme.theme import colour, px


class Gauge(QWidget):
    """A picture of one value. Its accessible name says the value in words, because a picture is silent."""

    def __init__(self, parent: QWidget | None = None, *, width: int, height: int) -> None:
        super().__init__(parent)
        self._width = width
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Sets what is read aloud, and repaints."""
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._width), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def background(self) -> QColor:
        """What shows through hollow marks."""
        return colour("paper")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRectF(self.rect()))
        painter.end()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draws the gauge into `area`; every gauge has its own."""
        raise NotImplementedError


def dot(painter: QPainter, centre: QPointF, radius: float, colour_of_dot: QColor) -> None:
    """A filled round dot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of_dot)
    painter.drawEllipse(centre, radius, radius)


def ring(painter: QPainter, centre: QPointF, *, outer: float, width: float, edge: QColor, hole: QColor | None) -> None:
    """A ring whose outer radius is `outer`; `hole` None leaves the inside as it is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, width))
    painter.setBrush(hole if hole is not None else Qt.BrushStyle.NoBrush)
    radius = outer - width / 2
    painter.drawEllipse(centre, radius, radius)
