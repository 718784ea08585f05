"""The keys that work on the page of sync, by what is in front and where the focus is."""

from typing import TYPE_CHECKING

from brm_desktop.gui.views.sync.choices import can_be_joined
from brm_desktop.gui.views.sync.conflict_panel import ConflictPanel
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.gui.views.sync.view import SyncView

_EVERYWHERE = (Hint("Ctrl+E", "export"), Hint("Ctrl+I", "choose a file to import"))


def page_hints(view: "SyncView") -> tuple[Hint, ...]:
    """What stands in the hint line."""
    panel = view.panel()
    if view.front is view.work:
        return (Hint("Esc", "stop"),)
    if view.front is view.question:
        return (Hint("Enter", "open"), Hint("Esc", "cancel"))
    if panel is not None and panel.is_editing:
        return (Hint("Ctrl+Enter", "use this text"), Hint("Esc", "leave it"))
    return (Hint("Tab", "next part"), *_of_list(view), *_of_conflict(view, panel), *_EVERYWHERE)


def _of_list(view: "SyncView") -> tuple[Hint, ...]:
    lists = (
        (view.incoming.rows, (Hint("Space", "open"),)),
        (view.left.devices.list, (Hint("F2", "name this device"),)),
        (view.resting.duplicate_list, (Hint("M", "merge"), Hint("A", "keep apart"))),
        (view.resting.journal_list, (Hint("Enter", "take back"),)),
        (view.left.backups.list, (Hint("Enter", "restore"),)),
    )
    return next((hints for widget, hints in lists if view.has_focus_at(widget)), ())


def _of_conflict(view: "SyncView", panel: ConflictPanel | None) -> tuple[Hint, ...]:
    conflict = panel.current if panel is not None else None
    if panel is None or conflict is None:
        return ()
    several = (Hint("N", "next conflict"),) if len(panel.conflicts) > 1 else ()
    later = (Hint("L", "later"),) if view.front is view.resting else ()
    if not can_be_joined(conflict):
        return (Hint("1 2", "settle a conflict"), *several, *later)
    return (Hint("1 2 3", "settle a conflict"), Hint("E", "edit the result"), *several, *later)
