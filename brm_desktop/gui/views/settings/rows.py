"""The rows of a settings page: what it is, the control, and beneath it what is wrong or what it means."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.gui.theme.theme import px, theme
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
from brm_desktop.gui.widgets.ticks import CheckBox

LABEL_WIDTH = 190
FIELD_WIDTH = 340
PAGE_WIDTH = 760
STORE_AFTER_MS = 600
_SEGMENTS_AT_MOST = 4

Check = Callable[[str], str]


class TextSetting(QObject):
    """A text field that is stored a moment after the last key, and never while what it says is wrong."""

    changed = Signal(str)

    def __init__(self, edit: LineEdit, message: Label, check: Check | None) -> None:
        super().__init__(edit)
        self.edit = edit
        self._message = message
        self._hint = message.text()
        self._check = check
        self._stored = ""
        self._pause = QTimer(self, singleShot=True, interval=STORE_AFTER_MS)
        self._pause.timeout.connect(self._store)
        edit.textEdited.connect(self._typed)
        edit.editingFinished.connect(self._store)

    def show(self, text: str) -> None:
        """What is set now; a field that is being typed into is left alone."""
        self._stored = text
        if not self._pause.isActive() and not (self.edit.hasFocus() and self.edit.error):
            self.edit.setText(text)
            self._say("")

    def _typed(self, _text: str) -> None:
        self._pause.start()

    def _store(self) -> None:
        self._pause.stop()
        text = self.edit.text().strip()
        wrong = self._check(text) if self._check is not None else ""
        self._say(wrong)
        if not wrong and text != self._stored:
            self._stored = text
            self.changed.emit(text)

    def _say(self, wrong: str) -> None:
        self.edit.set_error(wrong)
        self._message.setText(wrong or self._hint)
        self._message.set_colour("late" if wrong else "ink3")
        self._message.setVisible(bool(wrong or self._hint))


class Rows(QWidget):
    """One page of settings, 760 wide: headings, and rows of a label with its control."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 16, 24)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._grids: list[QGridLayout] = []
        self.setMaximumWidth(px(PAGE_WIDTH) + 16)
        theme().changed.connect(self._measure)

    def add_heading(self, title: str, note: str = "") -> None:
        """A section begins."""
        if self._grids:
            self._insert_space(20)
        self._insert(SectionHeading(self, title=title))
        if note:
            self._insert_space(6)
            self._insert(Label(self, text=note, role="second_text", colour="ink2", wrap=True))
        self._insert_space(10)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        self._grids.append(grid)
        self._column.insertLayout(self._column.count() - 1, grid)
        self._measure()

    def add_text(
        self, words: str, *, hint: str = "", check: Check | None = None, width: int = FIELD_WIDTH
    ) -> TextSetting:
        """A line of text."""
        edit = LineEdit(self)
        edit.setMaxLength(200)
        edit.setFixedWidth(px(width))
        message = self.add_row(words, edit, hint=hint)
        return TextSetting(edit, message, check)

    def add_choice(self, words: str, values: Sequence[str], *, hint: str = "") -> "Choice":
        """One of several: side by side when they are few."""
        choice = Choice(self, words, values)
        self.add_row(words, choice.control, hint=hint)
        return choice

    def add_switch(self, words: str, *, label: str = "", hint: str = "") -> CheckBox:
        """Something that is on or off."""
        box = CheckBox(words, self)
        self.add_row(label, box, hint=hint, name=words)
        return box

    def add_row(self, words: str, control: QWidget, *, hint: str = "", name: str = "") -> Label:
        """A label with any control; returns the line beneath it."""
        grid = self._grids[-1]
        row = grid.rowCount()
        grid.addWidget(Label(self, text=words, colour="ink2"), row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(control, row, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        message = Label(self, text=hint, role="second_text", colour="ink3", wrap=True)
        message.setVisible(bool(hint))
        grid.addWidget(message, row + 1, 1, 1, 2)
        grid.setRowMinimumHeight(row, px(36))
        if name or words:
            control.setAccessibleName(name or words)
        return message

    def add_widget(self, widget: QWidget) -> None:
        """Something over the whole width."""
        self._insert(widget)
        self._insert_space(8)

    def add_buttons(self, *buttons: QWidget) -> None:
        """Buttons in a line, under the controls."""
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        self._insert_space(6)
        self._column.insertLayout(self._column.count() - 1, line)

    def _insert(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def _insert_space(self, height: int) -> None:
        self._column.insertSpacing(self._column.count() - 1, height)

    def _measure(self) -> None:
        self.setMaximumWidth(px(PAGE_WIDTH) + 16)
        for grid in self._grids:
            grid.setColumnMinimumWidth(0, px(LABEL_WIDTH))
            for row in range(1, grid.rowCount(), 2):
                grid.setRowMinimumHeight(row, px(36))
        for edit in self.findChildren(LineEdit):
            edit.setFixedHeight(edit.sizeHint().height())


class Choice(QObject):
    """One of several values, shown by words; `chosen` carries the place of the new one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, words: str, labels: Sequence[str]) -> None:
        super().__init__(parent)
        self.control: SegmentedControl | ComboBox
        if len(labels) <= _SEGMENTS_AT_MOST:
            self.control = SegmentedControl(parent, labels=labels)
            self.control.chosen.connect(self.chosen)
            for segment, label in zip(self.control.segments(), labels, strict=True):
                segment.setAccessibleName(f"{words}: {label}")
        else:
            self.control = ComboBox(parent)
            self.control.addItems(list(labels))
            self.control.activated.connect(self.chosen)

    def show(self, place: int) -> None:
        """What is set now."""
        if isinstance(self.control, SegmentedControl):
            self.control.choose(place)
        else:
            self.control.setCurrentIndex(place)
