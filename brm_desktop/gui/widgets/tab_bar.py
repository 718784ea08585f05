"""Tabs as words over a hairline; the active one is underlined in accent. Digits switch."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import FOCUS_WIDTH, RADIUS, TAB_BAR_HEIGHT
from brm_desktop.gui.widgets.focus_ring import by_keyboard

_BETWEEN = 24
_GAP = 5
_UNDERLINE = 2.5


@dataclass(frozen=True, slots=True)
class TabCount:
    """The number behind a tab; None is not counted."""

    value: int | None = None


class DigitShortcut(QShortcut):
    """A digit that chooses a tab while the page has the focus."""

    def __init__(self, page: QWidget, tabs: QTabBar, *, place: int) -> None:
        super().__init__(QKeySequence(str(place + 1)), page)
        self._tabs = tabs
        self._place = place
        self.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.activated.connect(self.choose)

    def choose(self) -> None:
        """To the tab of this digit."""
        self._tabs.setCurrentIndex(self._place)


class TabBar(QTabBar):
    """34 px high. `currentChanged` and `currentIndex` are Qt's; `set_tabs` and `set_count` fill it.

    Qt Designer: promote a QTabBar or a QWidget; dynamic property `labels` with tabs separated by "|".
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keyboard = False
        self._shortcuts: list[DigitShortcut] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._measure_again)

    def set_tabs(self, *labels: str) -> None:
        """Replaces all tabs."""
        while self.count():
            self.removeTab(0)
        for label in labels:
            self.addTab(label.replace("&", "&&"))

    def set_count(self, tab: int, count: int | None) -> None:
        """The number behind a tab in ink3."""
        self.setTabData(tab, TabCount(count))
        self.setAccessibleTabName(tab, f"{self._words(tab)}, {count}" if count is not None else self._words(tab))
        self._measure_again()

    def follow_digits(self, page: QWidget) -> None:
        """Digits 1 to 9 switch tabs while `page` or a part of it has the focus (text fields keep their digits)."""
        for place in range(min(9, self.count())):
            self._shortcuts.append(DigitShortcut(page, self, place=place))

    labels = Property(
        str,
        lambda self: "|".join(self._words(tab) for tab in range(self.count())),
        lambda self, text: self.set_tabs(*text.split("|")),
    )

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(round(self._content_width(index)) + px(_BETWEEN), px(TAB_BAR_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        return QSize(sum(self.tabSizeHint(tab).width() for tab in range(self.count())), px(TAB_BAR_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), px(TAB_BAR_HEIGHT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = by_keyboard(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.horizontal(painter, 0, self.width(), y=self.height() - 1, colour=colour("line"))
        for tab in range(self.count()):
            self._paint_tab(painter, tab)
        painter.end()

    def _words(self, tab: int) -> str:
        return self.tabText(tab).replace("&&", "&")

    def _count_of(self, tab: int) -> str:
        held = self.tabData(tab)
        return str(held.value) if isinstance(held, TabCount) and held.value is not None else ""

    def _content_width(self, tab: int) -> float:
        count = self._count_of(tab)
        wide = fonts.width(self._words(tab), "heading" if tab == self.currentIndex() else "body")
        return wide + (px(_GAP) + fonts.width(count, "second") if count else 0.0)

    def _measure_again(self) -> None:
        """The active tab is heavier and so wider; Qt measures tabs again only when the text of one is set."""
        for tab in range(self.count()):
            self.setTabText(tab, self.tabText(tab))
        self.updateGeometry()
        self.update()

    def _paint_tab(self, painter: QPainter, tab: int) -> None:
        place = QRectF(self.tabRect(tab))
        active = tab == self.currentIndex()
        area = QRectF(place.left(), place.top(), self._content_width(tab), place.height() - 2)
        hovered = place.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        shade = colour("ink" if active or hovered else "ink2")
        wide = draw_text(painter, area, self._words(tab), role="heading" if active else "body", colour=shade)
        behind = QRectF(area.left() + wide + px(_GAP), area.top(), place.width(), area.height())
        draw_text(painter, behind, self._count_of(tab), role="second", colour="ink3")
        if not active:
            return
        bar = QRectF(area.left(), place.bottom() - _UNDERLINE, area.width(), _UNDERLINE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(bar, 1.25, 1.25)
        if self.hasFocus() and self._keyboard:
            ring = QRectF(area.left() - 5, place.top() + 2, area.width() + 10, place.height() - 6)
            lines.box(painter, ring, radius=px(RADIUS), edge=colour("accent"), width=FOCUS_WIDTH)
