"""The strips beside the text: bars at the left, words at the right. They read where the lines stand from the editor."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.editor.in_sight import lines_within
from brm_desktop.gui.editor.margin_words import MarginWords, has_bar
from brm_desktop.gui.theme import fonts, icons
from brm_desktop.gui.theme.text import Run, draw_runs
from brm_desktop.gui.theme.theme import colour, px

if TYPE_CHECKING:
    from brm_desktop.gui.editor.note_editor import NoteEditor

BAR_WIDTH = 2.5
BAR_HEIGHT = 17
_OFFER = (Run("a promise?  ", "ink3"), Run("Tab", "ink2", 600), Run(" marks it", "ink3"))
_UNSURE_HINT = (Run("Tab", "ink2", 600), Run(" sets it", "ink3"))


class Strip(QWidget):
    """A strip beside the text, as high as the viewport."""

    def __init__(self, editor: "NoteEditor") -> None:
        super().__init__(editor)
        self.editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class BarStrip(Strip):
    """The left strip: a bar beside each line that becomes a record."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        line_height = fonts.line_height("note")
        for block, area in lines_within(self.editor, event.rect()):
            if has_bar(self.editor.reading_of(block).line):
                spare = (line_height - px(BAR_HEIGHT)) / 2
                bar = QRectF(self.width() - px(13), area.top() + spare, BAR_WIDTH, area.height() - 2 * spare)
                painter.drawRoundedRect(bar, 1, 1)
        painter.end()


class WordsStrip(Strip):
    """The right strip: what was understood, or what Tab would do on the caret's line."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.editor.textCursor().block()
        for block, area in lines_within(self.editor, event.rect()):
            row = QRectF(0, area.top(), self.width(), fonts.line_height("note"))
            words = self.editor.words_of(block)
            if words is not None:
                self._paint_words(painter, row, words, current=block == current)
            elif block == current and self.editor.offer_at_caret() is not None:
                draw_runs(painter, row, _OFFER, role="second")
        painter.end()

    def _paint_words(self, painter: QPainter, row: QRectF, words: MarginWords, *, current: bool) -> None:
        chosen = self.editor.date_step.day if current else None
        if words.private:
            centre = QPointF(row.left() + px(7), row.center().y())
            icons.paint(painter, "lock", centre, colour=colour("ink2"), size=px(13))
            row = row.adjusted(px(19), 0, 0, 0)
        if chosen is not None:
            runs: tuple[Run, ...] = (
                Run("‹ ", "ink3"),
                Run(self.editor.date_step.words, "accent", 500),
                Run(" ›", "ink3"),
            )
            draw_runs(painter, row, runs, role="second")
            return
        runs = (Run(words.lead, "accent", 500), Run(f"  {words.rest}" if words.rest else "", "ink2"))
        if words.unsure and current:
            runs = (Run(words.rest, "soon", 500), Run("  "), *_UNSURE_HINT)
        draw_runs(painter, row, runs, role="second")
