"""What the keys of the page of commitments do to the promises that are selected, one or many."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.undoing import KEPT_STAYS_MS
from brm_desktop.gui.views.commitments.actions import MOST_AT_ONCE, TOO_MANY, CommitmentActions
from brm_desktop.gui.views.commitments.dialogs import CommitmentDialogs
from brm_desktop.gui.views.commitments.marking import PromiseMarks
from brm_desktop.gui.views.commitments.reading import chosen_line

if TYPE_CHECKING:
    from brm_desktop.gui.views.commitments.view import CommitmentsView


class PromiseKeys(QObject):
    """Reads what is selected and acts on it. `left` comes when a row that was kept has been seen long enough."""

    left = Signal()

    def __init__(self, desk: Desk, view: "CommitmentsView") -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._table = view.form.table
        self.actions = CommitmentActions(desk, self)
        self.dialogs = CommitmentDialogs(desk, view, self.actions)
        self.marks = PromiseMarks(desk, view, self.actions)
        self._kept: frozenset[int] = frozenset()
        self._leaving = QTimer(self, singleShot=True, interval=KEPT_STAYS_MS)
        self._leaving.timeout.connect(self.left)
        self.actions.taken_back.connect(self.stop_leaving)

    @property
    def is_leaving(self) -> bool:
        """Whether rows that were just kept are still shown."""
        return self._leaving.isActive()

    def stop_leaving(self) -> None:
        """The list is being read again: what was kept goes now."""
        self._leaving.stop()
        self._kept = frozenset()

    def keep(self) -> None:
        """K and Space: kept. On a promise that is closed: open again."""
        numbers, line = self._numbers(), chosen_line(self._table)
        if not numbers or line is None:
            return
        if self._kept.issuperset(numbers):
            return  # pressed twice; the way back is Ctrl Z
        if line.closed:
            self.actions.reopen(numbers, line.line.text)
            return
        self._kept |= frozenset(numbers)
        self._table.commitments.show_closed(numbers, on=self._desk.clock.today())
        self._table.viewport().update()
        self._leaving.start()
        self.actions.keep(numbers, line.line.text, failed=self._not_kept)

    def _numbers(self) -> list[int]:
        """What is selected; nothing, with a word about it, when that is too much to change at once."""
        if self._table.chosen_count() > MOST_AT_ONCE:
            self._desk.notices.toast(TOO_MANY)
            return []
        return self._table.chosen_numbers()

    def _not_kept(self, error: BaseException) -> None:
        self._desk.notices.report(error)
        self.stop_leaving()
        self.left.emit()

    def renegotiate(self) -> None:
        """R: a new date."""
        self.dialogs.renegotiate(self._numbers())

    def withdraw(self) -> None:
        """Del: withdraw, after saying why."""
        self.dialogs.withdraw(self._numbers())

    def nudge(self) -> None:
        """G: note that the owner was reminded."""
        line = chosen_line(self._table)
        if line is None or line.closed:
            return
        if line.mine:
            self._desk.notices.toast("This one is yours: there is nobody to remind")
            return
        self.actions.nudge(line.line.id, line.line.text)

    def copy_message(self) -> None:
        """M: the sentence that is ready to send."""
        pane = self._view.form.pane
        if pane.detail is not None and pane.message:
            other = pane.detail.other
            self.actions.copy(pane.message, other.name if other is not None and not other.me else "")

    def edit(self) -> None:
        """E: correct the promise in place."""
        self.dialogs.edit()
