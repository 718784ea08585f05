"""One fact at the head of a page: a caption, what is so, and one line about it. No box, no picture without words."""

from PySide6.QtCore import Property, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.label import Label


class Fact(QWidget):
    """Caption 11, value 13/500, second line 12. Qt Designer: promote a QWidget; dynamic property `caption`.

    With `lead_to` it is a link for the mouse, and `followed` brings where to; keys have ways of their own.
    """

    followed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tab = -1
        self.caption_label = Label(self, role="hint", colour="ink3")
        self.value_label = Label(self, role="name")
        self.second_label = Label(self, role="second", colour="ink2")
        self._value_row = QHBoxLayout()
        self._value_row.setSpacing(0)
        self._value_row.addWidget(self.value_label)
        self._value_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        column.addWidget(self.caption_label)
        column.addSpacing(1)
        column.addLayout(self._value_row)
        column.addWidget(self.second_label)

    def put_before(self, picture: QWidget, *, gap: int) -> None:
        """A picture in front of the value."""
        self._value_row.insertWidget(0, picture)
        self._value_row.insertSpacing(1, px(gap))

    def put_after(self, picture: QWidget, *, gap: int) -> None:
        """A picture behind the value."""
        self._value_row.insertSpacing(self._value_row.count() - 1, px(gap))
        self._value_row.insertWidget(self._value_row.count() - 1, picture)

    def lead_to(self, tab: int) -> None:
        """A click goes to this tab."""
        self._tab = tab
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._tab >= 0 and inside and event.button() == Qt.MouseButton.LeftButton:
            self.followed.emit(self._tab)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def set_caption(self, caption: str) -> None:
        """What the fact is about."""
        self.caption_label.setText(caption)

    def show_fact(self, value: tuple[Run, ...], second: tuple[Run, ...], *, spoken: str = "") -> None:
        """What is so and one line about it; `spoken` says it in a sentence where the words alone would not."""
        if len(value) == 1:
            # Digits of one width, as figures of neighbouring facts are compared.
            self.value_label.set_colour(value[0].colour)
            self.value_label.set_figures(True)
            self.value_label.setText(value[0].text)
        else:
            self.value_label.set_runs(*value)
        self.second_label.set_runs(*second)
        said = spoken or ", ".join("".join(run.text for run in runs).strip() for runs in (value, second) if runs)
        self.setAccessibleName(f"{self.caption_label.text()}: {said}")

    caption = Property(str, lambda self: self.caption_label.text(), set_caption)
