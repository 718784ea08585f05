"""How reliable one side was: the percentage, the count and a tick for each promise (DESIGN section 6)."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.domain.reliability import Reliability
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import draw_text, plain_tooltip
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.promise_strip import paint_promises

_FIGURE_ROOM = 60
_PITCH = 5
_HEIGHT = 38
_LEAST_TICKS = 12
_MOST_TICKS = 80
_GAP = 8
RULE = (
    "Promises of the last 90 days that were closed on or before the date in force, of all that were closed or passed. "
    "A date moved by agreement before it passes counts as the new date; one that passes without a word counts as late."
)


class ReliabilityBlock(QWidget):
    """Painted as one picture with a spoken sentence. Qt Designer: promote a QWidget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = ""
        self._lead = ""
        self._found = Reliability(ticks=())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tooltip(RULE))

    def show_side(self, who: str, found: Reliability, *, lead: str = "") -> None:
        """Whose it is, and `lead` before the count ("kept on time,")."""
        self._who, self._found, self._lead = who, found, lead
        percent = "nothing to count yet" if found.percent is None else f"{found.percent} percent kept on time"
        self.setAccessibleName(f"{who}: {percent}, {self.count_words} in 90 days")
        self.setAccessibleDescription(RULE)
        self.updateGeometry()
        self.update()

    @property
    def count_words(self) -> str:
        """As in "22 of 25"."""
        return f"{self._found.on_time} of {self._found.total}"

    def sizeHint(self) -> QSize:
        words = fonts.width(self._who, "second", weight=500) + px(_GAP) + fonts.width(self._count_line, "second")
        strip = px(_PITCH) * min(self._found.total, _MOST_TICKS)
        return QSize(px(_FIGURE_ROOM) + round(max(words, strip)) + 2, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        words = fonts.width(self._who, "second", weight=500) + px(_GAP) + fonts.width(self._count_line, "second")
        return QSize(px(_FIGURE_ROOM) + max(px(_PITCH * _LEAST_TICKS), min(round(words) + 2, px(180))), px(_HEIGHT))

    @property
    def _count_line(self) -> str:
        if not self._found.total:
            return "nothing to count yet"
        return f"{self._lead} {self.count_words}".strip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        percent = self._found.percent
        figure = QRectF(0, px(4), px(_FIGURE_ROOM), px(28))
        shown = "–" if percent is None else f"{percent}%"
        draw_text(painter, figure, shown, role="figure", colour="ink3" if percent is None else "ink", figures=True)
        words = QRectF(px(_FIGURE_ROOM), px(1), whole.width() - px(_FIGURE_ROOM), px(18))
        wide = draw_text(painter, words, self._who, role="second", weight=500)
        words.setLeft(words.left() + wide + px(_GAP))
        draw_text(painter, words, self._count_line, role="second", colour="ink2")
        strip = QRectF(px(_FIGURE_ROOM), px(21), whole.width() - px(_FIGURE_ROOM), px(14))
        paint_promises(painter, strip, kept_on_time=self._found.ticks)
        painter.end()
