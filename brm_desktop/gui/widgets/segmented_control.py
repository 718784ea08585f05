"""Two to five exclusive views in one trough; arrows walk, a click chooses."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import FOCUS_WIDTH, RADIUS, RADIUS_TROUGH, SEGMENTED_HEIGHT
from brm_desktop.gui.widgets.focus_ring import by_keyboard

_PADDING = 10
_INSET = 2
_BETWEEN = 2


class Segment(QAbstractButton):
    """One view of a SegmentedControl; a radio button in all but its looks."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._keyboard = False
        self.setText(text.replace("&", "&&"))
        self._words = text
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = max(fonts.width(self._words, "body"), fonts.width(self._words, "name"))
        return QSize(round(wide) + 2 * px(_PADDING), px(SEGMENTED_HEIGHT) - 2 * _INSET)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = by_keyboard(event) or self._keyboard
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._keyboard = False
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        control = self.parentWidget()
        step = steps.get(Qt.Key(event.key()))
        if step is None or not isinstance(control, SegmentedControl):
            super().keyPressEvent(event)
            return
        control.walk(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        ring = self.hasFocus() and self._keyboard
        if self.isChecked():
            edge = colour("accent" if ring else "line2")
            lines.box(
                painter, area, radius=px(RADIUS) - 1, fill=colour("raised"), edge=edge,
                width=FOCUS_WIDTH if ring else 0,
            )  # fmt: skip
        shade = "ink" if self.isChecked() or self.underMouse() else "ink2"
        draw_text(
            painter, area, self._words, colour=colour("ink" if shade == "ink" else "ink2"), align="centre",
            weight=500 if self.isChecked() else 0,
        )  # fmt: skip
        painter.end()


class SegmentedControl(QWidget):
    """Exclusive views; `chosen` carries the place of the new one.

    Qt Designer: promote a QWidget; dynamic property `labels` with the views separated by "|".
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, labels: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self._row.setSpacing(_BETWEEN)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_labels(labels)

    def set_labels(self, labels: Sequence[str]) -> None:
        """Replaces the views; the first one is chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        for place, label in enumerate(labels):
            segment = Segment(label, self)
            self._group.addButton(segment, place)
            self._row.addWidget(segment)
        self.choose(0)

    def choose(self, place: int) -> None:
        """Shows a view as chosen without `chosen`."""
        button = self._group.button(place)
        if button is not None:
            button.setChecked(True)

    def choose_none(self) -> None:
        """Shows no view as chosen, until one is: for a question that need not be answered."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def walk(self, step: int) -> None:
        """To the next or previous view, as the arrow keys do; `chosen` is emitted."""
        wanted = self._group.button(self.place() + step)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.TabFocusReason)
            wanted.click()

    def place(self) -> int:
        """The chosen view, counted from 0; -1 for none."""
        return self._group.checkedId()

    def segments(self) -> list[QAbstractButton]:
        """The buttons, for tests and for keys."""
        return self._group.buttons()

    labels = Property(
        str,
        lambda self: "|".join(button.accessibleName() for button in self.segments()),
        lambda self, text: self.set_labels(text.split("|")),
    )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.box(painter, QRectF(self.rect()), radius=px(RADIUS_TROUGH), fill=colour("trough"))
        painter.end()
