"""The answer to one statement: four buttons of which one is chosen, and the dot under the answer given last time."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text, plain_tooltip
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import BUTTON_HEIGHT, FOCUS_WIDTH, RADIUS, ColourRole
from brm_desktop.gui.widgets.focus_ring import by_keyboard
from brm_desktop.gui.widgets.gauge import dot
from brm_desktop.gui.widgets.strokes import fine

WORDS = ("Not yet", "Sometimes", "Usually", "Always")
NO_CHANCE = 0
NO_CHANCE_WORDS = "no chance to show it"
NO_CHANCE_SHORT = "no chance"
_WIDTH = 94
_BETWEEN = 8
_PADDING = 8
_ZERO_WIDTH = 24
_NUMBER_GAP = 6
_UNDER = 12
_DOT = 2.4
_DOT_AT = 8


class _Answer(QRadioButton):
    """One answer: its number and its word; 0 is no button but a figure, and words once it is chosen."""

    def __init__(self, number: int, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._words = words
        self._keyboard = False
        self.was_last = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(words)
        self.toggled.connect(self.updateGeometry)

    def say(self, words: str) -> None:
        """Another word for this answer."""
        self._words = words
        if self.number == NO_CHANCE:
            self.setToolTip(plain_tooltip(f"{self.number} {words}"))
        self.tell_last(was_last=self.was_last)
        self.updateGeometry()

    def tell_last(self, *, was_last: bool) -> None:
        """Whether it was the answer last time, in the picture and aloud."""
        self.was_last = was_last
        self.setAccessibleName(f"{self.number} {self._words}" + (", your last answer" if was_last else ""))
        self.update()

    def sizeHint(self) -> QSize:
        high = px(BUTTON_HEIGHT) + px(_UNDER)
        if self.number == NO_CHANCE and not self.isChecked():
            return QSize(px(_ZERO_WIDTH), high)
        shown = NO_CHANCE_SHORT if self.number == NO_CHANCE else self._words
        wide = round(self._number_width() + fonts.width(shown, "second", weight=500)) + 1 + 2 * px(_PADDING)
        return QSize(wide if self.number == NO_CHANCE else max(px(_WIDTH), wide), high)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.parentWidget()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and isinstance(row, RatingButtons):
            row.walk(self, step)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # The page walks from statement to statement with these.
            event.ignore()
        else:
            super().keyPressEvent(event)

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
        area = QRectF(0, 0, self.width(), px(BUTTON_HEIGHT))
        if self.number == NO_CHANCE:
            self._paint_words_alone(painter, area)
        else:
            self._paint_button(painter, area)
        if self.hasFocus() and self._keyboard:
            self._paint_focus(painter, area)
        if self.was_last:
            dot(painter, QPointF(area.center().x(), area.bottom() + fine(_DOT_AT)), fine(_DOT), colour("control"))
        painter.end()

    def _paint_button(self, painter: QPainter, area: QRectF) -> None:
        chosen = self.isChecked()
        self._paint_box(painter, area)
        shades: tuple[ColourRole, ColourRole] = ("on_accent", "on_accent") if chosen else ("ink3", "ink")
        if not self.isEnabled():
            shades = ("accent", "accent") if chosen else ("ink3", "ink3")
        weight = 500 if chosen else 400
        words = fonts.width(self._words, "second", weight=weight)
        left = area.left() + (area.width() - self._number_width() - words) / 2
        room = QRectF(left, area.top(), area.right() - left, area.height())
        draw_text(painter, room, str(self.number), role="key", colour=shades[0], figures=True)
        room.setLeft(left + self._number_width())
        draw_text(painter, room, self._words, role="second", colour=shades[1], weight=weight)

    def _paint_box(self, painter: QPainter, area: QRectF) -> None:
        chosen, hovered, radius = self.isChecked(), self.underMouse(), px(RADIUS)
        if chosen:
            fill: ColourRole = "accent_hover" if hovered else "accent"
            lines.box(painter, area, radius=radius, fill=colour(fill if self.isEnabled() else "accent_soft"))
        elif not self.isEnabled():
            lines.box(painter, area, radius=radius, fill=colour("hover"), edge=colour("line"))
        elif hovered:
            lines.box(painter, area, radius=radius, fill=colour("hover"), edge=colour("control"))
        else:
            lines.box(painter, area, radius=radius, fill=colour("raised"), edge=colour("line2"))

    def _paint_words_alone(self, painter: QPainter, area: QRectF) -> None:
        if not self.isChecked():
            shade: ColourRole = "ink" if self.underMouse() else "ink3"
            draw_text(painter, area, "0", role="key", colour=shade, align="centre")
            return
        room = area.adjusted(px(_PADDING), 0, 0, 0)
        draw_text(painter, room, "0", role="key", colour="accent", figures=True)
        room.setLeft(room.left() + self._number_width())
        draw_text(painter, room, NO_CHANCE_SHORT, role="second", colour="accent", weight=500)

    def _paint_focus(self, painter: QPainter, area: QRectF) -> None:
        """The ring lies inside: around the button it would be cut off by the row, which is no larger."""
        filled = self.isChecked() and self.number != NO_CHANCE
        ring = area.adjusted(2, 2, -2, -2) if filled else area
        edge = colour("on_accent" if filled else "accent")
        lines.box(painter, ring, radius=px(RADIUS) - (2 if filled else 0), edge=edge, width=FOCUS_WIDTH)

    def _number_width(self) -> float:
        return fonts.width(str(self.number), "key", figures=True) + px(_NUMBER_GAP)


class RatingButtons(QWidget):
    """Four buttons of 94 x 28 px and a plain 0, which says "no chance" once it is chosen; `rated` carries 0 to 4.

    Digits are the page's own: it calls `rate`. Arrows left and right walk the buttons, Space answers.
    """

    rated = Signal(int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        statement: str = "",
        words: Sequence[str] = WORDS,
        no_chance: str = NO_CHANCE_WORDS,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for number, word in (*enumerate(words, start=1), (NO_CHANCE, no_chance)):
            button = _Answer(number, word, self)
            row.addWidget(button)
            self._group.addButton(button, number)
        row.addStretch(1)
        self._group.idClicked.connect(self._settle)
        self._group.idClicked.connect(self.rated)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_statement(statement)
        self.show_rating(None)

    def set_statement(self, statement: str) -> None:
        """The sentence that is rated: the name of the whole group for a screen reader."""
        self.setAccessibleName(statement)
        for button in self.answers():
            button.setAccessibleDescription(statement)

    def set_words(self, words: Sequence[str], *, no_chance: str = NO_CHANCE_WORDS) -> None:
        """The words of another scale, lowest first; what is shown as answered stays."""
        for button, word in zip(self.answers(), (*words, no_chance), strict=True):
            button.say(word)

    def show_rating(self, rating: int | None, last: int | None = None) -> None:
        """Shows an answer without `rated`; `last` puts the dot and is only told once she has answered (DESIGN 7.8)."""
        self._group.setExclusive(False)
        for button in self.answers():
            button.setChecked(button.number == rating)
            button.tell_last(was_last=button.number == last)
        self._group.setExclusive(True)
        self._settle(rating if rating is not None else 1)

    def rate(self, rating: int) -> None:
        """Answers 0 to 4 as a click does; anything else does nothing."""
        button = self._group.button(rating)
        if button is not None:
            button.click()

    def rating(self) -> int | None:
        """The answer that is shown; None if there is none."""
        number = self._group.checkedId()
        return None if number < 0 else number

    def walk(self, button: QWidget, step: int) -> None:
        """The focus to the next or previous answer, which stays as it is until Space."""
        row = self.answers()
        place = next(place for place, answer in enumerate(row) if answer is button) + step
        if 0 <= place < len(row):
            row[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _settle(self, number: int) -> None:
        """One stop for Tab in each row, as radio buttons have it."""
        for button in self.answers():
            chosen = button.number == number
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def answers(self) -> list[_Answer]:
        """The buttons in order, 0 at the end; for tests."""
        return [button for button in self._group.buttons() if isinstance(button, _Answer)]
