"""The parts the page is divided into: the rail of steps, the foot line, the pane of evidence, the field in it."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QWidget

from brm_desktop.gui.theme import icons, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.line_edit import LineEdit

RAIL_WIDTH = 326
NARROW_RAIL = (230, RAIL_WIDTH)
QUESTIONS_WIDTH = 620
TEXT_WIDTH = 760
EVIDENCE_WIDTH = 324
FOOT_HEIGHT = 56
NARROW_BELOW = 1180


class SteadyMargin(QObject):
    """Keeps the right edge of what scrolls where it is when the scroll bar comes: the bar takes it from the margin.

    What is wider than `most` pixels leaves the rest free at its right; 0 is no limit.
    """

    def __init__(self, area: QScrollArea, layout: QLayout, *, most: int = 0) -> None:
        super().__init__(area)
        self._area = area
        self._layout = layout
        self._most = most
        self._margin = layout.contentsMargins().right()
        for watched in (area, area.verticalScrollBar()):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize):
            self._settle()
        return False

    def _settle(self) -> None:
        bar, margins = self._area.verticalScrollBar(), self._layout.contentsMargins()
        free = self._area.width() - margins.left() - px(self._most) if self._most else 0
        taken = bar.sizeHint().width() if bar.isVisibleTo(self._area) else 0
        right = max(0, max(self._margin, free) - taken)
        if right != margins.right():
            margins.setRight(right)
            self._layout.setContentsMargins(margins)


class Rail(QWidget):
    """On `desk`, with a hairline at its right. Qt Designer: promote a QWidget."""

    def arrange(self, page: QWidget) -> None:
        """As wide as the design has it, narrower when the window is."""
        width, least_and_most = page.width(), (px(NARROW_RAIL[0]), px(NARROW_RAIL[1]))
        if width >= px(NARROW_BELOW):
            self.setFixedWidth(px(RAIL_WIDTH))
        else:
            self.setFixedWidth(min(max(width - px(QUESTIONS_WIDTH), least_and_most[0]), least_and_most[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("desk"))
        lines.vertical(painter, 0, self.height(), x=self.width() - 1, colour=colour("line"))
        painter.end()


class FootLine(QWidget):
    """56 px with a hairline above; its buttons end where the text above ends. Qt Designer: promote a QWidget.

    `resized` comes when there is another width to fill.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = TEXT_WIDTH
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_most(self, most: int) -> None:
        """How wide the text above may be; 0 is no limit."""
        self._most = most
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()
        self.resized.emit()

    def _settle(self) -> None:
        layout = self.layout()
        if layout is not None:
            margins = layout.contentsMargins()
            free = self.width() - margins.left() - px(self._most) if self._most else 0
            margins.setRight(max(margins.left(), free))
            layout.setContentsMargins(margins)

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(FOOT_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(FOOT_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.horizontal(painter, 0, self.width(), y=0, colour=colour("line"))
        painter.end()


class EvidencePane(QWidget):
    """Beside the statements in a wide window, a drawer over them in a narrow one. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_drawer = False
        self._wanted = True
        # Keys wait here until there is a row that takes them.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def arrange(self, panes: QHBoxLayout, page: QWidget, *, wanted: bool) -> None:
        """Take the form that suits the window; `wanted` is False where no statement is shown."""
        narrow = page.width() < px(NARROW_BELOW)
        self.setFixedWidth(px(EVIDENCE_WIDTH))
        if narrow != self.is_drawer or wanted != self._wanted:
            if narrow and not self.is_drawer:
                panes.removeWidget(self)
            elif not narrow and self.is_drawer:
                panes.addWidget(self)
            self.is_drawer, self._wanted = narrow, wanted
            self.setVisible(wanted and not narrow)
        if narrow:
            self.setGeometry(page.width() - self.width(), 0, self.width(), page.height())
            self.raise_()

    @property
    def is_open_drawer(self) -> bool:
        """Whether it lies over the statements now."""
        return self.is_drawer and self.isVisible()

    def open_drawer(self, shown: bool) -> None:
        """Open or close the drawer; beside the statements nothing happens."""
        if self.is_drawer and self._wanted:
            self.setVisible(shown)
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("paper"))
        lines.vertical(painter, 0, self.height(), x=0, colour=colour("line"))
        painter.end()


class SearchField(LineEdit):
    """A field with a glass at its left and its key at its right. `moved_down` comes when she goes on to the rows.

    Qt Designer: promote a QLineEdit.
    """

    moved_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextMargins(px(30), 0, px(24), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.moved_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        centre = QPointF(px(16), self.height() / 2)
        icons.paint(painter, "search", centre, colour=colour("ink2"), size=px(16))
        if not self.text():
            room = QRectF(0, 0, self.width() - px(9), self.height())
            draw_text(painter, room, "/", role="key", colour="ink3", align="right")
        painter.end()
