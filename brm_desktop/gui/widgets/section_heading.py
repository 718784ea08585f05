"""The heading of a section: title, count, a note or an action at the right, and a hairline under it."""

from PySide6.QtCore import Property, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import SECTION_HEADING_HEIGHT
from brm_desktop.gui.widgets.button import Button

_TO_LINE = 4


class SectionHeading(QLabel):
    """24 px of text, 4 px, a hairline. Its text is the title, so that it is read aloud as a heading would be.

    Qt Designer: promote a QLabel; `text` is the title, dynamic properties `count` (-1 is none), `note`, `action`,
    `actionKey`, `ruled`.
    """

    activated = Signal()

    def __init__(self, parent: QWidget | None = None, *, title: str = "", count: int = -1, note: str = "") -> None:
        super().__init__(parent)
        self._count = count
        self._note = note
        self._ruled = True
        self._action: Button | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(title)

    def set_count(self, count: int) -> None:
        """The number behind the title; a negative one is not shown."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count >= 0 else self.text())
        self.update()

    def set_note(self, note: str) -> None:
        """A quiet remark at the far right."""
        self._note = note
        self.setAccessibleDescription(note)
        self.update()

    def set_action(self, text: str) -> None:
        """A text button at the far right in place of the note; `activated` is emitted when it is pressed."""
        if self._action is None:
            self._action = Button(self, kind="text", size="inline")
            self._action.clicked.connect(self.activated)
        self._action.setText(text)
        self._action.setVisible(bool(text))
        self._place_action()

    def set_action_key(self, key: str) -> None:
        """The key shown with the action."""
        if self._action is not None:
            self._action.set_key(key)
            self._place_action()

    def set_ruled(self, ruled: bool) -> None:
        """Whether the hairline is drawn."""
        self._ruled = ruled
        self.update()

    count = Property(int, lambda self: self._count, set_count)
    note = Property(str, lambda self: self._note, set_note)
    action = Property(str, lambda self: self._action.text() if self._action else "", set_action)
    actionKey = Property(str, lambda self: self._action.key if self._action else "", set_action_key)  # noqa: N815
    ruled = Property(bool, lambda self: self._ruled, set_ruled)

    def sizeHint(self) -> QSize:
        wide = fonts.width(self.text(), "heading") + px(60) + fonts.width(self._note, "second")
        return QSize(round(wide), px(SECTION_HEADING_HEIGHT) + px(_TO_LINE) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_action()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(0, 0, self.width(), px(SECTION_HEADING_HEIGHT))
        right = area.right()
        if self._note:
            right -= draw_text(painter, area, self._note, role="second", colour="ink3", align="right") + px(12)
        room = QRectF(area)
        room.setRight(right)
        if self._count >= 0:
            room.setRight(right - fonts.width(str(self._count), "second") - px(8))
        wide = draw_text(painter, room, self.text(), role="heading")
        if self._count >= 0:
            behind = QRectF(wide + px(8), 0, px(60), area.height())
            draw_text(painter, behind, str(self._count), role="second", colour="ink3")
        if self._ruled:
            lines.horizontal(painter, 0, self.width(), y=area.bottom() + px(_TO_LINE), colour=colour("line"))
        painter.end()

    def _place_action(self) -> None:
        if self._action is not None:
            hint = self._action.sizeHint()
            self._action.setGeometry(self.width() - hint.width(), 0, hint.width(), hint.height())
