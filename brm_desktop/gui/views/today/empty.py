"""Today on the first morning: nothing is there yet, and what to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.empty_state import EmptyState


def quiet_day(
    weekday: str, *, new_partner: Callable[[], None], bring_in: Callable[[], None], parent: QWidget
) -> EmptyState:
    """The mark, what this place is for, and two ways to begin."""
    state = EmptyState(parent, compact=False)
    state.say(
        f"A quiet {weekday}",
        "No meetings, no promises. Add the first partner, or type a promise above; both take one line.",
    )
    state.setMaximumWidth(px(400))
    state.add_action("New partner", kind="primary", key="N").clicked.connect(new_partner)
    state.add_action("Import a calendar", key="Ctrl+I").clicked.connect(bring_in)
    return state
