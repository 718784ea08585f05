"""Floating cards: a raised surface with a soft shadow, and the dialog that lies on it over the dimmed window."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.theme import colour, px, theme
from brm_desktop.gui.theme.tokens import RADIUS_DIALOG, SHADOW_OFFSET, SHADOW_STRENGTH, SHADOW_WIDTH
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.button_painting import ButtonKind
from brm_desktop.gui.widgets.dialog_focus import DialogFocus, open_cards
from brm_desktop.gui.widgets.label import Label

_LAYERS = 20
_PADDING = 24


def paint_shadow(painter: QPainter, card: QRectF, *, radius: float) -> None:
    """Some twenty translucent rounded rectangles around `card`; graphics effects are slow and soft at high ratios."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QColor(0, 0, 0)
    # Layers lie on one another, so each has the share that adds up to the strength at the card's edge.
    shade.setAlphaF(1 - (1 - SHADOW_STRENGTH[theme().name]) ** (1 / _LAYERS))
    painter.setBrush(shade)
    for layer in range(_LAYERS):
        spread = SHADOW_WIDTH * (1 - layer / _LAYERS) ** 1.6
        area = card.adjusted(-spread, -spread, spread, spread).translated(0, SHADOW_OFFSET)
        painter.drawRoundedRect(area, radius + spread, radius + spread)


def paint_card(painter: QPainter, card: QRectF, *, radius: float = RADIUS_DIALOG) -> None:
    """Shadow, raised surface and a hairline edge."""
    paint_shadow(painter, card, radius=px(radius))
    lines.box(painter, card, radius=px(radius), fill=colour("raised"), edge=colour("line2"))


class Card(QWidget):
    """A raised surface that leaves a transparent margin for its shadow; put the content into `content`."""

    def __init__(self, parent: QWidget | None = None, *, radius: float = RADIUS_DIALOG) -> None:
        super().__init__(parent)
        self._radius = radius
        margin = SHADOW_WIDTH + SHADOW_OFFSET
        self.content = QWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self.content)

    def card_rect(self) -> QRect:
        """The surface without the shadow."""
        return self.content.geometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(painter, QRectF(self.card_rect()), radius=self._radius)
        painter.end()


class Dialog(QDialog):
    """A card over the dimmed window: title, `content`, actions at the bottom right. Open it with `open()`.

    Esc rejects, Ctrl Enter presses the primary action, Tab stays inside. It fills its window and goes with it.
    A key pressed twice opens it once, unless a class lets several lie on one another.
    """

    several = False

    def __init__(self, window: QWidget, *, title: str, width: int = 480) -> None:
        super().__init__(window)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._card_width = width
        self._primary: Button | None = None
        self._focus = DialogFocus(self, window)
        self.card = Card(self)
        column = QVBoxLayout(self.card.content)
        column.setContentsMargins(_PADDING, 20, _PADDING, _PADDING - 4)
        column.setSpacing(12)
        self.title_label = Label(self.card.content, text=title, role="dialog_title")
        self.content = QWidget(self.card.content)
        self.action_row = QHBoxLayout()
        self.action_row.setSpacing(8)
        self.action_row.addStretch(1)
        column.addWidget(self.title_label)
        column.addWidget(self.content, 1)
        column.addLayout(self.action_row)
        window.installEventFilter(self)
        self.finished.connect(self._give_focus_back)

    def add_action(self, text: str, *, kind: ButtonKind = "plain", key: str = "") -> Button:
        """A button at the bottom right, from left to right; the primary one is pressed by Ctrl Enter too."""
        button = Button(self.card.content, text=text, kind=kind, key=key, size="dialog")
        self.action_row.addWidget(button)
        if kind == "primary":
            self._primary = button
        return button

    def add_cancel(self, text: str = "Cancel") -> Button:
        """The secondary action that changes nothing."""
        button = self.add_action(text, key="Esc")
        button.clicked.connect(self.reject)
        return button

    def open(self) -> None:
        """Shows the dialog over its window and gives it the focus; the answer comes with `finished`."""
        window = self.parentWidget()
        if not self.several and window is not None and any(type(card) is type(self) for card in open_cards(window)):
            self.deleteLater()
            return
        self._settle()
        self.show()
        self.raise_()
        self._focus.take(self._next_to(self, forward=True))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._settle()
        return False

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if pressed_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._primary is not None and self._primary.isEnabled():
                self._primary.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            # Nothing typed here may reach the page beneath.
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        self._next_to(self.focusWidget() or self, forward=next).setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("scrim"))
        painter.end()

    def _next_to(self, start: QWidget, *, forward: bool) -> QWidget:
        """The next control of this dialog in the order of focus; `start` itself when there is no other."""
        candidate: QWidget | None = start
        while candidate is not None:
            candidate = candidate.nextInFocusChain() if forward else candidate.previousInFocusChain()
            if candidate is start or (candidate is not None and self._takes_focus(candidate)):
                break
        return candidate or start

    def _takes_focus(self, widget: QWidget) -> bool:
        wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return wanted and widget.isVisibleTo(self) and widget.isEnabled() and self.isAncestorOf(widget)

    def _settle(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        margin = SHADOW_WIDTH + SHADOW_OFFSET
        width = min(px(self._card_width) + 2 * margin, self.width())
        layout = self.card.layout()
        hint = layout.heightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1
        height = min(hint if hint > 0 else self.card.sizeHint().height(), self.height())
        self.card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _give_focus_back(self) -> None:
        window = self.parentWidget()
        if window is not None:
            window.removeEventFilter(self)
        self._focus.give_back()
