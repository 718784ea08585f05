"""With nothing in hand: what is to be decided, the three ways to carry a file, and the imports of the last 90 days."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.views.sync.conflict_panel import ConflictPanel
from brm_desktop.gui.views.sync.parts import FittingArea, column_of, inset
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.button_painting import ButtonLook, button_size, paint_button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import RowState, draw_two_lines
from brm_desktop.gui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Conflict, Duplicate, Journal, SyncPage

UNDO = "undo"
MERGE = "merge"
APART = "apart"
_WAYS = (
    ("usb", "A stick", "Export the changes onto it, and import the file on the other device."),
    ("mail", "A mail to yourself", "Attach the file; drop it on this window on the other device."),
    ("folder", "A shared folder", "One that your file synchroniser carries: then it goes by itself."),
)


class RestingPart(QWidget):
    """`conflicts` is the panel; signals bring a journal entry, a pair, and what the one button is for."""

    choose_wanted = Signal()
    full_wanted = Signal()
    undo_wanted = Signal(object)
    merge_wanted = Signal(object)
    apart_wanted = Signal(object)
    newest_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alone = False
        self.pending = Label(self, colour="ink2", wrap=True)
        self.conflicts = ConflictPanel(clock, self, later=True)
        self.newest_button = Button(self, text="Keep the newest of all values", kind="text", size="inline")
        self.newest_button.clicked.connect(self.newest_wanted)
        self._build_duplicates()
        self._build_ways()
        self._build_journal(clock)
        self._lay_out()

    def _build_duplicates(self) -> None:
        self.duplicates_heading = SectionHeading(self, title="Possibly the same")
        self.duplicates = RowValues["Duplicate"](lambda one: f"{words.duplicate_line(one)}. {one.reason}", self)
        self.duplicate_list = RowList(self)
        self.duplicate_list.setAccessibleName("Possibly the same")
        self.duplicate_list.setModel(self.duplicates)
        self.duplicate_list.setItemDelegate(DuplicateDelegate(self.duplicate_list))
        self.duplicate_list.fit_to_rows()
        self.duplicate_list.button_pressed.connect(self._pair_pressed)

    def _build_ways(self) -> None:
        self.ways_title = Label(self, role="pane_title")
        self.ways_sentence = Label(self, colour="ink2", wrap=True)
        self.ways = WaysPicture(self)
        self.choose_button = Button(self, text="Choose a file to import…", key="Ctrl+I")
        self.full_button = Button(self, text="Full copy for a new device…", kind="primary")
        self.choose_button.clicked.connect(self.choose_wanted)
        self.full_button.clicked.connect(self.full_wanted)

    def _build_journal(self, clock: Clock) -> None:
        self.journal_heading = SectionHeading(self, title="Imports", note="kept for 90 days")
        self.journal_list = RowList(self)
        self.journal_list.setAccessibleName("Imports of the last 90 days")
        delegate = JournalDelegate(clock, self.journal_list)
        self.journal = RowValues["Journal"](delegate.spoken, self)
        self.journal_list.setModel(self.journal)
        self.journal_list.setItemDelegate(delegate)
        self.journal_list.fit_to_rows()
        self.journal_list.button_pressed.connect(self._journal_pressed)
        self.journal_list.opened.connect(self._journal_opened)

    def _lay_out(self) -> None:
        column = column_of(self)
        area = FittingArea(self)
        content = QWidget(area)
        rows = column_of(content)
        rows.addWidget(self.conflicts)
        self.newest_place = inset(self.newest_button, stretch=True)
        rows.addWidget(self.newest_place)
        self.duplicates_place = QWidget(content)
        pairs = column_of(self.duplicates_place)
        self._above_pairs = Label(self.duplicates_place)
        self._above_pairs.setFixedHeight(px(20))
        pairs.addWidget(self._above_pairs)
        pairs.addWidget(inset(self.duplicates_heading))
        pairs.addSpacing(px(2))
        pairs.addWidget(self.duplicate_list)
        pairs.addSpacing(px(20))
        rows.addWidget(self.duplicates_place)
        self.ways_place = QWidget(content)
        ways = column_of(self.ways_place)
        ways.addWidget(inset(self.ways_title))
        ways.addSpacing(px(2))
        ways.addWidget(inset(self.ways_sentence))
        ways.addSpacing(px(10))
        ways.addWidget(inset(self.ways))
        ways.addSpacing(px(12))
        ways.addWidget(inset(self.full_button, self.choose_button, spacing=8, stretch=True))
        ways.addSpacing(px(26))
        rows.addWidget(self.ways_place)
        rows.addWidget(inset(self.pending))
        self.journal_place = QWidget(content)
        journal = column_of(self.journal_place)
        self._above_journal = Label(self.journal_place)
        self._above_journal.setFixedHeight(px(20))
        journal.addWidget(self._above_journal)
        journal.addWidget(inset(self.journal_heading))
        journal.addSpacing(px(2))
        journal.addWidget(self.journal_list)
        rows.addWidget(self.journal_place)
        area.hold(content)
        column.addWidget(area)
        column.addStretch(1)

    def show_page(
        self, page: "SyncPage", conflicts: "tuple[Conflict, ...]", duplicates: "tuple[Duplicate, ...]"
    ) -> None:
        """What there is to decide, else the ways; the journal always."""
        self._alone = not page.devices
        self.conflicts.show_conflicts(conflicts)
        values = sum(one.kind == "value" for one in conflicts)
        self.newest_place.setVisible(values > 1)
        self.newest_button.setText(f"Keep the newest of all {values:,} values")
        self.duplicates.show_values(duplicates)
        self.duplicates_heading.set_count(len(duplicates))
        self.duplicates_place.setVisible(bool(duplicates))
        self._above_pairs.setVisible(bool(conflicts))
        nothing = not conflicts and not duplicates
        self.ways_place.setVisible(nothing)
        self._show_ways()
        waiting = words.several(page.pending, "change is", "changes are")
        self.pending.setText(
            f"{waiting} here that cannot be shown yet: made by a newer version, or built on changes of another device "
            "that have not come."
        )
        self.pending.setVisible(bool(page.pending))
        self.journal.show_values(page.journal)
        self.journal_place.setVisible(bool(page.journal))
        self._above_journal.setVisible(bool(conflicts) and not duplicates)

    def _show_ways(self) -> None:
        alone = self._alone
        self.ways_title.setText("This is your only device" if alone else "Nothing to import, nothing to decide")
        self.ways_sentence.setText(
            "To go on elsewhere, carry a full copy there once. After that only changes travel, in both directions:"
            if alone
            else "Three ways to carry a file between your devices:"
        )
        self.full_button.setVisible(alone)
        self.choose_button.set_kind("plain" if alone else "primary")

    def first_focus(self) -> QWidget | None:
        """Where the focus lands: what is to be decided first, else the one button."""
        if self.conflicts.cards and self.conflicts.isVisibleTo(self):
            return self.conflicts.cards[0]
        if self.duplicates_place.isVisibleTo(self):
            return self.duplicate_list
        return self.full_button if self._alone else self.choose_button

    def merge_current(self) -> None:
        """M: the two are one."""
        pair = self.duplicates.value(self.duplicate_list.currentIndex())
        if pair is not None and self.duplicate_list.hasFocus():
            self.merge_wanted.emit(pair)

    def keep_current_apart(self) -> None:
        """A: the two are two."""
        pair = self.duplicates.value(self.duplicate_list.currentIndex())
        if pair is not None and self.duplicate_list.hasFocus():
            self.apart_wanted.emit(pair)

    def _pair_pressed(self, index: Index, name: str) -> None:
        pair = self.duplicates.value(index)
        if pair is not None:
            (self.merge_wanted if name == MERGE else self.apart_wanted).emit(pair)

    def _journal_pressed(self, index: Index, name: str) -> None:
        self._journal_opened(index)

    def _journal_opened(self, index: Index) -> None:
        one = self.journal.value(index)
        if one is not None and not one.undone:
            self.undo_wanted.emit(one)


class WaysPicture(QWidget):
    """The three ways as three quiet lines with their pictures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = column_of(self)
        for name, title, detail in _WAYS:
            column.addWidget(_Way(self, name, title, detail))


