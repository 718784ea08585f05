"""What every list and table row looks like: backgrounds, hairlines, the tick and two lines of text.

The views that use it are in row_list.py (one painted row an item) and row_table.py (columns).
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.text import Align, Run, draw_runs, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import FOCUS_WIDTH, RADIUS, ROW_BLEED, ColourRole, TypeRole
from brm_desktop.gui.widgets.gauge import dot, ring
from brm_desktop.gui.widgets.row_view import RowBehaviour

Index = QModelIndex | QPersistentModelIndex
Due = Literal["late", "soon", "open", "kept"]


@dataclass(frozen=True, slots=True)
class RowState:
    """How one row stands at the moment of painting."""

    hovered: bool = False
    selected: bool = False
    key_focus: bool = False
    active_pane: bool = True
    lined: bool = True

    @property
    def fill(self) -> ColourRole:
        """The colour behind the row's text; hollow marks are filled with it."""
        if self.selected:
            return "selected" if self.active_pane else "nav_on"
        return "hover" if self.hovered else "paper"


def row_state(view: QAbstractItemView, row: int) -> RowState:
    """The state of a row of a RowList or RowTable. A hairline is never drawn beside a selected row."""
    chosen = view.selectionModel()
    model = view.model()
    if chosen is None or model is None or not isinstance(view, RowBehaviour):
        return RowState()
    root = view.rootIndex()
    selected = chosen.isRowSelected(row, root)
    last = row + 1 >= model.rowCount(root)
    beside = selected or (not last and chosen.isRowSelected(row + 1, root))
    active = view.window().focusWidget() is view
    return RowState(
        hovered=view.hovered_row == row,
        selected=selected,
        key_focus=selected and active and view.keyboard_led,
        active_pane=active,
        lined=view.has_lines and not last and not beside,
    )


def paint_row_background(painter: QPainter, rect: QRectF, state: RowState, *, bleed: float = ROW_BLEED) -> None:
    """Fills the whole row (`rect` bleeds `bleed` into the margin on both sides) and draws its hairline.

    The lowest pixel belongs to the hairline, so two selected rows do not touch.
    """
    area = rect.adjusted(0, 0, 0, -1)
    if state.selected or state.hovered:
        ring_colour = colour("accent") if state.key_focus else None
        lines.box(painter, area, radius=px(RADIUS), fill=colour(state.fill), edge=ring_colour, width=FOCUS_WIDTH)
    if state.lined:
        lines.horizontal(painter, rect.left() + bleed, rect.right() - bleed, y=area.bottom(), colour=colour("line"))


def inner(rect: QRectF, *, bleed: float = ROW_BLEED) -> QRectF:
    """The part of a row where its text stands: without the bleeding.

    Margins of pages do not follow the text size, so the bleeding does not either: text stays under its heading.
    """
    return rect.adjusted(bleed, 0, -bleed, 0)


def draw_two_lines(
    painter: QPainter,
    rect: QRectF,
    *,
    first: str,
    second: str | tuple[Run, ...],
    first_role: TypeRole = "name",
    first_colour: ColourRole = "ink",
    second_colour: ColourRole = "ink2",
    align: Align = "left",
    figures: bool = False,
    lead: int = 18,
) -> None:
    """Two lines whose middles are `lead` pixels apart, together centred on the height of `rect`."""
    high = px(20)
    low = 2 * px(lead) - high
    top = rect.top() + round((rect.height() - high - low) / 2)
    upper = QRectF(rect.left(), top, rect.width(), high)
    lower = QRectF(rect.left(), top + high, rect.width(), low)
    draw_text(painter, upper, first, role=first_role, colour=first_colour, align=align, figures=figures)
    if isinstance(second, str):
        draw_text(painter, lower, second, role="second", colour=second_colour, align=align, figures=figures)
    else:
        draw_runs(painter, lower, second, role="second", align=align)


def paint_commitment_circle(
    painter: QPainter, centre: QPointF, *, due: Due = "open", state: RowState | None = None
) -> None:
    """The 16 px circle of a commitment: its edge says late or soon, kept is filled with a tick.

    The words beside it must say the same; colour is never alone.
    """
    if due == "kept":
        dot(painter, centre, px(78) / 10, colour("kept"))
        paint_tick(painter, centre, colour("paper"), size=px(16))
        return
    edge: ColourRole = "control"
    if due != "open":
        edge = "late" if due == "late" else "soon"
    elif state is not None and state.selected and not state.active_pane:
        edge = "ink3"
    ring(painter, centre, outer=px(78) / 10, width=1.6, edge=colour(edge), hole=None)


def paint_tick(painter: QPainter, centre: QPointF, tick: QColor, *, size: float) -> None:
    """The check mark inside circles and boxes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(tick, size / 9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    unit = size / 16
    points = (QPointF(-3.0, 0.3), QPointF(-0.9, 2.4), QPointF(3.2, -2.1))
    painter.drawPolyline([QPointF(centre.x() + p.x() * unit, centre.y() + p.y() * unit) for p in points])
