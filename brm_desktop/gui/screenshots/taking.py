"""Pictures of screens that are never shown: for `brm screenshot`, for the manual, for comparing with the design."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QEventLoop, QIODevice, QObject, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.gui.changes import Changes
from brm_desktop.gui.desk import Desk, Store
from brm_desktop.gui.main_window import MainWindow
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.gui.notices import Notices
from brm_desktop.gui.screenshots.grab import grab
from brm_desktop.gui.screenshots.subjects import SUBJECTS, Subject
from brm_desktop.gui.tasks import Tasks
from brm_desktop.gui.theme.theme import theme as the_theme
from brm_desktop.gui.theme.tokens import ThemeName

T = TypeVar("T")
COMPONENTS = "components"
SCREENS = (*SUBJECTS, COMPONENTS)
_LARGEST = 8000
_SETTLE_MS = 300


@contextmanager
def drawing() -> Iterator[QApplication]:
    """A Qt application in the product's look; the one that is there, if there is one."""
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(["brm"])
    the_theme().install(qt)
    yield qt


def take_picture(folder: Path, *, screen: str, size: tuple[int, int], theme: str, clock: Clock | None = None) -> QImage:
    """The screen of this name with the data of `folder`, at two device pixels per logical pixel.

    Raises:
        InvalidInput: there is no such screen, or the size cannot be drawn.
        StoreUnusable, StoreDamaged, StoreNewer: the data folder cannot be opened.
    """
    if screen not in SCREENS:
        raise InvalidInput(f"There is no screen “{screen}”", f"There are: {', '.join(SCREENS)}.")
    width, height = size
    if not (200 <= width <= _LARGEST and 200 <= height <= _LARGEST):
        raise InvalidInput(f"{width}x{height} cannot be drawn", f"Both sides may be from 200 to {_LARGEST}.")
    with drawing():
        if screen == COMPONENTS:
            return _components(QSize(width, height), cast(ThemeName, theme))
        subject, clock = SUBJECTS[screen], clock or Clock()
        with subject.stage(folder, clock) if subject.stage is not None else nullcontext(folder) as shown:
            return _Scene(shown, clock).picture(subject, QSize(width, height), cast(ThemeName, theme))


def as_png(image: QImage) -> bytes:
    """The picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _components(size: QSize, theme: ThemeName) -> QImage:
    from brm_desktop.gui.views.components import ComponentsView

    sheet = ComponentsView()
    image = grab(sheet, size, theme)
    _free(sheet)
    return image


class _Scene(QObject):
    """A window that is never shown, on the data of a folder, for as long as a picture takes."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        super().__init__()
        self._error: BaseException | None = None
        self._folder = folder
        self.notices = Notices(self)
        self.tasks = Tasks(self._failed, self)
        self.desk = Desk(self.tasks, Store(folder, clock), Changes(self), self.notices, clock)

    def picture(self, subject: Subject, size: QSize, theme: ThemeName) -> QImage:
        window: MainWindow | None = None
        with_store = subject.place is not Place.FIRST_RUN
        try:
            if with_store:
                self._answer(lambda: self.desk.store.open(self._folder))
            window = MainWindow()
            window.furnish(self.desk)
            window.use_settings()
            window.use_store(with_store)
            window.resize(size)
            # In front, so that the row she would work with looks as it does then.
            window.show()
            window.activateWindow()
            window.begin_at(Step(subject.place, self._argument(subject)))
            if with_store:
                window.refresh_sidebar()
                window.count_to_send()
            self._settle()
            if window.view is not None:
                window.view.take_focus(by_keyboard=False)
            if subject.over is not None:
                subject.over(window)
            self._settle()
            return grab(window, size, theme)
        finally:
            self.tasks.shut_down(last=self.desk.store.close)
            if window is not None:
                _free(window)

    def _argument(self, subject: Subject) -> object:
        ask = subject.argument
        return None if ask is None else self._answer(lambda: ask(self.desk.store.workspace))

    def _answer(self, work: Callable[[], T]) -> T:
        answers: list[T] = []
        self.tasks.run(work, then=answers.append)
        self._settle()
        return answers[0]

    def _settle(self) -> None:
        """Let everything that was asked for arrive and be laid out.

        Raises:
            BaseException: what a task raised.
        """
        if self.tasks.busy:
            loop = QEventLoop()
            self.tasks.idle.connect(loop.quit)
            loop.exec()
        quiet = QEventLoop()
        QTimer.singleShot(_SETTLE_MS if self._error is None else 0, quiet.quit)
        quiet.exec()
        if self._error is not None:
            raise self._error
        if self.tasks.busy:
            self._settle()

    def _failed(self, error: BaseException) -> None:
        self._error = error


def _free(widget: QWidget) -> None:
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