class _Way(QWidget):
    def __init__(self, parent: QWidget, name: str, title: str, detail: str) -> None:
        super().__init__(parent)
        self._name, self._title, self._detail = name, title, detail
        self.setFixedHeight(px(48))
        self.setAccessibleName(f"{title}. {detail}")

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        centre = QPointF(px(9), area.center().y())
        icons.paint(painter, self._name, centre, colour=colour("ink2"), size=px(18))
        draw_two_lines(painter, area.adjusted(px(32), 0, 0, 0), first=self._title, second=self._detail)
        painter.end()


class JournalDelegate(RowDelegate):
    """When, from which device, what it did; Undo at the right."""

    row_height = 46

    def __init__(self, clock: Clock, parent: RowList) -> None:
        super().__init__(parent)
        self._clock = clock

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        one: Journal = index.data(VALUE_ROLE)
        room = area
        for _, place in self.button_areas(area, index):
            view = self.parent()
            assert isinstance(view, RowList)
            point = view.viewport().mapFromGlobal(view.cursor().pos())
            look = _UNDO if not state.hovered else ButtonLook(
                text=_UNDO.text, kind="text", size="inline", hovered=place.contains(QPointF(point))
            )  # fmt: skip
            paint_button(painter, place, look)
            room = area.adjusted(0, 0, -place.width() - px(12), 0)
        first = f"{words.moment(one.made_at, self._clock)} from {one.device_name}"
        second = (Run(words.journal_line(one), "ink2"), Run(f" · {one.source}" if one.source else "", "ink3"))
        draw_two_lines(painter, room, first=first, second=second, first_role="body")

    def button_areas(self, area: QRectF, index: Index) -> list[tuple[str, QRectF]]:
        one: Journal = index.data(VALUE_ROLE)
        if one.undone:
            return []
        size = button_size(_UNDO)
        top = area.center().y() - size.height() / 2
        return [(UNDO, QRectF(area.right() - size.width(), top, size.width(), size.height()))]

    def spoken(self, one: "Journal") -> str:
        """An import read aloud."""
        way = "" if one.undone else ". Enter takes it back"
        return f"{words.moment(one.made_at, self._clock)} from {one.device_name}: {words.journal_line(one)}{way}"


class DuplicateDelegate(RowDelegate):
    """The two, why they may be the same, and the two answers."""

    row_height = 50

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        one: Duplicate = index.data(VALUE_ROLE)
        places = self.button_areas(area, index)
        for name, place in places:
            paint_button(painter, place, _PAIR[name])
        room = area.adjusted(0, 0, -(area.right() - places[0][1].left()) - px(12), 0)
        draw_two_lines(painter, room, first=words.duplicate_line(one), second=one.reason)

    def button_areas(self, area: QRectF, index: Index) -> list[tuple[str, QRectF]]:
        right, found = area.right(), []
        for name in (APART, MERGE):
            size = button_size(_PAIR[name])
            top = area.center().y() - size.height() / 2
            found.append((name, QRectF(right - size.width(), top, size.width(), size.height())))
            right -= size.width() + px(8)
        return found[::-1]


_UNDO = ButtonLook(text="Undo", kind="text", size="inline")
_PAIR = {
    MERGE: ButtonLook(text="Merge", kind="plain", key="M", size="inline"),
    APART: ButtonLook(text="Keep apart", kind="text", key="A", size="inline"),
}
