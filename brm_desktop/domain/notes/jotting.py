"""One jotted line: a promise, a decision, a point for next time, a contact that just took place, or a plain note.

Which partner it is about stands at its head ("-> Finance licence forecast by Thu") or follows from who is named.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from brm_desktop.domain.meetings import Channel
from brm_desktop.domain.names.book import NameBook
from brm_desktop.domain.notes.grammar import NoteContext, NoteLine, read_line

_CONTACT = re.compile(
    r"(?P<how>met|saw|lunch with|coffee with|spoke (?:to|with)|talked (?:to|with)|called|phoned|call with"
    r"|mailed|wrote to|chatted with)\s+(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_CHANNELS = {
    "called": Channel.CALL, "phoned": Channel.CALL, "call with": Channel.CALL,
    "mailed": Channel.MAIL, "wrote to": Channel.MAIL, "chatted with": Channel.CHAT,
}  # fmt: skip
_MARKER = re.compile(r"\s*(?:%%\s*)?(?:->|→|<-|←|!|\?|[A-Za-z]+:)?\s*")
_JOINS = re.compile(r"\s+and\s+|\s*,\s*|\s*&\s*", re.IGNORECASE)
_MOST_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact that was noted: with whom, how, and what was said."""

    names: tuple[str, ...]
    channel: Channel
    words: str


@dataclass(frozen=True, slots=True)
class Jotting:
    """What a line means. Without `line` and `contact` it is a plain note. `partner` is the name at its head, or ""."""

    text: str
    partner: str = ""
    line: NoteLine | None = None
    contact: Contact | None = None


def read_jotting(typed: str, context: NoteContext) -> Jotting:
    """What a jotted line means in its context."""
    text = " ".join(typed.split())
    contact = _contact(text, context)
    if contact is not None:
        return Jotting(text=text, contact=contact)
    marker = _MARKER.match(text)
    start = marker.end() if marker else 0
    partner = _partner_at(text[start:], context.partners)
    shorter = f"{text[:start]}{text[start + len(partner) :].lstrip(' :,-')}" if partner else text
    line = read_line(shorter, context)
    if line is not None and line.text:
        line = replace(line, text=line.text[0].upper() + line.text[1:])
    return Jotting(text=text, partner=partner, line=line)


def _partner_at(text: str, partners: Iterable[str]) -> str:
    folded = text.casefold()
    for name in sorted(partners, key=len, reverse=True):
        rest = folded[len(name) :]
        if folded.startswith(name.casefold()) and rest and not rest[0].isalnum():
            return text[: len(name)]
    return ""


def _contact(text: str, context: NoteContext) -> Contact | None:
    match = _CONTACT.fullmatch(text)
    if match is None:
        return None
    book = NameBook(me=context.me, attendees=context.attendees, people=context.people, aliases=context.aliases)
    names, words = [], match["rest"]
    while words:
        found = _name_at(words, book)
        if found is None:
            break
        name, length = found
        names.append(name)
        words = words[length:]
        join = _JOINS.match(words)
        if join is None or _name_at(words[join.end() :], book) is None:
            break
        words = words[join.end() :]
    if not names:
        return None
    channel = _CHANNELS.get(match["how"].casefold(), Channel.CORRIDOR)
    return Contact(names=tuple(names), channel=channel, words=words.strip(" ,:;.-"))


def _name_at(text: str, book: NameBook) -> tuple[str, int] | None:
    """The known person named at the beginning of `text`, with the length of the name; the longest name wins."""
    words = list(re.finditer(r"[^\s,:;.]+", text))[:_MOST_NAME_WORDS]
    for last in reversed(words):
        match = book.find(text[: last.end()])
        if match.name is not None:
            return match.name, last.end()
    return None
