"""Things to tick: squares for options, rings for one of many, circles for commitments, which are kept, not ticked."""

from PySide6.QtCore import Property, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.focus_ring import hide_ring, show_ring
from brm_desktop.gui.widgets.gauge import dot, ring
from brm_desktop.gui.widgets.rows import Due, paint_commitment_circle, paint_tick

_BOX = 14
_INSET = 1
_GAP = 7
_HEIGHT = 24


def _words(button: QAbstractButton) -> str:
    return button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def _size(button: QAbstractButton) -> QSize:
    text = fonts.width(_words(button), "body")
    return QSize(px(_INSET + _BOX + _GAP) + round(text) + 1, px(_HEIGHT))


def _paint_words(painter: QPainter, button: QAbstractButton) -> None:
    left = px(_INSET + _BOX + _GAP)
    room = QRectF(left, 0, button.width() - left, button.height())
    draw_text(painter, room, _words(button), colour="ink" if button.isEnabled() else "ink3")


class CheckBox(QCheckBox):
    """An option. Qt Designer: promote a QCheckBox."""

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event, radius=4)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(_BOX)
        box = QRectF(px(_INSET), (self.height() - side) / 2, side, side)
        paint_box(painter, box, checked=self.isChecked(), enabled=self.isEnabled())
        _paint_words(painter, self)
        painter.end()


def paint_box(painter: QPainter, box: QRectF, *, checked: bool, enabled: bool = True) -> None:
    """The square of an option, also used in rows of a preview."""
    if not enabled:
        lines.box(painter, box, radius=px(4), fill=colour("hover"), edge=colour("line2"), width=1.5)
        if checked:
            paint_tick(painter, box.center(), colour("ink3"), size=box.width() + 1)
    elif checked:
        lines.box(painter, box, radius=px(4), fill=colour("accent"))
        paint_tick(painter, box.center(), colour("on_accent"), size=box.width() + 1)
    else:
        lines.box(painter, box, radius=px(4), fill=colour("raised"), edge=colour("control"), width=1.4)


class RadioButton(QRadioButton):
    """One of many. Qt Designer: promote a QRadioButton."""

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event, radius=4)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        centre = QPointF(px(_INSET) + px(_BOX) / 2, self.height() / 2)
        edge = colour("control" if self.isEnabled() else "line2")
        if self.isChecked():
            dot(painter, centre, px(_BOX) / 2, colour("accent" if self.isEnabled() else "ink3"))
            dot(painter, centre, px(_BOX) / 5, colour("on_accent"))
        else:
            ring(painter, centre, outer=px(_BOX) / 2 + 0.3, width=1.5, edge=edge, hole=colour("raised"))
        _paint_words(painter, self)
        painter.end()


class CommitmentCircle(QCheckBox):
    """The circle of one commitment outside a list; its accessible name must say which one.

    Qt Designer: promote a QCheckBox; dynamic property `due` ("open", "soon", "late").
    """

    def __init__(self, parent: QWidget | None = None, *, due: Due = "open") -> None:
        super().__init__(parent)
        self._due: Due = due
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_due(self, due: str) -> None:
        """How near its date is; a checked one is always shown as kept."""
        self._due = "late" if due == "late" else "soon" if due == "soon" else "open"
        self.update()

    due = Property(str, lambda self: self._due, set_due)

    def sizeHint(self) -> QSize:
        return QSize(px(24), px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event, radius=10)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        due: Due = "kept" if self.checkState() == Qt.CheckState.Checked else self._due
        paint_commitment_circle(painter, QRectF(self.rect()).center(), due=due)
        painter.end()
