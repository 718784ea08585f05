"""The way back that a toast offers: the step it speaks of is taken back, and no other."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from brm_desktop.gui.desk import Desk

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace

T = TypeVar("T")


def do_step(
    desk: Desk, change: "Callable[[Workspace], T]", words: str, then: Callable[[T], None] | None = None
) -> None:
    """Change something for the user, say `words` with Undo, and let every page show it."""

    def call(workspace: "Workspace") -> tuple[T, int]:
        answer = change(workspace)
        step = workspace.undo.last()
        return answer, step.number if step is not None else 0

    def done(answer: tuple[T, int]) -> None:
        value, number = answer
        desk.changes.everything.emit()
        desk.notices.toast(words, undo=lambda: take_back(desk, number))
        if then is not None:
            then(value)

    desk.run(call, done)


def take_back(desk: Desk, number: int) -> None:
    """Take back the step of this number, if it is still the last one; what was done since stays untouched."""

    def call(workspace: "Workspace") -> bool:
        step = workspace.undo.last()
        return step is not None and step.number == number and workspace.undo.take_back() is not None

    def done(taken: bool) -> None:
        if taken:
            desk.changes.everything.emit()
        else:
            desk.notices.toast("Something else was done since. Ctrl Z goes back step by step.")

    desk.run(call, done)
