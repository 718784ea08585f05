"""The pane beside the note: beside it in a wide window, a drawer over it in a narrow one."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px

WIDTH = 320
NARROW_BELOW = 1180


class BesidePane(QWidget):
    """On paper, with a hairline at its left. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_drawer = False

    def arrange(self, panes: QHBoxLayout, page: QWidget) -> None:
        """Take the form that suits the window; `panes` is the layout it has a place in."""
        narrow = page.window().width() < px(NARROW_BELOW)
        self.setFixedWidth(px(WIDTH))
        if narrow != self.is_drawer:
            self.is_drawer = narrow
            if narrow:
                panes.removeWidget(self)
            else:
                panes.addWidget(self)
            self.setVisible(not narrow)
        if narrow:
            self.setGeometry(page.width() - self.width(), 0, self.width(), page.height())
            self.raise_()

    @property
    def is_open_drawer(self) -> bool:
        """Whether it lies over the note now."""
        return self.is_drawer and self.isVisible()

    def open_drawer(self, shown: bool) -> None:
        """Open or close the drawer; in a wide window nothing happens."""
        if self.is_drawer:
            self.setVisible(shown)
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("paper"))
        lines.vertical(painter, 0, self.height(), x=0, colour=colour("line"))
        painter.end()
