"""A note for reading: calm text that loads nothing, opens nothing by itself and never takes markup for granted.

It is given blocks (`domain.note_blocks`), never HTML or Markdown. An address is only told: `link_wanted` comes with
http, https and mailto; whether it is opened is asked in a dialog.
"""

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPointF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QContextMenuEvent,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextBlockUserData,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QTextBrowser, QWidget

from brm_desktop.domain.notes.blocks import Block, BlockKind, Piece, Reading
from brm_desktop.gui.theme import fonts, icons, lines
from brm_desktop.gui.theme.theme import colour, px, theme
from brm_desktop.gui.theme.tokens import ICON_SECOND
from brm_desktop.gui.widgets.menu import Menu

OPENABLE = ("http", "https", "mailto")
LINE_SEPARATOR = "\u2028"
_LINE = 23
_LEVEL = 20
_PRIVATE_INDENT = 22


class KindOfBlock(QTextBlockUserData):
    """What a block is, remembered for painting beside it."""

    def __init__(self, block: Block) -> None:
        super().__init__()
        self.block = block


class NoteReader(QTextBrowser):
    """As high as its text: the page scrolls. `show_reading` fills it; `link_wanted` asks for an address."""

    link_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = Reading(())
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setAccessibleName("Note")
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._clicked)
        theme().changed.connect(self._dress_again)

    def show_reading(self, reading: Reading) -> None:
        """Another text; the same again changes nothing."""
        if reading != self._reading:
            self._reading = reading
            self._fill()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded, whatever a text names. Answering "nothing" would make Qt open the file itself."""
        return QByteArray(b" ")

    def setSource(self, *_: object) -> None:
        """A reader has no address: no link, key or menu can put another document in place of the note."""

    def sizeHint(self) -> QSize:
        return QSize(px(320), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.setTextCursor(QTextCursor(self.document()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_reading"):
            self._fill()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.add("Copy", key="Ctrl+C")
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self._copy_plainly)
        menu.add("Select all", key="Ctrl+A").triggered.connect(self.selectAll)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is plain text."""
        data = QMimeData()
        data.setText(self._selected())
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        layout = self.document().documentLayout()
        block = self.cursorForPosition(event.rect().topLeft()).block()
        while block.isValid():
            area = layout.blockBoundingRect(block)
            if area.top() > event.rect().bottom():
                break
            self._paint_beside(painter, block, layout)
            block = block.next()
        painter.end()

    def _paint_beside(self, painter: QPainter, block: QTextBlock, layout: QAbstractTextDocumentLayout) -> None:
        kind = block.userData()
        if not isinstance(kind, KindOfBlock):
            return
        area = layout.blockBoundingRect(block)
        middle = area.top() + px(_LINE) / 2
        if kind.block.kind is BlockKind.PRIVATE:
            centre = QPointF(px(ICON_SECOND) / 2, middle)
            icons.paint(painter, "lock", centre, colour=colour("ink2"), size=px(ICON_SECOND))
        elif kind.block.kind is BlockKind.RULE:
            lines.horizontal(painter, 0, self.viewport().width(), y=round(middle), colour=colour("line"))
        elif kind.block.kind is BlockKind.QUOTE:
            lines.vertical(painter, area.top(), area.bottom(), x=px(2), colour=colour("line2"))

    def _height(self) -> int:
        return max(px(_LINE), round(self.document().size().height()) + 2)

    def _dress_again(self) -> None:
        if self._reading.blocks:
            self._fill()

    def start_anew(self) -> None:
        """An empty document in the colours and letters of now."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        self.setPalette(palette)
        document = self.document()
        document.clear()
        document.setDefaultFont(fonts.font("note"))

    def _fill(self) -> None:
        self.start_anew()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for place, block in enumerate(self._reading.blocks):
            layout = _block_format(block, before=self._reading.blocks[place - 1] if place else None)
            if place:
                cursor.insertBlock(layout)
            else:
                cursor.setBlockFormat(layout)
            _insert(cursor, block)
            cursor.block().setUserData(KindOfBlock(block))
        cursor.endEditBlock()
        self.updateGeometry()

    def _clicked(self, address: QUrl) -> None:
        written = address.toString()
        if address.scheme().lower() in OPENABLE:
            self.link_wanted.emit(written)

    def _selected(self) -> str:
        return self.textCursor().selectedText().replace(LINE_SEPARATOR, "\n").replace("\u2029", "\n")

    def _copy_plainly(self) -> None:
        QApplication.clipboard().setText(self._selected())


def is_openable(address: str) -> bool:
    """Whether an address may be offered at all; what else it may be (a file, a program) stays words."""
    scheme, colon, rest = address.strip().partition(":")
    return bool(colon and rest) and scheme.lower() in OPENABLE and address.isprintable()


def _block_format(block: Block, *, before: Block | None) -> QTextBlockFormat:
    layout = QTextBlockFormat()
    layout.setLineHeight(px(_LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    match block.kind:
        case BlockKind.HEADING:
            layout.setTopMargin(px(16) if before is not None else 0)
            layout.setBottomMargin(px(2))
            layout.setHeadingLevel(min(block.level, 6))
        case BlockKind.ITEM:
            layout.setLeftMargin(px(_LEVEL) * block.level)
            layout.setTextIndent(-px(_LEVEL))
            layout.setTabPositions([])
        case BlockKind.QUOTE:
            layout.setLeftMargin(px(14) * max(1, block.level))
        case BlockKind.CODE:
            layout.setLeftMargin(px(14))
        case BlockKind.PRIVATE:
            layout.setLeftMargin(px(_PRIVATE_INDENT))
            layout.setTopMargin(px(14) if before is not None and before.kind is not BlockKind.PRIVATE else 0)
        case _:
            apart = before is not None and before.kind is BlockKind.TEXT
            layout.setTopMargin(px(6) if apart else 0)
    return layout


def _insert(cursor: QTextCursor, block: Block) -> None:
    plain = _look(Piece(""), block)
    if block.kind is BlockKind.ITEM:
        cursor.insertText(f"{block.mark}\u2002", plain)
    elif block.kind is BlockKind.PRIVATE:
        cursor.insertText("Private: ", plain)
    for piece in block.pieces:
        cursor.insertText(piece.text.replace("\n", LINE_SEPARATOR), _look(piece, block))


def _look(piece: Piece, block: Block) -> QTextCharFormat:
    look = QTextCharFormat()
    strong = piece.strong or block.kind is BlockKind.HEADING
    font = fonts.font("note", weight=600 if strong else 0)
    look.setFont(font)
    if piece.code:
        look.setFontFixedPitch(True)
        look.setFontFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
    look.setFontItalic(piece.emphasis)
    look.setFontStrikeOut(piece.struck)
    quiet = block.kind in (BlockKind.PRIVATE, BlockKind.QUOTE) or piece.struck
    look.setForeground(colour("ink2") if quiet else colour("ink"))
    if piece.link and is_openable(piece.link):
        look.setAnchor(True)
        look.setAnchorHref(piece.link)
        look.setForeground(colour("accent"))
        look.setToolTip("")
    return look


__all__ = ["OPENABLE", "NoteReader", "is_openable"]
