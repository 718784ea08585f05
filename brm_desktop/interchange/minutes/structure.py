"""The parts of a file of minutes, walked once from top to bottom: who was there, agenda, decisions, actions.

Headings of every level, bold lines and labels open a part. Names are not matched here (`assembly` does that), and what
a single line says is read by the note grammar.
"""

import re

from brm_desktop.domain.names.book import has_name_shape, plain_name
from brm_desktop.domain.notes.grammar import is_marked
from brm_desktop.domain.notes.sections import Section, section_of
from brm_desktop.interchange.minutes.action_lines import ActionLines
from brm_desktop.interchange.minutes.agenda_lines import AgendaLines
from brm_desktop.interchange.minutes.blocks import Block, Shape
from brm_desktop.interchange.minutes.draft import Candidate, Draft, Source
from brm_desktop.interchange.minutes.labels import OPENING, Label, bare_label, label_of
from brm_desktop.interchange.minutes.passages import ACTIONS, PEOPLE, Passages
from brm_desktop.interchange.minutes.people_lines import PeopleLines
from brm_desktop.interchange.minutes.table_rows import read_table

_CANCELLED = re.compile(
    r"(?:meeting|call|session)\s+(?:was|is|has been)\s+cancell?ed|^\W*cancell?ed\b"
    r"|\bcancell?ed (?:due|because|as|since)\b|\bmeeting cancell?ed\b|^no meeting\b",
    re.IGNORECASE,
)
_HEAD_LINES = 14


def read_draft(blocks: list[Block], *, title: str) -> Draft:
    """What a file of minutes holds."""
    walk = _Walk(blocks, title=title)
    walk.run()
    return walk.draft


