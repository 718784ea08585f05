"""Work that does not belong on the GUI thread: one worker, one task after the other, results handed back as calls.

What takes long and touches no page, the writing of a file, goes on beside it on a thread of its own.

Nothing here knows the store. A task whose owner is gone, or that was cancelled, is never answered.
"""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from queue import SimpleQueue
from time import monotonic
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from brm_desktop.domain.errors import Cancelled

T = TypeVar("T")
Failed = Callable[[BaseException], None]
_SECONDS_BETWEEN_REPORTS = 0.05


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a task is: `done` of `total` (0 when that is not known), with words for what it does."""

    done: int
    total: int
    words: str = ""


@dataclass(eq=False)
class Task(Generic[T]):
    """A piece of work under way. `report` and `stopped` are for the worker, everything else for the GUI thread."""

    work: "Callable[[Task[T]], T]"
    then: Callable[[T], None] | None
    failed: Failed | None
    owner: QObject | None
    on_progress: Callable[[Progress], None] | None = None
    lasting: bool = False
    _stop: threading.Event = field(default_factory=threading.Event)
    _send: Callable[[Callable[[], None]], None] | None = None
    _reported_at: float = 0.0

    def cancel(self) -> None:
        """It is not answered any more; when it has not begun it never does, when it looks at `stopped` it ends."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether it was cancelled."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raises `Cancelled` when it was cancelled: for work that is stopped between two steps."""
        if self.stopped:
            raise Cancelled("Stopped", "Nothing was changed.")

    def report(self, done: int, total: int, words: str = "") -> None:
        """Say how far it is; at most twenty times a second reach the window, and always the last one."""
        now = monotonic()
        shown = self.on_progress
        if shown is None or self._send is None or (done < total and now - self._reported_at < _SECONDS_BETWEEN_REPORTS):
            return
        self._reported_at = now
        progress = Progress(done, total, words)
        self._send(lambda: shown(progress) if self.is_wanted else None)

    @property
    def is_wanted(self) -> bool:
        """Whether somebody still waits for the answer."""
        return not self.stopped and (self.owner is None or shiboken6.isValid(self.owner))


class Tasks(QObject):
    """The worker and the way back. `idle` is emitted when the last task that was under way has been answered."""

    idle = Signal()
    _arrived = Signal()

    def __init__(self, unexpected: Failed, parent: QObject | None = None) -> None:
        """`unexpected` gets what a task without `failed` raised."""
        super().__init__(parent)
        self._unexpected = unexpected
        self._waiting: SimpleQueue[Task[Any] | None] = SimpleQueue()
        self._answers: deque[Callable[[], None]] = deque()
        self._under_way: set[Task[Any]] = set()
        self._thread: threading.Thread | None = None
        self._beside: list[threading.Thread] = []
        self._closed = False
        self._held = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything is queued, running or not yet answered."""
        return bool(self._under_way)

    def run(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
        lasting: bool = False,
    ) -> Task[T]:
        """Do `work` on the worker, then call `then` with its result on the GUI thread, or `failed` with its error.

        Nothing is called any more once the task is cancelled or `owner` is destroyed. Stopping is no failure.
        One that is `lasting` is done even when the application ends first: it stores what was typed.
        """
        return self.run_long(lambda task: work(), then=then, failed=failed, owner=owner, lasting=lasting)

    def run_long(
        self,
        work: Callable[[Task[T]], T],
        *,
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
        progress: Callable[[Progress], None] | None = None,
        lasting: bool = False,
    ) -> Task[T]:
        """As `run`, for work that takes its task: to say how far it is, and to end when it was stopped."""
        task = Task(work, then, failed, owner, progress, lasting)
        task._send = self._send
        if self._closed:
            return task
        self._under_way.add(task)
        self._waiting.put(task)
        self._start()
        return task

    def run_beside(
        self,
        work: Callable[[Task[T]], T],
        *,
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Task[T]:
        """As `run_long`, on a thread of its own: for long work that reads and writes files, so that no page waits.

        It may not use what belongs to the worker alone. Shutting down stops it and waits for it.
        """
        task = Task(work, then, failed, owner, progress)
        task._send = self._send
        if self._closed:
            return task
        self._under_way.add(task)
        thread = threading.Thread(target=lambda: self._send(self._answer(task)), name="beside")
        self._beside = [one for one in self._beside if one.is_alive()] + [thread]
        thread.start()
        return task

    def hold(self) -> None:
        """Only queue from now on: before the first paint nothing shall compete with it."""
        self._held = True

    def release(self) -> None:
        """Do what was queued while held."""
        self._held = False
        if self._under_way:
            self._start()

    def _start(self) -> None:
        if self._thread is None and not self._held:
            self._thread = threading.Thread(target=self._work, name="store")
            self._thread.start()

    def shut_down(self, last: Callable[[], None] | None = None) -> None:
        """Cancel what is queued, do `last` on the worker (close the store), and wait for the worker's end."""
        if self._closed:
            return
        self._closed = True
        for task in self._under_way:
            if not task.lasting:
                task.cancel()
        for thread in self._beside:
            thread.join()
        if self._thread is not None:
            if last is not None:
                self._waiting.put(Task(lambda task: last(), None, None, None))
            self._waiting.put(None)
            self._thread.join()
        self._answers.clear()
        self._under_way.clear()

    def _send(self, call: Callable[[], None]) -> None:
        self._answers.append(call)
        self._arrived.emit()

    def _work(self) -> None:
        while (task := self._waiting.get()) is not None:
            self._send(self._answer(task))

    def _answer(self, task: Task[T]) -> Callable[[], None]:
        if task.stopped:
            return lambda: self._settle(task, lambda: None)
        try:
            result = task.work(task)
        except Exception as error:  # noqa: BLE001 handed over whole to `failed`, on the other thread
            raised = error  # `error` itself is gone after this block
            return lambda: self._settle(task, lambda: self._fail(task, raised))
        return lambda: self._settle(task, lambda: task.then(result) if task.then else None)

    def _fail(self, task: Task[Any], error: Exception) -> None:
        (task.failed or self._unexpected)(error)

    @Slot()
    def _deliver(self) -> None:
        if self._answers:
            self._answers.popleft()()

    def _settle(self, task: Task[Any], call: Callable[[], None]) -> None:
        try:
            if task.is_wanted:
                call()
        finally:
            self._under_way.discard(task)
            if not self._under_way:
                self.idle.emit()
