"""The parts of a file of minutes, walked once from top to bottom: who was there, agenda, decisions, actions.

Headings of every level, bold lines and labels open a part. Names are not matched here (`assembly` does that), and what
a single line says is read by the note grammar.
"""

import re
from dataclasses import replace

from brm_desktop.domain.meetings import Presence
from brm_desktop.domain.names import has_name_shape, plain_name
from brm_desktop.domain.note_grammar import is_marked, plain_edges
from brm_desktop.domain.note_sections import Section, is_placeholder, section_of
from brm_desktop.interchange.minutes.attendance import merged, with_roles
from brm_desktop.interchange.minutes.blocks import Block, Shape, joined
from brm_desktop.interchange.minutes.draft import Candidate, Draft, Source
from brm_desktop.interchange.minutes.labels import OPENING, Label, bare_label, label_of
from brm_desktop.interchange.minutes.people_section import Entry, PeopleSection
from brm_desktop.interchange.minutes.table_rows import read_table
from brm_desktop.interchange.minutes.tables import is_done
from brm_desktop.interchange.records import AgendaRecord

_PEOPLE = frozenset({Section.PRESENT, Section.ABSENT})
_ACTIONS = frozenset({Section.ACTIONS, Section.PAST_ACTIONS})
_INLINE_ACTION = re.compile(
    r"(?:(?<=[.;:)\]!?–—-]\s)|(?<=\*\*)|(?<=\s[(\[]))"
    r"(?:(?:ACTION(?: ITEM)?S?|AI|AR)|[Aa]ction(?: [Ii]tem)?)\s*(?::[*_]{0,3}|[*_]{1,3}\s*:?)\s*(?=\S)"
)
_DECIDED = re.compile(
    r"[*_]{0,3}(?:(?-i:RESOLVED|RESOLUTION|AGREED|DECIDED|CONSENSUS|APPROVED|DECISION)(?:\s*\([^()]*\))?[*_]{0,3}\s*[:,–—-]"
    r"|(?:resolved|resolution|agreed|agreement|decided|consensus|conclusion|decision)(?:\s*\([^()]*\))?[*_]{0,3}\s*:)"
    r"[*_]{0,3}\s*"
    r"|#agreed[ \t]+"
    r"|(?=(?:(?:we|it was|all|the (?:group|team|committee|board|tsc)) )?(?:agreed|decided|resolved) (?:to|that|on|we|not)\b"
    r"|consensus (?:is|was|to|that|on)\b|(?:the )?(?:decision|resolution) (?:is|was) )",
    re.IGNORECASE,
)
_OWN_LINE = re.compile(
    r"[@\[(*]?[A-Z][\w'’-]+(?:(?: and |[/, ]+)[A-Z][\w'’-]+)*[\])*]*(?::| to | will | should )|[-–]\s"
)
_CANCELLED = re.compile(
    r"(?:meeting|call|session)\s+(?:was|is|has been)\s+cancell?ed|^\W*cancell?ed\b|\bcancell?ed (?:due|because|as|since)\b"
    r"|\bmeeting cancell?ed\b|^no meeting\b",
    re.IGNORECASE,
)
_CONTAINERS = re.compile(
    r"(?:other (?:agenda )?items|announcements|agenda items|discussion|topics|updates|new business|old business|"
    r"proposals and discussions|other business|any other business|reports)\W*$",
    re.IGNORECASE,
)
_CLOSING_MARKS = re.compile(
    r"\s*(?:[-–—(\[]\s*)(?:done|completed?|closed|✅|✔|✓)[)\]]?\W*$|^\W*(?:done|completed)\s*[:–—-]\s*", re.IGNORECASE
)
_TAG = re.compile(
    r"\[(?:(?P<done>done|closed|completed?)|new|open|pending|ongoing|in progress|carried over)\]\s*", re.IGNORECASE
)
_LABEL_LINE = re.compile(r"[*_]{0,2}[A-Z][\w /-]{1,30}[*_]{0,2}:(?:\s|$)")
_SECOND_LABEL = re.compile(
    r"[.;|]\s*[*_]{0,3}(?P<label>regrets|absent|apologies|guests?|observers?)[*_]{0,3}\s*:[*_]{0,3}\s*", re.I
)
_DETAIL = re.compile(
    r"[*_]{0,3}(?:(?P<owner>owners?|assignees?|assigned(?: to)?|responsible|who|lead|dri)"
    r"|(?P<due>due(?: date)?|deadline|when|by when|target(?: date)?|eta)|(?P<state>status|state))"
    r"[*_]{0,3}\s*:[*_]{0,3}\s*(?P<value>.+)$",
    re.IGNORECASE,
)
_HEAD_LINES = 14
_LONGEST_OWNER = 40
_SHORTEST_TASK = 15
_ACTION_LABEL = re.compile(r"[*_]{0,3}(?:ACTIONS?|Actions?|AI|Action by|ACTION BY)[*_]{0,3}\s*:[*_]{0,3}\s*")


