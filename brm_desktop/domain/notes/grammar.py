"""Lines of a note that become records (DESIGN appendix B), found in text with the exact characters that say so.

Pure functions from text and context. A line that is not recognised is None and stays text. Nothing is guessed
silently: what is unsure stands in `doubts`. Sections of other people's minutes are read in `interchange`.
"""

import re
from dataclasses import replace
from functools import lru_cache

from brm_desktop.domain.dates.parsing import FoundDate, find_date, impossible_date
from brm_desktop.domain.names.book import NameBook
from brm_desktop.domain.notes.lines import LineKind, NoteContext, NoteLine, Span
from brm_desktop.domain.notes.marks import COULD_MARK, HEAD, MARKER, is_marked, readable_lines
from brm_desktop.domain.notes.owners import (
    FoundOwners,
    OwnerName,
    find_owners,
    leading_owners,
    match_name,
    trailing_owners,
)
from brm_desktop.domain.notes.sections import Section, is_placeholder, section_of

_FOR_NAME = re.compile(r"\s+(?:for|to)\s+(?=[\w@])", re.IGNORECASE)
_GAPS = re.compile(r"[ \t]{2,}")
_EMPTY_BRACKETS = re.compile(r"(?<!\w)[(\[{][\s,;:–-]*[)\]}]")
# Note programs write when a task was done, made or planned; none of these is when it is due.
_PLUGIN_DATES = re.compile(r"[✅➕⏳🛫]️? ?\d{4}-\d\d-\d\d|[⏫🔼🔽⏬🔺]️?|🔁 ?[a-z0-9 ]{1,40}")
_DANGLING = " \t,;:–—|"
_OBSERVED = {"demand": LineKind.DEMAND, "value": LineKind.VALUE, "issue": LineKind.ISSUE, "change": LineKind.CHANGE}
_TICKED = frozenset("xX✓✔☑✅")


def read_note(text: str, context: NoteContext) -> tuple[NoteLine, ...]:
    """All recognised lines of a note, in order. Code blocks, HTML comments and front matter are not read."""
    reader = line_reader(context)
    return tuple(
        found for number, line in readable_lines(text) if (found := reader.read(line, number=number)) is not None
    )


def read_line(text: str, context: NoteContext) -> NoteLine | None:
    """The record a single line becomes, or None if it is only text."""
    return line_reader(context).read(text.split("\n", 1)[0].rstrip("\r"), number=0)


@lru_cache(maxsize=16)
def line_reader(context: NoteContext) -> "LineReader":
    """The reader for a context; the last few are kept, for a note is read again at every key press."""
    return LineReader(context)


