"""A filter: label, value and chevron. It opens a menu; when it narrows the list it turns to the accent."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import RADIUS, SEGMENTED_HEIGHT
from brm_desktop.gui.widgets.focus_ring import hide_ring, show_ring
from brm_desktop.gui.widgets.menu import Menu

_PADDING = 10
_GAP = 6
_CHEVRON = 12


class FilterButton(QPushButton):
    """Label in ink2, value in 500. Backspace chooses the first value again, which narrows nothing.

    Qt Designer: promote a QPushButton; dynamic properties `label` and `values` (separated by "|").
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, label: str = "", values: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._label = label
        self._values: tuple[str, ...] = ()
        self._place = 0
        self._narrows = True
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        self.set_values(values)

    def set_label(self, label: str) -> None:
        """What is filtered, such as "Partner"."""
        self._label = label
        self._say()

    def set_values(self, values: Sequence[str]) -> None:
        """The choices; the first one means all ("any")."""
        self._values = tuple(values)
        self._place = 0
        self._say()

    def set_narrows(self, narrows: bool) -> None:
        """Off for an order ("Sort by"), which never turns to the accent."""
        self._narrows = narrows
        self.update()

    def choose(self, place: int) -> None:
        """Shows a value without `chosen`."""
        if 0 <= place < len(self._values):
            self._place = place
            self._say()

    @property
    def place(self) -> int:
        """The chosen value, counted from 0."""
        return self._place

    @property
    def value(self) -> str:
        """The text of the chosen value."""
        return self._values[self._place] if self._values else ""

    @property
    def is_active(self) -> bool:
        """Whether it narrows the list."""
        return self._narrows and self._place > 0

    label = Property(str, lambda self: self._label, set_label)
    values = Property(str, lambda self: "|".join(self._values), lambda self, text: self.set_values(text.split("|")))

    def open_menu(self) -> None:
        """The values as a menu beneath the button."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, value in enumerate(self._values):
            action = menu.add(value, checked=place == self._place)
            action.setData(place)
            if place == self._place:
                menu.setActiveAction(action)
        # A bound method, because a closure over self would keep this button alive and let the menu delete it.
        menu.triggered.connect(self._entry_chosen)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def sizeHint(self) -> QSize:
        words = fonts.width(self._label, "body") + fonts.width(self.value, "name")
        return QSize(
            round(words) + px(_GAP) * 2 - 1 + px(_CHEVRON) + px(_PADDING) + px(_PADDING - 3), px(SEGMENTED_HEIGHT)
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._chosen_by_user(0)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        active = self.is_active
        fill = colour("accent_soft" if active else "hover" if self.underMouse() else "raised")
        edge = colour("accent" if active else "control" if self.underMouse() else "line2")
        lines.box(painter, area, radius=px(RADIUS), fill=fill, edge=edge)
        left = area.left() + px(_PADDING)
        room = QRectF(left, area.top(), area.width() - px(_PADDING), area.height())
        left += draw_text(painter, room, self._label, colour="accent" if active else "ink2") + px(_GAP)
        room.setLeft(left)
        left += draw_text(painter, room, self.value, role="name", colour="accent" if active else "ink") + px(_GAP) - 1
        centre = QPointF(left + px(_CHEVRON) / 2, area.center().y())
        shade = colour("accent" if active else "ink2")
        icons.paint(painter, "chevron-down", centre, colour=shade, size=px(_CHEVRON))
        painter.end()

    def _entry_chosen(self, action: QAction) -> None:
        self._chosen_by_user(int(action.data()))

    def _chosen_by_user(self, place: int) -> None:
        if place != self._place:
            self.choose(place)
            self.chosen.emit(place)

    def _say(self) -> None:
        self.setAccessibleName(f"{self._label}: {self.value}")
        self.updateGeometry()
        self.update()