def read_draft(blocks: list[Block], *, title: str) -> Draft:
    """What a file of minutes holds."""
    walk = _Walk(blocks, title=title)
    walk.run()
    return walk.draft


class _Walk:
    """One pass over the blocks of a file."""

    def __init__(self, blocks: list[Block], *, title: str) -> None:
        self.draft = Draft(title=title)
        self._blocks = blocks
        self._headings: list[tuple[int, Section]] = []
        self._section = Section.OTHER
        self._inherited = False
        self._soft: Section | None = None
        self._soft_indent = -1
        self._soft_numbered = False
        self._soft_items = False
        self._soft_blank = False
        self._people: PeopleSection | None = None
        self._owner_group = ""
        self._group_indent = -1
        self._action_indent = -1
        self._agenda_indent = -1
        self._container_indent = -1
        self._consumed = -1
        self._titled = False

    def run(self) -> None:
        """Walk all blocks."""
        index = 0
        while index < len(self._blocks):
            block = self._blocks[index]
            if block.shape is Shape.ROW:
                index = self._table(index)
                continue
            self._one(index, block)
            index += 1
        self._close_people()
        self.draft.attendees = list(merged(with_roles(self.draft.attendees, self.draft.in_roles)))
        self.draft.cancelled = any(_CANCELLED.search(b.text[:200]) for b in self._blocks[:_HEAD_LINES] if b.text)

    def _one(self, index: int, block: Block) -> None:
        if block.shape is Shape.BLANK:
            self._soft_blank = self._soft is not None
        elif block.shape is Shape.HEADING:
            self._heading(block)
        elif block.shape is Shape.RULE:
            self._close_soft()
            self._close_people()
        elif index > self._consumed or is_marked(block.text):
            self._line(index, block)

    # Which part we are in

    @property
    def _current(self) -> Section:
        return self._soft if self._soft is not None else self._section

    def _heading(self, block: Block) -> None:
        self._close_soft()
        self._close_people()
        self._reset_items()
        while self._headings and self._headings[-1][0] >= block.level:
            self._headings.pop()
        label = label_of(block)
        section = section_of(block.text)
        parent = self._headings[-1][1] if self._headings else Section.OTHER
        if label is not None and label.rest and label.section in OPENING and section is Section.OTHER:
            self._labelled(block, label)
            section = Section.NOTES
        self._inherited = section is Section.OTHER and parent in OPENING
        self._section = parent if self._inherited else section
        self._headings.append((block.level, self._section))
        self.draft.has_sections |= section is not Section.OTHER
        if self._inherited and self._section in _ACTIONS:
            self._owner_group = block.text if has_name_shape(plain_name(block.text)) else ""
            self._group_indent = -1
        if section is Section.OTHER and not self._inherited and block.level == 2 and self._titled:
            self._agenda_point(block)
        self._titled = True

    def _reset_items(self) -> None:
        self._owner_group = ""
        self._group_indent = self._action_indent = self._agenda_indent = self._container_indent = -1

    def _close_soft(self) -> None:
        if self._soft is not None:
            self._close_people()
            self._reset_items()
        self._soft = None

    def _open_soft(self, section: Section, block: Block) -> None:
        self._close_soft()
        self._close_people()
        self._reset_items()
        self._soft = section
        self._soft_numbered = block.numbered and not block.text.rstrip().endswith(":")
        own = block.shape is Shape.ITEM and not self._soft_numbered
        self._soft_indent = block.indent if own else block.indent - 1
        self._soft_items = self._soft_blank = False
        self.draft.has_sections = True

    def _close_people(self) -> None:
        if self._people is not None:
            self.draft.attendees.extend(self._people.attendees())
        self._people = None

    def _soft_is_over(self, block: Block) -> bool:
        """Whether a line no longer belongs to the part a label opened."""
        if block.indent <= self._soft_indent or (self._soft_numbered and block.numbered and block.ordinal != "1"):
            return True
        if block.shape is Shape.ITEM:
            entries = self._people.entries if self._people is not None else []
            return bool(entries) and not any(entry.item for entry in entries)
        if self._soft_items:
            return not block.wrapped
        return self._soft_blank and bool((self._people and self._people.entries) or self._action_indent >= 0)

    # Lines

    def _line(self, index: int, block: Block) -> None:
        if self._soft is not None and self._soft_is_over(block):
            self._close_soft()
        if self._opens(index, block):
            return
        if self._soft is not None:
            self._soft_items |= block.shape is Shape.ITEM
            self._soft_blank = False
        section = self._current
        if section in _PEOPLE:
            self._person(index, block, section)
        elif section in _ACTIONS:
            self._action(index, block, carried=section is Section.PAST_ACTIONS)
        elif section is Section.DECISIONS:
            self._decided(index, block)
        elif section is Section.AGENDA and block.shape is Shape.ITEM and not self._inner_mark(block):
            self._agenda_item(index, block)
        else:
            self._free(index, block)

    def _opens(self, index: int, block: Block) -> bool:
        """Whether the line is a label that opens a part, or holds one in itself."""
        label = label_of(block)
        if label is not None:
            return self._labelled_line(index, block, label)
        section = bare_label(block, has_children=self._has_children(index) or self._heads_a_list(index))
        if section is Section.OTHER or (section is self._current and block.shape is Shape.ITEM):
            return False
        if section in {Section.DECISIONS, Section.AGENDA} and block.shape is Shape.TEXT and self._section in OPENING:
            return False
        self._open_soft(section, block)
        return True

    def _labelled_line(self, index: int, block: Block, label: Label) -> bool:
        if label.section not in OPENING:
            if self._current in _PEOPLE and block.shape is Shape.TEXT:
                self._close_soft()
                self._close_people()
                self._section = Section.NOTES
                return True
            return False
        if not label.rest:
            if label.of_one or (label.section is Section.AGENDA and block.shape is Shape.ITEM):
                return False
            self._open_soft(label.section, block)
            return True
        if label.section in _PEOPLE:
            return self._labelled(block, label, text=self._whole(index))
        if label.section in _ACTIONS and not is_marked(block.text) and block.shape is not Shape.ITEM:
            self._add(Source.ACTION, index, block, start=label.start)
            return True
        return False

    def _labelled(self, block: Block, label: Label, *, text: str = "") -> bool:
        """People on the line of their label; a line of prose behind a common word is left alone."""
        if label.section not in _PEOPLE:
            return False
        rest = (text or block.text)[label.start :]
        also = _SECOND_LABEL.search(rest)
        if also is not None:
            second = Presence.ABSENT if section_of(also["label"]) is Section.ABSENT else Presence.PRESENT
            self.draft.attendees.extend(
                PeopleSection(presence=second, entries=[Entry(text=rest[also.end() :])]).attendees()
            )
            rest = rest[: also.start()]
        early = block.number < 120 and self._section is not Section.NOTES
        presence = Presence.ABSENT if label.section is Section.ABSENT else Presence.PRESENT
        section = PeopleSection(presence=presence, strict=not early or label.of_one, entries=[Entry(text=rest)])
        found = section.attendees()
        if not found and not is_placeholder(rest):
            return False
        self._close_soft()
        (self.draft.in_roles if label.of_one else self.draft.attendees).extend(found)
        self.draft.has_sections = True
        return True

    def _heads_a_list(self, index: int) -> bool:
        """Whether a numbered item is a heading: "3. Actions", with bullets or text and not "4." behind it."""
        if not self._blocks[index].numbered:
            return False
        following = next((b for b in self._blocks[index + 1 : index + 4] if b.shape is not Shape.BLANK), None)
        return (
            following is not None and following.shape in {Shape.ITEM, Shape.TEXT, Shape.ROW} and not following.numbered
        )

    def _has_children(self, index: int) -> bool:
        block = self._blocks[index]
        for following in self._blocks[index + 1 : index + 6]:
            if following.shape is Shape.ITEM:
                return following.indent > block.indent
            if following.shape is not Shape.BLANK and not following.wrapped:
                return False
        return False

    # People

    def _person(self, index: int, block: Block, section: Section) -> None:
        if self._people is None:
            presence = Presence.ABSENT if section is Section.ABSENT else Presence.PRESENT
            self._people = PeopleSection(presence=presence, strict=self._inherited and self._soft is None)
        item = block.shape is Shape.ITEM
        text = self._whole(index) if item else block.text
        if len(text) < 2000:
            self._people.entries.append(Entry(text=text, indent=block.indent, item=item, broken=block.broken))

    # Actions and decisions

    def _action(self, index: int, block: Block, *, carried: bool) -> None:
        if self._action_indent >= 0 and block.indent > self._action_indent and self._detail(block):
            return
        if is_marked(block.text):
            self._add(Source.MARKED, index, block, carried=carried)
            self._action_indent = block.indent
            return
        if block.shape is Shape.TEXT:
            if self._opens_group(block):
                self._group_indent = -1
                return
            self._add(Source.SENTENCE, index, block, carried=carried)
            return
        if self._action_indent >= 0 and block.indent > self._action_indent:
            return
        if block.indent <= self._group_indent:
            self._owner_group, self._group_indent = "", -1
        if self._has_children(index) and self._opens_group(block):
            return
        self._add(Source.SENTENCE if carried else Source.ACTION, index, block, carried=carried)
        self._action_indent = block.indent

    def _detail(self, block: Block) -> bool:
        """Owner, date or state of the action above on a line of their own: "Owner: Kate"."""
        match = _DETAIL.match(block.text)
        if match is None or not self.draft.candidates:
            return False
        above = self.draft.candidates[-1]
        value = match["value"].strip(" *_")
        if match["owner"]:
            above = replace(above, owners=value)
        elif match["due"]:
            above = replace(above, due=value)
        else:
            above = replace(above, done=above.done or is_done(value))
        self.draft.candidates[-1] = above
        return True

    def _opens_group(self, block: Block) -> bool:
        """Whether nested actions belong to the name or the topic this item holds."""
        text = block.text.rstrip(" :*_")
        headed = block.text.rstrip(" *_").endswith(":") or block.text.startswith(("**", "__"))
        if block.shape is Shape.TEXT and (not headed or len(text) > 80):
            return False
        named = all(has_name_shape(plain_name(name)) for name in re.split(r"\s*(?:/|,|&|\band\b)\s*", text) if name)
        if not named and not block.text.rstrip(" *_").endswith(":"):
            return False
        self._owner_group = plain_name(text) if named else ""
        self._group_indent = block.indent
        self._action_indent = -1
        return True

    def _decided(self, index: int, block: Block) -> None:
        if is_marked(block.text):
            self._add(Source.MARKED, index, block)
        elif block.shape is Shape.ITEM:
            if self._action_indent < 0 or block.indent <= self._action_indent:
                self._add(Source.DECISION, index, block, start=self._decision_start(block))
                self._action_indent = block.indent
        elif not block.wrapped and not block.text.endswith(":") and len(block.text) < 600:
            self._add(Source.DECISION, index, block, start=self._decision_start(block))

    @staticmethod
    def _decision_start(block: Block) -> int:
        match = _DECIDED.match(block.text)
        return match.end() if match else 0

    def _inner_mark(self, block: Block) -> bool:
        """Whether an agenda item is a record of its own and not only a box to tick."""
        return is_marked(block.text) and not block.text.startswith("[")

    def _free(self, index: int, block: Block) -> None:
        """A line of the notes: marked at its start, with "ACTION:" inside, or a decision in words."""
        text = block.text
        if is_marked(text):
            if not self._owner_of_above(index, block):
                self._add(Source.MARKED, index, block)
            return
        match = _DECIDED.match(text)
        if match is not None and not (block.wrapped and match.end() == 0) and not text.rstrip().endswith(("?", ":")):
            self._add(Source.DECISION, index, block, start=match.end())
            return
        inline = _INLINE_ACTION.search(text) if "ction" in text or "A" in text else None
        if inline is not None:
            only_owner = _is_only_names(text[inline.end() :])
            self._add(Source.ACTION, index, block, start=0 if only_owner else inline.end())

    def _owner_of_above(self, index: int, block: Block) -> bool:
        """ "Action: Clerk" on a line of its own names who is to do what the paragraph above says."""
        match = _ACTION_LABEL.match(block.text)
        above = self._blocks[index - 1] if index else None
        if above is not None and above.shape is Shape.BLANK and index > 1:
            above = self._blocks[index - 2]
        if match is None or above is None or above.shape not in {Shape.TEXT, Shape.ITEM}:
            return False
        if not _is_only_names(block.text[match.end() :]) or len(above.text) < _SHORTEST_TASK:
            return False
        names = block.text[match.end() :].strip(" *_.()[]")
        self.draft.candidates.append(
            Candidate(source=Source.ACTION, number=above.number, text=above.text, owners=names)
        )
        return True

    def _add(self, source: Source, index: int, block: Block, *, start: int = 0, carried: bool = False) -> None:
        text = self._whole(index)
        tag = _TAG.match(text) if not start else None
        if tag is not None:
            text = text[tag.end() :]
        done = _CLOSING_MARKS.search(text) is not None or text.startswith("~~") or bool(tag and tag["done"])
        if done:
            text = _CLOSING_MARKS.sub("", text).replace("~~", "")
        self.draft.candidates.append(
            Candidate(
                source=source,
                number=block.number,
                text=text,
                start=start,
                owners=self._owner_group if source in {Source.ACTION, Source.MARKED} else "",
                done=done and source is not Source.DECISION,
                carried=carried,
            )
        )

    def _whole(self, index: int) -> str:
        """The line with its wrapped lines, up to one that is marked or labelled itself."""
        block = self._blocks[index]
        pieces = [block.text]
        if not block.broken:
            for offset, following in enumerate(self._blocks[index + 1 : index + 60], start=1):
                if following.shape is not Shape.TEXT or not following.wrapped:
                    break
                if is_marked(following.text) or label_of(following) is not None:
                    break
                if following.indent <= block.indent and _LABEL_LINE.match(following.text):
                    break
                if self._current in _PEOPLE and "@" in following.text:
                    break
                if self._current in _ACTIONS and block.shape is Shape.TEXT and _starts_anew(pieces[-1], following.text):
                    break
                pieces.append(following.text)
                self._consumed = index + offset
                if following.broken:
                    break
        return " ".join(pieces)

    # Agenda

    def _agenda_item(self, index: int, block: Block) -> None:
        if self._agenda_indent < 0 or block.indent <= self._agenda_indent:
            self._agenda_indent = block.indent
            self._container_indent = block.indent if _CONTAINERS.match(block.text) and self._has_children(index) else -1
            if self._container_indent < 0:
                self._agenda_point(block)
            return
        if 0 <= self._container_indent < block.indent:
            self._agenda_indent = block.indent
            self._agenda_point(block)
            self._agenda_indent = self._container_indent
            return
        self._free(index, block)

    def _agenda_point(self, block: Block) -> None:
        text = plain_edges(re.sub(r"^\[[ xX]?\]\s*", "", block.text))
        if not is_placeholder(block.text) and not is_placeholder(text) and len(text) < 500:
            self.draft.agenda.append(AgendaRecord(text=text, line=block.number))

    # Tables

    def _table(self, index: int) -> int:
        """Read the table that begins here; the index of the block behind it."""
        end = index
        while end < len(self._blocks) and self._blocks[end].shape is Shape.ROW:
            end += 1
        rows = self._blocks[index:end]
        carried = self._current is Section.PAST_ACTIONS
        found = read_table([(row.number, row.text) for row in rows], section=self._current)
        self.draft.attendees.extend(found.attendees)
        self.draft.candidates.extend(
            Candidate(
                source=Source.ACTION,
                number=row.number,
                text=row.text,
                owners=row.owners,
                due=row.due,
                done=row.done,
                carried=carried,
            )
            for row in found.actions
        )
        self.draft.candidates.extend(
            Candidate(source=Source.DECISION, number=number, text=text) for number, text in found.decisions
        )
        self.draft.has_sections |= bool(found.attendees or found.actions)
        return end


def _is_only_names(text: str) -> bool:
    """Whether nothing but one or two names is left: "Omar)", "Kate and Ruth Vance**"."""
    bare = text.strip(" *_.()[]")
    if not bare or len(bare) > _LONGEST_OWNER:
        return False
    return all(has_name_shape(plain_name(name)) for name in re.split(r"\s*(?:/|,|&|\band\b)\s*", bare) if name)


def _starts_anew(above: str, text: str) -> bool:
    """Whether a line below another is a sentence of its own and not the rest of the one above."""
    return _OWN_LINE.match(text) is not None or (above.endswith((".", ";", "!", ")")) and text[:1].isupper())
