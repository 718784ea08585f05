"""The exchange with the shared folder while the window is open: after the start, now and then, when something arrives.

It runs on the worker, so that nothing she does waits for a disk that sleeps. What goes wrong stands on the page of
sync; nobody is interrupted by it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from brm_desktop.domain.errors import NotFound
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.tasks import Progress, Task

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Exchange
    from brm_desktop.services.workspace import Workspace

EVERY_MS = 5 * 60 * 1000
AFTER_CHANGE_MS = 2_000
QUIET_MS = 3_000
_MOST_WATCHED = 64
_OWN_FOLDER = "BRMSync"


def exchange(
    desk: Desk,
    then: "Callable[[Exchange | None], None]",
    *,
    failed: Callable[[BaseException], None] | None = None,
    deletions_agreed: bool = False,
    both_agreed: bool = False,
    progress: Callable[[Progress], None] | None = None,
    owner: QObject | None = None,
) -> None:
    """One exchange on the worker; `then` gets None when no folder is chosen. Pages are told what came in."""

    def call(workspace: "Workspace", task: "Task[Exchange | None]") -> "Exchange | None":
        if workspace.database.read_only:
            return None
        try:
            return workspace.sync.exchange(
                deletions_agreed=deletions_agreed, both_agreed=both_agreed, progress=task.report
            )
        except NotFound:
            return None

    def done(found: "Exchange | None") -> None:
        if found is not None and found.taken:
            desk.changes.everything.emit()
        elif found is not None:
            desk.changes.sync.emit()
        then(found)

    desk.run_long(call, done, failed=failed, owner=owner, progress=progress)


def note_and_count(workspace: "Workspace") -> int:
    """How many changes the other devices lack, once everything written is in the log; for the worker."""
    if not workspace.database.read_only:
        workspace.sync.note_changes()
    return workspace.sync.waiting()


class Exchanging(QObject):
    """Exchanges at once, every five minutes, and two seconds after something in the folder changed."""

    def __init__(self, desk: Desk, parent: QObject, *, is_open: Callable[[], bool] = lambda: True) -> None:
        """`is_open` says whether there is a store to exchange for."""
        super().__init__(parent)
        self._desk = desk
        self._is_open = is_open
        self._under_way = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._changed)
        self._regular = QTimer(self, interval=EVERY_MS)
        self._regular.timeout.connect(self.run)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_CHANGE_MS)
        self._soon.timeout.connect(self.run)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._regular.start()
        self.run()

    @property
    def watched(self) -> tuple[str, ...]:
        """The folders whose changes are noticed."""
        return tuple(self._watcher.directories())

    def run(self) -> None:
        """One exchange now, unless one is under way."""
        if self._under_way or not self._is_open():
            return
        self._under_way = True
        exchange(self._desk, self._done, failed=self._failed, owner=self)

    def _done(self, found: "Exchange | None") -> None:
        self._under_way = False
        self._quiet.start()  # what this device has just written is no news
        if found is not None:
            self._desk.run(_to_watch, self._watch, failed=self._ignore, owner=self)
        elif self.watched:
            self._watcher.removePaths(list(self.watched))

    def _failed(self, error: BaseException) -> None:
        self._under_way = False
        self._desk.notices.note(error)

    def _ignore(self, error: BaseException) -> None:
        """Nothing is watched then; the timer goes on."""
        self._desk.notices.note(error)

    def _changed(self, _path: str) -> None:
        if not self._under_way and not self._quiet.isActive():
            self._soon.start()

    def _watch(self, folders: tuple[str, ...]) -> None:
        known = set(self.watched)
        gone, new = known - set(folders), set(folders) - known
        if gone:
            self._watcher.removePaths(list(gone))
        if new:
            self._watcher.addPaths(list(new))


def _to_watch(workspace: "Workspace") -> tuple[str, ...]:
    """The shared folder and those of the devices in it, as far as they are there; asked on the worker."""
    folder = workspace.sync.page().folder
    if folder is None:
        return ()
    own = folder.path / _OWN_FOLDER
    places = [folder.path, own, *(own.iterdir() if own.is_dir() else ())]
    return tuple(str(place) for place in places if _is_folder(place))[:_MOST_WATCHED]


def _is_folder(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:
        return False
