"""Conflicts, one at a time: the texts side by side, and the ways to settle one. Who stores a choice is the page's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.views.sync.choices import Choice, can_be_joined, result
from brm_desktop.gui.views.sync.parts import column_of, empty, inset
from brm_desktop.gui.views.sync.version_card import VersionCard
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.words_edit import WordsEdit

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Conflict

_BOTH = "Keep both, one under the other"
_BOTH_IN_LINE = "Keep both, side by side"
_EDIT_HEIGHT = 132
_SIDE_BY_SIDE_FROM = 480


class ConflictPanel(QWidget):
    """`chosen` brings a conflict and the `Choice`. With `later` there is a way to put one off."""

    chosen = Signal(object, object)
    later_wanted = Signal(object)
    moved = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None, *, later: bool) -> None:
        super().__init__(parent)
        self._clock = clock
        self._later = later
        self.conflicts: tuple[Conflict, ...] = ()
        self.choices: dict[str, Choice] = {}
        self.cards: list[VersionCard] = []
        self._place = 0
        self._build_head()
        self._build_edit()
        self._build_actions()
        column = column_of(self)
        column.addWidget(inset(self.label))
        column.addSpacing(px(8))
        self._cards_place = QWidget(self)
        self._cards_row = QHBoxLayout(self._cards_place)
        self._cards_row.setContentsMargins(ROW_BLEED, 0, ROW_BLEED, 0)
        self._cards_row.setSpacing(px(16))
        column.addWidget(self._cards_place)
        column.addWidget(self._edit_place)
        column.addSpacing(px(10))
        column.addWidget(self._actions)
        self.hide()

    def _build_head(self) -> None:
        self.label = Label(self)

    def _build_edit(self) -> None:
        self._edit_place = QWidget(self)
        column = column_of(self._edit_place, spacing=6)
        self.edit = WordsEdit(self._edit_place)
        self.edit.set_name("The result")
        self.edit.setFixedHeight(px(_EDIT_HEIGHT))
        self.use_button = Button(self._edit_place, text="Use this text", key="Ctrl+Enter", size="inline")
        self.leave_button = Button(self._edit_place, text="Leave it", kind="text", key="Esc", size="inline")
        self.use_button.clicked.connect(self.use_text)
        self.leave_button.clicked.connect(self.close_edit)
        column.addSpacing(px(4))
        column.addWidget(inset(self.edit))
        column.addWidget(inset(self.use_button, self.leave_button, spacing=8, stretch=True))
        self._edit_place.hide()

    def _build_actions(self) -> None:
        self.both_button = Button(self, text=_BOTH, kind="text", key="3")
        self.edit_button = Button(self, text="Edit the result", kind="text", key="E")
        self.next_button = Button(self, text="Next", kind="text", key="N")
        self.later_button = Button(self, text="Later", kind="text", key="L")
        self.note = Label(self, text=words.KEPT, role="second", colour="ink3")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.both_button.clicked.connect(self.choose_both)
        self.edit_button.clicked.connect(self.edit_result)
        self.next_button.clicked.connect(self.next)
        self.later_button.clicked.connect(self.put_off)
        buttons = (self.both_button, self.edit_button, self.next_button, self.later_button)
        self._actions = inset(*buttons, self.note, spacing=16)
        row = self._actions.layout()
        assert isinstance(row, QHBoxLayout)
        row.setStretch(len(buttons), 1)
        self._actions_row = row

    # What is shown

    @property
    def current(self) -> "Conflict | None":
        """The one that is shown."""
        return self.conflicts[self._place] if self._place < len(self.conflicts) else None

    @property
    def is_editing(self) -> bool:
        """Whether a text is being written."""
        return self._edit_place.isVisibleTo(self)

    def show_conflicts(self, conflicts: "tuple[Conflict, ...]") -> None:
        """Other conflicts; the one that is shown stays in front, and so does a text that is being written."""
        before = self.current
        if conflicts == self.conflicts:
            return
        kept = next((place for place, one in enumerate(conflicts) if before and one.key == before.key), None)
        same = kept is not None and conflicts[kept] == before
        self.conflicts = conflicts
        self.choices = {key: choice for key, choice in self.choices.items() if any(c.key == key for c in conflicts)}
        self._place = kept if kept is not None else min(self._place, max(0, len(conflicts) - 1))
        self.setVisible(bool(conflicts))
        if same:
            self._show_label()
        else:
            self._show()

    def forget(self) -> None:
        """Nothing is to be decided here any more."""
        self.conflicts, self.choices, self._place = (), {}, 0
        self._show()
        self.hide()

    def _show(self) -> None:
        self._edit_place.hide()
        conflict = self.current
        empty(self._cards_row)
        self.cards = []
        if conflict is None:
            return
        self._show_label()
        for place, version in enumerate(conflict.versions):
            other = conflict.versions[1 if place == 0 else 0]
            card = VersionCard(
                self._cards_place, version, clock=self._clock, key=str(place + 1), against=other.text
            )  # fmt: skip
            card.clicked.connect(self._card_clicked)
            self._cards_row.addWidget(card, 1)
            self.cards.append(card)
        self._fit()
        joined = can_be_joined(conflict)
        self.both_button.setVisible(joined)
        self.both_button.setText(_BOTH if conflict.kind == "text" else _BOTH_IN_LINE)
        self.both_button.set_key(str(len(conflict.versions) + 1))
        self.edit_button.setVisible(joined)
        self.next_button.setVisible(len(self.conflicts) > 1)
        self.later_button.setVisible(self._later)
        self._show_choice()
        self.moved.emit()

    def _show_label(self) -> None:
        conflict = self.current
        if conflict is None:
            return
        count = f"Conflict {self._place + 1:,} of {len(self.conflicts):,}"
        place = " ".join((words.conflict_place(conflict), words.waiting_since(conflict, self._clock))).rstrip()
        self.label.set_runs(Run(count, "ink", 600), Run(f"  {place}", "ink2"))
        self.label.setAccessibleName(f"{count}. {place}")
        self.next_button.setVisible(len(self.conflicts) > 1)

    def _show_choice(self) -> None:
        conflict = self.current
        choice = self.choices.get(conflict.key) if conflict is not None else None
        for place, card in enumerate(self.cards):
            card.setChecked(choice is not None and (choice.both or choice.version == place))
        said = words.kept_words(conflict)
        if choice is not None and choice.both:
            said = "Both stay, one under the other." if conflict and conflict.kind == "text" else "Both stay."
        elif choice is not None and choice.text is not None:
            said = "Your own text takes the place of both."
        self.note.setText(said)

    # What the keys do

    def choose(self, place: int) -> None:
        """1, 2, …: this version; the key after the last one keeps both."""
        conflict = self.current
        if conflict is None or self.is_editing:
            return
        if place < len(conflict.versions):
            self._choose(Choice(version=place))
        elif place == len(conflict.versions) and can_be_joined(conflict):
            self._choose(Choice(both=True))

    def choose_both(self) -> None:
        """3: all of them, one under the other."""
        if self.current is not None:
            self.choose(len(self.current.versions))

    def edit_result(self) -> None:
        """E: write what shall stand there."""
        conflict = self.current
        if conflict is None or not can_be_joined(conflict) or self.is_editing:
            return
        self.edit.set_words(result(conflict, self.choices.get(conflict.key)))
        self._edit_place.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._reveal_edit)
        self.moved.emit()

    def _reveal_edit(self) -> None:
        """Scroll to what is being written, once it has its place."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self._edit_place, 0, px(12))

    def use_text(self) -> None:
        """Ctrl Enter while writing: that is the result."""
        if self.is_editing:
            text = self.edit.edit.toPlainText()
            self._close_edit()
            self._choose(Choice(text=text))

    def close_edit(self) -> bool:
        """Esc while writing. False when nothing was being written."""
        if not self.is_editing:
            return False
        self._close_edit()
        return True

    def next(self) -> None:
        """N: the next conflict, after the last the first."""
        if len(self.conflicts) > 1 and not self.is_editing:
            had_focus = any(card is self.window().focusWidget() for card in self.cards)
            self._place = (self._place + 1) % len(self.conflicts)
            self._show()
            if had_focus and self.cards:
                self.cards[0].setFocus(Qt.FocusReason.TabFocusReason)

    def put_off(self) -> None:
        """L: later, where that is offered."""
        if self._later and self.current is not None and not self.is_editing:
            self.later_wanted.emit(self.current)

    def _close_edit(self) -> None:
        self._edit_place.hide()
        if self.cards:
            self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit()

    def _card_clicked(self) -> None:
        pressed = self.sender()
        for place, card in enumerate(self.cards):
            if card is pressed:
                self.choose(place)
                self._show_choice()
                return

    def _choose(self, choice: Choice) -> None:
        conflict = self.current
        if conflict is None:
            return
        self.choices[conflict.key] = choice
        self._show_choice()
        self.chosen.emit(conflict, choice)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        """Side by side while there is room for both."""
        beside = self.width() >= px(_SIDE_BY_SIDE_FROM) * max(1, len(self.cards)) / 2
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        for row in (self._cards_row, self._actions_row):
            if row.direction() != wanted:
                row.setDirection(wanted)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft)
