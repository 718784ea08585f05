"""Style sheets, only for what Qt draws better than we could: scroll bars and the geometry of menus.

They are given to single widgets, never to the application: that would slow the making of every widget by a third and
change how Qt draws all others. A sheet keeps the colours it was given, so the bars are dressed anew with every theme.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar
from shiboken6 import isValid

from brm_desktop.gui.theme.theme import colour, theme

_SCROLL_BAR = """
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; border: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; border: 0; }}
QScrollBar::handle {{ background: {rest}; border-radius: 3px; border: 0; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {hovered}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; background: transparent; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""

_MENU = """
QMenu {{ background: transparent; border: 0; padding: {pad}px; }}
QMenu::item {{ height: {row}px; padding: 0 {across}px; background: transparent; }}
QMenu::separator {{ height: 1px; margin: {pad}px {across}px; }}
"""


def menu_sheet(*, row: int, padding: int, across: int) -> str:
    """Heights and paddings of a menu in logical pixels; a Menu paints everything else itself."""
    return _MENU.format(row=row, pad=padding, across=across)


def quiet_scroll_bars(area: QAbstractScrollArea) -> None:
    """Thin scroll bars without arrows or trough, in the colours of every theme to come."""
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        _Dressed(bar)


class _Dressed(QObject):
    """Belongs to a scroll bar and gives it its sheet again when the theme changes."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        theme().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        if not isValid(self._bar):
            return
        self._bar.setStyleSheet(_SCROLL_BAR.format(rest=colour("line2").name(), hovered=colour("control").name()))
