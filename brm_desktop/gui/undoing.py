"""The way back: Ctrl Z and Ctrl Shift Z step by step, and what a toast offers, which is the step it speaks of alone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer

from brm_desktop.gui.desk import Desk

if TYPE_CHECKING:
    from brm_desktop.services.undo import Step
    from brm_desktop.services.workspace import Workspace

T = TypeVar("T")
KEPT_STAYS_MS = 1200
"""How long a row that was kept stays in its list, struck through, so that a slip is seen (DESIGN section 4)."""


def do_step(
    desk: Desk,
    change: "Callable[[Workspace], T]",
    words: str | Callable[[T], str],
    then: Callable[[T], None] | None = None,
    *,
    failed: Callable[[BaseException], None] | None = None,
    shown_after_ms: int = 0,
) -> None:
    """Change something for the user, say `words` with Undo, and let every page show it, at once or a little later."""

    def call(workspace: "Workspace") -> tuple[T, int]:
        answer = change(workspace)
        step = workspace.undo.last()
        return answer, step.number if step is not None else 0

    def done(answer: tuple[T, int]) -> None:
        value, number = answer
        QTimer.singleShot(shown_after_ms, desk.changes, desk.changes.everything.emit)
        said = words if isinstance(words, str) else words(value)
        desk.notices.toast(said, undo=lambda: take_back(desk, number))
        if then is not None:
            then(value)

    desk.run(call, done, failed=failed)


def take_back(desk: Desk, number: int) -> None:
    """Take back the step of this number, if it is still the last one; what was done since stays untouched."""

    def call(workspace: "Workspace") -> bool:
        step = workspace.undo.last()
        return step is not None and step.number == number and workspace.undo.take_back() is not None

    def done(taken: bool) -> None:
        if taken:
            desk.changes.everything.emit()
        else:
            desk.notices.toast("Something else was done since. Ctrl Z goes back step by step")

    desk.run(call, done)


def undo(desk: Desk) -> None:
    """Ctrl Z: take back what was done last in this session, whatever page it was done on."""

    def taken(step: "Step | None") -> None:
        if step is None:
            desk.notices.toast("Nothing to undo")
            return
        desk.changes.everything.emit()
        desk.notices.toast(f"Undone: {step.words}", undo=lambda: redo(desk), action="Redo", key="Ctrl+Shift+Z")

    desk.run(lambda workspace: workspace.undo.take_back(), taken)


def redo(desk: Desk) -> None:
    """Ctrl Shift Z: do again what was taken back last."""

    def done(step: "Step | None") -> None:
        if step is None:
            desk.notices.toast("Nothing to do again")
            return
        desk.changes.everything.emit()
        desk.notices.toast(f"Done again: {step.words}", undo=lambda: undo(desk))

    desk.run(lambda workspace: workspace.undo.do_again(), done)
