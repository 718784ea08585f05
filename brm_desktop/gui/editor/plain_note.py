"""A text field for long plain text: what goes in comes out, whatever is pasted; giant text is shown in part.

What lines mean is no matter of this module: `note_editor` adds it.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocumentFragment,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from brm_desktop.domain.notes.grammar import Span
from brm_desktop.gui.editor.shown_part import has_giant_line, shown_length
from brm_desktop.gui.editor.spacing import line_format, settle, settle_all
from brm_desktop.gui.editor.units import storable, to_units
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import colour

_MOST_STEPS = 5
_MANY_LINES = 50
_LONGEST_HEADING_MARK = 8
_PART = 40_000


def _first_part(text: str) -> str:
    """The beginning of a text that is quickly shown, up to the end of a line if there is one."""
    end = text.rfind("\n", 0, _PART)
    return text[: end + 1] if end >= 0 else text[:_PART]


class PlainNote(QTextEdit):
    """Text with the line height of notes, room above headings, and an undo of its own.

    `loaded` comes when other text was opened, `cut_short` with whether only the beginning is shown.
    """

    loaded = Signal()
    cut_short = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_loading = False
        self._rest = ""
        self._line_end = "\n"
        self._next_part = QTimer(self, singleShot=True, interval=0)
        self._next_part.timeout.connect(self._show_next_part)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        quiet_scroll_bars(self)
        self.document().setDocumentMargin(0)

    # The text

    def open_text(self, text: str) -> None:
        """Show a text; what could be undone before is forgotten. Of a giant one the beginning is shown."""
        self._next_part.stop()
        self._line_end = "\r\n" if "\r\n" in text else "\n"
        whole = storable(text).replace("\r\n", "\n")
        shown = shown_length(whole)
        self._rest = whole[shown:]
        self._load(whole[:shown])
        self.cut_short.emit(bool(self._rest))

    def show_all(self) -> None:
        """Show the rest of a giant note, a part after the other: she can read and write meanwhile.

        What could be undone before is forgotten.
        """
        if self._rest:
            self.document().setUndoRedoEnabled(False)
            self._use_wrap(has_giant_line(self._rest))
            self._next_part.start()

    def _show_next_part(self) -> None:
        part = _first_part(self._rest)
        self._rest = self._rest[len(part) :]
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        first = cursor.block()
        self.is_loading = True
        cursor.insertText(part)
        self.is_loading = False
        self._settle(first, last=cursor.block())
        if self._rest:
            self._next_part.start()
            return
        self.document().setUndoRedoEnabled(True)
        self.cut_short.emit(False)
        self.loaded.emit()

    @property
    def is_cut_short(self) -> bool:
        """Whether only the beginning is shown."""
        return bool(self._rest)

    def text(self) -> str:
        """The whole note, what is not shown included, with the line ends it came with."""
        whole = self.shown_text() + self._rest
        return whole if self._line_end == "\n" else whole.replace("\n", self._line_end)

    def shown_text(self) -> str:
        """The part of the text that is shown."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\ufdd0", "").replace("\ufdd1", "")

    def insert_words(self, words: str) -> None:
        """Put words where the caret stands, with a space to what stands before."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        cursor.insertText(f" {words}" if before and not before[-1].isspace() else words)
        self.setTextCursor(cursor)

    def replace_text(self, text: str) -> None:
        """Other text as one step that can be undone."""
        self._rest = ""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(storable(text).replace("\r\n", "\n"), QTextCharFormat())

    def mark_spans(self, spans: tuple[Span, ...]) -> None:
        """Show words on `mark`, such as recovered ones; they stay marked while she types around them."""
        text = self.shown_text()
        selections = []
        for span in spans:
            shown = QTextEdit.ExtraSelection()
            shown.format.setBackground(colour("mark"))
            cursor = QTextCursor(self.document())
            cursor.setPosition(to_units(text, min(span.start, len(text))))
            cursor.setPosition(to_units(text, min(span.end, len(text))), QTextCursor.MoveMode.KeepAnchor)
            shown.cursor = cursor
            selections.append(shown)
        self.setExtraSelections(selections)

    def before_filling(self) -> None:
        """Other text is about to go in."""

    def after_filling(self) -> None:
        """Other text has gone in, and is not laid out yet."""

    def _load(self, text: str) -> None:
        document = self.document()
        document.setUndoRedoEnabled(False)
        self.is_loading = True
        with self.laid_out_once():
            self._fill(text)
        self.is_loading = False
        document.setUndoRedoEnabled(True)
        self.mark_spans(())
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.loaded.emit()

    def _fill(self, text: str) -> None:
        self.before_filling()
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        # Only now: a giant line that was shown without wrapping must never be wrapped.
        self._use_wrap(has_giant_line(text))
        cursor.setBlockFormat(line_format())
        cursor.insertText(text)
        settle_all(cursor)
        self.after_filling()

    @contextmanager
    def laid_out_once(self) -> Iterator[None]:
        """While much text goes in: laid out at the end, not after every line that gets its colours."""
        document = self.document()
        document.setLayoutEnabled(False)
        try:
            yield
        finally:
            document.setLayoutEnabled(True)
            document.markContentsDirty(0, document.characterCount())

    def _use_wrap(self, giant: bool) -> None:
        wanted = QTextEdit.LineWrapMode.NoWrap if giant else QTextEdit.LineWrapMode.WidgetWidth
        if self.lineWrapMode() != wanted:
            self.setLineWrapMode(wanted)
            bars = Qt.ScrollBarPolicy.ScrollBarAsNeeded if giant else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self.setHorizontalScrollBarPolicy(bars)

    # Keys and the clipboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            self._go_through_history(event)
            return
        super().keyPressEvent(event)
        if not event.text().isprintable() or self.textCursor().positionInBlock() <= _LONGEST_HEADING_MARK:
            self.settle_around()

    def _go_through_history(self, event: QKeyEvent) -> None:
        """Undo or redo until the text changes: the room above a heading may be a step of its own."""
        document, before = self.document(), self.shown_text()
        back = event.matches(QKeySequence.StandardKey.Undo)
        for _ in range(_MOST_STEPS):
            if not (document.isUndoAvailable() if back else document.isRedoAvailable()):
                return
            super().keyPressEvent(event)
            if self.shown_text() != before:
                return

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.commitString():
            self.settle_around()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text() or QTextDocumentFragment.fromHtml(source.html()).toPlainText()
        if not text:
            return
        text = storable(text).replace("\r\n", "\n").replace("\r", "\n")
        if has_giant_line(text):
            self._use_wrap(True)
        start = self.textCursor().selectionStart()
        with self.laid_out_once() if text.count("\n") > _MANY_LINES else nullcontext():
            self.textCursor().insertText(text, QTextCharFormat())
            self._settle_from(start)
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return made

    # Lines and colours

    def settle_around(self) -> None:
        """Right the room above the caret's line and its neighbours, as part of what was just typed."""
        block = self.textCursor().block()
        if self.document().isRedoAvailable():
            return
        for near in (block.previous(), block, block.next()):
            if near.isValid():
                settle(near)

    def _settle_from(self, position: int) -> None:
        self._settle(self.document().findBlock(position), last=self.textCursor().block())

    def _settle(self, block: QTextBlock, *, last: QTextBlock) -> None:
        """Give every line from `block` to `last` its height and room."""
        while block.isValid():
            settle(block)
            if block == last:
                return
            block = block.next()

    def use_theme(self) -> None:
        """Colours and text size in force."""
        self.setFont(fonts.font("note"))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Highlight, colour("selected"))
        palette.setColor(QPalette.ColorRole.HighlightedText, colour("ink"))
        self.setPalette(palette)
        self._tint_marks()
        self._use_text_size()

    def _tint_marks(self) -> None:
        marks = self.extraSelections()
        for shown in marks:
            shown.format.setBackground(colour("mark"))
        self.setExtraSelections(marks)

    def _use_text_size(self) -> None:
        """Lines as high as the present text size wants them; what could be undone is forgotten then."""
        wanted = line_format().lineHeight()
        if self.document().begin().blockFormat().lineHeight() != wanted:
            self.document().setUndoRedoEnabled(False)
            settle_all(QTextCursor(self.document()))
            self.document().setUndoRedoEnabled(True)
