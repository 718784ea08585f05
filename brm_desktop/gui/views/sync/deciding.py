"""What is to be decided after an import: conflicts one by one, values all at once, pairs. Each can be taken back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.sync.choices import Choice, settle

if TYPE_CHECKING:
    from brm_desktop.gui.views.sync.resting import RestingPart
    from brm_desktop.services.sync.values import Conflict, Duplicate


class Deciding(QObject):
    """Stores every choice at once, with a toast that takes it back."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def listen(self, part: "RestingPart") -> None:
        """Do what is chosen there."""
        part.conflicts.chosen.connect(self.settle)
        part.conflicts.later_wanted.connect(self.put_off)
        part.newest_wanted.connect(self.keep_newest)
        part.merge_wanted.connect(self.merge)
        part.apart_wanted.connect(self.keep_apart)

    def settle(self, conflict: "Conflict", choice: Choice) -> None:
        """One conflict."""
        do_step(self._desk, lambda workspace: settle(workspace, conflict.key, choice), f"Decided: {conflict.title}")

    def put_off(self, conflict: "Conflict") -> None:
        """Do not ask until one of the devices changes it again."""

        def done(_: object) -> None:
            self._desk.notices.toast(f"Later: {conflict.title}. It comes back when it changes again")
            self._desk.changes.sync.emit()

        self._desk.run(lambda workspace: workspace.sync.later(conflict.key), done, owner=self)

    def keep_newest(self) -> None:
        """All values at once, as they are shown now."""
        do_step(
            self._desk, lambda workspace: workspace.sync.decide_all_newest(),
            lambda count: f"The newest of {words.several(count, 'value')} are kept",
        )  # fmt: skip

    def merge(self, pair: "Duplicate") -> None:
        """The two are one."""
        do_step(
            self._desk, lambda workspace: workspace.sync.merge(pair.first_id, pair.second_id),
            f"Merged: {words.duplicate_line(pair)}",
        )  # fmt: skip

    def keep_apart(self, pair: "Duplicate") -> None:
        """The two are two; they are not offered again."""

        def done(_: object) -> None:
            self._desk.notices.toast(f"Kept apart: {words.duplicate_line(pair)}")
            self._desk.changes.sync.emit()

        self._desk.run(
            lambda workspace: workspace.sync.keep_apart(pair.first_id, pair.second_id), done, owner=self
        )  # fmt: skip
