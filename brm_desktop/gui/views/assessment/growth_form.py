"""A promise to herself that grows a competency: what, by when, and what evidence she expects of it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit

_DUE_WIDTH = 190


class GrowthForm(QWidget):
    """Three fields beneath a gap. `added` comes when they are complete, `left` with Esc; both keep the page's keys out.

    `text`, `reading.due` and `expected` are what was typed.
    """

    added = Signal()
    left = Signal()
    focus_moved = Signal()

    def __init__(self, parent: QWidget, *, reading: DueReading) -> None:
        super().__init__(parent)
        self.reading = reading
        self.text_edit = LineEdit(self, placeholder="What you will do, in one line")
        self.due_edit = DateField(self)
        self.due_edit.setPlaceholderText("end of March")
        self.due_edit.read_with(reading.parse, spell=reading.spell)
        self.expected_edit = LineEdit(self, placeholder="What will show that it worked")
        self.error_label = Label(self, role="second_text", colour="late", wrap=True)
        self.add_button = Button(self, text="Add", kind="primary", key="Ctrl+↵")
        self.cancel_button = Button(self, text="Cancel", key="Esc")
        self.add_button.clicked.connect(self.add)
        self.cancel_button.clicked.connect(self.left)
        self._build()
        self._say("")
        for part in (self.text_edit, self.due_edit, self.expected_edit, self.add_button, self.cancel_button):
            part.installEventFilter(self)

    @property
    def has_focus(self) -> bool:
        """Whether she is in one of its fields."""
        focus = self.window().focusWidget()
        return focus is not None and self.isVisible() and self.isAncestorOf(focus)

    @property
    def text(self) -> str:
        """What she will do."""
        return " ".join(self.text_edit.text().split())

    @property
    def expected(self) -> str:
        """What evidence she expects."""
        return " ".join(self.expected_edit.text().split())

    def take_focus(self) -> None:
        """The caret goes to what she will do."""
        self.text_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear(self) -> None:
        """Empty fields."""
        for field in (self.text_edit, self.expected_edit):
            field.clear()
        self.reading.due, self.reading.problem = None, ""
        self.due_edit.show_day(None)
        self._say("")

    def add(self) -> None:
        """Say that it is complete, or what is missing."""
        problem = self._problem()
        self._say(problem)
        if not problem:
            self.added.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.focus_moved.emit()
        return False

    def event(self, event: QEvent) -> bool:
        """Keeps Esc and Ctrl Enter from the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif _is_own(event) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
        else:
            super().keyPressEvent(event)

    def _problem(self) -> str:
        if not self.text:
            return "Say what you will do: it becomes a promise to yourself."
        if self.due_edit.text().strip() and self.reading.problem:
            return self.reading.problem
        if self.reading.due is None or not self.due_edit.text().strip():
            return "Say by when. Try “end of March” or “in 3 months”."
        return ""

    def _say(self, problem: str) -> None:
        self.error_label.setText(problem)
        self.error_label.setVisible(bool(problem))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(10))
        column.setSpacing(px(3))
        self._add_field(column, "What you will do", self.text_edit)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.due_edit.setFixedWidth(px(_DUE_WIDTH))
        for caption, field, stretch in (
            ("By when", self.due_edit, 0),
            ("Evidence you expect", self.expected_edit, 1),
        ):
            part = QVBoxLayout()
            part.setSpacing(px(3))
            self._add_field(part, caption, field)
            row.addLayout(part, stretch)
        column.addLayout(row)
        column.addWidget(self.error_label)
        column.addSpacing(px(5))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _add_field(self, column: QVBoxLayout, caption: str, field: LineEdit) -> None:
        label = Label(self, text=caption, role="second", colour="ink2", weight=500)
        label.setBuddy(field)
        field.setAccessibleName(caption)
        column.addWidget(label)
        column.addWidget(field)


def _is_own(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier)
