"""The lines of minutes as blocks: headings, list items, lines of text, table rows, rules.

Not a Markdown parser: it keeps what minutes need (levels, indentation, wrapped lines joined to their item) in one pass.
Code blocks, comments, quotes and front matter are left out.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from brm_desktop.domain.notes.grammar import readable_lines


class Shape(Enum):
    """What a block is."""

    HEADING = auto()
    ITEM = auto()
    TEXT = auto()
    ROW = auto()
    RULE = auto()
    BLANK = auto()


@dataclass(slots=True)
class Block:
    """A block of text. `level` is a heading's level, `indent` how many columns an item stands in.

    `wrapped` marks a line of text that goes on from the line above; `broken` one that ends in a hard line break.
    """

    shape: Shape
    number: int
    text: str
    level: int = 0
    indent: int = 0
    wrapped: bool = False
    broken: bool = False
    ordinal: str = ""

    @property
    def numbered(self) -> bool:
        """Whether it is an item of a numbered list."""
        return self.ordinal != ""


_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|(?=[A-Z0-9*_\[])|$)(.*?)[ \t]*#*[ \t]*$")
_ITEM = re.compile(
    r"([ \t]*)(?:([-*+•‣◦–·])|\(?(\d{1,3}|[a-zA-Z])[.)]|(\d{1,3}(?:\.\d{1,2}){1,3})\.?(?=[ \t]+[A-Z*_\[@]))[ \t]+"
)
_EMPTY_ITEM = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r"(=+|-{2,})[ \t]*$")
_RULING = re.compile(r":?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?$")
_BOLD_LINE = re.compile(r"(?:\*\*[^*]+\*\*|__[^_]+__):?$")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~&-])")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LONGEST = 20_000


def blocks_of(text: str) -> list[Block]:
    """The blocks of a note in order."""
    blocks: list[Block] = []
    for number, line in readable_lines(text):
        _add_line(blocks, number, line)
    return blocks


def _add_line(blocks: list[Block], number: int, line: str) -> None:
    stripped = line.strip()
    if not stripped:
        if blocks and blocks[-1].shape is not Shape.BLANK:
            blocks.append(Block(shape=Shape.BLANK, number=number, text=""))
        return
    first = stripped[0]
    if first == ">":
        return
    if "\\" in line:
        line = _ESCAPE.sub(r"\1", line)
        stripped = line.strip()
    if first == "#" and (match := _HEADING.match(line)):
        blocks.append(Block(shape=Shape.HEADING, number=number, text=match[2], level=len(match[1])))
        return
    if first in "-*_=" and _rule_or_underline(blocks, number, line):
        return
    if first == "|" and stripped.count("|") > 1:
        blocks.append(Block(shape=Shape.ROW, number=number, text=stripped))
        return
    if "|" in stripped and blocks and _is_open_row(blocks, stripped):
        blocks.append(Block(shape=Shape.ROW, number=number, text=stripped))
        return
    if (match := _ITEM.match(line)) and not _in_sentence(blocks, match):
        _add_item(blocks, number, line, match)
        return
    if not _EMPTY_ITEM.match(line):
        _add_text(blocks, number, line)


def _rule_or_underline(blocks: list[Block], number: int, line: str) -> bool:
    """A rule, or the underline that makes a heading of the line above."""
    above = blocks[-1] if blocks else None
    if above is not None and above.shape is Shape.TEXT and not above.wrapped and (match := _UNDERLINE.match(line)):
        above.shape = Shape.HEADING
        above.level = 1 if match[1].startswith("=") else 2
        above.text = above.text.strip()
        return True
    if _RULE.match(line):
        blocks.append(Block(shape=Shape.RULE, number=number, text=""))
        return True
    return False


def _is_open_row(blocks: list[Block], line: str) -> bool:
    """Whether a line is a row of a table without outer bars; the line above its ruling becomes the header."""
    above = blocks[-1]
    if above.shape is Shape.ROW and above.number:
        return True
    if above.shape is Shape.TEXT and "|" in above.text and _RULING.match(line):
        above.shape = Shape.ROW
        return True
    return False


def _in_sentence(blocks: list[Block], match: re.Match[str]) -> bool:
    """Whether "I. " or "2015. " begins a wrapped line of a sentence and not an item."""
    above = blocks[-1] if blocks else None
    ordinal = match[3] or match[4]
    if ordinal is None or above is None or above.shape is not Shape.TEXT:
        return False
    return ordinal not in {"1", "a", "A"} and not any(block.numbered for block in blocks[-30:])


def _add_item(blocks: list[Block], number: int, line: str, match: re.Match[str]) -> None:
    blocks.append(
        Block(
            shape=Shape.ITEM,
            number=number,
            text=line[match.end() :].strip()[:_LONGEST],
            indent=len(match[1].expandtabs(4)),
            ordinal=match[3] or match[4] or "",
            broken=line.endswith(("  ", "\\")),
        )
    )


def _add_text(blocks: list[Block], number: int, line: str) -> None:
    above = blocks[-1] if blocks else None
    text = line.strip()[:_LONGEST]
    if text.startswith(": "):
        text = text[1:].lstrip()
    wrapped = above is not None and above.shape in {Shape.TEXT, Shape.ITEM} and number == above.number + 1
    wrapped = wrapped and not (above is not None and _BOLD_LINE.match(above.text))
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    broken = line.endswith(("  ", "\\", "<br>", "<br/>", "<br />"))
    block = Block(shape=Shape.TEXT, number=number, text=_BREAK.sub(" ", text).rstrip("\\ "), indent=indent)
    block.wrapped, block.broken = wrapped, broken
    blocks.append(block)
