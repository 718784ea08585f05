"""People as a vCard file (version 4.0, RFC 6350) that any address book opens."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_WIDTH = 75


@dataclass(frozen=True, slots=True)
class ContactCard:
    """What of a person goes into an address book; nothing private."""

    id: str
    name: str
    role: str
    organisation: str
    unit: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]


def vcards(cards: Iterable[ContactCard]) -> bytes:
    """All cards in one file."""
    lines = (line for card in cards for line in _lines(card))
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode("utf-8")


def _lines(card: ContactCard) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:x-brm:{card.id}"
    yield f"FN:{_escaped(card.name)}"
    if card.role:
        yield f"TITLE:{_escaped(card.role)}"
    if card.organisation or card.unit:
        yield f"ORG:{_escaped(card.organisation)};{_escaped(card.unit)}"
    yield from (f"EMAIL:{_escaped(email)}" for email in card.emails)
    yield from (f"TEL:{_escaped(phone)}" for phone in card.phones)
    yield "END:VCARD"


_ESCAPES: Mapping[int, str] = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": ""})


def _escaped(text: str) -> str:
    return "".join(letter for letter in text.translate(_ESCAPES) if letter.isprintable())


def _folded(line: str) -> Iterator[str]:
    """A line cut so that no piece is longer than 75 bytes; no letter is cut."""
    piece, room, lead = "", _WIDTH, ""
    for letter in line:
        size = len(letter.encode("utf-8", "replace"))
        if size > room:
            yield lead + piece
            piece, room, lead = "", _WIDTH - 1, " "
        piece += letter
        room -= size
    yield lead + piece
