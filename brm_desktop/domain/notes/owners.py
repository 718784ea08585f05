"""Who is to do it: the names at the head or the tail of an action. Whole lines are in `note_grammar`.

An owner is taken when the book of names knows the name, or when something with the clear shape of a name stands in an
owner's place; the latter is never sure. Bodies of people ("All", "TSC members") own nothing: the text stays as it is.
"""

import re
from dataclasses import dataclass

from brm_desktop.domain.names.book import NameBook, has_name_shape, is_group, plain_name
from brm_desktop.domain.names.words import TASK_VERBS


@dataclass(frozen=True, slots=True)
class OwnerName:
    """A name in an owner's place: as written, the name it means (None if not clear), and whether that is sure."""

    written: str
    name: str | None = None
    sure: bool = False
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundOwners:
    """Owners and the characters that name them, with brackets, colon or "will" around them.

    `in_sentence` says that the text needs these characters: "ask @kate about it".
    """

    owners: tuple[OwnerName, ...]
    start: int
    end: int
    in_sentence: bool = False


_FURTHEST = 160
_LOOKED_AT = 4000
_MODAL = (
    r"to|will|would|shall|should|must|"
    r"(?:needs?|has|have|is going|are going|is|are|was asked|plans?|wants?|would like) to|"
    r"(?:volunteer(?:s|ed)?|offer(?:s|ed)?|agree[sd]?|promise[sd]?|undertook) to|"
    r"(?:has|have|takes?|took|will take) (?:an?|the) action(?: items?)? (?:to|of)"
)
_FOLLOW = re.compile(
    r"(?:[*_]{0,3}\s*\((?:with|w/|and|via|\+)\s[^()]{1,40}\))?"
    r"(?:[*_]{0,3}\s*(?:(?P<colon>:)[*_]{0,3}|(?P<dash>[-–—]+|=>|->|\|)(?=\s))\s*"
    rf"|(?P<modal>[*_]{{0,3}},?\s+(?:{_MODAL})(?=\s)|['’]ll(?=\s))\s*)",
    re.I,
)
_LEAD = re.compile(r"\s*(?:[Tt]hat\s+)?(?:\*{1,3}|_{1,3})?(?=[\w@])")
_BRACKETED = re.compile(
    r"\s*(?P<open>\[\[|\[|\(|\{)(?P<names>[^\[\](){}]{1,80})(?:\]\]|\]|\)|\})(?!\()[*_]{0,3}\s*(?:[:–—-]\s+|:\s*)?"
)
# "Northwind (Pat Quigley) will ...": the person in brackets speaks for the body before them.
_OF_BODY = re.compile(rf"\s*\((?P<names>[A-Z][^()]{{2,60}} [^()]{{2,60}})\)[*_]{{0,3}}\s+(?:{_MODAL})\s+")
_WORD = re.compile(r"[^\s,/&+:;()\[\]|*]+")
_JOIN = re.compile(r"\s*(?:,\s*and\s+|,\s*|/\s*|&\s*|\+\s*|\s+and\s+|\s+und\s+)", re.I)
_LABEL_WORDS = r"AI|AP|AR|action(?: item| on| by)?|owners?|assigned(?: to)?|assignees?|who|resp(?:onsible)?|lead"
_LABEL = re.compile(
    rf"\s*(?:(?:{_LABEL_WORDS}|by)\s*[:=-]{{0,2}}\s+|(?:{_LABEL_WORDS})\s*[:=-]{{1,2}}\s*)", re.IGNORECASE
)
_TAIL_BRACKET = re.compile(
    r"\s*(?:\[\[(?P<wiki>[^\[\]]{1,80})\]\]|[\[({](?P<names>[^\[\](){}]{1,80})[\])}])[\s.,;*_]*$"
)
_TAIL_DASH = re.compile(r"\s+(?:[-–—]|--|→|=>|->)\s*(?P<names>[^-–—→>]{1,80})$")
_TAIL_COLON = re.compile(r"\s*:\s+(?P<names>[^:]{1,80})$")
_TAIL_LABEL = re.compile(
    r"[\s,;(\[|–—-]*[*_]{0,3}"
    r"\b(?:owners?|assigned to|assignees?|responsible|action(?: by| on)?(?=\s*[*_]{0,3}\s*:))\b"
    r"\s*[*_]{0,3}\s*[:=]{0,2}\s*[*_]{0,3}(?P<names>[^:=]{1,80}?)[\s.)\]*_]*$",
    re.I,
)
_MIDDLE_BRACKET = re.compile(r"\((?P<names>[^()]{2,60})\)")
_HANDLE = re.compile(r"(?<![\w.@/])@[\w-]+")
_ABOUT_SOMEBODY = re.compile(
    r"(?:possibly|maybe|perhaps|with|ping|ask|from|to|for|by|cc|of|and|or|vs|see|tell|remind|about|between)\s+$", re.I
)
_TRIM = " \t,;.:"