class LineReader:
    """Reads lines in one context."""

    def __init__(self, context: NoteContext) -> None:
        self._context = context
        self.book = NameBook(me=context.me, attendees=context.attendees, people=context.people, aliases=context.aliases)

    def read(self, line: str, *, number: int) -> NoteLine | None:
        """The record a line becomes, or None."""
        head = HEAD.match(line)
        start = head.end() if head else 0
        if start >= len(line) or COULD_MARK.match(line, start) is None or ">" in line[:start]:
            return None
        match = MARKER.match(line, start)
        if match is None:
            return None
        if match["private"]:
            return self._private(line, number=number, match=match)
        if line.startswith("%%", match.end()):
            # "-> %% ..." is as private as "%% -> ...": what was marked so must reach no page for others.
            open_line = f"{line[: match.end()]}  {line[match.end() + 2 :]}"
            found = self._read_marked(open_line, number=number, match=match)
            return _made_private(found) if found is not None else None
        return self._read_marked(line, number=number, match=match)

    def read_action(self, line: str, *, number: int, start: int, done: bool = False) -> NoteLine | None:
        """A commitment from the text of a line behind `start`, which a section or a table declared to be one."""
        return self._promise(LineKind.ACTION, line, number=number, marker=Span(start, start), done=done)

    def read_decision(self, line: str, *, number: int, start: int) -> NoteLine | None:
        """A decision from the text of a line behind `start`, which a section declared to be one."""
        return self._decision(line, number=number, marker=Span(start, start))

    def _private(self, line: str, *, number: int, match: re.Match[str]) -> NoteLine | None:
        stop = len(line.rstrip().removesuffix("%%").rstrip())
        inner = self.read(line[match.end() : stop], number=number) if stop > match.end() else None
        # A decision is everybody's: it has no private kind, so that one she keeps to herself stays a private line.
        if inner is not None and not inner.private and inner.kind is not LineKind.DECISION:
            return _shifted(inner, by=match.end(), marker_from=match.start())
        text = line[match.end() : stop].strip()
        if not text:
            return None
        body = Span(match.end(), match.end() + len(text))
        marker = Span(match.start(), match.end())
        return NoteLine(kind=LineKind.PRIVATE, line=number, text=text, marker=marker, body=body, private=True)

    def _read_marked(self, line: str, *, number: int, match: re.Match[str]) -> NoteLine | None:
        marker = Span(match.start(), match.end())
        if match["owe"]:
            return self._promise(LineKind.I_OWE, line, number=number, marker=marker)
        if match["owed"]:
            return self._promise(LineKind.THEY_OWE, line, number=number, marker=marker)
        if match["next"]:
            return self._plain(LineKind.NEXT_TIME, line, number=number, marker=marker)
        if match["heading"]:
            return self._heading(line, number=number, marker=marker)
        if match["decided"] or match["decision"]:
            return self._decision(line, number=number, marker=marker)
        if match["observed"]:
            return self._plain(_OBSERVED[match["observed"].lower()], line, number=number, marker=marker)
        done = (match["tick"] or "") in _TICKED if match["box"] else (match["glyph"] or "") in _TICKED
        if match["box"] or match["glyph"]:
            return self._box(line, number=number, marker=marker, done=done and bool(match["tick"] or match["glyph"]))
        return self._promise(LineKind.ACTION, line, number=number, marker=self._before_owner(line, match))

    def _before_owner(self, line: str, match: re.Match[str]) -> Span:
        """The marker without the owner that may stand inside it: "Action item for James: ..."."""
        named = re.search(r"\bfor\s+(?=\S)", match[0], re.IGNORECASE)
        return Span(match.start(), match.start() + named.end()) if named else Span(match.start(), match.end())

    def _box(self, line: str, *, number: int, marker: Span, done: bool) -> NoteLine | None:
        """A task box, with "Action item:" or an arrow behind it counted to the marker."""
        inner = MARKER.match(line, marker.end)
        if inner is None or not (inner["action"] or inner["short"] or inner["owe"] or inner["owed"]):
            return self._promise(LineKind.ACTION, line, number=number, marker=marker, done=done)
        kind = LineKind.I_OWE if inner["owe"] else LineKind.THEY_OWE if inner["owed"] else LineKind.ACTION
        stop = self._before_owner(line, inner).end if kind is LineKind.ACTION else inner.end()
        return self._promise(kind, line, number=number, marker=Span(marker.start, stop), done=done)

    def _heading(self, line: str, *, number: int, marker: Span) -> NoteLine | None:
        if section_of(line[marker.end :]) is not Section.OTHER:
            return None
        return self._plain(LineKind.AGENDA, line.rstrip().rstrip("#"), number=number, marker=marker)

    def _plain(self, kind: LineKind, line: str, *, number: int, marker: Span) -> NoteLine | None:
        text = line[marker.end :].strip()
        if is_placeholder(text):
            return None
        return NoteLine(kind=kind, line=number, text=text, marker=marker, body=_body(line, marker))

    def _decision(self, line: str, *, number: int, marker: Span) -> NoteLine | None:
        text = line[marker.end :].rstrip()
        if is_placeholder(text):
            return None
        found = trailing_owners(text, self.book) if text.endswith((")", "]", ").", ") ")) else None
        if found is not None and not all(owner.sure or " " in owner.written for owner in found.owners):
            found = found if len(found.owners) == 1 and not self._context.attendees else None
        words = _without(text, found)
        span = Span(found.start + marker.end, found.end + marker.end) if found else None
        return NoteLine(
            kind=LineKind.DECISION,
            line=number,
            text=words,
            marker=marker,
            body=_body(line, marker),
            owners=found.owners if found else (),
            owner_span=span,
            doubts=_doubts(found.owners) if found else (),
        )

    def _promise(self, kind: LineKind, line: str, *, number: int, marker: Span, done: bool = False) -> NoteLine | None:
        text = _PLUGIN_DATES.sub(_blanks, line[marker.end :]).rstrip()
        if is_placeholder(text):
            return None
        due = find_date(text, today=self._context.day, order=self._context.order)
        rest = _masked(text, due)
        found = self._recipient(rest) if kind is LineKind.I_OWE else self._owner(kind, rest)
        if due is None and found is not None:
            due = find_date(_masked(text, found).rstrip(), today=self._context.day, order=self._context.order)
        words = _without(text, due if due is not None and due.sure else None, found)
        if is_placeholder(words):
            return None
        owners = found.owners if found is not None and kind is not LineKind.I_OWE else ()
        offset = marker.end
        return NoteLine(
            kind=kind,
            line=number,
            text=words,
            marker=marker,
            body=_body(line, marker),
            owners=owners,
            owner_span=Span(found.start + offset, found.end + offset) if found else None,
            to=self._to(found) if kind is LineKind.I_OWE else None,
            due=due.due if due else None,
            due_sure=due.sure if due else True,
            due_span=Span(due.start + offset, due.end + offset) if due else None,
            done=done,
            doubts=self._promise_doubts(kind, text, due, found),
        )

    def _to(self, found: FoundOwners | None) -> OwnerName | None:
        if found is not None:
            return found.owners[0]
        sponsor = self._context.sponsor
        return OwnerName(written="", name=sponsor, sure=True) if sponsor else None

    def _owner(self, kind: LineKind, text: str) -> FoundOwners | None:
        found = find_owners(text, self.book)
        if found is not None or kind is LineKind.ACTION:
            return found
        return self._first_word_owner(text)

    def _first_word_owner(self, text: str) -> FoundOwners | None:
        """`<- Omar the figures`: behind this marker a name may stand without "to" or a colon."""
        first = re.match(r"\s*(@?[^\W\d_][\w'’.-]*(?:\s+[A-Z][\w'’-]+)?)\s+(?=\S)", text)
        if first is None:
            return None
        for written in (first[1], first[1].split()[0]):
            owner = match_name(written, self.book)
            if owner.name or owner.candidates:
                return FoundOwners(owners=(owner,), start=0, end=text.index(written) + len(written))
        led = leading_owners(f"{first[1]}: x", self.book)
        return FoundOwners(owners=led.owners, start=0, end=first.end()) if led else None

    def _recipient(self, text: str) -> FoundOwners | None:
        """To whom a promise of one's own was made: "@Name" anywhere, or "for Name" with a name that is known."""
        handle = re.search(r"(?<![\w.@/])(?:(?:for|to)\s+)?@([\w-]+(?:\s+[A-Z][\w-]+)?)", text)
        if handle is not None:
            whole = match_name(handle[1], self.book)
            written = handle[1] if whole.name else handle[1].split()[0]
            owner = whole if whole.name else match_name(written, self.book)
            end = handle.start(1) + len(written)
            return FoundOwners(owners=(owner,), start=handle.start(), end=end)
        for match in _FOR_NAME.finditer(text):
            if match[0].strip().lower() != "for":
                continue
            found = self._known_at(text, match.end())
            if found is not None:
                owner, end = found
                return FoundOwners(owners=(owner,), start=match.start(), end=end)
        return None

    def _known_at(self, text: str, position: int) -> tuple[OwnerName, int] | None:
        words = re.match(r"\S+(?: \S+){0,3}", text[position : position + 80])
        pieces = words[0].split(" ") if words else []
        for count in range(len(pieces), 0, -1):
            written = " ".join(pieces[:count]).rstrip(".,;:)")
            owner = match_name(written, self.book)
            if owner.name or owner.candidates:
                return owner, position + len(written)
        return None

    def _promise_doubts(
        self, kind: LineKind, text: str, due: FoundDate | None, found: FoundOwners | None
    ) -> tuple[str, ...]:
        doubts: list[str] = []
        if found is not None:
            doubts.extend(_doubts(found.owners))
        elif kind is LineKind.THEY_OWE:
            doubts.append("who?")
        if due is not None and not due.sure:
            doubts.append("which date?")
        elif due is None:
            impossible = impossible_date(text, today=self._context.day, order=self._context.order)
            if impossible:
                doubts.append(f"which date? {impossible}")
        return tuple(doubts)


