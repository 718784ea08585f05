"""The composition root: folder, lock, log, look, window, and then the store. It returns; running is `__main__`'s.

What costs time comes after the first paint: the store and everything it imports are brought in on the worker.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from brm_desktop import logs, paths, settings
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import StoreDamaged, StoreNewer, StoreUnusable
from brm_desktop.gui import window_state
from brm_desktop.gui.changes import Changes
from brm_desktop.gui.crashes import Catcher
from brm_desktop.gui.desk import Desk, Store
from brm_desktop.gui.main_window import MainWindow
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.gui.notices import Notices, in_words
from brm_desktop.gui.single_instance import SingleInstance
from brm_desktop.gui.tasks import Failed, Tasks
from brm_desktop.gui.theme.theme import theme

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Start:
    """How the application is started. `folder_is_given` keeps a choice for this start from being remembered."""

    folder: Path
    folder_is_given: bool = False
    sample: bool = False
    files: tuple[Path, ...] = ()
    clock: Clock = field(default_factory=Clock)


class Application(QObject):
    """Everything that lives as long as the window does. `close` ends it in order, from wherever it is called."""

    def __init__(self, start: Start, instance: SingleInstance, qt: QApplication) -> None:
        super().__init__()
        self.start = start
        self.instance = instance
        self.notices = Notices(self)
        self.tasks = Tasks(self.notices.report, self)
        self.desk = Desk(
            tasks=self.tasks,
            store=Store(start.folder, start.clock),
            changes=Changes(self),
            notices=self.notices,
            clock=start.clock,
        )
        self.desk.begin = self.begin
        self.catcher = Catcher(self.notices.report)
        self._qt = qt
        self._version_of_data: int | None = None
        self._closed = False
        self.window: MainWindow

    def build(self) -> None:
        """Dress the application and make the window, ready to be shown, with the work that follows the first paint."""
        folder = self.start.folder
        self.catcher.install(folder if folder.is_dir() else None)
        self.desk.store.settings = settings.load(folder)
        theme().install(self._qt)
        self.window = MainWindow(self.desk)
        self.window.use_settings()
        window_state.restore_geometry(self.window, folder)
        self.window.closed.connect(self.close)
        self.window.came_to_front.connect(self._look_for_other_writers)
        self.window.painted.connect(self._after_first_paint)
        self._follow(self.instance)
        self.tasks.hold()
        if paths.is_new(folder) and not self.start.sample:
            self.window.use_store(False)
            self.window.begin_at(Step(Place.FIRST_RUN))
            return
        self._open(folder, self._opened)
        self.window.begin_at(window_state.last_step(folder))

    def begin(self, folder: Path, then: Callable[[], None], failed: Failed) -> None:
        """Use another data folder (or the same, for the first time): lock it, remember it, open it, then call back."""
        if folder != self.start.folder or self.instance is None:
            other = SingleInstance(folder, self)
            try:
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            except OSError as error:
                failed(StoreUnusable("The folder cannot be used", f"{folder}: {error.strerror}. Choose another one."))
                return
            if not other.take():
                failed(StoreUnusable("The folder is in use", f"Another window has {folder} open. Nothing was changed."))
                return
            self._follow(other)
            other.listen()
        if not self.start.folder_is_given:
            self._remember(folder)

        def opened() -> None:
            self.window.clear_instead()
            self._opened()
            then()

        self._open(folder, opened, failed)

    def close(self) -> None:
        """Stop the worker, close the store, let others in, quit. Calling it again does nothing."""
        if self._closed:
            return
        self._closed = True
        self.tasks.shut_down(last=self.desk.store.close)
        self.instance.release()
        self.catcher.remove()
        logs.stop()
        self._qt.quit()

    def _follow(self, instance: SingleInstance) -> None:
        if instance is not self.instance:
            self.instance.release()
        self.instance = instance
        instance.asked.connect(lambda: self.window.bring_to_front())

    def _remember(self, folder: Path) -> None:
        try:
            paths.remember_folder(folder)
        except OSError:
            log.warning("The choice of folder could not be noted")

    def _after_first_paint(self) -> None:
        self.tasks.release()
        self.instance.listen()

    def _open(self, folder: Path, opened: Callable[[], None], failed: Failed | None = None) -> None:
        with_sample = self.start.sample and paths.is_new(folder)

        def open_store() -> None:
            workspace = self.desk.store.open(folder)
            if with_sample:
                workspace.sample.install()

        self.tasks.run(open_store, then=lambda _: opened(), failed=failed or self._cannot_open)

    def _opened(self) -> None:
        store = self.desk.store
        self.window.use_store(True)
        self.window.use_settings()
        self._version_of_data = None
        self.window.show_banner(
            f"{store.folder} does not allow writing: everything can be read, nothing can be changed."
            if store.read_only
            else ""
        )
        if self.start.files:
            QTimer.singleShot(0, lambda: self.window.open_import(self.start.files))

    def _cannot_open(self, error: BaseException) -> None:
        from brm_desktop.gui.store_trouble import StoreTrouble, WaysOn

        log.error("The store could not be opened: %s", type(error).__name__)
        restorable = isinstance(error, StoreDamaged) and not isinstance(error, StoreNewer)
        ways = WaysOn(
            look_again=self._look_again,
            choose=self._choose_folder,
            quit=self.window.close,
            restore=self._restore if restorable else None,
        )
        self.window.use_store(False)
        self.window.show_instead(StoreTrouble(in_words(error), ways, self.window))

    def _look_again(self) -> None:
        self.begin(self.desk.store.folder, lambda: self._start_pages(), self._cannot_open)

    def _start_pages(self) -> None:
        self.window.drop_views()
        self.window.begin_at(Step(Place.TODAY))

    def _restore(self) -> None:
        folder = self.desk.store.folder

        def put_back() -> None:
            from brm_desktop.services.store import restore

            restore(folder)

        self.tasks.run(put_back, then=lambda _: self._look_again(), failed=self._cannot_open)

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self.window, "Choose the data folder", str(self.desk.store.folder.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.begin(Path(name), self._start_pages, self._cannot_open))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _look_for_other_writers(self) -> None:
        if self.window.isHidden() or self._closed or not self.window.form.sidebar.isEnabled():
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
    _make_folder(start.folder)
    logs.start(start.folder)
    instance = SingleInstance(start.folder)
    if not instance.take():
        instance.ask_to_raise()
        return None
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(arguments or ["brm-desktop"])
    qt.setApplicationName(paths.APPLICATION)
    qt.setDesktopFileName("brm-desktop")
    qt.setQuitOnLastWindowClosed(False)
    application = Application(start, instance, qt)
    application.build()
    return application


def _make_folder(folder: Path) -> None:
    """The folder may turn out to be unusable; the window then says so."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        log.warning("The data folder could not be made")
