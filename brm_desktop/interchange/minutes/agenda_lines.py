"""Agenda points of minutes: the items under "Agenda", with those nested under "Announcements" and the like."""

import re

from brm_desktop.domain.notes.grammar import plain_edges
from brm_desktop.domain.notes.sections import is_placeholder
from brm_desktop.interchange.minutes.blocks import Block
from brm_desktop.interchange.minutes.draft import Draft
from brm_desktop.interchange.minutes.passages import Passages
from brm_desktop.interchange.records import AgendaRecord

_CONTAINERS = re.compile(
    r"(?:other (?:agenda )?items|announcements|agenda items|discussion|topics|updates|new business|old business|"
    r"proposals and discussions|other business|any other business|reports)\W*$",
    re.IGNORECASE,
)
_BOX = re.compile(r"^\[[ xX]?\]\s*")
_LONGEST = 500


class AgendaLines:
    """Collects agenda points."""

    def __init__(self, passages: Passages, draft: Draft) -> None:
        self._passages = passages
        self._draft = draft
        self._indent = -1
        self._container = -1

    def reset(self) -> None:
        """Begin a new part of the minutes."""
        self._indent = self._container = -1

    def item(self, index: int, block: Block) -> bool:
        """Take an item under "Agenda"; False if it is a note to the point above."""
        if self._indent < 0 or block.indent <= self._indent:
            holds_points = _CONTAINERS.match(block.text) is not None and self._passages.has_children(index)
            self._indent = block.indent
            self._container = block.indent if holds_points else -1
            if not holds_points:
                self.point(block)
            return True
        if 0 <= self._container < block.indent:
            self.point(block)
            return True
        return False

    def point(self, block: Block) -> None:
        """Keep a line as an agenda point, unless it is a placeholder."""
        text = plain_edges(_BOX.sub("", block.text))
        private = text.startswith("%%")
        text = text.lstrip("% ") if private else text
        if not is_placeholder(block.text) and not is_placeholder(text) and len(text) < _LONGEST:
            self._draft.agenda.append(AgendaRecord(text=text, line=block.number, private=private))
