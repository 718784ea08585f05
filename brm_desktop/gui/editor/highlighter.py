"""Colours in the note, block by block: markers, due words, headings, private lines, offers. Text is never changed."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument

from brm_desktop.domain.notes.grammar import LineKind, NoteLine, Span
from brm_desktop.gui.editor.reading import NOTHING, LineReading, NoteReader
from brm_desktop.gui.editor.units import to_units
from brm_desktop.gui.theme.theme import colour
from brm_desktop.gui.theme.tokens import ColourRole

PLAIN, COMMENT, FRONT_MATTER, CLOSED, FENCE = 0, 1, 2, 3, 10
_TILDES = 1_000
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6})[ \t]+")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]{1,400}?)(?<=\S)\1(?![\w*])")
_MOST_FRONT_MATTER = 200


def is_heading(text: str) -> bool:
    """Whether a line is a heading of Markdown."""
    return text.startswith("#") and _HEADING.match(text) is not None


class NoteHighlighter(QSyntaxHighlighter):
    """Asks the reader about each changed line; the state of a block says whether it stands in code or a comment."""

    def __init__(self, document: QTextDocument, reader: NoteReader) -> None:
        super().__init__(document)
        self.reader = reader
        self._formats: dict[tuple[object, ...], QTextCharFormat] = {}

    def use_theme(self) -> None:
        """Colours have changed."""
        self._formats.clear()
        self.rehighlight()

    def reading_of(self, block: QTextBlock) -> LineReading:
        """What a block was read as; nothing inside code, comments and front matter."""
        return self.reader.read(block.text()) if block.userState() in (PLAIN, -1) else NOTHING

    def highlightBlock(self, text: str) -> None:
        state = self._state_after(text)
        self.setCurrentBlockState(state)
        if state != PLAIN:
            self.setFormat(0, _length(text), self._format("ink2"))
            return
        if not text:
            return
        heading = _HEADING.match(text) if text.startswith("#") else None
        if heading is not None:
            self.setFormat(0, heading.end(), self._format("ink3"))
            self.setFormat(heading.end(), _length(text) - heading.end(), self._format("ink", weight=600))
            return
        if "*" in text or "_" in text:
            self._emphasise(text)
        reading = self.reader.read(text)
        if reading.line is not None:
            self._show_line(text, reading.line)
        elif reading.offer is not None:
            self._format_span(text, reading.offer.span, self._format("ink", dots=True))

    def _show_line(self, text: str, line: NoteLine) -> None:
        if line.private:
            self.setFormat(0, _length(text), self._format("ink2"))
        if line.kind is LineKind.PRIVATE:
            self._format_span(text, line.marker, self._format("ink3"))
            return
        weight = 600 if line.kind is not LineKind.ACTION else 500
        self._format_span(text, line.marker, self._format("accent", weight=weight))
        if line.due_span is not None:
            self._format_span(text, line.due_span, self._format("accent"))

    def _emphasise(self, text: str) -> None:
        for pattern, weight in ((_EMPHASIS, 0), (_STRONG, 600)):
            for found in pattern.finditer(text):
                shown = self._format("ink", weight=weight, italic=not weight)
                self._format_span(text, Span(found.start(2), found.end(2)), shown)
                for start, end in ((found.start(), found.start(2)), (found.end(2), found.end())):
                    self._format_span(text, Span(start, end), self._format("ink3"))

    def _format_span(self, text: str, span: Span, shown: QTextCharFormat) -> None:
        start, end = to_units(text, span.start), to_units(text, span.end)
        self.setFormat(start, end - start, shown)

    def _format(
        self, role: ColourRole, *, weight: int = 0, dots: bool = False, italic: bool = False
    ) -> QTextCharFormat:
        key = (role, weight, dots, italic)
        made = self._formats.get(key)
        if made is None:
            made = self._formats[key] = QTextCharFormat()
            made.setForeground(colour(role))
            if weight:
                made.setFontWeight(QFont.Weight(weight))
            if italic:
                made.setFontItalic(True)
            if dots:
                made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                made.setUnderlineColor(colour("accent"))
        return made

    def _state_after(self, text: str) -> int:
        """The state of this block, which is also how the next one begins."""
        before = self.previousBlockState()
        if before == FRONT_MATTER:
            return FRONT_MATTER if text.rstrip() not in ("---", "...") else CLOSED
        if before == COMMENT:
            return COMMENT if "-->" not in text else CLOSED
        if before >= FENCE:
            return _in_fence(before, text)
        if before == -1 and text.rstrip() == "---" and self._front_matter_closes():
            return FRONT_MATTER
        if "<!--" in text and "-->" not in text[text.rfind("<!--") :]:
            return COMMENT
        opened = _FENCE.match(text) if "```" in text or "~~~" in text else None
        if opened is None or "`" in text[opened.end() :]:
            return PLAIN
        length = opened.end("fence") - opened.start("fence")
        return FENCE + length + (_TILDES if opened["fence"][0] == "~" else 0)

    def _front_matter_closes(self) -> bool:
        block = self.currentBlock().next()
        if not block.text().strip():
            return False
        for _ in range(_MOST_FRONT_MATTER):
            if not block.isValid():
                return False
            if block.text().rstrip() in ("---", "..."):
                return True
            block = block.next()
        return False


def _in_fence(before: int, text: str) -> int:
    found = _FENCE.match(text)
    sign = "~" if before >= _TILDES else "`"
    length = before % _TILDES - FENCE
    closes = (
        found is not None
        and found["fence"][0] == sign
        and len(found["fence"]) >= length
        and not text[found.end() :].strip()
    )
    return CLOSED if closes else before


def _length(text: str) -> int:
    return to_units(text, len(text))
