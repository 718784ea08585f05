"""Pieces that only the component sheet shows: the colour table, rows in all states, an open menu, a tooltip."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import RADIUS, TABLE_ROW_HEIGHT, ColourRole
from brm_desktop.gui.widgets.menu import Menu
from brm_desktop.gui.widgets.rows import Due, RowState, inner, paint_commitment_circle, paint_row_background

_ROLES: tuple[ColourRole, ...] = (
    "paper", "desk", "raised", "hover", "selected", "mark", "nav_on", "trough", "line", "line2", "control",
    "accent_soft", "ink", "ink2", "ink3", "accent", "accent_hover", "on_accent", "late", "soon", "kept",
    "late_soft", "soon_soft", "kept_soft",
)  # fmt: skip

_ROWS: tuple[tuple[str, RowState, Due], ...] = (
    ("rest", RowState(), "open"),
    ("hover", RowState(hovered=True, lined=False), "open"),
    ("selected", RowState(selected=True, lined=False), "open"),
    ("selected, key focus", RowState(selected=True, key_focus=True, lined=False), "open"),
    ("selected, pane inactive", RowState(selected=True, active_pane=False, lined=False), "open"),
    ("kept", RowState(lined=False), "kept"),
)


class Swatches(QWidget):
    """Every colour with its role and value, three in a row."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, role in enumerate(_ROLES):
            self._paint_swatch(painter, role, left=px(124) * (place % 3), top=px(38) * (place // 3))
        painter.end()

    def _paint_swatch(self, painter: QPainter, role: ColourRole, *, left: int, top: int) -> None:
        square = QRectF(left, top, px(28), px(28))
        lines.box(painter, square, radius=px(RADIUS), fill=colour(role), edge=colour("line2"))
        words = QRectF(left + px(36), top, px(74), px(14))
        draw_text(painter, words, role, role="key")
        draw_text(
            painter, words.translated(0, px(13)), colour(role).name().upper(), role="hint", colour="ink2", figures=True
        )


class RowSamples(QWidget):
    """One commitment in all six states of a row."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = px(TABLE_ROW_HEIGHT)
        for place, (words, state, due) in enumerate(_ROWS):
            row = QRectF(0, place * height, self.width(), height)
            paint_row_background(painter, row, state)
            self._paint_row(painter, inner(row), words=words, state=state, due=due)
        painter.end()

    def _paint_row(self, painter: QPainter, area: QRectF, *, words: str, state: RowState, due: Due) -> None:
        circle = QPointF(area.left() + px(7), area.center().y())
        paint_commitment_circle(painter, circle, due=due, state=state)
        draw_text(painter, area, words, role="second", colour="ink3", align="right")
        kept = due == "kept"
        room = area.adjusted(px(26), 0, 0, 0)
        draw_text(
            painter, room, "Ranked list of demand for 2027", colour="ink2" if kept else "ink", struck=kept, figures=True
        )


class TooltipSample(QWidget):
    """A tooltip as it floats above a control."""

    def sizeHint(self) -> QSize:
        return QSize(px(148), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        lines.box(painter, area, radius=px(RADIUS), fill=colour("toast"))
        room = area.adjusted(px(10), 0, -px(10), 0)
        draw_text(painter, room, "Quiet for 41 days", role="second", colour="toast_text", figures=True)
        painter.end()


def open_menu(parent: QWidget) -> Menu:
    """The menu of a commitment, laid into the page with its second entry under the pointer."""
    menu = Menu(parent)
    menu.setWindowFlags(Qt.WindowType.Widget)
    menu.add("Open", key="Enter")
    renegotiate = menu.add("Renegotiate", key="R")
    menu.add("Copy as message", key="M")
    menu.add("Withdraw", key="Del", destructive=True)
    menu.setFixedWidth(px(216))
    menu.setActiveAction(renegotiate)
    return menu
