"""Waiting: grey bars in the shape of the rows after 200 ms, and a line that says how far a longer work is."""

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import LOADING_AFTER_MS

_BAR = 9
# Widths of the bars in percent of the whole, left and right, repeated row by row.
_SHAPES = ((54.6, 15.6), (44.3, 11.5), (62.5, 15.6))


class LoadingBars(QWidget):
    """Nothing for 200 ms, then bars. `start` and `stop` show and hide it. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None, *, rows: int = 3, row_height: int = 30) -> None:
        super().__init__(parent)
        self._rows = rows
        self._row_height = row_height
        self._shown = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(LOADING_AFTER_MS)
        self._wait.timeout.connect(self.show_now)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Loading")

    def start(self) -> None:
        """From now on 200 ms are given before anything shows."""
        self._shown = False
        self._wait.start()
        self.show()

    def stop(self) -> None:
        """The rows are there."""
        self._wait.stop()
        self._shown = False
        self.hide()

    def show_now(self) -> None:
        """Shows the bars at once."""
        self._shown = True
        self.update()

    def is_waiting(self) -> bool:
        """Whether the 200 ms are still running."""
        return self._wait.isActive()

    def sizeHint(self) -> QSize:
        return QSize(px(200), self._rows * px(self._row_height))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shown:
            return
        painter = QPainter(self)
        for row in range(self._rows):
            first, second = _SHAPES[row % len(_SHAPES)]
            top = row * px(self._row_height) + (px(self._row_height) - px(_BAR)) // 2
            wide, narrow = self.width() * first / 100, self.width() * second / 100
            fill = colour("line")
            lines.box(painter, QRectF(0, top, wide, px(_BAR)), radius=px(_BAR) / 2, fill=fill)
            right = QRectF(self.width() - narrow, top, narrow, px(_BAR))
            lines.box(painter, right, radius=px(_BAR) / 2, fill=fill)
        painter.end()


class ProgressLine(QWidget):
    """A line of 4 px that fills with accent. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = 0
        self._whole = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, done: int, whole: int) -> None:
        """How many of how many; `whole` 0 is not known yet."""
        self._done, self._whole = done, whole
        self.setAccessibleName(f"{done} of {whole}" if whole else "Reading")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        lines.box(painter, area, radius=px(2), fill=colour("line"))
        if self._whole > 0 and self._done > 0:
            area.setWidth(area.width() * min(1.0, self._done / self._whole))
            lines.box(painter, area, radius=px(2), fill=colour("accent"))
        painter.end()
