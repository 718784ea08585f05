"""The sheet of the import dialog: what would come in, and afterwards what came in and who may be the same."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.import_files import Ui_ImportFiles
from brm_desktop.gui.models import import_words as words
from brm_desktop.gui.models.import_counts import HEADS, CountsModel
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.views.import_files.columns import TableColumns
from brm_desktop.gui.views.import_files.pairs import APART, MERGE, UNDO, PairDelegate, PairRow, Settled
from brm_desktop.gui.views.two_line_rows import TwoLineDelegate
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.row_table import Column
from brm_desktop.gui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Callable

    from brm_desktop.interchange.records import Refusal
    from brm_desktop.services.imports import ColumnMapping, ImportOutcome, ImportPreview
    from brm_desktop.services.workspace import Workspace

_SHOWN = 100
_COUNT_ROW_HEIGHT = 31
_KEYS: dict[int, str] = {Qt.Key.Key_M: MERGE, Qt.Key.Key_A: APART, Qt.Key.Key_U: UNDO}


class ImportSheet(QObject):
    """Fills the form's sheet. `mapping_corrected` brings a path and the mapping she wants for it."""

    mapping_corrected = Signal(object, object)

    def __init__(self, desk: Desk, form: Ui_ImportFiles) -> None:
        super().__init__(form.sheet)
        self._desk = desk
        self._form = form
        self._counts = CountsModel()
        self._refusals: RowValues[Refusal] = RowValues(lambda refusal: f"{refusal.name}, {refusal.reason}", self)
        self._doubts: RowValues[Refusal] = RowValues(lambda refusal: f"{refusal.name}, {refusal.reason}", self)
        self.pairs: RowValues[PairRow] = RowValues(lambda row: row.spoken, self)
        self._corrected: tuple[Path, int] | None = None
        self._blocks: dict[Path, TableColumns] = {}
        self._build_counts()
        for rows, model in ((form.refusals_list, self._refusals), (form.doubts_list, self._doubts)):
            rows.setItemDelegate(
                TwoLineDelegate(rows, title=lambda refusal: refusal.name, second=lambda refusal: (Run(refusal.reason),))
            )
            rows.setModel(model)
            rows.fit_to_rows()
        self._build_pairs()

    @property
    def has_pairs(self) -> bool:
        """Whether there are people who may be the same."""
        return bool(self.pairs.values)

    @property
    def corrected_choice(self) -> QWidget | None:
        """The choice she corrected last, so that the focus stays there while the files are read again."""
        block = self._blocks.get(self._corrected[0]) if self._corrected is not None else None
        return block.choices[self._corrected[1]] if block is not None and self._corrected is not None else None

    def take_key(self, key: int) -> bool:
        """Do to the current pair what a key says: M merges, A keeps apart, U takes back. False for any other key."""
        rows = self._form.pairs_list
        if key not in _KEYS or not rows.hasFocus():
            return False
        self._act(rows.currentIndex(), _KEYS[key])
        return True

    def forget_corrections(self) -> None:
        """Other files were chosen."""
        self._corrected = None

    def show_preview(self, preview: "ImportPreview") -> None:
        """What would come in."""
        form = self._form
        form.sentence_label.setText(words.preview_sentence(preview))
        form.sentence_note.hide()
        self._counts.show_counts(preview.counts)
        form.counts_table.setVisible(self._counts.rowCount() > 0)
        self._show_tables(preview)
        self._show_list("refusals", preview.refusals)
        self._show_list("doubts", preview.doubts)
        form.pairs_part.hide()

    def show_outcome(self, outcome: "ImportOutcome") -> None:
        """What came in, where the copy from before is, and who may be the same."""
        form = self._form
        form.sentence_label.setText(words.outcome_sentence(outcome))
        form.sentence_note.setText(
            f"How your data was before is kept: {outcome.backup.name}." if outcome.backup is not None else ""
        )
        form.sentence_note.setVisible(outcome.backup is not None)
        self._counts.show_counts(outcome.counts)
        for part in (form.counts_table, form.tables_part, form.refusals_part, form.doubts_part):
            part.hide()
        self.pairs.show_values([PairRow(pair) for pair in outcome.same_people])
        form.pairs_part.setVisible(self.has_pairs)
        form.pairs_more.hide()
        self._count_open_pairs()

    def _build_counts(self) -> None:
        table = self._form.counts_table
        table.setModel(self._counts)
        table.set_row_height(_COUNT_ROW_HEIGHT)
        table.fit_to_rows()
        table.set_columns([Column(HEADS[0]), *(Column(head, width=110, align="right") for head in HEADS[1:])])

    def _build_pairs(self) -> None:
        rows = self._form.pairs_list
        rows.setItemDelegate(PairDelegate(rows))
        rows.setModel(self.pairs)
        rows.fit_to_rows()
        rows.button_pressed.connect(self._act)

    def _show_tables(self, preview: "ImportPreview") -> None:
        """One block a table."""
        layout = self._form.tables_layout
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._blocks.clear()
        for path, table, mapping in preview.tables:
            block = TableColumns(path, table, mapping, self._form.tables_part)
            block.corrected.connect(self._correct)
            layout.addWidget(block)
            self._blocks[path] = block
        self._form.tables_part.setVisible(bool(preview.tables))

    def _correct(self, path: Path, mapping: "ColumnMapping", place: int) -> None:
        self._corrected = (path, place)
        self.mapping_corrected.emit(path, mapping)

    def _show_list(self, name: str, found: "tuple[Refusal, ...]") -> None:
        form = self._form
        parts: dict[str, tuple[QObject, ...]] = {
            "refusals": (form.refusals_heading, form.refusals_more, form.refusals_list),
            "doubts": (form.doubts_heading, form.doubts_more, form.doubts_list),
        }
        heading, more, rows = parts[name]
        assert isinstance(heading, SectionHeading) and isinstance(more, Label) and isinstance(rows, RowList)
        model = self._refusals if name == "refusals" else self._doubts
        heading.set_count(len(found))
        model.show_values(found[:_SHOWN])
        more.setText(f"and {len(found) - _SHOWN:,} more")
        more.setVisible(len(found) > _SHOWN)
        (form.refusals_part if name == "refusals" else form.doubts_part).setVisible(bool(found))

    def _act(self, index: QModelIndex, name: str) -> None:
        """Merge a pair, keep it apart, or take a merge back."""
        row = self.pairs.value(index)
        if row is None:
            return
        first, second = row.pair.first.id, row.pair.second.id
        if name == MERGE and row.settled is Settled.OPEN:
            self._settle(row, Settled.MERGED, lambda workspace: workspace.people.merge(first, second))
        elif name == APART and row.settled is Settled.OPEN:
            self._settle(row, Settled.APART, lambda workspace: workspace.people.keep_apart(first, second))
        elif name == UNDO and row.settled is Settled.MERGED:
            self._settle(row, Settled.OPEN, lambda workspace: workspace.people.undo_merge(second))

    def _settle(self, row: PairRow, settled: Settled, call: "Callable[[Workspace], object]") -> None:
        def done(_: object) -> None:
            place = self._form.pairs_list.currentIndex().row()
            self.pairs.show_values(
                [replace(r, settled=settled) if r.pair == row.pair else r for r in self.pairs.values]
            )
            self._form.pairs_list.select_row(place)
            self._count_open_pairs()
            self._desk.changes.people.emit()

        self._desk.run(call, done, owner=self)

    def _count_open_pairs(self) -> None:
        self._form.pairs_heading.set_count(sum(row.settled is Settled.OPEN for row in self.pairs.values))
