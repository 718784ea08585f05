"""What the parts of the page share: a column with a heading, an inset row, an area that fits its content."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.widgets.section_heading import SectionHeading


def column_of(widget: QWidget, *, spacing: int = 0) -> QVBoxLayout:
    """A column without margins in `widget`."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(spacing))
    return column


def headed(widget: QWidget, title: str) -> SectionHeading:
    """A column in `widget` that begins with a section heading, inset as text is."""
    column = column_of(widget)
    heading = SectionHeading(widget, title=title)
    column.addWidget(inset(heading))
    column.addSpacing(px(2))
    return heading


def inset(*widgets: QWidget, spacing: int = 0, stretch: bool = False) -> QWidget:
    """Widgets side by side, in line with the text of rows, which bleed into the margin."""
    parent = widgets[0].parentWidget()
    place = QWidget(parent)
    row = QHBoxLayout(place)
    row.setContentsMargins(ROW_BLEED, 0, ROW_BLEED, 0)
    row.setSpacing(px(spacing))
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return place


def empty(layout: QBoxLayout) -> None:
    """Take everything out of a layout, for good."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


class FittingArea(QScrollArea):
    """As high as its content as long as there is room, then it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        quiet_scroll_bars(self)

    def hold(self, content: QWidget) -> None:
        """Show `content`."""
        self.setWidget(content)
        content.installEventFilter(self)
        for widget in (self.viewport(), content):
            widget.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return QSize(px(100), 0)
        width = max(px(100), self.viewport().width())
        height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        return QSize(px(100), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), min(self.sizeHint().height(), px(120)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)
