"""What every page gets: the way to the store, to other pages, and to the user. It is put together by `application`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import StoreUnusable
from brm_desktop.gui.changes import Changes
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.notices import Notices
from brm_desktop.gui.tasks import Failed, Progress, Task, Tasks
from brm_desktop.settings import Settings

if TYPE_CHECKING:
    # The services bring SQLAlchemy along, which costs more than Qt: the worker imports them, after the first paint.
    from brm_desktop.services.workspace import Workspace

T = TypeVar("T")


class Store:
    """The open data folder, known to the worker alone; `folder` and `settings` are copies for the GUI thread."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self.settings = Settings()
        self.read_only = False
        self._clock = clock
        self._workspace: Workspace | None = None

    def open(self, folder: Path) -> "Workspace":
        """Worker only: open `folder` in place of what is open.

        Raises:
            StoreUnusable, StoreDamaged, StoreNewer: see `Workspace`.
        """
        from brm_desktop.services.workspace import Workspace

        self.close()
        self._workspace = Workspace(folder, clock=self._clock)
        self.folder = folder
        self.settings = self._workspace.settings
        self.read_only = self._workspace.database.read_only
        return self._workspace

    @property
    def workspace(self) -> "Workspace":
        """Worker only: what is open.

        Raises:
            StoreUnusable: nothing is.
        """
        if self._workspace is None:
            raise StoreUnusable("No data folder is open", "Choose one first; nothing was changed.")
        return self._workspace

    def close(self) -> None:
        """Worker only: close what is open."""
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None


@dataclass
class Desk:
    """The things a page works with. What the window can do is put in by the window.

    `begin` opens a data folder, makes it if need be, and then calls back.
    """

    tasks: Tasks
    store: Store
    changes: Changes
    notices: Notices
    clock: Clock
    navigate: Callable[[Place, object], None] = field(default=lambda place, argument=None: None)
    go_back: Callable[[], None] = field(default=lambda: None)
    begin: Callable[[Path, Callable[[], None], Failed], None] = field(default=lambda folder, then, failed: None)
    show_keys: Callable[[], None] = field(default=lambda: None)
    open_import: Callable[[tuple[Path, ...]], None] = field(default=lambda paths=(): None)

    @property
    def settings(self) -> Settings:
        """The settings as they were last read."""
        return self.store.settings

    def run(
        self,
        call: "Callable[[Workspace], T]",
        then: Callable[[T], None] | None = None,
        *,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> Task[T]:
        """Do `call` with the workspace on the worker; see `Tasks.run`. Without `failed`, errors become a notice."""
        return self.tasks.run(lambda: call(self.store.workspace), then=then, failed=failed, owner=owner)

    def run_long(
        self,
        call: "Callable[[Workspace, Task[T]], T]",
        then: Callable[[T], None] | None = None,
        *,
        failed: Failed | None = None,
        owner: QObject | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Task[T]:
        """As `run`, with the task for saying how far it is (`task.report`) and for stopping (`task.check`)."""
        return self.tasks.run_long(
            lambda task: call(self.store.workspace, task), then=then, failed=failed, owner=owner, progress=progress
        )

    def run_beside(
        self,
        call: "Callable[[Workspace, Task[T]], T]",
        then: Callable[[T], None] | None = None,
        *,
        failed: Failed | None = None,
        owner: QObject | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Task[T]:
        """As `run_long`, beside the worker: pages are answered meanwhile. For writing a file from the store."""
        return self.tasks.run_beside(
            lambda task: call(self.store.workspace, task), then=then, failed=failed, owner=owner, progress=progress
        )

    def change_settings(self, settings: Settings, then: Callable[[], None] | None = None) -> None:
        """Store other settings and say so."""

        def stored(_: None) -> None:
            self.store.settings = settings
            self.changes.settings.emit()
            if then is not None:
                then()

        self.run(lambda workspace: workspace.change_settings(settings), stored)
