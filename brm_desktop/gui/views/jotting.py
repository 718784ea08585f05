"""The line for jotting at work: what was recognised while typing, and storing it with Enter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.undoing import do_step
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
    """Wires a capture line to the store. `stored` brings what a line has become."""

    stored = Signal(object)

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

    def read(self, text: str) -> tuple[str, str]:
        """What is stored for `text`, and the name of the partner it belongs to, "" where the line says so itself.

        A page may add what it knows.
        """
        return text, ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # An empty line has nothing of its own to undo: Ctrl Z then takes back what was done last.
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
        text, partner = self.read(self._line.edit.text())
        self._asked = self._desk.run(
            lambda workspace: workspace.jot.recognise(text, partner=partner),
            self._show,
            failed=lambda _: None,
            owner=self,
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
        line, partner = self.read(text)
        do_step(
            self._desk,
            lambda workspace: workspace.jot.log(line, partner=partner),
            jotted_words,
            self._stored,
            failed=self._refused,
        )

    def _stored(self, jotted: "Jotted") -> None:
        self._storing = False
        self._line.clear()
        self.stored.emit(jotted)

    def _refused(self, error: BaseException) -> None:
        self._storing = False
        self._desk.notices.report(error)


def jotted_words(jotted: "Jotted") -> str:
    """What became of the line: "Promise noted: Finance"."""
    said = _SAID.get(jotted.kind, "Noted")
    partner = jotted.recognised.partner
    return f"{said}: {partner}" if partner else said
