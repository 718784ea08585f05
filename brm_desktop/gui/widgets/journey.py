"""The journey of a relationship: the sponsor's answers, her own view, the target and what happened, to look at or walk.

Values are in journey_course.py, places in journey_layout.py, painting in journey_painting.py.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtGui import QPaintEvent as PaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.theme.theme import px, theme
from brm_desktop.gui.widgets.focus_ring import hide_ring, show_ring
from brm_desktop.gui.widgets.journey_course import Journey, JourneyEvent, JourneyPoint, Moment
from brm_desktop.gui.widgets.journey_layout import JourneyLayout, lay_out
from brm_desktop.gui.widgets.journey_painting import paint_journey, paint_reading

__all__ = ["Journey", "JourneyEvent", "JourneyPicture", "JourneyPoint", "Moment"]

_WIDTH = 496
_NARROWEST = 380
_HEIGHT = 258
_NEAR = 12
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class JourneyPicture(QWidget):
    """496 x 258 px, wider where there is room. `point_read` carries the place in `moments()`.

    Qt Designer: promote a QWidget.
    """

    point_read = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journey: Journey | None = None
        self._moments: tuple[Moment, ...] = ()
        self._layout: JourneyLayout | None = None
        self._laid_out_for: tuple[QSize, float] | None = None
        self._read = -1
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_journey(self, journey: Journey) -> None:
        """Replaces the picture; nothing is read."""
        self._journey = journey
        self._moments = journey.moments()
        self._laid_out_for = None
        self._read = self._hovered = -1
        self.setAccessibleName(journey.title)
        self.setAccessibleDescription(journey.spoken())
        self.updateGeometry()
        self.update()

    def moments(self) -> tuple[Moment, ...]:
        """All that can be read, in order of time."""
        return self._moments

    def read(self, place: int) -> None:
        """Shows and says one moment; places outside are held at the ends."""
        if not self._moments:
            return
        self._read = min(max(place, 0), len(self._moments) - 1)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._moments[self._read].words))
        self.update()
        self.point_read.emit(self._read)

    @property
    def read_place(self) -> int:
        """The moment that is read, -1 if none is."""
        return self._read

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        last = len(self._moments) - 1
        if key in _STEPS and last >= 0:
            self.read(last if self._read < 0 else self._read + _STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and last >= 0:
            self.read(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring()
        self._read = -1
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._nearest(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def paintEvent(self, event: PaintEvent) -> None:
        if self._journey is None:
            return
        layout = self._places(self._journey)
        painter = QPainter(self)
        paint_journey(painter, self._journey, layout)
        shown = self._hovered if self._hovered >= 0 else self._read
        if shown >= 0:
            paint_reading(painter, layout, spot=layout.spots[shown], words=self._moments[shown].words)
        painter.end()

    def _places(self, journey: Journey) -> JourneyLayout:
        now = (self.size(), theme().scale)
        if self._layout is None or self._laid_out_for != now:
            self._layout = lay_out(journey, QRectF(self.rect()))
            self._laid_out_for = now
        return self._layout

    def _nearest(self, point: QPointF) -> int:
        if self._journey is None or not self._moments:
            return -1
        away = [(spot - point).manhattanLength() for spot in self._places(self._journey).spots]
        nearest = min(range(len(away)), key=away.__getitem__)
        return nearest if away[nearest] <= px(_NEAR) else -1

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.update()
