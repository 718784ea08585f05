"""Long work on the worker that is asked to stop, and says itself whether it was in time.

A task that is cancelled is never answered; where a file is written or taken in, the answer is what counts.
"""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from brm_desktop.domain.errors import Cancelled
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.tasks import Failed, Progress, Task

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace

T = TypeVar("T")
Tell = Callable[[int, int, str], None]
"""Is told how much is done, of how much, and what; raises `Cancelled` once it is to stop."""


def run_stoppable(
    desk: Desk,
    call: "Callable[[Workspace, Tell], T]",
    then: Callable[[T], None],
    *,
    failed: Failed,
    progress: Callable[[Progress], None],
    owner: QObject,
    beside: bool = False,
) -> threading.Event:
    """Do `call`; set the event to stop it, then `failed` gets `Cancelled`, or `then` what was done all the same.

    `beside` the worker, no page waits for it: for writing a file from the store.
    """
    stop = threading.Event()

    def run(workspace: "Workspace", task: Task[T]) -> T:
        return call(workspace, teller(task, stop))

    start = desk.run_beside if beside else desk.run_long
    start(run, then, failed=failed, owner=owner, progress=progress)
    return stop


def teller(task: "Task[T]", stop: threading.Event) -> Tell:
    """Reports to the task, until it is to stop, or the application ends."""

    def tell(done: int, total: int, what: str) -> None:
        if stop.is_set() or task.stopped:
            raise Cancelled("Stopped", "Nothing was changed.")
        task.report(done, total, what)

    return tell
