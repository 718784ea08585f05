"""What the list of commitments is narrowed to: direction, partner, owner, date, state, and words behind the slash."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.domain.commitment_lists import ListFilter, ListState, due_choices
from brm_desktop.domain.commitments import Direction, Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import PartnerId, PersonId
    from brm_desktop.services.commitment_pages import ListChoices

_DIRECTIONS = (None, Direction.I_OWE, Direction.THEY_OWE)
_STATES = tuple(ListState)
_GAP = 8
_FIND_AFTER_MS = 120
_FIND_WIDTH = 190
_LONGEST_NAME = 28
_MOST_WORDS = 8


class FilterRow(QWidget):
    """The filters side by side, in a second line where the first is full. `changed` comes when any was changed by her.

    Qt Designer: promote a QWidget.
    """

    changed = Signal()
    find_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.direction = SegmentedControl(self, labels=("All", *(direction.words for direction in Direction)))
        self.direction.setAccessibleName("Direction")
        self.partner = FilterButton(self, label="Partner", values=("any",))
        self.owner = FilterButton(self, label="Owner", values=("any",))
        self.due = FilterButton(self, label="Due", values=("any",))
        self.state = FilterButton(self, label="State", values=[state.value for state in _STATES])
        self.find_button = Button(self, kind="text", icon_name="search")
        self.find_button.set_name("Find in this list")
        self.find_edit = LineEdit(self, placeholder="Words, a partner, a name", height=28)
        self.find_edit.setAccessibleName("Find in this list")
        self.find_edit.setMaxLength(200)
        self.find_edit.hide()
        self._partner_ids: list[PartnerId | None] = [None]
        self._owner_ids: list[PersonId | None] = [None]
        self._dues: list[tuple[date | None, bool]] = [(None, False)]
        self._today = date.min
        self._asked_day: date | None = None
        self._pause = QTimer(self, singleShot=True, interval=_FIND_AFTER_MS)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._connect()

    def _connect(self) -> None:
        self.direction.chosen.connect(self._chosen)
        for button in self.buttons:
            button.chosen.connect(self._chosen)
            button.installEventFilter(self)
        self.find_button.clicked.connect(self.open_find)
        self.find_edit.textEdited.connect(self._typed)
        self.find_edit.installEventFilter(self)
        self._pause.timeout.connect(self.changed)

    @property
    def buttons(self) -> tuple[FilterButton, ...]:
        """The filters that open a menu, from left to right."""
        return (self.partner, self.owner, self.due, self.state)

    # What is chosen

    def wanted(self) -> ListFilter:
        """The filter as it stands."""
        until, undated = self._dues[self.due.place]
        return ListFilter(
            state=_STATES[self.state.place],
            direction=_DIRECTIONS[self.direction.place()],
            partner_id=self._partner_ids[self.partner.place],
            owner_id=self._owner_ids[self.owner.place],
            due_until=until,
            undated=undated,
            words=tuple(self.find_edit.text().split()[:_MOST_WORDS]),
        )

    @property
    def partner_id(self) -> "PartnerId | None":
        """The partner the list is narrowed to."""
        return self._partner_ids[self.partner.place]

    def active_names(self) -> list[str]:
        """The names of the filters that leave something out, for the sentence that says which to clear."""
        names = ["the direction"] if self.direction.place() else []
        named = zip((self.partner, self.owner, self.due), ("the partner", "the owner", "the date"), strict=True)
        names += [name for button, name in named if button.place]
        return names + ([f"“{self.find_edit.text().strip()}”"] if self.find_edit.text().strip() else [])

    def show_choices(self, choices: "ListChoices") -> None:
        """Whom the list can be narrowed to; what is chosen stays chosen."""
        partner_id, owner_id = self.partner_id, self._owner_ids[self.owner.place]
        self._partner_ids = [None, *(partner.id for partner in choices.partners)]
        self.partner.set_values(["any", *(_short(partner.name) for partner in choices.partners)])
        owners = choices.owners
        self._owner_ids = [None, *(person.id for person in owners)]
        self.owner.set_values(["any", *("you" if person.me else _short(person.name) for person in owners)])
        if partner_id in self._partner_ids:
            self.partner.choose(self._partner_ids.index(partner_id))
        if owner_id in self._owner_ids:
            self.owner.choose(self._owner_ids.index(owner_id))
        self._lay_out()

    def show_days(self, today: date) -> None:
        """The days the list can be narrowed to, as of `today`."""
        self._today = today
        asked = () if self._asked_day is None or self._asked_day < today else (self._asked_day,)
        days = sorted({*due_choices(today), *asked})
        place = self.due.place
        self._dues = [(None, False), (today - timedelta(days=1), False), *((day, False) for day in days), (None, True)]
        self.due.set_values(["any", "late", *(f"until {_until(day, today)}" for day in days), "no date"])
        self.due.choose(place)

    def choose_partner(self, partner_id: "PartnerId") -> None:
        """Narrow to one partner, as far as it is offered."""
        if partner_id in self._partner_ids:
            self.partner.choose(self._partner_ids.index(partner_id))
            self._lay_out()

    def choose_due_until(self, day: date) -> None:
        """Narrow to what is due by a day, which is offered from now on."""
        self._asked_day = day
        self.show_days(self._today)
        self.due.choose(self._dues.index((day, False)))
        self._lay_out()

    def choose_state(self, state: ListState) -> None:
        """Show open ones, closed ones or all."""
        self.state.choose(_STATES.index(state))
        self._lay_out()

    def clear(self) -> None:
        """Leave nothing out but by state."""
        self.direction.choose(0)
        for button in (self.partner, self.owner, self.due):
            button.choose(0)
        self.find_edit.clear()
        self.find_edit.hide()
        self._lay_out()

    def next_direction(self) -> None:
        """D: all, what I owe, what they owe, and round again."""
        self.direction.choose((self.direction.place() + 1) % len(_DIRECTIONS))
        self.changed.emit()

    def open_first(self) -> None:
        """F: the first filter with its menu."""
        self.partner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.partner.open_menu()

    def open_find(self) -> None:
        """The slash: a field for words."""
        self.find_edit.show()
        self._lay_out()
        self.find_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_edit.selectAll()

    def close_find(self) -> bool:
        """Esc: take the words away. False when there was nothing to close."""
        if not self.find_edit.isVisibleTo(self):
            return False
        had_words = bool(self.find_edit.text())
        self.find_edit.clear()
        self.find_edit.hide()
        self._lay_out()
        if had_words:
            self._pause.stop()
            self.changed.emit()
        self.find_left.emit()
        return True

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.find_edit and isinstance(event, QKeyEvent):
            return self._find_key(event)
        if event.type() == QEvent.Type.FocusIn:
            self.updateGeometry()
        return False

    def _find_key(self, event: QKeyEvent) -> bool:
        escape = event.key() == Qt.Key.Key_Escape
        into_list = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if event.type() == QEvent.Type.ShortcutOverride and (escape or into_list):
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress or not (escape or into_list):
            return False
        if escape:
            self.close_find()
        else:
            self.find_left.emit()
        return True

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(width, place=False)

    def sizeHint(self) -> QSize:
        return QSize(px(400), self.heightForWidth(max(px(400), self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow(self.width(), place=True)

    def _chosen(self, _place: int) -> None:
        self._lay_out()
        self.changed.emit()

    def _typed(self, _text: str) -> None:
        self._pause.start()

    def _lay_out(self) -> None:
        self.find_button.setVisible(not self.find_edit.isVisibleTo(self))
        self._flow(self.width(), place=True)
        self.updateGeometry()

    def _flow(self, width: int, *, place: bool) -> int:
        """Put the filters beside each other; the field for words stands at the far right of its line."""
        left, top, line, gap = 0, 0, px(28), px(_GAP)
        for part in (self.direction, *self.buttons):
            size = part.sizeHint()
            wide = min(size.width(), width)
            if left and left + wide > width:
                left, top = 0, top + line + gap
            if place:
                part.setGeometry(QRect(QPoint(left, top), QSize(wide, size.height())))
            left += wide + gap
        finding = self.find_edit.isVisibleTo(self)
        last = px(_FIND_WIDTH) if finding else self.find_button.sizeHint().width()
        if left + last > width:
            top += line + gap
        if place:
            end: QWidget = self.find_edit if finding else self.find_button
            end.setGeometry(QRect(width - last, top, last, line))
        return top + line


def _short(name: str) -> str:
    """A name that a filter has room for."""
    words = " ".join(name.split())
    return words if len(words) <= _LONGEST_NAME else f"{words[: _LONGEST_NAME - 1]}…"


def _until(day: date, today: date) -> str:
    words = format_due(Due.on(day), today)
    return words[:1].lower() + words[1:] if words in ("Today", "Tomorrow") else words