def find_owners(text: str, book: NameBook) -> FoundOwners | None:
    """The owners an action names, at its head, else at its tail, else as a handle or a known name in brackets."""
    leading = leading_owners(text, book)
    if leading is not None and any(owner.sure or owner.candidates for owner in leading.owners):
        return leading
    trailing = trailing_owners(text, book)
    if trailing is not None and (leading is None or all(owner.sure for owner in trailing.owners)):
        return trailing
    return leading or _owners_inside(text, book)


def match_name(written: str, book: NameBook) -> OwnerName:
    """A written name with whom it means."""
    plain = plain_name(written)
    match = book.find(plain)
    return OwnerName(written=plain, name=match.name, sure=match.name is not None, candidates=match.candidates)


def read_names(text: str, book: NameBook) -> tuple[OwnerName, ...]:
    """All names of a text that holds nothing but names, joined by commas, slashes or "and"; () if it holds more."""
    text = text.strip(_TRIM)
    names, end = _names_from(text, 0, book)
    return names if names and not text[end:].strip(_TRIM + ")*_") else ()


def leading_owners(text: str, book: NameBook) -> FoundOwners | None:
    """Owners at the head: "[Kate] ...", "@kate ...", "Kate: ...", "Kate and Omar to ...", "**Kate** - ..."."""
    bracketed = _BRACKETED.match(text)
    if bracketed and not (bracketed["open"] == "[" and bracketed.end() < len(text) and text[bracketed.end()] == "("):
        names = _owners_only(bracketed["names"], book)
        if names:
            follow = _FOLLOW.match(text, len(text[: bracketed.end()].rstrip()))
            end = follow.end() if follow and follow["modal"] else bracketed.end()
            return FoundOwners(owners=names, start=0, end=end)
    lead = _LEAD.match(text)
    if lead is None:
        return None
    names, end = _names_from(text, lead.end(), book)
    if not names:
        return None
    of_body = _OF_BODY.match(text, end)
    if of_body is not None and (inner := _owners_only(of_body["names"], book)):
        return FoundOwners(owners=inner, start=0, end=of_body.end())
    follow = _FOLLOW.match(text, end)
    if follow is None and (longer := _shaped_name(text, lead.end())) is not None and longer[1] > end:
        follow = _FOLLOW.match(text, longer[1])
        names = (longer[0],) if follow is not None else names
    known = all(owner.name or owner.candidates for owner in names)
    handle = text[lead.end()] == "@"
    if follow is not None:
        return FoundOwners(owners=names, start=0, end=follow.end()) if follow.end() < len(text) else None
    rest = text[end:].lstrip("*_ ")
    if (known or handle) and rest[:1].islower() and end < len(text) and not text[end].isalnum():
        return FoundOwners(owners=names, start=0, end=len(text) - len(rest))
    several_do = len(names) > 1 and rest.split(" ", 1)[0] in TASK_VERBS
    if rest and (handle or several_do):
        return FoundOwners(owners=names, start=0, end=len(text) - len(rest))
    return None


