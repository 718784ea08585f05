"""The height of lines and the room above headings, as formats of blocks.

A format is part of Qt's undo history: it is set together with the text that made it necessary, never alone.
"""

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor

from brm_desktop.gui.editor.highlighter import is_heading
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import px

BETWEEN_LINES = 3
ABOVE_HEADING = 18


def line_format(*, heading: bool = False) -> QTextBlockFormat:
    """The format of a line at the present text size."""
    made = QTextBlockFormat()
    made.setLineHeight(fonts.line_height("note"), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setBottomMargin(px(BETWEEN_LINES))
    made.setTopMargin(px(ABOVE_HEADING) if heading else 0)
    return made


def needs_room(block: QTextBlock) -> bool:
    """Whether a line is a heading that does not begin the note and has text before it."""
    return is_heading(block.text()) and block.previous().isValid() and bool(block.previous().text())


def has_right_room(block: QTextBlock) -> bool:
    """Whether the room above a line is as it should be."""
    return (block.blockFormat().topMargin() > 0) == needs_room(block)


def settle(block: QTextBlock) -> None:
    """Give a line the room it should have, in one step of undo with what was typed last."""
    if has_right_room(block):
        return
    cursor = QTextCursor(block)
    cursor.joinPreviousEditBlock()
    cursor.setBlockFormat(line_format(heading=needs_room(block)))
    cursor.endEditBlock()


def settle_all(cursor: QTextCursor) -> None:
    """Give every line its height and room; for a document whose undo history is switched off."""
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(line_format())
    block = cursor.document().begin()
    while block.isValid():
        if not has_right_room(block):
            QTextCursor(block).setBlockFormat(line_format(heading=True))
        block = block.next()
