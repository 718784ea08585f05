"""Where an export goes, which file comes in, which folder is shared: the system's own dialogs, and what follows."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from brm_desktop.domain.errors import BrmError, Cancelled
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.sync.passphrase import JoinDialog, UnlockDialog
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.stopping import Tell, run_stoppable
from brm_desktop.gui.sync_files import SUFFIX, is_sync_file

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Exported
    from brm_desktop.services.workspace import Workspace

_FILTER: Final = "Sync files (*.brmsync *.brmseg);;All files (*)"


def needs_passphrase(error: BaseException) -> bool:
    """Whether something would have worked with a passphrase. The class itself belongs to a room the window avoids."""
    return type(error).__name__ == "PassphraseNeeded"


def is_wrong_passphrase(error: BaseException) -> bool:
    """Whether another passphrase is to be tried."""
    return type(error).__name__ == "WrongPassphrase"


JOIN: Final = "Join this vault"
_REMEDIES: Final = {"OtherVault": JOIN, "CopiedDatabase": "Keep what both wrote"}


def remedy_for(error: BaseException) -> str:
    """What she may do about a refusal in place of leaving the file, in the words the refusal uses; "" for nothing."""
    return _REMEDIES.get(type(error).__name__, "")


def ask_for_import(parent: QWidget) -> Path | None:
    """The file she wants to bring in; None if she thought better of it."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "Import a sync file", _documents(), _FILTER)
    return Path(chosen) if chosen else None


def ask_for_folder(parent: QWidget) -> Path | None:
    """The folder that a file synchroniser carries; None if she thought better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, "Which folder is shared?", _documents())
    return Path(chosen) if chosen else None


class Exporting(QObject):
    """One export: a name is proposed, a place asked for, a passphrase if need be, and then it is said what is there.

    `began` brings what is written, `ended` comes in any case; `stop` may be called in between.
    """

    began = Signal(str)
    progressed = Signal(object)
    ended = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._folder = _documents()
        self._stop: threading.Event | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._stop is not None

    def stop(self) -> None:
        """End it as soon as it can be ended; there is no file then."""
        if self._stop is not None:
            self._stop.set()

    def ask(self, *, full: bool) -> None:
        """Propose a name, then ask for the place."""
        self._desk.run(
            lambda workspace: workspace.sync.file_name(full), lambda name: self._named(name, full), owner=self._page
        )

    def write(self, path: Path, *, full: bool) -> None:
        """Write the file; a vault that is not unlocked yet is unlocked first."""

        def call(workspace: "Workspace", tell: Tell) -> "Exported":
            return workspace.sync.export(path, full=full, progress=tell)

        def failed(error: BaseException) -> None:
            self._end()
            if isinstance(error, Cancelled):
                self._desk.notices.toast("Stopped. No file was written")
            elif needs_passphrase(error):
                UnlockDialog(self._desk, self._page.window(), then=lambda: self.write(path, full=full)).open()
            else:
                self._desk.notices.report(error)

        if self.is_busy:
            return
        self.began.emit(f"Writing {path.name}")
        self._stop = run_stoppable(
            self._desk, call, self._done, failed=failed, progress=self.progressed.emit, owner=self,
            beside=True,
        )  # fmt: skip

    def _named(self, name: str, full: bool) -> None:
        title = "Where shall the full copy go?" if full else "Where shall the changes go?"
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, title, str(Path(self._folder) / name), f"Sync file (*{SUFFIX})"
        )
        if not chosen:
            return
        path = Path(chosen) if is_sync_file(Path(chosen)) else Path(f"{chosen}{SUFFIX}")
        self._folder = str(path.parent)
        self.write(path, full=full)

    def _end(self) -> None:
        self._stop = None
        self.ended.emit()

    def _done(self, found: "Exported") -> None:
        self._end()
        self._desk.notices.toast(words.exported(found))
        self._desk.changes.sync.emit()


class Said(Protocol):
    """A refusal in words."""

    @property
    def title(self) -> str: ...

    @property
    def detail(self) -> str: ...


class Sharing:
    """A folder is chosen: it is looked at, unlocked if need be, and `chosen` goes on."""

    def __init__(self, desk: Desk, page: QWidget, *, chosen: Callable[[], None]) -> None:
        self._desk = desk
        self._page = page
        self._chosen = chosen

    def use(self, path: Path) -> None:
        """Exchange through `path` from now on."""

        def failed(error: BaseException) -> None:
            if needs_passphrase(error):
                self._unlock(path, error)
            elif remedy_for(error) == JOIN:
                self.join(path, in_words(error))
            else:
                self._desk.notices.report(error)

        self._desk.run(
            lambda workspace: workspace.sync.use_folder(path), lambda _: self._chosen(), failed=failed,
            owner=self._page,
        )  # fmt: skip

    def join(self, path: Path, said: "Said") -> None:
        """Leave the own vault for that of the folder, if she wants; `said` is why it was refused."""
        JoinDialog(
            self._desk, self._page.window(), title=said.title, detail=said.detail, path=path, then=self._chosen
        ).open()  # fmt: skip

    def _unlock(self, path: Path, error: BaseException) -> None:
        title = error.title if isinstance(error, BrmError) else "The folder is sealed"
        UnlockDialog(
            self._desk,
            self._page.window(),
            title=title,
            call=lambda workspace, passphrase: workspace.sync.use_folder(path, passphrase=passphrase),
            then=self._chosen,
        ).open()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
