"""The line for jotting at work: what was recognised while typing, and storing it with Enter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.widgets.capture_line import CaptureLine

if TYPE_CHECKING:
    from brm_desktop.services.jot import Jotted, Recognised

RECOGNISE_AFTER_MS = 130
_SAID = {
    "commitment": "Promise noted",
    "meeting": "Noted",
    "decision": "Decision noted",
    "agenda_point": "For next time",
}


class Jotting(QObject):
    """Wires a capture line to the store."""

    def __init__(self, desk: Desk, line: CaptureLine, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self._asked: Task[Recognised] | None = None
        self._storing = False
        self._pause = QTimer(self, singleShot=True, interval=RECOGNISE_AFTER_MS)
        self._pause.timeout.connect(self._recognise)
        line.changed.connect(self._typed)
        line.submitted.connect(self._store)
        line.edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # An empty line has nothing of its own to undo: Ctrl Z is then the toast's.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self._line.edit.text()
        ):
            event.ignore()
            return True
        return False

    def _typed(self, text: str) -> None:
        if self._asked is not None:
            self._asked.cancel()
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._line.show_recognised()

    def _recognise(self) -> None:
        text = self._line.edit.text()
        self._asked = self._desk.run(
            lambda workspace: workspace.jot.recognise(text), self._show, failed=lambda _: None, owner=self
        )

    def _show(self, found: "Recognised") -> None:
        if not self._line.edit.text().strip():
            return
        parts = [found.kind, found.partner, found.person, f"by {found.due}" if found.due else ""]
        said = " · ".join(part for part in parts if part)
        runs = [Run(said, "ink2")]
        if found.doubts:
            runs.append(Run(f"  {', '.join(found.doubts)}", "soon"))
        self._line.show_recognised(*runs)

    def _store(self, text: str) -> None:
        if self._storing:
            return
        self._storing = True
        self._pause.stop()
        if self._asked is not None:
            self._asked.cancel()
        self._desk.run(lambda workspace: workspace.jot.log(text), self._stored, failed=self._refused, owner=self)

    def _stored(self, jotted: "Jotted") -> None:
        self._storing = False
        self._line.clear()
        partner = jotted.recognised.partner
        said = _SAID.get(jotted.kind, "Noted")
        self._desk.notices.toast(f"{said}: {partner}" if partner else said, undo=lambda: self._take_back(jotted))
        self._tell()

    def _refused(self, error: BaseException) -> None:
        self._storing = False
        self._desk.notices.report(error)

    def _take_back(self, jotted: "Jotted") -> None:
        self._desk.run(lambda workspace: workspace.bin.put(jotted.kind, jotted.record_id), lambda _: self._tell())

    def _tell(self) -> None:
        self._desk.changes.commitments.emit()
        self._desk.changes.meetings.emit()
