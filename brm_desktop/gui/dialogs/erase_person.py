"""Somebody is erased for good: what goes, what stays without a name, what is scrubbed, what is out of reach."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.people import Person
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.row_values import VALUE_ROLE, RowValues
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import Index, RowState, draw_two_lines
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.ticks import CheckBox, paint_box

if TYPE_CHECKING:
    from brm_desktop.services.erase import Erased, Erasure, NamedIn

_LIST_HEIGHT = 168
_TEXT_LEFT = 26


class NamedDelegate(RowDelegate):
    """A box to tick, the words that name the person, and where they stand."""

    row_height = 42

    def __init__(self, rows: RowList, chosen: set[str]) -> None:
        super().__init__(rows)
        self._chosen = chosen

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        named: NamedIn = index.data(VALUE_ROLE)
        box = QRectF(area.left(), area.center().y() - px(7), px(14), px(14))
        paint_box(painter, box, checked=named.key in self._chosen)
        room = QRectF(area.left() + px(_TEXT_LEFT), area.top(), area.width() - px(_TEXT_LEFT), area.height())
        first = named.lines[0] if named.lines else named.title
        draw_two_lines(painter, room, first=first, second=where_words(named), first_role="body")


def where_words(named: "NamedIn") -> str:
    """In which record the words stand, and whether they may mean somebody else."""
    kind = named.kind.replace("_", " ").capitalize()
    times = f"{len(named.lines)} lines" if len(named.lines) > 1 else ""
    doubt = "" if named.sure else "may be somebody else"
    day = date.fromisoformat(named.day) if named.day else None
    when = f"{day.day} {MONTH_NAMES[day.month - 1][:3]} {day.year}" if day is not None else ""
    return " · ".join(part for part in (kind, named.title, when, times, doubt) if part)


class ErasePersonDialog(Dialog):
    """Says what it does in plain words, and does it once the name was typed. `erased` comes when it is done."""

    erased = Signal()

    def __init__(self, desk: Desk, window: QWidget, person: Person) -> None:
        super().__init__(window, title=f"Erase {person.name} for good", width=760)
        self._desk = desk
        self._person = person
        self.look: Erasure | None = None
        self.chosen: set[str] = set()
        self.named: RowValues[NamedIn] = RowValues(self._spoken, self)
        self.words_label = Label(self.content, text="Being looked up…", wrap=True)
        self.heading = SectionHeading(self.content, title="Take the name out of these words too")
        self.list = RowList(self.content)
        self.list.setAccessibleName("Words that name this person")
        self.copies_box = CheckBox(self.content)
        self.reach_label = Label(self.content, role="second_text", colour="ink2", wrap=True)
        self.name_edit = LineEdit(self.content, placeholder=person.name)
        self.all_button = Button(self.content, text="Tick all", kind="text", size="inline")
        self.none_button = Button(self.content, text="Tick none", kind="text", size="inline")
        self._build(person)
        self.add_cancel()
        self.erase_button = self.add_action("Erase for good", kind="destructive")
        self.erase_button.setEnabled(False)
        self.erase_button.clicked.connect(self.erase)
        desk.run(lambda workspace: workspace.erasing.look(person.id), self._show, failed=self._failed, owner=self)

    def _build(self, person: Person) -> None:
        self.list.setItemDelegate(NamedDelegate(self.list, self.chosen))
        self.list.setModel(self.named)
        self.list.setFixedHeight(px(_LIST_HEIGHT))
        self.list.ticked.connect(self._toggle)
        self.list.opened.connect(self._toggle)
        self.list.clicked.connect(self._toggle)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(16))
        buttons.addWidget(self.all_button)
        buttons.addWidget(self.none_button)
        buttons.addStretch(1)
        ask = Label(self.content, text=f"Type “{person.name}” to go on", role="second", weight=500)
        ask.setBuddy(self.name_edit)
        self.name_edit.setAccessibleName(f"Type {person.name} to go on")
        above: tuple[QWidget, ...] = (self.words_label, self.heading, self.list)
        below: tuple[QWidget, ...] = (self.copies_box, self.reach_label, ask, self.name_edit)
        for widget in above:
            column.addWidget(widget)
        column.addLayout(buttons)
        for widget in below:
            column.addWidget(widget)
        self.all_button.clicked.connect(self._choose_all)
        self.none_button.clicked.connect(self._choose_none)
        self.name_edit.textChanged.connect(self._typed)
        self.copies_box.hide()

    def _show(self, look: "Erasure") -> None:
        self.look = look
        self.words_label.setText(consequences(look))
        self.chosen |= {named.key for named in look.named_in if named.sure}
        self.named.show_values(look.named_in)
        self.heading.set_count(len(look.named_in))
        found = bool(look.named_in)
        for widget in (self.heading, self.list, self.all_button, self.none_button):
            widget.setVisible(found)
        copies = len(look.copies)
        self.copies_box.setVisible(bool(copies))
        words = "the backup" if copies == 1 else f"all {copies} backups"
        self.copies_box.setText(f"Delete {words} as well: they hold the store as it was")
        self.reach_label.setText(
            "Files that were exported, carried, printed or sent, and copies of the data folder elsewhere, are out of "
            "reach; your other devices follow with the next exchange. "
            "Bringing the same file in again brings the person back."
        )
        if found:
            self.list.select_row(0)
        self.name_edit.setFocus()
        self._typed(self.name_edit.text())

    def _failed(self, error: BaseException) -> None:
        self.reject()
        self._desk.notices.report(error)

    def _toggle(self, index: QModelIndex) -> None:
        named = self.named.value(index)
        if named is not None:
            self.chosen ^= {named.key}
            self.list.viewport().update()

    def _choose_all(self) -> None:
        self.chosen |= {named.key for named in self.named.values}
        self.list.viewport().update()

    def _choose_none(self) -> None:
        self.chosen.clear()
        self.list.viewport().update()

    def _spoken(self, named: "NamedIn") -> str:
        ticked = "ticked" if named.key in self.chosen else "not ticked"
        first = named.lines[0] if named.lines else named.title
        return f"{ticked}, {first}, {where_words(named)}"

    def _typed(self, text: str) -> None:
        same = " ".join(text.split()).casefold() == " ".join(self._person.name.split()).casefold()
        self.erase_button.setEnabled(same and self.look is not None)

    def erase(self) -> None:
        """Do it."""
        self.erase_button.setEnabled(False)
        self.words_label.setText("Being erased. All files of the store are written anew, which can take a minute…")
        person_id, scrub = self._person.id, frozenset(self.chosen)
        copies = self.copies_box.isVisible() and self.copies_box.isChecked()
        self._desk.run(
            lambda workspace: workspace.erasing.erase(person_id, scrub=scrub, remove_copies=copies),
            self._done,
            failed=self._failed,
            owner=self,
        )

    def _done(self, erased: "Erased") -> None:
        self.accept()
        self.erased.emit()
        self._desk.changes.everything.emit()
        self._desk.notices.toast(result_words(erased))


def consequences(look: "Erasure") -> str:
    """What erasing does, in plain words."""
    stays = (
        f"{_count(look.meetings, 'meeting')} and {_count(look.promises, 'promise')} stay, with “Erased person” in "
        "place of the name."
    )
    sponsor = f" {' and '.join(look.sponsor_of)} will have no sponsor." if look.sponsor_of else ""
    return (
        "Name, mail, phone, role, stance, notes and everything else you hold on this person are overwritten. "
        f"{stays}{sponsor} This cannot be undone, and what was done in this session can no longer be undone either."
    )


def result_words(erased: "Erased") -> str:
    """What was done, and what is left."""
    left = f"; {_count(erased.left, 'record')} still name them" if erased.left else ""
    copies = f"; {_count(len(erased.copies), 'backup')} still hold the old state" if erased.copies else ""
    log = "" if erased.clean else "; close other windows of the store to empty its log"
    return f"Erased for good{left}{copies}{log}"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word if number == 1 else word + 's'}"
