"""The history of a note: which versions were kept, what changed since each, and bringing one back."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.notes.versions import ComparedLine, NoteVersion, around_changes
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.note_history import Ui_NoteHistory
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.empty_state import EmptyState
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import RowState, draw_two_lines

if TYPE_CHECKING:
    from brm_desktop.services.note_history import History

_LIST_WIDTH = 208
_HEIGHT = 420


def version_words(version: NoteVersion, clock: Clock) -> tuple[str, str]:
    """When a version was kept, and why."""
    at = clock.local(version.made_at)
    return f"{_day(at, clock)}, {at:%H:%M}", version.why


class VersionDelegate(RowDelegate):
    """When it was kept, and beneath why."""

    row_height = 46

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        first, second = version_words(index.data(VALUE_ROLE), self._clock)
        draw_two_lines(painter, area, first=first, second=second, figures=True)


class NoteHistoryDialog(Dialog):
    """Versions at the left, what changed since the selected one at the right."""

    def __init__(self, desk: Desk, window: QWidget, history: "History") -> None:
        super().__init__(window, title="History of the note", width=760)
        self._desk = desk
        self._history = history
        self.form = Ui_NoteHistory()
        self.form.setupUi(self.content)
        self.versions: RowValues[NoteVersion] = RowValues(lambda v: ", ".join(version_words(v, desk.clock)), self)
        form = self.form
        form.sheet.setAutoFillBackground(False)
        form.area.viewport().setAutoFillBackground(False)
        quiet_scroll_bars(form.area)
        form.versions_list.setModel(self.versions)
        form.versions_list.setItemDelegate(VersionDelegate(desk.clock, form.versions_list))
        form.versions_list.set_lined(False)
        form.versions_list.setFixedWidth(px(_LIST_WIDTH))
        form.versions_list.current_changed.connect(self._compare)
        form.versions_list.opened.connect(self._bring_back)
        form.versions_heading.set_count(len(history.versions))
        self.content.setFixedHeight(min(px(_HEIGHT), window.height() - px(200)))
        self.add_cancel("Close")
        self.back_button = self.add_action("Bring this one back", kind="primary", key="Ctrl+Enter")
        self.back_button.clicked.connect(self._bring_back)
        self.versions.show_values(history.versions)
        self._show_whether_any()

    def open(self) -> None:
        """Shows the dialog with the newest version selected."""
        super().open()
        if self.versions.values:
            self.form.versions_list.setFocus()
            self.form.versions_list.select_row(0)

    def _show_whether_any(self) -> None:
        some = bool(self.versions.values)
        self.back_button.setEnabled(some)
        if some:
            return
        for widget in (self.form.versions_heading, self.form.versions_list, self.form.changes_heading, self.form.area):
            widget.hide()
        empty = EmptyState(self.content)
        empty.say(
            "No other version yet",
            "One is kept at each wrap-up, and before a larger change, at most one in ten minutes.",
        )
        self.form.across_layout.addWidget(empty)

    def _current(self) -> NoteVersion | None:
        return self.versions.value(self.form.versions_list.currentIndex())

    def _compare(self, _index: QModelIndex) -> None:
        version = self._current()
        if version is not None:
            self._desk.run(
                lambda workspace: around_changes(workspace.note_history.compare(version.id)), self._show, owner=self
            )

    def _show(self, lines: tuple[ComparedLine | None, ...]) -> None:
        self.form.reader.show_compared(lines)

    def _bring_back(self, _index: QModelIndex | None = None) -> None:
        version = self._current()
        if version is None:
            return
        words, _ = version_words(version, self._desk.clock)
        do_step(
            self._desk,
            lambda workspace: workspace.note_history.bring_back(version.id),
            f"Brought back: the note of {words[:1].lower()}{words[1:]}",
        )
        self.accept()


def open_note_history(desk: Desk, window: QWidget, meeting_id: MeetingId) -> None:
    """Read the versions on the worker, then show them."""
    desk.run(
        lambda workspace: workspace.note_history.of(meeting_id),
        lambda history: NoteHistoryDialog(desk, window, history).open(),
        owner=window,
    )


def _day(at: datetime, clock: Clock) -> str:
    return format_due(Due.on(at.date()), clock.today())
