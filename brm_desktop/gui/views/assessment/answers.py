"""How answers reach the store: each at once and in order. One that the disk does not take stays and is tried again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from brm_desktop.domain.errors import BrmError, InvalidInput
from brm_desktop.gui.desk import Desk

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace

AGAIN_AFTER_MS = 5_000
Key = tuple[str, ...]


@dataclass(eq=False, frozen=True)
class Change:
    """What is to be stored, and what it is about: a later change of the same thing takes its place."""

    key: Key
    store: "Callable[[Workspace], object]"


class Answers(QObject):
    """Stores changes one after the other. `changed` comes when what `trouble` says has changed.

    `refused` comes with the error when the store does not take a change for good: the round is finished, or gone.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._unsaved: dict[Key, Change] = {}
        self._after: Callable[[], None] | None = None
        self._trouble: BaseException | None = None
        self._failed_at: datetime | None = None
        self._again = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._again.timeout.connect(self.try_again)

    @property
    def is_stored(self) -> bool:
        """Whether the store holds everything."""
        return not self._unsaved

    @property
    def unsaved(self) -> tuple[Key, ...]:
        """What the store does not hold yet."""
        return tuple(self._unsaved)

    @property
    def trouble(self) -> str:
        """Why the last answers are not stored, and what is safe; "" when they are."""
        if self._trouble is None:
            return ""
        why = self._trouble.title if isinstance(self._trouble, BrmError) else "the disk did not answer"
        count = len(self._unsaved)
        what = "1 change is" if count == 1 else f"{count} changes are"
        since = f" since {self._failed_at:%H:%M}" if self._failed_at is not None else ""
        return (
            f"Not saved{since}: {why[0].lower()}{why[1:]}. {what} kept on this page and will be stored as soon as "
            "that works again; everything before is safe."
        )

    def put(self, key: Key, store: "Callable[[Workspace], object]") -> None:
        """Store a change; it does not matter how fast the next one follows."""
        change = Change(key, store)
        self._unsaved.pop(key, None)
        self._unsaved[key] = change
        self._send(change)

    def when_stored(self, then: Callable[[], None]) -> None:
        """Call `then` once the store holds everything; not at all when it cannot."""
        if self.is_stored:
            then()
            return
        self._after = then
        if self._trouble is not None:
            self.try_again()

    def try_again(self) -> None:
        """Store now what could not be stored."""
        self._again.stop()
        for change in tuple(self._unsaved.values()):
            self._send(change)

    def _send(self, change: Change) -> None:
        self._desk.tasks.run(
            lambda: change.store(self._desk.store.workspace),
            then=lambda _: self._stored(change),
            failed=lambda error: self._failed(change, error),
            owner=self,
            lasting=True,
        )

    def _stored(self, change: Change) -> None:
        self._settle(change)
        after = self._after
        if after is not None and self.is_stored:
            self._after = None
            after()

    def _settle(self, change: Change) -> None:
        """A change needs nothing any more: it is stored, or refused."""
        if self._unsaved.get(change.key) is change:
            del self._unsaved[change.key]
        if self._unsaved:
            return
        self._again.stop()
        if self._trouble is not None:
            self._trouble, self._failed_at = None, None
            self.changed.emit()

    def _failed(self, change: Change, error: BaseException) -> None:
        self._after = None
        if isinstance(error, InvalidInput):
            self._settle(change)
            self.refused.emit(error)
            return
        if self._trouble is None:
            self._failed_at = self._desk.clock.local(self._desk.clock.now())
        self._trouble = error
        self._again.start()
        self.changed.emit()
