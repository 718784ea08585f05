"""The one true sentence under a title: words, and numbers that lead to what they count."""

import html

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from brm_desktop.domain.sentences import Sentence, Target, plain
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.theme import colour


class LinkedSentence(QLabel):
    """A line of text in ink2. Its numbers are links: a hand over them, and Tab reaches them.

    Qt Designer: promote a QLabel.
    """

    followed = Signal(Target)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence: Sentence = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._follow)

    def _follow(self, link: str) -> None:
        self.followed.emit(Target(link))

    def show_sentence(self, sentence: Sentence) -> None:
        """Replaces the words; they are plain text whatever they contain."""
        self._sentence = sentence
        self.setAccessibleName(plain(sentence))
        has_links = any(part.target is not None for part in sentence)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_links else Qt.FocusPolicy.NoFocus)
        self._write()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), fonts.line_height("body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, fonts.line_height("body"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_sentence"):
            self._write()

    def _write(self) -> None:
        shade = colour("ink2").name()
        look = f'style="color: {shade}; text-decoration: none"'
        pieces = []
        for part in self._sentence:
            words = html.escape(part.text)
            target = part.target
            pieces.append(words if target is None else f'<a href="{html.escape(target.value)}" {look}>{words}</a>')
        self.setText(f'<span style="color: {shade}">{"".join(pieces)}</span>')
