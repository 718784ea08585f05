"""What is said to the user outside a page: toasts with Undo, and errors in words. Who shows them is the window."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from brm_desktop.domain.errors import BrmError, Cancelled

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Toast:
    """One line at the foot of the page, with the way back when there is one: `action` and `key` name it."""

    words: str
    undo: Callable[[], None] | None = None
    action: str = "Undo"
    key: str = "Ctrl+Z"


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error in words. `report` is "" for an error that was foreseen, else what helps to find the fault."""

    title: str
    detail: str
    report: str = ""


def in_words(error: BaseException) -> Trouble:
    """What to say about an error. One that nobody foresaw is a fault of the program and is logged here."""
    if isinstance(error, BrmError):
        return Trouble(error.title, error.detail)
    where = report_of(error)
    log.error("Unexpected error\n%s", where)
    return Trouble(
        "Something went wrong",
        "This is a fault of BRM Desktop, not yours. What was stored before is safe. "
        "The report names places in the program, nothing you wrote.",
        where,
    )


def report_of(error: BaseException) -> str:
    """Where it happened: modules, lines and the kind of error. The message may quote a note and is left out."""
    import traceback

    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    return "\n".join([*places, f"{type(error).__module__}.{type(error).__qualname__}"])


class Notices(QObject):
    """Where pages and tasks say what happened."""

    toasted = Signal(Toast)
    troubled = Signal(Trouble)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said: set[str] = set()

    def toast(
        self, words: str, *, undo: Callable[[], None] | None = None, action: str = "Undo", key: str = "Ctrl+Z"
    ) -> None:
        """Say that something happened out of sight."""
        self.toasted.emit(Toast(words, undo, action, key))

    def note(self, error: BaseException) -> None:
        """Log what went wrong without saying it: nobody is there to read it any more."""
        log.error("Unexpected error\n%s", report_of(error))

    def report(self, error: BaseException) -> None:
        """Say what went wrong. A fault that repeats itself (in a paint event) is said once."""
        if isinstance(error, Cancelled):
            return
        trouble = in_words(error)
        if trouble.report:
            if trouble.report in self._said:
                return
            self._said.add(trouble.report)
        self.troubled.emit(trouble)
