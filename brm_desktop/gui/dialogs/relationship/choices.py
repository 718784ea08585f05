"""One of several answers in words, each with its number: a click or a digit chooses."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.text import Paragraph, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import FOCUS_WIDTH, RADIUS
from brm_desktop.gui.widgets.focus_ring import by_keyboard

_AROUND = 7
_NUMBER = 22
_BETWEEN = 4


class _Choice(QRadioButton):
    """One answer: its number, its words, a second line where there is one."""

    def __init__(self, number: int, first: str, second: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._first, self._second = first, second
        self._keyboard = False
        self.setAccessibleName(". ".join(part for part in (first, second) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _paragraphs(self, width: int) -> list[tuple[Paragraph, str]]:
        room = width - px(_AROUND) * 2 - px(_NUMBER)
        found = [(Paragraph(self._first, width=room, role="body"), "ink")]
        if self._second:
            found.append((Paragraph(self._second, width=room, role="second_text"), "ink2"))
        return found

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(sum(paragraph.height for paragraph, _ in self._paragraphs(width))) + 2 * px(_AROUND)

    def sizeHint(self) -> QSize:
        wide = max(self.width(), px(240))
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.heightForWidth(max(self.width(), px(240))))

    def hitButton(self, pos) -> bool:  # type: ignore[no-untyped-def]
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = by_keyboard(event) or self._keyboard
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyboard = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        chosen, ring = self.isChecked(), self.hasFocus() and self._keyboard
        fill = colour("selected") if chosen else colour("hover") if self.underMouse() else colour("raised")
        edge = colour("accent") if chosen or ring else colour("line2")
        lines.box(painter, area, radius=px(RADIUS), fill=fill, edge=edge, width=FOCUS_WIDTH if ring else 0)
        top = float(px(_AROUND))
        number = QRectF(px(_AROUND), top, px(_NUMBER), px(20))
        draw_text(painter, number, str(self.number), role="name", colour="accent" if chosen else "ink3", figures=True)
        for paragraph, shade in self._paragraphs(self.width()):
            place = number.topRight()
            place.setY(top)
            paragraph.paint(painter, place, colour("ink" if shade == "ink" else "ink2"))
            top += paragraph.height
        painter.end()


class Choices(QWidget):
    """Answers from 1. `chosen` comes with the number when the user chooses."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, answers: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(_BETWEEN))
        self.show_answers(answers)

    def show_answers(self, answers: Sequence[tuple[str, str]], chosen: int = 0) -> None:
        """Other answers, each with a second line or ""; `chosen` is the number of the one that is chosen, 0 none."""
        had_focus = any(button.hasFocus() for button in self._group.buttons())
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        for number, (first, second) in enumerate(answers, start=1):
            choice = _Choice(number, first, second, self)
            self._group.addButton(choice, number)
            self._column.addWidget(choice)
        self.choose(chosen)
        if answers and had_focus:
            self.setFocus()

    def choose(self, number: int) -> None:
        """Shows an answer as chosen without `chosen`."""
        button = self._group.button(number)
        if button is not None:
            button.setChecked(True)

    @property
    def number(self) -> int:
        """The number of the chosen answer, 0 for none."""
        return max(self._group.checkedId(), 0)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The chosen answer, or the first one."""
        button = self._group.button(self.number or 1)
        if button is not None:
            button.setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self._group.button(int(event.text())) if event.text().isdecimal() and event.text().isascii() else None
        if button is None:
            super().keyPressEvent(event)
            return
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
