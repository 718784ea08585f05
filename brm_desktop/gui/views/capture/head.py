"""The two lines above a note: who was there, with ticks, and the agenda with what is done and where she is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QSizePolicy, QWidget

from brm_desktop.domain.meetings import AgendaPoint, AgendaState
from brm_desktop.domain.names.book import fold_name
from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.text import draw_text, plain_tooltip
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.focus_ring import hide_ring, show_ring
from brm_desktop.gui.widgets.menu import Menu

if TYPE_CHECKING:
    from brm_desktop.services.capture import Seat

_ROW = 24
_ICON = 15
_TEXT_LEFT = 19
_BETWEEN = 15
_MOST_ROWS = 2
_AGENDA = 30
_WIDEST_POINT = 260


class SeatTick(QCheckBox):
    """Somebody who was there: a tick, or a dashed ring for regrets."""

    def __init__(self, seat: "Seat", parent: QWidget) -> None:
        super().__init__(seat.name, parent)
        self.person_id = seat.person_id
        self.setChecked(seat.present)
        self.setAccessibleName(self.words)
        self.setToolTip(plain_tooltip(self.words))

    @property
    def words(self) -> str:
        """The name, with what is known about the chair."""
        return self.text() if self.isChecked() else f"{self.text()}, sent regrets"

    def sizeHint(self) -> QSize:
        return QSize(px(_TEXT_LEFT) + int(fonts.width(self.words, "body")) + 2, px(_ROW))

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(px(_ICON) / 2, self.height() / 2)
        if self.isChecked():
            icons.paint(painter, "circle-check", centre, colour=colour("ink2"), size=px(_ICON))
        else:
            pen = QPen(colour("control"), 1.2, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2.2, 2.0])
            painter.setPen(pen)
            radius = px(_ICON) / 2 - 1.2
            painter.drawEllipse(centre, radius, radius)
        area = QRectF(px(_TEXT_LEFT), 0, self.width() - px(_TEXT_LEFT), self.height())
        draw_text(painter, area, self.words, role="body", colour="ink" if self.isChecked() else "ink2")
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)


class SeatLine(QWidget):
    """Who was there, on as many rows as it takes, two at most until all are asked for."""

    turned = Signal(str)
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks: list[SeatTick] = []
        self.add_button = Button(self, text="Add", kind="text", key="Ctrl +", size="inline")
        self.add_button.clicked.connect(self.add_wanted)
        self.more_button = Button(self, kind="text", size="inline")
        self.more_button.clicked.connect(self._show_all)
        self._all = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_seats(self, seats: "Sequence[Seat]") -> None:
        """Other people; the focus stays with the one who had it."""
        focus = next((tick.person_id for tick in self.ticks if tick.hasFocus()), None)
        for tick in self.ticks:
            tick.hide()
            tick.deleteLater()
        self.ticks = [SeatTick(seat, self) for seat in seats]
        before: QWidget | None = None
        for tick in self.ticks:
            tick.clicked.connect(self._clicked)
            tick.show()
            if before is not None:
                QWidget.setTabOrder(before, tick)
            before = tick
            if tick.person_id == focus:
                tick.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            QWidget.setTabOrder(before, self.add_button)
        self._all = False
        self._place()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._rows(width, place=False) * px(_ROW)

    def sizeHint(self) -> QSize:
        return QSize(px(300), self.heightForWidth(max(px(300), self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), px(_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _clicked(self) -> None:
        tick = self.sender()
        if isinstance(tick, SeatTick):
            self.turned.emit(tick.person_id)

    def _show_all(self) -> None:
        self._all = True
        self._place()

    def _place(self) -> None:
        self._rows(self.width(), place=True)
        self.updateGeometry()

    def _rows(self, width: int, *, place: bool) -> int:
        """How many rows it takes; with `place` every part goes to where it stands."""
        left, row, shown = 0, 0, 0
        end = self.add_button.sizeHint().width() + self.more_button.sizeHint().width()
        for number, tick in enumerate(self.ticks):
            wide = min(tick.sizeHint().width(), width)
            last_row = not self._all and row == _MOST_ROWS - 1
            last = number == len(self.ticks) - 1
            spare = self.add_button.sizeHint().width() if last else end if last_row else 0
            if left and left + wide + spare > width:
                if last_row:
                    break
                left, row = 0, row + 1
            if place:
                tick.setGeometry(left, row * px(_ROW), wide, px(_ROW))
            left += wide + px(_BETWEEN)
            shown += 1
        if place:
            self._place_end(left, row, shown)
        return row + 1

    def _place_end(self, left: int, row: int, shown: int) -> None:
        for number, tick in enumerate(self.ticks):
            tick.setVisible(number < shown)
        hidden = len(self.ticks) - shown
        self.more_button.setVisible(hidden > 0)
        for button in (self.more_button, self.add_button):
            if button is self.more_button:
                button.setText(f"{hidden} more")
            if not button.isHidden():
                size = button.sizeHint()
                button.setGeometry(QRect(left, row * px(_ROW), size.width(), px(_ROW)))
                left += size.width() + px(_BETWEEN)


class AgendaItem(QPushButton):
    """A point of the agenda: a check when it is done, its number in accent, a line under the present one.

    A flag instead of the number says that it asks for a decision.
    """

    def __init__(self, point: AgendaPoint, number: int, parent: QWidget) -> None:
        super().__init__(point.text, parent)
        self.point = point
        self.number = number
        self.is_present = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFlat(True)
        self.setToolTip(plain_tooltip(point.text))

    @property
    def is_done(self) -> bool:
        """Whether it was discussed."""
        return self.point.state is AgendaState.DISCUSSED

    def show_present(self, present: bool) -> None:
        """Whether the caret stands in its section."""
        self.is_present = present
        state = "present" if present else "done" if self.is_done else "to come"
        asks = "asks for a decision, " if self.point.asks_decision else ""
        self.setAccessibleName(f"{self.number} {self.point.text}, {asks}{state}")
        self.update()

    def sizeHint(self) -> QSize:
        weight = 600 if self.is_present else 400
        wide = min(fonts.width(self.point.text, "body", weight=weight), px(_WIDEST_POINT))
        return QSize(int(wide) + self._text_left() + 2, px(_AGENDA))

    def _text_left(self) -> int:
        return px(18) if self._picture() else px(13)

    def _picture(self) -> str:
        """A check or a flag, "" where the number stands."""
        if self.is_done and not self.is_present:
            return "check"
        return "flag" if self.point.asks_decision else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(0, 0, self.width(), self.height() - px(2))
        left = self._text_left()
        picture = self._picture()
        number: ColourRole = "accent" if self.is_present else "ink2"
        if picture:
            icons.paint(painter, picture, QPointF(px(7), row.center().y()), colour=colour(number), size=px(14))
        else:
            draw_text(painter, row, str(self.number), role="body", colour=number, weight=500)
        text: ColourRole = "ink" if self.is_present else "ink2"
        draw_text(
            painter, row.adjusted(left, 0, 0, 0), self.point.text, role="body", colour=text,
            weight=600 if self.is_present else 400,
        )  # fmt: skip
        if self.is_present:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(QRectF(0, self.height() - px(3), self.width(), 2), 1, 1)
        painter.end()


class AgendaLine(QWidget):
    """The agenda on one line with a hairline beneath. Of a long one the part around the present point is shown."""

    chosen = Signal(str)
    decision_toggled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[AgendaItem] = []
        self._asked: AgendaPoint | None = None
        self._present = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[AgendaPoint]) -> None:
        """Another agenda."""
        for item in self.items:
            item.hide()
            item.deleteLater()
        self.items = [AgendaItem(point, number, self) for number, point in enumerate(points, start=1)]
        for item in self.items:
            item.clicked.connect(self._clicked)
            item.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            item.customContextMenuRequested.connect(self._show_menu)
        self.show_present(self._present)
        self.updateGeometry()

    def show_present(self, title: str) -> None:
        """In which section the caret stands."""
        self._present = title
        wanted = fold_name(title)
        for item in self.items:
            item.show_present(bool(wanted) and fold_name(item.point.text) == wanted)
        self._place()

    @property
    def present(self) -> AgendaItem | None:
        """The point she is at."""
        return next((item for item in self.items if item.is_present), None)

    def neighbour(self, step: int) -> AgendaItem | None:
        """The point after the present one or before it; the first that is not done when she is at none."""
        present = self.present
        if present is None:
            open_items = [item for item in self.items if not item.is_done]
            return next(iter(open_items or self.items), None)
        place = self.items.index(present) + step
        return self.items[place] if 0 <= place < len(self.items) else None

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(_AGENDA) + 1 if self.items else 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.horizontal(painter, 0, self.width(), y=self.height() - 1, colour=colour("line"))
        painter.end()

    def _clicked(self) -> None:
        item = self.sender()
        if isinstance(item, QAbstractButton):
            self.chosen.emit(item.text())

    def _show_menu(self, place: QPoint) -> None:
        """What can be said of a point; the menu knows its point by its words, the item may be gone by then."""
        item = self.sender()
        if not isinstance(item, AgendaItem):
            return
        self._asked = item.point
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asks = item.point.asks_decision
        menu.add("Asks for no decision" if asks else "Asks for a decision").triggered.connect(self._toggle_decision)
        menu.popup(item.mapToGlobal(place))

    def _toggle_decision(self) -> None:
        if self._asked is not None:
            self.decision_toggled.emit(self._asked)

    def _place(self) -> None:
        sizes = [item.sizeHint().width() for item in self.items]
        present = next((number for number, item in enumerate(self.items) if item.is_present), 0)
        first = 0
        while first < present and sum(sizes[first : present + 1]) + (present - first) * px(24) > self.width():
            first += 1
        left = 0
        for number, item in enumerate(self.items):
            visible = number >= first and (number == first or left + sizes[number] <= self.width())
            item.setVisible(visible)
            if visible:
                item.setGeometry(left, 0, sizes[number], px(_AGENDA))
                left += sizes[number] + px(24)
            elif number > first:
                left = self.width() + 1
