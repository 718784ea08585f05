"""Nothing ends the program by surprise: what is raised in a slot, an event or a thread is logged and said once."""

import faulthandler
import io
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger(__name__)
qt_log = logging.getLogger("brm_desktop.qt")

FILE_NAME = "crash.log"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Catcher(QObject):
    """Hands what nobody caught to `report` on the GUI thread, from wherever it was raised."""

    _raised = Signal(object)

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._report = report
        self._file: io.TextIOWrapper | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._raised.connect(self._say, Qt.ConnectionType.AutoConnection)

    def install(self, folder: Path | None) -> None:
        """Catch from now on. A hard crash leaves its trace in `folder`, if that can be written."""
        sys.excepthook = self._caught
        threading.excepthook = lambda raised: self._from_thread(raised.exc_value)
        qInstallMessageHandler(_log_message)
        if folder is None:
            return
        try:
            self._file = (folder / FILE_NAME).open("a", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._file)

    def remove(self) -> None:
        """Catch no longer."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._before[0](kind, error, trace)
        if not isinstance(error, KeyboardInterrupt | SystemExit):
            self._raised.emit(error.with_traceback(trace))

    def _from_thread(self, error: BaseException | None) -> None:
        if error is not None and not isinstance(error, SystemExit):
            self._raised.emit(error)

    def _say(self, error: BaseException) -> None:
        try:
            self._report(error)
        except Exception:  # noqa: BLE001 saying what went wrong must not go wrong for ever
            log.error("An error could not be shown", exc_info=False)


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
