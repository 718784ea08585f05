"""One of the three columns of a partner's page: its rows, its question while it is empty, and one line to add to it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLayout

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.row_list import RowList

_ABOVE_LINE = 8


class Section(QObject):
    """The question and the line show while there are no rows; later the line opens on request and closes with Esc."""

    changed = Signal()

    def __init__(
        self, question: Label, rows: RowList, edit: LineEdit, place: QLayout, store: Callable[[str], None]
    ) -> None:
        super().__init__(rows)
        self._place = place
        self.question = question
        self.rows = rows
        self.edit = edit
        self._store = store
        self._opened = False
        edit.returnPressed.connect(self._submit)
        self.show_what_fits()

    @property
    def has_focus(self) -> bool:
        """Whether the focus is in its rows or its line."""
        return QApplication.focusWidget() in (self.rows, self.edit)

    def ask(self, question: str, *, example: str) -> None:
        """The question of the empty column, and an example of an answer. Called again whenever the rows change."""
        self.question.setText(question)
        self.edit.setPlaceholderText(example)
        self.show_what_fits()

    def open_entry(self) -> None:
        """Show the line and go there."""
        self._opened = True
        self.show_what_fits()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_entry(self) -> bool:
        """Leave the line, and what was typed; False when nothing was to be left."""
        if not self.edit.hasFocus():
            return False
        self._opened = False
        self.edit.clear()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_what_fits()
        return True

    def take_entry(self) -> None:
        """What was typed is stored: the line is free for the next one."""
        self.edit.clear()

    def show_what_fits(self) -> None:
        """Question and line while it is empty, rows otherwise."""
        model = self.rows.model()
        empty = model is None or not model.rowCount()
        self.question.setVisible(empty)
        self.rows.setVisible(not empty)
        self.edit.setVisible(empty or self._opened)
        margins = self._place.contentsMargins()
        margins.setTop(px(_ABOVE_LINE) if empty or self._opened else 0)
        self._place.setContentsMargins(margins)
        self.changed.emit()

    def _submit(self) -> None:
        if text := self.edit.text().strip():
            self._store(text)
