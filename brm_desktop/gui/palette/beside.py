"""A second page beside the present one, for looking something up without leaving. Esc takes it away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.gui.navigation import Step
from brm_desktop.gui.pages import make_view
from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px

if TYPE_CHECKING:
    from brm_desktop.gui.main_window import MainWindow

_SHARE = 0.58
_NARROWEST = 480


class Beside(QWidget):
    """Lies over the right part of the page. What is opened in it leads the whole window on, and takes it away."""

    def __init__(self, window: "MainWindow", step: Step) -> None:
        super().__init__(window.form.stack)
        self._before = window.focusWidget()
        self.view = make_view(step.place, window.desk)
        self.view.setAccessibleName(f"{self.view.words_of_place()}, beside")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self.view)
        window.form.stack.installEventFilter(self)
        window.form.stack.currentChanged.connect(self._leave)
        self._settle()
        self.show()
        self.raise_()
        self.view.show_for(step.argument)
        self.view.take_focus(by_keyboard=True)

    def close_beside(self) -> None:
        """Away with it; the focus goes back to the page."""
        self._leave()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self.view.close_layer():
                self.close_beside()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("paper"))
        lines.vertical(painter, 0, self.height(), x=QRectF(self.rect()).left(), colour=colour("line2"))
        painter.end()

    def _leave(self) -> None:
        self.hide()
        self.deleteLater()

    def _settle(self) -> None:
        stack = self.parentWidget()
        if stack is not None:
            width = min(stack.width(), max(px(_NARROWEST), round(stack.width() * _SHARE)))
            self.setGeometry(stack.width() - width, 0, width, stack.height())


def show_beside(window: "MainWindow", step: Step) -> Beside:
    """Show a page beside the present one, in place of what stood there before."""
    for before in window.form.stack.findChildren(Beside):
        before.close_beside()
    return Beside(window, step)
