"""The steps of a long form: number or tick, name and result; one is current, any can be opened."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.text import draw_text, is_elided, plain_tooltip
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import FOCUS_WIDTH, RADIUS
from brm_desktop.gui.widgets.focus_ring import by_keyboard

_HEIGHT = 34
_FILLED = 32
_WIDTH = 298
_NARROWEST = 200
_SIGN_AT = 17
_TICK = 15
_NAME_AT = 34
_MARGIN = 11
_GAP = 8
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `result` stands at the right, "" while there is none. A finished one has a tick for its number."""

    name: str
    result: str = ""
    done: bool = False


class _StepRow(QRadioButton):
    """One row; a radio button in all but its looks."""

    def __init__(self, number: int, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._step = step
        self._keyboard = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_step(step)

    def show_step(self, step: Step) -> None:
        """Replaces what the row says."""
        self._step = step
        said = [
            f"{self._number} {step.name}",
            *(["done"] if step.done else []),
            *([step.result] if step.result else []),
        ]
        self.setAccessibleName(", ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), px(_HEIGHT))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps, key = self.parentWidget(), Qt.Key(event.key())
        if not isinstance(steps, StepList):
            super().keyPressEvent(event)
        elif key in _STEPS:
            steps.walk_to(steps.place() + _STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            steps.walk_to(0 if key == Qt.Key.Key_Home else steps.count() - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = by_keyboard(event) or self._keyboard
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyboard = False
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.setToolTip(plain_tooltip(self._step.name) if self._is_elided() else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        current = self.isChecked()
        high = px(_FILLED)
        area = QRectF(0, (self.height() - high) // 2, self.width(), high)
        ringed = self.hasFocus() and self._keyboard
        if current or self.underMouse() or ringed:
            lines.box(
                painter, area, radius=px(RADIUS), fill=colour("selected" if current else "hover"),
                edge=colour("accent") if ringed else None, width=FOCUS_WIDTH,
            )  # fmt: skip
        self._paint_sign(painter, area, current=current)
        draw_text(
            painter, self._room(area), self._step.name, weight=600 if current else 400,
            colour="ink" if current or self._step.done else "ink2",
        )  # fmt: skip
        right = area.adjusted(0, 0, -px(_MARGIN), 0)
        draw_text(
            painter, right, self._step.result, role="second", colour="ink2", weight=500, align="right", figures=True
        )  # fmt: skip
        painter.end()

    def _paint_sign(self, painter: QPainter, area: QRectF, *, current: bool) -> None:
        centre = QPointF(px(_SIGN_AT), area.center().y())
        if self._step.done and not current:
            icons.paint(painter, "check", centre, colour=colour("kept"), size=px(_TICK))
            return
        half = px(_SIGN_AT) - 2
        sign = QRectF(centre.x() - half, area.top(), 2 * half, area.height())
        draw_text(
            painter, sign, str(self._number), role="second", colour="accent" if current else "ink3", weight=600,
            align="centre",
        )  # fmt: skip

    def _room(self, area: QRectF) -> QRectF:
        result = fonts.width(self._step.result, "second", weight=500, figures=True)
        return area.adjusted(px(_NAME_AT), 0, -px(_MARGIN) - (result + px(_GAP) if result else 0), 0)

    def _is_elided(self) -> bool:
        room = self._room(QRectF(self.rect())).width()
        return is_elided(self._step.name, "body", room, weight=600 if self.isChecked() else 400)


class StepList(QWidget):
    """Rows of 34 px; a click and the arrows choose, and `chosen` carries the place from 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._go)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._place = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Steps")

    def show_steps(self, steps: Sequence[Step], current: int = 0) -> None:
        """Replaces all steps; rows stay where their number is the same, so that the focus is not lost."""
        rows = self._rows()
        for place, step in enumerate(steps):
            if place < len(rows):
                rows[place].show_step(step)
            else:
                row = _StepRow(place + 1, step, self)
                self._group.addButton(row, place)
                self._column.addWidget(row)
        for row in rows[len(steps) :]:
            self._group.removeButton(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.choose(current)

    def choose(self, place: int) -> None:
        """Shows a step as current without `chosen`."""
        rows = self._rows()
        if not 0 <= place < len(rows):
            return
        self._place = place
        rows[place].setChecked(True)
        for row in rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is rows[place] else Qt.FocusPolicy.ClickFocus)

    def place(self) -> int:
        """The current step, counted from 0."""
        return self._place

    def count(self) -> int:
        """How many steps there are."""
        return len(self._group.buttons())

    def walk_to(self, place: int) -> None:
        """To a step as the arrow keys do; `chosen` is emitted. Places outside do nothing."""
        rows = self._rows()
        if 0 <= place < len(rows):
            rows[place].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            rows[place].click()

    def _rows(self) -> list[_StepRow]:
        return [row for row in self._group.buttons() if isinstance(row, _StepRow)]

    def _go(self, place: int) -> None:
        if place != self._place:
            self.choose(place)
            self.chosen.emit(place)
