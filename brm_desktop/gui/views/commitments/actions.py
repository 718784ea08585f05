"""What can be done to promises, one or many at once, each as one step with its way back. It knows no widgets."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.gui.desk import Desk

if TYPE_CHECKING:
    from brm_desktop.services.marking import Marks
    from brm_desktop.services.undo import Step
    from brm_desktop.services.workspace import Workspace

MOST_AT_ONCE = 500
TOO_MANY = f"At most {MOST_AT_ONCE} promises change at once. Select fewer, or narrow the list first."


class CommitmentActions(QObject):
    """Acts on the store and says what happened. `numbers` name the rows of the list.

    `taken_back` comes before the change is told: what was kept for a moment is shown as it is now.
    """

    taken_back = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def keep(self, numbers: Sequence[int], text: str, *, failed: Callable[[BaseException], None]) -> None:
        """Mark as kept."""
        self._act("Kept", numbers, text, lambda w, ids: w.commitments.keep_all(ids), failed=failed)

    def reopen(self, numbers: Sequence[int], text: str) -> None:
        """Open again what was closed."""
        self._act("Open again", numbers, text, lambda w, ids: w.commitments.reopen_all(ids))

    def withdraw(self, numbers: Sequence[int], text: str, *, why: str) -> None:
        """Take out of what counts."""
        self._act("Withdrawn", numbers, text, lambda w, ids: w.commitments.withdraw_all(ids, why=why))

    def nudge(self, commitment_id: CommitmentId, text: str) -> None:
        """Note that its owner was reminded today."""
        self._change(f"Reminder noted: {text}", lambda w: w.commitments.nudge(commitment_id))

    def change(self, commitment_id: CommitmentId, text: str, cells: dict[str, Any]) -> None:
        """Correct what it says."""
        if cells:
            self._change(f"Changed: {text}", lambda w: w.commitments.change(commitment_id, **cells))

    def mark(
        self,
        commitment_id: CommitmentId,
        text: str,
        marks: "Marks",
        *,
        then: Callable[[], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Say whose it is, or how its supply stands."""
        self._change(
            f"{marks.step}: {text}", lambda w: w.commitments.mark(commitment_id, marks), then=then, failed=failed
        )

    def move(
        self,
        numbers: Sequence[int],
        text: str,
        *,
        to: Due,
        agreed_with: str,
        why: str,
        then: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Give a new date."""

        def moved(workspace: "Workspace", ids: Sequence[CommitmentId]) -> int:
            return workspace.commitments.move_all(ids, to=to, agreed_with=agreed_with, why=why)

        self._act("Moved", numbers, text, moved, failed=failed, then=then)

    def copy(self, words: str, whom: str) -> None:
        """Put a message onto the clipboard."""
        QGuiApplication.clipboard().setText(words)
        self._desk.notices.toast(f"Message to {whom} copied" if whom else "Message copied")

    def _act(
        self,
        done: str,
        numbers: Sequence[int],
        text: str,
        call: "Callable[[Workspace, Sequence[CommitmentId]], int]",
        *,
        then: Callable[[], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        def work(workspace: "Workspace") -> "tuple[int, Step | None]":
            count = call(workspace, workspace.commitment_pages.ids(numbers))
            return count, workspace.undo.last()

        def arrived(answer: "tuple[int, Step | None]") -> None:
            count, step = answer
            if count:
                what = text if count == 1 else f"{count} promises"
                self._desk.notices.toast(f"{done}: {what}", undo=lambda: self.take_back(step))
            self._desk.changes.commitments.emit()
            if then is not None:
                then()

        self._desk.run(work, arrived, failed=failed, owner=self)

    def _change(
        self,
        words: str,
        call: "Callable[[Workspace], object]",
        *,
        then: Callable[[], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        def work(workspace: "Workspace") -> "Step | None":
            call(workspace)
            return workspace.undo.last()

        def arrived(step: "Step | None") -> None:
            self._desk.notices.toast(words, undo=lambda: self.take_back(step))
            self._desk.changes.commitments.emit()
            if then is not None:
                then()

        self._desk.run(work, arrived, failed=failed, owner=self)

    def take_back(self, step: "Step | None") -> None:
        """Undo `step`, as long as it is the last thing that was done."""

        def work(workspace: "Workspace") -> bool:
            if step is None or workspace.undo.last() != step:
                return False
            workspace.undo.take_back()
            return True

        def arrived(taken: bool) -> None:
            self.taken_back.emit()
            if not taken:
                self._desk.notices.toast("Something else was done since; Ctrl Z takes that back first")
            self._desk.changes.commitments.emit()

        self._desk.run(work, arrived, owner=self)
