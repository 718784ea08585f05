"""One promise or decision of the wrap-up: a tick, what it is, who and until when. Arrows move between the rows."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.domain.dates.parsing import DateOrder, explain, parse_due, write_due
from brm_desktop.domain.moments import Moment
from brm_desktop.domain.wrap_up import AnsweredLine, Doubt, LineKind, SheetLine
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ICON
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.empty_state import IconPicture
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.person_field import PersonField
from brm_desktop.gui.widgets.ticks import CheckBox

_ROW = 34
_FIELD = 26
_PERSON_WIDTH = 132
_DATE_WIDTH = 122
_ICONS = {LineKind.I_OWE: "arrow-up-right", LineKind.THEY_OWE: "arrow-down-left", LineKind.DECISION: "flag"}
_WORDS = {LineKind.I_OWE: "I owe", LineKind.THEY_OWE: "They owe", LineKind.DECISION: "Decision"}
_WHO = {LineKind.I_OWE: "To whom", LineKind.THEY_OWE: "Who owes", LineKind.DECISION: "Who decided"}


class LineRow(QWidget):
    """Asks by `moved` to go to the row before or behind; `answer` is what the fields say."""

    moved = Signal(int)

    def __init__(self, line: SheetLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = line
        self._due: Due | None = line.due
        self._today = date.min
        self._order = DateOrder.DAY_FIRST
        self.box = CheckBox(self)
        self.box.setChecked(not line.offered)
        self.box.setAccessibleName(f"{_WORDS[line.kind]}: {line.text}")
        self.icon = IconPicture(self, name=_ICONS[line.kind], colour="ink2", size=ICON)
        self.words = Label(self)
        self.person = PersonField(self)
        self.day = DateField(self)
        self._lay_out()
        self.day.textEdited.connect(self._date_typed)
        self.day.day_changed.connect(self._date_picked)
        self.box.toggled.connect(self._show_ticked)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(11))
        self.box.setFixedWidth(px(17))
        self.icon.setFixedWidth(px(ICON))
        self.person.setFixedSize(px(_PERSON_WIDTH), px(_FIELD))
        self.day.setFixedSize(px(_DATE_WIDTH), px(_FIELD))
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for widget in (self.box, self.icon, self.words, self.person, self.day):
            row.addWidget(widget, 1 if widget is self.words else 0)
        if self.line.kind is LineKind.DECISION:
            self.day.hide()
            row.addSpacing(px(_DATE_WIDTH) + px(11))
        self.setFixedHeight(px(_ROW))
        self.box.installEventFilter(self)

    def fill(self, names: tuple[str, ...], *, today: date, order: DateOrder) -> None:
        """What can be chosen, and how dates are read."""
        line = self.line
        self._today, self._order = today, order
        self.icon.setAccessibleName(_WORDS[line.kind])
        self.words.set_runs(*self._runs())
        self.person.offer(names)
        self.person.show_name(line.person)
        self.person.setAccessibleName(f"{_WHO[line.kind]}: {line.text}")
        self.person.setPlaceholderText("nobody yet" if line.kind is LineKind.THEY_OWE else "")
        self.day.setAccessibleName(f"Until when: {line.text}")
        self.day.setPlaceholderText("no date")
        self.day.read_with(self._parse, spell=lambda day: Moment(day).words(today))
        if line.due is not None:
            one_day = line.due.first == line.due.last
            self.day.show_day(line.due.last, words="" if one_day else write_due(line.due, today))
        self._show_ticked()

    @property
    def doubtful(self) -> QWidget | None:
        """The field that is not sure, None when all is."""
        if self.line.doubt is None or self.line.offered:
            return None
        return self.person if self.line.doubt is Doubt.PERSON else self.day

    @property
    def mistaken(self) -> QWidget | None:
        """The field whose words mean nothing, None when all do."""
        wrong = self.box.isChecked() and self.line.kind is not LineKind.DECISION and bool(self.day.error)
        return self.day if wrong else None

    def answer(self) -> AnsweredLine:
        """What the fields say now."""
        return AnsweredLine(self.line.id, self.box.isChecked(), self.person.known_name, self._due)

    def focus_on(self, place: int) -> None:
        """Focus into the tick (0), the person (1) or the date (2)."""
        field = (self.box, self.person, self.day)[place]
        wanted = field if field.isVisibleTo(self) and field.isEnabled() else self.box
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def focused_place(self) -> int:
        """Which of its fields has the focus."""
        focus = self.focusWidget()
        return 1 if focus is self.person else 2 if focus is self.day else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Buttons would take the arrows for themselves.
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Arrows walk through the rows, Enter through the fields. False for any other key."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        place = self.focused_place()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        elif place == 0:
            self.box.setChecked(True)
            self.focus_on(1)
        elif place == 1 and self.line.kind is not LineKind.DECISION:
            self.focus_on(2)
        else:
            self.moved.emit(1)
        return True

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(_ROW))

    def _runs(self) -> tuple[Run, ...]:
        line = self.line
        runs = [Run("Private: ", "ink2")] if line.private else []
        runs.append(Run(f"{line.text[:1].upper()}{line.text[1:]}", "ink"))
        if line.moved_from is not None:
            runs.append(Run(f", moved from {format_due(line.moved_from, self._today)}", "ink"))
        elif line.renews:
            runs.append(Run("   open already", "ink3"))
        if line.offered:
            runs.append(Run("   sounds like a promise", "ink3"))
        elif line.why_doubt:
            runs.append(Run(f"   {line.why_doubt[0].lower()}{line.why_doubt[1:]}", "soon"))
        return tuple(runs)

    def _parse(self, text: str) -> date | None:
        if not text.strip():
            return None
        found = parse_due(text, today=self._today, order=self._order)
        if found is None:
            raise ValueError(explain(text) or "Say a day: “fri”, “30 nov”, “in 2 weeks”.")
        return found.due.last

    def _date_typed(self, text: str) -> None:
        found = parse_due(text, today=self._today, order=self._order)
        self._due = found.due if found is not None else None

    def _date_picked(self, day: date | None) -> None:
        if day is not None and (self._due is None or self._due.last != day):
            self._due = Due.on(day)

    def _show_ticked(self, _ticked: bool = True) -> None:
        ticked = self.box.isChecked()
        self.person.setEnabled(ticked)
        self.day.setEnabled(ticked)
        self.words.setEnabled(ticked)
