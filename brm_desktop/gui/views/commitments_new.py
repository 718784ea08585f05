"""A new promise in one line above the list, in the grammar of notes; what was understood shows while it is typed."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from brm_desktop.domain.commitments import Direction
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.views.jotting import Jotting
from brm_desktop.gui.widgets.capture_line import CaptureLine

if TYPE_CHECKING:
    from brm_desktop.domain.commitment_lists import ListFilter

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
