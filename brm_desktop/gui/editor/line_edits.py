"""Changes to lines that keys make: private, bold, italic, a promise marked. Each is one step of undo."""

import re

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from brm_desktop.domain.agenda import read_point
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.notes.grammar import Span
from brm_desktop.domain.notes.promise_sense import Promise, marked
from brm_desktop.gui.editor.spacing import line_format, settle
from brm_desktop.gui.editor.units import to_units

PRIVATE_MARK = "%%"
_PRIVATE = re.compile(r"\s*%%[ \t]*")
_HEADING = re.compile(r"##\s+(?P<title>.*?)\s*#*$")


def toggle_private(cursor: QTextCursor) -> None:
    """Put the mark before every line of the selection, or take it away when all have it."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart()).blockNumber()
    last = document.findBlock(cursor.selectionEnd()).blockNumber()
    blocks = [document.findBlockByNumber(number) for number in range(first, last + 1)]
    private = all(_PRIVATE.match(block.text()) for block in blocks)
    cursor.beginEditBlock()
    for block in blocks:
        found = _PRIVATE.match(block.text())
        if private and found is not None:
            _replace(block, Span(0, found.end()), "")
        elif found is None:
            _replace(block, Span(0, 0), f"{PRIVATE_MARK} ")
    cursor.endEditBlock()


def wrap(cursor: QTextCursor, mark: str) -> QTextCursor:
    """Put `mark` around the selected words of one line, or take it away; returns where the caret is to stand."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    text = cursor.selectedText()
    if "\u2029" in text:
        return cursor
    bare = text[len(mark) : -len(mark)] if len(text) > 2 * len(mark) else ""
    inside = bare if bare and text == f"{mark}{bare}{mark}" else None
    cursor.insertText(inside if inside is not None else f"{mark}{text}{mark}")
    if inside is not None:
        cursor.setPosition(start)
        cursor.setPosition(start + end - start - 2 * len(mark), QTextCursor.MoveMode.KeepAnchor)
    elif not text:
        cursor.setPosition(start + len(mark))
    return cursor


def mark_promise(block: QTextBlock, promise: Promise) -> QTextCursor:
    """Give a sentence its marker, on a line of its own; returns a cursor at its end."""
    rest, sentence = marked(block.text(), promise)
    cursor = QTextCursor(block)
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(f"{rest}\n{sentence}" if rest else sentence)
    cursor.endEditBlock()
    return cursor


def replace_in_line(block: QTextBlock, span: Span, words: str) -> None:
    """Put other words into a line."""
    _replace(block, span, words)


def find_section(document: QTextDocument, title: str) -> QTextBlock | None:
    """The heading `## title`, the first of that name."""
    wanted = fold_name(read_point(title).words)
    block = document.begin()
    while block.isValid():
        text = block.text()
        found = _HEADING.match(text) if text.startswith("##") else None
        if found is not None and fold_name(read_point(found["title"]).words) == wanted:
            return block
        block = block.next()
    return None


def append_section(document: QTextDocument, title: str) -> QTextCursor:
    """Write a heading at the end; returns a cursor on the line beneath it."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(f"\n## {title}" if document.characterCount() > 1 else f"## {title}")
    settle(cursor.block())
    cursor.insertBlock(line_format())
    cursor.endEditBlock()
    return cursor


def heading_above(block: QTextBlock) -> str:
    """The title of the section a line stands in, without the marks of an agenda point; "" before the first."""
    while block.isValid():
        text = block.text()
        found = _HEADING.match(text) if text.startswith("##") else None
        if found is not None:
            return read_point(found["title"]).words
        block = block.previous()
    return ""


def end_of_section(heading: QTextBlock) -> QTextBlock:
    """The last line with text of a section, which may be its heading."""
    last = heading
    block = heading.next()
    while block.isValid() and not block.text().startswith("#"):
        if block.text().strip():
            last = block
        block = block.next()
    return last


def _replace(block: QTextBlock, span: Span, words: str) -> None:
    text = block.text()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + to_units(text, span.start))
    cursor.setPosition(block.position() + to_units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words)
