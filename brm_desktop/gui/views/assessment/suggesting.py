"""Asks for suggestions in the background: for the statement in front at once, for the next one ahead of time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.notices import in_words

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import AssessmentId
    from brm_desktop.gui.tasks import Task
    from brm_desktop.services.assessments.suggestions import Suggestion

_AFTER_MS = 90
"""Digits come faster than that when she knows her answers; what she passes by is not asked for."""


class Suggesting(QObject):
    """`arrived` comes when `found` or `trouble` has an answer for the statement and the words asked for last."""

    arrived = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._assessment: AssessmentId | None = None
        self._known: dict[str, tuple[Suggestion, ...]] = {}
        self._statement = ""
        self._next = ""
        self._words = ""
        self._task: Task[tuple[Suggestion, ...]] | None = None
        self._ahead: Task[tuple[Suggestion, ...]] | None = None
        self.found: tuple[Suggestion, ...] | None = None
        self.trouble = ""
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._soon.timeout.connect(self._ask)

    def begin(self, assessment_id: "AssessmentId | None") -> None:
        """Another round, or the records have changed: nothing that was found before counts."""
        self._assessment = assessment_id
        self._known.clear()
        self._statement = ""
        self._stop()
        self.found = None

    def want(self, statement: str, *, then: str = "", words: str = "") -> None:
        """What fits a statement, or what she searches for; `then` is the statement that is likely to follow."""
        if (statement, words) == (self._statement, self._words):
            self._next = then
            return
        self._statement, self._words, self._next = statement, words, then
        self._stop()
        self.trouble = ""
        self.found = self._known.get(statement) if not words else None
        if self.found is None and self._assessment is not None and statement:
            self._soon.start()
        else:
            self.arrived.emit()
            self._look_ahead()

    def _stop(self) -> None:
        self._soon.stop()
        for task in (self._task, self._ahead):
            if task is not None:
                task.cancel()
        self._task = self._ahead = None

    def _ask(self) -> None:
        assessment, statement, words = self._assessment, self._statement, self._words
        if assessment is None:
            return
        self._task = self._desk.run(
            lambda workspace: workspace.assessments.suggestions(assessment, statement, words=words),
            self._answered,
            failed=self._failed,
            owner=self,
        )

    def _answered(self, found: "tuple[Suggestion, ...]") -> None:
        self.found = found
        if not self._words:
            self._known[self._statement] = found
        self.arrived.emit()
        self._look_ahead()

    def _failed(self, error: BaseException) -> None:
        trouble = in_words(error)
        self.found, self.trouble = (), f"{trouble.title}. {trouble.detail}"
        self.arrived.emit()

    def _look_ahead(self) -> None:
        assessment, statement = self._assessment, self._next
        if assessment is None or not statement or statement in self._known:
            return

        def keep(found: "tuple[Suggestion, ...]") -> None:
            self._known[statement] = found

        self._ahead = self._desk.run(
            lambda workspace: workspace.assessments.suggestions(assessment, statement),
            keep,
            failed=lambda error: None,
            owner=self,
        )
