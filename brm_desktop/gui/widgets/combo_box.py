"""A choice from a list in the look of a field; keys, list and accessible role are Qt's."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.text import draw_text, one_line
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import INPUT_HEIGHT, MENU_ROW_HEIGHT, RADIUS
from brm_desktop.gui.widgets.line_edit import PADDING, paint_field
from brm_desktop.gui.widgets.rows import Index

_CHEVRON = 14


class ChoiceDelegate(QStyledItemDelegate):
    """Rows of 26 px in the list that opens."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(100), px(MENU_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        painter.fillRect(area, colour("raised"))
        if option.state & QStyle.StateFlag.State_Selected:
            lines.box(painter, area.adjusted(3, 0, -3, 0), radius=px(RADIUS) - 1, fill=colour("selected"))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        draw_text(painter, area.adjusted(px(PADDING), 0, -px(PADDING), 0), text)


class ComboBox(QComboBox):
    """30 px high. Qt Designer: promote a QComboBox."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(ChoiceDelegate(self))
        quiet_scroll_bars(self.view())

    def sizeHint(self) -> QSize:
        texts = [one_line(self.itemText(place)) for place in range(min(self.count(), 50))]
        wide = max((fonts.width(text, "body") for text in texts), default=60.0)
        return QSize(round(wide) + px(PADDING) * 2 + px(_CHEVRON) + px(12), px(INPUT_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(INPUT_HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        paint_field(painter, area, enabled=self.isEnabled(), focused=self.hasFocus())
        right = area.right() - px(5) - px(_CHEVRON)
        room = QRectF(px(PADDING), 0, right - px(4) - px(PADDING), area.height())
        draw_text(painter, room, self.currentText(), colour="ink" if self.isEnabled() else "ink3")
        centre = QPointF(right + px(_CHEVRON) / 2, area.center().y())
        icons.paint(painter, "chevron-down", centre, colour=colour("ink2"), size=px(_CHEVRON))
        painter.end()
