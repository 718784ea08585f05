"""What tests of the window need: the theme in a known state, and pictures at any scale factor."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application, Start, compose
from brm_desktop.domain.clock import fixed
from brm_desktop.gui.theme.theme import Theme, theme
from tests.gui.prompt_bot import PromptBot

MONDAY = datetime(2026, 11, 23, 8, 5, tzinfo=ZoneInfo("Europe/Berlin"))
StartWindow = Callable[..., Application]


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The window's hands and eyes; see `prompt_bot`."""
    return PromptBot(request)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %, installed once; whatever a test changes is taken back."""
    current = theme()
    current.install(qapp)
    current.use("light")
    yield current
    current.use_scale(1.0)
    current.use_stronger_lines(False)
    current.use("light")


@pytest.fixture
def kept_leaves_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that were kept leave their lists after an instant: for tests of what happens then, not of how long it takes.

    Mark the test with `usefixtures`, so that it is so before the window is made.
    """
    for module in ("today.actions", "commitments.keys", "partner.view"):
        monkeypatch.setattr(f"brm_desktop.gui.views.{module}.KEPT_STAYS_MS", 100)


@pytest.fixture
def spoken() -> "Spoken":
    """What a screen reader gets from a widget."""
    return Spoken()


class Spoken:
    """Reads names, roles and descriptions through Qt's accessibility, not from the widget."""

    def of(self, widget: QWidget) -> QAccessibleInterface:
        """The accessible interface of a widget."""
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        return interface

    def name(self, widget: QWidget) -> str:
        """The name read aloud."""
        return self.of(widget).text(QAccessible.Text.Name)

    def description(self, widget: QWidget) -> str:
        """What is added to the name."""
        return self.of(widget).text(QAccessible.Text.Description)

    def role(self, widget: QWidget) -> QAccessible.Role:
        """What kind of thing it is."""
        return self.of(widget).role()


@pytest.fixture(scope="session")
def sample_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store with the sample company, as of the day of the pictures."""
    from brm_desktop.services.workspace import Workspace

    folder = tmp_path_factory.mktemp("sample") / "store"
    workspace = Workspace(folder, clock=fixed(MONDAY))
    workspace.sample.install()
    workspace.close()
    return folder


@pytest.fixture
def sample_folder(sample_template: Path, tmp_path: Path) -> Path:
    """A data folder with the sample company."""
    folder = tmp_path / "sample data"
    shutil.copytree(sample_template, folder)
    return folder


@pytest.fixture
def start_window(qapp: QApplication, qtbot: QtBot) -> Iterator[StartWindow]:
    """Starts the application as `__main__` does and waits until its first page is filled.

    After the test no task runs, and no window is left.
    """
    started: list[Application] = []

    def start(folder: Path, **arguments: object) -> Application:
        arguments.setdefault("clock", fixed(MONDAY))
        application = compose(Start(folder=folder, folder_is_given=True, **arguments))  # type: ignore[arg-type]
        assert application is not None
        started.append(application)
        with qtbot.waitSignal(application.settled, timeout=20_000):
            application.show()
        application.window.activateWindow()
        qtbot.waitUntil(lambda: not application.tasks.busy)
        return application

    yield start
    for application in started:
        application.window.close()
        assert not application.tasks.busy
        application.window.deleteLater()
        application.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme().use("light")
    assert [window for window in qapp.topLevelWidgets() if window.isVisible()] == []
