"""Pages and dialogs are imported while she reads the first one, so that the first visit to a page costs no pause."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from brm_desktop.gui.pages import module_names
from brm_desktop.gui.tasks import Tasks

_DIALOGS = ("keys", "new_meeting", "wrap_up", "renegotiate", "new_partner", "import_files")
_BETWEEN_MS = 100


class Warming(QObject):
    """Imports one module after the other on the worker; what she asks for meanwhile waits for one module at most."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        dialogs = (f"brm_desktop.gui.dialogs.{name}" for name in _DIALOGS)
        self._waiting = [*module_names(), "brm_desktop.gui.palette.opening", *dialogs]
        self._pause = QTimer(self, singleShot=True, interval=_BETWEEN_MS)
        self._pause.timeout.connect(self._import_next)
        self._pause.start()

    def _import_next(self) -> None:
        name = self._waiting.pop(0)
        self._tasks.run(lambda: import_module(name), then=self._imported, owner=self)

    def _imported(self, _module: object) -> None:
        if self._waiting:
            self._pause.start()
