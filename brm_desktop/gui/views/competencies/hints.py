"""The hint line of the page of competencies: what works where the focus is."""

from brm_desktop.gui.widgets.hint_line import Hint

_MOVE = Hint("↑ ↓", "move")


def page_hints(*, in_plan: bool, assess: str, has_note: bool, kept: bool, sorted_by_gap: bool) -> tuple[Hint, ...]:
    """The keys, with the table or the growth plan in focus."""
    if in_plan:
        note = (Hint("O", "its note"),) if has_note else ()
        keep = Hint("K", "open again" if kept else "kept")
        return (_MOVE, Hint("Enter", "open"), keep, *note, Hint("E", "change"), Hint("N", "add to plan"))
    sort = Hint("S", "own order" if sorted_by_gap else "sort")
    keys = (Hint("Enter", "see evidence"), Hint("A", assess), Hint("T", "set target"), Hint("N", "add to plan"))
    return (_MOVE, *keys, sort, Hint("M", "more"))
