"""The pages of a brief on the desk: fitted, as wide as there is room, or at true size, with the purpose to edit."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from brm_desktop.gui.paper.brief_fitting import FittedBrief
from brm_desktop.gui.paper.marks import paint_page
from brm_desktop.gui.paper.typography import PURPOSE, ascent
from brm_desktop.gui.theme.fonts import BRIEF_FAMILY
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import colour, px, theme
from brm_desktop.gui.views.brief.wording import WordingField

_POINTS_PER_INCH: Final = 72
_DESK: Final = 20
_SHADOW: Final = 8
_SHADE: Final = 0.03
_PURPOSE_LINE: Final = 17.25


class Zoom(IntEnum):
    """How large the page is shown, in the order of the control."""

    FIT_PAGE = 0
    FIT_WIDTH = 1
    ACTUAL = 2


class BriefPreview(QAbstractScrollArea):
    """Shows a fitted brief. `worded` comes with the purpose as the user wrote it on the page."""

    worded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitted: FittedBrief | None = None
        self._zoom = Zoom.FIT_PAGE
        self._pictures: dict[int, QPixmap] = {}
        self._field: WordingField | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Page of the brief")
        quiet_scroll_bars(self)
        theme().changed.connect(self._lay_out)

    def show_pages(self, fitted: FittedBrief, spoken: str) -> None:
        """Shows another version; `spoken` is its text for those who cannot see the page."""
        self._close_field()
        self._fitted = fitted
        self.setAccessibleDescription(spoken)
        self._lay_out()

    def set_zoom(self, zoom: Zoom) -> None:
        """Changes the size of the page and goes to its top."""
        self._zoom = zoom
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    @property
    def scale(self) -> float:
        """Logical pixels to a point."""
        if self._fitted is None:
            return 1.0
        wide, high = self._fitted.page.points
        room = self.viewport().size()
        if self._zoom is Zoom.ACTUAL:
            return self.logicalDpiX() / _POINTS_PER_INCH
        across = max(0.1, (room.width() - 2 * px(_DESK)) / wide)
        return across if self._zoom is Zoom.FIT_WIDTH else min(across, (room.height() - 2 * px(_DESK)) / high)

    def page_rect(self, number: int = 1) -> QRect:
        """Where a page lies on the viewport, in logical pixels."""
        if self._fitted is None:
            return QRect()
        wide, high = (round(side * self.scale) for side in self._fitted.page.points)
        across = max(px(_DESK), (self.viewport().width() - wide) // 2) - self.horizontalScrollBar().value()
        down = px(_DESK) + (number - 1) * (high + px(_DESK)) - self.verticalScrollBar().value()
        return QRect(across, down, wide, high)

    def edit_wording(self) -> None:
        """Opens the purpose for editing where it stands on the page; nothing happens when there is none."""
        place = self._purpose_rect()
        if self._fitted is None or place.isEmpty() or self._field is not None:
            return
        self.verticalScrollBar().setValue(0)
        font = QFont(BRIEF_FAMILY)
        font.setPixelSize(max(9, round(PURPOSE.points * self.scale)))
        field = WordingField(self.viewport(), text=self._fitted.brief.purpose, font=font)
        field.setGeometry(place)
        field.accepted.connect(self._take_wording)
        field.dismissed.connect(self._close_field)
        field.show()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.edit_wording()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._purpose_rect().contains(event.position().toPoint()):
            self.edit_wording()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._place_field()
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colour("desk"))
        if self._fitted is not None:
            for number in range(1, self._fitted.brief.page_count + 1):
                rect = self.page_rect(number)
                if rect.adjusted(-px(_SHADOW), 0, 0, px(2 * _SHADOW)).intersects(event.rect()):
                    _paint_shadow(painter, rect)
                    painter.drawPixmap(rect.topLeft(), self._picture(number, rect.size()))
        if self.hasFocus():
            _paint_focus(painter, self.page_rect(1))
        painter.end()

    def _picture(self, number: int, size: QSize) -> QPixmap:
        """The painted page, kept until the brief, the size or the screen changes."""
        ratio = self.devicePixelRatioF()
        kept = self._pictures.get(number)
        if kept is not None and kept.size() == size * ratio:
            return kept
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(colour("print_paper"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.scale, self.scale)
        if self._fitted is not None:
            paint_page(painter, self._fitted.layout(number))
        painter.end()
        self._pictures[number] = picture
        return picture

    def _purpose_rect(self) -> QRect:
        if self._fitted is None or not self._fitted.brief.purpose:
            return QRect()
        lines = [text for text in self._fitted.layout().texts if text.style is PURPOSE]
        page = self.page_rect()
        top = (lines[0].baseline - ascent(PURPOSE, 1.0)) * self.scale
        high = max(2, len(lines)) * _PURPOSE_LINE * self.scale
        left = lines[0].x * self.scale
        room = QRectF(left, top, page.width() - 2 * left, high).translated(QPointF(page.topLeft()))
        return room.toAlignedRect().adjusted(-px(6), -px(5), px(6), px(6))

    def _take_wording(self, words: str) -> None:
        self._close_field()
        self.worded.emit(words)

    def _place_field(self) -> None:
        if self._field is not None:
            self._field.setGeometry(self._purpose_rect())

    def _close_field(self) -> None:
        if self._field is None:
            return
        field, self._field = self._field, None
        field.hide()
        field.deleteLater()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._pictures.clear()
        last = self.page_rect(self._fitted.brief.page_count) if self._fitted else QRect()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        high = last.bottom() + down.value() + px(_DESK)
        wide = last.width() + 2 * px(_DESK)
        down.setRange(0, max(0, high - self.viewport().height()))
        down.setPageStep(self.viewport().height())
        down.setSingleStep(px(40))
        across.setRange(0, max(0, wide - self.viewport().width()))
        across.setPageStep(self.viewport().width())
        self._place_field()
        self.viewport().update()


def _paint_shadow(painter: QPainter, page: QRect) -> None:
    """Some translucent frames under the page, softer outwards; a graphics effect would be slow (DESIGN 9.7)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    steps = px(_SHADOW)
    for step in range(steps, 0, -1):
        shade = QColor(0, 0, 0)
        shade.setAlphaF(_SHADE * (1 - step / (steps + 1)))
        painter.setBrush(shade)
        painter.drawRoundedRect(QRectF(page).adjusted(-step, -step + 2, step, step + 2), step, step)
    painter.restore()


def _paint_focus(painter: QPainter, page: QRect) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(colour("accent"))
    pen.setWidth(2)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(page.adjusted(-4, -4, 4, 4), 4, 4)
