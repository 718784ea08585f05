"""The fields of a record side by side: read calmly, and edited in place; each change is handed over as it is made."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.record_fields import Field, FieldRow, Reader

_LEAST = 240
_ACROSS = 32
_DOWN = 14


class RecordForm(QWidget):
    """Fields in as many columns as fit, at most `most_columns`. `committed` brings the key of a field and its value.

    Empty fields are hidden while it is read, unless `shows_empty`.
    """

    committed = Signal(str, object)

    def __init__(
        self, fields: Sequence[Field], reader: Reader, *, most_columns: int = 3, shows_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.rows = {field.key: FieldRow(field, reader, self) for field in fields}
        self._most_columns = most_columns
        self._shows_empty = shows_empty
        self._columns = 0
        self.editing = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(_ACROSS))
        self._grid.setVerticalSpacing(px(_DOWN))
        for row in self.rows.values():
            row.committed.connect(self.committed)
        self._lay_out()

    def show_values(self, values: Mapping[str, tuple[object, str]]) -> None:
        """Of each field its stored value and how it is read."""
        for key, (value, words) in values.items():
            self.rows[key].show_value(value, words)
        self._lay_out()

    def set_editing(self, editing: bool) -> None:
        """Inputs in place of words, or back; what was typed last is handed over."""
        if self.editing and not editing:
            for row in self.rows.values():
                row.commit()
        self._show_editing(editing)

    def drop_editing(self) -> None:
        """Back to words, because another record is shown: nothing is handed over, it would go to the wrong one."""
        self._show_editing(False)

    def _show_editing(self, editing: bool) -> None:
        self.editing = editing
        for row in self.rows.values():
            row.show_editing(editing)
        self._lay_out()

    def focus_first(self) -> None:
        """Into the first input."""
        first = next(iter(self.rows.values()))
        first.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_error(self, key: str, words: str) -> None:
        """Say beneath a field what is wrong with it."""
        self.rows[key].show_error(words)

    @property
    def is_empty(self) -> bool:
        """Whether no field has anything to read."""
        return not any(self._is_filled(row) for row in self.rows.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._lay_out()

    def _fitting(self) -> int:
        return max(1, min(self._most_columns, (self.width() + px(_ACROSS)) // (px(_LEAST) + px(_ACROSS))))

    @staticmethod
    def _is_filled(row: FieldRow) -> bool:
        return row.value_label.text() not in ("", "–")

    def _lay_out(self) -> None:
        shown = [row for row in self.rows.values() if self.editing or self._shows_empty or self._is_filled(row)]
        for row in self.rows.values():
            self._grid.removeWidget(row)
            row.setVisible(row in shown)
        before, self._columns = self._columns, self._fitting()
        for place, row in enumerate(shown):
            self._grid.addWidget(row, place // self._columns, place % self._columns, Qt.AlignmentFlag.AlignTop)
        for column in range(max(before, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
