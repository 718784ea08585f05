"""Asking the store while she types: full text and what a jotted line would become. Old answers are never shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.tasks import Task

if TYPE_CHECKING:
    from brm_desktop.services.jot import Recognised
    from brm_desktop.services.palette import Answer

ASK_AFTER_MS = 120


class Finding(QObject):
    """One question at a time, 120 ms after the last key."""

    def __init__(
        self,
        desk: Desk,
        parent: QObject,
        *,
        found: "Callable[[str, Answer], None]",
        recognised: "Callable[[str, Recognised], None]",
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found = found
        self._recognised = recognised
        self._words = ""
        self._is_jot = False
        self._asked: Task[Answer] | Task[Recognised] | None = None
        self._pause = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._pause.timeout.connect(self._ask)

    @property
    def is_open(self) -> bool:
        """Whether an answer is still to come."""
        return self._pause.isActive() or self._asked is not None

    def want(self, words: str, *, jot: bool = False) -> None:
        """Ask for these words in a moment; what was asked before is dropped. Empty words ask nothing."""
        self.drop()
        self._words, self._is_jot = words, jot
        if words.strip():
            self._pause.start()

    def ask_now(self) -> None:
        """She does not wait: ask at once what was to be asked."""
        if self._pause.isActive():
            self._pause.stop()
            self._ask()

    def drop(self) -> None:
        """Nothing is wanted any more."""
        self._pause.stop()
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _ask(self) -> None:
        words = self._words
        if self._is_jot:
            self._asked = self._desk.run(lambda workspace: workspace.jot.recognise(words), self._read, owner=self)
        else:
            self._asked = self._desk.run(lambda workspace: workspace.palette.find(words), self._answer, owner=self)

    def _answer(self, answer: "Answer") -> None:
        self._asked = None
        self._found(self._words, answer)

    def _read(self, recognised: "Recognised") -> None:
        self._asked = None
        self._recognised(self._words, recognised)
