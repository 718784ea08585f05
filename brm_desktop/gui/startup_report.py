"""Measures a start for the benchmarks: when the window was first painted, when Today's rows were, and memory then."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from brm_desktop.gui.main_window import MainWindow
from brm_desktop.gui.navigation import Place, Step


class StartupReport(QObject):
    """Writes one line of JSON to `path` once Today is filled, and closes the window.

    `painted` and `filled` are nanoseconds of the monotonic clock, `rss_kb` is resident memory when filled.
    """

    def __init__(self, window: MainWindow, path: Path, *, furnish: Callable[[], None]) -> None:
        """`furnish` is what follows the first paint; it is called from here, once the time has been taken."""
        super().__init__(window)
        self._window = window
        self._path = path
        self._furnish = furnish
        self._painted = 0
        self._watching = False
        window.painted.disconnect(furnish)
        window.painted.connect(self._note_paint)

    def _note_paint(self) -> None:
        self._painted = time.monotonic_ns()
        self._furnish()
        if Place.TODAY not in self._window.views:
            self._window.begin_at(Step(Place.TODAY))
        view = self._window.views[Place.TODAY]
        view.hints_changed.connect(lambda: self._watch() if view.is_filled else None)

    def _watch(self) -> None:
        if self._watching:
            return
        self._watching = True
        self._window.views[Place.TODAY].installEventFilter(self)
        self._window.views[Place.TODAY].update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Rows are children of the page: they are painted after this event, in the same pass.
            QTimer.singleShot(0, self._finish)
        return False

    def _finish(self) -> None:
        self._write(time.monotonic_ns())
        self._window.close()

    def _write(self, filled: int) -> None:
        import json

        line = json.dumps({"painted": self._painted, "filled": filled, "rss_kb": _resident_kb()})
        self._path.write_text(line + "\n", encoding="utf-8")


def _resident_kb() -> int:
    """Resident memory; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError, ValueError):
        return 0
    return pages * 4
