"""The rows of the sidebar: a place, a partner, and the button that opens the search."""

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.text import draw_text, is_elided, plain_tooltip
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import (
    FOCUS_WIDTH,
    ICON,
    ICON_SECOND,
    INPUT_HEIGHT,
    NAV_ROW_HEIGHT,
    PARTNER_ROW_HEIGHT,
    RADIUS,
    ColourRole,
)
from brm_desktop.gui.widgets.focus_ring import by_keyboard
from brm_desktop.gui.widgets.keys import shown_key
from brm_desktop.gui.widgets.level_steps import paint_level_steps, steps_at

_PADDING = 8
RAIL_BELOW = 100  # a row narrower than this shows its picture only


class SidebarRow(QAbstractButton):
    """A checkable row with the background of the current place. It is read aloud by its label and what is behind it."""

    def __init__(self, parent: QWidget | None = None, *, label: str = "", height: int) -> None:
        super().__init__(parent)
        self._height = height
        self._keyboard = False
        self.label = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """The text of the row, exactly as it is: an ampersand in a name is no shortcut."""
        self.label = label
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(label)
        self._tell_what_is_hidden()
        self.update()

    labelText = Property(str, lambda self: self.label, set_label)  # noqa: N815

    def sizeHint(self) -> QSize:
        return QSize(px(184), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_PADDING) * 2 + px(ICON), px(self._height))

    @property
    def is_rail(self) -> bool:
        """Whether the sidebar is so narrow that only the picture is shown."""
        return self.width() < px(RAIL_BELOW)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = by_keyboard(event)
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_what_is_hidden()

    def text_width(self) -> float:
        """The room for the label; subclasses take away what stands beside it."""
        return self.width() - px(_PADDING) * 3 - px(ICON)

    def paint_background(self, painter: QPainter) -> None:
        """The fill of the current place, the quieter one under the pointer, the ring of the keyboard."""
        ring = colour("accent") if self.hasFocus() and self._keyboard else None
        area = QRectF(self.rect())
        if self.isChecked():
            lines.box(painter, area, radius=px(RADIUS), fill=colour("nav_on"), edge=ring, width=FOCUS_WIDTH)
        elif ring is not None or self.underMouse():
            fill = colour("trough") if self.underMouse() else None
            lines.box(painter, area, radius=px(RADIUS), fill=fill, edge=ring, width=FOCUS_WIDTH)

    def _tell_what_is_hidden(self) -> None:
        hidden = self.is_rail or is_elided(self.label, "body", self.text_width())
        self.setToolTip(plain_tooltip(self.label) if hidden else "")


class NavRow(SidebarRow):
    """A place: icon, name, and at the right a count, an alarm or, while Ctrl is held, its key.

    Qt Designer: promote a QWidget; dynamic properties `labelText`, `iconName`, `key`.
    """

    def __init__(self, parent: QWidget | None = None, *, label: str = "", icon_name: str = "", key: str = "") -> None:
        super().__init__(parent, label=label, height=NAV_ROW_HEIGHT)
        self._icon_name = icon_name
        self._note = ""
        self._alarm = False
        self._key = shown_key(key)
        self._shows_key = False

    def set_icon_name(self, name: str) -> None:
        """A bundled icon."""
        self._icon_name = name
        self.update()

    def set_key(self, key: str) -> None:
        """The key of this place, "Ctrl+1"; shown while Ctrl is held."""
        self._key = shown_key(key)

    iconName = Property(str, lambda self: self._icon_name, set_icon_name)  # noqa: N815
    key = Property(str, lambda self: self._key, set_key)

    def set_note(self, note: str, *, alarm: bool = False) -> None:
        """What stands at the right, "38 to send"; `alarm` is for late commitments alone ("2 late")."""
        self._note, self._alarm = note, alarm
        self.setAccessibleDescription(note)
        self.update()

    def show_key(self, shown: bool) -> None:
        """While Ctrl is held the key stands in place of the note."""
        self._shows_key = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_background(painter)
        middle = self.height() / 2
        left = (self.width() - px(ICON)) / 2 if self.is_rail else px(_PADDING)
        shade = colour("accent" if self.isChecked() else "ink2")
        icons.paint(painter, self._icon_name, QPointF(left + px(ICON) / 2, middle), colour=shade, size=px(ICON))
        if not self.is_rail:
            self._paint_words(painter, left + px(ICON) + px(_PADDING))
        painter.end()

    def _paint_words(self, painter: QPainter, left: float) -> None:
        right = float(self.width() - px(_PADDING))
        note = self._key if self._shows_key else self._note
        if note:
            shade = colour("late" if self._alarm and not self._shows_key else "ink3")
            room = QRectF(left, 0, right - left, self.height())
            right -= draw_text(painter, room, note, role="key", colour=shade, align="right") + px(6)
        room = QRectF(left, 0, right - left, self.height())
        draw_text(painter, room, self.label, weight=500 if self.isChecked() else 0)


