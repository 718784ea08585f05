"""The devices of the vault: this one first, each with its last exchange and what it lacks (DESIGN 7.10)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.text import draw_text, is_elided
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON
from brm_desktop.gui.views.sync.parts import headed
from brm_desktop.gui.widgets.menu import Menu
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Device, SyncPage

_TEXT_LEFT = 26
_ICON_CENTRE = 8
_NAME = 8
_SECOND = 28
_THIRD = 45


class DevicesPart(QWidget):
    """Heading and list. Enter, F2 or the menu: `rename_wanted` for this device, `retire_wanted` for another."""

    rename_wanted = Signal(object)
    retire_wanted = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = headed(self, "Devices")
        self.list = RowList(self)
        self.list.setAccessibleName("Devices")
        self.delegate = DeviceDelegate(clock, self.list)
        self.devices = RowValues["Device"](self.delegate.spoken, self)
        self.list.setModel(self.devices)
        self.list.setItemDelegate(self.delegate)
        self.list.fit_to_rows()
        self.list.opened.connect(self._act)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(self.list)

    def show_page(self, page: "SyncPage") -> None:
        """This device first."""
        self.delegate.to_send, self.delegate.alone = page.to_send, not page.devices
        self.devices.show_values((page.this, *page.devices))
        self.heading.set_count(1 + len(page.devices))
        self.list.viewport().update()

    def show_in_hand(self, device_name: str, count: int) -> None:
        """How many changes of a device wait to be imported; 0 when no file is in hand."""
        self.delegate.in_hand = (device_name, count) if count else ("", 0)
        self.list.viewport().update()

    @property
    def current(self) -> "Device | None":
        """The selected device."""
        return self.devices.value(self.list.currentIndex())

    def act(self) -> None:
        """What Enter does."""
        self._act(self.list.currentIndex())

    def _act(self, index: Index) -> None:
        device = self.devices.value(index)
        if device is None:
            return
        if device.is_this:
            self.rename_wanted.emit(device)
        elif not device.retired:
            area = self.list.visualRect(self.list.currentIndex())
            self._open_menu(area.bottomLeft() + QPoint(px(_TEXT_LEFT), 0))

    def _open_menu(self, point: QPoint) -> None:
        device = self.current
        if device is None or device.retired:
            return
        menu = Menu(self)
        if device.is_this:
            menu.add("Rename…", key="F2").triggered.connect(self._rename)
        else:
            menu.add("Wait for it no more…", destructive=True).triggered.connect(self._retire)
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _rename(self) -> None:
        self.rename_wanted.emit(self.current)

    def _retire(self) -> None:
        self.retire_wanted.emit(self.current)


class DeviceDelegate(RowDelegate):
    """Icon, name, last exchange, what it lacks."""

    row_height = 71

    def __init__(self, clock: Clock, parent: RowList) -> None:
        super().__init__(parent)
        self._clock = clock
        self.to_send = 0
        self.alone = False
        self.in_hand = ("", 0)

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        device: Device = index.data(VALUE_ROLE)
        centre = QPointF(area.left() + px(_ICON_CENTRE), area.top() + px(_NAME + 11))
        icons.paint(painter, words.device_icon(device), centre, colour=colour("ink2"), size=px(ICON))
        first, second = self._lines(device)
        name = _line(area, _NAME, 20)
        draw_text(painter, name, device.name, role="name", colour="ink3" if device.retired else "ink")
        draw_text(painter, _line(area, _SECOND, 17), first, role="second", colour="ink2")
        alarm = words.is_waiting(device) or device.name == self.in_hand[0]
        third = _line(area, _THIRD, 17)
        if alarm:
            draw_text(painter, third, second, role="second", colour="ink", weight=500)
        else:
            draw_text(painter, third, second, role="second", colour="ink3")

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        device: Device = index.data(VALUE_ROLE)
        room = _line(area, _NAME, 20).width()
        every = (device.name, *self._lines(device))
        return "\n".join(every) if any(is_elided(line, "second", room) for line in every) else ""

    def spoken(self, device: "Device") -> str:
        """A device read aloud."""
        return ". ".join((device.name, *self._lines(device)))

    def _lines(self, device: "Device") -> tuple[str, str]:
        first, second = words.device_lines(device, to_send=self.to_send, clock=self._clock, alone=self.alone)
        if device.name == self.in_hand[0]:
            second = f"{words.several(self.in_hand[1], 'change')} waiting here to be imported"
        return first, second


def _line(area: QRectF, top: int, height: int) -> QRectF:
    left = area.left() + px(_TEXT_LEFT)
    return QRectF(left, area.top() + px(top), area.right() - left, px(height))
