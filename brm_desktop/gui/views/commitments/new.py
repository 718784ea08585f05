"""A new promise in one line above the list, in the grammar of notes; what was understood shows while it is typed."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.views.jotting import Jotting
from brm_desktop.gui.widgets.capture_line import CaptureLine

if TYPE_CHECKING:
    from brm_desktop.domain.commitment_lists import ListFilter
    from brm_desktop.services.jot import Jotted

_MARKED = re.compile(r"\s*(?:%%\s*)?(?:->|→|<-|←|- \[)")


class NewPromises(Jotting):
    """Whatever is typed here is a promise: of the direction and to the partner the list is narrowed to."""

    def __init__(self, desk: Desk, line: CaptureLine, parent: QObject) -> None:
        super().__init__(desk, line, parent)
        self.partner = ""
        self._marker = "->"
        line.set_placeholder("-> Finance licence forecast by Thu      <- Owen data owner by Fri")
        line.edit.setAccessibleName("New promise")

    def use(self, wanted: "ListFilter", partner: str) -> None:
        """The list is narrowed to this."""
        self._marker = "<-" if wanted.direction is Direction.THEY_OWE else "->"
        self.partner = partner

    def read(self, text: str) -> tuple[str, str]:
        marked = text if _MARKED.match(text) else f"{self._marker} {text.strip()}"
        return marked, self.partner


class NewLine(QObject):
    """The line and the place it opens in. `stored` brings the number of the new promise in lists."""

    stored = Signal(object)

    def __init__(self, desk: Desk, place: QWidget, line: CaptureLine) -> None:
        super().__init__(place)
        self._desk = desk
        self._place = place
        self._line = line
        self.promises = NewPromises(desk, line, self)
        self.promises.stored.connect(self._stored)
        place.hide()

    def open(self, wanted: "ListFilter", partner: str) -> None:
        """Show it, with the caret in it; what the list is narrowed to holds for the new promise too."""
        self.promises.use(wanted, partner)
        self._place.show()
        self._line.setFixedHeight(self._line.sizeHint().height())
        self._line.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> bool:
        """Put it away. False when it was not open."""
        was_open = not self._place.isHidden()
        self._place.hide()
        return was_open

    def _stored(self, jotted: "Jotted") -> None:
        commitment_id = CommitmentId(jotted.record_id)
        self._desk.run(lambda w: w.commitment_pages.number_of(commitment_id), self.stored.emit, owner=self)
