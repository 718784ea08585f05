"""What stands in place of a page that is loading or could not be shown."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.gui.notices import Trouble
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import PAGE_MARGIN
from brm_desktop.gui.widgets.empty_state import ErrorPanel
from brm_desktop.gui.widgets.loading_bars import LoadingBars

_WIDEST = 560


class Sheet(QWidget):
    """An opaque sheet of paper over a page, with one column of text from the top left."""

    def __init__(self, parent: QWidget, *, top: int) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(PAGE_MARGIN, px(top), PAGE_MARGIN, PAGE_MARGIN)
        # No alignment: a layout that is aligned forgets that the height of its text depends on the width.
        self.column.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Add at the left. Beside a stretch it is given the width it will have, and the height its text then needs."""
        row = QHBoxLayout()
        row.addWidget(widget, 1000)
        row.addStretch(1)
        self.column.insertLayout(self.column.count() - 1, row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("paper"))
        painter.end()


def loading_page(parent: QWidget) -> QWidget:
    """Grey bars in the shape of rows."""
    sheet = Sheet(parent, top=96)
    bars = LoadingBars(sheet, rows=6)
    bars.show_now()
    bars.setMaximumWidth(px(760))
    sheet.add(bars)
    return sheet


def trouble_panel(trouble: Trouble, *, parent: QWidget, icon_name: str = "triangle-alert") -> ErrorPanel:
    """An error in words; one that nobody foresaw has a button that copies the report."""
    panel = ErrorPanel(parent, icon_name=icon_name)
    panel.title_label.set_role("pane_title")
    panel.detail_label.set_role("body")
    panel.say(trouble.title, trouble.detail)
    panel.setMaximumWidth(px(_WIDEST))
    if trouble.report:
        copy = panel.add_action("Copy the report")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(trouble.report))
    return panel


def trouble_page(trouble: Trouble, *, again: Callable[[], None], parent: QWidget) -> QWidget:
    """An error in place of a page, with a button to try again."""
    sheet = Sheet(parent, top=96)
    panel = trouble_panel(trouble, parent=sheet)
    panel.add_action("Try again").clicked.connect(again)
    sheet.add(panel)
    return sheet
