"""Names that are known: one, or several with commas between them. Those who come first are offered first."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from brm_desktop.domain.names.book import fold_name
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.combo_box import ChoiceDelegate
from brm_desktop.gui.widgets.line_edit import PADDING, LineEdit
from brm_desktop.gui.widgets.name_field import NameField
from brm_desktop.gui.widgets.rows import Index

_BUTTON = 28
_MOST_SHOWN = 9


class PersonField(NameField):
    """Qt Designer: promote a QLineEdit. `settled` comes when a name was chosen or left as it was typed.

    A name that is nobody's yet is kept as it was typed; `is_new` says so, and so does the field unless `says_new` is
    off. Up and Down belong to the rows around it; Alt Down opens the list.
    """

    settled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.says_new = True
        self._folded: dict[str, str] = {}
        self.editingFinished.connect(self.settle)

    def offer(self, names: Sequence[str]) -> None:
        """The names that can be chosen, the likeliest first."""
        self.set_names(names)
        self._folded = {fold_name(name): name for name in reversed(self.names())}

    @property
    def known_name(self) -> str:
        """The name as it is known, or as it was typed."""
        return self._folded.get(fold_name(self.name), self.name)

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
        self.settled.emit(self.known_name)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_list()
            else:
                event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not (self.says_new and self.is_new):
            return
        painter = QPainter(self)
        left = px(PADDING) + fonts.width(self.text(), "body") + px(6)
        room = QRectF(left, 0, self.width() - px(_BUTTON) - left, self.height())
        if room.width() > fonts.width("new", "hint"):
            draw_text(painter, room, "new", role="hint", colour="ink3", align="right")
        painter.end()


class ListCompleter(QCompleter):
    """Completes the last of several names with commas between them."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: Index) -> str:
        field = self.widget()
        typed = field.text() if isinstance(field, QLineEdit) else ""
        before, comma, _ = typed.rpartition(",")
        return f"{before}{comma} {index.data()}".strip() + ", "


class PeopleField(LineEdit):
    """Several names with commas between them, each completing as in `PersonField`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStringListModel(self)
        self._folded: dict[str, str] = {}
        completer = ListCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        popup = QListView()
        popup.setItemDelegate(ChoiceDelegate(popup))
        quiet_scroll_bars(popup)
        completer.setPopup(popup)
        self.setCompleter(completer)

    def offer(self, names: Sequence[str]) -> None:
        """The names that can be chosen, the likeliest first."""
        every = list(dict.fromkeys(names))
        self._folded = {fold_name(name): name for name in reversed(every)}
        self._model.setStringList(every)

    @property
    def names(self) -> tuple[str, ...]:
        """The names, as they are known or as they were typed, each once."""
        typed = (" ".join(part.split()) for part in self.text().split(","))
        return tuple(dict.fromkeys(self._folded.get(fold_name(name), name) for name in typed if name))

    def show_names(self, names: Sequence[str]) -> None:
        """Sets the names."""
        self.setText(", ".join(names))
        self.setCursorPosition(0)


def _begins(folded: str, typed: str) -> bool:
    """Whether a name, or one of its words, begins with what was typed."""
    return any(folded[start:].startswith(typed) for start in _word_starts(folded))


def _word_starts(folded: str) -> list[int]:
    return [0, *(place + 1 for place, letter in enumerate(folded) if letter in " -")]
