"""Where the lines of a text stand in its viewport."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import px

_TEXT_SINKS = 2


def lines_within(editor: QTextEdit, part: QRect) -> Iterator[tuple[QTextBlock, QRectF]]:
    """The lines that touch a part of the viewport, with their rectangles in it."""
    layout = editor.document().documentLayout()
    top, line_height, sinks = editor.verticalScrollBar().value(), fonts.line_height("note"), px(_TEXT_SINKS)
    block = _line_at(editor, top + part.top() - sinks)
    while block.isValid():
        area = layout.blockBoundingRect(block)
        if area.top() - top > part.bottom():
            return
        # With a fixed line height Qt puts what is left over above the letters.
        height = max(1, block.layout().lineCount()) * line_height
        yield block, QRectF(0, area.top() - top + sinks, area.width(), height)
        block = block.next()


def _line_at(editor: QTextEdit, height: float) -> QTextBlock:
    """The first line that reaches below a height of the document. (Qt's own search walks through all lines.)"""
    document = editor.document()
    layout = document.documentLayout()
    first, last = 0, document.blockCount() - 1
    while first < last:
        middle = (first + last) // 2
        if layout.blockBoundingRect(document.findBlockByNumber(middle)).bottom() < height:
            first = middle + 1
        else:
            last = middle
    return document.findBlockByNumber(first)
