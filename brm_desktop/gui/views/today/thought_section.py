"""The section "Worth a thought": read after the rest of the page, absent when there is nothing to say."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.settled_layout import settle_layout
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.views.today.thought_deeds import ThoughtDeeds
from brm_desktop.gui.views.today.thoughts import BRIEF, NOT_SO, TAKE_UP, ThoughtDelegate, spoken_thought
from brm_desktop.gui.views.view import View
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.domain.diagnosis.findings import Finding
    from brm_desktop.gui.forms.today import Ui_Today

AFTER_THE_ROWS_MS = 40
"""When it is asked for: the worker must not compete with the painting of the rows that were just read."""

THOUGHT_HINTS = (
    Hint("Enter", "why"),
    Hint("C", "make it a commitment"),
    Hint("B", "add to brief"),
    Hint("D", "not so"),
)


class ThoughtSection(QObject):
    """Fills the list and does what its keys and words say. `shown` comes when the section came, went or changed."""

    shown = Signal()

    def __init__(self, page: View, form: "Ui_Today") -> None:
        super().__init__(page)
        self._page = page
        self._form = form
        self._asked: Task[Any] | None = None
        self._soon = QTimer(self, singleShot=True, interval=AFTER_THE_ROWS_MS)
        self._soon.timeout.connect(self._ask)
        self.deeds = ThoughtDeeds(page.desk, page)
        self.thoughts = RowValues["Finding"](spoken_thought, self)
        view = form.thoughts_list
        view.setModel(self.thoughts)
        view.setItemDelegate(ThoughtDelegate(view))
        view.fit_to_rows()
        form.thoughts_section.hide()
        page.desk.changes.settings.connect(self._ask_again)
        view.opened.connect(self._why)
        view.button_pressed.connect(self._pressed)
        for key, act in (("C", self._take_up), ("B", self._add_to_brief), ("D", self._not_so)):
            page.add_key(key, act)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to think about."""
        return not self.thoughts.values

    def ask(self) -> None:
        """Read what is worth a thought, once the page is painted: this never delays it."""
        self._soon.start()

    def _ask(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._page.desk.run(lambda workspace: workspace.insights.today(), self._show, owner=self)

    def _ask_again(self) -> None:
        if self._page.is_filled:
            self.ask()

    def _show(self, findings: "tuple[Finding, ...]") -> None:
        view = self._form.thoughts_list
        row = max(0, view.currentIndex().row())
        self.thoughts.show_values(findings)
        if self._page.has_focus_at(view):
            view.select_row(row)
        self._form.thoughts_heading.set_count(len(findings))
        self._form.thoughts_section.setVisible(bool(findings))
        self.shown.emit()
        settle_layout(view)

    def _current(self) -> "Finding | None":
        view = self._form.thoughts_list
        return self.thoughts.value(view.currentIndex()) if self._page.has_focus_at(view) else None

    def _why(self, index: QModelIndex) -> None:
        if (finding := self.thoughts.value(index)) is not None:
            self.deeds.why(finding)

    def _take_up(self) -> None:
        if (finding := self._current()) is not None:
            self.deeds.take_up(finding)

    def _add_to_brief(self) -> None:
        if (finding := self._current()) is not None:
            self.deeds.add_to_brief(finding)

    def _not_so(self) -> None:
        if (finding := self._current()) is not None:
            self.deeds.not_so(finding)

    def _pressed(self, index: QModelIndex, name: str) -> None:
        finding = self.thoughts.value(index)
        if finding is None:
            return
        if name == TAKE_UP:
            self.deeds.take_up(finding)
        elif name == BRIEF:
            self.deeds.add_to_brief(finding)
        elif name == NOT_SO:
            self.deeds.not_so(finding)
        else:
            self.deeds.why(finding)
