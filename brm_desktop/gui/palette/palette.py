"""The palette over the dimmed window: a field, what fits, and the keys that work. Ctrl K opens it, Esc closes it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from brm_desktop.domain.palette_matching import spans_of
from brm_desktop.gui.commands import Command
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import Step
from brm_desktop.gui.palette.catalogue import Acts, Catalogue, rows_of
from brm_desktop.gui.palette.entries import Entry, Group, Row, Shown
from brm_desktop.gui.palette.field import PaletteField
from brm_desktop.gui.palette.finding import Finding
from brm_desktop.gui.palette.rows import PaletteDelegate, PaletteRows
from brm_desktop.gui.palette.targets import step_of
from brm_desktop.gui.palette.typed import Meaning, Typed, read_typed
from brm_desktop.gui.palette.words import ICONS, found_words, recognised_words
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import HINT_LINE_HEIGHT, SHADOW_OFFSET, SHADOW_WIDTH
from brm_desktop.gui.widgets.card import Card
from brm_desktop.gui.widgets.dialog_focus import DialogFocus
from brm_desktop.gui.widgets.hint_line import Hint, HintLine
from brm_desktop.gui.widgets.row_list import RowList

if TYPE_CHECKING:
    from brm_desktop.services.jot import Recognised
    from brm_desktop.services.palette import Answer, Found

WIDTH = 620
TOP = 92
_MARGIN = SHADOW_WIDTH + SHADOW_OFFSET
_LIST_HEIGHT = 10 * 34 + 3 * 31 + 9


class Palette(QDialog):
    """`jotted` is called with a line to store and whether the palette stays; `beside` with a page to show beside."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        *,
        commands: Sequence[Command],
        here: Sequence[Command],
        visited: Sequence[Step],
        acts: Acts,
        jot: Callable[[str], object],
        beside: Callable[[Step], object],
    ) -> None:
        super().__init__(window)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName("Search and commands")
        self._desk, self._acts, self._jot, self._beside = desk, acts, jot, beside
        self._visited = tuple(visited)
        self._focus = DialogFocus(self, window)
        self._catalogue: Catalogue | None = None
        self._found: tuple[Shown, ...] = ()
        self._answered = ""
        self._closest: Found | None = None
        self._waiting: Callable[[], None] | None = None
        self._chosen: Callable[[], object] | None = None
        self.finding = Finding(desk, self, found=self._show_found, recognised=self._show_recognised)
        self._build()
        window.installEventFilter(self)
        clock = desk.clock
        desk.run(
            lambda workspace: Catalogue(workspace.palette.known(), commands, here=here, acts=acts, clock=clock),
            self._know,
            owner=self,
        )

    def _build(self) -> None:
        self.card = Card(self)
        column = QVBoxLayout(self.card.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.field = PaletteField(self.card.content)
        self.model = PaletteRows(lambda row: row.spoken, self)
        self.list = RowList(self.card.content, lined=False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(False)
        self.list.setAccessibleName("Found")
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setViewportMargins(px(7), 0, px(7), 0)
        self.hints = HintLine(self.card.content)
        for widget in (self.field, self.list, self.hints):
            column.addWidget(widget)
        self.field.textEdited.connect(self._typed)
        self.field.moved.connect(self._move)
        self.field.chosen.connect(self._choose)
        self.field.chosen_beside.connect(self._choose_beside)
        self.list.clicked.connect(self._clicked)
        self.list.current_changed.connect(self._say_current)

    # What is shown

    def open(self) -> None:
        """Show it over its window, ready to be typed into."""
        self._settle()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def typed(self) -> Typed:
        """What the field says, and what its first sign makes of it."""
        return read_typed(self.field.text())

    @property
    def entry(self) -> Entry | None:
        """The row that Enter would choose."""
        row = self.model.value(self.list.currentIndex())
        return row.entry if isinstance(row, Shown) else None

    def type(self, text: str) -> None:
        """Put words into the field as if they were typed."""
        self.field.setText(text)
        self._typed(text)

    def _know(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._refresh()

    def _typed(self, _text: str) -> None:
        self._waiting = None
        typed = self.typed
        if typed.meaning is Meaning.JOT:
            self.finding.want(typed.words, jot=True)
        else:
            self.finding.want(typed.words if typed.meaning is Meaning.ALL else "")
        self._refresh()

    def _refresh(self) -> None:
        """Show what is known for what is typed. Names are there at once, notes when they were found."""
        typed, known = self.typed, self._catalogue
        whole = 0
        if typed.meaning is Meaning.JOT:
            rows: tuple[Row, ...] = rows_of([self._jot_row(typed.words, "")], [], []) if typed.words else ()
        elif known is None:
            rows = rows_of([], [], self._found)
        elif typed.meaning is Meaning.COMMANDS:
            rows = known.commands(typed.words)
        elif typed.meaning is Meaning.PEOPLE:
            rows = known.people(typed.words)
        elif not typed.words:
            self._found, self._answered = (), ""
            rows = known.offers(self._visited)
        else:
            rows, whole = known.fitting(typed.words, self._found)
        self._show(rows or self._nothing(typed), whole)

    def _nothing(self, typed: Typed) -> tuple[Row, ...]:
        """Nothing fits: the nearest record, and the words as a note."""
        if not typed.words or self.finding.is_open or typed.meaning is not Meaning.ALL:
            return ()
        jot = self._jot_row(typed.words, f"nothing with “{typed.words}”", title="Jot it as a note")
        closest = [self._note_row(self._closest, typed.words, before="closest · ")] if self._closest is not None else []
        return rows_of([], closest, [jot]) if closest else rows_of([jot], [], [])

    def _show(self, rows: tuple[Row, ...], whole: int) -> None:
        before = self.entry
        self.model.show_values(rows)
        places = [number for number, row in enumerate(rows) if isinstance(row, Shown)]
        same = [n for n in places if isinstance(row := rows[n], Shown) and row.entry is before]
        if places:
            self.list.select_row(same[0] if same and same[0] != places[0] else places[0])
        if not same:
            self.list.scrollToTop()
        self._show_hints(shown=len(places), whole=whole)
        self._settle()

    def _show_hints(self, *, shown: int, whole: int) -> None:
        if self.typed.meaning is Meaning.JOT:
            self.hints.set_hints(Hint("Enter", "jot"), Hint("Ctrl+Enter", "jot and stay"), Hint("Esc", "close"))
        else:
            self.hints.set_hints(
                Hint("↑ ↓", "move"), Hint("Enter", "open"), Hint("Ctrl+Enter", "open beside"), Hint("Esc", "close")
            )
        if self.finding.is_open and not shown:
            self.hints.set_state("looking in your notes")
        else:
            self.hints.set_state(f"{shown} of {max(whole, shown)}" if whole else "")

    def _show_found(self, words: str, answer: "Answer") -> None:
        self._answered = words
        self._closest = answer.closest
        self._found = tuple(self._note_row(found, words) for found in answer.found)
        self._refresh()
        self._go_on()

    def _note_row(self, found: "Found", words: str, *, before: str = "") -> Shown:
        step = step_of(found)
        entry = Entry(
            Group.NOTES,
            found.hit.title,
            before + found_words(found, self._desk.clock),
            icon=ICONS.get(found.hit.kind, "file-text"),
            step=step,
        )
        return Shown(entry, spans_of(entry.title, words))

    def _jot_row(self, words: str, detail: str, *, title: str = "") -> Shown:
        return Shown(
            Entry(Group.DO, title or words, detail, key="+" if title else "", icon="plus", act=lambda: self._jot(words))
        )

    def _show_recognised(self, words: str, recognised: "Recognised") -> None:
        self._show(rows_of([self._jot_row(words, recognised_words(recognised))], [], []), 0)

    # What is chosen

    def _choose(self) -> None:
        entry = self.entry
        if self.finding.is_open and (entry is None or entry.group is Group.NOTES):
            self._waiting = self._choose
            self.finding.ask_now()
        elif entry is not None and entry.types:
            self.type(entry.types)
        elif entry is not None:
            self._run(entry.act or self._going(entry))

    def _choose_beside(self) -> None:
        entry = self.entry
        if self.typed.meaning is Meaning.JOT and entry is not None and entry.act is not None:
            entry.act()
            self.type("")
        elif entry is not None and entry.step is not None:
            step = entry.step
            self._run(lambda: self._beside(step))
        else:
            self._choose()

    def _going(self, entry: Entry) -> Callable[[], object]:
        step = entry.step
        if step is not None:
            return lambda: self._acts.go(step)
        return lambda: self._desk.notices.toast(f"“{entry.title}” belongs to no partner yet")

    def _go_on(self) -> None:
        """Enter was pressed before the notes were found; now they are."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self.entry is not None:
            waiting()

    def _run(self, act: Callable[[], object]) -> None:
        """Close first: what is done may need the focus where it was."""
        self.accept()
        act()

    def _clicked(self, index: QModelIndex) -> None:
        if isinstance(self.model.value(index), Shown):
            self.list.setCurrentIndex(index)
            self._choose()

    def _move(self, steps: int) -> None:
        places = [number for number, row in enumerate(self.model.values) if isinstance(row, Shown)]
        if not places:
            return
        now = self.list.currentIndex().row()
        at = places.index(now) if now in places else 0
        target = places[min(max(at + steps, 0), len(places) - 1)]
        self.list.select_row(target)
        if target == places[0]:
            self.list.scrollToTop()

    def _say_current(self, index: QModelIndex) -> None:
        row = self.model.value(index)
        self.field.setAccessibleDescription(row.spoken if isinstance(row, Shown) else "")

    # Qt

    def done(self, result: int) -> None:
        self.finding.drop()
        window = self.parentWidget()
        if window is not None:
            window.removeEventFilter(self)
        super().done(result)
        self._focus.give_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.card_rect().translated(self.card.pos()).contains(event.position().toPoint()):
            self.reject()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("scrim"))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._settle()
        return False

    def _settle(self) -> None:
        """92 px from the top, as high as what is shown, never lower than the window."""
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(px(WIDTH), window.width() - 2 * _MARGIN)
        top = min(px(TOP), window.height() // 6)
        around = self.field.height() + px(HINT_LINE_HEIGHT + 5)
        room = window.height() - top - around - px(12)
        self.list.setFixedHeight(max(0, min(self._rows_height(), px(_LIST_HEIGHT), room)))
        self.hints.setFixedHeight(px(HINT_LINE_HEIGHT + 5))
        left = (window.width() - width) // 2
        height = self.list.height() + around
        self.card.setGeometry(left - _MARGIN, top - _MARGIN, width + 2 * _MARGIN, height + 2 * _MARGIN)

    def _rows_height(self) -> int:
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, PaletteDelegate)
        rows = self.model.rowCount()
        return sum(delegate.height_of(self.model.index(row, 0)) for row in range(rows)) + (px(9) if rows else 0)
