"""A file on its way in: looked at, asked about, taken in, taken back. Everything that takes time is on the worker."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brm_desktop.domain.errors import BrmError, Cancelled
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.sync.files import is_wrong_passphrase, needs_passphrase
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.stopping import Tell, run_stoppable
from brm_desktop.gui.tasks import Progress
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.sync.choices import Choice, settle

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Incoming, Taken
    from brm_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Done:
    """What an import did, and how many of her choices could not be stored: those conflicts stay open."""

    taken: "Taken"
    not_settled: int


class _Hand:
    """Holds what was looked at. It outlives the page, so that the file is closed when the page goes."""

    def __init__(self) -> None:
        self.found: Incoming | None = None

    def put_down(self) -> None:
        if self.found is not None:
            self.found.close()
        self.found = None


class Receiving(QObject):
    """`looked`, `asked` (the name, and whether the last passphrase was wrong), `refused`, `stopped`, `nothing_new`,
    `came_in`: what became of the file at `path`.

    A look or an import that is stopped is not dropped but told to stop: it says itself whether it was in time.
    """

    looked = Signal(object)
    asked = Signal(str, bool)
    refused = Signal(object)
    stopped = Signal()
    nothing_new = Signal(object)
    came_in = Signal(object)
    progressed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.path: Path | None = None
        self._hand = _Hand()
        self._joins = False
        self._stop: threading.Event | None = None
        self.destroyed.connect(self._hand.put_down)

    @property
    def found(self) -> "Incoming | None":
        """The file in hand."""
        return self._hand.found

    @property
    def is_busy(self) -> bool:
        """Whether the worker is at it."""
        return self._stop is not None

    def look(self, path: Path, passphrase: str = "") -> None:
        """Verify a file and see what it would do."""
        if self.is_busy:
            return
        if self._joins and passphrase:
            self.join(passphrase)
            return
        self._joins = False
        self.put_down()
        self.path = path

        def call(workspace: "Workspace", tell: Tell) -> "Incoming":
            found = workspace.sync.look(path, passphrase=passphrase, progress=tell)
            if found.already:
                workspace.sync.take(found)  # no record changes: it notes what the other device has
            return found

        self._work(call, self._looked, lambda error: self._not_looked(error, given=bool(passphrase)))

    def take(self, choices: dict[str, Choice], *, deletions_agreed: bool) -> None:
        """Take in what is in hand, then settle what she chose."""
        found = self.found
        if found is None or self.is_busy:
            return

        def call(workspace: "Workspace", tell: Tell) -> Done:
            taken = workspace.sync.take(found, deletions_agreed=deletions_agreed, progress=tell)
            return Done(taken, sum(not _settled(workspace, key, choice) for key, choice in choices.items()))

        self._work(call, self._taken, self._refused)

    def join(self, passphrase: str = "") -> None:
        """Belong to the vault of the file that was refused, and look at it again."""
        path = self.path
        if path is None or self.is_busy:
            return

        def call(workspace: "Workspace", _tell: Tell) -> None:
            workspace.sync.join(path, passphrase=passphrase)

        def joined(_: object) -> None:
            self._joins = False
            self.look(path, passphrase)

        self._joins = True  # should it ask for the passphrase, what she gives is for joining
        self._work(call, joined, lambda error: self._not_looked(error, given=bool(passphrase)))

    def take_both(self) -> None:
        """Put both histories of a store that was copied in order, and take in what the file holds."""
        path = self.path
        if path is None or self.is_busy:
            return

        def call(workspace: "Workspace", tell: Tell) -> Done:
            return Done(workspace.sync.take_both(path, progress=tell), 0)

        self._work(call, self._taken, self._refused)

    def stop(self) -> None:
        """End it as soon as it can be ended."""
        if self._stop is not None:
            self._stop.set()

    def put_down(self) -> None:
        """There is no file in hand any more."""
        self._hand.put_down()

    def take_back(self, run_id: int) -> None:
        """Undo a whole import."""

        def said(count: int) -> str:
            return f"The import is taken back: {words.several(count, 'record')}"

        do_step(self._desk, lambda workspace: workspace.sync.undo_import(run_id), said)

    def _work(
        self, call: "Callable[[Workspace, Tell], object]", then: Callable[..., None],
        failed: Callable[[BaseException], None],
    ) -> None:  # fmt: skip

        def ended(error: BaseException) -> None:
            self._stop = None
            if isinstance(error, Cancelled):
                self.stopped.emit()
            else:
                failed(error)

        def answered(answer: object) -> None:
            self._stop = None
            then(answer)

        self._stop = run_stoppable(
            self._desk, call, answered, failed=ended, progress=self._progress, owner=self
        )  # fmt: skip

    def _progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _looked(self, found: "Incoming") -> None:
        if found.already:
            found.close()
            self.nothing_new.emit(found)
            return
        self._hand.found = found
        self.looked.emit(found)

    def _not_looked(self, error: BaseException, *, given: bool) -> None:
        name = self.path.name if self.path is not None else ""
        if needs_passphrase(error) or is_wrong_passphrase(error):
            self.asked.emit(name, given)
        else:
            self.refused.emit(error)

    def _refused(self, error: BaseException) -> None:
        self.refused.emit(error)

    def _taken(self, done: Done) -> None:
        found = self.found
        device = found.from_device if found is not None else "the file"
        self.put_down()
        self._desk.changes.everything.emit()
        run_id = done.taken.run_id
        said = words.taken(done.taken, device)
        if done.not_settled:
            said += f". {words.several(done.not_settled, 'choice')} could not be stored"
        self._desk.notices.toast(said, undo=lambda: self.take_back(run_id), action="Undo this import", key="")
        self.came_in.emit(done)


def _settled(workspace: "Workspace", key: str, choice: Choice) -> bool:
    try:
        settle(workspace, key, choice)
    except BrmError:
        return False
    return True
