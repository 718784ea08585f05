"""One window a data folder: the first start keeps a lock and listens, a second one asks it to come to the front.

The lock alone decides; the socket is only for being asked. It is brought in after the first paint, for it costs time.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

LOCK_NAME = "window.lock"
RAISE = b"raise\n"
_PATIENCE_MS = 1500
_MOST_BYTES = 64
_MOST_CALLERS = 16


class SingleInstance(QObject):
    """The lock of one data folder. `asked` is emitted when another start wants this window in front."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK_NAME))
        # Never stale by age: a program may be open for weeks. A dead owner is known by its process id.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._callers: list[QLocalSocket] = []

    def take(self) -> bool:
        """Whether this is the only window of the folder.

        A lock that was left behind, or whose file is garbage, is taken over. A folder that cannot be written takes no
        lock; then only a window that answers counts.
        """
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            log.warning("The data folder takes no lock")
            return not self._answers()
        if self._lock.removeStaleLockFile() and self._lock.tryLock(0):
            log.warning("A lock that was left behind was taken over")
            return True
        return False

    def ask_to_raise(self) -> bool:
        """Ask the window that is open to come to the front. False when it does not answer."""
        socket = self._connected()
        if socket is None:
            return False
        socket.write(RAISE)
        sent = socket.waitForBytesWritten(_PATIENCE_MS)
        socket.disconnectFromServer()
        return sent

    @property
    def is_listening(self) -> bool:
        """Whether another start can ask."""
        return self._server is not None and self._server.isListening()

    def listen(self) -> None:
        """From now on a second start can ask. Without a socket the window works all the same."""
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        if not server.listen(self._name):
            log.warning("A second start cannot be noticed")
        self._server = server

    def release(self) -> None:
        """Let others in."""
        for caller in list(self._callers):
            self._hang_up(caller)
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    @property
    def _name(self) -> str:
        import hashlib

        whole = hashlib.sha256(str(self._folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
        return f"brm-desktop-{whole[:24]}"

    def _connected(self) -> "QLocalSocket | None":
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket if socket.waitForConnected(_PATIENCE_MS) else None

    def _answers(self) -> bool:
        socket = self._connected()
        if socket is None:
            return False
        socket.abort()
        return True

    def _greet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            self._callers.append(socket)
            socket.readyRead.connect(self._read)
        for silent in self._callers[:-_MOST_CALLERS]:
            self._hang_up(silent)
        self._read()

    def _read(self) -> None:
        for socket in [caller for caller in self._callers if caller.bytesAvailable()]:
            asks = bytes(socket.read(_MOST_BYTES).data()).startswith(RAISE.strip())
            self._hang_up(socket)
            if asks:
                self.asked.emit()

    def _hang_up(self, socket: "QLocalSocket") -> None:
        self._callers.remove(socket)
        socket.blockSignals(True)
        socket.abort()
        socket.deleteLater()
