"""Lines of minutes that say who was there: entries under a heading, and names behind a label."""

import re
from dataclasses import replace

from brm_desktop.domain.meetings import Presence
from brm_desktop.domain.notes.sections import Section, is_placeholder, section_of
from brm_desktop.interchange.minutes.attendance import merged, with_roles
from brm_desktop.interchange.minutes.blocks import Block, Shape
from brm_desktop.interchange.minutes.draft import Draft
from brm_desktop.interchange.minutes.labels import LABEL_LINE, Label, label_of
from brm_desktop.interchange.minutes.passages import PEOPLE, Passages
from brm_desktop.interchange.minutes.people_section import Entry, PeopleSection
from brm_desktop.interchange.records import AttendeeRecord

_SIDE_BY_SIDE = re.compile(r"\s+[|·•]\s+")
_SECOND_LABEL = re.compile(
    r"[.;|]\s*[*_]{0,3}(?P<label>regrets|absent|apologies|guests?|observers?)[*_]{0,3}\s*:[*_]{0,3}\s*", re.I
)
_LONGEST_ENTRY = 2000
_EARLY_LINES = 120


def presence_of(section: Section) -> Presence:
    """Whether a part of the minutes names those who came or those who did not."""
    return Presence.ABSENT if section is Section.ABSENT else Presence.PRESENT


class PeopleLines:
    """Collects attendees."""

    def __init__(self, passages: Passages, draft: Draft) -> None:
        self._passages = passages
        self._draft = draft
        self._open: PeopleSection | None = None
        self._in_roles: list[AttendeeRecord] = []

    @property
    def has_entries(self) -> bool:
        """Whether the part that is open holds anybody yet."""
        return self._open is not None and bool(self._open.entries)

    @property
    def has_only_text(self) -> bool:
        """Whether the part that is open holds lines and no items."""
        return self._open is not None and self.has_entries and not any(entry.item for entry in self._open.entries)

    def close(self) -> None:
        """End the part that is open and keep its people."""
        if self._open is not None:
            self._draft.attendees.extend(self._open.attendees())
        self._open = None

    def finish(self) -> None:
        """Keep everybody once."""
        self.close()
        self._draft.attendees = list(merged(with_roles(self._draft.attendees, self._in_roles)))

    def entry(self, index: int, block: Block, *, section: Section, strict: bool) -> None:
        """A line under a heading of people."""
        if self._open is None:
            self._open = PeopleSection(presence=presence_of(section), strict=strict)
        item = block.shape is Shape.ITEM
        text = self._passages.whole(index, section) if item else block.text
        if len(text) < _LONGEST_ENTRY:
            self._open.entries.append(Entry(text=text, indent=block.indent, item=item, broken=block.broken))

    def side_by_side(self, block: Block, *, in_notes: bool) -> bool:
        """Labels side by side on a line: "**Date:** 12 March | **Attendees:** Kate, Omar"."""
        if block.shape is not Shape.TEXT or not _SIDE_BY_SIDE.search(block.text):
            return False
        pieces = [replace(block, text=piece.strip()) for piece in _SIDE_BY_SIDE.split(block.text)]
        pictured = all(piece.text[:1] > "\u2600" for piece in pieces)
        if not pictured and not all(LABEL_LINE.match(piece.text) for piece in pieces):
            return False
        for piece in pieces:
            label = label_of(piece)
            if label is not None and label.rest:
                self.labelled(piece, label, text=piece.text, in_notes=in_notes)
        return True

    def labelled(self, block: Block, label: Label, *, text: str, in_notes: bool) -> bool:
        """People on the line of their label; a line of prose behind a common word is left alone."""
        if label.section not in PEOPLE:
            return False
        rest = text[label.start :]
        also = _SECOND_LABEL.search(rest)
        if also is not None:
            second = PeopleSection(presence=presence_of(section_of(also["label"])), entries=[Entry(rest[also.end() :])])
            self._draft.attendees.extend(second.attendees())
            rest = rest[: also.start()]
        strict = in_notes or block.number >= _EARLY_LINES or label.of_one
        found = PeopleSection(presence=presence_of(label.section), strict=strict, entries=[Entry(rest)]).attendees()
        if not found and not is_placeholder(rest):
            return False
        (self._in_roles if label.of_one else self._draft.attendees).extend(found)
        self._draft.has_sections = True
        return True
