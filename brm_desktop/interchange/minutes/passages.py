"""Places among the blocks of a file: what belongs to a line, and what follows it."""

import re

from brm_desktop.domain.notes.grammar import is_marked
from brm_desktop.domain.notes.sections import Section
from brm_desktop.interchange.minutes.blocks import Block, Shape
from brm_desktop.interchange.minutes.labels import LABEL_LINE, label_of

PEOPLE = frozenset({Section.PRESENT, Section.ABSENT})
ACTIONS = frozenset({Section.ACTIONS, Section.PAST_ACTIONS})
_MOST_WRAPPED = 60
_NEXT_TIME = re.compile(r"[*_]{0,3}next (?:call|meeting|session|sync)\b", re.IGNORECASE)
OWN_LINE = re.compile(
    r"[@\[(*]?[A-Z][\w'’-]+(?:(?: and |[/, ]+)[A-Z][\w'’-]+)*[\])*]*(?::| to | will | should )|[-–]\s"
)


class Passages:
    """The blocks of a file. `consumed` is the last block that was joined to one above it."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self.consumed = -1

    def whole(self, index: int, section: Section) -> str:
        """The line with its wrapped lines, up to one that is marked or labelled or stands for itself."""
        block = self.blocks[index]
        pieces = [block.text]
        last = index
        while not self.blocks[last].broken and last + 1 < len(self.blocks) and last < index + _MOST_WRAPPED:
            following = self.blocks[last + 1]
            if following.shape is not Shape.TEXT or not following.wrapped:
                break
            if _stands_alone(following, below=block, above=pieces[-1], section=section):
                break
            pieces.append(following.text)
            last += 1
        self.consumed = max(self.consumed, last)
        return " ".join(pieces)

    def has_children(self, index: int) -> bool:
        """Whether the next item stands deeper."""
        block = self.blocks[index]
        for following in self.blocks[index + 1 : index + 6]:
            if following.shape is Shape.ITEM:
                return following.indent > block.indent
            if following.shape is not Shape.BLANK and not following.wrapped:
                return False
        return False

    def heads_a_list(self, index: int) -> bool:
        """Whether a numbered item is a heading: "3. Actions", with bullets or text and not "4." behind it."""
        if not self.blocks[index].numbered:
            return False
        following = next((b for b in self.blocks[index + 1 : index + 4] if b.shape is not Shape.BLANK), None)
        if following is None or following.numbered:
            return False
        return following.shape in {Shape.ITEM, Shape.TEXT, Shape.ROW}

    def above(self, index: int) -> Block | None:
        """The line above, over at most one blank line."""
        for block in reversed(self.blocks[max(0, index - 2) : index]):
            if block.shape is not Shape.BLANK:
                return block
        return None


def _stands_alone(line: Block, *, below: Block, above: str, section: Section) -> bool:
    """Whether a wrapped line is one of its own and not the rest of the line above."""
    if is_marked(line.text) or label_of(line) is not None or _NEXT_TIME.match(line.text):
        return True
    if line.indent <= below.indent and LABEL_LINE.match(line.text):
        return True
    if section in PEOPLE and "@" in line.text:
        return True
    if section not in ACTIONS or below.shape is not Shape.TEXT:
        return False
    return OWN_LINE.match(line.text) is not None or (above.endswith((".", ";", "!", ")")) and line.text[:1].isupper())
