"""The entries under "Attendees" and the like, gathered line by line and read as a whole.

Whether "Kate, Fermyon" is a person and her company or two people only shows from all entries together.
"""

import re
from dataclasses import dataclass, field

from brm_desktop.domain.dates.words import fold
from brm_desktop.domain.meetings import Presence
from brm_desktop.domain.names.book import has_name_shape
from brm_desktop.domain.names.words import NOT_NAMES
from brm_desktop.interchange.minutes.attendance import holds_several, one_attendee, several_attendees
from brm_desktop.interchange.records import AttendeeRecord

_BOX = re.compile(r"\[(?P<tick>[ xX✓✔-]?)\](?!\()\s*(?P<rest>.*)$")
_GROUP = re.compile(r"[*_]{0,3}(?P<group>[^:*_@()<>\d]{2,50})[*_]{0,3}\s*:[*_]{0,3}\s+(?P<names>\S.*)$")
_ONE_COMMA = re.compile(r"[^\s,]+,\s*[^\s,]+$")
_MARKUP = re.compile(r"[*_`]")


@dataclass(slots=True)
class Entry:
    """One line under a heading of people."""

    text: str
    indent: int = 0
    item: bool = False
    broken: bool = False


@dataclass(slots=True)
class PeopleSection:
    """The entries of one section, until its end is reached."""

    presence: Presence = Presence.PRESENT
    strict: bool = False
    entries: list[Entry] = field(default_factory=list)

    def attendees(self) -> list[AttendeeRecord]:
        """All people of the section."""
        entries = self._with_text()
        if not entries:
            return []
        if len(entries) == 1:
            line = _ungrouped(_unboxed(entries[0].text))
            return self._kept(list(several_attendees(line, presence=self.presence)))
        if self._is_wrapped_line(entries):
            line = " ".join(entry.text for entry in entries)
            return self._kept(list(several_attendees(line, presence=self.presence)))
        return self._kept(self._of_entries(entries))

    def _with_text(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.text.strip()]

    @staticmethod
    def _is_wrapped_line(entries: list[Entry]) -> bool:
        plain = all(not entry.item and not entry.broken for entry in entries)
        return plain and sum(entry.text.rstrip().endswith((",", ";", " and")) for entry in entries) >= len(entries) - 1

    def _of_entries(self, entries: list[Entry]) -> list[AttendeeRecord]:
        ticks = [match["tick"].strip() for entry in entries if (match := _BOX.match(entry.text))]
        any_ticked = any(ticks)
        turned = self._turned(entries)
        found: list[AttendeeRecord] = []
        skip_deeper = -1
        group, group_indent = "", 0
        for index, entry in enumerate(entries):
            if skip_deeper >= 0 and entry.indent > skip_deeper and entry.item:
                continue
            skip_deeper = -1
            if entry.item and entry.indent == 0 and group_indent == 0:
                group = ""
            children = self._children(entries, index)
            if entry.text.rstrip(" *_").endswith(":"):
                group, group_indent = entry.text.strip(" *_:"), entry.indent if entry.item else -1
                continue
            if children and self._is_group(entry, children):
                group, group_indent = entry.text.strip(" *_:"), entry.indent
                continue
            if children:
                skip_deeper = entry.indent
            found.extend(self._of_entry(entry, any_ticked=any_ticked, turned=turned, group=group))
        return found

    @staticmethod
    def _turned(entries: list[Entry]) -> bool:
        """Whether the entries are "Last, First" throughout: one word on both sides, no second word twice."""
        pairs = [entry.text.partition(",") for entry in entries if _ONE_COMMA.match(entry.text)]
        seconds = [pair[2].strip().casefold() for pair in pairs]
        return len(pairs) >= 2 and len(pairs) >= 0.8 * len(entries) and len(set(seconds)) == len(seconds)

    @staticmethod
    def _children(entries: list[Entry], index: int) -> list[Entry]:
        base = entries[index]
        children: list[Entry] = []
        for entry in entries[index + 1 : index + 60]:
            if not entry.item or entry.indent <= base.indent:
                break
            children.append(entry)
        return children

    @staticmethod
    def _is_group(entry: Entry, children: list[Entry]) -> bool:
        """Whether nested entries are the people and the entry only says where they belong."""
        people = sum(has_name_shape(_first_words(child.text)) or child.text.startswith("@") for child in children)
        return people * 2 > len(children) and (
            entry.text.rstrip(" *_").endswith(":") or not has_name_shape(_first_words(entry.text)) or people > 1
        )

    def _of_entry(self, entry: Entry, *, any_ticked: bool, turned: bool, group: str) -> list[AttendeeRecord]:
        text, presence = entry.text, self.presence
        box = _BOX.match(text)
        if box is not None:
            text = box["rest"]
            if any_ticked and not box["tick"].strip(" -"):
                presence = Presence.ABSENT
        if turned and _ONE_COMMA.match(text):
            last, _, first = text.partition(",")
            text = f"{first.strip()} {last.strip()}"
        names = _ungrouped(text)
        if names != text:
            return list(several_attendees(names, presence=presence))
        if holds_several(text):
            return list(several_attendees(text, presence=presence))
        found = one_attendee(text, presence=presence)
        if found is None:
            several = several_attendees(text, presence=presence)
            return [a for a in several if " " in a.name or a.handle] if len(several) > 1 else []
        if group and not found.organisation:
            found = AttendeeRecord(
                name=found.name,
                handle=found.handle,
                email=found.email,
                organisation=group if fold(group) not in NOT_NAMES else "",
                presence=found.presence,
            )
        return [found]

    def _kept(self, found: list[AttendeeRecord]) -> list[AttendeeRecord]:
        """Without single common words; in a strict section only what clearly is a name."""
        kept = [a for a in found if a.handle or " " in a.name or fold(a.name) not in NOT_NAMES]
        return [a for a in kept if a.handle or has_name_shape(a.name)] if self.strict else kept


def _ungrouped(text: str) -> str:
    """The names of "Others: Kate, Omar" without the words that say what they have in common."""
    grouped = _GROUP.match(text)
    if grouped is None or not ("," in grouped["names"] or not has_name_shape(grouped["group"].strip())):
        return text
    return grouped["names"]


def _unboxed(text: str) -> str:
    box = _BOX.match(text)
    return box["rest"] if box else text


def _first_words(text: str) -> str:
    bare = re.split(r"[(,@:–—|\[]|\s-\s", _MARKUP.sub("", _unboxed(text)), maxsplit=1)[0]
    return bare.strip()
