"""One-line input: raised box, accent edge with focus, red edge with an error."""

from PySide6.QtCore import Property, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import FIELD_FOCUS_WIDTH, INPUT_HEIGHT, RADIUS

PADDING = 10


def paint_field(
    painter: QPainter, area: QRectF, *, enabled: bool = True, focused: bool = False, wrong: bool = False,
    radius: float = RADIUS,
) -> None:  # fmt: skip
    """The box of every input, also used by combo boxes and date fields."""
    if not enabled:
        lines.box(painter, area, radius=px(radius), fill=colour("hover"), edge=colour("line"))
    elif wrong or focused:
        edge = colour("late" if wrong else "accent")
        lines.box(painter, area, radius=px(radius), fill=colour("raised"), edge=edge, width=FIELD_FOCUS_WIDTH)
    else:
        lines.box(painter, area, radius=px(radius), fill=colour("raised"), edge=colour("line2"))


class LineEdit(QLineEdit):
    """A text field of 30 px. The message of an error is shown by a `FieldMessage` or any label beneath.

    Qt Designer: promote a QLineEdit; dynamic property `error`, `shownState` ("focus" on the component sheet).
    """

    error_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", height: int = INPUT_HEIGHT) -> None:
        super().__init__(parent)
        self._error = ""
        self._height = height
        self._shown_state = ""
        self._radius: float = RADIUS
        self.setFrame(False)
        self.setTextMargins(px(PADDING) - 2, 0, px(PADDING) - 2, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(placeholder)
        # The box is painted here; Qt must not fill the field over it.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)

    def set_error(self, message: str) -> None:
        """What is wrong and what to do; an empty message takes the error away."""
        if message == self._error:
            return
        self._error = message
        self.setAccessibleDescription(message)
        self.update()
        self.error_changed.emit(message)

    def set_shown_state(self, state: str) -> None:
        """Shows "focus" without the focus, for the component sheet."""
        self._shown_state = state
        self.update()

    error = Property(str, lambda self: self._error, set_error)
    shownState = Property(str, lambda self: self._shown_state, set_shown_state)  # noqa: N815

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # It belongs to the dialog or page around; Qt would take it for Enter as well, and both would store.
            event.ignore()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        focused = self.hasFocus() or self._shown_state == "focus"
        paint_field(
            painter, QRectF(self.rect()), enabled=self.isEnabled(), focused=focused, wrong=bool(self._error),
            radius=self._radius,
        )  # fmt: skip
        painter.end()
        super().paintEvent(event)
        if self._shown_state == "focus":
            self._paint_caret()

    def _paint_caret(self) -> None:
        painter = QPainter(self)
        left = px(PADDING) + fonts.width(self.text(), "body") + 1
        middle = self.height() / 2
        painter.fillRect(QRectF(left, middle - 8, 1.5, 16), colour("accent"))
        painter.end()
