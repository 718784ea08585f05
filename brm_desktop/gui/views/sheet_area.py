"""A scroll area that is as high as what it shows, up to a limit: for dialogs that grow with their content."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px

_MOST = 460


class SheetArea(QScrollArea):
    """Qt Designer: promote a QScrollArea with its content in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.viewport().setAutoFillBackground(False)
        quiet_scroll_bars(self)

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        widget.setAutoFillBackground(False)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        content = self.widget()
        if content is None:
            return super().sizeHint()
        layout = content.layout()
        wide = self.viewport().width()
        high = layout.totalHeightForWidth(wide) if layout is not None and layout.hasHeightForWidth() else -1
        return QSize(px(200), min(px(_MOST), high if high > 0 else content.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), min(px(120), self.sizeHint().height()))