class _Walk:
    """One pass over the blocks of a file. A heading opens a part, and within it a label may open a "soft" one."""

    def __init__(self, blocks: list[Block], *, title: str) -> None:
        self.draft = Draft(title=title)
        self._blocks = blocks
        self._passages = Passages(blocks)
        self._people = PeopleLines(self._passages, self.draft)
        self._actions = ActionLines(self._passages, self.draft)
        self._agenda = AgendaLines(self._passages, self.draft)
        self._headings: list[tuple[int, Section]] = []
        self._section = Section.OTHER
        self._inherited = False
        self._below_title = False
        self._soft: Section | None = None
        self._soft_indent = -1
        self._soft_numbered = False
        self._soft_items = False
        self._soft_blank = False

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
        self._people.finish()
        self.draft.cancelled = any(_CANCELLED.search(b.text[:200]) for b in self._blocks[:_HEAD_LINES] if b.text)

    def _one(self, index: int, block: Block) -> None:
        if block.shape is Shape.BLANK:
            self._soft_blank = self._soft is not None
        elif block.shape is Shape.HEADING:
            self._heading(block)
        elif block.shape is Shape.RULE:
            self._close_soft()
            self._people.close()
        elif index > self._passages.consumed or is_marked(block.text):
            self._line(index, block)

    @property
    def _current(self) -> Section:
        return self._soft if self._soft is not None else self._section

    @property
    def _in_notes(self) -> bool:
        return self._section is Section.NOTES

    def _heading(self, block: Block) -> None:
        self._begin_part()
        while self._headings and self._headings[-1][0] >= block.level:
            self._headings.pop()
        parent = self._headings[-1][1] if self._headings else Section.OTHER
        section = self._section_of_heading(block)
        self._inherited = section is Section.OTHER and parent in OPENING
        self._section = parent if self._inherited else section
        self._headings.append((block.level, self._section))
        self.draft.has_sections |= section is not Section.OTHER
        if self._inherited and self._section in ACTIONS and has_name_shape(plain_name(block.text)):
            self._actions.reset(owner_group=block.text)
        if section is Section.OTHER and not self._inherited and block.level == 2 and self._below_title:
            self._agenda.point(block)
        # A second heading right below the title goes on with it.
        self._below_title = block.level > 1

    def _section_of_heading(self, block: Block) -> Section:
        """What a heading opens; one that holds its people itself ("## Present: Kate, Omar") opens nothing more."""
        section = section_of(block.text)
        label = label_of(block)
        if section is Section.OTHER and label is not None and label.rest and label.section in OPENING:
            self._people.labelled(block, label, text=block.text, in_notes=False)
            return Section.NOTES
        return section

    def _begin_part(self) -> None:
        self._soft = None
        self._people.close()
        self._actions.reset()
        self._agenda.reset()

    def _close_soft(self) -> None:
        if self._soft is not None:
            self._begin_part()

    def _open_soft(self, section: Section, block: Block) -> None:
        self._begin_part()
        self._soft = section
        self._soft_numbered = block.numbered and not block.text.rstrip().endswith(":")
        own = block.shape is Shape.ITEM and not self._soft_numbered
        self._soft_indent = block.indent if own else block.indent - 1
        self._soft_items = self._soft_blank = False
        self.draft.has_sections = True

    def _soft_is_over(self, block: Block) -> bool:
        """Whether a line no longer belongs to the part a label opened."""
        if block.indent <= self._soft_indent or (self._soft_numbered and block.numbered and block.ordinal != "1"):
            return True
        if block.shape is Shape.ITEM:
            return self._people.has_only_text
        if self._soft_items:
            return not block.wrapped
        return self._soft_blank and (self._people.has_entries or self._actions.indent >= 0)

    def _line(self, index: int, block: Block) -> None:
        self._below_title = True
        if self._soft is not None and self._soft_is_over(block):
            self._close_soft()
        if self._opens(index, block):
            return
        if self._soft is not None:
            self._soft_items |= block.shape is Shape.ITEM
            self._soft_blank = False
        section = self._current
        if section in PEOPLE:
            self._people.entry(index, block, section=section, strict=self._inherited and self._soft is None)
        elif section in ACTIONS:
            self._actions.action(index, block, section=section)
        elif section is Section.DECISIONS:
            self._actions.decided(index, block)
        elif not self._is_agenda(index, block, section):
            self._actions.free(index, block)

    def _is_agenda(self, index: int, block: Block, section: Section) -> bool:
        """Take an agenda item; a marked one is a record of its own, but a box there is only to be ticked."""
        if section is not Section.AGENDA or block.shape is not Shape.ITEM:
            return False
        if is_marked(block.text) and not block.text.startswith("["):
            return False
        return self._agenda.item(index, block)

    def _opens(self, index: int, block: Block) -> bool:
        """Whether the line is a label that opens a part, or holds one in itself."""
        if self._people.side_by_side(block, in_notes=self._in_notes):
            return True
        label = label_of(block)
        if label is not None:
            return self._labelled_line(index, block, label)
        has_children = self._passages.has_children(index) or self._passages.heads_a_list(index)
        section = bare_label(block, has_children=has_children)
        if section is Section.OTHER or (section is self._current and block.shape is Shape.ITEM):
            return False
        if section in {Section.DECISIONS, Section.AGENDA} and block.shape is Shape.TEXT and self._section in OPENING:
            return False
        self._open_soft(section, block)
        return True

    def _labelled_line(self, index: int, block: Block, label: Label) -> bool:
        if label.section not in OPENING:
            return self._ends_people(block)
        if not label.rest:
            if (label.of_one and not label.bold) or (label.section is Section.AGENDA and block.shape is Shape.ITEM):
                return False
            self._open_soft(label.section, block)
            return True
        if label.section in PEOPLE:
            text = self._passages.whole(index, self._current)
            found = self._people.labelled(block, label, text=text, in_notes=self._in_notes)
            if found:
                self._close_soft()
            return found
        if label.section in ACTIONS and not is_marked(block.text) and block.shape is not Shape.ITEM:
            self._actions.add(Source.ACTION, index, block, start=label.start)
            return True
        return False

    def _ends_people(self, block: Block) -> bool:
        """Whether another label ("Notes:") ends a list of people that no heading ended."""
        if self._current not in PEOPLE or block.shape is not Shape.TEXT:
            return False
        self._begin_part()
        self._section = Section.NOTES
        return True

    def _table(self, index: int) -> int:
        """Read the table that begins here; the index of the block behind it."""
        end = index
        while end < len(self._blocks) and self._blocks[end].shape is Shape.ROW:
            end += 1
        rows = [(row.number, row.text) for row in self._blocks[index:end]]
        found = read_table(rows, section=self._current)
        self.draft.attendees.extend(found.attendees)
        self.draft.candidates.extend(
            Candidate(
                source=Source.ACTION,
                number=row.number,
                text=row.text,
                owners=row.owners,
                due=row.due,
                done=row.done,
                carried=self._current is Section.PAST_ACTIONS,
            )
            for row in found.actions
        )
        self._add_lines(Source.DECISION, found.decisions)
        self._add_lines(Source.ACTION, found.tasks)
        self.draft.has_sections |= bool(found.attendees or found.actions or found.tasks)
        return end

    def _add_lines(self, source: Source, lines: list[tuple[int, str]]) -> None:
        for number, text in lines:
            marked = source is Source.ACTION and is_marked(text)
            self.draft.candidates.append(
                Candidate(source=Source.MARKED if marked else source, number=number, text=text)
            )