def _made_private(found: NoteLine) -> NoteLine:
    """A private line; a decision is nobody's secret, so a private one is only a private note."""
    kind = LineKind.PRIVATE if found.kind is LineKind.DECISION else found.kind
    return replace(found, kind=kind, private=True)


def _doubts(owners: tuple[OwnerName, ...]) -> tuple[str, ...]:
    return tuple(_doubt(owner) for owner in owners if not owner.sure)


def _doubt(owner: OwnerName) -> str:
    if len(owner.candidates) > 1:
        return f"who? {owner.written} could be {' or '.join(owner.candidates[:3])}."
    return f"who? {owner.written} is not known here."


def _body(line: str, marker: Span) -> Span:
    text = line[marker.end :]
    begin = marker.end + len(text) - len(text.lstrip())
    return Span(begin, max(begin, len(line.rstrip())))


def _shifted(inner: NoteLine, *, by: int, marker_from: int) -> NoteLine:
    """A line found inside a private one, with its characters counted from the line's beginning."""

    def moved(span: Span | None) -> Span | None:
        return Span(span.start + by, span.end + by) if span else None

    return replace(
        inner,
        marker=Span(marker_from, inner.marker.end + by),
        body=Span(inner.body.start + by, inner.body.end + by),
        owner_span=moved(inner.owner_span),
        due_span=moved(inner.due_span),
        private=True,
    )


