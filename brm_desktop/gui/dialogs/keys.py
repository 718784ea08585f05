"""All keys: those of the page in front, and those that work everywhere, from what the window and the page offer."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from brm_desktop.gui.commands import Command
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.keys import shown_key
from brm_desktop.gui.widgets.label import Label

# What moves the focus belongs to no command.
MOVES = (
    Hint("↑ ↓", "move; Home, End too"),
    Hint("Enter", "open"),
    Hint("Space", "tick, or mark as kept"),
    Hint("Ctrl+Enter", "finish, save, next"),
    Hint("Tab", "next section"),
    Hint("F6", "sidebar and page"),
    Hint("F10", "menu"),
    Hint("Esc", "back one step"),
)
_KEY_WIDTH = 78


class KeysDialog(Dialog):
    """Columns of keys with their words. What has no key is left to the palette."""

    def __init__(self, window: QWidget, *, here: Sequence[Hint], commands: Iterable[Command]) -> None:
        super().__init__(window, title="Keys", width=760)
        everywhere = [Hint(command.key, command.words) for command in commands if command.key]
        page = [hint for hint in here if hint.key and shown_key(hint.key)]
        columns = QHBoxLayout(self.content)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(px(24))
        columns.addWidget(_column("This page", page or [Hint("", "no keys of its own")], self.content), 9)
        columns.addWidget(_column("Everywhere", everywhere, self.content), 11)
        columns.addWidget(_column("To move", MOVES, self.content), 10)
        self.add_action("Close", kind="primary", key="Esc").clicked.connect(self.accept)


def _column(title: str, hints: Sequence[Hint], parent: QWidget) -> QWidget:
    column = QWidget(parent)
    column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    rows = QGridLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setVerticalSpacing(3)
    rows.setHorizontalSpacing(px(8))
    rows.addWidget(Label(column, text=title, role="heading"), 0, 0, 1, 2)
    for number, hint in enumerate(hints, start=1):
        rows.addWidget(Label(column, text=shown_key(hint.key), role="name"), number, 0)
        rows.addWidget(Label(column, text=hint.words, colour="ink2"), number, 1)
    rows.setColumnMinimumWidth(0, px(_KEY_WIDTH))
    rows.setColumnStretch(1, 1)
    rows.setRowStretch(len(hints) + 1, 1)
    return column
