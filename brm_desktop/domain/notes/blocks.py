"""A note as it is read calmly: blocks of words, ready to be drawn. Nothing in them can load, run or open anything.

How Markdown becomes blocks is in `interchange.note_reading`; drawing is the reader's.
"""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a note is."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    RULE = "rule"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in one look. `link` is the address as it was written, "" for words that lead nowhere."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    struck: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item … `level` is that of a heading, or how deep an item or a quotation lies.

    `mark` stands before an item ("•", "3.", "☑").
    """

    kind: BlockKind
    pieces: tuple[Piece, ...] = ()
    level: int = 0
    mark: str = ""

    @property
    def text(self) -> str:
        """Its words without their look."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Reading:
    """A note to be read. `shortened`: there is more than the blocks show; `plain`: Markdown was not read."""

    blocks: tuple[Block, ...]
    shortened: bool = False
    plain: bool = False
