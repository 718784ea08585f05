"""Rows of a short list edited where they stand: words in fields beneath the list, order with Alt, Del puts away."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLayout

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.record_fields import Field, Reader
from brm_desktop.gui.views.record_form import RecordForm
from brm_desktop.gui.widgets.row_list import RowList

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace


_ABOVE = 10


@dataclass(frozen=True, slots=True)
class RowPlan:
    """How rows of one kind are read and changed. `kind` is their table, `values` what stands in the fields."""

    kind: str
    id_of: Callable[[Any], str]
    text_of: Callable[[Any], str]
    values: Callable[[Any], Mapping[str, tuple[object, str]]]
    change: "Callable[[Workspace, str, str, object], object]"
    move: "Callable[[Workspace, str, int], object]"


class RowEditing(QObject):
    """Edits the current row of a list. `changed` comes when the fields open or close."""

    changed = Signal()

    def __init__(
        self, desk: Desk, rows: RowList, place: QLayout, *, fields: Sequence[Field], reader: Reader, plan: RowPlan
    ) -> None:
        super().__init__(rows)
        self._desk = desk
        self._rows = rows
        self._plan = plan
        self._id = ""
        self._wanted = -1
        self.form = RecordForm(fields, reader, most_columns=1, parent=rows.parentWidget())
        self.form.committed.connect(self._commit)
        self.form.setContentsMargins(0, px(_ABOVE), 0, 0)
        self.form.hide()
        place.addWidget(self.form)

    @property
    def is_open(self) -> bool:
        """Whether a row is being edited."""
        return bool(self._id)

    @property
    def has_focus(self) -> bool:
        """Whether the focus is in the list or the fields."""
        inside = self._rows.window().focusWidget()
        return inside is self._rows or (inside is not None and self.form.isAncestorOf(inside))

    def open(self) -> bool:
        """Show the fields of the current row and go there; False when there is none."""
        row = self._current()
        if row is None:
            return False
        self._id = self._plan.id_of(row)
        self.form.show_values(self._plan.values(row))
        self.form.set_editing(True)
        self.form.show()
        self.form.focus_first()
        self.changed.emit()
        return True

    def close(self) -> bool:
        """Back to the list; what was typed is kept. False when nothing was open."""
        if not self._id:
            return False
        self.form.set_editing(False)
        self._id = ""
        self.form.hide()
        self._rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        return True

    def refresh(self) -> None:
        """The rows were read again: the fields follow, and close when their row has gone."""
        if not self._id:
            return
        values: Sequence[Any] = self._model().values
        row = next((row for row in values if self._plan.id_of(row) == self._id), None)
        if row is None:
            self.close()
        else:
            self.form.show_values(self._plan.values(row))

    def move(self, step: int) -> None:
        """Up (-1) or down (1) in the order."""
        place = self._rows.currentIndex().row() + step
        row = self._current()
        if row is None or not 0 <= place < self._rows.model().rowCount():
            return
        row_id = self._plan.id_of(row)
        self._wanted = place
        self._desk.run(lambda workspace: self._plan.move(workspace, row_id, step), self._stored, owner=self)

    def take_wanted_row(self) -> int:
        """The row to select after a move, -1 if none."""
        wanted, self._wanted = self._wanted, -1
        return wanted

    def delete(self) -> None:
        """Into the bin, with Undo."""
        row = self._current()
        if row is None:
            return
        kind, row_id = self._plan.kind, self._plan.id_of(row)
        do_step(self._desk, lambda workspace: workspace.bin.put(kind, row_id), f"Deleted: {self._plan.text_of(row)}")

    def _current(self) -> Any:
        return self._model().value(self._rows.currentIndex())

    def _model(self) -> "RowValues[Any]":
        model = self._rows.model()
        assert isinstance(model, RowValues)
        return model

    def _commit(self, key: str, value: object) -> None:
        row_id = self._id
        self._desk.run(
            lambda workspace: self._plan.change(workspace, row_id, key, value),
            self._stored,
            failed=lambda error: self._refused(key, error),
            owner=self,
        )

    def _stored(self, _: object) -> None:
        self._desk.changes.partners.emit()

    def _refused(self, key: str, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self.form.show_error(key, f"{error.title}. {error.detail}")
        else:
            self._desk.notices.report(error)
