"""Menus: raised, rows of 26 px, the key at the right, destructive entries in the colour of late."""

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QPainter, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.style_sheet import menu_sheet
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON_SECOND, MENU_ROW_HEIGHT, RADIUS, RADIUS_CARD, ColourRole
from brm_desktop.gui.widgets.keys import shown_key

_PADDING = 5
_ACROSS = 9
_BETWEEN = 1
_DESTRUCTIVE = "destructive"
_KEY = "shown key"


class Menu(QMenu):
    """A menu that paints its rows; keys, mouse, screen readers and closing stay Qt's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setStyleSheet(menu_sheet(row=px(MENU_ROW_HEIGHT) + _BETWEEN, padding=_PADDING, across=px(_ACROSS)))

    def add(self, text: str, *, key: str = "", destructive: bool = False, checked: bool | None = None) -> QAction:
        """A new entry. `key` is a hint; `checked` other than None makes it a choice with a tick."""
        action = QAction(text.replace("&", "&&"), self)
        action.setProperty(_KEY, shown_key(key))
        action.setProperty(_DESTRUCTIVE, destructive)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        self.addAction(action)
        self._make_room()
        return action

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if QGuiApplication.platformName() == "xcb":
            # Without a compositor X shows black where a window is see-through: cut to its shape, no corner is left.
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), px(RADIUS_CARD), px(RADIUS_CARD))
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        lines.box(painter, area, radius=px(RADIUS_CARD), fill=colour("raised"), edge=colour("line2"))
        for action in self.actions():
            place = QRectF(self.actionGeometry(action)).adjusted(0, 0, 0, -_BETWEEN)
            if action.isSeparator():
                lines.horizontal(painter, place.left(), place.right(), y=place.center().y(), colour=colour("line"))
            else:
                self._paint_entry(painter, place, action)
        painter.end()

    def _paint_entry(self, painter: QPainter, place: QRectF, action: QAction) -> None:
        if action is self.activeAction() and action.isEnabled():
            lines.box(painter, place, radius=px(RADIUS) - 1, fill=colour("selected"))
        inside = place.adjusted(px(_ACROSS), 0, -px(_ACROSS), 0)
        key = action.property(_KEY) or ""
        if key:
            draw_text(painter, inside, key, role="key", colour="ink3", align="right")
        elif action.isChecked():
            centre = QPointF(inside.right() - px(ICON_SECOND) / 2, inside.center().y())
            icons.paint(painter, "check", centre, colour=colour("accent"), size=px(ICON_SECOND))
        shade: ColourRole = "late" if action.property(_DESTRUCTIVE) else "ink"
        text = re.sub("&(&?)", r"\1", action.text())
        draw_text(painter, inside, text, colour=shade if action.isEnabled() else "ink3")

    def _make_room(self) -> None:
        """Qt leaves room for its own idea of a shortcut; ours is set apart by 24 px."""
        widest = 0.0
        for action in self.actions():
            key = action.property(_KEY) or ""
            room = px(24) + (fonts.width(key, "key") if key else px(ICON_SECOND) * action.isCheckable())
            widest = max(widest, fonts.width(action.text(), "body") + room)
        self.setMinimumWidth(round(widest) + 2 * (px(_ACROSS) + _PADDING))
