"""The ways to begin, and how their rows are painted (picture 12)."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from brm_desktop.gui.models.row_values import VALUE_ROLE
from brm_desktop.gui.theme import icons, lines
from brm_desktop.gui.theme.text import draw_text, is_elided
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import FOCUS_WIDTH, ICON_FIRST_RUN, RADIUS_CARD
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import Index, RowState, row_state

_BELOW = 3
_TEXT_LEFT = 36
_KEY_ROOM = 24


@dataclass(frozen=True, slots=True)
class Way:
    """One way to begin."""

    name: str
    title: str
    detail: str
    icon_name: str
    key: str

    @property
    def spoken(self) -> str:
        """As it is read aloud."""
        return f"{self.title}. {self.detail} Key {self.key}"


SAMPLE = Way(
    "sample",
    "Look around with sample data",
    "Larkfield Group: seven partners, a year of meetings. Removed with one click.",
    "binoculars",
    "1",
)
EMPTY = Way(
    "empty", "Start empty", "Name your first business unit; the rest can wait for your next meeting.", "square-pen", "2"
)
IMPORT = Way(
    "import",
    "Bring in what you have",
    "Contacts (vCard, CSV), calendar (ICS), notes (a folder of Markdown).",
    "import",
    "3",
)
CONTINUE = Way(
    "continue",
    "Continue from another device",
    "Read a sync file from a device you already use, or the folder they share.",
    "archive-restore",
    "4",
)
WAYS = (SAMPLE, EMPTY, IMPORT, CONTINUE)


class WayDelegate(RowDelegate):
    """65 px: icon, title over detail, and the key at the right. The selection leaves 3 px to the next row."""

    row_height = 65
    bleed = 16

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        state = row_state(view, index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0, 0, 0, -px(_BELOW))
        self._paint_background(painter, box, state, last=index.row() + 1 == index.model().rowCount())
        self.paint_row(painter, box.adjusted(px(self.bleed), 0, -px(self.bleed), 0), index, state)
        painter.restore()

    def _paint_background(self, painter: QPainter, box: QRectF, state: RowState, *, last: bool) -> None:
        if state.selected or state.hovered:
            ring = colour("accent") if state.key_focus else None
            lines.box(painter, box, radius=px(RADIUS_CARD), fill=colour(state.fill), edge=ring, width=FOCUS_WIDTH)
        elif not last and state.lined:
            left, right = box.left() + px(self.bleed + _TEXT_LEFT), box.right() - px(self.bleed)
            lines.horizontal(painter, left, right, y=box.bottom(), colour=colour("line"))

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        way: Way = index.data(VALUE_ROLE)
        centre = QPointF(area.left() + px(ICON_FIRST_RUN) / 2, area.center().y())
        shade = colour("accent" if state.selected else "ink2")
        icons.paint(painter, way.icon_name, centre, colour=shade, size=px(ICON_FIRST_RUN))
        draw_text(painter, area, way.key, role="second", colour="ink3", align="right", weight=500)
        title, detail = self._lines(area)
        draw_text(painter, title, way.title, role="name")
        draw_text(painter, detail, way.detail, role="second", colour="ink2")

    def _lines(self, area: QRectF) -> tuple[QRectF, QRectF]:
        left = area.left() + px(_TEXT_LEFT)
        width = area.right() - px(_KEY_ROOM) - left
        top = area.top() + px(11)
        return QRectF(left, top, width, px(20)), QRectF(left, top + px(21), width, px(16))

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        way: Way = index.data(VALUE_ROLE)
        return f"{way.title}\n{way.detail}" if is_elided(way.detail, "second", self._lines(area)[1].width()) else ""
