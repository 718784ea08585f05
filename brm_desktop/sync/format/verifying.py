"""Verifying the lines of a sync file in one pass: form, order, numbers, chains, count and hash.

Whose file it is, and whether it may be taken, is decided elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

from brm_desktop.sync import canonical
from brm_desktop.sync.canonical import NotCanonical
from brm_desktop.sync.changes import BadChange
from brm_desktop.sync.format import footer
from brm_desktop.sync.format.change_lines import LineReader, Row
from brm_desktop.sync.format.footer import Footer, Tally
from brm_desktop.sync.format.header import BEGIN, BadHeader, Header, Kind, NewerHeader
from brm_desktop.sync.format.sections import BadSection, Section
from brm_desktop.sync.format.spool import Spool
from brm_desktop.sync.format.writing import LONGEST_LINE
from brm_desktop.sync.refusals import DamagedFile, MadeByNewerVersion, NotASyncFile, NotFinishedYet

_MOST_SECTIONS: Final = 10_000
_CONTROL: Final = bytes(set(range(32)) - {10})
_WRONG: Final = (BadChange, BadSection, BadHeader, NotCanonical)


@dataclass(frozen=True, slots=True)
class Verified:
    """What a whole file holds, after every check that needs nothing but the file."""

    header: Header
    sections: list[Section]
    spool: Spool
    tally: Tally
    footer: Footer


def verify(blocks: Iterator[bytes], name: str, spool: Spool) -> Verified:
    """Reads all lines; the changes go to `spool`.

    Raises:
        DamagedFile: with the bytes of the content where it was noticed.
        NotFinishedYet: the last line is not there.
        MadeByNewerVersion: it needs a newer reader.
    """
    return _Verifier(name, spool).run(blocks)


class _Verifier:
    """Where the reading of one file stands."""

    def __init__(self, name: str, spool: Spool) -> None:
        self._name = name
        self._spool = spool
        self._tally = Tally()
        self._lines = LineReader()
        self._header: Header | None = None
        self._sections: list[Section] = []
        self._reached: dict[str, int] = {}
        self._footer: Footer | None = None
        self._next = 1
        self._left = 0
        self._offset = 0

    def run(self, blocks: Iterator[bytes]) -> Verified:
        rest = b""
        for block in blocks:
            if self._header is None and not (rest + block).startswith(BEGIN[: len(rest + block)]):
                raise NotASyncFile(self._name)
            end = block.rfind(b"\n") + 1
            if end:
                self._take(rest + block[:end])
                rest = block[end:]
            else:
                rest += block
            if len(rest) > LONGEST_LINE:
                self._damaged("A line of it is longer than any that was written", len(rest))
        return self._finished(rest)

    def _take(self, content: bytes) -> None:
        """A few whole lines."""
        if self._footer is not None:
            self._damaged("Something follows its last line", len(content))
        before, last = _cut_footer(content)
        raws = before.split(b"\n")[:-1]
        if before:
            self._take_lines(self._decoded(before), raws)
            self._tally.add(before, len(raws))
            self._offset += len(before)
        if last:
            self._footer = Footer.of_line(last)
            if self._footer is None:
                self._damaged("Its last line is not what was written", len(last))

    def _decoded(self, content: bytes) -> list[str]:
        if len(content.translate(None, _CONTROL)) != len(content):
            self._damaged("It holds bytes that no line has", len(content))
        try:
            return content.decode().split("\n")[:-1]
        except UnicodeDecodeError as error:
            raise DamagedFile(
                self._name,
                "It holds bytes that are no text",
                first=self._offset + error.start,
                last=self._offset + error.end,
            ) from error

    def _take_lines(self, lines: list[str], raws: list[bytes]) -> None:
        done = 0
        while done < len(lines):
            if self._left:
                count = min(self._left, len(lines) - done)
                self._take_changes(lines, raws, done=done, end=done + count)
                done += count
            else:
                self._take_other(lines[done], raws, done)
                done += 1

    def _take_changes(self, lines: list[str], raws: list[bytes], *, done: int, end: int) -> None:
        """Lines `done` to `end`, which are changes of the section that is open."""
        read, seq = self._lines.read, self._next
        rows: list[Row] = []
        try:
            for words, raw in zip(lines[done:end], raws[done:end], strict=True):
                rows.append(read(words, raw, seq=seq))
                seq += 1
        except _WRONG as error:
            self._wrong_line(raws, done + len(rows), error)
        self._left -= len(rows)
        self._next = seq
        self._spool.add(rows)
        if not self._left and self._lines.chain != self._sections[-1].after:
            self._wrong_line(raws, end - 1, BadSection("its changes are not the ones its section announced"))

    def _take_other(self, words: str, raws: list[bytes], index: int) -> None:
        """The header, or the beginning of a section."""
        try:
            if self._header is None:
                self._header = Header.of_line(words)
            else:
                self._open_section(words)
        except NewerHeader as error:
            raise MadeByNewerVersion(self._name, error.app) from error
        except _WRONG as error:
            self._wrong_line(raws, index, error)

    def _open_section(self, words: str) -> None:
        found = canonical.read(words)
        if not isinstance(found, dict):
            raise BadSection("it is no object")
        if canonical.written(found) != words:
            raise BadSection("it is not in the canonical form")
        section = Section.of_object(found)
        assert self._header is not None
        if section.first <= self._reached.get(section.device, 0) or len(self._sections) == _MOST_SECTIONS:
            raise BadSection("its numbers were there before")
        if self._header.knows.seq(section.device) < section.last:
            raise BadSection("the file knows less than it holds")
        if self._header.kind is Kind.FULL and section.first != self._reached.get(section.device, 0) + 1:
            raise BadSection("the beginning of a device is missing")
        self._reached[section.device] = section.last
        self._sections.append(section)
        self._lines.begin_section(section.device, section.before)
        self._next, self._left = section.first, len(section)

    def _finished(self, rest: bytes) -> Verified:
        if self._footer is None:
            raise NotFinishedYet(self._name)
        if rest:
            self._damaged("Something follows its last line", len(rest))
        if self._header is None or self._left:
            self._damaged("Lines of it are missing", 0)
        if not self._footer.agrees(self._tally):
            self._damaged("Its count or its checksum does not fit what is in it", len(self._footer.raw))
        return Verified(self._header, self._sections, self._spool, self._tally, self._footer)

    def _wrong_line(self, raws: list[bytes], index: int, error: Exception) -> NoReturn:
        before = self._offset + sum(map(len, raws[:index])) + index
        raise DamagedFile(
            self._name, f"A line of it is not what was written: {error}", first=before, last=before + len(raws[index])
        ) from error

    def _damaged(self, reason: str, length: int) -> NoReturn:
        raise DamagedFile(self._name, reason, first=self._offset, last=self._offset + length)


def _cut_footer(content: bytes) -> tuple[bytes, bytes]:
    """Whole lines up to the last one of a file, and that one, b"" if it is not among them."""
    if content.startswith(footer.BEGIN):
        return b"", content
    place = content.find(b"\n" + footer.BEGIN) + 1
    return (content[:place], content[place:]) if place else (content, b"")