def _masked(text: str, found: FoundDate | FoundOwners | None) -> str:
    """The text with what was found blanked out, so that every other character keeps its place."""
    if found is None:
        return text
    return text[: found.start] + " " * (found.end - found.start) + text[found.end :]


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without(text: str, *found: FoundDate | FoundOwners | None) -> str:
    """The text without what was found, and without the gaps and signs that held it."""
    for piece in found:
        if isinstance(piece, FoundOwners) and piece.in_sentence:
            continue
        if piece is not None and text[piece.end : piece.end + 1] not in {"'", "’"}:
            text = _masked(text, piece)
    if found != (None,) * len(found):
        text = _EMPTY_BRACKETS.sub("", text)
        text = _GAPS.sub(" ", text).strip(_DANGLING)
        text = re.sub(r"(?:\s[-–—]+|\s+by)$", "", text)
        text = text.replace(" .", ".").replace(" ,", ",")
    return plain_edges(text)


def plain_edges(text: str) -> str:
    """The text without white space at its edges and without emphasis that wraps the whole of it."""
    text = text.strip()
    for mark in ("**", "__", "*", "_"):
        inner = text[len(mark) : -len(mark)]
        if len(text) > 2 * len(mark) and text.startswith(mark) and text.endswith(mark) and mark not in inner:
            return inner.strip()
    return text


__all__ = [
    "LineKind",
    "LineReader",
    "NoteContext",
    "NoteLine",
    "Span",
    "is_marked",
    "line_reader",
    "plain_edges",
    "read_line",
    "read_note",
    "readable_lines",
]
