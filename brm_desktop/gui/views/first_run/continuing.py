"""Continue from another device: everything is read into a store beside the folder first, and moved in when it is whole.

Until then there is nothing in the data folder, so that a file that cannot be taken has begun nothing.
"""

import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from brm_desktop.domain.errors import StoreUnusable
from brm_desktop.gui.data_folders import holds_store
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.sync.files import is_wrong_passphrase, needs_passphrase
from brm_desktop.gui.stopping import Tell, teller
from brm_desktop.gui.tasks import Progress, Task

if TYPE_CHECKING:
    from brm_desktop.domain.clock import Clock

_BESIDE: Final = ".continuing"


class Continuing(QObject):
    """`asked` when a passphrase is needed (True: the last one was wrong), `failed` with why, `ready` when it is in.

    `ready` comes before the folder is opened: that is the page's.
    """

    asked = Signal(str, bool)
    failed = Signal(object)
    ready = Signal()
    progressed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop: threading.Event | None = None
        self.source: Path | None = None

    def read(self, source: Path, folder: Path, passphrase: str = "") -> None:
        """Take everything over from a file or a shared folder into `folder`."""
        self.source = source
        stop = self._stop = threading.Event()
        clock = self._desk.clock

        def work(task: Task[None]) -> None:
            take_over(source, folder, clock=clock, passphrase=passphrase, tell=teller(task, stop))

        def failed(error: BaseException) -> None:
            if needs_passphrase(error) or is_wrong_passphrase(error):
                self.asked.emit(source.name, bool(passphrase))
            else:
                self.failed.emit(error)

        self._desk.tasks.run_long(
            work, then=lambda _: self.ready.emit(), failed=failed, owner=self, progress=self._progress
        )  # fmt: skip

    def stop(self) -> None:
        """End it as soon as it can be ended; `failed` says that it did."""
        if self._stop is not None:
            self._stop.set()

    def _progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)


def take_over(source: Path, folder: Path, *, clock: "Clock", passphrase: str, tell: Tell) -> None:
    """Put everything of `source` into the data folder; for the worker.

    Raises:
        StoreUnusable: the folder cannot be made, or holds data already.
        SyncRefused and others: see `Sync.continue_from`. The folder is as it was.
    """
    if holds_store(folder):
        raise StoreUnusable(
            "There is data in this folder already",
            "Nothing was changed. Choose another folder, or open this one and import the file on the page of sync.",
        )
    beside = folder / _BESIDE
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True, mode=0o700)
    except OSError as error:
        raise StoreUnusable("The folder cannot be used", f"{folder} cannot be written. Choose another one.") from error
    try:
        _read_beside(source, beside, clock=clock, passphrase=passphrase, tell=tell)
        for part in sorted(beside.iterdir()):
            part.replace(folder / part.name)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _read_beside(source: Path, beside: Path, *, clock: "Clock", passphrase: str, tell: Tell) -> None:
    from brm_desktop.services.workspace import Workspace

    workspace = Workspace(beside, clock=clock)
    try:
        workspace.sync.continue_from(source, passphrase=passphrase, progress=tell)
    finally:
        workspace.close()