class PartnerRow(SidebarRow):
    """A partner: level steps, name, and a moon when the sponsor has gone quiet."""

    def __init__(self, parent: QWidget | None = None, *, label: str = "") -> None:
        self._now = 0
        self._target = 0
        self._quiet = False
        super().__init__(parent, label=label, height=PARTNER_ROW_HEIGHT)

    def show_partner(self, label: str, *, now: int, target: int, quiet: bool, words: str = "") -> None:
        """`now` and `target` are levels from 0 to 4; `words` says them aloud, with "gone quiet" added here."""
        self._now, self._target, self._quiet = now, target, quiet
        self.set_label(label)
        spoken = [part for part in (words, "gone quiet" if quiet else "") if part]
        self.setAccessibleDescription(", ".join(spoken))
        self.update()

    def text_width(self) -> float:
        return self.width() - px(_PADDING) - px(29) - (px(ICON_SECOND + 4) if self._quiet else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_background(painter)
        middle = self.height() / 2
        left = (self.width() - px(18)) / 2 if self.is_rail else px(7)
        steps = steps_at(left, middle + 1, width=18, height=12)
        filled: ColourRole = "ink" if self.isChecked() else "ink2"
        paint_level_steps(painter, steps, now=self._now, target=self._target, filled=filled)
        if not self.is_rail:
            self._paint_words(painter, middle)
        painter.end()

    def _paint_words(self, painter: QPainter, middle: float) -> None:
        left = px(29)
        room = QRectF(left, 0, self.text_width(), self.height())
        active = self.isChecked()
        draw_text(painter, room, self.label, colour="ink" if active else "ink2", weight=500 if active else 0)
        if self._quiet:
            centre = QPointF(self.width() - px(_PADDING) - px(ICON_SECOND) / 2, middle)
            icons.paint(painter, "moon", centre, colour=colour("soon"), size=px(ICON_SECOND))


class SearchButton(QAbstractButton):
    """Looks like a field, opens the palette: the search itself lives there."""

    def __init__(self, parent: QWidget | None = None, *, key: str = "Ctrl+K") -> None:
        super().__init__(parent)
        self._key = shown_key(key)
        self._keyboard = False
        self.setText("Search")
        self.setAccessibleName("Search and commands")
        self.setAccessibleDescription(self._key)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(184), px(INPUT_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(32), px(INPUT_HEIGHT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = by_keyboard(event)
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.hasFocus() and self._keyboard:
            lines.box(painter, area, radius=px(RADIUS), fill=colour("raised"), edge=colour("accent"), width=FOCUS_WIDTH)
        else:
            edge = colour("control" if self.underMouse() else "line2")
            lines.box(painter, area, radius=px(RADIUS), fill=colour("raised"), edge=edge)
        narrow = self.width() < px(RAIL_BELOW)
        left = (self.width() - px(ICON)) / 2 if narrow else px(_PADDING)
        centre = QPointF(left + px(ICON) / 2, area.center().y())
        icons.paint(painter, "search", centre, colour=colour("ink2"), size=px(ICON))
        if not narrow:
            self._paint_words(painter, area, left + px(ICON) + px(_PADDING))
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRectF, left: float) -> None:
        right = area.right() - px(9)
        room = QRectF(left, 0, right - left, area.height())
        if fonts.width(self._key, "key") < room.width() / 2:
            draw_text(painter, room, self._key, role="key", colour="ink3", align="right")
        draw_text(painter, room, self.text(), colour="ink3")
