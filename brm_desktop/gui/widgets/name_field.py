"""A name that completes while it is typed: those who come first are offered first, and any other name may be typed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.combo_box import ChoiceDelegate
from brm_desktop.gui.widgets.line_edit import PADDING, LineEdit

_CHEVRON = 14
_BUTTON = 28
_SHOWN = 9


class NameField(LineEdit):
    """A text field with a list. Down or the chevron opens all of it. Qt Designer: promote a QLineEdit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextMargins(px(PADDING) - 2, 0, px(_BUTTON), 0)
        self._names = QStringListModel(self)
        chooser = QCompleter(self._names, self)
        chooser.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        chooser.setFilterMode(Qt.MatchFlag.MatchContains)
        chooser.setMaxVisibleItems(_SHOWN)
        popup = self._popup = QListView()
        popup.setItemDelegate(ChoiceDelegate(popup))
        quiet_scroll_bars(popup)
        chooser.setPopup(popup)
        self._chooser = chooser
        self.setCompleter(chooser)

    @property
    def name(self) -> str:
        """What stands in the field, without spaces around it."""
        return " ".join(self.text().split())

    def set_names(self, names: Sequence[str]) -> None:
        """Whom it offers, in this order."""
        self._names.setStringList(list(dict.fromkeys(names)))

    def names(self) -> list[str]:
        """Whom it offers."""
        return self._names.stringList()

    def open_list(self) -> None:
        """Everybody, whatever stands in the field."""
        self._chooser.setCompletionPrefix("")
        self._chooser.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self.open_list()
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > self.width() - px(_BUTTON) and self.isEnabled():
            self.open_list()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = event.position().x() > self.width() - px(_BUTTON)
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        centre = QPointF(self.width() - px(14), self.height() / 2)
        icons.paint(painter, "chevron-down", centre, colour=colour("ink2"), size=px(_CHEVRON))
        painter.end()
