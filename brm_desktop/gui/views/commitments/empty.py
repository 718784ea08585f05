"""What the list of commitments says when it is empty: nothing yet, all kept, or which filter to clear."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.commitment_lists import ListState
from brm_desktop.domain.commitments import Due
from brm_desktop.gui.models.commitment_story import weekday_day
from brm_desktop.gui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from brm_desktop.gui.widgets.button import Button
    from brm_desktop.services.commitment_pages import ListCounts


class EmptyList(QObject):
    """Fills the place where the table would be."""

    clear_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._counts: ListCounts | None = None
        self._nothing, self._filtered = EmptyState(place), EmptyState(place)
        self._new_button = self._nothing.add_action("New", kind="primary", key="N")
        self._clear_button = self._filtered.add_action("Clear the filters")
        self._new_button.clicked.connect(self.new_wanted)
        self._clear_button.clicked.connect(self.clear_wanted)
        layout = place.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(self._nothing)
        layout.addWidget(self._filtered)
        layout.addStretch(1)
        self._filtered.hide()

    @property
    def button(self) -> "Button":
        """The button that leads on."""
        return self._new_button if self._filtered.isHidden() else self._clear_button

    def know(self, counts: "ListCounts") -> None:
        """How many there are without any filter, and when one was kept last."""
        self._counts = counts

    def show_reason(self, active: list[str], state: ListState, today: date) -> None:
        """Say why nothing is shown."""
        self._nothing.setVisible(not active)
        self._filtered.setVisible(bool(active))
        if active:
            names = active[0] if len(active) == 1 else f"{', '.join(active[:-1])} and {active[-1]}"
            every = f" all {self._counts.every:,}" if self._counts is not None else " all"
            self._filtered.say("Nothing passes the filters", f"Clear {names} to see{every} again.")
            return
        self._nothing.say(*self._reason(state, today))

    def _reason(self, state: ListState, today: date) -> tuple[str, str]:
        last = self._counts.last_kept if self._counts is not None else None
        if state is ListState.CLOSED:
            return "Nothing is closed yet", "A promise that is kept or withdrawn is found here."
        if last is not None and state is ListState.OPEN:
            return "Nothing open", f"Last kept on {weekday_day(Due.on(last), today)}."
        return "No commitments yet", "Type -> in a meeting note, or press N."
