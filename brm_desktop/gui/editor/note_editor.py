"""The editor of a note: plain text in, plain text out. What lines mean is read by `reading`, shown in `margins`."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.notes.promise_sense import Promise
from brm_desktop.gui.editor import line_edits
from brm_desktop.gui.editor.date_step import DateStep
from brm_desktop.gui.editor.highlighter import NoteHighlighter
from brm_desktop.gui.editor.margin_words import MarginWords, has_bar, margin_words
from brm_desktop.gui.editor.margins import BarStrip, WordsStrip
from brm_desktop.gui.editor.plain_note import PlainNote
from brm_desktop.gui.editor.reading import Finding, LineReading, NoteReader
from brm_desktop.gui.editor.spacing import line_format
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import px, theme

LEFT_MARGIN = 24
WORDS_WIDTH = 150
WORDS_GAP = 14
WIDEST_TEXT = 746
_READ_AFTER_MS = 150
_Key = Qt.Key
_NONE, _CTRL, _ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class NoteEditor(PlainNote):
    """Qt Designer: promote a QTextEdit.

    `edited` comes with every change of the text, `found_changed` with what the note holds a moment after the last one,
    `section_wanted` with 1 or -1 when she asks for the next or the previous agenda point.
    """

    edited = Signal()
    found_changed = Signal(object)
    section_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.date_step = DateStep()
        self.highlighter: NoteHighlighter | None = None
        self._reader: NoteReader | None = None
        self._blocks = 0
        self._current = 0
        self._beside: tuple[MarginWords | None, bool, bool, int] | None = None
        self._read = QTimer(self, singleShot=True, interval=_READ_AFTER_MS)
        self._read.timeout.connect(self._tell_found)
        self.bars = BarStrip(self)
        self.words = WordsStrip(self)
        self._keys = self._key_table()
        self._connect()
        self.setAccessibleName("Note")
        self.use_theme()

    def _connect(self) -> None:
        self.loaded.connect(self._note_is_other)
        self.document().contentsChange.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._repaint_strips)
        self.verticalScrollBar().valueChanged.connect(self._repaint_strips)
        self.verticalScrollBar().rangeChanged.connect(self._place)
        self.cursorPositionChanged.connect(self._caret_moved)
        theme().changed.connect(self.use_theme)

    # The text

    def open_note(self, text: str, reader: NoteReader) -> None:
        """Show a note; what could be undone before is forgotten. Of a giant note the beginning is shown."""
        self.date_step.end()
        self._reader = reader
        self.open_text(text)

    def before_filling(self) -> None:
        # While the text goes in the highlighter would read every line twice: it is put on afterwards.
        if self.highlighter is not None:
            self.highlighter.setDocument(None)

    def after_filling(self) -> None:
        if self._reader is None:
            return
        if self.highlighter is None:
            self.highlighter = NoteHighlighter(self.document(), self._reader)
        else:
            self.highlighter.reader = self._reader
            self.highlighter.setDocument(self.document())
        self.highlighter.rehighlight()

    def _note_is_other(self) -> None:
        self._blocks = self.document().blockCount()
        self._beside = None
        self._tell_found()
        self._repaint_strips()

    @property
    def reader(self) -> NoteReader | None:
        """What reads the lines."""
        return self._reader

    def use_reader(self, reader: NoteReader) -> None:
        """Read the note in the light of other open promises, or in another context: other people, another day."""
        before, self._reader = self._reader, reader
        if self.highlighter is None:
            return
        self.highlighter.reader = reader
        # Colours say nothing about other promises: they stay as they are.
        if before is None or before.context != reader.context:
            with self.laid_out_once():
                self.highlighter.rehighlight()
        self._beside = None
        self._tell_found()
        self._repaint_strips()

    def go_to_section(self, title: str) -> None:
        """Put the caret behind the last line of a section; its heading is written when there is none."""
        heading = line_edits.find_section(self.document(), title)
        if heading is None:
            # Behind a part that is shown the rest goes on, perhaps in the middle of a line.
            if not self.is_cut_short:
                self.setTextCursor(line_edits.append_section(self.document(), title))
                self.ensureCursorVisible()
            return
        last = line_edits.end_of_section(heading)
        cursor = QTextCursor(last)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        if last == heading:
            following = heading.next()
            if following.isValid() and not following.text():
                self.setTextCursor(QTextCursor(following))
            else:
                self._new_line(cursor)

    def section_at_caret(self) -> str:
        """The title of the section the caret stands in."""
        return line_edits.heading_above(self.textCursor().block())

    def _new_line(self, cursor: QTextCursor) -> None:
        cursor.insertBlock(line_format())
        self.setTextCursor(cursor)

    # What was understood

    def reading_of(self, block: QTextBlock) -> LineReading:
        """What a line was read as."""
        return self.highlighter.reading_of(block) if self.highlighter is not None else LineReading()

    def words_of(self, block: QTextBlock) -> MarginWords | None:
        """What stands beside a line."""
        if self.highlighter is None:
            return None
        return margin_words(self.reading_of(block), self.highlighter.reader.context)

    def offer_at_caret(self) -> Promise | None:
        """The promise that Tab would mark."""
        return None if self.isReadOnly() else self.reading_of(self.textCursor().block()).offer

    def findings(self) -> tuple[Finding, ...]:
        """All recognised lines of what is shown."""
        return self.highlighter.reader.findings(self.shown_text()) if self.highlighter is not None else ()

    def _tell_found(self) -> None:
        self._read.stop()
        self.found_changed.emit(self.findings())

    # Keys

    def _key_table(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]]:
        return {
            (_Key.Key_Down, _ALT): self._next_section,
            (_Key.Key_Up, _ALT): self._previous_section,
            (_Key.Key_P, _CTRL | _SHIFT): self._toggle_private,
            (_Key.Key_B, _CTRL): self._bold,
            (_Key.Key_I, _CTRL): self._italic,
        }

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key that means something else outside the text belongs to it now; its page asks before shortcuts.

        (An `event` of our own would be called for every event there is, which costs a tenth of a key press.)
        """
        if self.date_step.day is not None and event.key() == _Key.Key_Escape:
            return True
        return (event.key(), _plain(event.modifiers())) in self._keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.date_step.day is not None and self._step_date(event):
            return
        act = self._keys.get((event.key(), _plain(event.modifiers())))
        if act is not None and (not self.isReadOnly() or event.modifiers() == _ALT):
            act()
        elif event.key() == _Key.Key_Tab and _plain(event.modifiers()) == _NONE and self._accept():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _step_date(self, event: QKeyEvent) -> bool:
        """Keys while the date in the margin is being set; any other key leaves the margin first."""
        key = event.key()
        if key in (_Key.Key_Left, _Key.Key_Right):
            self.date_step.move(1 if key == _Key.Key_Right else -1)
        elif key in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab):
            self._write_date()
        elif key in (_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_Meta):
            return False
        else:
            self.date_step.end()
        self._repaint_strips()
        return key in (_Key.Key_Left, _Key.Key_Right, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab, _Key.Key_Escape)

    def _write_date(self) -> None:
        reader = self.highlighter.reader if self.highlighter is not None else None
        written = self.date_step.written(reader.context.day) if reader is not None else None
        self.date_step.end()
        if written is not None:
            line_edits.replace_in_line(self.textCursor().block(), *written)

    def _accept(self) -> bool:
        """Tab: mark the promise of this line, or go into the margin where its date is not sure."""
        if self.isReadOnly():
            return False
        block = self.textCursor().block()
        offer = self.reading_of(block).offer
        if offer is not None:
            cursor = line_edits.mark_promise(block, offer)
            self.setTextCursor(cursor)
            self.settle_around()
            return True
        started = self.date_step.begin(self.reading_of(block).line)
        self._repaint_strips()
        return started

    def _next_section(self) -> None:
        self.section_wanted.emit(1)

    def _previous_section(self) -> None:
        self.section_wanted.emit(-1)

    def _toggle_private(self) -> None:
        line_edits.toggle_private(self.textCursor())

    def _bold(self) -> None:
        self.setTextCursor(line_edits.wrap(self.textCursor(), "**"))

    def _italic(self) -> None:
        self.setTextCursor(line_edits.wrap(self.textCursor(), "*"))

    # Keeping in step

    def _changed(self, position: int, removed: int, added: int) -> None:
        if self.is_loading:
            return
        count = self.document().blockCount()
        if count != self._blocks:
            self._blocks = count
            self._repaint_strips()
        elif removed + added > 1:
            self._repaint_strips()
        else:
            self._show_beside(self.document().findBlock(position))
        self._read.start()
        self.edited.emit()

    def _caret_moved(self) -> None:
        block = self.textCursor().block()
        number = block.blockNumber()
        if number != self._current:
            self._repaint_row(self.document().findBlockByNumber(self._current))
            self._current = number
            self.date_step.end()
            self._beside = None
        self._show_beside(block)

    def _show_beside(self, block: QTextBlock) -> None:
        """Repaint what stands beside the caret's line, when it is not what stands there already."""
        reading = self.reading_of(block)
        beside = (self.words_of(block), has_bar(reading.line), reading.offer is not None, block.layout().lineCount())
        if beside == self._beside:
            return
        self._beside = beside
        self._repaint_row(block)
        words = beside[0]
        offered = "A promise? Tab marks it" if words is None and self.offer_at_caret() is not None else ""
        self.setAccessibleDescription(words.spoken if words is not None else offered)

    def _repaint_row(self, block: QTextBlock) -> None:
        if block.isValid():
            area = self.document().documentLayout().blockBoundingRect(block)
            top = int(area.top()) - self.verticalScrollBar().value()
            row = QRect(0, top, self.width(), int(area.height()) + fonts.line_height("note"))
            self.bars.update(row)
            self.words.update(row)

    def _repaint_strips(self, *_: object) -> None:
        self.bars.update()
        self.words.update()

    def use_theme(self) -> None:
        super().use_theme()
        if self.highlighter is not None:
            with self.laid_out_once():
                self.highlighter.use_theme()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.words.update()

    def _place(self, *_: object) -> None:
        """The text between its strips; a scroll bar takes its room from the right strip, so that no line moves."""
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        left = px(LEFT_MARGIN)
        text = min(self.width() - left - px(WORDS_WIDTH + 2 * WORDS_GAP), px(WIDEST_TEXT))
        self.setViewportMargins(left, 0, max(0, self.width() - left - text - taken), 0)
        self.bars.setGeometry(0, 0, left, self.height())
        start = left + text + px(WORDS_GAP)
        self.words.setGeometry(start, 0, max(0, min(px(WORDS_WIDTH), self.width() - start - taken)), self.height())


def _plain(modifiers: Qt.KeyboardModifier) -> Qt.KeyboardModifier:
    return modifiers & ~Qt.KeyboardModifier.KeypadModifier
