"""The field in which the purpose of a brief is worded, right on the page."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from brm_desktop.gui.theme.theme import colour


class WordingField(QPlainTextEdit):
    """Black on white like the page. Enter or leaving it takes the words, Esc leaves them as they were."""

    accepted = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget, *, text: str, font: QFont) -> None:
        super().__init__(parent)
        self._done = False
        self.setAccessibleName("Wording of the purpose")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(3)
        self._dress()
        self.setPlainText(text)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Keeps Esc from the page, which would go back."""
        escaping = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escaping and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self._done = True
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._take()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Takes only the words of what is pasted, on one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def _take(self) -> None:
        if not self._done:
            self._done = True
            self.accepted.emit(" ".join(self.toPlainText().split()))

    def _dress(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, colour("print_paper"))
        palette.setColor(QPalette.ColorRole.Text, colour("print_ink"))
        palette.setColor(QPalette.ColorRole.Highlight, QColor("#D5E1EF"))
        palette.setColor(QPalette.ColorRole.HighlightedText, colour("print_ink"))
        self.setPalette(palette)
        self.setStyleSheet(
            f"QPlainTextEdit {{ border: 2px solid {colour('print_accent').name()}; border-radius: 4px; }}"
        )
