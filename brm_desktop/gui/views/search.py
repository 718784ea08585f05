"""Search: what is typed is looked for in everything that has words, and the hits are listed as it is typed."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.search import Ui_Search
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.theme.text import Run, draw_runs, draw_text, one_line
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.services.search import Hit

ASK_AFTER_MS = 130
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
KINDS = {
    "partner": "Partner",
    "person": "Person",
    "meeting": "Meeting",
    "commitment": "Commitment",
    "decision": "Decision",
    "agenda_point": "Agenda",
    "observation": "Noted",
    "goal": "Goal",
    "need": "Need",
}


class HitDelegate(RowDelegate):
    """Title with its kind at the right, and the words around the hit with the found ones standing out."""

    row_height = 48

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        hit = index.data(VALUE_ROLE)
        upper = QRectF(area.left(), area.top() + px(4), area.width(), px(20))
        kind = draw_text(painter, upper, KINDS.get(hit.kind, hit.kind), role="second", colour="ink3", align="right")
        room = upper.adjusted(0, 0, -kind - px(12), 0)
        draw_text(painter, room, hit.title, role="name")
        lower = QRectF(area.left(), upper.bottom(), area.width(), px(18))
        draw_runs(painter, lower, _snippet_runs(hit.snippet, hit.marks), role="second")


def _snippet_runs(snippet: str, marks: tuple[tuple[int, int], ...]) -> tuple[Run, ...]:
    runs: list[Run] = []
    at = 0
    for start, end in marks:
        runs += [Run(one_line(snippet[at:start]), "ink2"), Run(one_line(snippet[start:end]), "ink", 600)]
        at = end
    runs.append(Run(one_line(snippet[at:]), "ink2"))
    return tuple(run for run in runs if run.text)


class SearchView(View):
    """A field and its hits. The caret stays in the field; arrows move in the hits, Enter opens one."""

    place = Place.SEARCH

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Search()
        self.form.setupUi(self)
        self.hits = RowValues[Any](lambda hit: f"{KINDS.get(hit.kind, hit.kind)}, {hit.title}", self)
        self._searched: Task[tuple[Hit, ...]] | None = None
        self._found_for = ""
        self._pause = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._pause.timeout.connect(self._search)
        form = self.form
        form.hits_list.setModel(self.hits)
        form.hits_list.setItemDelegate(HitDelegate(form.hits_list))
        form.hits_list.opened.connect(self._open)
        form.words_edit.setPlaceholderText("A word, a name, the beginning of one")
        form.words_edit.setAccessibleName("Search")
        form.words_edit.textChanged.connect(self._typed)
        form.words_edit.returnPressed.connect(lambda: self._open(form.hits_list.currentIndex()))
        form.words_edit.installEventFilter(self)
        form.nothing_label.hide()

    def reload(self) -> None:
        words = self.argument if isinstance(self.argument, str) else ""
        if words and words != self.form.words_edit.text():
            self.form.words_edit.setText(words)
        self.is_filled = True
        self._search()

    def words_of_place(self) -> str:
        return "Search"

    def hints(self) -> tuple[Hint, ...]:
        return (Hint("↑ ↓", "move"), Hint("Enter", "open"), Hint("Esc", "back"))

    def state_hint(self) -> StateHint:
        count = len(self.hits.values)
        return StateHint(words=f"{count} found" if self._found_for else "", key="")

    def first_focus(self) -> QWidget:
        return self.form.words_edit

    def take_focus(self, *, by_keyboard: bool) -> None:
        super().take_focus(by_keyboard=by_keyboard)
        self.form.words_edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            self._move(event)
            return True
        return super().eventFilter(watched, event)

    def _move(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        self.form.hits_list.select_row(self.form.hits_list.currentIndex().row() + step[Qt.Key(event.key())])

    def _typed(self, text: str) -> None:
        if self._searched is not None:
            self._searched.cancel()
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        words = self.form.words_edit.text()
        if self._searched is not None:
            self._searched.cancel()
        if not words.strip():
            self._show((), "")
            return
        self._searched = self.desk.run(
            lambda workspace: workspace.search.find(words),
            lambda found: self._show(found, words),
            owner=self,
        )

    def _show(self, found: "tuple[Hit, ...]", words: str) -> None:
        self._found_for = words
        self.hits.show_values(found)
        self.form.hits_list.select_row(0)
        self.form.nothing_label.setText(f"Nothing with “{words}”")
        self.form.nothing_label.setVisible(bool(words) and not found)
        self.hints_changed.emit()

    def _open(self, index: QModelIndex) -> None:
        hit = self.hits.value(index)
        if hit is not None:
            self.desk.run(lambda workspace: workspace.search.partner_of(hit), self._opened, owner=self)

    def _opened(self, partner_id: str | None) -> None:
        if partner_id is None:
            self.desk.notices.toast("This belongs to no partner yet")
            return
        self.desk.navigate(Place.PARTNER, partner_id)
