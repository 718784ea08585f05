"""A date typed in words ("fri", "30 nov", "in 2 weeks"); what it means shows at once, a calendar is for the mouse."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCalendarWidget, QWidget

from brm_desktop.gui.theme import fonts, icons
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.line_edit import PADDING, LineEdit

_BUTTON = 30
_ICON = 12


def _iso(text: str) -> date | None:
    return date.fromisoformat(text.strip()) if text.strip() else None


def _spelled(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"


class DateField(LineEdit):
    """`parse` turns words into a date, None for an empty field, and raises ValueError with a sentence for the rest.

    Qt Designer: promote a QLineEdit; call `read_with` in the view.
    """

    day_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parse: Callable[[str], date | None] = _iso
        self._spell: Callable[[date], str] = _spelled
        self._day: date | None = None
        self.setTextMargins(px(PADDING) - 2, 0, px(_BUTTON), 0)
        self.textEdited.connect(self._read)

    def read_with(self, parse: Callable[[str], date | None], *, spell: Callable[[date], str] | None = None) -> None:
        """How words are read, and how the day is spelled at the right while she types."""
        self._parse = parse
        self._spell = spell or self._spell

    @property
    def day(self) -> date | None:
        """The date that the text means; None while it is empty or not understood."""
        return self._day

    def show_day(self, day: date | None, *, words: str = "") -> None:
        """Sets the date and its text without `day_changed`."""
        self._day = day
        self.setText(words or (self._spell(day) if day else ""))
        self.set_error("")

    def open_calendar(self) -> None:
        """A month to click in, beneath the field."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if self._day is not None:
            calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        calendar.clicked.connect(self._picked)
        calendar.clicked.connect(calendar.close)
        calendar.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        calendar.show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > self.width() - px(_BUTTON) and self.isEnabled():
            self.open_calendar()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = event.position().x() > self.width() - px(_BUTTON)
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        centre = QPointF(self.width() - px(12), self.height() / 2)
        icons.paint(painter, "calendar", centre, colour=colour("ink2"), size=px(_ICON))
        self._paint_meaning(painter)
        painter.end()

    def _paint_meaning(self, painter: QPainter) -> None:
        if self._day is None or not self.hasFocus():
            return
        meaning = self._spell(self._day)
        left = px(PADDING) * 2 + fonts.width(self.text(), "body")
        room = QRectF(left, 0, self.width() - px(_BUTTON) - left, self.height())
        if meaning != self.text() and fonts.width(meaning, "second") <= room.width():
            draw_text(painter, room, meaning, role="second", colour="ink3", align="right")

    def _picked(self, chosen: QDate) -> None:
        self.show_day(date(chosen.year(), chosen.month(), chosen.day()))
        self.day_changed.emit(self._day)

    def _read(self, text: str) -> None:
        before = self._day
        try:
            self._day = self._parse(text)
        except ValueError as error:
            self._day = None
            self.set_error(str(error))
        else:
            self.set_error("")
        if self._day != before:
            self.setAccessibleDescription(self._error or (self._spell(self._day) if self._day else ""))
            self.day_changed.emit(self._day)
