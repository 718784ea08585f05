"""A qtbot that does not sleep: what a test waits for is looked at whenever the window has come to rest."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

_AT_THE_LATEST_MS = 10


class PromptBot(QtBot):
    """pytest-qt looks every ten milliseconds; five waits in each of a thousand tests make that a minute."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = 5000) -> None:  # noqa: N802
        """Wait until `callback` neither answers False nor fails an assertion."""
        if not _Wait(callback).until(timeout):
            raise WaitedInVain(f"waitUntil timed out in {timeout} milliseconds")

    wait_until = waitUntil


class _Wait:
    """One wait. It looks when nothing is left to do, and in between for what comes without an event."""

    def __init__(self, callback: Callable[[], object]) -> None:
        self._callback = callback
        self._loop = QEventLoop()
        self._held = False
        self._raised: Exception | None = None
        # What came true may have begun something for the next turn of the loop: it counts once that turn is over.
        self._turn = QTimer(singleShot=True, interval=0)
        self._turn.timeout.connect(self._look_again)

    def until(self, timeout: int) -> bool:
        """Whether it came true in so many milliseconds. Raises what the callback raised."""
        if self._holds():
            return True
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        looking, ending = QTimer(interval=_AT_THE_LATEST_MS), QTimer(singleShot=True, interval=timeout)
        looking.timeout.connect(self._look)
        ending.timeout.connect(self._loop.quit)
        dispatcher.aboutToBlock.connect(self._look)
        looking.start()
        ending.start()
        try:
            self._loop.exec()
        finally:
            dispatcher.aboutToBlock.disconnect(self._look)
            looking.stop()
            ending.stop()
            self._turn.stop()
        if self._raised is not None:
            raise self._raised
        return self._held or self._holds()

    def _look(self) -> None:
        if not self._turn.isActive() and self._holds_here():
            self._held = True
            self._turn.start()

    def _look_again(self) -> None:
        if self._holds_here():
            self._loop.quit()

    def _holds_here(self) -> bool:
        try:
            return self._holds()
        except Exception as error:  # noqa: BLE001 raised again where the test waits
            self._raised = error
            self._loop.quit()
            return False

    def _holds(self) -> bool:
        try:
            return self._callback() is not False
        except AssertionError:
            return False
