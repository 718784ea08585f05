"""What the columns of a contact list hold: guessed, shown, and corrected with one choice a column."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from brm_desktop.services.imports import ColumnMapping, CsvTable

_SHOWN_COLUMNS = 60
_EXAMPLES = 3


class TableColumns(QWidget):
    """One table. `corrected` comes with the path, the mapping she wants instead, and which column she changed."""

    corrected = Signal(object, object, int)

    def __init__(self, path: Path, table: "CsvTable", mapping: "ColumnMapping", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._mapping = mapping
        self.choices: list[ComboBox] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        note = f"{len(table.rows):,} rows" + ("" if mapping.names_people else " · no column names anybody")
        column.addWidget(SectionHeading(self, title=f"Columns of {table.name}", note=note))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        for place in range(min(len(mapping.fields), _SHOWN_COLUMNS)):
            self._add_row(grid, table, place)

    def _add_row(self, grid: QGridLayout, table: "CsvTable", place: int) -> None:
        header = table.header[place] if place < len(table.header) else f"Column {place + 1}"
        name = Label(self, text=header, role="name")
        name.setMinimumWidth(160)
        name.setMaximumWidth(220)
        choice = ComboBox(self)
        choice.setAccessibleName(f"Column {header} holds")
        fields = list(type(self._mapping.fields[place]))
        choice.addItems([field.words for field in fields])
        choice.setCurrentIndex(fields.index(self._mapping.fields[place]))
        choice.activated.connect(self._correct)
        self.choices.append(choice)
        example = Label(self, text=_examples(table, place), role="second", colour="ink3")
        grid.addWidget(name, place, 0)
        grid.addWidget(choice, place, 1)
        grid.addWidget(example, place, 2)

    def _correct(self, chosen: int) -> None:
        place = next((place for place, choice in enumerate(self.choices) if choice is self.sender()), 0)
        field = list(type(self._mapping.fields[place]))[chosen]
        if field is not self._mapping.fields[place]:
            self._mapping = self._mapping.with_column(place, field)
            self.corrected.emit(self._path, self._mapping, place)


def _examples(table: "CsvTable", place: int) -> str:
    cells = (row.cells[place].strip() for row in table.rows[:50] if place < len(row.cells))
    found = list(dict.fromkeys(cell for cell in cells if cell))[:_EXAMPLES]
    return ", ".join(found) or "empty"
