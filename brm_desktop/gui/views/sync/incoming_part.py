"""The import in hand: what the file is, what it would do, its conflicts. Nothing is written by looking at it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.sync.conflict_panel import ConflictPanel
from brm_desktop.gui.views.sync.import_rows import ImportRows
from brm_desktop.gui.views.sync.parts import FittingArea, column_of, empty, inset
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.ticks import CheckBox

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Incoming


class IncomingPart(QWidget):
    """`cancel_wanted`, and `import_wanted` once everything that must be agreed to is agreed to."""

    cancel_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Incoming | None = None
        self._build_words()
        self.rows = ImportRows(self)
        self.conflicts = ConflictPanel(clock, self, later=False)
        self._build_actions()
        self._lay_out()

    def _build_words(self) -> None:
        self.title = Label(self, role="pane_title")
        self.file = Label(self, role="second", colour="ink3")
        self.sentence = Label(self, colour="ink2", wrap=True)
        self.heading = SectionHeading(self, title="To be added and changed")
        self.agree = CheckBox(self)
        self.agree_message = Label(self, role="second_text", colour="late", wrap=True)
        self.agree.toggled.connect(self._agreed)

    def _build_actions(self) -> None:
        self.cancel_button = Button(self, text="Cancel", key="Esc", size="dialog")
        self.import_button = Button(self, text="Import", kind="primary", key="Ctrl+↵", size="dialog")
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.import_button.clicked.connect(self.ask_to_import)

    def _lay_out(self) -> None:
        column = column_of(self)
        self.area = FittingArea(self)
        content = QWidget(self.area)
        rows = column_of(content)
        head = inset(self.title, self.file, spacing=11, stretch=True)
        rows.addWidget(head)
        rows.addSpacing(px(2))
        rows.addWidget(inset(self.sentence))
        self.notes_place = QWidget(content)
        self.notes: QVBoxLayout = column_of(self.notes_place, spacing=2)
        rows.addWidget(self.notes_place)
        self.agree_place = inset(self.agree, stretch=True)
        rows.addWidget(self.agree_place)
        rows.addWidget(inset(self.agree_message))
        rows.addSpacing(px(12))
        rows.addWidget(inset(self.heading))
        rows.addSpacing(px(2))
        rows.addWidget(self.rows)
        rows.addSpacing(px(18))
        rows.addWidget(self.conflicts)
        self.area.hold(content)
        column.addWidget(self.area)
        column.addSpacing(px(18))
        spring = Label(self)
        column.addWidget(inset(spring, self.cancel_button, self.import_button, spacing=8))
        column.addSpacing(px(12))
        column.addStretch(1)

    def show_incoming(self, found: "Incoming") -> None:
        """Another file."""
        self.found = found
        self.title.setText(f"Import from {found.from_device}")
        self.file.setText(found.name)
        self.sentence.setText(words.counts_sentence(found))
        count = words.new_count(found) + words.changed_count(found)
        self.heading.set_count(count)
        has_rows = count > 0
        self.heading.setVisible(has_rows)
        self.rows.setVisible(has_rows)
        self.rows.show_incoming(found)
        self._show_notes(found)
        self.agree.setChecked(False)
        self.agree.setText("Yes, put them into the bin here too")
        self.agree_place.setVisible(found.asks_about_deletions)
        self.agree_message.hide()
        self.conflicts.forget()
        self.conflicts.show_conflicts(found.conflicts)
        self.import_button.setText(f"Import {words.several(words.import_count(found), 'change')}")
        self.area.verticalScrollBar().setValue(0)
        self.setAccessibleName(self.title.text())

    def ask_to_import(self) -> None:
        """Ctrl Enter: import, unless many deletions are not agreed to yet."""
        if self.found is None:
            return
        if self.found.asks_about_deletions and not self.agree.isChecked():
            self.agree_message.setText("Nothing is imported before you agree to it, or cancel.")
            self.agree_message.show()
            self.area.ensureWidgetVisible(self.agree)
            self.agree.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.import_wanted.emit()

    def show_working(self, working: bool) -> None:
        """While it is imported nothing else can be pressed but Cancel."""
        for widget in (self.import_button, self.agree, self.conflicts, self.rows):
            widget.setEnabled(not working)

    def _show_notes(self, found: "Incoming") -> None:
        empty(self.notes)
        said = [(text, "soon") for text in words.warnings(found)]
        if found.asks_about_deletions:
            said.append((words.deletions(found), "ink"))
        self.notes_place.setVisible(bool(said))
        for text, shade in said:
            label = Label(self.notes_place, text=text, wrap=True)
            label.set_colour(shade)
            label.set_weight(500 if shade == "ink" else 0)
            self.notes.addWidget(inset(label))

    def _agreed(self, agreed: bool) -> None:
        if agreed:
            self.agree_message.hide()
