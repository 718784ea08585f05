"""Pictures of widgets at two device pixels per logical pixel, as in the design: for `brm screenshot` and for tests."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.theme.tokens import ThemeName

RATIO = 2.0


def grab(widget: QWidget, size: QSize, theme_name: ThemeName, *, ratio: float = RATIO) -> QImage:
    """The widget in a theme, laid out at `size` logical pixels; her own choice of theme is put back afterwards.

    The widget need not be shown. Lists count as focused when they are the focus of their window.
    """
    before = theme().preference
    theme().use(theme_name)
    try:
        return _painted(widget, size, ratio)
    finally:
        theme().use(before)


def _painted(widget: QWidget, size: QSize, ratio: float) -> QImage:
    if not widget.isVisible():
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(size)
    widget.ensurePolished()
    widget.show()
    # Layouts ask for one another's heights, so they need a second round.
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme().colour("paper"))
    painter = QPainter(image)
    widget.render(
        painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
    )
    painter.end()
    return image
