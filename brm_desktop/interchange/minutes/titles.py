"""The title of a meeting: the front matter's, the first heading that says more than "Notes", else the file's name."""

import re
from pathlib import PurePath

from brm_desktop.domain.notes.sections import Section, is_placeholder, section_of
from brm_desktop.interchange.minutes.blocks import Block, Shape

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*[^()]*\)")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_HEX_TAIL = re.compile(r"[ _-]+[0-9a-f]{32}$")
_HEADINGS_LOOKED_AT = 3
_NO_WORDS = re.compile(r"[\W\d_]*\w?")
_LONGEST = 200
_LONGEST_LINE = 80


def title_of(path: PurePath, *, matter: dict[str, tuple[str, ...]], blocks: list[Block]) -> str:
    """The title of the meeting a file tells about."""
    for key in ("title", "titel", "subject", "meeting", "name"):
        if matter.get(key):
            return matter[key][0][:_LONGEST]
    headings = [block for block in blocks[:30] if block.shape is Shape.HEADING][:_HEADINGS_LOOKED_AT]
    for heading in headings:
        if section_of(heading.text) is Section.OTHER and not is_placeholder(heading.text):
            return _plain(heading.text)
        if heading.level > 1 and section_of(heading.text) is not Section.NOTES:
            break
    line = _first_line(blocks) if not headings and _NO_WORDS.fullmatch(path.stem) else ""
    return line or _from_name(path.stem)


def _first_line(blocks: list[Block]) -> str:
    """The first line of a note without headings whose name is only a date, if it could be a title."""
    first = next((block for block in blocks if block.shape is not Shape.BLANK), None)
    if first is None or first.shape is not Shape.TEXT or len(first.text) > _LONGEST_LINE:
        return ""
    return "" if ":" in first.text or first.text.endswith((".", ",", ";")) else _plain(first.text)


def _plain(text: str) -> str:
    text = _WIKI.sub(r"\1", _LINK.sub(r"\1", text))
    return " ".join(text.replace("**", "").replace("__", "").strip("*_ ").split())[:_LONGEST]


def _from_name(stem: str) -> str:
    words = _HEX_TAIL.sub("", stem).replace("_", " ").strip(" -")
    return (re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", " ", words) or stem)[:_LONGEST]
