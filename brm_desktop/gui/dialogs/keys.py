"""All keys: those of the page in front, and those that work everywhere."""

from PySide6.QtWidgets import QGridLayout, QWidget

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.keys import shown_key
from brm_desktop.gui.widgets.label import Label

EVERYWHERE = (
    Hint("Ctrl+1", "Today"),
    Hint("Ctrl+2", "Partners"),
    Hint("Ctrl+K", "search"),
    Hint("Ctrl+J", "jot one line"),
    Hint("Ctrl+I", "import"),
    Hint("Esc", "back one step"),
    Hint("Tab", "next section"),
    Hint("F6", "sidebar and page"),
    Hint("Ctrl+Q", "quit"),
)


class KeysDialog(Dialog):
    """Two columns of keys with their words."""

    def __init__(self, window: QWidget, *, here: tuple[Hint, ...]) -> None:
        super().__init__(window, title="Keys", width=480)
        grid = QGridLayout(self.content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(24))
        grid.addWidget(_column("This page", here, self.content), 0, 0)
        grid.addWidget(_column("Everywhere", EVERYWHERE, self.content), 0, 1)
        self.add_action("Close", kind="primary").clicked.connect(self.accept)


def _column(title: str, hints: tuple[Hint, ...], parent: QWidget) -> QWidget:
    column = QWidget(parent)
    rows = QGridLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setVerticalSpacing(px(4))
    rows.addWidget(Label(column, text=title, role="heading"), 0, 0, 1, 2)
    for number, hint in enumerate(hints, start=1):
        rows.addWidget(Label(column, text=shown_key(hint.key), role="name"), number, 0)
        rows.addWidget(Label(column, text=hint.words, colour="ink2"), number, 1)
    rows.setColumnMinimumWidth(0, px(72))
    rows.setColumnStretch(1, 1)
    rows.setRowStretch(len(hints) + 1, 1)
    return column
