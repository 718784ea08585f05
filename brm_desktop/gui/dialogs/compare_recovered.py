"""The note as it was saved and the one that the journal gave back, read together (DESIGN 7.4, picture 18)."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from brm_desktop.domain.notes.versions import ComparedLine
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.compared_reader import ComparedReader
from brm_desktop.gui.widgets.section_heading import SectionHeading

_WIDTH = 620
_AROUND = 260
_CTRL = Qt.KeyboardModifier.ControlModifier
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class CompareRecoveredDialog(Dialog):
    """Esc decides nothing yet. It closes before `keep_wanted` or `saved_wanted` come."""

    keep_wanted = Signal()
    saved_wanted = Signal()

    def __init__(self, window: QWidget, lines: tuple[ComparedLine | None, ...]) -> None:
        super().__init__(window, title="Saved and recovered", width=_WIDTH)
        self.heading = SectionHeading(self.content, title="What was recovered")
        self.heading.set_note("\u2212 only in the saved note   + only in the recovered one")
        self.reader = ComparedReader(self.content)
        self.reader.setAccessibleName("What was recovered")
        self.area = QScrollArea(self.content)
        self.reader.show_compared(lines)
        self._lay_out()
        self.add_cancel("Back")
        self.saved_button = self.add_action("Keep the saved one")
        self.saved_button.clicked.connect(self._choose_saved)
        self.keep_button = self.add_action("Keep it", kind="primary", key="Enter")
        self.keep_button.clicked.connect(self._choose_recovered)

    def open(self) -> None:
        """Shows the dialog with the focus on what Enter does."""
        super().open()
        self._fit_area()
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._fit_area()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = _PAGES.get(Qt.Key(event.key()))
        focus = self.focusWidget()
        if pages is not None:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + pages * bar.pageStep())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CTRL:
            (focus if isinstance(focus, Button) else self.keep_button).click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        sheet = QWidget(self.area)
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, px(4), px(4), 0)
        rows.addWidget(self.reader)
        rows.addStretch(1)
        self.area.setWidget(sheet)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        sheet.setAutoFillBackground(False)
        quiet_scroll_bars(self.area)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.area)

    def _fit_area(self) -> None:
        """As high as the lines, as far as the window allows."""
        window = self.parentWidget()
        room = window.height() - px(_AROUND) if window is not None else px(400)
        self.area.setFixedHeight(max(px(96), min(self.reader.sizeHint().height() + px(8), room)))

    def _choose_recovered(self) -> None:
        self.accept()
        self.keep_wanted.emit()

    def _choose_saved(self) -> None:
        self.accept()
        self.saved_wanted.emit()