def trailing_owners(text: str, book: NameBook) -> FoundOwners | None:
    """Owners at the tail: "... (Kate)", "... [Kate]", "... - Kate", "... : Kate and Omar", "... owner: Kate"."""
    start = max(0, len(text) - _FURTHEST)
    stripped = text.rstrip(" \t.;,")
    for pattern in (_TAIL_BRACKET, _TAIL_LABEL, _TAIL_DASH, _TAIL_COLON):
        match = pattern.search(stripped, start)
        if match is None or not stripped[: match.start()].strip(" *_"):
            continue
        written = match["wiki"] if pattern is _TAIL_BRACKET and match["wiki"] else match["names"]
        names = _owners_only(written, book)
        if names and (pattern is not _TAIL_COLON or all(owner.sure for owner in names)):
            return FoundOwners(owners=names, start=match.start(), end=len(text))
    return None


def _owners_inside(text: str, book: NameBook) -> FoundOwners | None:
    """A handle, or a known name in brackets, in the midst of the text."""
    for match in _HANDLE.finditer(text, max(0, len(text) - _LOOKED_AT)):
        if not _ABOUT_SOMEBODY.search(text, max(0, match.start() - 12), match.start()):
            names, end = _names_from(text, match.start(), book)
            if names:
                inside = text[end:].strip(" .,;") != ""
                return FoundOwners(owners=names, start=match.start(), end=end, in_sentence=inside)
    for match in _MIDDLE_BRACKET.finditer(text, max(0, len(text) - _LOOKED_AT)):
        names = _owners_only(match["names"], book)
        if names and all(owner.sure for owner in names):
            return FoundOwners(owners=names, start=match.start(), end=match.end())
    return None


def _owners_only(written: str, book: NameBook) -> tuple[OwnerName, ...]:
    """Names without a label such as "AI:" or "owner:" before them; () for bodies of people or anything else."""
    label = _LABEL.match(written)
    if label and label.end() < len(written):
        found = read_names(written[label.end() :], book)
        if found:
            return found
    return read_names(written, book)


def _names_from(text: str, position: int, book: NameBook) -> tuple[tuple[OwnerName, ...], int]:
    """The names from `position` on, and where the last one ends."""
    owners: list[OwnerName] = []
    end = position
    while len(owners) < 12:
        found = _one_name(text, position, book)
        if found is None:
            break
        owner, end = found
        owners.append(owner)
        join = _JOIN.match(text, end)
        if join is None:
            break
        position = join.end()
    return tuple(owners), end


def _words_from(text: str, position: int) -> list[tuple[str, int]]:
    """Up to four words that follow each other with a space between, and where each ends."""
    words: list[tuple[str, int]] = []
    at = position
    while len(words) < 4:
        match = _WORD.match(text, at)
        if match is None:
            break
        words.append((match[0], match.end()))
        at = match.end() + 1 if text[match.end() : match.end() + 1] == " " else len(text)
    return words


def _one_name(text: str, position: int, book: NameBook) -> tuple[OwnerName, int] | None:
    """The longest known name from `position` on, else the longest run of words with the shape of a name."""
    words = _words_from(text, position)
    for count in range(len(words), 0, -1):
        end = words[count - 1][1]
        written = text[position:end].rstrip(".,;*_’'")
        if book.knows(written):
            return match_name(written, book), position + len(written)
    return _longest_shaped(text, position, words)


def _shaped_name(text: str, position: int) -> tuple[OwnerName, int] | None:
    """The longest run of words with the shape of a name, known or not."""
    return _longest_shaped(text, position, _words_from(text, position))


def _longest_shaped(text: str, position: int, words: list[tuple[str, int]]) -> tuple[OwnerName, int] | None:
    for _, end in reversed(words):
        written = text[position:end].rstrip(".,;*_")
        if has_name_shape(written) and not is_group(written):
            return OwnerName(written=plain_name(written)), position + len(written)
    return None
