"""The text of a contact file cut into cards of decoded properties. What the properties mean is in `vcard.py`."""

import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from brm_desktop.interchange.content_lines import (
    ContentLine,
    LineRefused,
    LogicalLine,
    logical_lines,
    parsed,
    property_name,
)
from brm_desktop.interchange.decoding import decoded, decoded_as, lines_of

PROPERTIES = frozenset(
    {"VERSION", "KIND", "UID", "FN", "N", "NICKNAME", "EMAIL", "TEL", "ORG", "TITLE", "ROLE", "NOTE"}
)
"""What is read of a card. Everything else (pictures, keys, sounds, addresses) is neither decoded nor opened."""

MAX_LINES_OF_A_CARD = 20_000
MAX_DEPTH = 20

_BEGIN = re.compile(r"\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE)
_END = re.compile(r"\s*END\s*:\s*VCARD\s*$", re.IGNORECASE)
_CHARSET = re.compile(
    r"(utf-?8|us-ascii|ascii|iso-?8859-?\d{1,2}|latin-?\d|windows-?\d{3,4}|cp-?\d{3,4}|koi8-[ru]|shift[-_]jis|euc-(jp|kr)"
    r"|iso-2022-(jp|kr)|gb2312|gbk|gb18030|big5|mac-?roman|utf-16(le|be)?)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Card:
    """The properties of one card that are read, decoded, and sentences about what was not."""

    number: int
    lines: list[ContentLine] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    count: int = 0
    too_long: bool = False

    def all(self, name: str) -> list[ContentLine]:
        """Every line of a property, in order."""
        return [line for line in self.lines if line.name == name]

    def value(self, name: str) -> str:
        """The first value of a property that is not empty, still escaped; "" if there is none."""
        return next((line.value for line in self.lines if line.name == name and line.value.strip()), "")


def cards_of(content: bytes) -> Iterator[Card]:
    """The cards of a file, those inside others (AGENT) left out. A card without an end ends where the next begins."""
    text, eight_bit = _text_of(content)
    card: Card | None = None
    depth, agent = 0, False
    for line in logical_lines(lines_of(text), quoted_printable=True):
        if _BEGIN.match(line.text):
            if card is not None and not agent:
                card.problems.append("it has no end; what was there was read")
                yield card
                card, depth = None, 0
            card, depth = card or Card(number=line.number), min(depth + 1, MAX_DEPTH)
        elif card is not None and _END.match(line.text):
            depth -= 1
            if depth == 0:
                yield card
                card = None
        elif card is not None and depth == 1:
            _take(card, line, eight_bit=eight_bit)
        agent = card is not None and property_name(line.text) == "AGENT" and line.text.rstrip().endswith(":")
    if card is not None:
        card.problems.append("the file ends in the middle of it; what was there was read")
        yield card


def _text_of(content: bytes) -> tuple[str, bool]:
    found = decoded(content)
    return (decoded_as(content, "latin-1").text, True) if found.encoding == "cp1252" else (found.text, False)


def _take(card: Card, line: LogicalLine, *, eight_bit: bool) -> None:
    card.count += 1
    if card.count > MAX_LINES_OF_A_CARD:
        card.too_long = True
        return
    if property_name(line.text) not in PROPERTIES:
        return
    try:
        read = parsed(line)
    except LineRefused as error:
        card.problems.append(f"line {line.number} {error}; the rest of the card was read")
        return
    if _encoding(read) in ("B", "BASE64"):
        return
    value, problem = _decoded_value(read, eight_bit=eight_bit)
    card.lines.append(replace(read, value=value))
    if problem:
        card.problems.append(f"line {line.number} {problem}")


def _encoding(line: ContentLine) -> str:
    named = line.first("ENCODING").upper()
    bare = {value.upper() for value in line.parameters.get("", ())}
    return named or next((name for name in ("QUOTED-PRINTABLE", "BASE64") if name in bare), "")


def _decoded_value(line: ContentLine, *, eight_bit: bool) -> tuple[str, str]:
    """The value as text and what was wrong with its encoding, "" if nothing."""
    if _encoding(line) == "QUOTED-PRINTABLE":
        raw = binascii.a2b_qp(line.value.encode("latin-1" if eight_bit else "utf-8", errors="replace"))
    elif eight_bit:
        raw = line.value.encode("latin-1")
    else:
        return line.value, ""
    charset = line.first("CHARSET")
    if not charset:
        return decoded(raw).text, ""
    codec = _codec(charset)
    if not codec:
        reason = f"is in a character set that is not known (“{charset[:40]}”); it was read as well as possible"
        return decoded(raw).text, reason
    try:
        return raw.decode(codec), ""
    except UnicodeDecodeError:
        return _repaired(raw, charset=charset, codec=codec)


def _codec(charset: str) -> str:
    if not _CHARSET.match(charset):
        return ""
    try:
        return codecs.lookup(charset).name
    except LookupError:
        return ""


def _repaired(raw: bytes, *, charset: str, codec: str) -> tuple[str, str]:
    """Text that is not in the character set it names: UTF-8 if it is that, else with U+FFFD for what cannot be read."""
    found = decoded(raw)
    if found.encoding == "utf-8":
        return found.text, f"is not in the character set it names (“{charset}”) but in UTF-8; it was read as that"
    return raw.decode(
        codec, errors="replace"
    ), f"is not in the character set it names (“{charset}”); unreadable signs were replaced"
