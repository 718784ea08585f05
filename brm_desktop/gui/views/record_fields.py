"""One field of a record on its page: read as a caption and words, edited in place, and committed when it is left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.domain.dates.calendar import DateOrder
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.empty_state import IconPicture
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.name_field import NameField
from brm_desktop.gui.widgets.words_edit import WordsEdit

FieldKind = Literal["line", "words", "choice", "day", "name"]
_NOTHING = "–"
_LONGEST_LINE = 500


@dataclass(frozen=True, slots=True)
class Field:
    """What a field is: the cell it stands for, its caption, and how it is edited.

    `choices` are the words of a choice; its value is the place among them. `private` shows a padlock.
    """

    key: str
    caption: str
    kind: FieldKind = "line"
    choices: tuple[str, ...] = ()
    example: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """How dates that are typed in words are read."""

    today: Callable[[], date]
    order: Callable[[], DateOrder]


class FieldRow(QWidget):
    """Caption above, words or an input beneath. `committed` brings the new value when she leaves the input."""

    committed = Signal(str, object)

    def __init__(self, field: Field, reader: Reader, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self._value: object = "" if field.kind != "day" else None
        self._editing = False
        self.caption_label = Label(self, text=field.caption, role="hint", colour="ink3")
        self.value_label = Label(self, wrap=True)
        self.error_label = Label(self, role="second_text", colour="late", wrap=True)
        self.edit = _input(field, reader, self)
        self._build()
        self._connect()
        self.show_editing(False)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self.caption_label)
        if self.field.private:
            head.addWidget(IconPicture(self, name="lock", colour="ink3", size=12))
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(head)
        for part in (self.value_label, self.edit, self.error_label):
            column.addWidget(part)
        column.addStretch(1)
        self.error_label.hide()
        spoken = f"{self.field.caption}, private" if self.field.private else self.field.caption
        target = self.edit.edit if isinstance(self.edit, WordsEdit) else self.edit
        target.setAccessibleName(spoken)

    def _connect(self) -> None:
        edit = self.edit
        if isinstance(edit, ComboBox):
            edit.activated.connect(self._commit)
        elif isinstance(edit, WordsEdit):
            edit.edit.installEventFilter(self)
        elif isinstance(edit, LineEdit):
            edit.editingFinished.connect(self._commit)
            edit.installEventFilter(self)

    @property
    def value(self) -> object:
        """The value that is shown, as it was stored last."""
        return self._value

    def show_value(self, value: object, words: str) -> None:
        """The stored value and how it is read; an input she is in keeps what she types.

        One that she is in without having typed follows: leaving it must not put the former value back.
        """
        follows = not self._has_focus() or (value != self._value and not self._is_changed())
        self._value = value
        self.value_label.setText(words or _NOTHING)
        self.value_label.set_colour("ink" if words else "ink3")
        self.setAccessibleName(f"{self.field.caption}: {words or 'nothing yet'}")
        if follows:
            self._fill()

    def show_editing(self, editing: bool) -> None:
        """An input in place of the words, or back."""
        if editing and not self._editing:
            self._fill()
        self._editing = editing
        self.edit.setVisible(editing)
        self.value_label.setVisible(not editing)
        self.caption_label.set_colour("ink2" if editing else "ink3")
        if not editing:
            self.show_error("")

    def show_error(self, words: str) -> None:
        """What is wrong with what was typed; "" takes it away."""
        self.error_label.setText(words)
        self.error_label.setVisible(bool(words))
        if isinstance(self.edit, LineEdit | WordsEdit):
            self.edit.set_error(words)

    def set_names(self, names: Sequence[str]) -> None:
        """Whom a field for a name offers."""
        if isinstance(self.edit, NameField):
            self.edit.set_names(names)

    def set_choices(self, choices: Sequence[str]) -> None:
        """Other words to choose from."""
        if isinstance(self.edit, ComboBox):
            shown = [self.edit.itemText(place) for place in range(self.edit.count())]
            if shown != list(choices):
                self.edit.clear()
                self.edit.addItems(list(choices))
                self._fill()

    def commit(self) -> None:
        """Hand over what stands in the input, if it is not what is stored."""
        self._commit()

    def _has_focus(self) -> bool:
        target = self.edit.edit if isinstance(self.edit, WordsEdit) else self.edit
        return self._editing and target.hasFocus()

    def _fill(self) -> None:
        edit, value = self.edit, self._value
        if isinstance(edit, ComboBox):
            edit.setCurrentIndex(value if isinstance(value, int) else 0)
        elif isinstance(edit, DateField):
            edit.show_day(value if isinstance(value, date) else None)
        elif isinstance(edit, WordsEdit):
            if edit.edit.toPlainText() != str(value or ""):
                edit.set_words(str(value or ""))
        elif isinstance(edit, LineEdit):
            edit.setText(str(value or ""))
            edit.setCursorPosition(0)

    def _typed(self) -> object:
        edit = self.edit
        if isinstance(edit, ComboBox):
            return edit.currentIndex()
        if isinstance(edit, DateField):
            return edit.day
        if isinstance(edit, WordsEdit):
            return edit.edit.toPlainText().strip()
        assert isinstance(edit, LineEdit)
        return " ".join(edit.text().split())

    def _commit(self) -> None:
        edit = self.edit
        if not self._editing or (isinstance(edit, DateField) and edit.error):
            return
        if self._is_changed():
            self.show_error("")
            self.committed.emit(self.field.key, self._typed())

    def _is_changed(self) -> bool:
        """Whether something else stands in the input than what is stored."""
        return self._typed() != (self._value if self._value is not None or self.field.kind == "day" else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(self.edit, WordsEdit):
            self._commit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._fill()  # Esc leaves the field as it was stored
            self.show_error("")
        return False


def _input(field: Field, reader: Reader, parent: QWidget) -> QWidget:
    if field.kind == "choice":
        combo = ComboBox(parent)
        combo.addItems(list(field.choices))
        return combo
    if field.kind == "words":
        return WordsEdit(parent)
    if field.kind == "day":
        day = DateField(parent)
        reading = DueReading(reader.today, reader.order)
        day.read_with(reading.parse, spell=reading.spell)
        return day
    line = NameField(parent) if field.kind == "name" else LineEdit(parent)
    line.setMaxLength(_LONGEST_LINE)
    line.setPlaceholderText(field.example)
    return line
