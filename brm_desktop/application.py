"""The composition root: folder, lock, look, an empty window; after its first paint everything else, then the store.

It returns; running is `__main__`'s. What costs time comes after the first paint, the store on the worker: SQLAlchemy
alone takes longer to import than Qt.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from brm_desktop import paths
from brm_desktop.domain.clock import Clock
from brm_desktop.gui.main_window import MainWindow
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.gui.outline import Outline
from brm_desktop.gui.single_instance import SingleInstance
from brm_desktop.gui.source_reading import stop_reading_sources

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import MeetingId
    from brm_desktop.gui.crashes import Catcher
    from brm_desktop.gui.desk import Desk
    from brm_desktop.gui.exchanging import Exchanging
    from brm_desktop.gui.reminders import Reminding
    from brm_desktop.gui.tasks import Failed, Tasks
    from brm_desktop.settings import Settings

_FURNISH_AT_THE_LATEST_MS = 1500
_WARM_AFTER_MS = 1500
_REMIND_AFTER_MS = 5000
_EXCHANGE_AFTER_MS = 4000


@dataclass(frozen=True, slots=True)
class Start:
    """How the application is started. `folder_is_given` keeps a choice for this start from being remembered."""

    folder: Path
    folder_is_given: bool = False
    sample: bool = False
    files: tuple[Path, ...] = ()
    clock: Clock = field(default_factory=Clock)


class Application(QObject):
    """Everything that lives as long as the window does. `close` ends it in order, from wherever it is called.

    `settled` comes once, when the start is over: the first page is filled, or says what is wrong.
    """

    settled = Signal()

    desk: "Desk"
    tasks: "Tasks"
    catcher: "Catcher"
    reminding: "Reminding"
    exchanging: "Exchanging"

    def __init__(self, start: Start, instance: SingleInstance, qt: QApplication) -> None:
        super().__init__()
        self.start = start
        self.instance = instance
        self._qt = qt
        self._settings = _read_settings(start.folder)
        self._version_of_data: int | None = None
        self._is_open = False
        self._warning = ""
        self._closed = False
        self.missing = None if start.folder_is_given else paths.missing(start.folder)
        self.is_first_run = paths.is_new(start.folder) and not start.sample and self.missing is None
        self.window = MainWindow(self._outline())
        self.window.closed.connect(self.close)
        self.window.painted.connect(self.furnish)
        _restore_geometry(self.window, start.folder)

    def show(self) -> None:
        """Show the window. A window that starts minimised is never painted, and furnished all the same."""
        self.window.show()
        QTimer.singleShot(_FURNISH_AT_THE_LATEST_MS, self, self.furnish)

    def furnish(self) -> None:
        """What follows the first paint: log, crash reports, pages, store."""
        if self.window.is_furnished or self._closed:
            return
        from PySide6.QtCore import Qt

        from brm_desktop.gui.dressing import dress
        from brm_desktop.gui.theme.theme import theme

        theme().install(self._qt)
        dress(self._settings)
        self._make_desk()
        self.window.furnish(self.desk)
        self.window.use_settings()
        self.window.came_to_front.connect(self._look_for_other_writers)
        self._follow(self.instance)
        if self.is_first_run:
            self.window.use_store(False)
            self.window.begin_at(Step(Place.FIRST_RUN))
        elif self.missing is not None:
            self._cannot_open(self.missing)
        else:
            self._open(self.start.folder, self._opened)
            self.window.begin_at(_last_step(self.start.folder))
        self.tasks.idle.connect(self._settle_in, Qt.ConnectionType.SingleShotConnection)
        if self.is_first_run:
            self._settle_in()

    def _settle_in(self) -> None:
        """What can wait until the first page is filled: being asked by other starts, collecting garbage."""
        if not self._closed:
            # After the paint of what has just arrived: the socket's library takes as long as a page.
            QTimer.singleShot(0, self, self._listen)
            self.settled.emit()
            QTimer.singleShot(_WARM_AFTER_MS, self, self._warm_up)
            QTimer.singleShot(_REMIND_AFTER_MS, self, self._begin_reminding)
            QTimer.singleShot(_EXCHANGE_AFTER_MS, self, self._begin_exchanging)

    def _listen(self) -> None:
        if not self._closed:
            self.instance.listen()

    def _warm_up(self) -> None:
        from brm_desktop.gui.warming import Warming

        if not self._closed:
            Warming(self.tasks, self)

    def _begin_reminding(self) -> None:
        from brm_desktop.gui.reminders import Reminding

        if not self._closed:
            self.reminding = Reminding(self.window)

    def _begin_exchanging(self) -> None:
        from brm_desktop.gui.exchanging import Exchanging

        if not self._closed:
            self.window.count_to_send()
            self.exchanging = Exchanging(self.desk, self, is_open=lambda: self._is_open)

    def begin(self, folder: Path, then: Callable[[], None], failed: "Failed") -> None:
        """Use another data folder (or the same, for the first time): lock it, remember it, open it, then call back."""
        from brm_desktop.domain.errors import BrmError

        try:
            self._lock(folder)
        except BrmError as error:
            failed(error)
            return
        if not self.start.folder_is_given:
            _remember(folder)

        def opened() -> None:
            self.window.pages.clear_instead()
            self._opened()
            then()

        self._open(folder, opened, failed)

    def close(self) -> None:
        """Stop the worker, close the store, let others in, quit. Calling it again does nothing."""
        if self._closed:
            return
        self._closed = True
        if self.window.is_furnished:
            from brm_desktop import logs

            self.tasks.shut_down(last=self._end)
            self.catcher.remove()
            logs.stop()
        self.instance.release()
        self._qt.quit()

    def _end(self) -> None:
        """The last words on the worker: what was written is noted for the other devices, then the store is closed."""
        from brm_desktop.domain.errors import BrmError
        from brm_desktop.gui.exchanging import note_and_count

        try:
            if self._is_open:
                note_and_count(self.desk.store.workspace)
        except BrmError as error:
            self.desk.notices.note(error)  # the next start notes it
        finally:
            self.desk.store.close()

    def _outline(self) -> Outline:
        settings = self._settings
        dark = settings.theme == "dark" or (
            settings.theme != "light" and self._qt.palette().window().color().value() < 128
        )
        return Outline(dark=dark, scale=settings.text_size / 100, full=not self.is_first_run)

    def _make_desk(self) -> None:
        from brm_desktop import logs
        from brm_desktop.gui.changes import Changes
        from brm_desktop.gui.crashes import Catcher
        from brm_desktop.gui.desk import Desk, Store
        from brm_desktop.gui.notices import Notices
        from brm_desktop.gui.tasks import Tasks

        folder, clock = self.start.folder, self.start.clock
        logs.start(folder)
        notices = Notices(self)
        self.catcher = Catcher(notices.report)
        self.catcher.install(folder)
        self.tasks = Tasks(notices.report, self)
        store = Store(folder, clock)
        store.settings = self._settings
        self.desk = Desk(tasks=self.tasks, store=store, changes=Changes(self), notices=notices, clock=clock)
        self.desk.begin = self.begin

    def _lock(self, folder: Path) -> None:
        """Take the lock of another folder in place of the one that is held.

        Raises:
            StoreUnusable: it cannot be made, or another window has it.
        """
        from brm_desktop.domain.errors import StoreUnusable

        if folder == self.desk.store.folder:
            return
        if not make_folder(folder):
            raise StoreUnusable("The folder cannot be used", f"{folder} cannot be made. Choose another one.")
        other = SingleInstance(folder, self)
        if not other.take():
            raise StoreUnusable("The folder is in use", f"Another window has {folder} open. Nothing was changed.")
        self.instance.release()
        self._follow(other)
        other.listen()

    def _follow(self, instance: SingleInstance) -> None:
        self.instance = instance
        instance.asked.connect(self.window.bring_to_front)

    def _open(self, folder: Path, opened: Callable[[], None], failed: "Failed | None" = None) -> None:
        with_sample = self.start.sample and paths.is_new(folder)
        self.desk.store.folder = folder
        self._is_open = False

        def open_store() -> None:
            workspace = self.desk.store.open(folder)
            if with_sample:
                workspace.sample.install()

            if not workspace.database.read_only:
                workspace.undo.begin_session()
            self._warning = workspace.store.warning_of_place()

        self.tasks.run(open_store, then=lambda _: opened(), failed=failed or self._cannot_open)

    def _opened(self) -> None:
        store = self.desk.store
        self._version_of_data = None
        self._is_open = True
        self.window.use_store(True)
        self.window.use_settings()
        self.window.show_banner(
            f"{store.folder} is full or write-protected: everything can be read, nothing can be changed."
            if store.read_only
            else self._warning
        )
        if self.start.files:
            QTimer.singleShot(0, self, lambda: self.window.open_import(self.start.files))
        self.desk.run(lambda workspace: workspace.unsaved_note(), self._offer_recovered, owner=self.window)

    def _offer_recovered(self, meeting_id: "MeetingId | None") -> None:
        """A note whose last words were not saved when the application ended is opened with them marked."""
        if meeting_id is not None:
            self.window.go(Place.CAPTURE, meeting_id)

    def _cannot_open(self, error: BaseException) -> None:
        from brm_desktop.gui.store_trouble import show_store_trouble

        show_store_trouble(error, self.window, self.desk, look_again=self._look_again, begin=self._begin_pages)

    def _look_again(self) -> None:
        folder = self.desk.store.folder
        still = None if self.start.folder_is_given else paths.missing(folder)
        if still is None:
            self._begin_pages(folder)
        else:
            self._cannot_open(still)

    def _begin_pages(self, folder: Path) -> None:
        def start_pages() -> None:
            self.window.pages.drop()
            self.window.begin_at(Step(Place.TODAY))

        self.begin(folder, start_pages, self._cannot_open)

    def _look_for_other_writers(self) -> None:
        """The command line may have written meanwhile: then every page asks again."""
        if self._closed or not self._is_open:
            return

        def compare(version: int) -> None:
            changed = self._version_of_data not in (None, version)
            self._version_of_data = version
            if changed:
                self.desk.changes.everything.emit()

        self.desk.run(lambda workspace: workspace.database.version_of_data(), compare, owner=self.window)


def compose(start: Start, *, arguments: list[str] | None = None) -> Application | None:
    """The application with its window, not yet shown; None when another window has the folder and was asked to show."""
    paths.keep_private()
    stop_reading_sources()
    make_folder(start.folder)  # one that cannot be made is said in the window, when the store is opened
    instance = SingleInstance(start.folder)
    if not instance.take():
        instance.ask_to_raise()
        return None
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(arguments or ["brm-desktop"])
    qt.setApplicationName(paths.APPLICATION)
    qt.setDesktopFileName("brm-desktop")
    qt.setQuitOnLastWindowClosed(False)
    return Application(start, instance, qt)


def make_folder(folder: Path) -> bool:
    """Make a data folder for this user alone, if it is not there. False if that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return False
    return True


def _read_settings(folder: Path) -> "Settings":
    from brm_desktop import settings

    return settings.load(folder)


def _restore_geometry(window: MainWindow, folder: Path) -> None:
    if not (folder / "window.ini").exists():
        return
    from brm_desktop.gui import window_state

    window_state.restore_geometry(window, folder)


def _last_step(folder: Path) -> Step:
    from brm_desktop.gui import window_state

    return window_state.last_step(folder)


def _remember(folder: Path) -> None:
    import logging

    try:
        paths.remember_folder(folder)
    except OSError:
        logging.getLogger(__name__).warning("The choice of folder could not be noted")
