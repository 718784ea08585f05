"""What each line of a note says, remembered by its text: typing reads one line, not the note."""

from dataclasses import dataclass

from brm_desktop.domain.notes.grammar import NoteContext, NoteLine, line_reader, readable_lines
from brm_desktop.domain.notes.promise_sense import Promise, offered
from brm_desktop.domain.notes.renewals import OpenPromises, Renewal

_MOST_KEPT = 20_000
_LONGEST_READ = 4_000


@dataclass(frozen=True, slots=True)
class LineReading:
    """A line: what it was recognised as, which open promise it renews, or what in it sounds like a promise."""

    line: NoteLine | None = None
    renewal: Renewal | None = None
    offer: Promise | None = None


NOTHING = LineReading()


@dataclass(frozen=True, slots=True)
class Finding:
    """A recognised line of the note, with its number."""

    number: int
    reading: LineReading


class NoteReader:
    """Reads lines in one context. A line longer than 4,000 characters is only text.

    With `like`, what another reader understood in the same context is not read again: only the open promises differ.
    """

    def __init__(
        self, context: NoteContext, promises: OpenPromises | None = None, *, like: "NoteReader | None" = None
    ) -> None:
        self.context = context
        self._reader = line_reader(context)
        self._promises = promises
        self._kept: dict[str, LineReading] = {}
        same = like is not None and like.context == context
        self._before: dict[str, LineReading] = like._kept if like is not None and same else {}

    def read(self, text: str) -> LineReading:
        """What one line says."""
        kept = self._kept.get(text)
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
                self._before = {}
            kept = self._kept[text] = self._read(text)
        return kept

    def findings(self, note: str) -> tuple[Finding, ...]:
        """All recognised lines of a note, in order; code, comments and front matter are not read."""
        return tuple(
            Finding(number, reading)
            for number, text in readable_lines(note)
            if text and (reading := self.read(text)).line is not None
        )

    def _read(self, text: str) -> LineReading:
        if not text.strip() or len(text) > _LONGEST_READ:
            return NOTHING
        before = self._before.get(text)
        line = before.line if before is not None else self._reader.read(text, number=0)
        if line is None:
            offer = before.offer if before is not None else offered(text, None, self.context)
            return LineReading(offer=offer) if offer is not None else NOTHING
        renewal = self._promises.renewed_by(line, me=self.context.me) if self._promises is not None else None
        return LineReading(line=line, renewal=renewal)
