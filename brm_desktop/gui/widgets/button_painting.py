"""How a button looks, apart from being one: also used for buttons inside list rows."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import (
    BUTTON_HEIGHT,
    DIALOG_BUTTON_HEIGHT,
    ICON,
    INLINE_BUTTON_HEIGHT,
    RADIUS,
    TypeRole,
)
from brm_desktop.gui.widgets.keys import shown_key

ButtonKind = Literal["plain", "primary", "text", "destructive", "icon"]
ButtonSize = Literal["normal", "dialog", "inline"]

_HEIGHTS = {"normal": BUTTON_HEIGHT, "dialog": DIALOG_BUTTON_HEIGHT, "inline": INLINE_BUTTON_HEIGHT}
_ICON_BUTTON_WIDTH = 32
_PADDINGS = {"normal": 10, "dialog": 14, "inline": 8}
_GAP = 8
_ICON_GAP = 6


@dataclass(frozen=True, slots=True)
class ButtonLook:
    """All that decides how a button is drawn. `key` is already spelled for the eye (see keys.py)."""

    text: str = ""
    kind: ButtonKind = "plain"
    key: str = ""
    icon_name: str = ""
    size: ButtonSize = "normal"
    hovered: bool = False
    enabled: bool = True

    @property
    def role(self) -> TypeRole:
        """Inline buttons are set in the type of second lines."""
        return "second" if self.size == "inline" else "name"


def button_size(look: ButtonLook) -> QSize:
    """The natural size at the present text size; a disabled button keeps the room of its hidden key."""
    height = px(_HEIGHTS[look.size])
    if look.kind == "icon":
        return QSize(px(_ICON_BUTTON_WIDTH), height)
    padding = 0 if look.kind == "text" else px(_PADDINGS[look.size])
    return QSize(round(_content_width(look, key=shown_key(look.key))) + 2 * padding, height)


def paint_button(painter: QPainter, area: QRectF, look: ButtonLook) -> None:
    """Draws the whole button into `area`."""
    _paint_box(painter, area, look)
    if look.kind == "icon":
        icons.paint(painter, look.icon_name, area.center(), colour=_text_colour(look, icon=True), size=px(ICON))
        return
    key = shown_key(look.key) if look.enabled else ""
    spare = 0.0 if look.kind == "text" else (area.width() - _content_width(look, key=key)) / 2
    left = area.left() + max(0.0, spare)
    if look.icon_name:
        centre = QPointF(left + px(ICON) / 2, area.center().y())
        icons.paint(painter, look.icon_name, centre, colour=_text_colour(look, icon=True), size=px(ICON))
        left += px(ICON) + px(_ICON_GAP)
    room = QRectF(left, area.top(), area.right() - left, area.height())
    left += draw_text(painter, room, look.text, role=look.role, colour=_text_colour(look), weight=500)
    if key:
        room.setLeft(left + px(_GAP))
        draw_text(painter, room, key, role="key", colour=_key_colour(look))


def _content_width(look: ButtonLook, *, key: str) -> float:
    wide = fonts.width(look.text, look.role, weight=500)
    if key:
        wide += px(_GAP) + fonts.width(key, "key")
    if look.icon_name:
        wide += px(_ICON_GAP) + px(ICON)
    return wide


def _paint_box(painter: QPainter, area: QRectF, look: ButtonLook) -> None:
    if look.kind == "text":
        return
    radius = px(RADIUS)
    if not look.enabled:
        lines.box(painter, area, radius=radius, fill=colour("hover"), edge=colour("line"))
    elif look.kind == "primary":
        lines.box(painter, area, radius=radius, fill=colour("accent_hover" if look.hovered else "accent"))
    elif look.hovered:
        lines.box(painter, area, radius=radius, fill=colour("hover"), edge=colour("control"))
    else:
        lines.box(painter, area, radius=radius, fill=colour("raised"), edge=colour("line2"))


def _text_colour(look: ButtonLook, *, icon: bool = False) -> QColor:
    if not look.enabled:
        return colour("ink3")
    if look.kind == "primary":
        return colour("on_accent")
    if look.kind == "text":
        return colour("accent_hover" if look.hovered else "accent")
    if look.kind == "destructive":
        return colour("late")
    return colour("ink2" if icon else "ink")


def _key_colour(look: ButtonLook) -> QColor:
    if look.kind != "primary":
        return colour("ink3")
    faded = QColor(colour("on_accent"))
    faded.setAlphaF(0.75)
    return faded
