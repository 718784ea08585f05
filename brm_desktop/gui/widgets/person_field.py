"""A name that completes from those who may be meant: who was there first, then the partner's people."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QWidget

from brm_desktop.domain.names import fold_name
from brm_desktop.gui.theme import fonts, icons
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.combo_box import ChoiceDelegate
from brm_desktop.gui.widgets.line_edit import PADDING, LineEdit

_CHEVRON = 12
_MOST_SHOWN = 8


class PersonField(LineEdit):
    """Qt Designer: promote a QLineEdit. `settled` comes when a name was chosen or left as it was typed.

    A name that is nobody's yet is kept as it was typed; `is_new` says so, and so does the field.
    """

    settled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._folded: dict[str, str] = {}
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        completer.popup().setItemDelegate(ChoiceDelegate(completer.popup()))
        quiet_scroll_bars(completer.popup())
        self.setCompleter(completer)
        self.setTextMargins(px(PADDING) - 2, 0, px(PADDING) + px(_CHEVRON), 0)
        self.editingFinished.connect(self.settle)

    def offer(self, names: Sequence[str]) -> None:
        """The names that can be chosen, the likeliest first."""
        self._names = tuple(dict.fromkeys(names))
        self._folded = {fold_name(name): name for name in reversed(self._names)}
        self._model.setStringList(list(self._names))

    @property
    def name(self) -> str:
        """The name, as it is known or as it was typed."""
        typed = " ".join(self.text().split())
        return self._folded.get(fold_name(typed), typed)

    @property
    def is_new(self) -> bool:
        """Whether nobody is called so yet."""
        return bool(self.name) and fold_name(self.name) not in self._folded

    def show_name(self, name: str) -> None:
        """Sets the name."""
        self.setText(name)
        self.setCursorPosition(0)

    def settle(self) -> None:
        """Take the one name that begins like what was typed; several, or none, leave it as it is."""
        typed = fold_name(self.text())
        if typed and typed not in self._folded:
            meant = [name for folded, name in self._folded.items() if _begins(folded, typed)]
            if len(meant) == 1:
                self.setText(meant[0])
        self.settled.emit(self.name)
        self.update()

    def offer_all(self) -> None:
        """Show every name that can be chosen."""
        completer = self.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alone:
            self.offer_all()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.position().x() > self.width() - px(_CHEVRON) - px(PADDING):
            self.offer_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        centre = QPointF(self.width() - px(5) - px(_CHEVRON) / 2, self.height() / 2)
        icons.paint(painter, "chevron-down", centre, colour=colour("ink2"), size=px(_CHEVRON))
        if self.is_new:
            self._paint_new(painter)
        painter.end()

    def _paint_new(self, painter: QPainter) -> None:
        left = px(PADDING) + fonts.width(self.text(), "body") + px(6)
        room = QRectF(left, 0, self.width() - px(_CHEVRON) - px(PADDING) - left, self.height())
        if room.width() > fonts.width("new", "hint"):
            draw_text(painter, room, "new", role="hint", colour="ink3", align="right")


def _begins(folded: str, typed: str) -> bool:
    """Whether a name, or one of its words, begins with what was typed."""
    return any(folded[start:].startswith(typed) for start in _word_starts(folded))


def _word_starts(folded: str) -> list[int]:
    return [0, *(place + 1 for place, letter in enumerate(folded) if letter in " -")]
